"""Every address of the platform, what stands behind each, and everybody who may come to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.db import connection, transaction
from django.test import Client
from django.urls import get_resolver
from django.urls.resolvers import URLPattern

from chengxu.platform.accounts.actor import Actor
from chengxu.platform.accounts.audience import Audience
from chengxu.platform.accounts.models import User
from chengxu.platform.api.models import ApiToken, Delivery, Subscription, Upload
from chengxu.platform.breaker.models import Gateway
from chengxu.platform.cases.models import Draft
from chengxu.platform.cases.open import open_case
from chengxu.platform.cases.store import store
from chengxu.platform.cases.take import Order, take
from chengxu.platform.documents.models import Issued
from chengxu.platform.ledger.heads import current_head
from chengxu.platform.registers.models import RegisterEntry
from chengxu.platform.services.models import Evidence, FactEntry, HappeningEntry, Service
from chengxu.platform.today import now, on_day, today
from chengxu.statutes import open_amounts, open_notices

from .conftest import somebody
from .test_take import FORM, MONDAY

SECRETS = {
    "the title of the case": "密件甲之一号", "what was stated": "联络人甲之二号", "the service": "服务甲之三号",
    "a fact": "来源甲之四号", "the company's draft": "草稿甲之五号", "the authority's draft": "草稿甲之六号",
    "the name of a file": "附件甲之七号", "evidence": "证据甲之八号", "what is missing": "缺件甲之九号",
}  # fmt: skip
"""Words that stand only in what belongs to the company and its authority."""
NO_WRITES = {
    "accounts_login", "accounts_attempts", "cases_tally", "services_standing", "cases_clockrow", "cases_docket",
    "ledger_head", "ledger_leaf", "ledger_node", "ledger_tree",
}  # fmt: skip
"""Tables that keep no affairs: sessions, counts of attempts, and what follows from other tables and is made again."""
WRITING = re.compile(r'\s*(?:INSERT (?:OR IGNORE )?INTO|UPDATE|DELETE FROM)\s+"(\w+)"')


@dataclass(frozen=True)
class Route:
    """An address: its name, its pattern, and the names in it for which something has to be put."""

    name: str
    pattern: str

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(re.findall(r"<(?:\w+:)?(\w+)>", self.pattern))

    @property
    def is_page(self) -> bool:
        return "lang" in self.names

    def path(self, things: dict[str, Any], lang: str = "zh") -> str:
        """Return the address with something in every place; KeyError names a place for which there is nothing."""
        known = {"lang": lang, **things}
        plain = re.sub(r"\^.*", "no/such/thing", self.pattern)  # what catches all the rest
        return "/" + re.sub(r"<(?:\w+:)?(\w+)>", lambda m: str(known[m[1]]), plain)


def routes() -> list[Route]:
    """Return every address of the platform, by name."""
    return sorted(_walk(get_resolver().url_patterns, "", ""), key=lambda route: route.name)


def _walk(patterns: list[Any], before: str, space: str) -> Iterator[Route]:
    for pattern in patterns:
        whole = before + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield Route(f"{space}{pattern.name}" if pattern.name else whole, whole)
        else:
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from _walk(pattern.url_patterns, whole, inner)


@dataclass
class Town:
    """Everybody, by what to call them; what belongs to the company; and by name what to put into addresses."""

    people: dict[str, Actor]
    things: dict[str, Any] = field(default_factory=dict)
    own: dict[str, dict[str, Any]] = field(default_factory=dict)

    def things_for(self, route: Route, whose: str) -> dict[str, Any]:
        """Return what to put into an address: what belongs to the company, and to a person what is only theirs."""
        return self.things | own_things(self.people[whose]) | self.own.get(route.name, {})

    def may(self, who: str, audience: Audience) -> bool:
        """Return whether somebody may come to what belongs to the company, whose case is before Beijing."""
        place, _, role = who.partition(" ")
        writes, party = role in ("head", "officer"), place in ("company", "beijing")
        member, authority = bool(role), place in ("beijing", "shanghai", "national")
        return {
            Audience.ANYBODY: True,
            Audience.PERSON: place != "public",
            Audience.MEMBER: member,
            Audience.WRITER: writes,
            Audience.BUSINESS: member and not authority,
            Audience.BUSINESS_WRITER: writes and not authority,
            Audience.AUTHORITY: authority,
            Audience.AUTHORITY_WRITER: authority and writes,
            Audience.HEAD: role == "head",
            Audience.AUTHORITY_HEAD: authority and role == "head",
            Audience.CASE_AUTHORITY: authority and party,
            Audience.PARTY: party,
            Audience.PARTY_WRITER: party and writes,
            Audience.OWNER: place == "company",
            Audience.OWNER_WRITER: place == "company" and writes,
            Audience.SERVICE: party,
            Audience.READER: party,
        }[audience]


def town(world: Any) -> Town:
    """Make a town: the company's filing is before Beijing; drafts, evidence and files are there on both sides."""
    places = {"company": world.company, "other": world.other, "beijing": world.beijing,
              "shanghai": world.shanghai, "national": world.national}  # fmt: skip
    people = {"public": Actor(), "nobody": Actor(User.objects.create_user("nobody@x.example", password="-"))}
    for name, officer in places.items():
        people[f"{name} officer"] = officer
        for role in ("head", "analyst"):
            people[f"{name} {role}"] = somebody(officer.organisation, role)
    made = Town(people)
    service = Service.objects.create(
        owner=world.company.organisation, name_zh=SECRETS["the service"], name_en="Own"
    )
    fact = FactEntry.objects.create(
        service=service, fact="registered_users", value=50_000, since=MONDAY, source=SECRETS["a fact"]
    )
    case = _case(world, service)
    _published(world, made)
    made.things |= {
        "service_id": service.pk, "case_id": case.pk, "page": 1, "law": "ml4", "norm_id": "ML4-66-1",
        "attachment_id": case.attachments.get().pk, "step_name": "complete", "procedure_name": "ml4.provincial_filing",
        "document_id": Issued.objects.filter(case=case).order_by("-version")[0].pk,
        "uid": "MQ", "token": "made-up", "provider_id": "organisation", "name": "registered_users",
        "evidence_id": _evidence(service).pk, "kind": "csv", "log": "public",
        "upload_id": _upload(world.company).pk, "recusal_id": NONE,
    }  # fmt: skip
    made.things["draft_id"] = _draft(world.company, case, "complete", SECRETS["the company's draft"]).pk
    _draft(world.beijing, case, "name_gaps", SECRETS["the authority's draft"])
    gateway = Gateway.objects.create(service=service, name="main", seen=now())
    event = HappeningEntry.objects.create(service=service, event="complaint_received", on=MONDAY)
    made.own |= {
        "article": {"key": "ml4", "article": "66"}, "law": {"key": "ml4"},
        "service_change": {"entry_id": fact.pk}, "service_event": {"entry_id": event.pk},
        "complain": {"procedure_name": "ml4.complaint", "step_name": "complain"},
        "api:procedure": {"name": "ml4.licence_life"}, "api:notice": {"name": next(iter(open_notices()))},
        "api:amount": {"norm_id": next(iter(open_amounts()))},
        "api:service-fact-effects": {"entry_id": fact.pk}, "api:service-fact-strike": {"entry_id": fact.pk},
        "api:service-event-effects": {"entry_id": event.pk}, "api:service-event-strike": {"entry_id": event.pk},
        "api:document-file": {"kind": "docx"}, "api:draft-document-file": {"kind": "docx"}, "gateway_removal": {"gateway_id": gateway.pk},
    }  # fmt: skip
    return made


