"""By which items the proposal answers what anybody asks first."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.view import Cell, View
from chengxu.statutes.laws import SW
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

_SILENT = Term("论文没有提到。", "The paper does not say.")

VIEW = View(
    SW,
    {
        BANNED: Cell((SW["05"],)),
        LICENCE: Cell(silent=_SILENT),
        FILING: Cell((SW["09"],)),
        ASSESSMENT: Cell((SW["04"], SW["06"])),
        RETENTION: Cell(silent=_SILENT),
        LABEL: Cell(
            (SW["07"],),
            silent=Term(
                "有限风险以透明和知情代之，没有写明标识。",
                "For limited risk, transparency and the right to know; labels as such are not mentioned.",
            ),
        ),
        INCIDENT: Cell(silent=_SILENT),
        INSURANCE: Cell((SW["11"],)),
        FUND: Cell((SW["12"],)),
        LIABILITY: Cell((SW["16"],), answering=True),
        FINE: Cell(silent=_SILENT),
    },
)
