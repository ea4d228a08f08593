"""How unlawful activity is looked into: A6 inspection and seizure (article 65); A34 countermeasures (article 79)."""

from __future__ import annotations

from chengxu.algebra.cite import external
from chengxu.algebra.term import Term
from chengxu.dates.count import days
from chengxu.dates.limits import PROMPTLY
from chengxu.law.document import Kind, told
from chengxu.law.procedure import Clock, Extension, InTime, Procedure, SetBy, State, Step, Taken
from chengxu.statutes.laws import ARL, COER, SD
from chengxu.statutes.scholars_draft.cooperation import DISCRIMINATORY_MEASURE
from chengxu.statutes.scholars_draft.notices import (
    FACTS,
    NORM,
    REASONS,
    SEIZURE_ORDER,
    SEIZURE_REPORT,
)
from chengxu.statutes.scholars_draft.oversight import EVIDENCED
from chengxu.statutes.scholars_draft.registers import (
    COUNTERMEASURES,
    INSPECTIONS,
    SEIZURES,
    SINCE,
)
from chengxu.statutes.scholars_draft.supervision import suspected
from chengxu.statutes.words.administration import DEPARTMENT_HEAD, PARTIES_CONCERNED
from chengxu.statutes.words.parties import OVERSIGHT, STATE

_NUMBER = told("number", "编号", "number")

# A6: inspection

_MEASURES_TAKEN = ("questioning", "document_copy", "on_site")
_INSPECTING = ("opened", *_MEASURES_TAKEN)

