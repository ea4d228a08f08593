"""A document says what its notice asks, in both languages, to those whom it concerns, and the same bytes each time."""

from __future__ import annotations

import shutil
import subprocess
import time
import zipfile
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
import typst
from docx import Document

from chengxu.algebra.term import LANGS
from chengxu.platform.accounts.actor import PUBLIC
from chengxu.platform.cases.file import procedures
from chengxu.platform.cases.models import Case, CaseEvent
from chengxu.platform.cases.open import open_case, receipt_hash
from chengxu.platform.cases.places import regulated
from chengxu.platform.cases.take import Order, take
from chengxu.platform.documents.fonts import FontMissing, chinese, fonts
from chengxu.platform.documents.issue import digest_of, issue
from chengxu.platform.documents.models import Issued
from chengxu.platform.documents.papers import HERE, TemplateBroken
from chengxu.platform.documents.render import MEDIA, render
from chengxu.platform.documents.sheet import sheet
from chengxu.platform.home import home
from chengxu.platform.registers.number import check_character
from chengxu.platform.today import on_day
from chengxu.statutes import open_notices

MONDAY = date(2026, 3, 2)
HOSTILE = '*粗* _斜_ #panic("x") $x^2$ @ref <b>&amp;</w:t> {{ 7*7 }} {% raw %} [link](x) \\ `code` 行一\n行二'
FORM = {"provider": "云上科技", "form": "网页", "field": "办公", "algorithm_type": "生成合成类",
        "self_assessment": HOSTILE, "published_text": "云上助手生成文本。", "label_materials": "文首标识"}  # fmt: skip
GAPS = ["自评估报告缺第三部分", "<标识>材料 & 说明"]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
needs_pdftotext = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="poppler is not on this machine"
)


@dataclass(frozen=True)
class Papers:
    """What was issued in one case: the form, the refusal, the form again, the receipt."""

    case: Case
    form: Issued
    refusal: Issued
    certificate: Issued


@pytest.fixture
def papers(world):
    """An algorithm filing that was refused once and then recorded, before the authority of Beijing."""
    with on_day(MONDAY):
        case = open_case("im.algorithm_filing", world.company, "云上助手").case
    steps = (
        (2, world.company, "begin_service", {}),
        (3, world.company, "submit", FORM),
        (4, world.beijing, "refuse", {"gaps": GAPS, "reasons": "材料不齐"}),
        (5, world.company, "submit_again", FORM),
        (6, world.beijing, "record", {"published_text": FORM["published_text"]}),
    )
    for day, actor, step, stated in steps:
        with on_day(date(2026, 3, day)):
            take(case.pk, actor, Order(step=step, on=date(2026, 3, day), stated=stated))
    form, refusal, _, certificate = Issued.objects.filter(case=case).order_by("version")
    return Papers(case, form, refusal, certificate)


@pytest.fixture
def template():
    """Put a file among the templates of the platform, and take it away again."""
    written: list[Path] = []

    def write(name: str, content: bytes) -> Path:
        path = home() / "templates" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        written.append(path)
        return path

    yield write
    for path in written:
        path.unlink()


def words(pdf: bytes) -> str:
    """The text of a PDF, without blanks."""
    done = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    return "".join(done.stdout.decode().split())


def paragraphs(docx: bytes) -> list[str]:
    """The paragraphs of a DOCX, those of its table first."""
    paper = Document(BytesIO(docx))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return cells + [paragraph.text for paragraph in paper.paragraphs]


# What is issued


def test_a_document_keeps_who_wrote_to_whom_and_what_was_stated_in_that_step_alone(papers):
    assert papers.refusal.about["from"] == [{"party": "cac", "zh": "北京机关", "en": "Beijing"}]
    assert papers.refusal.about["to"] == [{"party": "provider", "zh": "云上科技", "en": "Yunshang"}]
    assert papers.refusal.values == {"gaps": GAPS, "reasons": "材料不齐"}
    assert set(papers.certificate.values) == {"number", "published_text"}


