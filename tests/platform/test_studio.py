"""The label studio: what it says of a file, what it writes, what survives; nothing is kept."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from chengxu.labels import Label, check_text, label, provider_code, verify
from chengxu.platform.studio import encode, upload
from chengxu.platform.studio.encode import trial

from .services_desk import plain

pytestmark = pytest.mark.django_db
CODE = "001191990000MA0000000810001"
OURS = Label(CODE, "content-1")
WRONG = f"<!doctype html><html><head><meta name='AIGC' content='{OURS.text()}'></head></html>".replace(
    '"Label":"1"', '"Label":"9"'
).encode()
"""A page with a label whose value is none of the three."""


def picture(kind="PNG", size=(640, 480)):
    out = BytesIO()
    Image.linear_gradient("L").resize(size).convert("RGB").save(out, kind)
    return out.getvalue()


def send(path, content=None, name="图片.png", lang="zh", **fields):
    """Send a file to a page of the studio, and return the answer."""
    if content is not None:
        fields["file"] = SimpleUploadedFile(name, content)
    return Client().post(f"/{lang}/labels/{path}", fields)


def text(answer):
    return plain(answer.content.decode())


def test_a_file_that_is_labelled_here_is_in_order_for_everybody_who_reads_it():
    answer = send("write/", picture(), producer=CODE, number="content-1", value="2")

    assert answer.status_code == 200
    assert "attachment" in answer.headers["Content-Disposition"]
    found = verify(answer.content)
    assert found.label == Label(CODE, "content-1", "2")
    said = text(send("", answer.content))
    assert "合格" in said
    assert "可能为人工智能生成合成内容" in said
    assert "png:xmp" in said
    assert "91990000MA00000008" in said


def test_a_content_without_a_number_gets_one_of_its_own():
    first, second = (verify(send("write/", picture(), producer=CODE).content).label for _ in range(2))
    assert first and second and first.produce_id != second.produce_id  # noqa: PT018


def test_the_words_are_drawn_where_they_are_asked_for():
    plainly = send("write/", picture(), producer=CODE, number="1").content
    drawn = send("write/", picture(), producer=CODE, number="1", draw="1", corner="top-left").content
    with Image.open(BytesIO(plainly)) as before, Image.open(BytesIO(drawn)) as after:
        changed = [
            (x, y)
            for x in range(640)
            for y in range(480)
            if before.getpixel((x, y)) != after.getpixel((x, y))
        ]
    assert changed
    assert max(x for x, _ in changed) < 320
    assert max(y for _, y in changed) < 240


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"producer": "某公司"}, "ASCII"),
        ({"producer": ""}, "不能为空"),
        ({"producer": CODE, "value": "4"}, "不能是"),
        ({"producer": CODE, "number": "a b"}, "不允许出现"),
        ({"producer": CODE, "draw": "1", "words": "机器画的"}, "不能作显式标识"),
    ],
)
def test_a_field_that_the_standard_does_not_allow_is_named_and_nothing_is_handed_out(fields, why):
    answer = send("write/", picture(), **fields)

    assert answer.status_code == 422
    assert why in text(answer)
    assert "Content-Disposition" not in answer.headers


def test_anothers_label_is_not_replaced():
    theirs = label(picture(), Label("another-provider", "theirs-1"))
    answer = send("write/", theirs, producer=CODE, number="ours-1")

    assert answer.status_code == 422
    assert "another-provider" in text(answer)


@pytest.mark.parametrize(
    ("content", "verdict"),
    [
        (picture(), "没有标识"),
        (picture()[:200], "无法判断"),
        (b"\x00\x01 nothing that is known", "无法判断"),
        (WRONG, "不合格"),
    ],
)  # fmt: skip
def test_the_verdict_is_told_as_it_is_and_never_a_label_denied_that_may_be_there(content, verdict):
    said = text(send("", content))
    assert verdict in said.split("读取并核验")[0]


def test_a_file_is_told_by_its_content_and_not_by_its_name():
    assert "合格" in text(send("", label(picture(), OURS), name="notes.txt"))


def test_saving_again_loses_the_implicit_label_unless_the_metadata_are_handed_over():
    found = {tried.term.en: tried.fate.en for tried in trial(label(picture(), OURS)).tried}

    assert found["as it is, for comparison"] == "still there, in order"
    assert found["saved as JPEG (quality 85)"] == "gone"
    assert found["to JPEG and back to PNG"] == "gone"
    assert found["half the size, JPEG"] == "gone"
    assert found["saved as JPEG with its metadata handed over"] == "still there, in order"


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_the_page_shows_each_way_with_what_it_left(kind):
    said = text(send("test/", picture(kind), lang="en"))
    assert said.count("gone") >= 4
    assert "came without a label" in said


def test_the_trial_says_whose_label_was_tried():
    assert trial(label(picture(), OURS)).own is True
    assert trial(picture()).own is False


def test_a_picture_too_small_for_words_is_tried_all_the_same_and_says_so():
    found = trial(picture(size=(24, 24)))
    assert found.undrawn is not None
    assert len(found.tried) == len(encode.WAYS)


def test_a_picture_is_opened_up_to_so_many_pixels(monkeypatch):
    monkeypatch.setattr(encode, "PIXELS", 640 * 480)
    assert send("test/", picture()).status_code == 200
    assert "像素太多" in text(send("test/", picture(size=(640, 481))))


def test_a_picture_that_claims_to_be_enormous_is_not_opened():
    small = picture(size=(8, 8))
    claimed = small[:16] + (60_000).to_bytes(4, "big") * 2 + small[24:]
    assert send("test/", claimed).status_code == 422


@pytest.mark.parametrize("path", ["", "write/", "test/"])
def test_without_a_file_or_with_an_empty_one_the_form_says_what_is_lacking(path):
    assert "请选择一个文件" in text(send(path, producer=CODE))
    assert "文件是空的" in text(send(path, b"", producer=CODE))


def test_a_file_is_taken_up_to_the_limit_and_not_beyond(monkeypatch):
    content = picture()
    monkeypatch.setattr(upload, "LARGEST", len(content))
    assert send("", content).status_code == 200
    assert send("", content + b"\0").status_code == 422


def test_a_body_that_is_too_large_is_refused_before_anything_of_it_is_read():
    class Unread(BytesIO):
        def read(self, *_size):
            raise AssertionError("somebody read the body")

    for length, status in ((upload.LARGEST + upload.ROOM + 1, 413), (10**12, 413)):
        answer = Client().generic(
            "POST", "/zh/labels/", b"", "multipart/form-data; boundary=x", CONTENT_LENGTH=str(length),
            **{"wsgi.input": Unread()},
        )  # fmt: skip
        assert answer.status_code == status
        assert "20 MB" in text(answer)


def test_a_form_from_elsewhere_is_refused():
    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/zh/labels/", {"file": SimpleUploadedFile("a.png", picture())}).status_code == 403


def test_nothing_of_a_file_is_kept(settings, tmp_path, monkeypatch):
    settings.MEDIA_ROOT = tmp_path / "files"
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 1000
    large = label(picture(), OURS)
    assert len(large) > settings.FILE_UPLOAD_MAX_MEMORY_SIZE
    for path in ("", "test/", "write/"):
        assert send(path, large, producer=CODE, number="content-1").status_code == 200

    assert [path for path in Path(tmp_path).rglob("*") if path.is_file()] == []


def test_a_provider_code_is_explained_character_by_character():
    said = plain(Client().get("/zh/labels/write/", {"code": CODE}).content.decode())
    assert "5–22 91990000MA00000008 统一社会信用代码" in said
    assert "23 1 服务 生成合成" in said


def test_a_provider_code_is_made_of_a_credit_code():
    asked = {"code": "91990000MA00000008", "service": "1", "model": "0001"}
    said = plain(Client().get("/en/labels/write/", asked).content.decode())
    assert str(provider_code("91990000MA00000008", "1", "0001")) in said


@pytest.mark.parametrize(
    "code", ["91990000MA00000009", CODE[:-1], "x", "01" + CODE[2:], CODE[:22] + "5" + CODE[23:]]
)
def test_a_wrong_code_is_refused_with_why(code):
    answer = Client().get("/zh/labels/write/", {"code": code})
    assert answer.status_code == 422
    assert 'role="alert"' in answer.content.decode()


@pytest.mark.parametrize("at", ["start", "middle", "end"])
def test_a_text_gets_its_words_where_they_are_asked_for(at):
    answer = send("words/", text="第一段。" * 80 + "\n\n" + "第二段。" * 80, at=at)
    said = answer.content.decode().split('<textarea id="said"')[1].split(">", 1)[1].split("</textarea>")[0]
    assert check_text(said).places == (at,)


def test_words_without_both_elements_are_refused():
    answer = send("words/", text="正文。", words="机器写的")
    assert answer.status_code == 422
    assert "缺少人工智能要素" in text(answer)


def test_a_stream_is_shown_as_its_reader_gets_it_with_the_label_first_and_last():
    said = plain(Client().get("/zh/labels/words/").content.decode())
    assert said.count("event: aigc") == 2
    assert said.index("event: aigc") < said.index("你好") < said.rindex("event: aigc") < said.index("[DONE]")
    assert "aigc-label: {" in said
