"""What a command loads: nothing of the platform or the bulk tools, and rich only when it prints for people."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEAVY = {"django", "numpy", "pyarrow", "z3", "starlette", "httpx", "jinja2", "tomlkit"}
EXAMPLE = str(ROOT / "examples" / "closed-test.toml")
PROGRAM = """
import contextlib, io, sys
from chengxu.cli.main import run
with contextlib.redirect_stdout(io.StringIO()):
    code = run(sys.argv[1:]) if sys.argv[1:] else 0
assert code == 0, code
print("\\n".join(sorted({name.partition(".")[0] for name in sys.modules})))
"""


def loaded(*args: str) -> set[str]:
    """Return the top-level modules that a command has loaded when it is done."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *args], capture_output=True, text=True, check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )  # fmt: skip
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "args",
    [[], ["assess", EXAMPLE], ["assess", EXAMPLE, "--json"], ["norms", "--json"], ["clock", "3 days", "--of", "2026-06-01"]],
    ids=" ".join,
)  # fmt: skip
def test_no_command_of_the_core_loads_what_only_others_need(args):
    assert not HEAVY & loaded(*args)


def test_rich_is_loaded_to_print_for_people_and_not_for_json():
    assert "rich" in loaded("assess", EXAMPLE)
    for args in ([], ["assess", EXAMPLE, "--json"], ["show", "IM-1-1", "--json"], ["coverage", "--json"]):
        assert "rich" not in loaded(*args)


def test_jinja_is_loaded_when_a_report_is_written(tmp_path):
    assert "jinja2" in loaded("assess", EXAMPLE, "--json", "--html", str(tmp_path / "report.html"))


def test_importing_a_law_loads_no_interpreter_and_no_command():
    modules = subprocess.run(
        [sys.executable, "-c", "import chengxu.statutes as s, sys; s.open_book(); print('\\n'.join(sys.modules))"],
        capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    ).stdout.split()  # fmt: skip

    assert not [name for name in modules if name.startswith(("chengxu.interpret", "chengxu.cli", "click"))]
