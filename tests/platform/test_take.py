"""A case moves by `take` and by nothing else: what the law refuses, what somebody else did first, what is sent twice."""

from __future__ import annotations

from datetime import date

import pytest

from chengxu.algebra.term import TermError
from chengxu.platform.cases.models import Case, CaseEvent, ClockRow
from chengxu.platform.cases.open import open_case
from chengxu.platform.cases.take import Conflict, NotYours, Order, Refused, take
from chengxu.platform.documents.models import Issued
from chengxu.platform.ledger.models import Leaf
from chengxu.platform.registers.models import RegisterEntry
from chengxu.platform.registers.number import is_number
from chengxu.platform.today import on_day

FORM = {"provider": "云上科技", "contact": "张三", "mark": "云上", "form": "app", "field": "办公",
        "algorithm_type": "大模型", "self_assessment": "报告", "published_text": "说明"}  # fmt: skip
MONDAY = date(2026, 3, 2)


@pytest.fixture
def filing(world):
    with on_day(MONDAY):
        case = open_case("ml4.national_filing", world.company, "云上助手").case
        take(case.pk, world.company, Order(step="pass_threshold", on=MONDAY))
    return case


def on(day, case, actor, step, **fields):
    with on_day(day):
        return take(case.pk, actor, Order(step=step, on=day, **fields))


def test_a_filing_goes_from_the_threshold_to_its_number_with_every_clock_kept(world, filing):
    on(date(2026, 3, 5), filing, world.company, "file", stated=FORM)
    on(date(2026, 3, 20), filing, world.national, "record", stated={"published_text": "说明"})

    filing.refresh_from_db()
    assert (filing.state, filing.version) == ("recorded", 3)
    assert [(c.clock, c.owner, c.state, str(c.due)) for c in filing.clocks.all()] == [
        ("filing", "party", "met", "2026-03-16"),
        ("recording", "authority", "met", "2026-04-17"),
    ]
    entry = RegisterEntry.objects.get(case=filing)
    assert is_number(entry.number)
    assert entry.leaf.log == "public"


def test_what_the_law_refuses_is_told_with_its_article_and_writes_nothing(world, filing):
    before = (CaseEvent.objects.count(), Leaf.objects.count(), Issued.objects.count())
    with pytest.raises(Refused) as refused:
        on(date(2026, 3, 5), filing, world.company, "file", stated={"provider": "云上科技"})

    assert {str(o.cite) for o in refused.value.objections}
    assert "contact" in refused.value.objections[0].why.en
    assert (CaseEvent.objects.count(), Leaf.objects.count(), Issued.objects.count()) == before


def test_who_looked_at_an_older_version_is_told_that_somebody_was_faster(world, filing):
    on(date(2026, 3, 5), filing, world.company, "file", stated=FORM, version=1)
    with pytest.raises(Conflict):
        on(date(2026, 3, 5), filing, world.national, "record", stated={"published_text": "x"}, version=1)


def test_the_same_order_sent_twice_is_carried_out_once(world, filing):
    first = on(date(2026, 3, 5), filing, world.company, "file", stated=FORM, key="one")
    again = on(date(2026, 3, 5), filing, world.company, "file", stated=FORM, key="one")

    assert first == again
    assert filing.events.count() == 2
    with pytest.raises(TermError, match="another request"):
        on(date(2026, 3, 5), filing, world.company, "file", stated=FORM | {"contact": "李四"}, key="one")


def test_nobody_takes_a_step_that_is_another_s(world, filing):
    on(date(2026, 3, 5), filing, world.company, "file", stated=FORM)
    for actor in (world.beijing, world.other, world.company):
        with pytest.raises(NotYours):
            on(date(2026, 3, 6), filing, actor, "name_gaps", stated={"gaps": ["x"]})


def test_no_day_in_the_future_and_none_before_the_last_entry(world, filing):
    with on_day(MONDAY), pytest.raises(TermError, match="future"):
        take(filing.pk, world.company, Order(step="file", on=date(2026, 3, 3), stated=FORM))
    with on_day(MONDAY), pytest.raises(TermError, match="before the last entry"):
        take(filing.pk, world.company, Order(step="file", on=date(2026, 2, 27), stated=FORM))


def test_each_entry_covers_the_one_before_it(world, filing):
    on(date(2026, 3, 5), filing, world.company, "file", stated=FORM)
    digests = list(filing.events.values_list("digest", flat=True))

    assert len(set(digests)) == 2
    assert Case.objects.get(pk=filing.pk).head == digests[-1]
    assert Leaf.objects.filter(log="audit").count() == 2
    assert ClockRow.objects.filter(case=filing, state="running").count() == 1


def test_a_province_opens_no_case_against_a_company_of_another_province(world):
    with pytest.raises(TermError, match="not in your authority's area"):
        open_case("ml4.filing_breach", world.shanghai, "x", other={"provider": world.company.organisation})
    assert open_case(
        "ml4.filing_breach", world.beijing, "x", other={"provider": world.company.organisation}
    ).case
    assert open_case(
        "ml4.filing_breach", world.national, "x", other={"provider": world.company.organisation}
    ).case
