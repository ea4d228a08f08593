"""Articles 16 and 18 to 21: departments, complaints, inspections, services from abroad, sanctions."""

from __future__ import annotations

import pytest

from chengxu.law.norm import Programme

EXPLANATION, SECRECY, LEAK, ABROAD = "IM-19-1b", "IM-19-2a", "IM-19-2b", "IM-20-1"
OTHER_LAWS, GAP, SUSPENSION = "IM-21-1a", "IM-21-1b", "IM-21-1c"
ITEMS = ["source", "scale", "type", "annotation_rules", "algorithm_mechanism", "other"]
# Article 16


@pytest.mark.norm("IM-16-1")
def test_eight_departments_are_named_and_each_has_a_field_to_route_matters_to_it(im):
    norm = im.book.norm("IM-16-1")

    assert [party.name for party in norm.owner] == [
        "cac",
        "reform",
        "education",
        "science",
        "industry",
        "public_security",
        "broadcasting",
        "press",
    ]
    assert len(norm.aims) == len(norm.owner)


@pytest.mark.norm("IM-16-1")
def test_a_matter_needs_at_least_one_competent_department_and_a_joint_one_lists_all(im):
    needs = im.book.norm("IM-16-1").needs

    assert any("至少一个" in need.zh for need in needs)
    assert any("全部部门" in need.zh for need in needs)


@pytest.mark.norm("IM-16-2")
def test_a_guidance_is_entered_with_number_department_field_and_day_of_application(im):
    said = "；".join(need.zh for need in im.book.norm("IM-16-2").needs)

    assert all(word in said for word in ("编号", "部门", "领域", "施行日期"))


@pytest.mark.norm("IM-16-1", "IM-16-2")
@pytest.mark.parametrize("norm", ["IM-16-1", "IM-16-2"])
def test_what_the_departments_undertake_holds_from_entry_into_force_and_knows_no_breach(im, nothing, norm):
    assert nothing.answer(norm, on="2023-08-14") == "not"
    assert nothing.answer(norm, on="2023-08-15") == "applies"
    assert isinstance(im.book.norm(norm), Programme)
    assert im.finding(norm).obligations == ()


# Article 18


@pytest.mark.norm("IM-18-1")
def test_a_user_may_complain_to_the_departments_whether_or_not_a_breach_is_proven(im):
    assert im.answer("IM-18-1") == "applies"
    assert im.but(breach_of_measures=False, breaks_other_law=False).answer("IM-18-1") == "applies"


@pytest.mark.norm("IM-18-1")
def test_the_right_to_complain_does_not_depend_on_the_providers_own_complaint_channel(im):
    for portal_open in (True, False):
        assert im.but(complaint_portal_open=portal_open).answer("IM-18-1") == "applies"
    assert im.but(offered_to_mainland_public=False).answer("IM-18-1") == "not"


@pytest.mark.norm("IM-18-1")
def test_the_right_is_the_users_and_a_provider_who_does_not_use_the_service_has_none(im):
    assert im.finding("IM-18-1").bound == ()
    assert [p.name for p in im.but(uses_service=True).finding("IM-18-1").bound] == ["user"]


# Article 19(1)


@pytest.mark.norm("IM-19-1a", "IM-19-1c")
@pytest.mark.parametrize(
    ("norm", "asked", "answered"),
    [
        ("IM-19-1a", "inspection_notified", "inspection_served"),
        ("IM-19-1c", "support_requested", "support_given"),
    ],
)
class TestWhatAnInspectionAsksFor:
    def test_is_owed_by_the_day_that_is_set_and_late_the_day_after(self, im, norm, asked, answered):
        inspected = im.happened(asked, "2026-03-02", due="2026-03-12")

        assert inspected.happened(answered, "2026-03-12").state(norm) == "met"
        assert inspected.happened(answered, "2026-03-13").state(norm) == "late"
        assert inspected.never(answered).state(norm, on="2026-03-12") == "pending"
        assert inspected.never(answered).state(norm, on="2026-03-13") == "breached"

    def test_is_not_owed_without_notice_or_request(self, im, norm, asked, answered):
        assert im.never(asked).state(norm) == "not_bound"

    def test_has_no_invented_day_where_none_is_set(self, im, norm, asked, answered):
        undated = im.happened(asked, "2026-03-02").duty(norm)

        assert undated.due is None
        assert undated.missing == (f"{asked}.due", answered)

    def test_is_answered_only_in_its_own_case(self, im, norm, asked, answered):
        twice = (
            im.happened(asked, "2026-03-02", due="2026-03-12", case="spring")
            .happened(asked, "2026-05-06", due="2026-05-16", case="summer")
            .happened(answered, "2026-05-08", case="summer")
        )

        states = {o.case: o.state.value for o in twice.finding(norm).obligations}
        assert states == {"spring": "undetermined", "summer": "met"}