inspection = Procedure(
    name="sd.inspection",
    number="A6",
    law=SD,
    term=Term("监督检查", "the inspection"),
    cites=(
        SD[60, 1, "iv"],
        SD[65, 1, "i"],
        SD[65, 1, "ii"],
        SD[65, 1, "iii"],
        SD[65, 2],
        SD[65, 3],
    ),
    readings=("S29",),
    states=(
        State("not_opened", Term("尚未开始", "not opened")),
        State("opened", Term("已开始检查", "opened")),
        State("questioning", Term("询问调查", "questioning")),
        State("document_copy", Term("查阅、复制资料", "papers inspected and copied")),
        State("on_site", Term("现场检查", "on site")),
        State("findings", Term("已有检查结论", "findings made")),
        State("no_violation", Term("没有违法", "no breach"), final=True),
        State("to_sanction", Term("转入处罚程序", "moved to the penalty"), final=True),
    ),
    steps=(
        Step(
            name="open",
            term=Term("开始检查", "the opening of the inspection"),
            by=OVERSIGHT,
            at=("not_opened",),
            to="opened",
            cite=SD[65, 1, "i"],
            needs=(
                _NUMBER,
                told("inspected", "被检查的当事人和活动", "party and activity inspected"),
                told("duty", "所依据的监管职责", "supervisory duty it rests on"),
            ),
            enters=INSPECTIONS,
            note=Term("不以涉嫌违法为前提。", "No suspicion is needed."),
        ),
        Step(
            name="question",
            term=Term("询问当事人", "the questioning"),
            by=OVERSIGHT,
            at=_INSPECTING,
            to="questioning",
            cite=SD[65, 1, "i"],
            needs=(
                told("questioner", "询问人", "who asked"),
                told("questioned", "被询问人", "who answered"),
                told("record", "笔录", "record"),
            ),
        ),
        Step(
            name="copy_papers",
            term=Term("查阅、复制资料", "the inspection and copying of papers"),
            by=OVERSIGHT,
            at=_INSPECTING,
            to="document_copy",
            cite=SD[65, 1, "ii"],
            needs=(
                told("papers", "资料清单及各份校验值、密级", "papers, each with hash and secrecy", Kind.LIST),
                told("relevance", "与被检查活动的关联", "how they concern the activity"),
            ),
        ),
        Step(
            name="inspect_on_site",
            term=Term("现场检查", "the inspection on site"),
            by=OVERSIGHT,
            at=_INSPECTING,
            to="on_site",
            cite=SD[65, 1, "iii"],
            needs=(
                told("suspected_norm", "涉嫌违反的条款", "norm suspected to be broken"),
                told("suspicion", "引起怀疑的事实", "facts behind the suspicion"),
                told("record", "检查笔录", "record"),
            ),
            guards=(suspected(SD[65, 1, "iii"]),),
            note=Term(
                "没有嫌疑的，可以询问、查阅，不能进场。",
                "Without suspicion there are questions and papers, no entry.",
            ),
        ),
        Step(
            name="ask_for_cooperation",
            term=Term("要求协助配合", "the request for cooperation"),
            by=OVERSIGHT,
            at=_INSPECTING,
            to=None,
            cite=SD[65, 2],
            needs=(
                told("asked", "要求的事项", "what is asked for"),
                told("power", "所依据的职权", "power it rests on"),
                told("answer_by", "配合期限", "day set for it", Kind.DAY),
            ),
        ),
        Step(
            name="cooperate",
            term=Term("协助配合", "the cooperation"),
            by=PARTIES_CONCERNED,
            at=_INSPECTING,
            to=None,
            cite=SD[65, 2],
            needs=(told("given", "提供的协助", "help given"),),
        ),
        Step(
            name="dispute_power",
            term=Term("指出要求超出职权", "the objection that the request exceeds the powers"),
            by=PARTIES_CONCERNED,
            at=_INSPECTING,
            to=None,
            cite=SD[65, 2],
            needs=(REASONS,),
            guards=(Taken(("ask_for_cooperation",), SD[65, 2]),),
            note=Term("超出职权的，拒绝不是阻挠。", "To refuse what exceeds the powers is no obstruction."),
        ),
        Step(
            name="record_obstruction",
            term=Term("登记拒绝、阻挠", "the record of refusal or obstruction"),
            by=OVERSIGHT,
            at=_INSPECTING,
            to=None,
            cite=SD[65, 2],
            needs=(
                FACTS,
                told("lawfulness", "所阻挠的行为何以属于依法履职", "why what was obstructed was lawful"),
            ),
            readings=("S29",),
            note=Term(
                "裁量处罚时考虑；能否单独处罚存疑，不引起罚款。",
                "It weighs in a penalty. Whether it is punished by itself is doubtful, and no fine follows.",
            ),
        ),
        Step(
            name="conclude",
            term=Term("作出检查结论", "the findings"),
            by=OVERSIGHT,
            at=_MEASURES_TAKEN,
            to="findings",
            cite=SD[60, 1, "iv"],
            needs=(told("result", "查明的情况", "what was found"),),
            enters=INSPECTIONS,
        ),
        Step(
            name="find_no_violation",
            term=Term("认定没有违法", "the finding that there is no breach"),
            by=OVERSIGHT,
            at=("findings",),
            to="no_violation",
            cite=SD[60, 1, "iv"],
            needs=(REASONS,),
            enters=INSPECTIONS,
        ),
        Step(
            name="move_to_sanction",
            term=Term("转入处罚程序", "the move to the penalty"),
            by=OVERSIGHT,
            at=("findings",),
            to="to_sanction",
            cite=SD[60, 1, "iv"],
            needs=(
                NORM,
                FACTS,
                told("role", "当事人的身份（研发者、提供者、使用者）", "role: developer, provider or user"),
            ),
            enters=INSPECTIONS,
        ),
    ),
    clocks=(
        Clock(
            name="cooperation",
            term=Term("配合期限", "the time to cooperate"),
            owner=PARTIES_CONCERNED,
            starts=("ask_for_cooperation",),
            stops=("cooperate", "dispute_power"),
            limit=SetBy("answer_by"),
            cite=SD[65, 2],
        ),
    ),
    note=Term(
        "检查没有法定期限。案卷只供承办人员查阅，对外提供时先删去没有法律依据可以公开的个人信息、商业秘密。",
        "The law sets no time for an inspection. The file is open to the assigned staff; personal information and trade "
        "secrets are taken out of what leaves it, unless a law allows them to be shown.",
    ),
)

# A6: seizure, as often as an inspection calls for it

_HELD = ("seized", "extended")

