"""Articles 45 to 49: training data, compliance, content, labels, licences and foreign investment."""

from __future__ import annotations

import pytest

from chengxu.statutes.words.oversight import PERMITS

QUALITIES = frozenset({"truth", "accuracy", "objectivity", "diversity"})
FUNCTIONS = frozenset({"safe", "transparent", "stable", "sustainable"})
SCOPE = frozenset({"audience", "occasions", "uses"})
TRACING = frozenset({"traceable", "readable", "secure"})
NETWORK = frozenset({"network_logs", "incident_plan", "content_handling"})
TAMPERED = frozenset({"technical_means", "lawful_label"})


@pytest.fixture
def developer(sd):
    """One who develops what others provide."""
    return sd.but(provides_service=False)


@pytest.fixture
def provider(sd):
    """One who provides what others developed."""
    return sd.but(training_activities=frozenset(), development_activities=frozenset())


# Article 45


@pytest.mark.norm("SD-45-1-a")
@pytest.mark.parametrize("missing", sorted(QUALITIES))
def test_a_quality_without_a_statement_is_a_gap_against_the_developer(sd, missing):
    assert sd.but(training_data_quality=QUALITIES).state("SD-45-1-a") == "met"
    assert sd.but(training_data_quality=QUALITIES - {missing}).state("SD-45-1-a") == "gap"


@pytest.mark.norm("SD-45-1-a", "SD-45-1-b")
def test_training_data_are_the_developers_matter_and_not_the_mere_providers(developer, provider):
    for norm in ("SD-45-1-a", "SD-45-1-b"):
        assert developer.answer(norm) == "applies"
        assert provider.answer(norm) == "not"


@pytest.mark.norm("SD-45-1-a")
def test_a_developer_who_handles_no_training_data_has_no_quality_to_raise(developer):
    by_rules = developer.but(training_activities=frozenset(), development_activities=frozenset({"develop"}))

    assert by_rules.answer("SD-45-1-a") == "not"
    assert by_rules.answer("SD-45-1-b") == "applies"


@pytest.mark.norm("SD-45-1-b")
def test_a_find_of_prohibited_data_stays_open_until_measures_are_taken_in_its_own_case(sd):
    found = sd.happened("prohibited_data_found", "2026-03-02", case="d1")

    assert found.state("SD-45-1-b") == "pending"
    assert found.duty("SD-45-1-b").due is None
    other = found.happened("prohibited_data_dealt_with", "2026-03-09", case="d2")
    assert other.state("SD-45-1-b") == "pending"
    assert found.happened("prohibited_data_dealt_with", "2026-03-09", case="d1").state("SD-45-1-b") == "met"


# Article 46


@pytest.mark.norm("SD-46-1")
@pytest.mark.parametrize("missing", sorted(FUNCTIONS))
def test_functions_are_safe_transparent_stable_and_sustainable_each_with_evidence(sd, missing):
    assert sd.but(service_qualities=FUNCTIONS).state("SD-46-1") == "met"
    assert sd.but(service_qualities=FUNCTIONS - {missing}).state("SD-46-1") == "breached"


@pytest.mark.norm("SD-46-1", "SD-46-2-a", "SD-46-2-b", "SD-46-2-c", "SD-46-2-d", "SD-46-2-e")
@pytest.mark.parametrize("part", ["1", "2-a", "2-b", "2-c", "2-d", "2-e"])
def test_article_46_binds_providers_and_no_mere_developer(provider, developer, part):
    assert provider.answer(f"SD-46-{part}") == "applies"
    assert developer.answer(f"SD-46-{part}") == "not"


@pytest.mark.norm("SD-46-2-a")
@pytest.mark.parametrize("missing", sorted(SCOPE))
def test_audience_occasions_and_uses_are_all_made_clear(sd, missing):
    assert sd.but(published_scope=SCOPE).state("SD-46-2-a") == "met"
    assert sd.but(published_scope=SCOPE - {missing}).state("SD-46-2-a") == "breached"


