"""Policy fit, zone regulations, warnings, emergencies, programmes and the yearly report as cases."""

from __future__ import annotations

import pytest

from chengxu.law.norm import Programme
from chengxu.statutes.model_law import NORMS
from chengxu.statutes.model_law.procedures.tasks import PROGRAMME_OWNERS

POLICY = "ml4.policy_fit"
ZONE = "ml4.zone_regulation"
WARNING = "ml4.warning"
EMERGENCY = "ml4.emergency"
PROGRAMME = "ml4.programme"
REPORT = "ml4.yearly_report"


# Article 17


@pytest.fixture
def assessed(case):
    return case(POLICY).did("register", "2026-03-02").did("assess", "2026-04-01")


@pytest.mark.norm("ML4-17-1-a")
def test_a_policy_without_a_significant_effect_is_closed_and_without_a_result_it_is_not(case, assessed):
    registered = case(POLICY).did("register", "2026-03-02")

    assert registered.did("find_no_effect", "2026-03-03").refusal() == ["ML4-17-1-a"]
    assert assessed.did("find_no_effect", "2026-04-02", reasons=None).refusal() == ["ML4-17-1-a"]
    assert assessed.did("find_no_effect", "2026-04-02").state("2026-04-02") == "closed"


@pytest.mark.norm("ML4-17-1-a")
@pytest.mark.parametrize("lacking", ["development", "safety"])
def test_an_assessment_looks_at_development_and_at_safety(case, lacking):
    registered = case(POLICY).did("register", "2026-03-02")

    assert registered.did("assess", "2026-04-01", **{lacking: None}).refusal() == ["ML4-17-1-a"]


@pytest.mark.norm("ML4-17-1-b")
@pytest.mark.parametrize(
    ("step", "state"), [("adjust", "adjusted"), ("repeal", "repealed"), ("amend", "amended")]
)
def test_a_significant_effect_is_answered_promptly_and_the_days_are_counted(assessed, step, state):
    found = assessed.did("find_effect", "2026-04-02")

    assert found.clock("revision", "2026-07-01") == ("running", None)
    assert found.on("2026-07-01").clock("revision").days == 90
    assert found.did(step, "2026-07-01").state("2026-07-01") == state
    assert found.did(step, "2026-07-01", document=None).refusal() == ["ML4-17-1-b"]


@pytest.mark.norm("ML4-17-1-b")
@pytest.mark.parametrize("lacking", ["effect", "owner"])
def test_a_finding_says_what_is_affected_and_who_is_in_charge(assessed, lacking):
    assert assessed.did("find_effect", "2026-04-02", **{lacking: None}).refusal() == ["ML4-17-1-b"]


@pytest.mark.norm("ML4-17-1-b")
def test_what_has_no_significant_effect_is_not_repealed(assessed):
    assert assessed.did("repeal", "2026-04-02").refusal() == ["ML4-17-1-b"]


# Article 31


@pytest.mark.norm("ML4-31-4-a")
def test_a_regulation_is_recorded_once_both_organs_have_acknowledged_it(case):
    reported = case(ZONE).did("adopt", "2026-01-26").did("report", "2026-02-10")
    one = reported.did("npc_receipt", "2026-03-02")

    assert reported.did("complete_record", "2026-03-01").refusal() == ["ML4-31-4-a", "ML4-31-4-a"]
    assert one.did("complete_record", "2026-03-03").refusal() == ["ML4-31-4-a"]
    both = one.did("council_receipt", "2026-03-09")
    assert both.did("complete_record", "2026-03-10").state("2026-03-10") == "recorded"


@pytest.mark.norm("ML4-31-4-a")
@pytest.mark.parametrize("lacking", ["npc_letter", "council_letter"])
def test_a_regulation_goes_to_both_organs(case, lacking):
    adopted = case(ZONE).did("adopt", "2026-01-26")

    assert adopted.did("report", "2026-02-10", **{lacking: None}).refusal() == ["ML4-31-4-a"]


@pytest.mark.norm("ML4-31-4-a")
def test_thirty_days_from_publication_are_those_of_another_law(case):
    published = case(ZONE).did("adopt", "2026-01-26").did("publish", "2026-01-28")

    assert published.clock("report", "2026-02-27") == ("running", "2026-02-27")
    assert published.clock("report", "2026-02-28") == ("overdue", "2026-02-27")
    assert str(published.on("2026-02-27").clock("report").clock.tag) == "external:LW-LEGL-109"
    late = published.did("report", "2026-02-28").on("2026-03-31")
    assert [c.clock.owner.name for c in late.late] == ["zone_legislature"]
    assert late.state.name == "reported"


