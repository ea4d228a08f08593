"""Articles 70 to 74: the end of a service, listed AI, terminal devices, agents, labels."""

from __future__ import annotations

import pytest

NOTICE, RETURN, CANCELLATION = "ML4-70-1-a", "ML4-70-1-b", "ML4-70-2"
LISTED_DUTIES = ["ML4-71-1-i", "ML4-71-1-ii", "ML4-71-1-iii", "ML4-71-1-iv", "ML4-71-1-v"]
LABELS = ["ML4-74-1-a", "ML4-74-1-b", "ML4-74-2-a", "ML4-74-2-b"]
AGENT = frozenset({"perceive", "remember", "decide", "interact", "execute", "connect"})
TERMINAL = frozenset({"network", "operating_system", "user_apps"})


@pytest.fixture
def listed(ml4):
    return ml4.but(on_negative_list=True)


@pytest.fixture
def agent(ml4):
    return ml4.but(agent_abilities=AGENT)


@pytest.fixture
def on_device(ml4):
    return ml4.but(on_terminal_device=True)


@pytest.fixture
def generating(ml4):
    return ml4.but(output_kinds=frozenset({"text", "image"}))


# Article 70


@pytest.mark.norm(NOTICE, RETURN)
@pytest.mark.parametrize("norm", [NOTICE, RETURN])
def test_only_listed_providers_notify_the_authority_and_hand_back_a_licence(ml4, norm):
    planned = ml4.but(stopped_in_emergency=False)

    assert planned.but(on_negative_list=True).answer(norm) == "applies"
    assert planned.answer(norm) == "not"
    assert planned.but(on_negative_list=None).answer(norm) == "undetermined"


@pytest.mark.norm(NOTICE)
def test_notice_on_the_thirtieth_working_day_before_the_end_is_in_time_and_a_day_later_late(listed):
    ending = listed.but(stopped_in_emergency=False).happened("service_ended", "2026-04-30")

    last = ending.duty(NOTICE).due
    assert last.isoformat() == "2026-03-18"
    assert ending.happened("end_notified", "2026-03-18").state(NOTICE) == "met"
    assert ending.happened("end_notified", "2026-03-19").state(NOTICE) == "late"
    assert ending.never("end_notified").state(NOTICE, on="2026-03-18") == "pending"
    assert ending.never("end_notified").state(NOTICE, on="2026-03-19") == "breached"


@pytest.mark.norm(NOTICE)
def test_the_notice_of_a_planned_end_is_due_while_the_end_is_still_to_come(listed):
    planned = listed.but(stopped_in_emergency=False).happened("service_ended", "2026-09-30")

    assert planned.state(NOTICE, on="2026-06-01") == "pending"


@pytest.mark.norm(NOTICE)
def test_an_emergency_stop_frees_from_the_notice_beforehand_and_doubt_about_it_leaves_the_question_open(
    listed,
):
    assert listed.but(stopped_in_emergency=True).answer(NOTICE) == "not"
    assert listed.answer(NOTICE) == "undetermined"
    assert listed.missing(NOTICE) == ["stopped_in_emergency"]


@pytest.mark.norm(RETURN)
def test_the_licence_goes_back_within_three_months_of_the_end_and_the_figure_is_that_of_article_45(listed):
    ended = listed.happened("service_ended", "2026-01-15")

    assert ended.duty(RETURN).due.isoformat() == "2026-04-15"
    assert str(ended.duty(RETURN).tag) == "external:ML4-45-5"
    assert ended.happened("licence_returned", "2026-04-15").state(RETURN) == "met"
    assert ended.happened("licence_returned", "2026-04-16").state(RETURN) == "late"
    assert ended.never("licence_returned").state(RETURN, on="2026-04-16") == "breached"


@pytest.mark.norm(CANCELLATION)
def test_a_filing_is_cancelled_by_the_twentieth_working_day_after_the_end(ml4):
    ended = ml4.but(filing_held="provincial").happened("service_ended", "2026-03-02")

    assert ended.duty(CANCELLATION).due.isoformat() == "2026-03-30"
    assert ended.happened("ai_filing_cancelled", "2026-03-30").state(CANCELLATION) == "met"
    assert ended.happened("ai_filing_cancelled", "2026-03-31").state(CANCELLATION) == "late"
    assert ended.never("ai_filing_cancelled").state(CANCELLATION, on="2026-03-31") == "breached"