@pytest.mark.norm("SD-46-2-b")
def test_without_guidance_in_the_product_there_is_a_gap(sd):
    assert sd.but(usage_guidance=True).state("SD-46-2-b") == "met"
    assert sd.but(usage_guidance=False).state("SD-46-2-b") == "gap"


@pytest.mark.norm("SD-46-2-c", "SD-46-2-d", "SD-46-2-e")
def test_measure_record_and_report_are_three_tasks_each_open_until_done(sd):
    found = sd.happened("illegal_use_found", "2026-03-02", case="u1")
    acts = {
        "SD-46-2-c": "user_measure_taken",
        "SD-46-2-d": "illegal_use_records_saved",
        "SD-46-2-e": "illegal_use_reported",
    }

    for norm, act in acts.items():
        done = found.happened(act, "2026-03-03", case="u1")
        assert {n: done.state(n) for n in acts} == {n: "met" if n == norm else "pending" for n in acts}
        assert done.duty(norm).delay == 1


@pytest.mark.norm("SD-46-2-c")
def test_no_warning_has_to_come_first(sd):
    norm = sd.book.norm("SD-46-2-c")

    assert "no warning has to come first" in norm.note.en
    assert "SD-87-3" in {str(cite) for cite in norm.breach}


@pytest.mark.norm("SD-46-2-d")
def test_the_three_years_for_records_of_unlawful_use_are_a_house_default(sd):
    saved = sd.happened("illegal_use_found", "2026-03-02", case="u1").happened(
        "illegal_use_records_saved", "2026-03-04", case="u1"
    )

    assert saved.duty("SD-46-2-d").keep.due.isoformat() == "2029-03-04"
    assert str(saved.book.norm("SD-46-2-d").keep.tag) == "house"


@pytest.mark.norm("SD-46-2-e", "SD-47-2-b")
def test_one_report_may_serve_articles_46_and_47(sd):
    for norm in ("SD-46-2-e", "SD-47-2-b"):
        assert "S52" in sd.book.norm(norm).readings


# Article 47


@pytest.mark.norm("SD-47-1")
def test_network_information_duties_need_a_network_information_service(sd):
    assert sd.but(network_information_service=True).answer("SD-47-1") == "applies"
    assert sd.but(network_information_service=False).answer("SD-47-1") == "not"
    assert sd.missing("SD-47-1") == ["network_information_service"]


@pytest.mark.norm("SD-47-1")
@pytest.mark.parametrize("missing", sorted(NETWORK))
def test_what_is_owed_on_the_network_is_measured_by_the_cybersecurity_law(sd, missing):
    online = sd.but(network_information_service=True)

    assert online.but(network_security_arrangements=NETWORK).state("SD-47-1") == "met"
    lacking = online.but(network_security_arrangements=NETWORK - {missing})
    assert lacking.state("SD-47-1") == "breached"
    assert str(lacking.duty("SD-47-1").tag) == "external:LW-CSL-23"


@pytest.mark.norm("SD-47-2-a")
@pytest.mark.parametrize("missing", ["false_harmful", "other_prohibited"])
def test_a_service_that_generates_guards_against_both_kinds_of_content(sd, missing):
    both = frozenset({"false_harmful", "other_prohibited"})
    writer = sd.but(output_kinds=frozenset({"text"}))

    assert writer.but(content_safeguards=both).state("SD-47-2-a") == "met"
    assert writer.but(content_safeguards=both - {missing}).state("SD-47-2-a") == "breached"
    assert sd.but(output_kinds=frozenset()).answer("SD-47-2-a") == "not"


@pytest.mark.norm("SD-47-2-b")
def test_a_content_case_closes_only_with_all_four_steps(sd):
    found = sd.happened("illegal_content_found", "2026-03-02", case="c1")
    assert found.state("SD-47-2-b") == "pending"
    assert found.duty("SD-47-2-b").due is None
    closed = found.happened("illegal_content_case_closed", "2026-03-05", case="c1")
    assert closed.state("SD-47-2-b") == "met"
    assert closed.duty("SD-47-2-b").delay == 3
    assert closed.duty("SD-47-2-b").keep.due.isoformat() == "2029-03-05"