@pytest.mark.norm("ML4-31-4-a")
def test_a_thirtieth_day_that_is_a_make_up_workday_is_not_moved(case):
    published = case(ZONE).did("adopt", "2026-01-26").did("publish", "2026-01-29")  # ends on 28 February

    assert published.clock("report", "2026-02-28") == ("running", "2026-02-28")
    festival = case(ZONE).did("adopt", "2026-01-12").did("publish", "2026-01-16")  # ends on 15 February
    assert festival.clock("report", "2026-02-16") == ("running", "2026-02-24")


@pytest.mark.norm("ML4-31-4-b")
def test_a_regulation_with_departures_is_not_sent_without_saying_what_departs_and_why(case):
    departing = case(ZONE).did("adopt_with_departures", "2026-01-26")

    assert departing.did("report", "2026-02-10").refusal() == ["ML4-31-4-b"]
    for lacking in ("departures", "reasons"):
        told = departing.did("report_with_explanation", "2026-02-10", **{lacking: None})
        assert told.refusal() == ["ML4-31-4-b"]
    assert departing.did("report_with_explanation", "2026-02-10").state("2026-02-10") == "reported"


@pytest.mark.norm("ML4-31-4-b")
def test_where_nothing_departs_nothing_is_explained(case):
    plain = case(ZONE).did("adopt", "2026-01-26")

    assert plain.did("report_with_explanation", "2026-02-10").refusal() == ["ML4-31-4-b"]


@pytest.mark.norm("ML4-31-3")
def test_a_departure_names_the_norm_and_its_authorisation(case):
    for lacking in ("departures", "authorisation"):
        told = case(ZONE).did("adopt_with_departures", "2026-01-26", **{lacking: None})
        assert told.refusal() == ["ML4-31-3"]
    unauthorised = case(ZONE).knowing(
        zone_departures=frozenset({"law", "departmental_rule"}),
        zone_departures_authorised=frozenset({"law"}),
    )
    assert unauthorised.did("adopt_with_departures", "2026-01-26").refusal() == ["ML4-31-3"]


@pytest.mark.norm("ML4-31-2")
def test_nobody_but_the_legislature_of_the_zone_adopts_and_not_against_the_constitution(case):
    assert case(ZONE).did("adopt", "2026-01-26", by="state_council").refusal() == ["ML4-31-2"]
    oversteps = case(ZONE).knowing(zone_regulation_oversteps=True)
    assert oversteps.did("adopt", "2026-01-26").refusal() == ["ML4-31-2"]


# Articles 81 and 88


@pytest.fixture
def judged(case):
    return case(WARNING).did("obtain", "2026-03-02").did("analyse", "2026-03-03").did("judge", "2026-03-04")


@pytest.mark.norm("ML4-81-1-vii")
def test_a_warning_takes_information_analysis_and_judgement_in_turn(case, judged):
    informed = case(WARNING).did("obtain", "2026-03-02")

    assert informed.did("judge", "2026-03-02").refusal() == ["ML4-81-1-vii"]
    assert informed.did("warn", "2026-03-02").refusal() == ["ML4-81-1-vii"]
    assert judged.did("warn", "2026-03-05").state("2026-03-05") == "warned"
    assert judged.did("set_aside", "2026-03-05").state("2026-03-05") == "set_aside"


@pytest.mark.norm("ML4-81-1-vii")
def test_a_warning_without_source_is_refused(case, judged):
    assert case(WARNING).did("obtain", "2026-03-02", source=None).refusal() == ["ML4-81-1-vii"]
    assert judged.did("warn", "2026-03-05", source=" ").refusal() == ["ML4-81-1-vii"]


@pytest.mark.norm("ML4-88-1-b")
@pytest.mark.parametrize("lacking", ["components", "departments"])
def test_a_supply_chain_warning_names_components_and_departments(judged, lacking):
    assert judged.did("warn_supply_chain", "2026-03-05").state("2026-03-05") == "warned"
    assert judged.did("warn_supply_chain", "2026-03-05", **{lacking: None}).refusal() == ["ML4-88-1-b"]


@pytest.mark.norm("ML4-81-1-vii", "ML4-81-1-viii")
def test_a_provincial_authority_neither_warns_nor_opens_an_emergency_under_article_81(case, judged):
    province = "provincial_ai_authority"

    assert judged.did("warn", "2026-03-05", by=province).refusal() == ["ML4-81-1-vii"]
    assert case(EMERGENCY).did("open", "2026-03-05", by=province).refusal() == ["ML4-81-1-viii"]


