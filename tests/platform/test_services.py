"""Services: facts over time and what follows from them, as the people of a company and of an authority see it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from chengxu.algebra.term import Term, TermError
from chengxu.law.norm import Duty
from chengxu.law.read import read_record
from chengxu.law.record import Answer
from chengxu.platform.accounts.models import Role
from chengxu.platform.cases.file import procedures
from chengxu.platform.cases.open import open_case
from chengxu.platform.cases.take import Order, take
from chengxu.platform.services.describe import describe, read_description
from chengxu.platform.services.keep import Told, keep_answers, keep_record, new_service, state_fact
from chengxu.platform.services.models import FactEntry, HappeningEntry, Service
from chengxu.platform.services.performed import PERFORMS
from chengxu.platform.services.procedures import procedures_for
from chengxu.platform.services.record import record_of
from chengxu.platform.services.standing import rows_of
from chengxu.platform.services.topics import OTHER, topic_of
from chengxu.platform.today import on_day
from chengxu.statutes import open_book

from .conftest import somebody
from .services_desk import THURSDAY, Desk

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.toml"))
FACTS = {
    "uses_generative_ai": True, "provides_service": True, "controls_service": True, "offered_to_mainland_public": True,
    "place_of_activity": "mainland", "entity_kind": "legal_person", "established_in_mainland": True,
    "on_negative_list": False, "has_registered_users": True, "aims_at_commercial_service": True,
    "registered_users": Answer(900_000, date(2026, 1, 5)),
}  # fmt: skip
FORM = {"provider": "云上科技", "contact": "张三", "mark": "云上", "form": "app", "field": "办公",
        "algorithm_type": "大模型", "self_assessment": "报告", "published_text": "说明"}  # fmt: skip


@pytest.fixture(autouse=True)
def in_force(tmp_path, monkeypatch, settings):
    """The Model Law is in force here since 1 January 2026, as the platform's parameters say; files have their own place."""
    monkeypatch.setenv("CHENGXU_HOME", str(tmp_path))
    settings.MEDIA_ROOT = tmp_path / "files"
    (tmp_path / "parameters.toml").write_text("[parameters]\nml4_entry = 2026-01-01\n", encoding="utf-8")


@pytest.fixture
def assistant(world):
    with on_day(THURSDAY):
        return keep_answers(world.company, "云上助手", "Yunshang Assistant", FACTS)


def duty(service: Service, norm: str, on: date = THURSDAY) -> dict | None:
    with on_day(on):
        return next((row for row in rows_of(service, ["ml4"]).duties if row["norm"] == norm), None)


# A change and what follows from it


def test_whoever_passes_a_million_users_is_told_before_and_after_by_which_day_to_file(world, assistant):
    path, crossing = f"/services/{assistant.pk}/facts/registered_users/", {"fact.registered_users": "1,000,001", "since.registered_users": "2026-03-02"}  # fmt: skip
    zh, en = Desk(world.company), Desk(world.company, "en")

    for page in (zh.post(path, 200, preview="", **crossing), en.post(path, 200, preview="", **crossing)):
        assert "2026-03-02" in page
        assert "2026-03-16" in page
    assert assistant.facts.filter(fact="registered_users").count() == 1
    after = zh.post(path, **crossing)
    assert "自 2026-03-02 起" in zh.get(after)
    assert "最迟 2026-03-16" in zh.get(after)
    assert "法定" in zh.get(after)
    assert "since 2026-03-02" in en.get(after)
    assert "by 2026-03-16" in en.get(after)
    assert duty(assistant, "ML4-66-1")["due"] == "2026-03-16"
    service = en.get(f"/services/{assistant.pk}/")
    assert "16 March 2026" in service
    assert "Start: The national filing" in service


def test_exactly_a_million_users_are_not_more_than_a_million(world, assistant):
    desk = Desk(world.company, "en")
    page = desk.post(
        f"/services/{assistant.pk}/facts/registered_users/", 200, preview="",
        **{"fact.registered_users": "1000000", "since.registered_users": "2026-03-02"},
    )  # fmt: skip

    assert "2026-03-16" not in page


