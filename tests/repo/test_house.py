"""The house rules that tools check: arrows, types, style; and those that only this project has."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from chengxu.statutes import MODULES, open_book

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent


@pytest.mark.parametrize(
    "command",
    [["lint-imports"], ["mypy"], ["ruff", "check", "."], ["ruff", "format", "--check", "."]],
    ids=["import contracts", "types", "lint", "format"],
)
def test_the_tools_of_the_house_have_nothing_to_say(command):
    done = subprocess.run(
        [BIN / command[0], *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr


def test_no_statute_speaks_of_how_it_is_evaluated_and_no_interpreter_of_an_article():
    interpreters = "\n".join(
        p.read_text(encoding="utf-8") for p in (ROOT / "src/chengxu/interpret").glob("*.py")
    )

    assert re.findall(r"\b(?:IM|ML4|SD|SW)-\d+|(?:IM|ML4|SD|SW)\[", interpreters) == []


SHEETS = {"ml4": "ml4", "sd": "sd", "sw": "sw"}
"""The sheets of requirements by law; the others stand in that of the Interim Measures, which incorporate them."""


@pytest.mark.parametrize("law", MODULES)
def test_every_norm_of_the_sheet_is_a_value_with_its_id(law):
    sheet = ROOT.parent / f"shared/requirements/{SHEETS.get(law, 'im')}-provisions.tsv"
    if not sheet.exists():
        pytest.skip(f"the requirements sheet is not here: {sheet}")
    rows = [line.split("\t")[0] for line in sheet.read_text(encoding="utf-8").splitlines()]

    prefix = f"{law.upper()}-"
    assert [norm.id for norm in open_book(law).norms()] == [row for row in rows if row.startswith(prefix)]


def test_every_norm_has_a_case():
    from chengxu.cli.coverage import tests_by_norm

    tested = tests_by_norm(ROOT / "tests" / "statutes")

    assert [norm.id for norm in open_book().norms() if norm.id not in tested] == []


def test_no_thread_is_started_by_the_platform_which_its_server_forks():
    started = [
        str(path.relative_to(ROOT))
        for folder in ("platform", "cli")
        for path in (ROOT / "src/chengxu" / folder).rglob("*.py")
        if re.search(r"\bThread\(", path.read_text(encoding="utf-8"))
    ]

    assert started == []