# Article 48


@pytest.fixture
def writer(sd):
    """A service that puts out text and images, with no label known."""
    return sd.but(output_kinds=frozenset({"text", "image"}))


@pytest.mark.norm("SD-48-1-a", "SD-48-1-b", "SD-48-2-a", "SD-48-2-b")
@pytest.mark.parametrize("part", ["1-a", "1-b", "2-a", "2-b"])
def test_ai_that_puts_out_no_content_needs_no_label(sd, part):
    scoring = sd.but(output_kinds=frozenset(), public_confusion="possible")

    assert scoring.answer(f"SD-48-{part}") == "not"
    assert sd.answer(f"SD-48-{part}") == "undetermined"


@pytest.mark.norm("SD-48-1-a")
def test_content_carries_an_implicit_label_whether_or_not_it_confuses(writer):
    for confusion in ("possible", "unclear", "ruled_out"):
        answered = writer.but(public_confusion=confusion, labelled_kinds=frozenset())
        assert answered.but(content_labels=frozenset({"implicit"})).state("SD-48-1-a") == "met"
        assert answered.but(content_labels=frozenset({"explicit"})).state("SD-48-1-a") == "breached"


@pytest.mark.norm("SD-48-1-a", "SD-48-2-a")
@pytest.mark.parametrize("norm", ["SD-48-1-a", "SD-48-2-a"])
def test_content_labelled_under_the_national_rules_is_labelled_under_article_48(writer, norm):
    confusing = writer.but(public_confusion="possible")

    assert confusing.but(labelled_kinds=frozenset({"text", "image"})).state(norm) == "met"
    partly = confusing.but(labelled_kinds=frozenset({"text"}))
    assert partly.state(norm) == "undetermined"
    assert partly.duty(norm).missing == ("content_labels",)


@pytest.mark.norm("SD-48-1-b")
@pytest.mark.parametrize("missing", sorted(TRACING))
def test_implicit_labels_can_be_traced_read_and_trusted(writer, missing):
    assert writer.but(label_tracing=TRACING).state("SD-48-1-b") == "met"
    assert writer.but(label_tracing=TRACING - {missing}).state("SD-48-1-b") == "breached"


@pytest.mark.norm("SD-48-2-a", "SD-48-2-b")
@pytest.mark.parametrize("norm", ["SD-48-2-a", "SD-48-2-b"])
@pytest.mark.parametrize(
    ("confusion", "answer"),
    [("possible", "applies"), ("unclear", "applies"), ("ruled_out", "not"), (None, "undetermined")],
)
def test_doubt_about_confusion_calls_for_the_visible_label_and_the_prompt(writer, norm, confusion, answer):
    assert writer.but(public_confusion=confusion).answer(norm) == answer


@pytest.mark.norm("SD-48-2-a", "SD-48-2-b")
def test_the_visible_label_and_the_prompt_are_two_things(writer):
    confusing = writer.but(public_confusion="possible", labelled_kinds=frozenset())
    labelled = confusing.but(content_labels=frozenset({"implicit", "explicit"}))
    prompted = confusing.but(content_labels=frozenset({"implicit", "prompt"}))

    assert (labelled.state("SD-48-2-a"), labelled.state("SD-48-2-b")) == ("met", "breached")
    assert (prompted.state("SD-48-2-a"), prompted.state("SD-48-2-b")) == ("breached", "met")


@pytest.mark.norm("SD-48-3")
@pytest.mark.parametrize("act", ["delete", "alter", "hide"])
def test_each_of_three_acts_on_a_lawful_label_by_technical_means_is_a_breach(sd, act):
    acted = sd.but(label_tampering=frozenset({act}))

    assert acted.but(tampering_traits=TAMPERED).state("SD-48-3") == "breached"
    for trait in TAMPERED:
        assert acted.but(tampering_traits=TAMPERED - {trait}).state("SD-48-3") == "met"
    assert acted.state("SD-48-3") == "undetermined"


