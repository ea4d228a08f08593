"""Articles 1 to 4: aims, reach, the exemption for what is not public, and what every service must respect."""

from __future__ import annotations

from datetime import date

import pytest

from chengxu.algebra.facts import Number
from chengxu.algebra.truth import Truth
from chengxu.dates.calendar import load
from chengxu.interpret.assess import assess
from chengxu.interpret.explain import explain
from chengxu.law.norm import Duty, Prohibition
from chengxu.statutes.words import content

SCOPE = ("uses_generative_ai", "output_kinds", "offered_to_mainland_public")
STAGES = ("bias_measures_design", "bias_measures_data", "bias_measures_model", "bias_measures_service")
GROUNDS = ("ethnicity", "faith", "nationality", "region", "sex", "age", "occupation", "health")
BODIES = ("industry_association", "enterprise", "edu_research", "public_cultural", "professional")


def answers(situation, on="2026-06-01"):
    """The answer of every norm, by its id."""
    found = assess(situation.book, situation.record, date.fromisoformat(on), load()).findings["im"]
    return {f.norm.id: f.answer for f in found}


def gaps(situation, norm_id, on="2026-06-01"):
    """The leaves that carry a failed condition: (fact, value)."""
    facts = situation.record.on(date.fromisoformat(on))
    norm = situation.book.norm(norm_id)
    leaves = explain(norm.met_by, facts, norm.cite).leaves(decisive_only=True)
    return [(leaf.fact.name, leaf.node.values) for leaf in leaves]


@pytest.fixture
def internal(im):
    """An enterprise's own system that nobody outside can use."""
    return im.but(
        offered_to_mainland_public=False, body_kind="enterprise", development_activities=frozenset({"use"})
    )


@pytest.fixture
def user(im):
    """Somebody who uses the service and does not provide it."""
    return im.but(provides_service=False, uses_service=True)


# Articles 1 to 3


@pytest.mark.norm("IM-1-1")
def test_article_1_names_four_parent_laws_and_supports_no_sanction(nothing):
    norm = nothing.book.norm("IM-1-1")

    assert {cite.law.key for cite in norm.refers} == {"csl", "dsl", "pipl", "stpl"}
    assert not hasattr(norm, "breach")
    assert nothing.finding("IM-1-1").duty is None


@pytest.mark.norm("IM-1-1", "IM-3-1", "IM-4-1a")
@pytest.mark.parametrize("norm", ["IM-1-1", "IM-3-1", "IM-4-1a"])
def test_principles_guide_from_the_first_day_of_force_and_bind_nobody(nothing, norm):
    assert nothing.answer(norm, on="2023-08-14") == "not"
    assert nothing.answer(norm, on="2023-08-15") == "applies"
    assert nothing.finding(norm).bound == ()
    assert nothing.finding(norm).duty is None


@pytest.mark.norm("IM-2-1")
def test_reach_turns_on_exactly_three_facts(nothing):
    assert [fact.name for fact in nothing.book.facts_of(nothing.book.norm("IM-2-1"))] == list(SCOPE)
    assert nothing.missing("IM-2-1") == list(SCOPE)


@pytest.mark.norm("IM-2-1")
@pytest.mark.parametrize(
    ("fact", "absent"),
    [
        ("uses_generative_ai", False),
        ("output_kinds", frozenset()),
        ("offered_to_mainland_public", False),
    ],
)
def test_one_absent_element_takes_a_service_out_and_one_unknown_leaves_it_open(im, fact, absent):
    assert im.answer("IM-2-1") == "applies"
    assert im.but(**{fact: absent}).answer("IM-2-1") == "not"
    assert im.but(**{fact: None}).answer("IM-2-1") == "undetermined"
    assert im.but(**{fact: None}).missing("IM-2-1") == [fact]

    (decisive,) = im.but(**{fact: absent}).finding("IM-2-1").reason.leaves(decisive_only=True)
    assert (decisive.fact.name, str(decisive.cite)) == (fact, "IM-2-1")


