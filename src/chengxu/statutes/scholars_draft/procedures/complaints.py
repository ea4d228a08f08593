"""Complaints and reports to the departments: A11 (article 60)."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, reading
from chengxu.algebra.term import Term
from chengxu.dates.limits import Promptly
from chengxu.law.document import Kind, Particular, told
from chengxu.law.procedure import Clock, Procedure, State, Step
from chengxu.statutes.laws import SD
from chengxu.statutes.scholars_draft.notices import REASONS
from chengxu.statutes.scholars_draft.registers import COMPLAINTS
from chengxu.statutes.words.handling import COMPLAINANT
from chengxu.statutes.words.parties import COORDINATION, OVERSIGHT

_MATTER = told("matter", "投诉、举报的事项", "matter complained of")

complaint = Procedure(
    name="sd.complaint",
    number="A11",
    law=SD,
    term=Term("向主管部门的投诉、举报", "a complaint or report to the departments"),
    cites=(SD[60, 1, "v"], SD[60, 1, "iv"]),
    readings=("S16",),
    states=(
        State("draft", Term("尚未提出", "not yet made")),
        State("received", Term("已收到", "received")),
        State("receipt_issued", Term("已发回执，待分办", "receipt given, to be routed")),
        State("returned_for_completion", Term("待补充", "waiting for completion")),
        State("routed", Term("已分办", "routed")),
        State("accepted", Term("已受理，待查办", "accepted, to be looked into")),
        State("not_accepted", Term("不予受理，待告知", "not accepted, to be told")),
        State("investigated", Term("已查办，待告知", "looked into, outcome to be told")),
        State("outcome_told", Term("已告知结果", "outcome told")),
        State("closed", Term("办结", "closed"), final=True),
    ),
    steps=(
        Step(
            name="complain",
            term=Term("提出投诉、举报", "the complaint or report"),
            by=COMPLAINANT,
            at=("draft",),
            to="received",
            cite=SD[60, 1, "v"],
            needs=(
                Particular(name=_MATTER.name, term=_MATTER.term, optional=True),
                Particular(name="contact", term=Term("联系方式", "contact"), optional=True),
            ),
            enters=COMPLAINTS,
            note=Term(
                "缺事项的也先收下，再退回补充；匿名的，按举报办理。",
                "One that lacks its subject is received and then returned for completion; an anonymous one is a report.",
            ),
        ),
        Step(
            name="issue_receipt",
            term=Term("发给编号回执", "the numbered receipt"),
            by=OVERSIGHT,
            at=("received",),
            to="receipt_issued",
            cite=SD[60, 1, "v"],
            needs=(told("receipt", "回执编号", "receipt number"),),
        ),
        Step(
            name="return_for_completion",
            term=Term("退回补充", "the return for completion"),
            by=OVERSIGHT,
            at=("receipt_issued", "routed"),
            to="returned_for_completion",
            cite=SD[60, 1, "v"],
            needs=(told("gaps", "需要补充的内容", "what is lacking", Kind.LIST),),
        ),
        Step(
            name="complete",
            term=Term("补充完毕", "the completion"),
            by=COMPLAINANT,
            at=("returned_for_completion",),
            to="receipt_issued",
            cite=SD[60, 1, "v"],
            needs=(_MATTER,),
        ),
        Step(
            name="route",
            term=Term("按领域和地域分办", "the routing by field and territory"),
            by=OVERSIGHT,
            at=("receipt_issued", "routed"),
            to="routed",
            cite=SD[60, 1, "v"],
            needs=(told("department", "承办部门", "department in charge"), REASONS),
            readings=("S16",),
        ),
        Step(
            name="determine_department",
            term=Term("确定承办部门", "the determination of the department"),
            by=COORDINATION,
            at=("receipt_issued", "routed"),
            to="routed",
            cite=SD[58, 1],
            needs=(told("department", "承办部门", "department in charge"), REASONS),
            tag=reading("S16"),
            readings=("S16",),
            note=Term(
                "没有部门或者有数个部门承办的，由其确定。", "Where no department or several would have it."
            ),
        ),
        Step(
            name="accept",
            term=Term("受理", "the acceptance"),
            by=OVERSIGHT,
            at=("routed",),
            to="accepted",
            cite=SD[60, 1, "v"],
            needs=(_MATTER,),
        ),
        Step(
            name="decline",
            term=Term("不予受理", "the decision not to accept it"),
            by=OVERSIGHT,
            at=("routed",),
            to="not_accepted",
            cite=SD[60, 1, "v"],
            needs=(REASONS,),
        ),
        Step(
            name="investigate",
            term=Term("查办完毕", "the completion of the inquiry"),
            by=OVERSIGHT,
            at=("accepted",),
            to="investigated",
            cite=SD[60, 1, "iv"],
            needs=(
                told("findings", "查明的情况", "findings"),
                told(
                    "measures", "处理情况，检查或者处罚的案号", "what was done, with the number of any case"
                ),
            ),
        ),
        Step(
            name="tell_outcome",
            term=Term("告知结果", "the telling of the outcome"),
            by=OVERSIGHT,
            at=("investigated", "not_accepted"),
            to="outcome_told",
            cite=SD[60, 1, "v"],
            needs=(
                told("result", "书面结果", "result in writing"),
                told("told_how", "告知的方式；无法联系的，写明", "how it was told; if it could not be, that"),
            ),
            enters=COMPLAINTS,
        ),
        Step(
            name="close",
            term=Term("办结", "the closing"),
            by=OVERSIGHT,
            at=("outcome_told",),
            to="closed",
            cite=SD[60, 1, "v"],
            enters=COMPLAINTS,
        ),
    ),
    clocks=(
        Clock(
            name="acceptance",
            term=Term("决定是否受理的用时", "time taken to accept or not"),
            owner=OVERSIGHT,
            starts=("complain", "complete"),
            stops=("accept", "decline", "return_for_completion"),
            limit=Promptly(tag=HOUSE),
            cite=SD[60, 1, "v"],
            tag=HOUSE,
        ),
        Clock(
            name="outcome",
            term=Term("受理后告知结果的用时", "time taken from acceptance to the outcome"),
            owner=OVERSIGHT,
            starts=("accept",),
            stops=("tell_outcome",),
            limit=Promptly(tag=HOUSE),
            cite=SD[60, 1, "v"],
            tag=HOUSE,
        ),
    ),
    note=Term(
        "条文没有期限，连“及时”也没有写，所示用时不是法定期限。每一件都有下落：退回、转办都不算办结。",
        "The text sets no time and does not even say promptly; the time shown is no legal limit. Nothing drops out: neither "
        "a return nor a transfer ends the matter.",
    ),
)

PROCEDURES: tuple[Procedure, ...] = (complaint,)
