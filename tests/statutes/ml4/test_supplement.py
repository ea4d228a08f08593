"""Articles 110 and 112 to 114: military, definitions, publication of the list, entry into force."""

from __future__ import annotations

from datetime import date

import pytest

from chengxu.algebra.truth import Truth
from chengxu.dates.calendar import load
from chengxu.interpret.decide import decide
from chengxu.interpret.explain import explain
from chengxu.interpret.track import track
from chengxu.law.norm import Duty, Prohibition
from chengxu.statutes.words import models, whistleblowing

MILITARY, AI, ENTRY = "ML4-110-1", "ML4-112-1-i", "ML4-114-1"
FOUNDATION, STANDARD = "ML4-112-1-ii-a", "ML4-112-1-ii-b"
OPEN_SOURCE, AGENT, DEVICE = "ML4-112-1-iii", "ML4-112-1-vii", "ML4-112-1-viii"
DEVELOPER, AUXILIARY, PROVIDER, USER = (
    "ML4-112-1-iv-a",
    "ML4-112-1-iv-b",
    "ML4-112-1-v",
    "ML4-112-1-vi",
)
WHISTLEBLOWER = "ML4-112-1-ix"
FIRST_LIST, UPDATES = "ML4-113-1-a", "ML4-113-1-b"
TERAFLOPS = 10**25


def values(fact):
    return frozenset(value for value, _ in fact.values)


def stands(situation, norm, on):
    """The instances of a task as they stand on a day."""
    day = date.fromisoformat(on)
    return track(situation.book.norm(norm), situation.book, situation.record, day, load())


def lacking(situation, norm, on="2026-06-01"):
    """The values that the answer lacks, of the set that a definition counts."""
    leaves = situation.finding(norm, on).reason.leaves(decisive_only=True)
    return [value for leaf in leaves for value in getattr(leaf.node, "values", ())]


# Article 110


@pytest.mark.norm(MILITARY)
def test_the_military_is_freed_from_every_rule_and_the_principles_alone_remain(ml4):
    army = ml4.but(entity_kind="military")
    facts = army.record.on(date(2026, 6, 1))

    assert army.answer(MILITARY) == "applies"
    assert ml4.answer(MILITARY) == "not"
    for norm in army.book.statute("ml4").norms:
        if isinstance(norm, Duty | Prohibition):
            reason = explain(army.book.condition(norm), facts, norm.cite)
            assert reason.truth is Truth.FALSE, norm.id
            assert MILITARY in {str(part.cite) for part in reason.parts if part.decisive}, norm.id
    assert army.answer("ML4-4-1-a") == "applies"


@pytest.mark.norm(MILITARY)
def test_a_civilian_supplier_to_the_forces_stays_in_scope(ml4):
    supplier = ml4.but(entity_kind="legal_person")

    assert supplier.answer("ML4-15-1") == "applies"
    assert ml4.but(entity_kind=None).missing(MILITARY) == ["entity_kind"]


# Article 112: kinds of technology


@pytest.mark.norm(AI)
@pytest.mark.parametrize("feature", sorted(values(models.ai_features)))
def test_one_feature_lacking_makes_it_no_ai(model, feature):
    plain = model.but(uses_generative_ai=False)
    all_five = values(models.ai_features)

    assert plain.but(ai_features=all_five).answer(AI) == "applies"
    assert plain.but(ai_features=all_five - {feature}).answer(AI) == "not"
    assert lacking(plain.but(ai_features=all_five - {feature}), AI) == [feature]
    assert plain.answer(AI) == "undetermined"


@pytest.mark.norm(AI)
def test_of_generative_technology_the_five_features_are_not_asked(model):
    assert model.but(uses_generative_ai=True).answer(AI) == "applies"
    assert model.but(uses_generative_ai=True).missing(AI) == []


@pytest.mark.norm(FOUNDATION)
def test_compute_equal_to_the_threshold_reaches_it_and_one_less_does_not(ml4):
    large = ml4.but(model_traits=values(models.model_traits)).given(ml4_compute_threshold=TERAFLOPS)

    assert large.but(training_compute=TERAFLOPS).answer(FOUNDATION) == "applies"
    assert large.but(training_compute=TERAFLOPS - 1).answer(FOUNDATION) == "not"


