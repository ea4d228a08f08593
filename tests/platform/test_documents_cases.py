"""The procedures under the Interim Measures on the platform: filed here, worked there, entered, and on paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chengxu.law.document import Access
from chengxu.platform.accounts.actor import PUBLIC
from chengxu.platform.accounts.models import Role
from chengxu.platform.cases.file import procedures
from chengxu.platform.cases.open import open_case, receipt_hash
from chengxu.platform.cases.take import NotYours, Order, take
from chengxu.platform.documents.models import Issued
from chengxu.platform.documents.sheet import sheet
from chengxu.platform.registers.models import RegisterEntry
from chengxu.platform.registers.number import is_number
from chengxu.platform.today import on_day
from chengxu.statutes import open_registers

MONDAY = date(2026, 3, 2)
SAMPLES = {"text": "内容", "day": "2026-04-01", "number": 1, "money": "1", "list": ["甲"]}


@pytest.fixture
def walk(world):
    """Take steps one after the other, each by whom it names, with everything that it must state; return the case."""

    def go(name, *steps, title="云上助手", facts=None):
        with on_day(MONDAY):
            known = {"has_opinion_properties": True, **(facts or {})}
            case = open_case(name, world.company, title, facts=known).case
        return on(case, *steps)

    def on(case, *steps):
        for actor, step, *more in steps:
            with on_day(MONDAY):
                take(case.pk, actor, Order(step=step, on=MONDAY, stated=filled(case, step) | dict(*more)))
        case.refresh_from_db()
        return case

    go.on = on
    return go


def filled(case, step):
    """What a step must state, made up; the number is left to the platform."""
    parts = procedures()[case.procedure].step(step).particulars
    return {p.name: SAMPLES[p.kind.value] for p in parts if not p.optional and p.name != "number"}


def test_an_algorithm_filing_has_its_number_in_the_public_register_and_on_its_receipt(walk, world):
    case = walk(
        "im.algorithm_filing",
        (world.company, "begin_service"),
        (world.company, "submit"),
        (world.beijing, "record"),
    )
    entry = RegisterEntry.objects.get(case=case)
    receipt = Issued.objects.get(case=case, notice="im.algorithm_certificate")

    assert case.state == "recorded"
    assert entry.open
    assert is_number(entry.number)
    assert receipt.values["number"] == entry.number
    assert entry.number in str(sheet(receipt, "en")["parts"])


def test_a_change_a_revocation_and_an_ending_stand_under_the_number_of_the_filing(walk, world):
    filed = walk(
        "im.algorithm_filing",
        (world.company, "begin_service"),
        (world.company, "submit"),
        (world.beijing, "record"),
    )
    number = RegisterEntry.objects.get(case=filed).number
    head = replace(world.beijing, role=Role.HEAD)
    life = walk(
        "im.algorithm_filing_life",
        (world.company, "name_filing", {"number": number}), (world.company, "data_changed"),
        (world.company, "submit_change", {"number": number}), (world.beijing, "record_change"),
        (world.beijing, "announce_revocation"), (head, "revoke"),
    )  # fmt: skip

    assert life.state == "revoked"
    assert set(
        RegisterEntry.objects.filter(register="im.algorithm_filings").values_list("number", flat=True)
    ) == {number}
    assert RegisterEntry.objects.filter(number=number, current=True).get().case == life


def test_only_the_head_revokes_a_filing(walk, world):
    life = walk(
        "im.algorithm_filing_life",
        (world.company, "name_filing", {"number": "N-1"}),
        (world.beijing, "announce_revocation"),
    )

    with pytest.raises(NotYours):
        walk.on(life, (world.beijing, "revoke"))


def test_a_service_filing_goes_from_the_province_to_the_national_authority(walk, world):
    case = walk("im.service_filing", (world.company, "hand_in"), facts={"calls_filed_model": False})
    with pytest.raises(NotYours):
        walk.on(case, (world.shanghai, "pass_on"))
    with pytest.raises(NotYours):
        walk.on(case, (world.national, "pass_on"))
    walk.on(case, (world.beijing, "pass_on"))
    with pytest.raises(NotYours):
        walk.on(case, (world.beijing, "record"))
    case = walk.on(case, (world.national, "record"))

    assert case.state == "filed"
    assert RegisterEntry.objects.get(case=case).register == "im.filed_services"
    certificate = Issued.objects.get(case=case, notice="im.service_certificate")
    assert certificate.about["from"][0]["zh"] == "国家机关"


def test_who_calls_a_filed_model_is_registered_by_the_province(walk, world):
    case = walk(
        "im.service_registration",
        (world.company, "hand_in"),
        (world.beijing, "register"),
        facts={"calls_filed_model": True},
    )

    assert case.state == "registered"
    assert RegisterEntry.objects.get(case=case).data["model_number"] == "内容"


def test_a_security_assessment_is_reviewed_and_stays_out_of_the_public_register(walk, world):
    case = walk(
        "im.security_assessment",
        (world.company, "plan_launch", {"launch_on": "2026-03-09"}), (world.company, "conclude"), (world.company, "submit"),
        (world.beijing, "order_explanation"), (world.company, "explain"), (world.beijing, "accept"),
    )  # fmt: skip

    assert case.state == "accepted"
    assert not any(RegisterEntry.objects.filter(case=case).values_list("open", flat=True))
    assert [d.notice for d in Issued.objects.filter(case=case)] == [
        "im.assessment_report", "im.supplement_order", "im.review_opinion",
    ]  # fmt: skip


def test_somebody_without_an_account_complains_to_a_provider_and_is_answered(walk, world):
    with on_day(MONDAY):
        opened = open_case(
            "im.complaint_to_provider", PUBLIC, "标识缺失", other={"provider": world.other.organisation}
        )
        take(opened.case.pk, PUBLIC, Order(step="complain", on=MONDAY, stated={"kind": "投诉", "matter": "某事"},
                                           receipt=receipt_hash(opened.receipt)))  # fmt: skip
    case = walk.on(
        opened.case,
        (world.other, "accept", {"number": "T-7", "answer_by": "2026-03-20"}),
        (world.other, "decide"),
        (world.other, "answer"),
    )

    assert case.state == "answered"
    clock = case.clocks.get(clock="answer")
    assert (clock.state, clock.due, clock.owner) == ("met", date(2026, 3, 20), "party")
    assert Issued.objects.get(case=case, notice="im.complaint_receipt").values == {
        "number": "T-7",
        "answer_by": "2026-03-20",
    }


@pytest.mark.parametrize(
    "register", [r for r in open_registers().values() if r.name.startswith("im.")], ids=lambda r: r.name
)
def test_what_is_public_of_the_measures_is_public_by_a_rule_outside_them(register):
    if register.access is Access.PUBLIC:
        assert register.tag.cite is not None
