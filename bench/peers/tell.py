"""Write what was measured: tables for a terminal, which are Markdown as well."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from unicodedata import east_asian_width

from peers.measure import Result, Run, engines
from peers.missing import KLEENE, QUESTIONS

OURS, DEFINITION = "Batch", "Decide"


@dataclass(frozen=True)
class Section:
    """One ruleset over facts with a share missing, and what each engine made of it."""

    title: str
    note: str
    norms: int
    sizes: tuple[int, ...]
    results: tuple[Result, ...]


def section(found: Section) -> Iterator[str]:
    """Yield a section as lines."""
    ours = next((r for r in found.results if r.engine == OURS), None)
    ran = [r for r in found.results if r.runs and not r.error]
    head = ["engine", "version", "ready s", *(f"{size:,} cases" for size in found.sizes)]
    head += ["norm answers/s", "added MiB", "ours is", "agrees"]
    rows = [_row(r, ours, found, ran) for r in sorted(ran, key=lambda r: -_speed(r.runs[-1]))]
    yield from (f"## {found.title}", "", found.note, "", *table(head, rows), "")
    for result in found.results:
        if result.error:
            yield f"- {_name(result)} failed: {result.error}"
    absent = [f"{_name(r)} (`{engines()[r.engine].package}`)" for r in found.results if r.absent]
    if absent:
        yield f"- Not installed: {', '.join(absent)}. `make peers` installs them in an environment of their own."
    yield ""


def _row(result: Result, ours: Result | None, found: Section, ran: Sequence[Result]) -> list[str]:
    last = result.runs[-1]
    cells = [_name(result), _version(result), f"{result.ready:.2f}"]
    for size in found.sizes:
        run = result.at(size)
        guess = result.skipped.get(str(size))
        cells.append(_rate(_speed(run)) if run else f"({guess:,.0f} s)" if guess else "–")
    if last.cases not in found.sizes:
        cells[3] = f"{_rate(_speed(last))} (at {last.cases})"
    best = max(_speed(run) for run in result.runs) * found.norms
    against = _ours_at(ours, last.cases)
    ratio = f"{_times(_speed(against) / _speed(last))} ×" if against else "–"
    memory = f"{last.added:,.0f}" if last.added is not None else "–"
    return [*cells, _rate(best), memory, "–" if result.engine == OURS else ratio, _agrees(result, ran)]


def _ours_at(ours: Result | None, cases: int) -> Run | None:
    """Return our run of that size; of the smallest, where an engine ran fewer cases than any of ours."""
    return (ours.at(cases) or ours.runs[0]) if ours and ours.runs else None


def _agrees(result: Result, ran: Sequence[Result]) -> str:
    """Return whether the answers are those of `decide`, at each size of `batch`, or else of most engines."""
    first = next((r.probe for name in (DEFINITION, OURS) for r in ran if r.engine == name), result.probe)
    wrong = ["100"] if result.probe != first else []
    for run in result.runs:
        others = [o.at(run.cases) for name in (DEFINITION, OURS) for o in ran if o.engine == name]
        standard = next((o.digest for o in others if o), None)
        if standard is None:
            told = [o.digest for r in ran if (o := r.at(run.cases))]
            standard = max(set(told), key=told.count)
        if run.digest != standard:
            wrong.append(f"{run.cases:,}")
    return f"NO, at {', '.join(wrong)}" if wrong else "yes"


def limit(result: Result) -> Iterator[str]:
    """Yield how near to the memory's bandwidth the packed facts are answered."""
    if not result.runs:
        return
    run = result.runs[-1]
    one, two = run.copy
    read, both = run.bytes_in / two / 1e9, (run.bytes_in + run.bytes_out) / two / 1e9
    yield (
        f"- {run.cases:,} cases: packed facts {run.bytes_in / 1e6:,.1f} MB, answers {run.bytes_out / 1e6:,.1f} MB. "
        f"numpy copies memory at {one:.1f} GB/s (read and written) with one thread, {two:.1f} with two."
    )
    yield (
        f"- To read the facts once at {two:.1f} GB/s takes {read * 1e3:.2f} ms, to read them and write the answers "
        f"{both * 1e3:.2f} ms; `batch` took {run.seconds * 1e3:.2f} ms: {run.seconds / read:.1f} times reading, "
        f"{run.seconds / both:.1f} times reading and writing."
    )
    yield ""


