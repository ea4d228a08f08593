"""Articles 43 to 47: the application file, the decision, the life of a licence, display, complaints."""

from __future__ import annotations

from datetime import date

import pytest

FILE = "ML4-43-1"
FILE_ITEMS = (
    "ML4-43-1-i", "ML4-43-1-ii", "ML4-43-1-iii", "ML4-43-1-iv",
    "ML4-43-1-v", "ML4-43-1-vi", "ML4-43-1-vii",
)  # fmt: skip
REVIEW, COMPLETION, WITHDRAWAL = "ML4-44-1", "ML4-44-2-a", "ML4-44-2-b"
DECISION, CERTIFICATE, REFUSAL, EXTENSION = "ML4-44-3-a", "ML4-44-3-b", "ML4-44-3-c", "ML4-44-4"
PARTICULARS, ANEW, CHANGE = "ML4-45-1", "ML4-45-2", "ML4-45-3"
RENEWAL, CANCELLATION = "ML4-45-4", "ML4-45-5"
NUMBER, LOOKUP = "ML4-46-1-a", "ML4-46-1-b"
COMPLAIN, HANDLE, ASK, ANSWER = "ML4-47-1-a", "ML4-47-1-b", "ML4-47-2-a", "ML4-47-2-b"

PAPERS = ("form", "legal_person", "premises", "facilities", "funds", "citizenship", "assessment", "other")
SKILLS = ("quality", "security", "human_oversight", "compliance")
SYSTEMS = tuple(
    f"{system}{run}" for system in ("quality", "data_security", "ethics", "risk") for run in ("", "_run")
)


@pytest.fixture
def listed(ml4):
    return ml4.but(on_negative_list=True)


@pytest.fixture
def applicant(listed):
    """Somebody who applies with a complete file."""
    return listed.but(
        licence_state="applied",
        application_file=frozenset(PAPERS),
        filed_qualifications=frozenset(SKILLS),
        filed_systems=frozenset(SYSTEMS),
    )


@pytest.fixture
def holder(listed):
    """A holder within scope, with no change of risk."""
    return listed.but(
        licence_state="granted",
        licensed_activities=frozenset({"develop", "provide"}),
        scope_excess=frozenset(),
        risk_change="none",
    )


# Article 43

SLOTS = [
    ("i", "application_file", ["form"]),
    ("ii", "application_file", ["legal_person", "premises", "facilities", "funds"]),
    ("iii", "application_file", ["citizenship"]),
    ("iv", "filed_qualifications", list(SKILLS)),
    ("v", "filed_systems", list(SYSTEMS)),
    ("vi", "application_file", ["assessment"]),
    ("vii", "application_file", ["other"]),
]
GAPS = [(item, fact, part) for item, fact, parts in SLOTS for part in parts]


@pytest.mark.norm(FILE, *FILE_ITEMS)
@pytest.mark.parametrize(("item", "fact", "part"), GAPS)
def test_one_missing_paper_is_a_gap_in_its_item_and_in_the_file_and_nowhere_else(applicant, item, fact, part):
    held = applicant.record.answers[fact][0].value
    lacking = applicant.but(**{fact: held - {part}})

    assert applicant.state(FILE) == "met"
    assert lacking.state(FILE) == "breached"
    states = {other: lacking.state(f"{FILE}-{other}") for other, _, _ in SLOTS}
    assert states == {other: "breached" if other == item else "met" for other, _, _ in SLOTS}


@pytest.mark.norm(FILE, *FILE_ITEMS)
@pytest.mark.parametrize("norm", [FILE, *FILE_ITEMS])
def test_the_file_is_owed_by_who_applies_for_a_licence_for_a_listed_item(applicant, norm):
    assert applicant.answer(norm) == "applies"
    assert applicant.but(licence_state="none", applies_again=False).answer(norm) == "not"
    assert applicant.but(on_negative_list=False).answer(norm) == "not"


@pytest.mark.norm(FILE, *FILE_ITEMS)
def test_nothing_is_said_of_a_file_of_which_nothing_is_known(applicant):
    unknown = applicant.but(application_file=None, filed_qualifications=None, filed_systems=None)

    for item, fact, _ in SLOTS:
        assert unknown.state(f"{FILE}-{item}") == "undetermined"
        assert unknown.duty(f"{FILE}-{item}").missing == (fact,)
    assert unknown.state(FILE) == "undetermined"


