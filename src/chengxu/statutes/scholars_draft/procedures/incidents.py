"""Security incidents: A2, of AI at large (article 43) and of critical AI (article 56).

No task has a number of hours: what the law wants done at once or promptly is measured and shown.
"""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, Cite
from chengxu.algebra.expr import Clause
from chengxu.algebra.term import Term
from chengxu.dates.limits import PROMPTLY, Promptly
from chengxu.law.document import Kind, Particular, told
from chengxu.law.procedure import (
    AnyOf,
    Clock,
    NotBefore,
    NotTaken,
    Procedure,
    Settled,
    State,
    Step,
    Taken,
)
from chengxu.statutes.laws import SD
from chengxu.statutes.scholars_draft.basis import DETERMINED, MAKERS
from chengxu.statutes.scholars_draft.notices import INCIDENT_REPORT, REASONS, SYSTEM
from chengxu.statutes.scholars_draft.parameters import INCIDENT_GRADES_SET
from chengxu.statutes.scholars_draft.registers import INCIDENTS
from chengxu.statutes.words.critical import determined_critical
from chengxu.statutes.words.critical_running import emergency_plan, interruption_necessary
from chengxu.statutes.words.parties import OVERSIGHT
from chengxu.statutes.words.provision import incident_grade

_AT_ONCE = Promptly(at_once=True)
_GRADERS = (*MAKERS, OVERSIGHT)

# What both tables have

_WHAT = (
    SYSTEM,
    told("what", "事件情况", "what happened"),
    told("learned_at", "获知的时刻和途径", "hour of learning of it, and how"),
)
_RESUMED_AT = told("resumed_at", "恢复的时刻", "hour at which it resumes")
_MEASURE = (
    told("measures", "处置措施", "measures", Kind.LIST),
    told("taken_at", "采取措施的时刻", "hour at which it was taken"),
)
_GRADE = (
    told("harm", "危害程度", "degree of harm"),
    told("reach", "影响范围", "scope of impact"),
    told("grade", "级别", "grade"),
    told("handling", "预案为该级规定的处置措施", "measures that the plan has for the grade"),
)
_CO_SIGNER = Particular(
    name="co_signer",
    term=Term("联名报告的另一方", "who else signs the report"),
    optional=True,
)


def _find_table(*at: str) -> Step:
    """Return the finding of the grades in force, without which nothing is graded."""
    return Step(
        name="find_table",
        term=Term("查明现行的事件分级", "the finding of the incident grades in force"),
        by=_GRADERS,
        at=at,
        to=None,
        cite=SD[63, 2, "b"],
        needs=(
            told("table", "分级所在的预案及其版本", "plan that sets the grades, with its version"),
            told("grades_from", "分级的施行日期", "day from which the grades hold", Kind.DAY),
        ),
        tag=HOUSE,
    )


def _grade(name: str, term: Term, at: tuple[str, ...], to: str | None) -> Step:
    """Return the grading of the incident by the grades found."""
    return Step(
        name=name,
        term=term,
        by=_GRADERS,
        at=at,
        to=to,
        cite=SD[63, 2, "b"],
        needs=_GRADE,
        guards=(
            INCIDENT_GRADES_SET,
            Taken(("find_table",), SD[63, 2, "b"]),
            NotBefore(("find_table",), "grades_from", None, SD[63, 2, "b"]),
        ),
        enters=INCIDENTS,
        readings=("S14",),
    )


