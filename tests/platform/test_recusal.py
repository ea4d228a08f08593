"""Whoever is recused from a case neither sees nor works it, anywhere, until the head lifts it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from chengxu.algebra.term import TermError
from chengxu.platform.accounts.actor import acting_for
from chengxu.platform.accounts.models import Role
from chengxu.platform.cases.models import Docket, Draft, Recusal
from chengxu.platform.cases.open import open_case
from chengxu.platform.cases.recusal import LONGEST, headless, lift, recuse
from chengxu.platform.cases.take import NotYours, Order, take
from chengxu.platform.documents.models import Issued
from chengxu.platform.registers.fsck import check_cases
from chengxu.platform.services.models import Service
from chengxu.platform.today import on_day

from .conftest import somebody
from .test_take import FORM, MONDAY

TITLE = "回避案甲之一号"


@pytest.fixture
def head(world):
    return somebody(world.beijing.organisation, Role.HEAD)


@pytest.fixture
def colleague(world):
    return somebody(world.beijing.organisation)


@pytest.fixture
def case(world):
    """A filing before Beijing with a gap named, so that there is a document, worked by Beijing's officer."""
    service = Service.objects.create(owner=world.company.organisation, name_zh="回避案之服务", name_en="S")
    with on_day(MONDAY):
        case = open_case("ml4.provincial_filing", world.company, TITLE, service=service).case
        take(case.pk, world.company, Order(step="pass_threshold", on=MONDAY))
        take(
            case.pk,
            world.company,
            Order(step="file_with_gaps", on=MONDAY, stated={"provider": "云上科技", "product": "助手"}),
        )
    with on_day(MONDAY + timedelta(days=1)):
        order = Order(step="name_gaps", on=MONDAY + timedelta(days=1), stated={"gaps": ["缺件"]})
        take(case.pk, world.beijing, order)
    Docket.objects.filter(case=case, organisation=world.beijing.organisation).update(
        officer=world.beijing.user
    )
    Draft.objects.create(
        organisation=world.beijing.organisation, user=world.beijing.user, procedure=case.procedure, case=case,
        step="name_gaps", fields={},
    )  # fmt: skip
    case.refresh_from_db()
    return case


def places(case, document):
    """Every address at which the case can be read."""
    draft = Draft.objects.get(case=case)
    return (
        f"/zh/cases/{case.pk}/", f"/zh/cases/{case.pk}/take/name_gaps/", f"/zh/cases/{case.pk}/recusal/",
        f"/zh/documents/{document.pk}/", f"/zh/documents/{document.pk}.pdf", f"/zh/drafts/{draft.pk}/document/",
        f"/zh/services/{case.service_id}/", f"/api/cases/{case.pk}", f"/api/documents/{document.pk}",
    )  # fmt: skip


def test_who_is_recused_finds_nothing_of_the_case_and_a_colleague_finds_all_of_it(
    world, browser, head, colleague, case
):
    document = Issued.objects.filter(case=case).latest("version")
    wanted = places(case, document)
    assert [browser(world.beijing).get(at).status_code for at in wanted] == [200] * len(wanted)
    recuse(case, head, world.beijing.user, "interest", "配偶在该公司任职")

    mine, theirs = browser(world.beijing), browser(colleague)
    assert [mine.get(at).status_code for at in wanted] == [404] * len(wanted)
    assert [theirs.get(at).status_code for at in wanted] == [200] * len(wanted)
    for listed in ("/zh/queue/?tab=waiting", "/zh/cases/", "/api/cases", "/zh/services/"):
        assert TITLE not in mine.get(listed).content.decode()
    assert TITLE in theirs.get("/zh/cases/").content.decode()
    assert "您已回避的案件 1 件" in mine.get("/zh/queue/").content.decode()
    assert Docket.objects.get(case=case, organisation=world.beijing.organisation).officer is None


