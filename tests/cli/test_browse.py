"""`norms`, `facts`, `events`, `show` and `coverage`: what is in the book, for people and as JSON."""

from __future__ import annotations

import pytest

from chengxu.cli import coverage
from chengxu.law.book import Book
from chengxu.statutes import MODULES, open_book
from cli_words import HAN

BOOK = open_book()


def names(command: str, book: Book) -> list[str]:
    things = {"norms": [norm.id for norm in book.norms()], "facts": book.facts, "events": book.events}
    return list(things[command])


@pytest.mark.parametrize("command", ["norms", "facts", "events"])
@pytest.mark.parametrize("law", ["", *MODULES])
def test_everything_in_the_book_is_listed_in_either_language_and_as_json(chengxu, command, law):
    wanted = names(command, open_book(law) if law else BOOK)
    for lang in ("zh", "en"):
        done = chengxu(command, "--law", law, lang=lang)
        first = [line.split()[0] for line in done.out.splitlines() if line[:1].strip()]
        assert (done.code, done.err) == (0, "")
        assert [name for name in first if name in wanted] == wanted
        assert bool(HAN.search(done.out)) is (lang == "zh")
    data = chengxu(command, "--law", law, "--json").json
    assert [entry["id" if command == "norms" else "name"] for entry in data] == wanted


@pytest.mark.parametrize("command", ["norms", "facts", "events", "coverage"])
def test_an_unknown_law_is_refused(chengxu, command):
    done = chengxu(command, "--law", "im,xx", lang="zh")

    assert (done.code, done.out, done.err) == (2, "", f"没有代号为“xx”的法律；可用：{', '.join(MODULES)}。\n")


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("norm", [norm.id for norm in BOOK.norms()])
def test_every_norm_can_be_shown(chengxu, norm, lang):
    done = chengxu("show", norm, lang=lang)

    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(norm)
    gist = BOOK.norm(norm).gist[lang]
    assert "".join(gist.split()) in "".join(done.out.split())


def test_a_norm_is_shown_with_conditions_clock_facts_events_readings_and_cites(chengxu):
    done = chengxu("show", "im-17-1B")
    headings = [line for line in done.out.splitlines() if line and not line.startswith(" ")]

    assert done.code == 0
    for heading in (
        "Conditions",
        "Origin",
        "Clock",
        "Facts asked",
        "Events",
        "Reading F8",
        "Filled by",
        "On breach",
    ):
        assert heading in headings
    assert "within 10 working days" in done.out
    assert "[other" in done.out  # the tag in brackets, which must not be taken for markup
    assert "(not imported; see `chengxu text import`)" in done.out
    assert not HAN.search(done.out)


def test_a_state_task_shows_what_may_be_entered_and_never_a_date_that_the_law_does_not_set(chengxu):
    done = chengxu("show", "ML4-22-1")

    assert "no statutory date" in done.out
    for heading in ("May be entered", "Each entry states"):
        assert heading in done.out.splitlines()
    assert "31 March" in chengxu("show", "ML4-81-1-i").out


def test_a_norm_as_json_is_that_of_the_list_with_its_official_text(chengxu):
    listed = {entry["id"]: entry for entry in chengxu("norms", "--json").json}
    shown = chengxu("show", "IM-17-1b", "--json").json

    assert shown == listed["IM-17-1b"] | {"official_text": {}}


def test_an_unknown_norm_is_refused_with_the_nearest_one(chengxu):
    done = chengxu("show", "IM-17-1x")

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("there is no norm `IM-17-1x`; did you mean IM-17-1")
    assert chengxu("show", "@@@", lang="zh").err.startswith("没有编号为“@@@”的规范；是否应为 IM-")


# Coverage


@pytest.mark.parametrize(
    ("law", "articles", "norms"), [("im", 24, 88), ("ml4", 114, 379), ("sd", 96, 327), ("sw", 0, 25)]
)
def test_coverage_counts_every_article_and_norm(chengxu, law, articles, norms):
    done = chengxu("coverage", "--json")
    data = done.json["laws"][law]

    assert list(done.json["laws"]) == list(MODULES)
    assert [a["article"] for a in data["by_article"]] == list(range(1, articles + 1))
    assert [n["id"] for n in data["by_norm"]] == [norm.id for norm in open_book(law).norms()]
    assert data["norms"] == data["rows"] == norms
    assert sum(len(a["norms"]) for a in data["by_article"]) == (norms if articles else 0)
    assert data["decides"] == len([n for n in data["by_norm"] if n["tests"]])
    assert (data["articles"], data["all_articles"], data["complete"]) == (articles, articles, True)


def test_coverage_for_people_ends_each_law_in_its_totals_and_answers_zero_when_complete(chengxu):
    for lang, totals in (
        ("zh", ["《生成式人工智能服务管理暂行办法》：条文 24/24，规范 88/88", "《人工智能示范法4.0》：条文 114/114，规范 379/379", "《中华人民共和国人工智能法（学者建议稿）》：条文 96/96，规范 327/327", "申卫星教授的人工智能立法四级方案：规范 25/25"]),
        ("en", ["Interim Measures for Generative AI Services: articles 24/24, norms 88/88", "AI Model Law 4.0: articles 114/114, norms 379/379", "AI Law (Draft for Suggestions from Scholars): articles 96/96, norms 327/327", "Shen Weixing's four-tier proposal: norms 25/25"]),
    ):  # fmt: skip
        done = chengxu("coverage", lang=lang)
        lines = done.out.splitlines()
        assert done.code == 0
        assert [sum(line.startswith(total) for line in lines) for total in totals] == [1, 1, 1, 1]
        assert lines[-1].startswith(totals[-1])
        assert chengxu("coverage", "--law", "im", lang=lang).out.splitlines()[-1].startswith(totals[0])


def test_without_tests_nothing_counts_as_deciding_and_that_is_said(chengxu, tmp_path):
    done = chengxu("coverage", "--tests", tmp_path)

    assert done.code == 0
    assert "decide 0" in done.out
    assert "No tests were found" in done.out


def test_a_test_counts_for_each_norm_that_it_is_marked_with(tmp_path):
    (tmp_path / "test_x.py").write_text(
        """
import pytest
from elsewhere import OTHER

FILING = "IM-17-1b"
FIRST, SECOND = "IM-1-1", "IM-2-1"
TWO = ("IM-4-0", "IM-5-1")


@pytest.mark.norm(FILING, FIRST, OTHER)
@pytest.mark.parametrize("day", [1, 2])
def test_one(day): ...


@pytest.mark.norm(SECOND)
class TestMore:
    @pytest.mark.norm(*TWO, *OTHER)
    def test_two(self): ...


@pytest.mark.norm("IM-1-1", "IM-1-1")
def test_three(): ...


def test_of_nothing(): ...


@pytest.mark.norm("IM-6-1a")
def no_test(): ...
""",
        encoding="utf-8",
    )
    (tmp_path / "helper.py").write_text("@pytest.mark.norm('IM-2-1')\ndef test_no(): ...\n", encoding="utf-8")

    assert coverage.tests_by_norm(tmp_path) == {
        "IM-17-1b": 1, "IM-1-1": 2, "IM-2-1": 1, "IM-4-0": 1, "IM-5-1": 1,
    }  # fmt: skip
    assert coverage.tests_by_norm(tmp_path / "nowhere") == {}