@pytest.mark.norm(EXPLANATION)
@pytest.mark.parametrize("item", ITEMS)
def test_each_item_asked_for_and_not_explained_is_a_gap(im, item):
    asked = im.happened("explanation_requested", "2026-03-02", due="2026-03-12")
    asked = asked.but(requested_items=frozenset({item}))

    assert asked.but(explained_items=frozenset(ITEMS) - {item}).state(EXPLANATION) == "breached"
    assert asked.but(explained_items=frozenset({item})).state(EXPLANATION) == "met"


@pytest.mark.norm(EXPLANATION)
def test_an_explanation_may_be_completed_until_the_day_set_and_the_gap_counts_from_the_next(im):
    partly = im.happened("explanation_requested", "2026-03-02", due="2026-03-12").but(
        requested_items=frozenset({"source", "scale"}), explained_items=frozenset({"source"})
    )

    assert partly.state(EXPLANATION, on="2026-03-12") == "pending"
    assert partly.state(EXPLANATION, on="2026-03-13") == "breached"


@pytest.mark.norm(EXPLANATION)
def test_what_has_been_explained_is_asked_for_once_a_request_is_there_and_not_before(im):
    asked = im.but(requested_items=frozenset({"scale"}))

    assert asked.never("explanation_requested").state(EXPLANATION) == "not_bound"
    requested = asked.happened("explanation_requested", "2026-03-02", due="2026-03-12")
    assert requested.duty(EXPLANATION).missing == ("explained_items",)


@pytest.mark.norm(EXPLANATION)
def test_the_law_asks_for_the_scale_of_training_data_and_not_for_models(im):
    items = dict(im.book.facts["requested_items"].values)

    assert "规模" in items["scale"].zh
    assert not any("模型" in item.zh or "model" in item.en for item in items.values())


# Article 19(2)


@pytest.mark.norm(SECRECY)
def test_secrecy_lasts_without_an_end_and_asks_the_provider_nothing(im):
    duty = im.duty(SECRECY, on="2026-12-31")

    assert (duty.state.value, duty.due, duty.missing) == ("pending", None, ())
    assert im.but(offered_to_mainland_public=False).state(SECRECY) == "not_bound"


@pytest.mark.norm(SECRECY, LEAK)
@pytest.mark.parametrize("norm", [SECRECY, LEAK])
def test_secrecy_binds_those_who_assess_or_inspect_even_if_the_described_person_provides_nothing(im, norm):
    other = im.but(provides_service=False)

    assert [party.name for party in other.finding(norm).bound] == ["inspectors"]


@pytest.mark.norm(LEAK)
def test_a_leak_of_protected_content_is_a_breach_and_its_absence_is_none(im):
    assert im.happened("secret_leaked", "2026-03-02").state(LEAK) == "breached"
    assert im.happened("secret_leaked", "2026-03-02").state(LEAK, on="2026-03-01") == "pending"
    assert im.never("secret_leaked").state(LEAK) == "pending"


# Article 20


@pytest.mark.norm(ABROAD)
@pytest.mark.parametrize(
    ("location", "measures", "other", "answer"),
    [
        ("overseas", True, False, "applies"),
        ("overseas", False, True, "applies"),
        ("overseas", False, False, "not"),
        ("mainland", True, True, "not"),
        ("overseas", False, None, "undetermined"),
        (None, True, False, "undetermined"),
    ],
)
def test_measures_may_be_called_for_against_a_nonconforming_service_from_abroad(
    im, location, measures, other, answer
):
    case = im.but(place_of_activity=location, breach_of_measures=measures, breaks_other_law=other)

    assert case.answer(ABROAD) == answer


@pytest.mark.norm(ABROAD)
def test_a_foreign_service_that_does_not_reach_the_mainland_public_is_out_of_reach(im):
    case = im.but(place_of_activity="overseas", breach_of_measures=True, offered_to_mainland_public=False)

    assert case.answer(ABROAD) == "not"


@pytest.mark.norm(ABROAD)
def test_only_the_national_department_may_give_the_notice(im):
    assert [party.name for party in im.book.norm(ABROAD).parties] == ["national_cac"]


# Article 21(1)


