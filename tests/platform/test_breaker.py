"""The circuit breaker of a service: tripped by people or by a gateway, seen by who may, lifted by two."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client

from chengxu.algebra.term import TermError
from chengxu.platform.accounts.access import BREAKER, visible_breakers, visible_services
from chengxu.platform.accounts.models import Membership, Role
from chengxu.platform.api.models import Delivery, Subscription
from chengxu.platform.breaker.models import SILENT, Gateway
from chengxu.platform.breaker.state import ORDER, breaker_of
from chengxu.platform.breaker.trip import Trip, trip
from chengxu.platform.cases.file import procedures
from chengxu.platform.cases.models import Case, Draft
from chengxu.platform.cases.open import open_case
from chengxu.platform.cases.take import NotYours, Order, Refused, take
from chengxu.platform.services.models import Service
from chengxu.platform.today import now, on_day, today

from .conftest import somebody
from .services_desk import THURSDAY, Desk
from .test_api import Caller, problem, without_limits  # noqa: F401 - a fixture that applies by itself

DANGER = {"reason": "输出失控", "triggers": ["out_of_control"]}
PLAN = {"plan": "预案", "responsible": "张三", "tested_on": "2026-03-02"}
REPORT = {"trigger": "失控", "measure": "终止运行", "time": "10:00"}
CALM = {"breaker_triggers": []}


@pytest.fixture
def service(world):
    return Service.objects.create(owner=world.company.organisation, name_zh="云上助手", name_en="Yunshang")


def tripped(world, service, *measures):
    told = Trip(danger="输出失控", triggers=("out_of_control",), measures=measures)
    return trip(world.company, service, told)[0]


def step(actor, case, name, facts=None, **stated):
    return take(case.pk, actor, Order(step=name, on=today(), stated=stated, facts=facts or {}))


def contained(world, service):
    """Return a case in which the danger is blocked and reported."""
    case = tripped(world, service, "终止运行")
    step(world.company, case, "report", **REPORT)
    case.refresh_from_db()
    return case


def lift(actor, case):
    return step(actor, case, "lift", CALM, reasons="已查明并修复")


def asks(actor, case, version=None):
    return Draft.objects.create(
        organisation=actor.organisation, user=actor.user, procedure=BREAKER, case=case, step="lift", for_approval=True,
        fields={"p.reasons": "已修复", "version": str(case.version if version is None else version)},
    )  # fmt: skip


# -- tripping


def test_every_state_of_the_procedure_has_its_rank():
    assert {state.name for state in procedures()[BREAKER].states} == set(ORDER)


def test_a_trip_without_a_plan_opens_the_case_and_starts_both_clocks(world, service):
    case = tripped(world, service)
    assert (case.state, case.version) == ("tripped", 1)
    assert sorted(case.clocks.values_list("clock", "state")) == [
        ("blocking", "running"),
        ("report", "running"),
    ]
    assert breaker_of(world.company, service).danger == "输出失控"


def test_a_trip_with_measures_contains_the_danger_and_leaves_the_report_open(world, service):
    case = tripped(world, service, "终止运行", "通知使用者")
    assert case.state == "contained"
    assert dict(case.clocks.values_list("clock", "state")) == {"blocking": "done", "report": "running"}
    assert breaker_of(world.company, service).measures == ("终止运行", "通知使用者")


def test_a_breaker_that_stands_ready_is_tripped_in_its_own_case(world, service):
    armed = open_case(BREAKER, world.company, "熔断", service=service).case
    step(world.company, armed, "arm", **PLAN)
    assert breaker_of(world.company, service).state.name == "armed"
    assert tripped(world, service).pk == armed.pk


def test_tripping_again_enters_what_is_new_and_no_second_danger(world, service):
    first = tripped(world, service, "限制功能")
    told = Trip(danger="仍在失控", triggers=("out_of_control",), measures=("终止运行",))
    case, steps = trip(world.company, service, told)
    assert (case.pk, steps, case.version) == (first.pk, ("block",), 3)
    assert trip(world.company, service, Trip(danger="x", triggers=("out_of_control",)))[1] == ()


@pytest.mark.parametrize("told", [Trip(danger=" ", triggers=("out_of_control",)), Trip(danger="x", triggers=()),
                                  Trip(danger="x", triggers=("rain",)), Trip(danger="x", triggers=("out_of_control",), measures=("a\0",))])  # fmt: skip
def test_what_cannot_be_entered_trips_nothing_and_opens_nothing(world, service, told):
    with pytest.raises(TermError):
        trip(world.company, service, told)
    assert not Case.objects.exists()


def test_nobody_trips_the_breaker_of_somebody_else(world, service):
    for actor in (world.other, world.national, somebody(world.company.organisation, Role.ANALYST)):
        with pytest.raises(TermError):
            trip(actor, service, Trip(danger="x", triggers=("out_of_control",)))
    assert not Case.objects.exists()


# -- lifting: one asks, another confirms


def test_one_person_alone_lifts_nothing(world, service):
    case = contained(world, service)
    with pytest.raises(NotYours):
        lift(world.company, case)
    asks(world.company, case)
    with pytest.raises(NotYours):
        lift(world.company, case)
    case.refresh_from_db()
    assert case.state == "contained"


def test_another_person_confirms_what_one_asked_and_the_request_is_used_up(world, service):
    case, second = contained(world, service), somebody(world.company.organisation)
    asks(world.company, case)
    lift(second, case)
    case.refresh_from_db()
    assert (case.state, case.final, Draft.objects.count()) == ("lifted", True, 0)


def test_a_request_of_before_the_last_entry_or_of_somebody_who_left_no_longer_counts(world, service):
    case, second = contained(world, service), somebody(world.company.organisation)
    asks(world.company, case, case.version - 1)
    with pytest.raises(NotYours):
        lift(second, case)
    Draft.objects.all().delete()
    asks(world.company, case)
    Membership.objects.filter(user=world.company.user).update(role=Role.ANALYST)
    with pytest.raises(NotYours):
        lift(second, case)


def test_two_people_do_not_lift_what_the_law_does_not_let_go(world, service):
    case, second = tripped(world, service, "终止运行"), somebody(world.company.organisation)
    asks(world.company, case)
    with pytest.raises(Refused) as refused:  # not reported yet
        lift(second, case)
    assert [str(o.cite) for o in refused.value.objections] == ["ML4-58-2-b"]
    assert Draft.objects.count() == 1


def test_the_pages_lead_two_people_through_the_lifting(world, service):
    with on_day(THURSDAY):
        case, second = contained(world, service), somebody(world.company.organisation)
    first, other = Desk(world.company), Desk(second)
    path = f"/cases/{case.pk}/take/lift/"
    assert "一人申请、本单位另一人确认（自设，非法定）" in first.get(path)
    form = {"p.reasons": "已修复", "x.breaker_triggers": "none", "version": case.version}
    first.post(path, status=303, action="approve", **form)
    assert "您已提出申请" in first.get(path)
    assert "由您作为第二人确认" in other.get(path)
    first.post(path, status=403, action="take", **form)
    other.post(path, status=303, action="take", **form)
    assert "解除阻断" in other.get(f"/services/{service.pk}/breaker/")


# -- who sees it


def test_the_national_authority_sees_a_breaker_from_the_report_on_and_a_province_never(world, service):
    case = tripped(world, service, "终止运行")
    assert not visible_breakers(world.national)
    assert not visible_services(world.national)
    step(world.company, case, "report", **REPORT)
    assert list(visible_breakers(world.national)) == [case]
    assert list(visible_services(world.national)) == [service]
    assert not visible_breakers(world.beijing)
    assert not visible_breakers(world.other)


def test_the_authority_reads_the_report_and_not_what_the_provider_keeps(world, service):
    contained(world, service)
    page = Desk(world.national, on=today()).get(f"/services/{service.pk}/breaker/")
    assert "已阻断" in page
    assert "10:00" in page
    assert "输出失控" not in page
    told = Caller(world.national).get(f"/services/{service.pk}/breaker").json()
    assert (told["state"]["name"], told["danger"], told["measures"], told["case"]) == (
        "contained",
        None,
        [],
        None,
    )


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_trips_the_breaker_once_however_often_it_is_sent(world, service, lang):
    desk, path = Desk(world.company, lang, on=today()), f"/services/{service.pk}/breaker/"
    desk.get(path)
    form = {"danger": "失控", "trigger": "out_of_control", "measures": "终止运行\n\n通知", "key": uuid4().hex}
    for _ in range(2):
        desk.post(path, status=303, **form)
    assert Case.objects.get().version == 2
    assert "终止运行" in desk.get(path)
    desk.get("/gateway/")


def test_a_form_without_a_reason_or_a_danger_comes_back_with_what_was_typed(world, service):
    desk, path = Desk(world.company), f"/services/{service.pk}/breaker/"
    assert "请写明发现了什么险情" in desk.post(
        path, status=422, danger=" ", trigger="out_of_control", measures="终止"
    )
    assert "请选择属于哪一种险情" in desk.post(path, status=422, danger="失控")
    assert "20000" in desk.post(path, status=422, danger="甲" * 20_001, trigger="out_of_control").replace(
        ",", ""
    )
    assert not Case.objects.exists()


# -- the gateway


def test_a_gateway_polls_cheaply_and_is_told_304_until_something_changes(
    world, service, django_assert_max_num_queries
):
    gateway = Caller(world.company, "gateway")
    path = f"/services/{service.pk}/breaker"
    first = gateway.get(path)
    assert (first.json()["state"]["name"], first.json()["tripped"]) == ("unarmed", False)
    assert first["Cache-Control"] == "private, no-cache"
    with django_assert_max_num_queries(7):
        assert gateway.get(path, **{"If-None-Match": first["ETag"]}).status_code == 304
    tripped(world, service)
    assert gateway.get(path, **{"If-None-Match": first["ETag"]}).json()["tripped"] is True


def test_a_gateway_trips_the_breaker_and_a_repeated_request_trips_it_once(world, service):
    gateway, key = Caller(world.company, "gateway"), uuid4().hex
    body = DANGER | {"measures": ["终止运行"], "measured": {"拒答率": 0.02, "阈值": 0.95, "连续超限": True}}
    first = gateway.post(f"/services/{service.pk}/breaker/trip", body, key)
    assert (first.status_code, first.json()["entered"]) == (201, ["detect", "block"])
    assert first.json()["danger"] == "输出失控\n拒答率 = 0.02\n阈值 = 0.95\n连续超限 = true"
    again = gateway.post(f"/services/{service.pk}/breaker/trip", body, key)
    assert (again.json(), again["Idempotency-Replayed"]) == (first.json(), "true")
    later = gateway.post(f"/services/{service.pk}/breaker/trip", DANGER)
    assert (later.status_code, later.json()["entered"], Case.objects.get().version) == (200, [], 2)


@pytest.mark.parametrize("body", [{}, DANGER | {"triggers": []}, DANGER | {"reason": " "}, DANGER | {"triggers": ["rain"]},
                                  DANGER | {"measures": [""]}, DANGER | {"measured": {"x": None}}, DANGER | {"more": 1}])  # fmt: skip
def test_a_trip_that_says_too_little_or_too_much_is_refused(world, service, body):
    problem(
        Caller(world.company, "gateway").post(f"/services/{service.pk}/breaker/trip", body), 422, "not-usable"
    )
    assert not Case.objects.exists()


def test_a_token_of_a_gateway_opens_nothing_else(world, service):
    gateway = Caller(world.company, "gateway")
    for path in ("/services", f"/services/{service.pk}", "/cases", "/organisation"):
        problem(gateway.get(path), 403, "read-only")
    problem(gateway.post("/services", {"name_zh": "甲", "name_en": "A"}), 403, "read-only")
    problem(
        Caller(world.company, "read").post(f"/services/{service.pk}/breaker/trip", DANGER), 403, "read-only"
    )
    assert gateway.get("/breakers").json()[0]["service"] == str(service.pk)


def test_a_gateway_is_alive_until_it_has_been_silent_for_too_long(world, service):
    gateway = Caller(world.company, "gateway")
    answer = gateway.client.put(
        f"/api/services/{service.pk}/gateway", '{"version": "1.4", "policy": "2026-03"}',
        content_type="application/json", headers={"Authorization": f"Bearer {gateway.token}"},
    )  # fmt: skip
    assert answer.json()["gateway"] | {"id": "", "seen": ""} == {
        "id": "", "name": "main", "version": "1.4", "policy": "2026-03", "seen": "", "silent": False,
    }  # fmt: skip
    one = Gateway.objects.get()
    one.seen = now() - SILENT + timedelta(seconds=20)
    assert not one.silent
    one.seen = now() - SILENT - timedelta(seconds=1)
    one.save()
    assert one.silent
    page = Desk(world.company, on=today()).get("/gateway/")
    assert "失联" in page


def test_a_service_has_so_many_gateways_and_no_more_and_those_of_others_are_not_there(world, service):
    put = Caller(world.company, "gateway")

    def beat(caller, name):
        return caller.client.put(
            f"/api/services/{service.pk}/gateway", f'{{"name": "{name}"}}', content_type="application/json",
            headers={"Authorization": f"Bearer {caller.token}"},
        )  # fmt: skip

    for n in range(20):
        assert beat(put, f"g{n}").status_code == 200
    problem(beat(put, "g20"), 422, "not-usable")
    assert beat(put, "g0").status_code == 200
    problem(beat(Caller(world.other, "gateway"), "x"), 404, "nothing-there")
    assert Gateway.objects.count() == 20


def test_a_webhook_of_a_trip_says_which_service_it_is(world, service):
    Subscription.objects.create(
        organisation=world.company.organisation, url="https://hook.example/", secret="-", procedures=[BREAKER]
    )
    tripped(world, service, "终止运行")
    told = [d.body["data"] for d in Delivery.objects.order_by("pk")]
    assert [(d["service"], d["step"], d["state"]) for d in told] == [
        (str(service.pk), "detect", "tripped"), (str(service.pk), "block", "contained"),
    ]  # fmt: skip


def test_somebody_without_a_login_is_told_nothing_of_any_breaker(service):
    assert Client().get(f"/api/services/{service.pk}/breaker").status_code == 401
    assert Client().get(f"/zh/services/{service.pk}/breaker/").status_code == 302
