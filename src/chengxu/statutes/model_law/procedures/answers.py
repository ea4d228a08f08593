"""Who is owed an answer: rights holders, users, persons affected, providers (articles 54 to 65, 80, 102 and 103)."""

from __future__ import annotations

from dataclasses import replace

from chengxu.algebra.cite import HOUSE, Cite, reading
from chengxu.algebra.expr import Clause, any_of
from chengxu.algebra.term import Term
from chengxu.dates.limits import PROMPTLY, Promptly
from chengxu.law.document import Kind, told
from chengxu.law.norm import Party
from chengxu.law.procedure import AnyOf, Clock, Guard, NotTaken, Procedure, State, Step, Taken
from chengxu.statutes.laws import ML4
from chengxu.statutes.model_law.basis import (
    DEVELOPER,
    IS_FOUNDATION_MODEL,
    LISTED,
    PROVIDER,
    PUBLIC_GENERATIVE_PROVIDER,
    STATE_ORGAN,
    USER,
)
from chengxu.statutes.model_law.notices import (
    EXPLANATION,
    INFRINGEMENT_NOTICE,
    PUBLIC_DISCLOSURE,
    REASONS,
    REQUESTER,
)
from chengxu.statutes.words.content import AFFECTED, RIGHTS_HOLDERS
from chengxu.statutes.words.developing import DOWNSTREAM
from chengxu.statutes.words.disclosure import major_effect_on_individuals
from chengxu.statutes.words.parties import AI_AUTHORITY
from chengxu.statutes.words.workplace import ai_use_classified, disclosure_applicant, official_decisions_by_ai

# P15

_ACT = ML4[102, 1, "iii"]
_VALID = INFRINGEMENT_NOTICE.parts
_USER_MEASURES = ("measure_user", "record_no_user")
_KNOWN = ("valid", "unheeded")

