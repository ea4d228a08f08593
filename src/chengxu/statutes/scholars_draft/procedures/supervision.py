"""Special supervision and drills: A9 the departments' own assessments, A14 random inspection, A15 drills."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, Cite
from chengxu.algebra.expr import Clause
from chengxu.algebra.term import Term
from chengxu.law.document import Kind, Particular, told
from chengxu.law.procedure import Clock, Procedure, SetBy, Settled, State, Step
from chengxu.statutes.laws import SD
from chengxu.statutes.scholars_draft.basis import DETERMINED, MAKERS
from chengxu.statutes.scholars_draft.notices import AUDIT_COMMISSION, IMPROVEMENT_PROPOSAL, REASONS, SYSTEM
from chengxu.statutes.scholars_draft.registers import INSPECTIONS, RESULT
from chengxu.statutes.words.administration import (
    PROFESSIONAL_BODIES,
    commissioned_audit_conditions,
    drawn_at_random,
)
from chengxu.statutes.words.parties import OVERSIGHT


def _day_or_none(name: str, zh: str, en: str) -> Particular:
    return Particular(name=name, term=Term(zh, en), kind=Kind.DAY, optional=True)


# A9: critical AI, by the departments (article 62)

_STANDARD = told("standard", "所依的国家标准", "national standard applied")

official_assessment = Procedure(
    name="sd.official_assessment",
    number="A9",
    law=SD,
    term=Term("主管部门的定期评估、安全认证", "the departments' regular assessment or certification"),
    cites=(SD[62, 1, "iii"],),
    readings=("S15",),
    states=(
        State("unscheduled", Term("从未安排", "never scheduled")),
        State("scheduled", Term("已安排", "scheduled")),
        State("commissioned", Term("已委托认证", "certification commissioned")),
        State("assessed", Term("已评估", "assessed")),
        State("certified", Term("认证已有结论", "certification concluded")),
    ),
    steps=(
        Step(
            name="schedule",
            term=Term("安排一次评估、认证", "the scheduling of a round"),
            by=OVERSIGHT,
            at=("unscheduled", "scheduled", "assessed", "certified"),
            to="scheduled",
            cite=SD[62, 1, "iii"],
            needs=(SYSTEM, told("due_on", "计划完成日期", "planned day of completion", Kind.DAY)),
            guards=(DETERMINED,),
            readings=("S15",),
        ),
        Step(
            name="assess",
            term=Term("主管部门评估", "the assessment by the departments"),
            by=OVERSIGHT,
            at=("scheduled",),
            to="assessed",
            cite=SD[62, 1, "iii"],
            needs=(told("department", "评估部门", "department that assesses"), _STANDARD, RESULT),
            guards=(DETERMINED,),
        ),
        Step(
            name="commission",
            term=Term("委托第三方认证", "the commission of a certification"),
            by=OVERSIGHT,
            at=("scheduled",),
            to="commissioned",
            cite=SD[62, 1, "iii"],
            needs=(told("certifier", "认证机构名称", "name of the certifier"),),
            guards=(DETERMINED,),
        ),
        Step(
            name="certify",
            term=Term("提交认证结论", "the result of the certification"),
            by=PROFESSIONAL_BODIES,
            at=("commissioned",),
            to="certified",
            cite=SD[62, 1, "iii"],
            needs=(told("certifier", "认证机构名称", "name of the certifier"), RESULT),
        ),
        Step(
            name="withdraw_commission",
            term=Term("撤回委托", "the withdrawal of the commission"),
            by=OVERSIGHT,
            at=("commissioned",),
            to="scheduled",
            cite=SD[62, 1, "iii"],
            needs=(REASONS,),
            tag=HOUSE,
        ),
    ),
    clocks=(
        Clock(
            name="planned_day",
            term=Term("主管部门自定的完成期限", "the day that the departments have set themselves"),
            owner=OVERSIGHT,
            starts=("schedule",),
            stops=("assess", "certify"),
            limit=SetBy("due_on"),
            cite=SD[62, 1, "iii"],
            tag=HOUSE,
            readings=("S15",),
        ),
    ),
    note=Term(
        "“定期”没有数字，日期由主管部门自定。与研发者、提供者的年度评估分别进行，互不代替。",
        "“Regular” has no number: the departments set the day. It runs apart from the yearly assessment of developers and "
        "providers, and neither replaces the other.",
    ),
)

# A14: random inspection of critical AI (article 62)

_DRAWN = Clause(
    drawn_at_random,
    drawn_at_random.yes,
    SD[62, 1, "iv", "a"],
    denied=Term(
        "该产品、服务是人工指定的，不是随机抽取的；要查特定对象，依第六十五条办理",
        "the product or service was chosen and not drawn at random; to look into one in particular, the way is article 65",
    ),
)
_AUDIT_NEEDED = Clause(
    commissioned_audit_conditions.one_of("necessity"),
    Term("委托审计确有必要，并有书面理由", "there are written reasons why an audit is needed"),
    SD[62, 1, "iv", "c"],
    denied=Term("没有说明为何需要审计", "nothing shows why an audit is needed"),
)
_AUDITOR_INDEPENDENT = Clause(
    commissioned_audit_conditions.one_of("independent_auditor"),
    Term("审计机构独立于被审计者", "the auditor is independent of the audited entity"),
    SD[62, 1, "iv", "c"],
    denied=Term(
        "审计机构就是被审计者，或者受其控制", "the auditor is, or is controlled by, the audited entity"
    ),
)
_FINDING = told("finding", "所针对的问题", "finding it answers to")

random_inspection = Procedure(
    name="sd.random_inspection",
    number="A14",
    law=SD,
    term=Term("抽查检测、改进和审计", "random inspection, improvement and audit"),
    cites=(SD[62, 1, "iv", "a"], SD[62, 1, "iv", "b"], SD[62, 1, "iv", "c"]),
    states=(
        State("preparing", Term("准备抽取", "draw in preparation")),
        State("drawn", Term("已抽中", "drawn")),
        State("tested", Term("已检测", "tested")),
        State("findings", Term("发现问题，待提出改进措施", "findings, improvements to be proposed")),
        State("proposed", Term("已提出改进措施", "improvements proposed")),
        State("answered", Term("已答复", "answered")),
        State("auditing", Term("委托审计中", "under audit")),
        State("audited", Term("审计已有结论", "audited")),
        State("closed", Term("办结", "closed"), final=True),
    ),
    steps=(
        Step(
            name="draw",
            term=Term("随机抽取检测对象", "the random draw"),
            by=OVERSIGHT,
            at=("preparing",),
            to="drawn",
            cite=SD[62, 1, "iv", "a"],
            needs=(
                SYSTEM,
                told("pool", "据以抽取的登记簿及其日期", "register from which it is drawn, with its date"),
                told("draw", "可以复现的抽取记录", "log by which the draw can be repeated"),
            ),
            guards=(DETERMINED, _DRAWN),
            enters=INSPECTIONS,
        ),
        Step(
            name="test",
            term=Term("检查、检测安全风险", "the inspection and test"),
            by=OVERSIGHT,
            at=("drawn",),
            to="tested",
            cite=SD[62, 1, "iv", "a"],
            needs=(told("method", "检查、检测方法", "method"), RESULT),
            enters=INSPECTIONS,
        ),
        Step(
            name="find",
            term=Term("列明发现的问题", "the list of findings"),
            by=OVERSIGHT,
            at=("tested", "audited"),
            to="findings",
            cite=SD[62, 1, "iv", "b"],
            needs=(
                told("findings", "发现的问题", "findings", Kind.LIST),
                _day_or_none("propose_by", "自定的提出期限", "day set for the proposals"),
            ),
            enters=INSPECTIONS,
        ),
        Step(
            name="propose",
            term=Term("就一个问题提出改进措施", "the proposal of an improvement"),
            by=OVERSIGHT,
            at=("findings",),
            to=None,
            cite=SD[62, 1, "iv", "b"],
            needs=(_FINDING, told("improvement", "改进措施", "improvement proposed")),
        ),
        Step(
            name="send_proposals",
            term=Term("送交改进措施", "the sending of the proposals"),
            by=OVERSIGHT,
            at=("findings",),
            to="proposed",
            cite=SD[62, 1, "iv", "b"],
            needs=(_day_or_none("answer_by", "希望答复的日期", "day by which an answer is hoped for"),),
            guards=(Settled(("proposals",), SD[62, 1, "iv", "b"]),),
            issues=IMPROVEMENT_PROPOSAL,
            enters=INSPECTIONS,
        ),
        Step(
            name="answer",
            term=Term("答复改进措施", "the answer to the proposals"),
            by=MAKERS,
            at=("proposed",),
            to="answered",
            cite=SD[62, 1, "iv", "b"],
            needs=(told("answers", "逐项答复", "answer on each of them", Kind.LIST),),
            tag=HOUSE,
        ),
        Step(
            name="commission_audit",
            term=Term("委托第三方审计", "the commission of an audit"),
            by=OVERSIGHT,
            at=("tested", "proposed", "answered"),
            to="auditing",
            cite=SD[62, 1, "iv", "c"],
            guards=(_AUDIT_NEEDED, _AUDITOR_INDEPENDENT),
            issues=AUDIT_COMMISSION,
            enters=INSPECTIONS,
        ),
        Step(
            name="audit",
            term=Term("提交审计结论", "the result of the audit"),
            by=PROFESSIONAL_BODIES,
            at=("auditing",),
            to="audited",
            cite=SD[62, 1, "iv", "c"],
            needs=(RESULT,),
        ),
        Step(
            name="close",
            term=Term("办结", "the closing"),
            by=OVERSIGHT,
            at=("tested", "answered", "audited"),
            to="closed",
            cite=SD[62, 1, "iv", "a"],
            needs=(RESULT,),
            enters=INSPECTIONS,
            tag=HOUSE,
        ),
        Step(
            name="close_unanswered",
            term=Term("没有答复而办结", "the closing without an answer"),
            by=OVERSIGHT,
            at=("proposed",),
            to="closed",
            cite=SD[62, 1, "iv", "b"],
            needs=(told("unanswered", "没有答复的改进措施", "proposals left unanswered", Kind.LIST),),
            enters=INSPECTIONS,
            tag=HOUSE,
            note=Term(
                "只予标明，不引起处罚；处罚须另有违法行为，另行立案。",
                "It is shown and draws no sanction: that takes a breach and a case of its own.",
            ),
        ),
    ),
    clocks=(
        Clock(
            name="proposals",
            term=Term("提出改进措施", "the proposal of an improvement"),
            owner=OVERSIGHT,
            starts=("find",),
            stops=("propose",),
            limit=SetBy("propose_by"),
            cite=SD[62, 1, "iv", "b"],
            each="findings",
            each_by="finding",
            tag=HOUSE,
        ),
        Clock(
            name="answer",
            term=Term("等待答复", "the wait for an answer"),
            owner=MAKERS,
            starts=("send_proposals",),
            stops=("answer", "close_unanswered"),
            limit=SetBy("answer_by"),
            cite=SD[62, 1, "iv", "b"],
            tag=HOUSE,
        ),
    ),
    note=Term(
        "一案一个抽中的对象。条文没有规定时限和频次；改进措施本身没有强制力。",
        "One case for each product or service drawn. The text sets neither time nor frequency, and a proposal binds nobody "
        "by itself.",
    ),
)

# A15: drills (articles 62 and 63)


def _drill(
    name: str,
    term: Term,
    cite: Cite,
    note: Term,
    *,
    plan: tuple[Particular, ...],
    close: tuple[Particular, ...],
) -> Procedure:
    """Return a drill from its plan to its lessons; `plan` and `close` are what these steps state besides."""
    return Procedure(
        name=f"sd.{name}",
        number="A15",
        law=SD,
        term=term,
        cites=(cite,),
        readings=("S15",),
        states=(
            State("unplanned", Term("尚未安排", "not planned")),
            State("planned", Term("已安排", "planned")),
            State("invited", Term("已通知参加者", "participants invited")),
            State("held", Term("已演练", "held")),
            State("lessons", Term("已总结", "lessons drawn")),
            State("closed", Term("办结", "closed"), final=True),
        ),
        steps=(
            Step(
                name="plan",
                term=Term("安排演练", "the planning of the drill"),
                by=OVERSIGHT,
                at=("unplanned", "planned", "invited"),
                to="planned",
                cite=cite,
                needs=(
                    told("drill_on", "演练日期", "day of the drill", Kind.DAY),
                    told("scenario", "演练情景", "scenario"),
                    *plan,
                ),
                note=Term(
                    "改期的，重新安排、重新通知。", "For another day it is planned, and people invited, anew."
                ),
            ),
            Step(
                name="invite",
                term=Term("通知参加者", "the invitation"),
                by=OVERSIGHT,
                at=("planned",),
                to="invited",
                cite=cite,
                needs=(told("invited", "通知参加的单位", "those invited", Kind.LIST),),
            ),
            Step(
                name="hold",
                term=Term("举行演练", "the drill"),
                by=OVERSIGHT,
                at=("invited",),
                to="held",
                cite=cite,
                needs=(told("participants", "实际参加的单位", "those who took part", Kind.LIST),),
            ),
            Step(
                name="draw_lessons",
                term=Term("总结演练", "the drawing of lessons"),
                by=OVERSIGHT,
                at=("held",),
                to="lessons",
                cite=cite,
                needs=(told("lessons", "总结", "lessons", Kind.LIST),),
            ),
            Step(
                name="close",
                term=Term("办结", "the closing"),
                by=OVERSIGHT,
                at=("lessons",),
                to="closed",
                cite=cite,
                needs=close,
                tag=HOUSE,
            ),
        ),
        clocks=(
            Clock(
                name="planned_day",
                term=Term("自定的演练日期", "the day set for the drill"),
                owner=OVERSIGHT,
                starts=("plan",),
                stops=("hold",),
                limit=SetBy("drill_on"),
                cite=cite,
                tag=HOUSE,
                readings=("S15",),
            ),
        ),
        note=note,
    )


provider_drill = _drill(
    "provider_drill",
    Term("关键人工智能提供者的应急演练", "an emergency drill for providers of critical AI"),
    SD[62, 1, "v"],
    Term(
        "对象是提供者，只研发而不提供的不在其列。“定期”没有数字。与主管部门自己的演练分别登记。",
        "For providers; whoever only develops is not named. “Regular” has no number. It is entered apart from the "
        "departments' own drills.",
    ),
    plan=(),
    close=(
        told(
            "never_drilled",
            "登记簿中从未参加演练的提供者；没有的，写明",
            "providers in the register that were never drilled; if none, that",
            Kind.LIST,
        ),
    ),
)

department_drill = _drill(
    "department_drill",
    Term("主管部门的应急演练", "an emergency drill of the departments"),
    SD[63, 2, "a"],
    Term(
        "依应急预案举行。“定期”没有数字。与关键人工智能提供者的演练分别登记。",
        "By the emergency plan. “Regular” has no number. It is entered apart from the drills for providers of critical AI.",
    ),
    plan=(told("plan_version", "应急预案及其版本", "emergency plan, with its version"),),
    close=(),
)

PROCEDURES: tuple[Procedure, ...] = (official_assessment, random_inspection, provider_drill, department_drill)
