"""Articles 19 to 22: filing, its display, assessment of new functions, inspection, orders, penalties."""

from __future__ import annotations

from datetime import date

import pytest

from chengxu.interpret.render import render

# Article 19


@pytest.mark.norm("DS-19-1")
def test_a_filing_on_the_tenth_working_day_is_in_time_and_on_the_eleventh_is_late(ds):
    opened = ds.but(has_opinion_properties=True)  # on 2025-09-25, before National Day with two make-up days

    assert opened.duty("DS-19-1").due == date(2025, 10, 15)
    assert str(opened.duty("DS-19-1").tag) == "external:AR-24-1"
    assert opened.happened("algorithm_filed", "2025-10-15").state("DS-19-1") == "met"
    assert opened.happened("algorithm_filed", "2025-10-16").state("DS-19-1") == "late"


@pytest.mark.norm("DS-19-1")
def test_only_a_denied_filing_is_a_breach_and_only_after_the_last_day(ds):
    opened = ds.but(has_opinion_properties=True)

    assert opened.never("algorithm_filed").state("DS-19-1", on="2025-10-15") == "pending"
    assert opened.never("algorithm_filed").state("DS-19-1", on="2025-10-16") == "breached"
    assert opened.state("DS-19-1", on="2025-10-16") == "undetermined"


@pytest.mark.norm("DS-19-1", "DS-20-1")
@pytest.mark.parametrize("norm", ["DS-19-1", "DS-20-1"])
def test_without_opinion_properties_the_provider_neither_files_nor_assesses(ds, norm):
    assert ds.but(has_opinion_properties=False).answer(norm) == "not"
    assert ds.missing(norm) == ["has_opinion_properties"]


@pytest.mark.norm("DS-19-1")
def test_one_filing_performs_the_duty_of_both_laws_on_the_same_last_day(both):
    filed = both.but(has_opinion_properties=True).happened("algorithm_filed", "2025-10-15")

    assert [filed.state(norm) for norm in ("IM-17-1b", "DS-19-1")] == ["met", "met"]
    assert filed.duty("IM-17-1b").due == filed.duty("DS-19-1").due


@pytest.mark.norm("DS-19-1")
def test_a_service_for_contracted_customers_files_from_its_own_launch(ds):
    members = ds.but(has_opinion_properties=True, online_in_mainland=False)
    members = members.since("2026-03-02", online_in_mainland=True)

    assert members.duty("DS-19-1").trigger == date(2026, 3, 2)
    assert members.duty("DS-19-1").due == date(2026, 3, 16)


@pytest.mark.norm("DS-19-1")
def test_a_service_from_before_entry_into_force_files_within_ten_working_days_of_that_day(ds):
    running = ds.but(has_opinion_properties=True, online_in_mainland=None)
    running = running.since("2022-06-01", online_in_mainland=True)

    assert running.duty("DS-19-1").trigger == date(2023, 1, 10)


@pytest.mark.norm("DS-19-1")
def test_a_service_that_takes_on_opinion_properties_later_files_from_that_day(ds):
    added = ds.but(has_opinion_properties=False).since("2026-03-02", has_opinion_properties=True)

    assert added.duty("DS-19-1").due == date(2026, 3, 16)


@pytest.fixture
def supporter(ds):
    return ds.but(provides_service=False, supports_synthesis=False).since(
        "2026-03-02", supports_synthesis=True
    )


@pytest.mark.norm("DS-19-2")
def test_a_supporter_files_within_ten_working_days_of_the_beginning_of_its_support(supporter):
    assert supporter.duty("DS-19-2").due == date(2026, 3, 16)
    assert str(supporter.duty("DS-19-2").tag) == "reading:DS12"
    assert supporter.happened("supporter_filed", "2026-03-16").state("DS-19-2") == "met"
    assert supporter.happened("supporter_filed", "2026-03-17").state("DS-19-2") == "late"
    assert supporter.never("supporter_filed").state("DS-19-2", on="2026-03-16") == "pending"
    assert supporter.never("supporter_filed").state("DS-19-2", on="2026-03-17") == "breached"


@pytest.mark.norm("DS-19-2")
@pytest.mark.parametrize("properties", [True, False, None])
def test_a_supporter_files_whatever_the_properties_of_the_service(supporter, properties):
    assert supporter.but(has_opinion_properties=properties).answer("DS-19-2") == "applies"


@pytest.mark.norm("DS-19-2")
def test_who_only_provides_does_not_file_as_supporter(ds):
    assert ds.answer("DS-19-2") == "not"
    assert ds.but(supports_synthesis=None).missing("DS-19-2") == ["supports_synthesis"]


@pytest.mark.norm("DS-19-1", "DS-19-2")
def test_who_is_provider_and_supporter_files_in_each_role(supporter):
    filed = supporter.but(provides_service=True, has_opinion_properties=True)
    filed = filed.happened("algorithm_filed", "2025-10-15").never("supporter_filed")

    assert filed.state("DS-19-1") == "met"
    assert filed.state("DS-19-2") == "breached"


