"""The AI Model Law 4.0 (114 articles, a scholarly model that never entered into force), as values."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.book import Statute, collect
from chengxu.statutes.laws import ML4
from chengxu.statutes.model_law import (
    application,
    conduct,
    developers,
    devices,
    ethics,
    filing,
    general,
    governance,
    incentives,
    incidents,
    liability,
    licence,
    management,
    oversight,
    providers,
    regime,
    remedies,
    research,
    risk,
    safety,
    sanctions,
    supervision,
    supplement,
    support,
    transparency,
    users,
    whistleblowers,
    workplaces,
    works,
    zones,
)
from chengxu.statutes.model_law.basis import IN_SCOPE
from chengxu.statutes.model_law.conflicts import CONFLICTS
from chengxu.statutes.model_law.parameters import ENTRY
from chengxu.statutes.model_law.readings import READINGS

NORMS = sorted(
    collect(
        general,
        conduct,
        support,
        works,
        zones,
        incentives,
        regime,
        application,
        licence,
        safety,
        incidents,
        transparency,
        risk,
        ethics,
        developers,
        filing,
        management,
        providers,
        devices,
        users,
        workplaces,
        oversight,
        supervision,
        governance,
        whistleblowers,
        sanctions,
        liability,
        remedies,
        research,
        supplement,
    ),
    key=lambda norm: int(norm.cite.parts[0]),
)

STATUTE = Statute(
    law=ML4,
    status=Term("学者示范法，从未施行", "a scholarly model, never in force"),
    entry=ENTRY,
    scope=IN_SCOPE,
    norms=tuple(NORMS),
    readings=READINGS,
    conflicts=CONFLICTS,
)
