"""The two figures that the proposal leaves to others: the least sum insured, and what the relief fund would pay."""

from __future__ import annotations

from decimal import Decimal

from chengxu.algebra.cite import reading
from chengxu.algebra.term import Term
from chengxu.law.amount import Amount, Fixed, Input, Priced, Range, Smallest
from chengxu.statutes.four_tiers.parameters import FUND_CEILING, INSURED_SUM
from chengxu.statutes.laws import SW
from chengxu.statutes.words.tiers import FUND_BODY

_BALANCE = Input(
    name="damage_unrecovered",
    term=Term("保险和责任人之后仍未受偿的数额", "the balance after insurance and those liable"),
)
_ONE = Fixed(Decimal(1))
_PAYMENT = Smallest((_BALANCE, Priced(FUND_CEILING, Decimal(1), _ONE)))

AMOUNTS = (
    Amount(
        cite=SW["11"],
        number="SW-11",
        gist=Term("强制责任保险的最低保额", "the least sum of the compulsory insurance"),
        payer=None,
        ranges=(
            Range(
                name="sum",
                term=Term("最低保额", "the least sum insured"),
                low=Priced(INSURED_SUM, Decimal(1), _ONE),
                high=None,
                cite=SW["11"],
                tag=reading("W1"),
                readings=("W1",),
            ),
        ),
        note=Term(
            "论文没有最低保额；规则确定之前为未定，不是零。",
            "The paper has no least sum: until rules set one it is undetermined, which is not zero.",
        ),
    ),
    Amount(
        cite=SW["12"],
        number="SW-12",
        gist=Term("救济基金的给付", "payment by the relief fund"),
        payer=FUND_BODY,
        ranges=(
            Range(
                name="payment",
                term=Term("未受偿数额，以上限为限", "the balance, up to the ceiling"),
                low=_PAYMENT,
                high=_PAYMENT,
                cite=SW["12"],
                tag=reading("W5"),
                readings=("W5",),
            ),
        ),
        requires=(_BALANCE,),
        note=Term(
            "推论：论文没有资金来源、上限和给付方法；在《学者建议稿》中，这一余额由侵权人承担。",
            "Inferred: the paper has no financing, no ceiling and no method. Under the Scholars' Draft the balance rests on the "
            "tortfeasor.",
        ),
    ),
)