def test_who_is_recused_takes_no_step_even_past_the_pages(world, head, case):
    recuse(case, head, world.beijing.user, "relation", "原为同事")
    with on_day(date(2026, 3, 4)), pytest.raises(NotYours):
        take(case.pk, world.beijing, Order(step="name_gaps", on=date(2026, 3, 4), stated={"gaps": ["x"]}))


def test_the_company_sees_its_case_and_nothing_of_who_keeps_out_of_it(world, browser, head, case):
    recuse(case, head, world.beijing.user, "interest", "配偶在该公司任职")
    shown = browser(world.company).get(f"/zh/cases/{case.pk}/").content.decode()

    assert TITLE in shown
    assert "配偶" not in shown
    assert browser(world.company).get(f"/zh/cases/{case.pk}/recusal/").status_code == 404


def test_an_officer_declares_it_for_themselves_and_is_led_to_the_queue(world, browser, case):
    client = browser(world.beijing)
    answer = client.post(f"/zh/cases/{case.pk}/recusal/", {"ground": "interest", "reason": "持有该公司股份"})

    assert answer.headers["Location"] == "/zh/queue/"
    assert client.get(f"/zh/cases/{case.pk}/").status_code == 404
    found = Recusal.objects.get()
    assert (found.by, found.user) == (world.beijing.user, world.beijing.user)


def test_only_the_head_decides_on_others_and_only_on_people_of_the_authority(
    world, browser, head, colleague, case
):
    with pytest.raises(TermError):
        recuse(case, world.beijing, colleague.user, "interest", "x")
    with pytest.raises(TermError):
        recuse(case, head, world.shanghai.user, "interest", "x")
    place = colleague.user.memberships.get()
    form = {"who": str(place.pk), "ground": "interest", "reason": "x"}
    assert browser(head).post(f"/zh/cases/{case.pk}/recusal/", form | {"who": ""}).status_code == 422
    assert browser(head).post(f"/zh/cases/{case.pk}/recusal/", form).status_code == 303
    assert Recusal.objects.get().user == colleague.user


@pytest.mark.parametrize(
    "wrong", [{"ground": "x"}, {"ground": ""}, {"reason": " "}, {"reason": "长" * (LONGEST + 1)}]
)
def test_without_ground_or_reason_nothing_is_entered(world, browser, case, wrong):
    form = {"ground": "interest", "reason": "理由", **wrong}
    answer = browser(world.beijing).post(f"/zh/cases/{case.pk}/recusal/", form)

    assert answer.status_code == 422
    assert not Recusal.objects.exists()


def test_a_reason_of_the_greatest_length_is_taken(case, head):
    assert recuse(case, head, head.user, "interest", "长" * LONGEST).pk


def test_nobody_is_recused_twice_at_a_time_and_may_be_again_after_it_was_lifted(world, head, case):
    found = recuse(case, head, world.beijing.user, "interest", "x")
    with pytest.raises(TermError):
        recuse(case, head, world.beijing.user, "interest", "x")
    lift(found, head, "关系已消除")
    assert recuse(case, head, world.beijing.user, "relation", "x").lifted is None


def test_the_head_lifts_it_and_the_case_is_there_again_with_both_in_its_course(world, browser, head, case):
    found = recuse(case, head, world.beijing.user, "interest", "配偶在该公司任职")
    form = {"recusal": str(found.pk), "reason": "配偶已离职"}
    assert browser(world.beijing).post("/zh/recusals/", form).status_code == 404
    assert browser(head).post("/zh/recusals/", {**form, "reason": ""}).status_code == 422
    assert browser(head).post("/zh/recusals/", form).status_code == 303

    shown = browser(world.beijing).get(f"/zh/cases/{case.pk}/").content.decode()
    assert "配偶在该公司任职" in shown
    assert "配偶已离职" in shown
    assert browser(head).post("/zh/recusals/", form).status_code == 422


