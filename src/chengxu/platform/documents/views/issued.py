"""The page and the files of a document that was issued, and the page on which anybody checks one."""

from __future__ import annotations

import re
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render as page
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_safe

from chengxu.algebra.term import Lang, Term, TermError
from chengxu.platform.accounts.access import visible_cases
from chengxu.platform.accounts.request import Request
from chengxu.platform.documents import mark
from chengxu.platform.documents.fonts import FontMissing
from chengxu.platform.documents.issue import digest_of
from chengxu.platform.documents.models import Issued
from chengxu.platform.documents.papers import TemplateBroken
from chengxu.platform.documents.render import MEDIA, render
from chengxu.platform.documents.sheet import sheet
from chengxu.platform.documents.visible import find_document
from chengxu.platform.pages import errors
from chengxu.platform.registers.number import ALPHABET
from chengxu.statutes import open_notices

FORM = Term(
    "请填写文书编号和 64 位的内容哈希。",
    "Enter the number of the document and the 64 characters of its hash.",
)
NUMBER, HASH = (
    re.compile(rf"WEN-[0-9]{{4}}-[{ALPHABET}]{{5}}-[{ALPHABET}]{{5}}-[{ALPHABET}]"),
    re.compile("[0-9a-f]{64}"),
)


@never_cache
@require_safe
def document_page(request: Request, lang: Lang, document_id: UUID) -> HttpResponse:
    """Show a document that was issued, the officer's words apart from what was generated; to who wrote it, its versions."""
    found = find_document(document_id, request.actor)
    if found is None:
        raise Http404
    try:
        said = sheet(found, lang)
    except TermError as error:
        return errors.page(request, 410, error.term)
    address = f"/{lang}/documents/check/?number={found.number}&hash={found.digest}"
    inside = visible_cases(request.actor).filter(pk=found.case_id).exists()
    values = {
        "document": found, "sheet": said, "inside": inside, "address": address,
        "qr": mark.uri(request.build_absolute_uri(address)),
        "wordings": found.wordings.filter(organisation=request.actor.organisation).select_related("user") if inside else (),
    }  # fmt: skip
    return page(request, "documents/document.html", values)


@require_http_methods(["GET", "HEAD", "POST"])
def document(request: Request, lang: Lang, document_id: UUID, kind: str) -> HttpResponse:
    """Give a document as a file to those who may read it; who has no account posts their receipt code (`receipt`)."""
    found = find_document(document_id, request.actor, request.POST.get("receipt", ""))
    if found is None:
        raise Http404
    try:
        made = render(found, lang, kind)
    except (FontMissing, TemplateBroken) as error:
        return errors.page(request, 503, error.term)
    except TermError as error:
        return errors.page(request, 410, error.term)
    shown = "inline" if kind == "pdf" else "attachment"
    return HttpResponse(made, content_type=MEDIA[kind], headers={
        "Content-Disposition": f'{shown}; filename="{found.number or found.pk}.{lang}.{kind}"',
        "X-Content-Type-Options": "nosniff", "Cache-Control": "private, no-store",
    })  # fmt: skip


@require_GET
def check(request: HttpRequest, lang: Lang) -> HttpResponse:
    """Say whether a document with this number and hash was issued here; nothing else of it is told."""
    number = _tidy(request.GET.get("number", "")).upper()
    digest = _tidy(request.GET.get("hash", "")).lower()
    asked = bool(number or digest)
    well_formed = bool(NUMBER.fullmatch(number) and HASH.fullmatch(digest))
    found = Issued.objects.filter(number=number).first() if well_formed else None
    kept = found is not None and digest_of(found) == found.digest
    genuine = found if found is not None and kept and digest == found.digest else None
    notice = open_notices().get(genuine.notice) if genuine else None
    told = {
        "number": number, "hash": digest, "asked": asked, "error": FORM if asked and not well_formed else None,
        "found": genuine, "term": notice.term if notice else None,
        "altered": found is not None and not kept, "other": found is not None and digest != found.digest,
    }  # fmt: skip
    return page(request, "documents/check.html", told, status=400 if told["error"] else 200)


def _tidy(text: str) -> str:
    return "".join(text.split())
