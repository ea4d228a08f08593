"""The platform on PostgreSQL: the same tests hold there, and a step asks for nothing that several machines could not route.

By default the tests that say most about a database are run on PostgreSQL; `CHENGXU_POSTGRES=all` runs every one of the
platform, which takes a quarter of an hour.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext

import bursts
import postgres
from chengxu.platform.cases.models import Case, Command
from chengxu.platform.cases.open import open_case
from chengxu.platform.cases.take import Order, let_pass, take
from chengxu.platform.services.models import Service
from chengxu.platform.today import on_day

HERE = Path(__file__).parent
APART = {
    "test_postgres.py",
    "test_durability.py",
    "test_histories.py",
    "test_backup.py",
    "test_path.py",
    "test_search_path.py",
}
"""This one; those that go to PostgreSQL by themselves, or are about SQLite's file; those that look at pages."""
MOST = (
    "test_take*.py",
    "test_prepared.py",
    "test_busy.py",
    "test_faults.py",
    "test_shut.py",
    "test_registers.py",
    "test_ledger.py",
)


@pytest.mark.skipif(
    postgres.binaries() is None, reason="PostgreSQL is not installed (apt-get install postgresql)"
)
@pytest.mark.skipif(
    "postgres" in os.environ.get("DATABASE_URL", ""), reason="it is running on PostgreSQL already"
)
def test_the_tests_of_the_platform_hold_on_postgresql():
    wanted = ("test_*.py",) if os.environ.get("CHENGXU_POSTGRES") == "all" else MOST
    files = sorted({p for pattern in wanted for p in HERE.glob(pattern) if p.name not in APART})
    plain = {k: v for k, v in os.environ.items() if not k.startswith(("PYTEST_", "CHENGXU_HOME"))}
    with postgres.cluster() as url:
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-n", "0", "-q", "-p", "no:cacheprovider", *map(str, files)],
            cwd=HERE.parents[1], env={**plain, "DATABASE_URL": url}, capture_output=True, text=True, check=False,
        )  # fmt: skip

    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]


BESIDES = {"registers_registerentry": "|number", "cases_case": "|service_id"}
"""What leads to rows whichever case they are of, each one look-up in one index: a number to its entry, when somebody states
one; a service to the entry that another case made of it, when a case first enters in a register."""


def of_a_case() -> dict[str, str]:
    """The tables of which each row belongs to one case, and the column that says to which."""
    found = {Case._meta.db_table: "id"}
    for model in apps.get_models():
        key = next((f for f in model._meta.fields if f.related_model is Case and f.name == "case"), None)
        if key is not None:
            found[model._meta.db_table] = key.column
    return found | {Command._meta.db_table: "scope"}  # the keys of commands go by their sender


def unrouted(sql: str) -> list[str]:
    """Return the tables of cases that a query touches without saying, by a value, whose rows it wants.

    One table that says so speaks for those that are joined to it: they are joined by the case.
    """
    touched = {table: column for table, column in of_a_case().items() if f'"{table}"' in sql}
    if re.match(r"(\d+ times: )?INSERT", sql):
        return []
    said = [
        table
        for table, column in touched.items()
        if re.search(rf'"{table}"\."({column}|id{BESIDES.get(table, "")})" (= |IN \()(?!"|SELECT)', sql)
    ]
    return [] if said else sorted(touched)


def test_each_table_of_a_case_is_known_by_the_case():
    assert {"cases_case", "cases_caseevent", "cases_clockrow", "registers_registerentry", "documents_issued"} <= set(of_a_case())  # fmt: skip


def test_no_query_of_a_step_needs_to_ask_every_machine(world):
    actors = {"company": world.company, "authority": world.beijing}
    service = Service.objects.create(owner=world.company.organisation, name_zh="云上", name_en="Yunshang")
    with CaptureQueriesContext(connection) as captured, on_day(bursts.MONDAY):
        case = open_case("ml4.provincial_filing", world.company, "云上", service=service).case
        for who, step, stated in bursts.CHAIN[:3]:
            take(case.pk, actors[who], Order(step=step, on=bursts.MONDAY, stated=stated, key=step))
        take(
            case.pk, world.company, Order(step="file", on=bursts.MONDAY, stated=bursts.FORM, key="file")
        )  # again
        let_pass(case.pk, bursts.MONDAY)
    asked = [query["sql"] for query in captured.captured_queries]

    assert len(asked) > 30
    assert [(table, sql) for sql in asked for table in unrouted(sql)] == []


def test_a_query_that_asks_every_machine_would_be_found(db):
    with CaptureQueriesContext(connection) as captured:
        list(Case.objects.filter(title="云上"))
        list(Case.objects.filter(parties__name="张三"))

    assert [unrouted(query["sql"]) for query in captured.captured_queries] == [["cases_case"], ["cases_case", "cases_caseparty"]]  # fmt: skip
