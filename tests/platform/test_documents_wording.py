"""A document before it is issued: whose words it is in, its versions, and a file that was edited elsewhere."""

from __future__ import annotations

import zipfile
from datetime import date, timedelta
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from docx import Document

from chengxu.platform.cases.models import Attachment, Draft
from chengxu.platform.cases.open import open_case
from chengxu.platform.cases.take import Order, take
from chengxu.platform.documents.compare import LARGEST, lines_of, pieces
from chengxu.platform.documents.issue import digest_of
from chengxu.platform.documents.models import Issued, Wording
from chengxu.platform.documents.render import MEDIA, render
from chengxu.platform.documents.sheet import sheet
from chengxu.platform.home import home
from chengxu.platform.today import on_day

from .conftest import somebody
from .test_documents import FORM, needs_pdftotext, words

MONDAY = date(2026, 3, 2)
GAPS = "自评估报告缺第三部分\n标识材料不清楚"
REASONS = "材料不齐，不能核验。"


def filed(world, title="云上助手"):
    """An algorithm filing that waits for Beijing's answer."""
    with on_day(MONDAY):
        case = open_case("im.algorithm_filing", world.company, title).case
        take(case.pk, world.company, Order(step="begin_service", on=MONDAY))
        take(case.pk, world.company, Order(step="submit", on=MONDAY, stated=FORM))
    return case


@pytest.fixture
def case(world):
    return filed(world)


@pytest.fixture
def day():
    with on_day(MONDAY + timedelta(days=2)):
        yield


@pytest.fixture
def client(world, browser):
    """Beijing's officer."""
    return browser(world.beijing)


@pytest.fixture
def draft(case, client, day):
    """The refusal that Beijing's officer prepares: saved from the form of its step, which leads to the document."""
    form = {"p.gaps": GAPS, "p.reasons": REASONS, "action": "document"}
    answer = client.post(f"/zh/cases/{case.pk}/take/refuse/", form)
    found = Draft.objects.get(case=case)
    assert answer.headers["Location"] == f"/zh/drafts/{found.pk}/document/"
    return found


def at(draft, tail="document/"):
    return f"/zh/drafts/{draft.pk}/{tail}"


def edited(content, change):
    """A DOCX as somebody has edited it in a word processor."""
    paper = Document(BytesIO(content))
    change(paper)
    made = BytesIO()
    paper.save(made)
    return made.getvalue()


def cell(paper, row):
    """The content of a particular."""
    return paper.tables[0].rows[row].cells[1]


def text_of(paragraph, text):
    paragraph.runs[0].text = text


def upload(client, draft, content, name="refusal.docx"):
    file = SimpleUploadedFile(name, content, MEDIA["docx"])
    return client.post(at(draft, "document/file/"), {"file": file})


def accept(client, draft, content):
    signed = upload(client, draft, content).context["signed"]
    return client.post(at(draft, "document/file/"), {"file": signed, "accept": "1"})


def copy_of(client, draft, query=""):
    answer = client.get(at(draft, "document.docx") + query)
    assert answer.status_code == 200
    return answer.content


def issue(client, case, **more):
    """Take the step that issues the refusal; return what it issued."""
    form = {"p.gaps": GAPS, "p.reasons": REASONS, "action": "take", **more}
    assert client.post(f"/zh/cases/{case.pk}/take/refuse/", form).status_code == 303
    return Issued.objects.filter(case=case).latest("version")


# The page


def test_every_passage_says_in_whose_words_it_is(draft, client):
    said = {p.particular.name: p.origin.value for p in client.get(at(draft)).context["passages"]}
    assert said == {"gaps": "own", "reasons": "own", "remedies": "empty"}


def test_what_the_case_said_before_is_told_from_what_was_changed_in_it(case, client, day):
    form = {f"p.{name}": value for name, value in FORM.items()}
    form |= {"p.published_text": "云上助手生成文本和图片。", "action": "document"}
    client.post(f"/zh/cases/{case.pk}/take/record/", form)
    shown = {p.particular.name: p for p in client.get(at(Draft.objects.get(case=case))).context["passages"]}

    assert shown["published_text"].origin.value == "changed"
    assert ("new", "和图片") in shown["published_text"].changed
    assert "number" not in shown, "the platform numbers it"


def test_nothing_but_the_passages_left_to_the_writer_is_changed_on_the_page(draft, client):
    before = dict(draft.fields)
    client.post(
        at(draft), {"p.gaps": GAPS, "p.reasons": "新的理由", "p.no_such": "x", "x.registered_users": "9"}
    )
    draft.refresh_from_db()

    changed = {name: text for name, text in draft.fields.items() if before.get(name) != text}
    assert changed == {"p.reasons": "新的理由"}


