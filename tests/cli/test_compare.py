"""`chengxu compare`: one service under three laws and the proposal, question by question."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from chengxu.statutes import COMPARED, open_book
from chengxu.statutes.questions import QUESTIONS
from cli_words import EXAMPLES

DAY = "2026-06-01"
HIGH_RISK = """
[service]
name = { zh = "虚构的高风险系统", en = "A made-up system of high risk" }
[facts]
uses_generative_ai = true
tier_by_involvement = "high"
tier_by_impact = "limited"
provides_service = true
offered_to_mainland_public = true
place_of_activity = "mainland"
established_in_mainland = true
training_activities = []
development_activities = []
"""


@pytest.fixture
def compared(chengxu):
    """Compare a description under every law, and return the answers by question and law."""

    def of(path, *more, lang="en"):
        done = chengxu("compare", path, "--on", DAY, "--json", *more, lang=lang)
        assert (done.code, done.err) == (0, "")
        return {row["question"]: row["answers"] for row in done.json["questions"]}

    return of


def lines(answer):
    return {line["norm"]: line for line in answer["lines"]}


@pytest.mark.parametrize("example", sorted(EXAMPLES.glob("*.toml")), ids=lambda path: path.stem)
def test_every_cell_says_something_and_every_line_has_its_article_and_origin(compared, example):
    found = compared(example)
    ids = {norm.id for norm in open_book().norms()}

    assert list(found) == [question.name for question in QUESTIONS]
    for question, answers in found.items():
        assert tuple(answers) == COMPARED, question
        for key, answer in answers.items():
            assert bool(answer["lines"]) != bool(answer["silent"]), (question, key)
            for line in answer["lines"]:
                assert line["norm"] in ids
                assert line["norm"].startswith(key.upper())
                assert line["tag"].split(":")[0] in {"statutory", "reading", "house", "external"}
                assert all(line["words"][lang] for lang in ("zh", "en"))


def test_an_open_answer_is_shown_as_open_and_names_what_is_missing(compared, describe):
    found = compared(describe('[service]\nname = "x"\n'))

    retention, filing = found["retention"]["ml4"], lines(found["filing"]["sd"])["SD-53-1-a"]
    assert {line["settled"] for line in retention["lines"]} == {False}
    assert filing["settled"] is False
    assert filing["more"]["en"].startswith("not known yet: ")


def test_insurance_is_compulsory_for_high_risk_in_the_proposal_and_merely_encouraged_in_the_scholars_draft(
    compared, describe
):
    found = compared(describe(HIGH_RISK))["insurance"]

    assert lines(found["sw"])["SW-11"]["settled"] is True
    assert found["sd"]["lines"][0]["words"]["en"] == "insurance encouraged"
    assert (found["im"]["silent"]["en"], found["ml4"]["silent"]["en"]) == ("No rule.", "No rule.")


def test_the_answer_to_whom_names_the_authority(compared):
    found = compared(EXAMPLES / "xunfei-xinghuo.toml")

    assert "AI authority" in lines(found["incident"]["ml4"])["ML4-53-3"]["more"]["en"]
    assert "向网信部门" in lines(found["filing"]["im"])["IM-17-1c"]["more"]["zh"]


def test_the_highest_fines_differ(compared):
    fines = compared(EXAMPLES / "companion-chat.toml")["fine"]

    assert "10,000,000" in lines(fines["ml4"])["ML4-96-2-a"]["words"]["en"]
    assert "50,000,000" in lines(fines["sd"])["SD-82-2-c"]["words"]["en"]
    assert fines["sw"]["silent"]["en"] == "The paper does not say."


def test_a_law_can_be_compared_with_some_others_only(compared):
    found = compared(EXAMPLES / "companion-chat.toml", "--law", "ml4,sd")

    assert {tuple(answers) for answers in found.values()} == {("ml4", "sd")}


def test_the_table_for_people_has_a_column_for_each_law_and_a_row_for_each_question(chengxu):
    for lang, law in (("zh", "学者建议稿"), ("en", "Scholars' Draft")):
        done = chengxu("compare", EXAMPLES / "companion-chat.toml", "--on", DAY, lang=lang)
        assert (done.code, done.err) == (0, "")
        assert law in done.out
        starts = [question.term[lang][:6] for question in QUESTIONS]
        assert [start for start in starts if f"│{start}" not in done.out] == []


class Page(HTMLParser):
    """What a page holds: its language, its rows, its cells, what it loads."""

    def __init__(self, text):
        super().__init__()
        self.found: list[tuple[str, dict]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data

    def tags(self, name):
        return [attrs for tag, attrs in self.found if tag == name]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_has_every_cell_and_loads_nothing(chengxu, tmp_path, lang):
    path = tmp_path / "compared.html"
    done = chengxu("compare", EXAMPLES / "companion-chat.toml", "--on", DAY, "--html", path, lang=lang)
    page = Page(path.read_text(encoding="utf-8"))

    assert (done.code, done.out.strip()) == (0, path.as_uri())
    assert page.tags("html")[0]["lang"] == {"zh": "zh-CN", "en": "en"}[lang]
    assert len(page.tags("td")) == len(QUESTIONS) * len(COMPARED)
    assert all(question.term[lang] in page.text for question in QUESTIONS)
    assert [page.tags(name) for name in ("script", "link", "img", "iframe")] == [[], [], [], []]


def test_a_name_with_markup_is_text_in_the_page(chengxu, describe, tmp_path):
    path = tmp_path / "compared.html"
    chengxu("compare", describe('[service]\nname = "<script>x</script>"\n'), "--html", path)

    assert "<script>" not in path.read_text(encoding="utf-8")


def test_a_description_with_an_error_is_refused_and_nothing_is_written(chengxu, describe, tmp_path):
    path = tmp_path / "compared.html"
    done = chengxu("compare", describe("[facts]\ntier_by_impac = 'high'\n"), "--html", path)

    assert (done.code, done.out) == (2, "")
    assert "tier_by_impact" in done.err
    assert not path.exists()
