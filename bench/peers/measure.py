"""Time one engine, in a process of its own, so that none pays for what another left in memory.

A worker prints what it found as one line of JSON: seconds, memory, a digest of the answers, and how fast numpy copies
memory at that moment, which tells how busy the machine was.
"""

from __future__ import annotations

import gc
import hashlib
import json
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import asdict, dataclass, field, is_dataclass
from importlib import import_module, metadata
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np

from peers.engine import Engine, RowEngine
from peers.missing import answers_of
from peers.ruleset import RULESETS, Ruleset, table_of

MODULES = ("ours", "fiscal", "rows", "answer_sets", "source", "arrays", "tables")
PROBE = 100
"""Cases of the first run, which warms up and tells how long more will take."""
COPIED = 32 * 1024 * 1024
"""Words of the copy that measures the memory: 256 MiB."""


@dataclass
class Run:
    """One size: seconds of the best pass, MiB that the process grew by while answering.

    `copy` is the GB/s at which numpy copied memory right before and after, on one core and on two. `bytes_in` and `bytes_out` are of the facts and the answers, where these are bit planes of our own.
    """

    cases: int
    seconds: float
    passes: int
    added: float | None
    digest: str
    first: float = 0.0
    """Seconds of the first pass."""
    copy: tuple[float, float] = (0.0, 0.0)
    bytes_in: int = 0
    bytes_out: int = 0


@dataclass
class Result:
    """What became of one engine under one ruleset."""

    engine: str
    ruleset: str
    missing: float
    version: str = ""
    ready: float = 0.0
    """Seconds until the rules are ready and the first 100 cases are answered: imports and compilers included."""
    runs: list[Run] = field(default_factory=list)
    skipped: dict[str, float] = field(default_factory=dict)
    """Sizes not run, each with the seconds that it would have taken."""
    probe: str = ""
    """The digest of the answers to the first 100 cases."""
    said: str = ""
    """Answers to the seven questions with a missing fact."""
    error: str = ""
    absent: bool = False

    def at(self, cases: int) -> Run | None:
        """Return the run of a size."""
        return next((run for run in self.runs if run.cases == cases), None)


@dataclass(frozen=True)
class Job:
    """What a worker is to do; `budget` is the seconds that one pass may take."""

    engine: str
    ruleset: str
    missing: float
    sizes: tuple[int, ...]
    budget: float


def engines() -> dict[str, type[Engine]]:
    """Return every engine by the name of its class."""
    return {kind.__name__: kind for module in MODULES for kind in import_module(f"peers.{module}").ENGINES}


def version_of(kind: type[Engine]) -> str | None:
    """Return the installed version of an engine's package, None if it is not installed."""
    if not kind.package:
        return ""
    try:
        return metadata.version(kind.package)
    except metadata.PackageNotFoundError:
        return None


def start(job: Job) -> Result:
    """Do a job in a process of its own and return what it printed."""
    failed = Result(job.engine, job.ruleset, job.missing)
    version = version_of(engines()[job.engine])
    if version is None:
        failed.absent = True
        return failed
    command = [sys.executable, str(Path(__file__).parent), "--worker", json.dumps(asdict(job))]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        failed.error = (
            done.stderr.strip().splitlines()[-1] if done.stderr.strip() else f"ended with {done.returncode}"
        )
        return failed
    told = json.loads(done.stdout.strip().splitlines()[-1])
    return Result(**{**told, "runs": [Run(**run) for run in told["runs"]], "version": version})


def work(job: Job) -> Result:
    """Time the engine at every size within the budget."""
    rules, result = RULESETS[job.ruleset](), Result(job.engine, job.ruleset, job.missing)
    kind = engines()[job.engine]
    begun = perf_counter()
    engine = kind(rules)
    result.ready = perf_counter() - begun
    last = _run(engine, rules, PROBE, job.missing, job.budget)
    result.ready += last.first
    result.probe = last.digest
    for size in job.sizes:
        linear = (
            isinstance(engine, RowEngine) or last.cases >= 100_000
        )  # below, an array engine's cost is mostly fixed
        expected = last.seconds * (size / last.cases if linear else 1)
        if expected > job.budget:
            result.skipped[str(size)] = expected
            continue
        last = _run(engine, rules, size, job.missing, job.budget)
        result.runs.append(last)
    if not result.runs:
        result.runs.append(last)
    if job.ruleset == "seeded" and not job.missing:
        result.said = answers_of(kind)
    return result


