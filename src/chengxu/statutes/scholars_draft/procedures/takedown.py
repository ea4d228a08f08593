"""What a provider is told of and has to act on: A4 notices of infringement (safe harbour), A31 generated biometrics."""

from __future__ import annotations

from dataclasses import replace

from chengxu.algebra.cite import HOUSE, external, reading
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.dates.limits import PROMPTLY
from chengxu.law.document import Kind, told
from chengxu.law.procedure import AnyOf, Clock, NotTaken, Procedure, State, Step, Taken
from chengxu.statutes.laws import CIV, SD
from chengxu.statutes.scholars_draft.basis import PROVIDER, USER
from chengxu.statutes.scholars_draft.notices import FORWARDED_NOTICE, INFRINGEMENT_NOTICE, REASONS, REFUSAL
from chengxu.statutes.scholars_draft.persons import OBJECTIONABLE
from chengxu.statutes.scholars_draft.procedures.requests import DOUBT, IDENTITY, TIMELY, court_route
from chengxu.statutes.scholars_draft.registers import RIGHTS_REQUESTS
from chengxu.statutes.words.parties import RIGHTS_HOLDER
from chengxu.statutes.words.service import uses_generative_ai

# A4

_NOTICE_SAYS = SD[87, 1, "b"]
_MEASURES = SD[87, 2, "b"]
_NO_VALID_NOTICE = ("draft", "defective", "returned")
_DEALING = ("forwarded", "measures_taken", "no_measures")
_NOTIFIED = ("valid", *_DEALING, "user_reply", "reply_forwarded", "false_notice")
_VALID_NOTICE = ("notify", "complete")
_ACTED = ("take_measures", "act_on_knowledge")
_MEASURE = told(
    "measure", "屏蔽提示词、关闭或者注销账号等措施", "prompt blocked, account closed or revoked, other"
)

