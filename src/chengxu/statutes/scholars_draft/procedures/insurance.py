"""Insurance, A21: upkeep of what is insured (article 44), precautions with consent, the direct claim (article 91)."""

from __future__ import annotations

from decimal import Decimal

from chengxu.algebra.cite import HOUSE, external
from chengxu.algebra.expr import Clause
from chengxu.algebra.term import Term
from chengxu.dates.limits import PROMPTLY
from chengxu.law.amount import Amount, Fixed, Input, Range, Smallest
from chengxu.law.document import Kind, told
from chengxu.law.procedure import Clock, InTime, NotBefore, Procedure, RunOut, SetBy, State, Step
from chengxu.statutes.laws import INSL, SD
from chengxu.statutes.scholars_draft.basis import MAKERS
from chengxu.statutes.scholars_draft.claims import TORTFEASOR
from chengxu.statutes.scholars_draft.findings import HARM
from chengxu.statutes.scholars_draft.notices import INSURER_ADVICE, REASONS
from chengxu.statutes.scholars_draft.registers import NUMBER, POLICIES, SINCE, UNTIL
from chengxu.statutes.scholars_draft.safety import INSURED
from chengxu.statutes.words.parties import INJURED_PERSON, INSURER
from chengxu.statutes.words.provision import insurance_terms, insured_matter_safe
from chengxu.statutes.words.torts import liability_cover

# Article 44: upkeep

_INSPECTION_AGREED = Clause(
    insurance_terms.one_of("inspection"),
    Term("保险合同约定可以检查", "the insurance contract allows inspection"),
    SD[44, 1, "b"],
    denied=Term(
        "保险合同没有约定检查，保险人不得检查",
        "the insurance contract allows no inspection, so the insurer has no right to one",
    ),
)
_NOT_KEPT_SAFE = Clause(
    ~insured_matter_safe,
    Term("投保一方没有维护保险标的的安全", "the insured side has failed to keep the insured matter safe"),
    SD[44, 2],
    denied=Term(
        "投保一方维护了保险标的的安全，不得增加保险费或者解除合同",
        "the insured side has kept the insured matter safe: neither a higher premium nor an end of the contract",
    ),
)
_COVERED = ("insured", "inspected", "advised", "answered", "failing", "premium_up")
_AT_REST = ("insured", "answered", "premium_up")
_WHILE_COVERED = (
    INSURED,
    NotBefore(("insure",), "since", None, SD[44, 1]),
    InTime("cover", SD[44, 1]),
)