infringement_notice = Procedure(
    name="ml4.infringement_notice",
    number="P15",
    law=ML4,
    term=Term("侵权通知的处理", "acting on a notice of infringement"),
    cites=(_ACT, ML4[102, 1, "i"], ML4[103, 1, "b"]),
    readings=("G32",),
    states=(
        State("draft", Term("尚未通知", "not yet notified")),
        State("received", Term("已收到通知", "notice received")),
        State("returned", Term("通知有欠缺，待补正", "returned, to be completed")),
        State("valid", Term("通知有效", "valid")),
        State("unheeded", Term("知情而未采取必要措施", "known, and not acted on")),
        State("told", Term("已告知权利人", "right holder told")),
        State("closed", Term("办结", "closed"), final=True),
    ),
    steps=(
        Step(
            name="notify",
            term=Term("发出侵权通知", "the notice of infringement"),
            by=RIGHTS_HOLDERS,
            at=("draft",),
            to="received",
            cite=_ACT,
            needs=tuple(replace(part, optional=True) for part in _VALID),
            note=Term(
                "有欠缺的也可以发出，由提供者指明后补正。", "With gaps too: they are named and completed."
            ),
        ),
        Step(
            name="return_notice",
            term=Term("指明欠缺、退回通知", "the return with what is missing"),
            by=PUBLIC_GENERATIVE_PROVIDER,
            at=("received",),
            to="returned",
            cite=_ACT,
            needs=(told("gaps", "所欠缺的全部内容", "everything that is missing", Kind.LIST),),
            tag=reading("G32"),
        ),
        Step(
            name="complete",
            term=Term("补正通知", "the completion of the notice"),
            by=RIGHTS_HOLDERS,
            at=("returned",),
            to="received",
            cite=_ACT,
            needs=tuple(replace(part, optional=True) for part in _VALID),
        ),
        Step(
            name="accept",
            term=Term("确认通知有效", "the acceptance of the notice as valid"),
            by=PUBLIC_GENERATIVE_PROVIDER,
            at=("received",),
            to="valid",
            cite=_ACT,
            needs=_VALID,
        ),
        Step(
            name="stop_generation",
            term=Term("停止生成侵权内容", "the stop of generation"),
            by=PUBLIC_GENERATIVE_PROVIDER,
            at=_KNOWN,
            to=None,
            cite=_ACT,
            needs=(told("measure", "所采取的技术措施", "technical measure"),),
        ),
        Step(
            name="measure_user",
            term=Term("处置侵权使用者", "the measure against the user"),
            by=PUBLIC_GENERATIVE_PROVIDER,
            at=_KNOWN,
            to=None,
            cite=_ACT,
            needs=(
                told("measure", "警示、限制、暂停或者终止", "warning, limits, suspension or end"),
                told("ground", "法律或者协议依据", "ground in law or contract"),
            ),
        ),
        Step(
            name="record_no_user",
            term=Term("记明无法识别使用者", "the record that no user can be identified"),
            by=PUBLIC_GENERATIVE_PROVIDER,
            at=_KNOWN,
            to=None,
            cite=_ACT,
            needs=(told("search", "查找经过", "how the user was looked for"),),
            tag=HOUSE,
        ),
        Step(
            name="assert_knowledge",
            term=Term("主张提供者知情而未处理", "the claim that the provider knew and did not act"),
            by=RIGHTS_HOLDERS,
            at=("received", "valid"),
            to="unheeded",
            cite=ML4[103, 1, "b"],
            needs=(
                told("known_on", "知情之日（收到有效通知之日）", "day of knowledge", Kind.DAY),
                *(replace(part, cite=_ACT) for part in _VALID),
            ),
            guards=(
                AnyOf(
                    (
                        NotTaken(("stop_generation",), ML4[103, 1, "b"]),
                        NotTaken(_USER_MEASURES, ML4[103, 1, "b"]),
                    ),
                    ML4[103, 1, "b"],
                ),
            ),
            note=Term(
                "知情之日由此固定：承担连带责任，并失去安全港；此后补做不能溯及。",
                "It fixes the day of knowledge: joint liability, and no shelter; acting later does not reach back.",
            ),
        ),
        Step(
            name="tell_right_holder",
            term=Term("告知权利人", "telling the right holder"),
            by=PUBLIC_GENERATIVE_PROVIDER,
            at=_KNOWN,
            to="told",
            cite=ML4[102, 1, "i"],
            needs=(told("result", "处理结果", "result"),),
            guards=(Taken(("stop_generation",), _ACT), Taken(_USER_MEASURES, _ACT)),
            tag=HOUSE,
        ),
        Step(
            name="close",
            term=Term("办结", "the closing"),
            by=PUBLIC_GENERATIVE_PROVIDER,
            at=("told",),
            to="closed",
            cite=ML4[102, 1, "i"],
            tag=HOUSE,
        ),
    ),
    clocks=(
        Clock(
            name="generation",
            term=Term("停止生成侵权内容", "stopping generation"),
            owner=PUBLIC_GENERATIVE_PROVIDER,
            starts=("notify", "complete"),
            stops=("stop_generation", "return_notice"),
            limit=Promptly(tag=reading("G32")),
            cite=_ACT,
            tag=reading("G32"),
            readings=("G32",),
        ),
        Clock(
            name="user",
            term=Term("处置侵权使用者", "acting against the user"),
            owner=PUBLIC_GENERATIVE_PROVIDER,
            starts=("notify", "complete"),
            stops=(*_USER_MEASURES, "return_notice"),
            limit=Promptly(tag=reading("G32")),
            cite=_ACT,
            tag=reading("G32"),
            readings=("G32",),
        ),
    ),
    note=Term(
        "法律没有天数，只记用时；是否有不当迟延由法院判断。只供内部或者企业客户使用的服务，不在第一百零二条之内。",
        "The law has no number of days, so only the time taken is kept; undue delay is for the court. Internal and "
        "business-only services are outside article 102.",
    ),
)

# P17

_MAJOR_EFFECT = Clause(
    major_effect_on_individuals,
    Term(
        "该产品、服务对个人权益有重大影响", "the product or service has a major effect on individual rights"
    ),
    ML4[55, 1, "a"],
    denied=Term(
        "该产品、服务对个人权益没有重大影响",
        "the product or service has no major effect on individual rights",
    ),
)
_NO_MAJOR_EFFECT = Clause(
    ~major_effect_on_individuals,
    Term(
        "该产品、服务对个人权益没有重大影响",
        "the product or service has no major effect on individual rights",
    ),
    ML4[55, 1, "a"],
    denied=Term(
        "该产品、服务对个人权益有重大影响，应当作出解释",
        "the effect on individual rights is major: an explanation is owed",
    ),
)
_DECISION = told("decision", "所涉决策", "decision concerned")
_WHY = told("why", "投诉理由", "ground of the complaint")