@pytest.mark.norm(FOUNDATION)
@pytest.mark.parametrize("trait", ["general_purpose", "wide_downstream"])
def test_a_large_model_without_one_of_the_two_traits_is_no_foundation_model(ml4, trait):
    large = ml4.but(training_compute=TERAFLOPS).given(ml4_compute_threshold=TERAFLOPS)

    assert large.but(model_traits=values(models.model_traits) - {trait}).answer(FOUNDATION) == "not"


@pytest.mark.norm(FOUNDATION)
def test_while_no_threshold_is_published_nobody_can_say_and_the_answer_waits_for_it(ml4):
    large = ml4.but(training_compute=10**30, model_traits=values(models.model_traits))

    assert large.answer(FOUNDATION) == "undetermined"
    waiting = large.finding(FOUNDATION).waiting_for
    assert [parameter.name for parameter in waiting] == ["ml4_compute_threshold"]


@pytest.mark.norm(STANDARD)
def test_compute_standards_are_a_task_of_the_national_authority_with_unit_value_and_date(model):
    task = model.book.norm(STANDARD)

    assert [party.name for party in task.parties] == ["ai_authority"]
    assert [need.en for need in task.needs] == ["the unit", "the value", "the day from which it holds"]
    assert len(stands(model, STANDARD, "2030-01-01")) == 1
    assert stands(model, STANDARD, "2030-01-01")[0].state.value == "pending"  # regularly is no number


@pytest.mark.norm(OPEN_SOURCE)
@pytest.mark.parametrize(
    "element", ["open_licence", "public", "weights", "parameters", "local_deployment", "modification"]
)
def test_a_core_element_lacking_makes_it_no_open_source_and_is_named(ml4, element):
    released = values(models.open_source_elements)

    assert ml4.but(open_source_elements=released).answer(OPEN_SOURCE) == "applies"
    assert ml4.but(open_source_elements=released - {element}).answer(OPEN_SOURCE) == "not"
    assert lacking(ml4.but(open_source_elements=released - {element}), OPEN_SOURCE) == [element]


@pytest.mark.norm(OPEN_SOURCE)
@pytest.mark.parametrize("paper", ["data_disclosed", "parameter_docs", "compliance_docs"])
def test_of_the_three_kinds_of_material_one_is_enough_and_none_is_not(ml4, paper):
    papers = {"data_disclosed", "parameter_docs", "compliance_docs"}
    core = values(models.open_source_elements) - papers

    assert ml4.but(open_source_elements=core | {paper}).answer(OPEN_SOURCE) == "applies"
    assert ml4.but(open_source_elements=core).answer(OPEN_SOURCE) == "not"


@pytest.mark.norm(AGENT)
@pytest.mark.parametrize("ability", sorted(values(models.agent_abilities)))
def test_without_one_of_the_abilities_it_is_no_agent_and_the_lack_is_named(ml4, ability):
    able = values(models.agent_abilities)

    assert ml4.but(agent_abilities=able).answer(AGENT) == "applies"
    assert ml4.but(agent_abilities=able - {ability}).answer(AGENT) == "not"
    assert lacking(ml4.but(agent_abilities=able - {ability}), AGENT) == [ability]


@pytest.mark.norm(DEVICE)
@pytest.mark.parametrize("trait", sorted(values(models.terminal_traits)))
def test_an_appliance_without_network_system_or_own_applications_is_no_terminal_device(ml4, trait):
    traits = values(models.terminal_traits)

    assert ml4.but(terminal_traits=traits).answer(DEVICE) == "applies"
    assert ml4.but(terminal_traits=traits - {trait}).answer(DEVICE) == "not"
    assert ml4.missing(DEVICE) == ["terminal_traits"]


# Article 112: who is who


@pytest.mark.norm(DEVELOPER, PROVIDER)
def test_one_who_trains_and_provides_has_both_roles(ml4):
    assert (ml4.answer(DEVELOPER), ml4.answer(PROVIDER)) == ("applies", "applies")


