"""Registers: what is entered is found, shown to whom it may be, downloaded, checked, and proved; nothing else is told."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from chengxu.algebra.facts import Flag
from chengxu.algebra.term import TermError
from chengxu.platform.cases.file import procedures
from chengxu.platform.cases.models import Case, CaseEvent
from chengxu.platform.cases.open import open_case
from chengxu.platform.cases.store import path_of, store
from chengxu.platform.cases.take import Order, take
from chengxu.platform.ledger.fsck import check_logs
from chengxu.platform.ledger.heads import current_head
from chengxu.platform.ledger.models import Leaf
from chengxu.platform.ledger.receipt import check_receipt
from chengxu.platform.registers.check import check_number
from chengxu.platform.registers.download import safe_cell
from chengxu.platform.registers.erase import erase
from chengxu.platform.registers.fsck import check_cases, check_files, check_registers
from chengxu.platform.registers.models import RegisterEntry, SearchRow
from chengxu.platform.registers.number import is_number
from chengxu.platform.registers.show import PAGE, Wanted, find, states
from chengxu.platform.services.models import Service
from chengxu.platform.today import on_day
from chengxu.statutes import open_registers

pytestmark = pytest.mark.django_db
FORM = {"provider": "云上科技", "contact": "张三 13800000000", "mark": "云上", "form": "app", "field": "办公",
        "algorithm_type": "大模型", "self_assessment": "报告"}  # fmt: skip
TEXT = "起草、改写文字"
MONDAY = date(2026, 3, 2)


def on(day, case, actor, step, **stated):
    with on_day(day):
        return take(case.pk, actor, Order(step=step, on=day, stated=stated))


def file(world, title="云上助手", text=TEXT, actor=None):
    actor = actor or world.company
    with on_day(MONDAY):
        case = open_case("ml4.national_filing", actor, title).case
    on(MONDAY, case, actor, "pass_threshold")
    on(date(2026, 3, 5), case, actor, "file", **FORM, published_text=text)
    on(date(2026, 3, 20), case, world.national, "record", published_text=text)
    return RegisterEntry.objects.get(case=case)


@pytest.fixture
def entry(world):
    return file(world)


@pytest.fixture
def licence(world):
    """A licence that was issued on 20 March 2026."""
    with on_day(date(2026, 3, 20)):
        holder = {"licence_holder": world.company.organisation}
        case = open_case("ml4.licence_life", world.national, "云上许可", other=holder).case
        terms = {"activity": "提供", "scope": "办公", "expires_on": "2031-03-19"}
        take(case.pk, world.national, Order(step="issue", on=date(2026, 3, 20), stated=terms))
    return RegisterEntry.objects.get(case=case)


def titles(wanted, actor=None, world=None, register="ml4.filings"):
    from chengxu.platform.accounts.actor import PUBLIC

    return [e.title for e in find(open_registers()[register], wanted, actor or PUBLIC).entries]


def address(entry, end="", lang="zh"):
    return f"/{lang}/registers/{entry.register}/{entry.pk}/{end}"


def problems():
    return [p.en for check in (check_logs, check_cases, check_registers) for p in check()]


# What the log has


def test_what_may_name_a_person_is_in_no_leaf_of_the_public_log(entry):
    body = entry.leaf.body

    assert "13800000000" not in body
    assert "张三" not in body
    assert entry.title not in body
    assert set(json.loads(body)["veiled"]) == {"title"}
    assert json.loads(body)["data.published_text"] == TEXT


def test_of_a_complaint_the_public_log_has_one_commitment_and_nothing_else(world, browser):
    with on_day(MONDAY):
        opened = open_case("ml4.complaint", world.company, "没有标识")
        take(
            opened.case.pk, world.company, Order(step="complain", on=MONDAY, stated={"matter": "某人的私事"})
        )
    entry = RegisterEntry.objects.get(register="ml4.complaints")

    assert list(json.loads(entry.leaf.body)) == ["sealed"]
    assert browser().get(address(entry)).status_code == 404
    assert browser(world.shanghai).get(address(entry)).status_code == 404
    assert browser(world.company).get(address(entry)).status_code == 200
    assert "某人" not in browser().get("/zh/registers/ml4.complaints/").content.decode()
    assert not SearchRow.objects.exists()


def test_a_party_opens_the_receipt_of_a_closed_entry_and_it_holds(world, browser):
    with on_day(MONDAY):
        opened = open_case("ml4.complaint", world.company, "没有标识")
        take(opened.case.pk, world.company, Order(step="complain", on=MONDAY, stated={"matter": "私事"}))
    entry = RegisterEntry.objects.get()
    receipt = browser(world.company).get(address(entry, "receipt.json")).content.decode()

    assert check_receipt(receipt).good
    assert check_receipt(receipt).opened["register"] == "ml4.complaints"


def test_a_version_of_the_negative_list_and_a_licence_have_numbers(world, licence):
    with on_day(MONDAY):
        case = open_case("ml4.negative_list", world.national, "负面清单（第一版）").case
    on(MONDAY, case, world.national, "consult")
    on(MONDAY, case, world.national, "settle", items=["深度伪造", "自动驾驶"], importance="重要", harm="严重")
    on(date(2026, 3, 4), case, world.national, "publish", version="1", effective_on="2026-04-01")
    listed = RegisterEntry.objects.get(case=case)

    assert is_number(listed.number)
    assert listed.data["item"] == ["深度伪造", "自动驾驶"]
    assert listed.data["published_on"] == "2026-03-04"
    assert is_number(licence.number)
    assert licence.data["holder"] == "云上科技"


# History


def test_a_suspension_is_a_new_entry_that_names_the_old_one(world, licence, browser):
    case = licence.case
    on(date(2026, 5, 8), case, world.national, "record_major_incident", what="中断", grading="百万用户")
    on(date(2026, 5, 9), case, world.national, "suspend", breach="x", correct_by="2026-06-01", remedies="y")
    licence.refresh_from_db()
    newer = RegisterEntry.objects.get(before=licence)

    assert (licence.current, newer.current) == (False, True)
    assert newer.number == licence.number
    assert newer.data["scope"] == "办公"
    assert json.loads(newer.leaf.body)["before"] == licence.leaf.digest
    with on_day(date(2026, 5, 10)):
        answer = check_number(licence.number)
        page = browser().get(address(licence)).content.decode()
    assert answer.good
    assert answer.state.zh == "中止"
    assert "历史条目" in page
    assert str(newer.pk) in page


def test_a_licence_whose_term_has_run_out_is_not_called_in_force_although_nobody_has_looked_since(licence):
    with on_day(date(2031, 3, 19)):
        assert check_number(licence.number).state.zh == "有效"
    with on_day(date(2031, 3, 20)):
        assert check_number(licence.number).state.zh == "期限届满"


def test_nobody_enters_anything_under_the_number_of_somebody_else(world, licence):
    with on_day(date(2026, 5, 1)):
        other = {"licence_holder": world.other.organisation}
        case = open_case("ml4.licence_life", world.national, "浦江许可", other=other).case
        before = CaseEvent.objects.count()
        terms = {"activity": "提供", "scope": "x", "expires_on": "2031-03-19", "number": licence.number}
        with pytest.raises(TermError, match="somebody else's"):
            take(case.pk, world.national, Order(step="issue", on=date(2026, 5, 1), stated=terms))

    licence.refresh_from_db()
    assert licence.current
    assert CaseEvent.objects.count() == before


# Search and pages


@pytest.mark.parametrize(
    ("query", "finds"),
    [("助手", True), ("云上", True), ("上助", True), ("手", True), ("改写", True), ("Yunshang", True), ("yunsh", True),
     ("ＹＵＮＳＨＡＮＧ", True), ("云上 改写", True), ("ML4FLNG", True), ("000001", True), ("国家机关", True),
     ("绘图", False), ("助云", False), ("张三", False), ("13800000000", False), ("云上 绘图", False), ("un", False)],
)  # fmt: skip
def test_words_of_two_characters_are_found_and_what_is_not_public_is_not(entry, query, finds):
    assert titles(Wanted(query=query)) == (["云上助手"] if finds else [])


@pytest.mark.parametrize(
    "query",
    ['"', "*", "a OR b", "NEAR(", "助手 AND", "-x", "→area→11", "'; --", "\0", "𠀀𠀁", "a" * 500, "'", "\\"],
)
def test_no_query_breaks_the_search(entry, browser, query):
    for lang in ("zh", "en"):
        assert browser().get(f"/{lang}/registers/ml4.filings/", {"q": query}).status_code == 200


def test_filters_narrow_with_words_and_without(world, entry):
    file(world, "浦江助手", actor=world.other)

    for query in ("", "助手"):
        assert len(titles(Wanted(query=query))) == 2
        assert titles(Wanted(query=query, area="31")) == ["浦江助手"]
        assert titles(Wanted(query=query, year="2026", area="11")) == ["云上助手"]
        assert titles(Wanted(query=query, year="2025")) == []
        assert len(titles(Wanted(query=query, state="recorded"))) == 2
        assert titles(Wanted(query=query, state="displayed")) == []
        assert titles(Wanted(query=query, state="nothing")) == []


def test_every_state_that_an_entry_can_reach_is_there_to_choose_and_no_other():
    names = {state.name for state in states(open_registers()["ml4.filings"])}

    assert {"recorded", "displayed", "cancelled", "revoked", "superseded"} <= names
    assert not {"below", "due", "filed", "incomplete"} & names


def test_an_entry_that_a_later_one_replaced_is_found_no_more(world, licence):
    assert titles(Wanted(query="许可"), register="ml4.licences") == ["云上许可"]
    on(
        date(2026, 5, 8),
        licence.case,
        world.national,
        "record_major_incident",
        what="中断",
        grading="百万用户",
    )
    on(
        date(2026, 5, 9),
        licence.case,
        world.national,
        "suspend",
        breach="x",
        correct_by="2026-06-01",
        remedies="y",
    )

    assert titles(Wanted(query="许可"), register="ml4.licences") == ["云上许可"]
    assert SearchRow.objects.count() == 1


@pytest.mark.parametrize("query", ["", "助手"])
def test_leafing_through_shows_every_entry_once(world, browser, entry, query):
    from chengxu.platform.registers import search

    copies = []
    for n in range(PAGE * 2 + 3):
        leaf = Leaf.objects.create(log="public", body="{}", digest="0" * 64)
        copies.append(RegisterEntry(register="ml4.filings", number=f"N{n}", title=f"助手{n}", case=entry.case, version=1,
                                    step="record", on=date(2026, 1, 1 + n % 5), open=True, leaf=leaf))  # fmt: skip
    RegisterEntry.objects.bulk_create(copies)
    search.add(copies)
    seen, path = [], f"/zh/registers/ml4.filings/?q={query}"
    for _ in range(4):
        body = browser().get(path)
        seen += [e.pk for e, _, _ in body.context["rows"]]
        if not body.context["next"]:
            break
        path = "/zh/registers/ml4.filings/?" + body.context["next"]

    assert len(seen) == len(set(seen)) == PAGE * 2 + 4


@pytest.mark.parametrize(
    "after", ["x", "2026-13-01_x", "2026-01-01_1", "99999999999999999999999", "-1", "1_1", "%00"]
)
def test_an_invented_place_in_the_list_is_the_first_page_or_empty_never_an_error(entry, browser, after):
    for query in ("", "助手"):
        assert browser().get("/zh/registers/ml4.filings/", {"after": after, "q": query}).status_code == 200


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_register_has_a_page_in_both_languages(entry, browser, lang):
    visitor = browser()
    assert visitor.get(f"/{lang}/registers/").status_code == 200
    for name in open_registers():
        assert visitor.get(f"/{lang}/registers/{name}/").status_code == 200, name
    assert visitor.get(f"/{lang}/registers/nothing/").status_code == 404
    assert visitor.get(address(entry, lang=lang)).status_code == 200
    assert visitor.get(f"/{lang}/registers/ml4.licences/{entry.pk}/").status_code == 404
    assert visitor.get(f"/{lang}/registers/ml4.filings/{UUID(int=1)}/").status_code == 404


# Downloads


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_no_cell_is_taken_for_a_formula(begin):
    assert safe_cell(f"{begin}1+1") == f"'{begin}1+1"


def test_a_register_comes_as_csv_that_a_spreadsheet_opens(world, entry, browser):
    file(world, '=HYPERLINK("http://example.com")', text='一行,"两行"\n第二行')
    answer = browser().get("/zh/registers/ml4.filings/download.csv")
    content = b"".join(answer.streaming_content)
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))

    assert content.startswith(b"\xef\xbb\xbf")
    assert {row["名称"] for row in rows} == {"云上助手", '\'=HYPERLINK("http://example.com")'}
    assert {row["公示内容"] for row in rows} == {TEXT, '一行,"两行"\n第二行'}
    assert {row["状态"] for row in rows} == {"已备案，编号待标明"}
    assert b"13800000000" not in content


def test_a_register_comes_as_json_lines_and_as_linked_data(entry, browser):
    lines = b"".join(browser().get("/en/registers/ml4.filings/download.jsonl").streaming_content).decode()
    linked = json.loads(
        b"".join(browser().get("/en/registers/ml4.filings/download.jsonld").streaming_content)
    )
    (line,) = [json.loads(text) for text in lines.splitlines()]

    assert line["number"] == entry.number
    assert line["published_text"] == TEXT
    assert linked["@graph"][0]["number"] == entry.number
    assert linked["@graph"][0]["@id"] == f"http://testserver{address(entry, lang='en')}"
    assert browser().get("/en/registers/ml4.complaints/download.csv").status_code == 404
    assert browser().get("/en/registers/ml4.filings/download.exe").status_code == 404


# Checks


def test_a_number_is_checked_by_its_character_first_then_by_the_register(entry, browser):
    last = "A" if entry.number[-1] != "A" else "B"
    swapped = entry.number.replace("2026", "2062")
    free = browser()

    assert check_number(entry.number).good
    assert check_number(f" {entry.number.lower()} ").good
    for wrong in (entry.number[:-1] + last, swapped):
        assert "校验码不符" in free.get("/zh/check/", {"number": wrong}).content.decode()
    assert (
        "no public register has it"
        in free.get("/en/check/", {"number": "ML4FLNG-11-2026-999999-" + _check()}).content.decode()
    )
    assert "no number of these registers" in free.get("/en/check/", {"number": "备案一号"}).content.decode()
    assert free.get("/en/check/", {"number": "\0" * 900}).status_code == 200


def _check():
    from chengxu.platform.registers.number import check_character

    return check_character("ML4FLNG-11-2026-999999")


def test_a_receipt_taken_from_the_entry_page_is_verified_by_the_page_and_a_changed_one_is_not(entry, browser):
    visitor = browser()
    answer = visitor.get(address(entry, "receipt.json"))
    receipt = answer.content
    assert len(receipt) < 2_953  # what one QR code holds

    page = visitor.post("/zh/check/", {"receipt": SimpleUploadedFile("r.json", receipt)}).content.decode()
    assert "验证通过" in page
    assert "✗" not in page
    changed = receipt.replace("办公".encode(), "军用".encode())
    assert "验证不通过" in visitor.post("/zh/check/", {"text": changed.decode()}).content.decode()


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[]", b"{" * 9_000, b"x" * 300_000])
def test_a_file_that_is_no_receipt_is_refused_in_words(browser, content):
    answer = browser().post("/en/check/", {"receipt": SimpleUploadedFile("r.json", content)})

    assert answer.status_code == 400
    assert 'role="alert"' in answer.content.decode()


# The log's own pages


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_heads_keys_and_leaves_are_there_for_anybody_and_two_heads_are_compared(world, entry, browser, lang):
    old = current_head("public")
    file(world, "第二项")
    new = current_head("public")
    visitor = browser()

    assert visitor.get(f"/{lang}/ledger/").status_code == 200
    page = visitor.get(f"/{lang}/ledger/", {"old": new.pk, "new": old.pk})
    assert page.context["fits"] is True
    assert visitor.get(f"/{lang}/ledger/public.txt").content.decode() == new.text
    assert visitor.get(f"/{lang}/ledger/heads/{old.pk}.txt").content.decode() == old.text
    assert visitor.get(f"/{lang}/ledger/keys.txt").content.decode().startswith("chengxu.local/public+")
    lines = b"".join(visitor.get(f"/{lang}/ledger/leaves.jsonl").streaming_content).decode().splitlines()
    assert len(lines) == new.size
    assert visitor.get(f"/{lang}/ledger/leaves.jsonl?start=x").status_code == 404
    assert visitor.get(f"/{lang}/ledger/", {"old": "x", "new": "y"}).status_code == 404
    assert visitor.get(f"/{lang}/ledger/other.txt").status_code == 404


# Erasing and tampering


def test_what_is_erased_is_gone_from_row_search_and_receipt_and_the_log_still_fits(entry, browser):
    erase(entry, ["title"], "当事人请求")
    entry.refresh_from_db()
    receipt = browser().get(address(entry, "receipt.json")).content.decode()

    assert entry.title == ""
    assert titles(Wanted(query="助手")) == []
    assert titles(Wanted(query="改写")) == [""]
    assert "云上助手" not in receipt
    assert check_receipt(receipt).good
    assert problems() == []
    with pytest.raises(TermError, match="as it is"):
        erase(entry, ["data.field"], "")


@pytest.mark.parametrize(
    ("alter", "named"),
    [
        (lambda e: RegisterEntry.objects.update(title="别的"), "title"),
        (lambda e: RegisterEntry.objects.update(data={**e.data, "field": "军用"}), "field"),
        (lambda e: RegisterEntry.objects.update(number="X"), "number"),
        (lambda e: RegisterEntry.objects.update(holder=e.keeper), "holder"),
        (lambda e: CaseEvent.objects.filter(version=2).update(stated={"provider": "别人"}), "entry 2 (file)"),
        (lambda e: CaseEvent.objects.filter(version=2).update(party="anyone"), "entry 2 (file)"),
        (lambda e: CaseEvent.objects.filter(version=3).update(on=date(2026, 3, 19)), "entry 3 (record)"),
        (lambda e: type(e.case).objects.update(version=9), "version or digest of the case"),
        (lambda e: Leaf.objects.filter(log="audit").order_by("id")[0].delete() or current_head("audit"), "leaf 0"),
        (lambda e: Leaf.objects.filter(pk=e.leaf_id).update(body="{}"), "leaf 0"),
    ],
)  # fmt: skip
def test_whatever_is_altered_in_a_register_or_a_case_is_named(entry, alter, named):
    current_head("public"), current_head("audit")
    assert problems() == []

    alter(entry)
    assert any(named in problem for problem in problems()), problems()


def test_an_organisation_that_takes_another_name_alters_no_entry(entry):
    type(entry.holder).objects.update(name_zh="新名")

    assert problems() == []
    assert check_number(entry.number).entry.holder_name == "云上科技"


def test_a_chain_that_is_written_anew_from_the_altered_entry_on_still_differs_from_the_audit_log(entry):
    from chengxu.platform.cases.take import entry_digest

    CaseEvent.objects.filter(version=2).update(stated={"provider": "别人"})
    before = ""
    for event in CaseEvent.objects.order_by("version"):
        event.digest = before = entry_digest(event, [], before)
        event.save()
    type(entry.case).objects.update(head=before)

    assert [p for p in problems() if "audit log" in p]


def test_a_file_that_was_altered_or_lost_is_named(world):
    kept = store("a.txt", "text/plain", [b"one"])
    with on_day(MONDAY):
        case = open_case("ml4.national_filing", world.company, "云上助手").case
        take(case.pk, world.company, Order(step="pass_threshold", on=MONDAY, files=(kept,)))
    assert list(check_files()) == []

    path_of(kept.sha256).write_bytes(b"two")
    assert "does not fit its hash" in next(check_files()).en
    path_of(kept.sha256).unlink()
    assert "is gone" in next(check_files()).en


# One licence, one number; two filings, two numbers


def service_of(actor):
    return Service.objects.create(owner=actor.organisation, name_zh="云上助手", name_en="Yunshang assistant")


def test_the_life_of_a_licence_keeps_the_number_under_which_it_was_granted(world):
    service, day = service_of(world.company), date(2026, 3, 20)
    terms = {"activity": "提供", "scope": "办公", "expires_on": "2031-03-19"}
    with on_day(day):
        applied = open_case("ml4.licence_application", world.company, "云上许可", service=service).case
        facts = {fact.name: True for fact in procedures()[applied.procedure].facts if isinstance(fact, Flag)}
        Case.objects.filter(pk=applied.pk).update(facts=facts | {"entity_kind": "legal_person"})
        papers = {"application": "申请书", "product": "云上助手"}
        take(applied.pk, world.company, Order(step="submit", on=day, stated=papers))
        take(applied.pk, world.national, Order(step="accept", on=day))
        take(applied.pk, world.national, Order(step="pass_preliminary_review", on=day))
        take(applied.pk, world.national, Order(step="grant", on=day, stated=terms))
        holder = {"licence_holder": world.company.organisation}
        life = open_case("ml4.licence_life", world.national, "云上许可", service=service, other=holder).case
        take(life.pk, world.national, Order(step="issue", on=day, stated=terms))
    granted, issued = (RegisterEntry.objects.get(case=case) for case in (applied, life))

    assert granted.number
    assert issued.number == granted.number
    assert issued.before == granted
    assert RegisterEntry.objects.get(register="ml4.licences", current=True) == issued


def test_a_national_filing_after_a_provincial_one_has_a_number_of_its_own(world):
    service, day, numbers = service_of(world.company), date(2026, 3, 20), []
    for name, authority in (
        ("ml4.provincial_filing", world.beijing),
        ("ml4.national_filing", world.national),
    ):
        with on_day(day):
            case = open_case(name, world.company, "云上助手", service=service).case
            take(case.pk, world.company, Order(step="pass_threshold", on=day))
            take(case.pk, world.company, Order(step="file", on=day, stated=FORM | {"published_text": TEXT}))
            take(case.pk, authority, Order(step="record", on=day, stated={"published_text": "说明"}))
        numbers.append(RegisterEntry.objects.get(case=case).number)

    assert all(numbers)
    assert len(set(numbers)) == 2
