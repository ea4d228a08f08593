"""Articles 22 to 24: terms, permits, foreign investment, entry into force; readings and contradictory answers."""

from __future__ import annotations

import pytest

from chengxu.algebra.truth import Truth
from chengxu.interpret.contradict import contradict
from chengxu.interpret.decide import decide
from chengxu.statutes.interim_measures import CONFLICTS
from chengxu.statutes.interim_measures.readings import READINGS
from chengxu.statutes.interim_measures.supplement import ISSUERS

TECHNOLOGY, PROVIDER, USER = "IM-22-1", "IM-22-2", "IM-22-3"
PERMITS, FOREIGN, ENTRY, ISSUED = "IM-23-1", "IM-23-2", "IM-24-1", "IM-24-2"
KINDS = ["telecom", "news", "publishing", "audiovisual", "culture", "other"]

# Article 22


@pytest.mark.norm(TECHNOLOGY)
def test_technology_able_to_generate_content_is_generative_whoever_may_use_it(nothing):
    assert nothing.but(uses_generative_ai=True).answer(TECHNOLOGY) == "applies"
    assert nothing.but(uses_generative_ai=False).answer(TECHNOLOGY) == "not"
    assert nothing.missing(TECHNOLOGY) == ["uses_generative_ai"]


@pytest.mark.norm(PROVIDER)
def test_a_supplier_through_an_interface_alone_is_a_provider_and_so_is_a_single_person(im):
    asked = im.book.facts["provides_service"].question

    assert im.answer(PROVIDER) == "applies"  # nothing is asked of an application
    assert "接口" in asked.zh
    assert "interface" in asked.en
    assert "个人" in asked.zh
    assert "person" in asked.en


@pytest.mark.norm(PROVIDER, USER)
@pytest.mark.parametrize(("norm", "role"), [(PROVIDER, "provides_service"), (USER, "uses_service")])
def test_a_role_rests_on_its_fact_and_on_a_service_to_the_mainland_public(im, norm, role):
    assert im.but(**{role: True}).answer(norm) == "applies"
    assert im.but(**{role: False}).answer(norm) == "not"
    assert im.but(**{role: None}).missing(norm) == [role]
    assert im.but(**{role: True}, offered_to_mainland_public=False).answer(norm) == "not"


@pytest.mark.norm(PROVIDER, USER)
def test_one_person_may_be_provider_and_user_at_once(im):
    both = im.but(provides_service=True, uses_service=True)

    assert (both.answer(PROVIDER), both.answer(USER)) == ("applies", "applies")


# Article 23


@pytest.mark.norm(PERMITS)
def test_no_permit_is_owed_where_no_law_requires_one(im):
    assert im.but(required_permits=frozenset()).state(PERMITS) == "not_bound"
    assert im.but(required_permits=frozenset({"news"})).answer(PERMITS) == "applies"
    assert im.missing(PERMITS) == ["required_permits"]


@pytest.mark.norm(PERMITS)
@pytest.mark.parametrize("kind", KINDS)
def test_each_required_permit_has_to_be_held_and_no_other_stands_in_for_it(im, kind):
    required = im.but(required_permits=frozenset({kind}))

    assert required.but(held_permits=frozenset(KINDS) - {kind}).state(PERMITS) == "breached"
    assert required.but(held_permits=frozenset({kind})).state(PERMITS) == "met"


@pytest.mark.norm(PERMITS)
def test_a_missing_permit_is_pending_on_the_eve_of_launch_and_a_breach_on_the_day(im):
    partly = im.but(required_permits=frozenset({"news", "telecom"}), held_permits=frozenset({"telecom"}))

    assert partly.duty(PERMITS).due.isoformat() == "2025-09-24"
    assert partly.state(PERMITS, on="2025-09-24") == "pending"
    assert partly.state(PERMITS, on="2025-09-25") == "breached"


@pytest.mark.norm(PERMITS)
def test_permits_of_which_nothing_is_known_are_asked_for_and_not_taken_as_lacking(im):
    unknown = im.but(required_permits=frozenset({"telecom"}))

    assert unknown.duty(PERMITS).missing == ("held_permits",)
    assert unknown.state(PERMITS) not in ("met", "breached")