@pytest.mark.norm("IM-2-2")
@pytest.mark.parametrize("field", ["news_publication", "film_tv_production", "artistic_creation", "other"])
def test_a_field_with_rules_of_its_own_is_flagged_and_silences_nothing_else(im, field):
    special = im.but(special_fields=frozenset({field}))

    assert special.answer("IM-2-2") == "applies"
    assert {str(cite) for cite in special.finding("IM-2-2").norm.refers} == {"DS-24-1", "AR-13-1"}
    flagged, plain = answers(special), answers(im)
    assert [norm for norm in flagged if flagged[norm] is not plain[norm]] == ["IM-2-2"]


@pytest.mark.norm("IM-2-2")
def test_without_such_a_field_there_is_no_flag_and_unknown_stays_open(im):
    assert im.but(special_fields=frozenset()).answer("IM-2-2") == "not"
    assert im.answer("IM-2-2") == "undetermined"


@pytest.mark.norm("IM-2-3")
@pytest.mark.parametrize("body", BODIES)
def test_a_listed_body_that_offers_nothing_to_the_public_is_exempt(internal, body):
    assert internal.but(body_kind=body).answer("IM-2-3") == "applies"
    assert internal.but(body_kind=body).answer("IM-2-1") == "not"


@pytest.mark.norm("IM-2-3")
def test_exemption_needs_a_listed_body_an_activity_and_no_public_offer(internal):
    assert internal.but(body_kind="other").answer("IM-2-3") == "not"
    assert internal.but(development_activities=frozenset()).answer("IM-2-3") == "not"
    assert internal.but(offered_to_mainland_public=True).answer("IM-2-3") == "not"
    assert internal.but(offered_to_mainland_public=None).answer("IM-2-3") == "undetermined"
    assert internal.but(offered_to_mainland_public=None).missing("IM-2-3") == ["offered_to_mainland_public"]


@pytest.mark.norm("IM-2-3")
def test_the_exemption_frees_from_every_rule_on_services_and_is_given_as_the_reason(internal):
    scoped = [norm for norm in internal.book.norms() if norm.scoped]
    facts = internal.record.on(date(2026, 6, 1))

    for norm in scoped:
        reason = explain(internal.book.condition(norm), facts, norm.cite)
        assert reason.truth is Truth.FALSE
        assert "IM-2-3" in {str(part.cite) for part in reason.parts if part.decisive}, norm.id


@pytest.mark.norm("IM-2-3")
def test_opening_an_exempt_system_to_the_public_starts_every_duty_and_clock_on_that_day(internal):
    opened = (
        internal.but(offered_to_mainland_public=None, has_opinion_properties=True)
        .since("2025-03-03", offered_to_mainland_public=False)
        .since("2025-09-25", offered_to_mainland_public=True)
    )

    assert opened.answer("IM-2-3", on="2025-09-24") == "applies"
    assert opened.answer("IM-4-2", on="2025-09-24") == "not"
    assert opened.answer("IM-2-3", on="2025-09-25") == "not"
    assert opened.answer("IM-4-2", on="2025-09-25") == "applies"
    assert opened.duty("IM-17-1b").due.isoformat() == "2025-10-15"


@pytest.mark.norm("IM-3-2")
def test_graded_supervision_is_a_policy_whose_entries_need_class_grade_and_factors(nothing):
    norm = nothing.book.norm("IM-3-2")

    assert nothing.finding("IM-3-2").duty is None
    assert [need.zh[:4] for need in norm.needs] == ["服务类别", "风险级别", "认定所依"]
    assert "不得按最低级" in norm.needs[1].zh
    assert [str(cite) for cite in norm.refers] == ["AR-23-1"]


# Article 4


