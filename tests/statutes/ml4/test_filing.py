"""Articles 66 to 69: filing and its procedure, management measures, the end of a service."""

from __future__ import annotations

from datetime import date

import pytest

NATIONAL, PROVINCIAL = "ML4-66-1", "ML4-66-2"
PARTS = ("ML4-66-1-i", "ML4-66-1-ii", "ML4-66-1-iii", "ML4-66-1-iv")
UPDATE, DISPLAY, RECORD, GAPS = "ML4-66-3", "ML4-66-4", "ML4-67-1-a", "ML4-67-1-b"
AUDIT = "ML4-68-1-v"
ANNOUNCE, DELETE, SETTLE, CLOSE = "ML4-69-1-i", "ML4-69-1-ii-a", "ML4-69-1-ii-b", "ML4-69-1-iii"

CONTENTS = {
    "ML4-66-1-i": ("provider_name", "provider_contact"),
    "ML4-66-1-ii": ("service_name", "form", "field", "algorithm_type", "self_assessment"),
    "ML4-66-1-iii": ("publication_text",),
    "ML4-66-1-iv": ("other_information",),
}
ALL_CONTENTS = frozenset(part for parts in CONTENTS.values() for part in parts)


# Article 66: which authority


@pytest.mark.norm(NATIONAL, PROVINCIAL)
@pytest.mark.parametrize(
    ("users", "national", "provincial"),
    [
        (0, "not", "not"),
        (10_000, "not", "not"),
        (10_001, "not", "applies"),
        (999_999, "not", "applies"),
        (1_000_000, "not", "applies"),
        (1_000_001, "applies", "not"),
    ],
)
def test_more_than_ten_thousand_file_provincially_and_more_than_a_million_nationally(
    ml4, users, national, provincial
):
    counted = ml4.but(registered_users=users)

    assert (counted.answer(NATIONAL), counted.answer(PROVINCIAL)) == (national, provincial)


@pytest.mark.norm(NATIONAL, PROVINCIAL)
@pytest.mark.parametrize("norm", [NATIONAL, PROVINCIAL])
def test_an_unknown_number_of_users_leaves_the_filing_open_and_is_asked_for(ml4, norm):
    assert ml4.answer(norm) == "undetermined"
    assert ml4.missing(norm) == ["registered_users"]


@pytest.mark.norm(NATIONAL, PROVINCIAL, *PARTS)
@pytest.mark.parametrize("norm", [NATIONAL, PROVINCIAL, *PARTS])
def test_what_is_on_the_list_is_licensed_and_never_filed(ml4, norm):
    users = 1_000_001 if norm != PROVINCIAL else 10_001

    assert ml4.but(registered_users=users).answer(norm) == "applies"
    assert ml4.but(registered_users=users, on_negative_list=True).answer(norm) == "not"
    assert ml4.but(registered_users=users, on_negative_list=None).answer(norm) == "undetermined"


@pytest.mark.norm(PROVINCIAL)
def test_the_figure_between_the_tiers_is_provincial_by_a_reading_that_the_answer_shows(ml4):
    norm = ml4.book.norm(PROVINCIAL)

    assert "G1" in norm.readings
    assert "1,000,000" in norm.note.en
    assert "一百万" in norm.note.zh


@pytest.mark.norm(NATIONAL, PROVINCIAL)
def test_an_amended_threshold_moves_the_tiers(ml4):
    counted = ml4.but(registered_users=600_000).given(ml4_national_threshold=500_000)

    assert (counted.answer(NATIONAL), counted.answer(PROVINCIAL)) == ("applies", "not")


@pytest.mark.norm(NATIONAL, PROVINCIAL)
def test_only_a_provider_files(ml4):
    developer = ml4.but(registered_users=2_000_000, provides_service=False)

    assert developer.answer(NATIONAL) == "not"
    assert developer.answer(PROVINCIAL) == "not"


# Article 66: by when


def growing(ml4, day: str, users: int):
    return ml4.but(registered_users=0).since(day, registered_users=users)


