"""The sample world: whole or not at all, alive on whatever day it is loaded, real where it names a real company, open in words."""

from __future__ import annotations

import re
import sqlite3
from datetime import date
from pathlib import Path

import pytest
from django.contrib.auth import authenticate
from django.db import transaction

import bursts
from chengxu.algebra.term import LANGS
from chengxu.cli import serve
from chengxu.platform import database
from chengxu.platform.accounts.access import BREAKER, visible_breakers
from chengxu.platform.accounts.actor import acting_for
from chengxu.platform.accounts.models import Membership, Organisation, User
from chengxu.platform.breaker.state import breaker_of
from chengxu.platform.cases.models import Case, CaseEvent, ClockRow
from chengxu.platform.registers.models import RegisterEntry
from chengxu.platform.services.models import FactEntry, HappeningEntry, Service
from chengxu.platform.services.record import record_of
from chengxu.platform.today import calendar, on_day, today
from chengxu.platform.world import sample
from chengxu.platform.world.days import ago, ahead

DAYS = [date(2026, 2, 16), date(2026, 11, 22), date(2027, 10, 3), date(2028, 2, 29)]
"""A day in the Spring Festival, a Sunday, one in a year without a notice, a leap day."""


@pytest.fixture(params=DAYS[::2], ids=str)
def loaded(request, db):
    with on_day(request.param):
        assert sample.load()
        yield request.param


def test_on_every_day_a_case_is_late_on_each_side_one_is_suspended_and_one_waits_for_what_is_missing(loaded):
    overdue = ClockRow.objects.filter(state="overdue")
    assert {(c.owner, c.case.procedure, c.case.title) for c in overdue} == {
        ("authority", "ml4.provincial_filing", "晚风陪聊（虚构）"),
        ("party", "ml4.national_filing", "云杉问答（虚构）"),
    }
    assert all(clock.due < today() for clock in overdue)
    assert ClockRow.objects.get(case__title="墨点绘图（虚构）", clock="decision").state == "suspended"
    assert Case.objects.get(title="北斗星模型接口（虚构）").state == "incomplete"
    assert ClockRow.objects.filter(state="running", due__gte=today()).count() >= 3
    assert not CaseEvent.objects.filter(on__gt=today()).exists()


def test_it_is_loaded_once_and_whole_or_not_at_all(db, monkeypatch):
    monkeypatch.setitem(sample.told()["cases"][-1], "procedure", "ml4.no_such_procedure")
    with pytest.raises(Exception, match="no_such_procedure"):
        sample.load()
    assert (Organisation.objects.count(), User.objects.count(), Case.objects.count()) == (0, 0, 0)
    monkeypatch.undo()

    assert sample.load()
    before = (
        Case.objects.count(),
        CaseEvent.objects.count(),
        FactEntry.objects.count(),
        User.objects.count(),
    )
    assert not sample.load()
    after = (Case.objects.count(), CaseEvent.objects.count(), FactEntry.objects.count(), User.objects.count())
    assert after == before


@pytest.mark.parametrize("start", DAYS, ids=str)
def test_days_are_counted_as_the_calendar_counts_them(start):
    with on_day(start):
        assert [calendar().is_working(ago(n)) for n in range(30)] == [True] * 30
        assert ago(0) <= start < ahead(1)
        between = [ago(n) for n in range(29, -1, -1)]
        assert sorted(set(between)) == between


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 40, 1), False), ((3, 44, 5), False), ((3, 44, 6), True), ((3, 45, 0), False), ((3, 50, 6), False),
        ((3, 50, 7), True), ((3, 51, 0), False), ((3, 51, 2), False), ((3, 51, 3), True), ((3, 52, 0), True),
    ],
)  # fmt: skip
def test_a_version_of_sqlite_with_the_wal_reset_fault_is_named_and_no_other(version, safe, monkeypatch, db):
    monkeypatch.setattr(sqlite3, "sqlite_version_info", version)
    monkeypatch.setattr(sqlite3, "sqlite_version", ".".join(map(str, version)))
    monkeypatch.setattr(database.connection, "vendor", "sqlite")

    said = database.doubt()

    assert (said is None) is safe
    if said is not None:
        assert ".".join(map(str, version)) in said.zh
        assert "PostgreSQL" in said.en


