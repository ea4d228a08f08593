"""The database cannot write: the disk is full, or may only be read. Nothing is written and everybody hears so; who reads goes on."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client

import bursts
from chengxu.platform.accounts.models import Login
from chengxu.platform.api.models import ApiToken
from chengxu.platform.api.problem import MEDIA
from chengxu.platform.api.tokens import make_token
from chengxu.platform.cases.models import CaseEvent
from chengxu.platform.cases.open import open_case
from chengxu.platform.cases.take import Order, take
from chengxu.platform.database import LOST, SHUT, trouble
from chengxu.platform.home import secret
from chengxu.platform.ledger.heads import current_head
from chengxu.platform.services.models import Service, Standing
from chengxu.platform.today import today
from faults import rows

pytestmark = pytest.mark.django_db(transaction=True)


@contextmanager
def full() -> Iterator[None]:
    """Let the database grow no more."""
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL has no such limit to set")
    with connection.cursor() as cursor:
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA max_page_count=1")  # it takes the pages that there are for the least
        try:
            yield
        finally:
            cursor.execute(f"PRAGMA max_page_count={2**30}")


@contextmanager
def read_only() -> Iterator[None]:
    """Let the database be read and not written."""
    setting = (
        "PRAGMA query_only = " if connection.vendor == "sqlite" else "SET default_transaction_read_only = "
    )
    with connection.cursor() as cursor:
        cursor.execute(setting + "on")
        try:
            yield
        finally:
            cursor.execute(setting + "off")


@pytest.fixture
def case(world):
    return open_case("ml4.provincial_filing", world.company, "云上", area="11").case


@pytest.fixture(params=[full, read_only], ids=lambda shut: shut.__name__)
def shut(request):
    return request.param


def program(actor, key=None):
    headers = {"Authorization": f"Bearer {make_token(actor, 'test', 'write')[1]}", "Accept-Language": "en"}
    return Client(headers=headers | ({"Idempotency-Key": key} if key else {}), raise_request_exception=False)


LONG = "说明" * 1_500
"""More than a page of the database, so that it has to grow."""


def test_a_program_hears_that_nothing_can_be_written_and_succeeds_once_with_the_same_key_when_it_can(
    world, case, shut
):
    client, told = (
        program(world.company, uuid4().hex),
        {"step": "pass_threshold", "on": str(today()), "reasons": LONG},
    )

    def send():
        return client.post(f"/api/cases/{case.pk}/steps", told, content_type="application/json")

    before = rows()
    with shut():
        refused = send()
    between = rows()
    done = [send().status_code for _ in range(2)]

    assert (refused.status_code, refused["Content-Type"]) == (503, MEDIA), refused.content.decode()
    assert refused["Retry-After"] == "5"
    assert refused.json()["type"] == "/api/docs#shut"
    assert "reading goes on" in refused.json()["detail"]
    assert between == before
    assert done == [201, 201]
    assert CaseEvent.objects.filter(case=case).count() == 1


@pytest.mark.parametrize(("lang", "words"), [("zh", "只能查阅"), ("en", "reading goes on")])
def test_a_person_hears_that_nothing_can_be_written_and_succeeds_without_a_restart(
    world, browser, case, shut, lang, words
):
    client = browser(world.company)
    client.raise_request_exception = False
    page, form = (
        f"/{lang}/cases/{case.pk}/take/pass_threshold/",
        {"on": str(today()), "version": "0", "key": uuid4().hex},
    )
    before = rows()
    with shut():
        refused = client.post(page, form | {"reasons": LONG})
    between = rows()

    assert (refused.status_code, refused["Retry-After"]) == (503, "5")
    assert words in refused.content.decode()
    assert between == before
    assert client.post(page, form | {"reasons": LONG}).status_code == 303


def test_who_reads_goes_on_and_what_was_to_be_noted_on_the_way_is_noted_later(world, browser, case):
    take(case.pk, world.company, Order(step="pass_threshold", on=today()))
    current_head("audit")  # what has to be signed is signed; the other log has no head yet
    service = Service.objects.create(owner=world.company.organisation, name_zh="云上", name_en="Yunshang")
    client, machine = browser(world.company), program(world.company)
    pages = ["/zh/", "/zh/cases/", f"/zh/cases/{case.pk}/", f"/zh/services/{service.pk}/", "/zh/duties/", "/en/registers/",
             "/en/ledger/", "/zh/ledger/audit.txt", "/zh/complaints/"]  # fmt: skip
    before = rows()
    with read_only():
        seen = {page: client.get(page).status_code for page in pages}
        read = [
            machine.get(path).status_code
            for path in (f"/api/cases/{case.pk}", "/api/cases", "/api/organisation")
        ]
    between = rows()

    assert set(seen.values()) == {200}, seen
    assert read == [200, 200, 200]
    assert between == before
    assert (ApiToken.objects.get().used, Standing.objects.count()) == (None, 0)
    assert "seen" not in Login.objects.get().get_decoded()
    assert client.get("/zh/").status_code == machine.get("/api/organisation").status_code == 200
    assert ApiToken.objects.get().used == today()
    assert "seen" in Login.objects.get().get_decoded()
    assert Standing.objects.exists()


def test_nobody_can_log_in_while_nothing_can_be_written_and_is_told_why(world):
    client = Client(raise_request_exception=False)
    with read_only():
        refused = client.post(
            "/en/login/", {"username": world.company.user.username, "password": "a long enough password"}
        )

    assert refused.status_code == 503
    assert "cannot write" in refused.content.decode()


@pytest.mark.parametrize(("code", "words"), [(errno.ENOSPC, SHUT), (errno.EROFS, SHUT), (errno.EIO, LOST)])
@pytest.mark.parametrize("call", ["fsync", "replace", "mkdir"])
def test_a_file_that_cannot_be_kept_leaves_nothing_and_takes_its_step_along(
    world, browser, case, monkeypatch, code, words, call
):
    take(case.pk, world.company, Order(step="pass_threshold", on=today()))
    client = browser(world.company)
    client.raise_request_exception = False
    page, form = (
        f"/zh/cases/{case.pk}/take/file/",
        {f"p.{name}": value for name, value in bursts.FORM.items()},
    )
    form |= {"on": str(today()), "version": "1", "key": uuid4().hex}
    content = b"%PDF-1.7 " + case.pk.bytes

    def send():
        return client.post(
            page, form | {"f.self_assessment": SimpleUploadedFile("报告.pdf", content, "application/pdf")}
        )

    def fails(*_, **__):
        raise OSError(code, os.strerror(code))

    before, files = rows(), {p for p in Path(settings.MEDIA_ROOT).rglob("*") if p.is_file()}
    with monkeypatch.context() as disk:
        disk.setattr(os, call, fails)
        refused = send()
    left = {p for p in Path(settings.MEDIA_ROOT).rglob("*") if p.is_file()} - files

    assert (refused.status_code, refused["Retry-After"]) == (503, "5")
    assert words.zh in refused.content.decode()
    assert (rows(), left) == (before, set())
    assert send().status_code == 303
    assert case.attachments.get().size == len(content)


def test_an_upload_of_a_program_that_cannot_be_kept_is_a_problem(world, monkeypatch):
    def fails(*_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    client = program(world.company)
    with monkeypatch.context() as disk:
        disk.setattr(os, "fsync", fails)
        refused = client.post("/api/files?name=a.txt", b"text", content_type="text/plain")

    assert (refused.status_code, refused.json()["type"]) == (503, "/api/docs#shut")
    assert client.post("/api/files?name=a.txt", b"text", content_type="text/plain").status_code == 201


def test_a_key_is_there_whole_or_not_at_all(tmp_path, monkeypatch):
    monkeypatch.setenv("CHENGXU_HOME", str(tmp_path))

    def fails(_):
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as disk:
        disk.setattr(os, "fsync", fails)
        with pytest.raises(OSError, match="full"):
            secret("django")

    assert list(tmp_path.iterdir()) == []
    assert secret("django") == secret("django") != ""
    assert (tmp_path / "django.secret").stat().st_mode & 0o777 == 0o600


def test_an_error_of_the_disk_is_told_from_one_of_a_connection():
    assert trouble(OSError(errno.ENOSPC, "full")) == SHUT
    assert trouble(ConnectionResetError(errno.ECONNRESET, "gone")) is None
