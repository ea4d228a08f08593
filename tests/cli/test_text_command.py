"""`chengxu text import` and `chengxu text check`, with a text that nobody ever enacted."""

from __future__ import annotations

import json

import pytest

from chengxu.algebra.cite import hanzi
from chengxu.statutes import open_book

STATUTE = open_book("im").statute("im")


def shape() -> dict[int, dict[int, int]]:
    """Return the paragraphs of each article that the norms cite, with the number of items of each."""
    found: dict[int, dict[int, int]] = {}
    for norm in STATUTE.norms:
        place = norm.cite.place
        paragraphs = found.setdefault(int(place.article), {})
        number = place.paragraph or 1
        paragraphs[number] = max(paragraphs.get(number, 0), place.item or 0)
    return found


def text(lang: str, articles: int = 24) -> str:
    """Return a made-up text with a place for every norm: one short sentence each, about kites."""
    lines = []
    for article, paragraphs in sorted(shape().items())[:articles]:
        heading = f"第{hanzi(article)}条 " if lang == "zh" else f"Article {article} "
        for paragraph in range(1, max(paragraphs) + 1):
            items = paragraphs.get(paragraph, 0)
            end = ("：" if lang == "zh" else ":") if items else ("。" if lang == "zh" else ".")
            lines.append(heading + ("风筝很高" if lang == "zh" else "A kite flies high") + end)
            heading = ""
            for item in range(1, items + 1):
                mark = f"（{hanzi(item)}）线很长" if lang == "zh" else f"({item}) the string is long"
                last = item == items
                lines.append(mark + (("。" if last else "；") if lang == "zh" else ("." if last else ";")))
    return "\n".join(lines) + "\n"


@pytest.fixture
def kites(describe):
    return lambda lang="zh", articles=24: describe(text(lang, articles), f"kites-{lang}.txt")


@pytest.mark.parametrize(("lang", "words"), [("zh", "风筝很高"), ("en", "A kite flies high")])
def test_a_text_is_imported_kept_at_home_and_shown_beside_its_norms(chengxu, kites, tmp_path, lang, words):
    done = chengxu("text", "import", "im", kites(lang))

    assert (done.code, done.err) == (0, "")
    stored = tmp_path / "home" / "texts" / f"im.{lang}.json"
    assert f"Imported: {stored}" in done.out
    assert "24 of 24 articles found." in done.out
    assert "Every article, paragraph and item has a norm" in done.out
    assert stored.exists()
    assert words in chengxu("show", "IM-17-1b").out
    assert chengxu("show", "IM-17-1b", "--json").json["official_text"][lang].startswith(words)


def test_both_languages_stand_side_by_side_and_are_checked_together(chengxu, kites):
    chengxu("text", "import", "im", kites("zh"))
    chengxu("text", "import", "im", kites("en"))

    done = chengxu("text", "check", lang="zh")
    assert done.code == 0
    assert done.out.count("找到 24 条，应有 24 条。") == 2
    data = chengxu("text", "check", "--json").json
    assert [(entry["law"], entry["lang"], entry["alignment"]["complete"]) for entry in data] == [
        ("im", "zh", True),
        ("im", "en", True),
    ]


def test_a_text_that_does_not_fit_is_imported_with_what_is_left_over_and_answers_one(chengxu, kites):
    done = chengxu("text", "import", "im", kites("en", 23))
    data = chengxu("text", "import", "im", kites("en", 23), "--json")

    assert done.code == 1
    assert "23 of 24 articles found." in done.out
    assert "Not to be found in the text: IM-24-1" in done.out
    assert (data.code, data.json["alignment"]["articles_found"]) == (1, 23)
    assert "IM-24-1" in data.json["alignment"]["missing"]
    assert chengxu("text", "check").code == 1


def test_a_paragraph_without_a_norm_is_named_by_its_place(chengxu, describe):
    more = text("zh").replace("第二条 ", "第二条 风很大。\n（一）甲；\n（二）乙。\n", 1)

    zh = chengxu("text", "import", "im", describe(more), lang="zh")

    assert zh.code == 1
    assert "没有规范对应：第2条、第" in zh.out


def test_json_of_an_import_says_where_the_text_is(chengxu, kites, tmp_path):
    data = chengxu("text", "import", "im", kites(), "--json").json

    assert (data["law"], data["lang"]) == ("im", "zh")
    assert json.loads((tmp_path / "home/texts/im.zh.json").read_text(encoding="utf-8"))["lang"] == "zh"
    assert data["stored"] == str(tmp_path / "home/texts/im.zh.json")


def test_without_any_text_check_says_so(chengxu):
    assert (chengxu("text", "check").code, chengxu("text", "check", "--json").json) == (0, [])
    assert "尚未导入任何文本" in chengxu("text", "check", lang="zh").out


@pytest.mark.parametrize(
    ("law", "content", "zh", "en"),
    [
        ("xx", "第一条 风筝。\n", "没有代号为“xx”的法律", "there is no law `xx`"),
        ("", "第一条 风筝。\n", "没有代号为“”的法律", "there is no law ``"),
        ("im", "风筝很高。\n", "`kites.txt` 有文字 1 行，没有找到任何条。", "`kites.txt`: no article found"),
        ("im", "第一条 风筝。\n第三条 线。\n", "`kites.txt` 第 2 行：应当是第 2 条", "`kites.txt`, line 2: article 3"),
    ],
)  # fmt: skip
def test_what_cannot_be_imported_is_refused_and_nothing_is_written(
    chengxu, describe, tmp_path, law, content, zh, en
):
    path = describe(content, "kites.txt")
    for lang, words in (("zh", zh), ("en", en)):
        done = chengxu("text", "import", law, path, lang=lang)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith(words)
    assert not (tmp_path / "home").exists()


def test_a_file_that_is_not_there_is_named(chengxu, tmp_path):
    for lang, words in (("zh", "无法读取"), ("en", "cannot read")):
        done = chengxu("text", "import", "im", tmp_path / "none.txt", lang=lang)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith(f"{words} {tmp_path / 'none.txt'}")


def test_where_nothing_can_be_kept_that_is_said(chengxu, kites, tmp_path, monkeypatch):
    path = kites()
    monkeypatch.setenv("CHENGXU_HOME", str(path / "home"))
    done = chengxu("text", "import", "im", path)

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("cannot read or write")