def test_a_certificate_issued_in_the_life_of_a_licence_names_its_holder(world):
    with on_day(MONDAY):
        holder = {
            party.name: world.company.organisation for party in regulated(procedures()["ml4.licence_life"])
        }
        case = open_case("ml4.licence_life", world.national, "许可证", other=holder).case
        found = next(
            step
            for step in procedures()["ml4.licence_life"].steps
            if step.issues and step.issues.name == "ml4.certificate"
        )
        event = CaseEvent(case=case, version=1, step=found.name, party="ai_authority", on=MONDAY, stated={})

        assert [name["zh"] for name in issue(event, found.issues).about["to"]] == ["云上科技"]


def test_every_document_has_a_number_of_its_own_with_a_check_character(papers):
    numbers = list(Issued.objects.filter(case=papers.case).values_list("number", flat=True))

    assert len(set(numbers)) == 4
    for number in numbers:
        body, _, check = number.rpartition("-")
        assert body.startswith("WEN-2026-")
        assert check_character(body) == check


def test_a_company_that_takes_another_name_leaves_its_old_documents_as_they_were(papers, world):
    before = render(papers.form, "zh", "pdf")
    world.company.organisation.name_zh = "另一名称"
    world.company.organisation.save()

    assert render(Issued.objects.get(pk=papers.form.pk), "zh", "pdf") == before


def test_somebody_without_an_account_is_named_in_no_document(world):
    with on_day(MONDAY):
        opened = open_case("im.complaint_to_authorities", PUBLIC, "投诉", area="11", name="张三")
        receipt = receipt_hash(opened.receipt)
        take(
            opened.case.pk,
            PUBLIC,
            Order(step="complain", on=MONDAY, stated={"matter": "标识缺失"}, receipt=receipt),
        )
        take(
            opened.case.pk,
            world.beijing,
            Order(step="accept", on=MONDAY, stated={"number": "T-1", "department": "网信"}),
        )
    found = Issued.objects.get(case=opened.case)

    assert found.about["to"] == [
        {"party": "complainant", "zh": "投诉举报人", "en": "the person who complains"}
    ]
    assert "张三" not in str(sheet(found, "zh"))


# The same row, the same bytes


def test_the_same_row_gives_the_same_bytes_whenever_it_is_rendered(papers):
    wanted = [(lang, kind) for lang in LANGS for kind in MEDIA]
    first = [render(papers.certificate, lang, kind) for lang, kind in wanted]
    time.sleep(2.1)  # ZIP counts in steps of two seconds

    assert [
        render(Issued.objects.get(pk=papers.certificate.pk), lang, kind) for lang, kind in wanted
    ] == first


def test_a_document_whose_contents_differ_has_another_hash(papers):
    found = Issued.objects.get(pk=papers.refusal.pk)
    assert digest_of(found) == found.digest
    for change in ({"values": {"gaps": GAPS[:1]}}, {"on": date(2026, 3, 5)}, {"number": "WEN-2026-0"}):
        for name, value in change.items():
            setattr(found, name, value)
        assert digest_of(found) != papers.refusal.digest


# What it shows


@pytest.mark.parametrize("lang", LANGS)
def test_a_document_says_every_particular_in_the_order_of_its_notice_with_its_article(papers, lang):
    notice = open_notices()["im.algorithm_form"]
    said = sheet(papers.form, lang)

    assert [part["label"].lower() for part in said["parts"]] == [p.term[lang].lower() for p in notice.parts]
    assert [part["cite"] for part in said["parts"]] == [
        p.cite.text(lang) if p.cite else "" for p in notice.parts
    ]
    assert said["parts"][0]["lines"] == ["云上科技"]
    shown = "\n".join(paragraphs(render(papers.form, lang, "docx")))
    assert [shown.index(part["label"]) for part in said["parts"]] == sorted(
        shown.index(part["label"]) for part in said["parts"]
    )


@needs_pdftotext
@pytest.mark.parametrize("lang", LANGS)
def test_a_pdf_says_the_same_as_the_sheet(papers, lang):
    said, shown = sheet(papers.refusal, lang), words(render(papers.refusal, lang, "pdf"))

    for text in (said["title"], said["number"], said["sender"], said["to"], said["basis"], *GAPS, said["on"]):
        assert "".join(text.split()) in shown
    assert said["digest"][:32] in shown