def test_nobody_is_named_on_the_first_screen_of_an_empty_platform(db, capsys):
    assert sample.people() == []
    serve.welcome("127.0.0.1", 8000)

    assert "example" not in capsys.readouterr().out


@pytest.fixture(scope="module")
def here(django_db_setup, django_db_blocker):
    """The sample world as it is today, loaded once for the tests that follow; they only look."""
    with django_db_blocker.unblock(), transaction.atomic():
        sample.load()
        yield
        transaction.set_rollback(True)


def test_every_case_of_the_world_is_what_its_entries_make_of_it(here):
    assert Case.objects.count() >= 18
    assert [fault for case in Case.objects.all() for fault in bursts.half(case, today())] == []


def test_of_a_real_company_nothing_is_told_that_no_source_says(here):
    real = Service.objects.filter(partial=True)

    assert real.count() == 30
    assert not Case.objects.filter(service__in=real).exists()
    assert not RegisterEntry.objects.filter(holder__services__in=real).exists()
    assert not User.objects.filter(memberships__organisation__services__in=real).exists()
    unsourced = FactEntry.objects.filter(service__in=real, source="").exclude(value=None)
    assert list(unsourced.values_list("service__name_zh", "fact")) == []
    assert not HappeningEntry.objects.filter(service__in=real, source="").exists()


def test_every_service_of_the_world_can_be_read_as_a_record_and_what_is_made_up_says_so(here):
    for service in Service.objects.all():
        assert record_of(service).answers
    for name in Organisation.objects.exclude(services__partial=True).values_list("name_zh", flat=True):
        assert "虚构" in name or "示例" in name


def test_whoever_is_named_on_the_first_screen_can_log_in(here, capsys):
    serve.welcome("127.0.0.1", 8000)

    printed = capsys.readouterr().out
    for lang in LANGS:
        assert f"http://127.0.0.1:8000/{lang}/" in printed
        assert serve.WHO.fill(password=sample.PASSWORD)[lang] in printed
    shown = [line.split()[0] for line in printed.splitlines() if line.startswith("  ")]
    assert len(shown) == len(serve.SHOWN)
    for name in shown:
        user = User.objects.get(username=name)
        assert user.check_password(sample.PASSWORD)
    assert not User.objects.filter(is_superuser=True).exists()
    assert authenticate(username=shown[0], password="chengxu-simple") is None


def test_a_platform_open_to_others_says_that_the_sample_password_is_no_secret(here, capsys):
    serve.welcome("0.0.0.0", 8000)

    told = capsys.readouterr().err
    assert "--empty" in told
    assert all(serve.EXPOSED.fill(host="0.0.0.0")[lang] in told for lang in LANGS)


def test_every_variable_that_a_deployment_may_set_is_explained():
    root = Path(serve.__file__).parents[3]
    code = "\n".join(p.read_text(encoding="utf-8") for p in (root / "src/chengxu/platform").rglob("*.py"))
    page = (root / "docs/how-to/run-the-platform.md").read_text(encoding="utf-8")

    code = re.sub(r"getattr\(settings, \"(\w+)\"", "", code).replace(
        "`CHENGXU_API_RATES` in the settings", ""
    )
    used = set(re.findall(r"\bCHENGXU_[A-Z_]+\b", code)) | {"DATABASE_URL"}
    assert [name for name in sorted(used) if f"`{name}`" not in page] == []


def test_the_breaker_of_the_world_is_contained_reported_and_seen_by_who_may(here):
    case = Case.objects.get(procedure=BREAKER)
    person = {name: acting_for(Membership.objects.get(user__username=f"{name}.example")) for name in
              ("head@yunshang", "officer@national", "officer@beijing", "officer@plough")}  # fmt: skip
    seen = {name: visible_breakers(actor).filter(pk=case.pk).exists() for name, actor in person.items()}
    breaker = breaker_of(person["head@yunshang"], case.service)

    assert seen == {
        "head@yunshang": True,
        "officer@national": True,
        "officer@beijing": False,
        "officer@plough": False,
    }
    assert (breaker.state.name, len(breaker.measures), breaker.reported() is not None) == (
        "contained",
        2,
        True,
    )
    assert not ClockRow.objects.filter(case=case, state__in=("running", "overdue")).exists()
    assert (
        Membership.objects.filter(organisation=case.service.owner, role__in=("head", "officer")).count() == 2
    )
