"""What an officer and a labelling engineer do on pages, programs do as well: recusal, wording of documents, labels."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO
from uuid import uuid4

import pytest
from docx import Document
from PIL import Image

from chengxu.labels import Label, check_text, label, read, verify
from chengxu.platform.accounts.models import Role
from chengxu.platform.cases.models import Case, Draft, Recusal
from chengxu.platform.cases.recusal import LONGEST
from chengxu.platform.documents.models import Issued, Wording
from chengxu.platform.documents.render import MEDIA
from chengxu.platform.studio.encode import PIXELS
from chengxu.platform.studio.upload import LARGEST
from chengxu.platform.today import on_day
from provider_files import CODE, LABEL, saved

from .conftest import somebody
from .test_api import Caller, problem, without_limits  # noqa: F401 - a fixture that applies by itself
from .test_documents_wording import GAPS, MONDAY, REASONS, cell, edited, filed, text_of

pytestmark = pytest.mark.django_db
TODAY = MONDAY + timedelta(days=2)
NONE = "00000000-0000-7000-8000-000000000000"


@pytest.fixture
def case(world):
    """An algorithm filing of the company that waits for Beijing's answer."""
    return filed(world)


@pytest.fixture(autouse=True)
def day():
    with on_day(TODAY):
        yield


@pytest.fixture
def officer(world, case):
    return Caller(world.beijing)


@pytest.fixture
def head(world):
    return Caller(somebody(world.beijing.organisation, Role.HEAD))


# -- recusal

ASKED = {"ground": "interest", "reason": "持有该公司股份"}


def test_an_officer_keeps_out_of_a_case_and_it_is_no_longer_there_for_them(officer, head, case):
    made = officer.post(f"/cases/{case.pk}/recusals", ASKED)
    assert (made.status_code, made.json()["lifted"]) == (201, None)

    for path in (f"/cases/{case.pk}", f"/cases/{case.pk}/recusals"):
        problem(officer.get(path), 404, "nothing-there")
    shown = head.get(f"/cases/{case.pk}/recusals").json()
    assert [one["reason"] for one in shown["items"]] == [ASKED["reason"]]
    assert {rule["tag"] for rule in shown["rules"]} == {"house"} | {
        f"external:LW-APL-43-{n}" for n in (1, 2, 3)
    }


def test_asked_twice_under_one_key_it_is_entered_once_though_the_case_is_gone_for_who_asked(officer, case):
    key = uuid4().hex
    first, again = (officer.post(f"/cases/{case.pk}/recusals", ASKED, key=key) for _ in range(2))
    assert (first.status_code, again.status_code, again.json()) == (201, 201, first.json())
    assert Recusal.objects.count() == 1


def test_only_the_head_names_another_and_only_somebody_of_the_authority(world, officer, head, case):
    there = world.beijing.user.memberships.get().pk
    elsewhere = world.shanghai.user.memberships.get().pk
    colleague = somebody(world.beijing.organisation).user.memberships.get().pk
    at = f"/cases/{case.pk}/recusals"
    problem(officer.post(at, ASKED | {"who": colleague}), 422, "not-usable")
    problem(head.post(at, ASKED | {"who": elsewhere}), 422, "not-usable")
    assert not Recusal.objects.exists()
    assert head.post(at, ASKED | {"who": there}).status_code == 201
    problem(head.post(at, ASKED | {"who": there}), 422, "not-usable")


@pytest.mark.parametrize(
    "wrong", [{"ground": "x"}, {"reason": ""}, {"reason": " "}, {"reason": "长" * (LONGEST + 1)}, {"who": 0}]
)
def test_a_recusal_without_ground_reason_or_person_is_refused(officer, case, wrong):
    problem(officer.post(f"/cases/{case.pk}/recusals", ASKED | wrong), 422, "not-usable")
    assert not Recusal.objects.exists()


def test_a_party_and_a_neighbour_learn_nothing_of_who_keeps_out(world, officer, case):
    officer.post(f"/cases/{case.pk}/recusals", ASKED)
    for actor in (world.company, world.other, world.shanghai):
        problem(Caller(actor).get(f"/cases/{case.pk}/recusals"), 404, "nothing-there")
        problem(Caller(actor).post(f"/cases/{case.pk}/recusals", ASKED), 404, "nothing-there")
        problem(Caller(actor).get("/recusals"), 403, "not-yours")


