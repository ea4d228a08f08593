"""Content credentials (C2PA) of a file that is to get an explicit label: they bind what people see and hear, and end with it."""

from __future__ import annotations

from chengxu.provider.labels.carriers import carrier_of
from chengxu.provider.labels.damage import readable
from chengxu.provider.labels.fields import LabelError
from chengxu.provider.labels.manifest import has_manifest
from chengxu.provider.labels.splice import Source
from chengxu.provider.labels.write import MANIFEST


def refuse_manifest(source: Source, despite_manifest: bool) -> None:
    """Raise LabelError where a file has a manifest that a label would make invalid, unless that is wanted."""
    carrier = carrier_of(source)
    with readable():
        if carrier is not None and not despite_manifest and has_manifest(source, carrier.name):
            raise LabelError(MANIFEST)
