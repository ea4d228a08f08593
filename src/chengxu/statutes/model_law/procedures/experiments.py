"""Room to try: the regulatory experiment (article 89) and the research carve-out (article 111)."""

from __future__ import annotations

from dataclasses import replace

from chengxu.algebra.cite import HOUSE
from chengxu.algebra.expr import Clause
from chengxu.algebra.term import Term
from chengxu.dates.limits import Promptly
from chengxu.law.document import Kind, told
from chengxu.law.procedure import Clock, Procedure, SetBy, State, Step, Taken
from chengxu.statutes.laws import ML4
from chengxu.statutes.model_law.basis import ACTORS, DEVELOPER, PROVIDER
from chengxu.statutes.model_law.notices import REASONS, REMEDIES
from chengxu.statutes.model_law.parameters import (
    EXPERIMENT_ENTRY_SET,
    EXPERIMENT_OPERATION_SET,
    EXPERIMENT_RELIEF_SET,
    EXPERIMENT_RISKS_SET,
)
from chengxu.statutes.model_law.registers import EXPERIMENTS
from chengxu.statutes.model_law.research import (
    FOR_RESEARCH,
    LAWFUL_DATA,
    NOT_COMMERCIAL,
    RECORDED,
    SAFEGUARDED,
)
from chengxu.statutes.words.parties import AI_AUTHORITY
from chengxu.statutes.words.research import limited_setting

# P14

_SUBJECTS = (
    ("entry", ML4[89, 1, "i"], Term("参与条件和遴选程序", "entry and selection"), EXPERIMENT_ENTRY_SET),
    ("operation", ML4[89, 1, "ii"], Term("试验运行", "how experiments run"), EXPERIMENT_OPERATION_SET),
    ("risk", ML4[89, 1, "iii"], Term("风险防控和处置", "risk control"), EXPERIMENT_RISKS_SET),
    ("relief", ML4[89, 1, "iv"], Term("义务和责任减免", "duties and relief"), EXPERIMENT_RELIEF_SET),
)
_RISK = told("event", "风险事件", "risk event")

