"""Security review (articles 83 and 85), remedies and public interest suits (105 and 106), State organs (109)."""

from __future__ import annotations

from chengxu.algebra.cite import external
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.dates.count import days, months
from chengxu.law.document import Kind, Particular, told
from chengxu.law.norm import Party
from chengxu.law.procedure import (
    AnyOf,
    Clock,
    InTime,
    NotTaken,
    Procedure,
    RunOut,
    SetBy,
    State,
    Step,
    Taken,
)
from chengxu.statutes.laws import ALL, ARL, ML4
from chengxu.statutes.model_law.basis import ACTORS, PROVIDES, STATE_ORGAN
from chengxu.statutes.model_law.findings import IS_STATE_ORGAN
from chengxu.statutes.model_law.notices import REASONS, REMEDIES
from chengxu.statutes.model_law.procedures.interviews import LOCAL
from chengxu.statutes.model_law.registers import DECISIONS, DESIGNATED_PLAINTIFFS
from chengxu.statutes.words.enforcement import (
    CONSUMER_ORGANISATION,
    DESIGNATED_ORGANISATION,
    DISCIPLINING_ORGAN,
    DISSATISFIED,
    PROCURATORATE,
    SUPERIOR_ORGAN,
    contested_act,
    misconduct_criminal,
    no_enforcement_fault,
    public_suit_grounds,
)
from chengxu.statutes.words.entities import effects_in_china
from chengxu.statutes.words.governance import SECURITY_REVIEWERS
from chengxu.statutes.words.parties import AI_AUTHORITY, COURT

REVIEW_ORGAN = Party("review_organ", Term("行政复议机关", "the organ of administrative review"))

_OUTCOME = told("outcome", "结果（维持、变更或者撤销）", "outcome: upheld, changed or annulled")

# P21

_NATIONAL_SECURITY = Clause(
    effects_in_china.is_("national_security"),
    Term("该活动影响或者可能影响国家安全", "the activity affects, or may affect, national security"),
    ML4[83, 1],
    denied=Term(
        "该活动不影响国家安全，不需要安全审查",
        "the activity does not affect national security and needs no review",
    ),
)

security_review = Procedure(
    name="ml4.security_review",
    number="P21",
    law=ML4,
    term=Term("安全审查", "the security review"),
    cites=(ML4[83, 1], ML4[83, 2], ML4[85, 1]),
    readings=("G27",),
    states=(
        State("needed", Term("应当审查", "review needed")),
        State("held", Term("活动暂缓", "activity held")),
        State("submitted", Term("审查中", "under review")),
        State("passed", Term("通过", "passed"), final=True),
        State("not_passed", Term("未通过", "not passed"), final=True),
    ),
    steps=(
        Step(
            name="hold",
            term=Term("暂缓活动", "the holding of the activity"),
            by=ACTORS,
            at=("needed",),
            to="held",
            cite=ML4[83, 1],
            needs=(told("activity", "暂缓的活动", "activity held"),),
            guards=(_NATIONAL_SECURITY,),
        ),
        Step(
            name="submit",
            term=Term("申报安全审查", "the submission for review"),
            by=ACTORS,
            at=("held",),
            to="submitted",
            cite=ML4[83, 1],
            needs=(
                told("material", "申报材料", "material"),
                Particular(
                    name="answer_by",
                    term=Term("审查规定所定的答复期限", "day for the answer under the review rules"),
                    kind=Kind.DAY,
                    optional=True,
                    help=Term("没有规定期限的，不填。", "Left out where the rules set no limit."),
                ),
            ),
        ),
        Step(
            name="pass",
            term=Term("通过审查的决定", "the decision that the review is passed"),
            by=SECURITY_REVIEWERS,
            at=("submitted",),
            to="passed",
            cite=ML4[83, 2],
            needs=(told("decision", "决定书", "decision"),),
        ),
        Step(
            name="not_pass",
            term=Term("不予通过的决定", "the decision that the review is not passed"),
            by=SECURITY_REVIEWERS,
            at=("submitted",),
            to="not_passed",
            cite=ML4[83, 2],
            needs=(told("decision", "决定书", "decision"),),
        ),
    ),
    clocks=(
        Clock(
            name="answer",
            term=Term("答复期限", "the time for the answer"),
            owner=AI_AUTHORITY,
            starts=("submit",),
            stops=("pass", "not_pass"),
            limit=SetBy("answer_by"),
            cite=ML4[85, 1],
        ),
    ),
    note=Term(
        "通过之前活动应当暂缓；逾期未答复，既不视为通过，也不视为不通过。审查决定是最终决定，不能复议、诉讼，以它为根据的处罚"
        "则可以。",
        "The activity waits until the review is passed; silence is neither a pass nor a refusal. The decision is final: "
        "no review or suit lies against it, though it does against a sanction built on it.",
    ),
)

