"""The laws as values. `open_book("im")` loads just the statutes that are asked for.

A law's procedures, amounts, registers, notices and house defaults are opened apart, because most questions need none of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chengxu.algebra.facts import Parameter, Setting
from chengxu.law.book import Book

if TYPE_CHECKING:
    from chengxu.law.amount import Amount
    from chengxu.law.attribution import Attribution
    from chengxu.law.document import Notice, Register
    from chengxu.law.house import HouseDefault
    from chengxu.law.procedure import Procedure
    from chengxu.law.view import View

MODULES = {
    "im": "chengxu.statutes.interim_measures",
    "ar": "chengxu.statutes.algorithm_provisions",
    "ds": "chengxu.statutes.deep_synthesis",
    "lm": "chengxu.statutes.labelling_measures",
    "gb": "chengxu.statutes.labelling_standard",
    "sa": "chengxu.statutes.opinion_assessment",
    "tc": "chengxu.statutes.basic_security",
    "pr": "chengxu.statutes.filing_practice",
    "ml4": "chengxu.statutes.model_law",
    "sd": "chengxu.statutes.scholars_draft",
    "sw": "chengxu.statutes.four_tiers",
}
"""Where each law is declared; it is imported only when somebody asks for it."""

IN_FORCE = ("im", "ar", "ds", "lm", "gb", "sa", "tc", "pr")
"""What binds today: the Interim Measures and the rules that they incorporate."""

ASKED_FIRST = ("im",)
"""What an interview or a description is about unless somebody names other laws; the incorporated rules would make it long."""

COMPARED = ("im", "ml4", "sd", "sw")
"""The laws that can be set side by side, each a system of its own; the rules that `im` incorporates are parts of one."""

FINDINGS = Path(__file__).with_name("findings.toml")
"""What comes with the laws for proofs: relations between facts, tiers as a text has them, findings already read."""

TABLES = {
    "procedures": ("im", "ml4", "sd"),
    "amounts": ("ar", "ml4", "sd", "sw"),
    "registers": ("im", "ml4", "sd"),
    "notices": ("im", "ml4", "sd"),
    "attribution": ("ml4", "sd", "sw"),
    "house": ("sd",),
}
"""Which laws declare what, beside their norms: procedures, amounts, registers, notices, who answers for damage, defaults."""


def open_book(*keys: str) -> Book:
    """Return the book of the laws with these keys, of all laws without any; KeyError for an unknown key."""
    return _open(tuple(keys) or tuple(MODULES))


@cache
def _open(keys: Sequence[str]) -> Book:
    return Book([import_module(MODULES[key]).STATUTE for key in keys])


def open_procedures() -> dict[str, Procedure]:
    """Return the procedures of every law by name."""
    return {procedure.name: procedure for procedure in _tables("procedures")}


def open_amounts() -> dict[str, Amount]:
    """Return the amounts of every law by the id of their norm."""
    return {amount.id: amount for amount in _tables("amounts")}


def open_registers() -> dict[str, Register]:
    """Return the registers of every law by name."""
    return {register.name: register for register in _tables("registers")}


def open_notices() -> dict[str, Notice]:
    """Return the notices of every law by name."""
    return {notice.name: notice for notice in _tables("notices")}


def open_attributions(*keys: str) -> dict[str, Attribution]:
    """Return the tables of civil liability by the key of their law; of every law that has one without any keys."""
    wanted = keys or TABLES["attribution"]
    return {key: import_module(f"{MODULES[key]}.attribution").ATTRIBUTION for key in wanted}


def open_house(*keys: str) -> dict[str, HouseDefault]:
    """Return the house defaults by name: of the laws with these keys, of every law that has some without any keys."""
    wanted = [key for key in TABLES["house"] if not keys or key in keys]
    tables = [import_module(f"{MODULES[key]}.house").HOUSE_DEFAULTS for key in wanted]
    return {default.name: default for table in tables for default in table}


def open_views() -> dict[str, View]:
    """Return how each law that can be compared answers what anybody asks first, by the key of the law."""
    return {key: import_module(f"{MODULES[key]}.view").VIEW for key in COMPARED}


def open_parameters() -> tuple[dict[str, Parameter], dict[str, Setting]]:
    """Return every parameter and every setting, by name: of the norms, the amounts and the procedures."""
    from chengxu.law.amount import parameters_of

    book, amounts = open_book(), open_amounts().values()
    formulas = [f for amount in amounts for r in amount.ranges for f in (r.low, r.high) if f is not None]
    parameters = book.parameters | {p.name: p for f in formulas for p in parameters_of(f)}
    settings = book.settings | {s.name: s for p in open_procedures().values() for s in p.settings}
    return parameters, settings


def _tables(kind: str) -> Iterator[Any]:
    for key in TABLES[kind]:
        yield from getattr(import_module(f"{MODULES[key]}.{kind}"), kind.upper())
