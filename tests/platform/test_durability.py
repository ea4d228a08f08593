"""Senders are killed (kill -9) at random moments of a burst of submissions: nothing acknowledged is lost, doubled or half done.

`CHENGXU_KILLS=500` asks for 500 rounds instead of the few that the suite has time for.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import nullcontext
from datetime import date
from pathlib import Path

import pytest

import bursts
import postgres
from chengxu.platform.cases.models import Case, CaseEvent, ClockRow
from chengxu.platform.cases.open import open_case
from chengxu.platform.cases.take import Order, take
from chengxu.platform.ledger.models import Leaf
from chengxu.platform.registers.models import RegisterEntry
from chengxu.platform.today import on_day

ROUNDS = int(os.environ.get("CHENGXU_KILLS", "12"))
PROGRAM = Path(bursts.__file__)


def run(home: Path, url: str) -> dict:
    env = {**os.environ, "CHENGXU_HOME": str(home), "DJANGO_SETTINGS_MODULE": "chengxu.platform.settings"}
    env |= {"DATABASE_URL": url} if url else {}
    done = subprocess.run(
        [sys.executable, PROGRAM, str(ROUNDS), "20260302"],
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_killed_in_a_burst_no_acknowledged_submission_is_lost_or_doubled_and_no_case_is_half_done(
    database, tmp_path
):
    if database == "postgresql" and postgres.binaries() is None:
        pytest.skip("PostgreSQL is not installed (Debian: apt-get install postgresql)")
    with postgres.cluster() if database == "postgresql" else nullcontext("") as url:
        report = run(tmp_path, url)

    print(database, report)
    assert report["faults"] == []
    assert report["kills"] == ROUNDS * bursts.SENDERS
    assert report["acknowledged"] >= ROUNDS / 2


@pytest.fixture
def case(world):
    """A case of which every sort of trace is there: entries, clocks, a document, a register entry, leaves."""
    actors = {"company": world.company, "authority": world.beijing}
    with on_day(bursts.MONDAY):
        case = open_case("ml4.provincial_filing", world.company, "云上", area="11").case
    for who, step, stated in bursts.CHAIN[:3]:
        with on_day(bursts.MONDAY):
            take(case.pk, actors[who], Order(step=step, on=bursts.MONDAY, stated=stated, key=step))
    return Case.objects.get(pk=case.pk)


def journal_of(case: Case) -> bursts.Journal:
    """What a sender would have written down of this case."""
    done = {
        e.step: {"case": str(case.pk), "version": e.version, "step": e.step, "digest": e.digest}
        for e in case.events.all()
    }
    return bursts.Journal(done=done)


def test_what_is_whole_is_found_whole(case):
    assert bursts.faults(journal_of(case)) == []


TAMPERING = {
    "half done: state": lambda c: Case.objects.filter(pk=c.pk).update(state="due"),
    "half done: versions": lambda c: Case.objects.filter(pk=c.pk).update(version=4),
    "half done: clocks": lambda c: ClockRow.objects.filter(case=c, clock="recording").update(due=date(2026, 5, 1)),
    "half done: documents": lambda c: c.documents.all().delete(),
    "acknowledged and not there": lambda c: CaseEvent.objects.filter(case=c, step="file").update(digest="0" * 64),
    "leaves and entries differ": lambda c: Leaf.objects.filter(log="audit").first().delete(),
    "numbers are not 1 to": lambda c: RegisterEntry.objects.filter(case=c).update(number="ML4FIL-11-2026-000007-0"),
    "commands with the key": lambda c: c.commands.filter(key="file").delete(),
}  # fmt: skip


@pytest.mark.parametrize("told", TAMPERING)
def test_each_kind_of_loss_would_be_found(told, case):
    journal = journal_of(case)
    TAMPERING[told](case)

    assert any(fault.startswith(told) or told in fault for fault in bursts.faults(journal)), told
