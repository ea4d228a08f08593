"""What the proposal leaves open: whether it ever becomes law, filing by tier, the ceiling of the fund."""

from __future__ import annotations

from chengxu.algebra.cite import Tag, reading
from chengxu.algebra.expr import Clause
from chengxu.algebra.facts import ACT_DATE, Parameter
from chengxu.algebra.term import Term
from chengxu.statutes.laws import SW

_OPEN: Tag = reading("W1")

ENTRY = Parameter(
    name="sw_entry",
    of_days=True,
    label=Term("采纳该方案的法律的施行日期", "the entry into force of a law that adopts the proposal"),
    cite=SW["25"],
    tag=_OPEN,
    waits_for=Term("立法机关采纳该方案", "the legislature to adopt the proposal"),
)


def _filing(element: str, label: Term) -> Parameter:
    return Parameter(
        name=f"sw_filing_{element}",
        of_days=True,
        label=Term(f"确定{label.zh}的规则的施行日期", f"the day from which rules on {label.en} hold"),
        cite=SW["09"],
        tag=_OPEN,
        waits_for=Term(f"规则确定{label.zh}", f"rules to settle {label.en}"),
    )


FILING_ELEMENTS = (
    _filing("subjects", Term("各等级由谁备案", "who files in which tier")),
    _filing("content", Term("各等级备案的内容", "what is filed in which tier")),
    _filing("procedure", Term("各等级备案的程序", "how a filing is made in which tier")),
)

FILING_SETTLED = tuple(
    Clause(
        element <= ACT_DATE,
        Term(f"{element.label.zh}已到", f"{element.label.en} has come"),
        SW["09"],
        denied=Term(f"{element.label.zh}未到", f"{element.label.en} has not come"),
    )
    for element in FILING_ELEMENTS
)

INSURED_SUM = Parameter(
    name="sw_insured_sum",
    label=Term("强制责任保险的最低保额（元）", "the least sum of the compulsory insurance, in yuan"),
    cite=SW["11"],
    tag=_OPEN,
    waits_for=Term(
        "规则确定强制责任保险的最低保额", "rules to set the least sum of the compulsory insurance"
    ),
)

FUND_CEILING = Parameter(
    name="sw_fund_ceiling",
    label=Term("救济基金的给付上限（元）", "the ceiling of a payment by the relief fund, in yuan"),
    cite=SW["12"],
    tag=_OPEN,
    waits_for=Term("规则确定救济基金的给付上限", "rules to set the ceiling of the relief fund"),
)
