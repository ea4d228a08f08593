"""The receipt of a complaint as a paper: for who has the code, the same each time, and for nobody else."""

from __future__ import annotations

import re
import zipfile
from datetime import date, timedelta
from io import BytesIO

import pytest
from django.test import Client

from chengxu.platform.accounts.actor import PUBLIC
from chengxu.platform.cases import tally
from chengxu.platform.cases.models import Case, Tally
from chengxu.platform.cases.open import open_with, receipt_hash
from chengxu.platform.cases.take import Order
from chengxu.platform.documents.issue import digest_of
from chengxu.platform.documents.models import Issued
from chengxu.platform.documents.receipt import RECEIPT, receipt_of
from chengxu.platform.documents.sheet import marked, sheet
from chengxu.platform.registers.fsck import check_cases
from chengxu.platform.today import on_day

from .test_api import Caller, problem, without_limits  # noqa: F401 - a fixture that applies by itself
from .test_documents import needs_pdftotext, paragraphs, template, words  # noqa: F401 - a fixture

MONDAY = date(2026, 3, 2)
MATTER = "合成语音冒充亲属<b>甲</b> #panic(1)"
NOT_A_CODE = "222222-222222-222222"


@pytest.fixture
def code(world):
    """The code of a complaint that somebody made without an account."""
    with on_day(MONDAY):
        order = Order(
            step="complain", on=MONDAY, stated={"matter": MATTER, "contact": "电话甲乙丙"}, key="k" * 20
        )
        return open_with("sd.complaint", PUBLIC, "关于合成语音的投诉", order, area="11", name="某甲").receipt


def paper(client, code, kind="docx", lang="zh"):
    return client.post(f"/{lang}/complaints/receipt.{kind}", {"receipt": code})


def said(answer):
    return "\n".join(paragraphs(answer.content))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_it_says_what_was_submitted_when_to_whom_and_its_hashes(code, lang):
    text = said(paper(Client(), code, lang=lang))
    made = receipt_of(Case.objects.get(), code)
    whom, day = {"zh": ("北京机关", "2026年3月2日"), "en": ("Beijing", "2 March 2026")}[lang]
    entry = Case.objects.get().events.get().digest
    for wanted in (
        code,
        MATTER,
        whom,
        day,
        made.digest,
        made.text_version,
        entry[:32],
        entry[32:],
    ):
        assert wanted in text
    assert "某甲" not in text, "what somebody calls themself is for the authority alone"


@needs_pdftotext
def test_as_pdf_it_says_the_same(code):
    answer = paper(Client(), code, "pdf")
    text = words(answer.content)
    assert answer["Content-Type"] == "application/pdf"
    for wanted in (
        code,
        "回执",
        "合成语音冒充亲属",
        "北京机关",
        receipt_of(Case.objects.get(), code).digest[:32],
    ):
        assert wanted in text


def test_the_code_may_be_typed_as_it_comes_and_the_paper_is_the_same_on_another_day(code):
    first = paper(Client(), code).content
    with on_day(MONDAY + timedelta(days=40)):
        assert paper(Client(), f" {code.lower().replace('-', '')} ").content == first


def test_the_page_after_a_complaint_and_the_one_that_asks_for_the_code_lead_to_it(world):
    client = Client()
    form = {"p.matter": "没有标识", "action": "take"}
    page = client.post("/zh/complaints/ml4.complaint/complain/", form).content.decode()
    code = re.search(r'name="receipt" value="([0-9A-Z-]{20})"', page)[1]
    assert 'formaction="/zh/complaints/receipt.docx"' in page
    assert "没有标识" in said(paper(client, code))
    asked = Client().get("/en/complaints/track/").content.decode()
    assert 'formaction="/en/complaints/receipt.pdf"' in asked


@pytest.mark.parametrize("wrong", ["", NOT_A_CODE, "x" * 500, "\0"])
def test_without_the_code_there_is_nothing_and_each_try_is_counted(code, wrong):
    for kind in ("pdf", "docx"):
        answer = paper(Client(), wrong, kind)
        assert (answer.status_code, answer["Content-Type"]) == (404, "text/html; charset=utf-8")
    assert Tally.objects.get().count == 2


def test_after_too_many_wrong_codes_even_the_right_one_has_to_wait(code, monkeypatch):
    monkeypatch.setitem(tally.MOST, "receipt", 1)
    assert paper(Client(), code).status_code == 200
    paper(Client(), NOT_A_CODE)
    assert paper(Client(), code).status_code == 429


def test_neither_the_authority_nor_the_session_of_who_complained_gets_it_without_the_code(
    world, browser, code
):
    case = Case.objects.get()
    for actor in (world.beijing, world.national, world.company):
        assert paper(browser(actor), receipt_hash(code)).status_code == 404
    assert code not in browser(world.beijing).get(f"/zh/cases/{case.pk}/").content.decode()
    follower = Client()
    follower.post("/zh/complaints/track/", {"receipt": code})
    assert paper(follower, "").status_code == 404
    assert follower.get("/zh/complaints/receipt.pdf").status_code == 405


def test_nothing_is_kept_of_it_and_its_picture_does_not_tell_the_code(code, settings):
    paper(Client(), code)
    assert not Issued.objects.exists()
    assert list(check_cases()) == []
    made = receipt_of(Case.objects.get(), code)
    for origins in ([], ["https://platform.example"]):
        settings.CSRF_TRUSTED_ORIGINS = origins
        assert code not in marked(made, "zh")


def test_another_statement_has_another_hash(code):
    made = receipt_of(Case.objects.get(), code)
    before = made.digest
    made.values["matter"] = "另一件事"
    assert digest_of(made) != before


@needs_pdftotext
def test_a_template_of_one_s_own_is_used(code, template):  # noqa: F811
    own = b'#let sheet = json(bytes(sys.inputs.sheet))\n#set document(title: "own")\nOWN #sheet.number'
    template(f"{RECEIPT}.zh.typ", own)
    assert words(paper(Client(), code, "pdf").content) == f"OWN{code}"


def test_every_procedure_that_anybody_can_open_has_a_receipt(world):
    from chengxu.platform.cases.file import procedures
    from chengxu.platform.cases.places import complainable
    from chengxu.platform.cases.views.complaints import _public_steps
    from chengxu.platform.documents.receipt import receipt_form

    for procedure in (p for p in procedures().values() if complainable(p)):
        for step in _public_steps(procedure):
            names = [part.name for part in receipt_form(procedure, step.name).parts]
            assert len(names) == len(set(names))


def test_programs_get_it_by_the_code_alone(code):
    caller = Caller()
    answer = caller.post("/complaints/receipt/docx?lang=en", {"receipt": code}, key="")
    assert zipfile.is_zipfile(BytesIO(answer.content))
    assert sheet(receipt_of(Case.objects.get(), code), "en")["title"] in said(answer)
    assert caller.post("/complaints/receipt/pdf", {"receipt": code}, key="").content.startswith(b"%PDF-")
    problem(caller.post("/complaints/receipt/pdf", {"receipt": NOT_A_CODE}, key=""), 404, "nothing-there")
