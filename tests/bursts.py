"""Submissions in a burst by several processes, killed again and again; then everything is derived anew and compared.

Run as a program, with a home and a database of its own in the environment: `python tests/bursts.py ROUNDS SEED`.
It prints one JSON object. Every sender writes down, outside the database, what it is about to send (`begun`) and
what was acknowledged (`done`); what was begun and not acknowledged is sent again with the same key after the kill, as
a careful client does.
"""

from __future__ import annotations

import json
import os
import random
import select
import signal
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID

SENDERS = 2
PATIENCE = 30
"""Seconds after which senders that do nothing are killed too."""
MONDAY = date(2026, 3, 2)
FORM = {"provider": "云上科技", "contact": "张三", "mark": "云上", "form": "app", "field": "办公",
        "algorithm_type": "大模型", "self_assessment": "报告", "published_text": "说明"}  # fmt: skip
CHAIN: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("company", "pass_threshold", {}),
    ("company", "file", FORM),
    ("authority", "record", {"published_text": "说明"}),
    ("company", "display_number", {"number": "@"}),
)
"""One case: the steps of a filing, of which the third enters in a register."""


@dataclass
class Journal:
    """What the senders wrote down, by key: the case and the place in the chain; and what was acknowledged."""

    begun: dict[str, tuple[str, int]] = field(default_factory=dict)
    done: dict[str, dict[str, Any]] = field(default_factory=dict)
    unheard: int = 0
    """How often something had been committed, and the sender died before it could say so."""

    def read(self, text: str) -> None:
        """Take in the whole lines that a sender wrote."""
        for line in text.splitlines(keepends=True):
            if line.endswith("\n"):
                entry = json.loads(line)
                if entry["what"] == "begun":
                    self.begun[entry["key"]] = (entry["case"], entry["place"])
                elif entry["what"] == "unheard":
                    self.unheard += 1
                else:
                    self.done[entry["key"]] = entry

    def in_flight(self) -> list[tuple[str, str, int]]:
        """Return what was begun and never acknowledged: key, case, place in the chain."""
        return [(key, *self.begun[key]) for key in self.begun if key not in self.done]


def send(out: int, prefix: str, again: list[tuple[str, str, int]]) -> None:
    """Send: first what is in flight, then filing after filing until killed."""
    from chengxu.platform.accounts.models import Organisation
    from chengxu.platform.cases.models import Command
    from chengxu.platform.cases.open import open_case

    actors = {row.name_en: actor_of(row) for row in Organisation.objects.all()}
    for key, case, place in again:
        if Command.objects.filter(key=key).exists():
            write(out, {"what": "unheard"})
        order(out, actors, key, UUID(case), place)
        for later in range(place + 1, len(CHAIN)):
            order(out, actors, f"{key}+{later}", UUID(case), later)
    number = 0
    while True:
        number += 1
        case = open_case("ml4.provincial_filing", actors["company"], f"{prefix}-{number}", area="11").case
        for place in range(len(CHAIN)):
            order(out, actors, f"{prefix}-{number}-{place}", case.pk, place)


def order(out: int, actors: dict[str, Any], key: str, case: UUID, place: int) -> None:
    """Send one step and write down its acknowledgement."""
    from chengxu.platform.cases.take import Order, take
    from chengxu.platform.registers.models import RegisterEntry

    who, step, stated = CHAIN[place]
    if stated.get("number") == "@":
        stated = {"number": RegisterEntry.objects.get(case=case).number}
    write(out, {"what": "begun", "key": key, "case": str(case), "place": place})
    on = MONDAY + timedelta(days=place)
    event = take(case, actors[who], Order(step=step, on=on, stated=stated, key=key))
    write(out, {"what": "done", "key": key, "case": str(case), "step": step, "version": event.version, "digest": event.digest})  # fmt: skip


def write(out: int, entry: dict[str, Any]) -> None:
    """Write one line at once; shorter than a pipe's atomic size, so that a kill never halves it."""
    os.write(out, (json.dumps(entry) + "\n").encode())


def actor_of(organisation: Any) -> Any:
    """Return somebody who acts for an organisation."""
    from chengxu.platform.accounts.actor import Actor
    from chengxu.platform.accounts.models import Membership

    member = Membership.objects.select_related("user").get(organisation=organisation)
    return Actor(member.user, organisation, member.role)