seizure = Procedure(
    name="sd.seizure",
    number="A6",
    law=SD,
    term=Term("查封、扣押", "the seizure"),
    cites=(SD[65, 1, "iv", "a"], SD[65, 1, "iv", "b"]),
    readings=("S33",),
    states=(
        State("evidence", Term("掌握证据，待书面报告", "evidence, report to be written")),
        State("written_report", Term("已书面报告，待批准", "reported, waiting for approval")),
        State("approved_by_head", Term("已批准，待执行", "approved, to be carried out")),
        State("rejected", Term("未获批准", "not approved"), final=True),
        State("seized", Term("已查封、扣押", "seized")),
        State("extended", Term("已延长期限", "extended")),
        State("released", Term("已解除", "released"), final=True),
        State("forfeited_or_handed_over", Term("已没收或者移交", "forfeited or handed over"), final=True),
    ),
    steps=(
        Step(
            name="report",
            term=Term("书面报告", "the written report"),
            by=OVERSIGHT,
            at=("evidence",),
            to="written_report",
            cite=SD[65, 1, "iv", "a"],
            guards=(EVIDENCED,),
            issues=SEIZURE_REPORT,
            note=Term("口头报告不算。", "An oral report does not count."),
        ),
        Step(
            name="approve",
            term=Term("批准查封、扣押", "the approval"),
            by=DEPARTMENT_HEAD,
            at=("written_report",),
            to="approved_by_head",
            cite=SD[65, 1, "iv", "b"],
            needs=(told("approved_by", "批准人", "who approved"),),
            note=Term("办案人员不能批准自己的报告。", "No case officer approves a report of his own."),
        ),
        Step(
            name="reject",
            term=Term("不予批准", "the refusal of approval"),
            by=DEPARTMENT_HEAD,
            at=("written_report",),
            to="rejected",
            cite=SD[65, 1, "iv", "b"],
            needs=(REASONS,),
        ),
        Step(
            name="seize",
            term=Term("查封、扣押", "the seizure"),
            by=OVERSIGHT,
            at=("approved_by_head",),
            to="seized",
            cite=SD[65, 1, "iv", "b"],
            guards=(EVIDENCED,),
            issues=SEIZURE_ORDER,
            enters=SEIZURES,
            readings=("S33",),
        ),
        Step(
            name="extend",
            term=Term("批准延长期限", "the extension approved"),
            by=DEPARTMENT_HEAD,
            at=("seized",),
            to="extended",
            cite=COER[25],
            needs=(
                told("reasons", "情况复杂的理由", "why the case is complex"),
                told("until", "延长后的届满日", "last day after the extension", Kind.DAY),
            ),
            guards=(InTime("term", COER[25]), InTime("longest", COER[25])),
            once=True,
            enters=SEIZURES,
            tag=external(COER[25]),
            readings=("S33",),
        ),
        Step(
            name="find_no_need",
            term=Term("认定无须继续查封、扣押", "the finding that there is no further need"),
            by=OVERSIGHT,
            at=_HELD,
            to=None,
            cite=COER[28],
            needs=(REASONS,),
            tag=external(COER[28]),
            readings=("S33",),
        ),
        Step(
            name="release",
            term=Term("解除并退还", "the release"),
            by=OVERSIGHT,
            at=_HELD,
            to="released",
            cite=COER[28],
            needs=(told("returned", "退还情况", "what was returned, and to whom"),),
            enters=SEIZURES,
            tag=external(COER[28]),
            readings=("S33",),
        ),
        Step(
            name="forfeit_or_hand_over",
            term=Term("没收或者移交", "the forfeiture or handing over"),
            by=OVERSIGHT,
            at=_HELD,
            to="forfeited_or_handed_over",
            cite=COER[27],
            needs=(told("ground", "所依据的决定", "decision it rests on"),),
            enters=SEIZURES,
            tag=external(COER[27]),
            readings=("S33",),
        ),
        Step(
            name="contest",
            term=Term("申请复议或者起诉", "the application for review, or the suit"),
            by=PARTIES_CONCERNED,
            at=_HELD,
            to=None,
            cite=ARL[11],
            needs=(told("before", "受理的机关或者法院", "before whom"),),
            tag=external(ARL[11]),
            readings=("S33",),
        ),
    ),
    clocks=(
        Clock(
            name="term",
            term=Term("决定书所定的期限", "the term that the order sets"),
            owner=OVERSIGHT,
            starts=("seize", "extend"),
            stops=("release", "forfeit_or_hand_over"),
            limit=SetBy("until"),
            cite=COER[25],
            tag=external(COER[25]),
            readings=("S33",),
        ),
        Clock(
            name="longest",
            term=Term("法定最长期限", "the longest term that the law allows"),
            owner=OVERSIGHT,
            starts=("seize",),
            stops=("release", "forfeit_or_hand_over"),
            limit=days(30),
            extension=Extension("extend", days(30), COER[25]),
            cite=COER[25],
            tag=external(COER[25]),
            readings=("S33",),
        ),
        Clock(
            name="release",
            term=Term("无须继续时的解除", "release once there is no need"),
            owner=OVERSIGHT,
            starts=("find_no_need",),
            stops=("release", "forfeit_or_hand_over"),
            limit=PROMPTLY,
            cite=COER[28],
            tag=external(COER[28]),
            readings=("S33",),
        ),
    ),
    note=Term(
        "期满不会自行解除：应当立即办理解除，此后继续扣留的，逐日显示逾期。",
        "Nothing is released by itself at the end of the term: release is due, and each further day of holding shows as "
        "overdue.",
    ),
)