def test_the_head_lists_and_lifts_once_and_nobody_else_does(world, officer, head, case):
    made = officer.post(f"/cases/{case.pk}/recusals", ASKED).json()
    at = f"/recusals/{made['id']}/lift"
    problem(officer.post(at, {"reason": "已出售"}), 403, "not-yours")
    neighbour = Caller(somebody(world.shanghai.organisation, Role.HEAD))
    problem(neighbour.post(at, {"reason": "已出售"}), 404, "nothing-there")
    assert neighbour.get("/recusals").json()["items"] == []

    assert [one["title"] for one in head.get("/recusals?lifted=false").json()["items"]] == [case.title]
    assert head.post(at, {"reason": "已出售"}).json()["lifted_why"] == "已出售"
    problem(head.post(at, {"reason": "再次"}), 422, "not-usable")
    assert head.get("/recusals?lifted=false").json()["items"] == []
    assert officer.get(f"/cases/{case.pk}").status_code == 200


def test_the_head_above_decides_on_a_head_without_learning_the_title(world, head, case):
    made = head.post(f"/cases/{case.pk}/recusals", ASKED).json()
    problem(head.post(f"/recusals/{made['id']}/lift", {"reason": "x"}), 404, "nothing-there")
    above = Caller(somebody(world.national.organisation, Role.HEAD))
    (listed,) = above.get("/recusals").json()["items"]
    assert (listed["id"], listed["title"]) == (made["id"], None)
    assert above.post(f"/recusals/{made['id']}/lift", {"reason": "另行安排"}).status_code == 201


# -- documents that are being written


@pytest.fixture
def draft(officer, case):
    """The address of the document of a refusal that Beijing's officer prepares."""
    told = {"procedure": case.procedure, "case": str(case.pk), "step": "refuse",
            "stated": {"gaps": GAPS.split("\n"), "reasons": REASONS}}  # fmt: skip
    made = officer.post("/drafts", told)
    assert made.status_code == 201, made.content.decode()
    return f"/drafts/{made.json()['id']}"


def sent(caller, content, name="refusal.docx", kind=MEDIA["docx"]):
    """Send a file and return by what it is named."""
    answer = caller.post(f"/files?name={name}", content, content_type=kind)
    assert answer.status_code == 201, answer.content.decode()
    return {"file": answer.json()["file"]}


def copy_of(caller, draft, query=""):
    answer = caller.get(f"{draft}/document/docx{query}")
    assert answer.status_code == 200
    return answer.content


def changed(caller, draft, text="材料不齐，无法核验。"):
    return edited(copy_of(caller, draft), lambda p: text_of(cell(p, 2).paragraphs[0], text))


def test_a_document_is_read_passage_by_passage_and_written_version_by_version(officer, draft):
    shown = officer.get(f"{draft}/document").json()
    assert {p["particular"]: p["origin"] for p in shown["passages"]} == {
        "gaps": "own", "reasons": "own", "remedies": "empty"
    }  # fmt: skip
    assert shown["versions"] == []
    written = officer.post(f"{draft}/document", {"texts": {"remedies": "可以申请行政复议。"}}).json()
    again = officer.post(f"{draft}/document", {"texts": {"remedies": "可以申请行政复议。"}}).json()
    assert (written["kept"], again["kept"], len(again["versions"])) == (1, None, 1)
    assert again["versions"][0]["values"]["remedies"] == "可以申请行政复议。"


def test_only_passages_that_leave_words_to_the_writer_are_written(officer, draft):
    for name in ("number", "no_such_passage"):
        problem(officer.post(f"{draft}/document", {"texts": {name: "x"}}), 422, "not-usable")
    problem(officer.post(f"{draft}/document", {"texts": {}}), 422, "not-usable")
    assert not Wording.objects.exists()


def test_who_read_an_older_version_of_a_document_gets_412_and_writes_nothing(officer, draft):
    seen = officer.get(f"{draft}/document")["ETag"]
    text = {"texts": {"reasons": "甲"}}
    assert officer.post(f"{draft}/document", text, **{"If-Match": seen}).status_code == 201
    problem(
        officer.post(f"{draft}/document", {"texts": {"reasons": "乙"}}, **{"If-Match": seen}), 412, "changed"
    )
    assert Draft.objects.get().fields["p.reasons"] == "甲"