@pytest.mark.norm(NATIONAL, PROVINCIAL)
@pytest.mark.parametrize(
    ("norm", "users", "submitted"),
    [
        (NATIONAL, 1_000_001, "national_filing_submitted"),
        (PROVINCIAL, 10_001, "provincial_filing_submitted"),
    ],
)
def test_a_filing_on_the_tenth_working_day_is_in_time_and_on_the_eleventh_late(ml4, norm, users, submitted):
    over = growing(ml4, "2026-03-02", users)

    assert over.duty(norm).trigger.isoformat() == "2026-03-02"
    assert over.duty(norm).due.isoformat() == "2026-03-16"
    assert over.happened(submitted, "2026-03-16").state(norm) == "met"
    assert over.happened(submitted, "2026-03-17").state(norm) == "late"
    assert over.state(norm, on="2026-03-16") == "pending"
    assert over.state(norm, on="2026-03-17") == "undetermined"
    assert over.never(submitted).state(norm, on="2026-03-16") == "pending"
    assert over.never(submitted).state(norm, on="2026-03-17") == "breached"


@pytest.mark.norm(PROVINCIAL)
@pytest.mark.parametrize(
    ("crossed", "due"),
    [
        ("2026-03-07", "2026-03-20"),  # a Saturday: Monday the 9th is day one
        ("2026-02-12", "2026-03-04"),  # two make-up Saturdays count, nine days of Spring Festival do not
        ("2026-02-28", "2026-03-13"),  # a make-up Saturday is itself the day of crossing, not counted
        ("2026-04-30", "2026-05-18"),  # Labour Day off until the 5th, Saturday the 9th worked
        ("2026-09-18", "2026-10-09"),  # Sunday the 20th worked, Mid-Autumn and National Day off
    ],
)
def test_the_ten_days_are_working_days_of_the_official_calendar(ml4, crossed, due):
    assert growing(ml4, crossed, 10_001).duty(PROVINCIAL, on="2026-12-01").due.isoformat() == due


@pytest.mark.norm(NATIONAL)
def test_without_the_day_of_crossing_the_limit_cannot_be_told_and_the_day_is_asked_for(ml4):
    over = ml4.but(registered_users=1_000_001)

    assert over.answer(NATIONAL) == "applies"
    assert over.state(NATIONAL) == "undetermined"
    assert "registered_users.since" in over.duty(NATIONAL).missing


@pytest.mark.norm(NATIONAL, PROVINCIAL)
@pytest.mark.parametrize(("norm", "users"), [(NATIONAL, 1_000_001), (PROVINCIAL, 10_001)])
def test_a_service_over_the_threshold_at_entry_into_force_counts_from_that_day(ml4, norm, users):
    running = growing(ml4, "2023-06-01", users)

    assert running.duty(norm).trigger.isoformat() == "2024-01-01"
    assert running.duty(norm).due.isoformat() == "2024-01-15"
    assert "G40" in ml4.book.norm(norm).readings


@pytest.mark.norm(NATIONAL)
def test_before_entry_into_force_nobody_files_and_without_its_date_nobody_can_tell(ml4, blank):
    over = growing(ml4, "2023-06-01", 1_000_001)
    undated = blank.but(registered_users=1_000_001).finding(NATIONAL)

    assert over.answer(NATIONAL, on="2023-12-31") == "not"
    assert over.answer(NATIONAL, on="2024-01-01") == "applies"
    assert "ml4_entry" in [parameter.name for parameter in undated.waiting_for]


@pytest.mark.norm(NATIONAL, PROVINCIAL)
def test_crossing_a_million_after_a_provincial_filing_is_a_new_filing_with_its_own_ten_days(ml4):
    grown = growing(ml4, "2026-03-02", 10_001).happened("provincial_filing_submitted", "2026-03-10")
    grown = grown.since("2026-04-01", registered_users=1_000_001)

    assert grown.state(PROVINCIAL) == "met"
    assert grown.duty(NATIONAL).due.isoformat() == "2026-04-16"
    assert grown.never("national_filing_submitted").state(NATIONAL) == "breached"
    assert grown.happened("national_filing_submitted", "2026-04-16").state(NATIONAL) == "met"


