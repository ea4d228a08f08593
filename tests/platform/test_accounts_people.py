"""The people of an organisation: its head says who belongs to it; nobody takes over an account that is another's."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import Client

from chengxu.algebra.term import Term, TermError
from chengxu.platform.accounts import people
from chengxu.platform.accounts.access import visible_cases
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.accounts.found import found
from chengxu.platform.accounts.models import Kind, Membership, Organisation, User
from chengxu.platform.cases.take import NotYours, Order, take
from chengxu.platform.today import on_day

from .conftest import PASSWORD, somebody
from .test_take import FORM, MONDAY, filing, on  # noqa: F401

PEOPLE = "/en/account/people/"
LINK = re.compile(r'value="http://testserver(/en/account/set-password/[^"]+)"')


@pytest.fixture
def head(world):
    return somebody(world.company.organisation, "head")


def place_of(actor):
    return Membership.objects.get(user=actor.user, organisation=actor.organisation)


def do(client, place, what, **more):
    return client.post(f"{PEOPLE}{place.pk}/", {"do": what, **more})


def add(client, email="new@company.example", role="officer"):
    return client.post(PEOPLE, {"email": email, "name": "新人", "role": role})


def test_who_is_added_sets_a_password_by_the_link_and_logs_in(world, head, browser):
    link = LINK.search(add(browser(head)).content.decode())[1]
    new = {"password": "a sentence to log in with", "again": "a sentence to log in with"}
    somewhere = Client()

    assert "new@company.example" in somewhere.get(link).content.decode()
    assert somewhere.post(link, new).headers["Location"] == "/en/login/"
    answer = somewhere.post("/en/login/", {"email": "new@company.example", "password": new["password"]})
    assert answer.status_code == 302
    assert somewhere.get("/en/account/").wsgi_request.actor.role == "officer"


def test_a_link_works_once_and_for_three_days(world, head, browser):
    link = LINK.search(add(browser(head)).content.decode())[1]
    new = {"password": "a sentence to log in with", "again": "a sentence to log in with"}
    assert Client().post(link, new).status_code == 302
    assert Client().post(link, new).status_code == 410
    assert Client().get("/en/account/set-password/MQ/never-made/").status_code == 410


def test_a_link_is_over_after_its_days(world, head, browser, settings):
    link = LINK.search(add(browser(head)).content.decode())[1]
    settings.PASSWORD_RESET_TIMEOUT = -1
    assert Client().get(link).status_code == 410


def test_nobody_gets_a_link_to_an_account_that_is_there_already(world, head, browser):
    page = add(browser(head), world.other.user.username)
    assert page.status_code == 302  # added, and nothing is shown
    assert not LINK.search(page.content.decode())

    place = Membership.objects.get(user=world.other.user, organisation=world.company.organisation)
    refused = do(browser(head), place, "link")
    assert refused.status_code == 400
    assert "belongs to other organisations" in refused.content.decode()
    assert do(browser(head), place, "second").status_code == 400


def test_nobody_touches_the_people_of_another_organisation(world, head, browser):
    theirs = place_of(world.other)
    for what in ("link", "second", "remove", "role"):
        assert do(browser(head), theirs, what, role="head").status_code == 404
    assert Membership.objects.get(pk=theirs.pk).role == "officer"
    assert world.other.user.username not in browser(head).get(PEOPLE).content.decode()


@pytest.mark.parametrize("role", ["officer", "analyst"])
def test_only_the_head_manages_people(world, browser, role):
    client = browser(somebody(world.company.organisation, role))
    assert client.get(PEOPLE).status_code == 404
    assert add(client).status_code == 404
    assert do(client, place_of(world.company), "role", role="head").status_code == 404
    assert not User.objects.filter(username="new@company.example").exists()


def test_an_organisation_keeps_a_head(world, head, browser):
    client, own = browser(head), place_of(head)
    for what in ("remove", "role"):
        refused = do(client, own, what, role="officer")
        assert refused.status_code == 400
        assert "at least one head" in refused.content.decode()
    do(client, place_of(world.company), "role", role="head")
    assert do(client, own, "role", role="analyst").headers["Location"] == "/en/account/"
    assert client.get(PEOPLE).status_code == 404


@pytest.mark.parametrize("wrong", [{"email": "nobody"}, {"role": "emperor"}, {"email": ""}])
def test_what_is_wrong_with_a_new_member_is_said_and_nothing_is_written(world, head, browser, wrong):
    before = (User.objects.count(), Membership.objects.count())
    answer = browser(head).post(
        PEOPLE, {"email": "new@company.example", "name": "x", "role": "officer"} | wrong
    )
    assert answer.status_code == 400
    assert (User.objects.count(), Membership.objects.count()) == before


def test_nobody_is_added_twice(world, head, browser):
    assert add(browser(head), world.company.user.username).status_code == 400
    assert Membership.objects.filter(user=world.company.user).count() == 1


def test_who_is_removed_sees_no_case_any_more_and_what_they_did_stays(world, head, browser, filing):  # noqa: F811
    assert visible_cases(world.company).filter(pk=filing.pk).exists()
    client = browser(world.company)
    assert do(browser(head), place_of(world.company), "remove").status_code == 302

    actor = client.get("/en/account/").wsgi_request.actor
    assert not visible_cases(actor).exists()
    assert filing.events.filter(user=world.company.user).exists()
    with pytest.raises(NotYours):
        on(MONDAY + timedelta(days=3), filing, actor, "file", stated=FORM)


def test_an_analyst_looks_and_takes_no_step(world, filing):  # noqa: F811
    analyst = somebody(world.company.organisation, "analyst")
    assert visible_cases(analyst).filter(pk=filing.pk).exists()
    with on_day(MONDAY), pytest.raises(NotYours):
        take(filing.pk, analyst, Order(step="file", on=MONDAY, stated=FORM))


def test_somebody_of_the_sample_world_joins_no_real_organisation(world, head, browser):
    made_up = Organisation.objects.create(kind=Kind.BUSINESS, sample=True, name_zh="虚构", name_en="Made Up")
    public_password = somebody(made_up)
    refused = add(browser(head), public_password.user.username)
    assert refused.status_code == 400
    assert "password is public" in refused.content.decode()


def test_what_a_head_does_is_told_to_whom_it_concerns(world, head, browser):
    do(browser(head), place_of(world.company), "role", role="analyst")
    do(browser(head), place_of(world.company), "link")
    page = browser(world.company).get("/en/account/").content.decode()
    assert "role changed: analyst" in page
    assert "link made for setting a password" in page
    assert page.count(head.user.username) == 2


def test_a_head_without_an_organisation_manages_nobody(world):
    with pytest.raises(PermissionError):
        people.add(Actor(world.company.user, None, "head"), "a@b.example", "x", "officer")


def test_a_new_link_is_for_whoever_forgot_their_password_and_ends_what_was_open(world, head, browser):
    open_still = browser(world.company)
    link = LINK.search(do(browser(head), place_of(world.company), "link").content.decode())[1]
    new = {"password": "yet another long sentence", "again": "yet another long sentence"}
    assert Client().post(link, new).status_code == 302
    assert open_still.get("/en/account/").status_code == 302
    for password, status in ((PASSWORD, 400), (new["password"], 302)):
        known = {"email": world.company.user.username, "password": password}
        assert Client().post("/en/login/", known).status_code == status


def test_an_empty_platform_gets_its_first_organisation_and_the_head_sets_a_password(db):
    made = found(Kind.AUTHORITY, Term("国家机关", "National"), " Head@National.example", level="national")
    new = {"password": "the first sentence of all", "again": "the first sentence of all"}
    client = Client()
    assert client.post(f"/zh/account/set-password/{made.link.uid}/{made.link.token}/", new).status_code == 302
    client.post("/zh/login/", {"email": "head@national.example", "password": new["password"]})
    assert client.get("/zh/account/people/").status_code == 200
    assert client.get("/zh/account/").wsgi_request.actor.organisation == made.organisation


@pytest.mark.parametrize(
    ("kind", "level", "area", "why"),
    [
        (Kind.AUTHORITY, "", "", "needs a level"),
        (Kind.AUTHORITY, "provincial", "", "two digits"),
        (Kind.AUTHORITY, "provincial", "99", "no province with the code 99"),
        (Kind.BUSINESS, "national", "", "Only an authority"),
    ],
)
def test_an_organisation_that_does_not_fit_the_laws_levels_is_not_entered(db, kind, level, area, why):
    with pytest.raises(TermError, match=why):
        found(kind, Term("机关", "Authority"), "head@x.example", level=level, area=area)
    assert not Organisation.objects.exists()
    assert not User.objects.exists()
