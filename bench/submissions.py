"""Submissions to the platform: how many a second two workers acknowledge, beside the bare durable insert rate of the same database.

A submission is the complete filing of ml4.provincial_filing through `take`: one transaction with entry, state, clocks, document
and leaf, on the disk before it is acknowledged. The bare rate is that of one row of 450 bytes a transaction, by as many
workers, over the same connection settings, before and after. Nothing else should run on the machine; where something
does, the processor time of a submission (that of the worker, without the database server) says more than the rate.

    .venv/bin/python bench/submissions.py            # 300 submissions a worker
    .venv/bin/python bench/submissions.py 1000
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from contextlib import nullcontext
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

import bursts  # noqa: E402
import postgres  # noqa: E402

WORKERS = 2
ROW = "x" * 450
Spent = tuple[float, float]
"""Seconds of the wall and of the processor."""


def main(each: int) -> None:
    """Measure on SQLite and, where it is installed, on PostgreSQL."""
    for name in ("SQLite", "PostgreSQL"):
        if name == "PostgreSQL" and postgres.binaries() is None:
            print("PostgreSQL: not installed (Debian: apt-get install postgresql)")
            continue
        context = postgres.cluster() if name == "PostgreSQL" else nullcontext("")
        with tempfile.TemporaryDirectory() as home, context as url:
            env = {**os.environ, "CHENGXU_HOME": home, "DJANGO_SETTINGS_MODULE": "chengxu.platform.settings"}
            env |= {"DATABASE_URL": url} if url else {}
            command = [sys.executable, __file__, str(each), "--within"]
            done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
            if done.returncode:
                sys.exit(done.stderr)
            tell(name, json.loads(done.stdout))


def tell(name: str, found: dict[str, Any]) -> None:
    """Print the figures of one database."""
    ours, bare = found["submissions"], found["bare"]
    low, high = min(b["rate"] for b in bare), max(b["rate"] for b in bare)
    print(
        f"{name:<11} {ours['rate']:7.0f} submissions/s   p50 {ours['p50']:6.1f} ms   p99 {ours['p99']:6.1f} ms   CPU {ours['cpu']:5.2f} ms"
        f"   bare insert {low:.0f}-{high:.0f}/s   ratio {ours['rate'] / high:.3f}-{ours['rate'] / low:.3f}"
    )


def within(each: int) -> None:
    """Measure in this process's database and print the figures as JSON."""
    import django

    django.setup()
    from django.db import connections

    bursts.prepare()
    connections.close_all()
    assert os.waitpid(bursts.in_a_process(make_ready, (each + 1) * WORKERS), 0)[1] == 0
    before = timed(insert, each * 3)
    ours = timed(submit, each)
    after = timed(insert, each * 3)
    print(json.dumps({"submissions": ours, "bare": [before, after]}))


def make_ready(cases: int) -> None:
    """Open the cases up to the step that is measured, and make the bare table."""
    from django.db import connection, transaction

    from chengxu.platform.accounts.models import Organisation
    from chengxu.platform.cases.open import open_case
    from chengxu.platform.cases.take import Order, take

    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE bare (body text)")
    company = bursts.actor_of(Organisation.objects.get(name_en="company"))
    with transaction.atomic():
        for number in range(cases):
            case = open_case("ml4.provincial_filing", company, f"{number:06d}", area="11").case
            take(case.pk, company, Order(step="pass_threshold", on=bursts.MONDAY))


def submit(worker: int, each: int) -> list[Spent]:
    """File, case after case; return what each took, without the first, which loads the statute book."""
    from chengxu.platform.accounts.models import Organisation
    from chengxu.platform.cases.models import Case
    from chengxu.platform.cases.take import Order, take

    company = bursts.actor_of(Organisation.objects.get(name_en="company"))
    mine = list(Case.objects.exclude(title="0").order_by("title").values_list("pk", flat=True))[
        worker::WORKERS
    ]
    spent = []
    for number, case in enumerate(mine[: each + 1]):
        start = clocks()
        order = Order(step="file", on=bursts.MONDAY, stated=bursts.FORM, key=f"bench-{worker}-{number}")
        take(case, company, order)
        spent.append(since(start))
    return spent[1:]


def insert(_worker: int, each: int) -> list[Spent]:
    """Insert one row a transaction; return what each took."""
    from django.db import connection

    spent = []
    with connection.cursor() as cursor:
        for _ in range(each):
            start = clocks()
            cursor.execute("INSERT INTO bare (body) VALUES (%s)", [ROW])
            spent.append(since(start))
    return spent


def clocks() -> Spent:
    """Return the time of the wall and that of the processor, in seconds."""
    return time.perf_counter(), time.process_time()


def since(start: Spent) -> Spent:
    """Return how much of each has gone by."""
    wall, cpu = clocks()
    return wall - start[0], cpu - start[1]


def timed(work: Any, each: int) -> dict[str, float]:
    """Let the workers do this at once; return how much they did a second, and the percentiles in milliseconds."""
    pipes = []
    for worker in range(WORKERS):
        reading, writing = os.pipe()
        bursts.in_a_process(_report, work, worker, each, writing)
        os.close(writing)
        pipes.append(reading)
    each_worker: list[list[Spent]] = []
    for pipe in pipes:
        with os.fdopen(pipe) as lines:
            each_worker.append(json.loads(lines.read()))
    for _ in pipes:
        assert os.wait()[1] == 0
    rate = sum(len(spent) / sum(wall for wall, _ in spent) for spent in each_worker)
    spent = sorted(wall for worker in each_worker for wall, _ in worker)
    cpu = 1000 * sum(cpu for worker in each_worker for _, cpu in worker) / len(spent)
    percentile = {f"p{p}": 1000 * spent[min(len(spent) - 1, len(spent) * p // 100)] for p in (50, 99)}
    return {"rate": rate, "cpu": cpu, **percentile}


def _report(work: Any, worker: int, each: int, writing: int) -> None:
    with os.fdopen(writing, "w") as out:
        json.dump(work(worker, each), out)


if __name__ == "__main__":
    count = next((int(word) for word in sys.argv[1:] if word.isdigit()), 300)
    (within if "--within" in sys.argv else main)(count)
