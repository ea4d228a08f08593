"""A label in PDF files, by an update at the end: the old file is the beginning of the new one."""

from __future__ import annotations

import contextlib
import io
import shutil
import subprocess
import zlib
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chengxu.labels import Label, LabelError, Verdict, label, verify
from provider_files import LABEL, saved

pikepdf = pytest.importorskip("pikepdf", reason="nothing here reads PDF files")
OTHER = Label(LABEL.producer, LABEL.produce_id, propagator="a(b)c)", propagate_id="7")
STREAMS = pikepdf.ObjectStreamMode


def made(info: dict[str, str] | None = None, *, base: bytes | None = None, **options: object) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(base)) if base else pikepdf.new() as pdf:
        if base is None:
            pdf.add_blank_page()
        for name, value in (info or {}).items():
            pdf.docinfo[name] = value
        pdf.save(out, **options)
    return out.getvalue()


TITLE = {"/Title": "题目", "/Keywords": "a(b"}
KINDS = {
    "plain": lambda: made(TITLE, object_stream_mode=STREAMS.disable),
    "with streams of objects": lambda: made(TITLE, object_stream_mode=STREAMS.generate),
    "without information": lambda: made(object_stream_mode=STREAMS.disable),
    "with streams and without information": lambda: made(object_stream_mode=STREAMS.generate),
    "for the web": lambda: made(TITLE, linearize=True),
    "for the web, with streams": lambda: made(TITLE, linearize=True, object_stream_mode=STREAMS.generate),
    "by Pillow": lambda: saved("PDF", title="a"),
    "by typst": lambda: typst(),
    "of both kinds": lambda: hybrid(),
}


def typst() -> bytes:
    return pytest.importorskip("typst", reason="no typst here").compile(b"= Hello")


def hybrid(*, free: bool = False) -> bytes:
    """Return a file whose information stands in a stream of objects that only its second table tells of."""
    packed = zlib.compress(b"4 0 <</Title(x)>>")
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<<>>>>",
        None,
        b"<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>stream\n%s\nendstream"
        % (len(packed), packed),
    ]
    out, places = b"%PDF-1.5\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        if content is not None:
            out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    beside = len(out)
    rows = b"\2" + (5).to_bytes(4, "big") + b"\0"
    rows += b"".join(b"\1" + place.to_bytes(4, "big") + b"\0" for place in (places[4], beside))
    head = b"<</Type/XRef/Size 7/W[1 4 1]/Index[4 3]/Root 1 0 R/Info 4 0 R/Length %d>>" % len(rows)
    out += b"6 0 obj\n%s\nstream\n%s\nendstream\nendobj\n" % (head, rows)
    table = b"".join(b"%010d 00000 n \n" % place for place in places[:3])
    start = len(out)
    out += b"xref\n0 %d\n0000000004 65535 f \n" % (4 + 2 * free) + table + b"0000000000 65535 f \n" * 2 * free
    out += b"trailer\n<</Size 7/Root 1 0 R/Info 4 0 R/XRefStm %d>>\nstartxref\n%d\n%%%%EOF" % (beside, start)
    return out


@cache
def made_once(kind: str) -> bytes:
    return KINDS[kind]()


@pytest.fixture(params=KINDS)
def file(request) -> bytes:
    return made_once(request.param)


def info(data: bytes) -> dict[str, str]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert not pdf.check_pdf_syntax() if hasattr(pdf, "check_pdf_syntax") else not pdf.check()
        return {str(name): str(value) for name, value in pdf.docinfo.items()}


def test_the_old_file_is_the_beginning_of_the_new_and_a_library_reads_the_label(file):
    before = info(file)
    assert verify(file).verdict is Verdict.NOT_FOUND
    labelled = label(file, LABEL)

    assert verify(labelled).label == LABEL
    assert labelled.startswith(file)
    assert len(labelled) - len(file) < 1200
    assert info(labelled) == before | {"/AIGC": LABEL.text()}
    assert label(labelled, LABEL) == labelled


