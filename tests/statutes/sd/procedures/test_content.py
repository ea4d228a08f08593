"""Labels on what AI puts out, and the share of AI in a claim to it, as cases."""

from __future__ import annotations

import pytest

LABEL = "sd.content_label"
CLAIM = "sd.ai_share_disclosure"


# Articles 48 and 71


@pytest.fixture
def generated(case):
    """An image that a service has generated."""
    return case(LABEL).knowing(output_kinds=frozenset({"image"}))


@pytest.fixture
def implicit(generated):
    return generated.did("add_implicit_label", "2026-03-02")


@pytest.fixture
def confusing(implicit):
    return implicit.did("find_confusion_possible", "2026-03-02")


@pytest.fixture
def harmless(implicit):
    return implicit.knowing(public_confusion="ruled_out").did("rule_out_confusion", "2026-03-02")


def put_out(labelled):
    """The content after verification, entry and release."""
    return (
        labelled.did("verify", "2026-03-03").did("register_trace", "2026-03-03").did("release", "2026-03-04")
    )


@pytest.mark.norm("SD-48-1-a", "SD-48-1-b", "SD-48-2-a", "SD-48-2-b")
def test_content_that_may_confuse_goes_out_with_both_labels_and_a_prompt(confusing):
    labelled = confusing.did("add_visible_label", "2026-03-02")

    assert put_out(labelled).state("2026-03-04") == "released"


@pytest.mark.norm("SD-48-2-a")
def test_where_confusion_is_ruled_out_the_implicit_label_is_enough(harmless):
    assert put_out(harmless).state("2026-03-04") == "released"


@pytest.mark.norm("SD-48-1-a")
def test_content_without_an_implicit_label_is_not_put_out(generated):
    assert generated.did("release", "2026-03-02").refusal() == ["SD-48"]
    assert generated.did("add_visible_label", "2026-03-02").refusal() == ["SD-48-2-a"]


@pytest.mark.norm("SD-48-2-a")
def test_content_that_may_confuse_is_neither_verified_nor_put_out_without_the_visible_label(confusing):
    assert confusing.did("verify", "2026-03-03").refusal() == ["SD-48-1-b"]
    assert confusing.did("release", "2026-03-03").refusal() == ["SD-48"]


@pytest.mark.norm("SD-48-2-a")
@pytest.mark.parametrize("confusion", ["possible", "unclear"])
def test_confusion_that_is_possible_or_open_is_not_ruled_out(implicit, confusion):
    open_to_doubt = implicit.knowing(public_confusion=confusion)

    assert open_to_doubt.did("rule_out_confusion", "2026-03-02").refusal() == ["SD-48-2-a"]
    assert open_to_doubt.did("find_confusion_possible", "2026-03-02").refusal() == []


@pytest.mark.norm("SD-48-2-a")
def test_a_judgement_on_confusion_has_reasons_either_way(implicit):
    sure = implicit.knowing(public_confusion="ruled_out")

    assert sure.did("rule_out_confusion", "2026-03-02", reasons=None).refusal() == ["SD-48-2-a"]
    assert sure.did("find_confusion_possible", "2026-03-02", reasons=" ").refusal() == ["SD-48-2-a"]


@pytest.mark.norm("SD-48-2-a")
def test_where_nobody_has_said_whether_the_public_may_be_confused_the_step_is_marked_for_a_check(implicit):
    found = next(n for n in implicit.on("2026-03-02").next if n.step.name == "rule_out_confusion")

    assert [str(clause.cite) for clause in found.to_check] == ["SD-48-2-a"]


@pytest.mark.norm("SD-48-1-a")
@pytest.mark.parametrize("lacking", ["provider", "product", "content_id", "place"])
def test_an_implicit_label_names_provider_product_and_content_and_has_a_place(generated, lacking):
    assert generated.did("add_implicit_label", "2026-03-02", **{lacking: None}).refusal() == ["SD-48-1-a"]


@pytest.mark.norm("SD-48-2-a", "SD-48-2-b")
@pytest.mark.parametrize(
    ("lacking", "article"),
    [
        ("label", "SD-48-2-a"),
        ("place", "SD-48-2-a"),
        ("undisturbed", "SD-48-2-a"),
        ("prompt", "SD-48-2-b"),
    ],
)
def test_a_visible_label_has_a_place_leaves_use_undisturbed_and_comes_with_a_prompt(
    confusing, lacking, article
):
    assert confusing.did("add_visible_label", "2026-03-02", **{lacking: None}).refusal() == [article]


@pytest.mark.norm("SD-48-1-a")
def test_a_product_that_puts_out_no_content_has_nothing_to_label(case):
    silent = case(LABEL).knowing(output_kinds=frozenset())

    assert silent.did("add_implicit_label", "2026-03-02").refusal() == ["SD-48-1"]


@pytest.mark.norm("SD-48-1-a")
def test_a_format_that_carries_no_label_is_withheld_by_its_name(generated):
    assert generated.did("withhold", "2026-03-02", format=None).refusal() == ["SD-48-1-a"]

    withheld = generated.did("withhold", "2026-03-02")
    assert withheld.state("2026-03-02") == "withheld"
    assert withheld.did("release", "2026-03-03").refusal() == ["SD-48"]


