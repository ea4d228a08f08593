"""Logging in: one answer for every failure, a lock that counts before it looks, a second factor that works once."""

from __future__ import annotations

import re
import time
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client

from chengxu.platform.accounts import lockout
from chengxu.platform.accounts.models import AccountEvent, Attempts, Membership, Organisation, User
from chengxu.platform.today import now, on_day, today
from chengxu.platform.world import sample

from .conftest import PASSWORD

LOGIN = "/zh/login/"


def log_in(client, email, password=PASSWORD, **more):
    return client.post(LOGIN, {"email": email, "password": password, **more})


def logged_in(client):
    return "_auth_user_id" in client.session


def app_code(secret, ahead=0):
    """Return what an authenticator app shows, `ahead` time steps from now."""
    return format_hotp_value(hotp_value(secret.replace(" ", ""), int(time.time()) // 30 + ahead))


@pytest.fixture
def secured(world, browser):
    """Return somebody with a second factor: their name, the secret, the recovery codes."""
    client = browser(world.company)
    page = client.get("/en/account/second/").content.decode()
    secret = re.search(r'class="key">([A-Z2-7 ]+)<', page)[1]
    done = client.post("/en/account/second/", {"code": app_code(secret, -1)}).content.decode()
    return world.company.user, secret, re.findall(r'class="key">(\d+)<', done)


def test_who_gives_the_right_password_is_in_and_led_to_where_they_wanted_to_go(world):
    client = Client()
    answer = log_in(client, f"  {world.company.user.username.upper()} ", next="/zh/account/")
    assert answer.headers["Location"] == "/zh/account/"
    assert logged_in(client)


@pytest.mark.parametrize(
    "elsewhere", ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)"]
)
def test_nobody_is_led_to_another_place_after_the_login(world, elsewhere):
    assert log_in(Client(), world.company.user.username, next=elsewhere).headers["Location"] == "/zh/"


def test_a_wrong_password_and_an_unknown_account_have_the_same_answer(world):
    wrong = log_in(Client(), world.company.user.username, "something else entirely")
    unknown = log_in(Client(), "officer-9@nowhere.example", "something else entirely")

    def told(answer):
        return re.sub(r"[A-Za-z0-9]{64}|officer-\d@\w+.example", "", answer.content.decode())

    assert told(wrong) == told(unknown)
    assert wrong.status_code == unknown.status_code == 400
    assert "电子邮箱或者密码不正确" in told(wrong)


@pytest.mark.parametrize("email", ["known", "nobody@nowhere.example"])
def test_after_five_failures_even_the_right_password_waits_known_or_not(world, email):
    email = world.company.user.username if email == "known" else email
    answers = [log_in(Client(), email, "wrong").status_code for _ in range(5)]
    sixth = log_in(Client(), email)
    assert (answers, sixth.status_code) == ([400] * 5, 429)
    assert "内部设定" in sixth.content.decode()


def test_the_lock_ends_after_its_time_and_is_kept_in_the_database(world, monkeypatch):
    name = world.company.user.username
    for _ in range(6):
        log_in(Client(), name, "wrong")
    assert log_in(Client(), name).status_code == 429
    assert Attempts.objects.filter(locked_until__gt=now()).exists()

    later = now() + timedelta(minutes=15, seconds=1)
    monkeypatch.setattr(lockout, "now", lambda: later)
    assert log_in(Client(), name).status_code == 302


def test_four_failures_and_the_right_password_begin_the_count_anew(world):
    name = world.company.user.username
    for _ in range(2):
        assert [log_in(Client(), name, "wrong").status_code for _ in range(4)] == [400] * 4
        assert log_in(Client(), name).status_code == 302


def test_one_address_cannot_try_one_password_on_many_accounts(world, monkeypatch):
    monkeypatch.setenv("CHENGXU_LOCK_ADDRESS", "3")
    for n in range(3):
        assert log_in(Client(), f"a{n}@x.example", "guess").status_code == 400
    assert log_in(Client(), "a3@x.example", "guess").status_code == 429
    assert log_in(Client(REMOTE_ADDR="192.0.2.9"), "a3@x.example", "guess").status_code == 400


def test_one_s_own_success_does_not_free_an_address_that_guesses_at_others(world, monkeypatch):
    monkeypatch.setenv("CHENGXU_LOCK_ADDRESS", "3")
    for n in range(3):
        log_in(Client(), f"a{n}@x.example", "guess")
        log_in(Client(), world.company.user.username)
    assert log_in(Client(), "a9@x.example", "guess").status_code == 429


def test_a_forwarded_address_counts_only_behind_a_proxy_of_ours(world, monkeypatch, rf):
    request = rf.get("/", HTTP_X_FORWARDED_FOR="198.51.100.1, 198.51.100.2", REMOTE_ADDR="10.0.0.1")
    assert lockout.address(request).value == "10.0.0.1"
    monkeypatch.setenv("CHENGXU_PROXIES", "1")
    assert lockout.address(request).value == "198.51.100.2"


def test_no_address_of_anybody_is_kept_with_the_failures(world):
    log_in(Client(REMOTE_ADDR="192.0.2.77"), "someone@secret.example", "wrong")
    kept = " ".join(str(row) for row in Attempts.objects.values_list())
    assert Attempts.objects.count() == 2
    assert "192.0.2.77" not in kept
    assert "secret.example" not in kept


def test_a_lock_is_told_to_whom_the_account_belongs(world, browser):
    for _ in range(6):
        log_in(Client(), world.company.user.username, "wrong")
    page = browser(world.company).get("/en/account/").content.decode()
    assert page.count("login locked after failed attempts") == 1


def test_somebody_who_was_removed_from_the_platform_does_not_get_in(world):
    User.objects.filter(pk=world.company.user.pk).update(is_active=False)
    assert log_in(Client(), world.company.user.username).status_code == 400


def test_a_login_has_a_new_session_and_a_logout_ends_it(world):
    client = Client()
    client.get("/zh/login/")
    client.session.save()
    before = client.session.session_key
    log_in(client, world.company.user.username)
    assert client.session.session_key != before
    assert client.get("/zh/logout/").status_code == 405
    client.post("/zh/logout/")
    assert not logged_in(client)


def test_with_a_second_factor_the_password_alone_is_not_enough(secured):
    user, secret, _codes = secured
    client = Client()
    answer = log_in(client, user.username, next="/zh/account/")

    assert answer.headers["Location"] == "/zh/login/code/"
    assert not logged_in(client)
    assert client.get("/zh/account/").headers["Location"].startswith("/zh/login/")
    assert client.post("/zh/login/code/", {"code": app_code(secret)}).headers["Location"] == "/zh/account/"
    assert logged_in(client)


def test_a_code_works_once(secured):
    user, secret, _codes = secured
    code = app_code(secret)
    first, second = Client(), Client()
    log_in(first, user.username)
    log_in(second, user.username)
    assert first.post("/zh/login/code/", {"code": code}).status_code == 302
    assert second.post("/zh/login/code/", {"code": code}).status_code == 400
    assert not logged_in(second)


def test_a_recovery_code_stands_in_once(secured):
    user, _secret, codes = secured
    assert len(set(codes)) == 10
    for expected in (302, 400):
        client = Client()
        log_in(client, user.username)
        assert client.post("/zh/login/code/", {"code": codes[3]}).status_code == expected


def test_codes_cannot_be_guessed_the_password_notwithstanding(secured):
    user, secret, _codes = secured
    for n in range(6):
        client = Client()
        log_in(client, user.username)
        last = client.post("/zh/login/code/", {"code": f"00000{n}"}).status_code
    assert last == 429
    assert client.post("/zh/login/code/", {"code": app_code(secret)}).status_code == 429


def test_who_waits_with_an_old_password_waits_in_vain(secured):
    user, secret, _codes = secured
    client = Client()
    log_in(client, user.username)
    user.set_password("another password, long too")
    user.save()
    assert client.post("/zh/login/code/", {"code": app_code(secret)}).headers["Location"] == "/zh/login/"
    assert not logged_in(client)


def test_the_secret_of_a_second_factor_cannot_be_read_in_the_database(secured):
    _user, secret, _codes = secured
    kept = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert secret.replace(" ", "") not in kept
    assert "gAAAA" in kept


def test_a_second_factor_is_turned_on_only_by_a_code_of_the_app(world, browser):
    client = browser(world.company)
    client.get("/zh/account/second/")
    assert client.post("/zh/account/second/", {"code": "123"}).status_code == 400
    assert not Authenticator.objects.exists()


def test_a_second_factor_is_turned_off_only_by_a_code(secured, browser, world):
    user, _secret, codes = secured
    client = browser(world.company)
    assert client.post("/zh/account/second/", {"code": "000000"}).status_code == 400
    assert Authenticator.objects.filter(user=user).count() == 2
    assert client.post("/zh/account/second/", {"code": codes[0]}).status_code == 302
    assert not Authenticator.objects.filter(user=user).exists()


def test_new_recovery_codes_end_the_old_ones(secured, browser, world):
    user, _secret, codes = secured
    page = browser(world.company).post("/zh/account/second/codes/", {"code": codes[0]}).content.decode()
    fresh = re.findall(r'class="key">(\d+)<', page)
    assert not set(fresh) & set(codes)
    client = Client()
    log_in(client, user.username)
    assert client.post("/zh/login/code/", {"code": codes[1]}).status_code == 400
    assert client.post("/zh/login/code/", {"code": fresh[0]}).status_code == 302


def test_a_new_password_ends_the_other_sessions_and_not_one_s_own(world, browser):
    here, elsewhere = browser(world.company), browser(world.company)
    new = {"old": PASSWORD, "password": "quite another sentence", "again": "quite another sentence"}
    assert here.post("/zh/account/password/", new).status_code == 302
    assert here.get("/zh/account/").status_code == 200
    assert elsewhere.get("/zh/account/").status_code == 302


@pytest.mark.parametrize(
    ("old", "new", "again", "why"),
    [
        ("wrong", "quite another sentence", "quite another sentence", "现在的密码不正确"),
        (PASSWORD, "quite another sentence", "quite another sentense", "两次输入的密码不一致"),
        (PASSWORD, "elevenchars", "elevenchars", "12"),
        (PASSWORD, "administrator", "administrator", "常见"),
    ],
)
def test_a_new_password_is_refused_with_its_reason(world, browser, old, new, again, why):
    client = browser(world.company)
    answer = client.post("/zh/account/password/", {"old": old, "password": new, "again": again})
    assert answer.status_code == 400
    assert why in answer.content.decode()
    assert log_in(Client(), world.company.user.username).status_code == 302


def test_whoever_has_two_places_acts_in_the_one_they_choose_and_in_no_other(world, browser):
    other = world.other.organisation
    Membership.objects.create(user=world.company.user, organisation=other, role="analyst")
    client = browser(world.company)
    assert "云上科技" in client.get("/zh/account/").content.decode()

    client.post("/zh/account/acting/", {"organisation": str(other.pk)})
    actor = client.get("/zh/account/").wsgi_request.actor
    assert (actor.organisation, actor.role) == (other, "analyst")

    refused = client.post("/zh/account/acting/", {"organisation": str(world.national.organisation.pk)})
    assert refused.status_code == 400
    assert client.get("/zh/account/").wsgi_request.actor.organisation == other


def test_a_place_that_is_taken_away_is_gone_at_once(world, browser):
    client = browser(world.company)
    assert client.get("/zh/account/").wsgi_request.actor.is_business
    Membership.objects.all().delete()
    assert client.get("/zh/account/").wsgi_request.actor.organisation is None


def test_a_session_does_not_outlive_a_working_day(settings):
    assert settings.SESSION_COOKIE_AGE == 8 * 3600
    assert settings.SESSION_COOKIE_HTTPONLY


def test_what_happens_to_an_account_is_dated_by_the_platform_s_own_day(world):
    with on_day(today() - timedelta(days=3)):
        log_in(Client(), world.company.user.username)
        assert AccountEvent.objects.get().at.date() == today()


def test_the_sample_people_are_offered_only_where_the_sample_world_is(world, client):
    name = sample.told()["people"]["accounts"][0][0]
    User.objects.filter(pk=world.national.user.pk).update(username=name)
    assert sample.PASSWORD not in client.get(LOGIN).content.decode()

    Organisation.objects.filter(pk=world.national.organisation.pk).update(sample=True)
    page = client.get(LOGIN).content.decode()
    assert sample.PASSWORD in page
    assert name in page


def test_pages_of_an_account_are_kept_in_no_cache(world, browser):
    assert "no-store" in browser(world.company).get("/zh/account/").headers["Cache-Control"]
    assert "no-store" in Client().get(LOGIN).headers["Cache-Control"]
