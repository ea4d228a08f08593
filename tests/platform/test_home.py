"""The first page of those who act for an organisation, and what a role that may only look sees."""

from __future__ import annotations

from datetime import date

import pytest

from chengxu.law.record import Answer
from chengxu.platform.accounts.models import Role
from chengxu.platform.cases.models import Docket, Draft
from chengxu.platform.cases.open import open_case
from chengxu.platform.cases.take import Order, take
from chengxu.platform.services.keep import keep_answers
from chengxu.platform.services.models import FactEntry
from chengxu.platform.today import on_day

from .conftest import somebody
from .services_desk import THURSDAY, Desk
from .test_services import FACTS, FORM, in_force  # noqa: F401 - a fixture

pytestmark = pytest.mark.django_db


@pytest.fixture
def assistant(world):
    with on_day(THURSDAY):
        users = {"registered_users": Answer(1_200_000, date(2026, 3, 2))}
        return keep_answers(world.company, "云上助手", "Yunshang Assistant", {**FACTS, **users})


@pytest.fixture
def filing(world, assistant):
    """A national filing that was handed in on 5 March 2026."""
    with on_day(THURSDAY):
        case = open_case("ml4.national_filing", world.company, "卷宗甲", service=assistant).case
        take(case.pk, world.company, Order(step="pass_threshold", on=THURSDAY))
        take(case.pk, world.company, Order(step="file", on=THURSDAY, stated=FORM))
    return case


def test_a_provider_sees_what_is_due_next_with_its_day_and_origin(world, assistant):
    page = Desk(world.company).get("/")
    assert "接下来到期" in page
    assert "2026年3月16日 法定" in page
    assert "已经逾期" not in page
    late = Desk(world.company, on=date(2026, 3, 17)).get("/")
    assert "已经逾期" in late


def test_a_provider_sees_what_waits_on_the_authority_and_which_facts_are_missing(world, assistant, filing):
    page = Desk(world.company, "en").get("/")
    here = page.split("With the authority")[1].split("Facts missing")[0]
    assert "The national filing" in here
    assert "Nothing is with an authority" not in here
    assert "Yunshang Assistant" in page.split("Facts missing")[1]


def test_a_provider_without_a_service_is_shown_where_to_begin(world):
    page = Desk(world.other).get("/")
    assert "登记第一项服务" in page
    assert "从这里开始" in page


def test_one_provider_sees_nothing_of_anothers(world, assistant, filing):
    page = Desk(world.other).get("/")
    assert "云上助手" not in page
    assert "卷宗甲" not in page


def test_an_officer_and_a_head_see_their_queue_and_what_is_late(world, filing):
    head = somebody(world.national.organisation, Role.HEAD)
    for actor in (world.national, head):
        page = Desk(actor).get("/")
        assert "卷宗甲" in page.split("接下来轮到我们的")[1]
        assert "没有一项逾期" in page
    docket = Docket.objects.get(case=filing, organisation=world.national.organisation)
    later = Desk(world.national, on=docket.rank.replace(year=docket.rank.year + 1)).get("/")
    assert "卷宗甲" in later.split("我们已经逾期的")[1].split("接下来轮到我们的")[0]


def test_a_head_sees_what_waits_for_approval(world, filing):
    head = somebody(world.national.organisation, Role.HEAD)
    Draft.objects.create(organisation=world.national.organisation, user=world.national.user, procedure="ml4.national_filing",
                         case=filing, step="record", for_approval=True)  # fmt: skip

    assert "等您批准" in Desk(head).get("/")
    assert "已报批" in Desk(world.national).get("/")
    assert "卷宗甲" not in Desk(world.beijing).get("/")


def test_an_authority_without_a_case_is_told_what_will_come(world):
    page = Desk(world.shanghai).get("/")
    assert "没有等本机关办理的案件" in page


def test_the_public_is_asked_who_it_is():
    assert "您是谁" in Desk(None).get("/")


@pytest.fixture
def analyst(world):
    return somebody(world.company.organisation, Role.ANALYST)


def test_an_analyst_reads_the_open_questions_and_cannot_answer_them(world, assistant, analyst):
    desk, path = Desk(analyst), f"/services/{assistant.pk}/questions/"
    page = desk.get(path)

    assert "只供查阅" in page
    assert "问它的条文" in page
    assert "保存所填答案" not in page
    assert "保存所填答案" in Desk(world.company).get(path)
    facts = FactEntry.objects.count()
    desk.post(path, 404, asked="registered_users", fact__registered_users="5")
    assert FactEntry.objects.count() == facts


def test_an_analyst_reads_a_draft_and_its_completeness_check_and_submits_nothing(world, filing, analyst):
    draft = Draft.objects.create(organisation=world.company.organisation, user=world.company.user,
                                 procedure="ml4.national_filing", step="file", opening={"title": "卷宗乙"})  # fmt: skip
    desk, own = Desk(analyst), f"/drafts/{draft.pk}"
    page, check = desk.get(f"{own}/1/"), desk.get(f"{own}/check/")

    assert "只供查阅" in page
    assert "保存并继续" not in page
    assert "处须补正" in check
    assert "按这个日期再检查" not in check
    assert "按这个日期再检查" in Desk(world.company).get(f"{own}/check/")
    desk.post(f"{own}/1/", 404, go="on")
    assert Draft.objects.filter(pk=draft.pk).exists()


def test_an_analyst_of_an_authority_reads_the_check_of_what_waits_for_approval(world, filing):
    analyst = somebody(world.national.organisation, Role.ANALYST)
    draft = Draft.objects.create(organisation=world.national.organisation, user=world.national.user,
                                 procedure="ml4.national_filing", case=filing, step="record", for_approval=True)  # fmt: skip
    desk = Desk(analyst)
    with on_day(THURSDAY):
        for path in ("/zh/", "/zh/queue/", "/zh/cases/"):
            assert f"/drafts/{draft.pk}/check/" in desk.client.get(path).content.decode(), path
    assert "检查并提交" in desk.get(f"/drafts/{draft.pk}/check/")