@pytest.mark.norm(FILE)
def test_safeguards_and_emergency_mechanism_need_no_paper_of_their_own(applicant):
    assert applicant.but(technical_safeguards=frozenset(), emergency_mechanism=False).state(FILE) == "met"


# Article 44: clocks on the official calendar of 2026


@pytest.mark.norm(REVIEW)
@pytest.mark.parametrize(
    ("accepted", "last", "after"),
    [
        ("2026-02-02", "2026-02-14", "2026-02-15"),  # a Saturday worked before the Spring Festival
        ("2026-02-09", "2026-02-28", "2026-03-01"),  # a Saturday worked after it
        ("2026-09-07", "2026-09-20", "2026-09-21"),  # a Sunday worked before National Day
    ],
)
def test_the_preliminary_review_has_ten_working_days_and_make_up_days_count(applicant, accepted, last, after):
    case = applicant.happened("licence_application_accepted", accepted)

    assert case.duty(REVIEW, on="2026-12-01").due.isoformat() == last
    assert case.happened("preliminary_review_done", last).state(REVIEW, on="2026-12-01") == "met"
    assert case.happened("preliminary_review_done", after).state(REVIEW, on="2026-12-01") == "late"
    assert case.never("preliminary_review_done").state(REVIEW, on=last) == "pending"
    assert case.never("preliminary_review_done").state(REVIEW, on=after) == "breached"


@pytest.mark.norm(REVIEW, DECISION)
def test_an_overdue_review_does_not_stop_the_forty_five_days(applicant):
    case = applicant.but(preliminary_finding="complete")
    case = case.happened("licence_application_accepted", "2026-02-02").never("preliminary_review_done")

    assert case.state(REVIEW, on="2026-02-28") == "breached"
    assert case.state(DECISION, on="2026-02-28") == "pending"
    assert case.duty(DECISION, on="2026-02-28").due.isoformat() == "2026-04-13"


@pytest.mark.norm(DECISION)
@pytest.mark.parametrize(
    ("accepted", "last", "after"),
    [("2026-02-02", "2026-04-13", "2026-04-14"), ("2026-09-07", "2026-11-13", "2026-11-14")],
)
def test_the_decision_has_forty_five_working_days_from_acceptance(applicant, accepted, last, after):
    case = applicant.but(preliminary_finding="complete").happened("licence_application_accepted", accepted)

    assert case.duty(DECISION, on="2026-12-01").due.isoformat() == last
    assert case.happened("licence_decided", last).state(DECISION, on="2026-12-01") == "met"
    assert case.happened("licence_decided", after).state(DECISION, on="2026-12-01") == "late"
    assert case.never("licence_decided").state(DECISION, on=after) == "breached"


@pytest.mark.norm(DECISION)
def test_lapse_of_the_forty_five_days_grants_nothing(applicant):
    case = applicant.but(preliminary_finding="complete").never("licence_decided")
    case = case.happened("licence_application_accepted", "2026-02-02")

    assert case.state(DECISION) == "breached"
    assert case.state("ML4-41-2") == "breached"
    assert case.state(CERTIFICATE) == "not_bound"


@pytest.mark.norm(DECISION, COMPLETION)
@pytest.mark.parametrize(
    ("finding", "decision", "completion"),
    [("complete", "applies", "not"), ("deficient", "not", "applies"), ("withdrawn", "not", "not")],
)
def test_a_complete_file_is_decided_a_deficient_one_completed_and_a_withdrawn_one_neither(
    applicant, finding, decision, completion
):
    examined = applicant.but(preliminary_finding=finding)

    assert examined.answer(DECISION) == decision
    assert examined.answer(COMPLETION) == completion
    assert applicant.missing(COMPLETION) == ["preliminary_finding"]


