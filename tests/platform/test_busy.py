"""The database has no time: whoever asks hears so at once, with when to come again, and nothing is half written."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Event, Semaphore
from uuid import uuid4

import pytest
from django.db import DEFAULT_DB_ALIAS, DatabaseError, OperationalError, connection, connections
from django.test import Client, RequestFactory

from chengxu.platform.api.problem import MEDIA
from chengxu.platform.api.tokens import make_token
from chengxu.platform.cases.models import CaseEvent
from chengxu.platform.cases.open import open_case
from chengxu.platform.cases.take import Order, take
from chengxu.platform.database import BUSY, hurry, trouble
from chengxu.platform.door import Door
from chengxu.platform.ledger.models import Leaf
from chengxu.platform.today import today

pytestmark = pytest.mark.django_db(transaction=True)
PATIENCE = 50
"""Milliseconds that our own connection waits here for a lock that somebody else keeps."""


@contextmanager
def held(case) -> Iterator[None]:
    """Keep what a step in a case needs to itself, by another connection: SQLite's one lock, or the row of the case."""
    with connection.cursor() as own:
        own.execute(f"PRAGMA busy_timeout={PATIENCE}" if sqlite() else f"SET lock_timeout = {PATIENCE}")
    other = another()
    try:
        if sqlite():
            other.execute("BEGIN IMMEDIATE")
        else:
            other.execute("SELECT id FROM cases_case WHERE id = %s FOR UPDATE", [case.pk])
        yield
    finally:
        other.close()
        connection.close()


def another():
    """Return a connection of its own to the same database."""
    if sqlite():
        return sqlite3.connect(connection.settings_dict["NAME"], isolation_level=None)
    import psycopg

    known = connection.get_connection_params()
    return psycopg.connect(
        **{name: known[name] for name in ("dbname", "user", "host", "port") if known.get(name)}
    )


def sqlite() -> bool:
    return connection.vendor == "sqlite"


@pytest.fixture
def case(world):
    return open_case("ml4.provincial_filing", world.company, "云上", area="11").case


def test_a_program_that_finds_the_database_locked_gets_503_as_a_problem_and_succeeds_with_the_same_key_later(
    world, case
):
    key, token = uuid4().hex, make_token(world.company, "test", "write")[1]

    def send():
        return Client().post(
            f"/api/cases/{case.pk}/steps", {"step": "pass_threshold", "on": str(today())}, content_type="application/json",
            headers={"Authorization": f"Bearer {token}", "Idempotency-Key": key, "Accept-Language": "en"},
        )  # fmt: skip

    with held(case):
        refused = send()
    again = send()

    assert (refused.status_code, refused["Content-Type"], refused["Retry-After"]) == (503, MEDIA, "5")
    assert refused.json()["type"] == "/api/docs#busy"
    assert "Try again" in refused.json()["detail"]
    assert again.status_code in (200, 201), again.content
    assert CaseEvent.objects.filter(case=case).count() == Leaf.objects.filter(log="audit").count() == 1


@pytest.mark.parametrize(("lang", "words"), [("zh", "请过几秒再试"), ("en", "Try again in a few seconds")])
def test_a_person_who_finds_the_database_locked_reads_when_to_come_again(world, browser, case, lang, words):
    client = browser(world.company)
    client.raise_request_exception = False
    page = f"/{lang}/cases/{case.pk}/take/pass_threshold/"
    form = {"on": str(today()), "version": "0", "key": uuid4().hex}
    with held(case):
        refused = client.post(page, form)

    assert (refused.status_code, refused["Retry-After"]) == (503, "5")
    assert words in refused.content.decode()
    assert not CaseEvent.objects.filter(case=case).exists()


def test_a_step_that_gets_the_lock_in_time_is_taken(world, case):
    with held(case), pytest.raises(OperationalError) as refused:
        take(case.pk, world.company, Order(step="pass_threshold", on=today()))
    take(case.pk, world.company, Order(step="pass_threshold", on=today()))

    assert trouble(refused.value) == BUSY
    assert CaseEvent.objects.filter(case=case).count() == 1


