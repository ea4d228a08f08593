"""Articles 100 to 104: who answers for damage, how much, the safe harbour, relief for open source."""

from __future__ import annotations

import pytest

DEVELOPER, PROVIDER, USER, BYPASS, STOP = (
    "ML4-100-1",
    "ML4-100-2",
    "ML4-100-3",
    "ML4-100-4",
    "ML4-100-5",
)
DAMAGES, RETALIATION = "ML4-101-1", "ML4-101-2"
HARBOUR, RULES, WARNING, NOTICE, LABELS, NO_SHELTER = (
    "ML4-102-1",
    "ML4-102-1-i",
    "ML4-102-1-ii",
    "ML4-102-1-iii",
    "ML4-102-1-iv",
    "ML4-102-2",
)
SPREAD, JOINT = "ML4-103-1-a", "ML4-103-1-b"
COMPONENT, OPEN = "ML4-104-1", "ML4-104-2"
MEASURES = frozenset({"rules", "complaints", "users_told", "notices", "labels"})
TRAITS = frozenset({"natural_person", "works_or_worked_there", "knows_through_work", "has_reported"})
OPEN_SOURCE = frozenset(
    {
        "open_licence",
        "public",
        "weights",
        "parameters",
        "data_disclosed",
        "local_deployment",
        "modification",
    }
)


@pytest.fixture
def harm(ml4):
    """Damage and cause are proven; nobody claims shelter or relief; no fault is proven yet."""
    return ml4.but(
        offered_to_mainland_public=True,
        uses_service=True,
        damage_suffered=True,
        damage_caused=True,
        developer_faults=frozenset(),
        provider_fault="presumed",
        user_at_fault=False,
        safe_harbour_measures=frozenset(),
        provider_knowledge="none",
        measures_on_knowledge=False,
        free_of_charge=False,
        component_release=frozenset(),
        open_source_elements=frozenset(),
    )


@pytest.fixture
def sheltered(harm):
    """The same, with all the measures of the safe harbour."""
    return harm.but(safe_harbour_measures=MEASURES)


@pytest.fixture
def component(harm):
    """A free component whose independent use by a third party did the damage; the developer was at fault."""
    return harm.but(
        developer_faults=frozenset({"algorithm_design"}),
        free_of_charge=True,
        open_source_elements=frozenset({"open_licence", "public"}),
        component_release=frozenset({"component", "explained", "third_party"}),
    )


# Article 100


@pytest.mark.norm(DEVELOPER)
@pytest.mark.parametrize(
    "fault", ["training_data", "algorithm_design", "safety_test", "known_hazard", "other"]
)
def test_a_developer_answers_for_one_proven_fault_that_caused_the_damage(harm, fault):
    case = harm.but(developer_faults=frozenset({fault}))

    assert harm.answer(DEVELOPER) == "not"
    assert case.answer(DEVELOPER) == "applies"
    assert case.but(damage_caused=False).answer(DEVELOPER) == "not"
    assert case.but(damage_suffered=False).answer(DEVELOPER) == "not"
    assert (
        case.but(training_activities=frozenset(), development_activities=frozenset()).answer(DEVELOPER)
        == "not"
    )


@pytest.mark.norm(PROVIDER)
@pytest.mark.parametrize(
    ("fault", "caused", "answer"),
    [
        ("presumed", True, "applies"),
        ("ordinary", True, "applies"),
        ("intent", True, "applies"),
        ("disproved", True, "not"),
        ("intent", False, "not"),
        ("presumed", None, "undetermined"),
        (None, True, "undetermined"),
    ],
)
def test_a_providers_fault_is_presumed_and_cause_is_not(harm, fault, caused, answer):
    assert harm.but(provider_fault=fault, damage_caused=caused).answer(PROVIDER) == answer


