"""Articles 2 to 4: which services are meant, on which five occasions an assessment is owed, and who carries it out."""

from __future__ import annotations

import pytest

from chengxu.interpret.contradict import contradict

LISTED = [
    *("forum", "blog", "microblog", "chat_room", "group", "public_account"),
    *("short_video", "live_streaming", "sharing", "mini_program"),
]
LAUNCH, TECHNOLOGY, GROWTH, SPREAD, NOTICE = "SA-3-1", "SA-3-2", "SA-3-3", "SA-3-4", "SA-3-5"


def launch(sa, *items, day="2026-03-02"):
    """The service with these things going online on a day."""
    return sa.but(opinion_launch_items=frozenset(items)).happened("opinion_launch", day)


def arose(sa, *situations, day="2026-03-02"):
    """The service with these situations arising on a day."""
    return sa.but(opinion_situations=frozenset(situations)).happened("opinion_situation", day)


# Article 2


@pytest.mark.norm("SA-2-1")
@pytest.mark.parametrize("function", LISTED)
def test_any_one_of_the_ten_functions_makes_a_service_one_with_opinion_properties(nobody, function):
    assert nobody.but(opinion_functions=frozenset({function})).answer("SA-2-1") == "applies"
    assert nobody.but(opinion_functions=frozenset({function})).answer("SA-2-2") == "not"


@pytest.mark.norm("SA-2-1", "SA-2-2")
@pytest.mark.parametrize("norm", ["SA-2-1", "SA-2-2"])
def test_no_function_at_all_is_a_no_and_an_unanswered_question_is_not(nobody, norm):
    assert nobody.but(opinion_functions=frozenset()).answer(norm) == "not"
    assert nobody.answer(norm) == "undetermined"
    assert nobody.missing(norm) == ["opinion_functions"]


@pytest.mark.norm("SA-2-2")
@pytest.mark.parametrize("test", ["channel", "mobilisation"])
def test_a_service_outside_the_list_is_caught_by_either_of_two_tests(nobody, test):
    assert nobody.but(opinion_functions=frozenset({test})).answer("SA-2-2") == "applies"
    assert nobody.but(opinion_functions=frozenset({test})).answer("SA-2-1") == "not"


@pytest.mark.norm("SA-2-2")
def test_that_public_chat_counts_in_practice_is_said_as_practice_and_not_as_law(nobody):
    note = nobody.book.norm("SA-2-2").note

    assert "不是法条" in note.zh
    assert "practice and not the text" in note.en


@pytest.mark.norm("SA-2-1")
def test_a_listed_function_and_the_denial_of_opinion_properties_cannot_both_be_true(nobody):
    forum = nobody.but(opinion_functions=frozenset({"forum"}))
    without = nobody.but(opinion_functions=frozenset())

    assert len(contradict(nobody.book, forum.but(has_opinion_properties=False).record)) == 1
    assert contradict(nobody.book, forum.but(has_opinion_properties=True).record) == []
    assert contradict(nobody.book, without.but(has_opinion_properties=False).record) == []
    assert contradict(nobody.book, without.but(has_opinion_properties=True).record) == []  # practice


# The scope


@pytest.mark.norm("SA-4-1", "SA-3-1")
@pytest.mark.parametrize("norm", ["SA-4-1", "SA-5-0"])
def test_the_provisions_reach_mainland_services_with_opinion_properties_and_no_others(sa, norm):

    assert sa.answer(norm) == "applies"
    assert sa.but(online_in_mainland=False).answer(norm) == "not"
    assert sa.but(has_opinion_properties=False).answer(norm) == "not"
    assert sa.but(has_opinion_properties=None).missing(norm) == ["has_opinion_properties"]


@pytest.mark.norm(LAUNCH)
def test_only_the_provider_owes_an_assessment(sa):
    assert launch(sa, "service").answer(LAUNCH) == "applies"
    assert launch(sa, "service").but(provides_service=False).answer(LAUNCH) == "not"


# Article 3, items 1 and 2: what goes online


@pytest.mark.norm(LAUNCH)
@pytest.mark.parametrize("item", ["service", "function"])
def test_launch_and_added_function_are_assessed_by_the_eve_and_on_the_day_it_is_late(sa, item):
    online = launch(sa, item)

    assert online.duty(LAUNCH).due.isoformat() == "2026-03-01"
    assert online.happened("security_assessment_submitted", "2026-03-01").state(LAUNCH) == "met"
    assert online.happened("security_assessment_submitted", "2026-03-02").state(LAUNCH) == "late"


@pytest.mark.norm(LAUNCH)
def test_a_planned_launch_without_a_report_is_pending_until_its_eve_and_breached_on_its_day(sa):
    planned = launch(sa, "service").never("security_assessment_submitted")

    assert planned.state(LAUNCH, on="2026-03-01") == "pending"
    assert planned.state(LAUNCH, on="2026-03-02") == "breached"
    assert launch(sa, "service").state(LAUNCH, on="2026-03-02") == "undetermined"


@pytest.mark.norm(LAUNCH)
def test_the_report_for_the_launch_does_not_serve_a_function_added_later(sa):
    online = (
        sa.but(opinion_launch_items=frozenset({"service"}))
        .happened("opinion_launch", "2026-01-05", case="service")
        .happened("security_assessment_submitted", "2025-12-30", case="service")
        .since("2026-05-06", opinion_launch_items=frozenset({"function"}))
        .happened("opinion_launch", "2026-05-06", case="live")
        .never("security_assessment_submitted")
    )

    assert {o.case: o.state.value for o in online.finding(LAUNCH).obligations} == {
        "service": "met",
        "live": "breached",
    }


