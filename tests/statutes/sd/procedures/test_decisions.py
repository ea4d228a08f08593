"""Decisions of State organs and courts that AI informs, and the release of news, as cases."""

from __future__ import annotations

import pytest

ACT = "sd.administrative_act"
JUDGMENT = "sd.judicial_decision"
NEWS = "sd.news_release"
NONE = frozenset()

REFERENCE = {ACT: "SD-69-1-b", JUDGMENT: "SD-70-2-a"}
"""By which provision AI is a mere reference."""
DECISIVE = {ACT: frozenset({"administrative"}), JUDGMENT: frozenset({"judicial"})}


# Articles 69 and 70


@pytest.fixture(params=[ACT, JUDGMENT])
def kind(request):
    return request.param


@pytest.fixture
def reasoned(case, kind):
    """A decision with the reasons of a named official, the AI's result having been a reference."""
    return (
        case(kind).knowing(decisive_output=NONE).did("review", "2026-03-02").did("give_reasons", "2026-03-05")
    )


@pytest.mark.norm("SD-69-1-a", "SD-69-1-b", "SD-70-2-a")
def test_a_decision_is_issued_after_a_persons_review_and_reasons(reasoned):
    assert reasoned.did("issue", "2026-03-06").state("2026-03-06") == "issued"


@pytest.mark.norm("SD-69-1-b", "SD-70-2-a")
def test_a_result_of_ai_is_no_decision_before_review_and_reasons(case, kind):
    output = case(kind)
    reviewed = output.did("review", "2026-03-02")

    assert output.did("issue", "2026-03-02").refusal() == [REFERENCE[kind]]
    assert output.did("give_reasons", "2026-03-02").refusal() == [REFERENCE[kind]]
    assert reviewed.did("issue", "2026-03-02").refusal() == [REFERENCE[kind]]
    assert output.state("2027-01-01") == "ai_output"


@pytest.mark.norm("SD-69-1-b", "SD-70-2-a")
def test_ai_that_decides_is_refused_whatever_the_papers_say(reasoned, kind):
    decisive = reasoned.knowing(decisive_output=DECISIVE[kind])

    assert decisive.did("issue", "2026-03-06").refusal() == [REFERENCE[kind]]


@pytest.mark.norm("SD-69-1-b", "SD-70-2-a")
def test_ai_that_decides_in_another_field_does_not_taint_this_decision(reasoned):
    elsewhere = reasoned.knowing(decisive_output=frozenset({"medical"}))

    assert elsewhere.did("issue", "2026-03-06").refusal() == []


@pytest.mark.norm("SD-69-1-b", "SD-70-2-a")
def test_a_decision_has_a_named_official_with_reasons_of_their_own(case, kind):
    article = [REFERENCE[kind]]
    reviewed = case(kind).did("review", "2026-03-02")

    assert case(kind).did("review", "2026-03-02", official=None).refusal() == article
    for lacking in ("decision", "own_reasons"):
        assert reviewed.did("give_reasons", "2026-03-05", **{lacking: " "}).refusal() == article
    signed = reviewed.did("give_reasons", "2026-03-05")
    assert signed.did("issue", "2026-03-06", signed_by=None).refusal() == article


@pytest.mark.norm("SD-69-1-a")
@pytest.mark.parametrize("lacking", ["legality", "reason", "proportionality"])
def test_an_administrative_act_answers_for_each_of_three_principles(case, lacking):
    reviewed = case(ACT).did("review", "2026-03-02")

    assert reviewed.did("give_reasons", "2026-03-05", **{lacking: None}).refusal() == ["SD-69-1-a"]


@pytest.mark.norm("SD-69-1-b", "SD-70-2-a")
def test_nobody_but_the_organ_decides(case, kind):
    assert case(kind).did("review", "2026-03-02", by="provider").refusal() == [REFERENCE[kind]]
    assert case(kind).did("review", "2026-03-02", by="user").refusal() == [REFERENCE[kind]]


@pytest.mark.norm("SD-70-1")
@pytest.mark.parametrize("by", ["developer", "provider", "user", "judicial_organ"])
def test_each_role_puts_five_principles_of_judicial_ai_on_record(case, by):
    told = case(JUDGMENT)

    assert told.did("state_principles", "2026-03-02", by=by).state("2026-03-02") == "ai_output"
    assert told.did("state_principles", "2026-03-02", by="insurer").refusal() == ["SD-70-1"]


@pytest.mark.norm("SD-70-1")
@pytest.mark.parametrize(
    "lacking",
    ["security_legality", "fairness", "assist_trials", "transparency_credibility", "public_order"],
)
def test_none_of_the_five_principles_is_left_out(case, lacking):
    assert case(JUDGMENT).did("state_principles", "2026-03-02", **{lacking: " "}).refusal() == ["SD-70-1"]


