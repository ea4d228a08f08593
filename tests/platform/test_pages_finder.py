"""The duty finder: somebody without an account answers one question at a time and learns their duties, with reasons."""

from __future__ import annotations

import re
from datetime import date

import pytest

from chengxu.algebra.facts import Choice, Event, Flag, Number, Several
from chengxu.algebra.term import TermError
from chengxu.law.read import parse_record
from chengxu.platform.pages import book
from chengxu.platform.pages.answers import MOST, SESSION, Answers, Given
from chengxu.platform.services.models import Service
from chengxu.platform.today import on_day
from chengxu.statutes import open_book

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 20)
KNOWN = {
    "uses_generative_ai": "yes", "offered_to_mainland_public": "yes", "offered_to_mainland_public.since": "2026-03-02",
    "provides_service": "yes", "output_kinds": "text", "has_opinion_properties": "yes",
}  # fmt: skip


@pytest.fixture(autouse=True)
def one_day():
    with on_day(TODAY):
        yield


def begin(client, *laws, lang="en"):
    client.post(f"/{lang}/duties/start/", {"laws": laws or ("im",)})
    return client


def asked(html):
    """The key of the question on a page, None if there is none."""
    found = re.search(r'name="key" value="([^"]+)"', html)
    return found[1] if found else None


def tell(client, key, value="", do="answer", lang="en", **headers):
    return client.post(f"/{lang}/duties/answer/", {"key": key, "value": value, "do": do}, headers=headers)


def interview(client, lang="en", known=KNOWN, *, to_the_end=False):
    """Answer what is known and say of the rest that it is not, until all that is known is told; return the keys."""
    keys, page = [], client.get(f"/{lang}/duties/").content.decode()
    while (key := asked(page)) is not None and (to_the_end or not set(known) <= set(keys)):
        assert key not in keys, "asked twice"
        keys.append(key)
        do = "answer" if key in known else "unknown"
        page = tell(client, key, known.get(key, ""), do, lang, **{"HX-Request": "true"}).content.decode()
    return keys


@pytest.mark.parametrize(("lang", "gist", "due"), [("zh", "算法备案", "2026年3月16日"), ("en", "algorithm filing", "16 March 2026")])  # fmt: skip
def test_whoever_answers_learns_a_duty_its_day_and_its_article(client, lang, gist, due):
    keys = interview(begin(client, lang=lang), lang)
    page = client.get(f"/{lang}/duties/list/").content.decode()
    row = next(row for row in re.findall(r"<tr>.*?</tr>", page, re.DOTALL) if "IM-17-1b" in row)

    assert set(KNOWN) <= set(keys)
    assert gist in row
    assert due in row
    assert {"zh": "《算法推荐规定》第二十四条第一款", "en": "art. 24(1)"}[lang] in row


def test_what_is_not_known_is_taken_for_neither_yes_nor_no(client):
    interview(begin(client), known={"uses_generative_ai": "yes"})
    page = client.get("/en/duties/list/").content.decode()
    head, rest = page.split("<h2>Open")

    assert "IM-17-1b" not in head
    assert "IM-17-1b" in rest.split("infold")[0]


def test_one_answer_can_end_the_questions(client):
    keys = interview(begin(client), known={"uses_generative_ai": "no"})
    page = client.get("/en/duties/list/").content.decode()

    assert keys[0] == "uses_generative_ai"
    assert "IM-17-1b" in page.split("infold")[1]


def test_each_question_says_which_norms_wait_for_it_and_what_an_answer_would_do(client):
    page = begin(client).get("/en/duties/").content.decode()

    assert re.search(r"Why is this asked\? \d+ norms wait for it", page)
    assert re.search(r"“yes”: \d+ would apply or be met, \d+ be ruled out or unmet", page)
    assert page.count("/en/norms/IM-") >= 10


def test_going_back_takes_the_last_answer_back(client):
    first = asked(begin(client).get("/en/duties/").content.decode())
    tell(client, first, "yes")
    second = asked(client.get("/en/duties/").content.decode())
    tell(client, second, do="back")

    assert second != first
    assert asked(client.get("/en/duties/").content.decode()) == first


def test_an_answer_can_be_changed_and_the_duties_follow(client):
    interview(begin(client))
    before = client.get("/en/duties/list/").content.decode()
    page = client.get("/en/duties/?ask=has_opinion_properties").content.decode()
    tell(client, "has_opinion_properties", "no")
    after = client.get("/en/duties/list/").content.decode()

    assert asked(page) == "has_opinion_properties"
    assert 'value="yes" checked' in page
    assert "IM-17-1b" in before.split("<h2>Open")[0]
    assert "IM-17-1b" in after.split("infold")[1]


def test_a_question_that_is_skipped_is_not_put_again(client):
    first = asked(begin(client).get("/en/duties/").content.decode())
    tell(client, first, do="skip")

    assert first not in interview(client, to_the_end=True)


