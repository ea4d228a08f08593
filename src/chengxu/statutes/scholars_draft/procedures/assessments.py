"""Assessments that developers and providers owe: A9, in a table for each of articles 42, 54 and 77.

Those of the departments (article 62) run apart and take the place of none of these; they stand in `supervision`.
"""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, Cite, Tag, reading
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.dates.count import months
from chengxu.dates.limits import PROMPTLY
from chengxu.law.document import Kind, Particular, told
from chengxu.law.procedure import Clock, NotTaken, Procedure, SetBy, Settled, State, Step, Taken
from chengxu.statutes.laws import SD
from chengxu.statutes.scholars_draft.basis import DETERMINED, DEVELOPER, IS_AGI, MAKERS
from chengxu.statutes.scholars_draft.notices import (
    AGI_REPORT,
    ASSESSMENT_REPORT,
    REASONS,
    SYSTEM,
    YEARLY_REPORT,
)
from chengxu.statutes.scholars_draft.registers import PRODUCTS
from chengxu.statutes.words.assessment import ethics_review_finding, risk_findings, significant_changes
from chengxu.statutes.words.parties import OVERSIGHT

# A9: before provision and after significant changes (article 42)

_PROVIDED_FROM = told("provided_from", "开始提供的日期", "day from which it is provided", Kind.DAY)
_FINDINGS = tuple(part for part in ASSESSMENT_REPORT.parts if part.name != "handling")
"""What the report holds before its results are handled: the four items of article 42, and who assessed."""

_ETHICS_SHOWN = Clause(
    ethics_review_finding.one_of("done", "not_required"),
    Term("科技伦理审查已经依法进行，或者依规定无须进行", "the ethics review was held, or none is required"),
    SD[42, 1, "iii"],
    denied=Term(
        "应当进行的科技伦理审查没有进行，或者评估没有结论",
        "an ethics review that is required was not held, or the assessment is silent on it",
    ),
)
_SAFEGUARDS_SHOWN = Clause(
    all_of(
        *(
            risk_findings.one_of(item)
            for item in ("lawful_safeguards", "effective_safeguards", "fitting_safeguards")
        )
    ),
    Term(
        "保护措施合法、有效、与风险相称，或者不足之处已有处置记录",
        "safeguards are lawful, effective and fitting, or the record shows how a shortfall was handled",
    ),
    SD[42, 1, "iv"],
    denied=Term(
        "保护措施不合法、无效或者与风险不相称，又没有处置记录",
        "safeguards are unlawful, ineffective or unfitting, and no record shows how that was handled",
    ),
)
_SIGNIFICANT = Clause(
    significant_changes.some(),
    Term("该产品、服务发生重大变化", "the product or service changes significantly"),
    SD[42, 2],
    denied=Term("该产品、服务没有发生重大变化", "the product or service does not change significantly"),
)
_MINOR = Clause(
    ~significant_changes.some(),
    Term("该产品、服务没有发生重大变化", "the product or service does not change significantly"),
    SD[42, 2],
    denied=Term(
        "该产品、服务发生重大变化，应当重新评估",
        "the product or service changes significantly and is to be assessed again",
    ),
)
_CLEARED = ("cleared_to_provide", "provided")
_CHANGED = ("significant_change", "reassessment_due")
_LAUNCHES = ("provide", "provide_changed_version")


def _completion(
    name: str, term: Term, at: tuple[str, ...], cite: Cite, *more: Particular, tag: Tag = STATUTORY
) -> Step:
    """Return the completion of a report with all four items."""
    return Step(
        name=name,
        term=term,
        by=MAKERS,
        at=at,
        to="complete",
        cite=cite,
        needs=(*more, *_FINDINGS),
        guards=(_ETHICS_SHOWN,),
        tag=tag,
    )