@pytest.mark.norm("SD-70-2-b")
def test_users_leave_judicial_ai_at_any_time(case):
    story = case(JUDGMENT).knowing(decisive_output=NONE, ai_is_basic_function=True)
    days = [
        ("2026-03-02", "review"),
        ("2026-03-03", "give_reasons"),
        ("2026-03-04", "issue"),
        ("2026-03-05", None),
    ]

    for day, following in days:
        assert story.did("leave", day).refusal() == []
        story = story.did(following, day) if following else story
    assert story.did("leave", "2026-04-01").state("2026-04-01") == "issued"


# Article 71


@pytest.fixture
def draft(case):
    """An item that AI has written for a news service with a review system."""
    return case(NEWS).knowing(news_controls=frozenset({"review_system"}), publishes_generated_content=True)


@pytest.fixture
def approved(draft):
    return draft.did("review", "2026-03-02").did("approve", "2026-03-02")


@pytest.mark.norm("SD-71-1-a", "SD-71-1-b", "SD-71-1-c")
def test_news_is_released_after_review_approval_and_label(approved):
    assert approved.did("label", "2026-03-02").did("release", "2026-03-02").state("2026-03-02") == "released"


@pytest.mark.norm("SD-71-1-a")
def test_each_missing_step_blocks_the_release(draft, approved):
    reviewed = draft.did("review", "2026-03-02")

    for unready in (draft, reviewed, approved):
        assert unready.did("release", "2026-03-02").refusal() == ["SD-71-1"]
    assert draft.did("approve", "2026-03-02").refusal() == ["SD-71-1-a"]
    assert reviewed.did("label", "2026-03-02").refusal() == ["SD-71-1-c"]


@pytest.mark.norm("SD-71-1-b")
@pytest.mark.parametrize("lacking", ["veracity", "accuracy"])
def test_truth_and_accuracy_are_checked_item_by_item(draft, lacking):
    assert draft.did("review", "2026-03-02", **{lacking: None}).refusal() == ["SD-71-1-b"]


@pytest.mark.norm("SD-71-1-a")
def test_reviewer_and_approver_are_named_and_the_service_has_a_system(draft):
    assert draft.did("review", "2026-03-02", reviewer=None).refusal() == ["SD-71-1-a"]
    assert draft.did("review", "2026-03-02").did("approve", "2026-03-02", approver=" ").refusal() == [
        "SD-71-1-a"
    ]
    without_system = draft.knowing(news_controls=NONE)
    assert without_system.did("review", "2026-03-02").refusal() == ["SD-71-1-a"]


@pytest.mark.norm("SD-71-1-c")
def test_only_news_without_generated_content_goes_without_a_label(approved):
    written_by_hand = approved.knowing(publishes_generated_content=False)
    unlabelled = "release_without_generated_content"

    assert approved.did(unlabelled, "2026-03-02").refusal() == ["SD-71-1-c"]
    assert written_by_hand.did(unlabelled, "2026-03-02").state("2026-03-02") == "released"


@pytest.mark.norm("SD-71-1-c")
def test_news_is_labelled_even_where_the_public_could_not_be_confused(approved):
    clear = approved.knowing(public_confusion="ruled_out")

    assert clear.did("label", "2026-03-02", label=None).refusal() == ["SD-71-1-c"]
    assert clear.did("release_without_generated_content", "2026-03-02").refusal() == ["SD-71-1-c"]


@pytest.mark.norm("SD-71-1-a")
def test_an_item_that_is_sent_back_passes_through_review_again(approved):
    back = approved.did("label", "2026-03-02").did("send_back", "2026-03-03")

    assert back.state("2026-03-03") == "draft"
    assert back.did("release", "2026-03-03").refusal() == ["SD-71-1"]
    assert approved.did("send_back", "2026-03-03", reasons=None).refusal() == ["SD-71-1-a"]


@pytest.mark.norm("SD-71-1-b")
def test_a_correction_after_release_has_an_entry_of_its_own(approved):
    released = approved.did("label", "2026-03-02").did("release", "2026-03-02")

    for lacking in ("correction", "reasons"):
        assert released.did("correct", "2026-03-03", **{lacking: None}).refusal() == ["SD-71-1-b"]
    assert len(released.did("correct", "2026-03-03").on("2026-03-03").taken) == 5
    assert approved.did("correct", "2026-03-03").refusal() == ["SD-71-1-b"]


@pytest.mark.norm("SD-71-1-a", "SD-71-1-c")
def test_the_provider_of_the_tool_neither_reviews_nor_labels_the_news(draft, approved):
    assert draft.did("review", "2026-03-02", by="provider").refusal() == ["SD-71-1-a"]
    assert approved.did("label", "2026-03-02", by="provider").refusal() == ["SD-71-1-c"]
