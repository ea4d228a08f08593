"""Run the command line in this process, and look at what it printed and answered."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from chengxu.cli.main import run


@dataclass(frozen=True)
class Done:
    """What a command printed, to both outputs, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The standard output as JSON."""
        return json.loads(self.out)


@pytest.fixture
def chengxu(capsys, monkeypatch, tmp_path):
    """`chengxu("assess", path, lang="zh", typed="yes\\n")` runs a command with a home of its own."""
    monkeypatch.setenv("CHENGXU_HOME", str(tmp_path / "home"))
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)

    def call(*args: object, lang: str = "en", typed: str = "") -> Done:
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        capsys.readouterr()
        code = run([*map(str, args), "--lang", lang])
        out, err = capsys.readouterr()
        return Done(code, out, err)

    return call


@pytest.fixture
def describe(tmp_path):
    """Write a description and return its path."""

    def write(text: str, name: str = "service.toml") -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture
def chat(describe) -> Path:
    """A chat service in scope since 25 September 2025 whose filing came a working day late."""
    return describe("""
[service]
name = { zh = "小试", en = "Trial chat" }
provider = "Trial Ltd."

[facts]
uses_generative_ai = { is = true, source = "https://example.org/<script>alert(1)</script> [/b]" }
output_kinds = ["text"]
provides_service = true
uses_service = false
has_opinion_properties = true
offered_to_mainland_public = [{ is = false }, { is = true, since = 2025-09-25 }]

[[events]]
event = "security_assessment_submitted"
on = 2025-09-24
[[events]]
event = "algorithm_filed"
on = 2025-10-17
""")
