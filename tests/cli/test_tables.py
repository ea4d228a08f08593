"""`procedures`, `notices`, `registers`, `records`, `parameters`, `defaults`: the tables beside the norms, their JSON."""

from __future__ import annotations

import re
from typing import Any

import pytest

from chengxu.law.norm import Duty, Programme
from chengxu.statutes import (
    MODULES,
    open_book,
    open_house,
    open_notices,
    open_parameters,
    open_procedures,
    open_registers,
)
from cli_words import HAN, TEXT, check, flat, undocumented

PROCEDURES, NOTICES, REGISTERS = open_procedures(), open_notices(), open_registers()
PARAMETERS, SETTINGS = open_parameters()
DEFAULTS = open_house()
KEPT = [n.id for n in open_book().norms() if isinstance(n, Duty | Programme) and n.keep]
LOGS, EXPLAINED = "IM-9-1b", "IM-7-1"
KNOWN = ", ".join(MODULES)

PARTICULAR = {"name": str, "term": TEXT, "kind": str, "optional": bool, "cite": (str, None)}
NOTICE: dict[str, Any] = {
    "name": str, "term": TEXT, "cites": [str], "from": [str], "to": [str], "parts": [PARTICULAR], "tag": str,
    "note": (TEXT, None),
}  # fmt: skip
REGISTER: dict[str, Any] = {
    "name": str, "term": TEXT, "cites": [str], "keeper": [str], "access": str, "columns": [PARTICULAR],
    "note": (TEXT, None),
}  # fmt: skip
RECORD: dict[str, Any] = {
    "norm": str, "record": TEXT, "period": (TEXT, None), "of": (str, None), "tag": str,
}  # fmt: skip
RETENTION = {"made": str, "until": (str, None), "free_from": (str, None), "holds": [str]}
PARAMETER: dict[str, Any] = {
    "name": str, "kind": str, "term": TEXT, "cite": str, "tag": str,
    "versions": [{"since": (str, None), "is": int | str}], "waits_for": (TEXT, None),
}  # fmt: skip
SETTING = {"name": str, "kind": str, "term": TEXT, "values": [str], "default": str, "tag": str}
DEFAULT: dict[str, Any] = {
    "name": str, "cite": str, "term": TEXT, "word": (TEXT, None), "figure": TEXT, "statutory": bool, "tag": str,
}  # fmt: skip


# Lists


@pytest.mark.parametrize(
    ("command", "names"),
    [
        ("procedures", list(PROCEDURES)), ("notices", list(NOTICES)), ("registers", list(REGISTERS)),
        ("records", KEPT), ("parameters", [*PARAMETERS, *SETTINGS]),
        ("defaults", list(DEFAULTS)),
    ],
)  # fmt: skip
def test_everything_is_listed_in_either_language_and_as_json(chengxu, command, names):
    assert names
    for lang in ("zh", "en"):
        done = chengxu(command, lang=lang)
        first = [line.split()[0] for line in done.out.splitlines() if line[:1].strip()]
        assert (done.code, done.err) == (0, "")
        assert first[1:] == names
        assert bool(HAN.search(done.out)) is (lang == "zh")
    data = chengxu(command, "--json").json
    assert [entry["norm" if command == "records" else "name"] for entry in data] == names
    assert chengxu(command, "--json", lang="zh").json == data