@pytest.mark.norm(USER)
def test_a_user_answers_for_fault_by_the_ordinary_rule_and_a_special_law_may_do_without(harm):
    assert harm.answer(USER) == "not"
    assert harm.but(user_at_fault=True).answer(USER) == "applies"
    assert harm.but(user_at_fault=True, uses_service=False).answer(USER) == "not"
    assert "其他法律" in harm.book.norm(USER).note.zh


@pytest.mark.norm(BYPASS)
@pytest.mark.parametrize("lacking", ["deliberate", "causal", "precautions"])
def test_relief_for_bypassed_safeguards_takes_all_three_proofs(harm, lacking):
    proven = frozenset({"deliberate", "causal", "precautions"})

    assert harm.but(bypass_proofs=proven).answer(BYPASS) == "applies"
    assert harm.but(bypass_proofs=proven - {lacking}).answer(BYPASS) == "not"


@pytest.mark.norm(BYPASS)
def test_relief_that_is_for_the_court_leaves_the_liability_standing(harm):
    case = harm.but(bypass_proofs=frozenset({"deliberate", "causal", "precautions"}))

    assert case.answer(PROVIDER) == "applies"
    assert "由法院决定" in case.book.norm(BYPASS).note.zh


@pytest.mark.norm(STOP)
@pytest.mark.parametrize(
    ("endangered", "answer"), [({"person"}, "applies"), ({"property"}, "applies"), (set(), "not")]
)
def test_danger_is_enough_to_demand_a_stop_even_without_damage_and_inside_the_safe_harbour(
    sheltered, endangered, answer
):
    case = sheltered.but(damage_suffered=False, endangers_safety=frozenset(endangered))

    assert case.answer(HARBOUR) == "applies"
    assert case.answer(STOP) == answer


# Article 101


@pytest.mark.norm(DAMAGES)
@pytest.mark.parametrize(
    ("facts", "answer"),
    [
        ({}, "applies"),
        ({"provider_fault": "disproved"}, "not"),
        ({"provider_fault": "disproved", "user_at_fault": True}, "applies"),
        ({"provider_fault": "disproved", "developer_faults": frozenset({"other"})}, "applies"),
        ({"safe_harbour_measures": MEASURES}, "not"),
        ({"damage_suffered": False}, "not"),
        ({"damage_caused": False}, "not"),
        ({"damage_caused": False, "provider_knowledge": "knew"}, "applies"),
    ],
)
def test_damages_are_measured_only_where_somebody_described_answers(harm, facts, answer):
    assert harm.but(**facts).answer(DAMAGES) == answer


@pytest.mark.norm(DAMAGES)
def test_the_three_measures_stand_in_an_order_without_choice(harm):
    said = harm.book.norm(DAMAGES).answers_for.zh

    assert said.index("实际损失") < said.index("侵权获利") < said.index("法院")


@pytest.mark.norm(RETALIATION)
@pytest.mark.parametrize(
    ("facts", "answer"),
    [
        ({}, "applies"),
        ({"adverse_acts": frozenset()}, "not"),
        ({"because_of_report": False}, "not"),
        ({"because_of_report": None}, "undetermined"),
        ({"report_recipients": frozenset({"other"})}, "not"),
        ({"reporter_traits": TRAITS - {"works_or_worked_there"}}, "not"),
    ],
)
def test_compensation_goes_to_a_whistleblower_who_suffered_because_of_the_report(ml4, facts, answer):
    retaliated = ml4.but(
        reporter_traits=TRAITS,
        report_recipients=frozenset({"employer"}),
        adverse_acts=frozenset({"dismissal"}),
        because_of_report=True,
    )

    assert retaliated.but(**facts).answer(RETALIATION) == answer


# Article 102


@pytest.mark.norm(HARBOUR)
@pytest.mark.parametrize("lacking", sorted(MEASURES))
def test_the_safe_harbour_takes_every_measure_at_once(sheltered, lacking):
    short = sheltered.but(safe_harbour_measures=MEASURES - {lacking})

    assert (sheltered.answer(HARBOUR), sheltered.answer(PROVIDER)) == ("applies", "not")
    assert (short.answer(HARBOUR), short.answer(PROVIDER)) == ("not", "applies")