explanation = Procedure(
    name="ml4.explanation",
    number="P17",
    law=ML4,
    term=Term("要求解释", "the request for an explanation"),
    cites=(ML4[55, 1, "a"], ML4[55, 1, "b"], ML4[55, 2]),
    readings=("G28", "G47"),
    states=(
        State("draft", Term("尚未提出", "not yet requested")),
        State("requested", Term("使用者已提出要求", "requested by a user")),
        State("outside", Term("请求人不是使用者", "requested by somebody who is no user")),
        State("accepted", Term("已受理", "accepted")),
        State("answered", Term("已作解释", "explained")),
        State("declined", Term("不予受理", "declined")),
        State("complained", Term("使用者已投诉", "complaint made")),
        State("closed", Term("办结", "closed"), final=True),
        State("pointed", Term("已指引其他途径", "pointed elsewhere"), final=True),
    ),
    steps=(
        Step(
            name="request",
            term=Term("要求解释", "the user's request"),
            by=USER,
            at=("draft",),
            to="requested",
            cite=ML4[55, 1, "a"],
            needs=(_DECISION,),
        ),
        Step(
            name="request_as_affected",
            term=Term("受影响的人提出要求", "the request of a person affected"),
            by=AFFECTED,
            at=("draft",),
            to="outside",
            cite=ML4[55, 1, "a"],
            needs=(_DECISION,),
            readings=("G28",),
        ),
        Step(
            name="point_elsewhere",
            term=Term("指引其他途径", "the pointing to another way"),
            by=PROVIDER,
            at=("outside",),
            to="pointed",
            cite=ML4[55, 1, "a"],
            needs=(
                told(
                    "way",
                    "可用途径（第八十条第二款或者个人信息保护法）",
                    "way open, art. 80(2) or personal information law",
                ),
            ),
            tag=reading("G28"),
            readings=("G28",),
        ),
        Step(
            name="accept",
            term=Term("受理要求", "the acceptance of the request"),
            by=PROVIDER,
            at=("requested",),
            to="accepted",
            cite=ML4[55, 2],
            guards=(_MAJOR_EFFECT,),
        ),
        Step(
            name="decline",
            term=Term("不予受理", "the declining of the request"),
            by=PROVIDER,
            at=("requested",),
            to="declined",
            cite=ML4[55, 2],
            needs=(REASONS,),
            guards=(_NO_MAJOR_EFFECT,),
        ),
        Step(
            name="explain",
            term=Term("作出解释", "the explanation"),
            by=PROVIDER,
            at=("accepted", "complained"),
            to="answered",
            cite=ML4[55, 2],
            issues=EXPLANATION,
        ),
        Step(
            name="complain",
            term=Term("投诉解释不合理", "the complaint that the explanation is unreasonable"),
            by=USER,
            at=("answered",),
            to="complained",
            cite=ML4[55, 1, "b"],
            needs=(_WHY,),
        ),
        Step(
            name="complain_of_silence",
            term=Term("投诉未作解释", "the complaint that there was no explanation"),
            by=USER,
            at=("requested", "accepted", "declined"),
            to="complained",
            cite=ML4[55, 2],
            needs=(_WHY,),
        ),
        Step(
            name="settle_complaint",
            term=Term("投诉处理完毕", "the outcome of the complaint"),
            by=(PROVIDER, AI_AUTHORITY),
            at=("complained",),
            to="closed",
            cite=ML4[55, 1, "b"],
            needs=(told("result", "处理结果", "result"),),
        ),
        Step(
            name="close",
            term=Term("办结", "the closing"),
            by=(USER, PROVIDER),
            at=("answered", "declined"),
            to="closed",
            cite=ML4[55, 2],
        ),
    ),
    clocks=(
        Clock(
            name="answer",
            term=Term("答复解释要求", "the answer to the request"),
            owner=PROVIDER,
            starts=("request",),
            stops=("explain", "decline"),
            limit=PROMPTLY,
            cite=ML4[55, 2],
            readings=("G47",),
        ),
    ),
    note=Term(
        "法律没有写明向谁投诉：可以向提供者提出，也可以走第八十一条的渠道。合理与否要结合场景、性质和技术水平判断。",
        "The law does not say to whom the complaint goes: to the provider, or through the channel of article 81. What "
        "is reasonable depends on scenario, nature and the state of the art.",
    ),
)

