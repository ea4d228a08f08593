"""Until when a record is kept, and when it may be deleted: the last day, the day after, and a hold that beats all."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengxu.algebra.cite import STATUTORY
from chengxu.algebra.term import Term
from chengxu.dates import UnknownYear, days, load, months, working_days, years
from chengxu.interpret.retain import retain
from chengxu.law.norm import Keep

CALENDAR = load()
MADE = date(2026, 6, 1)


def keep(period) -> Keep:
    return Keep(Term("运行记录", "the running log"), period, None, STATUTORY)


@pytest.mark.parametrize(
    ("period", "last"),
    [
        (years(3), date(2029, 6, 1)),
        (months(6), date(2026, 12, 1)),
        (days(12), date(2026, 6, 13)),  # a Saturday: keeping is not moved, neither later nor earlier
        (working_days(15), date(2026, 6, 23)),
    ],
)
def test_a_record_is_kept_until_the_end_of_its_last_day_and_may_go_on_the_day_after(period, last):
    found = retain(keep(period), MADE, CALENDAR)

    assert found.until == found.reckoning.due == last
    assert found.free_from == last + timedelta(days=1)
    assert [found.may_delete(last + timedelta(days=n)) for n in (-1, 0, 1)] == [False, False, True]


def test_a_period_ends_on_the_last_day_of_a_month_that_has_no_such_day():
    assert retain(keep(months(6)), date(2026, 8, 31), CALENDAR).until == date(2027, 2, 28)


def test_without_a_number_in_law_a_record_may_go_at_once():
    found = retain(keep(None), MADE, CALENDAR)

    assert (found.until, found.reckoning, found.free_from) == (None, None, MADE)
    assert found.may_delete(MADE)


@pytest.mark.parametrize("period", [years(3), None])
def test_a_hold_beats_every_other_rule_until_it_is_lifted(period):
    held = retain(keep(period), MADE, CALENDAR, holds=("case 7",))

    assert (held.holds, held.free_from) == (("case 7",), None)
    assert not held.may_delete(date(2099, 1, 1))
    assert held.until == retain(keep(period), MADE, CALENDAR).until  # the law's own day is shown all the same
    assert retain(keep(period), MADE, CALENDAR, holds=()).may_delete(date(2099, 1, 1))


def test_one_hold_of_several_is_enough():
    assert not retain(keep(days(1)), MADE, CALENDAR, holds=("a", "b")).may_delete(date(2099, 1, 1))


def test_only_working_days_need_a_year_that_somebody_has_loaded():
    assert retain(keep(days(30)), date(2030, 1, 1), CALENDAR).until == date(2030, 1, 31)
    with pytest.raises(UnknownYear):
        retain(keep(working_days(30)), date(2030, 1, 1), CALENDAR)


PERIODS = st.one_of(
    st.integers(1, 900).map(days), st.integers(1, 60).map(months), st.integers(1, 9).map(years)
)


@given(PERIODS, st.integers(0, 900), st.integers(0, 4000), st.sampled_from(((), ("case 7",))))
def test_what_may_be_deleted_today_may_be_deleted_tomorrow_and_first_on_the_day_it_is_free(
    period, made, later, holds
):
    day = MADE + timedelta(days=made)
    found = retain(keep(period), day, CALENDAR, holds)
    asked = day + timedelta(days=later)

    assert found.may_delete(asked) is (found.free_from is not None and asked >= found.free_from)
    assert not found.may_delete(asked) or found.may_delete(asked + timedelta(days=1))
    assert found.until > day