insurance_upkeep = Procedure(
    name="sd.insurance_upkeep",
    number="A21",
    law=SD,
    term=Term("保险标的安全的维护", "the upkeep of what is insured"),
    cites=(SD[44, 1, "a"], SD[44, 1, "b"], SD[44, 2]),
    readings=("S26",),
    states=(
        State("uninsured", Term("尚未投保", "not insured")),
        State("insured", Term("已投保", "insured")),
        State("inspected", Term("已检查", "inspected")),
        State("advised", Term("已有书面建议", "advised in writing")),
        State("answered", Term("建议已答复", "advice answered")),
        State("failing", Term("已认定未尽维护", "failure on record")),
        State("premium_up", Term("已要求增加保险费", "higher premium asked for")),
        State("terminated", Term("合同已解除", "contract ended by the insurer"), final=True),
        State("expired", Term("保险期满", "cover ended"), final=True),
    ),
    steps=(
        Step(
            name="insure",
            term=Term("投保", "the taking out of insurance"),
            by=MAKERS,
            at=("uninsured",),
            to="insured",
            cite=SD[26, 1, "a"],
            needs=(
                NUMBER,
                told("insurer", "保险人", "insurer"),
                told("matter", "保险标的（产品、服务）", "the insured product or service"),
                told("limit", "保险金额", "sum insured", Kind.MONEY),
                SINCE,
                UNTIL,
            ),
            enters=POLICIES,
            note=Term("投保自愿；条文没有提到使用者。", "It is voluntary, and users are not named."),
        ),
        Step(
            name="log_upkeep",
            term=Term("记录维护工作", "the log of upkeep"),
            by=MAKERS,
            at=_COVERED,
            to=None,
            cite=SD[44, 1, "a"],
            needs=(told("work", "维护工作", "what was done"),),
            guards=_WHILE_COVERED,
        ),
        Step(
            name="inspect",
            term=Term("检查保险标的的安全", "the inspection of the insured matter"),
            by=INSURER,
            at=_AT_REST,
            to="inspected",
            cite=SD[44, 1, "b"],
            needs=(told("clause", "约定可以检查的合同条款", "the clause that allows the inspection"),),
            guards=(*_WHILE_COVERED, _INSPECTION_AGREED),
            readings=("S26",),
        ),
        Step(
            name="find_in_order",
            term=Term("检查没有发现隐患", "the finding that nothing is amiss"),
            by=INSURER,
            at=("inspected",),
            to="insured",
            cite=SD[44, 1, "b"],
            tag=HOUSE,
        ),
        Step(
            name="advise",
            term=Term("提出书面建议", "the written advice"),
            by=INSURER,
            at=("inspected",),
            to="advised",
            cite=SD[44, 1, "b"],
            guards=_WHILE_COVERED,
            issues=INSURER_ADVICE,
        ),
        Step(
            name="answer",
            term=Term("答复建议", "the answer to the advice"),
            by=MAKERS,
            at=("advised",),
            to="answered",
            cite=SD[44, 1, "b"],
            needs=(told("answer", "采纳情况", "what is taken up, and what not"),),
            tag=HOUSE,
            note=Term(
                "条文没有要求答复，但不理会建议可以成为未尽维护的证据。",
                "The text asks for no answer; advice that is ignored may show a failure of upkeep.",
            ),
        ),
        Step(
            name="record_failure",
            term=Term("认定未尽维护", "the record of a failure of upkeep"),
            by=INSURER,
            at=("inspected", "advised", *_AT_REST),
            to="failing",
            cite=SD[44, 2],
            needs=(
                told("failure", "没有维护的事项", "what was not kept safe"),
                told("evidence", "证据", "evidence", Kind.LIST),
            ),
            guards=(*_WHILE_COVERED, _NOT_KEPT_SAFE),
        ),
        Step(
            name="raise_premium",
            term=Term("要求增加保险费", "the demand for a higher premium"),
            by=INSURER,
            at=("failing",),
            to="premium_up",
            cite=SD[44, 2],
            needs=(told("ground", "合同依据", "ground in the contract"),),
            guards=(InTime("cover", SD[44, 1]),),
            note=Term(
                "与解除合同择一；加多少看合同。",
                "In place of ending the contract; how much is for the contract.",
            ),
        ),
        Step(
            name="terminate",
            term=Term("解除合同", "the end of the contract"),
            by=INSURER,
            at=("failing",),
            to="terminated",
            cite=SD[44, 2],
            needs=(UNTIL,),
            guards=(InTime("cover", SD[44, 1]),),
            enters=POLICIES,
        ),
        Step(
            name="forgo",
            term=Term("不行使权利", "the insurer's leaving it at that"),
            by=INSURER,
            at=("failing",),
            to="insured",
            cite=SD[44, 2],
            tag=HOUSE,
        ),
        Step(
            name="close",
            term=Term("期满销案", "the closing after the cover has ended"),
            by=(INSURER, *MAKERS),
            at=_COVERED,
            to="expired",
            cite=SD[44, 1],
            guards=(RunOut("cover", SD[44, 1]),),
            tag=HOUSE,
        ),
    ),
    clocks=(
        Clock(
            name="cover",
            term=Term("保险期间", "the time of the cover"),
            owner=MAKERS,
            starts=("insure",),
            stops=("terminate", "close"),
            limit=SetBy("until"),
            cite=SD[44, 1],
            tag=external(INSL[18]),
            task=False,
        ),
        Clock(
            name="advice",
            term=Term("检查后的书面建议", "written advice after the inspection"),
            owner=INSURER,
            starts=("inspect",),
            stops=("find_in_order", "advise", "record_failure", "close"),
            limit=PROMPTLY,
            cite=SD[44, 1, "b"],
        ),
    ),
    note=Term(
        "维护的是保险标的，不是投保人。其余期限依合同；保险期满，本条不再适用，不须另行通知。",
        "What is kept safe is the insured matter, not the policyholder. Other times are those of the contract; once the "
        "cover has ended the article no longer applies, with or without a notice.",
    ),
)