@pytest.mark.norm(CANCELLATION)
def test_a_provider_without_a_filing_has_nothing_to_cancel_and_a_listed_one_follows_paragraph_1(ml4):
    assert ml4.but(filing_held="national").answer(CANCELLATION) == "applies"
    assert ml4.but(filing_held="none").answer(CANCELLATION) == "not"
    assert ml4.answer(CANCELLATION) == "undetermined"
    assert ml4.but(filing_held="national", on_negative_list=True).answer(CANCELLATION) == "not"


@pytest.mark.norm(CANCELLATION)
def test_a_missed_cancellation_opens_cancellation_by_the_authority_of_its_own_motion(ml4):
    assert "ML4-99-3" in {str(cite) for cite in ml4.book.norm(CANCELLATION).breach}


# Article 71


@pytest.mark.norm(*LISTED_DUTIES)
@pytest.mark.parametrize("norm", LISTED_DUTIES)
def test_article_71_binds_providers_of_listed_ai_alone(ml4, norm):
    autonomous = ml4.but(runs_autonomously=True)

    assert autonomous.but(on_negative_list=True).answer(norm) == "applies"
    assert autonomous.answer(norm) == "not"
    assert autonomous.but(on_negative_list=True, provides_service=False).answer(norm) == "not"


@pytest.mark.norm("ML4-71-1-i")
def test_listed_ai_is_assessed_by_the_eve_of_its_use_and_the_report_kept_for_five_years(listed):
    used = listed.since("2026-03-02", put_into_use=True)

    assert used.duty("ML4-71-1-i").due.isoformat() == "2026-03-01"
    assessed = used.happened("safety_assessed", "2026-03-01")
    assert assessed.state("ML4-71-1-i") == "met"
    assert assessed.duty("ML4-71-1-i").keep.due.isoformat() == "2031-03-01"
    assert used.happened("safety_assessed", "2026-03-02").state("ML4-71-1-i") == "late"
    assert used.never("safety_assessed").state("ML4-71-1-i") == "breached"


@pytest.mark.norm("ML4-71-1-ii")
def test_a_requirement_without_evidence_leaves_the_technical_file_wanting(listed):
    assert listed.but(compliance_file_complete=True).state("ML4-71-1-ii") == "met"
    assert listed.but(compliance_file_complete=False).state("ML4-71-1-ii") == "breached"
    assert listed.state("ML4-71-1-ii") == "undetermined"


@pytest.mark.norm("ML4-71-1-ii")
def test_how_long_the_technical_file_is_kept_is_a_house_setting(listed):
    assert str(listed.book.norm("ML4-71-1-ii").keep.tag) == "house"


@pytest.mark.norm("ML4-71-1-iii")
@pytest.mark.parametrize("lacking", ["documented", "running"])
def test_a_quality_system_needs_documents_and_records_of_every_stage(listed, lacking):
    both = frozenset({"documented", "running"})

    assert listed.but(lifecycle_quality=both).state("ML4-71-1-iii") == "met"
    assert listed.but(lifecycle_quality=both - {lacking}).state("ML4-71-1-iii") == "gap"


@pytest.mark.norm("ML4-71-1-iv")
@pytest.mark.parametrize("means", ["intervene", "take_over", "other"])
def test_listed_ai_that_runs_by_itself_needs_a_tested_means_of_human_control(listed, means):
    running = listed.but(runs_autonomously=True)

    assert running.but(human_takeover=frozenset({means})).state("ML4-71-1-iv") == "met"
    assert running.but(human_takeover=frozenset()).duty("ML4-71-1-iv").gaps == ("human_takeover",)
    assert running.state("ML4-71-1-iv") == "undetermined"


@pytest.mark.norm("ML4-71-1-iv")
def test_listed_ai_whose_every_step_a_person_confirms_needs_no_takeover(listed):
    assert listed.but(runs_autonomously=False).answer("ML4-71-1-iv") == "not"
    assert listed.answer("ML4-71-1-iv") == "undetermined"


