"""What the labels promise about themselves: nothing under the GPL comes with them, and nothing in them removes a label."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

import chengxu.labels
import chengxu.provider.labels
from chengxu.cli.label import label_group

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
EXTRAS = {name: found for name, found in PROJECT["optional-dependencies"].items() if name != "dev"}
GPL = re.compile(r"(?<![A-Za-z])A?GPL|GNU (Affero )?General Public", re.IGNORECASE)
EXCEPTION = re.compile(r"GPL-[\d.]+(-or-later|-only)?(-with| WITH) ?-?GCC-exception\S*", re.IGNORECASE)
"""Of the compiler's own libraries, which any program may be delivered with."""
REMOVING = re.compile(
    r"remov|strip|delet|eras|unlabel|unmark|wash|clean|clear|purge|discard|without", re.IGNORECASE
)

RECORDS = {"delete", "delete_passing"}
"""Of the ledger: records of a provider whose day has come, and no labels."""


def licences(package: Distribution) -> list[str]:
    """Return how a package states its licence, in one line each; a whole text of a licence is not a statement."""
    said = [package.metadata.get("License-Expression"), package.metadata.get("License")]
    classified = [c for c in package.metadata.get_all("Classifier", []) if c.startswith("License ::")]
    return [
        EXCEPTION.sub("", text.strip().splitlines()[0])
        for text in (*said, *classified)
        if text and text.strip()
    ]


def needed(requirements: list[str], seen: set[str]) -> Iterator[Distribution]:
    """Yield what is installed for requirements, and what that needs in turn."""
    for requirement in map(Requirement, requirements):
        name, extras = requirement.name.lower().replace("_", "-"), requirement.extras or {""}
        if not any(
            requirement.marker is None or requirement.marker.evaluate({"extra": e}) for e in ("", *extras)
        ):
            continue
        if name in seen:
            continue
        seen.add(name)
        if name == "chengxu":
            yield from needed([one for extra in extras for one in EXTRAS[extra]], seen)
            continue
        try:
            package = distribution(name)
        except PackageNotFoundError:
            continue
        yield package
        own = [
            r
            for r in package.requires or []
            if "extra ==" not in r or any(f'"{e}"' in r or f"'{e}'" in r for e in extras if e)
        ]
        yield from needed([re.sub(r"""\s*(;|and)\s*extra == ["'][^"']*["']""", "", r) for r in own], seen)


def test_the_rule_for_licences_knows_those_that_are_meant():
    for bad in (
        "GPL-3.0-or-later",
        "GPLv3",
        "AGPL-3.0",
        "GNU General Public License v2 (GPLv2)",
        "GNU Affero General Public License",
    ):
        assert GPL.search(bad)
    for good in (
        "LGPL-3.0-only",
        "MIT",
        "BSD-3-Clause",
        "MPL-2.0",
        EXCEPTION.sub("", "BSD AND GPL-3.0-with-GCC-exception"),
    ):
        assert not GPL.search(good)


@pytest.mark.parametrize("extra", ["", *EXTRAS])
def test_nothing_that_an_installation_brings_is_under_the_gpl(extra):
    found = list(needed(EXTRAS[extra] if extra else PROJECT["dependencies"], set()))
    assert found
    assert {p.name: said for p in found if (said := [one for one in licences(p) if GPL.search(one)])} == {}


def names() -> Iterator[str]:
    """Yield every public name of the labels: of their door, their modules, their classes and their commands."""
    yield from chengxu.labels.__all__
    yield from label_group.places
    for module in pkgutil.walk_packages(
        chengxu.provider.labels.__path__, chengxu.provider.labels.__name__ + "."
    ):
        try:
            found = importlib.import_module(module.name)
        except ImportError:  # of an extra that is not there
            continue
        for name, value in inspect.getmembers(found):
            if not name.startswith("_") and getattr(value, "__module__", "") == module.name:
                yield name
                yield from (n for n in vars(value) if not n.startswith("_")) if inspect.isclass(value) else ()


def test_no_public_name_removes_a_label():
    every = set(names())
    assert {"label", "read", "verify", "write"} <= every
    assert {name for name in every if REMOVING.search(name)} <= RECORDS