def _at_the_department(reports: tuple[str, ...], at: tuple[str, ...], cite: Cite) -> tuple[Step, ...]:
    """Return what the department does with a report."""
    return (
        Step(
            name="receive",
            term=Term("收到报告并登记", "the receipt and entry of the report"),
            by=OVERSIGHT,
            at=at,
            to=None,
            cite=cite,
            needs=(told("receipt", "回执编号", "number of the receipt"),),
            guards=(Taken(reports, cite),),
            enters=INCIDENTS,
            tag=HOUSE,
        ),
        Step(
            name="analyse",
            term=Term("分析安全信息", "the analysis of the information"),
            by=OVERSIGHT,
            at=at,
            to=None,
            cite=SD[63, 1, "a"],
            needs=(told("analysis", "分析结论", "result of the analysis"),),
            guards=(Taken(("receive",), SD[63, 1, "a"]),),
        ),
        Step(
            name="refer_for_warning",
            term=Term("转入监测预警", "the referral for a public warning"),
            by=OVERSIGHT,
            at=at,
            to=None,
            cite=SD[63, 1, "b"],
            needs=(told("warning", "监测预警案件的编号", "number of the case on the warning"),),
            guards=(Taken(("analyse",), SD[63, 1, "b"]),),
            tag=HOUSE,
        ),
    )


_HANDLING = Clock(
    name="handling",
    term=Term("采取处置措施", "the first measure against the incident"),
    owner=MAKERS,
    starts=("learn",),
    stops=("take_measure",),
    limit=_AT_ONCE,
    cite=SD[43, 1, "a"],
    readings=("S14",),
)
_HANDLED = Settled(("handling",), SD[43, 1, "a"])

# A2: an incident of AI that is not critical

_NOT_CRITICAL = Clause(
    ~determined_critical,
    determined_critical.no,
    SD[56, 1, "d"],
    denied=Term(
        "该产品、服务已被认定为关键人工智能，应当依第五十六条办理，不论大小都要报告",
        "the product or service has been determined to be critical AI: article 56 applies, and every incident is reported",
    ),
)
_BELOW_MAJOR = Clause(
    incident_grade.is_("ordinary"),
    Term("该安全事件经定级未达到重大", "the incident has been graded below major"),
    SD[43, 1, "b"],
    denied=Term(
        "该安全事件属于重大或者尚未定级，应当报告",
        "the incident is major, or has not been graded, and is to be reported",
    ),
)
_ONCE_HANDLED = ("measures_taken", "graded", "report_due", "reported", "remedied")

