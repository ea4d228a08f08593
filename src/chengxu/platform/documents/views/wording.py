"""A document before it is issued, its passages, its versions, and a file that was edited elsewhere."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core import signing
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.shortcuts import render as page
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from chengxu.algebra.term import Lang, Term, TermError
from chengxu.law.document import Notice
from chengxu.platform.accounts.access import visible_drafts
from chengxu.platform.accounts.request import Request
from chengxu.platform.cases.drafts import Prepared, prepared
from chengxu.platform.cases.models import Draft
from chengxu.platform.cases.store import Stored, path_of, store
from chengxu.platform.cases.views.form import stored_files, typed_in
from chengxu.platform.documents import wording as desk
from chengxu.platform.documents.compare import LARGEST, compare
from chengxu.platform.documents.fonts import FontMissing
from chengxu.platform.documents.papers import TemplateBroken
from chengxu.platform.documents.render import MEDIA, render
from chengxu.platform.documents.sheet import sheet
from chengxu.platform.pages import errors
from chengxu.platform.pages.words import say

SALT = "an edited document"
KEPT = Term("已存为第 {n} 稿。", "Kept as version {n}.")
SAME = Term("内容没有变化，没有新的一稿。", "Nothing is different; there is no new version.")
TAKEN_OVER = Term(
    "已采用文件中的修改，存为第 {n} 稿。", "The changes of the file are taken over, as version {n}."
)
MOVED = Term(
    "在您打开此页之后，别人改动了这份草稿。您填写的内容在下面，没有保存；请核对后再存。",
    "Somebody changed this draft after you opened the page. What you wrote is below and not kept; look again before you keep it.",
)
NO_FILE = Term("请选择编辑过的 DOCX 文件。", "Choose the DOCX file that you edited.")
NO_CHANGE = Term("文件与本稿的文字相同，没有可采用的修改。", "The file says the same as this version; there is nothing to take over.")  # fmt: skip
ELSEWHERE = Term(
    "文件改动了来自范本或者案卷的文字（见下）。签发的文书与文件必须一字不差，请把这些文字改回，或者先在办理页更正资料，再上传。",
    "The file changes passages that come from the template or the record (below). What is issued must say what the file says: "
    "put them back, or correct the data in the form of the step first, and upload it again.",
)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def wording(request: Request, lang: Lang, draft_id: UUID) -> HttpResponse:
    """Show a document before it is issued, its passages and versions; keep what is written into them."""
    found, notice = _found(request, draft_id)
    if request.method != "POST":
        return _page(request, lang, found, notice)
    if not request.actor.may_write:
        raise Http404
    if request.POST.get("seen", "") not in ("", _seen(found.draft)):
        found.draft.fields = {**found.draft.fields, **typed_in(request, _open(found, notice))}
        return _page(request, lang, found, notice, MOVED, 409)
    made = desk.write(found, request.actor, typed_in(request, _open(found, notice)))
    messages.success(request, say(KEPT, n=made.number) if made else say(SAME))
    return HttpResponseRedirect(f"/{lang}/drafts/{draft_id}/document/", status=303)


def _open(found: Prepared, notice: Notice) -> set[str]:
    """Return the names of the fields that leave words to the writer; with none, one that is no field."""
    passages = desk.passages(found, notice, desk.values_of(found))
    return {p.name for p in passages if p.worded} or {""}


def _seen(draft: Draft) -> str:
    """Return by what a draft is known again: what it says, hashed."""
    return desk.digest_of(draft.fields)


@never_cache
@require_safe
def working_copy(request: Request, lang: Lang, draft_id: UUID, kind: str) -> HttpResponse:
    """Give a document that is not issued as a file, as it is or (`version`) as it was."""
    found, notice = _found(request, draft_id)
    values, number = desk.values_of(found).stated, None
    if "version" in request.GET:
        number = _whole(request.GET["version"])
        values = get_object_or_404(found.draft.wordings, number=number).values
    try:
        made = render(desk.paper(found, notice, request.actor, values), lang, kind)
    except (FontMissing, TemplateBroken) as error:
        return errors.page(request, 503, error.term)
    name = f"{found.step.name}{f'-v{number}' if number else ''}.{lang}.{kind}"
    return HttpResponse(made, content_type=MEDIA[kind], headers={
        "Content-Disposition": f'attachment; filename="{name}"', "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
    })  # fmt: skip


@never_cache
@require_POST
def edited_file(request: Request, lang: Lang, draft_id: UUID) -> HttpResponse:
    """Compare a file that was edited elsewhere with what is generated; take its changes over once somebody has seen them."""
    found, notice = _found(request, draft_id)
    if not request.actor.may_write:
        raise Http404
    try:
        file = _sent(request, found.draft)
        paper = desk.paper(found, notice, request.actor, desk.values_of(found).stated)
        compared = compare(paper, path_of(file.sha256).read_bytes())
    except TermError as refused:
        return _page(request, lang, found, notice, refused.term)
    if not compared.changes and not compared.departures:
        return _page(request, lang, found, notice, NO_CHANGE)
    if "accept" in request.POST and not compared.departures:
        made = desk.accept(found, request.actor, compared.changes, file)
        messages.success(request, say(TAKEN_OVER, n=made.number) if made else say(SAME))
        return HttpResponseRedirect(f"/{lang}/drafts/{draft_id}/document/", status=303)
    values = {
        "draft": found.draft, "step": found.step, "notice": notice, "file": file, "compared": compared,
        "signed": _sign(file, found), "problem": ELSEWHERE if compared.departures else None,
    }  # fmt: skip
    return page(request, "documents/compared.html", values, status=422 if compared.departures else 200)


def _sent(request: Request, draft: Draft) -> Stored:
    """Return the file that was sent, or the one that was compared before; TermError if there is none."""
    if "accept" in request.POST:
        try:
            of, row = signing.loads(request.POST.get("file", ""), salt=SALT, max_age=86_400)
        except signing.BadSignature:
            raise TermError(NO_FILE) from None
        if of != str(draft.pk):
            raise TermError(NO_FILE)
        return stored_files([row])[0]
    upload = request.FILES.get("file")
    if upload is None or not upload.size or upload.size > LARGEST:
        raise TermError(NO_FILE)
    return store(upload.name or "-", MEDIA["docx"], upload.chunks())


def _sign(file: Stored, found: Prepared) -> str:
    row = {"name": file.name, "kind": file.kind, "size": file.size, "sha256": file.sha256, "particular": ""}
    return signing.dumps([str(found.draft.pk), row], salt=SALT)


def _found(request: Request, draft_id: UUID) -> tuple[Prepared, Notice]:
    """Return a draft whose step issues a document, with the notice of that; Http404 for any other."""
    draft = get_object_or_404(visible_drafts(request.actor).select_related("case"), pk=draft_id)
    found = prepared(draft, request.actor)
    if found is None or found.step.issues is None:
        raise Http404
    return found, found.step.issues


def _page(
    request: Request,
    lang: Lang,
    found: Prepared,
    notice: Notice,
    problem: Term | None = None,
    status: int = 422,
) -> HttpResponse:
    given = desk.values_of(found)
    draft = found.draft
    to_case = draft.case is not None and request.actor.is_authority
    values: dict[str, Any] = {
        "draft": draft, "step": found.step, "case": draft.case, "notice": notice, "problem": problem,
        "sheet": sheet(desk.paper(found, notice, request.actor, given.stated), lang),
        "passages": desk.passages(found, notice, given), "wordings": draft.wordings.select_related("user").order_by("-number"),
        "step_page": f"/{lang}/cases/{draft.case_id}/take/{draft.step}/" if to_case else f"/{lang}/drafts/{draft.pk}/1/",
        "seen": _seen(visible_drafts(request.actor).get(pk=draft.pk)), "most": LARGEST // 2**20, "draft_id": str(draft.pk),
    }  # fmt: skip
    return page(request, "documents/wording.html", values, status=status if problem else 200)


def _whole(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 7):
        raise Http404
    return int(text)