experiment = Procedure(
    name="ml4.experiment",
    number="P14",
    law=ML4,
    term=Term("监管试验", "the regulatory experiment"),
    cites=(ML4[89, 1], ML4[89, 1, "i"], ML4[89, 1, "ii"], ML4[89, 1, "iii"], ML4[89, 1, "iv"]),
    states=(
        State("preparing", Term("规定尚未齐备", "rules not complete")),
        State("rules_complete", Term("四方面规定齐备", "rules complete")),
        State("call_open", Term("开放申请", "call open")),
        State("applied", Term("已申请，待遴选", "applied, not yet selected")),
        State("selected", Term("已入选", "selected")),
        State("rejected", Term("未入选", "rejected"), final=True),
        State("running", Term("试验进行中", "running")),
        State("paused", Term("试验中止", "paused")),
        State("ended", Term("试验结束，待评估", "ended, not yet evaluated")),
        State("evaluated", Term("已评估", "evaluated"), final=True),
    ),
    steps=(
        *(
            Step(
                name=f"record_{name}_rules",
                term=Term(f"登记{subject.zh}的规定", f"the record of the rules on {subject.en}"),
                by=AI_AUTHORITY,
                at=("preparing",),
                to=None,
                cite=cite,
                needs=(told("rules", "规定或者指引的编号", "reference of the rules or guide"),),
            )
            for name, cite, subject, _ in _SUBJECTS
        ),
        Step(
            name="establish",
            term=Term("建立监管试验机制", "the setting up of the mechanism"),
            by=AI_AUTHORITY,
            at=("preparing",),
            to="rules_complete",
            cite=ML4[89, 1],
            guards=(
                *(Taken((f"record_{name}_rules",), cite) for name, cite, _, _ in _SUBJECTS),
                *(in_force for _, _, _, in_force in _SUBJECTS),
            ),
        ),
        Step(
            name="open_call",
            term=Term("开放申请", "the opening of the call"),
            by=AI_AUTHORITY,
            at=("rules_complete",),
            to="call_open",
            cite=ML4[89, 1, "i"],
        ),
        Step(
            name="apply",
            term=Term("申请参与试验", "the application to take part"),
            by=ACTORS,
            at=("call_open",),
            to="applied",
            cite=ML4[89, 1, "i"],
            needs=(told("conditions", "各项参与条件的说明", "how each condition of entry is met"),),
        ),
        Step(
            name="select",
            term=Term("确定入选", "the selection"),
            by=AI_AUTHORITY,
            at=("applied",),
            to="selected",
            cite=ML4[89, 1, "i"],
            needs=(REASONS,),
        ),
        Step(
            name="reject",
            term=Term("不予入选", "the rejection"),
            by=AI_AUTHORITY,
            at=("applied",),
            to="rejected",
            cite=ML4[89, 1, "i"],
            needs=(
                told("condition", "未满足的条件（须为规定所列）", "condition not met, as the rules have it"),
                REASONS,
                REMEDIES,
            ),
        ),
        Step(
            name="start",
            term=Term("试验开始", "the start of the experiment"),
            by=AI_AUTHORITY,
            at=("selected",),
            to="running",
            cite=ML4[89, 1, "ii"],
            needs=(
                told("participants", "参加者", "participants", Kind.LIST),
                told("plan", "试验方案", "plan"),
                told("scope", "范围限制", "limits of the scope"),
                told("since", "起始日期", "first day", Kind.DAY),
                told("until", "结束日期", "last day", Kind.DAY),
            ),
            enters=EXPERIMENTS,
            note=Term(
                "试验多久，法律没有规定，但不得没有结束日期。",
                "The law sets no duration, but there is none without a last day.",
            ),
        ),
        Step(
            name="record_risk_event",
            term=Term("记录风险事件", "the record of a risk event"),
            by=(AI_AUTHORITY, *ACTORS),
            at=("running",),
            to=None,
            cite=ML4[89, 1, "iii"],
            needs=(_RISK,),
        ),
        Step(
            name="pause",
            term=Term("因风险中止试验", "the pause for risk"),
            by=(AI_AUTHORITY, *ACTORS),
            at=("running",),
            to="paused",
            cite=ML4[89, 1, "iii"],
            needs=(told("measures", "处置措施", "measures"),),
            guards=(Taken(("record_risk_event",), ML4[89, 1, "iii"]),),
        ),
        Step(
            name="break_off",
            term=Term("因风险提前结束试验", "the early end for risk"),
            by=(AI_AUTHORITY, *ACTORS),
            at=("running", "paused"),
            to="ended",
            cite=ML4[89, 1, "iii"],
            needs=(told("measures", "处置措施", "measures"),),
            guards=(Taken(("record_risk_event",), ML4[89, 1, "iii"]),),
        ),
        Step(
            name="resume",
            term=Term("恢复试验", "the resumption of the experiment"),
            by=AI_AUTHORITY,
            at=("paused",),
            to="running",
            cite=ML4[89, 1, "iii"],
            tag=HOUSE,
            needs=(told("cleared", "风险消除的查验", "verification that the risk is gone"),),
            note=Term(
                "能否恢复，看处置机制怎样规定。", "Whether it may go on follows from the rules on risk."
            ),
        ),
        Step(
            name="end",
            term=Term("试验期满结束", "the ordinary end of the experiment"),
            by=AI_AUTHORITY,
            at=("running", "paused"),
            to="ended",
            cite=ML4[89, 1, "ii"],
        ),
        Step(
            name="evaluate",
            term=Term("评估试验", "the evaluation"),
            by=AI_AUTHORITY,
            at=("ended",),
            to="evaluated",
            cite=ML4[89, 1, "ii"],
            needs=(told("result", "试验结果", "result"),),
            enters=EXPERIMENTS,
        ),
    ),
    clocks=(
        Clock(
            name="duration",
            term=Term("试验期间", "the time of the experiment"),
            owner=ACTORS,
            starts=("start",),
            stops=("end", "break_off"),
            limit=SetBy("until"),
            cite=ML4[89, 1, "ii"],
        ),
        Clock(
            name="response",
            term=Term("风险事件的处置", "the response to the risk event"),
            owner=(DEVELOPER, PROVIDER),
            starts=("record_risk_event",),
            stops=("pause", "break_off"),
            limit=Promptly(at_once=True),
            cite=ML4[58, 2, "b"],
        ),
    ),
    note=Term(
        "名额、期限和减免都由主管机关规定。减免须写在规定里，行为须在试验的范围和期间之内；规定没有写明的，"
        "熔断义务和对第三人的侵权责任不变。",
        "Numbers, time and relief come from the rules of the authority. A relief has to stand in them, and the act has "
        "to fall within the scope and time of the experiment; the circuit breaker and liability to third parties stay "
        "unless the rules say otherwise.",
    ),
)