def test_updates_follow_each_other_and_the_last_one_counts(file):
    passed_on = label(label(file, LABEL), OTHER)

    assert verify(passed_on).label == OTHER
    assert info(passed_on)["/AIGC"] == OTHER.text()


@pytest.mark.parametrize(
    "options", [{"object_stream_mode": STREAMS.generate}, {"linearize": True}, {}], ids=str
)
def test_a_label_is_kept_by_a_library_that_rewrites_the_file_and_one_it_wrote_is_in_order(file, options):
    assert verify(made(base=label(file, LABEL), **options)).label == LABEL
    assert verify(made({"/AIGC": LABEL.text()}, base=file, **options)).label == LABEL


def test_information_that_the_table_of_lines_calls_free_is_found_in_the_table_beside_it():
    labelled = label(hybrid(free=True), LABEL)

    assert b"/Title(x)" in labelled[labelled.rindex(b"4 0 obj") :]
    assert verify(labelled).label == LABEL


def test_exiftool_finds_the_label_too(file, tmp_path):
    if shutil.which("exiftool") is None:
        pytest.skip("exiftool is not there")
    path = tmp_path / "a.pdf"
    path.write_bytes(label(file, LABEL))
    run = subprocess.run(["exiftool", "-s3", "-PDF:AIGC", path], capture_output=True, text=True, check=True)

    assert run.stdout.strip() == LABEL.text()


def test_an_encrypted_file_is_told_and_left_alone():
    whole = made(TITLE, encryption=pikepdf.Encryption(owner="a", user=""))

    assert verify(whole).reasons == ("encrypted",)
    with pytest.raises(LabelError, match="encrypted"):
        label(whole, LABEL)


def test_a_signed_file_is_not_written_into():
    with pikepdf.open(io.BytesIO(made_once("plain"))) as pdf:
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array(), SigFlags=3)
        out = io.BytesIO()
        pdf.save(out)
    with pytest.raises(LabelError, match="signed"):
        label(out.getvalue(), LABEL)


def test_a_file_cut_off_anywhere_in_its_update_is_never_said_to_have_no_label(file):
    whole = label(file, LABEL)
    for size in range(len(file.rstrip()) + 2, len(whole) - 1):
        assert verify(whole[:size]).verdict is not Verdict.COMPLIANT
        if whole[len(file) : size].strip():
            assert verify(whole[:size]).verdict is Verdict.INCONCLUSIVE
    for size in range(8, len(file.rstrip()) - 1, 1 if len(file) < 3000 else 37):
        assert verify(file[:size]).verdict is Verdict.INCONCLUSIVE


@pytest.mark.parametrize("kind", ["plain", "with streams of objects", "of both kinds"])
def test_one_wrong_place_is_an_answer_and_never_a_crash(kind):
    whole = label(made_once(kind), LABEL)

    @settings(max_examples=250, deadline=None)
    @given(st.integers(8, len(whole) - 1), st.binary(min_size=1, max_size=4))
    def check(at: int, wrong: bytes) -> None:
        damaged = whole[:at] + wrong + whole[at + len(wrong) :]
        verify(damaged)
        with contextlib.suppress(LabelError):
            assert verify(label(damaged, LABEL)).label == LABEL

    check()


def bare(inside: bytes) -> bytes:
    """Return a file whose information is what is given."""
    out = b"%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\n"
    place = len(out)
    out += b"2 0 obj\n" + inside + b"\nendobj\n"
    rows = b"0000000000 65535 f \n0000000009 00000 n \n%010d 00000 n \n" % place
    return out + b"xref\n0 3\n%strailer\n<</Size 3/Root 1 0 R/Info 2 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        rows,
        len(out),
    )