@pytest.mark.norm(OTHER_LAWS, GAP)
@pytest.mark.parametrize(
    ("breach", "penalty_in_law", "other_laws", "gap"),
    [
        (True, True, "applies", "not"),
        (True, False, "not", "applies"),
        (True, None, "undetermined", "undetermined"),
        (False, True, "not", "not"),
        (None, False, "not", "undetermined"),
    ],
)
def test_the_measures_punish_only_where_no_law_or_administrative_regulation_does(
    im, breach, penalty_in_law, other_laws, gap
):
    case = im.but(breach_of_measures=breach, law_provides_penalty=penalty_in_law)

    assert case.answer(OTHER_LAWS) == other_laws
    assert case.answer(GAP) == gap


@pytest.mark.norm(OTHER_LAWS, GAP)
def test_what_was_done_on_the_eve_of_entry_into_force_is_not_punished(im):
    done = im.but(breach_of_measures=True, law_provides_penalty=False, offered_to_mainland_public=True)

    assert done.answer(GAP, on="2023-08-14") == "not"
    assert done.answer(GAP, on="2023-08-15") == "applies"
    assert done.but(law_provides_penalty=True).answer(OTHER_LAWS, on="2023-08-14") == "not"


@pytest.mark.norm(GAP)
def test_warning_criticism_and_correction_go_together_and_a_fine_is_not_among_them(im):
    norm = im.book.norm(GAP)

    assert len(norm.measures) == 3
    assert not any("罚款" in measure.zh or "fine" in measure.en for measure in norm.measures)
    assert "不得罚款" in norm.note.zh


@pytest.mark.norm(OTHER_LAWS, GAP, SUSPENSION)
@pytest.mark.parametrize("norm", [OTHER_LAWS, GAP, SUSPENSION])
def test_no_figure_is_proposed_and_the_version_is_that_of_the_day_of_the_act(im, norm):
    sanction = im.book.norm(norm)
    said = "".join(measure.zh + measure.en for measure in sanction.measures)

    assert not any(character.isdigit() for character in said)
    assert "行为日" in sanction.note.zh
    assert "day of the act" in sanction.note.en


@pytest.mark.norm(SUSPENSION)
@pytest.mark.parametrize(
    ("refused", "serious", "answer"),
    [
        (True, False, "applies"),
        (False, True, "applies"),
        (None, True, "applies"),
        (False, False, "not"),
        (False, None, "undetermined"),
    ],
)
def test_suspension_takes_a_refusal_to_correct_or_a_finding_of_seriousness(im, refused, serious, answer):
    case = im.but(breach_of_measures=True, law_provides_penalty=False)

    assert case.but(correction_refused=refused, circumstances_serious=serious).answer(SUSPENSION) == answer


@pytest.mark.norm(SUSPENSION)
def test_seriousness_is_never_inferred_but_asked_of_a_person(im):
    case = im.but(breach_of_measures=True, law_provides_penalty=False, correction_refused=False)

    assert case.missing(SUSPENSION) == ["circumstances_serious"]


@pytest.mark.norm(SUSPENSION)
def test_suspension_under_the_measures_gives_way_to_a_law_with_its_own_penalty(im):
    case = im.but(breach_of_measures=True, law_provides_penalty=True, circumstances_serious=True)

    assert case.answer(SUSPENSION) == "not"


# Article 21(2)


@pytest.mark.norm("IM-21-2a", "IM-21-2b")
@pytest.mark.parametrize(
    ("norm", "finding", "party"),
    [
        ("IM-21-2a", "public_security_violation", "public_security"),
        ("IM-21-2b", "crime_suspected", "offender"),
    ],
)
def test_referral_rests_on_a_finding_of_its_own_beside_the_penalties_for_the_breach(im, norm, finding, party):
    punished = im.but(breach_of_measures=True, law_provides_penalty=True)

    assert punished.but(**{finding: True}).answer(norm) == "applies"
    assert punished.but(**{finding: False}).answer(norm) == "not"
    assert punished.missing(norm) == [finding]
    assert [p.name for p in im.book.norm(norm).parties] == [party]


@pytest.mark.norm("IM-21-2a", "IM-21-2b")
def test_detention_is_left_to_public_security_and_a_referral_stops_the_fine(im):
    assert "不作计算" in im.book.norm("IM-21-2a").note.zh
    assert "不再收缴罚款" in im.book.norm("IM-21-2b").note.zh
    assert [str(cite) for cite in im.book.norm("IM-21-2b").refers] == ["LW-CL-286-1", "LW-CL-253-1"]
