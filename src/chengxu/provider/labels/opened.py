"""A file in whatever form a program has it: a path, its bytes, or an open file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import BinaryIO, TypeAlias, cast

Content: TypeAlias = "str | os.PathLike[str] | bytes | bytearray | memoryview | BinaryIO"
"""What can be read or labelled."""


@contextmanager
def opened(content: Content) -> Iterator[BinaryIO]:
    """Open a content for reading; one that is open already is left open, where it stood."""
    if isinstance(content, str | os.PathLike):
        with open(content, "rb", buffering=0) as file:  # noqa: PTH123 - a third of the time that a small file takes
            yield cast(BinaryIO, file)
    elif isinstance(content, bytes | bytearray | memoryview):
        yield BytesIO(content)
    else:
        stood = content.tell()
        try:
            yield content
        finally:
            content.seek(stood)
