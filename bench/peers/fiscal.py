"""OpenFisca Core and PolicyEngine Core: a variable a fact, a variable a norm, formulas over arrays."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pyarrow as pa

from chengxu.algebra.expr import Expr
from chengxu.algebra.facts import Flag, Several
from peers.arrays import Bytes
from peers.engine import TwoValued, split
from peers.ruleset import Ruleset
from peers.translate import shared_parts

PERIOD = "2026-01"


def _key(name: str) -> str:
    return name.replace("=", "__is__").replace("-", "_")


class Columns(dict[str, Any]):
    """The columns of a formula: each is asked of the population when the formula comes to it."""

    def __init__(self, population: Any) -> None:
        super().__init__()
        self.population = population

    def __contains__(self, name: object) -> bool:
        return True

    def __missing__(self, name: str) -> Any:
        return self.population(_key(name), PERIOD)


class _Core(TwoValued):
    rulesets = ("seeded", "filled")
    rule_engine = True
    module: str

    def __init__(self, rules: Ruleset) -> None:
        core = _parts(self.module)
        self.core, self.rules = core, rules
        entity = core.build_entity(key="person", plural="persons", label="a case", is_person=True)
        self.system = core.TaxBenefitSystem([entity])
        for fact in rules.facts:
            kind = bool if isinstance(fact, Flag | Several) else int
            names = [f"{fact.name}={v}" for v, _ in fact.values] if isinstance(fact, Several) else [fact.name]
            for name in names:
                self._add(_key(name), entity, kind, None)
        shared = shared_parts(rules.norms.values())
        names = {key: name for key, (name, _) in shared.items()}
        for name, expr in [*shared.values(), *rules.norms.items()]:
            self._add(_key(name), entity, bool, self._formula(expr, names))
        self.names = [_key(name) for name in rules.norms]
        self.calculated = [*names.values(), *self.names]

    def _formula(self, expr: Expr, shared: Mapping[int, str]) -> Any:
        return lambda population, period: Bytes(Columns(population), population.count, (), shared).define(
            expr
        )

    def _add(self, name: str, entity: Any, kind: type, formula: Any) -> None:
        inside = {"value_type": kind, "entity": entity, "definition_period": self.core.MONTH, "label": name}
        if formula is not None:
            inside["formula"] = formula
        self.system.add_variable(type(name, (self.core.Variable,), inside))

    def load(self, table: pa.Table) -> Any:
        simulation = self.core.build(self.system, table.num_rows)
        nothing = {name for name in table.column_names if table.column(name).null_count == table.num_rows}
        for name, values in split(table).items():
            if name not in nothing:
                as_kind = values if values.dtype == bool else values.astype(np.int32)
                simulation.set_input(_key(name), PERIOD, as_kind)
        return simulation

    def answer(self, facts: Any) -> list[np.ndarray]:
        for name in self.calculated:
            facts.delete_arrays(name, PERIOD)
        return [np.asarray(facts.calculate(name, PERIOD)) for name in self.names]


class _Parts:
    def __init__(self, **parts: Any) -> None:
        self.__dict__.update(parts)


def _parts(module: str) -> Any:
    from importlib import import_module

    def get(path: str, name: str) -> Any:
        return getattr(import_module(f"{module}.{path}"), name)

    builder = get("simulations.simulation_builder", "SimulationBuilder")
    return _Parts(
        build_entity=get("entities", "build_entity"),
        TaxBenefitSystem=get("taxbenefitsystems", "TaxBenefitSystem"),
        Variable=get("variables", "Variable"),
        MONTH=get("periods", "MONTH"),
        build=lambda system, count: builder().build_default_simulation(system, count),
    )


class OpenFisca(_Core):
    """OpenFisca Core."""

    name = "OpenFisca Core"
    package = "openfisca-core"
    module = "openfisca_core"


class PolicyEngine(_Core):
    """PolicyEngine Core."""

    name = "PolicyEngine Core"
    package = "policyengine-core"
    module = "policyengine_core"


ENGINES = (PolicyEngine, OpenFisca)