@pytest.mark.norm(DEVELOPER)
@pytest.mark.parametrize(
    ("activity", "answer"),
    [
        ({"training_activities": frozenset({"pre_training"})}, "applies"),
        ({"training_activities": frozenset({"optimisation_training"})}, "applies"),
        ({"training_activities": frozenset({"other"})}, "not"),
        ({"development_activities": frozenset({"develop"})}, "applies"),
        ({"development_activities": frozenset({"research"})}, "not"),
        ({"development_activities": frozenset({"use"})}, "not"),
    ],
)
def test_a_developer_trains_or_improves_models(model, activity, answer):
    nobody = model.but(training_activities=frozenset(), development_activities=frozenset())

    assert nobody.but(**activity).answer(DEVELOPER) == answer


@pytest.mark.norm(DEVELOPER, AUXILIARY)
def test_auxiliary_technology_makes_no_developer_even_as_research(model):
    toolmaker = model.but(
        training_activities=frozenset(), development_activities=frozenset({"auxiliary", "research"})
    )

    assert (toolmaker.answer(DEVELOPER), toolmaker.answer(AUXILIARY)) == ("not", "applies")


@pytest.mark.norm(DEVELOPER, AUXILIARY)
def test_one_who_makes_tools_and_trains_is_a_developer_all_the_same(model):
    both = model.but(
        training_activities=frozenset({"pre_training"}), development_activities=frozenset({"auxiliary"})
    )

    assert (both.answer(DEVELOPER), both.answer(AUXILIARY)) == ("applies", "not")


@pytest.mark.norm(PROVIDER)
def test_in_house_use_and_resale_without_control_make_no_provider(model):
    offered = model.but(offered_to_others=True, provides_service=True, controls_service=True)

    assert offered.answer(PROVIDER) == "applies"
    assert offered.but(offered_to_others=None, offered_to_mainland_public=True).answer(PROVIDER) == "applies"
    assert offered.but(offered_to_others=False, offered_to_mainland_public=False).answer(PROVIDER) == "not"
    assert offered.but(provides_service=False).answer(PROVIDER) == "not"
    assert offered.but(controls_service=False).answer(PROVIDER) == "not"
    assert offered.but(controls_service=None).missing(PROVIDER) == ["controls_service"]


@pytest.mark.norm(USER)
def test_private_persons_are_users_and_those_merely_decided_about_are_not(model):
    person = model.but(entity_kind="individual")

    assert person.but(uses_service=True).answer(USER) == "applies"
    assert person.but(uses_service=False).answer(USER) == "not"
    assert "an affected person, not a user" in model.book.norm(USER).note.en


@pytest.mark.norm(WHISTLEBLOWER)
@pytest.mark.parametrize("trait", sorted(values(whistleblowing.reporter_traits)))
def test_one_of_the_four_elements_lacking_makes_no_internal_whistleblower(model, trait):
    traits = values(whistleblowing.reporter_traits)

    assert model.but(reporter_traits=traits).answer(WHISTLEBLOWER) == "applies"
    assert model.but(reporter_traits=traits - {trait}).answer(WHISTLEBLOWER) == "not"
    assert lacking(model.but(reporter_traits=traits - {trait}), WHISTLEBLOWER) == [trait]


@pytest.mark.norm(WHISTLEBLOWER)
def test_former_staff_are_in_and_others_are_sent_to_the_general_channels(model):
    worked = dict(whistleblowing.reporter_traits.values)["works_or_worked_there"]

    assert "past" in worked.en
    assert "曾经" in worked.zh
    referred = {str(cite) for cite in model.book.norm(WHISTLEBLOWER).refers}
    assert {"ML4-47-1-a", "ML4-81-1-ix"} <= referred


# Article 113


@pytest.mark.norm(FIRST_LIST)
def test_the_first_list_is_out_six_months_before_entry_to_the_day_and_not_later(model):
    (owed,) = stands(model, FIRST_LIST, "2023-03-01")
    assert (owed.due.isoformat(), owed.state.value) == ("2023-07-01", "pending")  # a Saturday, not moved

    last_day = model.happened("negative_list_published", "2023-07-01")
    a_day_late = model.happened("negative_list_published", "2023-07-02")
    assert stands(last_day, FIRST_LIST, "2024-01-01")[0].state.value == "met"
    assert stands(a_day_late, FIRST_LIST, "2024-01-01")[0].state.value == "late"


