"""Complaints, reports and questions from anybody (articles 47 and 81)."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE
from chengxu.algebra.expr import Clause
from chengxu.algebra.facts import Flag
from chengxu.algebra.term import Term
from chengxu.dates.limits import PROMPTLY, Promptly
from chengxu.law.document import told
from chengxu.law.procedure import Clock, Procedure, State, Step
from chengxu.statutes.laws import ML4
from chengxu.statutes.model_law.basis import IS_WHISTLEBLOWER, LISTED
from chengxu.statutes.model_law.notices import REASONS
from chengxu.statutes.model_law.registers import COMPLAINTS
from chengxu.statutes.words.handling import COMPLAINANT
from chengxu.statutes.words.licensing import ASKER
from chengxu.statutes.words.parties import AI_AUTHORITY

# P12

question_alleges_breach = Flag(
    name="question_alleges_breach",
    question=Term(
        "请求说明的内容，是否指称有人违法研发或者提供清单内的人工智能？",
        "Does the question allege that somebody unlawfully develops or provides listed AI?",
    ),
    help=Term(
        "指称违法的，转为投诉、举报核实处理；只是不明白的，照常答复。",
        "An allegation is turned into a complaint and checked; mere doubt is answered.",
    ),
    yes=Term("所提问题指称违法", "the question alleges a breach"),
    no=Term("所提问题没有指称违法", "the question alleges no breach"),
)

_NO_BREACH_ALLEGED = Clause(
    ~question_alleges_breach,
    Term("所提问题没有指称违法", "the question alleges no breach"),
    ML4[47, 1, "a"],
    denied=Term(
        "所提问题指称违法，应当转为投诉、举报办理",
        "the question alleges a breach and has to be turned into a complaint",
    ),
)
_RESULT = told("result", "处理结果", "result")
_OPEN = ("received", "listed", "checking", "general", "looking_into", "asked")

complaint = Procedure(
    name="ml4.complaint",
    number="P12",
    law=ML4,
    term=Term("投诉、举报和释疑", "complaints, reports and questions"),
    cites=(ML4[47, 1, "a"], ML4[47, 1, "b"], ML4[47, 2, "a"], ML4[47, 2, "b"], ML4[81, 1, "ix"]),
    readings=("G47",),
    states=(
        State("draft", Term("待提出", "not yet submitted")),
        State("received", Term("已收到，待分流", "received, to be sorted")),
        State("listed", Term("清单内活动，待核实", "listed activity, to be checked")),
        State("checking", Term("核实中", "being checked")),
        State("handled", Term("已处理，待告知结果", "dealt with, result to be told")),
        State("general", Term("一般渠道，待查看", "general channel, to be looked into")),
        State("looking_into", Term("一般渠道，查看中", "general channel, being looked into")),
        State("dealt_with", Term("一般渠道，已处理，待告知结果", "general channel, result to be told")),
        State("asked", Term("已请求说明，待答复", "question asked")),
        State("answered", Term("已答复", "question answered")),
        State("closed", Term("办结", "closed"), final=True),
        State("protected", Term("已转入内部举报渠道", "moved to the protected channel"), final=True),
        State("redirected", Term("已转往有权机关", "passed on"), final=True),
    ),
    steps=(
        Step(
            name="complain",
            term=Term("提出投诉、举报", "the complaint or report"),
            by=COMPLAINANT,
            at=("draft",),
            to="received",
            cite=ML4[47, 1, "a"],
            needs=(told("matter", "投诉、举报的事项", "matter complained of"),),
            enters=COMPLAINTS,
            note=Term(
                "无须账号，也可以匿名；登记的编号当即作为回执交给本人。",
                "No account is needed and no name; the number of the entry is handed over at once as the receipt.",
            ),
        ),
        Step(
            name="sort_as_listed",
            term=Term("归入清单内活动", "the sorting as listed activity"),
            by=AI_AUTHORITY,
            at=("received",),
            to="listed",
            cite=ML4[47, 1, "b"],
            guards=(LISTED,),
        ),
        Step(
            name="sort_as_general",
            term=Term("转入一般渠道", "the move to the general channel"),
            by=AI_AUTHORITY,
            at=("received", "listed", "checking"),
            to="general",
            cite=ML4[81, 1, "ix"],
            needs=(REASONS,),
            note=Term(
                "清单外的活动和一切使用活动都归入一般渠道，编号不变。",
                "AI off the list, and use of whatever AI, belong here; the receipt number stays.",
            ),
        ),
        Step(
            name="return_as_listed",
            term=Term("转回清单内活动", "the return to listed activity"),
            by=AI_AUTHORITY,
            at=("general", "looking_into"),
            to="listed",
            cite=ML4[47, 1, "b"],
            guards=(LISTED,),
        ),
        Step(
            name="check",
            term=Term("开始核实", "the beginning of the check"),
            by=AI_AUTHORITY,
            at=("listed",),
            to="checking",
            cite=ML4[47, 1, "b"],
        ),
        Step(
            name="handle",
            term=Term("作出处理", "the handling"),
            by=AI_AUTHORITY,
            at=("checking",),
            to="handled",
            cite=ML4[47, 1, "b"],
            needs=(
                told("findings", "核实情况", "findings"),
                told("measures", "处理情况", "what was done"),
            ),
        ),
        Step(
            name="close",
            term=Term("告知结果并办结", "the closing with the result"),
            by=AI_AUTHORITY,
            at=("handled",),
            to="closed",
            cite=ML4[47, 1, "b"],
            needs=(_RESULT,),
            enters=COMPLAINTS,
        ),
        Step(
            name="look_into",
            term=Term("开始查看", "the beginning of the inquiry"),
            by=AI_AUTHORITY,
            at=("general",),
            to="looking_into",
            cite=ML4[81, 1, "ix"],
        ),
        Step(
            name="deal_with",
            term=Term("一般渠道的处理", "the handling in the general channel"),
            by=AI_AUTHORITY,
            at=("looking_into",),
            to="dealt_with",
            cite=ML4[81, 1, "ix"],
            needs=(told("measures", "处理情况", "what was done"),),
        ),
        Step(
            name="close_general",
            term=Term("一般渠道告知结果并办结", "the closing in the general channel with the result"),
            by=AI_AUTHORITY,
            at=("dealt_with",),
            to="closed",
            cite=ML4[81, 1, "ix"],
            needs=(_RESULT,),
            enters=COMPLAINTS,
        ),
        Step(
            name="ask",
            term=Term("请求说明", "the question"),
            by=ASKER,
            at=("draft",),
            to="asked",
            cite=ML4[47, 2, "a"],
            needs=(told("doubt", "有疑义的事项", "what raises doubts"),),
            enters=COMPLAINTS,
        ),
        Step(
            name="convert",
            term=Term("转为投诉、举报", "the conversion into a complaint"),
            by=(ASKER, AI_AUTHORITY),
            at=("asked", "answered"),
            to="received",
            cite=ML4[47, 1, "a"],
            needs=(told("alleged", "所指称的违法行为", "breach alleged"),),
            note=Term("编号不变，不必重新提出。", "The receipt number stays and nothing is submitted anew."),
        ),
        Step(
            name="answer",
            term=Term("答复", "the answer"),
            by=AI_AUTHORITY,
            at=("asked",),
            to="answered",
            cite=ML4[47, 2, "b"],
            needs=(told("answer", "发给请求人的答复", "answer sent to the person who asked"),),
            guards=(_NO_BREACH_ALLEGED,),
        ),
        Step(
            name="close_question",
            term=Term("释疑办结", "the closing of the question"),
            by=AI_AUTHORITY,
            at=("answered",),
            to="closed",
            cite=ML4[47, 2, "b"],
            needs=(_RESULT,),
            enters=COMPLAINTS,
        ),
        Step(
            name="move_to_protected_channel",
            term=Term("转入内部举报渠道", "the move to the protected channel"),
            by=AI_AUTHORITY,
            at=_OPEN,
            to="protected",
            cite=ML4[90, 5, "b"],
            needs=(told("code", "内部举报案件代码", "code of the protected case"),),
            guards=(IS_WHISTLEBLOWER,),
            enters=COMPLAINTS,
            note=Term(
                "一般登记中只留转出一项，身份和内容一并移走。",
                "The open register keeps only that the matter moved; person and content go with it.",
            ),
        ),
        Step(
            name="redirect",
            term=Term("转往有权机关", "the passing on to the organ in charge"),
            by=AI_AUTHORITY,
            at=_OPEN,
            to="redirected",
            cite=ML4[81, 1, "ix"],
            needs=(
                told("destination", "接收机关", "organ to which it goes"),
                told("reasons", "与人工智能无关的理由", "reasons why it is no matter of AI"),
            ),
            enters=COMPLAINTS,
        ),
    ),
    clocks=(
        Clock(
            name="handling",
            term=Term("核实、处理投诉举报", "checking and handling of the complaint"),
            owner=AI_AUTHORITY,
            starts=("complain", "convert", "return_as_listed"),
            stops=("handle", "sort_as_general", "move_to_protected_channel", "redirect"),
            limit=PROMPTLY,
            cite=ML4[47, 1, "b"],
            readings=("G47",),
        ),
        Clock(
            name="general_handling",
            term=Term("一般渠道的办理用时", "time taken in the general channel"),
            owner=AI_AUTHORITY,
            starts=("sort_as_general",),
            stops=("deal_with", "return_as_listed", "move_to_protected_channel", "redirect"),
            limit=Promptly(tag=HOUSE),
            cite=ML4[81, 1, "ix"],
            tag=HOUSE,
        ),
        Clock(
            name="answer",
            term=Term("答复", "the answer to the question"),
            owner=AI_AUTHORITY,
            starts=("ask",),
            stops=("answer", "convert", "move_to_protected_channel", "redirect"),
            limit=PROMPTLY,
            cite=ML4[47, 2, "b"],
            readings=("G47",),
        ),
    ),
    note=Term(
        "任何一件都不会消失，只会换渠道。核实、答复只要求及时，没有天数；第八十一条的一般渠道连及时也没有写，所示用时不是法定期限。",
        "A matter never drops out, it only changes channel. Checks and answers have to be prompt and no number is set; "
        "for the general channel of article 81 not even that, so the time shown is no legal limit.",
    ),
)

PROCEDURES: tuple[Procedure, ...] = (complaint,)
