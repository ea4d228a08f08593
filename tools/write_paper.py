"""Write `platform/documents/papers/document.docx`, the DOCX template that ships with us.

It is plain: styles with Chinese fonts, and the places that docxtpl fills. Whoever wants another look edits a copy of it in a
word processor and puts it into the folder `templates` of the platform.
"""

from __future__ import annotations

import zipfile
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from chengxu.platform.documents.mark import png

PLACE = Path(__file__).parents[1] / "src/chengxu/platform/documents/papers/document.docx"
SERIF, SANS = "宋体", "黑体"
BLUE = RGBColor(0x1A, 0x4F, 0x9C)
SOFT, RED = RGBColor(0x55, 0x55, 0x55), "8C1D18"
DAY = datetime(2026, 1, 1)


def fonts(style: Any, east: str, west: str = "Times New Roman") -> None:
    """Set the fonts of a style, the Chinese one (`w:eastAsia`) among them, and drop the fonts of the theme."""
    properties = style.element.get_or_add_rPr()
    for old in properties.findall(qn("w:rFonts")):
        properties.remove(old)
    found = OxmlElement("w:rFonts")
    for script, name in (("ascii", west), ("hAnsi", west), ("cs", west), ("eastAsia", east)):
        found.set(qn(f"w:{script}"), name)
    properties.insert(0, found)


def text(
    paragraph: Any,
    words: str,
    *,
    size: float | None = None,
    soft: bool = False,
    bold: bool = False,
    colour: Any = None,
) -> None:
    """Add a run."""
    run = paragraph.add_run(words)
    run.bold = bold or None
    if size:
        run.font.size = Pt(size)
    if soft or colour:
        run.font.color.rgb = colour or SOFT


def line_beside(paragraph: Any) -> None:
    """Draw a line to the left of a paragraph."""
    rule(paragraph, str(BLUE), 12, "left")


def rule(paragraph: Any, colour: str, eighths: int, side: str = "bottom") -> None:
    """Draw a line below a paragraph, or at another side of it."""
    borders, below = OxmlElement("w:pBdr"), OxmlElement(f"w:{side}")
    for name, value in (("val", "single"), ("sz", str(eighths)), ("space", "4"), ("color", colour)):
        below.set(qn(f"w:{name}"), value)
    borders.append(below)
    paragraph._p.get_or_add_pPr().append(borders)


def styles(document: Any) -> None:
    """Set fonts and sizes."""
    normal = document.styles["Normal"]
    fonts(normal, SERIF)
    normal.font.size = Pt(10.5)
    normal.paragraph_format.space_after = Pt(4)
    title = document.styles["Heading 1"]
    fonts(title, SANS)
    title.font.size, title.font.bold, title.font.color.rgb = Pt(18), True, RGBColor(0, 0, 0)
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.paragraph_format.space_before, title.paragraph_format.space_after = Pt(6), Pt(8)
    for spoken in document.styles.element.iter(qn("w:lang")):
        spoken.set(qn("w:val"), "en-GB")
        spoken.set(qn("w:eastAsia"), "zh-CN")
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(24)
    section.top_margin = section.bottom_margin = Mm(24)


def repeat(row: Any) -> None:
    """Let a row head the table on every page."""
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)


def head(document: Any) -> None:
    """Write title, number, and who writes to whom about what; over it, of a draft, that it is one."""
    document.add_paragraph("{%p if draft %}")
    draft = document.add_paragraph()
    draft.alignment = WD_ALIGN_PARAGRAPH.CENTER
    text(draft, "{{ words.draft }}", bold=True, colour=RGBColor.from_string(RED))
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{{ title }}", style="Heading 1")
    number = document.add_paragraph()
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    text(number, "{{ words.number }}  ", soft=True)
    text(number, "{{ number }}")
    rule(number, RED, 10)
    for name in ("to", "from", "matter", "procedure", "basis"):
        line = document.add_paragraph()
        text(line, f"{{{{ words.{name} }}}}  ", soft=True)
        text(line, f"{{{{ {'sender' if name == 'from' else name} }}}}")


