"""Several clients take steps in the same few cases and read them, at random; then every answer is held against the history.

Run as a program, with a home and a database of its own in the environment: `python tests/histories.py SECONDS CLIENTS SEED`.
It prints one JSON object. A client goes by the API, as a program would; each step says who sent it by a word of its own.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
from collections import Counter, defaultdict
from datetime import date
from typing import Any
from uuid import uuid4

import bursts

CASES = 2
DAY = date(2026, 3, 2)
LICENCE = {"number": "L-1", "activity": "提供", "scope": "办公", "expires_on": "2031-03-01"}
MOVES = (
    ("company", "apply_for_change", {"old": "甲", "new": "乙"}),
    ("authority", "change", {}),
    ("authority", "decline_change", {"reasons": "丙", "remedies": "丁"}),
    ("authority", "record_incident", {"what": "甲"}),
    ("authority", "record_penalty", {"what": "乙"}),
)
"""What a client may try, as often as it likes; a case takes what its state allows."""
Seen = dict[str, Any]


def prepare() -> tuple[list[str], dict[str, str]]:
    """Make the tables, two organisations and the cases of their licences; return the cases, and a token of each."""
    from django.core.management import call_command

    from chengxu.platform.accounts.models import Kind, Level, Membership, Organisation, Role, User
    from chengxu.platform.api.tokens import make_token
    from chengxu.platform.cases.open import open_case
    from chengxu.platform.cases.take import Order, take

    call_command("migrate", verbosity=0)
    actors = {}
    for kind, level, area, name in (
        (Kind.AUTHORITY, Level.NATIONAL, "", "authority"),
        (Kind.BUSINESS, "", "11", "company"),
    ):
        organisation = Organisation.objects.create(
            kind=kind, level=level, area=area, name_zh=name, name_en=name
        )
        user = User.objects.create(username=name, password="!")
        Membership.objects.create(user=user, organisation=organisation, role=Role.HEAD)
        actors[name] = bursts.actor_of(organisation)
    cases = []
    for _ in range(CASES):
        holder = {"licence_holder": actors["company"].organisation}
        case = open_case("ml4.licence_life", actors["authority"], "许可", other=holder).case
        take(case.pk, actors["authority"], Order(step="issue", on=DAY, stated=LICENCE))
        cases.append(str(case.pk))
    return cases, {name: make_token(actor, "test", "write")[1] for name, actor in actors.items()}


def client(out: int, cases: list[str], tokens: dict[str, str], seconds: float, seed: str) -> None:
    """Read and write at random for so long, and write down each answer."""
    from django.test import Client

    chance, http = random.Random(seed), Client()
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        case = chance.choice(cases)
        who, step, stated = chance.choice(MOVES)
        headers = {"Authorization": f"Bearer {tokens[who]}"}
        seen = http.get(f"/api/cases/{case}", headers=headers)
        tell(out, "read", case, seen)
        if chance.random() < 0.3:
            continue
        word = uuid4().hex
        headers |= {"Idempotency-Key": word} | ({"If-Match": seen["ETag"]} if chance.random() < 0.5 else {})
        told = {"step": step, "on": str(DAY), "stated": stated, "reasons": word}
        bursts.write(out, {"what": "begun", "case": case, "word": word})
        for _ in range(20):
            answer = http.post(
                f"/api/cases/{case}/steps", told, content_type="application/json", headers=headers
            )
            if answer.status_code != 503:
                break
        tell(out, "taken" if answer.status_code == 201 else "refused", case, answer, word)


def tell(out: int, what: str, case: str, answer: Any, word: str = "") -> None:
    """Write down an answer in one line, shorter than a pipe takes whole."""
    line: Seen = {"what": what, "case": case, "word": word, "status": answer.status_code}
    if what != "refused":
        body = answer.json()
        entries = [entry["version"] for entry in body["entries"]]
        digests = [entry["digest"] for entry in body["entries"]]
        whole = entries == list(range(1, len(entries) + 1))
        line |= {"version": body["version"], "entries": len(entries) if whole else -1, "head": body["head"],
                 "last": digests[-1], "state": body["state"]["name"], "as": body.get("taken_as", 0)}  # fmt: skip
    bursts.write(out, line)


def faults(lines: list[list[Seen]]) -> list[str]:
    """Return what no order of the acknowledged steps, one after the other, explains; nothing if all is well."""
    from chengxu.platform.cases.models import Case
    from chengxu.platform.ledger.fsck import check_logs
    from chengxu.platform.registers.fsck import check_cases, check_registers

    found, history = [], histories()
    sent = {line["word"] for client in lines for line in client if line["what"] == "begun"}
    words = Counter(word for told in history.values() for _, word, _ in told[1:])
    found += [f"taken {n} times: {word}" for word, n in words.items() if n > 1 or word not in sent]
    for own in lines:
        found += anomalies(own, history)
    taken = {line["word"] for client in lines for line in client if line["what"] == "taken"}
    refused = {
        line["word"]
        for client in lines
        for line in client
        if line["what"] == "refused" and line["status"] != 503
    }
    found += [f"acknowledged and not there: {word}" for word in taken - set(words)]
    found += [f"refused and there: {word}" for word in refused & set(words)]
    for case in Case.objects.all():
        found += bursts.half(case)
    misfits = (str(term) for check in (check_logs, check_cases, check_registers) for term in check())
    return [*found, *misfits, *bursts.broken_file()]


def anomalies(own: list[Seen], history: dict[str, list[tuple[str, str, str]]]) -> list[str]:
    """Return what one client read or was told that was never so, or was so before what it had seen already."""
    found, known = [], defaultdict(int)
    for line in own:
        if line["what"] not in ("read", "taken"):
            continue
        told = history[line["case"]]
        digest, _, state = told[line["version"] - 1]
        if (line["entries"], line["head"], line["last"], line["state"]) != (
            line["version"],
            digest,
            digest,
            state,
        ):
            found.append(f"a state that never was: {line}")
        if line["version"] < known[line["case"]]:
            found.append(f"older than what was seen before: {line}")
        known[line["case"]] = line["version"]
        if line["what"] == "taken" and told[line["as"] - 1][1] != line["word"]:
            found.append(f"acknowledged as another's step: {line}")
    return found


def histories() -> dict[str, list[tuple[str, str, str]]]:
    """Return the entries of each case: digest, word of the sender, and the state to which it led."""
    from chengxu.platform.cases.file import procedures
    from chengxu.platform.cases.models import CaseEvent

    found: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for event in CaseEvent.objects.order_by("case", "version"):
        told = found[str(event.case_id)]
        to = procedures()["ml4.licence_life"].step(event.step).to
        told.append((event.digest, event.reasons, to or told[-1][2]))
    return found


def main(seconds: float, clients: int, seed: str) -> None:
    """Let the clients go and print what came of it."""
    import django

    django.setup()
    from django.conf import settings
    from django.db import connections

    from chengxu.platform.api.rate import RATES

    settings.CHENGXU_API_RATES = dict.fromkeys(RATES, 10**9)
    cases, tokens = prepare()
    told = [os.memfd_create(f"client {number}") for number in range(clients + 1)]
    client(told[0], cases, tokens, 0.2, seed)  # what a process reads once is read now, before it parts
    connections.close_all()
    for number in range(1, clients + 1):
        bursts.in_a_process(client, told[number], cases, tokens, seconds, f"{seed} {number}")
    codes = [os.wait()[1] for _ in range(clients)]
    lines = []
    for file in told:
        os.lseek(file, 0, os.SEEK_SET)
        with os.fdopen(file) as text:
            lines.append([json.loads(line) for line in text])
    what = Counter(line["what"] for client in lines for line in client)
    print(json.dumps({"codes": codes, **what, "faults": faults(lines)[:20]}, ensure_ascii=False))


if __name__ == "__main__":
    main(float(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
