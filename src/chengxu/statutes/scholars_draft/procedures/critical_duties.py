"""Critical AI while it runs: A10 change of entity (article 57), A13 risk disclosure (article 55)."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE
from chengxu.algebra.term import Term
from chengxu.dates.limits import PROMPTLY
from chengxu.law.document import Kind, Particular, told
from chengxu.law.procedure import Clock, Procedure, SetBy, Settled, State, Step
from chengxu.statutes.laws import SD
from chengxu.statutes.scholars_draft.basis import DETERMINED, MAKERS
from chengxu.statutes.scholars_draft.notices import ENTITY_CHANGE_REPORT, REASONS, RISK_DISCLOSURE
from chengxu.statutes.scholars_draft.registers import CRITICAL_AI
from chengxu.statutes.words.parties import COORDINATION, OVERSIGHT

# A10

_REQUIREMENT = told("requirement", "处置要求", "requirement")
_ALL_MET = Settled(("handling",), SD[57, 1, "b"])

entity_change = Procedure(
    name="sd.entity_change",
    number="A10",
    law=SD,
    term=Term("关键人工智能的主体变更", "a change of the entity behind critical AI"),
    cites=(SD[57, 1, "a"], SD[57, 1, "b"]),
    readings=("S7",),
    states=(
        State("unchanged", Term("没有变更", "no change")),
        State("change_recorded", Term("已变更，待报告", "changed, to be reported")),
        State("reported", Term("已报告", "reported")),
        State("awaiting_requirements", Term("尚待处置要求", "awaiting requirements")),
        State("handling", Term("按要求处置中", "being handled as required")),
        State("handed_over", Term("已移交", "handed over")),
        State("decommissioned", Term("已停用", "decommissioned")),
        State("register_updated", Term("登记簿已更新", "register updated"), final=True),
    ),
    steps=(
        Step(
            name="change",
            term=Term("发生合并、分立、解散等变更", "the merger, division, dissolution or the like"),
            by=MAKERS,
            at=("unchanged",),
            to="change_recorded",
            cite=SD[57, 1, "a"],
            needs=(
                told(
                    "change",
                    "变更的种类；合并、分立、解散以外的，说明为何相当",
                    "kind of change; if none of the three named, why it is like them",
                ),
            ),
        ),
        Step(
            name="report",
            term=Term("报告变更", "the report of the change"),
            by=MAKERS,
            at=("change_recorded",),
            to="reported",
            cite=SD[57, 1, "a"],
            issues=ENTITY_CHANGE_REPORT,
        ),
        Step(
            name="take_up",
            term=Term(
                "收悉报告并标注主体正在变更", "the taking up of the report, with the mark in the register"
            ),
            by=OVERSIGHT,
            at=("reported",),
            to="awaiting_requirements",
            cite=SD[57, 1, "a"],
            enters=CRITICAL_AI,
            tag=HOUSE,
        ),
        Step(
            name="set_requirements",
            term=Term("提出处置要求", "the setting of requirements"),
            by=OVERSIGHT,
            at=("reported", "awaiting_requirements", "handling"),
            to="handling",
            cite=SD[57, 1, "b"],
            needs=(
                told("requirements", "处置要求", "requirements", Kind.LIST),
                Particular(
                    name="handle_by",
                    term=Term("完成期限", "day by which they are to be met"),
                    kind=Kind.DAY,
                    optional=True,
                ),
            ),
            guards=(DETERMINED,),
        ),
        Step(
            name="escalate",
            term=Term(
                "解散而尚无要求的，提交统筹协调机制", "the referral of a dissolution without requirements"
            ),
            by=(OVERSIGHT, COORDINATION),
            at=("reported", "awaiting_requirements"),
            to=None,
            cite=SD[57, 1, "b"],
            needs=(told("dissolution", "解散情况", "the dissolution"),),
            tag=HOUSE,
        ),
        Step(
            name="meet_requirement",
            term=Term("完成一项要求", "the meeting of a requirement"),
            by=MAKERS,
            at=("handling",),
            to=None,
            cite=SD[57, 1, "b"],
            needs=(_REQUIREMENT, told("outcome", "结果", "outcome")),
        ),
        Step(
            name="hand_over",
            term=Term("移交承继者", "the handing over to the successor"),
            by=MAKERS,
            at=("handling",),
            to="handed_over",
            cite=SD[57, 1, "b"],
            needs=(
                told(
                    "successor",
                    "承继者；仍由原主体承担的，写明",
                    "successor; if the entity itself goes on, that",
                ),
            ),
            guards=(_ALL_MET,),
        ),
        Step(
            name="decommission",
            term=Term("停用关键人工智能", "the decommissioning"),
            by=MAKERS,
            at=("handling",),
            to="decommissioned",
            cite=SD[57, 1, "b"],
            needs=(told("proof", "停用的证明", "proof of the decommissioning"),),
            guards=(_ALL_MET,),
        ),
        Step(
            name="update_register",
            term=Term("更新登记簿", "the update of the register"),
            by=OVERSIGHT,
            at=("handed_over", "decommissioned"),
            to="register_updated",
            cite=SD[57, 1, "b"],
            enters=CRITICAL_AI,
            tag=HOUSE,
        ),
    ),
    clocks=(
        Clock(
            name="report",
            term=Term("报告变更", "the report of the change"),
            owner=MAKERS,
            starts=("change",),
            stops=("report",),
            limit=PROMPTLY,
            cite=SD[57, 1, "a"],
            readings=("S15",),
        ),
        Clock(
            name="handling",
            term=Term("完成处置要求的期限", "the time for meeting the requirement"),
            owner=MAKERS,
            starts=("set_requirements",),
            stops=("meet_requirement",),
            limit=SetBy("handle_by"),
            cite=SD[57, 1, "b"],
            each="requirements",
            each_by="requirement",
        ),
    ),
    note=Term(
        "研发者、提供者各自报告。主管部门何时提出要求，条文没有规定；提出要求而没有定期限的，要求照样有效。承继者成为提供者的，"
        "其认定和备案另行立案。",
        "Developer and provider each report. The text sets the department no time for its requirements, and a requirement "
        "without a day is one all the same. A successor who becomes the provider has a determination and a filing of "
        "its own.",
    ),
)

# A13

_TO_WHOM = told("recipients", "所告知的对象", "those notified", Kind.LIST)

risk_disclosure = Procedure(
    name="sd.risk_disclosure",
    number="A13",
    law=SD,
    term=Term("安全风险的告知和披露", "notice and disclosure of a security risk"),
    cites=(SD[55, 1, "b"], SD[55, 1, "c"]),
    readings=("S7", "S15"),
    states=(
        State("monitoring", Term("监测中", "monitoring")),
        State("found", Term("已发现风险", "risk found")),
        State("closed", Term("办结", "closed"), final=True),
    ),
    steps=(
        Step(
            name="find",
            term=Term("发现安全风险", "the discovery of a security risk"),
            by=MAKERS,
            at=("monitoring",),
            to="found",
            cite=SD[55, 1, "c"],
            needs=(told("risk", "风险及其所在环节", "the risk, and the stage where it lies"),),
        ),
        Step(
            name="notify",
            term=Term("依法告知", "the notice that law requires"),
            by=MAKERS,
            at=("found",),
            to=None,
            cite=SD[55, 1, "c"],
            needs=(_TO_WHOM, told("ground", "告知所依据的规定", "provision that asks for it")),
        ),
        Step(
            name="excuse_notice",
            term=Term("查明依法无须告知他人", "the finding that no law names anybody to notify"),
            by=MAKERS,
            at=("found",),
            to=None,
            cite=SD[55, 1, "c"],
            needs=(REASONS,),
            note=Term("只免除告知；向使用者披露照旧。", "It excuses the notice only; users are still told."),
        ),
        Step(
            name="tell_users",
            term=Term("向使用者披露", "the disclosure to users"),
            by=MAKERS,
            at=("found",),
            to=None,
            cite=SD[55, 1, "c"],
            issues=RISK_DISCLOSURE,
        ),
        Step(
            name="turn_into_incident",
            term=Term("演变为安全事件", "the turn into an incident"),
            by=MAKERS,
            at=("found",),
            to=None,
            cite=SD[56, 1, "b"],
            needs=(told("incident", "安全事件的编号", "number of the incident"),),
            note=Term(
                "事件另行立案；告知和披露仍须完成。",
                "The incident is a case of its own; notice and disclosure stay due.",
            ),
        ),
        Step(
            name="close",
            term=Term("办结", "the closing"),
            by=MAKERS,
            at=("found",),
            to="closed",
            cite=SD[55, 1, "c"],
            guards=(Settled(("notice", "disclosure"), SD[55, 1, "c"]),),
            tag=HOUSE,
        ),
    ),
    clocks=(
        Clock(
            name="notice",
            term=Term("依法告知", "the notice that law requires"),
            owner=MAKERS,
            starts=("find",),
            stops=("notify", "excuse_notice"),
            limit=PROMPTLY,
            cite=SD[55, 1, "c"],
            readings=("S15",),
        ),
        Clock(
            name="disclosure",
            term=Term("向使用者披露", "the disclosure to users"),
            owner=MAKERS,
            starts=("find",),
            stops=("tell_users",),
            limit=PROMPTLY,
            cite=SD[55, 1, "c"],
            readings=("S15",),
        ),
    ),
    note=Term(
        "告知和披露是两件事，不分先后，都完成才能办结。",
        "Notice and disclosure are two tasks in either order, and both are done before the case is closed.",
    ),
)

PROCEDURES: tuple[Procedure, ...] = (entity_change, risk_disclosure)