def test_a_version_is_kept_for_every_change_and_for_nothing_else(draft, client):
    for text in (REASONS, REASONS, "另一理由", REASONS):
        client.post(at(draft), {"p.gaps": GAPS, "p.reasons": text})
    kept = list(draft.wordings.order_by("number"))

    assert [w.number for w in kept] == [1, 2, 3]
    assert kept[0].digest == kept[2].digest != kept[1].digest
    assert "另一理由" in "".join(lines_of(copy_of(client, draft, "?version=2")))
    assert "另一理由" not in "".join(lines_of(copy_of(client, draft)))
    assert client.get(at(draft, "document.docx") + "?version=4").status_code == 404


@pytest.mark.parametrize("who", ["company", "shanghai", "national"])
def test_nobody_else_sees_a_document_before_it_is_issued(draft, world, browser, who):
    other = browser(getattr(world, who))
    for tail in ("document/", "document.docx", "document.pdf"):
        assert other.get(at(draft, tail)).status_code == 404
    assert upload(other, draft, b"PK\x03\x04").status_code == 404


def test_an_analyst_reads_it_and_changes_nothing(draft, world, browser):
    analyst = browser(somebody(world.beijing.organisation, "analyst"))
    assert analyst.get(at(draft)).status_code == 200
    assert analyst.post(at(draft), {"p.reasons": "x"}).status_code == 404
    assert not Wording.objects.exists()


def test_who_writes_over_a_colleague_s_version_is_told_and_keeps_what_they_wrote(
    draft, client, world, browser
):
    theirs = browser(somebody(world.beijing.organisation))
    seen = client.get(at(draft)).context["seen"]
    theirs.post(at(draft), {"p.gaps": GAPS, "p.reasons": "同事的理由", "seen": seen})
    answer = client.post(at(draft), {"p.gaps": GAPS, "p.reasons": "我的理由", "seen": seen})
    draft.refresh_from_db()

    assert answer.status_code == 409
    assert "我的理由" in answer.content.decode()
    assert draft.fields["p.reasons"] == "同事的理由"
    form = {"p.gaps": GAPS, "p.reasons": "我的理由", "seen": answer.context["seen"]}
    assert client.post(at(draft), form).status_code == 303


def test_looking_at_the_document_takes_no_draft_back_from_the_head(case, draft, client):
    Draft.objects.filter(pk=draft.pk).update(for_approval=True)
    form = {"p.gaps": GAPS, "p.reasons": REASONS, "action": "document"}
    client.post(f"/zh/cases/{case.pk}/take/refuse/", form)
    draft.refresh_from_db()
    assert draft.for_approval


def test_a_draft_that_is_dropped_takes_its_versions_along(draft, client):
    client.post(at(draft), {"p.gaps": GAPS, "p.reasons": REASONS})
    assert Wording.objects.exists()
    client.post(at(draft, "drop/"))
    assert not Wording.objects.exists()


def test_a_company_reads_the_form_that_opens_its_case_before_there_is_a_case(world, browser):
    form = {"provider": "云上科技", "contact": "010-0000-0000"}
    found = Draft.objects.create(
        organisation=world.company.organisation, user=world.company.user, procedure="im.service_filing", step="hand_in",
        opening={"title": "云上新案"}, fields={f"p.{name}": text for name, text in form.items()},
    )  # fmt: skip
    answer = browser(world.company).get(at(found))

    assert answer.status_code == 200
    assert answer.context["sheet"]["sender"] == world.company.organisation.name_zh
    assert "云上新案" in answer.content.decode()


# Paper


def test_a_working_copy_says_that_it_has_no_effect_and_carries_nothing_to_check_it_by(draft, client):
    text = "".join(lines_of(copy_of(client, draft)))

    assert "草稿，尚未签发，没有效力" in text
    assert "签发时编号" in text
    assert "SHA-256" not in text


@needs_pdftotext
def test_a_working_copy_as_pdf_says_so_too(draft, client):
    said = words(client.get(at(draft, "document.pdf")).content)
    assert "草稿，尚未签发，没有效力" in said
    assert "SHA-256" not in said


@needs_pdftotext
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_the_officer_wrote_is_marked_on_paper_and_what_comes_from_the_file_is_not(
    case, world, day, lang
):
    other = filed(world, "云上助手二")
    found = []
    for one, text in ((case, FORM["published_text"]), (other, "机关改写的说明。")):
        order = Order(step="record", on=date(2026, 3, 4), stated={"published_text": text})
        take(one.pk, world.beijing, order)
        found.append(Issued.objects.get(case=one, notice="im.algorithm_certificate"))

    assert [any(part["own"] for part in sheet(one, lang)["parts"]) for one in found] == [False, True]
    mark = {"zh": "经办人撰写", "en": "writtenbytheofficer"}[lang]
    for kind in MEDIA:
        assert [mark in _text(render(one, lang, kind), kind) for one in found] == [False, True]


