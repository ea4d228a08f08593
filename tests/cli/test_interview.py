"""`chengxu ask`: an interview over standard input that saves every answer and can stop and go on."""

from __future__ import annotations

import tomllib
from datetime import date

import pytest

from chengxu.cli.interview import read_answer
from chengxu.dates import load
from chengxu.interpret.ask import ask
from chengxu.interpret.assess import assess
from chengxu.law.read import read_record
from chengxu.statutes import ASKED_FIRST, open_book
from cli_words import HAN
from fiction import BUILT, COLOUR, LOADS, ROBOTS, TOY

BOOK = open_book(*ASKED_FIRST)
DAY = "2026-06-01"


def saved(path) -> dict:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def next_name(path) -> str:
    """Return the name of what would be asked next."""
    return ask(assess(BOOK, read_record(path, BOOK), date.fromisoformat(DAY), load())).name


@pytest.fixture
def interview(chengxu, tmp_path):
    """Type lines into an interview that writes `robot.toml`; return what was printed."""

    def run(*lines: str, lang: str = "en", on: str = DAY):
        done = chengxu(
            "ask", tmp_path / "robot.toml", "--on", on, lang=lang, typed="".join(f"{x}\n" for x in lines)
        )
        assert (done.code, done.err) == (0, "")
        return done.out

    return run


@pytest.fixture
def path(tmp_path):
    return tmp_path / "robot.toml"


def test_a_new_interview_asks_for_the_name_then_a_question_and_saves_each_answer(interview, path):
    out = interview("Roundy", "yes", "no", "stop")

    service, facts = saved(path)["service"], saved(path)["facts"]
    assert service == {"name": "Roundy"}
    assert facts.pop("uses_generative_ai") is True
    assert list(facts.values()) == [False]
    assert "1. Does the service use models or technology able to generate content" in out
    assert out.rstrip().endswith(f"Stopped. To go on: chengxu ask {path}")
    assert not HAN.search(out)


def test_an_interview_in_chinese_is_chinese(interview, path):
    out = interview("小圆", "是", "停", lang="zh")

    assert saved(path)["service"]["name"] == "小圆"
    assert saved(path)["facts"] == {"uses_generative_ai": True}
    assert "1. 该服务是否使用能够生成文本" in out
    assert f"已停下。继续：chengxu ask {path}" in out


def test_without_a_name_the_service_is_called_like_its_file(interview, path):
    interview("", "stop")

    assert saved(path)["service"]["name"] == "robot"


def test_an_interview_goes_on_where_it_stopped_and_keeps_comments(interview, path):
    interview("Roundy", "yes", "stop")
    path.write_text(path.read_text(encoding="utf-8") + "# checked by Ann\n", encoding="utf-8")

    name = next_name(path)

    out = interview("no", "stop")

    assert "What is the service called?" not in out
    assert saved(path)["facts"] == {"uses_generative_ai": True, name: False}
    assert "# checked by Ann" in path.read_text(encoding="utf-8")


def test_the_end_of_input_is_a_stop_and_nothing_is_lost(interview, path):
    out = interview("Roundy", "yes")

    assert "Stopped." in out
    assert saved(path)["facts"] == {"uses_generative_ai": True}


def test_what_is_not_known_is_saved_and_not_asked_again(interview, path):
    interview("Roundy", "?", "stop")
    out = interview("stop")

    assert saved(path)["facts"] == {"uses_generative_ai": "unknown"}
    assert "Does the service use models" not in out


def test_why_lists_the_norms_that_wait_and_what_each_answer_does_and_asks_again(interview, path):
    out = interview("Roundy", "why", "yes", "stop")

    assert "Norms that wait for this:" in out
    assert "IM-17-1b   Interim Measures, art. 17  algorithm filing" in out
    assert "   no: + —  − IM-2-1," in out
    assert saved(path)["facts"] == {"uses_generative_ai": True}


def test_an_answer_that_makes_no_sense_is_asked_again_with_what_to_write(interview, path):
    out = interview("Roundy", "perhaps", "yes", "stop")

    assert "cannot read `perhaps`; answer with yes/no." in out
    assert saved(path)["facts"] == {"uses_generative_ai": True}
    assert "看不懂“也许”；请填是/否。" in interview("也许", "stop", lang="zh")