def test_a_filing_made_through_a_case_performs_the_duty(world, assistant):
    with on_day(THURSDAY):
        state_fact(
            world.company, assistant, Told(fact="registered_users", value=1_200_000, since=date(2026, 3, 2))
        )
        assert duty(assistant, "ML4-66-1")["state"] == "pending"
        case = open_case("ml4.national_filing", world.company, "云上助手", service=assistant).case
        take(case.pk, world.company, Order(step="pass_threshold", on=date(2026, 3, 2)))
        take(case.pk, world.company, Order(step="file", on=THURSDAY, stated=FORM))

    filed = duty(assistant, "ML4-66-1")
    assert (filed["state"], filed["done"]) == ("met", "2026-03-05")


def test_a_correction_is_a_new_entry_and_the_old_one_stays_in_the_history(world, assistant):
    desk = Desk(world.company)
    path = f"/services/{assistant.pk}/facts/registered_users/"
    wrong = assistant.facts.get(fact="registered_users")
    desk.post(
        path, corrects=wrong.pk, **{"fact.registered_users": "950000", "since.registered_users": "2026-02-02"}
    )

    assert [a.value for a in record_of(assistant).answers["registered_users"]] == [950_000]
    page = desk.get(path)
    assert "900,000" in page
    assert "已更正" in page
    again = desk.post(path, 400, corrects=wrong.pk, **{"fact.registered_users": "1"})
    assert "已经更正" in again
    desk.post(path, corrects=assistant.facts.latest("id").pk, strike="")
    assert "registered_users" not in record_of(assistant).answers
    assert assistant.facts.filter(fact="registered_users").count() == 3


def test_an_event_sets_off_its_duty_and_taken_back_no_longer(world, assistant):
    state_fact(world.company, assistant, Told(fact="filing_held", value="national", since=date(2026, 2, 2)))
    desk = Desk(world.company, "en")
    path = f"/services/{assistant.pk}/events/"
    event = open_book().norm("ML4-66-3").upon.name
    told = {"event": event, "on": "2026-03-03", "how": "on"}
    assert "2026-03-17" in desk.post(path, 200, preview="", **told)
    assert HappeningEntry.objects.count() == 0
    entry = desk.post(path, **told)
    assert "2026-03-17" in desk.get(entry)
    assert duty(assistant, "ML4-66-3")["due"] == "2026-03-17"
    desk.post(entry, source="typed on the wrong service")
    assert duty(assistant, "ML4-66-3") is None
    assert "taken back" in desk.get(path)


def test_a_law_without_a_date_of_entry_is_shown_as_if_in_force_and_says_so(world, assistant, tmp_path):
    (tmp_path / "parameters.toml").unlink()
    with on_day(THURSDAY):
        state_fact(
            world.company, assistant, Told(fact="registered_users", value=1_200_000, since=date(2026, 3, 2))
        )

    assert duty(assistant, "ML4-66-1")["supposed"] is True
    page = Desk(world.company).get(f"/services/{assistant.pk}/?law=ml4")
    assert "以假设施行为前提" in page
    assert "以假设施行为前提" not in Desk(world.company).get(f"/services/{assistant.pk}/")


# Questions


def test_only_questions_that_matter_are_asked_each_with_its_articles(world, assistant):
    desk, path = Desk(world.company, "en"), f"/services/{assistant.pk}/questions/"
    page = desk.get(path)
    assert "Which kinds of content does the service generate?" in page
    assert "IM-2-1" in page
    desk.post(
        path, asked="output_kinds", fact__output_kinds=["text", "image"], since__output_kinds="2026-02-01"
    )
    assert record_of(assistant).answers["output_kinds"] == (
        Answer(frozenset({"text", "image"}), date(2026, 2, 1)),
    )
    assert "Which kinds of content does the service generate?" not in desk.get(path)