def _text(made, kind):
    return words(made) if kind == "pdf" else "".join("".join(lines_of(made)).split())


def test_a_company_s_own_form_is_marked_nowhere(case):
    found = Issued.objects.get(case=case)
    assert not any(part["own"] for part in sheet(found, "zh")["parts"])


# A file that was edited elsewhere


def test_a_file_that_nobody_changed_has_nothing_to_take_over(draft, client):
    answer = upload(client, draft, copy_of(client, draft))

    assert answer.status_code == 422
    assert "没有可采用的修改" in answer.content.decode()


def test_changed_passages_are_shown_and_nothing_is_written_before_they_are_accepted(draft, client):
    def change(paper):
        text_of(cell(paper, 2).paragraphs[0], "材料不齐，无法核验。")
        cell(paper, 2).add_paragraph("请在十日内说明。")

    answer = upload(client, draft, edited(copy_of(client, draft), change))
    compared = answer.context["compared"]
    draft.refresh_from_db()

    assert answer.status_code == 200
    assert [c.particular.name for c in compared.changes] == ["reasons"]
    assert compared.changes[0].value == "材料不齐，无法核验。\n请在十日内说明。"
    assert draft.fields["p.reasons"] == REASONS
    assert not draft.wordings.exists()


def test_accepted_the_words_are_the_document_s_and_the_file_comes_with_the_step(case, draft, client):
    content = edited(copy_of(client, draft), lambda paper: cell(paper, 1).add_paragraph("· 缺少安全评估"))
    accept(client, draft, content)
    draft.refresh_from_db()
    form = client.get(f"/zh/cases/{case.pk}/take/refuse/").context["form"]
    found = issue(client, case, kept=form.kept, **{"p.gaps": draft.fields["p.gaps"]})
    kept = found.wordings.get()

    assert found.values["gaps"] == [*GAPS.split("\n"), "缺少安全评估"]
    assert Attachment.objects.get(case=case, version=found.version).sha256 == kept.file
    assert kept.final
    assert digest_of(found) == found.digest


def test_a_version_that_was_changed_before_the_step_is_not_the_one_that_was_issued(case, draft, client):
    for text in ("早先的理由", REASONS):
        client.post(at(draft), {"p.gaps": GAPS, "p.reasons": text})
    assert [w.final for w in issue(client, case).wordings.all()] == [False, True]


def test_words_changed_on_the_page_afterwards_leave_the_file_behind(draft, client):
    accept(
        client,
        draft,
        edited(copy_of(client, draft), lambda paper: cell(paper, 1).add_paragraph("缺少安全评估")),
    )
    draft.refresh_from_db()
    assert len(draft.files) == 1
    client.post(at(draft), {"p.gaps": "只有一处", "p.reasons": REASONS})
    draft.refresh_from_db()

    assert draft.files == []
    assert [bool(w.file) for w in draft.wordings.order_by("number")] == [True, False]


def test_a_passage_that_was_deleted_is_gone_from_its_list(draft, client):
    def change(paper):
        text_of(cell(paper, 1).paragraphs[-1], "· 自评估报告缺第三部分")

    answer = upload(client, draft, edited(copy_of(client, draft), change))
    assert answer.context["compared"].changes[0].value == ["自评估报告缺第三部分"]


@pytest.mark.parametrize("place", ["title", "label", "both"])
def test_a_file_that_changes_what_the_template_says_is_shown_and_not_accepted(draft, client, place):
    def change(paper):
        if place != "label":
            text_of(next(p for p in paper.paragraphs if p.style.name == "Heading 1"), "处罚决定书")
        if place != "title":
            text_of(paper.tables[0].rows[1].cells[0].paragraphs[0], "一、别的")
        text_of(cell(paper, 2).paragraphs[-1], "新理由")

    answer = upload(client, draft, edited(copy_of(client, draft), change))
    again = client.post(at(draft, "document/file/"), {"file": answer.context["signed"], "accept": "1"})
    draft.refresh_from_db()

    assert answer.status_code == again.status_code == 422
    assert len(answer.context["compared"].departures) == (2 if place == "both" else 1)
    assert draft.fields["p.reasons"] == REASONS


def test_a_working_copy_without_its_banner_and_with_bullets_of_its_own_is_the_same(draft, client):
    def change(paper):
        banner = next(p for p in paper.paragraphs if "草稿" in p.text)
        banner._p.getparent().remove(banner._p)
        text_of(cell(paper, 1).paragraphs[-1], GAPS)

    answer = upload(client, draft, edited(copy_of(client, draft), change))
    assert "没有可采用的修改" in answer.content.decode()