@pytest.mark.norm("DS-19-3")
@pytest.mark.parametrize("lacking", ["number", "link"])
def test_number_and_link_are_both_shown_once_the_filing_is_complete(ds, lacking):
    filed = ds.but(algorithm_filing_state="recorded")

    assert filed.but(algorithm_filing_shown=frozenset({"number", "link"})).state("DS-19-3") == "met"
    shown = frozenset({"number", "link"}) - {lacking}
    assert filed.but(algorithm_filing_shown=shown).state("DS-19-3") == "breached"


@pytest.mark.norm("DS-19-3")
def test_the_number_is_shown_from_the_day_of_filing_and_not_before(ds):
    filed = ds.but(algorithm_filing_state="none").since("2026-03-02", algorithm_filing_state="recorded")

    assert filed.answer("DS-19-3", on="2026-03-01") == "not"
    assert filed.answer("DS-19-3", on="2026-03-02") == "applies"
    assert ds.missing("DS-19-3") == ["algorithm_filing_state"]


# Article 20


@pytest.mark.norm("DS-20-1")
def test_a_new_function_is_assessed_by_the_eve_of_its_launch(ds):
    launched = ds.but(has_opinion_properties=True).happened("opinion_launch", "2026-03-02", case="L1")

    assert launched.duty("DS-20-1").due == date(2026, 3, 1)
    assert str(launched.duty("DS-20-1").tag) == "external:SA-7-1"
    submitted = "security_assessment_submitted"
    assert launched.happened(submitted, "2026-03-01", case="L1").state("DS-20-1") == "met"
    assert launched.happened(submitted, "2026-03-02", case="L1").state("DS-20-1") == "late"


@pytest.mark.norm("DS-20-1")
def test_the_assessment_of_one_launch_does_not_serve_for_another(ds):
    two = (
        ds.but(has_opinion_properties=True)
        .happened("opinion_launch", "2026-03-02", case="L1")
        .happened("opinion_launch", "2026-04-01", case="L2")
        .happened("security_assessment_submitted", "2026-02-20", case="L1")
    )

    states = {o.case: o.state.value for o in two.finding("DS-20-1").obligations}
    assert states == {"L1": "met", "L2": "undetermined"}


@pytest.mark.norm("DS-20-1")
def test_a_launch_that_is_still_to_come_leaves_the_assessment_pending(ds):
    planned = ds.but(has_opinion_properties=True).happened("opinion_launch", "2026-09-01", case="L1")

    assert planned.state("DS-20-1", on="2026-06-01") == "pending"


# Article 21


@pytest.mark.norm("DS-21-1")
def test_provider_and_supporter_cooperate_by_the_day_that_the_notice_sets(ds):
    for roles in ({}, {"provides_service": False, "supports_synthesis": True}):
        notified = ds.but(**roles).happened("inspection_notified", "2026-03-02", case="I1", due="2026-03-12")

        assert notified.duty("DS-21-1").due == date(2026, 3, 12)
        served = "inspection_served"
        assert notified.happened(served, "2026-03-12", case="I1").state("DS-21-1") == "met"
        assert notified.happened(served, "2026-03-13", case="I1").state("DS-21-1") == "late"


@pytest.mark.norm("DS-21-1")
def test_a_user_is_not_asked_to_cooperate_here(ds):
    user = ds.but(provides_service=False, uses_service=True)

    assert (
        user.happened("inspection_notified", "2026-03-02", due="2026-03-12").state("DS-21-1") == "not_bound"
    )


@pytest.mark.norm("DS-21-2")
def test_considerable_risk_opens_the_power_without_any_breach_and_removed_risk_closes_it(ds):
    risky = ds.but(major_security_risk=True, breach_of_synthesis_rules=False)
    removed = risky.since("2026-05-01", major_security_risk=False)

    assert removed.answer("DS-21-2", on="2026-04-30") == "applies"
    assert removed.answer("DS-21-2", on="2026-05-01") == "not"
    assert risky.answer("DS-22-1") == "not"
    assert ds.missing("DS-21-2") == ["major_security_risk"]


@pytest.mark.norm("DS-21-2")
def test_three_kinds_of_suspension_are_named(ds):
    said = render(ds.book.norm("DS-21-2"), "en")

    assert all(
        kind in said for kind in ("updating of information", "registration of accounts", "other services")
    )


# Article 22


@pytest.mark.norm("DS-22-1")
def test_a_breach_by_provider_or_supporter_is_penalised_under_other_laws(ds):
    found = ds.but(breach_of_synthesis_rules=True)

    assert found.answer("DS-22-1") == "applies"
    assert found.but(provides_service=False, supports_synthesis=True).answer("DS-22-1") == "applies"
    assert found.but(breach_of_synthesis_rules=False).answer("DS-22-1") == "not"


@pytest.mark.norm("DS-22-1")
def test_a_mere_user_is_not_penalised_under_article_22(ds):
    user = ds.but(provides_service=False, uses_service=True, breach_of_synthesis_rules=True)

    assert user.answer("DS-22-1") == "not"


@pytest.mark.norm("DS-22-1")
def test_the_penalty_has_no_figure_of_its_own_and_is_heavier_for_serious_consequences(ds):
    said = render(ds.book.norm("DS-22-1"), "zh")

    assert "严重后果" in said
    assert not any(digit.isdigit() for digit in said)