def test_a_page_with_one_wrong_answer_keeps_none_of_them_and_says_which(world, assistant):
    before = FactEntry.objects.count()
    page = Desk(world.company).post(
        f"/services/{assistant.pk}/questions/", 400, asked=["output_kinds", "registered_users"],
        fact__output_kinds=["text"], fact__registered_users="很多",
    )  # fmt: skip

    assert "“很多”不是整数" in page
    assert FactEntry.objects.count() == before


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({"fact.output_kinds": "smell"}, "没有“smell”这个选项"),
        ({"fact.output_kinds": "text", "since.output_kinds": "2026-02-30"}, "不是日期"),
        ({"fact.output_kinds": "text", "since.output_kinds": "1066-10-14"}, "1949"),
        ({"fact.output_kinds": "text", "source.output_kinds": "a\0b"}, "U+0000"),
        ({"fact.output_kinds": "text", "source.output_kinds": "x" * 4001}, "过长"),
        ({}, "请选择或者填写"),
        ({"fact.output_kinds": "text", "corrects": "999999"}, "已经更正"),
    ],
)
def test_what_cannot_be_used_is_told_in_the_reader_s_language_and_nothing_is_kept(
    world, assistant, sent, told
):
    before = FactEntry.objects.count()
    assert told in Desk(world.company).post(f"/services/{assistant.pk}/facts/output_kinds/", 400, **sent)
    assert FactEntry.objects.count() == before


# Descriptions


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_description_that_was_loaded_comes_out_again_with_nothing_lost(world, path):
    record = read_record(path, open_book())
    service = keep_record(world.company, record)
    again = read_description(describe(record_of(service)), "again.toml")

    for found in (record_of(service), again):
        assert bare(found) == bare(record)


def bare(record):
    """Return all that a record tells, without the lines of its file."""
    answers = {n: [(a.value, a.since, a.source) for a in h] for n, h in record.answers.items()}
    events = sorted(str((h.event, h.on, h.by, h.case, h.due, h.source)) for h in record.happenings)
    provider = record.provider or Term("云上科技", "Yunshang")
    return record.name, provider, record.about, answers, events, record.absent


def test_a_description_with_mistakes_is_refused_line_by_line_and_nothing_is_kept(world, tmp_path):
    wrong = tmp_path / "wrong.toml"
    wrong.write_text(
        '[service]\nname = "x"\n[facts]\nregistered_users = "many"\nno_such_fact = true\n', encoding="utf-8"
    )
    with wrong.open("rb") as file:
        page = Desk(world.company, "en").post("/services/new/", 400, load="", description=file)

    assert "line 4" in page
    assert "line 5" in page
    assert not Service.objects.exists()


def test_a_description_is_loaded_and_handed_out_by_the_pages(world, tmp_path):
    desk = Desk(world.company)
    with EXAMPLES[0].open("rb") as file:
        page = desk.post("/services/new/", load="", description=file)
    text = desk.client.get(f"/zh{page}description.toml").content.decode()

    assert bare(read_description(text, "x")) == bare(read_record(EXAMPLES[0], open_book()))


# Who may see and do what


def test_a_service_is_its_owner_s_and_an_analyst_only_looks(world, assistant):
    analyst = somebody(world.company.organisation, Role.ANALYST)
    fact = f"/services/{assistant.pk}/facts/registered_users/"
    for page in (
        "",
        "questions/",
        "events/",
        "evidence/",
        "timeline/",
        "description.toml",
        "duties/ML4-66-1/",
    ):
        Desk(world.company).get(f"/services/{assistant.pk}/{page}")
        Desk(analyst).get(f"/services/{assistant.pk}/{page}")
        Desk(world.other).get(f"/services/{assistant.pk}/{page}", 404)
        Desk(world.beijing).get(f"/services/{assistant.pk}/{page}", 404)
        Desk(None).get(f"/services/{assistant.pk}/{page}", 302)
    for who in (analyst, world.other, world.national):
        Desk(who).post(fact, 404, fact__registered_users="1")
    assert assistant.facts.filter(fact="registered_users").count() == 1
    with pytest.raises(TermError):
        state_fact(analyst, assistant, Told(fact="registered_users", value=1))


