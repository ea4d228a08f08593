"""The addresses of `services`, below the language."""

from __future__ import annotations

from django.urls import path

from chengxu.platform.services.views import board, events, evidence, facts, inventory, service

urlpatterns = [
    path("services/", inventory.services_page, name="services"),
    path("services/new/", inventory.new_page, name="service_new"),
    path("services/<uuid:service_id>/", service.service_page, name="service"),
    path("services/<uuid:service_id>/description.toml", inventory.description, name="service_description"),
    path("services/<uuid:service_id>/duties/<str:norm_id>/", service.duty_page, name="service_duty"),
    path("services/<uuid:service_id>/timeline/", service.timeline_page, name="service_timeline"),
    path("services/<uuid:service_id>/questions/", facts.questions_page, name="service_questions"),
    path("services/<uuid:service_id>/facts/<str:name>/", facts.fact_page, name="service_fact"),
    path("services/<uuid:service_id>/changes/<int:entry_id>/", facts.change_page, name="service_change"),
    path("services/<uuid:service_id>/events/", events.events_page, name="service_events"),
    path("services/<uuid:service_id>/events/<int:entry_id>/", events.event_page, name="service_event"),
    path("services/<uuid:service_id>/evidence/", evidence.evidence_page, name="service_evidence"),
    path("services/<uuid:service_id>/evidence/<uuid:evidence_id>/", evidence.evidence_file, name="service_file"),
    path(
        "services/<uuid:service_id>/evidence/<uuid:evidence_id>/remove/", evidence.evidence_removal,
        name="service_file_removal",
    ),
    path("board/", board.board_page, name="board"),
    path("board/calendar/", board.links_page, name="board_calendar"),
    path("board.ics", board.calendar_file, name="board_ics"),
]  # fmt: skip