def verdicts(two: Section, three: Section) -> Iterator[str]:
    """Yield what was asked of `batch`, each with yes or no."""
    size = two.sizes[-1]
    ours, packing = _at(two, OURS, size), _at(two, "BatchFromArrow", size)
    engine = [(r, r.runs[-1]) for r in two.results if r.runs and engines()[r.engine].rule_engine]
    mine = next((r for r in two.results if r.engine == OURS), None)
    if engine:
        fastest, run = max(engine, key=lambda pair: _speed(pair[1]))
        if there := _ours_at(mine, run.cases):
            yield (
                f"- Against the fastest rule engine, {_name(fastest)}, at {run.cases:,} cases: "
                f"{_speed(there) / _speed(run):,.0f} times (asked: 20)."
            )
    tables = [(name, run) for name in ("Polars", "DuckDB") if (run := _at(two, name, size))]
    for name, run in tables if packing else []:
        yield (
            f"- From Arrow columns, packing included, against {engines()[name].name} from its own loaded columns: "
            f"{_speed(packing) / _speed(run):,.1f} times (asked: more than 1)."
        )
    open_ = _at(three, OURS, size)
    if ours and open_:
        yield f"- Three-valued answers cost {open_.seconds / ours.seconds:.2f} times the two-valued ones (asked: at most 2)."
    yield ""


def _at(found: Section, engine: str, size: int) -> Run | None:
    return next((r.at(size) for r in found.results if r.engine == engine), None)


def missing(results: Iterable[Result]) -> Iterator[str]:
    """Yield the table of answers with a missing fact; a wrong answer without a warning is bold."""
    yield from ("## A missing fact", "")
    yield "`a` and `n` are never given, `b` is. T true, F false, U null, undefined or own unknown, ! error. Bold: settled,"
    yield "although the missing fact decides (or the wrong way round)."
    yield ""
    rows: dict[str, list[str]] = {KLEENE: ["Kleene"]}
    for result in results:
        if result.said and result.engine not in ("BatchAlone", "BatchFromArrow"):
            rows.setdefault(result.said, []).append(_name(result))
    cells = [["; ".join(names), *map(_marked, said, KLEENE)] for said, names in rows.items()]
    yield from (*table(["engine", *QUESTIONS], cells), "")


def _marked(said: str, right: str) -> str:
    return f"**{said}**" if said in "TF" and said != right else said


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Return a Markdown table, set in columns."""
    lines = [list(head), *map(list, rows)]
    widths = [max(_width(line[n]) for line in lines) for n in range(len(head))]
    rule = [":" + "-" * (widths[0] - 1), *("-" * (width - 1) + ":" for width in widths[1:])]
    padded = [
        [_pad(cell, width, left=not n) for n, (cell, width) in enumerate(zip(line, widths, strict=True))]
        for line in lines
    ]
    return [f"| {' | '.join(line)} |" for line in [padded[0], rule, *padded[1:]]]


def _pad(cell: str, width: int, *, left: bool) -> str:
    blank = " " * (width - _width(cell))
    return cell + blank if left else blank + cell


def _width(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def _name(result: Result) -> str:
    return engines()[result.engine].name


def _version(result: Result) -> str:
    """Return the version of the package; ours needs one that is not its own."""
    return "–" if not result.version or _name(result).startswith("chengxu") else result.version


def _speed(run: Run) -> float:
    return run.cases / run.seconds


def _times(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}"


def _rate(value: float) -> str:
    for unit, size in (("G", 1e9), ("M", 1e6), ("k", 1e3)):
        if value >= size:
            return f"{value / size:.3g} {unit}"
    return f"{value:.3g}"
