"""The two fines of the Provisions, of one range: after refusal or in serious cases, and for deception in serious cases."""

from __future__ import annotations

from decimal import Decimal

from chengxu.algebra.cite import Cite
from chengxu.algebra.term import Term
from chengxu.law.amount import Amount, Fixed, Range
from chengxu.statutes.algorithm_provisions.basis import PROVIDER
from chengxu.statutes.laws import AR


def _fine(cite: Cite, gist: Term, note: Term) -> Amount:
    bounds = Fixed(Decimal(10_000)), Fixed(Decimal(100_000))
    statutory = Range(
        name="range",
        term=Term("法定幅度", "statutory range"),
        low=bounds[0],
        high=bounds[1],
        cite=cite,
        readings=("AR14",),
    )
    return Amount(cite=cite, number=str(cite), gist=gist, payer=PROVIDER, ranges=(statutory,), note=note)


AMOUNTS = (
    _fine(
        AR[31, 2],
        Term("拒不改正或者情节严重的罚款", "fine after refusal to correct, or in serious cases"),
        Term(
            "与责令暂停信息更新并用；法律、行政法规另有处罚的，不适用。",
            "Together with the suspension of updates; not where a law or administrative regulation has a penalty of its own.",
        ),
    ),
    _fine(
        AR[33, 1],
        Term("骗取备案且情节严重的罚款", "fine for a filing obtained by deception, in serious cases"),
        Term("情节不严重的，不得罚款。", "There is none unless the case is serious."),
    ),
)
