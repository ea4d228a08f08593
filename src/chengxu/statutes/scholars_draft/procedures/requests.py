"""What people ask of a provider or developer in the exercise of their rights: A3 (articles 33 to 35, 39, 40 and 70)."""

from __future__ import annotations

from typing import NamedTuple

from chengxu.algebra.cite import HOUSE, STATUTORY, Cite, Tag, external, reading
from chengxu.algebra.expr import Clause
from chengxu.algebra.facts import Choice
from chengxu.algebra.term import Term
from chengxu.dates.limits import PROMPTLY, Promptly
from chengxu.law.document import told
from chengxu.law.norm import Party
from chengxu.law.procedure import Clock, Guard, NotTaken, Procedure, State, Step, Taken
from chengxu.statutes.laws import PIPL, SD
from chengxu.statutes.scholars_draft.basis import DEVELOPER, PROVIDER, USER
from chengxu.statutes.scholars_draft.notices import EXPLANATION, REASONS, REDO_OUTCOME, REFUSAL
from chengxu.statutes.scholars_draft.registers import RIGHTS_REQUESTS
from chengxu.statutes.scholars_draft.rights import AFFECTS_SIGNIFICANTLY
from chengxu.statutes.scholars_draft.scenarios import IN_JUSTICE
from chengxu.statutes.words.parties import AFFECTED_PERSONS, COURT, DATA_SUBJECT
from chengxu.statutes.words.rights import (
    PERSONS_AND_ORGANISATIONS,
    ai_is_basic_function,
    decided_by_ai_alone,
    significantly_affects,
)

TIMELY = Promptly(tag=reading("S15"))
"""For requests of which only the suit over delay says that they are dealt with in time."""
IDENTITY = told("identity", "身份证明", "proof of identity")
DOUBT = told("doubt", "身份何处不明", "what is unclear about the identity")

_INFORMATION = SD[34, 1, "b"]
_CHANNEL = SD[40, 1, "a"]
_REFUSED = SD[40, 1, "b"]
_SUIT = SD[40, 2]
_MATTER = told("matter", "请求的内容", "what is asked for")
_GIVEN = told("given", "所办理、所提供的内容", "what was done or supplied")

# What both procedures on requests, and the takedown of biometrics, have in common


def court_route(
    by: Party | tuple[Party, ...],
    waiting: tuple[str, ...],
    answered: tuple[str, ...],
    *,
    delay: Cite = _SUIT,
    court: Cite = _SUIT,
    tag: Tag = STATUTORY,
) -> tuple[Step, ...]:
    """Return the steps that lead from a refusal, or from a request left too long, to a court."""
    return (
        Step(
            name="assert_delay",
            term=Term("主张请求没有得到及时处理", "the claim that the request is not dealt with in time"),
            by=by,
            at=waiting,
            to="overdue",
            cite=delay,
            needs=(told("why_untimely", "何以不及时", "why it is not in time"),),
            readings=("S15",),
            note=Term(
                "法律没有天数，由请求人说明，终由法院判断；被指逾时之后仍可办理。",
                "The law has no number of days: the requester says why, and a court has the last word. The request "
                "can still be dealt with.",
            ),
        ),
        Step(
            name="sue",
            term=Term("提起诉讼", "the suit"),
            by=by,
            at=(*answered, "overdue"),
            to="court_open",
            cite=court,
            needs=(told("claim", "诉讼请求", "claim"),),
            tag=tag,
            readings=("S24",),
        ),
        Step(
            name="judge",
            term=Term("裁判", "the judgment"),
            by=COURT,
            at=("court_open",),
            to="closed",
            cite=court,
            needs=(told("outcome", "裁判结果", "outcome"),),
            tag=tag,
        ),
        Step(
            name="let_rest",
            term=Term("请求人不再追究", "the requester's leaving it at that"),
            by=by,
            at=(*answered, "overdue"),
            to="closed",
            cite=delay,
            tag=HOUSE,
        ),
    )