@pytest.mark.norm(WITHDRAWAL)
def test_the_file_is_completed_by_the_day_that_the_request_sets(applicant):
    asked = applicant.but(completion_excused=False)
    asked = asked.happened("completion_requested", "2026-03-02", due="2026-03-20")

    assert asked.happened("complete_application_received", "2026-03-20").state(WITHDRAWAL) == "met"
    assert asked.happened("complete_application_received", "2026-03-21").state(WITHDRAWAL) == "late"
    missed = asked.never("complete_application_received")
    assert missed.state(WITHDRAWAL, on="2026-03-20") == "pending"
    assert missed.state(WITHDRAWAL, on="2026-03-21") == "breached"


@pytest.mark.norm(WITHDRAWAL)
def test_a_good_reason_keeps_the_application_and_an_open_one_is_asked_for(applicant):
    asked = applicant.happened("completion_requested", "2026-03-02", due="2026-03-20")
    asked = asked.never("complete_application_received")

    assert asked.but(completion_excused=True).state(WITHDRAWAL) == "not_bound"
    assert asked.state(WITHDRAWAL) == "undetermined"
    assert asked.duty(WITHDRAWAL).missing == ("completion_excused",)


@pytest.mark.norm(WITHDRAWAL)
def test_no_number_of_days_for_completion_is_invented(applicant):
    asked = applicant.but(completion_excused=False).happened("completion_requested", "2026-03-02")

    assert asked.duty(WITHDRAWAL).due is None
    assert "completion_requested.due" in asked.duty(WITHDRAWAL).missing


@pytest.mark.norm(CERTIFICATE, REFUSAL)
@pytest.mark.parametrize(
    ("decision", "owed", "not_owed", "act"),
    [
        ("granted", CERTIFICATE, REFUSAL, "licence_issued"),
        ("refused", REFUSAL, CERTIFICATE, "refusal_notified"),
    ],
)
def test_a_grant_is_followed_by_a_certificate_and_a_refusal_by_reasons_in_writing(
    applicant, decision, owed, not_owed, act
):
    decided = applicant.but(licence_decision=decision).happened("licence_decided", "2026-04-13")

    assert decided.state(not_owed) == "not_bound"
    assert decided.state(owed) == "pending"
    assert decided.happened(act, "2026-04-14").state(owed) == "met"
    assert applicant.happened("licence_decided", "2026-04-13").state(owed) == "undetermined"


@pytest.mark.norm(EXTENSION)
@pytest.mark.parametrize("lacking", ["undecidable", "approved", "in_time", "first"])
def test_an_extension_needs_approval_in_time_for_the_first_time_and_a_case_not_ripe(applicant, lacking):
    grounds = frozenset({"undecidable", "approved", "in_time", "first"})

    assert applicant.but(extension_grounds=grounds).answer(EXTENSION) == "applies"
    assert applicant.but(extension_grounds=grounds - {lacking}).answer(EXTENSION) == "not"
    assert applicant.missing(EXTENSION) == ["extension_grounds"]


# Article 45


@pytest.mark.norm(PARTICULARS)
@pytest.mark.parametrize("lacking", ["term", "scope"])
def test_a_certificate_states_both_term_and_scope(holder, lacking):
    full = frozenset({"number", "holder", "activity", "scope", "term"})

    assert holder.but(certificate_particulars=full).state(PARTICULARS) == "met"
    assert holder.but(certificate_particulars=full - {lacking}).state(PARTICULARS) == "breached"
    assert holder.but(certificate_particulars=frozenset({"term", "scope"})).state(PARTICULARS) == "met"
    assert holder.but(licence_state="none").state(PARTICULARS) == "not_bound"


@pytest.mark.norm(ANEW, CHANGE)
@pytest.mark.parametrize(
    ("facts", "step"),
    [
        ({"scope_excess": frozenset({"user_group"})}, ANEW),
        ({"risk_change": "significant_mismatch"}, ANEW),
        ({"risk_change": "significant_matching"}, CHANGE),
        ({"risk_change": "minor"}, CHANGE),
        ({"risk_change": "none"}, CHANGE),
    ],
)
def test_what_exceeds_scope_or_conditions_is_applied_for_anew_and_the_rest_is_a_change(holder, facts, step):
    changing = holder.given(ml4_licence_changes=date(2024, 1, 1)).but(**facts)

    answers = {norm: changing.answer(norm) for norm in (ANEW, CHANGE)}
    assert answers == {norm: "applies" if norm == step else "not" for norm in answers}


