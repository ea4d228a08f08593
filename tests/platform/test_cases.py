"""Cases: who fills which place, what is kept of the facts, what two people at once see, what only the head does."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from chengxu.algebra.term import TermError
from chengxu.platform.accounts.actor import PUBLIC
from chengxu.platform.accounts.models import Kind, Level, Organisation, Role
from chengxu.platform.cases.figures import figures, median
from chengxu.platform.cases.models import Case, CaseEvent, ClockRow, Docket, Draft, Tally
from chengxu.platform.cases.open import open_case, open_with, receipt_hash
from chengxu.platform.cases.places import Place, place_of
from chengxu.platform.cases.queue import page
from chengxu.platform.cases.sweep import sweep
from chengxu.platform.cases.take import NotYours, Order, Refused, let_pass, take
from chengxu.platform.cases.tally import MOST
from chengxu.platform.services.models import FactEntry, Service
from chengxu.platform.today import on_day
from chengxu.statutes import open_procedures
from platform_people import somebody

MONDAY = date(2026, 3, 2)
FORM = {"provider": "云上科技", "contact": "张三", "mark": "云上", "form": "app", "field": "办公",
        "algorithm_type": "大模型", "self_assessment": "报告", "published_text": "说明"}  # fmt: skip
LICENCE = {"number": "L-1", "activity": "提供", "scope": "办公", "expires_on": "2031-03-01"}


def opened(procedure, actor, title="云上助手", day=MONDAY, **more):
    with on_day(day):
        return open_case(procedure, actor, title, **more).case


def on(day, case, actor, step, **fields):
    with on_day(day):
        return take(case.pk, actor, Order(step=step, on=day, **fields))


def places(case):
    return {p.party: p.organisation for p in case.parties.all()}


@pytest.fixture
def filing(world):
    case = opened("ml4.national_filing", world.company)
    on(MONDAY, case, world.company, "pass_threshold")
    return case


# -- who fills which place


def test_a_business_cannot_name_itself_or_another_as_an_authority(world):
    for organisation in (world.company.organisation, world.other.organisation, world.national.organisation):
        with pytest.raises(TermError, match="cannot fill the place"):
            opened("ml4.national_filing", world.company, other={"ai_authority": organisation})


def test_an_authority_cannot_be_named_as_a_provider(world):
    with pytest.raises(TermError, match="cannot fill the place"):
        opened("sd.critical_filing", world.beijing, other={"provider": world.national.organisation})


def test_an_authority_that_opens_a_case_says_against_whom(world):
    with pytest.raises(TermError, match="Name the organisation"):
        opened("sd.critical_filing", world.beijing)
    case = opened("sd.critical_filing", world.beijing, other={"provider": world.company.organisation})

    assert places(case)["provider"] == world.company.organisation
    assert places(case)["oversight"] == world.beijing.organisation
    assert "developer" not in places(case)


def test_an_authority_that_names_a_service_opens_against_who_owns_it(world):
    service = Service.objects.create(owner=world.other.organisation, name_zh="问答", name_en="Q&A")
    case = opened("sd.critical_filing", world.national, service=service)

    assert places(case)["provider"] == world.other.organisation
    assert case.area == "31"


def test_only_who_can_take_a_first_step_opens_a_case(world):
    for procedure, actor in (("ml4.negative_list", world.beijing), ("ml4.negative_list", world.company),
                             ("ml4.licence_life", world.company), ("ml4.licence_application", world.national)):  # fmt: skip
        with pytest.raises(TermError, match="is opened by"):
            opened(procedure, actor)
    with pytest.raises(TermError, match="is opened by"):
        opened("ml4.national_filing", PUBLIC)


def test_an_analyst_opens_nothing(world):
    with pytest.raises(NotYours):
        opened("ml4.national_filing", somebody(world.company.organisation, Role.ANALYST))


def test_nobody_opens_a_case_about_another_s_service(world):
    service = Service.objects.create(owner=world.other.organisation, name_zh="问答", name_en="Q&A")
    with pytest.raises(TermError, match="not your organisation's"):
        opened("ml4.national_filing", world.company, service=service)


def test_the_area_is_the_organisation_s_whatever_it_says(world):
    assert opened("ml4.provincial_filing", world.company, area="31").area == "11"


def test_without_a_competent_authority_there_is_no_case(world):
    far = somebody(
        Organisation.objects.create(kind=Kind.BUSINESS, area="44", name_zh="岭南", name_en="Lingnan")
    )
    with pytest.raises(TermError, match="no authority here"):
        opened("ml4.provincial_filing", far)

    assert not Case.objects.exists()


def test_a_stranger_acts_in_no_case_without_its_receipt(world):
    with on_day(MONDAY):
        found = open_with(
            "sd.complaint", PUBLIC, "投诉", Order(step="complain", on=MONDAY, stated={}), area="11"
        )
        other = open_with(
            "sd.complaint", PUBLIC, "投诉", Order(step="complain", on=MONDAY, stated={}), area="11"
        )
    on(MONDAY, found.case, world.beijing, "issue_receipt", stated={"receipt": "1"})
    on(MONDAY, found.case, world.beijing, "return_for_completion", stated={"gaps": ["甲"]})
    for receipt in ("", receipt_hash(other.receipt), other.receipt):
        with pytest.raises(NotYours):
            on(
                MONDAY,
                found.case,
                PUBLIC,
                "complete",
                stated={"matter": "甲"},
                party="complainant",
                receipt=receipt,
            )
    on(MONDAY, found.case, PUBLIC, "complete", stated={"matter": "甲"}, receipt=receipt_hash(found.receipt))

    assert Case.objects.get(pk=found.case.pk).state == "receipt_issued"


def test_every_party_of_every_procedure_has_its_kind_of_people():
    kinds = {p.name: place_of(p) for procedure in open_procedures().values() for p in procedure.actors}

    assert kinds["department_head"] is Place.HEAD
    assert kinds["court"] is kinds["state_organ"] is Place.OUTSIDE
    assert {kinds[p] for p in ("provider", "developer", "applicant", "licence_holder")} == {Place.REGULATED}


def test_in_a_seizure_the_place_of_the_head_is_the_authority_s_and_only_its_head_acts_there(world):
    case = opened("sd.seizure", world.beijing, other={"parties_concerned": world.company.organisation})
    chief = somebody(world.beijing.organisation, Role.HEAD)
    approve = next(s for s in open_procedures()["sd.seizure"].steps if s.name == "approve")
    stated = {p.name: "甲" for p in approve.particulars if p.kind.value == "text"}

    assert places(case)["department_head"] == world.beijing.organisation
    with pytest.raises(NotYours, match="head of the authority"):
        on(MONDAY, case, world.beijing, "approve", stated=stated)
    with pytest.raises(Refused):  # the head may, but the case is not so far
        on(MONDAY, case, chief, "approve", stated=stated)


# -- facts


def test_a_case_keeps_the_facts_under_which_its_steps_were_taken(world):
    service = Service.objects.create(owner=world.company.organisation, name_zh="云上助手", name_en="Yunshang")
    FactEntry.objects.create(service=service, fact="registered_users", value=1_200_000)
    case = opened("ml4.national_filing", world.company, service=service)
    on(MONDAY, case, world.company, "pass_threshold")
    FactEntry.objects.create(
        service=service, fact="registered_users", value=900_000
    )  # corrected, for all along
    on(date(2026, 3, 5), case, world.company, "file", stated=FORM)

    assert [e.facts for e in case.events.all()] == [
        {"registered_users": 1_200_000},
        {"registered_users": 900_000},
    ]
    assert Case.objects.get(pk=case.pk).state == "filed"


def test_too_few_users_are_an_objection_with_its_article(world):
    service = Service.objects.create(owner=world.company.organisation, name_zh="云上助手", name_en="Yunshang")
    FactEntry.objects.create(service=service, fact="registered_users", value=1_000_000)
    case = opened("ml4.national_filing", world.company, service=service)
    with pytest.raises(Refused) as refused:
        on(MONDAY, case, world.company, "pass_threshold")

    assert [str(o.cite) for o in refused.value.objections] == ["ML4-66-1"]


def test_only_facts_that_the_procedure_asks_go_to_the_authority(world):
    service = Service.objects.create(owner=world.company.organisation, name_zh="云上助手", name_en="Yunshang")
    FactEntry.objects.create(service=service, fact="registered_users", value=1_200_000)
    FactEntry.objects.create(service=service, fact="entity_kind", value="legal_person")
    case = opened("ml4.national_filing", world.company, service=service)
    on(MONDAY, case, world.company, "pass_threshold")

    assert set(case.events.get().facts) == {"registered_users"}


def test_what_the_authority_finds_in_the_case_is_not_undone_by_the_service_s_own_record(world):
    service = Service.objects.create(owner=world.company.organisation, name_zh="云上助手", name_en="Yunshang")
    FactEntry.objects.create(service=service, fact="improper_filing_means", value=[])
    case = opened("ml4.filing_life", world.company, service=service)
    on(MONDAY, case, world.company, "data_changed", stated={"changed": ["甲"]})
    chief, stated = somebody(world.national.organisation, Role.HEAD), {"reasons": "甲", "remedies": "复议"}
    with pytest.raises(Refused, match="improper"):
        on(date(2026, 3, 3), case, chief, "revoke", stated=stated)
    on(
        date(2026, 3, 3),
        case,
        chief,
        "revoke",
        stated=stated,
        facts={"improper_filing_means": ["concealment"]},
    )
    on(date(2026, 3, 9), case, world.company, "file_again")

    assert [e.facts.get("improper_filing_means") for e in case.events.all()] == [[], ["concealment"], None]


def test_a_fact_that_no_step_of_the_procedure_asks_is_refused(world, filing):
    with pytest.raises(TermError, match="does not depend"):
        on(MONDAY, filing, world.company, "file", stated=FORM, facts={"entity_kind": "legal_person"})


# -- time alone


def test_the_sweep_ends_a_licence_on_the_day_after_its_last_day_once(world):
    case = opened("ml4.licence_life", world.national, other={"licence_holder": world.company.organisation})
    on(MONDAY, case, world.national, "issue", stated=LICENCE | {"expires_on": "2026-06-30"})

    assert sweep(date(2026, 6, 30)).steps == 0
    with on_day(date(2026, 7, 1)):
        first, again = sweep(date(2026, 7, 1)), sweep(date(2026, 7, 1))
    case.refresh_from_db()
    assert (first.steps, again.cases, again.steps) == (1, 0, 0)
    assert (case.state, [e.step for e in case.events.all()]) == ("expired", ["issue", "expire"])


def test_the_sweep_marks_what_became_overdue(world, filing):
    assert filing.clocks.get().state == "running"
    with on_day(date(2026, 3, 17)):
        sweep(date(2026, 3, 17))

    assert (filing.clocks.get().state, str(filing.clocks.get().due)) == ("overdue", "2026-03-16")


def test_a_sweep_cut_short_goes_on_where_it_stopped(world):
    for n in range(3):
        on(MONDAY, opened("ml4.national_filing", world.company, f"服务{n}"), world.company, "pass_threshold")
    late = date(2026, 3, 17)
    with on_day(late):
        counts = [sweep(late, most=2).cases, sweep(late, most=2).cases, sweep(late, most=2).cases]

    assert counts == [2, 1, 0]
    assert ClockRow.objects.filter(state="overdue").count() == 3


# -- whose turn


def test_a_case_waits_for_one_side_after_the_other(world, filing):
    def turns():
        return {d.organisation.name_en: (d.turn, str(d.rank)) for d in Docket.objects.filter(case=filing)}

    assert turns() == {"Yunshang": (True, "2026-03-16"), "National": (False, "9999-12-31")}
    on(date(2026, 3, 5), filing, world.company, "file", stated=FORM)
    assert turns() == {"Yunshang": (False, "9999-12-31"), "National": (True, "2026-04-17")}


def test_a_filing_that_is_late_waits_for_the_provider_though_the_authority_may_note_its_arrival(
    world, filing
):
    let_pass(filing.pk, date(2026, 4, 1))

    turns = {d.organisation.name_en: d.turn for d in Docket.objects.filter(case=filing)}
    assert turns == {"Yunshang": True, "National": False}


def test_while_an_authority_s_time_is_suspended_a_case_waits_for_who_has_to_complete_it(world, filing):
    on(date(2026, 3, 5), filing, world.company, "file", stated=FORM)
    on(date(2026, 3, 6), filing, world.national, "name_gaps", stated={"gaps": ["甲"]})

    turns = {d.organisation.name_en: (d.turn, d.suspended) for d in Docket.objects.filter(case=filing)}
    assert turns == {"Yunshang": (True, False), "National": (False, True)}


def test_an_application_waits_for_its_acceptance_though_no_clock_runs(world):
    case = opened("ml4.licence_application", world.company)
    on(MONDAY, case, world.company, "submit", stated={"application": "甲", "product": "乙"})

    assert Docket.objects.get(case=case, organisation=world.national.organisation).turn


def test_the_queue_has_the_most_late_first_and_pages_without_loss(world, monkeypatch):
    monkeypatch.setattr("chengxu.platform.cases.queue.PAGE", 2)
    for n, day in enumerate((5, 3, 4, 3, 6)):
        case = opened("ml4.national_filing", world.company, f"服务{n}")
        on(MONDAY, case, world.company, "pass_threshold")
        on(date(2026, 3, day), case, world.company, "file", stated=FORM)
    seen, after = [], None
    from chengxu.platform.cases.queue import cursor

    while True:
        rows, onward = page(world.national, "all", date(2026, 3, 9), after)
        seen += [(row.due, row.docket.case.title) for row in rows]
        if not onward:
            break
        after = cursor(onward)
    assert len(seen) == len(set(seen)) == 5
    assert [due for due, _ in seen] == sorted(due for due, _ in seen)


# -- pages


def hidden(body, name):
    return re.search(rf'name="{name}" value="([^"]*)"', body).group(1)


def form_of(client, path):
    body = client.get(path).content.decode()
    return {"key": hidden(body, "key"), "version": hidden(body, "version")} | {
        f"p.{k}": v for k, v in FORM.items()
    }


def test_a_double_click_files_once(world, filing, browser):
    path, client = f"/zh/cases/{filing.pk}/take/file/", browser(world.company)
    with on_day(date(2026, 3, 5)):
        data = form_of(client, path)
        answers = [client.post(path, data).status_code for _ in range(2)]

    assert answers == [303, 303]
    assert filing.events.count() == 2


def test_who_was_slower_sees_what_happened_and_keeps_what_was_typed(world, filing, browser):
    path, client = f"/zh/cases/{filing.pk}/take/file/", browser(world.company)
    with on_day(date(2026, 3, 5)):
        data = form_of(client, path)
        on(
            date(2026, 3, 5),
            filing,
            world.company,
            "file_with_gaps",
            stated={"provider": "甲", "product": "乙"},
        )
        answer = client.post(path, data | {"p.mark": "我写的商标"})
    body = answer.content.decode()

    assert answer.status_code == 409
    assert "不齐全" in body
    assert "我写的商标" in body
    assert hidden(body, "version") == "2"


def test_each_objection_stands_beside_its_field_with_its_article_in_both_languages(world, filing, browser):
    client = browser(world.company)
    with on_day(date(2026, 3, 5)):
        for lang, words, article in (
            ("zh", "缺少联系方式", "第六十六条"),
            ("en", "lacks contact", "art. 66"),
        ):
            path = f"/{lang}/cases/{filing.pk}/take/file/"
            answer = client.post(path, form_of(client, path) | {"p.contact": " "})
            beside = re.search(r'(?s)id="p-contact-problem">(.*?)</ul>', answer.content.decode()).group(1)

            assert answer.status_code == 422
            assert words in beside
            assert article in beside


def test_values_that_are_none_are_told_beside_the_field_and_write_nothing(world, browser):
    case = opened("ml4.licence_application", world.company)
    on(MONDAY, case, world.company, "submit", stated={"application": "甲", "product": "乙"})
    on(MONDAY, case, world.national, "accept")
    path, client = f"/zh/cases/{case.pk}/take/request_completion/", browser(world.national)
    with on_day(MONDAY):
        body = client.get(path).content.decode()
        data = {"key": hidden(body, "key"), "version": "2", "p.gaps": "甲", "p.reply_by": "2026-02-30"}
        answers = [
            client.post(path, data | change)
            for change in ({}, {"p.gaps": "a\0b"}, {"on": "gestern"}, {"on": "2027-01-01"})
        ]

    assert [a.status_code for a in answers] == [422] * 4
    assert case.events.count() == 2


def test_a_draft_is_seen_by_its_organisation_alone_and_its_check_is_the_authority_s(world, browser):
    client, others = browser(world.company), [browser(world.national), browser(world.other), browser()]
    with on_day(MONDAY):
        answer = client.post("/zh/cases/new/ml4.licence_application/", {"title": "云上", "step": "submit"})
        page = answer["Location"]
        client.post(page, {"p.application": "申请书", "go": "on"})
        check = page.rsplit("/", 2)[0] + "/check/"
        body = client.get(check).content.decode()
        assert "缺少产品或者服务" in body
        assert client.post(check, {"key": hidden(body, "key"), "version": "0"}).status_code == 422
        assert not Case.objects.exists()
        assert {o.get(path).status_code for o in others[:2] for path in (page, check)} == {404}
        assert others[2].get(page).status_code in (302, 403, 404)
        client.post(page, {"p.application": "申请书", "p.product": "云上", "go": "on"})
        body = client.get(check).content.decode()
        data = {"key": hidden(body, "key"), "version": "0"}
        assert [client.post(check, data).status_code for _ in range(2)] == [303, 303]

    assert [c.state for c in Case.objects.all()] == ["submitted"]
    assert not Draft.objects.exists()


def test_an_officer_prepares_and_the_head_decides(world, browser):
    case = opened("ml4.licence_life", world.national, other={"licence_holder": world.company.organisation})
    on(MONDAY, case, world.national, "issue", stated=LICENCE)
    on(MONDAY, case, world.national, "record_major_incident", stated={"what": "甲", "grading": "乙"})
    on(
        MONDAY,
        case,
        world.national,
        "suspend",
        stated={"breach": "甲", "correct_by": "2026-04-01", "remedies": "乙"},
    )
    on(MONDAY, case, world.national, "record_penalty_under_suspension", stated={"what": "甲"})
    chief = browser(somebody(world.national.organisation, Role.HEAD))
    path = f"/zh/cases/{case.pk}/take/revoke/"
    with on_day(MONDAY):
        officer = browser(world.national)
        body = officer.get(path).content.decode()
        data = {
            "key": hidden(body, "key"),
            "version": hidden(body, "version"),
            "p.reasons": "屡次",
            "p.remedies": "复议",
        }
        assert officer.post(path, data).status_code == 403
        assert officer.post(path, data | {"action": "approve"}).status_code == 303
        assert "等您批准" in chief.get("/zh/queue/").content.decode()
        body = chief.get(path).content.decode()
        assert "屡次" in body
        data |= {"key": hidden(body, "key"), "version": hidden(body, "version")}
        assert chief.post(path, data).status_code == 303

    case.refresh_from_db()
    assert (case.state, Draft.objects.count()) == ("revoked", 0)


def test_files_come_with_a_step_by_their_hash_and_only_the_parties_get_them(world, filing, browser):
    path, client = f"/zh/cases/{filing.pk}/take/file/", browser(world.company)
    pdf = SimpleUploadedFile("报告.pdf", b"%PDF-1.7 report", "application/pdf")
    with on_day(date(2026, 3, 5)):
        data = form_of(client, path) | {"p.self_assessment": "", "f.self_assessment": pdf}
        assert client.post(path, data).status_code == 303
        kept = filing.attachments.get()
        address = f"/zh/cases/{filing.pk}/files/{kept.pk}"
        answer = browser(world.national).get(address)
        assert (answer.status_code, b"".join(answer.streaming_content)) == (200, b"%PDF-1.7 report")
        assert answer["Content-Disposition"].startswith("attachment")
        assert browser(world.other).get(address).status_code == 404

    assert CaseEvent.objects.get(case=filing, step="file").stated["self_assessment"] == "见附件：报告.pdf"


def test_a_file_that_is_not_what_it_says_is_refused(world, filing, browser):
    path, client = f"/zh/cases/{filing.pk}/take/file/", browser(world.company)
    fake = SimpleUploadedFile("报告.pdf", b"<script>", "application/pdf")
    with on_day(date(2026, 3, 5)):
        answer = client.post(path, form_of(client, path) | {"f.": fake})

    assert answer.status_code == 422
    assert filing.attachments.count() == 0


def test_what_is_written_into_a_case_is_shown_as_text(world, browser):
    case = opened("ml4.licence_application", world.company, "<b>名称</b>")
    stated = {"application": "<script>alert(1)</script>", "product": "乙"}
    on(MONDAY, case, world.company, "submit", stated=stated)
    with on_day(MONDAY):
        body = browser(world.national).get(f"/zh/cases/{case.pk}/").content.decode()

    assert "<script>alert" not in body
    assert "&lt;script&gt;alert(1)" in body
    assert "<b>名称" not in body


# -- complaints


def test_a_wrong_receipt_has_one_answer_and_a_flood_of_them_another(world, browser):
    with on_day(MONDAY):
        client = browser()
        for receipt in ("", "AAAAAA-BBBBBB-CCCCCC", "x" * 500, "'; --"):
            answer = client.post("/zh/complaints/track/", {"receipt": receipt})
            assert answer.status_code == 404
            assert "没有与此回执对应的案件" in answer.content.decode()
        Tally.objects.filter(key__startswith="receipt").update(count=MOST["receipt"])
        assert client.post("/zh/complaints/track/", {"receipt": "AAAAAA"}).status_code == 429


def test_a_complaint_sent_twice_is_one_case_with_one_receipt(world, browser):
    path = "/zh/complaints/ml4.complaint/complain/"
    with on_day(MONDAY):
        client = browser()
        data = {"key": hidden(client.get(path).content.decode(), "key"), "p.matter": "没有标识"}
        receipts = [
            re.search(r"<code>(.*?)</code>", client.post(path, data).content.decode()).group(1)
            for _ in range(2)
        ]

    assert receipts[0] == receipts[1]
    assert Case.objects.count() == 1
    assert not Case.objects.filter(parties__receipt__contains=receipts[0]).exists()


def test_too_many_complaints_in_an_hour_are_told_to_come_back(world, browser):
    path = "/zh/complaints/ml4.complaint/complain/"
    with on_day(MONDAY):
        Tally.objects.create(key="complaint 2026-03-02 12", count=MOST["complaint"])
        answer = browser().post(path, {"p.matter": "没有标识"})

    assert answer.status_code == 429
    assert "没有标识" in answer.content.decode()


# -- figures


def test_the_head_sees_who_is_late_the_authority_included(world):
    slow = opened("ml4.national_filing", world.company, "甲", day=date(2026, 1, 5))
    on(date(2026, 1, 5), slow, world.company, "pass_threshold")
    on(date(2026, 1, 26), slow, world.company, "file", stated=FORM)
    fast = opened("ml4.provincial_filing", world.other, "乙")
    on(MONDAY, fast, world.other, "pass_threshold")
    found = figures(world.national, date(2026, 6, 1))
    ours, theirs = found.sides["authority"], found.sides["party"]

    assert (ours.open, ours.overdue, theirs.late, theirs.overdue) == (1, 1, 1, 1)
    assert (found.all_cases, found.open_cases) == (2, 2)
    assert found.clocks["ml4.national_filing", "filing", "party"].median == 21
    assert found.areas["31", "party"].overdue == 1


def test_a_province_counts_its_own_area_only(world):
    on(MONDAY, opened("ml4.national_filing", world.company), world.company, "pass_threshold")

    assert figures(world.beijing, MONDAY).all_cases == 1
    assert figures(world.shanghai, MONDAY).all_cases == 0
    assert figures(world.company, MONDAY).all_cases == 0


def test_a_median_is_the_middle_of_what_was_counted():
    assert median({1: 1, 2: 1, 9: 1}) == 2
    assert median({1: 2, 4: 2}) == 2.5
    assert median({3: 1}) == 3


def test_city_authorities_are_no_provincial_ones(world):
    city = somebody(
        Organisation.objects.create(
            kind=Kind.AUTHORITY, level=Level.CITY, area="11", name_zh="市", name_en="City"
        )
    )
    case = opened("ml4.provincial_filing", world.company)

    assert places(case)["provincial_ai_authority"] == world.beijing.organisation
    with pytest.raises(NotYours):
        on(MONDAY, case, city, "pass_threshold")


def test_the_command_sweeps_and_says_what_it_did_and_the_second_time_there_is_nothing_left(world, capsys):
    from chengxu.cli.main import run

    case = opened("ml4.licence_life", world.national, other={"licence_holder": world.company.organisation})
    on(MONDAY, case, world.national, "issue", stated=LICENCE | {"expires_on": "2026-06-30"})
    with on_day(date(2026, 7, 1)):
        codes = [run(["sweep", "--json"]) for _ in range(2)]
    lines = capsys.readouterr().out.splitlines()
    answers = [json.loads(line) for line in lines]

    assert codes == [0, 0]
    assert [(a["cases"], a["steps"]) for a in answers] == [(1, 1), (0, 0)]
    assert [log["placed"] > 0 for a in answers for log in a["logs"]] == [True, True, False, False]