# P32

_LIMITED = Clause(
    limited_setting,
    Term("该活动在限定范围内进行", "the activity is kept within a limited setting"),
    ML4[111, 1],
    denied=Term("该活动不在限定范围内进行", "the activity is not kept within a limited setting"),
)
_REQUIREMENTS = (
    (
        "purpose",
        Term("专门的科研、技术开发目的", "the sole purpose of research or development"),
        Term("目的不再专为科研、技术开发", "the end of the sole purpose"),
        FOR_RESEARCH,
    ),
    (
        "limits",
        Term("限定范围", "the limited setting"),
        Term("超出限定范围", "the step beyond the limited setting"),
        _LIMITED,
    ),
    (
        "non_commercial",
        Term("不以商业服务为目的", "the absence of a commercial aim"),
        Term("转而以商业服务为目的", "the turn to a commercial service"),
        NOT_COMMERCIAL,
    ),
    (
        "lawful_data",
        Term("训练数据来源合法", "the lawful origin of training data"),
        Term("训练数据来源不再合法", "the loss of a lawful origin of training data"),
        replace(
            LAWFUL_DATA,
            denied=Term(
                "训练数据来源不合法或者没有证明", "the origin of training data is unlawful or unproven"
            ),
        ),
    ),
    (
        "safeguards",
        Term("必要的安全措施", "the necessary safety measures"),
        Term("安全措施不再到位", "the lapse of safety measures"),
        replace(
            SAFEGUARDED, denied=Term("没有采取必要的安全措施", "the necessary safety measures are lacking")
        ),
    ),
    (
        "records",
        Term("科研记录", "the research records"),
        Term("不再保存科研记录", "the end of record keeping"),
        RECORDED,
    ),
)
"""Each requirement: its name, what it is, how it is lost, and the condition."""

research_carve_out = Procedure(
    name="ml4.research_carve_out",
    number="P32",
    law=ML4,
    term=Term("科研豁免", "the research carve-out"),
    cites=(ML4[111, 1], ML4[111, 2]),
    readings=("G34",),
    states=(
        State("undeclared", Term("未声明", "not declared")),
        State("declared", Term("已声明", "declared")),
        State("valid", Term("豁免有效", "valid")),
        State("lost", Term("豁免丧失", "lost"), final=True),
    ),
    steps=(
        Step(
            name="declare",
            term=Term("声明科研豁免", "the declaration"),
            by=ACTORS,
            at=("undeclared",),
            to="declared",
            cite=ML4[111, 1],
            needs=tuple(
                told(name, f"{what.zh}的说明", f"{what.en}: particulars", cite=clause.cite)
                for name, what, _, clause in _REQUIREMENTS
            ),
            tag=HOUSE,
            note=Term(
                "法律不要求声明，声明只为留下依据。",
                "The law asks for no declaration; it is made for the file.",
            ),
        ),
        Step(
            name="confirm",
            term=Term("核对条件齐备", "the check that every condition is met"),
            by=ACTORS,
            at=("declared",),
            to="valid",
            cite=ML4[111, 2],
            tag=HOUSE,
            guards=tuple(clause for _, _, _, clause in _REQUIREMENTS),
            readings=("G34",),
        ),
        *(
            Step(
                name=f"lose_{name}",
                term=lost,
                by=(*ACTORS, AI_AUTHORITY),
                at=("declared", "valid"),
                to="lost",
                cite=clause.cite,
                needs=(told("facts", "事实", "facts"),),
            )
            for name, _, lost, clause in _REQUIREMENTS
        ),
    ),
    note=Term(
        "以条件不再具备之日为准，不以发现之日为准；备案等期限自该日起算，另案计算。没有关闭的义务始终适用。",
        "The day on which the condition failed counts, not that of its discovery; filing and other clocks start on it, "
        "in cases of their own. Duties that are not switched off apply throughout.",
    ),
)

PROCEDURES: tuple[Procedure, ...] = (experiment, research_carve_out)
