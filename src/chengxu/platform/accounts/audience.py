"""Who may come to which address: one line a route. The door is closed to others before any view is asked.

A route is only the door. Whose case, service or document stands behind it is decided by the query sets of `access`:
a party finds their own, and for everybody else it is not there.
"""

from __future__ import annotations

from enum import Enum

from django.urls import ResolverMatch

from chengxu.platform.accounts.actor import Actor


class Audience(Enum):
    """Whom a route is for."""

    ANYBODY = "anybody"
    """Also without a login."""
    PERSON = "person"
    """Whoever is logged in."""
    MEMBER = "member"
    """Whoever acts for an organisation."""
    WRITER = "writer"
    """Who acts for an organisation and does more than look."""
    BUSINESS = "business"
    """Who acts for a provider or developer."""
    BUSINESS_WRITER = "business writer"
    """Who acts for a provider or developer and does more than look."""
    AUTHORITY = "authority"
    """Who acts for an authority."""
    HEAD = "head"
    """The head of an organisation."""
    AUTHORITY_HEAD = "authority head"
    """The head of an authority."""
    AUTHORITY_WRITER = "authority writer"
    """Who acts for an authority and does more than look."""
    CASE_AUTHORITY = "case authority"
    """Whoever acts for an authority with a place in the case."""
    PARTY = "party"
    """Whoever acts for an organisation with a place in the case."""
    PARTY_WRITER = "party writer"
    """The same, who does more than look."""
    OWNER = "owner"
    """Whoever acts for the organisation to which the service, or the draft, belongs."""
    OWNER_WRITER = "owner writer"
    """The same, who does more than look."""
    SERVICE = "service"
    """The owner of a service, or an authority with a case about it."""
    READER = "reader"
    """Anybody, of what is published; of anything else, whoever acts for a party of the case."""


def admits(audience: Audience, actor: Actor) -> bool:
    """Return whether the door of a route is open to somebody; what stands behind it may still not be theirs."""
    if audience in (Audience.ANYBODY, Audience.READER):
        return True
    if audience is Audience.PERSON:
        return actor.user is not None
    return (
        actor.organisation is not None
        and (audience not in WRITERS or actor.may_write)
        and (audience not in HEADS or actor.is_head)
        and (audience not in BUSINESSES or actor.is_business)
        and (audience not in AUTHORITIES or actor.is_authority)
    )


WRITERS = {Audience.WRITER, Audience.BUSINESS_WRITER, Audience.AUTHORITY_WRITER, Audience.PARTY_WRITER, Audience.OWNER_WRITER}  # fmt: skip
HEADS = {Audience.HEAD, Audience.AUTHORITY_HEAD}
BUSINESSES = {Audience.BUSINESS, Audience.BUSINESS_WRITER}
AUTHORITIES = {
    Audience.AUTHORITY,
    Audience.AUTHORITY_WRITER,
    Audience.AUTHORITY_HEAD,
    Audience.CASE_AUTHORITY,
}


def audience_of(match: ResolverMatch) -> Audience | None:
    """Return whom a route is for; None while nobody has said so (a test fails until somebody does)."""
    return AUDIENCE.get(match.view_name or match.route)


