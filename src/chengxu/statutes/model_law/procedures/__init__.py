"""The procedures of the Model Law, P1 to P33 of the requirements, as tables."""

from __future__ import annotations

from chengxu.law.procedure import Procedure
from chengxu.statutes.model_law.procedures import (
    answers,
    complaints,
    ending,
    experiments,
    filing,
    filing_breach,
    hazards,
    incidents,
    interviews,
    licensing,
    people,
    redress,
    sanctions,
    special,
    tasks,
)

PROCEDURES: tuple[Procedure, ...] = (
    *licensing.PROCEDURES,
    *filing.PROCEDURES,
    *filing_breach.PROCEDURES,
    *ending.PROCEDURES,
    *incidents.PROCEDURES,
    *hazards.PROCEDURES,
    *interviews.PROCEDURES,
    *sanctions.PROCEDURES,
    *redress.PROCEDURES,
    *complaints.PROCEDURES,
    *people.PROCEDURES,
    *experiments.PROCEDURES,
    *answers.PROCEDURES,
    *special.PROCEDURES,
    *tasks.PROCEDURES,
)