@pytest.mark.norm(PROVINCIAL)
def test_a_later_fall_in_numbers_does_not_end_a_filing_duty_that_has_arisen(ml4):
    fallen = growing(ml4, "2026-03-02", 10_001).since("2026-03-20", registered_users=9_000)

    assert fallen.answer(PROVINCIAL) == "not"
    assert fallen.never("provincial_filing_submitted").state(PROVINCIAL) == "breached"


@pytest.mark.norm(PROVINCIAL)
def test_the_clock_of_a_product_that_leaves_the_list_starts_on_that_day(ml4):
    left = ml4.but(on_negative_list=None, registered_users=50_000)
    left = left.since("2025-01-01", on_negative_list=True).since("2026-03-02", on_negative_list=False)

    assert left.duty(PROVINCIAL).trigger.isoformat() == "2026-03-02"
    assert left.duty(PROVINCIAL).due.isoformat() == "2026-03-16"


# Article 66: what is filed


@pytest.mark.norm(*PARTS)
@pytest.mark.parametrize(("norm", "part"), [(norm, part) for norm in PARTS for part in CONTENTS[norm]])
def test_a_filing_lacks_exactly_the_head_whose_item_is_missing(ml4, norm, part):
    over = growing(ml4, "2026-03-02", 10_001)
    gapped = over.but(filing_contents=ALL_CONTENTS - {part})

    assert over.but(filing_contents=ALL_CONTENTS).state(norm, on="2026-03-17") == "met"
    assert gapped.state(norm, on="2026-03-16") == "pending"
    assert [n for n in PARTS if gapped.state(n, on="2026-03-17") == "breached"] == [norm]


@pytest.mark.norm(*PARTS)
@pytest.mark.parametrize("norm", PARTS)
def test_the_same_information_is_owed_in_both_tiers_and_below_them_none(ml4, norm):
    assert ml4.but(registered_users=1_000_001).answer(norm) == "applies"
    assert ml4.but(registered_users=10_001).answer(norm) == "applies"
    assert ml4.but(registered_users=10_000).answer(norm) == "not"


@pytest.mark.norm(*PARTS)
@pytest.mark.parametrize("norm", PARTS)
def test_an_incomplete_file_leads_to_a_request_for_what_is_missing(ml4, norm):
    assert GAPS in {str(cite) for cite in ml4.book.norm(norm).breach}


# Article 66: changes, and the number


@pytest.mark.norm(UPDATE, DISPLAY)
@pytest.mark.parametrize("norm", [UPDATE, DISPLAY])
@pytest.mark.parametrize(
    ("held", "answer"), [("none", "not"), ("provincial", "applies"), ("national", "applies")]
)
def test_a_change_and_a_number_presuppose_a_filing(ml4, norm, held, answer):
    assert ml4.but(filing_held=held).answer(norm) == answer


@pytest.mark.norm(UPDATE)
def test_an_update_on_the_tenth_working_day_of_the_change_is_in_time_and_on_the_eleventh_late(ml4):
    changed = ml4.but(filing_held="national").happened("filed_data_changed", "2026-03-02", case="contact")

    assert changed.duty(UPDATE).due.isoformat() == "2026-03-16"
    assert changed.happened("filed_data_updated", "2026-03-16", case="contact").state(UPDATE) == "met"
    assert changed.happened("filed_data_updated", "2026-03-17", case="contact").state(UPDATE) == "late"
    assert changed.happened("filed_data_updated", "2026-03-16", case="form").state(UPDATE) == "undetermined"
    assert changed.never("filed_data_updated").state(UPDATE, on="2026-03-17") == "breached"


@pytest.mark.norm(UPDATE)
def test_a_late_change_falls_under_the_general_sanction_and_not_under_that_for_not_filing(ml4):
    norm = ml4.book.norm(UPDATE)

    assert [str(cite) for cite in norm.breach] == ["ML4-96-1-a"]
    assert {str(c) for c in ml4.book.norm(NATIONAL).breach} >= {"ML4-99-1-a", "ML4-99-1-b"}
    assert "ML4-96-1-a" not in {str(c) for c in ml4.book.norm(NATIONAL).breach}


