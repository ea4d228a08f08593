"""Articles 31 to 33: warning, suspension and fine, other rules, revocation, cancellation of the authority's own motion."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chengxu.interpret.reckon import reckon
from chengxu.statutes.algorithm_provisions.amounts import AMOUNTS
from chengxu.statutes.words.algorithm_oversight import OTHER_PENALTY, OWN_PENALTY

WARNING, FINE, OTHER_RULES, REVOCATION, EX_OFFICIO = "AR-31-1", "AR-31-2", "AR-32-1", "AR-33-1", "AR-33-2"
TEN, ELEVEN = [name for name, _ in OWN_PENALTY], [name for name, _ in OTHER_PENALTY]


def some(*values):
    return frozenset(values)


def found(ar, *breaches, penalised=()):
    return ar.but(algorithm_breaches=some(*breaches), algorithm_breaches_penalised=some(*penalised))


# Articles 31 and 32


@pytest.mark.norm(WARNING, OTHER_RULES)
@pytest.mark.parametrize("matter", TEN)
def test_ten_matters_are_warned_of_under_article_31_unless_another_law_penalises_them(ar, matter):
    assert found(ar, matter).answer(WARNING) == "applies"
    assert found(ar, matter).answer(OTHER_RULES) == "not"
    assert found(ar, matter, penalised=[matter]).answer(WARNING) == "not"


@pytest.mark.norm(WARNING, OTHER_RULES)
@pytest.mark.parametrize("matter", ELEVEN)
def test_eleven_matters_follow_other_rules_and_are_never_fined_under_article_31(ar, matter):
    breached = found(ar, matter).but(algorithm_breach_findings=some("serious"))

    assert breached.answer(OTHER_RULES) == "applies"
    assert (breached.answer(WARNING), breached.answer(FINE)) == ("not", "not")


@pytest.mark.norm(WARNING)
def test_of_two_breaches_the_one_that_no_other_law_penalises_stays_under_article_31(ar):
    assert found(ar, "filing", "tags", penalised=["tags"]).answer(WARNING) == "applies"
    assert found(ar, "filing", "tags", penalised=["tags", "filing"]).answer(WARNING) == "not"


@pytest.mark.norm(WARNING, FINE, OTHER_RULES)
@pytest.mark.parametrize("norm", [WARNING, FINE, OTHER_RULES])
def test_without_a_finding_nothing_follows_and_an_unknown_finding_leaves_it_open(ar, norm):
    assert found(ar).answer(norm) == "not"
    assert ar.answer(norm) == "undetermined"
    assert "algorithm_breaches" in ar.missing(norm)


@pytest.mark.norm(WARNING)
def test_whether_another_law_penalises_is_asked_before_article_31_is_applied(ar):
    assert ar.but(algorithm_breaches=some("filing")).missing(WARNING) == ["algorithm_breaches_penalised"]


@pytest.mark.norm(FINE)
@pytest.mark.parametrize("finding", ["correction_refused", "serious"])
def test_either_refusal_or_seriousness_leads_to_suspension_and_fine(ar, finding):
    assert found(ar, "filing").but(algorithm_breach_findings=some(finding)).answer(FINE) == "applies"
    assert found(ar, "filing").but(algorithm_breach_findings=some()).answer(FINE) == "not"
    assert found(ar, "filing").missing(FINE) == ["algorithm_breach_findings"]


@pytest.mark.norm(FINE, REVOCATION)
@pytest.mark.parametrize("norm", [FINE, REVOCATION])
@pytest.mark.parametrize(
    ("figure", "lawful"), [(9_999, False), (10_000, True), (100_000, True), (100_001, False)]
)
def test_a_fine_is_ten_thousand_to_a_hundred_thousand_both_included(norm, figure, lawful):
    amount = next(amount for amount in AMOUNTS if amount.id == norm)

    assert reckon(amount, {}, {}).allows(Decimal(figure)) is lawful


@pytest.mark.norm(OTHER_RULES)
def test_the_candidates_are_listed_for_a_lawyer_and_no_figure_is_named(ar):
    norm = ar.book.norm(OTHER_RULES)

    assert {"LW-CSL-69", "LW-AML-22", "LW-PIPL-66", "LW-MIN-56"} <= {str(cite) for cite in norm.refers}
    assert "律师" in norm.note.zh
    assert not [amount for amount in AMOUNTS if amount.id == OTHER_RULES]


# Article 33


@pytest.mark.norm(REVOCATION)
@pytest.mark.parametrize("means", ["concealment", "false_material", "other_improper"])
def test_a_filing_obtained_by_deception_is_revoked_and_fined_only_in_serious_cases(ar, means):
    deceived = ar.but(has_opinion_properties=True, algorithm_filing_faults=some(means))

    assert deceived.answer(REVOCATION) == "applies"
    assert deceived.but(has_opinion_properties=False).answer(REVOCATION) == "not"
    assert [m.zh for m in deceived.book.norm(REVOCATION).measures if "罚款" in m.zh] == [
        m.zh for m in deceived.book.norm(REVOCATION).measures if "情节严重" in m.zh
    ]


@pytest.mark.norm(REVOCATION, EX_OFFICIO)
def test_deception_and_lapse_are_two_things_and_neither_is_the_other(ar):
    filed = ar.but(has_opinion_properties=True, algorithm_filing_state="recorded")
    deceived, lapsed = (filed.but(algorithm_filing_faults=some(f)) for f in ("concealment", "not_cancelled"))

    assert (deceived.answer(REVOCATION), deceived.answer(EX_OFFICIO)) == ("applies", "not")
    assert (lapsed.answer(REVOCATION), lapsed.answer(EX_OFFICIO)) == ("not", "applies")


@pytest.mark.norm(EX_OFFICIO)
@pytest.mark.parametrize(
    "ground",
    ["not_cancelled", "site_closed", "permit_revoked", "business_licence_revoked", "other_penalty"],
)
def test_a_filing_left_behind_or_lost_by_a_grave_penalty_may_be_cancelled_of_its_own_motion(ar, ground):
    filed = ar.but(has_opinion_properties=True, algorithm_filing_state="recorded")

    assert filed.but(algorithm_filing_faults=some(ground)).answer(EX_OFFICIO) == "applies"
    assert filed.but(algorithm_filing_faults=some()).answer(EX_OFFICIO) == "not"
    assert filed.missing(EX_OFFICIO) == ["algorithm_filing_faults"]


@pytest.mark.norm(EX_OFFICIO)
def test_the_end_of_the_service_does_not_take_its_filing_out_of_reach(ar):
    gone = ar.but(
        has_opinion_properties=True,
        algorithm_filing_state="recorded",
        algorithm_filing_faults=some("not_cancelled"),
    ).since("2026-03-03", online_in_mainland=False)
    gone = gone.happened("service_ended", "2026-03-02")

    assert gone.answer("AR-2-1", on="2026-03-31") == "not"
    assert gone.never("filing_cancelled").state("AR-24-3", on="2026-03-30") == "pending"
    assert gone.never("filing_cancelled").state("AR-24-3", on="2026-03-31") == "breached"
    assert gone.answer(EX_OFFICIO, on="2026-03-31") == "applies"


@pytest.mark.norm(EX_OFFICIO)
def test_what_is_cancelled_or_revoked_already_is_not_cancelled_again(ar):
    lapsed = ar.but(has_opinion_properties=True, algorithm_filing_faults=some("not_cancelled"))

    for state in ("cancelled", "revoked", "none"):
        assert lapsed.but(algorithm_filing_state=state).answer(EX_OFFICIO) == "not"
