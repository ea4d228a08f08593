"""Conditions that several procedures share."""

from __future__ import annotations

from chengxu.algebra.expr import Clause
from chengxu.algebra.term import Term
from chengxu.statutes.laws import SA
from chengxu.statutes.words.service import has_opinion_properties

WITH_PROPERTIES = Clause(
    has_opinion_properties,
    Term(
        "该服务具有舆论属性或者社会动员能力",
        "the service has public-opinion properties or the capacity for social mobilisation",
    ),
    SA[2, 2],
    denied=Term(
        "该服务不具有舆论属性或者社会动员能力，无须办理",
        "the service has no public-opinion properties and no capacity for social mobilisation: nothing is to be done",
    ),
)