def test_answers_that_cannot_all_be_true_are_refused_and_the_first_stands(client):
    begin(client, "im", "ml4")
    for key, value in (("entity_kind", "state_organ"), ("is_sme", "yes")):
        response = tell(client, key, value)

    assert response.status_code == 422
    assert "also a public body" in response.content.decode()
    assert "is_sme" not in client.get("/en/duties/answers.toml").content.decode()
    assert 'entity_kind = "state_organ"' in client.get("/en/duties/answers.toml").content.decode()


def one(kind):
    """A fact or event of a kind that the laws ask."""
    return next(thing for thing in book.things().values() if type(thing) is kind)


@pytest.mark.parametrize(("kind", "value"), [
    (Flag, ""), (Flag, "maybe"), (Number, "-1"), (Number, "1e9"), (Number, "一百"), (Number, "9" * 40), (Number, "٣"),
    (Choice, "nothing"), (Several, ""), (Several, "none of it"), (Event, "2026-02-30"), (Event, "0001-01-01"),
    (Event, "9999-12-31"), (Event, "yesterday"),
])  # fmt: skip
def test_an_answer_that_makes_no_sense_is_refused_in_words_and_nothing_is_kept(client, kind, value):
    begin(client)
    response = tell(client, one(kind).name, value)

    assert response.status_code == 422
    assert 'role="alert"' in response.content.decode()
    assert Answers.of(client.session).given == ()


@pytest.mark.parametrize("key", ["", "nothing", "uses_generative_ai.due", "uses_generative_ai#1", "algorithm_filed.since", "a" * 9999])  # fmt: skip
def test_a_question_that_nobody_asks_is_refused(client, key):
    response = tell(begin(client), key, "yes")

    assert response.status_code == 422
    assert "There is no such question" in response.content.decode()


@pytest.mark.parametrize(
    ("text", "number"), [("1,200,000", 1_200_000), ("120万", 1_200_000), ("1 亿", 100_000_000)]
)
def test_a_number_is_read_as_people_write_it(client, text, number):
    fact = one(Number).name
    tell(begin(client, "im", "ml4", "sd", "sw"), fact, text)

    assert f"{fact} = {number}\n" in client.get("/en/duties/answers.toml").content.decode()


@pytest.mark.parametrize(
    "kept", ["rubbish", {"given": [["no_such_fact", True]]}, {"laws": ["xx"], "given": []}, {}]
)
def test_a_session_that_holds_something_else_does_no_harm(client, kept):
    session = client.session
    session[SESSION] = kept
    session.save()

    assert [client.get(f"/en/duties/{page}").status_code for page in ("", "list/", "answers.toml")] == [
        200
    ] * 3


def test_an_interview_keeps_a_bounded_number_of_answers():
    full = Answers(given=tuple(Given(f"algorithm_filed#{n}", "never") for n in range(MOST)))

    with pytest.raises(TermError, match="500 answers at most"):
        full.give("uses_generative_ai", True)


def test_the_answers_are_handed_out_as_a_description_that_the_program_reads(client):
    interview(begin(client))
    text = client.get("/en/duties/answers.toml").content.decode()
    record, problems = parse_record(text, "service.toml", open_book())

    assert problems == []
    assert record.on(TODAY) == Answers.of(client.session).record().on(TODAY)
    assert record.answers["offered_to_mainland_public"][0].since == date(2026, 3, 2)


def test_with_scripts_the_panel_alone_is_sent(client):
    first = asked(begin(client).get("/en/duties/").content.decode())
    html = tell(client, first, "yes", **{"HX-Request": "true"}).content.decode()

    assert html.lstrip().startswith('<div id="finder"')
    assert asked(html) not in (None, first)


@pytest.mark.parametrize("law", ["ml4", "sd", "sw"])
def test_a_law_that_is_not_in_force_is_answered_as_if_it_were_and_says_so(client, law):
    page = begin(client, law).get("/en/duties/").content.decode()

    assert "not in force: what follows supposes entry into force today" in page
    assert asked(page) is not None


def test_at_least_one_law_is_to_be_chosen(client):
    response = client.post("/zh/duties/start/", {"laws": "xx"})

    assert response.status_code == 422
    assert "请至少选择一部法规" in response.content.decode()


def test_answers_become_a_service_of_one_s_own_that_others_do_not_see(world, browser):
    client = begin(browser(world.company))
    interview(client)
    assert client.post("/en/duties/save/", {"name": " "}).status_code == 302
    assert Service.objects.count() == 0
    response = client.post("/en/duties/save/", {"name": "云上助手"})
    service = Service.objects.get()

    assert response["Location"] == f"/en/services/{service.pk}/"
    assert (service.owner, service.name_zh) == (world.company.organisation, "云上助手")
    assert client.get(f"/en/why/IM-17-1b/?service={service.pk}").status_code == 200
    assert browser(world.other).get(f"/en/why/IM-17-1b/?service={service.pk}").status_code == 404


def test_two_people_answer_without_seeing_each_other_s_answers(browser):
    one_, other = begin(browser()), begin(browser())
    tell(one_, "uses_generative_ai", "no")

    assert "uses_generative_ai" not in other.get("/en/duties/answers.toml").content.decode()
