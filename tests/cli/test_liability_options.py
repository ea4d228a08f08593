"""`chengxu liability` by its options: JSON, one law, roles, parameters; on narrow and wide terminals; on bad input."""

from __future__ import annotations

import re
from typing import Any

import pytest

from chengxu.statutes import TABLES, open_attributions
from cli_words import EXAMPLES, HAN, TEXT, check

CLAIMS = sorted((EXAMPLES / "claims").glob("*.toml"))
IMAGE, ROBOT, HIRING, MODEL = (
    EXAMPLES / f"claims/{name}.toml"
    for name in ("defamatory-image", "household-robot", "hiring-screen", "derived-model")
)
LAWS = TABLES["attribution"]
ANSI = re.compile(r"\x1b\[[0-9;]*m")

NORM: dict[str, Any] = {"id": str, "gist": TEXT, "citation": TEXT}
GROUND: dict[str, Any] = {
    "norm": NORM, "holds": (bool, None), "set_aside": bool, "standard": TEXT, "burden": str, "form": str, "part": str,
    "beside": [str], "amount": (str, None), "lacks": (TEXT, None), "missing": [str], "freed_by": [NORM],
    "freed_if_proven": [NORM], "not_freed_by": [NORM], "tag": str, "note": (TEXT, None),
}  # fmt: skip
CAP = {"limit": str, "source": (str, None), "holds": (bool, None), "ignored": bool, "lifted": (bool, None),
       "missing": [str], "norms": [NORM]}  # fmt: skip
RECOURSE = {"open": (bool, None), "up_to": (str, None), "against": [str], "norm": NORM}
PUNITIVE = {"entitled": (bool, None), "amount": (str, None), "norm": NORM}
ACTOR: dict[str, Any] = {
    "actor": str, "roles": [str], "liable": (bool, None), "grounds": [GROUND], "gross": (str, None), "cap": (CAP, None),
    "payable": (str, None), "insurer": (str, None), "uninsured": (TEXT, None), "tortfeasor": (str, None),
    "insurance_norms": [NORM], "recourse": (RECOURSE, None), "punitive": (PUNITIVE, None), "choice": bool,
    "may_be_reduced_by": [NORM],
}  # fmt: skip
LAW = {"law": str, "title": TEXT, "actors": [ACTOR], "note": (TEXT, None)}


@pytest.fixture
def liability(chengxu):
    """Run `chengxu liability`."""
    return lambda *more, lang="en": chengxu("liability", *more, lang=lang)


@pytest.fixture
def terminal(monkeypatch):
    """Pretend that the output is a terminal of this width."""

    def wide(width: int) -> None:
        monkeypatch.setenv("FORCE_COLOR", "1")
        monkeypatch.setenv("COLUMNS", str(width))

    return wide


def grounds(data: Any, law: str, actor: str) -> dict[str, Any]:
    (found,) = (one for one in data["laws"][law]["actors"] if one["actor"] == actor)
    return {ground["norm"]["id"]: ground for ground in found["grounds"]}


# Options


@pytest.mark.parametrize("path", CLAIMS, ids=lambda path: path.stem)
def test_json_has_its_shape_for_every_example(liability, path):
    data = liability(path, "--json", "--on", "2026-06-01").json

    check(data, {"claim": TEXT, "on": str, "laws": dict.fromkeys(LAWS, LAW)})
    assert data["on"] == "2026-06-01"
    money = re.compile(r"\d+\.\d\d")
    for law in data["laws"].values():
        for one in law["actors"]:
            figures = [one[key] for key in ("gross", "payable", "insurer", "tortfeasor")]
            figures += [ground["amount"] for ground in one["grounds"]]
            assert all(money.fullmatch(figure) for figure in figures if figure is not None)


def test_one_law_is_shown_alone_and_its_answer_is_the_same(liability):
    alone, all_laws = liability(IMAGE, "--law", "sd", "--json").json, liability(IMAGE, "--json").json

    assert alone["laws"] == {"sd": all_laws["laws"]["sd"]}
    assert "AI Model Law" not in liability(IMAGE, "--law", "sd").out


def test_a_claim_that_names_roles_of_other_laws_is_read_under_one_law_too(liability):
    done = liability(ROBOT, "--law", "sw")

    assert (done.code, done.err) == (0, "")
    assert "the dealer (the seller of the product, distributor)" in done.out


@pytest.mark.parametrize("key", ["im", "xx"])
def test_a_law_without_a_table_is_refused_with_those_that_have_one(liability, key):
    done = liability(IMAGE, "--law", key)

    assert (done.code, done.out) == (2, "")
    assert done.err == f"the law `{key}` has no table of liability; these have: ml4, sd, sw.\n"
    assert liability(IMAGE, "--law", key, lang="zh").err.startswith(f"法律“{key}”没有可以推演的责任表")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_roles_that_a_file_may_name_are_listed_with_their_words(liability, lang):
    done = liability("--roles", lang=lang)
    rows = dict(line.split(maxsplit=1) for line in done.out.splitlines()[1:])

    assert (done.code, done.err) == (0, "")
    assert set(rows) == {role for table in open_attributions().values() for role in table.roles}
    assert all(bool(HAN.search(said)) is (lang == "zh") for said in rows.values())