def test_an_optional_particular_that_is_empty_is_left_out(papers):
    assert "remedies" in {part.name for part in open_notices()["im.algorithm_return"].parts}
    assert len(sheet(papers.refusal, "zh")["parts"]) == 2


def test_a_document_under_a_law_that_never_entered_into_force_says_so(papers):
    assert "现行有效" in sheet(papers.form, "zh")["status"]
    model = Issued(
        notice="ml4.refusal",
        about={"procedure": "ml4.licence_application"},
        on=MONDAY,
        text_version="0",
        case=papers.case,
    )
    assert "从未施行" in sheet(model, "zh")["status"]


@pytest.mark.parametrize("name", sorted(open_notices()))
def test_every_notice_of_the_statute_book_can_be_set_in_both_languages(name):
    notice = open_notices()[name]
    kinds = {"text": "甲", "day": "2026-03-02", "number": 3, "money": "12.50", "list": ["甲", "乙"]}
    found = Issued(
        notice=name, values={part.name: kinds[part.kind.value] for part in notice.parts}, on=MONDAY, number="WEN-1", digest="0" * 64,
        about={"matter": "某案", "procedure": "", "from": [], "to": []}, text_version="0",
    )  # fmt: skip
    for lang in LANGS:
        assert len(sheet(found, lang)["parts"]) == len(notice.parts)


def test_a_law_is_named_once_in_the_basis_and_not_again_at_each_particular():
    found = Issued(
        notice="ml4.filing_form",
        on=MONDAY,
        text_version="0",
        about={"procedure": "ml4.national_filing", "matter": "某案"},
    )

    assert sheet(found, "zh")["basis"] == "《示范法》第六十六条第一款、第六十六条第二款"
    assert sheet(found, "en")["basis"] == "AI Model Law, art. 66(1); art. 66(2)"
    assert sheet(found, "en")["parts"][0]["cite"] == "Art. 66(1), item 1"


# A value is data


@needs_pdftotext
def test_in_a_pdf_a_value_is_shown_as_it_was_written_whatever_it_looks_like(papers):
    assert "".join(HOSTILE.split()) in words(render(papers.form, "zh", "pdf"))


def test_in_a_docx_a_value_is_shown_as_it_was_written_whatever_it_looks_like(papers):
    made = render(papers.form, "zh", "docx")

    assert HOSTILE in paragraphs(made)
    document = ElementTree.fromstring(zipfile.ZipFile(BytesIO(made)).read("word/document.xml"))
    assert "{" not in "".join(t.text or "" for t in document.iter(f"{W}t")).replace(
        HOSTILE.split("\n")[0], ""
    )


@pytest.mark.parametrize("kind", MEDIA)
@pytest.mark.parametrize("bad", ["\x00", "\x0b", "\x1b[31m", "\ud800", "\u202e", "\u2066", "\ufffe"])
def test_characters_that_no_paper_can_show_are_replaced_and_seen(papers, kind, bad):
    found = Issued.objects.get(pk=papers.refusal.pk)
    found.values = {"gaps": [f"前{bad}后"], "reasons": bad}

    assert sheet(found, "zh")["parts"][0]["text"].startswith("· 前\ufffd")
    assert render(found, "zh", kind)


def test_a_character_that_is_newer_than_this_python_is_kept_for_the_sake_of_names(papers):
    found = Issued.objects.get(pk=papers.refusal.pk)
    found.values = {"gaps": ["\U0002ebf0"], "reasons": "\U00031350"}

    assert sheet(found, "zh")["parts"][0]["text"] == "· \U0002ebf0"


@pytest.mark.parametrize("kind", MEDIA)
def test_a_report_of_fifty_thousand_characters_is_set_on_as_many_pages_as_it_takes(papers, kind):
    found = Issued.objects.get(pk=papers.form.pk)
    found.values = {**found.values, "self_assessment": "训练数据来自公开来源。\n" * 4_500}

    assert len(render(found, "zh", kind)) > len(render(papers.form, "zh", kind))


