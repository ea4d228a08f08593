"""`chengxu assess`: what it says of one service or of several, on which day, and how it answers with its exit code."""

from __future__ import annotations

import re
from datetime import date

import pytest

from chengxu.statutes import MODULES, open_book
from cli_words import EXAMPLES, HAN

FILING, ASSESSMENT = "IM-17-1b", "IM-17-1a"
ALL = [norm.id for norm in open_book().norms()]
KNOWN = ", ".join(MODULES)


def findings(data) -> dict:
    return {norm["id"]: norm for law in data["laws"].values() for norm in law["norms"]}


def test_a_service_is_assessed_in_english_with_what_needs_attention_first(chengxu, chat):
    done = chengxu("assess", chat, "--on", "2026-06-01")

    assert (done.code, done.err) == (0, "")
    lines = done.out.strip().splitlines()
    assert lines[0] == "Trial chat  (Trial Ltd.)  ·  2026-06-01"
    assert lines[1].startswith("Interim Measures for Generative AI Services  in force")
    heads = [line for line in lines if line.startswith("AI Model Law 4.0")]
    assert heads[0].startswith("AI Model Law 4.0  entry into force not set")
    late = next(line for line in lines if line.startswith("done late"))
    assert FILING in late
    assert "2025-10-15" in late
    assert done.out.index("done late") < done.out.index("applies (")
    assert not HAN.search(done.out)


def test_a_service_is_assessed_in_chinese(chengxu, chat):
    done = chengxu("assess", chat, "--on", "2026-06-01", lang="zh")

    assert done.code == 0
    assert "小试" in done.out
    assert "逾期履行" in done.out
    assert "《生成式人工智能服务管理暂行办法》  已施行" in done.out
    assert "《人工智能示范法4.0》  施行日期未定" in done.out
    assert "需要处理" in done.out


def test_every_norm_is_listed_once_with_its_answer_and_reason(chengxu, chat):
    done = chengxu("assess", chat, "--on", "2026-06-01")
    listed = [line.split()[0] for line in done.out.splitlines() if re.match(r"    [A-Z0-9]+-[\w.]", line)]

    assert sorted(listed) == sorted(ALL)


def test_json_says_the_same_and_nothing_else_is_printed(chengxu, chat):
    done = chengxu("assess", chat, "--on", "2026-06-01", "--json")

    assert (done.code, done.err) == (0, "")
    found = findings(done.json)
    assert (found[FILING]["answer"], found[FILING]["duty"]["state"]) == ("applies", "late")
    assert (found[ASSESSMENT]["duty"]["state"], found[ASSESSMENT]["duty"]["done"]) == ("met", "2025-09-24")
    assert "小试" in done.out
    assert chengxu("assess", chat, "--on", "2026-06-01", "--json", lang="zh").out == done.out


def test_several_files_give_a_short_view_of_each_and_a_list_in_json(chengxu, chat):
    other = EXAMPLES / "closed-test.toml"
    done = chengxu("assess", chat, other, "--on", "2026-06-01")
    data = chengxu("assess", chat, other, "--on", "2026-06-01", "--json").json

    assert done.code == 0
    assert done.out.count("Interim Measures for Generative AI Services") == 2
    assert done.out.count("AI Model Law 4.0") == 2
    assert "    IM-" not in done.out
    assert "    ML4-" not in done.out
    assert [entry["service"]["file"] for entry in data] == [str(chat), str(other)]


def test_before_entry_into_force_no_norm_applies(chengxu, chat):
    data = chengxu("assess", chat, "--law", "im", "--on", "2023-08-14", "--json").json

    assert data["laws"]["im"]["in_force"] is False
    assert {norm["answer"] for norm in findings(data).values()} == {"not"}
    assert "not in force on that day" in chengxu("assess", chat, "--law", "im", "--on", "2023-08-14").out
    assert (
        chengxu("assess", chat, "--law", "im", "--on", "2023-08-15", "--json").json["laws"]["im"]["in_force"]
        is True
    )


def test_without_a_day_it_is_judged_as_of_today(chengxu, chat):
    assert chengxu("assess", chat, "--law", "im", "--json").json["on"] == date.today().isoformat()


@pytest.mark.parametrize(
    ("law", "keys"),
    [
        ("im", ["im"]), (" im ,", ["im"]), ("im,im", ["im"]), ("ml4", ["ml4"]), ("ml4, im", ["ml4", "im"]),
        ("", list(MODULES)),
    ],
)  # fmt: skip
def test_laws_are_chosen_by_their_keys(chengxu, chat, law, keys):
    assert list(chengxu("assess", chat, "--law", law, "--json").json["laws"]) == keys


