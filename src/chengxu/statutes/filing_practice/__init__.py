"""The filing practice for generative AI services, as values: what the departments do and announce, shown as practice."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.book import Conflict, Statute, collect
from chengxu.statutes.filing_practice import practice
from chengxu.statutes.filing_practice.basis import ENTRY, IN_SCOPE
from chengxu.statutes.filing_practice.readings import READINGS
from chengxu.statutes.laws import PR
from chengxu.statutes.words.filing_practice import filed_model_use, model_notice
from chengxu.statutes.words.training import base_models

CONFLICTS = (
    Conflict(
        filed_model_use.some() & ~base_models.is_("third_party_filed"),
        Term(
            "填了对他人已备案模型的部署或者改动，又填没有使用这样的模型。请改正其中一项。",
            "Hosting or changing another's filed model is given, yet no such model is said to be used: correct one of the two.",
        ),
    ),
    Conflict(
        model_notice.is_("found") & ~model_notice.is_("number"),
        Term(
            "填了所示编号能够查到，又填没有公示编号。请改正其中一项。",
            "The number shown is said to be found in the lists, yet no number is said to be shown: correct one of the two.",
        ),
    ),
)
"""Answers about one service that cannot all be true."""

STATUTE = Statute(
    law=PR,
    status=Term("主管部门的做法，不是法律", "the practice of the departments, no law"),
    entry=ENTRY,
    scope=IN_SCOPE,
    norms=collect(practice),
    readings=READINGS,
    conflicts=CONFLICTS,
)