@pytest.mark.norm("ML4-81-1-viii")
def test_an_emergency_is_opened_met_with_measures_and_ended(case):
    opened = case(EMERGENCY).did("open", "2026-03-05")

    assert opened.did("end", "2026-03-06").refusal() == ["ML4-81-1-viii"]
    met = opened.did("take_measures", "2026-03-05").did("take_measures", "2026-03-09")
    assert met.did("end", "2026-03-20").state("2026-03-20") == "ended"


@pytest.mark.norm("ML4-81-1-viii", "ML4-88-1-b")
@pytest.mark.parametrize(
    ("step", "lacking", "article"),
    [
        ("open", "level", "ML4-81-1-viii"),
        ("open", "lead", "ML4-81-1-viii"),
        ("open_for_supply_chain", "components", "ML4-88-1-b"),
        ("open_for_supply_chain", "departments", "ML4-88-1-b"),
    ],
)
def test_an_emergency_has_a_level_a_lead_and_in_the_supply_chain_components_and_departments(
    case, step, lacking, article
):
    assert case(EMERGENCY).did(step, "2026-03-05", **{lacking: None}).refusal() == [article]


# Programmes


@pytest.mark.norm("ML4-9-1", "ML4-16-1")
def test_a_programme_is_open_without_a_date_until_its_owner_sets_one(case):
    opened = case(PROGRAMME)

    assert (opened.state("2030-01-01"), opened.on("2030-01-01").clocks) == ("open", ())
    assert opened.did("start", "2026-03-02").refusal() == ["ML4-16-1"]


@pytest.mark.norm("ML4-16-1")
@pytest.mark.parametrize("lacking", ["article", "owner", "deliverable", "due_on"])
def test_a_programme_has_an_article_an_owner_a_deliverable_and_a_day(case, lacking):
    assert case(PROGRAMME).did("assign", "2026-03-02", **{lacking: None}).refusal() == ["ML4-16-1"]


@pytest.mark.norm("ML4-12-2", "ML4-18-2", "ML4-20-2", "ML4-88-1-a", "ML4-93-1")
@pytest.mark.parametrize(("day", "clock"), [("2026-12-31", "met"), ("2027-01-01", "late")])
def test_a_deliverable_is_in_time_on_the_day_chosen_and_late_the_day_after(case, day, clock):
    working = case(PROGRAMME).did("assign", "2026-03-02", due_on="2026-12-31").did("start", "2026-03-03")
    delivered = working.did("deliver", day)

    assert delivered.state(day) == "delivered"
    assert delivered.clock("chosen_day", day) == (clock, "2026-12-31")
    assert str(delivered.on(day).clock("chosen_day").clock.tag) == "house"


@pytest.mark.norm("ML4-10-2-b", "ML4-16-1")
def test_nothing_is_delivered_without_proof(case):
    working = case(PROGRAMME).did("assign", "2026-03-02").did("start", "2026-03-03")

    assert working.did("deliver", "2026-05-01", proof=None).refusal() == ["ML4-16-1"]


def test_everybody_whom_the_law_charges_with_a_programme_can_set_one():
    articles = {*range(9, 13), *range(16, 40), 59, *range(81, 94)}
    owners = {
        party.name
        for norm in NORMS
        if isinstance(norm, Programme) and norm.cite.parts[0] in articles
        for party in norm.parties
    }

    assert owners <= {party.name for party in PROGRAMME_OWNERS}


@pytest.mark.norm("ML4-81-1-i")
@pytest.mark.parametrize(("day", "clock"), [("2027-03-31", "met"), ("2027-04-01", "late")])
def test_the_yearly_report_is_in_time_on_31_march_and_late_on_1_april(case, day, clock):
    drafting = (
        case(REPORT).did("assign", "2027-01-04", year=2026, due_on="2027-03-31").did("start", "2027-01-05")
    )
    sent = drafting.did("send", day)

    assert sent.clock("report", day) == (clock, "2027-03-31")
    assert drafting.clock("report", "2027-04-01") == ("overdue", "2027-03-31")
    assert [c.clock.owner.name for c in drafting.on("2027-04-01").late] == ["ai_authority"]
    assert str(sent.on(day).clock("report").clock.tag) == "statutory"


@pytest.mark.norm("ML4-81-1-i")
@pytest.mark.parametrize("lacking", ["development", "governance"])
def test_the_yearly_report_tells_of_development_and_of_governance(case, lacking):
    drafting = case(REPORT).did("assign", "2027-01-04", due_on="2027-03-31").did("start", "2027-01-05")

    assert drafting.did("send", "2027-03-01", **{lacking: None}).refusal() == ["ML4-81-1-i"]
    assert drafting.did("send", "2027-03-01", by="provincial_ai_authority").refusal() == ["ML4-81-1-i"]