@pytest.mark.norm("SD-48-3")
@pytest.mark.parametrize("act", ["forge", "evade"])
def test_forging_or_getting_round_a_label_is_not_what_article_48_names(sd, act):
    other = sd.but(label_tampering=frozenset({act}), tampering_traits=TAMPERED)

    assert other.state("SD-48-3") == "met"


@pytest.mark.norm("SD-48-3")
def test_the_ban_reaches_those_who_have_no_ai_of_their_own_but_a_link_to_the_country(sd):
    nobody = sd.but(
        uses_generative_ai=False,
        simulates_intelligence=False,
        provides_service=False,
        training_activities=frozenset(),
        uses_service=False,
    )
    abroad = nobody.but(place_of_activity="overseas", effects_in_china=frozenset())

    assert nobody.answer("SD-48-3") == "applies"
    assert nobody.answer("SD-48-1-a") == "not"
    assert abroad.answer("SD-48-3") == "not"


@pytest.mark.norm("SD-48-3")
def test_a_purely_private_use_stays_outside_and_publication_ends_it(sd):
    person = sd.but(
        entity_kind="individual",
        provides_service=False,
        training_activities=frozenset(),
        development_activities=frozenset(),
        uses_service=True,
    )

    assert person.but(personal_use=True).answer("SD-48-3") == "not"
    assert person.but(personal_use=False).answer("SD-48-3") == "applies"
    assert person.missing("SD-48-3") == ["personal_use"]


# Article 49


@pytest.mark.norm("SD-49-1")
@pytest.mark.parametrize("kind", [kind for kind, _ in PERMITS])
def test_every_licence_that_another_law_demands_is_held(sd, kind):
    needed = sd.but(required_permits=frozenset({kind}))

    assert needed.but(held_permits=frozenset({kind})).state("SD-49-1") == "met"
    assert needed.but(held_permits=frozenset()).state("SD-49-1") == "breached"


@pytest.mark.norm("SD-49-1")
def test_a_licence_for_providing_is_wanted_from_the_day_of_provision_on(developer):
    building = developer.but(required_permits=frozenset({"telecom"}), held_permits=frozenset())
    launched = building.since("2026-03-02", offered_to_mainland_public=True, provides_service=True)

    assert launched.answer("SD-49-1", on="2026-03-01") == "not"
    assert launched.state("SD-49-1", on="2026-03-02") == "breached"
    both = building.but(required_permits=frozenset({"telecom", "other"}), held_permits=frozenset({"other"}))
    assert both.state("SD-49-1") == "met"


@pytest.mark.norm("SD-49-1")
def test_a_licence_that_runs_out_leaves_a_breach_from_that_day(sd):
    expiring = sd.but(required_permits=frozenset({"news"}), held_permits=frozenset({"news"})).since(
        "2026-03-02", held_permits=frozenset()
    )

    assert expiring.state("SD-49-1", on="2026-03-01") == "met"
    assert expiring.state("SD-49-1", on="2026-03-02") == "breached"


@pytest.mark.norm("SD-49-1")
def test_this_law_creates_no_licence_and_where_none_is_demanded_none_is_owed(sd, developer):
    assert sd.but(required_permits=frozenset()).answer("SD-49-1") == "not"
    assert developer.but(required_permits=frozenset({"other"})).answer("SD-49-1") == "applies"
    assert "creates no licence" in sd.book.norm("SD-49-1").note.en


@pytest.mark.norm("SD-49-2")
def test_foreign_investment_follows_its_own_law_and_domestic_money_does_not(sd):
    foreign = sd.but(foreign_investment=True)

    assert foreign.but(foreign_investment_lawful=True).state("SD-49-2") == "met"
    assert foreign.but(foreign_investment_lawful=False).state("SD-49-2") == "breached"
    assert foreign.state("SD-49-2") == "undetermined"
    assert sd.but(foreign_investment=False).answer("SD-49-2") == "not"