risk_assessment = Procedure(
    name="sd.risk_assessment",
    number="A9",
    law=SD,
    term=Term("提供前的安全风险评估", "the safety risk assessment before provision"),
    cites=(SD[42, 1], SD[42, 2], SD[42, 3, "a"], SD[42, 3, "b"]),
    readings=("S1", "S18", "S19", "S56"),
    states=(
        State("draft", Term("评估中", "being assessed")),
        State("complete", Term("四项齐备，待处置", "all four items there, to be handled")),
        State("handled", Term("处置情况已记录", "handling on record")),
        State("cleared_to_provide", Term("可以提供", "cleared to provide")),
        State("provided", Term("提供中", "provided")),
        State("significant_change", Term("已认定重大变化", "significant change found")),
        State("reassessment_due", Term("待重新评估", "new assessment due")),
    ),
    steps=(
        Step(
            name="plan_provision",
            term=Term("确定开始提供的日期", "the setting of the day of launch"),
            by=MAKERS,
            at=("draft", "complete", "handled"),
            to=None,
            cite=SD[42, 1],
            needs=(_PROVIDED_FROM,),
            tag=HOUSE,
        ),
        _completion(
            "complete",
            Term("完成评估报告", "the completion of the report"),
            ("draft",),
            SD[42, 1],
        ),
        Step(
            name="handle",
            term=Term("记录处置情况，报告定稿", "the record of handling, with the final report"),
            by=MAKERS,
            at=("complete", "handled"),
            to="handled",
            cite=SD[42, 1],
            issues=ASSESSMENT_REPORT,
        ),
        Step(
            name="clear",
            term=Term("确认可以提供", "the clearing for provision"),
            by=MAKERS,
            at=("handled",),
            to="cleared_to_provide",
            cite=SD[42, 1],
            guards=(_SAFEGUARDS_SHOWN,),
            tag=HOUSE,
        ),
        Step(
            name="provide",
            term=Term("开始提供", "the launch"),
            by=MAKERS,
            at=("cleared_to_provide",),
            to="provided",
            cite=SD[42, 1],
            once=True,
            enters=PRODUCTS,
        ),
        Step(
            name="find_significant_change",
            term=Term("认定发生重大变化", "the finding of a significant change"),
            by=MAKERS,
            at=_CLEARED,
            to="significant_change",
            cite=SD[42, 2],
            needs=(told("respects", "发生变化的方面", "respects of the change", Kind.LIST), REASONS),
            guards=(_SIGNIFICANT,),
            enters=PRODUCTS,
            readings=("S19",),
        ),
        Step(
            name="find_minor_change",
            term=Term("认定变化不重大", "the finding that a change is minor"),
            by=MAKERS,
            at=_CLEARED,
            to=None,
            cite=SD[42, 2],
            needs=(told("respects", "发生变化的方面", "respects of the change", Kind.LIST), REASONS),
            guards=(_MINOR,),
            enters=PRODUCTS,
            tag=reading("S19"),
            readings=("S19",),
        ),
        Step(
            name="plan_changed_version",
            term=Term("确定变化后版本的提供日期", "the setting of the day for the changed version"),
            by=MAKERS,
            at=_CHANGED,
            to="reassessment_due",
            cite=SD[42, 2],
            needs=(_PROVIDED_FROM,),
            tag=reading("S19"),
            readings=("S19",),
        ),
        _completion(
            "reassess",
            Term("完成重新评估", "the completion of the new assessment"),
            _CHANGED,
            SD[42, 2],
        ),
        _completion(
            "adopt_yearly_report",
            Term("以年度评估报告作为重新评估", "the yearly report taken as the new assessment"),
            _CHANGED,
            SD[42, 2],
            told("yearly_report", "年度评估报告的编号", "number of the yearly report"),
            tag=reading("S56"),
        ),
        *(
            Step(
                name=name,
                term=term,
                by=MAKERS,
                at=_CHANGED,
                to=to,
                cite=SD[42, 2],
                needs=(REASONS,),
                guards=(guard,),
                tag=HOUSE,
            )
            for name, term, to, guard in (
                (
                    "drop_change",
                    Term("放弃该项变化", "the giving up of the change"),
                    "provided",
                    Taken(_LAUNCHES, SD[42, 2]),
                ),
                (
                    "drop_change_before_launch",
                    Term("提供之前放弃该项变化", "the giving up of the change before launch"),
                    "cleared_to_provide",
                    NotTaken(_LAUNCHES, SD[42, 2]),
                ),
            )
        ),
        Step(
            name="provide_changed_version",
            term=Term("开始提供变化后的版本", "the launch of the changed version"),
            by=MAKERS,
            at=("cleared_to_provide",),
            to="provided",
            cite=SD[42, 2],
            guards=(Taken(("reassess", "adopt_yearly_report"), SD[42, 2]),),
            enters=PRODUCTS,
            readings=("S19",),
        ),
    ),
    clocks=(
        Clock(
            name="assessment",
            term=Term("提供之前完成评估", "the completion before launch"),
            owner=MAKERS,
            starts=("plan_provision",),
            stops=("clear",),
            limit=SetBy("provided_from", eve=True),
            cite=SD[42, 1],
        ),
        Clock(
            name="reassessment",
            term=Term("变化后的版本提供之前完成重新评估", "the new assessment before the changed version"),
            owner=MAKERS,
            starts=("plan_changed_version",),
            stops=("clear", "drop_change", "drop_change_before_launch"),
            limit=SetBy("provided_from", eve=True),
            cite=SD[42, 2],
            tag=reading("S19"),
            readings=("S19",),
        ),
    ),
    note=Term(
        "研发者、提供者各自评估，可以委托第三方，责任不因此转移。开始提供的当日才完成的，已经迟了。重大变化只拦变化后的版本，原版本"
        "照常提供。本法施行时已在提供的，下一版本提供之前补做。每次的报告和处置记录各自保存三年，不在本表计时。",
        "Developer and provider each assess, or commission it and stay responsible. On the day of launch it is too late. A "
        "significant change holds up the changed version only. What is on offer already when the law takes effect is assessed "
        "before its next version. Each report and its record of handling are kept for three years of their own, which this "
        "table does not time.",
    ),
)

