"""A label in OFD documents and mind maps: the one has a place that is inferred, the other has none and says so."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from chengxu.labels import LabelError, Verdict, label, read, sidecar, verify, write_sidecar
from provider_files import FILES, LABEL, OFD, archive, layout

SPACE = "{http://www.ofdspec.org/2016}"
OTHER = "<ofd:CustomDatas><ofd:CustomData Name='mine'>yours &amp; ours</ofd:CustomData></ofd:CustomDatas>"
WITH_OTHER = OFD.replace("</ofd:DocInfo>", OTHER + "</ofd:DocInfo>")


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert file.testzip() is None
        return {name: file.read(name) for name in file.namelist()}


def custom(data: bytes) -> dict[str, str]:
    """Return the custom data of the first document, as an ordinary reader of XML finds them."""
    body = ElementTree.fromstring(members(data)["OFD.xml"]).find(f"{SPACE}DocBody")
    found = body.findall(f"{SPACE}DocInfo/{SPACE}CustomDatas/{SPACE}CustomData")
    assert len({e.get("Name") for e in found}) == len(found)
    return {e.get("Name"): e.text for e in found}


@pytest.mark.parametrize("entrance", [OFD, WITH_OTHER, OFD.replace("ofd:", "").replace("xmlns:ofd", "xmlns"), OFD.replace("ofd:", "x:").replace("xmlns:ofd", "xmlns:x")])  # fmt: skip
def test_the_label_stands_among_the_custom_data_and_every_other_member_stays(entrance):
    before = layout(entrance)
    after = label(before, LABEL)

    assert custom(after)["AIGC"] == LABEL.text()
    assert custom(after).get("mine") == custom(before).get("mine")
    old, new = members(before), members(after)
    assert {name: new[name] for name in new if name != "OFD.xml"} == {
        n: old[n] for n in old if n != "OFD.xml"
    }
    assert read(after).labels[0].found.place == "ofd:custom-data-inferred"


def test_who_passes_it_on_writes_into_the_same_place():
    passed_on = replace(LABEL, propagator="platform", propagate_id="7&8<9>")
    after = label(label(layout(WITH_OTHER), LABEL), passed_on)

    assert list(custom(after)) == ["mine", "AIGC"]
    assert verify(after).label == passed_on


def test_labels_of_two_documents_in_one_file_are_told_and_become_one():
    body = OFD[OFD.index("<ofd:DocBody>") : OFD.index("</ofd:OFD>")]
    held = f"<ofd:CustomDatas><ofd:CustomData Name='aigc'>{LABEL.text()}</ofd:CustomData></ofd:CustomDatas>"
    second = body.replace("</ofd:DocInfo>", held + "</ofd:DocInfo>")
    two = layout(OFD.replace("</ofd:OFD>", second + "</ofd:OFD>"))

    assert verify(two).reasons == ("other-carrier",)
    assert custom(label(two, LABEL)) == {"AIGC": LABEL.text()}
    assert verify(label(two, LABEL)).label == LABEL


def test_a_signed_document_is_not_written_into():
    signed = OFD.replace(
        "</ofd:DocBody>", "<ofd:Signatures>Doc_0/Signs/Signatures.xml</ofd:Signatures></ofd:DocBody>"
    )
    with pytest.raises(LabelError, match="signed"):
        label(layout(signed), LABEL)


@pytest.mark.parametrize(
    "entrance",
    ["", "<x/>", "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>", "<a>" * 1000, OFD[:-9], OFD.replace("2016", "2099")],
)  # fmt: skip
def test_an_entrance_that_cannot_be_read_leaves_the_answer_open(entrance):
    assert verify(layout(entrance)).verdict is Verdict.INCONCLUSIVE
    with pytest.raises(LabelError):
        label(layout(entrance), LABEL)


def test_a_mind_map_has_no_place_and_its_label_stands_beside_it(tmp_path):
    path = tmp_path / "map.xmind"
    path.write_bytes(archive({"content.json": "[]", "metadata.json": "{}", "manifest.json": "{}"}))
    with pytest.raises(LabelError, match="sidecar"):
        label(path, LABEL)
    assert verify(path).verdict is Verdict.INCONCLUSIVE
    write_sidecar(path, LABEL)

    assert sidecar(path).exists()
    assert verify(path).label == LABEL


@pytest.mark.parametrize(
    "more",
    [{"metadata.json": json.dumps({"creator": {}, "AIGC": LABEL.fields})}, {"metadata.json": json.dumps({"AIGC": LABEL.text()})}, {"AIGC.json": LABEL.text()}, {"meta/aigc": LABEL.text()}],
)  # fmt: skip
def test_a_label_that_somebody_put_into_a_mind_map_is_read_and_said_to_be_elsewhere(more):
    found = verify(archive({"content.xml": "<x/>"} | more))

    assert (found.verdict, found.reasons) == (Verdict.NONCOMPLIANT, ("other-carrier",))
    assert found.reading.labels[0].parsed.label == LABEL


def test_an_archive_of_another_kind_is_said_to_be_unknown():
    assert verify(archive({"mimetype": "application/epub+zip"})).reasons == ("format-unknown",)


@pytest.mark.parametrize("kind", ["wordprocessingml.document", "spreadsheetml.sheet"])
def test_a_template_takes_a_label_as_a_document_does(kind):
    parts = members(FILES["DOCX" if kind.startswith("word") else "XLSX"]())
    types = parts["[Content_Types].xml"].decode()
    template = types.replace(f"{kind}.main+xml", f"{kind.rsplit('.', 1)[0]}.template.main+xml")
    assert template != types
    made = archive({name: part.decode("latin-1") for name, part in parts.items() if name != "[Content_Types].xml"} | {"[Content_Types].xml": template})  # fmt: skip

    assert verify(label(made, LABEL)).label == LABEL
