"""A label in Markdown and HTML, where every other byte stays; and plain text, which has no place for one."""

from __future__ import annotations

import contextlib
import json
from html.parser import HTMLParser

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from chengxu.labels import Label, LabelError, Verdict, label, verify
from provider_files import LABEL

SECURED = Label(LABEL.producer, LABEL.produce_id, reserved1='{"SecurityData":{"Type":"TC260PG"}}')
PASSED_ON = Label(
    LABEL.producer, LABEL.produce_id, propagator="it's<b>&", propagate_id="# 7: x".replace(" ", "")
)

MARKDOWN = {
    "without a front matter": "# 题目\n\n正文\n",
    "with one": "---\ntitle: 题目 # why\ntags:\n  - a\n  - b\ntext: |\n  AIGC: no\n---\n\n# 题目\n",
    "with an empty one": "---\n---\n# 题目\n",
    "with lines of DOS": "---\r\ntitle: a\r\n---\r\n\r\ntext\r\n",
    "without a front matter, with lines of DOS": "# a\r\n\r\ntext\r\n",
    "with a mark at its head": "\ufeff---\ntitle: a\n---\ntext",
    "with a mark and no front matter": "\ufefftext",
    "with a line across the page": "---\n\ntext\n",
    "with dots at its end": "---\ntitle: a\n...\ntext\n",
}


@pytest.fixture(params=MARKDOWN)
def document(request, tmp_path):
    path = tmp_path / "document.md"
    path.write_bytes(MARKDOWN[request.param].encode())
    return path


def front(data: bytes) -> dict[str, object]:
    """Return the front matter as a reader of YAML finds it."""
    lines = data.decode("utf-8-sig").splitlines()
    end = next(n for n, line in enumerate(lines[1:], 1) if line in ("---", "..."))
    assert lines[0] == "---"
    return yaml.safe_load("\n".join(lines[1:end]))


def test_a_reader_of_yaml_finds_the_label_in_the_front_matter_and_all_else_stays(document):
    before = document.read_bytes()
    assert verify(document).verdict is Verdict.NOT_FOUND
    for what in (LABEL, PASSED_ON):
        label(document, what)
        after = document.read_bytes()
        assert verify(document).label == what
        assert front(after)["AIGC"] == what.fields
        label(document, what)
        assert document.read_bytes() == after
    lines = after.splitlines(keepends=True)
    at = next(n for n, line in enumerate(lines) if line.startswith(b"AIGC:"))
    without = b"".join(lines[:at] + lines[at + 8 :])
    opened = without.removeprefix("\ufeff".encode()).replace(b"\r", b"").startswith(b"---\n---\n")
    assert before == without or (opened and before.removeprefix("\ufeff".encode()) in without)


def test_security_data_goes_through_yaml_and_comes_back():
    whole = label(b"---\ntitle: a\n---\ntext", SECURED)

    assert verify(whole).label == SECURED
    assert front(whole)["AIGC"]["ReservedCode1"] == SECURED.reserved1


def lines(*, quote: str = '"', indent: int = 2, key: str = "AIGC") -> str:
    pairs = "".join(f"{' ' * indent}{n}: {quote}{v}{quote}\n" for n, v in LABEL.fields.items())
    return f"---\ntitle: a\n{key}:\n{pairs}date: 2026\n---\ntext\n"


