"""By which norms the Model Law answers what anybody asks first."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.view import Cell, View
from chengxu.statutes.laws import ML4
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
    ML4,
    {
        BANNED: Cell(
            (ML4[41, 2],),
            silent=Term(
                "没有整类禁止的服务；负面清单内的，未经许可不得为之。",
                "No kind of service is banned; what is on the negative list must not be done without a licence.",
            ),
        ),
        LICENCE: Cell((ML4[41, 1], ML4[45, 2], ML4[48, 1])),
        FILING: Cell((ML4[66, 1], ML4[66, 2], ML4[66, 3], ML4[70, 2])),
        ASSESSMENT: Cell((ML4[49, 1, "i"], ML4[49, 2], ML4[71, 1, "i"], ML4[68, 1, "v"], ML4[59, 2])),
        RETENTION: Cell(keeping=True),
        LABEL: Cell((ML4[74, 1, "a"], ML4[76, 1, "a"], ML4[54, 3, "a"])),
        INCIDENT: Cell((ML4[53, 2, "a"], ML4[53, 2, "b"], ML4[53, 3], ML4[58, 2, "b"])),
        INSURANCE: Cell(silent=Term("没有规定。", "No rule.")),
        FUND: Cell(silent=Term("没有规定。", "No rule.")),
        LIABILITY: Cell(answering=True),
        FINE: Cell(amounts=(ML4[96, 1, "b"], ML4[96, 2, "a"], ML4[99, 1, "b"], ML4[99, 2, "b"])),
    },
)