@pytest.mark.parametrize(("kind", "start"), [("pdf", b"%PDF-"), ("docx", b"PK")])
def test_a_working_copy_is_handed_out_as_it_is_and_as_it_was(officer, draft, kind, start):
    for text in ("甲", "乙"):
        officer.post(f"{draft}/document", {"texts": {"reasons": text}})
    answer = officer.get(f"{draft}/document/{kind}?version=1&lang=en")
    assert answer.content.startswith(start)
    assert answer["Content-Disposition"] == f'attachment; filename="refuse-v1.en.{kind}"'
    problem(officer.get(f"{draft}/document/{kind}?version=3"), 404, "nothing-there")


def test_a_version_says_what_it_said_then(officer, draft):
    for text in ("甲文", "乙文"):
        officer.post(f"{draft}/document", {"texts": {"reasons": text}})
    said = [cell(Document(BytesIO(copy_of(officer, draft, q))), 2).text for q in ("?version=1", "")]
    assert said == ["甲文", "乙文"]


def test_an_edited_file_is_compared_without_writing_and_then_taken_over_with_the_step(officer, draft, case):
    named = sent(officer, changed(officer, draft))
    (change,) = officer.post(f"{draft}/edited-file", named).json()["changes"]
    assert (change["particular"], change["lines"]) == ("reasons", ["材料不齐，无法核验。"])
    assert {"is": "new", "text": "无法"} in change["pieces"]
    assert not Wording.objects.exists()

    assert officer.post(f"{draft}/edited-file/accept", named).json()["kept"] == 1
    assert officer.post(f"{draft}/submit", {}).status_code == 201
    assert Issued.objects.filter(case=case).latest("version").values["reasons"] == "材料不齐，无法核验。"
    assert Case.objects.get().attachments.filter(name="refusal.docx").exists()


def test_a_file_that_changes_the_template_or_nothing_is_not_taken_over(officer, draft):
    other = edited(copy_of(officer, draft), lambda p: p.add_paragraph("另加一段"))
    told = problem(officer.post(f"{draft}/edited-file/accept", sent(officer, other)), 422, "not-usable")
    assert told["departures"][0]["after"] == ["另加一段"]
    problem(
        officer.post(f"{draft}/edited-file/accept", sent(officer, copy_of(officer, draft))), 422, "not-usable"
    )
    text = sent(officer, "text", "x.txt", "text/plain")
    problem(officer.post(f"{draft}/edited-file", text), 422, "not-usable")
    problem(officer.post(f"{draft}/edited-file", {"file": "made up"}), 422, "not-usable")
    assert not Wording.objects.exists()


def test_a_document_that_is_written_is_its_writers_alone(world, officer, draft):
    named = sent(officer, changed(officer, draft))
    analyst = Caller(somebody(world.beijing.organisation, Role.ANALYST), "read")
    assert analyst.get(f"{draft}/document").status_code == 200
    problem(analyst.post(f"{draft}/document", {"texts": {"reasons": "x"}}), 403, "read-only")
    for actor in (world.company, world.shanghai, world.national):
        problem(Caller(actor).get(f"{draft}/document"), 404, "nothing-there")
        problem(Caller(actor).get(f"{draft}/document/pdf"), 404, "nothing-there")
        problem(Caller(actor).post(f"{draft}/document", {"texts": {"reasons": "x"}}), 404, "nothing-there")
        problem(Caller(actor).post(f"{draft}/edited-file/accept", named), 404, "nothing-there")


def test_a_draft_whose_step_issues_nothing_has_no_document(world, case):
    company = Caller(world.company)
    told = {"procedure": "ml4.complaint", "step": "complain", "title": "x", "area": "11", "stated": {}}
    made = company.post("/drafts", told)
    assert made.status_code == 201, made.content.decode()
    problem(company.get(f"/drafts/{made.json()['id']}/document"), 404, "nothing-there")


# -- labels


def file(path, content):
    return Caller().post(path, content, key="", content_type="application/octet-stream")