incident = Procedure(
    name="sd.incident",
    number="A2",
    law=SD,
    term=Term("安全事件", "a security incident"),
    cites=(SD[43, 1, "a"], SD[43, 1, "b"], SD[63, 2, "b"]),
    readings=("S14", "S15"),
    states=(
        State("monitoring", Term("监测中", "monitoring")),
        State("detected", Term("已获知，待处置", "known, to be handled")),
        State("measures_taken", Term("已采取措施，尚未定级", "measures taken, not graded")),
        State("graded", Term("已定级", "graded")),
        State("report_due", Term("属于重大，待报告", "major, report due")),
        State("reported", Term("已报告", "reported")),
        State("remedied", Term("处置完毕", "dealt with")),
        State("closed", Term("办结", "closed")),
    ),
    steps=(
        Step(
            name="learn",
            term=Term("获知安全事件", "learning of the incident"),
            by=MAKERS,
            at=("monitoring",),
            to="detected",
            cite=SD[43, 1, "a"],
            needs=_WHAT,
            guards=(_NOT_CRITICAL,),
            enters=INCIDENTS,
            readings=("S14",),
        ),
        Step(
            name="take_measure",
            term=Term("采取首项处置措施", "the first measure"),
            by=MAKERS,
            at=("detected",),
            to="measures_taken",
            cite=SD[43, 1, "a"],
            needs=_MEASURE,
        ),
        Step(
            name="take_further_measure",
            term=Term("采取其他处置措施", "a further measure"),
            by=MAKERS,
            at=_ONCE_HANDLED,
            to=None,
            cite=SD[43, 1, "a"],
            needs=_MEASURE,
        ),
        _find_table("detected", *_ONCE_HANDLED, "closed"),
        _grade("grade", Term("给事件定级", "the grading of the incident"), ("measures_taken",), "graded"),
        _grade(
            "regrade",
            Term("补定或者改定级别", "a later or fresh grading"),
            ("graded", "report_due", "reported", "remedied", "closed"),
            None,
        ),
        Step(
            name="find_major",
            term=Term("认定属于重大事件", "the finding that the incident is major"),
            by=_GRADERS,
            at=("graded", "remedied"),
            to="report_due",
            cite=SD[43, 1, "b"],
            needs=(REASONS,),
            guards=(
                Taken(("grade", "regrade"), SD[63, 2, "b"]),
                NotTaken(("find_not_major", "report"), SD[43, 1, "b"]),
            ),
            enters=INCIDENTS,
            note=Term(
                "报告所用的时间仍自获知之日起计算，不因定级的早晚而改变。",
                "The time taken for the report still runs from knowledge, whenever the grade comes.",
            ),
        ),
        Step(
            name="find_not_major",
            term=Term("认定未达到重大", "the finding that the incident is below major"),
            by=_GRADERS,
            at=("graded", "report_due", "remedied"),
            to="graded",
            cite=SD[43, 1, "b"],
            needs=(REASONS,),
            guards=(_BELOW_MAJOR, Taken(("grade", "regrade"), SD[63, 2, "b"])),
            enters=INCIDENTS,
            readings=("S14",),
        ),
        Step(
            name="reopen_as_major",
            term=Term("改认定为重大事件", "the later finding that it is major after all"),
            by=_GRADERS,
            at=("graded", "remedied", "closed"),
            to="report_due",
            cite=SD[43, 1, "b"],
            needs=(REASONS,),
            guards=(
                Taken(("find_not_major",), SD[43, 1, "b"]),
                NotTaken(("report",), SD[43, 1, "b"]),
            ),
            enters=INCIDENTS,
            note=Term(
                "报告自改认定之日重新计时；已经办结的，案件重开。",
                "The time for the report runs anew from that day; a closed case opens again.",
            ),
        ),
        Step(
            name="report",
            term=Term("报告主管部门", "the report to the department"),
            by=MAKERS,
            at=("measures_taken", "graded", "report_due", "remedied"),
            to="reported",
            cite=SD[43, 1, "b"],
            needs=(_CO_SIGNER,),
            issues=INCIDENT_REPORT,
            enters=INCIDENTS,
            readings=("S14",),
            note=Term(
                "尚未定级的也要报告，不必等待定级。",
                "Due without waiting for a grade: an ungraded incident counts as reportable.",
            ),
        ),
        Step(
            name="remedy",
            term=Term("处置完毕", "the end of the handling"),
            by=MAKERS,
            at=("measures_taken", "graded", "report_due", "reported"),
            to="remedied",
            cite=SD[43, 1, "a"],
            needs=(told("outcome", "处置结果", "outcome of the handling"),),
            tag=HOUSE,
        ),
        *_at_the_department(("report",), ("reported", "remedied", "closed"), SD[43, 1, "b"]),
        Step(
            name="close",
            term=Term("办结", "the closing"),
            by=MAKERS,
            at=("graded", "reported", "remedied"),
            to="closed",
            cite=SD[43, 1, "a"],
            guards=(
                _HANDLED,
                Taken(("remedy",), SD[43, 1, "a"]),
                Settled(("report",), SD[43, 1, "b"]),
            ),
            enters=INCIDENTS,
            tag=HOUSE,
        ),
    ),
    clocks=(
        _HANDLING,
        Clock(
            name="report",
            term=Term("报告重大事件", "the report of a major incident"),
            owner=MAKERS,
            starts=("learn", "reopen_as_major"),
            stops=("report", "find_not_major"),
            limit=PROMPTLY,
            cite=SD[43, 1, "b"],
            readings=("S14", "S15"),
        ),
    ),
    note=Term(
        "研发者、提供者各立一案，联名报告的，两案都登记。尚未定级的按应当报告对待；第四十三条第二款的办法出台以前，没有法定的"
        "小时数。办理迟延或者没有报告的，处罚另行立案。",
        "One case for the developer and one for the provider; a joint report is entered in both. What has no grade counts "
        "as reportable; until the rules of article 43(2) are made no number of hours is law. Late handling or a missing "
        "report leads to a case on sanctions of its own.",
    ),
)

