"""By which norms the Scholars' Draft answers what anybody asks first."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.view import Cell, View
from chengxu.statutes.laws import SD
from chengxu.statutes.questions import (
    ASSESSMENT,
    BANNED,
    FILING,
    FINE,
    FUND,
    INCIDENT,
    INSURANCE,
    LABEL,
    LIABILITY,
    LICENCE,
    RETENTION,
)

VIEW = View(
    SD,
    {
        BANNED: Cell(
            silent=Term(
                "没有整类禁止的服务，只禁止具体的做法。",
                "No kind of service is banned; only particular practices are.",
            ),
        ),
        LICENCE: Cell((SD[49, 1], SD[75, 1])),
        FILING: Cell((SD[53, 1, "a"], SD[53, 2])),
        ASSESSMENT: Cell((SD[42, 1], SD[42, 2], SD[54, 1, "a"], SD[54, 1, "c"], SD[77, 1, "b"])),
        RETENTION: Cell(keeping=True),
        LABEL: Cell((SD[48, 1, "a"], SD[48, 2, "a"], SD[71, 1, "c"])),
        INCIDENT: Cell((SD[43, 1, "b"], SD[56, 1, "d"])),
        INSURANCE: Cell(
            (SD[26, 1, "a"],),
            silent=Term("可以投保，不强制。", "Insurance is open to all and demanded of none."),
        ),
        FUND: Cell(silent=Term("没有规定。", "No rule.")),
        LIABILITY: Cell(answering=True),
        FINE: Cell(amounts=(SD[82, 1, "c"], SD[82, 1, "d"], SD[82, 2, "c"], SD[82, 2, "f"])),
    },
)
