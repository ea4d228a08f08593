"""Shen Weixing's proposal (four tiers, insurance, relief fund) as values: a policy paper, shown as a proposal."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.book import Statute, collect
from chengxu.statutes.four_tiers import (
    liability,
    making,
    system,
)
from chengxu.statutes.four_tiers.basis import IN_SCOPE
from chengxu.statutes.four_tiers.parameters import ENTRY
from chengxu.statutes.four_tiers.readings import READINGS
from chengxu.statutes.laws import SW

STATUTE = Statute(
    law=SW,
    status=Term("政策论文，是建议而非法律", "a policy paper: a proposal, no law"),
    entry=ENTRY,
    scope=IN_SCOPE,
    norms=tuple(sorted(collect(system, liability, making), key=lambda norm: str(norm.cite))),
    readings=READINGS,
)
