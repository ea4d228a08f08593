"""Files that are looked at and forgotten: limited before the first byte is read, held in memory or a temporary file."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import wraps
from pathlib import PurePath
from typing import Any

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from chengxu.algebra.term import Term, TermError
from chengxu.platform.accounts.request import Request
from chengxu.platform.pages import errors

LARGEST = 20 * 2**20
"""Octets of a file: a house setting."""
ROOM = 64 * 2**10
"""Octets of a form besides its file."""
TOO_LARGE = Term(
    "文件太大：最多 {most} MB（内部设定）。更大的文件请用命令 `chengxu label`，在自己的机器上处理。",
    "The file is too large: {most} MB at most (a house setting). Larger ones are for `chengxu label` on your own machine.",
)
NO_FILE = Term("请选择一个文件。", "Choose a file.")
EMPTY = Term("文件是空的。", "The file is empty.")
View = Callable[..., HttpResponse]


def limited(view: View) -> View:
    """Return a view that refuses a body that is too large before anything of it is read."""
    inner = csrf_protect(view)

    @csrf_exempt  # the token is checked by `inner`, once the length is known to be bearable
    @wraps(view)
    def guarded(request: Request, *args: Any, **kwargs: Any) -> HttpResponse:
        if _length(request) > LARGEST + ROOM:
            return errors.page(request, 413, too_large())
        return inner(request, *args, **kwargs)

    return guarded


def _length(request: Request) -> int:
    given = request.META.get("CONTENT_LENGTH") or "0"
    return int(given) if given.isascii() and given.isdigit() and len(given) < 16 else 0


def too_large() -> Term:
    """Return what somebody is told whose file is too large."""
    return TOO_LARGE.fill(most=LARGEST // 2**20)


def uploaded(request: Request, name: str = "file") -> tuple[str, bytes]:
    """Return the name and the content of a file that was sent; TermError if there is none, or it is too large."""
    file = request.FILES.get(name)
    if file is None:
        raise TermError(NO_FILE)
    if (file.size or 0) > LARGEST:
        raise TermError(too_large())
    content = file.read()
    if not content:
        raise TermError(EMPTY)
    return file.name or "file", content


def download(name: str, content: bytes) -> HttpResponse:
    """Return a labelled file as a download, under the name of the one that was sent."""
    path = PurePath(re.sub(r"[\x00-\x1f\x7f/\\]", "_", name)[-150:])
    return HttpResponse(content, content_type="application/octet-stream", headers={
        "Content-Disposition": content_disposition_header(True, f"{path.stem}.labelled{path.suffix}") or "attachment",
        "X-Content-Type-Options": "nosniff", "Cache-Control": "private, no-store",
    })  # fmt: skip
