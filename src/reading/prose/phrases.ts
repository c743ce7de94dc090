/**
 * The words that reports state numbers with: one table a kind. Whoever meets a new wording adds it to its line here, and a
 * sentence with it to `testing/reading/prose`. The longest phrase at a place is the one that is read; the words of a phrase are
 * written without spaces and quotation marks.
 */

import type { FieldId } from "../../report";

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== "");

/** What the words of a kind do in a sentence. */
export const phrases = {
  // — What is counted: requests
  /** Requests by their own name. */
  request:
    words(`政府信息公开申请 信息公开申请 政府信息申请 公开政府信息申请 公开信息申请 公开申请 政务公开申请 政务信息公开申请
    政府信息公开的申请 信息公开的申请 申请公开政府信息 申请要求公开信息 申请要求公开政府信息 申请公开信息 申请政府信息公开 申请信息公开 申请获取政府信息 申请获取信息 申请提供政府信息 政府信息公开类申请 信息公开类申请 政府信息公开方面的申请
    依申请公开申请 依申请公开的申请 依申请公开政府信息申请 依申请公开信息申请 依申请信息公开申请 政府信息依申请公开申请 政务信息依申请公开申请
    依申请政府信息公开申请 政府信息公开依申请 政府信息公开申请事项 信息公开申请事项 依申请公开事项 依申请公开办理事项 依申请公开申请事项
    依申请公开件 依申请公开案件 依申请公开业务 依申请公开类申请 依申请公开办件 依申请事项 依申请件 信息公开件 政府信息公开件
    政府信息依申请公开事项 依申请公开政府信息事项 政府信息公开申请书 信息公开申请书 政府信息公开申请表 信息公开申请表 依申请公开申请表
    依申请公开情况 依申请公开的情况 政府信息依申请公开情况 政府信息依申请公开的情况 依申请公开的事项 公开政府信息的申请 公开信息的申请 关于政府信息公开的申请 政府信息公开申请件 信息公开申请件 信息公开申请的 依申请公开需求
    要求公开政府信息的申请 政府信息公开申请的 信息公开事项申请 政府信息公开事项申请 依申请公开申请件 依申请公开件次 信息公开书面申请 政府信息公开书面申请`),
  /** Requests only with a word for receiving or answering: documents are 依申请公开 too. */
  onRequest:
    words(`申请公开 依申请 依申请公开 政府信息依申请公开 依申请政府信息公开 依申请信息公开 依申请公开信息 依申请公开政府信息
    依申请公开的政府信息 依申请公开的信息 依申请公开工作 依申请公开政务信息 政务信息依申请公开 信息依申请公开 依申请公开政府信息公开 信息公开依申请`),
  /** Of what, the sentence has said before, or its heading. */
  bareRequest: words("申请 书面申请 申请件 申请书"),
  /** 信息公开 by itself: says what a case is about. */
  aboutDisclosure: words(
    "信息公开 政府信息公开 政务公开 公开政府信息 政府信息 政府信息公开工作 信息公开工作",
  ),

  // — What is counted: cases
  review: words("行政复议 复议 行政复议申请 行政复议案件 复议案件 复议申请"),
  suit: words("行政诉讼 诉讼 行政诉讼案件 诉讼案件 行政应诉 应诉案件 行政应诉案件"),
  directSuit:
    words(`未经复议直接起诉 未经复议直接诉讼 未经行政复议直接起诉 直接提起行政诉讼 直接提起诉讼 直接行政诉讼 未经复议直接提起诉讼
    未经复议直接提起行政诉讼 未经复议直接提起的行政诉讼 直接起诉`),
  laterSuit: words(
    "复议后起诉 复议后诉讼 复议后行政诉讼 复议后提起诉讼 复议后提起行政诉讼 复议后提起的行政诉讼 经复议后提起诉讼 经复议后起诉",
  ),
  upheld: words("结果维持 维持 被维持 予以维持"),
  corrected: words("结果纠正 被纠正 予以纠正 结果被纠正 纠错 被纠错"),
  otherResult: words("其他结果 撤诉 撤回 终止 撤回复议申请 原告撤诉 撤回起诉 终止审理"),
  undecided: words("尚未审结 未审结 正在审理 审理中 正在审理中"),
  /** What is lost: the zero of it says nothing of the others. */
  lost: words("败诉 被撤销 被确认违法 被责令 被责令履行 行政败诉"),
  /** Why a case came up: a zero of those says little of the others. */
  fault: words(
    `答复不当 处理不当 不当 不及时 工作不到位 不到位 不规范 不满 不服 工作失误 违规 违法 超期 逾期 未依法 不履行 未履行 不作为 不依法`,
  ),

  // — What is counted: table 1
  normativeDocument: words("规范性文件 行政规范性文件"),
  regulation: words("规章 政府规章 地方政府规章 部门规章 行政规章"),
  licence: words("行政许可 行政许可事项 行政许可案件 行政许可业务 行政许可审批 行政许可审批事项"),
  penalty: words("行政处罚 行政处罚案件 行政处罚事项"),
  coercion: words("行政强制 行政强制措施 行政强制处罚 行政强制事项 行政强制案件"),
  make: words(`制定 制发 出台 印发 制定出台 制定印发 新制定 新制发 新出台 制定发布 制定并发布 制定和发布 制定下发 制定公布 制订 新增制发
    本年制发 新印发 制发出台 制定并公开 制发并公开 制作 新制作 本年新制作 颁布 颁发 出台印发 研究制定`),
  repeal: words("废止 宣布废止 新废止"),
  inForce: words("现行有效 现行有效的 现行有效件数 现行有效数 现行有效期内 现行有效期内的"),
  decide: words("作出 做出 实施 开展 处理决定 作出处理决定 作出决定 决定 下达"),
  publish: words(
    `公开 发布 公示 公布 主动公开 信息公示 刊发 上传 更新 推送 编发 发送 挂网 登载 刊登 转载 公开发布 发布公开 更新发布 转发`,
  ),
  /** Information that is published: no figure of a table. */
  information: words("信息 政务信息 各类信息 各类政府信息 政务动态 信息公开信息 稿件 动态 政策解读 解读材料"),

  // — What is counted: something else
  /** Letters, calls and others that are received, dealt with and answered in the very words of requests. */
  foreign:
    words(`热线 工单 信件 留言 信访 建议 提案 法律援助 投诉 举报 许可申请 行政许可申请 咨询 诉求 来信 来电 来访 来件 信箱 邮箱 求助 问询
    答询 反馈意见 意见建议 议案 纠纷 调解 案件办理 公证 仲裁 交办 督办 群众来信 民意 网民 问政 办件 业务办理 服务事项 政务服务 便民服务
    低保 公租房 补贴 项目申请 登记 备案 起草 审查 审核 审议 评估 梳理 归集 汇编 清理 修订 修改 失效 解读 公文 文件 发文 培训 会议 舆情 评论 问题 线索 意见 预约
    许可事项申请 许可受理 行政裁决 国家赔偿 赔偿 建议提案 代表建议 委员提案 市长信箱 县长信箱 区长信箱 书记信箱 领导信箱 局长信箱
    信访件 信访事项 互动交流 在线访谈 申诉 行政申诉 意见征集 调查征集 听证 立案 罚款 表彰 投稿 点赞 执法检查 检查 抽查 事故 民事诉讼 刑事 公益诉讼 劳动
    行政诉讼事务 行政复议事务 行政应诉事务 诉讼事务 复议事务`),
  /** Ways in which requests come: parts of all of them. */
  channel: words(
    `网络 网上 线上 线下 在线 当面 信函 邮寄 快递 邮政 电子邮件 传真 窗口 现场 平台 网站 系统 渠道 邮件 书信 当面提交 网络平台 政府网站`,
  ),

  // — Who asks
  naturalPerson: words("自然人 公民个人 个人"),
  legalPerson: words("法人 法人或其他组织 法人和其他组织 法人及其他组织 法人或者其他组织"),
  business: words("商业企业"),
  research: words("科研机构"),
  socialOrganization: words("社会公益组织"),
  legalService: words("法律服务机构"),

  // — What is done with requests
  receiveNew: words("新收 新收到 新受理 新增受理 新接收 本年新收 本年度新收 年内新收 新增收到 新增"),
  receive: words(`收到 受理 接到 接收 收办 收悉 共收 接受 接办 接收到 受理到 收 承接`),
  handle: words("办理 处理 受理办理 办理了 承办 受理处理 接办处理"),
  answer:
    words(`办结 答复 回复 办毕 办复 审结 办理完毕 办理完结 处理完毕 答复完毕 办理办结 处理办结 办理答复 答复办理 答复办结 予以答复 作出答复
    作出书面答复 书面答复 办理并答复 回告 完成答复 完成办理 按时办结 按期办结 按时答复 按期答复 依法答复 依法办结 规范答复 回复办结 办结答复 处理答复 反馈
    答复处理 办结完毕 予以办结 予以回复 答复率和办结`),
  carriedOver:
    words(`上年结转 上年度结转 上一年结转 上一年度结转 去年结转 结转上年 结转上年度 上年结转的 上年度结转的 往年结转 上年转入
    上年度转入 上年结转申请 上年遗留 上年度遗留 上年结转至本年 上年结转办理 上年度结转至本年度 去年结转的 上年度结转办理 上年度未办结 上年结余`),
  carriedForward:
    words(`结转下年 结转下年度 结转至下年 结转至下年度 结转到下年 结转到下年度 结转下一年 结转下一年度 结转至下一年度 结转至下一年 结转到下一年度
    结转到下一年 结转次年 结转至次年 转入下年 转入下年度 结转下年办理 结转下年度办理 结转下年继续办理 结转下年度继续办理 结转至下年度继续办理
    结转至下一年度继续办理 结转至下一年度办理 结转至下年继续办理 结转至下年办理 结转至下年度办理 结转下一年度办理 结转下一年度继续办理 结转明年
    结转到明年 结转至明年 结转下年度答复 结转到下年度继续办理 转下年度办理 转至下年度 转下年 转下年度 跨年度办理 延至下年 结转至下年度处理 结转次年办理
    结转到下一年度继续办理 转入下一年度 结转下年处理 结转下年度处理 结转至次年办理 结转至次年继续办理 结转次年继续办理`),
  /** From or into which year, other words or nothing says. */
  carried: words("结转"),
  /** Neither answered nor due: carried forward, but not in its words. */
  pending: words(
    "正在办理 正在办理中 未到期 尚未到期 办理中 未办结 尚未办结 尚在办理 在办 正在处理 正在依法办理 尚在办理期限内 未到答复期限 正在按程序办理 尚在办理中",
  ),

  // — Words that hold a sentence together
  negation: words(
    "无人 没有人 未 没有 无 零 未有 暂无 并无 未曾 从未 尚未 暂未 均未 均无 亦未 亦无 也无 也未 没 不存在 尚无 无任何 不涉及 未涉及",
  ),
  /** What did not happen. */
  occur: words(
    `发生 出现 产生 引起 引发 提起 有 涉及 存在 导致 引致 发现 被 被申请 被提起 申请提起 因此引发 因此引起 发生过`,
  ),
  all: words("全部 均 都 全数 皆 全都 所有 一律 全部均 均已 已全部 都已 全已"),
  already: words("已 已经 并已 现已"),
  each: words("各 均为 都为"),
  /** 分别为5件、2件: which is which is not read. */
  respectively: words("分别 分别为 分别是 分别有"),
  rest: words("其余 剩余 余下 其他均 其余均 另外"),
  except: words("除 除了"),
  besides: words("另有 还有 另"),
  among: words("其中 当中"),
  /** 通过网络, by way of. */
  through: words("通过 经由 借助 利用"),
  includes: words("含 包括 包含 其中包括 其中包含 含有"),
  total: words("共 共计 合计 总计 总共 一共 累加 小计"),
  because: words("因 由 由于 因为 针对 就 对 关于 以 为由 因涉及"),
  and: words("、 和 及 以及 与 或 或者 并 且 及其 并且"),

  // — When, and whose
  comparison: words(
    "比 较 同比 环比 相比 相较 相较于 对比 与上年 与去年 相比去年 同期 较上年 较去年 比上年 比去年 较上年度 比上年度 上年同期 去年同期 较上一年 比上一年",
  ),
  change: words(
    "增加 减少 增长 下降 上升 提高 降低 减 增幅 降幅 增加了 减少了 多 持平 翻 同比增长 同比下降 同比增加 同比减少",
  ),
  lastYear: words(
    "去年 上年 上年度 上一年 上一年度 往年 历年 前年 近年来 近几年 近三年 前几年 近两年 五年来 十年来 三年来",
  ),
  partOfYear: words(
    "上半年 下半年 季度 第一季度 第二季度 第三季度 第四季度 一季度 二季度 三季度 四季度 每月 月均 每季度 每周 本月 当月 日均",
  ),
  cumulative: words(
    "累计 历年累计 累计达 累计达到 截至目前 截止目前 目前 至今 自开通以来 开通以来 成立以来 上线以来 建站以来",
  ),
  thisYear: words("全年 本年度 本年 年度内 年内 今年 本年度内 全年度 本年内 今年以来 一年来 年度 当年"),
  plan: words("下一步 预计 力争 不少于 原则上 明年 下年 下年度 下一年 下一年度 每年"),
  area: words("全县 全市 全区 全省 全州 全旗 全盟 全自治州 全自治区 全镇 全乡 全街道"),
  subordinate:
    words(`各镇 各乡 各街道 各乡镇 各部门 各单位 局属单位 下属单位 直属单位 基层单位 所属单位 各县区 各县 各区 各科室 市本级 县本级 区本级 省本级
    州本级 本级 市级部门 县级部门 区级部门 乡镇 镇街 县区 县市区 各县市区 县直部门 市直部门 区直部门 各股室 乡镇街道 各镇街`),

  // — Words that say nothing here
  filler:
    words(`我局 我县 我办 我镇 我市 我区 我委 我乡 我省 我厅 我部 我院 我校 我中心 我街道 我单位 本机关 本单位 本局 本县 本市 本区 本镇 本乡 本委 本部门 本办 本街道 全局
    依法 依规 依法依规 按时 按期 及时 如期 严格 按照 按 规定 相关规定 有关规定 要求 程序 时限 期限 法定 法定时限内 规定时限内 法定期限内 规定期限内 在 内 予以 给予
    进行 完成 经 各项 案 群众 公众 社会公众 公民 其他组织 社会 单位 相关 有关 提出 提出的 提交 递交 的 之 数量 总数 总量 件数 数 数目 量 为 是
    达 达到 计 仅 新 了 过 书面 事项 事宜 事务 结果为 案件 情况 情形 现象 问题发生 等 等情况 等问题 行为 中 里 和其他组织 表 书 件 类 方面 任何 人 及时依法 书面形式 总
    办法 条例 向 起 来 其 该 此 本 这 上述 两 项 工作 截至 截止 末 底 年底 年末 日 止 至 到 期间 这些 记录 相应 圆满 全流程 被申请人 申请人 `),
  /** Before a number they make a bound of it: see `amounts.ts`. */
  bound: words("超过 逾 突破 至少 不低于 不超过 约 大约 近 将近 接近"),
  /** Words in which a short word of a table is none. */
  notIt:
    words(`工作日 个工作日 不予受理 不予答复 无法 无偿 无关 无误 无障碍 无纸化 无条件 无缝 无正当理由 无证 无线 无效 批量 各类 各种 有效 有无 无疑 无需 无锡 公开栏 公开平台 公开专栏 公开目录 公开指南 公开网
    信息公开平台 政府信息公开平台 信息公开目录 信息公开专栏 信息公开栏 信息公开指南 政府信息公开指南 政府信息公开专栏 政府信息公开目录 信息公开网 政务公开栏 政务公开专区 依申请公开渠道 依申请公开平台
    依申请公开系统 依申请公开栏目 依申请公开专栏 依申请公开流程 依申请公开指南 依申请公开制度 依申请公开办理流程 依申请公开目录 依申请公开答复文书
    申请办理 申请渠道 申请流程 未成年 未来 未经 均衡 平均 人均 均等 都市 成都 首都 减税 减负 增值 对外 对接 对照 针对性 由此 由来 由省 由市 因地制宜 因素 原因
    就业 成就 就近 除尘 解除 免除 消除 扫除 除夕 除险 多元 多次 多种 多样 多个 多项 多渠道 多媒体 多部门 许多 众多 比如 比较 评比 比赛 按比例 较大 较好 较多 较高 较为 较强
    新增长 中国 国家 自治区 收费 收入 收益 征收 税收 验收 回收 收集 收回 收缴 收储 收支 收养 招收 接收站 吸收 签收 收看 收听 收录 收藏
    建议提案办理 信息化 信息技术 信息安全 信息中心 信息员 信息系统 信息资源 信息产业 信息发布 信息管理 个人信息 公共信息 信息网 意见箱 共同 共享 公共 共建 共治 共产党 共青团 中共 公共资源 公共服务 公共企事业
    规章制度 规章立法 处理厂 污水处理 垃圾处理 无害化处理 处理费 信息处理费 转入 转至 延至 以上 以下 以来 以及时 以内 可以 予以表彰 且均 各级 各级各 各地 各界 各方 
    不得不 任务 义务 服务 两个 两类 两级 公开日 制定方案 制定计划 制定印发方案 及时性 合计划 办理流程 答复率 办结率 按期办结率 按时办结率 按时答复率 满意率 回复率 公开率 受理率 及时率 规范答复率
    审结率 办复率 维持率 纠错率 败诉率 比率 依申请公开答复率 依申请公开办结率 对比分析`),
  /** Shares: 占. */
  share: words(
    "占 占比 占比为 占总数 占总量 占总数的 占总量的 比例为 比例 占申请总数的 占申请总量的 占全部申请的 占办结总数的 占办理总数的 占答复总数的",
  ),
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type PhraseKind = keyof typeof phrases;

const total = (...rows: readonly string[]): readonly FieldId[] => rows.map((row) => `requests.${row}.total`);

/** What a request may end in: the words of the form's rows, and the rows of which they are the sum. */
export interface ResultPhrase {
  readonly words: readonly string[];
  /** Each a sum that the words may mean: two formats part （六） in different rows. */
  readonly readings: readonly (readonly FieldId[])[];
  /** A row of a group says more than the group's name beside it. */
  readonly isGroup: boolean;
}

const group = (text: string, ...readings: readonly (readonly FieldId[])[]): ResultPhrase => ({
  words: words(text),
  readings,
  isGroup: true,
});
const leaf = (text: string, row: string): ResultPhrase => ({
  words: words(text),
  readings: [total(row)],
  isGroup: false,
});

/** The rows of table 2, section 三, by their printed names. Paraphrases (不存在, 非本机关) are not among them. */
export const results: readonly ResultPhrase[] = [
  group("予以公开 同意公开 全部公开 完全公开 全部予以公开 准予公开", total("granted")),
  group("部分公开 予以部分公开 部分予以公开", total("partlyGranted")),
  group(
    "不予公开 不予以公开",
    total(
      ...["stateSecret", "prohibitedByLaw", "threeSecuritiesOneStability", "thirdPartyRights"],
      ...["internalAffairs", "processInformation", "enforcementFile", "administrativeInquiry"],
    ),
  ),
  group("无法提供 本机关无法提供", total("notHeld", "needsCreation", "stillUnclear")),
  group("不予处理", total("petition", "repeated", "publication", "massRepetition", "confirmation")),
  group("其他处理", total("correctionOverdue", "feeOverdue", "otherHandling"), total("otherProcessing")),
  leaf("属于国家秘密 国家秘密", "stateSecret"),
  leaf(
    "其他法律行政法规禁止公开 法律行政法规禁止公开 其他法律、行政法规禁止公开 法律、行政法规禁止公开",
    "prohibitedByLaw",
  ),
  leaf("危及三安全一稳定 三安全一稳定", "threeSecuritiesOneStability"),
  leaf("保护第三方合法权益 第三方合法权益", "thirdPartyRights"),
  leaf("属于三类内部事务信息 三类内部事务信息 三类内部事务", "internalAffairs"),
  leaf("属于四类过程性信息 四类过程性信息", "processInformation"),
  leaf("属于行政执法案卷 行政执法案卷", "enforcementFile"),
  leaf("属于行政查询事项 行政查询事项", "administrativeInquiry"),
  leaf(
    "本机关不掌握相关政府信息 本机关不掌握 不掌握相关政府信息 本机关不掌握相关信息 本机关不掌握政府信息",
    "notHeld",
  ),
  leaf("没有现成信息需要另行制作 没有现成信息需另行制作 没有现成信息", "needsCreation"),
  leaf("补正后申请内容仍不明确 补正后仍不明确", "stillUnclear"),
  leaf("信访举报投诉类申请 信访举报投诉类 信访投诉举报类申请 信访、举报、投诉类申请", "petition"),
  leaf("重复申请", "repeated"),
  leaf("要求提供公开出版物 公开出版物", "publication"),
  leaf("无正当理由大量反复申请 大量反复申请", "massRepetition"),
  leaf("要求行政机关确认或重新出具已获取信息 确认或重新出具已获取信息", "confirmation"),
  leaf("申请人无正当理由逾期不补正 申请人逾期不补正 逾期不补正", "correctionOverdue"),
  leaf("申请人逾期未按收费通知要求缴纳费用 逾期未缴费 申请人逾期未缴费", "feeOverdue"),
];

/** Who asked: the columns of table 2; a legal person is any of the last five. */
export const applicants: Readonly<Partial<Record<PhraseKind, readonly string[]>>> = {
  naturalPerson: ["naturalPerson"],
  business: ["business"],
  research: ["research"],
  socialOrganization: ["socialOrganization"],
  legalService: ["legalService"],
  legalPerson: ["business", "research", "socialOrganization", "legalService", "other"],
};
