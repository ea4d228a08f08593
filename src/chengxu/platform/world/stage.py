"""The cases of the sample world, told as everybody tells them: somebody opens one, then step follows step.

Steps of all cases are taken in the order of their days, so that the ledger tells one story.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from chengxu.law.document import Kind
from chengxu.law.procedure import Step
from chengxu.platform.accounts.actor import PUBLIC, Actor
from chengxu.platform.accounts.models import Membership, Organisation, Role
from chengxu.platform.cases.approval import head_only
from chengxu.platform.cases.file import procedures
from chengxu.platform.cases.models import Case
from chengxu.platform.cases.open import open_case, receipt_hash
from chengxu.platform.cases.take import Order, take
from chengxu.platform.registers.models import RegisterEntry
from chengxu.platform.services.models import Service
from chengxu.platform.today import on_day
from chengxu.platform.world.days import ago, ahead

ANYBODY = "public"
DAYS_FROM_NOW = re.compile(r"[+-]\d+")
SOMEBODY = "一位市民（虚构） · a member of the public (made up)"


def play(
    world: Mapping[str, Any], places: Mapping[str, Organisation], services: Mapping[str, Service]
) -> list[Case]:
    """Open the cases and take their steps, day after day; return the cases."""
    stage = _Stage(places, services, world["forms"])
    steps = [
        (ago(days), row, who, step, stated, *facts)
        for row in world["cases"]
        for days, who, step, stated, *facts in row["steps"]
    ]
    for on, row, who, step, *told in sorted(steps, key=lambda entry: entry[0]):
        with on_day(on):
            case = stage.case(row)
        stage.step(case, on, who, step, *told)
    return list(stage.cases.values())


@dataclass
class _Stage:
    """Who plays, and the cases opened so far by the key that the file gives them."""

    places: Mapping[str, Organisation]
    services: Mapping[str, Service]
    forms: Mapping[str, Mapping[str, Any]]
    cases: dict[str, Case] = field(default_factory=dict)
    actors: dict[tuple[str, bool], Actor] = field(default_factory=dict)
    receipts: dict[UUID, str] = field(default_factory=dict)

    def case(self, row: Mapping[str, Any]) -> Case:
        """Return a case, opened when it is asked for the first time."""
        if row["key"] not in self.cases:
            about = row.get("about", row["by"])
            public = row["by"] == ANYBODY
            opened = open_case(
                row["procedure"], self.actor(row["by"]), row["title"], service=self.services.get(about),
                area=row.get("area", ""), name=SOMEBODY if public else "",
            )  # fmt: skip
            self.cases[row["key"]] = opened.case
            self.receipts[opened.case.pk] = receipt_hash(opened.receipt) if public else ""
        return self.cases[row["key"]]

    def actor(self, key: str, *, head: bool = False) -> Actor:
        """Return who acts for an organisation: somebody at work, or its head; the public by its own key."""
        if key == ANYBODY:
            return PUBLIC
        if (key, head) not in self.actors:
            members = Membership.objects.filter(organisation=self.places[key]).select_related("user")
            wanted = [Role.HEAD, Role.OFFICER] if head else [Role.OFFICER, Role.HEAD]
            member = min(members.filter(role__in=wanted), key=lambda m: wanted.index(Role(m.role)))
            self.actors[key, head] = Actor(member.user, self.places[key], member.role)
        return self.actors[key, head]

    def step(
        self, case: Case, on: date, who: str, name: str, stated: Mapping[str, Any], facts: Mapping[str, Any] | None = None
    ) -> None:  # fmt: skip
        """Take a step on its day."""
        procedure = procedures()[case.procedure]
        step = procedure.step(name)
        with_form = self._filled(case, step, stated)
        values = {part: self._value(case, step, part, value) for part, value in with_form.items()}
        head = any(head_only(procedure.name, step, party.name) for party in step.actors)
        receipt = self.receipts[case.pk] if who == ANYBODY else ""
        with on_day(on):
            order = Order(step=name, on=on, stated=values, facts=facts or {}, receipt=receipt)
            take(case.pk, self.actor(who, head=head), order)

    def _filled(self, case: Case, step: Step, stated: Mapping[str, Any]) -> dict[str, Any]:
        """Return what is stated, with a form that it names laid under it."""
        asked = {p.name for p in step.particulars}
        form = self.forms.get(stated.get("form", ""), {}) if isinstance(stated.get("form"), str) else {}
        if not form:
            return dict(stated)
        provider = case.service.owner.name_zh if case.service else ""
        return {
            name: value
            for name, value in ({"provider": provider} | dict(stated) | dict(form)).items()
            if name in asked
        }

    def _value(self, case: Case, step: Step, part: str, value: Any) -> Any:
        kind = next(p.kind for p in step.particulars if p.name == part)
        if kind is Kind.DAY and isinstance(value, str) and DAYS_FROM_NOW.fullmatch(value):
            days = int(value)
            return (ahead(days) if days > 0 else ago(-days)).isoformat()
        if isinstance(value, str) and value.startswith("@"):
            named = self.cases[value[1:]] if value != "@" else case
            return RegisterEntry.objects.filter(case=named).exclude(number="").latest("on").number
        return value