@pytest.mark.norm(FIRST_LIST)
def test_a_list_that_never_came_is_missed_on_the_day_after_the_last(model):
    never = model.never("negative_list_published")

    assert stands(never, FIRST_LIST, "2023-07-01")[0].state.value == "pending"
    assert stands(never, FIRST_LIST, "2023-07-02")[0].state.value == "breached"
    assert stands(model, FIRST_LIST, "2023-07-02")[0].state.value == "undetermined"


@pytest.mark.norm(FIRST_LIST)
def test_while_the_date_of_entry_is_blank_the_last_day_cannot_be_computed(blank):
    (owed,) = stands(blank, FIRST_LIST, "2026-06-01")

    assert (owed.due, owed.state.value) == (None, "undetermined")
    assert owed.waiting_for.name == "ml4_entry"


@pytest.mark.norm(FIRST_LIST)
def test_six_months_back_from_a_month_end_that_is_lacking_is_the_end_of_that_month(blank):
    (owed,) = stands(blank.given(ml4_entry=date(2026, 8, 31)), FIRST_LIST, "2026-01-05")

    assert owed.due.isoformat() == "2026-02-28"


@pytest.mark.norm(UPDATES)
def test_an_update_is_published_promptly_which_is_measured_and_never_a_date(model):
    updated = model.happened("negative_list_updated", "2026-03-02", case="v2")
    published = updated.happened("negative_list_published", "2026-03-12", case="v2")

    (owed,) = stands(updated, UPDATES, "2026-06-01")
    assert (owed.due, owed.state.value, owed.delay) == (None, "pending", 91)
    (done,) = stands(published, UPDATES, "2026-06-01")
    assert (done.state.value, done.delay) == ("met", 10)


@pytest.mark.norm(UPDATES)
def test_the_first_list_does_not_publish_a_later_version(model):
    updated = model.happened("negative_list_published", "2023-07-01", case="v1").happened(
        "negative_list_updated", "2026-03-02", case="v2"
    )

    (owed,) = stands(updated, UPDATES, "2026-06-01")
    assert owed.state.value == "pending"
    assert "negative_list_published" in owed.missing


@pytest.mark.norm(FIRST_LIST, UPDATES)
@pytest.mark.parametrize("norm", [FIRST_LIST, UPDATES])
def test_the_list_is_published_by_the_national_authority_and_by_nobody_described(model, norm):
    assert [party.name for party in model.book.norm(norm).parties] == ["ai_authority"]
    assert model.answer(norm) == "applies"


@pytest.mark.norm(FIRST_LIST, UPDATES)
def test_the_first_list_is_owed_before_the_law_is_in_force_and_updates_only_after(model):
    assert model.answer(FIRST_LIST, on="2023-06-01") == "applies"
    assert model.answer(UPDATES, on="2023-06-01") == "not"


# Article 114


@pytest.mark.norm(ENTRY)
def test_the_date_of_entry_has_no_default_and_until_it_is_set_every_answer_waits_for_it(blank):
    assert blank.answer(ENTRY) == "undetermined"
    assert [p.name for p in blank.finding(ENTRY).waiting_for] == ["ml4_entry"]
    facts = blank.record.on(date(2026, 6, 1))
    settled = [
        n.id for n in blank.book.norms() if decide(blank.book.condition(n), facts) is not Truth.UNKNOWN
    ]
    assert settled == [FIRST_LIST]  # what is due before that day cannot wait for it


@pytest.mark.norm(ENTRY)
def test_the_day_of_entry_is_in_force_and_the_eve_is_not(blank):
    dated = blank.given(ml4_entry=date(2027, 1, 1))

    assert dated.answer(ENTRY, on="2026-12-31") == "not"
    assert dated.answer(ENTRY, on="2027-01-01") == "applies"