# Procedures


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("found", PROCEDURES.values(), ids=list(PROCEDURES))
def test_a_procedure_is_shown_with_its_states_steps_articles_and_clocks(chengxu, found, lang):
    done = chengxu("procedures", found.name, lang=lang)
    said = "".join(done.out.split())

    assert (done.code, done.err) == (0, "")
    assert bool(HAN.search(done.out)) is (lang == "zh")
    for thing in (*found.states, *found.steps, *found.clocks):
        assert "".join(thing.term[lang].split()) in said
    for thing in (*found.steps, *found.clocks):
        assert "".join(thing.cite.text(lang).split()) in said


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("found", PROCEDURES.values(), ids=list(PROCEDURES))
def test_a_diagram_has_every_state_every_step_that_leads_on_and_both_ends(chengxu, found, lang):
    done = chengxu("procedures", found.name, "--mermaid", lang=lang)
    head, *lines = done.out.splitlines()

    assert (done.code, done.err, head) == (0, "", "stateDiagram-v2")
    assert lines[0] == f"    [*] --> {found.states[0].name}"
    assert {line.split()[0] for line in lines if re.match(r"    \w+ : ", line)} == {
        s.name for s in found.states
    }
    arrows = [line.split(" : ")[0].strip() for line in lines if " --> " in line and "[*]" not in line]
    assert arrows == [f"{state} --> {step.to}" for step in found.steps if step.to for state in step.at]
    assert [line.split()[0] for line in lines if line.endswith("[*]")] == [
        s.name for s in found.states if s.final
    ]
    assert bool(HAN.search(done.out)) is (lang == "zh")


def test_a_procedure_a_step_and_a_clock_in_words(chengxu):
    en = flat(chengxu("procedures", "ml4.licence_application").out)
    zh = chengxu("procedures", "ml4.licence_application", lang="zh").out

    assert (
        "grant the grant of the licence accepted | reviewing → granted the national AI authority AI Model Law, art. 44(3)"
        in en
    )
    assert (
        "the time for the decision: 45 working days the national AI authority AI Model Law, art. 44(3)" in en
    )
    assert "extend the extension of the time for decision accepted | incomplete | reviewing → stays" in en
    assert "作出许可决定的期限: 45个工作日  国家人工智能主管机关  《示范法》第四十四条第三款" in zh
    assert "granted  准予许可  ■" in zh


def test_a_name_without_its_law_is_enough_where_only_one_has_it(chengxu):
    for command, name in (("procedures", "licence_life"), ("notices", "filing_notification")):
        assert chengxu(command, name).out == chengxu(command, f"ml4.{name}").out


# Notices, registers


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("found", NOTICES.values(), ids=list(NOTICES))
def test_the_skeleton_of_a_notice_has_a_heading_for_every_mandatory_part(chengxu, found, lang):
    done = chengxu("notices", found.name, lang=lang)
    lines = done.out.splitlines()

    assert (done.code, done.err) == (0, "")
    assert lines[0] == f"# {found.term[lang]}"
    headings = [line.removeprefix("## ") for line in lines if line.startswith("## ")]
    assert len(headings) == len(found.parts)
    for heading, part in zip(headings, found.parts, strict=True):
        assert heading.startswith(part.term[lang])
        assert part.cite is None or part.cite.text(lang) in heading
        assert (("有则填写" if lang == "zh" else "if any") in heading) is part.optional
    assert all(cite.text(lang) in done.out for cite in found.cites)
    assert done.out.count("＿＿＿＿＿＿") == len(found.parts)
    assert bool(HAN.search(done.out)) is (lang == "zh")


def test_a_register_says_who_may_look(chengxu):
    rows = {line.split()[0]: line for line in chengxu("registers").out.splitlines() if line[:1].strip()}

    assert " public " in rows["ml4.licences"]
    assert " internal " in rows["ml4.training_sources"]
    assert "公开" in next(
        x for x in chengxu("registers", lang="zh").out.splitlines() if x.startswith("ml4.licences")
    )


# Records


def test_a_record_is_kept_to_its_last_day_and_may_be_deleted_from_the_next(chengxu):
    en, zh = (chengxu("records", LOGS.lower(), "--of", "2026-08-31", lang=lang) for lang in ("en", "zh"))

    assert (en.code, en.err) == (0, "")
    assert "6 months (other rule: Cybersecurity Law, art. 23)" in flat(en.out)
    assert "To be kept at least until 2027-02-28; deletion is lawful from 2027-03-01." in en.out
    assert "至少保存至 2027-02-28；自 2027-03-01 起可以删除。" in zh.out
    data = chengxu("records", LOGS, "--of", "2026-08-31", "--json").json
    assert (data["made"], data["until"], data["free_from"], data["holds"]) == (
        "2026-08-31", "2027-02-28", "2027-03-01", [],
    )  # fmt: skip