# P30: review and suit

_CONTESTABLE = Clause(
    ~contested_act.is_("security_review"),
    Term("该行为不是安全审查决定", "the act is no security-review decision"),
    ML4[83, 2],
    denied=Term(
        "安全审查决定是最终决定，不能复议、诉讼",
        "a security-review decision is final: neither review nor suit lies against it",
    ),
)

remedy = Procedure(
    name="ml4.remedy",
    number="P30",
    law=ML4,
    term=Term("复议和诉讼", "review and suit"),
    cites=(ML4[105, 1],),
    readings=("G27",),
    states=(
        State("made", Term("已作出行政行为", "act made")),
        State("open", Term("可以救济", "remedies open")),
        State("in_review", Term("复议中", "under review")),
        State("reviewed", Term("已有复议决定", "review decided")),
        State("in_suit", Term("诉讼中", "in court")),
        State("judged", Term("已有判决", "judged"), final=True),
        State("settled", Term("救济期限已过", "out of time"), final=True),
    ),
    steps=(
        Step(
            name="serve",
            term=Term("送达决定并告知救济途径", "the service of the decision, with the remedies"),
            by=(AI_AUTHORITY, *LOCAL),
            at=("made",),
            to="open",
            cite=ML4[105, 1],
            needs=(told("act", "被送达的决定", "decision served"), REMEDIES),
        ),
        Step(
            name="apply_for_review",
            term=Term("申请行政复议", "the application for review"),
            by=DISSATISFIED,
            at=("open",),
            to="in_review",
            cite=ML4[105, 1],
            needs=(told("claim", "请求和理由", "claim, with reasons"),),
            guards=(_CONTESTABLE, InTime("review", ARL[20])),
            readings=("G27",),
        ),
        Step(
            name="decide_review",
            term=Term("复议决定", "the review decision"),
            by=REVIEW_ORGAN,
            at=("in_review",),
            to="reviewed",
            cite=ML4[105, 1],
            needs=(_OUTCOME, REASONS),
            enters=DECISIONS,
        ),
        Step(
            name="sue",
            term=Term("提起行政诉讼", "the administrative suit"),
            by=DISSATISFIED,
            at=("open", "reviewed"),
            to="in_suit",
            cite=ML4[105, 1],
            needs=(told("claim", "请求和理由", "claim, with reasons"),),
            guards=(_CONTESTABLE, InTime("suit", ALL[46]), InTime("suit_after_review", ALL[45])),
            readings=("G27",),
        ),
        Step(
            name="judge",
            term=Term("判决", "the judgment"),
            by=COURT,
            at=("in_suit",),
            to="judged",
            cite=ML4[105, 1],
            needs=(_OUTCOME,),
            enters=DECISIONS,
        ),
        Step(
            name="settle",
            term=Term("认定救济期限已过", "the finding that the remedies are out of time"),
            by=(AI_AUTHORITY, *LOCAL),
            at=("open", "reviewed"),
            to="settled",
            cite=ML4[105, 1],
            guards=(AnyOf((RunOut("suit", ALL[46]), RunOut("suit_after_review", ALL[45])), ML4[105, 1]),),
            enters=DECISIONS,
            tag=external(ALL[46]),
        ),
    ),
    clocks=(
        Clock(
            name="review",
            term=Term("申请复议的期限", "the time for review"),
            owner=DISSATISFIED,
            starts=("serve",),
            stops=("apply_for_review", "sue", "settle"),
            limit=days(60),
            cite=ARL[20],
            tag=external(ARL[20]),
        ),
        Clock(
            name="suit",
            term=Term("直接起诉的期限", "the time for a suit"),
            owner=DISSATISFIED,
            starts=("serve",),
            stops=("apply_for_review", "sue", "settle"),
            limit=months(6),
            cite=ALL[46],
            tag=external(ALL[46]),
        ),
        Clock(
            name="suit_after_review",
            term=Term("不服复议决定的起诉期限", "the time for a suit after review"),
            owner=DISSATISFIED,
            starts=("decide_review",),
            stops=("sue", "settle"),
            limit=days(15),
            cite=ALL[45],
            tag=external(ALL[45]),
        ),
    ),
    note=Term(
        "复议、诉讼的期限都来自其他法律；复议机关和法院的办理期限、上诉也依那些法律。结果写入决定登记。",
        "Every time limit here is that of another law, as are those of the review organ, of the courts and of appeal. "
        "The outcome goes into the register of decisions.",
    ),
)

