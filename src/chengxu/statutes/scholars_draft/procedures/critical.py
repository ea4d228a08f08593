"""Critical AI: A1 determination and filing, A12 person responsible, A36 labelling of data (articles 50 to 53 and 62)."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, reading
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.dates.count import working_days
from chengxu.dates.limits import PROMPTLY
from chengxu.law.document import Kind, told
from chengxu.law.procedure import Clock, Procedure, RunOut, State, Step
from chengxu.statutes.laws import SD
from chengxu.statutes.scholars_draft.basis import DEVELOPER, MAKERS, MEETS_CRITERIA, PROVIDER
from chengxu.statutes.scholars_draft.notices import (
    CONTACT,
    DETERMINATION_ANNOUNCEMENT,
    DETERMINATION_NOTICE,
    MATERIALS_REQUEST,
    OFFICER_CONTACT,
    OFFICER_REPORT,
    REASONS,
    REGISTRATION_FILING,
    SYSTEM,
)
from chengxu.statutes.scholars_draft.registers import (
    CRITICAL_AI,
    DETERMINATIONS,
    PROTECTION_OFFICERS,
    TRAINING_DATA,
)
from chengxu.statutes.words.critical import ai_officer_banned, labelling_rules
from chengxu.statutes.words.parties import COORDINATION, OVERSIGHT

# A1

_WITH_DEPARTMENT = ("filed", "under_review", "resubmitted")
_SERVED = ("notice_served", *_WITH_DEPARTMENT, "materials_requested", "recorded")
_CRITICAL = ("determined_critical", *_SERVED)
_GROUND = told("ground", "第五十条所列的情形", "ground of article 50", Kind.LIST, SD[50, 1])
_WITHOUT_GROUND = tuple(part for part in DETERMINATION_ANNOUNCEMENT.parts if part.name != _GROUND.name)

critical_filing = Procedure(
    name="sd.critical_filing",
    number="A1",
    law=SD,
    term=Term("关键人工智能的认定、登记和备案", "critical AI: determination, registration and filing"),
    cites=(SD[50, 1], SD[53, 1, "a"], SD[53, 1, "b"], SD[62, 1, "i", "a"], SD[62, 1, "i", "b"]),
    readings=("S7", "S8", "S9", "S10", "S11", "S12", "S13"),
    states=(
        State("unscreened", Term("尚未自查", "not screened yet")),
        State("screened", Term("已自查", "screened")),
        State("candidate", Term("自查认为符合条件", "candidate by its own screening")),
        State("under_identification", Term("认定中", "under identification")),
        State("determined_not_critical", Term("已认定不属于关键人工智能", "determined not to be critical")),
        State("determined_critical", Term("已认定，通知待送达", "determined critical, notice to be served")),
        State("notice_served", Term("通知已送达，待登记备案", "notice served, filing due")),
        State("filed", Term("备案材料已送达", "filed")),
        State("under_review", Term("审查中", "under review")),
        State("materials_requested", Term("待补充材料", "waiting for materials")),
        State("resubmitted", Term("补充材料已送达", "materials received")),
        State("recorded", Term("已备案", "recorded")),
        State("delisted", Term("已移出", "delisted"), final=True),
    ),
    steps=(
        Step(
            name="screen",
            term=Term("逐项自查第五十条的情形", "the screening of each ground of article 50"),
            by=MAKERS,
            at=("unscreened", "screened", "candidate"),
            to="screened",
            cite=SD[50, 1],
            tag=reading("S7"),
            readings=("S7", "S8", "S9"),
            needs=(
                told(
                    "infrastructure",
                    "是否应用于关键信息基础设施",
                    "use in critical infrastructure",
                    cite=SD[50, 1, "i"],
                ),
                told(
                    "personal_rights",
                    "对人身权益有无重大影响及理由",
                    "impact on the person, with reasons",
                    cite=SD[50, 1, "ii"],
                ),
                told("scale", "基础模型的规模", "scale of the foundation model", cite=SD[50, 1, "iii"]),
                told("other_law", "有无其他法定情形", "cases named by other laws", cite=SD[50, 1, "iv"]),
            ),
        ),
        Step(
            name="find_candidate",
            term=Term("自查认为符合条件", "the own finding that the criteria are met"),
            by=MAKERS,
            at=("screened",),
            to="candidate",
            cite=SD[50, 1],
            needs=(_GROUND,),
            guards=(MEETS_CRITERIA,),
            tag=reading("S7"),
            readings=("S7", "S8", "S9"),
            note=Term(
                "只是提示，既不是认定，也不引起第五十一条至第五十七条的义务。",
                "A warning and no determination: it brings about none of the duties of articles 51 to 57.",
            ),
        ),
        Step(
            name="open_identification",
            term=Term("启动认定", "the opening of the identification"),
            by=OVERSIGHT,
            at=("unscreened", "screened", "candidate", "determined_not_critical"),
            to="under_identification",
            cite=SD[62, 1, "i", "a"],
            needs=(SYSTEM,),
        ),
        Step(
            name="determine_critical",
            term=Term("认定为关键人工智能", "the determination as critical AI"),
            by=OVERSIGHT,
            at=("under_identification",),
            to="determined_critical",
            cite=SD[62, 1, "i", "a"],
            needs=(
                _GROUND,
                told("evidence", "每项情形的证据", "evidence for each ground", Kind.LIST),
            ),
            guards=(MEETS_CRITERIA,),
            enters=CRITICAL_AI,
            readings=("S8", "S9"),
        ),
        Step(
            name="determine_not_critical",
            term=Term("认定为不属于关键人工智能", "the determination that it is not critical"),
            by=OVERSIGHT,
            at=("under_identification",),
            to="determined_not_critical",
            cite=SD[62, 1, "i", "a"],
            needs=(REASONS,),
        ),
        Step(
            name="announce",
            term=Term("公布认定结果", "the announcement of the result"),
            by=OVERSIGHT,
            at=_CRITICAL,
            to=None,
            cite=SD[62, 1, "i", "b"],
            issues=DETERMINATION_ANNOUNCEMENT,
            enters=DETERMINATIONS,
            note=Term(
                "公布不能代替送达，不引起任何期限起算。",
                "It takes the place of no notice and starts no clock.",
            ),
        ),
        Step(
            name="announce_not_critical",
            term=Term("公布不属于关键人工智能的认定结果", "the announcement of a negative result"),
            by=OVERSIGHT,
            at=("determined_not_critical",),
            to=None,
            cite=SD[62, 1, "i", "b"],
            needs=_WITHOUT_GROUND,
            enters=DETERMINATIONS,
        ),
        Step(
            name="serve_notice",
            term=Term("向提供者送达认定通知", "the service of the notice on the provider"),
            by=OVERSIGHT,
            at=("determined_critical",),
            to="notice_served",
            cite=SD[53, 1, "a"],
            issues=DETERMINATION_NOTICE,
            enters=CRITICAL_AI,
            tag=reading("S10"),
            readings=("S10", "S12"),
            note=Term(
                "填提供者收到通知之日，另抄送研发者。",
                "On the day on which the provider receives it; a copy goes to the developer.",
            ),
        ),
        Step(
            name="object",
            term=Term("对认定提出异议", "the objection to the determination"),
            by=MAKERS,
            at=_CRITICAL,
            to=None,
            cite=SD[62, 1, "i", "a"],
            needs=(REASONS,),
            tag=reading("S13"),
            readings=("S13",),
            note=Term("异议入卷，不停止任何期限。", "It goes on file and suspends no clock."),
        ),
        Step(
            name="register",
            term=Term(
                "在国家人工智能监管平台登记", "the registration on the national AI supervision platform"
            ),
            by=PROVIDER,
            at=_SERVED,
            to=None,
            cite=SD[53, 1, "a"],
            needs=(told("receipt", "平台回执编号", "number of the platform's receipt"),),
            once=True,
            enters=CRITICAL_AI,
            readings=("S11", "S16"),
        ),
        Step(
            name="file",
            term=Term("齐全的备案材料送达", "the arrival of the complete filing"),
            by=PROVIDER,
            at=("notice_served",),
            to="filed",
            cite=SD[53, 1, "a"],
            issues=REGISTRATION_FILING,
            enters=CRITICAL_AI,
            readings=("S11", "S16"),
        ),
        Step(
            name="file_with_gaps",
            term=Term("不齐全的备案材料送达", "the arrival of a filing with gaps"),
            by=PROVIDER,
            at=("notice_served",),
            to="filed",
            cite=SD[53, 1, "a"],
            needs=(told("provider", "提供者的身份信息", "identity of the provider"), SYSTEM),
            enters=CRITICAL_AI,
            tag=reading("S11"),
            readings=("S11", "S16"),
            note=Term(
                "照收不误，所缺的由主管部门要求补充。",
                "Received all the same; the department asks for what is missing.",
            ),
        ),
        Step(
            name="take_up",
            term=Term("开始审查", "the start of the review"),
            by=OVERSIGHT,
            at=("filed", "resubmitted"),
            to="under_review",
            cite=SD[53, 1, "b"],
            tag=HOUSE,
            note=Term(
                "三十个工作日自材料送达起算，不因何时开始审查而改变。",
                "The 30 working days run from the arrival, whenever the review begins.",
            ),
        ),
        Step(
            name="record",
            term=Term("予以备案", "the recording"),
            by=OVERSIGHT,
            at=_WITH_DEPARTMENT,
            to="recorded",
            cite=SD[53, 1, "b"],
            enters=CRITICAL_AI,
        ),
        Step(
            name="request_materials",
            term=Term("要求补充材料", "the request for materials"),
            by=OVERSIGHT,
            at=_WITH_DEPARTMENT,
            to="materials_requested",
            cite=SD[53, 1, "b"],
            issues=MATERIALS_REQUEST,
            readings=("S11",),
        ),
        Step(
            name="resubmit",
            term=Term("补充的材料送达", "the arrival of the further materials"),
            by=PROVIDER,
            at=("materials_requested",),
            to="resubmitted",
            cite=SD[53, 1, "b"],
            needs=(told("materials", "补充的材料", "materials added", Kind.LIST),),
            readings=("S11",),
        ),
        Step(
            name="escalate",
            term=Term("将逾期案件提交统筹协调机制", "the referral of the overdue case for coordination"),
            by=(OVERSIGHT, COORDINATION),
            at=_WITH_DEPARTMENT,
            to=None,
            cite=SD[53, 1, "b"],
            guards=(RunOut("answer", SD[53, 1, "b"]),),
            tag=reading("S11"),
            readings=("S11", "S16"),
        ),
        Step(
            name="mark_transition",
            term=Term("标注主体正在变更", "the mark that the entity is in transition"),
            by=OVERSIGHT,
            at=_CRITICAL,
            to=None,
            cite=SD[57, 1, "a"],
            needs=(told("case", "主体变更案件的编号", "number of the case on the change"),),
            enters=CRITICAL_AI,
            tag=HOUSE,
        ),
        Step(
            name="delist",
            term=Term("移出决定", "the delisting"),
            by=OVERSIGHT,
            at=_CRITICAL,
            to="delisted",
            cite=SD[62, 1, "i", "a"],
            needs=(REASONS,),
            enters=CRITICAL_AI,
            tag=reading("S13"),
            readings=("S13",),
        ),
    ),
    clocks=(
        Clock(
            name="announcement",
            term=Term("公布认定结果", "the announcement of the result"),
            owner=OVERSIGHT,
            starts=("determine_critical", "determine_not_critical"),
            stops=("announce", "announce_not_critical"),
            limit=PROMPTLY,
            cite=SD[62, 1, "i", "b"],
            readings=("S15",),
        ),
        Clock(
            name="registration",
            term=Term("登记期限", "the time for the registration"),
            owner=PROVIDER,
            starts=("serve_notice",),
            stops=("register",),
            limit=working_days(7),
            cite=SD[53, 1, "a"],
            readings=("S11", "S12"),
        ),
        Clock(
            name="filing",
            term=Term("备案期限", "the time for the filing"),
            owner=PROVIDER,
            starts=("serve_notice",),
            stops=("file", "file_with_gaps"),
            limit=working_days(7),
            cite=SD[53, 1, "a"],
            readings=("S11", "S12"),
        ),
        Clock(
            name="answer",
            term=Term("予以备案或者要求补充材料的期限", "the time to record the filing or ask for materials"),
            owner=OVERSIGHT,
            starts=("file", "file_with_gaps", "resubmit"),
            stops=("record", "request_materials"),
            limit=working_days(30),
            cite=SD[53, 1, "b"],
            readings=("S11", "S12"),
        ),
    ),
    note=Term(
        "提供者逾期的，照收备案，标明迟延；主管部门逾期的，既不视为备案，也不视为拒绝，提供者不因此违法。只研发而不提供的，"
        "没有备案义务。提供者补充材料，条文没有规定期限。",
        "A late filing is accepted and marked late. When the department is late nothing counts as recorded or refused, and "
        "the provider is not in breach. Whoever only develops does not file. The text sets the provider no time for the "
        "further materials.",
    ),
)

# A12

_NOT_BANNED = Clause(
    ~ai_officer_banned,
    ai_officer_banned.no,
    SD[82, 2, "g"],
    denied=ai_officer_banned.yes,
)
_OFFICER = told("officer", "负责人姓名（自然人）", "name of the person, a human being")
_BODY = (
    told("security_body", "专门安全管理机构的名称", "name of the security body"),
    told("head", "机构负责人", "head of the body"),
)
_IN_OFFICE = ("person_designated", "contact_published", "report_sent", "reported")

protection_officer = Procedure(
    name="sd.protection_officer",
    number="A12",
    law=SD,
    term=Term("安全管理机构和保护负责人", "the security body and the person responsible"),
    cites=(SD[52, 1], SD[52, 2, "a"], SD[52, 2, "b"], SD[52, 2, "c"]),
    readings=("S7", "S16"),
    states=(
        State("unset", Term("尚未设立机构", "no body yet")),
        State("body_set", Term("机构已设立", "body set up")),
        State("person_designated", Term("负责人已指定", "person designated")),
        State("contact_published", Term("联系方式已公开，待报送", "contact public, report due")),
        State("report_sent", Term("已报送，联系方式待公开", "reported, contact to be made public")),
        State("reported", Term("已公开并报送", "public and reported")),
    ),
    steps=(
        Step(
            name="set_up_body",
            term=Term("设立专门安全管理机构", "the setting up of the security body"),
            by=MAKERS,
            at=("unset",),
            to="body_set",
            cite=SD[52, 1],
            needs=_BODY,
        ),
        Step(
            name="set_up_body_later",
            term=Term("负责人到任后设立或者变更机构", "the setting up, or change, of the body after that"),
            by=MAKERS,
            at=_IN_OFFICE,
            to=None,
            cite=SD[52, 1],
            needs=_BODY,
        ),
        Step(
            name="designate",
            term=Term("指定保护负责人", "the designation of the person responsible"),
            by=MAKERS,
            at=("unset", "body_set"),
            to="person_designated",
            cite=SD[52, 2, "a"],
            needs=(_OFFICER,),
            guards=(_NOT_BANNED,),
        ),
        Step(
            name="publish_contact",
            term=Term("公开联系方式", "the publication of the contact"),
            by=MAKERS,
            at=("person_designated",),
            to="contact_published",
            cite=SD[52, 2, "b"],
            issues=OFFICER_CONTACT,
            enters=PROTECTION_OFFICERS,
        ),
        Step(
            name="report",
            term=Term("报送姓名和联系方式", "the report of name and contact"),
            by=MAKERS,
            at=("contact_published",),
            to="reported",
            cite=SD[52, 2, "c"],
            issues=OFFICER_REPORT,
            enters=PROTECTION_OFFICERS,
        ),
        Step(
            name="report_first",
            term=Term("公开之前先行报送", "the report ahead of the publication"),
            by=MAKERS,
            at=("person_designated",),
            to="report_sent",
            cite=SD[52, 2, "c"],
            issues=OFFICER_REPORT,
            enters=PROTECTION_OFFICERS,
        ),
        Step(
            name="publish_after",
            term=Term("报送之后公开联系方式", "the publication after the report"),
            by=MAKERS,
            at=("report_sent",),
            to="reported",
            cite=SD[52, 2, "b"],
            issues=OFFICER_CONTACT,
            enters=PROTECTION_OFFICERS,
        ),
        Step(
            name="change_person",
            term=Term("更换负责人", "the change of the person"),
            by=MAKERS,
            at=_IN_OFFICE,
            to="person_designated",
            cite=SD[52, 2, "a"],
            needs=(_OFFICER,),
            guards=(_NOT_BANNED,),
            note=Term("换人以后重新公开、重新报送。", "Publication and report are due anew."),
        ),
        Step(
            name="change_contact",
            term=Term("联系方式变更", "the change of the contact"),
            by=MAKERS,
            at=("contact_published", "report_sent", "reported"),
            to="person_designated",
            cite=SD[52, 2, "b"],
            needs=(CONTACT,),
            note=Term(
                "旧的联系方式失效，新的应当重新公开、重新报送。",
                "The old one serves no more; the new one is published and reported anew.",
            ),
        ),
    ),
    note=Term(
        "条文没有规定时限；机构与负责人、公开与报送都不分先后，提供者可以随备案一并报送。研发者、提供者各有各的机构和负责人，"
        "没有规定可以合用。须公开的只是联系方式。",
        "The text sets no time. Body and person, publication and report come in either order; a provider may report with "
        "the filing. Developer and provider each have their own; sharing is not provided for. Only the contact has to be "
        "public.",
    ),
)

# A36

_LAWFUL_RULES = Clause(
    all_of(*(labelling_rules.one_of(source) for source, _ in labelling_rules.values)),
    Term(
        "标注规则合乎法律法规和主管部门的要求",
        "the labelling rules meet the law and the department's demands",
    ),
    SD[51, 3, "a"],
    denied=Term(
        "标注规则不合法律法规或者主管部门的要求",
        "the labelling rules fall short of the law or of the department's demands",
    ),
)
_RULES = (
    told("labelling_rules", "标注规则版本", "version of the labelling rules"),
    told("law", "所依的法律法规", "laws and regulations that they meet"),
    told(
        "demands",
        "所依的主管部门要求；没有要求的，写明",
        "the department's demands that they meet; if none, that",
    ),
)
_MADE = ("rules_made", "labelling", "audited", "corrected")

data_labelling = Procedure(
    name="sd.data_labelling",
    number="A36",
    law=SD,
    term=Term("关键人工智能的数据标注", "the labelling of data for critical AI"),
    cites=(SD[51, 3, "a"], SD[51, 3, "b"]),
    readings=("S7",),
    states=(
        State("without_rules", Term("尚无标注规则", "no rules yet")),
        State("rules_made", Term("规则已制定", "rules made")),
        State("labelling", Term("标注中", "labelling")),
        State("audited", Term("已审核", "audited")),
        State("corrected", Term("已更正", "corrected")),
    ),
    steps=(
        Step(
            name="make_rules",
            term=Term("制定标注规则", "the making of labelling rules"),
            by=DEVELOPER,
            at=("without_rules",),
            to="rules_made",
            cite=SD[51, 3, "a"],
            needs=_RULES,
            enters=TRAINING_DATA,
        ),
        Step(
            name="revise_rules",
            term=Term("修订标注规则", "the revision of the rules"),
            by=DEVELOPER,
            at=_MADE,
            to=None,
            cite=SD[51, 3, "a"],
            needs=_RULES,
            enters=TRAINING_DATA,
        ),
        Step(
            name="label",
            term=Term("标注数据", "the labelling"),
            by=DEVELOPER,
            at=_MADE,
            to="labelling",
            cite=SD[51, 3, "a"],
            needs=(told("data", "所标注的数据", "data labelled"),),
            guards=(_LAWFUL_RULES,),
            enters=TRAINING_DATA,
        ),
        Step(
            name="audit",
            term=Term("审核标注", "the audit of the labels"),
            by=DEVELOPER,
            at=("labelling", "audited", "corrected"),
            to="audited",
            cite=SD[51, 3, "b"],
            needs=(
                told("sample", "抽样", "sample"),
                told("fairness", "公正性的结果", "result on fairness"),
                told("accuracy", "准确性的结果", "result on accuracy"),
                told("veracity", "真实性的结果", "result on veracity"),
            ),
            enters=TRAINING_DATA,
        ),
        Step(
            name="correct",
            term=Term("更正标注", "the correction of the labels"),
            by=DEVELOPER,
            at=("audited",),
            to="corrected",
            cite=SD[51, 3, "b"],
            needs=(told("corrections", "更正的内容", "what was corrected"),),
            enters=TRAINING_DATA,
        ),
    ),
    note=Term(
        "只约束研发者；人工标注、程序标注都算。条文没有规定审核的间隔和合格率。",
        "It binds the developer alone, whether labels come from people or programs. The text sets neither an interval for "
        "audits nor a pass rate.",
    ),
)

PROCEDURES: tuple[Procedure, ...] = (critical_filing, protection_officer, data_labelling)
