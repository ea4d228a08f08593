"""`chengxu case FILE`: where a case stands, the clocks of both sides, what may come next, and what is refused."""

from __future__ import annotations

from datetime import date

import pytest

from cli_words import HAN, flat

BEGUN = """
procedure = "ml4.licence_application"

[case]
name = { zh = "小圆的申请", en = "Roundy's application" }

[facts]
established_in_mainland = true
entity_kind = "legal_person"
principal_is_citizen = true

[[steps]]
step = "submit"
on = 2026-02-10
by = "applicant"
states = { application = "the form", product = "Roundy" }

[[steps]]
step = "accept"
on = 2026-02-12
by = "ai_authority"
"""
ASKED = """
[[steps]]
step = "request_completion"
on = 2026-03-04
by = "ai_authority"
states = { gaps = ["safety report"], reply_by = 2026-03-31 }
"""
EXTENDED = """
[[steps]]
step = "extend"
on = {on}
by = "{by}"
states = {{ approved_by = "the head", reasons = "{reasons}" }}
"""
GRANTED = """
[[steps]]
step = "grant"
on = 2026-03-10
by = "ai_authority"
states = { number = "1", activity = "provision", scope = "Roundy", expires_on = 2028-03-09 }
"""
LIFE = """
procedure = "ml4.licence_life"
[[steps]]
step = "issue"
on = 2026-01-05
by = "ai_authority"
states = { number = "1", activity = "provision", scope = "Roundy", expires_on = 2026-03-31 }
"""


def extended(on: str = "2026-04-24", by: str = "ai_authority", reasons: str = "much to read") -> str:
    return EXTENDED.format(on=on, by=by, reasons=reasons)


def clocks(data) -> dict[str, tuple[str, str | None]]:
    return {clock["clock"]: (clock["state"], clock["due"]) for clock in data["clocks"]}


@pytest.fixture
def case(chengxu, describe):
    """Write a case of these parts and follow it to a day."""

    def follow(*parts: str, on: str = "2026-03-10", more: tuple = (), lang: str = "en"):
        return chengxu("case", describe("".join(parts), "case.toml"), "--on", on, *more, lang=lang)

    return follow


# Where it stands


def test_a_case_is_told_in_english_with_state_course_clocks_and_next_steps(case):
    done = case(BEGUN, ASKED)
    lines = done.out.strip().splitlines()

    assert (done.code, done.err) == (0, "")
    assert lines[:2] == [
        "Roundy's application  ·  the licence application (ml4.licence_application)  ·  2026-03-10",
        "Now: waiting for completion",
    ]
    order = [
        done.out.index(h) for h in ("Course", "Clocks, of", "Steps that may lawfully", "Steps that may not")
    ]
    assert order == sorted(order)
    assert (
        "  2026-02-12  the acceptance of the application  the national AI authority  AI Model Law, art. 44(1)"
        in lines
    )
    assert not HAN.search(done.out)


def test_a_case_is_told_in_chinese(case):
    done = case(BEGUN, ASKED, lang="zh")

    assert done.code == 0
    assert "小圆的申请  ·  许可申请 (ml4.licence_application)  ·  2026-03-10\n现在：待补正" in done.out
    assert "  2026-02-12  受理申请  国家人工智能主管机关  《示范法》第四十四条第一款" in done.out
    assert "Roundy" not in done.out


def test_the_clocks_of_both_sides_are_shown_with_owner_article_and_origin(case):
    done = case(BEGUN, ASKED)
    rows = [flat(line) for line in done.out.split("Basis")[1].splitlines()]

    for clock, whose in (
        ("in time 2026-03-04 the time for the", "the national AI authority AI Model Law, art. 44(1)"),
        ("suspended — the time for the decision", "the national AI authority AI Model Law, art. 44(3)"),
        (
            "running 2026-03-31 the time for completion",
            "the applicant for a licence AI Model Law, art. 44(2)",
        ),
    ):
        assert [whose in row for row in rows if row.startswith(clock)] == [True]
    assert flat(done.out).count(" statutory") == 3
    assert clocks(case(BEGUN, ASKED, more=("--json",)).json) == {
        "preliminary_review": ("met", "2026-03-04"),
        "decision": ("suspended", None),
        "completion": ("running", "2026-03-31"),
    }


