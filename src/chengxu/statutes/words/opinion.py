"""What the security assessment of services with public-opinion properties asks: functions, occasions, report, review.

Whether a service has such properties is asked in `service` (has_opinion_properties), because other laws ask it too.
"""

from __future__ import annotations

from chengxu.algebra.facts import Choice, Event, Flag, Several
from chengxu.algebra.term import Term

# What gives a service such properties

opinion_functions = Several(
    name="opinion_functions",
    question=Term(
        "该服务开办或者附设了下列哪些功能？",
        "Which of these does the service run, on its own or as an attached function?",
    ),
    help=Term(
        "以用户实际能用到的功能为准，附设在其他服务里的也算。最后两项各须留下依据：公众能否借此发表意见，能否借此发动公众行动。"
        "都没有的，答“无”；实务上按有这类属性办理的，不改变这里的回答。",
        "What counts is what users can really use, attached to something else or not. The last two need evidence: can the "
        "public voice opinions by it, can the public be moved to act by it. “None” if there is nothing of the kind, "
        "whatever practice makes of the service.",
    ),
    label=Term("开办或者附设的功能", "the functions that the service runs or attaches"),
    values=(
        ("forum", Term("论坛", "forums")),
        ("blog", Term("博客", "blogs")),
        ("microblog", Term("微博客", "microblogs")),
        ("chat_room", Term("聊天室", "chat rooms")),
        ("group", Term("通讯群组", "messaging groups")),
        ("public_account", Term("公众账号", "public accounts")),
        ("short_video", Term("短视频", "short video")),
        ("live_streaming", Term("网络直播", "live streaming")),
        ("sharing", Term("信息分享", "information sharing")),
        ("mini_program", Term("小程序", "mini programs")),
        ("channel", Term("其他供公众发表意见的渠道", "another channel by which the public voices opinions")),
        ("mobilisation", Term("其他发动公众行动的能力", "another capacity to move the public to act")),
    ),
)

# What sets an assessment off

opinion_launch_items = Several(
    name="opinion_launch_items",
    question=Term(
        "最近一次上线的（或者即将上线的）是什么？自何日起？",
        "What went online last, or is about to? Since which day?",
    ),
    help=Term(
        "每次上线，按上线之日填写。后三项只在用了新技术或者新应用、并且负责人认定变更重大时选。都不是的，答“无”。",
        "Answer anew for each launch, as of its day. The last three are for a new technology or application, and only "
        "where the person in charge finds the change to be a major one. “None” if it is none of these.",
    ),
    label=Term("上线的内容", "the things that go online"),
    values=(
        ("service", Term("服务本身", "the service itself")),
        ("function", Term("增设的舆论、动员类功能", "an added function for opinion or mobilisation")),
        (
            "attributes",
            Term("使功能属性重大变更的新技术、新应用", "new technology that changes what the service does"),
        ),
        (
            "implementation",
            Term(
                "使技术实现方式重大变更的新技术、新应用", "new technology that changes how the service works"
            ),
        ),
        (
            "resources",
            Term(
                "使基础资源配置重大变更的新技术、新应用",
                "new technology that changes the basic resources it runs on",
            ),
        ),
    ),
)

opinion_capacity_changed = Flag(
    name="opinion_capacity_changed",
    question=Term(
        "因新技术、新应用上线或者用户显著增加，该服务的舆论属性或者社会动员能力是否发生重大变化？自何日起？",
        "Through new technology, or the growth of users, do the public-opinion properties of the service or its capacity for "
        "mobilisation change in a major way? Since which day?",
    ),
    help=Term(
        "由负责人判断并写明理由；尚未上线的，按上线后的情形判断。《规定》没有给出数字。",
        "The person in charge decides, with reasons; before a launch, as things will be after it. The Provisions give no figure.",
    ),
    yes=Term(
        "新技术或者用户增加使该服务的舆论属性或者社会动员能力发生重大变化",
        "new technology or growth changes the public-opinion properties of the service or its capacity for mobilisation in a major "
        "way",
    ),
    no=Term(
        "新技术、用户增加都没有使该服务的舆论属性或者社会动员能力发生重大变化",
        "neither new technology nor growth changes the public-opinion properties of the service or its capacity for mobilisation in a "
        "major way",
    ),
)