def test_an_error_of_ours_is_no_trouble_of_the_database(db):
    with pytest.raises(DatabaseError) as wrong, connection.cursor() as cursor:
        cursor.execute("SELECT nothing FROM no_such_table")

    assert [
        trouble(e) for e in (wrong.value, OperationalError("said by nobody"), OSError("a socket"), None)
    ] == [None] * 4


def ask(door, path="/zh/", **headers):
    """Ask a door; return status, headers and body."""
    said: list[tuple[str, dict[str, str]]] = []
    environ = RequestFactory(headers=headers).get(path).environ
    body = b"".join(door(environ, lambda status, pairs: said.append((status, dict(pairs)))))
    status, known = said[0]
    return int(status.split()[0]), known, body.decode()


@pytest.fixture
def slow():
    """Return an application that answers once it may, with what tells that it has begun and what lets it go on."""
    begun, go_on = Semaphore(0), Event()

    def answers(_environ, start):
        begun.release()
        assert go_on.wait(30)
        start("200 OK", [])
        return [b"done"]

    yield answers, begun, go_on
    go_on.set()


def test_beyond_those_at_work_everybody_hears_at_once_when_to_come_again(slow):
    answers, begun, go_on = slow
    door = Door(answers, at_work=1, waiting=0)
    with ThreadPoolExecutor(1) as first:
        at_work = first.submit(ask, door)
        assert begun.acquire(timeout=30)
        status, headers, body = ask(door)
        problem = ask(door, "/api/cases", **{"Accept-Language": "en"})
        go_on.set()

    assert at_work.result()[0] == 200
    assert (status, headers["Retry-After"]) == (503, "5")
    assert "请过几秒再试" in body
    assert "Try again" in body
    assert (problem[0], problem[1]["Content-Type"]) == (503, MEDIA)
    assert json.loads(problem[2])["title"] == "The platform is too busy"
    assert ask(door)[0] == 200, "and then there is room again"


def test_as_many_as_may_wait_are_answered_in_their_turn(slow):
    answers, begun, go_on = slow
    door = Door(answers, at_work=1, waiting=1, patience=30)
    with ThreadPoolExecutor(2) as crowd:
        found = [crowd.submit(ask, door) for _ in range(2)]
        assert begun.acquire(timeout=30)
        go_on.set()

    assert [one.result()[0] for one in found] == [200, 200]


def test_whose_turn_does_not_come_hears_so_and_their_work_is_never_begun(slow):
    answers, begun, go_on = slow
    door = Door(answers, at_work=1, waiting=1, patience=0.05)
    with ThreadPoolExecutor(1) as first:
        at_work = first.submit(ask, door)
        assert begun.acquire(timeout=30)
        late = ask(door)
        go_on.set()

    assert (late[0], late[1]["Retry-After"]) == (503, "5")
    assert at_work.result()[0] == 200, "what has begun goes on, however long it takes"
    assert not begun.acquire(blocking=False)
    assert ask(door)[0] == 200


def test_who_waits_for_an_answer_does_not_wait_long_for_a_lock(monkeypatch):
    settings = connections.settings[DEFAULT_DB_ALIAS]
    monkeypatch.setitem(settings, "OPTIONS", dict(settings["OPTIONS"]))
    connection.close()
    try:
        hurry()
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA busy_timeout" if sqlite() else "SHOW lock_timeout")
            assert cursor.fetchone()[0] in (400, "400ms")
    finally:
        connection.close()  # the next one is opened as before


def test_a_request_that_breaks_leaves_its_place_and_a_monitor_needs_none():
    def breaks(environ, start):
        if environ["PATH_INFO"] == "/healthz":
            start("200 OK", [])
            return [b"ok"]
        raise RuntimeError("broken")

    door = Door(breaks, at_work=1, waiting=0)
    for _ in range(3):
        with pytest.raises(RuntimeError):
            ask(door)
    assert ask(door, "/healthz")[0] == 200