AUDIENCE: dict[str, Audience] = {
    # start and monitoring
    "": Audience.ANYBODY,
    "healthz": Audience.ANYBODY,
    "start": Audience.ANYBODY,
    # accounts
    "login": Audience.ANYBODY,
    "login_code": Audience.ANYBODY,
    "login_identity": Audience.ANYBODY,
    "openid_connect_callback": Audience.ANYBODY,
    "logout": Audience.ANYBODY,
    "set_password": Audience.ANYBODY,
    "account": Audience.PERSON,
    "account_acting": Audience.PERSON,
    "account_password": Audience.PERSON,
    "account_devices": Audience.PERSON,
    "account_erase": Audience.PERSON,
    "second_factor": Audience.PERSON,
    "second_factor_codes": Audience.PERSON,
    "people": Audience.HEAD,
    "person": Audience.HEAD,
    "identity": Audience.AUTHORITY_HEAD,
    # the statute book
    "about": Audience.ANYBODY,
    "laws": Audience.ANYBODY,
    "law": Audience.ANYBODY,
    "article": Audience.ANYBODY,
    "norm": Audience.ANYBODY,
    "why": Audience.ANYBODY,
    "duties": Audience.ANYBODY,
    "duties-start": Audience.ANYBODY,
    "duties-answer": Audience.ANYBODY,
    "duties-list": Audience.ANYBODY,
    "duties-description": Audience.ANYBODY,
    "duties-save": Audience.BUSINESS_WRITER,
    "compare": Audience.ANYBODY,
    "compare-laws": Audience.ANYBODY,
    # the label studio
    "labels": Audience.ANYBODY,
    "labels_write": Audience.ANYBODY,
    "labels_test": Audience.ANYBODY,
    "labels_words": Audience.ANYBODY,
    # the search
    "search": Audience.ANYBODY,
    "api:search": Audience.ANYBODY,
    # registers and the log
    "registers": Audience.ANYBODY,
    "register": Audience.ANYBODY,
    "register_download": Audience.ANYBODY,
    "register_entry": Audience.ANYBODY,
    "register_receipt": Audience.ANYBODY,
    "check": Audience.ANYBODY,
    "check_label": Audience.ANYBODY,
    "ledger": Audience.ANYBODY,
    "ledger_keys": Audience.ANYBODY,
    "ledger_leaves": Audience.ANYBODY,
    "ledger_head": Audience.ANYBODY,
    "ledger_log": Audience.ANYBODY,
    # documents: whose they are is settled by `documents.visible`
    "document_check": Audience.ANYBODY,
    "document": Audience.READER,
    "draft_document": Audience.OWNER,
    "draft_document_pdf": Audience.OWNER,
    "draft_document_docx": Audience.OWNER,
    "draft_document_file": Audience.OWNER_WRITER,
    "document_pdf": Audience.READER,
    "document_docx": Audience.READER,
    # tokens, messages, imports
    "tokens": Audience.MEMBER,
    "token_revoke": Audience.MEMBER,
    "webhooks": Audience.WRITER,
    "webhook": Audience.WRITER,
    "webhook_again": Audience.WRITER,
    "import": Audience.WRITER,
    "import_template": Audience.WRITER,
    "import_upload": Audience.OWNER_WRITER,
    # what machines read
    "api-docs": Audience.ANYBODY,
    "api-nothing": Audience.ANYBODY,
    "api:openapi-json": Audience.ANYBODY,
    "api:api-root": Audience.ANYBODY,
    "api:laws": Audience.ANYBODY,
    "api:norms": Audience.ANYBODY,
    "api:norm": Audience.ANYBODY,
    "api:facts": Audience.ANYBODY,
    "api:fact": Audience.ANYBODY,
    "api:events": Audience.ANYBODY,
    "api:procedures": Audience.ANYBODY,
    "api:procedure": Audience.ANYBODY,
    "api:notices": Audience.ANYBODY,
    "api:notice": Audience.ANYBODY,
    "api:parameters": Audience.ANYBODY,
    "api:amounts": Audience.ANYBODY,
    "api:amount": Audience.ANYBODY,
    "api:assess": Audience.ANYBODY,
    "api:ask": Audience.ANYBODY,
    "api:compare": Audience.ANYBODY,
    "api:registers": Audience.ANYBODY,
    "api:entries": Audience.ANYBODY,
    "api:entry": Audience.ANYBODY,
    "api:entry-receipt": Audience.ANYBODY,
    "api:number": Audience.ANYBODY,
    "api:traces": Audience.ANYBODY,
    "api:trace-file": Audience.ANYBODY,
    "api:label-formats": Audience.ANYBODY,
    "api:label-file": Audience.ANYBODY,
    "api:label-trial": Audience.ANYBODY,
    "api:label-text": Audience.ANYBODY,
    "api:label-code": Audience.ANYBODY,
    "api:complaints": Audience.ANYBODY,
    "api:complaint-track": Audience.ANYBODY,
    "api:complaint-take": Audience.ANYBODY,
    "api:complaint-receipt": Audience.ANYBODY,
    "api:services": Audience.MEMBER,
    "api:service": Audience.SERVICE,
    "api:services-described": Audience.BUSINESS_WRITER,
    "api:service-fact": Audience.SERVICE,
    "api:service-fact-preview": Audience.OWNER,
    "api:service-fact-effects": Audience.OWNER,
    "api:service-fact-strike": Audience.OWNER_WRITER,
    "api:service-event": Audience.SERVICE,
    "api:service-event-preview": Audience.OWNER,
    "api:service-event-effects": Audience.OWNER,
    "api:service-event-strike": Audience.OWNER_WRITER,
    "api:service-traces": Audience.OWNER_WRITER,
    "api:service-assessment": Audience.SERVICE,
    "api:service-questions": Audience.OWNER,
    "api:service-timeline": Audience.SERVICE,
    "api:service-description": Audience.SERVICE,
    "api:service-compare": Audience.SERVICE,
    "api:service-evidence": Audience.OWNER,
    "api:service-file": Audience.OWNER,
    "api:imports": Audience.WRITER,
    "api:import-template": Audience.WRITER,
    "api:import": Audience.OWNER_WRITER,
    "api:import-apply": Audience.OWNER_WRITER,
    "api:breakers": Audience.MEMBER,
    "api:breaker": Audience.SERVICE,
    "api:breaker-trip": Audience.OWNER_WRITER,
    "api:gateway": Audience.SERVICE,
    "api:cases": Audience.MEMBER,
    "api:case": Audience.PARTY,
    "api:case-take": Audience.PARTY_WRITER,
    "api:case-check": Audience.PARTY,
    "api:case-file": Audience.PARTY,
    "api:case-officer": Audience.PARTY,
    "api:openings": Audience.MEMBER,
    "api:drafts": Audience.MEMBER,
    "api:draft": Audience.OWNER,
    "api:draft-submit": Audience.OWNER_WRITER,
    "api:draft-document": Audience.OWNER,
    "api:draft-document-file": Audience.OWNER,
    "api:draft-edited-file": Audience.OWNER_WRITER,
    "api:draft-edited-file-accept": Audience.OWNER_WRITER,
    "api:case-recusals": Audience.CASE_AUTHORITY,
    "api:recusals": Audience.AUTHORITY_HEAD,
    "api:recusal-lift": Audience.AUTHORITY_HEAD,
    "api:document": Audience.PARTY,
    "api:document-file": Audience.READER,
    "api:document-check": Audience.ANYBODY,
    "api:files": Audience.WRITER,
    "api:organisation": Audience.MEMBER,
    "api:organisations": Audience.MEMBER,
    "api:dashboard": Audience.MEMBER,
    "api:board": Audience.BUSINESS,
    "api:board-ics": Audience.BUSINESS,
    "api:queue": Audience.AUTHORITY,
    "api:people": Audience.HEAD,
    "api:person": Audience.HEAD,
    "api:person-link": Audience.HEAD,
    "api:person-codes": Audience.HEAD,
    "api:tokens": Audience.MEMBER,
    "api:token": Audience.MEMBER,
    "api:webhooks": Audience.WRITER,
    "api:webhook": Audience.WRITER,
    "api:webhook-secret": Audience.WRITER,
    "api:deliveries": Audience.WRITER,
    "api:delivery-again": Audience.WRITER,
    # services: an authority reads what was filed, all else is the owner's
    "services": Audience.MEMBER,
    "service_new": Audience.BUSINESS_WRITER,
    "service": Audience.SERVICE,
    "service_description": Audience.SERVICE,
    "service_timeline": Audience.SERVICE,
    "service_fact": Audience.SERVICE,
    "service_duty": Audience.OWNER,
    "service_questions": Audience.OWNER,
    "service_change": Audience.OWNER,
    "service_events": Audience.OWNER,
    "service_event": Audience.OWNER,
    "service_evidence": Audience.OWNER,
    "service_file": Audience.OWNER,
    "service_traces": Audience.OWNER,
    "service_file_removal": Audience.OWNER_WRITER,
    "board": Audience.BUSINESS,
    "board_calendar": Audience.BUSINESS,
    "board_ics": Audience.ANYBODY,  # by the secret in its address
    # the breaker
    "gateway": Audience.MEMBER,
    "service_breaker": Audience.SERVICE,
    "gateway_removal": Audience.OWNER_WRITER,
    # cases
    "cases": Audience.MEMBER,
    "procedures_to_open": Audience.MEMBER,
    "new_case": Audience.WRITER,
    "case": Audience.PARTY,
    "case_file": Audience.PARTY,
    "take_step": Audience.PARTY_WRITER,
    "case_officer": Audience.PARTY_WRITER,
    "case_recusal": Audience.CASE_AUTHORITY,
    "recusals": Audience.AUTHORITY_HEAD,
    "draft": Audience.OWNER,
    "draft_check": Audience.OWNER,
    "draft_drop": Audience.OWNER_WRITER,
    "queue": Audience.AUTHORITY,
    "dashboard": Audience.AUTHORITY,
    "complaints": Audience.ANYBODY,
    "complain": Audience.ANYBODY,
    "track": Audience.ANYBODY,
    "receipt_pdf": Audience.ANYBODY,  # by the code that is posted
    "receipt_docx": Audience.ANYBODY,
    "track_forget": Audience.ANYBODY,
    "track_step": Audience.ANYBODY,  # by the receipt that the session holds
}
"""Whom each route is for, by its name (or by its pattern, where it has none)."""
