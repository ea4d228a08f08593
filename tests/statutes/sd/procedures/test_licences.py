"""Licences and registrations of other laws as cases: whether one is needed, from when, and until when it holds."""

from __future__ import annotations

import pytest

LICENCE = "sd.licence"
REGISTRATION = "sd.other_registration"
DRIVING = "sd.driving_stage"
MEDICAL = "sd.medical_qualification"
ALL = (LICENCE, REGISTRATION, DRIVING, MEDICAL)
CONDITIONAL = (LICENCE, REGISTRATION)
ARTICLE = {LICENCE: "SD-49-1", REGISTRATION: "SD-53-2", DRIVING: "SD-75-1", MEDICAL: "SD-72-1-a"}
PROVIDING = {"provides_service": True, "offered_to_mainland_public": True}
HELD = {
    LICENCE: {
        "required_permits": frozenset({"telecom"}),
        "held_permits": frozenset({"telecom"}),
        **PROVIDING,
    },
    REGISTRATION: {"registration_elsewhere": "made"},
    DRIVING: {
        "driving_stages": frozenset({"road_testing"}),
        "driving_permits": frozenset({"road_testing"}),
    },
    MEDICAL: {"medical_qualifications": frozenset({"institution", "practitioners"})},
}
"""What is so while everything that is needed is held."""


@pytest.fixture
def required(case):
    """Begin a case in which the paper is needed and not yet there, since 5 January 2026."""

    def begin(name):
        story = case(name).knowing(**HELD[name])
        return story.did("find_required", "2026-01-05") if name in CONDITIONAL else story

    return begin


@pytest.fixture
def valid(required):
    """Begin a case in which the paper holds from 2 March 2026 to the end of 1 March 2027."""

    def begin(name):
        return required(name).did("apply", "2026-01-06").did("grant", "2026-03-02", until="2027-03-01")

    return begin


# From the demand to the end


@pytest.mark.norm("SD-49-1", "SD-53-2", "SD-72-1-a", "SD-75-1")
@pytest.mark.parametrize("name", ALL)
def test_an_activity_is_lawful_on_the_last_day_of_validity_and_not_on_the_day_after(valid, name):
    assert valid(name).did("act", "2027-03-01").refusal() == []
    assert valid(name).did("act", "2027-03-02").refusal() == [ARTICLE[name]]
    assert (valid(name).state("2027-03-01"), valid(name).state("2027-03-02")) == ("valid", "expired")


@pytest.mark.norm("SD-49-1", "SD-53-2", "SD-72-1-a", "SD-75-1")
@pytest.mark.parametrize("name", ALL)
def test_an_activity_before_the_grant_is_refused_even_if_applied_for(required, name):
    assert required(name).did("act", "2026-01-06").refusal() == [ARTICLE[name]]
    assert required(name).did("apply", "2026-01-06").did("act", "2026-01-07").refusal() == [ARTICLE[name]]


@pytest.mark.parametrize("name", ALL)
def test_after_its_end_it_is_applied_for_anew(valid, name):
    anew = valid(name).did("apply", "2027-03-15").did("grant", "2027-04-01", until="2028-03-31")

    assert anew.state("2028-03-31") == "valid"
    assert anew.did("act", "2027-03-20").refusal() == [ARTICLE[name]]


@pytest.mark.parametrize("name", ALL)
def test_a_renewal_before_the_end_moves_the_last_day(valid, name):
    renewed = valid(name).did("renew", "2027-02-01", until="2028-03-01")

    assert (renewed.state("2028-03-01"), renewed.state("2028-03-02")) == ("valid", "expired")
    assert valid(name).did("renew", "2027-03-02", until="2028-03-01").refusal() == [ARTICLE[name]]


@pytest.mark.parametrize("name", ALL)
def test_one_without_a_last_day_does_not_expire(required, name):
    open_ended = required(name).did("apply", "2026-01-06").did("grant", "2026-03-02", until=None)

    assert open_ended.state("2099-01-01") == "valid"


@pytest.mark.norm("SD-49-1", "SD-82-2-e")
@pytest.mark.parametrize("name", ALL)
def test_a_revocation_is_entered_with_its_ground_and_ends_the_right_to_act(valid, name):
    for lacking in ("legal_source", "reasons"):
        assert valid(name).did("end", "2026-09-01", **{lacking: None}).refusal() == [ARTICLE[name]]
    ended = valid(name).did("end", "2026-09-01")
    assert ended.did("act", "2026-09-01").refusal() == [ARTICLE[name]]
    assert ended.on("2027-03-02").state.name == "ended"