opinion_situations = Several(
    name="opinion_situations",
    question=Term(
        "最近一次发生的是下列哪种情形？自何日起？",
        "Which of these is the situation that arose last? Since which day?",
    ),
    help=Term(
        "每次发生，按发生之日填写。人数是否“显著”增加、措施是否“难以”防住，由负责人认定。通知须看形式和级别。",
        "Answer anew each time, as of the day on which it arose. Whether growth is marked, and whether the measures fail, is a "
        "finding of the person in charge. With a notice, look at its form and at the level of the authority.",
    ),
    label=Term("发生的情形", "the situations that arose"),
    values=(
        ("growth", Term("用户规模显著增加", "a marked growth of users")),
        ("spread", Term("违法有害信息扩散", "a spread of illegal and harmful information")),
        (
            "beyond_measures",
            Term("现有安全措施难以防住的风险", "a risk that the safety measures in place can hardly hold"),
        ),
        (
            "written_notice",
            Term(
                "地市级以上网信部门或者公安机关的书面评估通知",
                "a written notice to assess, from the CAC or police of prefecture level or higher",
            ),
        ),
        (
            "other_notice",
            Term(
                "口头的、或者县级部门的评估通知", "a notice to assess that is oral or comes from county level"
            ),
        ),
    ),
)

OPINION_LAUNCH = Event(
    name="opinion_launch",
    label=Term("相关服务、功能或者新技术上线", "the launch of the service, function or new technology"),
    question=Term(
        "须作安全评估的服务、功能或者新技术，哪一天上线（计划中的也填）？",
        "On which day does the service, function or new technology that needs a security assessment go online, planned days "
        "included?",
    ),
    help=Term(
        "服务上线、每次增设功能、每次新技术或者新应用上线，各记一笔，与所提交的评估报告同用一个编号。",
        "One entry for the launch, for each function added and for each new technology or application, under the case number "
        "of the report that is submitted for it.",
    ),
)

OPINION_SITUATION = Event(
    name="opinion_situation",
    label=Term(
        "须作安全评估的情形发生", "the occurrence of the situation that calls for a security assessment"
    ),
    question=Term(
        "用户显著增加、违法有害信息扩散或者书面通知，哪一天发生？",
        "On which day did the marked growth, the spread of harmful information or the written notice occur?",
    ),
    help=Term(
        "每次发生记一笔，与所提交的评估报告同用一个编号。增加和扩散以负责人认定的发生之日为准，通知以收到之日为准。",
        "One entry each time, under the case number of the report. For growth and spread, the day of occurrence as the person in "
        "charge finds it; for a notice, the day of its receipt.",
    ),
)

# The assessment and its report

OPINION_HAZARD_FOUND = Event(
    name="opinion_hazard_found",
    label=Term("评估发现安全隐患", "the finding of a safety hazard in the assessment"),
    question=Term(
        "安全评估哪一天发现了安全隐患？", "On which day did the security assessment find a safety hazard?"
    ),
    help=Term("每个隐患记一件，写明整改的负责人。", "One case for each hazard, with somebody to see to it."),
)

OPINION_HAZARD_REMOVED = Event(
    name="opinion_hazard_removed",
    label=Term("安全隐患消除", "the removal of the hazard"),
    question=Term("该隐患哪一天消除？", "On which day had the hazard been removed?"),
    help=Term(
        "以复查确认之日为准；正在整改的不算。",
        "As confirmed by a check; a correction under way does not count.",
    ),
)

assessed_matters = Several(
    name="assessed_matters",
    question=Term(
        "最近提交的（或者待提交的）安全评估报告，就下列哪些内容写明了评估结果？",
        "For which of these does the security assessment report last submitted, or about to be, state a result?",
    ),
    help=Term(
        "按提交时的报告填写，不写日期。空着或者照抄题目的不算；负责人写姓名，两项支持机制写联系人。",
        "Go by the report as submitted, without dates. A blank, or the heading alone, does not count; the head of safety is named, "
        "and the two ways of support have a contact.",
    ),
    label=Term("报告写明结果的内容", "the matters with a result in the report"),
    values=(
        (
            "legality",
            Term("服务和新技术、新应用的合法性", "the legality of the service and its new technology"),
        ),
        ("measures", Term("安全措施的有效性", "the effect of the safety measures required")),
        ("risk_control", Term("风险防控的有效性", "the effect of risk control")),
        (
            "staff",
            Term("安全管理的负责人、审核人员或者机构", "the head of safety, the reviewers or the unit"),
        ),
        ("identity", Term("用户身份核验和注册信息留存", "identity checks and the keeping of sign-up data")),
        (
            "illegal_information",
            Term(
                "名称和各项功能中违法有害信息的防范处置",
                "the handling of illegal information in names and functions",
            ),
        ),
        (
            "personal_information",
            Term(
                "个人信息保护和防失控的技术措施",
                "personal information and the technical measures against loss of control",
            ),
        ),
        ("complaints", Term("投诉举报制度", "the complaints system")),
        ("cac_support", Term("支持网信部门的机制", "the way of support for the CAC")),
        (
            "police_support",
            Term("支持公安机关、国家安全机关的机制", "the way of support for the police and State security"),
        ),
    ),
)

