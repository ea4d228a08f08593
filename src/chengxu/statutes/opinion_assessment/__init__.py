"""The Security Assessment Provisions for services with public-opinion properties (in force since 2018-11-30), as values."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.book import Conflict, Statute, collect
from chengxu.statutes.laws import SA
from chengxu.statutes.opinion_assessment import occasions, report, review
from chengxu.statutes.opinion_assessment.basis import IN_SCOPE
from chengxu.statutes.opinion_assessment.readings import READINGS
from chengxu.statutes.opinion_assessment.review import ENTRY
from chengxu.statutes.words.opinion import opinion_functions
from chengxu.statutes.words.service import has_opinion_properties

CONFLICTS = (
    Conflict(
        opinion_functions.some() & ~has_opinion_properties,
        Term(
            "填了舆论、动员类功能，又填该服务不具有舆论属性或者社会动员能力。有这类功能，就有这类属性，请改正其中一项。",
            "Functions for opinion or mobilisation are given, yet the service is said to have no such properties. With such a function "
            "it has them: correct one of the two.",
        ),
    ),
)
"""Answers about one service that cannot all be true."""

STATUTE = Statute(
    law=SA,
    status=Term("现行有效", "in force"),
    entry=ENTRY,
    scope=IN_SCOPE,
    norms=collect(occasions, report, review),
    readings=READINGS,
    conflicts=CONFLICTS,
)
