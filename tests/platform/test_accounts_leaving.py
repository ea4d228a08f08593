"""Where one is logged in, and how an account is erased: what goes, what stays, under which name."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import connection
from django.test import Client

from chengxu.platform.accounts.history import note
from chengxu.platform.accounts.models import AccountEvent, Change, Login, Membership, Role, User
from chengxu.platform.api.models import ApiToken
from chengxu.platform.cases.models import CaseEvent, Draft
from chengxu.platform.today import today

from .conftest import PASSWORD, somebody
from .test_take import filing  # noqa: F401

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
WECHAT = (
    "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36 MicroMessenger/8.0"
)
NAME, ADDRESS = "赵无极之名", "zhao.wuji@erased.example"


def enter(user: User, agent: str = FIREFOX) -> Client:
    client = Client(headers={"user-agent": agent})
    answer = client.post("/zh/login/", {"email": user.username, "password": PASSWORD})
    assert answer.status_code == 302
    return client


@pytest.fixture
def leaver(world):
    """An officer of the company under a name that stands nowhere else, beside a head."""
    somebody(world.company.organisation, Role.HEAD)
    user = User.objects.create_user(ADDRESS, ADDRESS, PASSWORD, first_name=NAME)
    Membership.objects.create(user=user, organisation=world.company.organisation, role=Role.OFFICER)
    return user


# Where one is logged in


def test_every_login_is_listed_with_its_browser_and_no_network_address(leaver):
    here = enter(leaver)
    enter(leaver, WECHAT)
    page = here.get("/zh/account/").content.decode()

    assert "Firefox · Linux" in page
    assert "微信 · 安卓" in page
    assert "127.0.0.1" not in page
    assert "127.0.0.1" not in str(Login.objects.values_list("session_data", flat=True))
    assert here.session.session_key not in page


def test_one_login_is_ended_and_the_others_go_on(leaver):
    here, there, third = enter(leaver), enter(leaver, WECHAT), enter(leaver, "curl/8")
    device = next(d for d in here.get("/zh/account/").context["devices"] if d.browser.zh == "微信 · 安卓")
    here.post("/zh/account/devices/", {"device": device.handle})

    assert there.get("/zh/account/").headers["Location"].startswith("/zh/login/")
    assert here.get("/zh/account/").status_code == 200
    assert third.get("/zh/account/").status_code == 200
    assert AccountEvent.objects.filter(user=leaver, what=Change.ENDED).count() == 1


def test_all_other_logins_are_ended_at_once_and_this_one_stays(leaver):
    here, there, third = enter(leaver), enter(leaver), enter(leaver)
    here.post("/zh/account/devices/", {"do": "others"})

    assert here.get("/zh/account/").status_code == 200
    assert {c.get("/zh/account/").status_code for c in (there, third)} == {302}


def test_nobody_ends_a_login_of_somebody_else(leaver, world):
    here, stranger = enter(leaver), enter(world.other.user)
    device = here.get("/zh/account/").context["devices"][0]
    stranger.post("/zh/account/devices/", {"device": device.handle})

    assert here.get("/zh/account/").status_code == 200


def test_a_login_follows_its_session_when_the_key_is_changed(leaver):
    here, there = enter(leaver), enter(leaver, WECHAT)
    form = {"old": PASSWORD, "password": "another long password", "again": "another long password"}
    here.post("/zh/account/password/", form)

    assert [d.browser.zh for d in here.get("/zh/account/").context["devices"] if d.this] == [
        "Firefox · Linux"
    ]
    assert there.get("/zh/account/").status_code == 302


# Erasure


def erase(client: Client, **more: str):
    return client.post("/zh/account/erase/", {"email": ADDRESS, "password": PASSWORD, **more})


def everywhere(*words: str) -> set[str]:
    """The columns of the database, of whatever table, in which one of these words stands."""
    found = set()
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            for column in connection.introspection.get_table_description(cursor, table):
                name = connection.ops.quote_name
                for word in words:
                    cursor.execute(
                        f"SELECT 1 FROM {name(table)} WHERE CAST({name(column.name)} AS text) LIKE %s LIMIT 1",
                        [f"%{word}%"],
                    )
                    if cursor.fetchone():
                        found.add(f"{table}.{column.name}")
    return found


def test_after_an_erasure_the_name_stands_in_the_acts_alone_and_the_address_nowhere(leaver, world, filing):  # noqa: F811
    CaseEvent.objects.filter(case=filing, user=world.company.user).update(user=leaver)
    Draft.objects.create(
        organisation=world.company.organisation, user=leaver, procedure=filing.procedure, case=filing, step="complete"
    )  # fmt: skip
    ApiToken.objects.create(
        user=leaver, organisation=world.company.organisation, name=f"{NAME}的令牌", scope="read", digest="x", expires=today()
    )  # fmt: skip
    note(world.company.user, Change.ROLE, by=leaver)
    client = enter(leaver)
    assert {"accounts_user.username", "accounts_user.first_name", "api_apitoken.name"} <= everywhere(
        NAME, ADDRESS
    )

    assert erase(client).status_code == 302
    assert everywhere(NAME, ADDRESS) == {"accounts_user.acts_as"}
    colleague = Client()
    colleague.force_login(world.company.user)
    assert NAME in colleague.get(f"/zh/cases/{filing.pk}/").content.decode()
    assert NAME not in colleague.get("/zh/cases/").content.decode()


def test_whoever_never_acted_in_a_case_leaves_no_name_at_all(leaver):
    assert erase(enter(leaver)).status_code == 302
    assert everywhere(NAME, ADDRESS) == set()


def test_after_an_erasure_no_login_is_left_and_none_can_be_made(leaver):
    here, there = enter(leaver), enter(leaver)
    erase(here)

    assert {c.get("/zh/account/").status_code for c in (here, there)} == {302}
    assert Client().post("/zh/login/", {"email": ADDRESS, "password": PASSWORD}).status_code == 400
    assert User.objects.get(pk=leaver.pk).username.startswith("erased-")


@pytest.mark.parametrize("wrong", [{"email": "x@x.example"}, {"email": ""}, {"password": "no"}])
def test_an_account_is_erased_only_by_who_names_it_and_knows_its_password(leaver, wrong):
    assert erase(enter(leaver), **wrong).status_code == 400
    assert User.objects.get(pk=leaver.pk).username == ADDRESS


def test_the_only_head_of_an_organisation_names_another_first(world, leaver):
    Membership.objects.filter(organisation=world.company.organisation).exclude(user=leaver).delete()
    Membership.objects.filter(user=leaver).update(role=Role.HEAD)
    client = enter(leaver)
    answer = erase(client)

    assert answer.status_code == 409
    assert world.company.organisation.name_zh in answer.content.decode()
    somebody(world.company.organisation, Role.HEAD)
    assert erase(client).status_code == 302


def test_nobody_erases_what_everybody_logs_in_with(world, leaver):
    world.company.organisation.sample = True
    world.company.organisation.save()
    assert erase(enter(leaver)).status_code == 409


def test_every_table_with_a_person_says_what_becomes_of_it_when_they_go():
    kept = {
        model._meta.label
        for model in apps.get_models()
        for field in model._meta.fields
        if field.related_model is User and field.remote_field.on_delete.__name__ == "PROTECT"
    }
    assert {"cases.CaseEvent", "cases.Recusal", "cases.Draft"} <= kept
    assert not kept & {"accounts.Membership", "accounts.Login", "accounts.AccountEvent", "api.ApiToken"}
