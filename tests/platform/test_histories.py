"""Eight clients at once: each case has one history, each acknowledged step stands in it once, nobody reads what never was.

`CHENGXU_HISTORY=600` lets them go on for 600 seconds instead of the few that the suite has time for.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date

import pytest

import histories
import postgres
from chengxu.platform.cases.models import Case
from chengxu.platform.cases.open import open_case
from chengxu.platform.cases.show import at_once
from chengxu.platform.cases.take import Order, take
from chengxu.platform.today import on_day

SECONDS = os.environ.get("CHENGXU_HISTORY", "2")
CLIENTS = "8"
MONDAY = date(2026, 3, 2)


def run(home, url: str) -> dict:
    env = {**os.environ, "CHENGXU_HOME": str(home), "DJANGO_SETTINGS_MODULE": "chengxu.platform.settings"}
    env |= {"DATABASE_URL": url} if url else {}
    done = subprocess.run(
        [sys.executable, histories.__file__, SECONDS, CLIENTS, "20260302"],
        env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout)


def hold(report: dict) -> None:
    print(report)
    assert report["codes"] == [0] * int(CLIENTS)
    assert report["faults"] == []
    assert report["taken"] >= 1
    assert report["read"] >= int(CLIENTS)


def test_whatever_eight_clients_do_at_once_one_order_of_the_steps_explains_it(tmp_path):
    hold(run(tmp_path, os.environ.get("DATABASE_URL", "")))


@pytest.mark.skipif(
    postgres.binaries() is None, reason="PostgreSQL is not installed (apt-get install postgresql)"
)
@pytest.mark.skipif(
    "CHENGXU_HISTORY" not in os.environ, reason="takes its time; CHENGXU_HISTORY says how long"
)
def test_so_it_is_on_postgresql(tmp_path):
    with postgres.cluster() as url:
        hold(run(tmp_path, url))


def test_what_is_read_while_somebody_takes_a_step_is_read_again(world):
    with on_day(MONDAY):
        case = open_case("ml4.provincial_filing", world.company, "云上", area="11").case
        seen = []

        def read():
            seen.append((case.version, case.state))
            if len(seen) == 1:
                take(case.pk, world.company, Order(step="pass_threshold", on=MONDAY))
            return case.events.count(), case.version, case.state

        assert at_once(Case.objects.get(pk=case.pk), lambda: 0) == 0
        assert at_once(case, read) == (1, 1, "due")
    assert seen == [(0, "below"), (1, "due")]


WRONG = {
    "a state that never was": {"state": "suspended"},
    "a state that never was:": {"entries": 3},
    "older than": {"version": 1, "entries": 1, "head": "a", "last": "a", "state": "in_force"},
    "another's step": {"what": "taken", "as": 2, "word": "y"},
}


@pytest.mark.parametrize("told", WRONG)
def test_each_kind_of_anomaly_would_be_found(told):
    history = {"c": [("a", "", "in_force"), ("b", "x", "changing")]}
    sound = {"what": "read", "case": "c", "word": "", "version": 2, "entries": 2, "head": "b", "last": "b", "state": "changing", "as": 0}  # fmt: skip

    assert histories.anomalies([sound, sound | {"what": "taken", "as": 2, "word": "x"}], history) == []
    assert any(told in fault for fault in histories.anomalies([sound, sound | WRONG[told]], history))