# Article 44: precautions

insurer_precaution = Procedure(
    name="sd.insurer_precaution",
    number="A21",
    law=SD,
    term=Term("保险人的安全预防措施", "a precaution by the insurer"),
    cites=(SD[44, 3],),
    readings=("S26",),
    states=(
        State("idle", Term("没有提出", "none proposed")),
        State("proposed", Term("待同意", "waiting for consent")),
        State("consented", Term("已同意", "consented to")),
        State("taken", Term("已采取", "taken"), final=True),
        State("declined", Term("不同意", "declined"), final=True),
    ),
    steps=(
        Step(
            name="propose",
            term=Term("提出预防措施", "the proposal of the precaution"),
            by=INSURER,
            at=("idle",),
            to="proposed",
            cite=SD[44, 3],
            needs=(told("measure", "拟采取的措施", "the precaution"),),
            guards=(INSURED,),
        ),
        Step(
            name="consent",
            term=Term("同意采取措施", "the consent to the precaution"),
            by=MAKERS,
            at=("proposed",),
            to="consented",
            cite=SD[44, 3],
            needs=(told("record", "留存的同意", "the consent on file"),),
        ),
        Step(
            name="decline",
            term=Term("不同意采取措施", "the refusal of consent"),
            by=MAKERS,
            at=("proposed",),
            to="declined",
            cite=SD[44, 3],
        ),
        Step(
            name="withdraw_consent",
            term=Term("撤回同意", "the withdrawal of consent"),
            by=MAKERS,
            at=("consented",),
            to="proposed",
            cite=SD[44, 3],
        ),
        Step(
            name="take",
            term=Term("采取预防措施", "the taking of the precaution"),
            by=INSURER,
            at=("consented",),
            to="taken",
            cite=SD[44, 3],
            guards=(INSURED,),
        ),
    ),
    note=Term(
        "一项措施一案；同意在采取之前撤回的，措施不得再采取。",
        "One case for each measure; a consent withdrawn before the step bars it.",
    ),
)

# Article 91: the direct claim

BY_PROVIDER_OR_USER = Clause(
    liability_cover.is_("provider_or_user"),
    Term(
        "损害发生之日，提供者或者使用者的保险有效",
        "on the day of the damage the provider or a user had insurance in force",
    ),
    SD[91, 1, "a"],
    denied=Term(
        "损害发生之日，提供者和使用者都没有有效的保险，不能直接请求保险人赔偿",
        "on the day of the damage neither provider nor user had insurance in force: there is no claim on an insurer",
    ),
)
NOBODY_COVERED = Clause(
    ~liability_cover.is_("provider_or_user"),
    Term("提供者和使用者都没有有效的保险", "neither provider nor user had insurance in force"),
    SD[91, 1, "b"],
    denied=Term(
        "提供者或者使用者有有效的保险，先向保险人请求",
        "the provider or a user had insurance in force: the insurer is asked first",
    ),
)

_PAYABLE = Input(name="payable", term=Term("应赔数额", "what is owed"))
_COVER_LEFT = Input(
    name="cover_left",
    term=Term("损害发生之日的保险余额", "cover left on the day of the damage"),
)
INSURER_PART = Amount(
    cite=SD[91, 1, "a"],
    number="B12",
    gist=Term("保险人承担的部分", "the insurer's part"),
    payer=INSURER,
    ranges=(
        Range(
            name="range",
            term=Term(
                "应赔数额与保险余额中较小者以内", "up to what is owed or the cover left, whichever is less"
            ),
            low=Fixed(Decimal(0)),
            high=Smallest((_PAYABLE, _COVER_LEFT)),
            cite=SD[91, 1, "a"],
        ),
    ),
    requires=(_PAYABLE, _COVER_LEFT),
)
"""What an insurer pays is never more than what is owed, nor than the cover that is left."""

