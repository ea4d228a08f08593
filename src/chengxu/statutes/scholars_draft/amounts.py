"""The amounts of the Scholars' Draft: penalties of article 82 (B1, B2) and what leniency under article 93 leaves (B4).

Damages, caps, insurance, recourse and punitive damages (B6 to B13) are in `attribution`, clocks (B14) in the norms, the
thresholds of article 50 (B15) in `parameters`; the six factors of article 83 (B3) have no formula.
"""

from __future__ import annotations

from decimal import Decimal

from chengxu.algebra.cite import Cite, reading
from chengxu.algebra.term import Term
from chengxu.law.amount import Amount, Fixed, Formula, Input, Product, Range
from chengxu.statutes.laws import SD
from chengxu.statutes.words.enforcement import RESPONSIBLE_PERSONS
from chengxu.statutes.words.parties import OFFENDER

previous_year_turnover = Input(
    name="previous_year_turnover",
    term=Term("上一年度营业额", "turnover of the previous year"),
    help=Term(
        "被处罚主体在作出决定前一个会计年度的全部营业额（解读 S36）。",
        "The entity's whole turnover in the accounting year before the decision (reading S36).",
    ),
)
illegal_income = Input(name="illegal_income", term=Term("查实的违法所得", "proven illegal income"))

_CENT = Fixed(Decimal("0.01"))
"""The least sum that is a fine at all: the text bounds it from above only."""
_NOTHING = Fixed(Decimal(0))


def _yuan(figure: int) -> Fixed:
    return Fixed(Decimal(figure))


def _range(cite: Cite, low: Formula, high: Formula, term: Term, *readings: str, name: str = "range") -> Range:
    return Range(name=name, term=term, low=low, high=high, cite=cite, readings=readings)


_STATUTORY_RANGE = Term("法定幅度", "statutory range")
_ALL_INCOME = Term("查实的全部违法所得", "all illegal income that is proven")


def _confiscation(cite: Cite, number: str) -> Amount:
    return Amount(
        cite=cite,
        number=number,
        gist=Term("没收违法所得", "confiscation of illegal income"),
        payer=OFFENDER,
        ranges=(_range(cite, illegal_income, illegal_income, _ALL_INCOME),),
        requires=(illegal_income,),
        note=Term(
            "与罚款分列，不得抵扣；未查实的不计，未知不等于零。",
            "A line of its own, never netted against a fine; what is not proven does not count, and unknown is not zero.",
        ),
    )


_TURNOVER_CAP = Product(Decimal("0.05"), previous_year_turnover)

AMOUNTS = (
    _confiscation(SD[82, 1, "b"], "B1"),
    Amount(
        cite=SD[82, 1, "c"],
        number="B1",
        gist=Term("拒不改正的罚款", "fine after refusal to correct"),
        payer=OFFENDER,
        ranges=(_range(SD[82, 1, "c"], _CENT, _yuan(1_000_000), _STATUTORY_RANGE),),
        note=Term("须有拒不改正的记录。", "Only with a refusal to correct on record."),
    ),
    Amount(
        cite=SD[82, 1, "d"],
        number="B1",
        gist=Term("拒不改正时对责任人员的罚款", "personal fine after refusal to correct"),
        payer=RESPONSIBLE_PERSONS,
        ranges=(_range(SD[82, 1, "d"], _yuan(10_000), _yuan(100_000), _STATUTORY_RANGE, "S35"),),
        note=Term(
            "每人分别决定；是否以拒不改正为前提，依解读 S35，可在参数文件中另选。",
            "Decided for each person; whether it takes a refusal is reading S35, which a parameter file may change.",
        ),
    ),
    _confiscation(SD[82, 2, "b"], "B2"),
    Amount(
        cite=SD[82, 2, "c"],
        number="B2",
        gist=Term("情节严重的罚款", "fine in serious cases"),
        payer=OFFENDER,
        ranges=(
            _range(
                SD[82, 2, "c"],
                _CENT,
                _yuan(50_000_000),
                Term("上限一：定额", "cap A: a fixed sum"),
                "S36",
                name="fixed",
            ),
            _range(
                SD[82, 2, "c"],
                _CENT,
                _TURNOVER_CAP,
                Term("上限二：上一年度营业额的百分之五", "cap B: 5% of the previous year's turnover"),
                "S36",
                name="turnover",
            ),
        ),
        note=Term(
            "由省级以上主管部门选择上限并说明理由（解读 S36）；营业额不明的，只有上限一可用。两者在营业额十亿元时相等。",
            "A department of provincial level or above elects the cap and says why (reading S36); with the turnover unknown "
            "only cap A is available. Both are equal at a turnover of 1,000,000,000.",
        ),
    ),
    Amount(
        cite=SD[82, 2, "f"],
        number="B2",
        gist=Term("情节严重时对责任人员的罚款", "personal fine in serious cases"),
        payer=RESPONSIBLE_PERSONS,
        ranges=(_range(SD[82, 2, "f"], _yuan(100_000), _yuan(1_000_000), _STATUTORY_RANGE, "S37"),),
        note=Term("不以拒不改正为前提；每人分别决定。", "Not tied to a refusal; decided for each person."),
    ),
    Amount(
        cite=SD[93, 1],
        number="B4",
        gist=Term("合规从宽后的罚款", "fines under leniency for compliance"),
        payer=OFFENDER,
        ranges=tuple(
            Range(
                name=name,
                term=term,
                low=_NOTHING,
                high=high,
                cite=SD[93, 1],
                tag=reading("S48"),
                readings=("S48",),
            )
            for name, term, high in (
                ("ordinary", Term("一般：单位", "ordinary: the entity"), _yuan(1_000_000)),
                ("ordinary_person", Term("一般：责任人员", "ordinary: a person"), _yuan(100_000)),
                (
                    "serious",
                    Term("情节严重：单位，定额上限", "serious: the entity, fixed cap"),
                    _yuan(50_000_000),
                ),
                (
                    "serious_turnover",
                    Term("情节严重：单位，营业额上限", "serious: the entity, turnover cap"),
                    _TURNOVER_CAP,
                ),
                ("serious_person", Term("情节严重：责任人员", "serious: a person"), _yuan(1_000_000)),
            )
        ),
        note=Term(
            "五项条件齐备时，下限降为零，上限不变；减轻、免除还是不从宽，须作出决定并说明理由，不自动适用。没收不受影响"
            "（解读 S48；另一种理解认为没收也可从宽）。",
            "With all five tests the floor falls to zero and the top stays; whether to reduce, waive or do neither is decided "
            "with reasons and never automatic. Confiscation is untouched (reading S48; on the other view it may be reduced as "
            "well).",
        ),
    ),
)