@pytest.mark.norm(HARBOUR)
@pytest.mark.parametrize(
    "facts",
    [
        {"offered_to_mainland_public": False},
        {"provides_service": False},
    ],
)
def test_tools_that_are_not_offered_to_the_public_are_outside_the_safe_harbour(sheltered, facts):
    assert sheltered.but(**facts).answer(HARBOUR) == "not"


@pytest.mark.norm(HARBOUR)
def test_the_shelter_keeps_off_damages_and_joint_liability_but_no_sanction_and_no_other_party(sheltered):
    case = sheltered.but(
        provider_knowledge="should_have_known",
        developer_faults=frozenset({"training_data"}),
        user_at_fault=True,
        breaches_found=frozenset({"activity"}),
        breach_serious=False,
        breach_minor=False,
    )

    assert [case.answer(n) for n in (PROVIDER, JOINT)] == ["not", "not"]
    assert [case.answer(n) for n in (DEVELOPER, USER, "ML4-96-1-a")] == ["applies"] * 3


@pytest.mark.norm(HARBOUR, NO_SHELTER)
@pytest.mark.parametrize(
    ("fault", "shelter"),
    [
        ("presumed", True),
        ("ordinary", True),
        ("gross", False),
        ("intent", False),
    ],
)
def test_intent_and_gross_negligence_lose_the_shelter_and_ordinary_negligence_does_not(
    sheltered, fault, shelter
):
    case = sheltered.but(provider_fault=fault)

    assert case.answer(HARBOUR) == ("applies" if shelter else "not")
    assert case.answer(NO_SHELTER) == ("not" if shelter else "applies")
    assert case.answer(PROVIDER) == ("not" if shelter else "applies")


@pytest.mark.norm(RULES, WARNING, LABELS)
@pytest.mark.parametrize(
    ("norm", "lacking"),
    [(RULES, "rules"), (RULES, "complaints"), (WARNING, "users_told"), (LABELS, "labels")],
)
def test_each_missing_measure_fails_its_own_item_alone(sheltered, norm, lacking):
    short = sheltered.but(safe_harbour_measures=MEASURES - {lacking})
    failed = [n for n in (RULES, WARNING, LABELS) if short.state(n) == "breached"]

    assert [sheltered.state(n) for n in (RULES, WARNING, LABELS)] == ["met"] * 3
    assert failed == [norm]


@pytest.mark.norm(RULES, WARNING, NOTICE, LABELS)
def test_the_measures_cost_the_shelter_and_carry_no_sanction_of_their_own(sheltered):
    assert all(
        str(cite) in (PROVIDER, JOINT)
        for n in (RULES, WARNING, NOTICE, LABELS)
        for cite in sheltered.book.norm(n).breach
    )


@pytest.mark.norm(NOTICE)
def test_a_valid_notice_is_acted_on_without_a_number_of_days_and_the_delay_is_measured(sheltered):
    noticed = sheltered.happened("infringement_notice_received", "2026-03-02", case="song")
    acted = noticed.happened("infringement_notice_acted_on", "2026-03-05", case="song")

    assert noticed.duty(NOTICE).due is None
    assert noticed.state(NOTICE) == "pending"
    assert acted.state(NOTICE) == "met"
    assert acted.duty(NOTICE).delay == 3
    assert str(acted.book.norm(NOTICE).due.tag) == "reading:G32"


@pytest.mark.norm(NOTICE)
def test_without_a_notice_nothing_is_owed_and_its_records_are_kept_three_years(sheltered):
    acted = sheltered.happened("infringement_notice_received", "2026-03-02", case="song").happened(
        "infringement_notice_acted_on", "2026-03-05", case="song"
    )

    assert sheltered.never("infringement_notice_received").state(NOTICE) == "not_bound"
    assert acted.duty(NOTICE).keep.due.isoformat() == "2029-03-05"
    assert str(acted.book.norm(NOTICE).keep.tag) == "house"


