"""Files that are no case are refused with file and line; what `chengxu case --json` prints is complete and kept."""

from __future__ import annotations

from typing import Any

import pytest

from chengxu.statutes import open_procedures
from cli_words import EXAMPLES, HAN, TEXT, check, undocumented

PROCEDURE = 'procedure = "ml4.licence_application"\n'
STEP = '[[steps]]\nstep = "submit"\non = 2026-02-10\nby = "applicant"\n'

PARTICULAR = {"name": str, "term": TEXT, "kind": str, "optional": bool, "cite": (str, None)}
CLOCK: dict[str, Any] = {
    "clock": str, "term": TEXT, "owner": [str], "cite": str, "tag": str, "readings": [str],
}  # fmt: skip
STEP_SHAPE: dict[str, Any] = {
    "step": str, "term": TEXT, "by": [str], "cite": str, "citation": TEXT, "needs": [PARTICULAR],
    "issues": (str, None), "enters": (str, None), "amount": (str, None), "tag": str, "readings": [str],
}  # fmt: skip
ENTRY = {"step": str, "term": TEXT, "on": str, "by": str, "line": (int, None)}
WHY = [{"text": TEXT, "cite": str, "citation": TEXT}]
NEXT = STEP_SHAPE | {"to_check": [{"text": TEXT, "cite": str}]}
CASE: dict[str, Any] = {
    "procedure": str,
    "on": str,
    "state": {"name": str, "term": TEXT, "final": bool},
    "taken": [ENTRY],
    "refused": [ENTRY | {"why": WHY}],
    "clocks": [
        CLOCK
        | {"state": str, "started": str, "due": (str, None), "stopped": (str, None), "days": int, "each": (str, None),
           "provisional": bool, "unknown_year": (int, None)}
    ],
    "next": [NEXT],
    "not_yet": [NEXT | {"why": WHY}],
}  # fmt: skip
PROCEDURE_SHAPE: dict[str, Any] = {
    "name": str, "number": str, "law": str, "term": TEXT, "cites": [str], "readings": [str],
    "states": [{"name": str, "term": TEXT, "final": bool}],
    "steps": [STEP_SHAPE | {"at": [str], "to": (str, None)}],
    "clocks": [CLOCK], "facts": [str], "settings": [str], "note": (TEXT, None),
}  # fmt: skip
LATE = """
[[steps]]
step = "accept"
on = 2026-02-12
by = "ai_authority"
[[steps]]
step = "extend"
on = 2026-04-24
by = "ai_authority"
states = { approved_by = "the head", reasons = "much to read" }
"""


# Files


@pytest.mark.parametrize(
    ("text", "line", "zh", "en"),
    [
        ("x = \n", 1, "不是有效的 TOML", "this is no valid TOML"),
        ('procedure = "ml4.licence"\n', 1, "是否应为“ml4.licence_life”？", "did you mean `ml4.licence_life`?"),
        ('procedure = "kite"\n', 1, "`chengxu procedures`", "`chengxu procedures` lists the names."),
        (PROCEDURE + "step = 1\n", 2, "“step”", "`step` is not known here; use procedure, case, facts, steps. Did you mean `steps`?"),
        (PROCEDURE + "steps = 3\n", 2, "[[steps]]", "`steps` must be [[steps]] tables, one for each step."),
        (PROCEDURE + "case = 3\n", 2, "[case]", "`case` must be a table, written [case]."),
        (PROCEDURE + '[case]\ntitle = "x"\n', 3, "“title”", "`title` is not known here; use name, about."),
        (PROCEDURE + "[case]\nname = 3\n", 3, "`name`", "`name` must be a text, or both languages"),
        (PROCEDURE + "[facts]\nkite = true\n", 3, "没有名为“kite”的事实", "there is no fact `kite`"),
        (PROCEDURE + "[facts]\nprincipal_is_citizen = 3\n", 3, "不能是 3", "`principal_is_citizen` cannot be 3"),
        (PROCEDURE + STEP.replace("submit", "submitt"), 3, "是否应为“submit”？", "no step `submitt`; did you mean `submit`?"),
        (PROCEDURE + STEP.replace('"submit"', '["submit"]'), 3, "步骤", "there is no step"),
        (PROCEDURE + STEP.replace("2026-02-10", '"soon"'), 4, "应为日期", "must be a date such as 2026-03-02, not 'soon'."),
        (PROCEDURE + STEP.replace("on = 2026-02-10\n", ""), 2, "应为日期", "must be a date such as 2026-03-02"),
        (PROCEDURE + STEP.replace('by = "applicant"\n', ""), 2, "可用：applicant, ai_authority", "`by` is one of applicant, ai_authority."),
        (PROCEDURE + STEP.replace("applicant", "calendar"), 5, "可用：applicant, ai_authority", "`by` is one of applicant, ai_authority."),
        (PROCEDURE + STEP + "states = 3\n", 6, "`states` 应为表", "`states` must be a table"),
        (PROCEDURE + STEP + 'states = { produkt = "x" }\n', 6, "是否应为“product”？", "no particular `produkt`; did you mean `product`?"),
        (PROCEDURE + STEP + "states = { product = 3 }\n", 6, "“product”不能是 3；请填文字。", "`product` cannot be 3; write a text."),
    ],
)  # fmt: skip
def test_a_file_that_is_no_case_is_refused_at_its_line_with_what_to_write(
    chengxu, describe, text, line, zh, en
):
    path = describe(text, "case.toml")
    for lang, words in (("zh", zh), ("en", en)):
        done = chengxu("case", path, lang=lang)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith(f"{path}:{line}: ")
        assert words in done.err
        assert done.err.count("\n") == 1


