"""Where the breaker of a service stands: what the latest case under the procedure says, read without any counting."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from chengxu.algebra.term import Term
from chengxu.law.procedure import State
from chengxu.platform.accounts.access import BREAKER, visible_breakers
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.cases.file import procedures
from chengxu.platform.cases.models import Case, CaseEvent
from chengxu.platform.services.models import Service

TRIPPED = ("tripped", "contained", "kept")
"""The states in which a danger was found and the measure is not lifted, the most pressing first."""
ORDER = (*TRIPPED, "armed", "unarmed", "lifted")
"""Which of several cases of a service tells its state; of two alike the later one."""
LOOKS = {
    "tripped": "bad",
    "contained": "open",
    "kept": "open",
    "armed": "good",
    "unarmed": "soft",
    "lifted": "soft",
}
"""How a page shows a state, beside the words: the name of its class."""


@dataclass(frozen=True)
class Breaker:
    """The breaker of a service; `case` is the one that tells its state, None where there was never any."""

    service: Service
    case: Case | None
    events: tuple[CaseEvent, ...]

    @property
    def state(self) -> State:
        """Where it stands; the first state of the procedure where there is no case."""
        procedure = procedures()[BREAKER]
        return procedure.state(self.case.state) if self.case else procedure.states[0]

    @property
    def look(self) -> str:
        """The class of its state on a page."""
        return LOOKS[self.state.name]

    @property
    def tripped(self) -> bool:
        """Whether a danger was found and the measure against it is not lifted."""
        return self.state.name in TRIPPED

    @property
    def moved(self) -> CaseEvent | None:
        """The entry that brought it to its state."""
        steps = procedures()[BREAKER].steps_by_name
        return next((e for e in reversed(self.events) if steps[e.step].to is not None), None)

    @property
    def since(self) -> datetime | None:
        """Since when it stands there; None where there is no entry."""
        return self._entered().recorded if self.events and self._entered() else None

    @property
    def danger(self) -> str:
        """Why it was tripped, in the words of who did; empty where it was not."""
        return str(self._stated("detect", "danger") or "") if self.state.name != "armed" else ""

    @property
    def measures(self) -> tuple[str, ...]:
        """The measures taken against the danger, the latest entry's."""
        return tuple(self._stated("block", "measures") or ())

    @property
    def cite(self) -> str:
        """The provision of the step that brought it there; that of the mechanism where no step was taken."""
        return self.moved.cite if self.moved else str(procedures()[BREAKER].cites[0])

    def reported(self) -> CaseEvent | None:
        """Return the report to the national authority, None while there is none."""
        return next((e for e in reversed(self.events) if e.step == "report"), None)

    def _stated(self, step: str, name: str) -> Any:
        return next((e.stated.get(name) for e in reversed(self.events) if e.step == step), None)

    def _entered(self) -> Any:
        """Return the first of the last entries that all lead to the present state: a second measure does not renew it."""
        steps, found = procedures()[BREAKER].steps_by_name, None
        for event in reversed(self.events):
            if steps[event.step].to not in (None, self.state.name):
                break
            found = event if steps[event.step].to else found
        return found


def breaker_of(actor: Actor, service: Service) -> Breaker:
    """Return the breaker of a service as far as somebody may see it."""
    return breakers_of(actor, [service])[service.pk]


def breakers_of(actor: Actor, services: Iterable[Service]) -> dict[UUID, Breaker]:
    """Return the breakers of services by their ids: three queries, however many there are."""
    by_id = {service.pk: service for service in services}
    telling: dict[Any, Case] = {}
    for case in visible_breakers(actor).filter(service__in=by_id).order_by("-pk"):
        known = telling.get(case.service_id)
        if known is None or ORDER.index(case.state) < ORDER.index(known.state):
            telling[case.service_id] = case
    events: dict[Any, list[CaseEvent]] = {}
    rows = CaseEvent.objects.filter(case__in=[case.pk for case in telling.values()])
    for event in rows.select_related("user").order_by("version"):
        events.setdefault(event.case_id, []).append(event)
    return {
        pk: Breaker(service, found := telling.get(pk), tuple(events.get(found.pk, ()) if found else ()))
        for pk, service in by_id.items()
    }


WORDS = {
    "unarmed": Term("没有待命的熔断机制", "no breaker stands ready"),
    "armed": Term("待命：发现险情时可以随时熔断", "ready to be tripped at any time"),
    "tripped": Term("已经发现险情，须立即阻断", "a danger was found and has to be blocked at once"),
    "contained": Term("险情已经阻断，措施仍在执行", "the danger is blocked, the measures are in force"),
    "kept": Term("险情已经阻断，决定保持措施", "the danger is blocked, the measures are kept on"),
    "lifted": Term(
        "措施已经解除；再次待命须重新建立", "the measures are lifted; to stand ready again it is set up anew"
    ),
}
"""What a state means to somebody who looks at a service."""