def test_a_hold_beats_the_period_and_no_day_of_deletion_is_named(chengxu):
    held = ("records", LOGS, "--of", "2026-08-31", "--hold", "case 7", "--hold", "a dispute")

    assert chengxu(*held, "--json").json["free_from"] is None
    assert chengxu(*held, "--json").json["holds"] == ["case 7", "a dispute"]
    done = chengxu(*held)
    assert "not to be deleted, because of: case 7; a dispute" in flat(done.out)
    assert "至少保存至 2027-02-28" in chengxu(*held, lang="zh").out
    assert "deletion is lawful from" not in done.out


def test_what_a_person_gives_as_a_hold_is_shown_as_it_is(chengxu):
    done = chengxu("records", LOGS, "--of", "2026-08-31", "--hold", "case [red]7[/red] [x]")

    assert done.code == 0
    assert "because of: case [red]7[/red] [x]" in flat(done.out)


def test_a_record_without_a_period_says_that_the_law_sets_none(chengxu):
    assert "The law sets no period" in chengxu("records", EXPLAINED, "--of", "2026-08-31").out
    assert "法律没有规定保存期限" in chengxu("records", EXPLAINED, "--of", "2026-08-31", lang="zh").out
    assert chengxu("records", EXPLAINED, "--of", "2026-08-31", "--json").json["until"] is None


def test_records_of_one_law_alone(chengxu):
    for key in ("im", "ml4"):
        ids = [entry["norm"] for entry in chengxu("records", "--law", key, "--json").json]
        assert ids == [norm for norm in KEPT if norm.startswith(f"{key.upper()}-")]
        assert ids


# Parameters


def test_blank_parameters_say_what_they_wait_for_and_settings_their_reading(chengxu):
    en, zh = (flat(chengxu("parameters", lang=lang).out) for lang in ("en", "zh"))

    assert "im_entry entry into force of the Interim 2023-08-15" in en
    assert "ml4_national_threshold the number of registered users for 1000000" in en
    assert "blank: the legislature to set" in en
    assert "suspend [G10]" in en
    assert "空白: 立法机关" in zh


# House defaults


def test_every_house_default_is_shown_with_its_provision_its_word_its_figure_and_as_no_law(chengxu):
    en, zh = (chengxu("defaults", lang=lang).out for lang in ("en", "zh"))

    for default in DEFAULTS.values():
        assert f"{default.name} " in en
        assert f" {default.cite} " in en
        assert default.figure.zh[:8] in zh  # a long one goes on in the next line
    assert flat(en).count("house setting, not") == len(DEFAULTS)
    assert zh.count("自设，非法定") == len(DEFAULTS)
    assert "“定期”：漏洞和安全风" in zh
    assert "“regularly”: checks" in en


def test_a_house_default_modelled_on_another_law_names_it_and_stays_a_house_setting(chengxu):
    entry = next(e for e in chengxu("defaults", "--json").json if e["name"] == "sd.keep_activity_logs")

    assert (entry["figure"]["en"], entry["tag"]) == ("6 months", "external:LW-CSL-23")
    assert "参照《" in chengxu("defaults", lang="zh").out


def test_a_house_default_is_never_given_as_statutory(chengxu):
    data = chengxu("defaults", "--json").json

    assert {entry["statutory"] for entry in data} == {False}
    assert {entry["tag"].partition(":")[0] for entry in data} == {"house", "external"}


def test_house_defaults_of_one_law_alone(chengxu):
    assert [e["name"] for e in chengxu("defaults", "--law", "sd", "--json").json] == list(DEFAULTS)
    assert chengxu("defaults", "--law", "im", "--json").json == []


# What does not exist


