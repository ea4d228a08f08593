"""What the clauses of the standard share: when its forms are owed, who writes labels into files, what is not verified.

The standard binds whoever the Labelling Measures bind; their scope and parties are used as they stand.
"""

from __future__ import annotations

from datetime import date

from chengxu.algebra.cite import STATUTORY
from chengxu.algebra.expr import Clause
from chengxu.algebra.facts import Parameter
from chengxu.algebra.term import Term
from chengxu.law.norm import Party
from chengxu.statutes.labelling_measures.basis import EXPLICIT_OWED, IN_SCOPE, PLATFORM, PROVIDER, USERS
from chengxu.statutes.laws import LM
from chengxu.statutes.words.labelling import makes_files
from chengxu.statutes.words.service import provides_service

__all__ = ["ENTRY", "EXPLICIT_OWED", "IN_SCOPE", "NOT_COMPARED", "PLATFORM", "PRODUCER", "PROVIDER", "USERS"]

NOT_COMPARED = Term(
    "本条措辞尚未与标准原文核对。",
    "The wording of this clause has not been compared with the standard itself.",
)
"""What rows that were written from memory have to say."""

ENTRY = Parameter(
    name="gb_entry",
    of_days=True,
    label=Term("GB 45438—2025 实施日期", "entry into force of GB 45438-2025"),
    cite=LM[14, 1],
    tag=STATUTORY,
    versions=((None, date(2025, 9, 1)),),
)
"""The day that the standard bears itself; the Measures, which lean on it, entered into force with it."""

PRODUCER = Party(
    "producer",
    Term("生成合成服务提供者", "the generating provider"),
    when=Clause(
        provides_service & makes_files,
        Term(
            "当事人提供的服务产生内容文件",
            "the person described provides a service that makes files of its content",
        ),
        LM[5, 1],
        denied=Term(
            "当事人没有提供产生内容文件的服务",
            "the person described provides no service that makes files of its content",
        ),
    ),
)
"""Who writes the production elements; the platform writes those of propagation."""