_FRESH = ("received", "acknowledged")
_WAITING = (*_FRESH, "identity_check", "identified", "accepted")
_UNANSWERED = (*_WAITING, "overdue")
_TO_ACCEPT = (*_FRESH, "identified", "overdue")
_TO_DECIDE = ("accepted", "overdue")
_ANSWERED = ("refused", "partly_fulfilled")
_STATES = (
    State("draft", Term("尚未提出", "not yet made")),
    State("received", Term("已收到", "received")),
    State("acknowledged", Term("已回执", "acknowledged")),
    State("identity_check", Term("待证明身份", "waiting for proof of identity")),
    State("identified", Term("身份已明", "identity shown")),
    State("accepted", Term("已受理", "accepted")),
    State("overdue", Term("被指没有及时处理", "said to be left too long")),
    State("partly_fulfilled", Term("部分满足", "fulfilled in part")),
    State("refused", Term("已拒绝", "refused")),
    State("court_open", Term("已起诉", "before the court")),
    State("fulfilled", Term("已满足", "fulfilled"), final=True),
    State("closed", Term("办结", "closed"), final=True),
)


def _intake(
    by: tuple[Party, ...], of: Party, *, channel: tuple[Party, ...], readings: tuple[str, ...] = ()
) -> tuple[Step, ...]:
    """Return the receipt, through a `channel`, and the check of identity; the law leaves all of it to practice."""
    return (
        Step(
            name="acknowledge",
            term=Term("编号并回执", "the number and receipt"),
            by=channel,
            at=("received",),
            to="acknowledged",
            cite=_CHANNEL,
            needs=(told("number", "编号", "number"),),
            enters=RIGHTS_REQUESTS if of is PROVIDER else None,
            tag=HOUSE,
            readings=readings,
        ),
        Step(
            name="ask_for_identity",
            term=Term("要求证明身份", "the request for proof of identity"),
            by=of,
            at=_FRESH,
            to="identity_check",
            cite=_CHANNEL,
            needs=(DOUBT,),
            tag=HOUSE,
        ),
        Step(
            name="prove_identity",
            term=Term("证明身份", "the proof of identity"),
            by=by,
            at=("identity_check",),
            to="identified",
            cite=_CHANNEL,
            needs=(IDENTITY,),
            tag=HOUSE,
        ),
    )


# The kinds of requests

information_request_kind = Choice(
    name="information_request_kind",
    question=Term(
        "手头这件关于个人信息的请求，请求什么？", "What does the request about personal information ask for?"
    ),
    help=Term(
        "请求转移、限制处理、注销账号等的，选“其他”，依《个人信息保护法》办理。一并提出几种的，分别立案。",
        "Choose “something else” for a transfer, a restriction, the closing of an account and the like, which are for "
        "the PIPL. Several kinds at once make several cases.",
    ),
    label=Term("个人信息请求的种类", "the kind of request about personal information"),
    values=(
        ("lookup", Term("查阅", "a lookup")),
        ("copy", Term("复制", "a copy")),
        ("correction", Term("更正", "a correction")),
        ("supplement", Term("补充", "a supplement")),
        ("deletion", Term("删除", "a deletion")),
        ("other", Term("其他", "something else")),
    ),
)

_ONE_OF_FIVE = Clause(
    ~information_request_kind.is_("other"),
    Term("请求属于查阅、复制、更正、补充、删除之一", "the request is of one of the five kinds of article 34"),
    _INFORMATION,
    denied=Term(
        "请求不属于查阅、复制、更正、补充、删除，依《个人信息保护法》办理",
        "the request is of none of the five kinds of article 34 and is for the PIPL",
    ),
)
_BASIC_FUNCTION = Clause(
    ai_is_basic_function,
    Term("人工智能属于产品、服务的基本功能", "AI is part of a basic function"),
    SD[35, 1],
    denied=Term(
        "人工智能不属于基本功能，不得拒绝退出", "AI is no part of a basic function: the user may opt out"
    ),
)
_OUTSIDE_JUSTICE = Clause(
    ~IN_JUSTICE,
    Term("该人工智能不用于辅助司法工作", "the AI is not used in support of judicial work"),
    SD[70, 2, "b"],
    denied=Term(
        "该人工智能用于辅助司法工作，随时可以退出，没有例外",
        "the AI supports judicial work, where users may leave at any time without exception",
    ),
)
_MAJOR_INTERESTS = Clause(
    significantly_affects.one_of("individuals"),
    Term("产品、服务关系到个人的重大权益", "major interests of individuals are at stake"),
    SD[39, 1],
    denied=Term("产品、服务不关系到个人的重大权益", "no major interests of individuals are at stake"),
)


