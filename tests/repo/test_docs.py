"""The docs hold: commands run as shown, code runs, generated pages are current, everything public is mentioned."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

import pytest

from chengxu.cli.main import PLACES, run
from chengxu.dates.calendar import load
from chengxu.law.read import parse_record
from chengxu.statutes import MODULES, open_book

ROOT = Path(__file__).parents[2]
PAGES = [
    ROOT / "README.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "docs").rglob("*.md")),
    ROOT / "examples/README.md",
]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def blocks(kind: str) -> list[tuple[str, str]]:
    return [
        (f"{page.relative_to(ROOT)}:{page.read_text()[: match.start()].count(chr(10)) + 1}", match[2])
        for page in PAGES
        for match in BLOCK.finditer(page.read_text(encoding="utf-8"))
        if match[1] == kind
    ]


def ids(found: list[tuple[str, str]]) -> list[str]:
    return [where for where, _ in found]


CONSOLE, PYTHON, TOML = blocks("console"), blocks("python"), blocks("toml")


@pytest.mark.parametrize(("where", "block"), CONSOLE, ids=ids(CONSOLE))
def test_a_command_in_the_docs_prints_what_the_docs_show(where, block, capsys, monkeypatch):
    import shlex

    monkeypatch.chdir(ROOT)
    command, *shown = block.rstrip("\n").split("\n")
    assert command.startswith("$ chengxu "), where

    assert run(shlex.split(command)[2:]) == 0

    printed = [line.rstrip() for line in capsys.readouterr().out.split("\n")]
    rest = iter(printed)
    for line in shown:
        if line != "...":
            assert any(line.rstrip() == candidate for candidate in rest), f"{where}: {line}\n" + "\n".join(
                printed
            )


@pytest.mark.parametrize(("where", "block"), PYTHON, ids=ids(PYTHON))
def test_code_in_the_docs_runs(where, block):
    from chengxu.statutes.interim_measures import supervision

    exec(compile(block, where, "exec"), {**vars(supervision), "pytest": pytest})


@pytest.mark.parametrize(("where", "block"), TOML, ids=ids(TOML))
def test_toml_in_the_docs_is_what_it_says(where, block, tmp_path):
    data = tomllib.loads(block)
    if "notice" in data:
        path = tmp_path / "calendar.toml"
        path.write_text(block, encoding="utf-8")
        assert load(path).covers(data["notice"][0]["year"])
    else:
        _, problems = parse_record(block, where, open_book())
        assert [p.what.en for p in problems] == []


def test_generated_pages_are_current():
    sys.path.insert(0, str(ROOT / "tools"))
    try:
        from write_docs import DOCS, PAGES
    finally:
        sys.path.pop(0)
    book = open_book()

    stale = [name for name, page in PAGES.items() if (DOCS / name).read_text(encoding="utf-8") != page(book)]

    assert stale == [], "run `make docs`"


def test_the_readme_names_every_command_and_every_law():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    missing = [name for name in PLACES if not re.search(rf"`(chengxu )?{name}\b", readme)]

    assert missing == []
    for key in MODULES:
        assert open_book(key).statute(key).law.title.zh in readme


def test_every_folder_of_the_code_says_what_it_is_for():
    silent = [
        str(path.relative_to(ROOT))
        for path in (ROOT / "src").rglob("*.py")
        if not path.read_text(encoding="utf-8").startswith('"""')
    ]

    assert silent == []


def test_links_between_pages_lead_somewhere():
    broken = [
        f"{page.relative_to(ROOT)}: {target}"
        for page in PAGES
        for target in re.findall(
            r"`((?:docs|src|examples|tests|bench|tools)/[\w./\-]+)`", page.read_text(encoding="utf-8")
        )
        if not (ROOT / target).exists()
    ]

    assert broken == []
