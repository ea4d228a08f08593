"""Articles 7 to 17: submission, review, refusal, confidentiality, news, entry into force; the sheet and the notes."""

from __future__ import annotations

from datetime import date
from importlib import import_module

import pytest

from chengxu.law.book import Book
from chengxu.law.norm import Power
from chengxu.statutes.laws import SA

from ..conftest import Situation

BEFORE, AFTER = "SA-7-1", "SA-7-2"
FINDINGS = {
    "SA-8-1": {"missing_items", "improper_method"},
    "SA-8-2": {"unclear"},
    "SA-9-1": {"visit_needed"},
    "SA-10-1": {"major_risk"},
}
RECALLED = [
    *("SA-5-0", "SA-5-4", "SA-5-5", "SA-5-8", "SA-7-1", "SA-7-2", "SA-8-1", "SA-8-2", "SA-9-1"),
    *("SA-10-1", "SA-12-1", "SA-13-1", "SA-15-1", "SA-16-1", "SA-17-1"),
]


# Article 7


@pytest.mark.norm(BEFORE)
def test_a_report_on_the_eve_of_launch_is_in_time_and_one_on_the_day_of_launch_late(sa):
    online = sa.but(opinion_launch_items=frozenset({"service"})).happened("opinion_launch", "2026-03-02")

    assert online.duty(BEFORE).due.isoformat() == "2026-03-01"
    assert str(online.duty(BEFORE).tag) == "statutory"
    assert online.happened("security_assessment_submitted", "2026-03-01").state(BEFORE) == "met"
    assert online.happened("security_assessment_submitted", "2026-03-02").state(BEFORE) == "late"
    assert online.never("security_assessment_submitted").state(BEFORE) == "breached"


@pytest.mark.norm(BEFORE)
def test_new_technology_that_leaves_the_properties_alone_goes_online_without_a_report(sa):
    online = sa.but(opinion_launch_items=frozenset({"resources"})).happened("opinion_launch", "2026-03-02")

    assert online.but(opinion_capacity_changed=False).state(BEFORE) == "not_bound"
    assert online.but(opinion_capacity_changed=True).duty(BEFORE).due.isoformat() == "2026-03-01"
    assert online.but(opinion_launch_items=frozenset()).state(BEFORE) == "not_bound"


@pytest.mark.norm(AFTER)
def test_day_thirty_is_in_time_and_day_thirty_one_late(sa):
    noticed = sa.but(opinion_situations=frozenset({"written_notice"}))
    noticed = noticed.happened("opinion_situation", "2026-03-02")

    assert noticed.duty(AFTER).due.isoformat() == "2026-04-14"
    assert str(noticed.duty(AFTER).tag) == "statutory"
    assert noticed.happened("security_assessment_submitted", "2026-04-14").state(AFTER) == "met"
    assert noticed.happened("security_assessment_submitted", "2026-04-15").state(AFTER) == "late"


@pytest.mark.norm(AFTER)
@pytest.mark.parametrize(
    ("situations", "changed", "answer"),
    [
        ({"growth"}, True, "applies"),
        ({"growth"}, False, "not"),
        ({"spread"}, True, "not"),
        ({"spread", "beyond_measures"}, False, "applies"),
        ({"written_notice"}, False, "applies"),
        ({"other_notice"}, True, "not"),
        (set(), True, "not"),
    ],
)
def test_thirty_days_run_on_the_last_three_occasions_alone(sa, situations, changed, answer):
    given = sa.but(opinion_situations=frozenset(situations), opinion_capacity_changed=changed)

    assert given.answer(AFTER) == answer


@pytest.mark.norm(BEFORE, AFTER)
def test_reports_go_to_cac_and_police_of_prefecture_level_or_higher_through_the_platform(sa):
    for norm in (sa.book.norm(BEFORE), sa.book.norm(AFTER)):
        assert [party.name for party in norm.toward] == ["local_cac", "local_police"]
        assert "全国互联网安全管理服务平台" in norm.act.term.zh


# Articles 8 to 10


@pytest.mark.norm(*FINDINGS)
@pytest.mark.parametrize(("norm", "findings"), FINDINGS.items())
def test_each_finding_of_the_review_opens_its_own_power_and_an_accepted_report_none(sa, norm, findings):
    every = set().union(*FINDINGS.values())

    for finding in findings:
        assert sa.but(assessment_review=frozenset({finding})).answer(norm) == "applies"
    assert sa.but(assessment_review=frozenset(every - findings)).answer(norm) == "not"
    assert sa.but(assessment_review=frozenset()).answer(norm) == "not"
    assert sa.missing(norm) == ["assessment_review"]
    assert isinstance(sa.book.norm(norm), Power)


@pytest.mark.norm("SA-8-1", "SA-10-1")
def test_prefectures_review_and_only_provinces_call_experts(sa):
    assert {party.name for party in sa.book.norm("SA-8-1").holder} == {"local_cac", "local_police"}
    assert {p.name for p in sa.book.norm("SA-10-1").holder} == {"provincial_cac", "provincial_police"}