def _by_ai_alone(cite: Cite) -> Clause:
    return Clause(
        decided_by_ai_alone,
        Term("该决定仅由人工智能作出", "the decision was made by AI alone"),
        cite,
        denied=Term("该决定有人实际参与", "a person really took part in the decision"),
    )


class _Kind(NamedTuple):
    """A kind of request: what it is, who makes it, by which provision, and what entitles to it."""

    name: str
    term: Term
    by: Party
    cite: Cite
    guards: tuple[Guard, ...] = ()
    readings: tuple[str, ...] = ()


_OWN_INFORMATION = _Kind(
    "information",
    Term(
        "查阅、复制、更正、补充或者删除本人信息的请求",
        "the request for access to one's own information, a copy, correction, supplement or deletion",
    ),
    DATA_SUBJECT,
    _INFORMATION,
    (_ONE_OF_FIVE,),
    ("S55",),
)
_KINDS = (
    _OWN_INFORMATION,
    _Kind(
        "product_information",
        Term("告知产品、服务信息的请求", "the request for information on the product or service"),
        USER,
        SD[33, 1],
    ),
    _Kind(
        "help",
        Term("提供帮助和技能培训的请求", "the request for help and training"),
        PERSONS_AND_ORGANISATIONS,
        SD[39, 1, "b"],
        (_MAJOR_INTERESTS,),
    ),
    _Kind(
        "withdrawal",
        Term("退出或者拒绝使用人工智能的请求", "the request to opt out of AI"),
        USER,
        SD[35, 1],
        readings=("S22",),
    ),
    _Kind(
        "explanation",
        Term("作出说明的请求", "the request for an explanation"),
        AFFECTED_PERSONS,
        SD[35, 2, "a"],
        (AFFECTS_SIGNIFICANTLY,),
        ("S21",),
    ),
    _Kind(
        "rejection",
        Term("对仅由人工智能作出的决定的拒绝", "the rejection of a decision by AI alone"),
        AFFECTED_PERSONS,
        SD[35, 2, "b"],
        (AFFECTS_SIGNIFICANTLY, _by_ai_alone(SD[35, 2, "b"])),
        ("S21",),
    ),
    _Kind(
        "redo",
        Term("在有人参与下重新决定的请求", "the request for a fresh decision with a human part"),
        AFFECTED_PERSONS,
        SD[35, 2, "c"],
        (AFFECTS_SIGNIFICANTLY, _by_ai_alone(SD[35, 2, "c"])),
        ("S21",),
    ),
)


def _request(kind: _Kind, of: Party) -> Step:
    return Step(
        name=f"request_{kind.name}",
        term=kind.term,
        by=kind.by,
        at=("draft",),
        to="received",
        cite=kind.cite,
        needs=(_MATTER,),
        enters=RIGHTS_REQUESTS if of is PROVIDER else None,
        readings=kind.readings,
    )


def _accept(kind: _Kind, of: Party) -> Step:
    return Step(
        name=f"accept_{kind.name}",
        term=Term(f"受理“{kind.term.zh}”", f"the acceptance of {kind.term.en}"),
        by=of,
        at=_TO_ACCEPT,
        to="accepted",
        cite=kind.cite,
        guards=(Taken((f"request_{kind.name}",), kind.cite), *kind.guards),
        readings=kind.readings,
    )


# A3: requests to the provider

_REQUESTERS = tuple(dict.fromkeys(kind.by for kind in _KINDS))
_SUPPLIED = ("accept_information", "accept_product_information", "accept_help")
_OTHER_REQUESTS = tuple(f"request_{kind.name}" for kind in _KINDS if kind.name != "withdrawal")

