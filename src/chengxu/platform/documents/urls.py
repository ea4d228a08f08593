"""The addresses of `documents`, below the language."""

from __future__ import annotations

from django.urls import path

from chengxu.platform.documents import views

urlpatterns = [
    path("documents/check/", views.check, name="document_check"),
    path("documents/<uuid:document_id>.pdf", views.document, {"kind": "pdf"}, name="document_pdf"),
    path("documents/<uuid:document_id>.docx", views.document, {"kind": "docx"}, name="document_docx"),
]