@pytest.mark.norm("SA-9-1")
def test_a_check_on_site_is_as_a_rule_joint_and_the_file_says_so(sa):
    norm = sa.book.norm("SA-9-1")

    assert "联合" in norm.act.term.zh
    assert "是否联合" in norm.note.zh


# Articles 12 and 13


@pytest.mark.norm("SA-12-1", "SA-13-1")
@pytest.mark.parametrize(
    ("finding", "notice", "warning"),
    [("none", "not", "not"), ("not_assessed", "applies", "not"), ("refused", "applies", "applies")],
)
def test_a_missing_assessment_brings_notice_and_only_a_refusal_the_public_warning(
    sa, finding, notice, warning
):
    found = sa.but(assessment_failure=finding)

    assert found.answer("SA-12-1") == notice
    assert found.answer("SA-13-1") == warning


@pytest.mark.norm("SA-13-1")
def test_a_missed_date_alone_is_no_refusal(sa):
    late = sa.but(opinion_launch_items=frozenset({"service"})).happened("opinion_launch", "2026-03-02")
    late = late.never("security_assessment_submitted")

    assert late.state(BEFORE) == "breached"
    assert late.answer("SA-13-1") == "undetermined"


@pytest.mark.norm("SA-13-1")
def test_the_warning_ends_on_the_day_on_which_the_assessment_has_been_made(sa):
    refused = sa.but(assessment_failure="refused").since("2026-05-06", assessment_failure="none")

    assert refused.answer("SA-13-1", on="2026-05-05") == "applies"
    assert refused.answer("SA-13-1", on="2026-05-06") == "not"


# Articles 15 to 17


@pytest.mark.norm("SA-15-1")
def test_officials_keep_three_kinds_of_secrets_whoever_is_described(sa):
    norm = sa.book.norm("SA-15-1")

    assert sa.but(provides_service=False).answer("SA-15-1") == "applies"
    assert all(word in norm.act.term.zh for word in ("国家秘密", "商业秘密", "个人信息"))


@pytest.mark.norm("SA-16-1")
def test_news_technology_leaves_the_provisions_and_unknown_keeps_them_open(sa):
    launched = sa.but(opinion_launch_items=frozenset({"service"}))

    assert launched.answer(BEFORE) == "applies"
    assert launched.but(assesses_news_technology=True).answer(BEFORE) == "not"
    assert launched.but(assesses_news_technology=True).answer("SA-16-1") == "applies"
    assert launched.but(assesses_news_technology=None).answer(BEFORE) == "undetermined"
    assert launched.but(assesses_news_technology=None).missing(BEFORE) == ["assesses_news_technology"]


@pytest.mark.norm("SA-16-1")
def test_what_news_technology_is_freed_from_does_not_change_what_the_words_mean(sa):
    news = sa.but(assesses_news_technology=True, opinion_functions=frozenset({"forum"}))

    assert news.answer("SA-2-1") == "applies"


@pytest.mark.norm("SA-17-1")
@pytest.mark.parametrize("norm", ["SA-17-1", "SA-4-1"])
def test_the_provisions_apply_from_30_november_2018_and_not_the_day_before(sa, norm):
    assert sa.answer(norm, on="2018-11-29") == "not"
    assert sa.answer(norm, on="2018-11-30") == "applies"


# The law as a whole


@pytest.mark.norm(*RECALLED)
@pytest.mark.parametrize("norm", RECALLED)
def test_a_row_from_memory_says_that_its_wording_has_not_been_compared(sa, norm):
    assert "尚未与公布的文本核对" in sa.book.norm(norm).note.zh
    assert "not been compared with the published text" in sa.book.norm(norm).note.en


def test_thirty_rows_stand_in_the_order_of_the_articles(sa):
    norms = sa.book.statute("sa").norms
    places = [norm.cite.parts for norm in norms]

    assert len(norms) == SA.rows == 30
    assert places == sorted(places)


def test_beside_the_interim_measures_one_report_before_launch_performs_both(sa):
    laws = [
        import_module(f"chengxu.statutes.{name}").STATUTE
        for name in ("interim_measures", "opinion_assessment")
    ]
    both = Situation(Book(laws), sa.record).but(
        uses_generative_ai=True,
        output_kinds=frozenset({"text"}),
        online_in_mainland=None,
        opinion_launch_items=frozenset({"service"}),
    )
    opened = both.since("2026-03-02", online_in_mainland=True, offered_to_mainland_public=True)
    both = opened.happened("opinion_launch", "2026-03-02")
    report = both.happened("security_assessment_submitted", "2026-03-01")

    for norm in ("IM-17-1a", "SA-3-1", BEFORE):
        assert both.duty(norm).due == date(2026, 3, 1)
        assert report.state(norm) == "met"