def test_a_choice_is_answered_by_its_numbers_which_are_listed(interview, path):
    rest = [name for name in BOOK.facts if name not in ("uses_generative_ai", "output_kinds")]
    unknown = "".join(f'{name} = "unknown"\n' for name in rest)
    path.write_text(f"[facts]\nuses_generative_ai = true\n{unknown}", encoding="utf-8")

    out = interview("9", "1;2", "1,2", "stop")

    assert "   2. images" in out
    assert "cannot read `9`; answer with numbers, several allowed, such as 1,3; 0 for none." in out
    assert "cannot read `1;2`" in out
    assert saved(path)["facts"]["output_kinds"] == ["image", "text"]


def test_an_answer_that_contradicts_an_earlier_one_is_taken_back_and_asked_again(interview, path):
    path.write_text('[service]\nname = "Roundy"\n[facts] # mine\noutput_kinds = ["text"]\n', encoding="utf-8")
    before = path.read_text(encoding="utf-8")

    out = interview("no", "stop")

    assert "Kinds of generated content are given" in out
    assert out.count("1. Does the service use models") == 2
    assert path.read_text(encoding="utf-8") == before
    interview("no", "yes", "stop")
    assert saved(path)["facts"]["uses_generative_ai"] is True


SETTLED = """
[service]
name = "Roundy"
[facts]
uses_generative_ai = true
output_kinds = ["text"]
provides_service = true
uses_service = false
offered_to_mainland_public = [{ is = false }, { is = true, since = 2025-09-25 }]
has_opinion_properties = true
"""


def unknown_but_events() -> str:
    """Return a description in which every other fact is said to be unknown, so that events are asked next."""
    rest = [name for name in BOOK.facts if name not in SETTLED]
    return SETTLED + "".join(f'{name} = "unknown"\n' for name in rest)


def test_events_are_asked_for_and_take_a_day_or_no(interview, path):
    path.write_text(unknown_but_events(), encoding="utf-8")
    first = next_name(path)
    assert first in BOOK.events

    out = interview("soon", "2026-03-02", "no", "stop")

    events = saved(path)["events"]
    assert "cannot read `soon`; answer with a date such as 2026-03-02; `no` if it has not happened." in out
    assert (events[0]["event"], events[0]["on"]) == (first, date(2026, 3, 2))
    assert events[1]["on"] == "never"
    assert events[1]["event"] != first


def test_an_event_that_is_skipped_is_not_asked_again_in_this_interview(interview, path):
    path.write_text(unknown_but_events(), encoding="utf-8")
    before = path.read_text(encoding="utf-8")
    many = 2 * len(BOOK.events) + 10

    out = interview(*["?"] * many)

    asked = [line for line in out.splitlines() if line[:1].isdigit()]
    assert [int(line.split(".")[0]) for line in asked] == list(range(1, len(asked) + 1))
    assert f"Done ({len(asked)} questions)" in out
    assert len({line.split(". ", 1)[1] for line in asked}) == len(asked)
    assert path.read_text(encoding="utf-8") == before


def test_the_first_day_of_a_fact_is_asked_for_and_added_to_it(interview, path):
    undated = unknown_but_events().replace("[{ is = false }, { is = true, since = 2025-09-25 }]", "true")
    path.write_text(undated, encoding="utf-8")
    assessment = assess(BOOK, read_record(path, BOOK), date.fromisoformat(DAY), load())
    skipped = set(BOOK.facts)
    while (question := ask(assessment, frozenset(skipped))).name != "offered_to_mainland_public.since":
        skipped.add(question.name)
    earlier = ["?"] * (len(skipped) - len(BOOK.facts))

    out = interview(*earlier, "yesterday", "2025-09-25", "stop")

    assert "(since when?)" in out
    assert "cannot read `yesterday`; answer with a date such as 2026-03-02." in out
    assert saved(path)["facts"]["offered_to_mainland_public"] == {"is": True, "since": date(2025, 9, 25)}