def test_an_authority_reads_the_facts_as_they_were_filed_and_nothing_later(world, assistant):
    note = "vulnerable_groups_assessed"
    with on_day(THURSDAY):
        state_fact(
            world.company, assistant, Told(fact="registered_users", value=1_200_000, since=date(2026, 3, 2))
        )
        state_fact(world.company, assistant, Told(fact=note, value=frozenset(), source="a note to ourselves"))
        case = open_case("ml4.national_filing", world.company, "云上助手", service=assistant).case
        take(case.pk, world.company, Order(step="pass_threshold", on=THURSDAY))
        take(case.pk, world.company, Order(step="file", on=THURSDAY, stated=FORM))
        filed = case.events.latest("version").recorded
    FactEntry.objects.filter(service=assistant).update(recorded=filed)
    with on_day(date(2026, 3, 9)):
        state_fact(
            world.company, assistant, Told(fact="registered_users", value=7_654_321, since=date(2026, 3, 6))
        )
    desk = Desk(world.national, on=date(2026, 3, 10))

    page = desk.get(f"/services/{assistant.pk}/")
    assert "1,200,000" in page
    assert "a note to ourselves" not in page
    assert "a note to ourselves" not in desk.get(f"/services/{assistant.pk}/facts/{note}/")
    assert "7,654,321" not in page + desk.get(f"/services/{assistant.pk}/facts/registered_users/")
    assert (
        "7,654,321" not in desk.client.get(f"/zh/services/{assistant.pk}/description.toml").content.decode()
    )
    desk.get(f"/services/{assistant.pk}/questions/", 404)
    desk.post(f"/services/{assistant.pk}/facts/registered_users/", 404, fact__registered_users="1")
    Desk(world.shanghai).get(f"/services/{assistant.pk}/", 404)


def test_the_pages_of_a_new_organisation_teach_what_to_do(world, tmp_path):
    (tmp_path / "parameters.toml").unlink()
    assert "登记第一项服务" in Desk(world.company).get("/services/")
    assert "No services yet" in Desk(world.company, "en").get("/board/")
    page = Desk(world.company, "en").post("/services/new/", name_zh="", name_en="A helper", enter="")
    assert "A helper" in Desk(world.company, "en").get(page)
    assert "Give the service a name" in Desk(world.company, "en").post(
        "/services/new/", 400, name_zh=" ", enter=""
    )


def test_an_interview_becomes_a_service_with_its_answers_or_nothing(world):
    service = keep_answers(
        world.company, "某服务", "", {"uses_generative_ai": True, "output_kinds": frozenset({"text"})}
    )
    assert service.name_en == "某服务"
    assert record_of(service).answers["output_kinds"][0].value == frozenset({"text"})
    with pytest.raises(TermError):
        keep_answers(world.company, "另一项", "another", {"uses_generative_ai": True, "registered_users": -1})
    assert Service.objects.count() == 1


# Tables


def test_each_step_that_performs_a_duty_stops_the_clock_of_that_duty():
    book = open_book()
    for (name, step), event in PERFORMS.items():
        procedure = procedures()[name]
        assert event in book.events
        duties = {n.id for n in book.norms() if isinstance(n, Duty) and n.done and n.done.name == event}
        stopped = {str(c.cite) for c in procedure.clocks if step in {getattr(s, "step", s) for s in c.stops}}
        assert duties & stopped, (name, step)


def test_every_fact_and_event_of_the_statute_book_has_its_topic():
    book = open_book()
    assert [name for name in (*book.facts, *book.events) if topic_of(name) is OTHER] == []


def test_a_filing_duty_leads_to_the_procedure_that_carries_it_out():
    first = procedures_for(open_book().norm("ML4-66-1"))[0]
    assert (first.procedure.name, first.opens) == ("ml4.national_filing", True)
    assert procedures_for(open_book().norm("ML4-1-1")) == ()


def test_a_service_of_the_same_name_elsewhere_stays_apart(world, tmp_path):
    (tmp_path / "parameters.toml").unlink()
    mine = new_service(world.company, "助手", "Assistant")
    theirs = new_service(world.other, "助手", "Assistant")
    state_fact(world.company, mine, Told(fact="uses_generative_ai", value=True))
    assert record_of(theirs).answers == {}
    assert str(theirs.pk) not in Desk(world.company).client.get("/zh/services/").content.decode()
