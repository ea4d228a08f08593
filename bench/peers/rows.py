"""Rule engines that take one case after another: ZEN, CEL, Cedar, JsonLogic, Rego."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pyarrow as pa

from peers.engine import RowEngine
from peers.ruleset import Ruleset
from peers.translate import Form, Infix

Answer = tuple[bool | None, ...]


class Zen(RowEngine):
    """GoRules ZEN: a decision of one expression node, all cases in one batch."""

    name = "ZEN, evaluate_batch"
    package = "zen-engine"
    rule_engine = True

    def __init__(self, rules: Ruleset) -> None:
        import zen

        say = Infix("and", "or", "not ")
        self.names = tuple(rules.norms)
        lines = [{"id": name, "key": name, "value": say(expr)} for name, expr in rules.norms.items()]
        nodes = [
            {"id": "in", "type": "inputNode", "name": "in"},
            {"id": "law", "type": "expressionNode", "name": "law", "content": {"expressions": lines}},
            {"id": "out", "type": "outputNode", "name": "out"},
        ]
        ways = [("in", "law"), ("law", "out")]
        edges = [{"id": a + b, "type": "edge", "sourceId": a, "targetId": b} for a, b in ways]
        graph = {"nodes": nodes, "edges": edges}
        self.engine = zen.ZenEngine({"loader": {"type": "static", "content": {"law": graph}}})

    def answer(self, facts: list[dict[str, Any]]) -> list[Answer]:
        found = self.engine.evaluate_batch([{"key": "law", "context": case} for case in facts])
        return [self._of(one) for one in found]

    def _of(self, one: Any) -> Answer:
        if not one["success"]:
            raise ValueError(one["error"])
        result = one["data"]["result"]
        return tuple(result.get(name) for name in self.names)


class Cel(RowEngine):
    """CEL in Rust, one compiled program a norm."""

    name = "CEL (Rust)"
    package = "common-expression-language"
    rule_engine = True

    def __init__(self, rules: Ruleset) -> None:
        import cel

        say = Infix("&&", "||", "!")
        self.context = cel.Context
        self.programs = [cel.compile(say(expr)) for expr in rules.norms.values()]

    def answer(self, facts: list[dict[str, Any]]) -> list[Answer]:
        programs, context = self.programs, self.context
        found = []
        for case in facts:
            within = context(case)
            found.append(tuple(program.execute(within) for program in programs))
        return found


class Cedar(RowEngine):
    """Cedar: one policy a norm; the policies that a request satisfies are its answer."""

    name = "Cedar, batch"
    package = "cedarpy"
    rule_engine = True

    def __init__(self, rules: Ruleset) -> None:
        say = Infix("&&", "||", "!", fact="context.{}")
        self.ids = [f"policy{n}" for n in range(len(rules.norms))]
        self.policies = "\n".join(
            f"permit(principal, action, resource) when {{ {say(expr)} }};" for expr in rules.norms.values()
        )

    def answer(self, facts: list[dict[str, Any]]) -> list[Answer]:
        import cedarpy

        asked = {"principal": 'Case::"c"', "action": 'Action::"ask"', "resource": 'Law::"l"'}
        found = cedarpy.is_authorized_batch([{**asked, "context": case} for case in facts], self.policies, [])
        return [self._of(set(one.diagnostics.reasons)) for one in found]

    def _of(self, held: set[str]) -> Answer:
        return tuple(name in held for name in self.ids)


class JsonForm(Form[Any]):
    """JsonLogic's trees."""

    def flag(self, name: str) -> Any:
        return {"var": name}

    def compare(self, name: str, op: str, bound: object) -> Any:
        return {op: [{"var": name}, bound]}

    def no(self, item: Any) -> Any:
        return {"!": [item]}

    def all(self, items: Sequence[Any]) -> Any:
        return {"and": list(items)}

    def any(self, items: Sequence[Any]) -> Any:
        return {"or": list(items)}


class JsonLogic(RowEngine):
    """JsonLogic in Python (the package of Mathias Panzenböck)."""

    name = "JsonLogic (Python)"
    package = "panzi-json-logic"
    rule_engine = True

    def __init__(self, rules: Ruleset) -> None:
        say = JsonForm()
        self.trees = [say(expr) for expr in rules.norms.values()]

    def answer(self, facts: list[dict[str, Any]]) -> list[Answer]:
        from json_logic import jsonLogic

        return [tuple(jsonLogic(tree, case) for tree in self.trees) for case in facts]


class Rules(Form[str]):
    """The body that says a part: a conjunction; any of several is a rule with several bodies, in a package of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def _rule(self, bodies: Sequence[str]) -> str:
        name = f"part{len(self.lines)}"
        self.lines.append("\n".join(f"{name} if {{ {body} }}" for body in bodies or ["false"]))
        return f"data.parts.{name}"

    def flag(self, name: str) -> str:
        return f"input.{name} == true"

    def compare(self, name: str, op: str, bound: object) -> str:
        return f"input.{name} {op} {bound}"

    def no(self, item: str) -> str:
        simple = item.startswith(("data.", "input.")) and ";" not in item
        return f"not {item if simple else self._rule([item])}"

    def all(self, items: Sequence[str]) -> str:
        return "; ".join(items) or "true"

    def any(self, items: Sequence[str]) -> str:
        return self._rule(items)


class Rego(RowEngine):
    """Rego in C++; a rule that is not derived is undefined: that is no for all facts, and open where some are missing."""

    name = "Rego (C++)"
    package = "regopy"
    rule_engine = True

    def __init__(self, rules: Ruleset) -> None:
        from regopy import Interpreter

        say, self.names = Rules(), tuple(rules.norms)
        heads = [f"{name} if {{ {say(expr)} }}" for name, expr in rules.norms.items()]
        self.rego = Interpreter()
        self.rego.add_module("parts", "\n".join(["package parts", "import rego.v1", *say.lines]))
        self.rego.add_module("law", "\n".join(["package law", "import rego.v1", *heads]))
        self.bundle = self.rego.build("data.law")

    def load(self, table: pa.Table) -> list[dict[str, object]]:
        facts = super().load(table)
        self.whole = all(column.null_count == 0 for column in table.columns)
        return facts

    def answer(self, facts: list[dict[str, Any]]) -> list[Answer]:
        found = []
        for case in facts:
            self.rego.set_input(case)
            said = json.loads(str(self.rego.query_bundle(self.bundle)))
            law = said["expressions"][0]
            found.append(tuple(law.get(name, False if self.whole else None) for name in self.names))
        return found


ENGINES = (Zen, Cel, Cedar, JsonLogic, Rego)
