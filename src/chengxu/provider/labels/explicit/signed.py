"""Content credentials (C2PA) of a file that is to get an explicit label: they bind what people see and hear, and end with it."""

from __future__ import annotations

from chengxu.provider.labels.carriers import carrier_of
from chengxu.provider.labels.fields import LabelError
from chengxu.provider.labels.manifest import has_manifest
from chengxu.provider.labels.reasons import REASONS
from chengxu.provider.labels.splice import Broken, Source, Truncated
from chengxu.provider.labels.write import MANIFEST, UNREADABLE


def refuse_manifest(source: Source, despite_manifest: bool) -> None:
    """Raise LabelError where a file has a manifest that a label would make invalid, unless that is wanted."""
    carrier = carrier_of(source)
    try:
        if carrier is not None and not despite_manifest and has_manifest(source, carrier.name):
            raise LabelError(MANIFEST)
    except Truncated as error:
        raise LabelError(UNREADABLE.fill(why=REASONS["truncated"])) from error
    except Broken as error:
        raise LabelError(UNREADABLE.fill(why=REASONS[error.code])) from error
