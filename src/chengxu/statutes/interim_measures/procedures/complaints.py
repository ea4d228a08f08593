"""Complaints: to the provider (article 15), and to the departments (article 18), each open without the other (A4)."""

from __future__ import annotations

from chengxu.algebra.cite import external, reading
from chengxu.algebra.term import Term
from chengxu.dates.limits import PROMPTLY, Promptly
from chengxu.law.document import Particular, told
from chengxu.law.procedure import Clock, Procedure, SetBy, State, Step
from chengxu.statutes.interim_measures.basis import PROVIDER
from chengxu.statutes.interim_measures.notices import (
    AUTHORITY_ANSWER,
    AUTHORITY_COMPLETION,
    AUTHORITY_RECEIPT,
    COMPLAINT_ANSWER,
    COMPLAINT_RECEIPT,
    MORE_INFORMATION,
    REASONS,
)
from chengxu.statutes.interim_measures.registers import COMPLAINTS, COMPLAINTS_TO_AUTHORITIES
from chengxu.statutes.laws import AR, DS, IM
from chengxu.statutes.words.handling import COMPLAINANT
from chengxu.statutes.words.parties import AUTHORITIES

_MATTER = told("matter", "投诉、举报的事项", "matter complained of")
_ADDED = told("added", "补充的内容", "what is added")

to_provider = Procedure(
    name="im.complaint_to_provider",
    number="A4",
    law=IM,
    term=Term("向提供者投诉举报", "a complaint to the provider"),
    cites=(IM[15, 1, "a"], IM[15, 1, "d"], IM[15, 1, "e"], AR[22, 1], DS[12, 1]),
    readings=("N13",),
    states=(
        State("draft", Term("待提出", "not yet submitted")),
        State("received", Term("已收到，待受理", "received")),
        State("asked", Term("待补充信息", "more information asked for")),
        State("handling", Term("处理中", "being handled")),
        State("decided", Term("已处理，待反馈", "decided, to be answered")),
        State("answered", Term("已反馈", "answered"), final=True),
        State("closed", Term("空泛或者重复，附理由结案", "empty or repeated, closed with reasons"), final=True),
    ),
    steps=(
        Step(
            name="complain",
            term=Term("提出投诉举报", "the complaint"),
            by=COMPLAINANT,
            at=("draft",),
            to="received",
            cite=IM[15, 1, "d"],
            needs=(
                told("kind", "类别（投诉、举报、受处置用户的申诉）", "kind: complaint, report, or appeal of a user under a measure"),
                _MATTER,
            ),
            note=Term("无须注册、登录，也可以匿名。", "No account is needed, and no name."),
        ),
        Step(
            name="accept",
            term=Term("受理", "the acceptance"),
            by=PROVIDER,
            at=("received",),
            to="handling",
            cite=IM[15, 1, "d"],
            issues=COMPLAINT_RECEIPT,
            enters=COMPLAINTS,
            readings=("N13",),
            note=Term(
                "最后日期按收到投诉时有效的公布时限计算；此后修改时限的，不影响已收到的投诉。",
                "The last day follows the limit that was published when the complaint came in; a later change of the limit does not touch it.",
            ),
        ),
        Step(
            name="ask_more",
            term=Term("请投诉举报人补充信息", "the request for more information"),
            by=PROVIDER,
            at=("received", "handling"),
            to="asked",
            cite=IM[15, 1, "d"],
            issues=MORE_INFORMATION,
            note=Term("请求补充不停止期限。", "The request does not stop the clock."),
        ),
        Step(
            name="add",
            term=Term("补充信息", "the further information"),
            by=COMPLAINANT,
            at=("asked",),
            to="received",
            cite=IM[15, 1, "d"],
            needs=(_ADDED,),
        ),
        Step(
            name="close",
            term=Term("附理由结案", "the closing with reasons"),
            by=PROVIDER,
            at=("received", "asked", "handling"),
            to="closed",
            cite=IM[15, 1, "d"],
            issues=COMPLAINT_ANSWER,
            enters=COMPLAINTS,
            note=Term("只适用于明显空泛或者重复的投诉举报。", "Only for what is plainly empty, or repeated."),
        ),
        Step(
            name="decide",
            term=Term("作出处理决定", "the decision"),
            by=PROVIDER,
            at=("handling",),
            to="decided",
            cite=IM[15, 1, "d"],
            needs=(
                told("outcome", "处理结果（成立、部分成立、不成立、移送）", "outcome: upheld, upheld in part, rejected, referred"),
                REASONS,
            ),
        ),
        Step(
            name="answer",
            term=Term("反馈处理结果", "the answer"),
            by=PROVIDER,
            at=("decided",),
            to="answered",
            cite=IM[15, 1, "e"],
            issues=COMPLAINT_ANSWER,
            enters=COMPLAINTS,
            note=Term("匿名而无法联系的，按编号公布结果。", "For somebody who cannot be reached, the result is published under the number."),
        ),
    ),
    clocks=(
        Clock(
            name="handling",
            term=Term("受理、处理用时", "time taken to accept and handle"),
            owner=PROVIDER,
            starts=("complain",),
            stops=("decide", "close"),
            limit=PROMPTLY,
            cite=IM[15, 1, "d"],
        ),
        Clock(
            name="answer",
            term=Term("公布的反馈时限", "the published limit for the answer"),
            owner=PROVIDER,
            starts=("accept",),
            stops=("answer", "close"),
            limit=SetBy("answer_by"),
            cite=IM[15, 1, "e"],
            tag=reading("N13"),
            readings=("N13",),
        ),
    ),
    note=Term(
        "法律只要求及时，天数由提供者自行公布并受其约束。向主管部门投诉举报的途径随时开放，不以先向提供者投诉为条件。",
        "The law says promptly; the number of days is the provider's own, published, and binds it. The way to the "
        "departments stays open throughout, whether or not the provider was asked first.",
    ),
)  # fmt: skip

