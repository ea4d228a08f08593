"""HTML and Markdown reports: whole, in one language, safe to open, and written only if nothing is wrong."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from chengxu.statutes import open_book
from cli_words import EXAMPLES, HAN

ALL = [norm.id for norm in open_book().norms()]
VOID = {"meta", "br", "hr", "img", "link", "input"}


class Page(HTMLParser):
    """A page read strictly: what is opened is closed, in order."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.said: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, (tag, self.getpos())

    def handle_data(self, data):
        self.said.append(data)

    def values(self, name: str) -> list[str]:
        return [attrs[name] or "" for _, attrs in self.tags if name in attrs]


@pytest.fixture
def html(chengxu, chat, tmp_path):
    """Write an HTML report on some laws, all of them for none, and return its text; further files come after the first."""

    def write(*more: Path, lang: str = "en", laws: str = "im,ml4") -> str:
        path = tmp_path / "out" / "report.html"
        asked = ("--on", "2026-06-01", "--law", laws, "--html", path)
        done = chengxu("assess", chat, *more, *asked, lang=lang)
        assert (done.code, done.err) == (0, "")
        assert path.as_uri() in done.out.replace("\n", "")
        return path.read_text(encoding="utf-8")

    return write


@pytest.mark.parametrize(("lang", "attribute"), [("zh", "zh-CN"), ("en", "en")])
def test_a_page_is_well_formed_and_says_its_language(html, lang, attribute):
    page = Page(html(lang=lang))

    assert next(attrs for tag, attrs in page.tags if tag == "html") == {"lang": attribute}
    assert next(attrs for tag, attrs in page.tags if tag == "meta")["charset"] == "utf-8"


def test_every_norm_is_on_the_page_once_and_every_link_leads_there(html):
    page = Page(html(laws=""))
    ids = page.values("id")

    assert len(ids) == len(set(ids))
    assert {f"s1-{norm}" for norm in ALL} <= set(ids)
    assert {href.removeprefix("#") for href in page.values("href")} <= set(ids)


def test_a_page_loads_nothing_and_runs_nothing(html):
    text = html()
    page = Page(text)

    assert page.values("src") == []
    assert all(href.startswith("#") for href in page.values("href"))
    assert not {"script", "link", "iframe", "img", "object"} & {tag for tag, _ in page.tags}
    assert not re.search(r"url\(|@import", text)


def test_what_a_person_wrote_is_escaped_and_can_be_read(html):
    text = html()

    assert "<script" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert "<script>alert(1)</script>" in "".join(Page(text).said)


def test_chinese_is_written_as_it_is(html):
    text = html(lang="zh")

    assert "小试" in text
    assert "向境内公众提供" in text
    assert not re.search(r"&#\d|&#x|\\u", text)


def test_an_english_page_is_english_throughout(html):
    assert not HAN.search("".join(Page(html()).said))


def test_the_page_shows_state_due_day_clock_and_reading(html):
    text = html()

    assert '<span class="state late">done late 2025-10-15</span>' in text
    assert "2025-10-17" in text
    assert "How the date is reached" in text
    assert "N1" in text


def test_each_norm_on_the_page_says_what_would_change_its_answer(html):
    text = html(laws="")

    told = text.count("This would change it") + text.count("No single fact would")
    assert told + text.count("This would settle it") == len(ALL)
    assert "the service does not use generative AI technology → does not apply" in text


def test_several_services_stand_on_one_page_with_a_table_in_front(html):
    page = Page(html(EXAMPLES / "closed-test.toml", laws="lm"))

    assert [attrs["id"] for tag, attrs in page.tags if tag == "section"] == ["s1", "s2"]
    assert {f"s2-{norm.id}" for norm in open_book("lm").norms()} <= set(page.values("id"))
    assert ["#s1", "#s2"] == page.values("href")[:2]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_markdown_names_every_norm_and_both_headings(chengxu, chat, tmp_path, lang):
    path = tmp_path / "report.md"
    done = chengxu("assess", chat, "--on", "2026-06-01", "--md", path, lang=lang)
    text = path.read_text(encoding="utf-8")

    assert done.code == 0
    assert all(f"**{norm}**" in text for norm in ALL)
    assert text.startswith("# 程序：人工智能法律适用报告" if lang == "zh" else "# Chengxu: AI law assessment")
    assert bool(HAN.search(text)) is (lang == "zh")
    assert "<script" not in text
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert {line.count("|") for line in rows} == {6}
    assert any(
        line.startswith("| 逾期履行 | 2025-10-15 |" if lang == "zh" else "| done late | 2025-10-15 |")
        for line in rows
    )


def test_the_option_and_not_the_name_says_what_kind_of_report_it_is(chengxu, chat, tmp_path):
    chengxu("assess", chat, "--law", "im", "--html", tmp_path / "a.md", "--md", tmp_path / "b.html")

    assert (tmp_path / "a.md").read_text(encoding="utf-8").lstrip().startswith("<!doctype html>")
    assert (tmp_path / "b.html").read_text(encoding="utf-8").startswith("# ")


def test_a_report_and_json_can_be_asked_for_at_once(chengxu, chat, tmp_path):
    done = chengxu("assess", chat, "--law", "im", "--html", tmp_path / "a.html", "--json")

    assert done.json["service"]["name"]["en"] == "Trial chat"
    assert (tmp_path / "a.html").exists()


def test_a_report_replaces_the_old_one_whole_and_can_be_read_by_others(chengxu, chat, tmp_path):
    path = tmp_path / "a.html"
    path.write_text("old " * 100_000, encoding="utf-8")

    chengxu("assess", chat, "--law", "im", "--html", path)

    assert "old old" not in path.read_text(encoding="utf-8")
    assert path.stat().st_mode & 0o777 == 0o644
    assert sorted(p.name for p in tmp_path.iterdir() if p.name != "home") == ["a.html", "service.toml"]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_where_no_report_can_be_written_that_is_said_and_nothing_is_left(chengxu, chat, tmp_path, lang):
    (tmp_path / "file").write_text("", encoding="utf-8")
    for option in ("--html", "--md"):
        done = chengxu("assess", chat, "--law", "im", option, tmp_path / "file" / "report", lang=lang)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith("无法读写" if lang == "zh" else "cannot read or write")
    assert chengxu("assess", chat, "--law", "im", "--html", tmp_path, lang=lang).code == 2


def test_of_two_reports_of_which_one_cannot_be_written_none_is(chengxu, chat, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")

    done = chengxu(
        "assess", chat, "--law", "im", "--html", tmp_path / "a.html", "--md", tmp_path / "file" / "b.md"
    )

    assert done.code == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "service.toml"]
