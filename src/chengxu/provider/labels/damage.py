"""What a damaged file is told as, wherever one is worked on: in words, and never as an error of a parser."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import contextmanager

from chengxu.algebra.term import Term, TermError
from chengxu.provider.labels.fields import LabelError
from chengxu.provider.labels.reasons import REASONS
from chengxu.provider.labels.splice import Broken, Truncated

UNREADABLE = Term(
    "无法处理这个文件：{why}。没有写入任何内容。",
    "this file cannot be worked on: {why}. Nothing was written.",
)


@contextmanager
def readable() -> Iterator[None]:
    """Raise LabelError, with the reason in words, for whatever is wrong with a file that is read inside."""
    try:
        yield
    except TermError:
        raise
    except Truncated as error:
        raise LabelError(UNREADABLE.fill(why=REASONS["truncated"])) from error
    except Broken as error:
        raise LabelError(UNREADABLE.fill(why=REASONS[error.code])) from error
    except (ValueError, LookupError, OverflowError, struct.error) as error:
        raise LabelError(UNREADABLE.fill(why=REASONS["broken"])) from error