# Fonts and templates


def test_a_docx_names_its_chinese_fonts():
    styles = ElementTree.fromstring(zipfile.ZipFile(HERE / "document.docx").read("word/styles.xml"))
    named = {
        style.get(f"{W}styleId"): fonts.get(f"{W}eastAsia")
        for style in styles.iter(f"{W}style")
        for fonts in style.iter(f"{W}rFonts")
    }

    assert (named["Normal"], named["Heading1"]) == ("宋体", "黑体")


def test_without_a_chinese_font_the_error_says_what_to_install():
    bare = typst.Fonts(include_system_fonts=False).families()

    with pytest.raises(FontMissing) as missing:
        chinese(bare)
    assert "fonts-noto-cjk" in missing.value.term.zh
    assert "fonts-noto-cjk" in missing.value.term.en
    assert chinese([*bare, "Microsoft YaHei", "SimSun"]) == "SimSun"


def test_without_a_chinese_font_a_pdf_is_unavailable_and_a_docx_is_there(papers, world, browser, monkeypatch):
    monkeypatch.setattr(
        "chengxu.platform.documents.pdf.fonts", lambda: typst.Fonts(include_system_fonts=False)
    )
    client = browser(world.company)

    assert client.get(f"/zh/documents/{papers.form.pk}.pdf").status_code == 503
    assert "fonts-noto-cjk" in client.get(f"/en/documents/{papers.form.pk}.pdf").content.decode()
    assert client.get(f"/zh/documents/{papers.form.pk}.docx").status_code == 200


def test_a_template_of_the_platform_s_own_comes_before_ours(papers, template):
    template("im.algorithm_form.zh.typ", b"#set page(width: 9cm)\n#json(bytes(sys.inputs.sheet)).number")
    own = render(papers.form, "zh", "pdf")

    assert len(own) < len(render(papers.form, "en", "pdf"))
    paper = Document(str(HERE / "document.docx"))
    paper.add_paragraph("本单位专用")
    changed = BytesIO()
    paper.save(changed)
    template("document.zh.docx", changed.getvalue())
    assert "本单位专用" in paragraphs(render(papers.form, "zh", "docx"))
    assert "本单位专用" not in paragraphs(render(papers.form, "en", "docx"))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("im.algorithm_form.zh.typ", b"#let x = "),
        ("im.algorithm_form.zh.typ", b'#read("/etc/passwd")'),
        ("im.algorithm_form.zh.docx", b"no zip at all"),
    ],
)
def test_a_broken_template_is_named_in_the_error(papers, world, browser, template, name, content):
    path = template(name, content)
    kind = name.rpartition(".")[2].replace("typ", "pdf")

    with pytest.raises(TemplateBroken, match=name):
        render(papers.form, "zh", kind)
    answer = browser(world.company).get(f"/zh/documents/{papers.form.pk}.{kind}")
    assert answer.status_code == 503
    assert path.name in answer.content.decode()


def test_a_docx_template_reaches_no_inside_of_the_platform(papers, template):
    paper = Document()
    paper.add_paragraph("{{ ''.__class__.__mro__[1].__subclasses__() }}")
    made = BytesIO()
    paper.save(made)
    template("im.algorithm_form.zh.docx", made.getvalue())

    with pytest.raises(TemplateBroken):
        render(papers.form, "zh", "docx")


# Who may read it


def test_a_document_is_there_for_the_parties_of_its_case_and_for_nobody_else(papers, world, browser):
    for kind, media in MEDIA.items():
        for actor in (world.company, world.beijing):
            answer = browser(actor).get(f"/zh/documents/{papers.refusal.pk}.{kind}")
            assert (answer.status_code, answer.headers["Content-Type"]) == (200, media)
            assert papers.refusal.number in answer.headers["Content-Disposition"]
        for actor in (world.other, world.shanghai, world.national, None):
            assert browser(actor).get(f"/en/documents/{papers.refusal.pk}.{kind}").status_code == 404


