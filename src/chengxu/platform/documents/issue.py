"""Issue a document: keep the values of its notice, inside the transaction of the step that issues it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date
from typing import Any

from chengxu import __version__
from chengxu.law.document import Notice
from chengxu.platform.cases.models import Case
from chengxu.platform.documents.models import Issued
from chengxu.platform.ledger.append import canonical


def issue(case: Case, version: int, notice: Notice, values: Mapping[str, Any], on: date) -> Issued:
    """Keep a document with what was stated (JSON by particular) and return it."""
    wanted = {part.name for part in notice.parts}
    kept = {name: value for name, value in values.items() if name in wanted}
    body = {"notice": notice.name, "values": kept, "on": on.isoformat(), "text": __version__}
    return Issued.objects.create(
        case=case,
        version=version,
        notice=notice.name,
        values=kept,
        digest=hashlib.sha256(canonical(body).encode()).hexdigest(),
        text_version=__version__,
        on=on,
    )
