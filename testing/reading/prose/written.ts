/** Sentences by which the tables of phrases are written: see `corpus.ts`. A new wording comes here with its phrase. */
export const written = `
dept | 2024 | 2024年，我局共收到政府信息公开申请23件。 | req.recv=23
dept | 2024 | 2024年度共受理信息公开申请4件，已全部办结。 | req.recv=4 req.done_all
dept | 2024 | 我局全年收到依申请公开申请31件，均在规定时限内答复。 | req.recv=31 req.done_all
dept | 2024 | 全年受理依申请公开事项12件，办结12件，办结率100%。 | req.recv=12 req.done=12
dept | 2024 | 年内接收政府信息公开申请7件，答复7件，答复率100%。 | req.recv=7 req.done=7
dept | 2024 | 本机关本年度收办政府信息公开申请18件，其中予以公开9件、部分公开2件、无法提供6件、不予处理1件。 | req.recv=18 req.grant=9 req.partial=2 req.unable=6 req.unproc=1
dept | 2024 | 2024年接到政府信息公开申请5件次，全部依法答复。 | req.recv=5 req.done_all
dept | 2024 | 全年收到群众提出的信息公开申请3起，均按期办复。 | req.recv=3 req.done_all
dept | 2024 | 2024年，收到公民、法人和其他组织提交的政府信息公开申请46件，比上年增加5件。 | req.recv=46
dept | 2024 | 收到6件政府信息公开申请，全部按时答复。 | req.recv=6 req.done_all
dept | 2024 | 共有2件政府信息公开申请，均已办结。 | req.recv=2 req.done_all
dept | 2024 | 全年收到申请公开政府信息9件，已答复9件。 | req.recv=9 req.done=9
dept | 2024 | 2024年依申请公开共受理14件，按时办结14件。 | req.recv=14 req.done=14
dept | 2024 | 依申请公开政府信息申请受理2件，回复2件。 | req.recv=2 req.done=2
dept | 2024 | 政府信息公开申请共收到11件，其中自然人10件，法人1件，已全部办理答复。 | req.recv=11 req.natural=10 req.legal=1 req.done_all sum=11:10+1
dept | 2024 | 本年新收政府信息公开申请40件，上年结转2件，本年度办结39件，结转下年度3件。 | req.new=40 req.carry=2 req.done=39 req.next=3
dept | 2024 | 2024年新受理申请公开政府信息9件，上年度结转1件。 | req.new=9 req.carry=1
dept | 2024 | 收到政府信息公开申请50件，另有上年结转的4件，全部办结。 | req.new=50 req.carry=4
dept | 2024 | 受理政府信息公开申请29件（其中上年结转2件），答复28件，结转2025年度1件。 | req.total=29 req.carry=2 req.done=28 req.next=1
dept | 2024 | 2023年结转4件，本年新收35件，办结37件，转下年2件。 | 
dept | 2024 | 全年收到政府信息公开申请35件，2023年结转4件，办结37件，2件结转至2025年办理。 | req.new=35 req.carry=4 req.done=37 req.next=2
dept | 2024 | 收到政府信息公开申请8件，已办结6件，尚未到期2件。 | req.recv=8 req.done=6 req.next=2
dept | 2024 | 2024年收到申请公开信息10件，其中8件已办结，2件正在办理中。 | req.recv=10 req.done=8 req.next=2
dept | 2024 | 除3件结转下年度继续办理外，其余政府信息公开申请均已按期答复。 | req.next=3
dept | 2024 | 全年办理依申请公开16件，其中予以公开10件。 | req.handled=16 req.grant=10
dept | 2024 | 2024年，共办理答复政府信息公开申请27件。 | req.done=27
dept | 2024 | 全年受理并答复政府信息公开申请13件。 | req.handled=13
dept | 2024 | 依法处理政府信息公开申请21件。 | req.handled=21
dept | 2024 | 依法答复政府信息公开申请44件，其中11件予以公开，8件不予公开，25件无法提供。 | req.done=44 req.grant=11 req.deny=8 req.unable=25 sum=44:11+8+25
dept | 2024 | 办结政府信息公开申请19件，其中11件办结，8件撤销。 |
dept | 2024 | 答复申请25件，予以公开和部分公开共15件，不予公开10件。 | req.done=25 req.grant_or_partial=15 req.deny=10
dept | 2024 | 全年收到政府信息公开申请17件，公开12件，不予公开3件，其他处理2件。 | req.recv=17 req.grant=12 req.deny=3 req.other=2
dept | 2024 | 收到政府信息公开申请20件，公开或部分公开14件，占70%。 | req.recv=20 req.grant_or_partial=14
dept | 2024 | 办理政府信息公开申请9件（结果为予以公开6件、无法提供3件）。 | req.handled=9 req.grant=6 req.unable=3 sum=9:6+3
dept | 2024 | 收到政府信息公开申请6件，其中信息不存在4件，非本机关职责2件。 | req.recv=6
dept | 2024 | 收到政府信息公开申请9件，告知向其他机关申请5件，予以公开4件。 | req.recv=9 req.grant=4
dept | 2024 | 政府信息公开申请办理结果：属于行政查询事项1件，重复申请2件，信访举报投诉类申请3件，要求提供公开出版物1件。 |
dept | 2024 | 收到政府信息公开申请20件，其中危及“三安全一稳定”1件，保护第三方合法权益2件，属于三类内部事务信息3件，属于四类过程性信息4件。 | req.recv=20 req.deny.3=1 req.deny.4=2 req.deny.5=3 req.deny.6=4
dept | 2024 | 办理政府信息公开申请15件，其中补正后申请内容仍不明确1件，申请人逾期不补正2件，无正当理由大量反复申请3件。 | req.handled=15 req.unable.3=1 req.other.1=2 req.unproc.4=3
dept | 2024 | 收到申请12件，因涉及商业秘密不予公开1件，予以公开9件。 | req.recv=12 req.grant=9
dept | 2024 | 未收到政府信息公开申请。 | req.recv=0
dept | 2024 | 2024年，我局没有收到政府信息公开申请。 | req.recv=0
dept | 2024 | 本年度未收到任何公民、法人或其他组织的信息公开申请。 | req.recv=0
dept | 2024 | 2024年无政府信息公开申请。 | req.recv=0
dept | 2024 | 2024年度，我单位无依申请公开事项。 | req.recv=0
dept | 2024 | 全年未受理依申请公开件。 | req.recv=0
dept | 2024 | 本年度没有公民申请政府信息公开。 | req.recv=0
dept | 2024 | 2024年我局未接收到信息公开申请，无上年结转申请。 | req.recv=0 req.carry=0
dept | 2024 | 2024年度我局收到的政府信息公开申请为0件。 | req.recv=0
dept | 2024 | 全年依申请公开受理0件，办结0件。 | req.recv=0 req.done=0
dept | 2024 | 政府信息公开申请数量为零。 | req.recv=0
dept | 2024 | 本年度政府信息公开申请零件。 | req.recv=0
dept | 2024 | 我局暂无政府信息公开申请情况。 | req.recv=0
dept | 2024 | 全年收到政府信息公开申请4件，其中新收3件，上年结转1件。 | req.total=4 req.new=3 req.carry=1
dept | 2024 | 2024年以县政府名义印发规范性文件12件。 |
dept | 2024 | 下属县水文馆收到政府信息公开申请5件。 |
dept | 2024 | 2024年云溪县水利局依申请公开的情况为零。 | req.recv=0
dept | 2024 | 未收到要求公开政府信息的申请，未发生行政复议、行政诉讼情况。 | req.recv=0 case.review.total=0 case.suit.total=0
dept | 2024 | 2024年，我局未收到政府信息公开申请，未发生因政府信息公开申请引起的行政复议、行政诉讼。 | req.recv=0 case.review.total=0 case.suit.total=0
dept | 2024 | 无因政府信息公开引起的行政复议和行政诉讼案件。 | case.review.total=0 case.suit.total=0
dept | 2024 | 未因政府信息公开被提起行政复议或行政诉讼。 | case.review.total=0 case.suit.total=0
dept | 2024 | 没有发生因信息公开引发的行政复议及行政诉讼事项。 | case.review.total=0 case.suit.total=0
dept | 2024 | 未收到因信息公开申请引起的复议、诉讼。 | case.review.total=0 case.suit.total=0
dept | 2024 | 涉及信息公开的行政复议0件、行政诉讼0件。 | case.review.total=0 case.suit.total=0
dept | 2024 | 2024年，因政府信息公开提起的行政复议1件，结果维持1件。 | case.review.total=1 case.review.uphold=1
dept | 2024 | 因政府信息公开引起行政复议3件，其中结果维持2件，其他结果1件；行政诉讼1件，尚未审结1件。 | case.review.total=3 case.review.uphold=2 case.review.other=1 case.suit.total=1 case.suit.pending=1 sum=3:2+1
dept | 2024 | 发生信息公开行政诉讼2起，均为复议后起诉。 | case.suit.total=2
dept | 2024 | 政府信息公开行政复议案件5件，被纠正1件。 | case.review.total=5 case.review.correct=1
dept | 2024 | 涉政府信息公开行政诉讼3件，原告撤诉1件。 | case.suit.total=3 case.suit.other=1
dept | 2024 | 因政府信息公开申请引起的行政复议2件、行政诉讼1件均已审结。 | case.review.total=2 case.suit.total=1
dept | 2024 | 收到申请30件，引发行政复议2件，无行政诉讼。 | req.recv=30 case.review.total=2 case.suit.total=0
gov | 2024 | 全年办理行政复议案件212件，行政应诉案件87件。 | case.review.total=212@other-count case.suit.total=87@other-count
gov | 2024 | 作为复议机关，全年受理行政复议申请96件，审结88件。 | case.review.total=96@other-count
dept | 2024 | 未出现因信息公开工作不到位引起的行政复议。 | case.review.total=0
dept | 2024 | 未发生行政诉讼败诉案件。 | case.suit.correct=0
gov | 2024 | 2024年，全县共制定行政规范性文件9件。 | t1.norm.made=9
gov | 2024 | 县政府及其办公室制发规范性文件12件，废止3件。 | t1.norm.made=12 t1.norm.repealed=3
gov | 2024 | 本年度新制定规章1件，废止规章0件，现行有效规章7件。 | t1.reg.made=1 t1.reg.repealed=0 t1.reg.valid=7
gov | 2024 | 现行有效的行政规范性文件共38件。 | t1.norm.valid=38
gov | 2024 | 行政规范性文件现行有效51件，本年废止4件，本年制发6件。 | t1.norm.valid=51 t1.norm.repealed=4 t1.norm.made=6
gov | 2024 | 出台规范性文件5份，宣布废止规范性文件2份。 | t1.norm.made=5 t1.norm.repealed=2
gov | 2024 | 印发3件行政规范性文件，均按要求备案。 | t1.norm.made=3
gov | 2024 | 全年审查规范性文件28件，备案26件。 | oth.norm_reviewed=28@other-count
gov | 2024 | 失效规范性文件5件。 | oth.norm_expired=5@other-count
gov | 2024 | 主动公开规范性文件7件。 | oth.norm_published=7@other-count
gov | 2024 | 通过政府网站发布规范性文件4件、政策解读11篇。 | oth.norm_published=4@other-count
gov | 2024 | 主动公开政府信息2310条，其中政策文件88条，规范性文件6件。 | pub.total=2310 oth.norm_published=6@other-count
gov | 2024 | 牵头起草地方性法规2部、规章1部。 | oth.drafted=2@other-count
dept | 2024 | 未制定规章及规范性文件。 | t1.reg.made=0 t1.norm.made=0
dept | 2024 | 本年度未制发、废止规范性文件。 | t1.norm.made=0 t1.norm.repealed=0
dept | 2024 | 2024年我局无新制发规范性文件。 | t1.norm.made=0
dept | 2024 | 全年实施行政许可316件，作出行政处罚44件，行政强制2件。 | t1.licence=316 t1.penalty=44 t1.force=2
dept | 2024 | 办理行政许可事项58项，行政处罚案件9件。 | t1.licence=58 t1.penalty=9
dept | 2024 | 行政许可处理决定数量12件，行政处罚处理决定数量0件，行政强制处理决定数量0件。 | t1.licence=12 t1.penalty=0 t1.force=0
dept | 2024 | 公开行政许可决定207条，公开行政处罚决定33条。 | oth.licence_published=207@other-count
dept | 2024 | 双公示平台发布行政许可信息420条、行政处罚信息37条。 | oth.licence_published=420@other-count
dept | 2024 | 受理行政许可申请260件，办结255件。 | oth.licence_request=260@other-count
dept | 2024 | 未作出行政处罚决定。 | t1.penalty=0
gov | 2024 | 12345政务服务便民热线受理群众诉求18231件，办结率99.2%。 | oth.hotline=18231@other-count
gov | 2024 | 承办热线工单2210件，已全部办结。 | oth.hotline=2210@other-count
gov | 2024 | 办理县长信箱来信97件，答复97件。 | oth.mailbox=97@other-count
gov | 2024 | 人民网地方领导留言板收到留言66条，均已回复。 | oth.messages=66@other-count
dept | 2024 | 收到网上咨询31条，已答复31条。 | oth.messages=31@other-count
dept | 2024 | 全年受理来信来访14件，全部办结。 | oth.petition=14@other-count
dept | 2024 | 共承办建议提案22件，其中人大建议12件，政协提案10件，均已按期答复。 | oth.proposal=22@other-count sum=22:12+10
dept | 2024 | 政务服务平台收到投诉举报45件，办结45件。 | oth.complaint=45@other-count
dept | 2024 | 收到低保申请132件，审批通过120件。 | oth.aid=132@other-count
dept | 2024 | 调解矛盾纠纷56件，办结56件。 | oth.mediation=56@other-count
dept | 2024 | 受理公证事项201件，办结201件。 | oth.notary=201@other-count
dept | 2024 | 收到网民来信10件，已答复10件；收到政府信息公开申请4件，已答复4件。 | oth.letters=10@other-count req.recv=4 req.done=4
dept | 2024 | 收到政府信息公开申请4件，已答复4件；收到网民来信10件，已答复10件。 | req.recv=4 req.done=4 oth.letters=10@other-count
dept | 2024 | 受理劳动仲裁申请78件，结案75件。 | oth.arbitration=78@other-count
dept | 2024 | 全年收到各类意见建议19条，采纳15条。 | oth.opinion=19@other-count
dept | 2024 | 网站互动栏目收到信件55件，均在5个工作日内办结。 | oth.letters=55@other-count
dept | 2024 | 未收到涉及信息公开的投诉、举报。 |
dept | 2024 | 未收到因政府信息公开申请引起的投诉。 |
dept | 2024 | 未收到信函申请。 |
dept | 2024 | 全年未收取政府信息公开申请费用。 |
dept | 2024 | 无依申请公开收费情况。 |
dept | 2024 | 我局无政府信息公开平台。 |
dept | 2024 | 政府信息公开申请渠道畅通，无超期答复情况。 |
dept | 2024 | 未按时答复政府信息公开申请的，严肃追究责任。 |
dept | 2024 | 2024年主动公开政府信息88条，依申请公开2条。 | pub.total=88
dept | 2024 | 全年制发公文156件，其中主动公开类103件、依申请公开类12件、不予公开类41件。 | oth.doc_made=156@other-count sum=156:103+12+41
dept | 2024 | 文件公开属性：主动公开60件，依申请公开5件，不予公开8件。 |
dept | 2024 | 全年公开信息78条。 | pub.total=78
dept | 2024 | 发布各类信息203条，其中：工作动态150条，通知公告40条，其他信息13条。 | pub.total=203 sum=203:150+40+13
dept | 2024 | 主动公开政府信息112条，其中概况信息5条、政务动态80条、信息公开目录27条。 | pub.total=112 sum=112:5+80+27
dept | 2024 | 公开政府信息60条（其中法规公文4条，工作动态50条，其他6条）。 | pub.total=60 sum=60:4+50+6
dept | 2024 | 公开政府信息64条（其中法规公文4条，工作动态50条，其他6条）。 | pub.total=64 sum=64:4+50+6
dept | 2024 | 公开政府信息64条，其中财政信息4条、工作动态50条，其他6条。 | pub.total=64 sum=64:4+50+6
dept | 2024 | 公开政府信息100条，其中网站公开60条（动态40条、公告20条），微信公开40条。 | pub.total=100 sum=100:60+40 sum=60:40+20
dept | 2024 | 公开政府信息100条，其中网站公开60条，其中动态40条，微信公开40条。 | pub.total=100 sum=100:60+40
dept | 2024 | 网站发布信息90条，微信发布信息120条，其中动态类100条，公告类15条。 | pub.part=90 pub.part=120
dept | 2024 | 主动公开信息40条，其中动态35条，公告20条。 | pub.total=40 sum=40:35+20
dept | 2024 | 公开信息300余条，其中动态类120条，公告类80余条。 | pub.total=300~at-least
dept | 2024 | 公开信息130条，其中重点领域信息20条等。 | pub.total=130
dept | 2024 | 收到网上申请6件、信函申请4件，合计10件。 | req.recv=10 sum=10:6+4
dept | 2024 | 公开信息45条，较去年增加12条，其中动态30条、公告15条。 | pub.total=45 sum=45:30+15
dept | 2024 | 主动公开信息70条，占比70%；其他30条，占比30%。 | pub.total=70
dept | 2024 | 累计发布信息2.5万条，阅读量超过120万次。 | pub.total=25000~about
dept | 2024 | 解读政策文件8件，举办新闻发布会2场。 | pub.part=8
dept | 2024 | 2023年度我局收到政府信息公开申请6件，2024年收到9件。 | req.recv=6@other-year req.recv=9
dept | 2024 | 上年度收到政府信息公开申请15件。 | req.recv=15@other-year
dept | 2024 | 2023年，全局共办结政府信息公开申请10件。其中予以公开6件。 | req.done=10@other-year req.grant=6@other-year
dept | 2024 | 较2023年的12件增加4件，全年收到政府信息公开申请16件。 | req.recv=16
dept | 2024 | 全年收到政府信息公开申请16件，去年同期为12件。 | req.recv=16
dept | 2024 | 2024年1-6月收到政府信息公开申请3件。 | req.recv=3@other-year
dept | 2024 | 第三季度受理政府信息公开申请2件。 | req.recv=2@other-year
dept | 2024 | 截至2024年12月底，共收到政府信息公开申请9件，办结9件。 | req.recv=9 req.done=9
dept | 2024 | 近三年累计受理政府信息公开申请66件。 | req.recv=66@cumulative
dept | 2024 | 2025年预计受理政府信息公开申请10件。 | req.recv=10@plan
dept | 2024 | 2024年公开2023年度部门决算，收到政府信息公开申请5件。 | req.recv=5
dept | 2024 | 根据国办公开办函〔2021〕30号要求，2024年收到政府信息公开申请5件。 | req.recv=5
dept | 2024 | 全年收到政府信息公开申请50余件，均依法答复。 | req.recv=50~at-least req.done_all
dept | 2024 | 全年收到政府信息公开申请近20件。 | req.recv=20~about
dept | 2024 | 收到政府信息公开申请40件左右。 | req.recv=40~about
dept | 2024 | 受理政府信息公开申请超过100件。 | req.recv=100~at-least
dept | 2024 | 受理政府信息公开申请三件，均已答复。 | req.recv=3 req.done_all
dept | 2024 | 收到政府信息公开申请十二件。 | req.recv=12
dept | 2024 | 办理一件事一次办服务36项。 |
office | 2024 | 2024年，县政府办公室受理政府信息公开申请24件，均依法答复。 | req.recv=24 req.done_all
office | 2024 | 我办全年收到依申请公开20件，1件结转下年度。 | req.recv=20 req.next=1
office | 2024 | 全县各级各部门共收到政府信息公开申请311件。 | req.recv=311@other-unit
gov | 2024 | 全县共收到政府信息公开申请311件，其中县本级收到120件，各镇收到191件。 | req.recv=311~at-most req.recv=120@other-unit req.recv=191@other-unit sum=311:120+191
gov | 2024 | 云溪县人民政府2024年共受理政府信息公开申请66件。 | req.recv=66
gov | 2024 | 县自然资源局受理政府信息公开申请41件。 | req.recv=41@other-unit
dept | 2024 | 县水利局共收到政府信息公开申请6件。 | req.recv=6
dept | 2024 | 局属单位收到政府信息公开申请2件。 | req.recv=2@other-unit
dept | 2024 | 全市水利系统共收到政府信息公开申请96件。 | req.recv=96@other-unit
township | 2024 | 镇政府全年收到政府信息公开申请1件，已答复。 | req.recv=1 req.done_all
township | 2024 | 青禾镇2024年没有收到政府信息公开申请。 | req.recv=0
township | 2024 | 我镇全年未收到书面或网上政府信息公开申请。 |
township | 2024 | 设立政务公开栏12个，更新公开栏内容48次。 | pub.part=48
township | 2024 | 通过12316平台发布农技信息25条。 | pub.part=25
township | 2024 | 七里镇共发布信息85条。 | pub.total=85
dept | 2024 | 实行7×24小时值班，网站信息更新及时率100%。 |
dept | 2024 | 按照第20条规定公开政府信息。 |
dept | 2024 | 自收到申请之日起20个工作日内答复申请人。 |
dept | 2024 | 收到政府信息公开申请10件，办结率100%。 | req.recv=10
dept | 2024 | 收到政府信息公开申请10件，全部办结。另有1件结转下年。 | req.recv=10 req.next=1
dept | 2024 | 收到政府信息公开申请10件，9件已答复，剩余1件未到期。 | req.recv=10 req.next=1
dept | 2024 | 收到政府信息公开申请10件，其中主动撤回1件，其余均已答复。 | req.recv=10
dept | 2024 | 收到政府信息公开申请10件（另有2件结转下年度）。 | req.recv=10 req.next=2
dept | 2024 | 依申请公开工作规范有序。全年共收到申请13件，均按期答复。 | req.recv=13 req.done_all
dept | 2024 | （二）依申请公开情况。2024年收到申请13件，办结12件。 | req.recv=13 req.done=12
dept | 2024 | 二是依法做好依申请公开。全年收到5件，全部办结。 | req.recv=5 req.done_all
dept | 2024 | 全年线上收到政府信息公开申请7件，线下收到2件。 | req.channel.net=7
dept | 2024 | 通过信函收到政府信息公开申请3件，当面申请1件，共计4件，全部答复。 | req.recv=4 req.done_all sum=4:3+1
dept | 2024 | 政府信息公开申请\u3000１５件，已答复\u3000１５件。 | req.recv=15 req.done=15
dept | 2024 | 收到政府信息公开申请1，答复1。 | req.recv=1 req.done=1
dept | 2024 | 全年共收到政府信息公开申请6件,办结6件,其中:予以公开5件,无法提供1件. | req.recv=6 req.done=6 req.grant=5 req.unable=1
`;