def test_an_empty_description_leaves_everything_to_be_found_out(chengxu, describe):
    done = chengxu("assess", describe(""), "--law", "im,lm", "--on", "2026-06-01")

    assert done.code == 0
    assert done.out.splitlines()[1] == "service  ·  2026-06-01"
    assert "To find out: what decides whether norms apply" in done.out
    assert "uses_generative_ai" in done.out


def test_why_shows_the_reason_part_by_part_with_facts_places_sources_and_the_clock(chengxu, chat):
    done = chengxu("assess", chat, "--on", "2026-06-01", "--why", "im-17-1B")

    assert done.code == 0
    assert done.out.splitlines()[0].startswith(f"Trial chat  ·  {FILING} algorithm filing  ✓ applies")
    assert "✓ the service uses generative AI technology" in done.out
    assert "https://example.org/<script>alert(1)</script>" in done.out
    assert "[/b]" in done.out
    assert "art. 2(1)" in done.out
    assert "  done late  2025-10-15  done on 2025-10-17" in done.out
    counted = [line.split() for line in done.out.splitlines() if line.strip()[:1].isdigit() and "-" in line]
    assert [words[0] for words in counted] == [str(n) for n in range(1, 11)]
    assert counted[-1][1] == "2025-10-15"


@pytest.mark.parametrize(
    ("lang", "enough", "change", "why"),
    [
        ("en", "Enough for this answer:", "This would change it, each by itself:", "Why"),
        ("zh", "仅凭下列各项即可得出这一结论：", "下列任何一项改变，结论随之改变：", "理由"),
    ],
)
def test_why_says_first_what_is_enough_and_what_would_change_it(chengxu, chat, lang, enough, change, why):
    done = chengxu("assess", chat, "--on", "2026-06-01", "--why", FILING, lang=lang)
    lines = done.out.splitlines()
    places = [lines.index(heading) for heading in (enough, change, why)]

    assert places == sorted(places)
    turned = lines[places[1] + 1 : places[2]]
    assert sum("→" in line for line in turned) == 5
    if lang == "en":
        assert not HAN.search(done.out)
        assert (
            "  the service does not use generative AI technology → does not apply  Interim Measures, art. 2(1)"
            in turned
        )


def test_why_in_json_is_that_norm_alone_with_what_would_change_it(chengxu, chat):
    data = chengxu("assess", chat, "--on", "2026-06-01", "--why", FILING, "--json").json
    (norm,) = data["laws"]["im"]["norms"]

    assert list(data["laws"]) == ["im"]
    assert norm["id"] == FILING
    assert [change["answer"] for change in norm["would_change"]] == ["not"] * 5
    assert all(change["turns"] for change in norm["would_change"])


def test_one_failing_fact_is_enough_and_where_two_fail_no_single_one_would_change_it(chengxu, describe):
    outside = (
        "[facts]\nuses_generative_ai = false\noffered_to_mainland_public = false\nprovides_service = true\n"
    )
    done = chengxu("assess", describe(outside), "--on", "2026-06-01", "--why", FILING)
    lines = done.out.splitlines()
    enough = lines[
        lines.index("Enough for this answer:") + 1 : lines.index("No single fact would change it.")
    ]

    assert enough == ["  the service does not use generative AI technology  Interim Measures, art. 2(1)"]


def test_an_answer_that_needs_no_fact_says_so(chengxu, chat):
    done = chengxu("assess", chat, "--on", "2023-08-01", "--why", FILING)

    assert "This answer needs no fact about the service." in done.out
    assert "No single fact would change it." in done.out


def test_of_an_open_answer_it_is_said_what_would_settle_it(chengxu, describe):
    done = chengxu("assess", describe(""), "--on", "2026-06-01", "--why", FILING)

    assert "Enough for this answer" not in done.out
    assert "This would settle it, each by itself:" in done.out
    assert "the service does not use generative AI technology (not known now) → does not apply" in done.out


def test_why_names_the_fact_behind_what_is_unknown(chengxu, describe):
    done = chengxu("assess", describe(""), "--on", "2026-06-01", "--why", FILING, lang="zh")

    assert done.code == 0
    assert "?" in done.out
    assert "has_opinion_properties" in done.out
    assert "该服务是否具有舆论属性或者社会动员能力？" in done.out


