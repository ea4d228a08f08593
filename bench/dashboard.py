"""How long the head's dashboard takes over 100,000 services: `python bench/dashboard.py [services]`.

Makes a database of its own in a temporary folder (or takes DATABASE_URL), with a case for each service and two or three clocks
a case, and prints the median of the figures and of the whole page, beside a lookup by primary key in the same run.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "chengxu.platform.settings")
os.environ.setdefault("CHENGXU_HOME", tempfile.mkdtemp(prefix="chengxu-bench-"))
DAY = date(2026, 6, 1)
AREAS = ("11", "31", "33", "44", "32", "51", "")
GOAL = 300
"""Milliseconds over 100,000 services."""


def fill(services: int) -> None:
    """Make organisations, services, cases and their clocks."""
    from chengxu.platform.accounts.models import Organisation
    from chengxu.platform.cases.models import Case, ClockRow
    from chengxu.platform.services.models import Service

    chance = random.Random(7)
    owners = [Organisation(kind="business", area=chance.choice(AREAS), name_zh=f"公司{n}", name_en=f"Company {n}") for n in range(max(services // 20, 1))]  # fmt: skip
    Organisation.objects.bulk_create(owners, batch_size=2000)
    rows = [Service(owner=chance.choice(owners), name_zh=f"服务{n}", name_en=f"Service {n}", partial=n % 3 == 0) for n in range(services)]  # fmt: skip
    Service.objects.bulk_create(rows, batch_size=2000)
    kinds = (("ml4.national_filing", ("due", "filed", "recorded", "displayed")), ("ml4.provincial_filing", ("due", "filed", "recorded", "displayed")),
             ("ml4.licence_application", ("submitted", "reviewing", "granted", "refused")))  # fmt: skip
    cases, clocks = [], []
    for row in rows:
        procedure, states = chance.choice(kinds)
        state = chance.choice(states)
        case = Case(
            procedure=procedure, state=state, title=row.name_zh, service=row, area=row.owner.area, opened=DAY
        )
        cases.append(case)
        clocks += _clocks(case, procedure, chance)
    Case.objects.bulk_create(cases, batch_size=2000)
    ClockRow.objects.bulk_create(clocks, batch_size=2000)


def _clocks(case: object, procedure: str, chance: random.Random) -> list[object]:
    from chengxu.platform.cases.models import ClockRow

    names = ("filing", "recording", "gaps") if "filing" in procedure else ("decision", "preliminary_review")
    found: list[object] = []
    for number, name in enumerate(names[: chance.randint(2, 3)]):
        started = DAY - timedelta(chance.randint(0, 120))
        due, days = started + timedelta(chance.choice((14, 42, 63))), chance.randint(1, 70)
        stopped = started + timedelta(days) if started + timedelta(days) < DAY else None
        state = ("late" if stopped > due else "met") if stopped else ("overdue" if due < DAY else "running")
        found.append(ClockRow(
            case=case, number=number, clock=name, owner="party" if name == "filing" else "authority", state=state,
            started=started, due=due, stopped=stopped, procedure=procedure, area=case.area, days=days if stopped else None,
        ))  # type: ignore[attr-defined]  # fmt: skip
    return found


def median_of(what: Callable[[], object], times: int = 9) -> float:
    """Return the median of several runs, in milliseconds, after one that warms up."""
    what()
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        what()
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


def main(services: int) -> int:
    """Fill, measure, print; 1 if the page is slower than the goal."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.test import Client

    from chengxu.platform.accounts.actor import Actor
    from chengxu.platform.accounts.models import Membership, Organisation, Role, User
    from chengxu.platform.cases.figures import figures
    from chengxu.platform.cases.models import Case, ClockRow

    call_command("migrate", verbosity=0, interactive=False)
    authority = Organisation.objects.create(
        kind="authority", level="national", name_zh="国家机关", name_en="National"
    )
    user = User.objects.create_user("head@bench.example", "head@bench.example", "a long enough password")
    Membership.objects.create(user=user, organisation=authority, role=Role.HEAD)
    fill(services)
    actor, client = Actor(user, authority, Role.HEAD), Client()
    client.force_login(user)
    some = Case.objects.values_list("pk", flat=True).first()
    key = median_of(lambda: Case.objects.get(pk=some))
    counted = median_of(lambda: figures(actor, DAY))
    page = median_of(lambda: client.get("/zh/dashboard/").content)
    print(f"{services:,} services, {Case.objects.count():,} cases, {ClockRow.objects.count():,} clocks")
    print(f"by primary key {key:.2f} ms; figures {counted:.0f} ms; whole page {page:.0f} ms (goal {GOAL} ms)")
    return int(page > GOAL)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000))
