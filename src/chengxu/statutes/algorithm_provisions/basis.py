"""What the chapters of the Provisions share: their scope, who provides, who is served, who supervises."""

from __future__ import annotations

from chengxu.algebra.expr import Clause
from chengxu.algebra.term import Term
from chengxu.law.norm import Party
from chengxu.statutes.laws import AR
from chengxu.statutes.words.algorithm_oversight import MARKET_REGULATION, algorithm_filing_state
from chengxu.statutes.words.information_services import RECOMMENDS
from chengxu.statutes.words.parties import CAC, PUBLIC_SECURITY, TELECOM
from chengxu.statutes.words.service import online_in_mainland, provides_service

PROVIDED = Clause(
    online_in_mainland,
    Term("该服务在境内提供", "the service is provided in the mainland"),
    AR[2, 1],
    denied=Term("该服务不在境内提供", "the service is not provided in the mainland"),
)

IN_SCOPE = Clause(
    PROVIDED & RECOMMENDS,
    Term(
        "该服务属于境内的算法推荐服务",
        "the service is an algorithm recommendation service in the mainland",
    ),
    AR[2, 1],
    denied=Term(
        "该服务不属于境内的算法推荐服务",
        "the service is no algorithm recommendation service in the mainland",
    ),
)

PROVIDER = Party(
    "provider",
    Term("算法推荐服务提供者", "the provider of the recommendation service"),
    when=Clause(
        provides_service,
        Term("当事人是算法推荐服务提供者", "the person described provides the recommendation service"),
        AR[2, 1],
        denied=Term(
            "当事人不是算法推荐服务提供者",
            "the person described does not provide the recommendation service",
        ),
    ),
)

USERS = Party("users", Term("用户", "users"), plural=True)

SUPERVISORS = (CAC, TELECOM, PUBLIC_SECURITY, MARKET_REGULATION)
"""The four lines of article 3, the first of which coordinates."""

FILED = Clause(
    algorithm_filing_state.is_("recorded"),
    Term("该服务已完成算法备案", "the algorithm of the service is on file"),
    AR[26, 1],
    denied=Term("该服务没有有效的算法备案", "the algorithm of the service is not on file"),
)