def prepare() -> None:
    """Make the tables, one authority, one company and one filing, so that all that is read once is read."""
    from django.core.management import call_command

    from chengxu.platform.accounts.models import Kind, Level, Membership, Organisation, Role, User

    call_command("migrate", verbosity=0)
    for kind, level, name in (
        (Kind.AUTHORITY, Level.PROVINCIAL, "authority"),
        (Kind.BUSINESS, "", "company"),
    ):
        organisation = Organisation.objects.create(
            kind=kind, level=level, area="11", name_zh=name, name_en=name
        )
        user = User.objects.create(username=name, password="!")
        Membership.objects.create(user=user, organisation=organisation, role=Role.HEAD)
    one_filing()


def one_filing() -> None:
    """Go through the chain once."""
    from chengxu.platform.accounts.models import Organisation
    from chengxu.platform.cases.open import open_case

    actors = {row.name_en: actor_of(row) for row in Organisation.objects.all()}
    case = open_case("ml4.provincial_filing", actors["company"], "0", area="11").case
    out = os.open(os.devnull, os.O_WRONLY)
    for place in range(len(CHAIN)):
        order(out, actors, f"0-{place}", case.pk, place)
    os.close(out)


def in_a_process(work: Any, *args: Any) -> int:
    """Start a process that does this and ends; return its id. It has its own connections: none is open here."""
    pid = os.fork()
    if pid:
        return pid
    try:
        work(*args)
        os._exit(0)
    except BaseException:
        import traceback

        traceback.print_exc()
        os._exit(1)


def round_of_kills(journal: Journal, prefix: str, chance: random.Random) -> None:
    """Let the senders send, kill all of them at a random moment, and take in what they wrote."""
    flight = journal.in_flight()
    pids, pipes = [], []
    for sender in range(SENDERS):
        mine = flight[sender::SENDERS]
        reading, writing = os.pipe()
        pids.append(in_a_process(send, writing, f"{prefix}-{sender}", mine))
        os.close(writing)
        pipes.append(reading)
    kept = dict.fromkeys(pipes, b"")
    sign, wait = chance.choice((b"begun", b"done")), chance.uniform(0, 0.3)
    end = time.monotonic() + PATIENCE
    while (left := end - time.monotonic()) > 0:
        for pipe in select.select(pipes, [], [], left)[0]:
            kept[pipe] += os.read(pipe, 1 << 16)
        if sign and any(
            sign in text for text in kept.values()
        ):  # now they are at it: the moment is counted from here
            end, sign = time.monotonic() + wait, b""
    for pid in pids:
        os.kill(pid, signal.SIGKILL)
    codes = [os.waitpid(pid, 0)[1] for pid in pids]
    assert all(os.WIFSIGNALED(code) for code in codes), "a sender broke before it was killed"
    for pipe in pipes:
        while chunk := os.read(pipe, 1 << 16):
            kept[pipe] += chunk
        os.close(pipe)
        journal.read(kept[pipe].decode())


def settle(journal: Journal) -> None:
    """Send once more, undisturbed, whatever is still in flight."""
    from chengxu.platform.accounts.models import Organisation

    actors = {row.name_en: actor_of(row) for row in Organisation.objects.all()}
    reading, writing = os.pipe()
    for key, case, place in journal.in_flight():
        order(writing, actors, key, UUID(case), place)
    os.close(writing)
    with os.fdopen(reading) as lines:
        journal.read(lines.read())


def faults(journal: Journal) -> list[str]:
    """Return what is wrong: each thing that was lost, doubled or half done; nothing if all is well."""
    from chengxu.platform.cases.models import Case

    found = [*lost_or_doubled(journal)]
    for case in Case.objects.all():
        found += half(case)
    return [*found, *loose(), *broken_file()]