assessed_logs = Several(
    name="assessed_logs",
    question=Term(
        "该报告就下列哪些日志和记录写明了留存情况？",
        "For which of these logs and records does that report state how they are kept?",
    ),
    help=Term(
        "照日志的字段逐项核对，按提交时的报告填写，不写日期。",
        "Check field by field against the logs; go by the report as submitted, without dates.",
    ),
    label=Term("报告写明留存情况的日志和记录", "the logs and records that the report covers"),
    values=(
        ("account", Term("账号", "accounts")),
        ("operation_time", Term("操作时间", "times of operations")),
        ("operation_type", Term("操作类型", "types of operations")),
        ("source_address", Term("源地址", "source addresses")),
        ("target_address", Term("目标地址", "target addresses")),
        ("source_port", Term("源端口", "source ports")),
        ("client_hardware", Term("客户端硬件特征", "client hardware features")),
        ("published_records", Term("用户发布信息的记录", "records of what users publish")),
    ),
)

assessment_report_parts = Several(
    name="assessment_report_parts",
    question=Term(
        "该报告已经具备下列哪些部分？",
        "Which of these parts has that report?",
    ),
    help=Term(
        "按提交时的报告填写，不写日期。基本情况包括功能、范围、设备、部署地点和证照；没有其他事项、没有发现隐患的，写明“没有”即可。",
        "Go by the report as submitted, without dates. The basics are functions, scope, equipment, place of deployment and "
        "licences; where there is nothing further, or no hazard was found, it is enough to say so.",
    ),
    label=Term("报告具备的部分", "the parts of the report"),
    values=(
        ("basics", Term("基本情况和证照", "the basics with the licences")),
        ("effect", Term("制度、措施的落实和防控效果", "the measures taken and their effect")),
        ("conclusion", Term("评估结论", "the conclusion")),
        ("other", Term("其他情况", "other matters")),
        ("hazards_removed", Term("隐患已经消除的说明", "the statement that hazards are removed")),
    ),
)

# What the authorities find

assessment_review = Several(
    name="assessment_review",
    question=Term(
        "网信部门、公安机关书面审查该报告，作出了下列哪些认定？",
        "Which of these have the CAC and the police found in their written review of the report?",
    ),
    help=Term(
        "以主管部门写明理由的认定为准；都没有的，答“无”，即为接受。",
        "What counts is a finding of the authority, with reasons. “None” means that the report is accepted.",
    ),
    label=Term("书面审查的认定", "the findings of the written review"),
    values=(
        ("missing_items", Term("内容或者项目缺失", "missing items")),
        ("improper_method", Term("评估方法明显不当", "an obviously improper method")),
        ("unclear", Term("内容不清", "unclear content")),
        ("visit_needed", Term("现场检查的必要", "the need for a check on site")),
        ("major_risk", Term("较大的安全风险", "a major safety risk")),
    ),
)

assessment_failure = Choice(
    name="assessment_failure",
    question=Term(
        "网信部门、公安机关是否认定，该做的安全评估没有做？自何日起？",
        "Have the CAC or the police found that a security assessment owed was not made? Since which day?",
    ),
    help=Term(
        "由主管部门认定，本引擎不推断。通知所定的日期过后仍不评估的，才是拒不评估；补作评估的，自该日起改答“没有认定”。",
        "A finding of the authority; the engine never infers it. To refuse is to leave it undone past the day set in the notice. "
        "Once the assessment has been made, the answer is “no finding” from that day on.",
    ),
    label=Term("对未作评估的认定", "the finding on the missing assessment"),
    values=(
        ("none", Term("没有认定", "no finding")),
        ("not_assessed", Term("没有按规定评估", "an assessment owed and not made")),
        ("refused", Term("拒不评估", "a refusal to assess")),
    ),
)

# The special rule for news

assesses_news_technology = Flag(
    name="assesses_news_technology",
    question=Term(
        "要评估的是否为互联网新闻信息服务的新技术、新应用？",
        "Is what has to be assessed a new technology or application of an internet news information service?",
    ),
    help=Term(
        "新闻信息服务另有专门的评估规定。同一产品中的其他功能，另立一项服务填写。",
        "News information services have an assessment rule of their own. Other functions of the same product are described as a "
        "service apart.",
    ),
    yes=Term(
        "要评估的是互联网新闻信息服务的新技术、新应用",
        "what has to be assessed is a new technology or application of an internet news information service",
    ),
    no=Term(
        "要评估的不是互联网新闻信息服务的新技术、新应用",
        "what has to be assessed is no new technology or application of an internet news information service",
    ),
)