@pytest.mark.norm(FOREIGN)
def test_foreign_investment_has_to_be_found_lawful_by_people(im):
    foreign = im.but(foreign_investment=True)

    assert foreign.but(foreign_investment_lawful=True).state(FOREIGN) == "met"
    assert foreign.but(foreign_investment_lawful=False).state(FOREIGN) == "breached"
    assert foreign.duty(FOREIGN).missing == ("foreign_investment_lawful",)


@pytest.mark.norm(FOREIGN)
def test_a_service_without_foreign_investment_owes_no_check(im):
    assert im.but(foreign_investment=False).state(FOREIGN) == "not_bound"
    assert im.missing(FOREIGN) == ["foreign_investment"]


@pytest.mark.norm(FOREIGN)
def test_the_rules_on_foreign_investment_bind_investor_and_provider(im):
    invested = im.but(foreign_investment=True)

    assert {p.name for p in invested.finding(FOREIGN).bound} == {"foreign_investor", "provider"}
    assert [p.name for p in invested.but(provides_service=False).finding(FOREIGN).bound] == [
        "foreign_investor"
    ]


# Article 24


@pytest.mark.norm(ENTRY)
def test_the_measures_are_in_force_from_15_august_2023_and_not_on_the_day_before(nothing):
    assert nothing.answer(ENTRY, on="2023-08-14") == "not"
    assert nothing.answer(ENTRY, on="2023-08-15") == "applies"


@pytest.mark.norm(ENTRY)
def test_without_the_day_of_the_act_it_is_unknown_whether_the_measures_are_in_force(im):
    assert decide(im.book.condition(im.book.norm(ENTRY)), {}) is Truth.UNKNOWN


@pytest.mark.norm(ISSUED)
def test_seven_departments_signed_and_the_eighth_of_article_16_is_press_and_publication(im):
    signed = {party.name for party, _ in ISSUERS}
    named = {party.name for party in im.book.norm("IM-16-1").owner}

    assert len(signed) == 7
    assert named - signed == {"press"}
    assert signed <= named


@pytest.mark.norm(ISSUED)
def test_every_signatory_stands_on_the_card_in_both_languages(im):
    note = im.book.norm(ISSUED).note

    assert all(organ.zh in note.zh and organ.en in note.en for _, organ in ISSUERS)


# Readings and contradictions


def test_every_reading_has_a_number_of_its_own():
    assert len({reading.number for reading in READINGS}) == len(READINGS)


CONTRADICTIONS = [
    {"uses_generative_ai": False, "output_kinds": frozenset({"text"})},
    {"training_data_has_works": False, "training_infringes": True},
    {"training_data_has_personal_information": False, "training_pi_grounds": frozenset({"consent"})},
    {
        "consented_information": frozenset({"sensitive"}),
        "training_pi_grounds": frozenset({"legal_duty"}),
    },
    {"handles_personal_information": False, "identifying_records_kept_on": frozenset({"necessary"})},
    {"minors_may_use": True, "minor_protection": frozenset({"refuse_minors"})},
    {"competition_findings": frozenset(), "competition_advantages": frozenset({"data"})},
    {"complaint_limit": 1, "complaint_disclosures": frozenset({"process"})},
    {"breach_of_measures": False, "circumstances_serious": True},
    {"foreign_investment": False, "foreign_investment_lawful": True},
]


@pytest.mark.parametrize(("conflict", "answers"), list(zip(CONFLICTS, CONTRADICTIONS, strict=True)))
def test_answers_that_cannot_all_be_true_are_reported_and_each_alone_is_not(nothing, conflict, answers):
    found = contradict(nothing.book, nothing.but(**answers).record)

    assert [problem.what for problem in found] == [conflict.why]
    for name, value in answers.items():
        assert contradict(nothing.book, nothing.but(**{name: value}).record) == []


def test_an_ordinary_service_contradicts_itself_nowhere(im):
    assert contradict(im.book, im.record) == []
