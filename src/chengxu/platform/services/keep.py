"""Write what somebody says of a service. Entries are added, never changed: a correction is a later entry.

Every function checks that the actor may write and that the service is theirs; each raises TermError for what cannot
be used, and then nothing is written.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from chengxu.algebra.facts import Value
from chengxu.algebra.term import Term, TermError
from chengxu.law.record import Answer, Record
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.accounts.models import Organisation
from chengxu.platform.services.models import FactEntry, HappeningEntry, Service
from chengxu.platform.services.record import NO_FACT, TURNING, json_of, valid, value_of
from chengxu.statutes import open_book

READ_ONLY = Term("您的角色只能查阅。", "Your role may only look.")
NOT_YOURS = Term("这项服务不由您所在的机构登记。", "This service is not entered by your organisation.")
NO_NAME = Term("请填写服务的名称。", "Give the service a name.")
NO_EVENT = Term("没有名为“{name}”的事件。", "there is no event `{name}`.")
NO_CHARACTER = Term("文字中有不能保存的字符（U+{code}），请删去。", "The text holds a character that cannot be kept (U+{code}); take it out.")  # fmt: skip
TOO_LONG = Term("文字过长：最多 {most} 个字符。", "The text is too long: {most} characters at most.")
ODD_DAY = Term("日期 {day} 不在 1949 年至 2100 年之间。", "The day {day} is not between 1949 and 2100.")
CORRECTED = Term(
    "这项记载在您打开页面之后已经更正。请重新查看。",
    "This entry was corrected after you opened the page. Look at it again.",
)
BEFORE = Term("日期和“不晚于”的日期只能填一个。", "Give the day itself or a latest day, not both.")
UNKEEPABLE = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff{TURNING}]")
LONGEST, LONGEST_TEXT = 200, 4000
"""Characters of a name and of a longer text: house settings."""
FIRST, LAST = date(1949, 10, 1), date(2100, 12, 31)


@dataclass(frozen=True, kw_only=True)
class Told:
    """A fact as somebody states it; `value` None: it is not known. `corrects` is the entry in whose place it stands."""

    fact: str
    value: Value | None
    since: date | None = None
    source: str = ""
    corrects: int | None = None


@dataclass(frozen=True, kw_only=True)
class Event:
    """An event as somebody tells it: on a day, not later than a day (`by`), on a day not known, or never."""

    event: str
    on: date | None = None
    by: date | None = None
    never: bool = False
    case_key: str = ""
    due: date | None = None
    source: str = ""


def new_service(actor: Actor, name_zh: str, name_en: str, about: str = "", about_en: str = "") -> Service:
    """Enter a service in the inventory of the actor's organisation; a name in one language stands for both."""
    owner = owner_for(actor)
    zh, en = plain(name_zh, LONGEST).strip(), plain(name_en, LONGEST).strip()
    if not (zh or en):
        raise TermError(NO_NAME)
    return Service.objects.create(
        owner=owner, name_zh=zh or en, name_en=en or zh, about=plain(about).strip(), about_en=plain(about_en).strip()
    )  # fmt: skip


def keep_answers(actor: Actor, name_zh: str, name_en: str, answers: Mapping[str, Any]) -> Service:
    """Enter a service with the answers of an interview: by fact, a value or an `Answer`; what is None is not known."""
    with transaction.atomic():
        service = new_service(actor, name_zh, name_en)
        for name, given in answers.items():
            answer = given if isinstance(given, Answer) else Answer(given)
            state_fact(
                actor, service,
                Told(fact=name, value=answer.value, since=answer.since, source=answer.source or ""),
            )  # fmt: skip
    return service


def keep_record(actor: Actor, record: Record) -> Service:
    """Enter a service as a description has it: its words, facts and events, none of them left out."""
    with transaction.atomic():
        about = record.about
        service = new_service(
            actor, record.name.zh, record.name.en, about.zh if about else "", about.en if about else ""
        )
        if record.provider is not None and record.provider != service.owner.name:
            service.provider_zh = plain(record.provider.zh, LONGEST)
            service.provider_en = plain(record.provider.en, LONGEST)
            service.save(update_fields=["provider_zh", "provider_en"])
        for name, history in record.answers.items():
            for a in history:
                state_fact(
                    actor, service, Told(fact=name, value=a.value, since=a.since, source=a.source or "")
                )
        for h in record.happenings:
            event = Event(event=h.event, on=h.on, by=h.by, case_key=h.case or "", due=h.due, source=h.source or "")  # fmt: skip
            tell_event(actor, service, event)
        for name, case in sorted(record.absent, key=str):
            tell_event(actor, service, Event(event=name, never=True, case_key=case or ""))
    return service


