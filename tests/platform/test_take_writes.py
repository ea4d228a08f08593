"""What a step reads and writes: the case once, and what its digests cover in the form in which receipts were given."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import bursts
from chengxu.platform.cases.models import Case, CaseParty, Docket
from chengxu.platform.cases.open import open_case
from chengxu.platform.cases.take import Order, let_pass, take
from chengxu.platform.ledger.models import Leaf
from chengxu.platform.services.models import FactEntry, Service
from chengxu.platform.today import on_day

READING = re.compile(r'^SELECT .*? FROM "(\w+)"')
HEAD = "3271cb1b34bc1409bb573f68a430d91e11cf801cbfe5832c1f4703fd13f07000"
"""The digest of the last entry of the case below, from the day on which the first receipts were given."""


def chain(case, world, stop=None):
    """Go through a filing, a day each step, and yield the statements of each."""
    actors = {"company": world.company, "authority": world.beijing}
    for place, (who, step, stated) in enumerate(bursts.CHAIN[:stop]):
        if stated.get("number"):
            stated = {"number": case.entries.get().number}
        on = bursts.MONDAY + timedelta(days=place)
        with on_day(on), CaptureQueriesContext(connection) as captured:
            take(case.pk, actors[who], Order(step=step, on=on, stated=stated, key=f"{case.pk}-{step}"))
        yield [query["sql"] for query in captured.captured_queries]


@pytest.fixture
def case(world):
    service = Service.objects.create(owner=world.company.organisation, name_zh="云上", name_en="Yunshang")
    FactEntry.objects.create(service=service, fact="registered_users", value=900_000)
    with on_day(bursts.MONDAY):
        return open_case("ml4.provincial_filing", world.company, "云上", service=service).case


def test_a_step_reads_case_entries_places_and_facts_once_whatever_it_enters(world, case):
    for asked in chain(case, world):
        read = Counter(found[1] for sql in asked if (found := READING.match(sql)))

        assert {t: read[t] for t in ("cases_case", "cases_caseevent", "cases_caseparty", "services_factentry")} == {
            "cases_case": 1, "cases_caseevent": 1, "cases_caseparty": 1, "services_factentry": 1,
        }  # fmt: skip
        assert len([sql for sql in asked if sql.startswith("UPDATE") and '"cases_case"' in sql]) == 1


def test_the_digests_of_a_case_are_those_of_the_receipts_that_were_given_of_it(world):
    case = Case.objects.create(
        id=UUID(int=1),
        procedure="ml4.provincial_filing",
        state="below",
        title="云上",
        area="11",
        opened=bursts.MONDAY,
    )
    for party, actor in (("provider", world.company), ("provincial_ai_authority", world.beijing)):
        CaseParty.objects.create(case=case, party=party, organisation=actor.organisation)
    assert len(list(chain(case, world))) == 4

    case.refresh_from_db()
    assert case.head == HEAD
    last = Leaf.objects.filter(log="audit").order_by("id").last()
    assert last is not None
    assert json.loads(last.body) == {"case": str(case.pk), "digest": HEAD, "version": 4}


def test_the_officer_of_a_case_stays_through_its_steps_and_nobody_gets_a_second_docket(world, case):
    Docket.objects.filter(organisation=world.beijing.organisation).update(officer=world.beijing.user)
    before = {d.organisation_id: d.pk for d in case.dockets.all()}
    assert len(list(chain(case, world, stop=2))) == 2

    assert {d.organisation_id: d.pk for d in case.dockets.all()} == before
    docket = case.dockets.get(organisation=world.beijing.organisation)
    assert (docket.officer, docket.turn, docket.clock) == (world.beijing.user, True, "recording")


def test_a_day_that_passes_and_does_nothing_leaves_the_case_as_it_was_changed(world, case):
    assert len(list(chain(case, world, stop=2))) == 2
    before = Case.objects.get(pk=case.pk)

    assert let_pass(case.pk, bursts.MONDAY + timedelta(days=40)) == 0
    after = Case.objects.get(pk=case.pk)
    assert (after.changed, after.version, after.head) == (before.changed, before.version, before.head)
    assert case.clocks.get(clock="recording").state == "running"