_OPEN = ("received", "incomplete", "handling")

to_authorities = Procedure(
    name="im.complaint_to_authorities",
    number="A4",
    law=IM,
    term=Term("向主管部门投诉举报", "a complaint to the departments"),
    cites=(IM[18, 1], IM[16, 1], AR[30, 1]),
    readings=("N3",),
    states=(
        State("draft", Term("待提出", "not yet submitted")),
        State("received", Term("已收到，待受理", "received")),
        State("incomplete", Term("待补充所涉服务", "service to be named")),
        State("handling", Term("办理中", "being handled")),
        State("handled", Term("已处理，待告知结果", "dealt with, result to be told")),
        State("closed", Term("办结", "closed"), final=True),
        State("referred", Term("已移送有权部门", "passed on to the department in charge"), final=True),
    ),
    steps=(
        Step(
            name="complain",
            term=Term("提出投诉举报", "the complaint or report"),
            by=COMPLAINANT,
            at=("draft",),
            to="received",
            cite=IM[18, 1],
            needs=(
                _MATTER,
                Particular(name="service", term=Term("所涉服务", "service complained of"), optional=True),
            ),
            readings=("N3",),
            note=Term(
                "没有时间限制，不必先向提供者投诉，也不必先证明违法。没有写明服务的，请其补充，不作退回。",
                "There is no time limit, no need to ask the provider first and none to prove a breach. Where no service is "
                "named, it is asked for; nothing is turned away.",
            ),
        ),
        Step(
            name="ask_service",
            term=Term("请补充所涉服务", "the request to name the service"),
            by=AUTHORITIES,
            at=("received",),
            to="incomplete",
            cite=IM[18, 1],
            issues=AUTHORITY_COMPLETION,
        ),
        Step(
            name="add",
            term=Term("补充", "the addition"),
            by=COMPLAINANT,
            at=("incomplete",),
            to="received",
            cite=IM[18, 1],
            needs=(told("service", "所涉服务", "service complained of"),),
        ),
        Step(
            name="accept",
            term=Term("受理", "the acceptance"),
            by=AUTHORITIES,
            at=("received", "incomplete"),
            to="handling",
            cite=AR[30, 1],
            issues=AUTHORITY_RECEIPT,
            enters=COMPLAINTS_TO_AUTHORITIES,
            tag=external(AR[30, 1]),
        ),
        Step(
            name="refer",
            term=Term("移送有权部门", "the passing on to the department in charge"),
            by=AUTHORITIES,
            at=_OPEN,
            to="referred",
            cite=IM[16, 1],
            needs=(
                told("destination", "接收部门", "department to which it goes"),
                told("basis", "该部门的职责依据", "basis of its duty"),
            ),
            enters=COMPLAINTS_TO_AUTHORITIES,
            readings=("F20",),
        ),
        Step(
            name="handle",
            term=Term("作出处理", "the handling"),
            by=AUTHORITIES,
            at=("handling",),
            to="handled",
            cite=AR[30, 1],
            needs=(
                told("findings", "查明的情况", "findings"),
                told("measures", "处理措施", "what was done"),
            ),
            tag=external(AR[30, 1]),
        ),
        Step(
            name="tell_result",
            term=Term("告知结果并办结", "the closing with the result"),
            by=AUTHORITIES,
            at=("handled",),
            to="closed",
            cite=AR[30, 1],
            issues=AUTHORITY_ANSWER,
            enters=COMPLAINTS_TO_AUTHORITIES,
            tag=external(AR[30, 1]),
        ),
    ),
    clocks=(
        Clock(
            name="handling",
            term=Term("处理投诉举报", "the handling of the complaint"),
            owner=AUTHORITIES,
            starts=("complain",),
            stops=("handle", "refer"),
            limit=Promptly(tag=external(AR[30, 1])),
            cite=IM[18, 1],
            tag=external(AR[30, 1]),
        ),
    ),
    note=Term(
        "《算法推荐规定》只要求及时处理，没有天数，所示用时不是法定期限。",
        "The Algorithm Provisions want it handled promptly and set no number; the time shown is no legal limit.",
    ),
)

PROCEDURES: tuple[Procedure, ...] = (to_provider, to_authorities)