@pytest.mark.norm(ANEW)
def test_a_new_application_comes_before_the_scope_is_exceeded(holder):
    planned = holder.since("2026-03-02", scope_excess=frozenset({"scenario"}))

    assert planned.duty(ANEW).due.isoformat() == "2026-03-01"
    assert str(planned.duty(ANEW).tag) == "reading:G13"
    assert planned.happened("licence_reapplied", "2026-03-01").state(ANEW) == "met"
    assert planned.happened("licence_reapplied", "2026-03-02").state(ANEW) == "late"
    assert planned.never("licence_reapplied").state(ANEW) == "breached"


@pytest.mark.norm(ANEW)
def test_an_application_for_a_change_or_a_pending_new_one_does_not_widen_the_scope(holder):
    planned = holder.since("2026-03-02", scope_excess=frozenset({"scenario"}))
    changed = planned.happened("licence_change_applied", "2026-02-20").never("licence_reapplied")

    assert changed.state(ANEW) == "breached"
    assert planned.happened("licence_reapplied", "2026-02-20").state("ML4-41-2") == "breached"


@pytest.mark.norm(CHANGE)
def test_without_rules_of_the_authority_a_change_is_undetermined_and_waits_for_them(holder):
    changed = holder.happened("licensed_matter_changed", "2026-03-02")

    assert changed.answer(CHANGE) == "undetermined"
    assert changed.state(CHANGE) == "undetermined"
    ruled = changed.given(ml4_licence_changes=date(2026, 3, 2))
    assert ruled.answer(CHANGE) == "applies"
    assert holder.given(ml4_licence_changes=date(2026, 3, 2)).answer(CHANGE, on="2026-03-01") == "not"


@pytest.mark.norm(CHANGE)
def test_a_change_is_handled_by_the_day_under_the_authoritys_rules(holder):
    ruled = holder.given(ml4_licence_changes=date(2026, 1, 1))
    changed = ruled.happened("licensed_matter_changed", "2026-03-02", due="2026-03-16")

    assert changed.happened("licence_change_applied", "2026-03-16").state(CHANGE) == "met"
    assert changed.happened("licence_change_applied", "2026-03-17").state(CHANGE) == "late"
    unset = ruled.happened("licensed_matter_changed", "2026-03-02").duty(CHANGE)
    assert unset.due is None
    assert "licensed_matter_changed.due" in unset.missing


@pytest.mark.norm(RENEWAL)
@pytest.mark.parametrize(
    ("left", "answer"),
    [("over_six_months", "not"), ("last_six_months", "applies"), ("last_thirty_days", "applies")],
)
def test_renewal_may_be_applied_for_in_the_last_six_months_of_the_term(holder, left, answer):
    assert holder.but(licence_term_left=left).answer(RENEWAL) == answer
    assert holder.missing(RENEWAL) == ["licence_term_left"]


@pytest.mark.norm(RENEWAL)
def test_after_the_term_there_is_nothing_to_renew_and_the_activity_is_unlicensed(holder):
    ending = holder.but(licence_term_left="last_thirty_days").since("2026-04-01", licence_state="expired")

    assert ending.answer(RENEWAL, on="2026-03-31") == "applies"
    assert ending.answer(RENEWAL, on="2026-04-01") == "not"
    assert ending.state("ML4-41-2", on="2026-03-31") == "met"
    assert ending.state("ML4-41-2", on="2026-04-01") == "breached"