def test_what_the_register_tells_anybody_the_document_may_tell_anybody(papers, browser):
    assert browser().get(f"/zh/documents/{papers.certificate.pk}.pdf").status_code == 200
    assert browser().get(f"/zh/documents/{papers.form.pk}.pdf").status_code == 404


def test_who_has_no_account_reads_their_papers_with_their_receipt_code_and_nobody_else_does(world, browser):
    with on_day(MONDAY):
        opened = open_case("im.complaint_to_authorities", PUBLIC, "投诉", area="11")
        receipt = receipt_hash(opened.receipt)
        take(
            opened.case.pk,
            PUBLIC,
            Order(step="complain", on=MONDAY, stated={"matter": "某事"}, receipt=receipt),
        )
        stated = {"number": "T-1", "department": "网信部门"}
        take(opened.case.pk, world.beijing, Order(step="accept", on=MONDAY, stated=stated))
    address = f"/zh/documents/{Issued.objects.get(case=opened.case).pk}.pdf"

    assert browser().post(address, {"receipt": opened.receipt.lower()}).status_code == 200
    for wrong in ("", "ABCDEF-GHJKMN-PQRSTU", receipt):
        assert browser().post(address, {"receipt": wrong}).status_code == 404
    assert browser().get(address).status_code == 404


def test_a_document_is_never_kept_by_a_browser_and_loads_nothing(papers, browser, world):
    answer = browser(world.company).get(f"/zh/documents/{papers.form.pk}.pdf")

    assert answer.headers["Cache-Control"] == "private, no-store"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.content.startswith(b"%PDF-")


# Checking one


@pytest.mark.parametrize("lang", LANGS)
def test_anybody_checks_a_document_by_number_and_hash_and_learns_nothing_else(papers, browser, lang):
    paper = papers.refusal
    answer = browser().get(
        f"/{lang}/documents/check/", {"number": f" {paper.number.lower()} ", "hash": paper.digest.upper()}
    )

    page = answer.content.decode()
    assert {"zh": "属实", "en": "Genuine"}[lang] in page
    assert not any(gap in page for gap in GAPS)
    assert "云上科技" not in page


def test_a_wrong_hash_a_wrong_number_and_an_altered_row_are_told_apart(papers, browser):
    paper, client = papers.refusal, browser()
    wrong = client.get("/en/documents/check/", {"number": paper.number, "hash": "0" * 64})
    unknown = client.get("/en/documents/check/", {"number": "WEN-2026-00000-00000-0", "hash": paper.digest})
    Issued.objects.filter(pk=paper.pk).update(values={"gaps": ["别的"], "reasons": "别的"})
    altered = client.get("/en/documents/check/", {"number": paper.number, "hash": paper.digest})

    assert "the hash differs" in wrong.content.decode()
    assert "no document with this number" in unknown.content.decode()
    assert "no longer has the hash" in altered.content.decode()
    assert "Genuine" not in (wrong.content + unknown.content + altered.content).decode()


@pytest.mark.parametrize(
    "asked", [{"number": "x"}, {"hash": "0" * 64}, {"number": "<script>", "hash": "\u202e"}]
)
def test_a_question_that_cannot_be_answered_is_a_clear_400(browser, asked, db):
    answer = browser().get("/zh/documents/check/", asked)

    assert answer.status_code == 400
    assert "64 位" in answer.content.decode()
    assert "<script>" not in answer.content.decode()


def test_the_code_on_a_document_leads_to_its_check_where_the_address_is_known(papers, browser, settings):
    from chengxu.platform.documents.sheet import marked

    assert marked(papers.form, "zh") == f"{papers.form.number} {papers.form.digest}"
    settings.CSRF_TRUSTED_ORIGINS = ["https://ai.example"]
    address = marked(papers.form, "en")
    assert address.startswith("https://ai.example/en/")
    assert "Genuine" in browser().get(address.removeprefix("https://ai.example")).content.decode()


def test_the_fonts_of_this_machine_are_read_once(papers):
    assert fonts() is fonts()
