"""The one figure that the proposal implies: what the relief fund would pay."""

from __future__ import annotations

from decimal import Decimal

from chengxu.algebra.cite import reading
from chengxu.algebra.term import Term
from chengxu.law.amount import Amount, Fixed, Input, Priced, Range, Smallest
from chengxu.statutes.four_tiers.parameters import FUND_CEILING
from chengxu.statutes.laws import SW
from chengxu.statutes.words.tiers import FUND_BODY

_BALANCE = Input(
    name="damage_unrecovered",
    term=Term("保险和责任人之后仍未受偿的数额", "the balance after insurance and those liable"),
)
_PAYMENT = Smallest((_BALANCE, Priced(FUND_CEILING, Decimal(1), Fixed(Decimal(1)))))

AMOUNTS = (
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