@pytest.mark.norm("SD-49-1", "SD-53-2")
@pytest.mark.parametrize("name", ALL)
def test_a_grant_has_number_holder_scope_and_its_source_in_law(required, name):
    applied = required(name).did("apply", "2026-01-06")

    for lacking in ("number", "holder", "scope", "legal_source"):
        assert applied.did("grant", "2026-03-02", **{lacking: None}).refusal() == [ARTICLE[name]]


@pytest.mark.parametrize("name", ALL)
def test_a_refusal_under_the_other_law_names_it_and_leaves_the_need(required, name):
    applied = required(name).did("apply", "2026-01-06")

    assert applied.did("refuse", "2026-02-02", reasons=None).refusal() == [ARTICLE[name]]
    assert applied.did("refuse", "2026-02-02").state("2026-02-02") == "required"


@pytest.mark.parametrize(
    ("name", "giver"), [(n, "authorities" if n == REGISTRATION else "licensing_authority") for n in ALL]
)
def test_the_authority_of_the_other_law_decides_and_no_oversight_department_as_such(required, name, giver):
    applied = required(name).did("apply", "2026-01-06")

    assert applied.did("grant", "2026-03-02", by=giver).refusal() == []
    assert applied.did("grant", "2026-03-02", by="oversight").refusal() == [ARTICLE[name]]


@pytest.mark.norm("SD-53-1-a", "SD-53-1-b", "SD-53-2")
@pytest.mark.parametrize("name", ALL)
def test_no_clock_has_a_number_of_this_law(case, name):
    assert {type(clock.limit).__name__ for clock in case(name).file.procedure.clocks} == {"SetBy"}


@pytest.mark.parametrize("name", ALL)
def test_a_day_for_the_decision_comes_from_the_other_law_and_grants_nothing_by_passing(required, name):
    dated = required(name).did("apply", "2026-01-06", decide_by="2026-02-13")

    assert dated.clock("decision", "2026-02-13") == ("running", "2026-02-13")
    late = dated.on("2026-02-14")
    assert (late.state.name, [c.clock.name for c in late.late]) == ("applied", ["decision"])
    assert dated.did("grant", "2026-02-24").clock("decision", "2026-02-24")[0] == "late"
    undated = required(name).did("apply", "2026-01-06", decide_by=None)
    assert undated.on("2030-01-01").late == ()


# Articles 49 and 53(2): only where another law demands it


@pytest.mark.norm("SD-49-1", "SD-53-2")
@pytest.mark.parametrize("name", CONDITIONAL)
def test_a_demand_names_the_law_that_makes_it(case, name):
    assert case(name).did("find_required", "2026-01-05", legal_source=None).refusal() == [ARTICLE[name]]


@pytest.mark.norm("SD-49-1", "SD-53-2")
@pytest.mark.parametrize(
    ("name", "facts"),
    [(LICENCE, {"required_permits": frozenset()}), (REGISTRATION, {"registration_elsewhere": "none"})],
)
def test_where_no_law_demands_it_the_activity_is_free(case, name, facts):
    free = case(name).knowing(**facts)

    assert free.did("find_required", "2026-01-05").refusal() == [ARTICLE[name]]
    found = free.did("find_not_required", "2026-01-05")
    assert found.did("act", "2026-01-06").state("2026-01-06") == "not_required"
    assert free.did("find_not_required", "2026-01-05", reasons=None).refusal() == [ARTICLE[name]]


@pytest.mark.norm("SD-49-1", "SD-53-2")
@pytest.mark.parametrize(
    ("name", "facts"),
    [
        (LICENCE, {"required_permits": frozenset({"news"}), "held_permits": frozenset(), **PROVIDING}),
        (REGISTRATION, {"registration_elsewhere": "open"}),
    ],
)
def test_where_a_law_demands_it_the_need_cannot_be_found_away(case, name, facts):
    needed = case(name).knowing(**facts)

    assert needed.did("find_not_required", "2026-01-05").refusal() == [ARTICLE[name]]
    assert needed.did("act", "2026-01-05").refusal() == [ARTICLE[name]]


