"""A label in DOCX, XLSX and PPTX: one property more, and every other member of the archive as it was packed."""

from __future__ import annotations

import contextlib
import io
import shutil
import struct
import subprocess
import zipfile
import zlib
from functools import cache

import docx
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.packaging.custom import StringProperty

from chengxu.labels import Label, LabelError, Verdict, label, read, verify
from provider_files import LABEL

OTHER = Label(LABEL.producer, LABEL.produce_id, propagator="a&b<c>", propagate_id="7")
RELATIONS, TYPES, CUSTOM = "_rels/.rels", "[Content_Types].xml", "docProps/custom.xml"
OPEN = "http://schemas.openxmlformats.org/officeDocument/2006"


def text() -> bytes:
    out, made = io.BytesIO(), docx.Document()
    made.add_paragraph("你好")
    made.save(out)
    return out.getvalue()


def sheet(**properties: str) -> bytes:
    out, made = io.BytesIO(), openpyxl.Workbook()
    made.active["A1"] = "你好"
    for name, value in properties.items():
        made.custom_doc_props.append(StringProperty(name=name, value=value))
    made.save(out)
    return out.getvalue()


def slides() -> bytes:
    pptx = pytest.importorskip("pptx", reason="nothing here makes slides")
    out, made = io.BytesIO(), pptx.Presentation()
    made.slides.add_slide(made.slide_layouts[6])
    made.save(out)
    return out.getvalue()


def rewritten(data: bytes, *, streamed: bool = False, **options: object) -> bytes:
    """Return the same members in an archive of another kind: stored, in 64 bits, with data descriptors."""

    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return not streamed

    out = Pipe()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            again = zipfile.ZipInfo(info.filename, info.date_time)
            again.compress_type = options.get("kind", zipfile.ZIP_DEFLATED)
            with new.open(again, "w", force_zip64=bool(options.get("wide"))) as member:
                member.write(old.read(info))
    return out.getvalue()


KINDS = {
    "DOCX": text,
    "XLSX": sheet,
    "XLSX with properties": lambda: sheet(department="法务", other="x"),
    "PPTX": slides,
    "stored": lambda: rewritten(sheet(a="b"), kind=zipfile.ZIP_STORED),
    "with 64-bit sizes": lambda: rewritten(sheet(a="b"), wide=True),
    "written to a pipe": lambda: rewritten(text(), streamed=True),
    "behind other bytes": lambda: moved(text()),
}


