"""Parse a law's text, Chinese (第N条) or English (Article N), into articles, paragraphs and items.

One line of the file is one paragraph. A line that stops in the middle of a sentence goes on in the next line: in
Chinese always, in English when that line begins in lower case or with a figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from chengxu.algebra.term import LANGS, Lang, Term
from chengxu.law.text import Article, LawText, Paragraph, TextError

_NOT_TEXT = Term(
    "`{name}` 不是可读的文本文件（已试 UTF-8、GB18030）。请另存为 UTF-8 纯文本（.txt），再重新导入。",
    "`{name}` is no readable text (tried UTF-8 and GB18030). Save it as plain text (.txt) in UTF-8, then import again.",
)
_NO_ARTICLE = Term(
    "`{name}` 有文字 {lines} 行，没有找到任何条。每条应当另起一行，以“第一条”或者“Article 1”开头。",
    "`{name}`: no article found in {lines} lines of text. Begin each article on a line of its own, with `Article 1` or `第一条`.",
)
_TWO_LANGUAGES = Term(
    "`{name}` 第 {line} 行：文件里同时有中文和英文的第一条。请每种语言存一个文件，分别导入。",
    "`{name}`, line {line}: article 1 stands here in a second language. Save one file a language and import each.",
)
_TWICE = Term(
    "`{name}` 第 {line} 行：第 {number} 条此前已经出现。请删去重复的一条，或者改正条号，再重新导入。",
    "`{name}`, line {line}: article {number} stood before. Delete one of the two or correct its number, and import again.",
)
_DISORDER = Term(
    "`{name}` 第 {line} 行：第 {number} 条排在第 {due} 条之前。请按条号顺序排列，再重新导入。",
    "`{name}`, line {line}: article {number} comes before article {due}. Put them in order, then import again.",
)
_GAP = Term(
    "`{name}` 第 {line} 行：应当是第 {due} 条，却是第 {number} 条。请补上第 {due} 条，并让它另起一行，再重新导入。",
    "`{name}`, line {line}: article {number} where article {due} was due. Add article {due}, on a line of its own, "
    "then import again.",
)
_EMPTY = Term(
    "`{name}` 第 {line} 行：第 {number} 条没有正文。请补上正文，再重新导入。",
    "`{name}`, line {line}: article {number} has no text. Add its text, then import again.",
)
_ITEM = Term(
    "`{name}` 第 {line} 行：此处应当是第 {due} 项，却是“{label}”。请补全或者改正项号，再重新导入。",
    "`{name}`, line {line}: `{label}` where item {due} was due. Add or renumber the items, then import again.",
)
_NUMERAL = r"[〇零一二三四五六七八九十百千\d]+"
_REFERENCE = r"(?!规定|[第、，；。和或至的所及与之])"  # what follows a number that only refers to an article
_MARK: dict[Lang, re.Pattern[str]] = {
    "zh": re.compile(rf"第\s*({_NUMERAL})\s*条{_REFERENCE}\s*[:：]?\s*"),
    "en": re.compile(r"(?i:article)\s+(\d+)(?=[\s:：.．—–]|$)(?![.．]\d)\s*+[:：.．—–-]?+\s*+(?![a-z])"),
}
_HEADING = re.compile(
    rf"(?:第\s*{_NUMERAL}\s*[编章节]{_REFERENCE}|(?i:chapter|section|part)\s+(?:[IVXLC]+|\d+)(?![\w,(]))"
    r"[\s:：.．—–-]*+(?![a-z])"
)
_LABEL = re.compile(r"[（(]\s*([一二三四五六七八九十]+|\d{1,2}|[ivx]+|[a-z])\s*[）)]\s*")
_TITLE = re.compile(r"[（(【\[]([^（）()【】\[\]]+)[）)】\]]\s*")
_FINISHED = re.compile(r"[。！？；：….!?;:][\"”’'）)\]】》」』]*$")
_NOISE = re.compile(  # blanks, rules, page numbers
    r"[-—–*_=\s]*|[-—–\s]*\d{1,4}[-—–\s]*|\d+\s*/\s*\d+|第\s*\d+\s*页.{0,12}|(?i:page)\s+\d+.{0,8}"
)
_LEADER = re.compile(r"(?<![.…·])[.…·]{3,}+\s*+\d+$")  # a line of a table of contents
_LONGEST_TITLE: dict[Lang, int] = {"zh": 30, "en": 100}  # characters
_LONGEST_SIGNATURE = 120
_UNITS = {"十": 10, "百": 100, "千": 1000}
_ROMAN = {"i": 1, "v": 5, "x": 10}


@dataclass(frozen=True)
class _Line:
    """A line with its number in the file; a heading leaves an empty line, which ends a sentence."""

    number: int
    text: str


@dataclass(frozen=True)
class _Block:
    """An article as it stands in the file: its number and its lines, the first without the number."""

    number: int
    lines: list[_Line]

    @property
    def line(self) -> int:
        return self.lines[0].number


@dataclass
class _Draft:
    """A paragraph being read, with the numbering of its items (hanzi, figure, roman or letter)."""

    text: str
    items: list[str]
    numbering: str = ""

    def fits(self, labels: Mapping[str, int]) -> str | None:
        """Return the numbering by which one of the labels is the next item, None if there is none."""
        due = len(self.items) + 1
        return next((way for way, n in labels.items() if n == due and self.numbering in ("", way)), None)

    def go_on(self, text: str, glue: str) -> None:
        """Add `text` to what was read last."""
        if self.items:
            self.items[-1] += glue + text
        else:
            self.text += glue + text


def read_file(path: Path) -> LawText:
    """Return the law in a text file (UTF-8 or GB18030); TextError if it cannot be read, OSError if not opened."""
    return read_text(decode(path.read_bytes(), path.name), path.name)


def decode(data: bytes, name: str) -> str:
    """Return the bytes of the file `name` as text: UTF-8, else GB18030, or UTF-16 by its mark; else TextError."""
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "gb18030"):
        try:
            source = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in source:
            return source
    raise TextError(_NOT_TEXT.fill(name=name))


def read_text(source: str, name: str) -> LawText:
    """Return the law that the text of the file `name` contains, in the language of its articles.

    What stands before article 1 and the headings of chapters and sections are left out. TextError names the line
    where there is no article, one is missing, doubled, out of order or empty, or an item is.
    """
    lines = tuple(_clean(source))
    lang = _language(lines, name)
    blocks = list(_blocks(lines, lang))
    _check_order(blocks, name)
    last = blocks[-1].lines
    cut = _closing_start(last)
    closing = tuple(line.text for line in last[cut:] if line.text)
    del last[cut:]
    return LawText(lang, tuple(_article(block, lang, name) for block in blocks), closing)


def _clean(source: str) -> Iterator[_Line]:
    """Yield the lines that say something, without marks of layout; a heading becomes an empty line."""
    untitled = False  # the last line was the number of a chapter alone: its title may follow
    for number, raw in enumerate(source.splitlines(), 1):
        plain = re.sub(r"[\ufeff\u200b]|\*\*", "", raw).strip()
        if _NOISE.fullmatch(plain) or _LEADER.search(plain):
            continue
        text = re.sub(r"^(?:[-*•]\s+|#+\s*)", "", plain)
        finished, heading = _FINISHED.search(text), _HEADING.match(text)
        if any(mark.match(text) for mark in _MARK.values()):
            untitled = False
            yield _Line(number, text)
        elif heading and (heading.end() == len(text) or not finished):
            untitled = heading.end() == len(text)
            yield _Line(number, "")
        else:
            skipped = plain.startswith("#") or (untitled and not finished)
            untitled = False
            yield _Line(number, "" if skipped else text)


def _language(lines: tuple[_Line, ...], name: str) -> Lang:
    """Return the language that the articles are numbered in; TextError if there is none, or two."""
    firsts: dict[Lang, int] = {}
    found: dict[Lang, int] = dict.fromkeys(LANGS, 0)
    for line in lines:
        for lang in LANGS:
            if mark := _MARK[lang].match(line.text):
                found[lang] += 1
                if _number(mark[1]) == 1:
                    firsts.setdefault(lang, line.number)
    if not any(found.values()):
        raise TextError(_NO_ARTICLE.fill(name=name, lines=len(lines)))
    if len(firsts) > 1:
        raise TextError(_TWO_LANGUAGES.fill(name=name, line=max(firsts.values())))
    return max(LANGS, key=lambda lang: found[lang])


def _number(numeral: str) -> int:
    """Return the value of a number in figures or in Chinese numerals below ten thousand."""
    if numeral.isdecimal():
        return int(numeral)
    total = digit = 0
    for sign in numeral:
        if sign in _UNITS:
            total, digit = total + (digit or 1) * _UNITS[sign], 0
        else:
            digit = int(sign) if sign.isdecimal() else "零一二三四五六七八九".find(sign.replace("〇", "零"))
    return total + digit


def _blocks(lines: tuple[_Line, ...], lang: Lang) -> Iterator[_Block]:
    """Yield the articles; what stands before the first is left out."""
    block: _Block | None = None
    for line in lines:
        if mark := _MARK[lang].match(line.text):
            if block:
                yield block
            block = _Block(_number(mark[1]), [_Line(line.number, line.text[mark.end() :])])
        elif block:
            block.lines.append(line)
    if block:
        yield block


def _check_order(blocks: list[_Block], name: str) -> None:
    numbers = [block.number for block in blocks]
    for due, block in enumerate(blocks, 1):
        if block.number != due:
            twice, later = block.number in numbers[: due - 1], due in numbers[due:]
            error = _TWICE if twice else _DISORDER if later else _GAP
            raise TextError(error.fill(name=name, line=block.line, number=block.number, due=due))


def _closing_start(lines: list[_Line]) -> int:
    """Return where the signatures begin: after the last finished sentence, if only short open lines follow it."""
    start = len(lines)
    while start and _is_signature(lines[start - 1].text):
        start -= 1
    return start if start and _FINISHED.search(lines[start - 1].text) else len(lines)


def _is_signature(text: str) -> bool:
    return len(text) <= _LONGEST_SIGNATURE and not _FINISHED.search(text) and not _LABEL.match(text)


def _article(block: _Block, lang: Lang, name: str) -> Article:
    title, lines = _title(block.lines, lang)
    drafts: list[_Draft] = []
    before = ""  # the line before, if its sentence goes on
    for line in lines:
        labels = _labels(line.text)
        if labels and not drafts:
            drafts.append(_Draft("", []))
        if labels and (numbering := drafts[-1].fits(labels)):
            drafts[-1].numbering = numbering
            drafts[-1].items.append(line.text)
        elif drafts and drafts[-1].items and any(way != drafts[-1].numbering for way in labels):
            drafts[-1].go_on(line.text, "\n")
        elif before and _goes_on(before, line.text, lang):
            drafts[-1].go_on(line.text, "" if lang == "zh" else " ")
        elif labels:
            due, label = len(drafts[-1].items) + 1, re.split(r"(?<=[）)])", line.text)[0]
            raise TextError(_ITEM.fill(name=name, line=line.number, due=due, label=label))
        elif line.text:
            drafts.append(_Draft(line.text, []))
        before = "" if _FINISHED.search(line.text) else line.text
    if not drafts:
        raise TextError(_EMPTY.fill(name=name, line=block.line, number=block.number))
    return Article(block.number, tuple(Paragraph(one.text, tuple(one.items)) for one in drafts), title)


def _title(lines: list[_Line], lang: Lang) -> tuple[str, list[_Line]]:
    """Return the title of an article, in brackets or on a line of its own, and the lines without it."""
    alone = not lines[0].text
    lines = lines[1:] if alone else lines
    if not lines:
        return "", lines
    first, *rest = lines
    bracketed = None if _LABEL.match(first.text) else _TITLE.match(first.text)
    if bracketed:
        behind = first.text[bracketed.end() :]
        body = [_Line(first.number, behind), *rest] if behind else rest
        return (bracketed[1], body) if any(line.text for line in body) else ("", lines)
    if not rest or not (alone or lang == "en") or not _is_title(first.text, rest[0].text, lang):
        return "", lines
    return first.text, rest


def _is_title(text: str, then: str, lang: Lang) -> bool:
    if not then or len(text) > _LONGEST_TITLE[lang] or not _is_signature(text) or _LABEL.match(then):
        return False
    return "，" not in text if lang == "zh" else not _goes_on(text, then, lang)


def _goes_on(before: str, text: str, lang: Lang) -> bool:
    """Tell whether the unfinished line `before` goes on in `text`."""
    first = text.lstrip("\"'“‘([（")[:1]
    return bool(text) and (lang == "zh" or first.islower() or first.isdecimal() or before.endswith(","))


def _labels(text: str) -> dict[str, int]:
    """Return the numberings that the label of an item can belong to, each with its number: (i) is 1 or letter 9."""
    match = _LABEL.match(text)
    if not match:
        return {}
    label = match[1]
    if not label.isascii() or label.isdecimal():
        return {"figure" if label.isdecimal() else "hanzi": _number(label)}
    labels = {"letter": ord(label) - ord("a") + 1} if len(label) == 1 else {}
    if set(label) <= set(_ROMAN):
        values = [_ROMAN[sign] for sign in label]
        pairs = zip(values, [*values[1:], 0], strict=True)
        labels["roman"] = sum(-value if value < after else value for value, after in pairs)
    return labels