@pytest.mark.norm(LAUNCH)
def test_what_went_online_before_the_entry_into_force_is_not_assessed_for_that(sa):
    assert launch(sa, "service", day="2018-11-29").state(LAUNCH) == "not_bound"
    assert launch(sa, "service", day="2018-11-30").duty(LAUNCH).due.isoformat() == "2018-11-29"


@pytest.mark.norm(TECHNOLOGY)
@pytest.mark.parametrize("change", ["attributes", "implementation", "resources"])
def test_new_technology_is_assessed_only_where_both_the_service_and_its_properties_change(sa, change):
    changed = launch(sa, change)

    assert changed.but(opinion_capacity_changed=True).answer(TECHNOLOGY) == "applies"
    assert changed.but(opinion_capacity_changed=False).answer(TECHNOLOGY) == "not"
    assert changed.answer(TECHNOLOGY) == "undetermined"
    assert changed.missing(TECHNOLOGY) == ["opinion_capacity_changed"]
    assert launch(sa).but(opinion_capacity_changed=True).answer(TECHNOLOGY) == "not"


@pytest.mark.norm(LAUNCH, TECHNOLOGY)
def test_a_launch_is_no_change_of_technology_and_a_change_of_technology_no_launch(sa):
    assert launch(sa, "function").but(opinion_capacity_changed=True).answer(TECHNOLOGY) == "not"
    assert launch(sa, "resources").but(opinion_capacity_changed=True).answer(LAUNCH) == "not"


@pytest.mark.norm(TECHNOLOGY)
def test_new_technology_goes_online_after_its_report_and_not_on_the_same_day(sa):
    changed = launch(sa, "implementation").but(opinion_capacity_changed=True)

    assert changed.happened("security_assessment_submitted", "2026-03-01").state(TECHNOLOGY) == "met"
    assert changed.happened("security_assessment_submitted", "2026-03-02").state(TECHNOLOGY) == "late"


# Article 3, items 3 to 5: what arises while the service runs


@pytest.mark.norm(GROWTH, SPREAD, NOTICE)
@pytest.mark.parametrize(
    ("norm", "situations"),
    [(GROWTH, {"growth"}), (SPREAD, {"spread", "beyond_measures"}), (NOTICE, {"written_notice"})],
)
def test_the_thirtieth_working_day_is_in_time_and_the_thirty_first_late(sa, norm, situations):
    due = arose(sa, *situations).but(opinion_capacity_changed=True)  # Qingming: 4 to 6 April

    assert due.duty(norm).due.isoformat() == "2026-04-14"
    assert due.happened("security_assessment_submitted", "2026-04-14").state(norm) == "met"
    assert due.happened("security_assessment_submitted", "2026-04-15").state(norm) == "late"
    assert due.never("security_assessment_submitted").state(norm, on="2026-04-14") == "pending"
    assert due.never("security_assessment_submitted").state(norm, on="2026-04-15") == "breached"


@pytest.mark.norm(GROWTH)
def test_growth_counts_only_if_it_changes_the_properties_and_no_number_of_users_decides(sa):
    assert arose(sa, "growth").but(opinion_capacity_changed=False).answer(GROWTH) == "not"
    assert arose(sa, "growth").missing(GROWTH) == ["opinion_capacity_changed"]
    assert "registered_users" not in sa.book.facts


@pytest.mark.norm(SPREAD)
def test_a_spread_that_the_measures_can_hold_calls_for_no_assessment(sa):
    assert arose(sa, "spread").answer(SPREAD) == "not"
    assert arose(sa, "beyond_measures").answer(SPREAD) == "not"
    assert arose(sa, "spread", "beyond_measures").answer(SPREAD) == "applies"


@pytest.mark.norm(NOTICE)
def test_an_oral_notice_or_one_from_county_level_is_no_occasion_under_item_5(sa):
    assert arose(sa, "other_notice").answer(NOTICE) == "not"
    assert arose(sa, "other_notice").state(NOTICE) == "not_bound"
    assert arose(sa, "written_notice").answer(NOTICE) == "applies"


@pytest.mark.norm(GROWTH)
def test_a_report_from_before_the_growth_does_not_answer_it(sa):
    grown = arose(sa, "growth").but(opinion_capacity_changed=True)

    assert grown.happened("security_assessment_submitted", "2026-03-01").state(GROWTH) == "undetermined"
    assert grown.happened("security_assessment_submitted", "2026-03-02").state(GROWTH) == "met"


@pytest.mark.norm(GROWTH, NOTICE)
def test_each_situation_is_one_of_its_kind_by_what_was_so_on_its_day(sa):
    both = (
        sa.but(opinion_capacity_changed=True, opinion_situations=frozenset({"growth"}))
        .happened("opinion_situation", "2026-03-02", case="growth")
        .since("2026-04-01", opinion_situations=frozenset({"written_notice"}))
        .happened("opinion_situation", "2026-04-01", case="notice")
    )

    assert [o.case for o in both.finding(GROWTH).obligations] == ["growth"]
    assert [o.case for o in both.finding(NOTICE).obligations] == ["notice"]


# Article 4


@pytest.mark.norm("SA-4-1")
def test_a_third_party_may_assess_and_the_provider_still_answers(sa):
    norm = sa.book.norm("SA-4-1")

    assert [party.name for party in sa.finding("SA-4-1").bound] == ["provider"]
    assert norm.against.name == "assessor"
    assert "机构名称" in norm.note.zh
    assert "合同" in norm.note.zh
