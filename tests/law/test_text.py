"""Reading and keeping the text of a law. The laws of the town of Rivermouth (河口镇) exist only here."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengxu.algebra.cite import Place, hanzi
from chengxu.algebra.term import LANGS, Lang
from chengxu.law.parse import decode, read_file, read_text
from chengxu.law.text import Article, LawText, Paragraph, TextError, load, save

ZH = """河口镇扫地机器人规则
前言：本镇机器人很多。

第一章　总　则
第一条　为了让街道安静，制定本规则。
第二条　镇上的扫地机器人适用本规则，但是第一条另有说明的除外。
船上的机器人不适用本规则。
第二章 义务
第三条　主人应当做到：
（一）每日充电；
（二）每周擦洗。
主人外出的，由邻居代办。
河口镇机器人室
二〇三〇年五月一日
"""

EN = """Rivermouth Rules on Sweeping Robots
A robot sweeps in every street.

Chapter I: General
Article 1: These rules keep the streets quiet.

Article 2: They apply to sweeping robots, as Article 1 says.

They do not apply to robots on ships.

Chapter II Duties

Article 3: The owner shall:

(1) charge the robot daily;

(2) wash it weekly.

Article 3 duties fall to a neighbour while the owner is away.

Rivermouth Robot Office

1 May 2030
"""


def shape(text: LawText) -> list[list[int]]:
    """Return the number of items of each paragraph, article by article."""
    return [[len(paragraph.items) for paragraph in article.paragraphs] for article in text.articles]


def only(source: str) -> Article:
    """Return the one article of a text."""
    (article,) = read_text(source, "rules.txt").articles
    return article


def refusal(source: str) -> TextError:
    with pytest.raises(TextError) as caught:
        read_text(source, "rules.txt")
    return caught.value


@pytest.mark.parametrize(("source", "lang"), [(ZH, "zh"), (EN, "en")])
def test_articles_paragraphs_items_and_signatures_are_found(source: str, lang: Lang) -> None:
    text = read_text(source, "rules.txt")

    assert text.lang == lang
    assert [article.number for article in text.articles] == [1, 2, 3]
    assert shape(text) == [[0], [0, 0], [2, 0]]
    assert len(text.closing) == 2


def test_a_place_is_an_article_a_paragraph_with_its_items_or_an_item() -> None:
    text = read_text(EN, "rules.txt")

    assert text.at(Place(3, 1, 2)) == "(2) wash it weekly."
    assert text.at(Place(3, 1)) == "The owner shall:\n(1) charge the robot daily;\n(2) wash it weekly."
    assert text.at(Place(2, 2)) == "They do not apply to robots on ships."
    assert text.at(Place(2)) == f"{text.at(Place(2, 1))}\n{text.at(Place(2, 2))}"
    assert text.at(Place(3, None, 1)) == "(1) charge the robot daily;"


@pytest.mark.parametrize(
    "place",
    [
        Place(4),
        Place("A"),
        Place(2, 3),
        Place(2, 0),
        Place(3, 1, 3),
        Place(3, 1, 0),
        Place(1, 1, 1),
        Place(0),
    ],
)
def test_a_place_beyond_the_text_is_none(place: Place) -> None:
    assert read_text(ZH, "rules.txt").at(place) is None


@pytest.mark.parametrize(
    "disturb",
    [
        lambda source: "\ufeff" + source,
        lambda source: source.replace("\n", "\r\n"),
        lambda source: source.replace("\n", "\r"),
        lambda source: source.replace("\n", "  \t\u3000\n"),
        lambda source: source.replace("\n", "\n\u3000\u3000"),
        lambda source: source.replace("\n", "\n\n\n"),
        lambda source: source.replace("\n（二）", "\n- 12 -\n（二）").replace("\n(2)", "\n12\n(2)"),
        lambda source: source.replace("\n（一）", "\n- （一）").replace("\n(1)", "\n* (1)"),
        lambda source: source.replace("第一章", "第一章 总则 ...... 1\n## **第一章"),
        lambda source: source.replace("\n第", "\n### 第").replace("\nArticle 2", "\n#### Article 2"),
        lambda source: source.replace("第三条", "第 3 条").replace("第二条\u3000", "第２条"),
        lambda source: source.replace("第一章　总　则", "第一章\n总则").replace("Chapter I:", "Chapter I\n"),
        lambda source: source.replace("第二章 义务", "第二章义务\n第一节：主人").replace("II Duties", "2\tDuties\nSection 1. Owners"),
        lambda source: source.replace("（", "(").replace("）", " ) "),
        lambda source: source.replace("(1)", "（1）").replace("(2)", "（ 2 ）"),
        lambda source: source.replace("(1)", "(i)").replace("(2)", "(ii)").replace("（一）", "(a)").replace("（二）", "(b)"),
        lambda source: source.replace("Article 1:", "Article 1：").replace("Article 2:", "ARTICLE 2."),
        lambda source: source.replace("Article 1:", "Article 1\n").replace("Article 2:", "Article 2\t"),
        lambda source: source.replace("第一条　", "第一条\n").replace("第二条　", "第二条"),
        lambda source: source.replace("二〇三〇年五月一日", "2030年5月1日\n\n---\n"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("source", [ZH, EN])
def test_the_layout_does_not_matter(source: str, disturb: Callable[[str], str]) -> None:
    assert shape(read_text(disturb(source), "rules.txt")) == [[0], [0, 0], [2, 0]]
    assert len(read_text(disturb(source), "rules.txt").closing) == 2


def test_chinese_numerals_count_past_a_hundred() -> None:
    source = "\n".join(f"第{hanzi(number)}条 机器人{number}号休息。" for number in range(1, 322))

    text = read_text(source, "rules.txt")

    assert text.at(Place(110)) == "机器人110号休息。"
    assert text.at(Place(321)) == "机器人321号休息。"


@pytest.mark.parametrize(
    "follows", ["规定的主人免费。", "第二款的主人免费。", "、第二条不适用。", "所称主人，包括租户。"]
)
def test_a_line_that_begins_with_a_reference_is_no_article(follows: str) -> None:
    assert len(only(f"第一条 主人登记。\n第一条{follows}").paragraphs) == 2


@pytest.mark.parametrize(
    "follows", [" applies to ships.", "(2) is for ships.", ", too, is for ships.", ".2 is for ships."]
)
def test_an_english_line_that_begins_with_a_reference_is_no_article(follows: str) -> None:
    assert len(only(f"Article 1: Owners register.\nArticle 1{follows}").paragraphs) == 2


@pytest.mark.parametrize(
    "source",
    [
        "第一条（充电） 主人每日充电。",
        "第一条 【充电】\n主人每日充电。",
        "**第一条（充电）**主人每日充电。",
        "第一条\n充电\n主人每日充电。",
    ],
)
def test_a_chinese_title_is_kept_apart(source: str) -> None:
    assert only(source) == Article(1, (Paragraph("主人每日充电。"),), title="充电")


@pytest.mark.parametrize(
    "source",
    [
        "Article 1\tCharging\nOwners charge it daily.",
        "Article 1. Charging\n\nOwners charge it daily.",
        "Article 1\nCharging\nOwners charge it daily.",
        "Article 1 (Charging) Owners charge it daily.",
    ],
)
def test_an_english_title_is_kept_apart(source: str) -> None:
    assert only(source) == Article(1, (Paragraph("Owners charge it daily."),), title="Charging")


def test_brackets_that_are_all_of_an_article_are_its_text() -> None:
    assert only("第一条 （已删去）").paragraphs == (Paragraph("（已删去）"),)


def test_a_line_that_breaks_off_goes_on_in_the_next() -> None:
    assert only("第一条 主人每日\n\n- 7 -\n\n充电。\n邻居帮忙。").paragraphs == (
        Paragraph("主人每日充电。"),
        Paragraph("邻居帮忙。"),
    )
    assert only("第一条 主人：\n（一）每日\n充电；\n（二）擦洗。").paragraphs[0].items == (
        "（一）每日充电；",
        "（二）擦洗。",
    )
    assert only("Article 1: Owners charge it\nonce a day, within\n3 hours.\nOthers help.").paragraphs == (
        Paragraph("Owners charge it once a day, within 3 hours."),
        Paragraph("Others help."),
    )


def test_a_table_of_contents_that_lists_the_articles_is_left_out() -> None:
    assert shape(read_text(f"目录\n第一条 安静 ..... 1\n第二条 范围…………2\n{ZH}", "rules.txt")) == [
        [0],
        [0, 0],
        [2, 0],
    ]


def test_a_heading_ends_a_line_that_breaks_off() -> None:
    text = read_text("第一条 主人每日充电\n第二章 邻居\n第二条 邻居帮忙。", "rules.txt")

    assert text.at(Place(1)) == "主人每日充电"


def test_an_english_line_that_begins_with_a_capital_is_a_paragraph_of_its_own() -> None:
    assert only("Article 1: Owners charge it.\nAn open line\nOthers help.").paragraphs[1:] == (
        Paragraph("An open line"),
        Paragraph("Others help."),
    )


def test_a_list_inside_an_item_belongs_to_it() -> None:
    items = (
        only("Article 1: Owners:\n(a) wash:\n(i) the brush;\n(ii) the wheels;\n(b) charge.")
        .paragraphs[0]
        .items
    )

    assert items == ("(a) wash:\n(i) the brush;\n(ii) the wheels;", "(b) charge.")


def test_the_letter_i_follows_the_letter_h_and_begins_a_roman_list() -> None:
    lettered = "\n".join(f"({letter}) part {letter};" for letter in "abcdefghij")
    roman = "\n".join(
        f"({label}) part;" for label in ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi")
    )

    assert shape(read_text(f"Article 1: Owners keep:\n{lettered}\nArticle 2: They keep:\n{roman}", "")) == [
        [10],
        [11],
    ]


def test_an_article_that_is_only_a_list_has_an_empty_opening() -> None:
    article = only("第一条 （一）主人；\n（二）邻居。")

    assert article.paragraphs == (Paragraph("", ("（一）主人；", "（二）邻居。")),)
    assert article.paragraphs[0].full == "（一）主人；\n（二）邻居。"


def test_a_last_article_without_a_full_stop_is_no_signature() -> None:
    text = read_text("第一条 主人充电。\n第二条 本规则从明天早上开始用", "rules.txt")

    assert text.at(Place(2, 1)) == "本规则从明天早上开始用"
    assert text.closing == ()


def test_a_last_list_without_full_stops_is_no_signature() -> None:
    assert shape(read_text("Article 1: Owners keep:\n(1) the brush\n(2) the wheels", "")) == [[2]]


def test_no_article_is_an_error() -> None:
    error = refusal("机器人\n很多。")

    assert str(error) == error.term.en
    assert "2 lines" in error.term.en
    assert "第一条" in error.term.zh
    assert "no article" in refusal("").term.en


@pytest.mark.parametrize(
    ("source", "line", "said"),
    [
        ("第一条 甲。\n\n第三条 丙。", 3, "article 3 where article 2 was due"),
        ("第二条 乙。\n第三条 丙。", 1, "article 2 where article 1 was due"),
        ("第一条 甲。\n第二条 乙。\n第一条 甲。", 3, "article 1 stood before"),
        ("Article 1: A.\nArticle 3: C.\nArticle 2: B.", 2, "article 3 comes before article 2"),
        ("Article 1: A.\nArticle 2\n\nArticle 3: C.", 2, "article 2 has no text"),
        ("第一条 主人：\n（一）甲；\n（三）丙。", 3, "`（三）` where item 2 was due"),
        ("第一条 主人：\n（一）甲；\n（一）乙。", 3, "`（一）` where item 2 was due"),
        ("Article 1: Owners.\n(2) wash.", 2, "`(2)` where item 1 was due"),
        ("第一条 甲。\nArticle 1: A.", 2, "second language"),
    ],
)
def test_an_error_names_the_line_and_what_to_do(source: str, line: int, said: str) -> None:
    term = refusal(source).term

    assert term.en.startswith(f"`rules.txt`, line {line}: ")
    assert term.zh.startswith(f"`rules.txt` 第 {line} 行：")
    assert said in term.en
    assert "import" in term.en
    assert "导入" in term.zh


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_file_is_read_in_each_usual_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "rules.txt"
    path.write_bytes(ZH.encode(encoding))

    assert read_file(path) == read_text(ZH, "rules.txt")


@pytest.mark.parametrize("data", [b"\xff\xff\xff", b"PK\x03\x04\x00\x00", b"\xff\xfe\x00"])
def test_a_file_that_is_no_text_is_an_error(data: bytes) -> None:
    with pytest.raises(TextError, match=r"`rules\.doc` is no readable text") as caught:
        decode(data, "rules.doc")

    assert "UTF-8" in caught.value.term.zh


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CHENGXU_HOME", str(tmp_path))
    return tmp_path


def test_a_saved_text_is_loaded_in_its_language(home: Path) -> None:
    zh, en = read_text(ZH, "zh.txt"), read_text(EN, "en.txt")

    assert save(zh, "rm") == home / "texts" / "rm.zh.json"
    assert load("rm", "zh") == zh
    assert load("rm", "en") is None
    save(en, "rm")
    assert load("rm", "en") == en
    assert [path.name for path in sorted((home / "texts").iterdir())] == ["rm.en.json", "rm.zh.json"]


def test_a_text_that_cannot_be_stored_leaves_the_old_one(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = read_text(ZH, "zh.txt")
    save(old, "rm")

    def fail(*_: object, **__: object) -> None:
        raise OSError("disk full")

    with monkeypatch.context() as patch:
        patch.setattr(json, "dump", fail)
        with pytest.raises(OSError, match="disk full"):
            save(LawText("zh", old.articles[:1]), "rm")

    assert load("rm", "zh") == old
    assert len(list((home / "texts").iterdir())) == 1


@pytest.mark.parametrize(
    "stored",
    [
        b"",
        b"{",
        b"[]",
        b"\xff",
        b'{"lang": "zh"}',
        b'{"lang": "fr", "articles": [], "closing": []}',
        b'{"lang": "en", "articles": [{"number": 1, "paragraphs": [], "title": ""}], "closing": []}',
        b'{"lang": "zh", "articles": [{"number": 1, "paragraphs": [], "title": 7}], "closing": []}',
        b'{"lang": "zh", "articles": [{"number": 1, "paragraphs": [], "title": ""}], "closing": "x"}',
    ],
)
def test_a_broken_store_asks_to_import_again(home: Path, stored: bytes) -> None:
    (home / "texts").mkdir()
    (home / "texts" / "rm.zh.json").write_bytes(stored)

    with pytest.raises(TextError, match="chengxu text import rm FILE") as caught:
        load("rm", "zh")

    assert "重新导入" in caught.value.term.zh


@pytest.mark.parametrize("key", ["", "../rm", "a/b", "r m"])
def test_a_key_that_is_a_path_is_refused(home: Path, key: str) -> None:
    with pytest.raises(TextError, match="key of a law"):
        load(key, "zh")

    assert not list(home.iterdir())


def test_without_a_setting_texts_go_to_the_users_own_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("CHENGXU_HOME", raising=False)
    monkeypatch.setattr("platformdirs.user_data_path", lambda app: tmp_path / app)

    assert save(read_text(ZH, "zh.txt"), "rm") == tmp_path / "chengxu" / "texts" / "rm.zh.json"


def test_import_needs_the_standard_library_only() -> None:
    code = "import sys, chengxu.law.align; sys.exit('platformdirs' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


WORDS: dict[Lang, st.SearchStrategy[str]] = {
    "zh": st.text("街灯船桥猫甲乙丙丁", min_size=1, max_size=12),
    "en": st.lists(
        st.sampled_from(["robot", "Article 2", "street", "(1)", "lamp, cat", "Part 3"]), max_size=6
    ).map(lambda words: " ".join(["Owners", *words])),
}
ROMANS = ["i", "ii", "iii", "iv", "v", "vi"]
LABELS: dict[Lang, list[list[str]]] = {
    "zh": [[f"（{hanzi(n)}）" for n in range(1, 7)], [f"({n})" for n in range(1, 7)]],
    "en": [[f"({n}) " for n in range(1, 7)], [f"({n}) " for n in ROMANS], [f"({n}) " for n in "abcdef"]],
}
STOP: dict[Lang, str] = {"zh": "。", "en": "."}


@st.composite
def paragraphs(draw: st.DrawFn, lang: Lang) -> Paragraph:
    labels = draw(st.sampled_from(LABELS[lang]))[: draw(st.sampled_from([0, 0, 1, 2, 6]))]
    ends = st.sampled_from(["；", "。"] if lang == "zh" else [";", "; and", "."])
    items = tuple(label + draw(WORDS[lang]) + draw(ends) for label in labels)
    return Paragraph(draw(WORDS[lang]) + STOP[lang], items)


@st.composite
def laws(draw: st.DrawFn) -> LawText:
    lang = draw(st.sampled_from(LANGS))
    bodies = draw(
        st.lists(st.lists(paragraphs(lang), min_size=1, max_size=3).map(tuple), min_size=1, max_size=13)
    )
    title = st.just("") | st.just("扫地" if lang == "zh" else "Sweeping the Street")
    articles = tuple(Article(number, body, draw(title)) for number, body in enumerate(bodies, 1))
    signed = articles[-1].paragraphs[-1].full.endswith(STOP[lang])
    closing = draw(st.lists(WORDS[lang], max_size=3)) if signed else []
    return LawText(lang, articles, tuple(closing))


def rendered(text: LawText, draw: Callable[[list[str]], str]) -> str:
    """Lay a text out, one line a paragraph, with whatever a copied file may hold between the lines."""
    zh = text.lang == "zh"
    lines = [draw(["", "河口镇规则" if zh else "Rules of Rivermouth"])]
    for article in text.articles:
        lines.append(draw(["", "第一章 街道", "第二节"] if zh else ["", "Chapter IV: Streets", "Section 2"]))
        if zh:
            number = draw([hanzi(article.number), str(article.number)])
            mark = (
                f"第{number}条"
                + (f"（{article.title}）" if article.title else "")
                + draw([" ", "\u3000", "", "\n"])
            )
        else:
            number = f"Article {article.number}"
            mark = (
                f"{number}\t{article.title}\n"
                if article.title
                else number + draw([": ", "：", ". ", " ", "\n"])
            )
        body = [line for paragraph in article.paragraphs for line in paragraph.full.split("\n")]
        lines += [mark + body[0], *body[1:]]
    indent, end = draw(["", "  ", "\u3000\u3000"]), draw(["\n", "\r\n", " \n\n", "\t\n- 3 -\n"])
    return draw(["", "\ufeff"]) + "".join(f"{indent}{line}{end}" for line in [*lines, *text.closing])


@given(laws(), st.data())
def test_a_text_laid_out_and_read_is_the_same_text(text: LawText, data: st.DataObject) -> None:
    source = rendered(text, lambda choices: data.draw(st.sampled_from(choices)))

    assert read_text(source, "rules.txt") == text


PIECES = [
    "第一条",
    "第二条",
    "第二章",
    "Article 1",
    "Article 2:",
    "（一）",
    "（二）",
    "(i)",
    "(b)",
    "甲",
    "Owner",
    "。",
    ";",
    "，",
    "\n",
    " ",
]


@given(st.lists(st.sampled_from(PIECES) | st.characters(), max_size=40).map("".join))
def test_whatever_is_read_is_a_text_or_a_text_error(source: str) -> None:
    try:
        text = read_text(source, "rules.txt")
    except TextError:
        return

    assert all(article.paragraphs and text.at(Place(article.number)) for article in text.articles)


def seed(name: str) -> LawText:
    """Return a real text, from `CHENGXU_SEEDS` or `../shared/seeds`; skip where nobody has put one."""
    folder = Path(os.environ.get("CHENGXU_SEEDS") or Path(__file__).parents[2] / "../shared/seeds")
    if not (folder / name).exists():
        pytest.skip(f"no `{name}` in `CHENGXU_SEEDS`: the texts of the laws do not come with the package")
    return read_file(folder / name)


def test_the_interim_measures_are_read() -> None:
    text = seed("interim-measures.en.txt")

    assert text.lang == "en"
    assert len(text.articles) == 24
    assert [shape(text)[number - 1] for number in (2, 4, 7, 22, 24)] == [[0, 0, 0], [5], [5], [3], [0]]
    assert len(text.closing) == 7


def test_the_model_law_is_read() -> None:
    text = seed("model-law-4.zh.txt")

    assert text.lang == "zh"
    assert len(text.articles) == 114
    assert all(article.title for article in text.articles)
    assert [len(shape(text)[number - 1]) for number in (8, 45, 55, 74)] == [2, 5, 3, 2]
    assert [shape(text)[number - 1] for number in (42, 53, 65, 81)] == [[8, 0], [0, 0, 3, 0, 0], [7], [11]]
    assert (sum(map(len, shape(text))), sum(map(sum, shape(text)))) == (205, 108)
    assert text.closing == ()


def test_the_scholars_draft_is_read() -> None:
    text = seed("scholars-draft.en.txt")

    assert text.lang == "en"
    assert len(text.articles) == 96
    assert all(article.title for article in text.articles)
    assert [shape(text)[number - 1] for number in (33, 42, 58, 95)] == [[6, 0], [4, 0, 0], [0, 5], [3, 0]]
    assert (sum(map(len, shape(text))), sum(map(sum, shape(text)))) == (171, 48)
    assert text.closing == ()