@pytest.mark.norm("SD-49-1", "SD-53-2")
@pytest.mark.parametrize("name", CONDITIONAL)
def test_while_nobody_knows_whether_it_is_needed_an_activity_is_neither_lawful_nor_unlawful(case, name):
    unknown = case(name)
    steps = {n.step.name: n for n in unknown.on("2026-01-05").next}

    assert unknown.did("act", "2026-01-05").refusal() == []
    assert [str(clause.cite) for clause in steps["act"].to_check] == [ARTICLE[name]]


@pytest.mark.norm("SD-49-1")
def test_a_licence_of_one_kind_does_not_cover_another(valid):
    two = valid(LICENCE).knowing(required_permits=frozenset({"telecom", "news"}))

    assert two.did("act", "2026-03-03").refusal() == ["SD-49-1"]


@pytest.mark.norm("SD-53-2")
@pytest.mark.parametrize(("day", "state"), [("2026-02-24", "met"), ("2026-02-25", "late")])
def test_a_registration_keeps_the_time_of_its_own_law(case, day, state):
    needed = (
        case(REGISTRATION)
        .knowing(registration_elsewhere="open")
        .did("find_required", "2026-01-05", apply_by="2026-02-24")
    )

    assert needed.clock("application", "2026-02-25") == ("overdue", "2026-02-24")
    applied = needed.did("apply", day)
    assert applied.clock("application", day)[0] == state
    assert {party.name for party in applied.on(day).clock("application").clock.owner} == {
        "developer",
        "provider",
    }


@pytest.mark.norm("SD-49-1", "SD-53-2")
@pytest.mark.parametrize("name", CONDITIONAL)
def test_it_binds_who_develops_or_provides(required, name):
    assert required(name).did("apply", "2026-01-06", by="developer").refusal() == []
    assert required(name).did("apply", "2026-01-06", by="user").refusal() == [ARTICLE[name]]


# Articles 75 and 72: the article itself demands it


@pytest.mark.norm("SD-75-1")
@pytest.mark.parametrize("name", [DRIVING, MEDICAL])
def test_for_cars_and_medicine_nothing_can_be_found_unnecessary(case, name):
    assert "find_not_required" not in {step.name for step in case(name).file.procedure.steps}
    assert case(name).did("act", "2026-01-05").refusal() == [ARTICLE[name]]


@pytest.mark.norm("SD-75-1")
@pytest.mark.parametrize("stage", ["demonstration", "market_launch", "transport_operation"])
def test_a_licence_for_road_tests_covers_no_other_stage(valid, stage):
    assert valid(DRIVING).did("act", "2026-03-03").refusal() == []
    further = valid(DRIVING).knowing(driving_stages=frozenset({"road_testing", stage}))
    assert further.did("act", "2026-03-03").refusal() == ["SD-75-1"]


@pytest.mark.norm("SD-75-1")
@pytest.mark.parametrize("step", ["apply", "grant", "act"])
def test_each_paper_on_driving_names_its_stage(required, valid, step):
    stories = {"apply": required(DRIVING), "grant": required(DRIVING).did("apply", "2026-01-06")}
    story = stories.get(step, valid(DRIVING))

    assert story.did(step, "2026-03-03", stage=" ").refusal() == ["SD-75-1"]


@pytest.mark.norm("SD-75-1")
@pytest.mark.parametrize("who", ["developer", "provider", "user"])
def test_developer_provider_and_user_each_answer_for_the_stage_they_run(required, who):
    assert required(DRIVING).did("apply", "2026-01-06", by=who).refusal() == []


@pytest.mark.norm("SD-72-1-a")
@pytest.mark.parametrize("only", ["institution", "practitioners"])
def test_in_medicine_institution_and_people_both_need_theirs(valid, only):
    half = valid(MEDICAL).knowing(medical_qualifications=frozenset({only}))

    assert half.did("act", "2026-03-03").refusal() == ["SD-72-1-a"]


@pytest.mark.norm("SD-72-1-a")
def test_the_provider_of_the_tool_needs_no_medical_qualification(required):
    assert required(MEDICAL).did("apply", "2026-01-06", by="medical_user").refusal() == []
    assert required(MEDICAL).did("apply", "2026-01-06", by="provider").refusal() == ["SD-72-1-a"]