def _case(world: Any, service: Service) -> Any:
    """Return the filing of the company: filed with gaps, the gaps named, a file with it."""
    stated = {"provider": "云上科技", "product": SECRETS["what was stated"]}
    with on_day(MONDAY):
        case = open_case(
            "ml4.provincial_filing", world.company, SECRETS["the title of the case"], service=service
        ).case
        take(case.pk, world.company, Order(step="pass_threshold", on=MONDAY))
        file = store(f"{SECRETS['the name of a file']}.txt", "text/plain", [b"text"])
        take(case.pk, world.company, Order(step="file_with_gaps", on=MONDAY, stated=stated, files=[file]))
    later = MONDAY + timedelta(days=1)
    with on_day(later):
        gaps = {"gaps": [SECRETS["what is missing"]]}
        take(case.pk, world.beijing, Order(step="name_gaps", on=later, stated=gaps))
    return case


def _published(world: Any, made: Town) -> None:
    """Let another filing of the company be recorded, so that there is something that anybody may see."""
    with on_day(MONDAY):
        case = open_case("ml4.provincial_filing", world.company, "云上公开备案").case
        take(case.pk, world.company, Order(step="pass_threshold", on=MONDAY))
        take(case.pk, world.company, Order(step="file", on=MONDAY, stated=FORM))
        take(case.pk, world.beijing, Order(step="record", on=MONDAY, stated={"published_text": "公开说明"}))
    entry = RegisterEntry.objects.get(case=case)
    place = {"name": entry.register, "key": entry.pk, "entry_id": entry.pk}
    for name in (
        "register",
        "register_download",
        "register_entry",
        "register_receipt",
        "api:entries",
        "api:entry",
    ):
        made.own[name] = place
    made.own["api:entry-receipt"] = place
    made.own["api:number"] = {"number": entry.number}
    made.own["ledger_head"] = {"key": current_head("public").pk}


def _draft(actor: Actor, case: Any, step: str, text: str) -> Draft:
    return Draft.objects.create(
        organisation=actor.organisation, user=actor.user, procedure=case.procedure, case=case, step=step,
        fields={"gaps": text, "contact": text, "reasons": text},
    )  # fmt: skip


def _evidence(service: Service) -> Evidence:
    kept = store(f"{SECRETS['evidence']}.txt", "text/plain", [b"evidence"])
    return Evidence.objects.create(
        service=service, name=kept.name, kind=kept.kind, size=kept.size, sha256=kept.sha256, made=MONDAY
    )