def lost_or_doubled(journal: Journal) -> list[str]:
    """Compare every acknowledgement with its entry."""
    from chengxu.platform.cases.models import CaseEvent, Command

    found = []
    commands = Counter(Command.objects.values_list("key", flat=True))
    events = {(str(e.case_id), e.version): e for e in CaseEvent.objects.all()}
    for key, entry in journal.done.items():
        event = events.get((entry["case"], entry["version"]))
        if event is None or (event.step, event.digest) != (entry["step"], entry["digest"]):
            found.append(f"acknowledged and not there: {key}")
        if commands[key] != 1:
            found.append(f"{commands[key]} commands with the key {key}")
    steps = Counter((str(e.case_id), e.step) for e in events.values())
    return found + [f"taken {n} times: {step}" for step, n in steps.items() if n > 1]


def half(case: Any, on: date | None = None) -> list[str]:
    """Derive a case anew from its entries, as of the day of the last or of another; compare all that hangs on it."""
    from chengxu.platform.cases.file import procedures, standing
    from chengxu.platform.documents.models import Issued
    from chengxu.platform.registers.models import RegisterEntry

    events = list(case.events.order_by("version"))
    last = on or (events[-1].on if events else case.opened)
    followed, procedure = standing(case, last), procedures()[case.procedure]
    entered = [e.version for e in events if procedure.step(e.step).enters]
    issued = [e.version for e in events if procedure.step(e.step).issues]
    entries = list(RegisterEntry.objects.filter(case=case).order_by("version"))
    clocks = [(c.clock, c.state, c.due, c.stopped) for c in case.clocks.order_by("number")]
    wrong = {
        "state": case.state != followed.state.name,
        "refused entries": bool(followed.refused),
        "versions": [e.version for e in events] != list(range(1, case.version + 1)),
        "head": case.head != (events[-1].digest if events else ""),
        "register": [e.version for e in entries] != entered,
        "documents": list(Issued.objects.filter(case=case).order_by("version").values_list("version", flat=True)) != issued,
        "clocks": bool(events)
        and clocks != [(c.clock.name, c.state.value, c.due, c.stopped) for c in followed.clocks if c.clock.task],
    }  # fmt: skip
    return [f"half done: {what} of {case.pk}" for what, is_wrong in wrong.items() if is_wrong]


def loose() -> list[str]:
    """Look for leaves without an entry, entries without a leaf, numbers given twice, and gaps in them."""
    from chengxu.platform.cases.models import CaseEvent
    from chengxu.platform.ledger.models import Leaf
    from chengxu.platform.registers.models import RegisterEntry, Serial

    found = []
    audit = [json.loads(body) for body in Leaf.objects.filter(log="audit").values_list("body", flat=True)]
    told = Counter((row["case"], row["version"], row["digest"]) for row in audit)
    events = Counter(
        (str(c), v, d) for c, v, d in CaseEvent.objects.values_list("case_id", "version", "digest")
    )
    if told != events:
        found.append(f"leaves and entries differ: {list(((told - events) + (events - told)).items())[:3]}")
    if Leaf.objects.filter(log="public").count() != RegisterEntry.objects.count():
        found.append("public leaves and register entries differ")
    numbers = sorted(RegisterEntry.objects.values_list("number", flat=True))
    serials = sorted(int(number.split("-")[3]) for number in numbers)
    given = sum(Serial.objects.values_list("last", flat=True))
    if serials != list(range(1, given + 1)):
        found.append(f"numbers are not 1 to {given}: {len(serials)} entries")
    return found


def broken_file() -> list[str]:
    """Let SQLite check its own file."""
    from django.db import connection

    if connection.vendor != "sqlite":
        return []
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA integrity_check")
        said = [row[0] for row in cursor.fetchall()]
    return [] if said == ["ok"] else said


def main(rounds: int, seed: int) -> None:
    """Run the rounds and print what came of them."""
    import django

    django.setup()
    from django.db import connections

    prepare()
    connections.close_all()  # the book is read by now, and no connection is open: the senders can part
    journal, chance, started = Journal(), random.Random(seed), time.monotonic()
    for number in range(rounds):
        round_of_kills(journal, f"r{number}", chance)
    spent, in_flight = time.monotonic() - started, len(journal.in_flight())
    settle(journal)
    report = {
        "rounds": rounds, "kills": rounds * SENDERS, "seconds": round(spent, 1), "acknowledged": len(journal.done),
        "committed unheard": journal.unheard, "left in flight": in_flight, "faults": faults(journal),
    }  # fmt: skip
    connections.close_all()
    print(json.dumps(report, ensure_ascii=False))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