TEXT = LABEL.text()
FORMS = {
    "in hexadecimal": (b"<</AIGC<%s>>>" % TEXT.encode().hex().encode(), ()),
    "in UTF-16": (b"<</AIGC<%s>>>" % ("\ufeff" + TEXT).encode("utf-16-be").hex().encode(), ()),
    "with escapes": (b"<</AIGC(%s)/Title(a\\)b)>>" % TEXT.replace("1", "\\061").replace("{", "\\\n{").encode(), ()),
    "under a name with signs": (b"<</#41IGC(%s)>>" % TEXT.encode(), ()),
    "in small letters": (b"<</Aigc(%s)>>" % TEXT.encode(), ("other-carrier",)),
    "twice": (b"<</AIGC(%s)/AIGC(%s)>>" % (TEXT.encode(), TEXT.encode()), ("label-repeated",)),
    "wrapped": (b"<</AIGC(%s)>>" % LABEL.text(wrapped=True).encode(), ("wrapping",)),
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_a_string_of_any_form_is_read_and_gives_way(form):
    inside, reasons = FORMS[form]
    found = verify(bare(inside))
    assert found.reasons == reasons
    assert found.reading.labels[0].parsed.label == LABEL

    assert verify(label(bare(inside), OTHER)).label == OTHER


@pytest.mark.parametrize("inside", [b"<</AIGC 1>>", b"<</A" + b"[" * 5000, b"<<" * 5000, b"<</A(" + b"(" * 5000, b"[]", b"<</AIGC 2 0 R>>", b"<</A 1 0 R R>>"])  # fmt: skip
def test_information_that_cannot_be_read_leaves_the_answer_open(inside):
    assert verify(bare(inside)).verdict is Verdict.INCONCLUSIVE


def test_tables_that_lead_to_each_other_end():
    whole = bare(b"<<>>")
    at = whole.rindex(b"xref\n0 3")

    assert verify(whole.replace(b"/Size 3", b"/Prev %d/Size 3" % at)).reasons == ("broken",)


@pytest.mark.parametrize(
    "spoilt", [b"/W 4 1 2", b"/W[1 4]", b"/W[1 4 9]", b"/W[1 4 -1]", b"/W[1 4 1.0]", b"/W null"]
)
def test_a_table_of_spoilt_widths_is_broken(spoilt):
    assert verify(hybrid().replace(b"/W[1 4 1]", spoilt)).verdict is Verdict.INCONCLUSIVE


def test_tables_that_are_large_together_are_not_all_read():
    packed, out, last = zlib.compress(bytes(15 << 20)), b"%PDF-1.5\n", 0
    for _ in range(5):
        at = len(out)
        prev = b"/Prev %d" % last if last else b""
        head = b"<</Type/XRef/Size 9/W[1 4 1]/Root 1 0 R%s/Filter/FlateDecode/Length %d>>stream\n" % (
            prev,
            len(packed),
        )
        out, last = out + b"1 0 obj\n" + head + packed + b"\nendstream\nendobj\n", at
    out += b"startxref\n%d\n%%%%EOF" % last

    assert verify(out).reasons == ("too-large-inside",)
    many = b"%PDF-1.4\n" + b"xref\n" + b"0 0\n" * 200_000 + b"trailer<<>>\nstartxref\n9\n%%EOF"
    assert verify(many).reasons == ("too-large-inside",)


def test_a_stream_of_objects_whose_length_stands_in_itself_is_broken():
    assert verify(hybrid().replace(b"/N 1/First", b"/N  /First")).reasons == ("broken",)
    whole = hybrid()
    start = whole.index(b"/Length", whole.index(b"/ObjStm"))
    end = whole.index(b">>", start)
    assert (
        verify(whole[:start] + b"/Length 4 0 R"[: end - start].ljust(end - start) + whole[end:]).verdict
        is Verdict.INCONCLUSIVE
    )


def test_a_stream_that_unpacks_to_too_much_is_not_unpacked():
    bomb = zlib.compress(bytes(40 << 20))
    out = b"%PDF-1.5\n"
    out += b"1 0 obj\n<</Type/XRef/Size 9/W[1 4 1]/Root 1 0 R/Filter/FlateDecode/Length %d>>stream\n%s\nendstream\nendobj\nstartxref\n9\n%%%%EOF" % (len(bomb), bomb)  # fmt: skip

    assert verify(out).reasons == ("too-large-inside",)
