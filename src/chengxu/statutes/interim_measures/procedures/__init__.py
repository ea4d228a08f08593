"""The procedures under the Measures, A1 to A4 of the requirements, as tables."""

from __future__ import annotations

from chengxu.law.procedure import Procedure
from chengxu.statutes.interim_measures.procedures import algorithm, assessment, complaints, service

PROCEDURES: tuple[Procedure, ...] = (
    *algorithm.PROCEDURES,
    *assessment.PROCEDURES,
    *service.PROCEDURES,
    *complaints.PROCEDURES,
)