def test_a_label_is_written_into_a_file_that_is_handed_back_and_not_kept(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path
    answer = file(f"/labels/file?producer={CODE}&number=n-1&name=图.png", saved("PNG"))
    assert (answer.status_code, verify(answer.content).verdict.value) == (200, "compliant")
    assert read(answer.content).labels[0].fields["ProduceID"] == "n-1"
    assert "labelled.png" in answer["Content-Disposition"]
    assert list(tmp_path.rglob("*")) == []


def test_without_a_number_each_file_gets_a_new_one():
    made = (file(f"/labels/file?producer={CODE}", saved("PNG")).content for _ in range(2))
    assert len({read(content).labels[0].fields["ProduceID"] for content in made}) == 2


def test_words_are_drawn_on_the_picture_where_that_is_asked():
    plain, drawn = (
        file(f"/labels/file?producer={CODE}&number=n&draw={draw}&corner=top-left", saved("PNG", size=(400, 300))).content
        for draw in ("false", "true")
    )  # fmt: skip
    assert Image.open(BytesIO(plain)).tobytes() != Image.open(BytesIO(drawn)).tobytes()


@pytest.mark.parametrize(
    ("query", "content"),
    [
        (f"producer={CODE}", b"no file of a known kind"),
        ("producer=名称", saved("PNG")),
        (f"producer={CODE}&value=4", saved("PNG")),
        (f"producer={CODE}", label(saved("PNG"), Label("another", "n-1"))),
        (f"producer={CODE}&draw=true&words=风景", saved("PNG")),
        ("", saved("PNG")),
    ],
)
def test_what_cannot_be_labelled_is_refused_in_words(query, content):
    problem(file(f"/labels/file?{query}", content), 422, "not-usable")


@pytest.mark.parametrize("path", ["/labels/file?producer=x", "/labels/trial"])
def test_an_empty_body_and_one_octet_too_many_are_refused(path):
    problem(file(path, b""), 400, "bad-request")
    problem(file(path, b"\0" * (LARGEST + 1)), 413, "too-large")


def test_a_picture_with_too_many_pixels_is_not_opened_to_draw_on_it():
    made = BytesIO()
    Image.new("1", (PIXELS // 1000, 1001)).save(made, "PNG")
    problem(file(f"/labels/file?producer={CODE}&draw=true", made.getvalue()), 422, "not-usable")
    assert file(f"/labels/file?producer={CODE}", made.getvalue()).status_code == 200


def test_it_is_told_what_survives_when_a_picture_is_saved_again():
    told = file("/labels/trial", label(saved("PNG"), LABEL)).json()
    found = {one["way"]["en"]: one["verdict"] for one in told["tried"]}
    assert told["own"] is True
    assert (found["as it is, for comparison"], found["saved as PNG"]) == ("compliant", "not_found")


@pytest.mark.parametrize(("at", "place"), [("start", 0), ("middle", 1), ("end", 2)])
def test_a_text_gets_its_visible_words_where_they_are_wanted(at, place):
    told = {"text": "第一段。\n\n第二段。", "at": at}
    answer = Caller().post("/labels/text", told, key="").json()
    assert answer["before"]["labelled"] is False
    assert answer["text"].strip().split("\n\n")[place] == "（本内容由人工智能生成）"
    assert check_text(answer["text"]).labelled


def test_words_without_both_elements_are_refused():
    problem(Caller().post("/labels/text", {"text": "x", "words": "人工智能"}, key=""), 422, "not-usable")
    assert Caller().post("/labels/text", {"text": "x", "words": "人工智能生成"}, key="").status_code == 200


def test_a_provider_code_is_explained_and_made_of_a_credit_code():
    parts = Caller().get(f"/labels/code?code={CODE}").json()["parts"]
    assert "".join(part["characters"] for part in parts) == CODE
    made = Caller().get(f"/labels/code?code={CODE[4:22]}&service=1&model=000a").json()
    assert made["code"] == f"{CODE[:22]}1000A"
    problem(Caller().get(f"/labels/code?code={CODE[:-1]}"), 422, "not-usable")


def test_every_format_is_listed_with_the_place_of_its_label():
    listed = Caller().get("/labels/formats").json()
    assert {"PNG", "JPEG", "PDF"} <= {one["name"] for one in listed}
    assert all(one["place"]["zh"] and one["place"]["en"] for one in listed)