def _upload(actor: Actor) -> Upload:
    return Upload.objects.create(
        organisation=actor.organisation, user=actor.user, kind="services", name="x.csv", rows=[["name_zh"]]
    )


BODIES = {
    "api:case-take": '{"step": "complete", "stated": {"form": "x"}}',
    "api:service-fact": '{"fact": "registered_users", "value": 1}',
    "api:service-traces": '{"records": [{}]}',
    "api:service-event": '{"event": "complaint_received", "on": "2026-03-02"}',
    "api:service-fact-preview": '{"fact": "registered_users", "value": 1}',
    "api:service-event-preview": '{"event": "complaint_received", "on": "2026-03-02"}',
    "api:case-check": '{"step": "complete"}',
    "api:people": '{"email": "new@x.example", "role": "officer"}',
    "api:service-evidence": '{"file": "x"}',
    "api:webhooks": '{"url": "https://hook.example/"}',
    "api:case-recusals": '{"ground": "interest", "reason": "x"}',
    "api:recusal-lift": '{"reason": "x"}',
    "api:draft-document": '{"texts": {"x": "x"}}',
    "api:draft-edited-file": '{"file": "x"}',
    "api:draft-edited-file-accept": '{"file": "x"}',
    "api:breaker-trip": '{"reason": "x", "triggers": ["out_of_control"]}',
}
"""What is sent to an address that reads what it is sent before it looks for what it is about."""


def send(client: Client, route: Route, path: str, form: str = "") -> Seen:
    """Send something to an address: a form to a page, JSON to what machines read."""
    if route.is_page:
        return ask(client, "POST", path, data=form, content_type="application/x-www-form-urlencoded")
    more = {"data": BODIES.get(route.name, "{}"), "content_type": "application/json"}
    if route.name == "api:files":
        path, more = f"{path}?name=x.txt", {"data": "text", "content_type": "text/plain"}
    return ask(client, "POST", path, HTTP_IDEMPOTENCY_KEY=path, **more)


def own_things(actor: Actor) -> dict[str, Any]:
    """Return what belongs to a person and to nobody else: a token, a webhook, one of its deliveries."""
    if actor.organisation is None:
        return {"token_id": NONE, "subscription_id": NONE, "delivery_id": NONE, "number": 1}
    token, _ = ApiToken.objects.get_or_create(
        user=actor.user, organisation=actor.organisation,
        defaults={"name": "令牌甲之十号", "scope": "read", "digest": f"{actor.user.pk}", "expires": today()},
    )  # fmt: skip
    hook, _ = Subscription.objects.get_or_create(
        organisation=actor.organisation, defaults={"url": "https://hook.example/", "secret": "-"}
    )
    sent, _ = Delivery.objects.get_or_create(
        subscription=hook,
        defaults={"kind": "x", "body": {"data": AN_EVENT}, "next_at": now()},
    )
    place = actor.user.memberships.get(organisation=actor.organisation)
    return {
        "token_id": token.pk, "subscription_id": hook.pk, "delivery_id": sent.pk, "number": place.pk
    }  # fmt: skip


NONE = "00000000-0000-7000-8000-000000000000"
AN_EVENT = {"case": NONE, "version": 1, "procedure": "ml4.provincial_filing", "step": "file"}


@dataclass(frozen=True)
class Seen:
    """What came of a request: the status, where it leads, what it says, and which tables it wrote."""

    status: int
    leads: str
    text: str
    kind: str
    wrote: frozenset[str]
    policy: str

    @property
    def let_in(self) -> bool:
        return self.status not in (401, 403, 404) and "/login/" not in self.leads


def ask(client: Client, method: str, path: str, **more: Any) -> Seen:
    """Ask for an address and take back whatever was written."""
    wrote: list[str] = []
    marks: dict[str, int] = {}

    def watch(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        answer = execute(sql, params, many, context)
        if found := WRITING.match(sql):
            wrote.append(found[1])
        elif found := re.match(r'SAVEPOINT "(\w+)"', sql):
            marks[found[1]] = len(wrote)
        elif found := re.match(r'ROLLBACK TO SAVEPOINT "(\w+)"', sql):
            del wrote[marks[found[1]] :]  # what was taken back was not written
        return answer

    cookies = copy(client.cookies)  # nor does anybody stay logged out
    block = transaction.atomic()
    block._from_testcase = True  # what wants to be outermost may still be so within it
    with block, connection.execute_wrapper(watch):
        answer = client.generic(method, path, **more) if method != "GET" else client.get(path)
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        transaction.set_rollback(True)
    client.cookies = cookies
    return Seen(
        answer.status_code, answer.headers.get("Location", ""), body.decode("utf-8", "replace"),
        answer.headers.get("Content-Type", ""), frozenset(wrote) - NO_WRITES, answer.headers.get("Content-Security-Policy", ""),
    )  # fmt: skip