@pytest.mark.norm(DISPLAY)
def test_the_number_has_to_be_prominent_at_every_entrance(ml4):
    filed = ml4.but(filing_held="provincial")

    assert filed.but(filing_number_displayed=True).state(DISPLAY) == "met"
    assert filed.but(filing_number_displayed=False).state(DISPLAY) == "breached"
    assert filed.state(DISPLAY) == "undetermined"
    assert ml4.but(filing_held="none", filing_number_displayed=False).state(DISPLAY) == "not_bound"


# Article 67


@pytest.mark.norm(RECORD)
def test_the_authority_records_by_the_thirtieth_working_day_of_the_complete_file(ml4):
    complete = ml4.happened("complete_filing_received", "2026-03-02", case="f")

    assert complete.duty(RECORD).due.isoformat() == "2026-04-14"  # Tomb-Sweeping Day off
    assert complete.happened("filing_recorded", "2026-04-14", case="f").state(RECORD) == "met"
    assert complete.happened("filing_recorded", "2026-04-15", case="f").state(RECORD) == "late"
    assert complete.never("filing_recorded").state(RECORD, on="2026-04-15") == "breached"


@pytest.mark.norm(RECORD, GAPS)
@pytest.mark.parametrize("norm", [RECORD, GAPS])
def test_both_limits_are_the_authoritys_and_its_delay_is_no_breach_of_the_provider(ml4, norm):
    found = ml4.book.norm(norm)

    assert [party.name for party in found.bearer] == ["ai_authority", "provincial_ai_authority"]
    assert [str(cite) for cite in found.breach] == ["ML4-109-2"]


@pytest.mark.norm(RECORD, PROVINCIAL)
def test_an_authority_that_is_late_leaves_the_provider_in_time_and_without_a_number(ml4):
    filed = growing(ml4, "2026-03-02", 10_001).happened("provincial_filing_submitted", "2026-03-10", case="f")
    filed = filed.happened("complete_filing_received", "2026-03-10", case="f").never("filing_recorded")

    assert filed.state(RECORD) == "breached"
    assert filed.state(PROVINCIAL) == "met"


@pytest.mark.norm(GAPS)
def test_a_notice_of_gaps_is_in_time_on_the_tenth_working_day_and_late_on_the_eleventh(ml4):
    received = ml4.happened("incomplete_filing_received", "2026-03-02", case="f")

    assert received.duty(GAPS).due.isoformat() == "2026-03-16"
    assert received.happened("filing_gaps_notified", "2026-03-16", case="f").state(GAPS) == "met"
    assert received.happened("filing_gaps_notified", "2026-03-17", case="f").state(GAPS) == "late"
    assert "G17" in ml4.book.norm(GAPS).readings


@pytest.mark.norm(RECORD, GAPS)
def test_after_a_notice_in_time_the_thirty_days_run_from_the_completed_file(ml4):
    completed = (
        ml4.happened("incomplete_filing_received", "2026-03-02", case="f")
        .happened("filing_gaps_notified", "2026-03-16", case="f")
        .happened("complete_filing_received", "2026-03-30", case="f")
    )

    assert completed.duty(RECORD, on="2026-04-01").trigger.isoformat() == "2026-03-30"
    assert ml4.happened("incomplete_filing_received", "2026-03-02").state(RECORD) == "not_bound"


# Article 68


@pytest.mark.norm("ML4-68-1-i", "ML4-68-1-iv")
@pytest.mark.parametrize(
    ("norm", "fact", "parts"),
    [
        ("ML4-68-1-i", "provider_rules", {"data_security", "risk_control", "quality", "procedures"}),
        ("ML4-68-1-iv", "compliance_techniques", {"robustness", "attack_resistance"}),
    ],
)
def test_each_part_of_a_management_measure_is_needed(ml4, norm, fact, parts):
    assert ml4.answer(norm) == "applies"
    assert ml4.but(**{fact: frozenset(parts)}).state(norm) == "met"
    for part in sorted(parts):
        assert ml4.but(**{fact: frozenset(parts - {part})}).state(norm) == "breached"
    assert ml4.state(norm) == "undetermined"


