"""What the departments do: A6 inspection and seizure, A7 penalties, A11 complaints, A32 State organs, A33 leniency, A34 countermeasures."""

from __future__ import annotations

from chengxu.law.procedure import Procedure

PROCEDURES: tuple[Procedure, ...] = ()