# A9: critical AI, each year (article 54)

_OPEN_ROUND = ("due", "next_due", "reported")
_WHOLE_ROUND = ("due", "assessed", "rectifying", "rectified", "reported", "next_due")
_PROBLEM = told("problem", "所整改的问题", "problem put right")

yearly_assessment = Procedure(
    name="sd.yearly_assessment",
    number="A9",
    law=SD,
    term=Term("关键人工智能的年度评估", "the yearly assessment of critical AI"),
    cites=(SD[54, 1, "a"], SD[54, 1, "b"], SD[54, 1, "c"]),
    readings=("S1", "S7", "S13", "S15", "S20"),
    states=(
        State("undetermined", Term("尚未认定", "not determined to be critical")),
        State("due", Term("待评估", "assessment due")),
        State("assessed", Term("已评估", "assessed")),
        State("rectifying", Term("已评估、未整改", "assessed, not yet put right")),
        State("rectified", Term("整改完毕，待报送", "put right, report due")),
        State("reported", Term("已报送", "reported")),
        State("next_due", Term("待下一轮评估", "next assessment due")),
        State("ended", Term("已移出，不再评估", "delisted, no longer assessed"), final=True),
    ),
    steps=(
        Step(
            name="determine",
            term=Term("认定为关键人工智能", "the determination as critical AI"),
            by=OVERSIGHT,
            at=("undetermined",),
            to="due",
            cite=SD[54, 1, "a"],
            needs=(SYSTEM,),
            readings=("S7", "S20"),
        ),
        Step(
            name="assess",
            term=Term("完成年度评估", "the completion of the yearly assessment"),
            by=MAKERS,
            at=_OPEN_ROUND,
            to="assessed",
            cite=SD[54, 1, "a"],
            needs=(
                told("scope", "评估范围", "scope"),
                told("method", "评估方法", "method"),
                told(
                    "assessor",
                    "评估者；委托第三方的，写明机构名称",
                    "assessor; if a third party, its name",
                    cite=SD[54, 1, "a"],
                ),
            ),
            guards=(DETERMINED,),
        ),
        Step(
            name="find_problems",
            term=Term("列明发现的安全问题", "the list of problems found"),
            by=MAKERS,
            at=("assessed", "rectifying"),
            to="rectifying",
            cite=SD[54, 1, "b"],
            needs=(
                told("problems", "发现的安全问题", "problems found", Kind.LIST),
                told("owners", "各问题的责任人", "who sees to each of them"),
            ),
        ),
        Step(
            name="rectify",
            term=Term("整改一个问题", "the correction of a problem"),
            by=MAKERS,
            at=("rectifying",),
            to=None,
            cite=SD[54, 1, "b"],
            needs=(_PROBLEM, told("check", "复核结果", "result of the check")),
        ),
        Step(
            name="finish",
            term=Term("确认整改完毕", "the confirmation that all is put right"),
            by=MAKERS,
            at=("rectifying",),
            to="rectified",
            cite=SD[54, 1, "b"],
            guards=(Settled(("rectification",), SD[54, 1, "b"]),),
            tag=HOUSE,
        ),
        Step(
            name="report",
            term=Term("报送评估和整改情况", "the report on assessment and correction"),
            by=MAKERS,
            at=("assessed", "rectified"),
            to="reported",
            cite=SD[54, 1, "c"],
            needs=(
                Particular(
                    name="co_signer",
                    term=Term("共同签署的另一方", "who else signs the report"),
                    optional=True,
                ),
            ),
            issues=YEARLY_REPORT,
            readings=("S20",),
            note=Term(
                "共同签署一份的，研发者、提供者各自的案件都登记评估和报送。",
                "With one report signed by both, assessment and report are entered in the case of each.",
            ),
        ),
        Step(
            name="open_round",
            term=Term("进入下一轮", "the opening of the next round"),
            by=(*MAKERS, OVERSIGHT),
            at=("reported",),
            to="next_due",
            cite=SD[54, 1, "a"],
            tag=HOUSE,
        ),
        Step(
            name="delist",
            term=Term("移出关键人工智能", "the delisting"),
            by=OVERSIGHT,
            at=_WHOLE_ROUND,
            to="ended",
            cite=SD[62, 1, "i", "a"],
            needs=(REASONS,),
            tag=reading("S13"),
            readings=("S13",),
        ),
    ),
    clocks=(
        Clock(
            name="assessment",
            term=Term("下一次评估的期限", "the time for the next assessment"),
            owner=MAKERS,
            starts=("determine", "assess"),
            stops=("assess",),
            limit=months(12),
            cite=SD[54, 1, "a"],
            tag=reading("S20"),
            readings=("S20",),
        ),
        Clock(
            name="round",
            term=Term("完成一轮并报送的期限", "the time for a round with its report"),
            owner=MAKERS,
            starts=("determine", "report"),
            stops=("report",),
            limit=months(12),
            cite=SD[54, 1, "c"],
            tag=reading("S20"),
            readings=("S20",),
        ),
        Clock(
            name="rectification",
            term=Term("整改安全问题", "the correction of the problem"),
            owner=MAKERS,
            starts=("find_problems",),
            stops=("rectify",),
            limit=PROMPTLY,
            cite=SD[54, 1, "b"],
            each="problems",
            each_by="problem",
            readings=("S15",),
        ),
        Clock(
            name="report",
            term=Term("评估之后的报送", "the report after the assessment"),
            owner=MAKERS,
            starts=("assess",),
            stops=("report",),
            limit=PROMPTLY,
            cite=SD[54, 1, "c"],
            tag=reading("S15"),
            readings=("S15",),
        ),
    ),
    note=Term(
        "研发者、提供者各立一案。条文只说每年至少一次：两次之间不超过十二个月，评估按时而没有报送的，该轮没有完成，都是解读。"
        "本法施行时已经认定的，首次自施行之日起算。",
        "One case for the developer and one for the provider. The text says once a year; that no gap exceeds twelve months, "
        "and that a round is not complete without its report, is a reading. Where AI was critical already when the law took "
        "effect, the first twelve months run from that day.",
    ),
)