@pytest.mark.norm("ML4-68-1-ii", "ML4-68-1-iii")
@pytest.mark.parametrize(
    ("norm", "fact"), [("ML4-68-1-ii", "automatic_logs_kept"), ("ML4-68-1-iii", "staff_trained")]
)
def test_logs_are_kept_and_staff_trained_on_the_list_and_off_it(ml4, norm, fact):
    assert ml4.but(**{fact: True}).state(norm) == "met"
    assert ml4.but(**{fact: False}).state(norm) == "breached"
    assert ml4.but(**{fact: False}, on_negative_list=True).state(norm) == "breached"
    assert ml4.but(**{fact: False}, provides_service=False).state(norm) == "not_bound"


@pytest.mark.norm("ML4-68-1-ii")
def test_the_six_months_for_logs_come_from_the_cybersecurity_law(ml4):
    keep = ml4.book.norm("ML4-68-1-ii").keep

    assert (keep.period.n, keep.period.unit.value) == (6, "months")
    assert str(keep.tag) == "external:LW-CSL-23"


@pytest.mark.norm("ML4-68-1-iii")
def test_the_law_gives_training_no_interval(ml4):
    assert "G47" in ml4.book.norm("ML4-68-1-iii").readings
    assert ml4.but(staff_trained=True).duty("ML4-68-1-iii").due is None


def serving(ml4, since: str):
    """A service provided since a day, in a world where the law took effect at the beginning of 2022."""
    return (
        ml4.given(ml4_entry=date(2022, 1, 1)).but(provides_service=False).since(since, provides_service=True)
    )


@pytest.mark.norm(AUDIT)
def test_the_first_audit_is_in_time_two_years_after_the_start_of_service_and_overdue_the_day_after(ml4):
    started = serving(ml4, "2024-04-10")

    assert started.duty(AUDIT).due.isoformat() == "2026-04-10"
    assert started.never("audit_completed").state(AUDIT, on="2026-04-10") == "pending"
    assert started.never("audit_completed").state(AUDIT, on="2026-04-11") == "breached"
    assert started.state(AUDIT, on="2026-04-11") == "undetermined"


@pytest.mark.norm(AUDIT)
@pytest.mark.parametrize(("audited", "state"), [("2024-04-11", "met"), ("2024-04-12", "late")])
def test_the_next_audit_counts_from_the_last_one_whether_that_was_in_time_or_late(ml4, audited, state):
    first, second = serving(ml4, "2022-04-11").happened("audit_completed", audited).finding(AUDIT).obligations

    assert (first.due.isoformat(), first.state.value) == ("2024-04-11", state)
    assert second.trigger.isoformat() == audited
    assert second.due.isoformat() == "2026-04-13"  # the 11th and 12th are a weekend


@pytest.mark.norm(AUDIT)
def test_an_audit_dated_in_the_future_performs_nothing(ml4):
    started = serving(ml4, "2024-04-10").happened("audit_completed", "2026-04-09")

    assert started.state(AUDIT, on="2026-04-08") == "pending"


@pytest.mark.norm(AUDIT)
def test_a_service_older_than_the_law_counts_its_two_years_from_entry_into_force(ml4):
    older = serving(ml4, "2020-05-01").duty(AUDIT, on="2023-01-01")

    assert older.trigger.isoformat() == "2022-01-01"
    assert older.due.isoformat() == "2024-01-02"  # New Year's Day is off


@pytest.mark.norm("ML4-68-1-vi")
def test_other_measures_are_owed_by_every_provider_and_rest_on_a_cited_law(ml4):
    assert ml4.answer("ML4-68-1-vi") == "applies"
    assert ml4.but(controls_service=False).answer("ML4-68-1-vi") == "not"
    assert "administrative regulation" in ml4.book.norm("ML4-68-1-vi").note.en


# Article 69


