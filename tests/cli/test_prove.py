"""`chengxu prove` and `chengxu lint`: witnesses, properties and findings, in words and as JSON."""

from __future__ import annotations

import sys
import tomllib
from fnmatch import filter as filter_keys
from pathlib import Path

import pytest

from chengxu.statutes import FINDINGS
from cli_words import HAN

ROOT = Path(__file__).parents[2]
PROPERTIES = ROOT / "examples" / "properties"


def test_a_norm_is_shown_with_its_smallest_witness_and_a_flip(chengxu):
    done = chengxu("prove", "ml4-66-1", "--on", "2026-06-01", lang="en")

    assert (done.code, done.err) == (0, "")
    assert "the number of registered users: 1,000,001 registered users" in done.out
    assert "no longer applies if: the number of registered users: 1,000,000 registered users" in done.out
    assert not HAN.search(done.out)


def test_the_same_in_chinese(chengxu):
    done = chengxu("prove", "IM-17-1b", lang="zh")

    assert done.code == 0
    assert "该服务具有舆论属性或者社会动员能力" in done.out
    assert "改成这样就不再适用：该服务不具有舆论属性或者社会动员能力" in done.out


def test_a_proof_as_json_says_what_the_words_say(chengxu):
    done = chengxu("prove", "IM-17-1b", "--json", "--on", "2026-06-01")

    (norm,) = done.json["norms"]
    assert norm["id"] == "IM-17-1b"
    assert norm["witness"]["has_opinion_properties"] is True
    assert norm["flip"] == {"fact": "has_opinion_properties", "value": False, "also": {}}
    assert done.json["properties"] == []


def test_the_properties_of_filing_hold(chengxu):
    done = chengxu("prove", "--property", PROPERTIES / "filing.toml", "--json")

    assert done.code == 0
    answers = {p["name"]: (p["holds"], p["example"] is None) for p in done.json["properties"]}
    assert answers == {
        "small-providers-never-file": (True, True),
        "licence-or-filing": (True, True),
        "one-authority": (True, True),
        "a-filing-below-10000": (True, False),
    }


def test_a_property_that_fails_shows_an_example_and_ends_with_1(chengxu):
    done = chengxu("prove", "--property", PROPERTIES / "gaps.toml", "--json")

    assert done.code == 1
    found = {p["name"]: p for p in done.json["properties"]}
    assert not any(p["holds"] for p in found.values())
    critical = found["critical-ai-in-scope"]["example"]
    assert critical["free_of_charge"] is True
    assert {"open_licence", "public"} <= set(critical["open_source_elements"])


@pytest.mark.parametrize(
    ("never", "zh", "en"),
    [
        ("registered_user > 1", "是否应为“registered_users”", "did you mean `registered_users`?"),
        ("ML4-999", "没有编号为“ML4-999”的规范", "there is no norm `ML4-999`"),
        ("registered_users >", "条件没有写完", "the condition stops in the middle"),
    ],
)
def test_a_property_that_cannot_be_read_is_told_with_file_and_line(chengxu, describe, never, zh, en):
    path = describe(f'[[property]]\nname = "x"\nnever = "{never}"\n', "wrong.toml")

    for lang, words in (("zh", zh), ("en", en)):
        done = chengxu("prove", "--property", path, lang=lang)
        assert (done.code, done.out) == (2, "")
        assert f"wrong.toml:3: {words}" in done.err or (words in done.err and "wrong.toml:3" in done.err)


def test_an_unknown_norm_is_refused(chengxu):
    done = chengxu("prove", "ML4-66-9")

    assert (done.code, done.out) == (2, "")
    assert "there is no norm `ML4-66-9`" in done.err


@pytest.mark.parametrize("command", [["prove", "IM-1-1"], ["lint"]])
def test_without_the_solver_the_command_says_what_to_install(chengxu, monkeypatch, command):
    for name in [n for n in sys.modules if n.startswith("chengxu.interpret.prove")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "z3", None)

    for lang in ("zh", "en"):
        done = chengxu(*command, lang=lang)
        assert (done.code, done.out) == (2, "")
        assert 'pip install "chengxu[prove]"' in done.err


@pytest.fixture(scope="module")
def linted():
    """Lint the whole book once."""
    import io
    import json
    from contextlib import redirect_stdout

    from chengxu.cli.main import run

    out = io.StringIO()
    with redirect_stdout(out):
        code = run(["lint", "--json", "--lang", "en"])
    return code, json.loads(out.getvalue())["findings"]


def test_nothing_is_found_that_nobody_has_read(linted):
    code, found = linted

    assert [f["key"] for f in found if f["sort"] is None] == []
    assert code == 0


def test_every_finding_that_was_read_is_still_there(linted):
    accepted = tomllib.loads(FINDINGS.read_text(encoding="utf-8"))["accepted"]
    keys = [f["key"] for f in linted[1]]

    assert [entry["key"] for entry in accepted if not filter_keys(keys, entry["key"])] == []


def test_exactly_a_million_users_fit_neither_tier_and_the_book_takes_the_provincial_one(linted):
    (gap,) = [f for f in linted[1] if f["check"] == "gap"]

    assert gap["norms"] == ["ML4-66-1", "ML4-66-2"]
    assert gap["example"]["registered_users"] == 1_000_000
    assert gap["answers"] == {"ML4-66-1": "false", "ML4-66-2": "true"}


def test_every_gap_in_a_law_stands_on_the_page_of_findings(linted):
    page = (ROOT / "docs" / "findings.md").read_text(encoding="utf-8")

    assert [f["key"] for f in linted[1] if f["sort"] == "law" and f["key"] not in page] == []


def test_the_list_of_one_law_shows_its_findings_in_words(chengxu):
    done = chengxu("lint", "--law", "im", "--all", lang="zh")

    assert done.code == 0
    assert "IM-2-3  豁免没有免除任何规范" in done.out
    assert done.out.endswith("检查规范 88 条：发现 2 项，其中未读过 0 项。\n")
