"""The addresses of `cases`, below the language."""

from __future__ import annotations

from django.urls import path

from chengxu.platform.cases.views import case, complaints, dashboard, opening, queue, recusal, taking

urlpatterns = [
    path("cases/", case.case_list, name="cases"),
    path("cases/new/", case.procedures_page, name="procedures_to_open"),
    path("cases/new/<str:procedure_name>/", opening.new_case, name="new_case"),
    path("cases/<uuid:case_id>/", case.case_page, name="case"),
    path("cases/<uuid:case_id>/files/<uuid:attachment_id>", case.attachment, name="case_file"),
    path("cases/<uuid:case_id>/take/<str:step_name>/", taking.take_page, name="take_step"),
    path("cases/<uuid:case_id>/officer/", queue.officer, name="case_officer"),
    path("cases/<uuid:case_id>/recusal/", recusal.case_recusal, name="case_recusal"),
    path("recusals/", recusal.recusals, name="recusals"),
    path("drafts/<uuid:draft_id>/<int:page>/", opening.draft_page, name="draft"),
    path("drafts/<uuid:draft_id>/check/", opening.check_page, name="draft_check"),
    path("drafts/<uuid:draft_id>/drop/", opening.drop_draft, name="draft_drop"),
    path("queue/", queue.queue_page, name="queue"),
    path("dashboard/", dashboard.dashboard_page, name="dashboard"),
    path("complaints/", complaints.complaints_page, name="complaints"),
    path("complaints/track/", complaints.track_page, name="track"),
    path("complaints/track/forget/", complaints.forget_receipt, name="track_forget"),
    path("complaints/receipt.pdf", complaints.receipt_paper, {"kind": "pdf"}, name="receipt_pdf"),
    path("complaints/receipt.docx", complaints.receipt_paper, {"kind": "docx"}, name="receipt_docx"),
    path("complaints/track/<str:step_name>/", complaints.track_step, name="track_step"),
    path("complaints/<str:procedure_name>/<str:step_name>/", complaints.complain_page, name="complain"),
]
