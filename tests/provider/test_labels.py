"""A label is written into files that stay what they are, read back from them, and never replaced by another's."""

from __future__ import annotations

import io
import json
import wave

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops

from chengxu.labels import Label, LabelError, Verdict, label, read, verify
from chengxu.provider.labels.fields import parse
from provider_files import CODE, LABEL, saved, sound


def test_a_file_without_a_label_has_none_and_one_that_is_labelled_has_it(file):
    assert verify(file).verdict is Verdict.NOT_FOUND
    found = verify(label(file, LABEL))

    assert (found.verdict, found.reasons) == (Verdict.COMPLIANT, ())
    assert found.label == LABEL


def test_labelling_twice_changes_nothing_the_second_time(file):
    once = label(file, LABEL)

    assert label(once, LABEL) == once


def test_the_picture_stays_as_it_was_pixel_for_pixel():
    for kind in ("PNG", "JPEG", "WEBP"):
        before = saved(kind)
        pictures = [Image.open(io.BytesIO(data)).convert("RGB") for data in (before, label(before, LABEL))]
        assert ImageChops.difference(*pictures).getbbox() is None


def test_the_sound_stays_as_it_was_sample_for_sample():
    before = sound()
    frames = []
    for data in (before, label(before, LABEL)):
        with wave.open(io.BytesIO(data)) as file:
            frames.append(file.readframes(9999))

    assert frames[0] == frames[1]


def test_nobody_replaces_another_s_label_but_its_propagation_fields_are_free(file):
    first = label(file, LABEL)
    with pytest.raises(LabelError, match="another producer"):
        label(first, Label("somebody-else", "1"))
    passed_on = Label(CODE, LABEL.produce_id, propagator=CODE, propagate_id="7")
    assert verify(label(first, passed_on)).label == passed_on


def test_a_file_cut_off_before_its_label_is_never_said_to_have_none():
    whole = label(saved("PNG"), LABEL)
    for size in range(len(whole)):
        assert verify(whole[:size]).verdict is Verdict.INCONCLUSIVE


def test_a_path_is_labelled_in_its_place_and_left_alone_where_that_fails(tmp_path):
    path = tmp_path / "picture.png"
    path.write_bytes(saved("PNG"))
    label(path, LABEL)
    assert read(path).labels[0].parsed.label == LABEL
    broken = tmp_path / "broken.png"
    broken.write_bytes(saved("PNG")[:100])
    with pytest.raises(LabelError):
        label(broken, LABEL)
    assert broken.read_bytes() == saved("PNG")[:100]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["broken.png", "picture.png"]


def test_what_stands_in_the_xmp_packet_beside_the_label_stays_byte_for_byte():
    packet = (
        b'<?xpacket begin="" id="x"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        b'<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:format="image/png"><dc:source>here</dc:source>'
        b"</rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    info.add_itxt("XML:com.adobe.xmp", packet.decode())
    labelled = label(saved("PNG", pnginfo=info), LABEL)
    kept = Image.open(io.BytesIO(labelled)).text["XML:com.adobe.xmp"].encode()

    start, end = kept.index(b"<rdf:Description xmlns:rdf"), kept.rindex(b"</rdf:RDF>")
    assert kept[:start] + kept[end:] == packet


def test_every_other_text_of_a_picture_stays():
    from PIL.PngImagePlugin import PngInfo

    info, said = PngInfo(), {"parameters": "a cat, 20 steps", "Comment": "packed " * 50, "Title": "题目"}
    info.add_text("parameters", said["parameters"])
    info.add_text("Comment", said["Comment"], zip=True)
    info.add_itxt("Title", said["Title"])
    info.add_text("AIGC", LABEL.text(wrapped=True))
    kept = Image.open(io.BytesIO(label(saved("PNG", pnginfo=info), LABEL)))
    kept.load()

    assert {name: kept.text.get(name) for name in (*said, "AIGC")} == {**said, "AIGC": None}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('{"Label":1,"ContentProducer":"a","ProduceID":"b","ReservedCode1":"","ContentPropagator":"","PropagateID":"","ReservedCode2":""}', "label-number"),
        ('{"Label":"4","ContentProducer":"a","ProduceID":"b"}', "label-value"),
        ('{"Label":"1","ContentProducer":"a","ProduceID":"b"}', "missing-keys"),
        ('{"Label":"1","Label":"2","ContentProducer":"a","ProduceID":"b"}', "duplicate-keys"),
        ('{"Label":"1","ContentProducer":"百度","ProduceID":"b"}', "characters"),
        ('{"Label":"1","ContentProducer":"a","ProduceID":"b","Timestamp":"x"}', "unknown-keys"),
        ('{"Label":"1","ContentProducer":"","ProduceID":"b"}', "producer-empty"),
        ('{"ContentProducer":"a","Label":"1","ProduceID":"b"}', "order"),
        ("{'Label': '1'}", "not-json"),
        ('{"title":"AIGC"}', "not-a-label"),
        ("[" * 3000, "not-json"),
    ],
)  # fmt: skip
def test_what_the_field_writes_is_read_and_told_for_what_it_is(text, code):
    assert code in parse(text).reasons


@pytest.mark.parametrize(
    "fields",
    [
        {"producer": "百度"},
        {"producer": ""},
        {"produce_id": "a b"},
        {"label": "4"},
        {"reserved1": "back\\slash"},
    ],
)
def test_what_annex_e_does_not_allow_is_not_written(fields):
    with pytest.raises(LabelError):
        Label(**{"producer": CODE, "produce_id": "1"} | fields)


ALLOWED = [chr(n) for n in range(0x21, 0x7F) if chr(n) != "\\"]
VALUE = st.text(ALLOWED, min_size=1)


@given(st.builds(Label, VALUE, VALUE, st.sampled_from("123"), *[VALUE | st.just("")] * 4), st.booleans())
def test_a_label_says_the_same_in_the_form_it_is_written_in_and_in_any_other(what, wrapped):
    text = what.text(wrapped=wrapped)

    assert json.loads(text) == ({"AIGC": what.fields} if wrapped else what.fields)
    assert parse(text) == parse(json.dumps(what.fields, indent=1))
    assert parse(text).label == what


@pytest.mark.parametrize("name", ["ContentProducer", "ProduceID"])
def test_a_generated_content_without_producer_or_number_is_told_in_the_written_form_too(name):
    text = json.dumps(LABEL.fields | {name: ""}, separators=(",", ":"))

    assert parse(text).reasons
    assert parse(text) == parse(json.dumps(LABEL.fields | {name: ""}))