# P22

_ORGAN = ML4[80, 2]
_NOT_OWED = Clause(
    any_of(disclosure_applicant.is_("other"), ~official_decisions_by_ai),
    Term(
        "申请人与决定无关，或者决定没有借助人工智能",
        "the applicant has nothing to do with the decision, or no AI was used in it",
    ),
    _ORGAN,
    denied=Term(
        "申请人是当事人、相对人或者利害关系人，决定又借助了人工智能",
        "the applicant is a party, addressee or person with an interest, and AI was used in the decision",
    ),
)
_NO_SECRET = Clause(
    ~ai_use_classified,
    Term("该使用情况不属于国家秘密", "this use of AI is no State secret"),
    _ORGAN,
    denied=Term("该使用情况依法属于国家秘密", "this use of AI is lawfully a State secret"),
)
_SECRET = Clause(
    ai_use_classified,
    Term("该使用情况依法属于国家秘密", "this use of AI is lawfully a State secret"),
    _ORGAN,
    denied=Term(
        "该使用情况不属于国家秘密，不得拒绝", "this use of AI is no State secret: no ground to refuse"
    ),
)

organ_disclosure = Procedure(
    name="ml4.organ_disclosure",
    number="P22",
    law=ML4,
    term=Term("国家机关公开人工智能使用情况", "disclosure of AI use by a State organ"),
    cites=(_ORGAN,),
    readings=("G26",),
    states=(
        State("draft", Term("尚未申请", "not yet requested")),
        State("requested", Term("已申请公开", "requested")),
        State("disclosed", Term("已公开", "disclosed"), final=True),
        State("refused", Term("因国家秘密不予公开", "refused, State secret"), final=True),
        State("outside", Term("不属于依申请公开的情形", "outside the article"), final=True),
    ),
    steps=(
        Step(
            name="request",
            term=Term("申请公开", "the request for disclosure"),
            by=REQUESTER,
            at=("draft",),
            to="requested",
            cite=_ORGAN,
            needs=(told("decision", "所涉认定、决定或者裁决", "finding, decision or ruling concerned"),),
        ),
        Step(
            name="disclose",
            term=Term("公开基本情况", "the disclosure"),
            by=STATE_ORGAN,
            at=("requested",),
            to="disclosed",
            cite=_ORGAN,
            guards=(_NO_SECRET,),
            issues=PUBLIC_DISCLOSURE,
        ),
        Step(
            name="refuse",
            term=Term("因国家秘密不予公开", "the refusal for a State secret"),
            by=STATE_ORGAN,
            at=("requested",),
            to="refused",
            cite=_ORGAN,
            needs=(told("classification", "定密依据和文号", "classification, with its ground and number"),),
            guards=(_SECRET,),
        ),
        Step(
            name="turn_down",
            term=Term("说明不属于本款情形", "the turning down as outside the article"),
            by=STATE_ORGAN,
            at=("requested",),
            to="outside",
            cite=_ORGAN,
            needs=(REASONS,),
            guards=(_NOT_OWED,),
        ),
    ),
    clocks=(
        Clock(
            name="answer",
            term=Term("答复申请所用时间", "time taken for the answer"),
            owner=STATE_ORGAN,
            starts=("request",),
            stops=("disclose", "refuse", "turn_down"),
            limit=Promptly(tag=HOUSE),
            cite=_ORGAN,
            tag=HOUSE,
        ),
    ),
    note=Term(
        "法律没有期限，所示用时不是法定期限。不答复的，可以请上级机关或者国家主管机关依第一百零九条责令改正，不予罚款。",
        "The law sets no time, so what is shown is no legal limit. A silent organ can be ordered to correct by its "
        "superior or the national authority under article 109; there is no fine.",
    ),
)