def state_fact(actor: Actor, service: Service, told: Told) -> FactEntry:
    """Keep a fact from a day on, and return its entry."""
    check_owner(actor, service)
    fact = open_book().facts.get(told.fact)
    if fact is None:
        raise TermError(NO_FACT.fill(name=told.fact))
    given = json_of(told.value)
    value_of(fact, given)
    since, source = possible(told.since), plain(told.source)
    with transaction.atomic():
        last = service.facts.filter(fact=told.fact, since=since).order_by("-pk").first()
        if last is not None and told.corrects is None and _says(last) == (given, source, actor.user):
            return last  # the same person said the same before: a form that was sent twice
        corrected = _corrected(service.facts, told.corrects, fact=told.fact)
        return FactEntry.objects.create(
            service=service, fact=told.fact, value=given, since=since, source=source, user=actor.user,
            corrects_id=corrected,
        )  # fmt: skip


def _says(entry: FactEntry) -> tuple[Any, ...]:
    return (entry.value, entry.source, entry.user) if not entry.void else ()


def strike_fact(actor: Actor, service: Service, entry: FactEntry, source: str = "") -> FactEntry:
    """Take an entry back: it stays in the history and no longer counts; `source` says why."""
    check_owner(actor, service)
    with transaction.atomic():
        corrected = _corrected(service.facts, entry.pk, fact=entry.fact)
        return FactEntry.objects.create(
            service=service, fact=entry.fact, value=entry.value, since=entry.since, source=plain(source),
            user=actor.user, corrects_id=corrected, void=True,
        )  # fmt: skip


def tell_event(actor: Actor, service: Service, told: Event) -> HappeningEntry:
    """Keep an event, and return its entry."""
    check_owner(actor, service)
    if told.event not in open_book().events:
        raise TermError(NO_EVENT.fill(name=told.event))
    if told.on is not None and told.by is not None:
        raise TermError(BEFORE)
    return HappeningEntry.objects.create(
        service=service, event=told.event, on=None if told.never else possible(told.on), by=possible(told.by),
        never=told.never, case_key=plain(told.case_key, 100).strip(), due=possible(told.due),
        source=plain(told.source), user=actor.user,
    )  # fmt: skip


def strike_event(actor: Actor, service: Service, entry: HappeningEntry, source: str = "") -> HappeningEntry:
    """Take an event back: it stays in the history and no longer counts; `source` says why."""
    check_owner(actor, service)
    with transaction.atomic():
        corrected = _corrected(service.happenings, entry.pk, event=entry.event)
        return HappeningEntry.objects.create(
            service=service, event=entry.event, on=entry.on, by=entry.by, never=entry.never,
            case_key=entry.case_key, due=entry.due, source=plain(source), user=actor.user,
            corrects_id=corrected, void=True,
        )  # fmt: skip


def _corrected(entries: Any, pk: int | None, **of: str) -> int | None:
    """Return the entry to be corrected, locked; TermError if it is none of these, or was corrected meanwhile."""
    if pk is None:
        return None
    found = list(entries.select_for_update().filter(**of))
    if pk not in {entry.pk for entry in valid(found)}:
        raise TermError(CORRECTED)
    return pk


def owner_for(actor: Actor) -> Organisation:
    """Return the organisation for which somebody enters services; TermError if they may not."""
    if actor.organisation is None or not actor.is_business:
        raise TermError(NOT_YOURS)
    if not actor.may_write:
        raise TermError(READ_ONLY)
    return actor.organisation


def check_owner(actor: Actor, service: Service) -> None:
    """Refuse whoever does not act for the organisation whose service it is, or may only look."""
    if owner_for(actor) != service.owner:
        raise TermError(NOT_YOURS)


def plain(text: str, most: int = LONGEST_TEXT) -> str:
    """Return a text that every database can keep; TermError names the character that none can."""
    for character in text:
        if UNKEEPABLE.match(character):
            raise TermError(NO_CHARACTER.fill(code=f"{ord(character):04X}"))
    if len(text) > most:
        raise TermError(TOO_LONG.fill(most=most))
    return text


def possible(day: date | None) -> date | None:
    """Return a day that can be meant; days to come are allowed: what is planned may already bind."""
    if day is not None and not FIRST <= day <= LAST:
        raise TermError(ODD_DAY.fill(day=day))
    return day
