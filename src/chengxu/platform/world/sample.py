"""The sample world: authorities, organisations, real filed services, people, and cases at every stage.

What is made up says so. Cases come about as all others do: somebody opens one and takes its steps, on days around
the one on which the world is loaded.
"""

from __future__ import annotations

import tomllib
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

from django.contrib.auth.hashers import make_password
from django.db import transaction

from chengxu.algebra.facts import Value
from chengxu.law.read import read_record
from chengxu.law.record import Record
from chengxu.platform.accounts.models import Kind, Membership, Organisation, User
from chengxu.platform.cases.take import let_pass
from chengxu.platform.services.models import FactEntry, HappeningEntry, Service
from chengxu.platform.today import SHANGHAI, today
from chengxu.platform.world.days import ago
from chengxu.platform.world.stage import play
from chengxu.statutes import open_book

HERE = Path(__file__).parent
EXAMPLES = (HERE / "examples", HERE.parents[3] / "examples")
"""Where the descriptions of services are: in a wheel, and in the source."""
PASSWORD = "chengxu-sample"
"""Of every sample person. It is no secret; where a platform is not for trying out, it is opened without a sample world."""


@cache
def told() -> dict[str, Any]:
    """Return the sample world as its file tells it."""
    return tomllib.loads((HERE / "sample.toml").read_text(encoding="utf-8"))


def loaded() -> bool:
    """Return whether the sample world is there."""
    return Organisation.objects.filter(sample=True).exists()


def people() -> list[User]:
    """Return the sample people who can log in, in the order of the file; nobody without a sample world."""
    if not loaded():
        return []
    order = [name for name, *_ in told()["people"]["accounts"]]
    found = User.objects.filter(
        username__in=order, memberships__organisation__sample=True, is_active=True
    ).prefetch_related("memberships__organisation")
    return sorted(found.distinct(), key=lambda user: order.index(user.username))


@transaction.atomic
def load() -> bool:
    """Load the sample world, whole or not at all; return False, and change nothing, where there is already one."""
    if loaded():
        return False
    world = told()
    places = {row["key"]: _authority(row) for row in world["authorities"]}
    places |= {row["key"]: _organisation(row) for row in world["organisations"]}
    _people(world["people"]["accounts"], places)
    services = {row["key"]: _service(row, places[row["key"]]) for row in world["organisations"]}
    _filed()
    _recorded_then()
    for case in play(world, places, services):
        let_pass(case.pk, today())
    return True


def _recorded_then() -> None:
    """Date the entries of the world as somebody would have made them: on the day of which they speak."""
    facts = list(FactEntry.objects.filter(service__owner__sample=True))
    for fact in facts:
        fact.recorded = _morning_of(fact.since)
    FactEntry.objects.bulk_update(facts, ["recorded"], batch_size=500)
    events = list(HappeningEntry.objects.filter(service__owner__sample=True))
    for event in events:
        event.recorded = _morning_of(event.on)
    HappeningEntry.objects.bulk_update(events, ["recorded"], batch_size=500)


def _morning_of(day: date | None) -> datetime:
    return datetime.combine(min(day or ago(500), today()), time(9), SHANGHAI)


def _authority(row: dict[str, Any]) -> Organisation:
    return Organisation.objects.create(
        kind=Kind.AUTHORITY, level=row["level"], area=row.get("area", ""), sample=True,
        name_zh=row["name"]["zh"], name_en=row["name"]["en"],
    )  # fmt: skip


def _organisation(row: dict[str, Any]) -> Organisation:
    return Organisation.objects.create(
        kind=Kind.BUSINESS,
        area=row["area"],
        sample=True,
        name_zh=row["name"]["zh"],
        name_en=row["name"]["en"],
    )


def _people(rows: list[list[str]], places: dict[str, Organisation]) -> None:
    kept = make_password(PASSWORD)  # made once: a slow hash is no protection for what everybody knows
    for username, organisation, role, name in rows:
        user = User.objects.create(username=username, email=username, first_name=name, password=kept)
        Membership.objects.create(user=user, organisation=places[organisation], role=role)


def _service(row: dict[str, Any], owner: Organisation) -> Service:
    """Make the service of an organisation: as its description has it, and what is so beside it."""
    record = described(row["describes"]) if "describes" in row else None
    name = row["service"] if record is None else {"zh": record.name.zh, "en": record.name.en}
    about = row["service"]["about"] if record is None else (record.about.zh if record.about else "")
    service = Service.objects.create(owner=owner, name_zh=name["zh"], name_en=name["en"], about=about)
    dated = {fact for fact, *_ in row["facts"]}
    if record is not None:
        keep_record(service, record, without=dated)
    FactEntry.objects.bulk_create(
        FactEntry(service=service, fact=fact, value=value, since=ago(days), source="虚构 · made up")
        for fact, value, days in row["facts"]
    )
    return service


def _filed() -> None:
    """Make the real services on the public lists, with what their sources say and nothing else."""
    rows = tomllib.loads((HERE / "filed.toml").read_text(encoding="utf-8"))
    owners: dict[str, Organisation] = {}
    for name, company, area, on, description in rows["rows"]:
        record = described(description) if description else None
        provider = record.provider if record and record.provider else None
        if company not in owners:
            owners[company] = Organisation.objects.create(
                kind=Kind.BUSINESS, area=area, sample=True, name_zh=company, name_en=provider.en if provider else company
            )  # fmt: skip
        service = Service.objects.create(
            owner=owners[company], name_zh=name, name_en=record.name.en if record else name, partial=True,
            about=record.about.zh if record and record.about else _about(on),
        )  # fmt: skip
        if record is not None:
            keep_record(service, record)
        else:
            _mark_filed(service, on, rows["source"])


def _mark_filed(service: Service, on: date, source: str) -> None:
    """Keep what a row on the list shows: a generative service, of the kind that article 17 asks to be filed."""
    FactEntry.objects.create(service=service, fact="uses_generative_ai", value=True, source=source)
    FactEntry.objects.create(
        service=service, fact="has_opinion_properties", value=True, since=on, source=f"inferred: {source}"
    )


def _about(on: date) -> str:
    return f"真实服务，已列入备案公告（{on.isoformat()}）；其余未知。 A real service on the public list of filed services; nothing else is known."


def described(name: str) -> Record:
    """Return the description of a service among the examples, by the name of its file."""
    folder = next(folder for folder in EXAMPLES if folder.is_dir())
    return read_record(folder / f"{name}.toml", open_book())


def keep_record(service: Service, record: Record, without: set[str] | frozenset[str] = frozenset()) -> None:
    """Write the facts and events of a record as entries of a service; those of the day still to come are left out."""
    FactEntry.objects.bulk_create(
        FactEntry(service=service, fact=name, value=_json(a.value), since=a.since, source=a.source or "")
        for name, history in record.answers.items()
        if name not in without
        for a in history
    )
    HappeningEntry.objects.bulk_create(
        HappeningEntry(
            service=service, event=h.event, on=h.on, case_key=h.case or "", due=h.due, source=h.source or ""
        )
        for h in record.happenings
        if h.on is None or h.on <= today()
    )


def _json(value: Value | None) -> Any:
    if isinstance(value, frozenset):
        return sorted(value)
    return value.isoformat() if isinstance(value, date) else value