@pytest.mark.parametrize(
    ("on", "state", "en", "zh"),
    [("2026-04-23", "running", "running", "计算中"), ("2026-04-24", "overdue", "overdue", "已逾期")],
)
def test_a_clock_is_overdue_from_the_day_after_its_last_day(case, on, state, en, zh):
    for lang, word in (("en", en), ("zh", zh)):
        done = case(BEGUN, on=on, lang=lang)
        assert done.code == 0
        assert f"\n{word} 2026-04-23 " in "\n".join(flat(line) for line in done.out.splitlines())
    assert clocks(case(BEGUN, on=on, more=("--json",)).json)["decision"] == (state, "2026-04-23")


def test_steps_that_may_come_next_name_actor_article_and_what_to_state(case):
    said = flat(case(BEGUN).out)

    assert (
        "the refusal of the licence the national AI authority AI Model Law, art. 44(3) to be stated: reasons"
        in said
    )
    assert "the withdrawal by the applicant the applicant for a licence AI Model Law, art. 43(1)" in said
    assert "须写明：理由、救济途径" in case(BEGUN, lang="zh").out


def test_a_condition_of_which_nothing_is_known_is_to_be_checked_and_one_that_fails_refuses(case):
    unknown = BEGUN.replace("principal_is_citizen = true", "")
    foreign = BEGUN.replace("principal_is_citizen = true", "principal_is_citizen = false")
    en = "to be checked first: the applicant's principal is a Chinese citizen (AI Model Law, art. 42(1), item 2)"
    zh = "须先核对：申请人的主要负责人是中国公民（《示范法》第四十二条第一款第（二）项）"

    assert en in flat(case(unknown).out)
    assert zh in case(unknown, lang="zh").out
    assert "to be checked first" not in case(BEGUN).out
    later = case(foreign).out.split("Steps that may not be taken yet")[1]
    assert "the applicant's principal is no Chinese citizen AI Model Law, art. 42(1), item 2" in flat(later)


def test_a_case_that_has_ended_says_so_and_offers_nothing_more(case):
    done = case(BEGUN, GRANTED)

    assert done.code == 0
    assert "Now: granted (ended)" in done.out
    assert flat(done.out).endswith("Steps that may lawfully come next None.")
    assert "现在：准予许可（已终结）" in case(BEGUN, GRANTED, lang="zh").out


def test_entries_are_taken_by_their_days_and_not_by_their_place_in_the_file(case):
    head, *steps = BEGUN.split("[[steps]]")
    backwards = head + "".join(f"[[steps]]{step}" for step in reversed(steps))

    assert case(backwards, more=("--json",)).json["state"]["name"] == "accepted"


def test_what_happens_after_the_day_asked_for_is_left_out(case, chengxu, describe):
    assert case(BEGUN, extended(), on="2026-04-23").code == 0
    assert case(BEGUN, on="2026-02-11", more=("--json",)).json["state"]["name"] == "submitted"
    assert chengxu("case", describe(BEGUN), "--json").json["on"] == date.today().isoformat()


def test_what_the_law_ties_to_the_passing_of_a_day_happens_by_itself(case):
    after = case(LIFE, on="2026-04-01", more=("--json",)).json

    assert case(LIFE, on="2026-03-31", more=("--json",)).json["state"]["name"] == "in_force"
    assert after["state"]["name"] == "expired"
    assert (after["taken"][-1]["by"], after["taken"][-1]["line"]) == ("calendar", None)
    assert "by law, with the passing of time  AI Model Law, art. 45(1)" in case(LIFE, on="2026-04-01").out
    assert "期限届满，依法发生" in case(LIFE, on="2026-04-01", lang="zh").out


def test_a_term_that_ends_by_law_is_nobodys_delay(case):
    assert clocks(case(LIFE, on="2026-04-01", more=("--json",)).json)["term"][0] not in ("late", "overdue")


# Steps that the law does not allow


