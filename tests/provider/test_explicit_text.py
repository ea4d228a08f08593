"""A text says that AI made it, where people read it, and keeps every character that it had."""

from __future__ import annotations

from html.parser import HTMLParser
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengxu.labels import LabelError
from chengxu.provider.labels.explicit import interface
from chengxu.provider.labels.explicit.check import check_text
from chengxu.provider.labels.explicit.text import labelled, line
from chengxu.provider.labels.explicit.words import fit, missing

POEM = "床前明月光，疑是地上霜。\n\n举头望明月，低头思故乡。\n"


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("AI生成", ()),
        ("由人工智能合成", ()),
        ("本视频由ai生成合成", ()),
        ("AI助手", ("no-generation-element",)),
        ("机器合成", ("no-ai-element",)),
        ("AIR生成", ("no-ai-element",)),
        ("Made by AI", ("no-generation-element",)),
        ("", ("no-ai-element", "no-generation-element")),
    ],
)
def test_words_are_a_label_if_they_hold_both_elements(words, codes):
    assert missing(words) == codes


@pytest.mark.parametrize("words", ["AI助手", "机器合成", "AI生成\n第二行", "AI生成\u200b", "AI生成" * 20, ""])
def test_words_that_are_no_label_are_not_written(words):
    with pytest.raises(LabelError):
        fit(words)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("at", ["start", "end"])
def test_a_label_stands_where_it_was_asked_for_and_is_found_there(at, lang):
    long = POEM * 40
    made = labelled(long, at, lang=lang)

    assert check_text(long).places == ()
    assert check_text(made).places == (at,)
    assert long in made


def test_a_label_in_the_middle_stands_between_paragraphs_and_outside_code():
    code = "```\na\n\nb\n```\n"
    made = labelled(f"{POEM}\n{code * 9}\n{POEM}", "middle")
    before, after = made.split(line())

    assert before.count("```") % 2 == 0
    assert before.endswith("\n\n")
    assert after.startswith("\n\n")
    assert check_text(labelled(POEM * 40, "middle")).places == ("middle",)


def test_a_text_of_one_sentence_has_no_middle():
    with pytest.raises(LabelError, match="no break"):
        labelled("床前明月光", "middle")


@pytest.mark.parametrize("at", ["start", "middle", "end"])
def test_labelling_twice_changes_nothing_the_second_time(at):
    once = labelled(POEM, at)

    assert labelled(once, at) == once


def test_a_heading_about_generated_content_does_not_stand_for_the_label():
    assert line() in labelled("AI生成技术综述\n\n正文。", "start")


def test_front_matter_stays_first_and_the_lines_end_as_they_did():
    made = labelled("---\r\ntitle: x\r\n---\r\n正文\r\n", "start")

    assert made.startswith("---\r\ntitle: x\r\n---\r\n（")
    assert labelled("---\na: b\n---", "end").startswith("---\na: b\n---\n（")
    assert made.count("\n") == made.count("\r\n")


@pytest.mark.parametrize("piece", ["---\r\n", "a\r\n", "<!--", "（", "```\n", " \n", "\t"])
def test_a_long_text_that_repeats_itself_is_read_in_a_moment(piece):
    text = "---\r\n" + piece * (50_000 // len(piece))
    begun = process_time()
    check_text(text)
    labelled(text, "start")

    assert process_time() - begun < 1


@given(st.text(), st.sampled_from(["start", "end"]))
def test_every_character_of_a_text_stays_in_its_order(text, at):
    made = labelled(text, at)
    rest = iter(made)

    assert all(c in rest for c in text)
    assert check_text(made).labelled


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("<!-- AI生成 -->\n正文", "hidden"),
        ("---\nnote: AI生成\n---\n正文", "hidden"),
        ("正文很长。" * 30 + "关于AI的话题，我们生成了许多意见", "elements-apart"),
        ("你好，我是AI助手", "no-generation-element"),
        ("正文", "no-ai-element"),
    ],
)
def test_a_text_without_a_label_that_people_see_is_told_why(text, code):
    found = check_text(text)

    assert not found.labelled
    assert code in found.reasons


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("kind", ["near", "bar", "scene"])
def test_a_snippet_is_one_element_with_both_elements_of_the_label(kind, lang):
    tags, said = [], []

    class Reader(HTMLParser):
        def handle_starttag(self, tag, attrs):
            tags.append(tag)

        def handle_data(self, data):
            said.append(data)

    Reader().feed(interface.snippet(kind, lang=lang))

    assert tags == ["div"]
    assert missing("".join(said)) == ()


def test_a_snippet_does_not_let_markup_through():
    assert "<b>" not in interface.snippet(own="<b>AI生成</b>")
