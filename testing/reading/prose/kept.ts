/** Sentences that were kept aside while the phrases were written: see `corpus.ts`. Do not tune the tables to single ones. */
export const kept = `
dept | 2024 | 2024年，我局共收到政府信息公开申请14件，其中网络申请9件，信函申请5件，均在法定期限内予以答复。 | req.recv=14 req.channel.net=9 req.channel.post=5 req.done_all sum=14:9+5
dept | 2024 | 本年度收到依申请公开3件，均已按时办结。 | req.recv=3 req.done_all
dept | 2024 | 2024年度未收到政府信息公开申请。 | req.recv=0
dept | 2024 | 全年没有收到公民、法人或者其他组织提出的政府信息公开申请。 | req.recv=0
dept | 2024 | 2024年云溪县水利局无依申请公开情况。 | req.recv=0
township | 2024 | 本年度我镇未接到政府信息公开申请，也未发生因政府信息公开引起的行政复议和行政诉讼。 | req.recv=0 case.review.total=0 case.suit.total=0
gov | 2024 | 2024年，全县共收到政府信息公开申请236件，上年结转8件，办结239件，结转下年度继续办理5件。 | req.new=236 req.carry=8 req.done=239 req.next=5
gov | 2024 | 全县行政机关共新收政府信息公开申请512件，比2023年增加37件，增长7.79%。 | req.new=512 oth.growth=37@other-year
gov | 2024 | 全年共受理政府信息公开申请88件（含上年结转3件），已办结85件，结转至下年度继续办理3件。 | req.total=88 req.carry=3 req.done=85 req.next=3
gov | 2024 | 2024年共办理政府信息公开申请61件，其中予以公开33件，部分公开7件，不予公开4件，无法提供12件，不予处理3件，其他处理2件。 | req.handled=61 req.grant=33 req.partial=7 req.deny=4 req.unable=12 req.unproc=3 req.other=2 sum=61:33+7+4+12+3+2
dept | 2024 | 收到17件政府信息公开申请，答复16件，1件正在办理。 | req.recv=17 req.done=16 req.next=1
dept | 2024 | 我局收到信息公开申请5宗，均依法依规答复，未引发行政复议或行政诉讼。 | req.recv=5 req.done_all case.review.total=0 case.suit.total=0
gov | 2024 | 因政府信息公开申请引发的行政复议12件，行政诉讼4件。 | case.review.total=12 case.suit.total=4
gov | 2024 | 因政府信息公开工作被申请行政复议7件，其中维持5件，纠正1件，尚未审结1件。 | case.review.total=7 case.review.uphold=5 case.review.correct=1 case.review.pending=1 sum=7:5+1+1
gov | 2024 | 全县政府信息公开类行政诉讼案件9件，其中未经复议直接起诉6件，复议后起诉3件。 | case.suit.total=9 case.direct.total=6 case.after.total=3 sum=9:6+3
gov | 2024 | 2024年制发行政规范性文件8件，废止2件，现行有效46件。 | t1.norm.made=8 t1.norm.repealed=2 t1.norm.valid=46
gov | 2024 | 全年共制定出台规范性文件6件，全部通过县政府网站公开。 | t1.norm.made=6
dept | 2024 | 本年度未制定规范性文件，现行有效规范性文件2件。 | t1.norm.made=0 t1.norm.valid=2
dept | 2024 | 2024年公开规范性文件3件。 | oth.norm_published=3@other-count
dept | 2024 | 全年作出行政许可决定154件，行政处罚决定21件。 | t1.licence=154 t1.penalty=21
dept | 2024 | 公示行政许可结果213条、行政处罚结果18条。 | oth.licence_published=213@other-count oth.penalty_published=18@other-count
dept | 2024 | 全年办理行政许可72件，未实施行政强制。 | t1.licence=72 t1.force=0
gov | 2024 | 全年受理12345热线工单5310件，办结5298件，办结率99.8%。 | oth.hotline=5310@other-count
gov | 2024 | 县长信箱收到来信151件，办结60件，不予受理91件。 | oth.mailbox=151@other-count
office | 2024 | 全年共收到网民留言412条，均已办结回复。 | oth.messages=412@other-count
dept | 2024 | 办理人大代表建议9件、政协提案13件，答复率和满意率均为100%。 | oth.proposal=9@other-count oth.proposal=13@other-count
dept | 2024 | 受理群众信访事项26件，全部按期办结。 | oth.petition=26@other-count
dept | 2024 | 主动公开政府信息131条，其中工作动态88条，通知公告30条，其他13条。 | pub.total=131 sum=131:88+30+13
dept | 2024 | 全年主动公开信息96条（其中政策法规12条、工作动态61条、公示公告23条）。 | pub.total=96 sum=96:12+61+23
gov | 2024 | 全县累计公开各类政府信息1.2万余条，其中重点领域信息3600余条。 | pub.total=12000~at-least
dept | 2024 | 更新各类信息320余条。 | pub.total=320~at-least
dept | 2024 | 2023年，我局收到政府信息公开申请8件，答复8件。 | req.recv=8@other-year req.done=8@other-year
dept | 2024 | 2024年上半年收到政府信息公开申请4件。 | req.recv=4@other-year
dept | 2024 | 下一步，力争全年收到的政府信息公开申请均按时答复。 |
township | 2024 | 2024年，我镇依申请公开0件。 |
township | 2024 | 本镇本年度收到政府信息公开申请2件，已办结2件，办结率100%。 | req.recv=2 req.done=2
township | 2024 | 全年收到政府信息公开申请为0。 | req.recv=0
zone | 2024 | 管委会全年共接收依申请公开事项11项，已全部答复。 | req.recv=11 req.done_all
zone | 2024 | 未收到政府信息公开申请、行政复议和行政诉讼。 | req.recv=0 case.review.total=0 case.suit.total=0
dept | 2024 | 全年未发生因政府信息公开被纠正、败诉的行政复议和行政诉讼。 | case.review.correct=0 case.suit.correct=0
dept | 2024 | 未收到关于依申请公开的投诉举报。 |
dept | 2024 | 2024年共制发公文212件，其中主动公开134件，依申请公开22件，不予公开56件。 | oth.doc_made=212@other-count sum=212:134+22+56
dept | 2024 | 我局收到政府信息公开申请20件，除2件结转下年度办理外，其余均已办结。 | req.recv=20 req.next=2
dept | 2024 | 共收到政府信息公开申请9件，其中自然人申请7件，法人或其他组织申请2件。 | req.recv=9 req.natural=7 req.legal=2 sum=9:7+2
dept | 2024 | 全年收到政府信息公开申请6件，已办结5件，其中予以公开4件，无法提供1件。 | req.recv=6 req.done=5 req.grant=4 req.unable=1
dept | 2024 | 答复政府信息公开申请33件，其中属于国家秘密2件，属于行政执法案卷1件，本机关不掌握相关政府信息9件，没有现成信息需要另行制作3件。 | req.done=33 req.deny.1=2 req.deny.7=1 req.unable.1=9 req.unable.2=3
gov | 2024 | 全县共收到政府信息公开申请100件，予以公开占40%，部分公开占12.5%，无法提供占30%。 | req.recv=100 pct.grant=40 pct.partial=12.5 pct.unable=30
dept | 2024 | 2024年度收到政府信息公开申请两件，均予以公开。 | req.recv=2
dept | 2024 | 全年共收到信息公开申请十余件。 | req.recv=10~at-least
dept | 2024 | 收到政府信息公开申请约30件，全部答复。 | req.recv=30~about req.done_all
office | 2024 | 县政府办公室共收到政府信息公开申请19件，全部按期办结。 | req.recv=19 req.done_all
office | 2024 | 全县共收到政府信息公开申请163件。 | req.recv=163@other-unit
gov | 2024 | 其中县公安局收到政府信息公开申请45件。 | req.recv=45@other-unit
dept | 2024 | 截至12月31日，共收到政府信息公开申请7件，办结7件。 | req.recv=7 req.done=7
dept | 2024 | 自2024年1月1日至12月31日，我局共受理政府信息公开申请4件。 | req.recv=4
dept | 2024 | 自2008年《条例》施行以来，累计收到政府信息公开申请310件。 | req.recv=310@cumulative
township | 2024 | 全年召开政务公开培训会3次，培训人员120人次。 | oth.training=3@other-count
township | 2024 | 严格落实信息发布三审三校制度，配备兼职信息员2名。 |
dept | 2024 | 公租房保障共受理申请230件，审核通过198件。 | oth.housing=230@other-count
dept | 2024 | 法律援助中心受理案件88件，办结80件。 | oth.legal_aid=88@other-count
dept | 2024 | 政务服务窗口受理许可申请1203件，办结1203件。 | oth.licence_request=1203@other-count
dept | 2024 | 2024年收到政府信息公开申请12件、同比下降20%，答复12件。 | req.recv=12 req.done=12
dept | 2024 | 2024年我局政府信息公开申请收到8件，答复8件。 | req.recv=8 req.done=8
dept | 2024 | 我局共处理政府信息公开申请6件，上年度结转1件，本年度新收5件。 | req.handled=6 req.carry=1 req.new=5
gov | 2024 | 新收申请77件，办理上年结转申请4件，结转2025年3件。 | req.new=77 req.carry=4 req.next=3
dept | 2024 | 行政复议和行政诉讼均为0件。 | case.review.total=0 case.suit.total=0
dept | 2024 | 2024年，因信息公开引起的行政复议、行政诉讼各1件。 | case.review.total=1 case.suit.total=1
dept | 2024 | 未产生涉及政府信息公开的行政复议、行政诉讼。 | case.review.total=0 case.suit.total=0
dept | 2024 | 公众通过网站提交咨询46件，已回复46件。 | oth.messages=46@other-count
dept | 2024 | 全年发布政策解读15篇，图解9篇。 | pub.part=15 pub.part=9
dept | 2024 | 全年共发布信息300条，其中微信公众号发布180条，网站发布120条。 | pub.total=300 sum=300:180+120
dept | 2024 | 全年共发布信息200条，其中网站130条，微信80条。 | pub.total=200 sum=200:130+80
dept | 2024 | 公开信息50条，其中主要包括财政预决算4条、工作动态30条等。 | pub.total=50
dept | 2024 | 全年新制发规范性文件0件，废止0件。 | t1.norm.made=0 t1.norm.repealed=0
gov | 2024 | 清理规范性文件35件，其中保留20件，废止9件，失效6件。 | oth.norm_cleaned=35@other-count
gov | 2024 | 印发县政府文件21件，发布县政府公报6期。 | oth.doc_made=21@other-count
dept | 2024 | 2024年度本机关没有收到书面政府信息公开申请。 | req.recv=0
dept | 2024 | 零申请、零复议、零诉讼。 | req.recv=0 case.review.total=0 case.suit.total=0
dept | 2024 | 本年度共收到政府信息公开申请15件，办结15件，未收取任何费用。 | req.recv=15 req.done=15
dept | 2024 | 共收到申请21件。经审查，予以公开12件，部分公开3件，不予公开6件。 | req.recv=21 req.grant=12 req.partial=3 req.deny=6
dept | 2024 | 依申请公开方面，全年共收到申请8件，办结8件，无结转。 | req.recv=8 req.done=8 req.no_carry=0
dept | 2024 | 我局去年收到政府信息公开申请5件，今年收到9件。 | req.recv=5@other-year req.recv=9
dept | 2024 | 本年度新增政府信息公开申请３件，均已答复。 | req.new=3 req.done_all
dept | 2024 | 我局 2024 年共收到政府信息公开申请 1,024 件，办结 1,020 件。 | req.recv=1024 req.done=1020
dept | 2024 | 政府信息公开申请数量：26件，其中公民25件。 | req.recv=26
gov | 2024 | 全县收到行政复议申请65件，受理60件。 | case.review.total=65@other-count
dept | 2024 | 撤回政府信息公开申请2件。 |
dept | 2024 | 每季度公开信息不少于10条。 |
`;