def test_a_head_does_not_lift_their_own_recusal_and_the_head_above_does_without_seeing_the_case(
    world, browser, head, case
):
    recuse(case, head, head.user, "interest", "亲属")
    found = Recusal.objects.get()
    above = replace(somebody(world.national.organisation, Role.HEAD))
    form = {"recusal": str(found.pk), "reason": "另行安排"}

    assert headless(case, head)
    assert browser(head).get(f"/zh/cases/{case.pk}/").status_code == 404
    assert browser(head).post("/zh/recusals/", form).status_code == 404
    page = browser(above).get("/zh/recusals/").content.decode()
    assert "亲属" in page
    assert TITLE not in page
    assert browser(above).post("/zh/recusals/", form).status_code == 303
    assert browser(head).get(f"/zh/cases/{case.pk}/").status_code == 200


def test_the_head_above_has_no_say_on_an_officer_and_a_neighbour_none_at_all(world, browser, head, case):
    found = recuse(case, head, world.beijing.user, "interest", "x")
    form = {"recusal": str(found.pk), "reason": "x"}
    for place in (world.national, world.shanghai):
        assert browser(somebody(place.organisation, Role.HEAD)).post("/zh/recusals/", form).status_code == 404


def test_in_another_organisation_the_same_person_is_not_recused(world, head, case):
    from chengxu.platform.accounts.access import visible_cases
    from chengxu.platform.accounts.models import Membership

    recuse(case, head, world.beijing.user, "interest", "x")
    place = Membership.objects.create(
        user=world.beijing.user, organisation=world.company.organisation, role="analyst"
    )
    assert visible_cases(acting_for(place)).filter(pk=case.pk).exists()
    assert not visible_cases(world.beijing).filter(pk=case.pk).exists()


def test_what_the_register_tells_anybody_it_tells_who_is_recused(world, browser, head):
    with on_day(MONDAY):
        case = open_case("ml4.provincial_filing", world.company, "云上公开备案").case
        take(case.pk, world.company, Order(step="pass_threshold", on=MONDAY))
        take(case.pk, world.company, Order(step="file", on=MONDAY, stated=FORM))
        take(case.pk, world.beijing, Order(step="record", on=MONDAY, stated={"published_text": "公开说明"}))
    recuse(case, head, world.beijing.user, "interest", "x")
    entry = case.entries.get()

    answer = browser(world.beijing).get(f"/zh/registers/{entry.register}/{entry.pk}/")
    assert answer.status_code == 200
    assert str(case.pk) not in answer.content.decode()


def test_the_audit_log_holds_both_ends_and_tells_of_a_recusal_that_was_altered(world, head, case):
    found = recuse(case, head, world.beijing.user, "interest", "x")
    lift(found, head, "y")
    assert list(check_cases()) == []

    Recusal.objects.filter(pk=found.pk).update(reason="z")
    assert len(list(check_cases())) == 2
    Recusal.objects.all().delete()
    assert str(found.pk) in str(next(iter(check_cases())).en)


def test_messages_of_the_case_are_not_shown_to_who_is_recused(world, browser, head, colleague, case):
    from chengxu.platform.api.models import Delivery, Subscription

    hook = Subscription.objects.create(
        organisation=world.beijing.organisation, url="https://hook.example/", secret="-"
    )
    with on_day(date(2026, 3, 4)):
        take(case.pk, world.company, Order(step="complete", on=date(2026, 3, 4), stated=FORM))
    sent = Delivery.objects.get(subscription=hook)
    recuse(case, head, world.beijing.user, "interest", "x")

    at = f"/zh/account/webhooks/{hook.pk}/"
    shown = [len(browser(who).get(at).context["rows"]) for who in (world.beijing, colleague)]
    assert shown == [0, 1]
    assert browser(world.beijing).post(f"{at}{sent.pk}/").status_code == 404
    assert browser(colleague).post(f"{at}{sent.pk}/").status_code == 302