rights_request = Procedure(
    name="sd.rights_request",
    number="A3",
    law=SD,
    term=Term("行使权利的请求", "a request to exercise rights"),
    cites=(*(kind.cite for kind in _KINDS), _CHANNEL, _REFUSED, _SUIT, SD[70, 2, "b"]),
    readings=("S15", "S21", "S22", "S24", "S55"),
    states=_STATES,
    steps=(
        *(_request(kind, PROVIDER) for kind in _KINDS),
        *_intake(_REQUESTERS, PROVIDER, channel=(PROVIDER,)),
        *(_accept(kind, PROVIDER) for kind in _KINDS),
        Step(
            name="supply",
            term=Term("照请求办理", "the fulfilment of the request"),
            by=PROVIDER,
            at=_TO_DECIDE,
            to="fulfilled",
            cite=_CHANNEL,
            needs=(_GIVEN,),
            guards=(Taken(_SUPPLIED, _CHANNEL),),
        ),
        Step(
            name="answer_in_part",
            term=Term("部分满足请求", "the fulfilment in part"),
            by=PROVIDER,
            at=_TO_DECIDE,
            to="partly_fulfilled",
            cite=_REFUSED,
            needs=(_GIVEN,),
            guards=(Taken((*_SUPPLIED, "accept_explanation"), _REFUSED),),
            issues=REFUSAL,
            note=Term("其余部分就是拒绝。", "As for the rest it is a refusal."),
        ),
        Step(
            name="let_user_out",
            term=Term("使使用者退出人工智能", "the opting out made possible"),
            by=PROVIDER,
            at=_UNANSWERED,
            to="fulfilled",
            cite=SD[35, 1],
            guards=(Taken(("request_withdrawal",), SD[35, 1]),),
            readings=("S22",),
        ),
        Step(
            name="leave_judicial_use",
            term=Term("在司法中退出交互", "the leaving of AI in judicial work"),
            by=USER,
            at=("draft", *_UNANSWERED, "refused", "court_open"),
            to="fulfilled",
            cite=SD[70, 2, "b"],
            guards=(IN_JUSTICE, NotTaken(_OTHER_REQUESTS, SD[70, 2, "b"])),
            readings=("S22",),
            note=Term(
                "不须事先请求，也不须任何人同意，记明时间即可。",
                "No request and nobody's leave is needed; the time is noted.",
            ),
        ),
        Step(
            name="explain",
            term=Term("作出说明", "the explanation"),
            by=PROVIDER,
            at=_TO_DECIDE,
            to="fulfilled",
            cite=SD[35, 2, "a"],
            guards=(Taken(("accept_explanation",), SD[35, 2, "a"]),),
            issues=EXPLANATION,
        ),
        Step(
            name="set_aside",
            term=Term("标明该决定不得适用", "the mark that the decision is not to be applied"),
            by=PROVIDER,
            at=_TO_DECIDE,
            to="fulfilled",
            cite=SD[35, 2, "b"],
            needs=(told("decision", "不得适用的决定", "decision not to be applied"),),
            guards=(Taken(("accept_rejection",), SD[35, 2, "b"]),),
        ),
        Step(
            name="redo",
            term=Term("人工重新决定", "the fresh decision"),
            by=PROVIDER,
            at=_TO_DECIDE,
            to="fulfilled",
            cite=SD[35, 2, "c"],
            guards=(Taken(("accept_redo",), SD[35, 2, "c"]),),
            issues=REDO_OUTCOME,
            note=Term(
                "写明复核的人；只在形式上签字的，不是人的参与（解读 S21）。",
                "The reviewer is named; a signature for form's sake is no human part (reading S21).",
            ),
        ),
        Step(
            name="refuse",
            term=Term("拒绝请求", "the refusal"),
            by=PROVIDER,
            at=_UNANSWERED,
            to="refused",
            cite=_REFUSED,
            guards=(NotTaken(("request_withdrawal",), SD[35, 1]),),
            issues=REFUSAL,
            enters=RIGHTS_REQUESTS,
            note=Term(
                "法律许可在合理期限内补述理由；要求与拒绝一并说明，是自设的做法。",
                "The law lets reasons follow within a reasonable time; to ask for them with the refusal is a house setting.",
            ),
        ),
        Step(
            name="refuse_withdrawal",
            term=Term("以基本功能为由拒绝退出", "the refusal of opting out for a basic function"),
            by=PROVIDER,
            at=_UNANSWERED,
            to="refused",
            cite=SD[35, 1],
            needs=(
                told("function", "是哪一项基本功能", "which basic function"),
                told("why_needed", "何以离开人工智能不能实现", "why there is none without AI"),
            ),
            guards=(Taken(("request_withdrawal",), SD[35, 1]), _BASIC_FUNCTION, _OUTSIDE_JUSTICE),
            issues=REFUSAL,
            enters=RIGHTS_REQUESTS,
            readings=("S22",),
        ),
        *court_route(_REQUESTERS, _WAITING, _ANSWERED),
    ),
    clocks=(
        Clock(
            name="information",
            term=Term("处理个人信息请求", "the dealing with the request about personal information"),
            owner=PROVIDER,
            starts=("request_information",),
            stops=("supply", "answer_in_part", "refuse"),
            limit=PROMPTLY,
            cite=_INFORMATION,
            readings=("S15",),
        ),
        Clock(
            name="request",
            term=Term("处理其他请求", "the dealing with another request"),
            owner=PROVIDER,
            starts=tuple(f"request_{kind.name}" for kind in _KINDS if kind is not _OWN_INFORMATION),
            stops=(
                "supply",
                "answer_in_part",
                "let_user_out",
                "leave_judicial_use",
                "explain",
                "set_aside",
                "redo",
                "refuse",
                "refuse_withdrawal",
            ),
            limit=TIMELY,
            cite=_SUIT,
            tag=reading("S15"),
            readings=("S15",),
        ),
    ),
    note=Term(
        "一案一请求，写明属于哪一种。对研发者的个人信息请求、对生成的生物识别信息的处置请求，各有程序。未成年人的请求可以由"
        "监护人代为提出（解读 S55）。逾时或者拒绝之后都可以起诉，也是处罚程序的线索。",
        "One request a case, and its kind is stated. Requests about information to a developer and those to take down "
        "generated biometrics have procedures of their own. A guardian may ask for a minor (reading S55). Delay and "
        "refusal both open the court, and may lead to a sanction.",
    ),
)

