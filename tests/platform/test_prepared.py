"""Prepared statements do what the ORM does: the same rows, the same objects, the same errors."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

import bursts
from chengxu.platform.accounts.models import Membership
from chengxu.platform.cases.models import Case, CaseEvent, CaseParty, ClockRow, Command, Docket
from chengxu.platform.cases.open import open_case
from chengxu.platform.cases.take import Order, take
from chengxu.platform.prepared import Reading, Removal, attach, insert, insert_all, update
from chengxu.platform.today import on_day

PLACES = Reading(CaseParty.objects.select_related("organisation").order_by("id"), "case")
ENTRIES = Reading(CaseEvent.objects.order_by("version"), "case")
COMMANDS = Reading(Command.objects.all(), "scope", "key")
LATE = Reading(ClockRow.objects.order_by("-number"), "due__lt", "case")
CLOCKS = Removal(ClockRow.objects.all(), "case")


@pytest.fixture
def cases(world):
    """Two filings that wait for the authority."""
    with on_day(bursts.MONDAY):
        found = [open_case("ml4.provincial_filing", world.company, name).case for name in ("云上", "云下")]
        for case in found:
            take(case.pk, world.company, Order(step="pass_threshold", on=bursts.MONDAY))
            order = Order(
                step="file", on=bursts.MONDAY, stated=bursts.FORM, key=str(case.pk), reasons="同时提交"
            )
            take(case.pk, world.company, order)
    return found


def told(row):
    """Every column of a row by name, as Python has it."""
    return {
        field.attname: (type(value := getattr(row, field.attname)), value)
        for field in row._meta.concrete_fields
    }


def test_a_reading_gives_the_rows_of_its_values_as_the_orm_does(cases):
    for case in (*cases, *cases):
        entries = ENTRIES(case.pk)

        assert [told(e) for e in entries] == [told(e) for e in case.events.order_by("version")]
        assert len(entries) == 2
    assert ENTRIES(uuid4()) == []


def test_what_is_selected_with_a_row_needs_no_further_query(cases):
    with CaptureQueriesContext(connection) as captured:
        names = {place.party: place.organisation.name_zh for place in PLACES(cases[0].pk)}

    assert names == {p.party: p.organisation.name_zh for p in cases[0].parties.all() if p.organisation}
    assert len(captured) == 1


def test_each_value_goes_to_its_own_lookup_in_whatever_order_the_database_is_asked(world, cases):
    scope, key = str(world.company.organisation.pk), str(cases[1].pk)

    assert [c.case_id for c in COMMANDS(scope, key)] == [cases[1].pk]
    assert COMMANDS(key, scope) == []
    assert COMMANDS.first(scope, "a key that nobody used") is None


def test_a_lookup_that_compares_is_exact_to_the_day(cases):
    due = max(row.due for row in ClockRow.objects.filter(case=cases[0], stopped=None) if row.due)

    assert due not in {row.due for row in LATE(due, cases[0].pk)}
    assert due in {row.due for row in LATE(date.fromordinal(due.toordinal() + 1), cases[0].pk)}


def test_an_inserted_row_is_what_save_would_have_written(cases):
    ours = Command(
        scope="a", key="一", digest="d", case=cases[0], version=7, at=CaseEvent.objects.latest("pk").recorded
    )
    theirs = Command(scope="b", key="一", digest="d", case=cases[0], version=7)
    insert(ours)
    theirs.save()
    kept = {row.scope: told(row) for row in Command.objects.filter(scope__in="ab")}

    assert kept["a"]["id"] == (int, ours.pk)
    assert kept["a"]["at"][0] is kept["b"]["at"][0]
    assert {n: v for n, v in kept["a"].items() if n not in ("id", "scope", "at")} == {
        n: v for n, v in kept["b"].items() if n not in ("id", "scope", "at")
    }


def test_an_inserted_row_that_is_saved_later_stays_one_row(cases):
    row = Command(scope="a", key="一", digest="d", case=cases[0], version=7)
    insert(row)
    row.version = 8
    row.save()

    assert list(Command.objects.filter(scope="a").values_list("pk", "version")) == [(row.pk, 8)]


def test_a_row_that_may_not_be_there_twice_is_refused_with_the_error_of_django(cases):
    insert(Command(scope="a", key="一", digest="d", case=cases[0], version=7))

    with pytest.raises(IntegrityError), transaction.atomic():
        insert(Command(scope="a", key="一", digest="e", case=cases[1], version=1))
    assert Command.objects.get(scope="a").digest == "d"


def test_rows_that_are_renewed_keep_what_is_not_named(world, cases):
    before = Docket.objects.get(case=cases[0], organisation=world.beijing.organisation)
    Docket.objects.filter(pk=before.pk).update(officer=world.beijing.user)
    rows = [
        Docket(case=case, organisation=world.beijing.organisation, rank=date(2030, 1, 1), since=bursts.MONDAY, clock="x")
        for case in cases
    ]  # fmt: skip
    insert_all(rows, renew=("rank",), by=("case", "organisation"))
    after = Docket.objects.get(pk=before.pk)

    assert (after.rank, after.officer, after.clock) == (date(2030, 1, 1), world.beijing.user, before.clock)
    assert Docket.objects.filter(organisation=world.beijing.organisation).count() == len(cases)


def test_an_update_writes_the_fields_that_it_names_and_no_other(cases):
    case, changed = cases[0], cases[0].changed
    case.title, case.area, case.facts = "改名", "31", {"registered_users": 1}
    update(case, ("title", "facts", "changed"))
    kept = Case.objects.get(pk=case.pk)

    assert (kept.title, kept.area, kept.facts) == ("改名", "11", {"registered_users": 1})
    assert kept.changed > changed
    assert Case.objects.get(pk=cases[1].pk).title == "云下"


def test_a_removal_takes_the_rows_of_its_value_and_leaves_the_others(cases):
    others = ClockRow.objects.filter(case=cases[1]).count()
    CLOCKS(cases[0].pk)

    assert not ClockRow.objects.filter(case=cases[0]).exists()
    assert ClockRow.objects.filter(case=cases[1]).count() == others > 0


def test_rows_that_are_attached_are_not_read_again(cases):
    case = Case.objects.get(pk=cases[0].pk)
    attach(case, "events", ENTRIES(case.pk))
    with CaptureQueriesContext(connection) as captured:
        versions = [event.version for event in case.events.all()]

    assert versions == [1, 2]
    assert len(captured) == 0
    assert case.events.filter(version=1).count() == 1


def test_a_value_that_came_with_one_request_is_not_there_in_the_next(world):
    of_person = Reading(Membership.objects.select_related("organisation"), "user")
    people = (world.company.user, world.beijing.user, world.company.user)

    assert [[m.user_id for m in of_person(person.pk)] for person in people] == [[p.pk] for p in people]