# P30: the public interest

_PROVIDER_SUED = Clause(
    PROVIDES,
    Term("被告是提供者", "the defendant is a provider"),
    ML4[106, 1],
    denied=Term(
        "被告不是提供者；只研发、只使用的不在本条范围",
        "the defendant is no provider: who merely develops or uses is outside the article",
    ),
)
_PUBLIC_HARM = Clause(
    all_of(*(public_suit_grounds.one_of(ground) for ground, _ in public_suit_grounds.values)),
    Term("提供者违反本法且公共利益受到侵害", "the provider broke the law and harmed the public interest"),
    ML4[106, 1],
    denied=Term(
        "违反本法和侵害公共利益两项没有同时具备",
        "breach of the law and harm to the public interest are not both there",
    ),
)
_SUIT = (
    told("defendant", "被告", "defendant"),
    told("breach", "违反的条款和事实", "norm breached, with the facts"),
    told("harm", "公共利益受侵害的证据", "proof of harm to the public interest"),
)

public_interest_suit = Procedure(
    name="ml4.public_interest_suit",
    number="P30",
    law=ML4,
    term=Term("公益诉讼", "the public interest suit"),
    cites=(ML4[106, 1],),
    states=(
        State("considered", Term("拟起诉", "considered")),
        State("filed", Term("已起诉", "filed")),
        State("judged", Term("已有判决", "judged"), final=True),
    ),
    steps=(
        Step(
            name="designate",
            term=Term("确定可以起诉的组织", "the designation of an organisation"),
            by=AI_AUTHORITY,
            at=("considered",),
            to=None,
            cite=ML4[106, 1],
            needs=(
                told("name", "组织名称", "name"),
                told("since", "起始日期", "since", Kind.DAY),
            ),
            enters=DESIGNATED_PLAINTIFFS,
        ),
        Step(
            name="sue",
            term=Term("检察院或者消费者组织起诉", "the suit of the procuratorate or a consumer organisation"),
            by=(PROCURATORATE, CONSUMER_ORGANISATION),
            at=("considered",),
            to="filed",
            cite=ML4[106, 1],
            needs=_SUIT,
            guards=(_PROVIDER_SUED, _PUBLIC_HARM),
        ),
        Step(
            name="sue_as_designated",
            term=Term("被确定的组织起诉", "the suit of a designated organisation"),
            by=DESIGNATED_ORGANISATION,
            at=("considered",),
            to="filed",
            cite=ML4[106, 1],
            needs=_SUIT,
            guards=(_PROVIDER_SUED, _PUBLIC_HARM, Taken(("designate",), ML4[106, 1])),
        ),
        Step(
            name="judge",
            term=Term("判决", "the judgment"),
            by=COURT,
            at=("filed",),
            to="judged",
            cite=ML4[106, 1],
            needs=(told("judgment", "判决结果", "judgment"),),
        ),
    ),
    note=Term(
        "是否在名单上，以起诉之日为准：先登记确定之日，再登记起诉。不以行政机关先作认定为前提。",
        "The register on the day of the suit counts: the designation is entered first, then the suit. No prior finding of "
        "an authority is needed.",
    ),
)