def contents(document: Any) -> None:
    """Write the table of the particulars, and the note."""
    table = document.add_table(rows=4, cols=2, style="Table Grid")
    for cell, name in zip(table.rows[0].cells, ("item", "content"), strict=True):
        text(cell.paragraphs[0], f"{{{{ words.{name} }}}}", bold=True)
    repeat(table.rows[0])
    table.rows[1].cells[0].paragraphs[0].text = "{%tr for part in parts %}"
    label, value = table.rows[2].cells
    text(label.paragraphs[0], "{{ part.number }}{{ part.label }}")
    text(label.add_paragraph(), "{{ part.cite }}", size=8.5, soft=True)
    text(label.add_paragraph(), "{%p if part.own %}")
    text(label.add_paragraph(), "{{ words.own }}", size=8.5, colour=BLUE)
    text(label.add_paragraph(), "{%p endif %}")
    text(value.paragraphs[0], "{%p if part.own %}")
    own = value.add_paragraph()
    text(own, "{{ part.text }}")
    line_beside(own)
    for words in ("{%p else %}", "{{ part.text }}", "{%p endif %}"):
        text(value.add_paragraph(), words)
    table.rows[3].cells[0].paragraphs[0].text = "{%tr endfor %}"
    for row in table.rows:
        row.cells[0].width, row.cells[1].width = Mm(55), Mm(107)
    document.add_paragraph("{%p if note %}")
    note = document.add_paragraph()
    text(note, "{{ words.note }}  ", soft=True)
    text(note, "{{ note }}")
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p if owned %}")
    text(document.add_paragraph(), "{{ words.legend }}", size=8.5, soft=True)
    document.add_paragraph("{%p endif %}")


def foot(document: Any) -> None:
    """Write who signs, when, and by what the document is checked."""
    for words in ("{{ sender }}  {{ words.seal if official else words.signature }}", "{{ on }}"):
        line = document.add_paragraph(words)
        line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        line.paragraph_format.keep_with_next = True
    document.add_paragraph("{%p if not draft %}")
    picture = document.add_paragraph()
    picture.paragraph_format.keep_with_next = True
    picture.add_run().add_picture(BytesIO(png("check")), width=Mm(26))
    shape = document.inline_shapes[0]._inline
    for named in (shape.docPr, shape.graphic.graphicData.pic.nvPicPr.cNvPr):
        named.set("name", "check")
        named.set("descr", "{{ words.qr }}")
    for words in (
        "{{ words.number }}{{ words.colon }}{{ number }}",
        "{{ words.digest }}{{ words.colon }}{{ digest }}",
        "{{ words.text_version }}{{ words.colon }}{{ text_version }}",
        "{{ words.origin }}{{ words.colon }}{{ origin }}",
        "{{ status }}",
        "{{ words.check }}",
    ):
        line = document.add_paragraph()
        line.paragraph_format.space_after = Pt(1)
        text(line, words, size=8.5, soft=True)
    document.add_paragraph("{%p endif %}")


def main() -> None:
    """Write the template, the same bytes each time."""
    document: Any = Document()
    styles(document)
    head(document)
    contents(document)
    foot(document)
    parts = document.part.package.rels
    for key in [key for key, part in parts.items() if part.reltype.endswith("/thumbnail")]:
        del parts[key]
    document.core_properties.created = document.core_properties.modified = DAY
    document.core_properties.title = document.core_properties.author = ""
    document.core_properties.comments = ""
    made, packed = BytesIO(), BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as given, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name in given.namelist():
            file.writestr(zipfile.ZipInfo(name, DAY.timetuple()[:6]), given.read(name), zipfile.ZIP_DEFLATED)
    PLACE.write_bytes(packed.getvalue())


if __name__ == "__main__":
    main()
