"""A statement fails, before it was applied or after: nothing is half written, the answer is clear, and the same again succeeds once.

The suite has time for some statements of each command; `CHENGXU_FAULTS=all` fails every one.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError
from django.test import Client

import bursts
from chengxu.platform.api.rate import RATES
from chengxu.platform.api.tokens import make_token
from chengxu.platform.cases.models import Case
from chengxu.platform.cases.open import open_case
from chengxu.platform.cases.sweep import sweep
from chengxu.platform.cases.take import Order, take
from chengxu.platform.ledger.fsck import check_logs
from chengxu.platform.ledger.keep import keep_logs
from chengxu.platform.registers.fsck import check_cases, check_files, check_registers
from chengxu.platform.services.models import Service
from chengxu.platform.today import on_day
from faults import COMMIT, Statements, grown, rows

pytestmark = pytest.mark.django_db(transaction=True)
MOST = None if os.environ.get("CHENGXU_FAULTS") == "all" else 10
"""Faults of each command that the suite has time for."""
DAY = bursts.MONDAY
LICENCE = {"number": "L-1", "activity": "提供", "scope": "办公", "expires_on": "2026-06-30"}
Send = Callable[[], object]


@dataclass
class Desk:
    """From where commands are sent: people with their browsers, and programs with their tokens."""

    world: object
    browser: Callable[..., Client]
    tokens: dict[object, str] = field(default_factory=dict)
    days: Iterator[date] = field(default_factory=lambda: (DAY + timedelta(days=n) for n in count()))

    def page(self, actor, path, fields, files=()):
        """Return what sends a form: the same form each time."""
        client = self.browser(actor)
        client.raise_request_exception = False
        client.get("/zh/cases/")  # so that the login has been seen in this hour
        form = {"on": str(DAY), "version": "0", "key": uuid4().hex, **fields}

        def send():
            sent = {name: SimpleUploadedFile("报告.pdf", body, "application/pdf") for name, body in files}
            return client.post(path, form | sent)

        return send

    def program(self, actor, path, told):
        """Return what sends a request of a program, with one key each time."""
        if actor not in self.tokens:
            self.tokens[actor] = make_token(actor, "test", "write")[1]
        headers = {"Authorization": f"Bearer {self.tokens[actor]}", "Idempotency-Key": uuid4().hex}
        client = Client(raise_request_exception=False)
        return lambda: client.post(path, json.dumps(told), content_type="application/json", headers=headers)

    def case(self, steps: int) -> Case:
        """Return a filing in which so many steps have been taken."""
        actors = {"company": self.world.company, "authority": self.world.beijing}
        case = open_case("ml4.provincial_filing", self.world.company, "云上", area="11").case
        for who, step, stated in bursts.CHAIN[:steps]:
            take(case.pk, actors[who], Order(step=step, on=DAY, stated=stated))
        return case


def filing(desk: Desk) -> Send:
    case, form = desk.case(1), {f"p.{name}": value for name, value in bursts.FORM.items()}
    path = f"/zh/cases/{case.pk}/take/file/"
    return desk.page(
        desk.world.company,
        path,
        {**form, "version": "1"},
        [("f.self_assessment", b"%PDF-1.7 " + case.pk.bytes)],
    )


def recording(desk: Desk) -> Send:
    told = {"step": "record", "on": str(DAY), "stated": {"published_text": "说明"}}
    return desk.program(desk.world.beijing, f"/api/cases/{desk.case(2).pk}/steps", told)


def opening(desk: Desk) -> Send:
    return desk.program(
        desk.world.company, "/api/cases", {"procedure": "ml4.provincial_filing", "title": "云上"}
    )


def complaining(desk: Desk) -> Send:
    return desk.page(None, "/zh/complaints/ml4.complaint/complain/", {"p.matter": "没有标识"})


def complaining_by_program(desk: Desk) -> Send:
    told = {
        "procedure": "ml4.complaint",
        "step": "complain",
        "title": "标识",
        "stated": {"matter": "没有标识"},
    }
    headers = {"Idempotency-Key": uuid4().hex}
    client = Client(raise_request_exception=False)
    return lambda: client.post(
        "/api/complaints", json.dumps(told), content_type="application/json", headers=headers
    )


def service_of(desk: Desk) -> Service:
    return Service.objects.create(owner=desk.world.company.organisation, name_zh="云上", name_en="Yunshang")


def answering(desk: Desk) -> Send:
    path = f"/zh/services/{service_of(desk).pk}/questions/?law=im"  # one law: the others take their time
    return desk.page(
        desk.world.company, path, {"asked": ["registered_users"], "fact.registered_users": "900000"}
    )


def stating(desk: Desk) -> Send:
    told = {"fact": "registered_users", "value": 900_000, "since": str(DAY)}
    return desk.program(desk.world.company, f"/api/services/{service_of(desk).pk}/facts", told)


def sealing(desk: Desk) -> Send:
    day = next(desk.days)
    desk.case(3)

    def send():
        with on_day(day):
            return keep_logs()

    return send


def sweeping(desk: Desk) -> Send:
    holder = {"licence_holder": desk.world.company.organisation}
    case = open_case("ml4.licence_life", desk.world.national, "云上", other=holder).case
    take(case.pk, desk.world.national, Order(step="issue", on=DAY, stated=LICENCE))
    later = date(2026, 7, 1)

    def send():
        with on_day(later):
            return sweep(later)

    return send


IN_ONE = {"a step with a file": filing, "a step by a program": recording, "a case": opening, "a complaint": complaining,
          "a complaint by a program": complaining_by_program, "answers": answering, "a fact by a program": stating}  # fmt: skip
"""Commands that write everything at once or nothing."""
IN_SEVERAL = {"the heads of a day": sealing, "a sweep": sweeping}
"""Commands made of several that do: each part is there or not, and running again goes on."""


def attempt(send: Send):
    """Send, and return the answer; None where a command without an answer broke off."""
    try:
        return send()
    except DatabaseError:
        return None


ALONE = ("SELECT", "BEGIN")
"""What cannot fail once it was applied, or changes nothing then: SQLite runs in this process and says nothing wrong of BEGIN."""


def chosen(seen: list[str]) -> list[tuple[int, bool]]:
    """Return which statements to fail and when, evenly: all before they are applied, those that write also after."""
    found = [
        (n, after)
        for n, sql in enumerate(seen, 1)
        for after in (False, True)
        if not (after and sql.startswith(ALONE))
    ]
    if MOST is None or len(found) <= MOST:
        return found
    commits = [(n, after) for n, after in found if seen[n - 1] == COMMIT][-2:]
    return sorted({found[round(k * (len(found) - 1) / (MOST - 1))] for k in range(MOST)} | set(commits))


def undisturbed(command, desk):
    """Return the statements of a command, and how many rows each table has more after it."""
    for _ in range(2):  # what is read once in a process is read the first time
        send, before, counted = command(desk), rows(), Statements()
        with counted.around():
            send()
        found = grown(before, rows())
    return counted.seen, found


def misfits():
    return [
        str(term) for check in (check_logs, check_cases, check_registers, check_files) for term in check()
    ]


@pytest.mark.parametrize("named", [*IN_ONE, *IN_SEVERAL])
def test_whichever_statement_fails_nothing_is_half_written_and_the_same_again_succeeds_once(
    named, world, browser, settings
):
    settings.CHENGXU_API_RATES = dict.fromkeys(RATES, 10**6)
    command, desk = (IN_ONE | IN_SEVERAL)[named], Desk(world, browser)
    with on_day(DAY):
        seen, whole = undisturbed(command, desk)
        assert whole
        for fail, after in chosen(seen):
            told = f"{named}: {seen[fail - 1][:200]} {'applied, then failed' if after else 'failed'}"
            send, before, fault = command(desk), rows(), Statements(fail, after)
            with fault.around():
                answer = attempt(send)
            there = rows()
            now = grown(before, there)

            assert fault.hit or named in IN_SEVERAL, told  # a larger tree asks for other nodes
            assert misfits() == [], told
            if named in IN_ONE:
                assert there == before or now == whole, told
                assert_clear(answer, now, told)
            again = attempt(send)
            assert getattr(again, "status_code", 200) < 400, (told, again.content.decode())
            assert grown(before, rows()) == whole, told


def assert_clear(answer, now, told):
    """Hold an answer to what a person or a program is owed when something breaks."""
    body = answer.content.decode()
    if answer.status_code < 400:
        assert now, f"{told}: said to be done, and is not"
        return
    assert (answer.status_code, answer["Retry-After"]) == (503, "5"), (told, body)
    assert "Traceback" not in body
    if "没有写入任何内容" in body:
        assert not now, f"{told}: said not to be written, and is"