# P31: an organ

_ORGAN = Clause(
    IS_STATE_ORGAN,
    Term("当事人是国家机关", "the party is a State organ"),
    ML4[109, 1],
    denied=Term(
        "当事人不是国家机关，依第九十六条等规定处理",
        "the party is no State organ; article 96 and those after it apply",
    ),
)
_SUPERIORS = (SUPERIOR_ORGAN, AI_AUTHORITY)
_FAILING = ("found", "ordered", "corrected")
_DISCIPLINED = AnyOf(
    (
        NotTaken(("refer_for_discipline",), ML4[109, 1]),
        Taken(("discipline",), ML4[109, 1]),
    ),
    ML4[109, 1],
)

state_organ = Procedure(
    name="ml4.state_organ_failing",
    number="P31",
    law=ML4,
    term=Term("国家机关不履行义务的处理", "a State organ that fails in its duties"),
    cites=(ML4[109, 1],),
    readings=("G26",),
    states=(
        State("suspected", Term("有不履行的嫌疑", "suspected")),
        State("found", Term("认定不履行", "failing found")),
        State("ordered", Term("责令改正中", "correction ordered")),
        State("corrected", Term("已改正", "corrected")),
        State("closed", Term("办结", "closed"), final=True),
    ),
    steps=(
        Step(
            name="find_failing",
            term=Term("认定不履行义务", "the finding of a failure"),
            by=_SUPERIORS,
            at=("suspected",),
            to="found",
            cite=ML4[109, 1],
            needs=(
                told("organ", "国家机关", "State organ"),
                told("norm", "没有履行的条款", "norm not observed"),
                told("facts", "事实和证据", "facts and evidence"),
            ),
            guards=(_ORGAN,),
            readings=("G26",),
        ),
        Step(
            name="order_correction",
            term=Term("责令改正", "the order to correct"),
            by=_SUPERIORS,
            at=("found",),
            to="ordered",
            cite=ML4[109, 1],
            needs=(
                told("correction", "应当改正的事项", "what is to be corrected"),
                Particular(
                    name="correct_by",
                    term=Term("改正期限", "day for correction"),
                    kind=Kind.DAY,
                    optional=True,
                ),
            ),
            enters=DECISIONS,
        ),
        Step(
            name="report_correction",
            term=Term("报告改正情况", "the report of the correction"),
            by=STATE_ORGAN,
            at=("ordered",),
            to=None,
            cite=ML4[109, 1],
            needs=(told("proof", "改正的证明", "proof of correction"),),
        ),
        Step(
            name="verify_correction",
            term=Term("查验改正", "the verification of the correction"),
            by=_SUPERIORS,
            at=("ordered",),
            to="corrected",
            cite=ML4[109, 1],
            needs=(told("verified", "改正情况的查验", "verification of the correction"),),
            enters=DECISIONS,
        ),
        Step(
            name="refer_for_discipline",
            term=Term("移送处分责任人员", "the referral of responsible persons for discipline"),
            by=_SUPERIORS,
            at=_FAILING,
            to=None,
            cite=ML4[109, 1],
            needs=(
                told("persons", "责任人员", "persons responsible", Kind.LIST),
                told("part", "各人的职务和责任", "office and part of each"),
            ),
        ),
        Step(
            name="discipline",
            term=Term("处分决定", "the decision on discipline"),
            by=DISCIPLINING_ORGAN,
            at=_FAILING,
            to=None,
            cite=ML4[109, 1],
            needs=(told("result", "处分结果", "result"),),
            guards=(Taken(("refer_for_discipline",), ML4[109, 1]),),
            enters=DECISIONS,
        ),
        Step(
            name="close",
            term=Term("办结", "the closing"),
            by=_SUPERIORS,
            at=("corrected",),
            to="closed",
            cite=ML4[109, 1],
            guards=(_DISCIPLINED,),
        ),
    ),
    clocks=(
        Clock(
            name="correction",
            term=Term("改正期限", "the time for correction"),
            owner=STATE_ORGAN,
            starts=("order_correction",),
            stops=("report_correction", "verify_correction"),
            limit=SetBy("correct_by"),
            cite=ML4[109, 1],
        ),
    ),
    note=Term(
        "上级机关或者国家主管机关之一责令即可；没有罚款。处分由有处分权的机关决定，这里只移送。",
        "An order by either suffices, and there is no fine. Discipline is decided by the organ entitled to it and only "
        "referred from here.",
    ),
)

