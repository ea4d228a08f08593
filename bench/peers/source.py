"""Python source generated from the norms, in two values; one function answers a case."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from chengxu.algebra.facts import Choice, Several
from peers.engine import RowEngine
from peers.ruleset import Ruleset
from peers.translate import Infix


class Source(Infix):
    """Python's own words."""

    def __init__(self) -> None:
        super().__init__("and", "or", "not ", fact="c[{!r}]", true="True", false="False")

    def one_of(self, fact: Choice, values: tuple[str, ...]) -> str:
        if isinstance(fact, Several):
            return f"not c[{fact.name!r}].isdisjoint({values!r})"
        return f"c[{fact.name!r}] in {values!r}"


class Generated(RowEngine):
    """One function for all norms."""

    name = "Python source, generated"

    def __init__(self, rules: Ruleset) -> None:
        say = Source()
        answers = ", ".join(say(expr) for expr in rules.norms.values())
        space: dict[str, Callable[[dict[str, Any]], tuple[bool, ...]]] = {}
        exec(f"def answer(c):\n    return ({answers},)", space)
        self.one = space["answer"]

    def answer(self, facts: list[dict[str, Any]]) -> list[tuple[bool, ...]]:
        one = self.one
        return [one(case) for case in facts]


ENGINES = (Generated,)