def moved(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in [*reversed(old.namelist())]:
            new.writestr(name, old.read(name))
    return out.getvalue()


@cache
def made_once(kind: str) -> bytes:
    return KINDS[kind]()


@pytest.fixture(params=KINDS)
def made(request) -> bytes:
    return made_once(request.param)


def raw(data: bytes) -> dict[str, bytes]:
    """Return each member from its local head to the next, as it stands in the file."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        order = sorted(file.infolist(), key=lambda info: info.header_offset)
        ends = [*(info.header_offset for info in order[1:]), file.start_dir]
        return {i.filename: data[i.header_offset : end] for i, end in zip(order, ends, strict=True)}


def properties(data: bytes) -> dict[str, str]:
    """Return the custom properties as lxml finds them."""
    from lxml import etree

    with zipfile.ZipFile(io.BytesIO(data)) as file:
        root = etree.fromstring(file.read(CUSTOM))
    assert {p.tag for p in root} == {f"{{{OPEN}/custom-properties}}property"}
    assert {v.tag for p in root for v in p} == {f"{{{OPEN}/docPropsVTypes}}lpwstr"}
    pids = [int(p.get("pid")) for p in root]
    assert len(set(pids)) == len(pids)
    assert min(pids) >= 2
    return {p.get("name"): p[0].text for p in root}


def test_every_other_member_stays_as_it_was_packed_and_the_label_is_there(made):
    assert verify(made).verdict is Verdict.NOT_FOUND
    labelled = label(made, LABEL)
    old, new = raw(made), raw(labelled)

    assert verify(labelled).label == LABEL
    assert label(labelled, LABEL) == labelled
    assert zipfile.ZipFile(io.BytesIO(labelled)).testzip() is None
    assert set(new) - set(old) <= {CUSTOM}
    assert {name for name in old if old[name] != new[name]} <= {CUSTOM, RELATIONS, TYPES}


def test_other_properties_stay_and_another_s_propagation_takes_the_label_s_place():
    labelled = label(made_once("XLSX with properties"), LABEL)
    passed_on = label(labelled, OTHER)

    assert properties(labelled) == {"department": "法务", "other": "x", "AIGC": LABEL.text()}
    assert properties(passed_on) == {"department": "法务", "other": "x", "AIGC": OTHER.text()}
    assert {n for n in raw(labelled) if raw(labelled)[n] != raw(passed_on)[n]} == {CUSTOM}


def test_libraries_open_the_document_and_keep_the_label_when_they_save_it():
    document = docx.Document(io.BytesIO(label(made_once("DOCX"), LABEL)))
    assert document.paragraphs[0].text == "你好"
    book = openpyxl.load_workbook(io.BytesIO(label(made_once("XLSX"), LABEL)))
    assert book.custom_doc_props["AIGC"].value == LABEL.text()
    for kept in (document, book):
        out = io.BytesIO()
        kept.save(out)
        assert verify(out.getvalue()).label == LABEL


def test_slides_open_and_keep_the_label_when_they_are_saved():
    pptx = pytest.importorskip("pptx", reason="nothing here makes slides")
    out = io.BytesIO()
    pptx.Presentation(io.BytesIO(label(made_once("PPTX"), LABEL))).save(out)

    assert verify(out.getvalue()).label == LABEL


def test_a_label_that_openpyxl_wrote_is_in_order():
    assert verify(sheet(AIGC=LABEL.text())).label == LABEL


def test_a_document_cut_off_anywhere_is_never_said_to_have_no_label():
    for whole in (label(made_once("XLSX"), LABEL), made_once("XLSX")):
        for size in range(4, len(whole)):
            assert verify(whole[:size]).verdict is Verdict.INCONCLUSIVE


def test_one_wrong_byte_is_an_answer_and_never_a_crash():
    whole = label(made_once("XLSX"), LABEL)

    @settings(max_examples=400, deadline=None)
    @given(st.integers(0, len(whole) - 1), st.binary(min_size=1, max_size=4))
    def check(at: int, wrong: bytes) -> None:
        damaged = whole[:at] + wrong + whole[at + len(wrong) :]
        found = verify(damaged)
        if found.verdict is Verdict.COMPLIANT:
            assert found.label == LABEL
        with contextlib.suppress(LabelError):
            assert verify(label(damaged, LABEL)).label == LABEL

    check()


def packed(data: bytes, name: str, new: bytes | None) -> bytes:
    """Return an archive with one member of other content, or without it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as to:
        for member in dict.fromkeys([*old.namelist(), *([name] if new is not None else [])]):
            content = new if member == name else old.read(member)
            if content is not None:
                to.writestr(member, content)
    return out.getvalue()


def part(inside: str, head: str = "") -> bytes:
    return f'{head}<Properties xmlns="{OPEN}/custom-properties" xmlns:vt="{OPEN}/docPropsVTypes">{inside}</Properties>'.encode()


BOMB = '<!DOCTYPE p [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
REFUSED = {
    "with a document type": (CUSTOM, part("&b;", BOMB), "not-understood"),
    "with an outside entity": (
        CUSTOM,
        part("", '<!DOCTYPE p SYSTEM "file:///etc/passwd">'),
        "not-understood",
    ),
    "of no XML": (CUSTOM, b"<Properties", "broken"),
    "that is too large": (CUSTOM, part(" " * (1 << 20)), "too-large-inside"),
    "that is too deep": (CUSTOM, part("<a>" * 2000 + "</a>" * 2000), "not-understood"),
    "of another root": (CUSTOM, b"<a/>", "not-understood"),
    "of no relations": (RELATIONS, None, "format-unknown"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_a_part_that_cannot_be_read_leaves_the_answer_open(kind):
    name, content, code = REFUSED[kind]
    found = verify(packed(label(made_once("XLSX"), LABEL), name, content))

    assert (found.verdict, found.reasons) == (Verdict.INCONCLUSIVE, (code,))


def test_an_encrypted_member_leaves_the_answer_open():
    whole = bytearray(label(made_once("XLSX"), LABEL))
    at = whole.rindex(b"PK\1\2")
    whole[at + 8] |= 1

    assert verify(bytes(whole)).reasons == ("encrypted",)


def test_a_signed_document_is_not_written_into():
    signed = packed(made_once("DOCX"), "_xmlsignatures/sig1.xml", b"<a/>")

    with pytest.raises(LabelError, match="signed"):
        label(signed, LABEL)


def test_a_member_that_unpacks_to_more_than_it_says_is_not_unpacked():
    whole = label(made_once("XLSX"), LABEL)
    bomb = bytearray(packed(whole, CUSTOM, part(" " * 1_000_000)))
    at = bomb.rindex(CUSTOM.encode()) - 46
    struct.pack_into("<I", bomb, at + 24, 1000)

    assert verify(bytes(bomb)).reasons == ("broken",)
    assert zlib.crc32(bytes(bomb))


OLD = '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="AIGC"><vt:lpwstr>%s</vt:lpwstr></property>'


def escaped(what: str) -> str:
    return what.replace('"', "&quot;")


VARIANTS = {
    "twice": (part((OLD % escaped(LABEL.text())) * 2), "label-repeated"),
    "with another identifier": (part((OLD % escaped(LABEL.text())).replace("D5CD", "0000")), "other-carrier"),
    "in small letters": (part((OLD % escaped(LABEL.text())).replace("AIGC", "aigc")), "other-carrier"),
    "wrapped": (part(OLD % escaped(LABEL.text(wrapped=True))), "wrapping"),
}


@pytest.mark.parametrize("kind", VARIANTS)
def test_what_the_field_writes_is_read_told_and_put_in_order(kind):
    content, code = VARIANTS[kind]
    whole = packed(sheet(a="b"), CUSTOM, content)
    found = verify(whole)

    assert code in found.reasons
    assert found.reading.labels[0].parsed.label == LABEL
    assert verify(label(whole, OTHER)).label == OTHER


@pytest.mark.parametrize("root", ['<p:Properties xmlns:p="%s"/>', '<p:Properties xmlns:p="%s"></p:Properties>', '<Properties xmlns="%s"/>'])  # fmt: skip
def test_a_root_of_any_form_takes_the_label(root):
    whole = packed(sheet(a="b"), CUSTOM, (root % f"{OPEN}/custom-properties").encode())

    assert properties(label(whole, LABEL)) == {"AIGC": LABEL.text()}


def test_a_part_that_nothing_refers_to_is_taken_up_again():
    whole = label(made_once("XLSX"), LABEL)
    orphan = packed(whole, RELATIONS, zipfile.ZipFile(io.BytesIO(made_once("XLSX"))).read(RELATIONS))
    assert verify(orphan).reasons == ("other-carrier",)

    assert verify(label(orphan, LABEL)).label == LABEL
    assert len(read(label(orphan, LABEL)).labels) == 1


@pytest.mark.parametrize("kind", ["DOCX", "XLSX", "PPTX", "with 64-bit sizes"])
def test_exiftool_finds_the_label_among_the_properties(kind, tmp_path):
    if shutil.which("exiftool") is None:
        pytest.skip("exiftool is not there")
    path = tmp_path / "document"
    path.write_bytes(label(made_once(kind), LABEL))
    run = subprocess.run(["exiftool", "-s3", "-XML:AIGC", path], capture_output=True, text=True, check=True)

    assert run.stdout.strip() == LABEL.text()