@pytest.mark.norm(*LISTED_DUTIES)
@pytest.mark.parametrize("norm", LISTED_DUTIES)
def test_a_breach_of_article_71_leads_to_article_96_and_puts_the_licence_at_risk(ml4, norm):
    assert {"ML4-96-1-a", "ML4-97-1-a"} <= {str(cite) for cite in ml4.book.norm(norm).breach}


# Article 72


@pytest.mark.norm("ML4-72-1-a")
@pytest.mark.parametrize("lacking", sorted(TERMINAL))
def test_a_device_without_network_operating_system_or_user_apps_is_no_terminal_device(ml4, lacking):
    assert ml4.but(terminal_traits=TERMINAL).answer("ML4-72-1-a") == "applies"
    assert ml4.but(terminal_traits=TERMINAL - {lacking}).answer("ML4-72-1-a") == "not"
    assert ml4.answer("ML4-72-1-a") == "undetermined"


@pytest.mark.norm("ML4-72-1-a")
def test_the_maker_of_the_device_answers_for_its_quality_even_if_another_provides_the_ai(ml4):
    maker = ml4.but(terminal_traits=TERMINAL, provides_service=False)

    assert maker.but(device_quality_shown=True).state("ML4-72-1-a") == "met"
    assert maker.but(device_quality_shown=False).state("ML4-72-1-a") == "breached"


@pytest.mark.norm("ML4-72-1-b")
@pytest.mark.parametrize("lacking", ["security_evidence", "transparency_notice"])
def test_ai_on_a_device_needs_evidence_of_security_and_a_transparency_notice(on_device, lacking):
    both = frozenset({"security_evidence", "transparency_notice"})

    assert on_device.but(terminal_assurance=both).state("ML4-72-1-b") == "met"
    assert on_device.but(terminal_assurance=both - {lacking}).state("ML4-72-1-b") == "gap"
    assert on_device.but(on_terminal_device=False).answer("ML4-72-1-b") == "not"


@pytest.mark.norm("ML4-72-2-a")
@pytest.mark.parametrize("lacking", ["least_necessary", "dynamic"])
def test_permissions_across_apps_have_to_be_least_necessary_and_dynamic(on_device, lacking):
    calling = on_device.but(calls_permissions_across_apps=True)
    both = frozenset({"least_necessary", "dynamic"})

    assert calling.but(cross_app_safeguards=both).state("ML4-72-2-a") == "met"
    assert calling.but(cross_app_safeguards=both - {lacking}).state("ML4-72-2-a") == "breached"


@pytest.mark.norm("ML4-72-2-a")
def test_a_service_that_stays_inside_its_own_app_needs_no_dynamic_authorisation(on_device):
    assert on_device.but(calls_permissions_across_apps=False).answer("ML4-72-2-a") == "not"
    assert on_device.answer("ML4-72-2-a") == "undetermined"


@pytest.mark.norm("ML4-72-2-b")
@pytest.mark.parametrize("flaw", ["generalised", "unneeded"])
def test_a_generalised_scope_or_an_unneeded_permission_is_a_blanket_authorisation(on_device, flaw):
    assert on_device.but(authorisation_flaws=frozenset({flaw})).state("ML4-72-2-b") == "breached"
    assert on_device.but(authorisation_flaws=frozenset()).state("ML4-72-2-b") == "met"
    assert on_device.state("ML4-72-2-b") == "undetermined"


@pytest.mark.norm("ML4-72-2-b")
def test_the_ban_on_blanket_authorisation_is_not_confined_to_permissions_across_apps(on_device):
    own = on_device.but(calls_permissions_across_apps=False, authorisation_flaws=frozenset({"unneeded"}))

    assert own.state("ML4-72-2-b") == "breached"


# Article 73


@pytest.mark.norm("ML4-73-1", "ML4-73-2")
@pytest.mark.parametrize("norm", ["ML4-73-1", "ML4-73-2"])
def test_a_chat_that_cannot_execute_is_no_agent(agent, norm):
    assert agent.answer(norm) == "applies"
    assert agent.but(agent_abilities=AGENT - {"execute"}).answer(norm) == "not"
    assert agent.but(agent_abilities=None).answer(norm) == "undetermined"


@pytest.mark.norm("ML4-73-1")
@pytest.mark.parametrize("lacking", ["revoke", "exit"])
def test_users_of_an_agent_can_withdraw_authorisation_and_stop_it(agent, lacking):
    both = frozenset({"revoke", "exit"})

    assert agent.but(agent_controls=both).state("ML4-73-1") == "met"
    assert agent.but(agent_controls=both - {lacking}).state("ML4-73-1") == "breached"


