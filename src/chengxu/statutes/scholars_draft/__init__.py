"""The AI Law, Scholars' Draft (96 articles, a draft that never entered into force), as values."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.book import Statute, collect
from chengxu.statutes.laws import SD
from chengxu.statutes.scholars_draft import (
    assessment,
    claims,
    compute,
    content,
    cooperation,
    critical,
    critical_duties,
    data,
    general,
    incentives,
    interests,
    leniency,
    liability,
    machines,
    monitoring,
    oversight,
    persons,
    pilots,
    privacy,
    provision,
    rights,
    safety,
    sanctions,
    scenarios,
    supervision,
    supplement,
    support,
    workers,
)
from chengxu.statutes.scholars_draft.basis import IN_SCOPE
from chengxu.statutes.scholars_draft.conflicts import CONFLICTS
from chengxu.statutes.scholars_draft.parameters import ENTRY
from chengxu.statutes.scholars_draft.readings import READINGS

NORMS = sorted(
    collect(
        general,
        support,
        compute,
        data,
        incentives,
        rights,
        privacy,
        interests,
        workers,
        safety,
        assessment,
        provision,
        content,
        critical,
        critical_duties,
        supervision,
        monitoring,
        oversight,
        pilots,
        scenarios,
        persons,
        machines,
        cooperation,
        sanctions,
        liability,
        claims,
        leniency,
        supplement,
    ),
    key=lambda norm: int(norm.cite.parts[0]),
)

STATUTE = Statute(
    law=SD,
    status=Term("学者建议稿，从未施行", "a draft proposed by scholars, never in force"),
    entry=ENTRY,
    scope=IN_SCOPE,
    norms=tuple(NORMS),
    readings=READINGS,
    conflicts=CONFLICTS,
)