def test_all_that_is_wrong_is_told_at_once(chengxu, describe):
    path = describe(PROCEDURE + STEP.replace("submit", "kite") + STEP.replace("2026-02-10", "3"), "case.toml")

    assert [line.split(": ")[0] for line in chengxu("case", path).err.splitlines()] == [
        f"{path}:3",
        f"{path}:8",
    ]


def test_a_file_without_a_procedure_says_that_it_is_missing(chengxu, describe):
    path = describe(STEP, "case.toml")
    for lang in ("zh", "en"):
        done = chengxu("case", path, lang=lang)
        assert (done.code, done.out) == (2, "")
        assert "`procedure`" in done.err
        assert "None" not in done.err


@pytest.mark.parametrize(
    ("given", "zh", "en"),
    [("none.toml", "没有这个文件", "there is no such file"), (".", "这是一个目录", "this is a folder")],
)
def test_a_file_that_is_not_there_is_named(chengxu, given, zh, en):
    for lang, words in (("zh", zh), ("en", en)):
        done = chengxu("case", given, lang=lang)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith(f"{given}: {words}")


def test_a_day_that_does_not_exist_is_refused(chengxu, describe):
    done = chengxu("case", describe(PROCEDURE), "--on", "2026-02-30")

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("`2026-02-30` is not a date; write an existing day")


# The contract


@pytest.mark.parametrize("name", [pytest.param(name, id=name) for name in open_procedures()])
def test_a_case_of_every_procedure_can_be_begun(chengxu, describe, name):
    for lang in ("zh", "en"):
        done = chengxu("case", describe(f'procedure = "{name}"\n', "case.toml"), lang=lang)
        assert (done.code, done.err) == (0, "")
        assert f"({name})" in done.out
        assert bool(HAN.search(done.out)) is (lang == "zh")


@pytest.mark.parametrize("name", [pytest.param(name, id=name) for name in open_procedures()])
def test_a_case_and_its_procedure_have_their_keys(chengxu, describe, name):
    path = describe(f'procedure = "{name}"\n', "case.toml")
    data = chengxu("case", path, "--json", "--on", "2026-06-01").json
    table = chengxu("procedures", name, "--json").json

    check(data, CASE, name)
    check(table, PROCEDURE_SHAPE, name)
    assert (data["procedure"], data["on"], data["taken"], data["clocks"]) == (name, "2026-06-01", [], [])
    assert data["state"] == table["states"][0]
    offered = {step["step"] for step in (*data["next"], *data["not_yet"])}
    assert offered <= {step["step"] for step in table["steps"] if table["states"][0]["name"] in step["at"]}


def test_a_case_with_everything_in_it_has_its_keys_and_both_languages_print_the_same(chengxu, describe):
    stated = 'states = { application = "the form", product = "Roundy" }\n'
    path = describe(PROCEDURE + STEP + stated + LATE, "case.toml")
    done = chengxu("case", path, "--json", "--on", "2026-05-01")
    data = done.json

    assert (done.code, done.err, done.out.count("\n")) == (1, "", 1)
    assert chengxu("case", path, "--json", "--on", "2026-05-01", lang="zh").out == done.out
    check(data, CASE)
    assert all(data[key] for key in CASE)
    assert [entry["line"] for entry in data["taken"]] == [2, 8]
    assert data["refused"][0]["line"] == 12
    assert {clock["state"] for clock in data["clocks"]} == {"overdue"}
    assert next(step for step in data["next"] if step["step"] == "grant")["to_check"]


@pytest.mark.parametrize("path", sorted((EXAMPLES / "cases").glob("*.toml")), ids=lambda path: path.stem)
def test_every_example_of_a_case_is_followed_and_answers_one_if_a_step_is_refused(chengxu, path):
    data = chengxu("case", path, "--json", "--on", "2026-11-20").json

    check(data, CASE, path.stem)
    for lang in ("zh", "en"):
        done = chengxu("case", path, "--on", "2026-11-20", lang=lang)
        assert (done.code, done.err) == (1 if data["refused"] else 0, "")


def test_the_page_of_the_contract_names_every_key():
    assert undocumented(CASE) == set()
    assert undocumented(PROCEDURE_SHAPE) == set()