# A2: an incident of critical AI

_WITH_PLAN = Clause(
    emergency_plan,
    emergency_plan.yes,
    SD[56, 1, "a"],
    denied=Term(
        "没有安全应急预案，无从启动，并且违反制定预案的义务",
        "there is no emergency plan to activate, and the duty to have one is broken",
    ),
)
_WITHOUT_PLAN = Clause(
    ~emergency_plan,
    emergency_plan.no,
    SD[56, 1, "b"],
    denied=Term("已有安全应急预案，应当立即启动", "there is an emergency plan, to be activated at once"),
)
_NECESSARY = Clause(
    interruption_necessary, interruption_necessary.yes, SD[56, 2, "a"], denied=interruption_necessary.no
)
_RUNNING = ("plan_activated", "unplanned", "resumed")
_INTERRUPTED = ("interrupted", "risk_removed")
_ADVANCED = ("summarised", "remedied", "reported")
_KNOWN = ("detected", *_RUNNING, *_INTERRUPTED, *_ADVANCED)
_ACTIVATIONS = ("activate_plan", "activate_plan_later")
_SUMMARIES = ("summarise", "add_summary")
_REMEDIES = ("remedy", "add_remedy")
_REPORTS = ("report", "report_first")

_SUMMARY = told("risk_summary", "风险信息汇总", "summary of the risk information", cite=SD[56, 1, "c"])
_DATED_REMEDIES = told(
    "remedies", "补救措施及各项日期", "remedial measures, each with its date", Kind.LIST, SD[56, 1, "c"]
)


def _gather(name: str, term: Term, needs: Particular, at: tuple[str, ...], to: str | None) -> Step:
    """Return the summary or the remedy, as a stage of its own or while the case stands elsewhere."""
    return Step(name=name, term=term, by=MAKERS, at=at, to=to, cite=SD[56, 1, "c"], needs=(needs,))


_INTERRUPTION = (
    Step(
        name="interrupt",
        term=Term("中断运行", "the interruption of operation"),
        by=MAKERS,
        at=("detected", *_RUNNING, *_ADVANCED),
        to="interrupted",
        cite=SD[56, 2, "a"],
        needs=(
            told("necessity", "必要的理由", "why it is necessary"),
            told("interrupted_at", "中断的时刻", "hour at which it begins"),
        ),
        guards=(_NECESSARY,),
        note=Term(
            "依法中断的，不因此违反第四十六条的可持续要求。",
            "It does not by itself offend against sustainability under article 46.",
        ),
    ),
    Step(
        name="remove_risk",
        term=Term("消除安全风险", "the removal of the risk"),
        by=MAKERS,
        at=("interrupted",),
        to="risk_removed",
        cite=SD[56, 2, "b"],
        needs=(told("proof", "风险消除的证明", "proof that the risk is gone"),),
    ),
    Step(
        name="resume",
        term=Term("恢复运行", "the resumption of operation"),
        by=MAKERS,
        at=("risk_removed",),
        to="resumed",
        cite=SD[56, 2, "b"],
        needs=(_RESUMED_AT,),
    ),
    Step(
        name="resume_early",
        term=Term("风险消除之前恢复运行", "the resumption before the risk is gone"),
        by=MAKERS,
        at=("interrupted",),
        to="resumed",
        cite=SD[56, 2, "b"],
        needs=(REASONS, _RESUMED_AT),
        tag=HOUSE,
        note=Term(
            "条文没有禁止，但风险仍在，须写明理由。",
            "The text does not forbid it; the risk is still there, and reasons are given.",
        ),
    ),
)

