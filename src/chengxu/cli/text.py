"""`chengxu text import LAW FILE` and `chengxu text check`: the official text, from the person's own copy."""

from __future__ import annotations

from pathlib import Path

import click

from chengxu.algebra.cite import Place
from chengxu.algebra.term import LANGS, Term
from chengxu.cli.bilingual import Command, Group, say
from chengxu.cli.common import Wrong, console, json_option, one_law, open_laws, print_json
from chengxu.law.align import Alignment, align
from chengxu.law.book import Statute
from chengxu.law.parse import read_file
from chengxu.law.text import LawText, load, save

STORED = Term("已导入：{path}", "Imported: {path}")
COUNTS = Term(
    "{law}（{lang}）：找到 {found} 条，应有 {expected} 条。",
    "{law} ({lang}): {found} of {expected} articles found.",
)
UNCOVERED = Term("没有规范对应：{place}", "No norm covers: {place}")
MISSING = Term("文本中没有其位置：{id}", "Not to be found in the text: {id}")
CLOSING = Term("文末署名没有规范对应。", "No norm covers the signatures at the end.")
COMPLETE = Term(
    "每条、每款、每项都有规范对应，每条规范都有出处。",
    "Every article, paragraph and item has a norm, and every norm its place.",
)
NONE = Term(
    "尚未导入任何文本。用 chengxu text import LAW FILE 导入。",
    "No text is imported yet; use chengxu text import LAW FILE.",
)
JOINT = Term("、", ", ")
UNREADABLE = Term("无法读取 {path}：{why}", "cannot read {path}: {why}")

text_group = Group(
    name="text",
    about=Term("法律文本：导入自己的副本，核对是否逐款对应。",
               "Law texts: import your own copy, and check that every paragraph is covered."),
    places={"import": "chengxu.cli.text:import_command", "check": "chengxu.cli.text:check_command"},
)  # fmt: skip


@click.command(
    "import",
    cls=Command,
    about=Term("导入一部法律的文本（中文“第N条”或者英文“Article N”），并逐款核对。",
               "Import a law's text (Chinese 第N条 or English Article N), and align it paragraph by paragraph."),
)  # fmt: skip
@click.argument("law")
@click.argument("file", type=click.Path(path_type=Path))
@json_option
def import_command(law: str, file: Path, as_json: bool) -> int:
    """Import a text."""
    statute = one_law(law)
    try:
        text = read_file(file)
    except OSError as error:
        raise Wrong(say(UNREADABLE, path=file, why=error.strerror or error)) from error
    alignment = alignment_of(statute, text)
    path = save(text, law)
    if as_json:
        print_json({"law": law, "lang": text.lang, "stored": str(path), "alignment": alignment.as_json()})
    else:
        console().print(say(STORED, path=path), soft_wrap=True, markup=False)
        _report(statute, text, alignment)
    return 0 if alignment.complete else 1


@click.command(
    "check", cls=Command, about=Term("核对已导入的全部文本。", "Check every text that is imported.")
)
@json_option
def check_command(as_json: bool) -> int:
    """Check the imported texts."""
    statutes = open_laws("").statutes.values()
    found = [(s, text) for s in statutes for lang in LANGS if (text := load(s.law.key, lang))]
    alignments = [(s, text, alignment_of(s, text)) for s, text in found]
    if as_json:
        print_json([{"law": s.law.key, "lang": t.lang, "alignment": a.as_json()} for s, t, a in alignments])
    elif not alignments:
        console().print(say(NONE))
    else:
        for statute, text, alignment in alignments:
            _report(statute, text, alignment)
    return 0 if all(a.complete for _, _, a in alignments) else 1


def alignment_of(statute: Statute, text: LawText) -> Alignment:
    """Return how a text and a statute's norms fit together."""
    cites = {norm.id: norm.cite for norm in statute.norms}
    return align(text, cites, articles=statute.law.articles)


def _report(statute: Statute, text: LawText, alignment: Alignment) -> None:
    out = console()
    found, expected = alignment.articles_found, alignment.articles_expected
    out.print(say(COUNTS, law=statute.law.short, lang=text.lang, found=found, expected=expected))
    for place in alignment.uncovered:
        out.print("  " + say(UNCOVERED, place=place_words(place)))
    for norm_id in alignment.missing:
        out.print("  " + say(MISSING, id=norm_id))
    if not alignment.closing_covered:
        out.print("  " + say(CLOSING))
    if alignment.complete:
        out.print("  " + say(COMPLETE))


def place_words(place: Place) -> str:
    """Return a position in words, such as `article 4, paragraph 1, item 2`."""
    parts = [say(Term("第{n}条", "article {n}"), n=place.article)]
    if place.paragraph:
        parts.append(say(Term("第{n}款", "paragraph {n}"), n=place.paragraph))
    if place.item:
        parts.append(say(Term("第{n}项", "item {n}"), n=place.item))
    return say(JOINT).join(parts)
