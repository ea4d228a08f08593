"""A number leads to what was generated when and by which model, offline; nothing is deleted before six months are over."""

from __future__ import annotations

import hashlib
import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from chengxu.labels import Label, LabelError, label, verify
from chengxu.provider.labels.trace import Ledger, Waiver, free_from, published
from provider_files import CODE, LABEL, saved

MADE = datetime(2026, 3, 31, 4, tzinfo=UTC)
WAIVER = Waiver("user-7", "agreement 5.1", "agreement 5.2")


@pytest.fixture
def ledger(tmp_path):
    with Ledger(tmp_path / "log" / "trace.sqlite") as opened:
        yield opened


def test_the_number_in_a_file_leads_to_its_record_after_the_log_was_closed(tmp_path):
    path = tmp_path / "trace.sqlite"
    with Ledger(path) as ledger:
        ledger.record(LABEL, MADE, "painter", "2.1")
    number = verify(label(saved("PNG"), LABEL)).label.produce_id
    with Ledger(path) as ledger:
        (found,) = ledger.find(number)

    assert (found.producer, found.made, found.model, found.version) == (CODE, MADE, "painter", "2.1")
    assert found.label == LABEL.text()


def test_a_provider_gives_a_number_once_and_another_may_give_it_too(ledger):
    first = ledger.record(LABEL, MADE, "painter", "2.1")
    assert ledger.record(LABEL, MADE, "painter", "2.1") == first
    for changed in ((LABEL, MADE, "painter", "2.2"), (replace(LABEL, reserved1="x"), MADE, "painter", "2.1")):
        with pytest.raises(LabelError, match="each number once"):
            ledger.record(*changed)
    ledger.record(Label("somebody-else", LABEL.produce_id), MADE, "m", "1")

    assert len(ledger.find(LABEL.produce_id)) == 2
    assert ledger.find(LABEL.produce_id, CODE) == (first,)
    assert ledger.find("nothing") == ()


@pytest.mark.parametrize(
    ("made", "free"),
    [
        (MADE, date(2026, 10, 1)),  # September has no 31st
        (datetime(2026, 8, 31, tzinfo=UTC), date(2027, 3, 1)),
        (datetime(2026, 1, 15, tzinfo=UTC), date(2026, 7, 16)),
        (datetime(2026, 1, 15, 16, tzinfo=UTC), date(2026, 7, 17)),  # the 16th in China
    ],
)
def test_six_months_end_on_the_same_day_or_the_last_of_the_month(made, free):
    assert free_from(made) == free


def test_a_record_is_deleted_the_day_after_six_months_and_not_before(ledger):
    free = ledger.record(LABEL, MADE, "painter", "2.1").free_from
    with pytest.raises(LabelError, match="2026-10-01"):
        ledger.delete(LABEL.produce_id, CODE, free - timedelta(days=1))
    assert ledger.find(LABEL.produce_id)
    ledger.delete(LABEL.produce_id, CODE, free)
    assert not ledger.find(LABEL.produce_id)
    with pytest.raises(LabelError, match="no record"):
        ledger.delete(LABEL.produce_id, CODE, free)


@pytest.mark.parametrize("part", ["recipient", "label_clause", "use_clause"])
def test_a_waiver_names_the_recipient_and_both_clauses(part):
    with pytest.raises(LabelError, match=r"art\. 9"):
        replace(WAIVER, **{part: " "})


def test_a_waiver_is_logged_and_holds_the_record_for_six_months_more(ledger):
    ledger.record(LABEL, MADE, "painter", "2.1")
    free = ledger.waive(LABEL, WAIVER, datetime(2026, 6, 1, tzinfo=UTC))

    assert free == date(2026, 12, 2)
    assert ledger.waivers(LABEL.produce_id, CODE) == (WAIVER,)
    with pytest.raises(LabelError, match="2026-12-02"):
        ledger.delete(LABEL.produce_id, CODE, date(2026, 12, 1))
    ledger.record(LABEL, MADE, "painter", "2.1")  # alike still
    ledger.delete(LABEL.produce_id, CODE, free)
    assert ledger.waivers(LABEL.produce_id, CODE) == ()


def test_what_was_never_recorded_cannot_be_waived_and_a_time_without_a_zone_is_refused(ledger):
    with pytest.raises(LabelError, match="no record"):
        ledger.waive(LABEL, WAIVER, MADE)
    with pytest.raises(LabelError, match="zone"):
        ledger.record(LABEL, datetime(2026, 3, 31), "painter", "2.1")
    assert ledger.find(LABEL.produce_id) == ()


def test_two_writers_give_a_number_once(tmp_path):
    with Ledger(tmp_path / "a") as one, Ledger(tmp_path / "a") as two:
        one.record(LABEL, MADE, "painter", "2.1")
        with pytest.raises(LabelError):
            two.record(LABEL, MADE, "painter", "3.0")
        with sqlite3.connect(tmp_path / "a") as plain:
            assert plain.execute("select count(*) from content").fetchone() == (1,)
        plain.close()


# what was passed on

PASSED = replace(LABEL, propagator="platform", propagate_id="p-1")


def test_what_a_platform_passed_on_is_found_by_its_number_and_kept_six_months(ledger):
    entry = ledger.log_passing(PASSED, MADE, "declared")
    assert ledger.log_passing(PASSED, MADE, "declared") == entry
    assert ledger.passings("p-1") == ledger.passings("p-1", "platform") == (entry,)
    assert (entry.basis, entry.label, entry.free_from) == ("declared", PASSED.text(), date(2026, 10, 1))
    with pytest.raises(LabelError, match="2026-10-01"):
        ledger.delete_passing("p-1", "platform", date(2026, 9, 30))
    ledger.delete_passing("p-1", "platform", date(2026, 10, 1))
    assert ledger.passings("p-1") == ()
    with pytest.raises(LabelError, match="no record"):
        ledger.delete_passing("p-1", "platform", date(2026, 10, 1))


def test_a_platform_gives_a_number_once(ledger):
    ledger.log_passing(PASSED, MADE, "declared")
    for changed in ((replace(PASSED, label="3"), MADE, "declared"), (PASSED, MADE, "traces")):
        with pytest.raises(LabelError, match="each number once"):
            ledger.log_passing(*changed)
    ledger.log_passing(replace(PASSED, propagator="another"), MADE, "traces")
    assert len(ledger.passings("p-1")) == 2


def test_a_record_is_entered_only_with_what_is_done_within(ledger):
    with pytest.raises(ZeroDivisionError), ledger.recording(LABEL, MADE, "painter", "2.1"):
        1 / 0  # noqa: B018
    assert list(ledger.entries()) == []
    with ledger.recording(LABEL, MADE, "painter", "2.1") as entry:
        pass
    assert list(ledger.entries()) == [entry]


def test_what_is_published_of_a_record_holds_a_day_and_the_hash_of_its_number(ledger):
    said = published(ledger.record(LABEL, datetime(2026, 3, 31, 17, tzinfo=UTC), "painter", "2.1"))

    assert said == {
        "produce_id_sha256": hashlib.sha256(LABEL.produce_id.encode()).hexdigest(), "producer": CODE,
        "made_on": "2026-04-01",  # in China
        "model": "painter", "version": "2.1", "kept_until": "2026-10-01",
    }  # fmt: skip