@pytest.mark.parametrize(
    ("args", "zh", "en"),
    [
        (["procedures", "ml4.licence_lif"], "没有名为“ml4.licence_lif”的程序；是否应为“ml4.licence_life”？", "there is no procedure `ml4.licence_lif`; did you mean `ml4.licence_life`?"),
        (["procedures", "licence_lif", "--mermaid"], "是否应为“ml4.licence_life”？", "did you mean `ml4.licence_life`?"),
        (["procedures", "???"], "没有名为“???”的程序；可用：im.algorithm_filing, ", "there is no procedure `???`; these are known: im.algorithm_filing, "),
        (["notices", "ml4.refusl"], "没有名为“ml4.refusl”的文书；是否应为“ml4.refusal”？", "there is no notice `ml4.refusl`; did you mean `ml4.refusal`?"),
        (["notices", "???", "--json"], "没有名为“???”的文书；可用：", "there is no notice `???`; these are known: "),
        (["records", "IM-9-1x"], "没有编号为“IM-9-1x”的规范；是否应为 IM-9-1", "there is no norm `IM-9-1x`; did you mean IM-9-1"),
        (["records", "IM-1-1"], "“IM-1-1”没有应保存的记录；`chengxu records`", "`IM-1-1` has no record to keep; `chengxu records` lists them all."),
        (["records", LOGS, "--of", "soon"], "“soon”不是有效日期", "`soon` is not a date; write an existing day"),
        (["records", "--law", "xx"], f"没有代号为“xx”的法律；可用：{KNOWN}。", f"there is no law `xx`; these are known: {KNOWN}."),
        (["registers", "x"], "多出了参数：x。", "this is too much: x;"),
        (["defaults", "x"], "多出了参数：x。", "this is too much: x;"),
        (["defaults", "--law", "xx"], f"没有代号为“xx”的法律；可用：{KNOWN}。", f"there is no law `xx`; these are known: {KNOWN}."),
        (["parameters", "x"], "多出了参数：x。", "this is too much: x;"),
    ],
)  # fmt: skip
def test_what_does_not_exist_is_refused_with_the_nearest(chengxu, args, zh, en):
    for lang, words in (("zh", zh), ("en", en)):
        done = chengxu(*args, lang=lang)
        assert (done.code, done.out) == (2, "")
        assert words in done.err
        assert done.err.count("\n") == 1


# The contract (procedures: with the cases)


@pytest.mark.parametrize(
    ("command", "shape"),
    [("notices", NOTICE), ("registers", REGISTER), ("records", RECORD), ("defaults", DEFAULT)],
)
def test_every_entry_has_its_keys(chengxu, command, shape):
    for entry in chengxu(command, "--json").json:
        check(entry, shape, str(entry))


def test_parameters_and_settings_have_their_keys(chengxu):
    for entry in chengxu("parameters", "--json").json:
        check(entry, SETTING if entry["kind"] == "setting" else PARAMETER, entry["name"])
        assert entry["kind"] in ("day", "number", "setting")
        if entry["kind"] == "setting":
            assert entry["default"] in entry["values"]
        else:
            wanted = int if entry["kind"] == "number" else str
            assert all(isinstance(version["is"], wanted) for version in entry["versions"])
            assert entry["versions"] or entry["waits_for"]


def test_one_entry_is_that_of_the_list(chengxu):
    for command in ("procedures", "notices"):
        for entry in chengxu(command, "--json").json[:5]:
            assert chengxu(command, entry["name"], "--json").json == entry
    for entry in chengxu("records", "--json").json[:5]:
        assert chengxu("records", entry["norm"], "--json").json == entry
        kept = chengxu("records", entry["norm"], "--json", "--of", "2026-01-31", "--hold", "x").json
        check(kept, RECORD | RETENTION, entry["norm"])


def test_the_page_of_the_contract_names_every_key():
    for shape in (NOTICE, REGISTER, RECORD | RETENTION, PARAMETER, SETTING, DEFAULT):
        assert undocumented(shape) == set()
