"""Damage: A21 insurance, A23 claim file, A24 public interest suits."""

from __future__ import annotations

from chengxu.law.procedure import Procedure

PROCEDURES: tuple[Procedure, ...] = ()
