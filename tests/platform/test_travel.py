"""Another day: what the law and the facts were then or will be, kept while one browses, and nothing written."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chengxu.law.record import Answer
from chengxu.platform.cases.open import open_case
from chengxu.platform.cases.take import Order, take
from chengxu.platform.services.keep import Event, keep_answers, tell_event
from chengxu.platform.services.models import FactEntry, HappeningEntry, Standing
from chengxu.platform.today import looking_at, looking_back, looking_from, on_day, today

from .services_desk import THURSDAY, Desk
from .test_services import FACTS, in_force  # noqa: F401 - a fixture

pytestmark = pytest.mark.django_db
CROSSED = date(2026, 3, 2)


@pytest.fixture
def assistant(world):
    """A service whose users passed a million on 2 March 2026; it has ten working days, until 16 March, to file."""
    with on_day(THURSDAY):
        users = {"registered_users": Answer(1_200_000, CROSSED)}
        return keep_answers(world.company, "云上助手", "Yunshang Assistant", {**FACTS, **users})


def page(desk, path):
    with on_day(desk.on):
        return desk.client.get(f"/{desk.lang}{path}").content.decode()


def columns(desk, path):
    """Return the columns of the board in which the national filing stands."""
    html = page(desk, path)
    parts = re.split(r'<section aria-labelledby="(\w+)">', html)
    return [key for key, part in zip(parts[1::2], parts[2::2], strict=True) if "全国备案" in part]


def test_a_day_is_looked_at_from_another_and_then_it_is_today_again():
    with on_day(THURSDAY):
        with looking_at(CROSSED):
            assert (today(), looking_from(), looking_back()) == (CROSSED, THURSDAY, True)
        with looking_at(date(2027, 1, 1)):
            assert (looking_from(), looking_back()) == (THURSDAY, False)
        assert (today(), looking_from(), looking_back()) == (THURSDAY, None, False)


@pytest.mark.parametrize(
    "path", ["/laws/", "/laws/im/", "/laws/im/17/", "/norms/IM-17-1b/", "/compare/?from=xiaowei"]
)
def test_a_law_is_not_in_force_on_the_day_before_its_entry_and_is_on_that_day(path, world):
    desk, glue = Desk(None, "en"), "&" if "?" in path else "?"
    if "xiaowei" in path:
        path = f"/compare/?from={_example(desk)}"

    tag = re.compile(r'<span class="tag [^>]*>[^<]*not yet in force</span>')

    before, then = (len(tag.findall(page(desk, f"{path}{glue}on=2023-08-{day}"))) for day in (14, 15))
    assert before == then + (2 if path == "/laws/" else 1)  # the filing practice begins with the Measures


def _example(desk):
    found = re.search(r'<optgroup label="Examples"><option value="([^"]+)"', page(desk, "/compare/"))
    assert found
    return found[1]


def test_a_duty_stands_due_on_its_last_day_and_overdue_on_the_next(world, assistant):
    desk = Desk(world.company)

    assert columns(desk, "/board/?on=2026-03-16") == ["soon"]
    assert columns(desk, "/board/?on=2026-03-17") == ["overdue"]


def test_what_came_later_was_not_so_on_a_day_that_is_over(world, assistant):
    desk = Desk(world.company, on=date(2026, 3, 12))
    with on_day(date(2026, 3, 11)):
        tell_event(world.company, assistant, Event(event="national_filing_submitted", on=date(2026, 3, 10)))

    assert columns(desk, "/board/") == ["met"]
    assert columns(desk, "/board/?on=2026-03-10") == ["met"]
    assert columns(desk, "/board/?on=2026-03-09") == ["soon"]
    assert columns(desk, "/board/?on=2026-03-01") == []


def test_a_change_that_is_planned_counts_on_the_days_to_come(world, assistant):
    desk = Desk(world.company, on=date(2026, 2, 20))

    assert columns(desk, "/board/") != ["overdue"]
    assert columns(desk, "/board/?on=2026-03-17") == ["overdue"]


def test_the_service_its_facts_and_its_timeline_end_on_the_day(world, assistant):
    desk, own = Desk(world.company), f"/services/{assistant.pk}/"

    assert "1,200,000" in desk.get(f"{own}facts/registered_users/?on=2026-03-02")
    assert "1,200,000" not in desk.get(f"{own}facts/registered_users/?on=2026-03-01")
    assert "1,200,000" in desk.get(f"{own}timeline/?on=2026-03-02")
    assert "1,200,000" not in desk.get(f"{own}timeline/?on=2026-03-01")
    assert "全国备案" in desk.get(f"{own}duties/ML4-66-1/?on=2026-03-02")


def test_a_case_stands_as_its_entries_up_to_that_day_left_it(world, assistant):
    with on_day(CROSSED):
        case = open_case("ml4.national_filing", world.company, "卷宗甲", service=assistant).case
        take(case.pk, world.company, Order(step="pass_threshold", on=CROSSED))
    form = {"provider": "云上科技", "contact": "张三", "mark": "云上", "form": "app", "field": "办公",
            "algorithm_type": "大模型", "self_assessment": "报告", "published_text": "说明"}  # fmt: skip
    with on_day(THURSDAY):
        take(case.pk, world.company, Order(step="file", on=THURSDAY, stated=form))
    desk, own = Desk(world.company, "en", on=date(2026, 3, 6)), f"/services/{assistant.pk}/"

    def shown(on):
        return re.findall(r"national filing</a> <span[^>]*>([^<]+)<", page(desk, f"{own}{on}"))

    now, before, opened = shown(""), shown("?on=2026-03-04"), shown("?on=2026-03-01")
    assert now == shown("?on=2026-03-05") != before != []
    assert opened == []
    assert columns(Desk(world.company, on=date(2026, 3, 6)), "/board/?on=2026-03-04") != columns(
        Desk(world.company, on=date(2026, 3, 6)), "/board/"
    )
    case.refresh_from_db()
    assert case.state != "due"


def test_looking_writes_nothing_and_what_is_kept_of_today_stays(world, assistant):
    desk = Desk(world.company)
    desk.get("/board/")
    kept = list(Standing.objects.order_by("pk").values())
    assert kept

    with CaptureQueriesContext(
        connection,
    ) as asked:
        for path in ("/board/", f"/services/{assistant.pk}/", "/services/", "/laws/"):
            desk.get(f"{path}?on=2026-02-01")
            desk.get(f"{path}?on=2027-02-01")
    verbs = {query["sql"].split()[0].upper() for query in asked.captured_queries}
    assert verbs <= {"SELECT", "SAVEPOINT", "RELEASE"}
    assert list(Standing.objects.order_by("pk").values()) == kept


def test_a_form_sent_to_another_day_is_refused_and_nothing_is_written(world, assistant):
    desk, facts = Desk(world.company), FactEntry.objects.count()
    sent = {"fact.registered_users": "5", "asked": "registered_users"}

    told = desk.post(f"/services/{assistant.pk}/facts/registered_users/?on=2026-03-01", 409, **sent)
    assert "不能写入" in told
    assert (FactEntry.objects.count(), HappeningEntry.objects.count()) == (facts, 0)


def test_no_form_that_writes_is_shown(world, assistant):
    desk, own = Desk(world.company), f"/services/{assistant.pk}/"

    assert "先看会带来什么" in desk.get(f"{own}facts/registered_users/")
    assert "先看会带来什么" not in desk.get(f"{own}facts/registered_users/?on=2026-03-01")
    assert "记一笔" in desk.get(own)
    assert "记一笔" not in desk.get(f"{own}?on=2026-03-01")
    assert "登记一项服务" not in desk.get("/services/?on=2026-03-01")


def test_the_day_stays_in_the_links_to_pages_that_offer_it_and_in_no_other(world, assistant):
    desk = Desk(world.company)
    html = page(desk, "/board/?on=2026-03-17&law=ml4")
    links = set(re.findall(r'(?:href|action)="([^"]*)"', html))

    assert f"/zh/services/{assistant.pk}/duties/ML4-66-1/?on=2026-03-17" in links
    assert "/zh/laws/?on=2026-03-17" in links
    assert "/zh/registers/" in links
    assert "/zh/cases/" in links
    assert "/en/board/?on=2026-03-17&amp;law=ml4" in links
    assert "/zh/board/?law=ml4&amp;on=" in links
    assert not [link for link in links if link.count("on=2026-03-17") > 1]
    filters = re.search(r'<form class="filters".*?</form>', html, re.DOTALL)
    assert filters
    assert '<input type="hidden" name="on" value="2026-03-17">' in filters[0]


def test_the_banner_names_the_day_and_leads_back(world, assistant):
    desk = Desk(world.company)
    assert "截至 2026年3月1日 的情况" in desk.get("/board/?on=2026-03-01")
    assert "推算到 2026年4月1日" in desk.get("/board/?on=2026-04-01")
    assert "回到今天（2026年3月5日）" in desk.get("/board/?on=2026-04-01")
    assert desk.post("/board/?on=", 405) is not None
    for same in ("2026-03-05", ""):
        with on_day(desk.on):
            answer = desk.client.get(f"/zh/board/?law=ml4&on={same}")
        assert (answer.status_code, answer.headers["Location"]) == (302, "/zh/board/?law=ml4")


@pytest.mark.parametrize(
    "day",
    [
        "2026-02-30",
        "1949-09-30",
        "2101-01-01",
        "yesterday",
        "20260301",
        "2026-W10-1",
        "２０２６-01-01",
        "9" * 400,
    ],
)
def test_what_is_no_day_is_refused_with_what_to_write(day):
    told = Desk(None, "en").get(f"/laws/?on={day}", 400)
    assert "such as 2026-03-02" in told


@pytest.mark.parametrize("day", ["1949-10-01", "2100-12-31"])
def test_the_first_and_the_last_day_can_be_looked_at(day, world, assistant):
    for path in ("/laws/", "/board/", f"/services/{assistant.pk}/"):
        Desk(world.company).get(f"{path}?on={day}")


def test_a_page_that_knows_today_only_does_not_offer_another_day(world):
    for path in ("/registers/", "/queue/", "/cases/"):
        told = Desk(world.beijing).get(f"{path}?on=2020-01-01")
        assert "截至" not in told
        assert "查看另一天" not in told
    assert "查看另一天" in Desk(None).get("/laws/")


def test_what_is_not_visible_today_is_not_visible_on_any_day(world, assistant):
    for on in ("2026-03-01", "2027-01-01"):
        Desk(world.other).get(f"/services/{assistant.pk}/?on={on}", 404)
        Desk(world.beijing).get(f"/services/{assistant.pk}/?on={on}", 404)


def test_an_authority_sees_what_was_filed_with_it_by_that_day(world, assistant):
    with on_day(CROSSED):
        case = open_case("ml4.provincial_filing", world.company, "卷宗甲", service=assistant).case
    desk, own = Desk(world.beijing), f"/services/{assistant.pk}/"

    assert "没有可以查阅的内容" in desk.get(f"{own}?on=2026-03-01")
    assert case.pk


def test_the_duty_finder_answers_as_of_the_day_and_keeps_it():
    desk = Desk(None)
    with on_day(desk.on):
        begun = desk.client.post("/zh/duties/start/?on=2023-08-15", {"laws": "im"})
        assert begun.headers["Location"] == "/zh/duties/?on=2023-08-15"
        asked = desk.client.get(begun.headers["Location"]).content.decode()
        key = re.search(r'name="key" value="([^"]+)"', asked)
        assert key
        assert 'action="/zh/duties/answer/?on=2023-08-15"' in asked
        told = desk.client.post("/zh/duties/answer/?on=2023-08-15", {"key": key[1], "do": "unknown"})
        assert told.headers["Location"] == "/zh/duties/?on=2023-08-15"
        for day, more in (("15", "问完了" not in asked), ("14", False)):
            html = desk.client.get(f"/zh/duties/?on=2023-08-{day}").content.decode()
            assert ('name="key"' in html) is more