PART = (
    told("payable", "应赔数额", "what is owed", Kind.MONEY),
    told("cover_left", "损害发生之日的保险余额", "cover left on the day of the damage", Kind.MONEY),
    told("amount", "保险人承担的部分", "the insurer's part", Kind.MONEY),
)

insurance_claim = Procedure(
    name="sd.insurance_claim",
    number="A21",
    law=SD,
    term=Term("向保险人直接求偿", "the direct claim on the insurer"),
    cites=(SD[91, 1, "a"], SD[91, 1, "b"]),
    readings=("S46",),
    states=(
        State("damaged", Term("已有损害", "damage done")),
        State("claimed", Term("已向保险人请求", "insurer asked")),
        State("insurer_paid", Term("保险人已赔", "insurer has paid")),
        State("insurer_refused", Term("保险人不赔", "insurer refuses")),
        State("shortfall", Term("有不足部分", "a shortfall is left")),
        State("settled", Term("已赔足", "paid in full"), final=True),
    ),
    steps=(
        Step(
            name="claim",
            term=Term("请求保险人赔偿", "the claim on the insurer"),
            by=INJURED_PERSON,
            at=("damaged",),
            to="claimed",
            cite=SD[91, 1, "a"],
            needs=(
                told("damage_on", "损害发生日期", "day of the damage", Kind.DAY),
                told("policy", "保险单及投保人", "the policy, and whose it is"),
                told("proof", "损害和因果关系的证据", "proof of damage and cause"),
            ),
            guards=(HARM, BY_PROVIDER_OR_USER),
            readings=("S46",),
        ),
        Step(
            name="pay",
            term=Term("保险人赔付", "the insurer's payment"),
            by=INSURER,
            at=("claimed", "insurer_refused"),
            to="insurer_paid",
            cite=SD[91, 1, "a"],
            needs=PART,
            amount=INSURER_PART,
        ),
        Step(
            name="refuse",
            term=Term("保险人拒绝赔付", "the insurer's refusal"),
            by=INSURER,
            at=("claimed",),
            to="insurer_refused",
            cite=SD[91, 1, "a"],
            needs=(REASONS,),
            tag=HOUSE,
        ),
        Step(
            name="find_no_cover",
            term=Term("查明没有保险", "the finding that there is no insurance"),
            by=INJURED_PERSON,
            at=("damaged",),
            to="shortfall",
            cite=SD[91, 1, "b"],
            needs=(told("shortfall", "应由侵权人赔偿的数额", "what the tortfeasor owes", Kind.MONEY),),
            guards=(NOBODY_COVERED,),
        ),
        Step(
            name="find_shortfall",
            term=Term("算定不足部分", "the reckoning of the shortfall"),
            by=INJURED_PERSON,
            at=("insurer_paid", "insurer_refused"),
            to="shortfall",
            cite=SD[91, 1, "b"],
            needs=(told("shortfall", "不足部分", "shortfall", Kind.MONEY),),
        ),
        Step(
            name="make_up",
            term=Term("侵权人赔偿不足部分", "the tortfeasor's payment of the shortfall"),
            by=TORTFEASOR,
            at=("shortfall",),
            to="settled",
            cite=SD[91, 1, "b"],
            needs=(told("paid", "已付数额", "sum paid", Kind.MONEY),),
            readings=("S46",),
        ),
        Step(
            name="settle",
            term=Term("确认保险已赔足", "the finding that the insurance has paid it all"),
            by=INJURED_PERSON,
            at=("insurer_paid",),
            to="settled",
            cite=SD[91, 1, "b"],
            tag=HOUSE,
        ),
    ),
    note=Term(
        "保险人部分与侵权人部分相加等于应赔数额；惩罚性部分由侵权人承担，保险明确承保的除外。赔付的期限依保险合同和《保险法》。",
        "The insurer's part and the tortfeasor's add up to what is owed; the punitive part is the tortfeasor's unless "
        "expressly covered. When the insurer has to pay is for the contract and the Insurance Law.",
    ),
)

PROCEDURES: tuple[Procedure, ...] = (insurance_upkeep, insurer_precaution, insurance_claim)
