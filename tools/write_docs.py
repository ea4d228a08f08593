"""Write the pages of `docs/` that are derived from the code: the readings, the procedures, the tables of the labels.

`python tools/write_docs.py` writes them; a test compares them with what is there.
"""

from __future__ import annotations

import re
from pathlib import Path

from chengxu.algebra.term import LANGS
from chengxu.interpret.draw import draw
from chengxu.law.book import Book, Statute
from chengxu.law.reading import Reading
from chengxu.provider.labels.formats import formats
from chengxu.provider.labels.reasons import REASONS
from chengxu.statutes import open_book, open_procedures
from chengxu.statutes.clock_readings import CLOCK_READINGS

DOCS = Path(__file__).parents[1] / "docs"

HEAD = """# Readings 解读

Where a text is open, this is what we take it to mean, and why. Answers that rest on a reading name its number.
文本有疑义之处，采用的理解及其理由如下；据以得出的结论均注明编号。

This page is generated from the statutes (`make docs`); do not edit it here.
"""


PROCEDURES_HEAD = """# Procedures 程序

Each kind of case as states and steps, every step with its article. What a step needs, its clocks and guards are in the tables:
`chengxu procedures NAME`.
每类案件的状态和步骤，步骤均注明条款。步骤的要件、期限和前提见 `chengxu procedures 名称`。

This page is generated from the statutes (`make docs`); do not edit it here.
"""


def readings_page(book: Book) -> str:
    """Return `docs/readings.md`."""
    parts = [HEAD, "\n## Clocks 期限\n", *(_entry(reading, ()) for reading in CLOCK_READINGS)]
    for statute in book.statutes.values():
        parts.append(f"\n## {statute.law.title.zh} {statute.law.title.en}\n")
        parts += [_entry(reading, _norms(statute, reading)) for reading in statute.readings]
    return "\n".join(parts)


def _norms(statute: Statute, reading: Reading) -> tuple[str, ...]:
    return tuple(n.id for n in statute.norms if reading.number in (*n.readings, n.tag.reading))


def _entry(reading: Reading, norms: tuple[str, ...]) -> str:
    used = f"\nNorms 规范: {', '.join(norms)}\n" if norms else ""
    return (
        f"### {reading.number}\n\n"
        f"**{reading.question.zh}**\n{reading.answer.zh}{reading.reason.zh}\n\n"
        f"**{reading.question.en}**\n{reading.answer.en} {reading.reason.en}\n{used}"
    )


def procedures_page(_book: Book) -> str:
    """Return `docs/procedures.md`: each procedure with its diagram, first in Chinese, then in English."""
    parts = [PROCEDURES_HEAD]
    for procedure in open_procedures().values():
        term, places = procedure.term, ", ".join(str(cite) for cite in procedure.cites)
        parts.append(f"\n## {procedure.number} {term.zh} {term.en}\n\n`{procedure.name}` · {places}\n")
        parts += [f"```mermaid\n{draw(procedure, lang)}```\n" for lang in LANGS]
    return "\n".join(parts)


def labels_page(_book: Book) -> str:
    """Return `docs/labels.md` with its tables made anew: the formats, the reason codes."""
    rows = {
        "formats": [
            f"| {f.name} | {' '.join(f'`{s}`' for s in f.suffixes)} | {f.place.zh} | {f.place.en} |"
            for f in formats()
        ],
        "reasons": [f"| `{code}` | {term.zh} | {term.en} |" for code, term in REASONS.items()],
    }
    heads = {
        "formats": "| | | 位置 | place |\n|---|---|---|---|",
        "reasons": "| 代码 code | | |\n|---|---|---|",
    }
    page = (DOCS / "labels.md").read_text(encoding="utf-8")
    for name, lines in rows.items():
        table = "\n".join([heads[name], *lines])
        page = re.sub(
            rf"(<!-- {name}:[^\n]*-->\n).*?(<!-- end -->)",
            lambda m, t=table: f"{m[1]}{t}\n{m[2]}",
            page,
            flags=re.S,
        )
    return page


PAGES = {"readings.md": readings_page, "procedures.md": procedures_page, "labels.md": labels_page}
"""Each generated page, with what makes it."""


def main() -> None:
    """Write every generated page."""
    book = open_book()
    for name, page in PAGES.items():
        (DOCS / name).write_text(page(book), encoding="utf-8")
        print(f"docs/{name}")


if __name__ == "__main__":
    main()
