"""Input of strangers: on pages as at the interface it is refused in words, and nothing is written of it."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from chengxu.platform.api.files import PIECE
from chengxu.platform.cases.models import Case
from chengxu.platform.cases.store import LARGEST, store
from chengxu.platform.services.models import Evidence, FactEntry, Service

from .services_desk import Desk
from .test_api import Caller, problem, without_limits  # noqa: F401 - a fixture that applies by itself

TURNED = "云上\u202e手助"
BAD_TEXT = ("云\0上", "云\x1b[31m上", TURNED, "云\u2066上")


@pytest.fixture
def service(world):
    return Service.objects.create(owner=world.company.organisation, name_zh="云上助手", name_en="Yunshang")


@pytest.mark.parametrize("text", [*BAD_TEXT[:1], *BAD_TEXT[2:], "\ud800"])
@pytest.mark.parametrize("where", ["name", "value", "deep"])
def test_a_character_that_deceives_or_cannot_be_kept_is_refused_at_the_interface(world, text, where):
    told = {"name": {text: 1}, "value": {"name_zh": text}, "deep": {"name_zh": ["a", {"b": [text]}]}}[where]
    problem(Caller(world.company).post("/services", json.dumps(told)), 400, "not-json")
    assert not Service.objects.exists()


@pytest.mark.parametrize("text", BAD_TEXT)
def test_and_on_pages(world, text):
    desk = Desk(world.company)
    desk.post("/services/new/", status=400, name_zh=text, name_en="A")
    assert not Service.objects.exists()


def test_a_mark_that_turns_nothing_and_a_rare_character_are_kept(world):
    desk = Desk(world.company)
    desk.post("/services/new/", name_zh="云上\u200e𠮷", name_en="A")
    assert Service.objects.get().name_zh == "云上\u200e𠮷"


@pytest.mark.parametrize(("shape", "most"), [("list", 25), ("object", 24)])
def test_what_is_nested_too_deep_is_refused_and_one_level_less_is_read(world, shape, most):
    def nested(depth):
        return "[" * depth + "]" * depth if shape == "list" else '{"a":' * depth + "1" + "}" * depth

    for depth in (most + 1, 10_000):
        problem(Caller(world.company).post("/services", nested(depth)), 400, "not-json")
    assert Caller(world.company).post("/services", nested(most)).status_code == 422


@pytest.mark.parametrize(
    "number", ["NaN", "Infinity", "-Infinity", "1e400", "9" * 42, "-" + "9" * 42, "1" * 5000]
)
def test_what_is_no_number_is_no_value_of_a_fact(world, service, number):
    body = f'{{"fact": "registered_users", "value": {number}}}'
    problem(Caller(world.company).post(f"/services/{service.pk}/facts", body), 400, "not-json")
    assert not FactEntry.objects.exists()


@pytest.mark.parametrize("number", ["NaN", "1e9", "-1", "9" * 42, "1" * 5000, "٣٤", "0x10"])
def test_nor_on_the_page_of_a_fact(world, service, number):
    path = f"/services/{service.pk}/facts/registered_users/"
    Desk(world.company).post(path, status=400, **{"fact.registered_users": number})
    assert not FactEntry.objects.exists()


@pytest.mark.parametrize("entry", [2**31, 2**63, 10**30])
def test_a_number_that_no_column_holds_is_an_address_of_nothing(world, service, entry):
    Desk(world.company).get(f"/services/{service.pk}/changes/{entry}/", status=404)
    Desk(world.company).get(f"/services/{service.pk}/events/{entry}/", status=404)
    answer = Caller(world.company).get(f"/services/{service.pk}/facts/{entry}/effects")
    assert answer.status_code in (404, 422)


@pytest.mark.parametrize(
    "query", ["cursor=x", "limit=0", "limit=201", "limit=1e3", "cursor=" + "x" * 501, "q=%00"]
)
def test_a_query_that_cannot_be_read_is_a_problem(world, query):
    assert Caller(world.company).get(f"/services?{query}").status_code in (400, 422)


def bomb(size=2**28):
    out = io.BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/worksheets/sheet1.xml", "w") as part,
    ):
        for _ in range(size // 2**20):
            part.write(bytes(2**20))
    return out.getvalue()


def test_a_table_that_unpacks_to_hundreds_of_megabytes_is_refused_at_the_interface_too(world):
    caller = Caller(world.company)
    answer = caller.client.post(
        "/api/imports?name=a.xlsx", bomb(), headers=caller._with({"Idempotency-Key": "k" * 16}),
        content_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    )  # fmt: skip
    problem(answer, 422, "not-usable")


POLYGLOTS = {
    "a page that says it is a picture": (b"<html><script>alert(1)</script>", "image/png"),
    "a program that says it is a text": (b"MZ\0\0program", "text/plain"),
    "a page": (b"<html>", "text/html"),
    "a picture with scripts": (b"<svg onload='x()'/>", "image/svg+xml"),
    "an archive that says it is a PDF": (b"PK\x03\x04", "application/pdf"),
}


@pytest.mark.parametrize("what", POLYGLOTS)
def test_a_file_that_is_not_what_it_says_is_not_taken(world, service, what):
    content, kind = POLYGLOTS[what]
    caller = Caller(world.company)
    answer = caller.client.post("/api/files?name=a", content, content_type=kind, headers=caller._with({}))
    problem(answer, 422, "not-usable")
    client = Client()
    client.force_login(world.company.user)
    page = client.post(
        f"/zh/services/{service.pk}/evidence/", {"file": SimpleUploadedFile("a", content, kind)}
    )
    assert page.status_code == 400
    assert not Evidence.objects.exists()


def test_a_picture_that_is_a_page_besides_is_handed_out_as_a_download_of_its_kind_only(world, service):
    content = b"\x89PNG\r\n\x1a\n<html><script>alert(1)</script>"
    caller = Caller(world.company)
    sent = caller.client.post(
        "/api/files?name=a.png", content, content_type="image/png", headers=caller._with({})
    ).json()
    one = caller.post(f"/services/{service.pk}/evidence", {"file": sent["file"]}).json()
    got = caller.get(f"/services/{service.pk}/evidence/{one['id']}")
    assert (got["Content-Type"], got["X-Content-Type-Options"]) == ("image/png", "nosniff")
    assert got["Content-Disposition"].startswith("attachment")
    got.close()


class Endless:
    """A body without an end, which counts what was taken of it."""

    def __init__(self):
        self.taken = 0

    def __iter__(self):
        while True:
            self.taken += PIECE
            yield b"%PDF-1.7" + bytes(PIECE - 8)


def test_a_file_without_an_end_is_cut_off_at_the_limit_and_leaves_nothing(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    body = Endless()
    with pytest.raises(Exception, match="50 MB"):
        store("a.pdf", "application/pdf", body)
    assert LARGEST < body.taken <= LARGEST + PIECE
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("path", ["/api/services", "/api/imports", "/api/cases"])
def test_a_gigabyte_is_refused_by_its_length_before_it_is_read(world, path):
    caller = Caller(world.company)
    answer = caller.client.generic(
        "POST", path, b"{}", content_type="application/json", CONTENT_LENGTH=str(2**30),
        headers=caller._with({"Idempotency-Key": "k" * 16}),
    )  # fmt: skip
    problem(answer, 413, "too-large")
    assert not Case.objects.exists()
