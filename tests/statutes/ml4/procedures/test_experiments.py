"""The regulatory experiment and the research carve-out as cases."""

from __future__ import annotations

from datetime import date

import pytest

EXPERIMENT = "ml4.experiment"
RESEARCH = "ml4.research_carve_out"
SUBJECTS = {"entry": "i", "operation": "ii", "risk": "iii", "relief": "iv"}
IN_FORCE = {f"ml4_experiment_{name}": date(2026, 1, 1) for name in ("entry", "operation", "risks", "relief")}


@pytest.fixture
def ruled(case):
    """Rules on all four subjects, recorded and in force."""
    told = case(EXPERIMENT).given(**IN_FORCE)
    for subject in SUBJECTS:
        told = told.did(f"record_{subject}_rules", "2026-01-05")
    return told


@pytest.fixture
def selected(ruled):
    """A developer selected on 2 March 2026."""
    return (
        ruled.did("establish", "2026-01-12")
        .did("open_call", "2026-01-19")
        .did("apply", "2026-02-02")
        .did("select", "2026-03-02")
    )


@pytest.fixture
def running(selected):
    """An experiment from 9 March until the end of 8 September 2026."""
    return selected.did("start", "2026-03-09", since="2026-03-09", until="2026-09-08")


# Article 89


@pytest.mark.norm("ML4-89-1")
@pytest.mark.parametrize(("missing", "item"), list(SUBJECTS.items()))
def test_no_mechanism_while_one_of_the_four_subjects_has_no_rules(case, missing, item):
    told = case(EXPERIMENT).given(**IN_FORCE)
    for subject in SUBJECTS.keys() - {missing}:
        told = told.did(f"record_{subject}_rules", "2026-01-05")

    assert told.did("establish", "2026-01-12").refusal() == [f"ML4-89-1-{item}"]


@pytest.mark.norm("ML4-89-1")
def test_no_call_without_the_mechanism_and_all_missing_rules_are_listed(case):
    nothing = case(EXPERIMENT)

    assert nothing.did("open_call", "2026-01-12").refusal() == ["ML4-89-1-i"]
    assert nothing.did("establish", "2026-01-12").refusal() == [f"ML4-89-1-{i}" for i in SUBJECTS.values()]


@pytest.mark.norm("ML4-89-1-iv")
@pytest.mark.parametrize(("day", "refused"), [("2026-03-31", ["ML4-89-1-iv"]), ("2026-04-01", [])])
def test_rules_that_are_recorded_but_not_yet_in_force_do_not_open_the_mechanism(ruled, day, refused):
    later = ruled.given(ml4_experiment_relief=date(2026, 4, 1))

    assert later.did("establish", day).refusal() == refused


@pytest.mark.norm("ML4-89-1")
def test_rules_of_which_no_day_is_known_are_left_to_check(case):
    told = case(EXPERIMENT)
    for subject in SUBJECTS:
        told = told.did(f"record_{subject}_rules", "2026-01-05")
    step = next(n for n in told.on("2026-01-12").next if n.step.name == "establish")

    assert [str(clause.cite) for clause in step.to_check] == [f"ML4-89-1-{i}" for i in SUBJECTS.values()]


@pytest.mark.norm("ML4-89-1-i")
def test_no_application_before_the_call(ruled):
    assert ruled.did("establish", "2026-01-12").did("apply", "2026-01-13").refusal() == ["ML4-89-1-i"]


@pytest.mark.norm("ML4-89-1-i")
@pytest.mark.parametrize("participant", ["developer", "provider", "user"])
def test_developers_providers_and_users_may_apply(ruled, participant):
    opened = ruled.did("establish", "2026-01-12").did("open_call", "2026-01-19")

    assert opened.did("apply", "2026-02-02", by=participant).state("2026-02-02") == "applied"


@pytest.mark.norm("ML4-89-1-i")
@pytest.mark.parametrize(
    ("lacking", "refused"),
    [("condition", "ML4-89-1-i"), ("reasons", "ML4-89-1-i"), ("remedies", "ML4-105-1")],
)
def test_a_rejection_names_an_unmet_condition_reasons_and_remedies(ruled, lacking, refused):
    applied = ruled.did("establish", "2026-01-12").did("open_call", "2026-01-19").did("apply", "2026-02-02")

    assert applied.did("reject", "2026-03-02", **{lacking: None}).refusal() == [refused]
    assert applied.did("reject", "2026-03-02").state("2026-03-02") == "rejected"
    assert applied.did("select", "2026-03-02", reasons=None).refusal() == ["ML4-89-1-i"]


@pytest.mark.norm("ML4-89-1")
def test_a_provincial_authority_selects_nobody(ruled):
    applied = ruled.did("establish", "2026-01-12").did("open_call", "2026-01-19").did("apply", "2026-02-02")

    assert applied.did("select", "2026-03-02", by="provincial_ai_authority").refusal() == ["ML4-89-1-i"]


@pytest.mark.norm("ML4-89-1-ii")
@pytest.mark.parametrize("lacking", ["plan", "scope", "since", "until"])
def test_no_experiment_without_plan_limits_first_and_last_day(selected, lacking):
    assert selected.did("start", "2026-03-09", **{lacking: None}).refusal() == ["ML4-89-1-ii"]


