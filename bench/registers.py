"""Time the search in registers of many entries, beside reading one entry by its key; then the log: append and prove.

Run `python bench/registers.py [ENTRIES]`: 100,000 unless told, which takes about two minutes; a million takes twenty. It works in a temporary folder, or in a database of
its own where `DATABASE_URL` names PostgreSQL. A search is what the page does: words and filters to 25 whole entries.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import islice
from time import perf_counter
from typing import Any

os.environ["CHENGXU_HOME"] = tempfile.mkdtemp(prefix="chengxu-bench-")
os.environ["DJANGO_SETTINGS_MODULE"] = "chengxu.platform.settings"

import django

django.setup()

from django.core.management import call_command
from django.db import connection, transaction

from chengxu.platform.accounts.actor import PUBLIC
from chengxu.platform.accounts.models import Organisation
from chengxu.platform.areas import AREAS
from chengxu.platform.cases.models import Case
from chengxu.platform.ledger import nodes
from chengxu.platform.ledger.append import append
from chengxu.platform.ledger.fsck import check_logs
from chengxu.platform.ledger.models import Leaf
from chengxu.platform.ledger.sequence import sequence, size_of
from chengxu.platform.ledger.tree import leaf_hash
from chengxu.platform.registers import search
from chengxu.platform.registers.models import RegisterEntry
from chengxu.platform.registers.number import check_character
from chengxu.platform.registers.show import Wanted, find
from chengxu.statutes import open_registers

ENTRIES = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
BATCH, ROUNDS, LEAVES = 5_000, 40, 100_000
PLACES = "云浦珠江海天星明远智新华东南西北中科讯博文思创启元和安泰通达联众"
THINGS = (
    "助手",
    "问答",
    "绘图",
    "写作",
    "翻译",
    "客服",
    "办公",
    "教育",
    "医疗",
    "法律",
    "金融",
    "导航",
    "陪伴",
    "搜索",
    "音乐",
)
RARE = "鎏鑫淼焱垚犇骉羴鱻赟"
QUERIES: dict[str, Wanted] = {
    "a common word (助手)": Wanted("助手"),
    "a common word, second page far on": Wanted("助手"),
    "two words (云天 绘图)": Wanted("云天 绘图"),
    "four characters (智能医疗)": Wanted("智能医疗"),
    "one character (华)": Wanted("华"),
    "a rare word (赟犇)": Wanted("赟犇"),
    "nothing found (不存在)": Wanted("不存在"),
    "a common word in one area and year": Wanted("助手", area="54", year="2023"),
    "a common word in one state": Wanted("助手", state="displayed"),
    "a number (…000042)": Wanted("000042"),
    "no words, one area": Wanted(area="54"),
    "no words": Wanted(),
}


def entries(cases: list[Case], holders: list[Organisation]) -> Iterator[RegisterEntry]:
    """Yield made-up entries, each with its leaf."""
    rng, areas, day = random.Random(1), list(AREAS), date(2023, 8, 15)
    for n in range(ENTRIES):
        area = rng.choices(areas, weights=range(len(areas), 0, -1))[0]
        on = day + timedelta(days=n * 1_100 // ENTRIES)
        name = rng.choice(PLACES) + rng.choice(PLACES)
        rare = rng.choice(RARE) + rng.choice(RARE) if rng.random() < 0.001 else ""
        title = f"{name}{rare}智能{rng.choice(THINGS)}"
        body = f"ML4FLNG-{area}-{on.year}-{n % 999_999 + 1:06d}"
        number = f"{body}-{check_character(body)}"
        text = f"面向公众提供{rng.choice(THINGS)}、{rng.choice(THINGS)}服务，第{n}号"
        leaf = Leaf(log="public", body="{}", digest=leaf_hash(number.encode()).hex())
        yield RegisterEntry(
            register="ml4.filings", number=number, title=title, case=cases[n % len(cases)], version=1, step="record",
            state="recorded", on=on, area=area, holder=holders[n % len(holders)], leaf=leaf, open=True,
            data={"provider": name, "published_text": text, "field": rng.choice(THINGS), "number": number},
        )  # fmt: skip


def fill() -> None:
    """Write the entries and their words."""
    holders = [
        Organisation(kind="business", name_zh=f"{a}{b}科技", name_en="x") for a in PLACES for b in PLACES
    ]
    Organisation.objects.bulk_create(holders)
    today = date(2026, 1, 1)
    cases = [
        Case(
            procedure="ml4.national_filing",
            state="displayed" if n % 3 else "recorded",
            title="x",
            opened=today,
        )
        for n in range(3_000)
    ]
    Case.objects.bulk_create(cases)
    made = entries(cases, holders)
    while batch := list(islice(made, BATCH)):
        with transaction.atomic():
            Leaf.objects.bulk_create([entry.leaf for entry in batch])
            RegisterEntry.objects.bulk_create(batch)
            search.add(batch)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def times(run: Callable[[int], Any], rounds: int = ROUNDS) -> list[float]:
    """Return how many milliseconds each of several calls took."""
    found = []
    for n in range(rounds):
        begun = perf_counter()
        run(n)
        found.append((perf_counter() - begun) * 1000)
    return sorted(found)


def told(name: str, found: list[float]) -> float:
    """Print median and the slowest twentieth of a measurement; return the median."""
    median = statistics.median(found)
    print(f"{name:<44} {median:9.2f} ms   p95 {found[int(len(found) * 0.95) - 1]:9.2f} ms")
    return median


def searches() -> None:
    """Time every kind of search, and one read by key beside them."""
    register = open_registers()["ml4.filings"]
    keys = list(RegisterEntry.objects.values_list("pk", flat=True)[:ROUNDS])
    base = told("one entry by its key", times(lambda n: RegisterEntry.objects.get(pk=keys[n])))
    medians = []
    for name, wanted in QUERIES.items():
        after = str(ENTRIES // 2) if "far on" in name else ""
        medians.append(told(name, times(lambda _n, w=wanted, a=after: find(register, w, PUBLIC, a))))  # type: ignore[misc]
    middle, worst = statistics.median(medians), max(medians)
    print(
        f"median of the kinds {middle:.2f} ms ({middle / base:.1f} reads by key), slowest kind {worst:.2f} ms"
    )


def log() -> None:
    """Time appending to a log with its sequencer, proofs, and deriving it all again."""
    Leaf.objects.filter(log="public").update(log="bench")
    count = min(LEAVES, ENTRIES)
    begun = perf_counter()
    with transaction.atomic():
        for n in range(1_000):
            append("audit", {"n": n})
    print(f"append a leaf, in one transaction            {perf_counter() - begun:9.3f} ms")
    rows = (
        Leaf(log="public", body=f'{{"n":{n}}}', digest=leaf_hash(f'{{"n":{n}}}'.encode()).hex())
        for n in range(count)
    )
    Leaf.objects.bulk_create(rows, batch_size=BATCH)
    begun = perf_counter()
    sequence("public")
    print(f"give {count} leaves their places      {(perf_counter() - begun) / count * 1e6:9.1f} us each")
    size = size_of("public")
    told("prove a leaf", times(lambda n: nodes.inclusion("public", n * size // ROUNDS, size)))
    told(
        "prove that the log only grew",
        times(lambda n: nodes.consistency("public", (n + 1) * size // ROUNDS, size)),
    )
    told("the root", times(lambda _n: nodes.root("public", size)))
    begun = perf_counter()
    assert list(check_logs()) == []
    print(f"derive {count} leaves again           {perf_counter() - begun:9.2f} s")


def main() -> None:
    """Print the figures."""
    call_command("migrate", verbosity=0, interactive=False)
    begun = perf_counter()
    fill()
    print(f"{ENTRIES} entries on {connection.vendor}, written in {perf_counter() - begun:.0f} s")
    searches()
    log()


if __name__ == "__main__":
    main()