@pytest.mark.norm(CANCELLATION)
@pytest.mark.parametrize(
    ("stopped", "last", "after"),
    [
        ("2026-03-16", "2026-06-16", "2026-06-17"),
        (
            "2025-11-30",
            "2026-02-28",
            "2026-03-01",
        ),  # no 30 February: the last of the month, a worked Saturday
        ("2026-07-03", "2026-10-08", "2026-10-09"),  # 3 October is a holiday
    ],
)
def test_cancellation_is_applied_for_within_three_months_of_stopping(holder, stopped, last, after):
    case = holder.happened("licensed_activity_stopped", stopped)

    assert case.duty(CANCELLATION, on="2026-12-01").due.isoformat() == last
    assert case.happened("licence_cancellation_applied", last).state(CANCELLATION, on="2026-12-01") == "met"
    assert case.happened("licence_cancellation_applied", after).state(CANCELLATION, on="2026-12-01") == "late"
    assert case.never("licence_cancellation_applied").state(CANCELLATION, on=last) == "pending"
    assert case.never("licence_cancellation_applied").state(CANCELLATION, on=after) == "breached"


@pytest.mark.norm(CANCELLATION)
def test_who_holds_no_licence_or_has_not_stopped_has_nothing_to_cancel(holder):
    stopped = holder.happened("licensed_activity_stopped", "2026-03-16")

    assert stopped.but(licence_state="suspended").answer(CANCELLATION) == "applies"
    assert stopped.but(licence_state="none").state(CANCELLATION) == "not_bound"
    assert holder.never("licensed_activity_stopped").state(CANCELLATION) == "not_bound"


# Article 46


@pytest.mark.norm(NUMBER, LOOKUP)
@pytest.mark.parametrize(
    ("lacking", "norm", "other"),
    [("number", NUMBER, LOOKUP), ("scope", LOOKUP, NUMBER), ("term", LOOKUP, NUMBER)],
)
def test_number_scope_and_term_are_shown_and_each_one_missing_is_named(holder, lacking, norm, other):
    full = frozenset({"number", "scope", "term"})

    assert holder.but(licence_display=full).state(norm) == "met"
    assert holder.but(licence_display=full - {lacking}).state(norm) == "breached"
    assert holder.but(licence_display=full - {lacking}).state(other) == "met"


@pytest.mark.norm(NUMBER, LOOKUP)
@pytest.mark.parametrize("norm", [NUMBER, LOOKUP])
def test_the_display_is_owed_while_the_licence_is_in_force_by_developers_too(holder, norm):
    assert holder.answer(norm) == "applies"
    assert holder.but(provides_service=False).answer(norm) == "applies"
    for state in ("none", "applied", "suspended", "expired", "revoked", "cancelled"):
        assert holder.but(licence_state=state).answer(norm) == "not"


# Article 47


@pytest.mark.norm(COMPLAIN, ASK)
@pytest.mark.parametrize("norm", [COMPLAIN, ASK])
def test_anybody_may_complain_or_ask_about_listed_activity_whoever_they_are(listed, norm):
    assert listed.answer(norm) == "applies"
    assert listed.but(uses_service=False).answer(norm) == "applies"
    assert listed.book.norm(norm).holder.name == "anyone"
    assert listed.but(on_negative_list=False).answer(norm) == "not"


@pytest.mark.norm(COMPLAIN)
def test_a_matter_outside_listed_activity_goes_to_the_general_channel(listed):
    assert "ML4-81-1-ix" in {str(cite) for cite in listed.book.norm(COMPLAIN).refers}


@pytest.mark.norm(HANDLE, ANSWER)
@pytest.mark.parametrize(
    ("norm", "received", "done"),
    [
        (HANDLE, "licence_complaint_received", "licence_complaint_handled"),
        (ANSWER, "clarification_requested", "clarification_given"),
    ],
)
class TestWhatTheNationalAuthorityReceives:
    def test_is_dealt_with_promptly_which_is_measured_and_never_a_date(self, listed, norm, received, done):
        open_case = listed.happened(received, "2026-03-02").never(done)

        assert open_case.duty(norm).due is None
        assert open_case.state(norm) == "pending"
        assert open_case.duty(norm, on="2026-03-12").delay == 10

    def test_is_closed_only_by_the_answer_of_its_own_case(self, listed, norm, received, done):
        two = (
            listed.happened(received, "2026-03-02", case="a")
            .happened(received, "2026-03-03", case="b")
            .happened(done, "2026-03-09", case="b")
        )

        assert {o.case: o.state.value for o in two.finding(norm).obligations} == {"a": "pending", "b": "met"}
        assert listed.never(received).state(norm) == "not_bound"