def test_what_a_person_wrote_is_shown_as_it_is_and_never_taken_for_markup(chengxu, describe):
    path = describe(
        '[service]\nname = "Robot [/b] [red]x[/red]"\nprovider = "[bold"\n'
        '[[events]]\nevent = "complaint_received"\non = 2026-05-06\ncase = "[/c]"\n'
    )

    for extra in ([], ["--why", "IM-15-1e"]):
        done = chengxu("assess", path, "--law", "im", "--on", "2026-06-01", *extra)
        assert done.code == 0
        assert "Robot [/b] [red]x[/red]" in done.out
        assert "[/c]" in done.out


# What goes wrong


def test_all_that_is_wrong_with_a_file_is_told_line_by_line_and_nothing_is_printed(chengxu, describe):
    path = describe("[facts]\nuses_generativ_ai = true\noutput_kinds = 3\n")
    done = chengxu("assess", path)

    assert (done.code, done.out) == (2, "")
    assert done.err.splitlines() == [
        f"{path}:2: there is no fact `uses_generativ_ai`; did you mean `uses_generative_ai`?",
        f"{path}:3: `output_kinds` cannot be 3; write a list of these values: "
        "text, image, audio, video, virtual_scene, other.",
    ]
    chinese = chengxu("assess", path, lang="zh")
    assert f"{path}:2: 没有名为“uses_generativ_ai”的事实；是否应为“uses_generative_ai”？" in chinese.err


def test_answers_that_cannot_all_be_true_are_refused_at_their_line(chengxu, describe):
    path = describe('[facts]\nuses_generative_ai = false\noutput_kinds = ["text"]\n')
    done = chengxu("assess", path)

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"{path}:3: Kinds of generated content are given")
    assert chengxu("assess", path, lang="zh").err.startswith(f"{path}:3: 填了所生成内容的形式")


@pytest.mark.parametrize(
    ("given", "zh", "en"),
    [
        ("missing.toml", "没有这个文件", "there is no such file"),
        (".", "这是一个目录", "this is a folder"),
    ],
)
def test_a_file_that_is_not_there_is_named(chengxu, given, zh, en):
    for lang, words in (("zh", zh), ("en", en)):
        done = chengxu("assess", given, lang=lang)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith(f"{given}: {words}")


def test_one_bad_file_among_several_stops_all_of_them_before_anything_is_written(chengxu, chat, tmp_path):
    report = tmp_path / "report.html"
    done = chengxu("assess", chat, tmp_path / "missing.toml", "--html", report)

    assert (done.code, done.out) == (2, "")
    assert not report.exists()


@pytest.mark.parametrize(
    ("args", "zh", "en"),
    [
        (["--why", "IM-99"], "没有编号为“IM-99”的规范", "there is no norm `IM-99`; did you mean "),
        (["--law", "xx"], f"没有代号为“xx”的法律；可用：{KNOWN}。", f"there is no law `xx`; these are known: {KNOWN}."),
        (["--on", "2026-02-30"], "“2026-02-30”不是有效日期", "`2026-02-30` is not a date; write an existing day"),
        (["--calendar", "nope.toml"], "日历文件 nope.toml 不能使用", "The calendar file nope.toml cannot be used"),
    ],
)  # fmt: skip
def test_what_does_not_exist_is_refused_in_either_language(chengxu, chat, args, zh, en):
    for lang, words in (("zh", zh), ("en", en)):
        done = chengxu("assess", chat, *args, lang=lang)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith(words)


def test_a_calendar_of_ones_own_decides_when_a_date_falls(chengxu, chat, describe):
    own = describe(
        'version = "mine"\n[[notice]]\nyear = 2025\ntitle = { zh = "自编", en = "my own" }\n'
        'workdays = []\nholidays = [{ zh = "歇业", en = "closed", days = [2025-10-01, 2025-10-31] }]\n',
        "calendar.toml",
    )
    found = findings(
        chengxu("assess", chat, "--law", "im", "--on", "2026-06-01", "--calendar", own, "--json").json
    )

    assert found[FILING]["duty"]["due"] == "2025-11-11"
    assert found[FILING]["duty"]["state"] == "met"


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.toml")), ids=lambda path: path.stem)
def test_every_example_is_assessed_in_both_languages(chengxu, path):
    for lang, laws in (("zh", "im,ar,ds,lm,gb,sa,tc,pr"), ("en", "ml4,sd,sw")):
        done = chengxu("assess", path, "--on", "2026-11-20", "--provisional", "--law", laws, lang=lang)
        assert (done.code, done.err) == (0, "")