# P24

_ASKS: tuple[tuple[str, Term, Cite, tuple[Party, ...], tuple[Guard, ...]], ...] = (
    (
        "ask_on_transparency",
        Term("请求配合公开透明", "the request for help with transparency"),
        ML4[54, 5],
        (PROVIDER,),
        (),
    ),
    (
        "ask_on_explanation",
        Term("请求配合解释", "the request for help with explanations"),
        ML4[55, 3],
        (PROVIDER,),
        (_MAJOR_EFFECT,),
    ),
    (
        "ask_for_risk_file",
        Term("请求提供评估报告和风险记录", "the request for report and risk records"),
        ML4[57, 2, "b"],
        (PROVIDER,),
        (),
    ),
    (
        "ask_listed_developer",
        Term("请求清单内研发者配合", "the request to the developer of listed AI"),
        ML4[64, 1, "iii"],
        (PROVIDER,),
        (LISTED,),
    ),
    (
        "ask_foundation_developer",
        Term("请求基础模型研发者协助", "the request to the foundation-model developer"),
        ML4[65, 1, "v"],
        (PROVIDER, DOWNSTREAM),
        (IS_FOUNDATION_MODEL,),
    ),
)
_WAITING = ("requested", "unanswered")

cooperation = Procedure(
    name="ml4.cooperation_request",
    number="P24",
    law=ML4,
    term=Term("配合请求", "the request for cooperation"),
    cites=tuple(cite for _, _, cite, _, _ in _ASKS),
    states=(
        State("draft", Term("尚未提出", "not yet sent")),
        State("requested", Term("已提出请求", "sent")),
        State("unanswered", Term("没有答复，记录在案", "unanswered, on record")),
        State("answered", Term("已配合", "answered"), final=True),
        State(
            "partly_answered", Term("部分配合，标明商业秘密", "answered in part, secrets marked"), final=True
        ),
    ),
    steps=(
        *(
            Step(
                name=name,
                term=term,
                by=by,
                at=("draft",),
                to="requested",
                cite=cite,
                needs=(
                    told("duty", "请求人须履行的义务", "duty that the help serves"),
                    told("needed", "所需的配合", "help needed"),
                ),
                guards=guards,
            )
            for name, term, cite, by, guards in _ASKS
        ),
        Step(
            name="answer",
            term=Term("给予配合", "the cooperation"),
            by=DEVELOPER,
            at=_WAITING,
            to="answered",
            cite=ML4[54, 5],
            needs=(told("given", "所提供的配合", "help given"),),
        ),
        Step(
            name="answer_in_part",
            term=Term("部分配合并标明商业秘密", "the cooperation in part, with secrets marked"),
            by=DEVELOPER,
            at=_WAITING,
            to="partly_answered",
            cite=ML4[57, 2, "b"],
            needs=(
                told("given", "所提供的部分", "part given"),
                told("marked", "标为商业秘密的段落", "passages marked as trade secrets", Kind.LIST),
            ),
            note=Term(
                "只能保留标明的段落；整份不给的，不是履行。",
                "Only marked passages are kept back; withholding the whole is no performance.",
            ),
        ),
        Step(
            name="record_silence",
            term=Term("记录没有答复", "the record that there was no answer"),
            by=(PROVIDER, DOWNSTREAM),
            at=("requested",),
            to="unanswered",
            cite=ML4[54, 5],
            note=Term("双方可见，可以作为证据。", "Both sides see it; it can serve as evidence."),
        ),
    ),
    clocks=(
        Clock(
            name="answer",
            term=Term("从请求到配合所用时间", "time from request to cooperation"),
            owner=DEVELOPER,
            starts=tuple(name for name, _, _, _, _ in _ASKS),
            stops=("answer", "answer_in_part"),
            limit=Promptly(tag=HOUSE),
            cite=ML4[54, 5],
            tag=HOUSE,
        ),
    ),
    note=Term(
        "五种请求各有依据，办理相同；法律没有天数，所示用时不是法定期限。",
        "Five grounds, one course. The law has no number of days; the time shown is no legal limit.",
    ),
)

PROCEDURES: tuple[Procedure, ...] = (infringement_notice, explanation, organ_disclosure, cooperation)