@pytest.mark.norm("IM-4-0")
def test_general_compliance_binds_provider_and_user_each_by_its_own_role(im, user):
    def bound(situation):
        return [party.name for party in situation.finding("IM-4-0").bound]

    assert bound(im) == ["provider"]
    assert bound(user) == ["user"]
    assert bound(im.but(uses_service=True)) == ["provider", "user"]
    assert im.but(provides_service=False).answer("IM-4-0") == "not"
    assert im.but(offered_to_mainland_public=False).answer("IM-4-0") == "not"


@pytest.mark.norm("IM-4-0", "IM-4-2", "IM-4-3b", "IM-4-5a", "IM-4-5b")
def test_a_user_never_bears_a_duty_of_the_provider_alone(user):
    provider_only = [
        norm.id
        for norm in user.book.norms()
        if isinstance(norm, Duty | Prohibition) and [party.name for party in norm.parties] == ["provider"]
    ]

    assert {"IM-4-2", "IM-4-3b", "IM-4-5a", "IM-4-5b"} <= set(provider_only)
    found = answers(user)
    assert {found[norm] for norm in provider_only} == {Truth.FALSE}
    assert {found[norm] for norm in ("IM-4-1b", "IM-4-3a", "IM-4-4a", "IM-4-4b")} == {Truth.TRUE}


@pytest.mark.norm("IM-4-1b")
@pytest.mark.parametrize("category", [value for value, _ in content.prohibited_content.values])
def test_one_finding_in_any_category_breaches_the_prohibition(im, user, category):
    found = frozenset({category})

    assert im.but(prohibited_content=found).state("IM-4-1b") == "breached"
    assert user.but(prohibited_content=found).state("IM-4-1b") == "breached"


@pytest.mark.norm("IM-4-1a", "IM-4-1b")
def test_without_a_category_there_is_no_breach_and_an_unasked_question_is_no_clean_bill(im):
    assert im.but(prohibited_content=frozenset()).state("IM-4-1b") == "met"
    assert im.state("IM-4-1b") == "undetermined"
    assert im.duty("IM-4-1b").missing == ("prohibited_content",)


@pytest.mark.norm("IM-4-1b")
def test_there_are_thirteen_named_grounds_and_a_residual_one_and_no_other_code_is_taken():
    assert len(content.prohibited_content.values) == 14
    with pytest.raises(ValueError, match=r"no value `gore`; it has subversion, .*other_prohibited_by_law"):
        content.prohibited_content.one_of("gore")


@pytest.mark.norm("IM-4-1b")
def test_a_finding_breaches_from_its_day_and_dealing_with_it_does_not_undo_the_breach(im):
    case = (
        im.since("2025-09-25", prohibited_content=frozenset())
        .since("2026-03-02", prohibited_content=frozenset({"violence"}))
        .since("2026-03-20", prohibited_content=frozenset())
    )

    assert case.state("IM-4-1b", on="2026-03-01") == "met"
    assert case.state("IM-4-1b", on="2026-03-02") == "breached"
    assert case.state("IM-4-1b", on="2026-03-19") == "breached"
    past, now = case.finding("IM-4-1b", on="2026-03-20").obligations
    assert (past.state.value, str(past.trigger), str(past.done)) == ("breached", "2026-03-02", "2026-03-20")
    assert now.state.value == "met"


@pytest.fixture
def fair(im):
    """A service with a measure in each of the four stages against each of the eight grounds."""
    return im.but(**dict.fromkeys(STAGES, frozenset(GROUNDS)))


@pytest.mark.norm("IM-4-2")
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("stage", STAGES)
def test_one_empty_cell_of_four_stages_and_eight_grounds_is_a_gap_with_a_name(fair, stage, ground):
    assert fair.state("IM-4-2") == "met"

    gap = fair.but(**{stage: frozenset(GROUNDS) - {ground}})
    assert gap.state("IM-4-2") == "gap"
    assert gaps(gap, "IM-4-2") == [(stage, (ground,))]