def test_an_interview_to_the_end_says_so_and_leaves_a_description_that_can_be_assessed(
    interview, chengxu, path
):
    out = interview("Roundy", "no", *["?"] * 200)

    assert f"Nothing more could change an answer. See: chengxu assess {path}" in out
    assert chengxu("assess", path, "--on", DAY).code == 0
    assert chengxu("ask", path, "--on", DAY).out.count("Done (0 questions)") == 1


# Reading an answer


@pytest.mark.parametrize(
    ("fact", "text", "value"),
    [
        (TOY, "YES", True),
        (TOY, "对", True),
        (TOY, "没有", False),
        (TOY, "n", False),
        (TOY, "2", None),
        (ROBOTS, "12", 12),
        (ROBOTS, "-1", None),
        (ROBOTS, "1.5", None),
        (BUILT, "2026-03-02", date(2026, 3, 2)),
        (BUILT, "2026-02-30", None),
        (COLOUR, "2", "blue"),
        (COLOUR, "blue", "blue"),
        (COLOUR, "1,2", None),
        (COLOUR, "0", None),
        (COLOUR, "3", None),
        (LOADS, "1、3", frozenset({"tea", "ink"})),
        (LOADS, "1，tea ice", frozenset({"tea", "ice"})),
        (LOADS, "0", frozenset()),
        (LOADS, "无", frozenset()),
        (LOADS, "4", None),
        (LOADS, ",", None),
    ],
)
def test_an_answer_is_read_by_the_kind_of_its_fact(fact, text, value):
    assert read_answer(fact, text) == value


# What goes wrong


def test_a_description_that_is_wrong_is_refused_before_anything_is_asked(chengxu, describe):
    path = describe("[facts]\nuses_generative_ai = 3\n")
    done = chengxu("ask", path, typed="yes\n")

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"{path}:2: `uses_generative_ai` cannot be 3")
    assert path.read_text(encoding="utf-8") == "[facts]\nuses_generative_ai = 3\n"


@pytest.mark.parametrize(("lang", "words"), [("zh", "没有目录"), ("en", "there is no folder")])
def test_a_folder_that_is_not_there_is_not_made(chengxu, tmp_path, lang, words):
    done = chengxu("ask", tmp_path / "none" / "robot.toml", lang=lang)

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(words)
    assert not (tmp_path / "none").exists()


def test_a_folder_cannot_be_a_description(chengxu, tmp_path):
    assert chengxu("ask", tmp_path).code == 2
    assert chengxu("ask", tmp_path, lang="zh").err == "FILE 须为可用的文件。\n"


ALL_BUT_THE_INCIDENT = """
[facts]
uses_generative_ai = true
output_kinds = ["text"]
offered_to_mainland_public = {{ is = true, since = 2025-09-25 }}
provides_service = true
{skipped}
[[events]]
event = "illegal_use_found"
on = 2026-05-06
case = "U-7"
"""


@pytest.fixture
def incident(path):
    """A description in which only one case of illegal use is left to ask about."""
    given = ("uses_generative_ai", "output_kinds", "offered_to_mainland_public", "provides_service")
    facts = [f'{name} = "unknown"' for name in BOOK.facts if name not in given]
    acts = ("user_measure_taken", "illegal_use_records_saved", "illegal_use_reported")
    others = [
        f'[[events]]\nevent = "{name}"\non = "never"\n'
        for name in BOOK.events
        if name not in ("illegal_use_found", *acts)
    ]
    text = ALL_BUT_THE_INCIDENT.format(skipped="\n".join(facts)) + "\n".join(others)
    path.write_text(text, encoding="utf-8")
    return path


def test_an_act_that_answers_a_case_is_asked_and_saved_with_that_case(interview, incident):
    out = interview("2026-05-07", "stop")

    event = saved(incident)["events"][-1]
    assert (event["case"], event["on"].isoformat()) == ("U-7", "2026-05-07")
    assert "case U-7" in out


def test_a_day_before_what_it_answers_is_noted_and_not_asked_for_again(interview, incident):
    out = interview("2026-05-05", "no", "no")

    assert "that day does not fit what it answers" in out
    assert [e["on"] for e in saved(incident)["events"]].count(date(2026, 5, 5)) == 1
    assert "Done" in out