# A9: general-purpose AI (article 77)

agi_assessment = Procedure(
    name="sd.agi_assessment",
    number="A9",
    law=SD,
    term=Term("通用人工智能的定期安全评估", "the regular assessment of general-purpose AI"),
    cites=(SD[77, 1, "b"], SD[77, 1, "d"]),
    readings=("S15", "S49"),
    states=(
        State("unscheduled", Term("尚未安排", "not scheduled")),
        State("due", Term("待评估", "assessment due")),
        State("assessed", Term("已评估，待报告", "assessed, report due")),
        State("reported", Term("已报告", "reported")),
        State("next_due", Term("待下一次评估", "next assessment due")),
    ),
    steps=(
        *(
            Step(
                name=name,
                term=term,
                by=DEVELOPER,
                at=at,
                to=to,
                cite=SD[77, 1, "b"],
                needs=(told("due_on", "自定的评估日期", "day chosen for the assessment", Kind.DAY),),
                guards=(IS_AGI,),
                tag=HOUSE,
                readings=("S15",),
            )
            for name, term, at, to in (
                (
                    "schedule",
                    Term("安排首次评估", "the scheduling of the first assessment"),
                    ("unscheduled", "due"),
                    "due",
                ),
                (
                    "schedule_next",
                    Term("安排下一次评估", "the scheduling of the next one"),
                    ("reported", "next_due"),
                    "next_due",
                ),
            )
        ),
        Step(
            name="assess",
            term=Term("完成安全评估", "the completion of the assessment"),
            by=DEVELOPER,
            at=("unscheduled", "due", "reported", "next_due"),
            to="assessed",
            cite=SD[77, 1, "b"],
            needs=(
                told("risk_basis", "所依据的风险状况", "the risk it goes by"),
                told("capability_basis", "所依据的系统能力", "the capability it goes by"),
                told("results", "评估结果", "results"),
            ),
            guards=(IS_AGI,),
            readings=("S49",),
        ),
        Step(
            name="report",
            term=Term("报告评估结果", "the report of the results"),
            by=DEVELOPER,
            at=("assessed",),
            to="reported",
            cite=SD[77, 1, "d"],
            issues=AGI_REPORT,
        ),
    ),
    clocks=(
        Clock(
            name="chosen_day",
            term=Term("研发者自定的评估日期", "the day that the developer has chosen"),
            owner=DEVELOPER,
            starts=("schedule", "schedule_next"),
            stops=("assess",),
            limit=SetBy("due_on"),
            cite=SD[77, 1, "b"],
            tag=HOUSE,
            readings=("S15",),
        ),
    ),
    note=Term(
        "只约束研发者。“定期”没有数字，日期自定，不宜长于第五十四条的一年；报告没有时限，但每次评估都要报告，没有报告的，该次没有"
        "完成。同时是关键人工智能的，年度评估照做。",
        "It binds the developer alone. “Regular” has no number; the day is the developer's choice, best within the year of "
        "article 54. The report has no time, yet each assessment is reported, and one without its report is not complete. If "
        "the AI is critical as well, the yearly assessment is due besides.",
    ),
)

PROCEDURES: tuple[Procedure, ...] = (
    risk_assessment,
    yearly_assessment,
    agi_assessment,
)