safe_harbour = Procedure(
    name="sd.safe_harbour_notice",
    number="A4",
    law=SD,
    term=Term("侵权通知的处理（避风港）", "a notice of infringement (safe harbour)"),
    cites=(SD[87, 1, "a"], _NOTICE_SAYS, SD[87, 2, "a"], _MEASURES, SD[87, 3]),
    readings=("S15", "S43"),
    states=(
        State("draft", Term("尚未通知", "not yet notified")),
        State("defective", Term("收到有欠缺的通知", "defective notice received")),
        State("returned", Term("通知已退回，留档", "returned, kept on file")),
        State("valid", Term("收到有效通知", "valid notice received")),
        State("forwarded", Term("已转送并警示", "forwarded, user warned")),
        State("measures_taken", Term("已采取措施", "measures taken")),
        State("no_measures", Term("认为没有必要采取措施", "measures declined")),
        State("user_reply", Term("使用者已声明不侵权", "user says there is no infringement")),
        State("reply_forwarded", Term("声明已转送权利人", "reply passed to the holder")),
        State("false_notice", Term("错误通知，记录在案", "false notice, on record")),
        State("closed", Term("办结", "closed"), final=True),
    ),
    steps=(
        Step(
            name="notify",
            term=Term("发出侵权通知", "the notice of infringement"),
            by=RIGHTS_HOLDER,
            at=("draft",),
            to="valid",
            cite=SD[87, 1, "a"],
            issues=INFRINGEMENT_NOTICE,
        ),
        Step(
            name="notify_with_gaps",
            term=Term("发出有欠缺的通知", "the notice with gaps"),
            by=RIGHTS_HOLDER,
            at=("draft",),
            to="defective",
            cite=SD[87, 1, "a"],
            needs=tuple(
                replace(part, optional=part.cite == _NOTICE_SAYS) for part in INFRINGEMENT_NOTICE.parts
            ),
            readings=("S43",),
            note=Term(
                "缺证据或者匿名的也收下留档，但不起算时间。",
                "Without evidence or name it is taken in and kept, but starts no time.",
            ),
        ),
        Step(
            name="return_notice",
            term=Term("指明欠缺、退回通知", "the return with what is missing"),
            by=PROVIDER,
            at=("defective",),
            to="returned",
            cite=_NOTICE_SAYS,
            needs=(told("gaps", "欠缺的内容", "what is missing", Kind.LIST),),
            tag=HOUSE,
            readings=("S43",),
        ),
        Step(
            name="complete",
            term=Term("补正通知", "the completion of the notice"),
            by=RIGHTS_HOLDER,
            at=("defective", "returned"),
            to="valid",
            cite=SD[87, 1, "a"],
            issues=INFRINGEMENT_NOTICE,
            readings=("S43",),
        ),
        Step(
            name="forward",
            term=Term("转送通知并警示使用者", "the forwarding with a warning"),
            by=PROVIDER,
            at=("valid", "measures_taken", "no_measures"),
            to="forwarded",
            cite=SD[87, 2, "a"],
            guards=(Taken(_VALID_NOTICE, SD[87, 2, "a"]),),
            issues=FORWARDED_NOTICE,
            once=True,
            note=Term(
                "两件事都要做；通知人的身份信息只在必要范围内转送。",
                "Both are needed; the notifier's identity goes along only as far as necessary.",
            ),
        ),
        Step(
            name="take_measures",
            term=Term("采取必要措施", "the necessary measures"),
            by=PROVIDER,
            at=("valid", *_DEALING),
            to="measures_taken",
            cite=_MEASURES,
            needs=(_MEASURE,),
            guards=(Taken(_VALID_NOTICE, _MEASURES),),
        ),
        Step(
            name="decline_measures",
            term=Term("认为没有必要采取措施", "the finding that no measure is necessary"),
            by=PROVIDER,
            at=("valid", "forwarded"),
            to="no_measures",
            cite=_MEASURES,
            needs=(REASONS,),
            guards=(NotTaken(("take_measures",), _MEASURES),),
            note=Term(
                "由提供者自担风险：法院认为应当采取的，时间照算。",
                "At the provider's own risk: if a court holds a measure necessary, time has run.",
            ),
        ),
        Step(
            name="assert_delay",
            term=Term("主张没有及时采取措施", "the claim that no measure came in time"),
            by=RIGHTS_HOLDER,
            at=_NOTIFIED,
            to=None,
            cite=_MEASURES,
            needs=(told("reasonable_until", "合理时间的终日", "end of the reasonable time", Kind.DAY),),
            guards=(Taken(_VALID_NOTICE, _MEASURES),),
            readings=("S43",),
            note=Term(
                "此日之后扩大的损害，由提供者与使用者连带承担，后来才采取措施的也一样；所主张的日子终由法院判断。",
                "For the damage added after that day provider and user are jointly liable, even where a measure came "
                "later; whether the day is right is for a court.",
            ),
        ),
        Step(
            name="assert_knowledge",
            term=Term("主张提供者知道或者应当知道", "the claim that the provider knew or should have known"),
            by=RIGHTS_HOLDER,
            at=(*_NO_VALID_NOTICE, "valid", "forwarded", "no_measures"),
            to=None,
            cite=SD[87, 3],
            needs=(
                told("known_on", "知道或者应当知道之日", "day of knowledge", Kind.DAY),
                told("proof", "证据（可以是有欠缺的通知）", "evidence, such as a defective notice"),
            ),
            guards=(NotTaken(_ACTED, SD[87, 3]),),
            readings=("S43",),
            note=Term(
                "不以通知为前提；仍不采取措施的，就全部损害与使用者连带承担责任。",
                "No notice is needed; without measures the provider is jointly liable with the user.",
            ),
        ),
        Step(
            name="act_on_knowledge",
            term=Term("知情后采取必要措施", "the necessary measures upon knowledge"),
            by=PROVIDER,
            at=(*_NO_VALID_NOTICE, "measures_taken"),
            to="measures_taken",
            cite=SD[87, 3],
            needs=(_MEASURE,),
            note=Term(
                "没有有效通知而知道侵权的，同样应当采取。",
                "Owed as well where the infringement is known without a valid notice.",
            ),
        ),
        Step(
            name="reply",
            term=Term("使用者声明不侵权", "the user's reply"),
            by=USER,
            at=_DEALING,
            to="user_reply",
            cite=CIV[1196],
            needs=(
                told("proof", "不存在侵权的初步证据", "prima facie evidence of no infringement"),
                told("identity", "使用者的真实身份", "true identity of the user"),
            ),
            guards=(Taken(("forward",), CIV[1196]),),
            tag=external(CIV[1196]),
            readings=("S43",),
        ),
        Step(
            name="forward_reply",
            term=Term("把声明转送权利人", "the forwarding of the reply"),
            by=PROVIDER,
            at=("user_reply",),
            to="reply_forwarded",
            cite=CIV[1196],
            needs=(told("ways", "可以投诉或者起诉的告知", "word that complaint and suit are open"),),
            tag=external(CIV[1196]),
            readings=("S43",),
        ),
        Step(
            name="report_suit",
            term=Term("权利人告知已投诉或者起诉", "the holder's word of a complaint or suit"),
            by=RIGHTS_HOLDER,
            at=("reply_forwarded",),
            to="closed",
            cite=CIV[1196],
            needs=(told("forum", "受理的部门或者法院", "department or court"),),
            tag=external(CIV[1196]),
            readings=("S43",),
        ),
        Step(
            name="lift_measures",
            term=Term("终止所采取的措施", "the end of the measures"),
            by=PROVIDER,
            at=("reply_forwarded", "false_notice"),
            to="closed",
            cite=CIV[1196],
            needs=(
                told(
                    "why",
                    "合理期限已过而未获告知，或者通知有误",
                    "reasonable time gone without word, or notice false",
                ),
            ),
            guards=(Taken(("take_measures",), CIV[1196]),),
            tag=external(CIV[1196]),
            readings=("S43",),
        ),
        Step(
            name="record_false_notice",
            term=Term("记录错误通知", "the record of a false notice"),
            by=(USER, PROVIDER),
            at=(*_DEALING, "user_reply", "reply_forwarded"),
            to="false_notice",
            cite=CIV[1195],
            needs=(
                told("error", "通知错在何处及其证据", "the error and its proof"),
                told("harm", "所受的损害", "damage suffered"),
            ),
            guards=(Taken(_VALID_NOTICE, CIV[1195]),),
            tag=external(CIV[1195]),
            readings=("S43",),
        ),
        Step(
            name="close",
            term=Term("办结", "the closing"),
            by=PROVIDER,
            at=(*_DEALING, "reply_forwarded", "false_notice"),
            to="closed",
            cite=_MEASURES,
            guards=(
                AnyOf(
                    (Taken(("forward",), SD[87, 2, "a"]), NotTaken(_VALID_NOTICE, SD[87, 2, "a"])),
                    SD[87, 2, "a"],
                ),
                Taken((*_ACTED, "decline_measures"), _MEASURES),
                AnyOf((NotTaken(("reply",), CIV[1196]), NotTaken(("take_measures",), CIV[1196])), CIV[1196]),
            ),
            tag=HOUSE,
            note=Term(
                "使用者已声明、措施仍在的，以终止措施或者权利人告知起诉办结。",
                "With a reply on file and measures in place, what closes the case is their end or word of a suit.",
            ),
        ),
    ),
    clocks=(
        Clock(
            name="forwarding",
            term=Term("转送通知并警示", "the forwarding with a warning"),
            owner=PROVIDER,
            starts=_VALID_NOTICE,
            stops=("forward",),
            limit=PROMPTLY,
            cite=SD[87, 2, "a"],
            readings=("S15", "S43"),
        ),
        Clock(
            name="measures",
            term=Term("采取必要措施", "the necessary measures"),
            owner=PROVIDER,
            starts=_VALID_NOTICE,
            stops=("take_measures",),
            limit=PROMPTLY,
            cite=_MEASURES,
            readings=("S15", "S43"),
        ),
    ),
    note=Term(
        "转送和措施不分先后，状态显示最近所作的一件。只有完整的通知起算时间；法律没有天数，是否及时由法院判断。不侵权声明、"
        "错误通知出自《民法典》第一千一百九十五条、第一千一百九十六条。",
        "Forwarding and measures come in either order, and the state shows the latest. Only a complete notice starts "
        "time; the law has no number of days, and what was timely is for a court. Reply and false notice come from arts. "
        "1195 and 1196 of the Civil Code.",
    ),
)