FORMS = {
    "in single quotes": (lines(quote="'"), ()),
    "further in": (lines(indent=6), ()),
    "under a quoted key": (lines(key='"AIGC"'), ()),
    "with comments": (
        lines().replace("AIGC:", "AIGC: # ours").replace('"1"\n', '"1" # it is\n\n  # more\n'),
        (),
    ),
    "as JSON in one line": (f"---\nAIGC: {LABEL.text()}\n---\n", ()),
    "as a text": (f"---\nAIGC: '{LABEL.text()}'\n---\n", ()),
    "under a key in small letters": (lines(key="aigc"), ("other-carrier",)),
    "with a number": (lines().replace('"1"', "1", 1), ("not-text", "label-number")),
    "without quotes": (lines(quote="").replace(": 1\n", ': "1"\n').replace(": \n", ': ""\n'), ()),
    "twice": (lines().replace("date: 2026\n", lines()[13:-20]), ("label-repeated",)),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_label_in_another_form_of_yaml_is_read(form):
    content, reasons = FORMS[form]
    found = verify(content.encode())

    assert found.reasons == reasons
    if "number" not in form:
        assert found.reading.labels[0].parsed.label == LABEL
        assert verify(label(content.encode(), PASSED_ON)).label == PASSED_ON


@pytest.mark.parametrize("value", ["&a b", "!!str x", "|\n    x", "[1]", '"open', "*a"])
def test_forms_of_yaml_that_are_not_read_leave_the_answer_open(value):
    found = verify(f"---\nAIGC:\n  Label: {value}\n---\n".encode())

    assert (found.verdict, found.reasons) == (Verdict.INCONCLUSIVE, ("not-understood",))


@pytest.mark.parametrize(
    "head", ["+++\ntitle = 'a'\n+++\n", "---\n{title: a}\n---\n", "---\n- a\n---\n", "---\nprose\n---\n"]
)
def test_a_front_matter_to_which_no_line_can_be_added_is_left_alone(head, tmp_path):
    path = tmp_path / "a.md"
    path.write_text(head)
    with pytest.raises(LabelError):
        label(path, LABEL)
    assert path.read_text() == head


@settings(max_examples=300, deadline=None)
@given(st.text("AIGC:{}'\"\\#-\n Label1&|", max_size=60))
def test_no_front_matter_is_a_crash_and_what_is_written_is_read_by_yaml(inside):
    whole = f"---\ntitle: a\n{inside}\n---\ntext".encode()
    verify(whole)
    try:
        before = front(whole)
        if not isinstance(before, dict) or "AIGC" in before:
            return
    except (yaml.YAMLError, StopIteration):
        return
    try:
        labelled = label(whole, LABEL)
    except LabelError:
        return
    assert front(labelled)["AIGC"] == LABEL.fields


# HTML

PAGES = {
    "whole": "<!DOCTYPE html>\n<html><head><meta charset='utf-8'><title>a > b <meta name=AIGC></title>\n</head><body><p>正文</p></body></html>",
    "without ends": "<!doctype html><meta charset=utf-8><title>x</title><p>it's</p>",
    "of a piece": "<html><body data-x='>'>text",
    "with a script": '<html><head><script>document.write(\'<meta name="AIGC" content="{}">\')</script><!-- <body> --></head></html>',
    "with a mark": "\ufeff<html><head></head></html>",
    "in capitals": "<HTML><HEAD><TITLE>A</TITLE></HEAD><BODY></BODY></HTML>",
}


class Meta(HTMLParser):
    """The metas of a page as the standard library finds them."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        at = dict(attrs)
        if tag == "meta" and at.get("name") == "AIGC":
            self.found.append(at.get("content"))


@pytest.mark.parametrize("page", PAGES)
def test_a_page_keeps_every_other_byte_and_a_reader_of_html_finds_the_label(page):
    before = PAGES[page].encode()
    assert verify(before).verdict is Verdict.NOT_FOUND
    for what in (LABEL, PASSED_ON):
        after = label(before, what)
        assert verify(after).label == what
        assert label(after, what) == after
        start = after.index(b'<meta name="AIGC" content="{&quot;Label')
        end = after.index(b"/>", start) + 2
        assert after[:start] + after[end:] == before
        reader = Meta()
        reader.feed(after.decode())
        assert json.loads(reader.found[-1]) == what.fields


@pytest.mark.parametrize(
    ("tag", "reasons"),
    [
        ("<meta content='%s' name=AIGC>", ()),
        ("<META NAME='aigc' CONTENT='%s'/>", ("other-carrier",)),
        ("</head><body><meta name=AIGC content='%s'>", ("other-carrier",)),
        ("<meta name=AIGC content='%s'><meta name=AIGC content='%s'>", ("label-repeated",)),
    ],
)
def test_labels_in_other_forms_are_read_and_give_way_to_one(tag, reasons):
    whole = ("<html><head>" + tag.replace("%s", LABEL.text()) + "<p>x").encode()
    found = verify(whole)
    assert found.reasons == reasons
    assert found.reading.labels[0].parsed.label == LABEL

    assert verify(label(whole, PASSED_ON)).label == PASSED_ON


def test_a_page_cut_off_in_its_head_is_never_said_to_have_no_label():
    whole = label(PAGES["whole"].encode(), LABEL)
    for size in range(len(b"<!DOCTYPE html>"), whole.index(b"</head>") + 1):
        assert verify(whole[:size]).verdict is Verdict.INCONCLUSIVE


@settings(max_examples=500, deadline=None)
@given(st.lists(st.sampled_from(["<", ">", "meta", " name=", "AIGC", "'", '"', "<!--", "-->", "<script", "</script>", "=", "/", " ", "<head>", "x", "</head>"]), max_size=30))  # fmt: skip
def test_no_page_is_a_crash_and_what_is_written_is_found(parts):
    whole = ("<!doctype html>" + "".join(parts)).encode()
    verify(whole)
    with contextlib.suppress(LabelError):
        assert verify(label(whole, LABEL)).label == LABEL


@pytest.mark.parametrize("bulk", [b"<a " + b"x " * 400_000, b"<" * 900_000, b"<a x" + b" " * 900_000, b"<a b='" * 150_000, b"<!--" * 200_000])  # fmt: skip
def test_a_page_made_to_be_slow_is_not(bulk):
    import time

    start = time.thread_time()
    verify(b"<!doctype html>" + bulk)

    assert time.thread_time() - start < 10


# what has no place


@pytest.mark.parametrize("name", ["a.txt", "a.json", "a.csv", "a.yaml", "a", "a.py"])
def test_a_text_without_a_place_is_told_to_say_it_in_words_or_beside_itself(name, tmp_path):
    path = tmp_path / name
    path.write_text("---\na: 1\n---\n" if name == "a.yaml" else '{"AIGC": 1}')

    assert verify(path).reasons == ("no-carrier",)
    assert verify(path).verdict is Verdict.INCONCLUSIVE
    with pytest.raises(LabelError, match=r"sidecar, <file>\.aigc\.json"):
        label(path, LABEL)


def test_bytes_that_are_no_text_are_not_taken_for_one(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"\x00\x01\x02")

    assert verify(path).reasons == ("format-unknown",)
