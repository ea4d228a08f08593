"""The interface does all that the pages do: which operation answers to each page, or why none does."""

from __future__ import annotations

import pytest

from .doors import routes

BROWSER = "a login, its session and its second factor belong to a person at a browser; programs have tokens"
FILES = "what it hands out is for machines already"
WORDS = "a text for readers, which says nothing that is not said elsewhere"
DEPLOYMENT = "a check for whoever runs the platform"
COUNTERPARTS: dict[str, str | tuple[str, ...]] = {
    # start, accounts
    "": WORDS, "healthz": FILES, "start": WORDS, "about": WORDS,
    "login": BROWSER, "login_code": BROWSER, "login_identity": BROWSER, "openid_connect_callback": BROWSER,
    "logout": BROWSER, "set_password": BROWSER, "account": BROWSER, "account_acting": BROWSER,
    "account_password": BROWSER, "second_factor": BROWSER, "second_factor_codes": BROWSER, "identity": DEPLOYMENT,
    "account_devices": BROWSER, "account_erase": BROWSER,
    "people": ("api:people",), "person": ("api:person", "api:person-link", "api:person-codes"),
    # the statute book
    "laws": ("api:laws",), "law": ("api:norms",), "article": ("api:norms",), "norm": ("api:norm",),
    "why": ("api:assess", "api:service-assessment"), "duties": ("api:ask",), "duties-start": ("api:ask",),
    "duties-answer": ("api:ask",), "duties-list": ("api:assess",), "duties-description": ("api:assess",),
    "duties-save": ("api:services-described",), "compare": ("api:compare", "api:service-compare"),
    "compare-laws": ("api:compare",), "search": ("api:search",),
    # registers, the log, documents
    "registers": ("api:registers",), "register": ("api:entries",), "register_download": FILES,
    "register_entry": ("api:entry",), "register_receipt": ("api:entry-receipt",), "check": ("api:number",), "check_label": ("api:traces", "api:trace-file"),
    "ledger": FILES, "ledger_keys": FILES, "ledger_leaves": FILES, "ledger_head": FILES, "ledger_log": FILES,
    "document_check": ("api:document-check",), "document": ("api:document",), "document_pdf": ("api:document-file",),
    "document_docx": ("api:document-file",),
    # tokens, messages, imports
    "tokens": ("api:tokens",), "token_revoke": ("api:token",), "webhooks": ("api:webhooks",),
    "webhook": ("api:webhook", "api:webhook-secret", "api:deliveries"), "webhook_again": ("api:delivery-again",),
    "import": ("api:imports",), "import_template": ("api:import-template",),
    "import_upload": ("api:import", "api:import-apply"),
    # labels: `api:trace-file` reads and verifies
    "labels": ("api:trace-file", "api:label-formats"), "labels_write": ("api:label-file", "api:label-code"),
    "labels_test": ("api:label-trial",), "labels_words": ("api:label-text",),
    # services
    "services": ("api:services",), "service_new": ("api:services", "api:services-described"), "service": ("api:service",),
    "service_description": ("api:service-description",), "service_timeline": ("api:service-timeline",),
    "service_fact": ("api:service-fact", "api:service-fact-preview", "api:service-fact-strike"),
    "service_duty": ("api:service-assessment",), "service_questions": ("api:service-questions",),
    "service_change": ("api:service-fact-effects",), "service_events": ("api:service-event", "api:service-event-preview"),
    "service_event": ("api:service-event-effects", "api:service-event-strike"),
    "service_evidence": ("api:service-evidence",), "service_file": ("api:service-file",),
    "service_file_removal": ("api:service-file",), "service_breaker": ("api:breaker", "api:breaker-trip"),
    "gateway": ("api:breakers",), "gateway_removal": ("api:gateway",),
    "service_traces": ("api:service-traces",), "board": ("api:board",), "board_calendar": "its secret is for calendar programs; others use a token on api:board-ics",
    "board_ics": ("api:board-ics",),
    # cases
    "cases": ("api:cases", "api:drafts"), "procedures_to_open": ("api:openings",), "new_case": ("api:cases", "api:drafts"),
    "case": ("api:case",), "case_file": ("api:case-file",), "take_step": ("api:case-take", "api:case-check"),
    "case_officer": ("api:case-officer",), "draft": ("api:draft",), "draft_check": ("api:draft", "api:draft-submit"),
    "draft_drop": ("api:draft",), "case_recusal": ("api:case-recusals",), "recusals": ("api:recusals", "api:recusal-lift"),
    "draft_document": ("api:draft-document",), "draft_document_pdf": ("api:draft-document-file",),
    "draft_document_docx": ("api:draft-document-file",),
    "draft_document_file": ("api:draft-edited-file", "api:draft-edited-file-accept"), "queue": ("api:queue",), "dashboard": ("api:dashboard",),
    "complaints": ("api:complaints",), "complain": ("api:complaints",), "track": ("api:complaint-track",),
    "receipt_pdf": ("api:complaint-receipt",), "receipt_docx": ("api:complaint-receipt",),
    "track_forget": BROWSER, "track_step": ("api:complaint-take",),
}  # fmt: skip
"""For each page the operations that do the same, or, as a text, why there is none."""
NAMES = {route.name for route in routes()}
PAGES = {route.name for route in routes() if not route.name.startswith("api")}


def test_every_page_has_an_operation_beside_it_or_a_reason_why_not():
    assert sorted(PAGES - COUNTERPARTS.keys()) == [], "write them into COUNTERPARTS"


def test_no_page_is_named_that_is_gone():
    assert sorted(COUNTERPARTS.keys() - PAGES) == []


@pytest.mark.parametrize("page", sorted(COUNTERPARTS))
def test_the_operation_that_answers_to_a_page_is_there(page):
    named = COUNTERPARTS[page]
    assert isinstance(named, str) or set(named) <= NAMES