def test_roles_are_listed_for_one_law_and_as_json(liability):
    assert [role["name"] for role in liability("--roles", "--law", "ml4", "--json").json] == [
        "developer",
        "provider",
        "user",
    ]
    check(liability("--roles", "--json").json, [{"name": str, "term": TEXT}])


def test_thresholds_come_from_the_parameter_file(liability, describe):
    text = MODEL.read_text(encoding="utf-8").replace(
        'provider_fault = "disproved"', 'provider_fault = "presumed"'
    )
    file = describe(text, "claim.toml")
    levels = {name: describe(f"[parameters]\nsd_critical_compute = {n}\nsd_critical_parameters = 9\nsd_critical_users = 9\n", f"{name}.toml")
              for name, n in (("reached", 1), ("missed", 2))}  # fmt: skip

    def critical(*more):
        data = liability(file, "--law", "sd", "--json", *more).json
        return grounds(data, "sd", "closed_publisher")["SD-85-2-a"]["holds"]

    assert critical("--parameters", levels["reached"]) is True
    assert critical("--parameters", levels["missed"]) is False
    assert critical() is None


# Terminals


@pytest.mark.parametrize("width", [40, 80, 110, 200])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_nothing_is_cut_off_in_a_narrow_terminal_nor_runs_over_its_edge(liability, terminal, width, lang):
    from rich.cells import cell_len

    terminal(2000)
    whole = _below_the_table(liability(HIRING, lang=lang).out)
    terminal(width)
    out = ANSI.sub("", liability(HIRING, lang=lang).out)

    assert max(cell_len(line) for line in out.splitlines()) <= width
    assert "…" not in out
    assert _below_the_table(out) == whole


def _below_the_table(out: str) -> str:
    lines = ANSI.sub("", out).splitlines()
    return "".join("".join(line for line in lines if not re.match(r"[┏┃┡│└]", line)).split())


def test_colour_is_for_terminals_and_marks_tell_the_same_without_it(liability, terminal):
    plain = liability(IMAGE).out
    terminal(110)
    coloured = liability(IMAGE).out

    assert not ANSI.search(plain)
    assert ANSI.search(coloured)
    assert (
        {mark for mark in "●◐○" if mark in plain}
        == {mark for mark in "●◐○" if mark in coloured}
        == {"●", "○"}
    )


def test_a_name_with_brackets_is_shown_as_it_is(liability, describe):
    claim = '[claim]\nname = "[bold]x[/]"\n[[actors]]\nname = "[red]a[/b]"\nroles = ["user"]\nlimit = { amount = 1, source = "[i]" }\n'
    done = liability(describe(claim))

    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("[bold]x[/]\n")
    assert "[red]a[/b] (the user): undetermined" in done.out


# Bad input


def test_everything_wrong_with_a_file_is_told_at_once_with_its_line_and_nothing_is_printed(
    liability, describe
):
    path = describe(
        '[facts]\ndamage_sufered = true\n[damage]\ntotal = -5\n[[actors]]\nname = "a"\nroles = ["provder"]\n'
    )
    en, zh = liability(path), liability(path, lang="zh")

    assert (en.code, en.out, zh.code, zh.out) == (2, "", 2, "")
    assert [line.removeprefix(str(path)).split(" ", 1)[0] for line in en.err.splitlines()] == [
        ":2:",
        ":4:",
        ":7:",
    ]
    assert "did you mean `damage_suffered`?" in en.err
    assert "did you mean `provider`?" in en.err
    assert "是否应为“damage_suffered”？" in zh.err
    assert all(HAN.search(line) for line in zh.err.splitlines())


@pytest.mark.parametrize("more", [[], ["--json"]])
def test_a_file_is_needed(liability, more):
    assert (liability(*more).code, liability(*more).out) == (2, "")
    assert liability(*more).err == "FILE is missing; --help shows the usage.\n"
    assert liability(*more, lang="zh").err.startswith("缺少参数 FILE")


def test_a_file_that_is_not_there_is_told(liability, tmp_path):
    done = liability(tmp_path / "none.toml")

    assert (done.code, done.out) == (2, "")
    assert "there is no such file" in done.err


def test_a_claim_without_a_sum_is_answered_as_far_as_it_goes(liability, describe):
    claim = '[facts]\ndamage_suffered = true\ndamage_caused = true\n[[actors]]\nname = "a"\nroles = ["user"]\nfacts = { user_at_fault = true }\n'
    done = liability(describe(claim), "--law", "ml4")

    assert done.code == 0
    assert "damage: amount not known" in done.out
    assert "a (the user): liable, payable: undetermined" in done.out
