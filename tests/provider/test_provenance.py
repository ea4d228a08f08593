"""A manifest of C2PA stands beside the label: the label first, the manifest last, and both hold."""

from __future__ import annotations

import io
import sys
from dataclasses import replace

import pikepdf
import pytest

from chengxu.labels import (
    Credentials,
    Label,
    LabelError,
    Origin,
    Standing,
    Verdict,
    attest,
    label,
    provenance,
    verify,
)
from chengxu.provider.labels.carriers import carrier_of
from chengxu.provider.labels.manifest import has_manifest
from chengxu.provider.labels.provenance import KINDS
from chengxu.provider.labels.splice import Source
from provider_chain import chain
from provider_files import CODE, FILES, LABEL, saved, sound

BY = Credentials(chain().certificates, chain().private_key)
NEXT = Label(CODE, LABEL.produce_id, propagator="platform-one", propagate_id="p-1")


def page() -> bytes:
    out, made = io.BytesIO(), pikepdf.new()
    made.add_blank_page()
    made.save(out)
    return out.getvalue()


SIGNED = {
    **{name: FILES[name] for name in ("PNG", "JPEG", "WebP", "GIF", "TIFF", "AVIF", "MP4", "MOV", "M4A", "AVI", "WAV", "MP3", "FLAC")},
    "HEIC by its brand": lambda: saved("AVIF").replace(b"ftypavif", b"ftypheic", 1),
    "PDF": page,
}  # fmt: skip


@pytest.fixture(params=SIGNED, scope="module")
def made(request) -> bytes:
    return SIGNED[request.param]()


def manifest_in(data: bytes) -> bool:
    source = Source(io.BytesIO(data))
    return has_manifest(source, carrier_of(source).name)


def test_every_format_with_a_place_for_both_holds_a_valid_manifest_and_its_label(made):
    attested = attest(made, BY, LABEL)
    found = provenance(attested)

    assert (found.state, found.reasons) == (Standing.UNTRUSTED, ("signingCredential.untrusted",))
    assert found.generated
    assert "Tests" in found.signer
    assert provenance(attested, [chain().root]).state is Standing.TRUSTED
    assert provenance(attested, [chain("Others").root]).state is Standing.UNTRUSTED
    assert (verify(attested).verdict, verify(attested).label) == (Verdict.COMPLIANT, LABEL)
    assert (manifest_in(made), manifest_in(attested)) == (False, True)
    assert len(attested) - len(made) < 16_000  # no picture of the picture


def test_a_label_is_not_written_where_it_would_break_a_manifest(made):
    attested = attest(made, BY, LABEL)

    assert label(attested, LABEL) == attested  # it stands there already
    with pytest.raises(LabelError, match="C2PA"):
        label(attested, NEXT)
    broken = label(attested, NEXT, despite_manifest=True)
    assert provenance(broken).state is Standing.INVALID
    assert any("Hash.mismatch" in reason for reason in provenance(broken).reasons)


def test_who_passes_content_on_signs_again_and_the_first_manifest_stays_inside(made):
    first = attest(made, BY, LABEL)
    again = Credentials(chain("Others").certificates, chain("Others").private_key)
    with pytest.raises(LabelError, match="manifest already"):
        attest(first, again, NEXT)
    passed = attest(first, again, NEXT, despite_manifest=True)
    found = provenance(passed, [chain("Others").root])

    assert (found.state, found.generated) == (Standing.TRUSTED, True)
    assert "Others" in found.signer
    assert verify(passed).label == NEXT


def test_every_format_that_takes_a_manifest_is_tried_here():
    tried = {carrier_of(Source(io.BytesIO(make()))).name for make in SIGNED.values()}
    assert tried == set(KINDS)


def test_a_path_is_attested_in_its_place_or_at_another_and_nothing_else_is_left(tmp_path):
    path, new = tmp_path / "a.png", tmp_path / "b.png"
    path.write_bytes(saved("PNG"))
    path.chmod(0o640)

    assert attest(path, BY, LABEL, new, origin=Origin.COMPOSITE) is None
    assert (manifest_in(path.read_bytes()), provenance(new).origins) == (False, (Origin.COMPOSITE.value,))
    assert attest(path, BY, LABEL) is None
    assert provenance(path).state is Standing.UNTRUSTED
    assert path.stat().st_mode & 0o777 == 0o640
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.png", "b.png"]


def test_without_a_label_nothing_is_attested_and_the_file_stays(tmp_path):
    path = tmp_path / "a.png"
    path.write_bytes(saved("PNG"))
    with pytest.raises(LabelError, match="label comes first"):
        attest(path, BY)
    assert path.read_bytes() == saved("PNG")
    label(path, LABEL)
    attest(path, BY)
    assert provenance(path).state is Standing.UNTRUSTED


@pytest.mark.parametrize(
    "by",
    [
        replace(BY, private_key=chain("Others").private_key),
        replace(BY, private_key=b"no key"),
        replace(BY, certificates=b""),
        replace(BY, algorithm="es999"),
    ],
)
def test_credentials_that_do_not_fit_are_told_and_nothing_is_written(tmp_path, by):
    path = tmp_path / "a.jpg"
    path.write_bytes(saved("JPEG"))
    with pytest.raises(LabelError) as told:
        attest(path, by, LABEL)
    assert told.value.term.zh.startswith("没有签上")
    assert path.read_bytes() == saved("JPEG")
    assert [p.name for p in tmp_path.iterdir()] == ["a.jpg"]


def test_a_changed_pixel_makes_a_manifest_invalid_and_a_cut_file_is_never_valid():
    attested = attest(saved("PNG"), BY, LABEL)
    at = attested.index(b"IDAT") + 20
    changed = attested[:at] + bytes([attested[at] ^ 1]) + attested[at + 1 :]

    assert provenance(changed).state is Standing.INVALID
    for end in range(0, len(attested), 97):
        assert provenance(attested[:end]).state not in (Standing.TRUSTED, Standing.UNTRUSTED)


def test_formats_without_a_place_say_so_and_files_without_a_manifest_have_none():
    with pytest.raises(LabelError, match="no C2PA manifest goes into"):
        attest(FILES["DOCX"](), BY, LABEL)
    assert provenance(FILES["DOCX"]()).state is Standing.NONE
    assert provenance(sound()).state is Standing.NONE
    assert provenance(b"no file at all").state is Standing.NONE


def test_without_the_library_the_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "c2pa", None)
    with pytest.raises(LabelError, match=r"chengxu\[c2pa\]"):
        provenance(saved("PNG"))


def test_a_label_of_the_tag_in_front_of_flac_is_read_and_gives_way():
    tag = label(FILES["MP3"](), LABEL)
    size = 10 + sum((b & 0x7F) << shift for b, shift in zip(tag[6:10], (21, 14, 7, 0), strict=True))
    data = tag[:size] + FILES["FLAC"]()

    assert (verify(data).verdict, verify(data).reasons) == (Verdict.NONCOMPLIANT, ("other-carrier",))
    labelled = label(data, LABEL)
    assert (verify(labelled).verdict, len(verify(labelled).reading.labels)) == (Verdict.COMPLIANT, 1)
    assert labelled.startswith(b"ID3")