@pytest.mark.norm("ML4-73-2")
@pytest.mark.parametrize(
    "advantage", ["data", "algorithm", "system_entry", "interface_control", "technical_permission"]
)
def test_unfair_competition_by_an_agent_takes_one_of_five_advantages_and_the_conduct(agent, advantage):
    exploiting = agent.but(agent_advantages=frozenset({advantage}))
    unfair = frozenset({"unfair_competition"})

    assert exploiting.but(competition_findings=unfair).state("ML4-73-2") == "breached"
    assert exploiting.but(competition_findings=frozenset()).state("ML4-73-2") == "met"
    assert exploiting.but(competition_findings=frozenset({"monopoly"})).state("ML4-73-2") == "met"
    assert exploiting.state("ML4-73-2") == "undetermined"
    assert agent.but(agent_advantages=frozenset(), competition_findings=unfair).state("ML4-73-2") == "met"


# Article 74


@pytest.mark.norm(*LABELS)
@pytest.mark.parametrize("norm", LABELS)
def test_article_74_binds_providers_whose_service_generates_content(ml4, generating, norm):
    assert generating.answer(norm) == "applies"
    assert ml4.but(output_kinds=frozenset()).answer(norm) == "not"
    assert ml4.answer(norm) == "undetermined"
    assert generating.but(provides_service=False).answer(norm) == "not"


@pytest.mark.norm("ML4-74-1-a")
def test_every_kind_of_content_that_is_generated_has_to_be_labelled_and_no_other(generating):
    assert generating.but(labelled_kinds=frozenset({"text", "image"})).state("ML4-74-1-a") == "met"
    assert generating.but(labelled_kinds=frozenset({"text"})).state("ML4-74-1-a") == "breached"
    assert generating.but(labelled_kinds=frozenset({"text", "video"})).state("ML4-74-1-a") == "breached"


@pytest.mark.norm("ML4-74-1-b")
@pytest.mark.parametrize("attack", ["delete", "alter", "forge", "hide"])
def test_labels_are_guarded_against_each_of_four_attacks(generating, attack):
    every = frozenset({"delete", "alter", "forge", "hide"})

    assert generating.but(label_attacks_guarded=every).state("ML4-74-1-b") == "met"
    assert generating.but(label_attacks_guarded=every - {attack}).state("ML4-74-1-b") == "breached"


@pytest.mark.norm("ML4-74-2-a")
@pytest.mark.parametrize("element", ["methods", "requirements", "reminder"])
def test_users_are_told_how_content_is_labelled_which_rules_apply_and_to_comply(generating, element):
    every = frozenset({"methods", "requirements", "reminder"})

    assert generating.but(label_notice=every).state("ML4-74-2-a") == "met"
    assert generating.but(label_notice=every - {element}).state("ML4-74-2-a") == "breached"


@pytest.mark.norm("ML4-74-2-b")
def test_a_measure_against_the_user_is_measured_in_days_and_no_date_is_invented(generating):
    found = generating.happened("label_damage_found", "2026-03-02", case="a")
    acted = found.happened("user_measure_taken", "2026-03-05", case="a")

    assert acted.state("ML4-74-2-b") == "met"
    assert acted.duty("ML4-74-2-b").delay == 3
    assert found.duty("ML4-74-2-b").due is None
    assert found.never("user_measure_taken").state("ML4-74-2-b") == "pending"


@pytest.mark.norm("ML4-74-2-b")
def test_a_measure_in_another_case_does_not_answer_the_discovery(generating):
    found = generating.happened("label_damage_found", "2026-03-02", case="a")

    assert found.happened("user_measure_taken", "2026-03-05", case="b").state("ML4-74-2-b") == "pending"


@pytest.mark.norm("ML4-74-2-b")
def test_records_of_label_damage_are_kept_two_years_by_house_setting(generating):
    duty = generating.happened("label_damage_found", "2026-03-02", case="a").duty("ML4-74-2-b")

    assert duty.keep.due.isoformat() == "2028-03-02"
    assert str(generating.book.norm("ML4-74-2-b").keep.tag) == "house"
