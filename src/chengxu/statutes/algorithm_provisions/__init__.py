"""The Algorithm Recommendation Provisions (35 articles, in force since 2022-03-01), as values."""

from __future__ import annotations

from chengxu.algebra.expr import any_of
from chengxu.algebra.term import Term
from chengxu.law.book import Conflict, Statute, collect
from chengxu.statutes.algorithm_provisions import general, information, liability, oversight, users
from chengxu.statutes.algorithm_provisions.basis import IN_SCOPE
from chengxu.statutes.algorithm_provisions.liability import ENTRY
from chengxu.statutes.algorithm_provisions.readings import READINGS
from chengxu.statutes.laws import AR
from chengxu.statutes.words.algorithm_oversight import (
    OWN_PENALTY,
    algorithm_breach_findings,
    algorithm_breaches,
    algorithm_breaches_penalised,
    algorithm_filing_faults,
    algorithm_filing_state,
)
from chengxu.statutes.words.algorithms import personalisation_controls, uses_personal_traits
from chengxu.statutes.words.information_services import algorithm_classes

CONFLICTS = (
    Conflict(
        algorithm_classes.is_("personalised") & ~uses_personal_traits,
        Term(
            "填了使用个性化推送类算法，又填不依据用户的个人特征提供信息。个性化推送就是依据个人特征，请改正其中一项。",
            "Algorithms of personalised pushing are given, yet no information is said to go by users' personal traits. "
            "Personalised pushing goes by just those: correct one of the two.",
        ),
    ),
    Conflict(
        personalisation_controls.is_("instant_stop") & ~personalisation_controls.is_("switch_off"),
        Term(
            "填了关闭之后立即停止，却没有关闭选项。请补上关闭选项，或者去掉立即停止。",
            "An instant stop after switching off is given without any switch-off: add the one or leave out the other.",
        ),
    ),
    Conflict(
        algorithm_filing_state.is_("none") & algorithm_filing_faults.some(),
        Term(
            "填了就已取得的算法备案作出的认定，又填没有算法备案。请改正其中一项。",
            "Findings on an algorithm filing are given, yet there is said to be no such filing: correct one of the two.",
        ),
    ),
    Conflict(
        any_of(
            *(
                algorithm_breaches_penalised.is_(matter) & ~algorithm_breaches.is_(matter)
                for matter, _ in OWN_PENALTY
            )
        ),
        Term(
            "填了某项违反另有法定处罚，却没有认定违反该项规定。后一项应当包括前一项，请改正。",
            "A matter is said to be penalised by another law that has not been found breached: the former belongs within the "
            "latter.",
        ),
    ),
    Conflict(
        algorithm_breach_findings.some() & ~algorithm_breaches.one_of(*(matter for matter, _ in OWN_PENALTY)),
        Term(
            "填了拒不改正或者情节严重，却没有认定违反第三十一条所列规定。没有该类违反的，这一项请填“无”。",
            "A refusal to correct, or serious circumstances, are given without any breach of what article 31 lists. If there is "
            "none, answer “none”.",
        ),
    ),
)
"""Answers about one service that cannot all be true."""

STATUTE = Statute(
    law=AR,
    status=Term("现行有效", "in force"),
    entry=ENTRY,
    scope=IN_SCOPE,
    norms=collect(general, information, users, oversight, liability),
    readings=READINGS,
    conflicts=CONFLICTS,
)
