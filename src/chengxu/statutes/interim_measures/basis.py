"""What the chapters of the Measures share: their scope, and who provides and who uses."""

from __future__ import annotations

from chengxu.algebra.expr import Clause
from chengxu.algebra.term import Term
from chengxu.law.norm import Party
from chengxu.statutes.laws import IM
from chengxu.statutes.words.service import (
    offered_to_mainland_public,
    output_kinds,
    provides_service,
    uses_generative_ai,
    uses_service,
)

IN_SCOPE = Clause(
    uses_generative_ai & output_kinds.some() & offered_to_mainland_public,
    Term(
        "该服务属于向境内公众提供的生成式人工智能服务",
        "the service is a generative AI service to the mainland public",
    ),
    IM[2, 1],
    denied=Term(
        "该服务不属于向境内公众提供的生成式人工智能服务",
        "the service is no generative AI service to the mainland public",
    ),
)

PROVIDER = Party(
    "provider",
    Term("提供者", "the provider"),
    when=Clause(
        provides_service,
        Term("当事人是提供者", "the person described is a provider"),
        IM[22, 2],
        denied=Term("当事人不是提供者", "the person described is no provider"),
    ),
)

USER = Party(
    "user",
    Term("使用者", "the user"),
    when=Clause(
        uses_service,
        Term("当事人是使用者", "the person described is a user"),
        IM[22, 3],
        denied=Term("当事人不是使用者", "the person described is no user"),
    ),
)

USERS = Party("users", Term("使用者", "users"))
"""Users of the service as people to whom something is owed, whoever is described."""
