"""The addresses of `documents`, below the language."""

from __future__ import annotations

from django.urls import path

from chengxu.platform.documents.views import issued, wording

urlpatterns = [
    path("documents/check/", issued.check, name="document_check"),
    path("documents/<uuid:document_id>/", issued.document_page, name="document"),
    path("documents/<uuid:document_id>.pdf", issued.document, {"kind": "pdf"}, name="document_pdf"),
    path("documents/<uuid:document_id>.docx", issued.document, {"kind": "docx"}, name="document_docx"),
    path("drafts/<uuid:draft_id>/document/", wording.wording, name="draft_document"),
    path(
        "drafts/<uuid:draft_id>/document.pdf",
        wording.working_copy,
        {"kind": "pdf"},
        name="draft_document_pdf",
    ),
    path(
        "drafts/<uuid:draft_id>/document.docx",
        wording.working_copy,
        {"kind": "docx"},
        name="draft_document_docx",
    ),
    path("drafts/<uuid:draft_id>/document/file/", wording.edited_file, name="draft_document_file"),
]