critical_incident = Procedure(
    name="sd.critical_incident",
    number="A2",
    law=SD,
    term=Term("关键人工智能的安全事件", "a security incident of critical AI"),
    cites=(
        *(SD[43, 1, "a"], SD[56, 1, "a"], SD[56, 1, "b"], SD[56, 1, "c"], SD[56, 1, "d"]),
        *(SD[56, 2, "a"], SD[56, 2, "b"], SD[63, 2, "b"]),
    ),
    readings=("S7", "S14", "S15"),
    states=(
        State("monitoring", Term("监测中", "monitoring")),
        State("detected", Term("已获知，待启动预案", "known, plan to be activated")),
        State("plan_activated", Term("预案已启动", "plan activated")),
        State("unplanned", Term("没有预案，处置中", "handled without a plan")),
        State("interrupted", Term("运行中断", "operation interrupted")),
        State("risk_removed", Term("风险已消除，待恢复", "risk removed, to be resumed")),
        State("resumed", Term("已恢复运行", "operation resumed")),
        State("summarised", Term("信息已汇总", "information gathered")),
        State("remedied", Term("已补救", "remedied")),
        State("reported", Term("已报告", "reported")),
        State("closed", Term("办结", "closed"), final=True),
    ),
    steps=(
        Step(
            name="learn",
            term=Term("获知安全事件", "learning of the incident"),
            by=MAKERS,
            at=("monitoring",),
            to="detected",
            cite=SD[56, 1, "b"],
            needs=_WHAT,
            guards=(DETERMINED,),
            enters=INCIDENTS,
            readings=("S7", "S14"),
        ),
        *(
            Step(
                name=name,
                term=term,
                by=MAKERS,
                at=at,
                to=to,
                cite=SD[56, 1, "b"],
                needs=(
                    told("plan_version", "预案及其版本", "plan, with its version", cite=SD[56, 1, "a"]),
                    told("activated_at", "启动的时刻", "hour of the activation"),
                ),
                guards=(_WITH_PLAN, NotTaken(_ACTIVATIONS, SD[56, 1, "b"])),
            )
            for name, term, at, to in (
                (
                    "activate_plan",
                    Term("启动应急预案", "the activation of the emergency plan"),
                    ("detected", "unplanned"),
                    "plan_activated",
                ),
                (
                    "activate_plan_later",
                    Term("中断运行之后启动应急预案", "the activation of the plan after an interruption"),
                    (*_INTERRUPTED, "resumed"),
                    None,
                ),
            )
        ),
        Step(
            name="go_on_without_plan",
            term=Term("没有预案而继续处置", "the handling without a plan"),
            by=MAKERS,
            at=("detected", "resumed"),
            to="unplanned",
            cite=SD[56, 1, "a"],
            guards=(_WITHOUT_PLAN, NotTaken(_ACTIVATIONS, SD[56, 1, "b"])),
            tag=HOUSE,
            note=Term(
                "违反制定预案和启动预案的义务，其他各项照旧；补订预案之后仍可启动。",
                "The duties to have a plan and to activate it are broken and all others stand; a plan made now may still be "
                "activated.",
            ),
        ),
        Step(
            name="take_measure",
            term=Term("采取处置措施", "a measure against the incident"),
            by=MAKERS,
            at=_KNOWN,
            to=None,
            cite=SD[43, 1, "a"],
            needs=_MEASURE,
        ),
        _find_table(*_KNOWN),
        _grade("grade", Term("给事件定级", "the grading of the incident"), _KNOWN, None),
        *_INTERRUPTION,
        _gather(
            "summarise",
            Term("汇总风险信息", "the summary of the risk information"),
            _SUMMARY,
            _RUNNING,
            "summarised",
        ),
        _gather(
            "add_summary",
            Term("中断期间或者补救之后汇总风险信息", "a summary while interrupted, or after the remedy"),
            _SUMMARY,
            (*_INTERRUPTED, *_ADVANCED),
            None,
        ),
        _gather(
            "remedy",
            Term("采取补救措施", "the remedies"),
            _DATED_REMEDIES,
            (*_RUNNING, "summarised"),
            "remedied",
        ),
        _gather(
            "add_remedy",
            Term("中断期间或者补救之后再作补救", "remedies while interrupted, or further ones"),
            _DATED_REMEDIES,
            (*_INTERRUPTED, "remedied", "reported"),
            None,
        ),
        Step(
            name="report_first",
            term=Term("汇总、补救完成之前先行报告", "the report ahead of summary or remedy"),
            by=MAKERS,
            at=("detected", *_RUNNING, *_INTERRUPTED, "summarised", "remedied"),
            to=None,
            cite=SD[56, 1, "d"],
            needs=(_CO_SIGNER,),
            issues=INCIDENT_REPORT,
            enters=INCIDENTS,
            note=Term(
                "及时报告不必等汇总和补救；补救一项写明进展。",
                "A prompt report waits for neither; under remedies it says how far they have got.",
            ),
        ),
        Step(
            name="report",
            term=Term("报告主管部门", "the report to the department"),
            by=MAKERS,
            at=("remedied",),
            to="reported",
            cite=SD[56, 1, "d"],
            needs=(_CO_SIGNER,),
            guards=(Taken(_SUMMARIES, SD[56, 1, "c"]),),
            issues=INCIDENT_REPORT,
            enters=INCIDENTS,
            readings=("S14",),
            note=Term("附风险信息汇总。", "With the summary of the risk information."),
        ),
        *_at_the_department(_REPORTS, _KNOWN, SD[56, 1, "d"]),
        Step(
            name="close",
            term=Term("办结", "the closing"),
            by=MAKERS,
            at=("resumed", "summarised", "remedied", "reported"),
            to="closed",
            cite=SD[56, 1, "c"],
            guards=(
                _HANDLED,
                AnyOf(
                    (
                        Taken(_ACTIVATIONS, SD[56, 1, "b"]),
                        Taken(("go_on_without_plan",), SD[56, 1, "a"]),
                    ),
                    SD[56, 1, "b"],
                ),
                Taken(_SUMMARIES, SD[56, 1, "c"]),
                Taken(_REMEDIES, SD[56, 1, "c"]),
                Settled(("report",), SD[56, 1, "d"]),
            ),
            enters=INCIDENTS,
            tag=HOUSE,
        ),
    ),
    clocks=(
        Clock(
            name="activation",
            term=Term("启动应急预案", "the activation of the emergency plan"),
            owner=MAKERS,
            starts=("learn",),
            stops=_ACTIVATIONS,
            limit=_AT_ONCE,
            cite=SD[56, 1, "b"],
            readings=("S14",),
        ),
        _HANDLING,
        Clock(
            name="report",
            term=Term("报告安全事件", "the report of the incident"),
            owner=MAKERS,
            starts=("learn",),
            stops=_REPORTS,
            limit=PROMPTLY,
            cite=SD[56, 1, "d"],
            readings=("S14", "S15"),
        ),
        Clock(
            name="resumption",
            term=Term("恢复运行", "the resumption of operation"),
            owner=MAKERS,
            starts=("remove_risk",),
            stops=("resume",),
            limit=PROMPTLY,
            cite=SD[56, 2, "b"],
            readings=("S15",),
        ),
    ),
    note=Term(
        "研发者、提供者各立一案。不论大小，每起事件都要报告；定为一般的，报告义务不变。汇总和补救没有时限，不分先后。办理迟延、"
        "没有预案或者没有报告的，处罚另行立案。",
        "One case for the developer and one for the provider. Every incident is reported, whatever its size, and a minor "
        "grade changes nothing. Summary and remedy have no time and no order. Delay, a missing plan or a missing report leads "
        "to a case on sanctions of its own.",
    ),
)

PROCEDURES: tuple[Procedure, ...] = (incident, critical_incident)
