"""The procedures of the Scholars' Draft, A1 to A37 of the requirements, as tables."""

from __future__ import annotations

from chengxu.law.procedure import Procedure
from chengxu.statutes.scholars_draft.procedures import (
    claims,
    content,
    critical,
    critical_duties,
    decisions,
    enforcement,
    incidents,
    licences,
    requests,
    rules,
    tasks,
    training,
)

PROCEDURES: tuple[Procedure, ...] = (
    *critical.PROCEDURES,
    *critical_duties.PROCEDURES,
    *licences.PROCEDURES,
    *incidents.PROCEDURES,
    *requests.PROCEDURES,
    *training.PROCEDURES,
    *content.PROCEDURES,
    *decisions.PROCEDURES,
    *enforcement.PROCEDURES,
    *tasks.PROCEDURES,
    *rules.PROCEDURES,
    *claims.PROCEDURES,
)