# A34: countermeasures (article 79)

countermeasure = Procedure(
    name="sd.countermeasure",
    number="A34",
    law=SD,
    term=Term("反制措施的登记", "the record of a countermeasure"),
    cites=(SD[79, 1],),
    states=(
        State("unrecorded", Term("尚未登记", "not recorded")),
        State("foreign_measure", Term("已登记外国措施", "foreign measure recorded")),
        State("discriminatory", Term("认定属于歧视", "found discriminatory")),
        State("not_discriminatory", Term("认定不属于歧视", "found not discriminatory"), final=True),
        State("decision_recorded", Term("已登记反制措施", "countermeasure recorded")),
        State("ended", Term("已终止", "ended"), final=True),
    ),
    steps=(
        Step(
            name="record_measure",
            term=Term("登记外国措施", "the record of the foreign measure"),
            by=STATE,
            at=("unrecorded",),
            to="foreign_measure",
            cite=SD[79, 1],
            needs=(
                told("country", "国家或者地区", "country or region"),
                told("measure", "所采取的措施", "measure taken"),
                told("discrimination", "何以属于歧视", "why it discriminates"),
                told("target", "所针对的中国公民、组织", "Chinese citizens or organisations it is aimed at"),
                told(
                    "activity", "所涉活动（研发、提供、使用）", "activity: developing, providing or using AI"
                ),
            ),
        ),
        Step(
            name="find_discriminatory",
            term=Term("认定属于歧视", "the finding that it discriminates"),
            by=STATE,
            at=("foreign_measure",),
            to="discriminatory",
            cite=SD[79, 1],
            needs=(REASONS,),
            guards=(DISCRIMINATORY_MEASURE,),
        ),
        Step(
            name="find_not_discriminatory",
            term=Term("认定不属于歧视", "the finding that it does not discriminate"),
            by=STATE,
            at=("foreign_measure",),
            to="not_discriminatory",
            cite=SD[79, 1],
            needs=(REASONS,),
        ),
        Step(
            name="record_decision",
            term=Term("登记反制措施", "the record of the countermeasure decided"),
            by=STATE,
            at=("discriminatory",),
            to="decision_recorded",
            cite=SD[79, 1],
            needs=(
                told("response", "反制措施", "countermeasure"),
                told("correspondence", "如何与外国措施相应", "how it corresponds to the foreign measure"),
                told("decided_by", "决定机关", "who decided"),
                SINCE,
            ),
            guards=(DISCRIMINATORY_MEASURE,),
            enters=COUNTERMEASURES,
        ),
        Step(
            name="end",
            term=Term("终止反制措施", "the end of the countermeasure"),
            by=STATE,
            at=("decision_recorded",),
            to="ended",
            cite=SD[79, 1],
            needs=(told("until", "结束日期", "last day", Kind.DAY), REASONS),
            enters=COUNTERMEASURES,
        ),
    ),
    note=Term("只作记录，不作决定，也不提建议。", "It records; it neither decides nor proposes."),
)

PROCEDURES: tuple[Procedure, ...] = (inspection, seizure, countermeasure)