def ending(ml4, day: str):
    return ml4.but(stopped_in_emergency=False, handles_personal_information=True).happened(
        "service_ended", day
    )


@pytest.mark.norm(ANNOUNCE)
def test_the_thirtieth_working_day_before_the_end_is_the_last_for_the_announcement(ml4):
    ended = ending(ml4, "2026-04-30")

    assert ended.duty(ANNOUNCE).due.isoformat() == "2026-03-18"
    assert ended.happened("end_announced", "2026-03-18").state(ANNOUNCE) == "met"
    assert ended.happened("end_announced", "2026-03-19").state(ANNOUNCE) == "late"
    assert ended.never("end_announced").state(ANNOUNCE, on="2026-03-18") == "pending"
    assert ended.never("end_announced").state(ANNOUNCE, on="2026-03-19") == "breached"


@pytest.mark.norm(ANNOUNCE)
def test_make_up_workdays_bring_the_last_day_of_announcement_closer(ml4):
    ended = ending(ml4, "2026-03-31")  # 14 and 28 February are worked, 15 to 23 February are not

    assert ended.duty(ANNOUNCE).due.isoformat() == "2026-02-11"


@pytest.mark.norm(ANNOUNCE)
def test_an_emergency_stop_needs_no_announcement_in_advance(ml4):
    ended = ml4.happened("service_ended", "2026-04-30")

    assert ended.but(stopped_in_emergency=True).state(ANNOUNCE) == "not_bound"
    assert ended.state(ANNOUNCE) == "undetermined"
    assert ended.duty(ANNOUNCE).missing == ("stopped_in_emergency",)


@pytest.mark.norm(DELETE)
def test_deletion_on_the_thirtieth_working_day_after_the_end_is_in_time_and_after_it_late(ml4):
    ended = ending(ml4, "2026-03-02")

    assert ended.duty(DELETE).due.isoformat() == "2026-04-14"
    assert ended.happened("users_information_deleted", "2026-04-14").state(DELETE) == "met"
    assert ended.happened("users_information_deleted", "2026-04-15").state(DELETE) == "late"
    assert ended.never("users_information_deleted").state(DELETE, on="2026-04-15") == "breached"


@pytest.mark.norm(DELETE)
def test_without_personal_information_nothing_is_deleted_and_an_emergency_stop_does_not_excuse_deletion(ml4):
    ended = ending(ml4, "2026-03-02")

    assert ended.but(handles_personal_information=False).state(DELETE) == "not_bound"
    assert ended.but(stopped_in_emergency=True).duty(DELETE).due.isoformat() == "2026-04-14"


@pytest.mark.norm(DELETE)
def test_the_deletion_certificate_is_kept_five_years_by_house_setting_and_lawful_holds_prevail(ml4):
    done = ending(ml4, "2026-03-02").happened("users_information_deleted", "2026-04-14")

    assert done.duty(DELETE).keep.due.isoformat() == "2031-04-14"
    assert str(ml4.book.norm(DELETE).keep.tag) == "house"
    assert "G29" in ml4.book.norm(DELETE).readings


@pytest.mark.norm(SETTLE)
@pytest.mark.parametrize("undecided", ["service_data", "training_data", "models"])
def test_each_kind_of_asset_needs_a_decision_after_the_end(ml4, undecided):
    ended = ending(ml4, "2026-03-02")
    assets = frozenset({"service_data", "training_data", "models"})

    assert ended.but(end_decisions=assets).state(SETTLE) == "met"
    assert ended.but(end_decisions=assets - {undecided}).state(SETTLE) == "pending"
    assert ended.duty(SETTLE).due is None


@pytest.mark.norm(SETTLE, CLOSE)
@pytest.mark.parametrize("norm", [SETTLE, CLOSE])
def test_closing_measures_are_set_off_by_the_end_of_the_service(ml4, norm):
    assert ml4.answer(norm) == "applies"
    assert ml4.never("service_ended").state(norm) == "not_bound"
    assert ending(ml4, "2026-03-02").state(norm) == "pending"
    assert ending(ml4, "2026-03-02").but(provides_service=False).state(norm) == "not_bound"