@pytest.mark.norm("SD-48-1-b")
def test_labels_are_read_back_and_entered_before_the_content_goes_out(harmless):
    for lacking in ("read_back", "security"):
        assert harmless.did("verify", "2026-03-03", **{lacking: None}).refusal() == ["SD-48-1-b"]

    verified = harmless.did("verify", "2026-03-03")
    assert verified.did("release", "2026-03-03").refusal() == ["SD-48"]
    for lacking in ("content_id", "product"):
        assert verified.did("register_trace", "2026-03-03", **{lacking: None}).refusal() == ["SD-48-1-b"]


@pytest.mark.norm("SD-48-1-b", "SD-48-2-a")
def test_a_defect_sends_the_content_back_to_the_first_label(confusing):
    traced = (
        confusing.did("add_visible_label", "2026-03-02")
        .did("verify", "2026-03-03")
        .did("register_trace", "2026-03-03")
    )
    assert traced.did("find_defect", "2026-03-04", defect=" ").refusal() == ["SD-48-1-b"]
    sent_back = traced.did("find_defect", "2026-03-04", defect="遮住画面")

    assert sent_back.state("2026-03-04") == "content"
    assert sent_back.did("release", "2026-03-05").refusal() == ["SD-48"]


@pytest.mark.norm("SD-48-1-b")
def test_a_label_is_traced_to_an_answer_even_if_that_is_none(harmless):
    out = put_out(harmless)

    for lacking in ("label", "result"):
        assert out.did("trace", "2026-05-06", **{lacking: None}).refusal() == ["SD-48-1-b"]
    assert out.did("trace", "2026-05-06", result="查无").state("2026-05-06") == "released"


@pytest.mark.norm("SD-71-1-c")
def test_news_bears_a_visible_label_even_where_confusion_is_ruled_out(harmless):
    out = put_out(harmless)

    assert out.did("publish_as_news", "2026-03-05").refusal() == ["SD-71-1-c"]
    assert out.did("label_as_news", "2026-03-05", label=None).refusal() == ["SD-71-1-c"]
    labelled = out.did("label_as_news", "2026-03-05")
    assert labelled.did("publish_as_news", "2026-03-05").state("2026-03-05") == "news_published"


@pytest.mark.norm("SD-48-1-a", "SD-71-1-c")
def test_content_is_labelled_by_its_provider_and_news_by_the_news_service(generated, harmless):
    assert generated.did("add_implicit_label", "2026-03-02", by="user").refusal() == ["SD-48-1-a"]
    assert put_out(harmless).did("label_as_news", "2026-03-05", by="provider").refusal() == ["SD-71-1-c"]


# Article 36


@pytest.fixture
def claimed(case):
    """A picture that a user has published as a work."""
    return case(CLAIM).knowing(ip_holder="natural_person").did("treat_as_work", "2026-02-12")


@pytest.mark.norm("SD-36-2")
def test_a_claim_is_followed_by_a_disclosure_that_is_kept(claimed):
    kept = claimed.did("disclose", "2026-02-12", mainly_ai="是").did("keep", "2026-02-13")

    assert kept.clock("disclosure", "2026-02-12") == ("done", None)
    assert kept.state("2026-02-13") == "kept"


@pytest.mark.norm("SD-36-2")
def test_silence_after_a_claim_shows_as_open_on_the_side_of_the_user_without_a_date(claimed):
    silent = claimed.on("2026-08-12").clock("disclosure")

    assert (silent.state.value, silent.due, silent.days) == ("running", None, 181)
    assert silent.clock.owner.name == "user"
    assert str(silent.clock.tag) == "house"
    assert claimed.state("2027-01-01") == "claimed"


@pytest.mark.norm("SD-36-2")
def test_without_a_claim_nothing_has_to_be_disclosed(case):
    unclaimed = case(CLAIM)

    assert unclaimed.did("disclose", "2026-02-12").refusal() == ["SD-36-2"]
    with pytest.raises(KeyError):
        unclaimed.clock("disclosure", "2026-12-31")


@pytest.mark.norm("SD-36-2")
@pytest.mark.parametrize("answer", ["是", "不是"])
def test_either_answer_is_a_disclosure_and_silence_is_none(claimed, answer):
    assert claimed.did("disclose", "2026-02-12", mainly_ai=answer).refusal() == []
    assert claimed.did("disclose", "2026-02-12", mainly_ai=None).refusal() == ["SD-36-2"]


@pytest.mark.norm("SD-36-1-b")
@pytest.mark.parametrize("claim", ["treat_as_work", "apply_for_patent"])
def test_no_ai_system_is_holder_or_applicant(case, claim):
    by_machine = case(CLAIM).knowing(ip_holder="ai_system")

    assert by_machine.did(claim, "2026-02-12").refusal() == ["SD-36-1-b"]
    assert by_machine.knowing(ip_holder="legal_person").did(claim, "2026-02-12").refusal() == []


@pytest.mark.norm("SD-36-1-b")
@pytest.mark.parametrize("claim", ["treat_as_work", "apply_for_patent"])
def test_a_claim_names_its_holder_and_the_content(case, claim):
    assert case(CLAIM).did(claim, "2026-02-12", holder=" ").refusal() == ["SD-36-1-b"]
    assert case(CLAIM).did(claim, "2026-02-12", content=None).refusal() == ["SD-36-2"]


@pytest.mark.norm("SD-36-2")
def test_nobody_but_the_user_discloses(claimed):
    assert claimed.did("disclose", "2026-02-12", by="provider").refusal() == ["SD-36-2"]
    assert claimed.did("keep", "2026-02-12").refusal() == ["SD-36-2"]