# A31

_TAKEDOWN = SD[74, 2]
_GENERATED_AND_OBJECTIONABLE = Clause(
    all_of(uses_generative_ai, OBJECTIONABLE),
    Term(
        "该生物识别信息由人工智能生成，且被恶意使用或者可能识别特定自然人",
        "the biometric information is generated by AI and used maliciously or may identify somebody",
    ),
    _TAKEDOWN,
    denied=Term(
        "该信息不是人工智能生成的，或者既没有被恶意使用、也不可能识别特定自然人",
        "it is not generated by AI, or it is neither used maliciously nor able to identify anybody",
    ),
)
_LOOKED_AT = ("requested", "identity_check", "identified")

biometric_takedown = Procedure(
    name="sd.biometric_takedown",
    number="A31",
    law=SD,
    term=Term("处置生成的生物识别信息的请求", "a request to take down generated biometrics"),
    cites=(_TAKEDOWN, SD[40, 1, "b"], SD[40, 2]),
    readings=("S15",),
    states=(
        State("draft", Term("尚未提出", "not yet made")),
        State("requested", Term("已提出请求", "requested")),
        State("identity_check", Term("待证明身份", "waiting for proof of identity")),
        State("identified", Term("身份已核实", "identity checked")),
        State("grounded", Term("事由成立，待处置", "ground shown, to be acted on")),
        State("overdue", Term("被指没有及时处理", "said to be left too long")),
        State("refused", Term("已拒绝", "refused")),
        State("court_open", Term("已起诉", "before the court")),
        State("taken_down", Term("已采取措施", "measure taken"), final=True),
        State("closed", Term("办结", "closed"), final=True),
    ),
    steps=(
        Step(
            name="request",
            term=Term("请求处置", "the request"),
            by=RIGHTS_HOLDER,
            at=("draft",),
            to="requested",
            cite=_TAKEDOWN,
            needs=(
                told("information", "所涉的生物识别信息", "biometric information concerned"),
                told(
                    "ground",
                    "被恶意使用，或者可能识别特定自然人",
                    "malicious use, or possible identification",
                ),
            ),
            enters=RIGHTS_REQUESTS,
        ),
        Step(
            name="ask_for_identity",
            term=Term("要求证明身份", "the request for proof of identity"),
            by=PROVIDER,
            at=("requested",),
            to="identity_check",
            cite=_TAKEDOWN,
            needs=(DOUBT,),
            tag=HOUSE,
        ),
        Step(
            name="prove_identity",
            term=Term("证明身份", "the proof of identity"),
            by=RIGHTS_HOLDER,
            at=("identity_check",),
            to="requested",
            cite=_TAKEDOWN,
            needs=(IDENTITY,),
            tag=HOUSE,
        ),
        Step(
            name="check_identity",
            term=Term("核实请求人是权利人", "the check that the requester is the rights holder"),
            by=PROVIDER,
            at=("requested", "overdue"),
            to="identified",
            cite=_TAKEDOWN,
            needs=(told("checked_by", "核实的方式", "how it was checked"),),
            note=Term("只有权利人可以请求。", "Only the rights holder may ask."),
        ),
        Step(
            name="find_ground",
            term=Term("认定事由成立", "the finding that there is a ground"),
            by=PROVIDER,
            at=("identified",),
            to="grounded",
            cite=_TAKEDOWN,
            guards=(_GENERATED_AND_OBJECTIONABLE,),
        ),
        Step(
            name="take_down",
            term=Term("采取必要措施", "the necessary measure"),
            by=PROVIDER,
            at=("grounded", "overdue"),
            to="taken_down",
            cite=_TAKEDOWN,
            needs=(told("measure", "屏蔽、断开链接、删除等措施", "blocked, unlinked, deleted or other"),),
            guards=(Taken(("find_ground",), _TAKEDOWN),),
        ),
        Step(
            name="refuse",
            term=Term("拒绝请求", "the refusal"),
            by=PROVIDER,
            at=(*_LOOKED_AT, "overdue"),
            to="refused",
            cite=SD[40, 1, "b"],
            guards=(NotTaken(("find_ground",), _TAKEDOWN),),
            issues=REFUSAL,
            enters=RIGHTS_REQUESTS,
            note=Term(
                "事由一经认定，就应当处置，不得再拒绝。",
                "Once a ground is found the measure is owed, and no refusal is left.",
            ),
        ),
        *court_route(RIGHTS_HOLDER, (*_LOOKED_AT, "grounded"), ("refused",)),
    ),
    clocks=(
        Clock(
            name="measure",
            term=Term("处理请求", "the dealing with the request"),
            owner=PROVIDER,
            starts=("request",),
            stops=("take_down", "refuse"),
            limit=TIMELY,
            cite=SD[40, 2],
            tag=reading("S15"),
            readings=("S15",),
        ),
    ),
    note=Term(
        "第七十四条没有期限；诉讼的途径出自第四十条。置之不理的，还可能依第八十七条第三款连带承担责任。",
        "Article 74 sets no time; the way to court is that of article 40. To do nothing may also lead to joint liability "
        "under article 87(3).",
    ),
)

PROCEDURES: tuple[Procedure, ...] = (safe_harbour, biometric_takedown)