def test_an_english_copy_is_compared_with_the_english_text(draft, client):
    content = client.get(f"/en/drafts/{draft.pk}/document.docx").content
    changed = edited(content, lambda paper: text_of(cell(paper, 2).paragraphs[-1], "Incomplete."))
    compared = upload(client, draft, changed).context["compared"]

    assert [c.value for c in compared.changes] == ["Incomplete."]
    assert not compared.departures


def test_a_comparison_of_one_draft_is_not_accepted_for_another(case, draft, client):
    content = edited(copy_of(client, draft), lambda paper: cell(paper, 1).add_paragraph("x"))
    signed = upload(client, draft, content).context["signed"]
    other = Draft.objects.create(
        organisation=draft.organisation, user=draft.user, procedure=draft.procedure, case=case, step="refuse",
        fields=draft.fields,
    )  # fmt: skip
    answer = client.post(at(other, "document/file/"), {"file": signed, "accept": "1"})

    assert answer.status_code == 422
    assert not other.wordings.exists()


def package(text, name="word/document.xml"):
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(name, text)
    return made.getvalue()


@pytest.mark.parametrize(
    "content",
    [b"", b"no zip", b"PK\x03\x04 broken", package("x", "other.xml"), package("<not xml"),
     package('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), package(b" " * (33 * 2**20)),
     package("<a>" * 50_000 + "</a>" * 50_000)],
    ids=["empty", "text", "broken", "no document", "no xml", "entities", "bomb", "deep"],
)  # fmt: skip
def test_a_file_that_is_no_docx_is_refused_in_words_and_changes_nothing(draft, client, content):
    answer = upload(client, draft, content)
    draft.refresh_from_db()

    assert answer.status_code == 422
    assert draft.files == []


def test_a_file_of_the_greatest_size_is_looked_at_and_one_byte_more_is_not(draft, client):
    content = copy_of(client, draft)
    answers = [
        upload(client, draft, content + b"\0" * (LARGEST - len(content) + more)).content.decode()
        for more in (0, 1)
    ]
    assert ["请选择编辑过的 DOCX 文件" in said for said in answers] == [False, True]


def test_tracked_changes_count_as_accepted():
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    kept, gone, new = (
        f"<w:r><w:{tag}>{text}</w:{tag}></w:r>" for tag, text in (("t", "甲"), ("delText", "乙"), ("t", "丙"))
    )
    body = f"<w:document {w}><w:p>{kept}<w:del>{gone}</w:del><w:ins>{new}</w:ins></w:p></w:document>"
    assert lines_of(package(body)) == ["甲丙"]


def test_what_went_and_what_came_put_together_are_the_two_texts():
    before, after = "材料不齐 since 2024，不能核验。", "材料仍不齐 since 2025，无法核验。"
    found = pieces(before, after)

    assert "".join(t for k, t in found if k != "new") == before
    assert "".join(t for k, t in found if k != "gone") == after
    assert ("gone", "2024") in found


def test_a_template_of_one_s_own_is_compared_as_well(draft, client):
    paper = Document()
    for row in (
        "{{ title }}", "{%p for part in parts %}", "{{ part.label }}", "{{ part.text }}", "{%p endfor %}"
    ):  # fmt: skip
        paper.add_paragraph(row)
    place = home() / "templates" / f"{draft_notice()}.zh.docx"
    place.parent.mkdir(exist_ok=True)
    paper.save(str(place))
    try:
        changed = edited(copy_of(client, draft), lambda p: text_of(p.paragraphs[-1], "自有范本中的新理由"))
        compared = upload(client, draft, changed).context["compared"]
    finally:
        place.unlink()
    assert [c.value for c in compared.changes] == ["自有范本中的新理由"]


def draft_notice():
    from chengxu.platform.cases.file import procedures

    return procedures()["im.algorithm_filing"].step("refuse").issues.name


# Once it is issued


def test_an_issued_document_is_read_on_a_page_and_its_versions_are_its_writer_s_alone(
    case, draft, client, world, browser
):
    client.post(at(draft), {"p.gaps": GAPS, "p.reasons": REASONS})
    found = issue(client, case)
    ours = client.get(f"/zh/documents/{found.pk}/").content.decode()
    theirs = browser(world.company).get(f"/zh/documents/{found.pk}/").content.decode()

    assert "第 1 稿" in ours
    assert "第 1 稿" not in theirs
    for shown in (ours, theirs):
        assert found.number in shown
        assert found.digest in shown
        assert "经办人撰写" in shown
    assert browser(world.other).get(f"/zh/documents/{found.pk}/").status_code == 404


def test_a_document_that_was_issued_is_not_changed_by_the_draft_of_it(case, draft, client):
    found = issue(client, case)
    before = render(found, "zh", "docx")

    assert client.get(at(draft)).status_code == 404
    assert client.post(at(draft), {"p.reasons": "后来改的理由"}).status_code == 404
    assert render(Issued.objects.get(pk=found.pk), "zh", "docx") == before
