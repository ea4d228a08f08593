"""By which norms the Interim Measures answer what anybody asks first."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.view import Cell, View
from chengxu.statutes.laws import IM
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
    IM,
    {
        BANNED: Cell(
            silent=Term(
                "没有整类禁止的服务；禁止的是内容和行为（第四条）。",
                "No kind of service is banned; contents and conduct are (art. 4).",
            )
        ),
        LICENCE: Cell((IM[23, 1],)),
        FILING: Cell((IM[17, 1, "b"], IM[17, 1, "c"], IM[17, 1, "d"])),
        ASSESSMENT: Cell((IM[17, 1, "a"], IM[8, 2])),
        RETENTION: Cell(keeping=True),
        LABEL: Cell((IM[12, 1],)),
        INCIDENT: Cell((IM[14, 1, "c"], IM[14, 2, "c"])),
        INSURANCE: Cell(silent=Term("没有规定。", "No rule.")),
        FUND: Cell(silent=Term("没有规定。", "No rule.")),
        LIABILITY: Cell((IM[9, 1, "a"], IM[9, 1, "c"])),
        FINE: Cell(
            (IM[21, 1, "a"], IM[21, 1, "b"], IM[21, 1, "c"]),
            silent=Term(
                "本办法没有罚款数额，处罚依其他法律、行政法规。",
                "The Measures have no amounts; fines follow other laws.",
            ),
        ),
    },
)