# Article 103


@pytest.mark.norm(SPREAD)
@pytest.mark.parametrize(
    ("facts", "answer"),
    [
        ({}, "applies"),
        ({"infringing_use": "generated"}, "not"),
        ({"infringing_use": "none"}, "not"),
        ({"user_at_fault": False}, "not"),
        ({"damage_suffered": False}, "not"),
        ({"damage_caused": False}, "not"),
        ({"uses_service": False}, "not"),
    ],
)
def test_a_user_answers_here_only_for_what_was_both_generated_and_spread(harm, facts, answer):
    case = harm.but(infringing_use="spread", user_at_fault=True)

    assert case.but(**facts).answer(SPREAD) == answer


@pytest.mark.norm(SPREAD, USER)
def test_what_was_generated_and_never_spread_is_left_to_article_100(harm):
    case = harm.but(infringing_use="generated", user_at_fault=True)

    assert (case.answer(SPREAD), case.answer(USER)) == ("not", "applies")


@pytest.mark.norm(JOINT)
@pytest.mark.parametrize(
    ("knowledge", "acted", "answer"),
    [
        ("knew", False, "applies"),
        ("should_have_known", False, "applies"),
        ("none", False, "not"),
        ("knew", True, "not"),
        ("knew", None, "undetermined"),
    ],
)
def test_a_provider_that_knew_or_should_have_known_and_did_nothing_is_liable_with_the_user(
    harm, knowledge, acted, answer
):
    case = harm.but(provider_knowledge=knowledge, measures_on_knowledge=acted)

    assert case.answer(JOINT) == answer
    assert "知情之日" in case.book.norm(JOINT).note.zh


# Article 104


@pytest.mark.norm(COMPONENT)
@pytest.mark.parametrize(
    "facts",
    [
        {"free_of_charge": False},
        {"open_source_elements": frozenset({"public"})},
        {"open_source_elements": frozenset({"open_licence"})},
        {"component_release": frozenset({"explained", "third_party"})},
        {"component_release": frozenset({"component", "third_party"})},
        {"component_release": frozenset({"component", "explained"})},
    ],
)
def test_one_false_condition_undoes_the_relief_for_free_components(component, facts):
    spoiled = component.but(**facts)

    assert [component.answer(n) for n in (COMPONENT, DEVELOPER, PROVIDER, DAMAGES)] == [
        "applies",
        "not",
        "not",
        "not",
    ]
    assert [spoiled.answer(n) for n in (COMPONENT, DEVELOPER, PROVIDER, DAMAGES)] == [
        "not",
        "applies",
        "applies",
        "applies",
    ]


@pytest.mark.norm(COMPONENT, OPEN)
def test_a_component_need_not_meet_the_definition_of_open_source_ai_and_the_ai_itself_must(component):
    proven = component.but(governance_proofs=frozenset({"national_standard", "effective_measures"}))

    assert proven.answer(COMPONENT) == "applies"
    assert proven.answer(OPEN) == "not"
    assert proven.but(open_source_elements=OPEN_SOURCE).answer(OPEN) == "applies"


@pytest.mark.norm(OPEN)
@pytest.mark.parametrize(
    "facts",
    [
        {"free_of_charge": False},
        {"governance_proofs": frozenset({"national_standard"})},
        {"governance_proofs": frozenset({"effective_measures"})},
        {"open_source_elements": OPEN_SOURCE - {"weights"}},
    ],
)
def test_relief_for_free_open_source_ai_takes_all_conditions_and_leaves_the_extent_to_the_court(harm, facts):
    relieved = harm.but(
        free_of_charge=True,
        open_source_elements=OPEN_SOURCE,
        governance_proofs=frozenset({"national_standard", "effective_measures"}),
    )

    assert (relieved.answer(OPEN), relieved.answer(PROVIDER)) == ("applies", "applies")
    assert relieved.but(**facts).answer(OPEN) == "not"