# P31: an official

_NO_CRIME = Clause(
    ~misconduct_criminal, misconduct_criminal.no, ML4[107, 1, "b"], denied=misconduct_criminal.yes
)
_FAULT = Clause(~no_enforcement_fault, no_enforcement_fault.no, ML4[109, 3], denied=no_enforcement_fault.yes)

official = Procedure(
    name="ml4.official_misconduct",
    number="P31",
    law=ML4,
    term=Term("工作人员失职的处理", "the misconduct of an official"),
    cites=(ML4[109, 2], ML4[109, 3]),
    states=(
        State("suspected", Term("有失职嫌疑", "suspected")),
        State("referred", Term("已移送处分", "referred for discipline")),
        State("decided", Term("处分已决定", "discipline decided"), final=True),
        State("not_liable", Term("不追究", "no liability"), final=True),
        State("to_justice", Term("已移送司法机关", "referred to justice"), final=True),
    ),
    steps=(
        Step(
            name="refer_for_discipline",
            term=Term("移送处分", "the referral for discipline"),
            by=_SUPERIORS,
            at=("suspected",),
            to="referred",
            cite=ML4[109, 2],
            needs=(
                told(
                    "misconduct",
                    "玩忽职守、滥用职权或者徇私舞弊的事实",
                    "neglect, abuse of power or favour shown",
                ),
                told("evidence", "证据", "evidence"),
            ),
            guards=(_NO_CRIME, _FAULT),
        ),
        Step(
            name="refer_crime",
            term=Term("移送司法机关", "the referral to justice"),
            by=(*_SUPERIORS, DISCIPLINING_ORGAN),
            at=("suspected", "referred"),
            to="to_justice",
            cite=ML4[107, 1, "b"],
            needs=(told("evidence", "证据", "evidence"),),
        ),
        Step(
            name="discipline",
            term=Term("处分决定", "the decision on discipline"),
            by=DISCIPLINING_ORGAN,
            at=("referred",),
            to="decided",
            cite=ML4[109, 2],
            needs=(told("result", "处分结果", "result"),),
            guards=(_NO_CRIME, _FAULT),
        ),
        Step(
            name="find_no_fault",
            term=Term("认定不构成执法过错", "the finding that there was no fault in enforcement"),
            by=(*_SUPERIORS, DISCIPLINING_ORGAN),
            at=("suspected", "referred"),
            to="not_liable",
            cite=ML4[109, 3],
            needs=(told("ground", "法律依据和案卷证明", "legal ground, and proof from the case log"),),
        ),
    ),
)

PROCEDURES: tuple[Procedure, ...] = (
    security_review,
    remedy,
    public_interest_suit,
    state_organ,
    official,
)