# A3: requests about personal information to the developer

developer_information_request = Procedure(
    name="sd.developer_information_request",
    number="A3",
    law=SD,
    term=Term("对研发者的个人信息请求", "a request about personal information to the developer"),
    cites=(_INFORMATION, _CHANNEL),
    readings=("S15", "S24", "S55"),
    states=_STATES,
    steps=(
        _request(_OWN_INFORMATION, DEVELOPER),
        *_intake((DATA_SUBJECT,), DEVELOPER, channel=(DEVELOPER, PROVIDER), readings=("S24",)),
        _accept(_OWN_INFORMATION, DEVELOPER),
        Step(
            name="supply",
            term=Term("照请求办理", "the fulfilment of the request"),
            by=DEVELOPER,
            at=_TO_DECIDE,
            to="fulfilled",
            cite=_INFORMATION,
            needs=(_GIVEN,),
            guards=(Taken(("accept_information",), _INFORMATION),),
        ),
        Step(
            name="answer_in_part",
            term=Term("部分满足请求", "the fulfilment in part"),
            by=DEVELOPER,
            at=_TO_DECIDE,
            to="partly_fulfilled",
            cite=_REFUSED,
            needs=(_GIVEN, REASONS),
            guards=(Taken(("accept_information",), _REFUSED),),
            readings=("S24",),
        ),
        Step(
            name="refuse",
            term=Term("拒绝请求", "the refusal"),
            by=DEVELOPER,
            at=_UNANSWERED,
            to="refused",
            cite=_REFUSED,
            needs=(REASONS,),
            readings=("S24",),
        ),
        *court_route(
            DATA_SUBJECT,
            _WAITING,
            _ANSWERED,
            delay=_INFORMATION,
            court=PIPL[50],
            tag=external(PIPL[50]),
        ),
    ),
    clocks=(
        Clock(
            name="information",
            term=Term("处理个人信息请求", "the dealing with the request about personal information"),
            owner=DEVELOPER,
            starts=("request_information",),
            stops=("supply", "answer_in_part", "refuse"),
            limit=PROMPTLY,
            cite=_INFORMATION,
            readings=("S15", "S24"),
        ),
    ),
    note=Term(
        "可以借用提供者的受理渠道，但由研发者自己处理。第四十条的诉讼只针对提供者；对研发者起诉，依《个人信息保护法》第五十条，"
        "该条只写拒绝，拖延是否等于拒绝由法院判断（解读 S24）。",
        "The provider's channel may serve, but the developer deals with the request itself. The suit of article 40 lies "
        "against providers only; that against a developer rests on article 50 of the PIPL, which speaks of refusals, and "
        "whether delay amounts to one is for the court (reading S24).",
    ),
)

PROCEDURES: tuple[Procedure, ...] = (rights_request, developer_information_request)
