"""Run every engine that is installed and print the tables. `python bench/peers --help` says how."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path

HERE = Path(__file__).parent
# The modules are `peers.…`, so that none of them hides the package that it calls.
sys.path[0] = str(HERE.parent)

from peers import tell  # noqa: E402
from peers.engine import RowEngine  # noqa: E402
from peers.measure import Job, Result, engines, merged, start, work  # noqa: E402
from peers.ruleset import RULESETS, Ruleset  # noqa: E402

SAVED = HERE.parents[1] / "docs" / "bench.md"
MISSING = 0.3
FULL, SHORT = (1_000, 100_000, 1_000_000), (1_000, 100_000)
SHAPE = "267 leaves, 52 thresholds, 4 to 5 nodes high, over 40 flags and 4 numbers, from one seed"
BOOK = "every norm of every law on one day, laws without a date of entry as if in force"
SECTIONS = (
    ("seeded", 0.0, "The seeded ruleset, all facts known", SHAPE + "."),
    ("seeded", MISSING, "The seeded ruleset, 30 % of facts missing", SHAPE + "."),
    ("filled", 0.0, "The book, all facts known", BOOK + "; blank parameters filled with a value."),
    ("book", MISSING, "The book, 30 % of facts missing", BOOK + "; blank parameters unknown."),
)
HEAD = """# Bench against peers 与同类引擎对照

`{command}`, {when}, 2 cores, Python {python}.

各引擎对同一批事实适用同一套规范，各用一个进程计时。“cases/s”取三遍以上中最快的一遍，数组引擎另做三轮；太慢的只跑一遍，括号内是未跑时的估计秒数。
逐例引擎从 Python 字典算到元组，数组引擎从自己载入的列算到自己的数组。“added”是回答最大一批时进程增加的内存；“ours is”是在该引擎跑过的最大一批上，
`batch`（事实已打包）快多少倍；“agrees”指全部回答与 `decide` 相同，逐例太慢时与 `batch` 相同。

Every engine answers the same norms over the same facts, each timed in a process of its own. Cases/s is the best of three
passes or more, for array engines in three rounds; one pass where that takes long; (n s) is the estimate where it was not
run. Row engines are timed from Python dictionaries to tuples, array engines from their own loaded columns to their own
arrays. *Added* is the memory by which the process grew while it answered the largest size. *Ours is*: how many times as fast
`batch` is from packed facts, at the largest size that the engine ran. *Agrees*: every answer is that of `decide`, or of
`batch` where a walk of the tree takes too long.

What norms share is a variable of its own in OpenFisca and PolicyEngine, a column made first in polars and duckdb; sets are one
boolean a value in numpy, OpenFisca and PolicyEngine. For Rego a rule that is not derived counts as no where all facts are known.
"""


def main() -> None:
    """Read the arguments, run, print, and save if asked."""
    asked = _arguments()
    if asked.worker:
        told = json.loads(asked.worker)
        print(json.dumps(asdict(work(Job(**{**told, "sizes": tuple(told["sizes"])})))))
        return
    lines = []
    for line in _report(asked):
        print(line, flush=True)
        lines.append(line)
        if asked.save and not line:  # as it goes, so that a run that is cut short leaves what it found
            SAVED.write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python bench/peers", description=__doc__)
    parser.add_argument("--short", action="store_true", help="smaller sizes, 2 s a pass: about a minute")
    parser.add_argument("--budget", type=float, default=60.0, help="seconds that one pass may take (60)")
    parser.add_argument(
        "--rounds", type=int, default=3, help="rounds of the array engines, the best counts (3)"
    )
    parser.add_argument("--only", nargs="*", choices=sorted(engines()), help="these engines alone")
    parser.add_argument("--rules", nargs="*", choices=sorted(RULESETS), help="these rulesets alone")
    parser.add_argument("--save", action="store_true", help="write docs/bench.md as well")
    parser.add_argument("--worker", help=argparse.SUPPRESS)
    return parser.parse_args()


def _report(asked: argparse.Namespace) -> Iterator[str]:
    command = " ".join(["python bench/peers", *sys.argv[1:]])
    yield from HEAD.format(command=command, when=date.today(), python=sys.version.split()[0]).splitlines()
    yield ""
    done: dict[tuple[str, float], tell.Section] = {}
    for key, missing, title, note in SECTIONS:
        if asked.rules and key not in asked.rules:
            continue
        found = done[key, missing] = _measured(key, missing, (title, note), asked)
        yield from tell.section(found)
        ours = next((r for r in found.results if r.engine == tell.OURS), None)
        if ours:
            yield from tell.limit(ours)
    for two, three in ((("seeded", 0.0), ("seeded", MISSING)), (("filled", 0.0), ("book", MISSING))):
        if two in done and three in done:
            yield from (f"## What was asked: {done[two].title.split(',')[0].lower()}", "")
            yield from tell.verdicts(done[two], done[three])
    if ("seeded", 0.0) in done:
        yield from tell.missing(done["seeded", 0.0].results)


def _measured(key: str, missing: float, words: tuple[str, str], asked: argparse.Namespace) -> tell.Section:
    rules: Ruleset = RULESETS[key]()
    sizes, budget = (SHORT, 2.0) if asked.short else (FULL, asked.budget)
    wanted = {
        name: kind
        for name, kind in engines().items()
        if key in kind.rulesets and (kind.knows_unknown or not missing) and name in (asked.only or engines())
    }
    results: dict[str, Result] = {}
    for number in range(1 if asked.short else asked.rounds):
        for name, kind in wanted.items():
            if number and issubclass(kind, RowEngine):
                continue
            print(f"{words[0]}, round {number + 1}: {kind.name}", file=sys.stderr, flush=True)
            found = start(Job(name, key, missing, sizes, budget))
            results[name] = merged(results[name], found) if name in results else found
    note = f"{len(rules.norms)} norms over {len(rules.facts)} facts: {words[1]}"
    load = f" The machine's load was {os.getloadavg()[0]:.1f}." if hasattr(os, "getloadavg") else ""
    return tell.Section(words[0], note + load, len(rules.norms), sizes, tuple(results.values()))


if __name__ == "__main__":
    main()