def _run(engine: Engine, rules: Ruleset, cases: int, missing: float, budget: float) -> Run:
    table = table_of(rules, cases, missing)
    facts = engine.load(table)
    gc.collect()
    before = _reset_peak()
    answers, first = _timed(lambda: engine.answer(facts))
    peak = _memory("VmHWM")
    run = Run(cases, first, 1, (peak - before) / 1024 if before else None, digest(engine, answers), first)
    run.bytes_in, run.bytes_out = size_of(facts), size_of(answers)
    copies = [_copy(engine, cases)]
    spent = first
    while run.passes < 3 or (spent < min(1.0, budget) and run.passes < 300):
        if run.passes and spent + run.seconds > max(budget, 2.0):
            break
        del answers
        answers, seconds = _timed(lambda: engine.answer(facts))
        run.seconds, run.passes, spent = min(run.seconds, seconds), run.passes + 1, spent + seconds
    copies.append(_copy(engine, cases))
    run.copy = (max(one for one, _ in copies), max(two for _, two in copies))
    return run


def _copy(engine: Engine, cases: int) -> tuple[float, float]:
    return (bandwidth(1), bandwidth(2)) if engine.at_the_limit and cases > PROBE else (0.0, 0.0)


def merged(one: Result, two: Result) -> Result:
    """Return the better of two rounds of the same job, size by size; the one that did not fail, if one did."""
    if one.error or two.error:
        return two if one.error else one
    for run in one.runs:
        other = two.at(run.cases)
        if other is not None:
            assert other.digest == run.digest, f"{one.engine} answered differently the second time"
            run.seconds, run.passes = min(run.seconds, other.seconds), run.passes + other.passes
            run.copy = (max(run.copy[0], other.copy[0]), max(run.copy[1], other.copy[1]))
    one.ready = min(one.ready, two.ready)
    return one


def _timed(deed: Callable[[], Any]) -> tuple[Any, float]:
    begun = perf_counter()
    found = deed()
    return found, perf_counter() - begun


def digest(engine: Engine, answers: Any) -> str:
    """Return a digest of all answers, the same for engines that agree on every case."""
    found = hashlib.sha256()
    for true, false in engine.planes(answers):
        found.update(np.packbits(true).tobytes())
        found.update(np.packbits(false).tobytes())
    return found.hexdigest()[:16]


def size_of(thing: Any) -> int:
    """Return the bytes of the numpy arrays that a value of our own holds; 0 for what is not ours."""
    if not is_dataclass(thing):
        return 0
    return sum(value.nbytes for value in vars(thing).values() if isinstance(value, np.ndarray))


def bandwidth(threads: int) -> float:
    """Return the GB/s, read and written, at which numpy copies 256 MiB: the best of five."""
    source, target = np.ones(COPIED, dtype=np.uint64), np.zeros(COPIED, dtype=np.uint64)
    parts = list(zip(np.array_split(source, threads), np.array_split(target, threads), strict=True))
    with ThreadPoolExecutor(threads) as pool:
        times = [
            _timed(lambda: list(pool.map(lambda ab: np.copyto(ab[1], ab[0]), parts)))[1] for _ in range(5)
        ]
    return 2 * source.nbytes / min(times) / 1e9


def _reset_peak() -> int:
    """Forget the highest memory so far and return the present, in KiB; 0 where the system cannot tell (not Linux)."""
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")
    return _memory("VmRSS")


def _memory(what: str) -> int:
    with suppress(OSError):
        for line in Path("/proc/self/status").read_text().splitlines():
            if line.startswith(what):
                return int(line.split()[1])
    return 0