@pytest.mark.norm("ML4-89-1-ii")
def test_an_experiment_past_its_last_day_is_shown_and_not_ended_by_itself(running):
    assert running.clock("duration", "2026-09-08") == ("running", "2026-09-08")
    assert running.clock("duration", "2026-09-09") == ("overdue", "2026-09-08")
    assert running.state("2026-12-31") == "running"
    ended = running.did("end", "2026-09-08").did("evaluate", "2026-10-15")
    assert (ended.clock("duration", "2026-10-15")[0], ended.state("2026-10-15")) == ("met", "evaluated")


@pytest.mark.norm("ML4-89-1-iii")
@pytest.mark.parametrize(("step", "state"), [("pause", "paused"), ("break_off", "ended")])
def test_a_risk_event_pauses_or_ends_the_experiment_at_once(running, step, state):
    risk = running.did("record_risk_event", "2026-04-01", by="provider")
    answered = risk.did(step, "2026-04-01", by="developer")

    assert risk.clock("response", "2026-04-03") == ("running", None)  # no number in law: days are counted
    assert risk.on("2026-04-03").clock("response").days == 2
    assert (answered.state("2026-04-01"), answered.on("2026-04-01").clock("response").days) == (state, 0)


@pytest.mark.norm("ML4-89-1-iii")
def test_without_a_risk_event_there_is_no_pause_and_a_paused_experiment_may_resume_or_end(running):
    assert running.did("pause", "2026-04-01").refusal() == ["ML4-89-1-iii"]
    paused = running.did("record_risk_event", "2026-04-01").did("pause", "2026-04-01")
    assert paused.did("resume", "2026-04-20", cleared=None).refusal() == ["ML4-89-1-iii"]
    assert paused.did("resume", "2026-04-20").state("2026-04-20") == "running"
    assert paused.did("break_off", "2026-04-20").state("2026-04-20") == "ended"


@pytest.mark.norm("ML4-89-1-ii")
def test_an_experiment_under_way_is_not_yet_evaluated(running):
    assert running.did("evaluate", "2026-04-01").refusal() == ["ML4-89-1-ii"]


# Article 111


@pytest.fixture
def declared(case):
    """A declaration of research in which every condition is met."""
    return (
        case(RESEARCH)
        .knowing(
            sole_purpose="research",
            limited_setting=True,
            aims_at_commercial_service=False,
            training_data_sources=frozenset(),
            training_data_proofs=frozenset(),
            research_safeguards=frozenset({"listed", "evidenced"}),
            research_records_kept=True,
        )
        .did("declare", "2026-01-05")
    )


@pytest.mark.norm("ML4-111-1", "ML4-111-2")
def test_a_declaration_with_all_conditions_met_is_valid(declared):
    assert declared.did("confirm", "2026-01-05").state("2026-06-01") == "valid"


@pytest.mark.norm("ML4-111-1", "ML4-111-2")
@pytest.mark.parametrize(
    ("facts", "article"),
    [
        ({"sole_purpose": "other"}, "ML4-111-1"),
        ({"limited_setting": False}, "ML4-111-1"),
        ({"aims_at_commercial_service": True}, "ML4-111-2-i"),
        ({"training_data_sources": frozenset({"self_collected"})}, "ML4-111-2-ii"),
        ({"research_safeguards": frozenset({"listed"})}, "ML4-111-2-iii"),
        ({"research_records_kept": False}, "ML4-111-2-iv"),
    ],
)
def test_one_condition_that_fails_is_enough_against_the_carve_out(declared, facts, article):
    assert declared.knowing(**facts).did("confirm", "2026-01-05").refusal() == [article]


@pytest.mark.norm("ML4-111-2")
@pytest.mark.parametrize(
    ("lacking", "article"),
    [
        ("purpose", "ML4-111-1"),
        ("limits", "ML4-111-1"),
        ("non_commercial", "ML4-111-2-i"),
        ("lawful_data", "ML4-111-2-ii"),
        ("safeguards", "ML4-111-2-iii"),
        ("records", "ML4-111-2-iv"),
    ],
)
def test_a_declaration_names_purpose_limits_and_the_four_conditions(case, lacking, article):
    assert case(RESEARCH).did("declare", "2026-01-05", **{lacking: None}).refusal() == [article]


@pytest.mark.norm("ML4-111-2")
@pytest.mark.parametrize(
    ("step", "article"),
    [
        ("lose_purpose", "ML4-111-1"),
        ("lose_limits", "ML4-111-1"),
        ("lose_non_commercial", "ML4-111-2-i"),
        ("lose_lawful_data", "ML4-111-2-ii"),
        ("lose_safeguards", "ML4-111-2-iii"),
        ("lose_records", "ML4-111-2-iv"),
    ],
)
def test_the_carve_out_is_lost_on_the_day_a_condition_fails(declared, step, article):
    lost = declared.did("confirm", "2026-01-05").did(step, "2026-03-10")

    assert (lost.state("2026-03-09"), lost.state("2026-03-10")) == ("valid", "lost")
    assert str(lost.file.procedure.step(step).cite) == article


@pytest.mark.norm("ML4-111-2")
def test_a_lost_carve_out_does_not_come_back_in_the_same_case(declared):
    lost = declared.did("confirm", "2026-01-05").did("lose_non_commercial", "2026-03-10", by="provider")

    assert lost.did("confirm", "2026-03-11").refusal() == ["ML4-111-2"]
    assert lost.may("2026-03-11") == []
