"""What `chengxu impact --json` tells; docs/json.md describes it."""

from __future__ import annotations

from typing import Any

from chengxu.algebra.expr import Compare
from chengxu.algebra.truth import Truth
from chengxu.cli.impact import SIZE, Result
from chengxu.cli.impact_page import both_bounds, bounds_of_size, groups, lines
from chengxu.interpret.batch_impact import Example, Move, Tally, hinges


def as_data(result: Result) -> dict[str, Any]:
    """Return everything as JSON; see `docs/json.md`."""
    impact = result.impact
    found = lines(result)
    before, after = result.days
    return {
        "laws": list(result.book.statutes),
        "on": before.isoformat(), "to": after.isoformat(), "supposed": list(result.supposed),
        "changes": [
            {"name": c.thing.name, "term": c.thing.label.as_json(), "before": _plain(c.before), "after": _plain(c.after)}
            for c in result.changed
        ],
        **_tally_data(impact.whole), "made_up": result.made_up, "touched": list(impact.names),
        "norms": {
            line.norm.id: {"gist": line.norm.gist.as_json(), **line.moves, "applies": line.applies[0], "applies_after": line.applies[1]}
            for line in found
        },
        "groups": {
            name: [
                {"name": _group_name(name, group), **_tally_data(tally), "norms": _moves_data(result, tally)}
                for group, tally in groups(result, name)
            ]
            for name in impact.groups
        },
        "examples": [
            {"norm": name, "move": move, "row": e.row, "id": _plain(e.id), "hinges": _hinges_data(result, name, e)}
            for (name, move), some in impact.examples.items()
            for e in some
        ],
    }  # fmt: skip


def _tally_data(tally: Tally) -> dict[str, int]:
    return {"rows": tally.rows, "changed": tally.changed, "gaining": tally.gaining, "losing": tally.losing}


def _moves_data(result: Result, tally: Tally) -> dict[str, dict[Move, int]]:
    return {name: tally.of(n) for n, name in enumerate(result.impact.names) if tally.moves[n].any()}


def _group_name(name: str, group: str | None) -> str | None:
    if name != SIZE or group is None:
        return group
    low, high = bounds_of_size(int(group))
    return f"{low}-{'' if high is None else high}"


def _hinges_data(result: Result, name: str, example: Example) -> list[dict[str, Any]]:
    norm, found = result.book.norm(name), []
    for was, now in hinges(result.book.condition(norm), norm.cite, result.study, example.facts):
        bounds = both_bounds(result, was.node) if isinstance(was.node, Compare) else (None, None)
        before, after = (
            {"holds": _holds(leaf.truth), "value": _plain(leaf.value), "figure": _plain(bound)}
            for leaf, bound in zip((was, now), bounds, strict=True)
        )
        found.append(
            {"fact": was.fact and was.fact.name, "citation": str(was.cite), "before": before, "after": after}
        )
    return found


def _holds(truth: Truth) -> bool | None:
    return None if truth is Truth.UNKNOWN else truth is Truth.TRUE


def _plain(value: object) -> object:
    if isinstance(value, frozenset):
        return sorted(value)
    return value if value is None or isinstance(value, bool | int | str) else str(value)
