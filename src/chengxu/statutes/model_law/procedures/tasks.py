"""Tasks of the State: policy fit, zone regulations, warnings, emergencies, programmes, the yearly report."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, external
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.dates.count import days
from chengxu.dates.limits import PROMPTLY
from chengxu.law.document import Kind, told
from chengxu.law.procedure import Clock, NotTaken, Procedure, SetBy, State, Step, Taken
from chengxu.statutes.laws import LEGL, ML4
from chengxu.statutes.model_law.notices import (
    DEPARTURE_EXPLANATION,
    NPC_STANDING_COMMITTEE,
    REASONS,
    STATE_COUNCIL,
    YEARLY_REPORT,
)
from chengxu.statutes.model_law.registers import PROGRAMMES, ZONES
from chengxu.statutes.words.authority import LOCAL_ETHICS_COMMITTEES, NATIONAL_ETHICS_COMMITTEE
from chengxu.statutes.words.incentives import (
    CENTRAL_FINANCE,
    EXPORT_CONTROL_AUTHORITY,
    LOCAL_GOVERNMENTS,
    NORM_KINDS,
    PUBLIC_PURCHASERS,
    ZONE_LEGISLATURE,
    zone_departures,
    zone_departures_authorised,
    zone_regulation_oversteps,
)
from chengxu.statutes.words.parties import AI_AUTHORITY, LOCAL_AI_AUTHORITIES, OTHER_DEPARTMENTS, STATE
from chengxu.statutes.words.support import (
    OPEN_SOURCE_FOUNDATION_DEVELOPERS,
    PLANNING_GOVERNMENTS,
    PUBLIC_ADMINISTRATORS,
)

_WITH = told("departments", "会同的部门", "departments that take part", Kind.LIST)
_COMPONENTS = told("components", "受影响的部件或者环节", "components or links affected", Kind.LIST)

# P25

_OUTCOMES = (
    ("adjust", "adjusted", Term("调整", "change"), Term("已调整", "changed")),
    ("repeal", "repealed", Term("废止", "repeal"), Term("已废止", "repealed")),
    ("amend", "amended", Term("修改完善", "amendment"), Term("已修改完善", "amended")),
)

policy_fit = Procedure(
    name="ml4.policy_fit",
    number="P25",
    law=ML4,
    term=Term("政策适配性评估", "the assessment of policy fit"),
    cites=(ML4[17, 1, "a"], ML4[17, 1, "b"]),
    states=(
        State("unregistered", Term("待登记", "not yet registered")),
        State("registered", Term("已登记，待评估", "registered")),
        State("assessed", Term("已评估，待认定", "assessed, no finding yet")),
        State("significant", Term("有显著影响，待处理", "significant, to be revised")),
        State("closed", Term("没有显著影响，已办结", "no significant effect, closed"), final=True),
        *(State(state, done, final=True) for _, state, _, done in _OUTCOMES),
    ),
    steps=(
        Step(
            name="register",
            term=Term("登记评估对象", "the registration of the measure"),
            by=STATE,
            at=("unregistered",),
            to="registered",
            cite=ML4[17, 1, "a"],
            tag=HOUSE,
            needs=(
                told("measure", "政策、决策或者制度的名称", "policy, decision or system"),
                told("status", "拟出台或者已实施", "planned or in force"),
            ),
        ),
        Step(
            name="assess",
            term=Term("开展评估", "the assessment"),
            by=STATE,
            at=("registered",),
            to="assessed",
            cite=ML4[17, 1, "a"],
            needs=(
                told("development", "与发展形势是否适配", "fit with the state of development"),
                told("safety", "与安全形势是否适配", "fit with the state of safety"),
            ),
        ),
        Step(
            name="find_no_effect",
            term=Term("认定没有显著影响", "the finding of no significant effect"),
            by=STATE,
            at=("assessed",),
            to="closed",
            cite=ML4[17, 1, "a"],
            needs=(REASONS,),
        ),
        Step(
            name="find_effect",
            term=Term("认定可能有显著影响", "the finding of a significant effect"),
            by=STATE,
            at=("assessed",),
            to="significant",
            cite=ML4[17, 1, "b"],
            needs=(
                told("effect", "影响发展还是影响安全", "effect on development or on safety"),
                told("owner", "责任单位", "body in charge"),
            ),
        ),
        *(
            Step(
                name=name,
                term=Term(f"{act.zh}该政策", f"the {act.en} of the measure"),
                by=STATE,
                at=("significant",),
                to=state,
                cite=ML4[17, 1, "b"],
                needs=(told("document", "处理文件", "document"),),
            )
            for name, state, act, _ in _OUTCOMES
        ),
    ),
    clocks=(
        Clock(
            name="revision",
            term=Term("调整、废止或者修改", "the revision"),
            owner=STATE,
            starts=("find_effect",),
            stops=tuple(name for name, *_ in _OUTCOMES),
            limit=PROMPTLY,
            cite=ML4[17, 1, "b"],
        ),
    ),
    note=Term(
        "法律只要求及时，没有天数；责任单位自定的期限不是法定期限。",
        "The law says promptly and names no number; a target of the body in charge is no legal limit.",
    ),
)

# P26

_WITHIN_BOUNDS = Clause(
    ~zone_regulation_oversteps,
    Term(
        "该法规未经认定违背宪法或者上位法基本原则",
        "the regulation has not been found to go against the Constitution or the basic principles of higher law",
    ),
    ML4[31, 2],
    denied=Term(
        "该法规经认定违背宪法或者上位法基本原则",
        "the regulation has been found to go against the Constitution or the basic principles of higher law",
    ),
)
_AUTHORISED = Clause(
    all_of(
        *(~zone_departures.one_of(kind) | zone_departures_authorised.one_of(kind) for kind, _ in NORM_KINDS)
    ),
    Term("每一类变通都有授权", "each kind of departure is authorised"),
    ML4[31, 3],
    denied=Term("有的变通没有授权", "some departure is not authorised"),
)
_TERRITORY = told("territory", "特区范围", "territory of the zone")
_LETTERS = (
    told("npc_letter", "报全国人大常委会的文号", "letter to the NPC Standing Committee"),
    told("council_letter", "报国务院的文号", "letter to the State Council"),
)
_RECEIPT = told("receipt", "备案回执编号", "number of the receipt")

zone_regulation = Procedure(
    name="ml4.zone_regulation",
    number="P26",
    law=ML4,
    term=Term("特区法规的制定和备案", "the making and record of a zone regulation"),
    cites=(ML4[31, 2], ML4[31, 3], ML4[31, 4, "a"], ML4[31, 4, "b"]),
    readings=("G41",),
    states=(
        State("draft", Term("起草", "draft")),
        State("adopted", Term("已通过", "adopted")),
        State("reported", Term("已报备案", "sent for the record")),
        State("recorded", Term("已备案", "recorded"), final=True),
    ),
    steps=(
        Step(
            name="adopt",
            term=Term("通过特区法规", "the adoption of the regulation"),
            by=ZONE_LEGISLATURE,
            at=("draft",),
            to="adopted",
            cite=ML4[31, 2],
            needs=(_TERRITORY,),
            guards=(_WITHIN_BOUNDS,),
            enters=ZONES,
        ),
        Step(
            name="adopt_with_departures",
            term=Term(
                "通过含有变通规定的特区法规", "the adoption of a regulation that departs from other norms"
            ),
            by=ZONE_LEGISLATURE,
            at=("draft",),
            to="adopted",
            cite=ML4[31, 3],
            needs=(
                _TERRITORY,
                told("departures", "被变通的规定", "norms departed from", Kind.LIST),
                told("authorisation", "授权依据", "authorisation"),
            ),
            guards=(_WITHIN_BOUNDS, _AUTHORISED),
            enters=ZONES,
            readings=("G41",),
            note=Term(
                "指不出授权的变通不予适用，仍适用全国规定。",
                "A departure without authorisation is not applied: the national rule stays.",
            ),
        ),
        Step(
            name="publish",
            term=Term("公布特区法规", "the publication of the regulation"),
            by=ZONE_LEGISLATURE,
            at=("adopted",),
            to=None,
            cite=ML4[31, 4, "a"],
            once=True,
            tag=external(LEGL[109]),
        ),
        Step(
            name="report",
            term=Term("报送两机关备案", "the sending for the record"),
            by=ZONE_LEGISLATURE,
            at=("adopted",),
            to="reported",
            cite=ML4[31, 4, "a"],
            needs=_LETTERS,
            guards=(NotTaken(("adopt_with_departures",), ML4[31, 4, "b"]),),
        ),
        Step(
            name="report_with_explanation",
            term=Term(
                "报送备案并说明变通的情况和理由", "the sending for the record, with the departures explained"
            ),
            by=ZONE_LEGISLATURE,
            at=("adopted",),
            to="reported",
            cite=ML4[31, 4, "b"],
            needs=_LETTERS,
            guards=(Taken(("adopt_with_departures",), ML4[31, 4, "b"]),),
            issues=DEPARTURE_EXPLANATION,
            readings=("G41",),
        ),
        Step(
            name="npc_receipt",
            term=Term("全国人大常委会备案", "the record of the NPC Standing Committee"),
            by=NPC_STANDING_COMMITTEE,
            at=("reported",),
            to=None,
            cite=ML4[31, 4, "a"],
            needs=(_RECEIPT,),
        ),
        Step(
            name="council_receipt",
            term=Term("国务院备案", "the record of the State Council"),
            by=STATE_COUNCIL,
            at=("reported",),
            to=None,
            cite=ML4[31, 4, "a"],
            needs=(_RECEIPT,),
        ),
        Step(
            name="complete_record",
            term=Term("两份回执归齐", "the completion of the record"),
            by=ZONE_LEGISLATURE,
            at=("reported",),
            to="recorded",
            cite=ML4[31, 4, "a"],
            tag=HOUSE,
            needs=(told("receipts", "备案回执", "receipts of record", Kind.LIST),),
            guards=(
                Taken(("npc_receipt",), ML4[31, 4, "a"]),
                Taken(("council_receipt",), ML4[31, 4, "a"]),
            ),
            enters=ZONES,
        ),
    ),
    clocks=(
        Clock(
            name="report",
            term=Term("报送备案的期限", "the time for sending it for the record"),
            owner=ZONE_LEGISLATURE,
            starts=("publish",),
            stops=("report", "report_with_explanation"),
            limit=days(30),
            cite=ML4[31, 4, "a"],
            tag=external(LEGL[109]),
        ),
    ),
    note=Term(
        "本法没有规定报送期限，三十日取自《立法法》。特区法规只在特区内适用；受理备案的机关如何撤销，依其他法律。",
        "This law sets no time for the record; the thirty days are those of the Legislation Law. A zone regulation "
        "reaches the zone and nothing else; how the organs that receive it may annul it is for other laws.",
    ),
)

# P27

warning = Procedure(
    name="ml4.warning",
    number="P27",
    law=ML4,
    term=Term("伦理和风险预警", "the warning on ethics and risk"),
    cites=(ML4[81, 1, "vii"], ML4[88, 1, "b"]),
    states=(
        State("watching", Term("监测", "monitoring")),
        State("informed", Term("已获取信息", "information obtained")),
        State("analysed", Term("已分析", "analysed")),
        State("judged", Term("已研判", "judged")),
        State("warned", Term("已预警", "warned"), final=True),
        State("set_aside", Term("不予预警", "no warning given"), final=True),
    ),
    steps=(
        Step(
            name="obtain",
            term=Term("获取信息", "the obtaining of information"),
            by=AI_AUTHORITY,
            at=("watching",),
            to="informed",
            cite=ML4[81, 1, "vii"],
            needs=(
                told("information", "伦理或者风险信息", "information on ethics or risk"),
                told("source", "信息来源", "source"),
            ),
        ),
        Step(
            name="analyse",
            term=Term("分析信息", "the analysis"),
            by=AI_AUTHORITY,
            at=("informed",),
            to="analysed",
            cite=ML4[81, 1, "vii"],
            needs=(told("analysis", "分析", "analysis"),),
        ),
        Step(
            name="judge",
            term=Term("研判", "the judgement"),
            by=AI_AUTHORITY,
            at=("analysed",),
            to="judged",
            cite=ML4[81, 1, "vii"],
            needs=(told("judgement", "研判结论", "judgement"),),
        ),
        Step(
            name="warn",
            term=Term("发布预警", "the warning"),
            by=AI_AUTHORITY,
            at=("judged",),
            to="warned",
            cite=ML4[81, 1, "vii"],
            needs=(told("warning", "预警内容", "warning"), told("source", "信息来源", "source")),
        ),
        Step(
            name="warn_supply_chain",
            term=Term("发布产业链供应链风险预警", "the warning on the supply chain"),
            by=AI_AUTHORITY,
            at=("judged",),
            to="warned",
            cite=ML4[88, 1, "b"],
            needs=(
                told("warning", "预警内容", "warning"),
                told("source", "信息来源", "source"),
                _COMPONENTS,
                _WITH,
            ),
        ),
        Step(
            name="set_aside",
            term=Term("经研判不予预警", "the decision to give no warning"),
            by=AI_AUTHORITY,
            at=("judged",),
            to="set_aside",
            cite=ML4[81, 1, "vii"],
            tag=HOUSE,
            needs=(REASONS,),
        ),
    ),
)

emergency = Procedure(
    name="ml4.emergency",
    number="P27",
    law=ML4,
    term=Term("伦理和安全事件的应急处置", "the emergency of ethics or safety"),
    cites=(ML4[81, 1, "viii"], ML4[88, 1, "b"]),
    states=(
        State("pending", Term("待启动", "not yet opened")),
        State("opened", Term("已启动", "opened")),
        State("measures", Term("处置中", "measures under way")),
        State("ended", Term("已终结", "ended"), final=True),
    ),
    steps=(
        *(
            Step(
                name=name,
                term=term,
                by=AI_AUTHORITY,
                at=("pending",),
                to="opened",
                cite=cite,
                needs=(
                    told("event", "事件（由事故、熔断案件转入的，写明案号）", "event; case number, if any"),
                    told("level", "事件等级", "level"),
                    told("lead", "牵头单位", "who leads"),
                    *more,
                ),
            )
            for name, term, cite, more in (
                ("open", Term("启动应急处置", "the opening of the emergency"), ML4[81, 1, "viii"], ()),
                (
                    "open_for_supply_chain",
                    Term("启动产业链供应链应急处置", "the opening of a supply-chain emergency"),
                    ML4[88, 1, "b"],
                    (_COMPONENTS, _WITH),
                ),
            )
        ),
        Step(
            name="take_measures",
            term=Term("采取处置措施", "the measures"),
            by=AI_AUTHORITY,
            at=("opened", "measures"),
            to="measures",
            cite=ML4[81, 1, "viii"],
            needs=(told("measures", "处置措施", "measures", Kind.LIST),),
        ),
        Step(
            name="end",
            term=Term("终结应急处置", "the end of the emergency"),
            by=AI_AUTHORITY,
            at=("measures",),
            to="ended",
            cite=ML4[81, 1, "viii"],
            needs=(told("outcome", "处置结果", "outcome"),),
        ),
    ),
    note=Term(
        "等级由主管机关确定，法律没有分级，也没有期限。",
        "The authority sets the level: the law has no scale and no limits of time.",
    ),
)

# P33

PROGRAMME_OWNERS = (
    STATE, AI_AUTHORITY, LOCAL_AI_AUTHORITIES, OTHER_DEPARTMENTS, EXPORT_CONTROL_AUTHORITY, PLANNING_GOVERNMENTS,
    CENTRAL_FINANCE, LOCAL_GOVERNMENTS, PUBLIC_PURCHASERS, PUBLIC_ADMINISTRATORS, NATIONAL_ETHICS_COMMITTEE,
    LOCAL_ETHICS_COMMITTEES, OPEN_SOURCE_FOUNDATION_DEVELOPERS,
)  # fmt: skip
"""Everybody whom the law charges with a programme."""

_PROGRAMME_CITES = (
    ML4[9, 1], ML4[10, 1, "a"], ML4[12, 1], ML4[16, 1], ML4[18, 1], ML4[27, 2], ML4[33, 1], ML4[39, 1, "a"],
    ML4[81, 1, "ii"], ML4[82, 1], ML4[88, 1, "a"], ML4[92, 1], ML4[93, 1],
)  # fmt: skip

programme = Procedure(
    name="ml4.programme",
    number="P33",
    law=ML4,
    term=Term("促进发展的任务", "the promotional programme"),
    cites=_PROGRAMME_CITES,
    states=(
        State("open", Term("没有法定日期，待落实", "open, no statutory date")),
        State("assigned", Term("已定单位、成果和期限", "owner, deliverable and day set")),
        State("in_progress", Term("办理中", "in progress")),
        State("delivered", Term("已交付", "delivered"), final=True),
    ),
    steps=(
        Step(
            name="assign",
            term=Term("确定责任单位、成果和期限", "the setting of owner, deliverable and day"),
            by=PROGRAMME_OWNERS,
            at=("open",),
            to="assigned",
            cite=ML4[16, 1],
            needs=(
                told("article", "所依据的条款", "article it rests on"),
                told("owner", "责任单位", "body in charge"),
                told("deliverable", "成果", "deliverable"),
                told("due_on", "完成期限（自行确定）", "due day, chosen by that body", Kind.DAY),
            ),
            enters=PROGRAMMES,
            tag=HOUSE,
        ),
        Step(
            name="start",
            term=Term("着手办理", "the start of the work"),
            by=PROGRAMME_OWNERS,
            at=("assigned",),
            to="in_progress",
            cite=ML4[16, 1],
            tag=HOUSE,
        ),
        Step(
            name="deliver",
            term=Term("交付成果并附凭据", "the delivery, with proof"),
            by=PROGRAMME_OWNERS,
            at=("in_progress",),
            to="delivered",
            cite=ML4[16, 1],
            needs=(told("proof", "完成凭据", "proof of delivery"),),
            enters=PROGRAMMES,
        ),
    ),
    clocks=(
        Clock(
            name="chosen_day",
            term=Term("自行确定的完成期限", "the time that the owner has chosen"),
            owner=PROGRAMME_OWNERS,
            starts=("assign",),
            stops=("deliver",),
            limit=SetBy("due_on"),
            cite=ML4[16, 1],
            tag=HOUSE,
        ),
    ),
    note=Term(
        "除年度专项报告外，法律没有给这些任务规定日期；期限由责任单位自定，逾期只予显示，没有处罚。国家机关从不罚款。",
        "But for the yearly report the law sets no date for any of these tasks. The body in charge chooses one; a late "
        "delivery is shown and has no sanction. No State organ is ever fined.",
    ),
)

yearly_report = Procedure(
    name="ml4.yearly_report",
    number="P33",
    law=ML4,
    term=Term("年度专项报告", "the yearly report to the State Council"),
    cites=(ML4[81, 1, "i"],),
    states=(
        State("open", Term("待确定报告年度", "open")),
        State("assigned", Term("已定年度和期限", "year and day set")),
        State("in_progress", Term("起草中", "in progress")),
        State("delivered", Term("已报送", "sent"), final=True),
    ),
    steps=(
        Step(
            name="assign",
            term=Term("确定年度和报送期限", "the setting of the year and its last day"),
            by=AI_AUTHORITY,
            at=("open",),
            to="assigned",
            cite=ML4[81, 1, "i"],
            tag=HOUSE,
            needs=(
                told("year", "报告年度", "year", Kind.NUMBER),
                told("due_on", "报送期限（3月31日）", "last day, 31 March", Kind.DAY),
            ),
            enters=PROGRAMMES,
        ),
        Step(
            name="start",
            term=Term("起草报告", "the drafting"),
            by=AI_AUTHORITY,
            at=("assigned",),
            to="in_progress",
            cite=ML4[81, 1, "i"],
            tag=HOUSE,
        ),
        Step(
            name="send",
            term=Term("向国务院报送", "the sending to the State Council"),
            by=AI_AUTHORITY,
            at=("in_progress",),
            to="delivered",
            cite=ML4[81, 1, "i"],
            issues=YEARLY_REPORT,
            enters=PROGRAMMES,
        ),
    ),
    clocks=(
        Clock(
            name="report",
            term=Term("报送年度专项报告的期限", "the time for the yearly report"),
            owner=AI_AUTHORITY,
            starts=("assign",),
            stops=("send",),
            limit=SetBy("due_on"),
            cite=ML4[81, 1, "i"],
        ),
    ),
)

PROCEDURES: tuple[Procedure, ...] = (
    policy_fit,
    zone_regulation,
    warning,
    emergency,
    programme,
    yearly_report,
)