@pytest.mark.norm("IM-4-2")
def test_a_stage_nobody_looked_at_is_asked_for_and_not_taken_as_a_gap(fair):
    assert fair.but(bias_measures_data=None).state("IM-4-2") == "undetermined"
    assert fair.but(bias_measures_data=None).duty("IM-4-2").missing == ("bias_measures_data",)


HARMS = [
    *(("IM-4-3a", "commercial_wrongs", wrong) for wrong in ("ip", "business_ethics", "trade_secrets")),
    *(("IM-4-4a", "health_harms", harm) for harm in ("physical", "mental")),
    *(
        ("IM-4-4b", "personality_rights_infringed", right)
        for right in ("image", "reputation", "honour", "privacy", "personal_information", "other")
    ),
]


@pytest.mark.norm("IM-4-3a", "IM-4-4a", "IM-4-4b")
@pytest.mark.parametrize(("norm", "fact", "harm"), HARMS)
def test_one_established_wrong_breaches_none_fulfils_and_silence_settles_nothing(im, norm, fact, harm):
    assert im.but(**{fact: frozenset({harm})}).state(norm) == "breached"
    assert im.but(**{fact: frozenset()}).state(norm) == "met"
    assert im.state(norm) == "undetermined"
    assert im.duty(norm).missing == (fact,)


@pytest.mark.norm("IM-4-4b")
def test_a_notice_must_name_a_right_that_the_law_knows():
    with pytest.raises(ValueError, match="it has image, reputation, honour, privacy, personal_information"):
        content.personality_rights_infringed.one_of("comfort")


@pytest.mark.norm("IM-4-3b")
@pytest.mark.parametrize("finding", ["monopoly", "unfair_competition"])
@pytest.mark.parametrize("advantage", ["algorithm", "data", "platform", "other"])
def test_the_competent_bodys_finding_of_conduct_through_an_advantage_breaches(im, advantage, finding):
    found = im.but(competition_findings=frozenset({finding}), competition_advantages=frozenset({advantage}))

    assert found.state("IM-4-3b") == "breached"
    assert found.but(competition_advantages=frozenset()).state("IM-4-3b") == "met"
    assert found.but(competition_findings=None).state("IM-4-3b") == "undetermined"
    assert found.but(competition_findings=None).duty("IM-4-3b").missing == ("competition_findings",)


@pytest.mark.norm("IM-4-5a")
@pytest.mark.parametrize("part", ["model", "limits", "data_use"])
def test_a_description_unpublished_or_stale_in_one_part_fails(im, part):
    whole = frozenset({"model", "limits", "data_use"})
    described = im.since("2025-09-25", transparency_sheet=whole)
    stale = described.since("2026-02-01", transparency_sheet=whole - {part})

    assert stale.state("IM-4-5a", on="2026-01-31") == "met"
    assert stale.state("IM-4-5a", on="2026-02-01") == "gap"
    assert gaps(stale, "IM-4-5a") == [("transparency_sheet", (part,))]
    assert im.but(transparency_sheet=frozenset()).state("IM-4-5a") == "gap"
    assert im.state("IM-4-5a") == "undetermined"


@pytest.mark.norm("IM-4-5b")
def test_accuracy_and_reliability_both_need_measures_and_an_evaluation(im):
    def state(*aspects):
        return im.but(output_quality_work=frozenset(aspects)).state("IM-4-5b")

    assert state("accuracy", "reliability") == "met"
    assert state("accuracy") == "gap"
    assert state("reliability") == "gap"


@pytest.mark.norm("IM-4-5b")
def test_no_rate_of_accuracy_is_asked_or_decides(im):
    norm = im.book.norm("IM-4-5b")

    assert not [fact for fact in im.book.facts_of(norm) if isinstance(fact, Number)]
    assert "TC-9.3" in {str(cite) for cite in norm.refers}
