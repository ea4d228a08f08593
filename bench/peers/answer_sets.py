"""clingo: norms as logic programs, all cases grounded together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from peers.engine import RowEngine
from peers.ruleset import Ruleset
from peers.translate import Form


class Atoms(Form[str]):
    """A predicate over cases for each whole; what is not derived is false."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def _rule(self, bodies: Sequence[str]) -> str:
        head = f"part{len(self.lines)}(C)"
        self.lines.append("\n".join(f"{head} :- case(C), {body}." for body in bodies))
        return head

    def flag(self, name: str) -> str:
        return f"{name}(C)"

    def compare(self, name: str, op: str, bound: object) -> str:
        return self._rule([f"{name}(C, X), X {op} {bound}"])

    def no(self, item: str) -> str:
        return f"not {item if item.startswith('part') else self._rule([item])}"

    def all(self, items: Sequence[str]) -> str:
        return self._rule([", ".join(items) or "#true"])

    def any(self, items: Sequence[str]) -> str:
        return self._rule(items or ["#false"])


class Clingo(RowEngine):
    """clingo."""

    name = "clingo"
    package = "clingo"
    rule_engine = True
    CHUNK = 1_000
    """Cases grounded together; more need more memory than time is gained."""

    def __init__(self, rules: Ruleset) -> None:
        say, self.names = Atoms(), tuple(rules.norms)
        heads = [f"norm({n}, C) :- case(C), {say(expr)}." for n, expr in enumerate(rules.norms.values())]
        facts = [fact.name for fact in rules.facts]
        known = [f"#defined {name}/{arity}." for name in facts for arity in (1, 2)]
        self.program = "\n".join([*known, *say.lines, *heads, "#show norm/2."])

    def answer(self, facts: list[dict[str, Any]]) -> list[tuple[bool, ...]]:
        return [
            row for at in range(0, len(facts), self.CHUNK) for row in self._some(facts[at : at + self.CHUNK])
        ]

    def _some(self, facts: list[dict[str, Any]]) -> list[tuple[bool, ...]]:
        import clingo

        control = clingo.Control(["--warn=none"])
        control.add("base", [], self.program + "\n".join(_told(n, case) for n, case in enumerate(facts)))
        control.ground([("base", [])])
        held: set[tuple[int, int]] = set()
        with control.solve(yield_=True) as models:
            for model in models:
                held = {(a.arguments[1].number, a.arguments[0].number) for a in model.symbols(shown=True)}
        norms = range(len(self.names))
        return [tuple((case, norm) in held for norm in norms) for case in range(len(facts))]


def _told(number: int, case: dict[str, Any]) -> str:
    """Return a case as atoms: a flag that is so, a number with its value."""
    flags = [f"{name}({number})." for name, value in case.items() if value is True]
    values = [f"{name}({number}, {value})." for name, value in case.items() if type(value) is int]
    return " ".join([f"case({number}).", *flags, *values])


ENGINES = (Clingo,)