def test_a_step_that_comes_too_late_is_refused_with_its_article_and_changes_nothing(case):
    done = case(BEGUN, extended(), on="2026-05-01")
    refused = flat(done.out.split("Steps refused")[1].split("Course")[0])

    assert (done.code, done.err) == (1, "")
    assert "2026-04-24 the extension of the time for decision extend:23" in refused
    assert "it is too late for the extension of the time for decision AI Model Law, art. 44(4)" in refused
    assert "Now: accepted, under preliminary review" in done.out
    assert flat(done.out.split("Course")[1]) == flat(case(BEGUN, on="2026-05-01").out.split("Course")[1])
    zh = case(BEGUN, extended(), on="2026-05-01", lang="zh")
    assert zh.code == 1
    assert "不能再作“延长审查期限”  《示范法》第四十四条第四款" in zh.out


@pytest.mark.parametrize(
    ("step", "words", "cite"),
    [
        (extended("2026-03-02", by="applicant"), "is for the national AI authority, not for the applicant", "ML4-44-4"),
        (extended("2026-03-02", reasons=" "), "lacks reasons (`reasons`)", "ML4-44-4"),
        (GRANTED.replace("scope = \"Roundy\", ", ""), "lacks scope (`scope`)", "ML4-45-1"),
        (extended("2026-02-11"), "the case stands at “submitted”", "ML4-44-4"),
        (extended("2026-03-02") + extended("2026-03-03"), "is possible only once in a case", "ML4-44-4"),
    ],
    ids=["the wrong actor", "a blank particular", "a missing particular", "the wrong state", "a second time"],
)  # fmt: skip
def test_an_illegal_step_is_refused_with_its_article_and_the_answer_is_one(case, step, words, cite):
    data = case(BEGUN, step, more=("--json",))

    assert (data.code, data.err) == (1, "")
    assert [(len(r["why"]), r["why"][0]["cite"]) for r in data.json["refused"]] == [(1, cite)]
    assert words in data.json["refused"][0]["why"][0]["text"]["en"]
    assert words in flat(case(BEGUN, step).out)


def test_what_a_person_wrote_is_shown_as_it_is_and_never_taken_for_markup(case):
    named = BEGUN.replace('{ zh = "小圆的申请", en = "Roundy\'s application" }', '"A [/b] [red]case[/red]"')
    done = case(named, extended("2026-03-02", by="[/x]"))

    assert done.code == 1
    assert done.out.strip().startswith("A [/b] [red]case[/red]  ·")
    assert "not for [/x]" in flat(done.out)


# Parameters, calendars


@pytest.mark.parametrize(
    ("value", "expected"), [("suspend", ("suspended", None)), ("run", ("running", "2026-04-23"))]
)
def test_a_setting_for_an_open_place_of_the_law_decides_a_clock(case, describe, value, expected):
    own = describe(f'[settings]\nml4_completion_request = "{value}"\n', "parameters.toml")

    assert clocks(case(BEGUN, ASKED, more=("--parameters", own, "--json")).json)["decision"] == expected


def test_a_bad_parameter_file_is_refused_at_its_line(case, describe):
    own = describe('[settings]\nml4_completion_request = "stop"\n', "parameters.toml")
    done = case(BEGUN, more=("--parameters", own))

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(
        f"{own}:2: `ml4_completion_request` cannot be 'stop'; write one of these values: "
    )


def test_a_calendar_of_ones_own_decides_when_a_clock_ends(case, describe):
    own = describe(
        'version = "mine"\n[[notice]]\nyear = 2026\ntitle = { zh = "自编", en = "my own" }\n'
        'workdays = []\nholidays = [{ zh = "歇业", en = "closed", days = [2026-02-16, 2026-02-20] }]\n',
        "calendar.toml",
    )  # fmt: skip
    found = clocks(case(BEGUN, more=("--calendar", own, "--json")).json)

    assert found["preliminary_review"] == ("overdue", "2026-03-05")


YEARS_END = BEGUN.replace("2026-02-10", "2026-12-10").replace("2026-02-12", "2026-12-12")


def test_a_clock_that_runs_into_a_year_without_a_notice_has_no_date_and_the_case_is_told_all_the_same(case):
    done = case(YEARS_END, on="2026-12-20")

    assert (done.code, done.err) == (0, "")
    assert "no working-day calendar for 2027 yet" in flat(done.out)


def test_a_provisional_date_is_marked(case):
    assert "2027-02-17 (provisional)" in case(YEARS_END, on="2026-12-20", more=("--provisional",)).out
    assert "2027-02-17 (暂定)" in case(YEARS_END, on="2026-12-20", more=("--provisional",), lang="zh").out
