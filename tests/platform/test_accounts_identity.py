"""Logging in through an identity provider: a real one in small, on this machine, that says what the test wants it to say."""

from __future__ import annotations

import json
import re
import threading
from html import unescape
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.socialaccount.models import SocialAccount
from django.test import Client

from chengxu.platform.accounts.environment import allauth_apps
from chengxu.platform.accounts.models import Organisation, User

from .conftest import somebody


class Provider(BaseHTTPRequestHandler):
    """Answers as OpenID Connect has it; what it says of people stands in `server.claims`."""

    def do_GET(self):
        me = f"http://127.0.0.1:{self.server.server_port}"
        if self.path.startswith("/.well-known/"):
            self.answer(
                {
                    "issuer": me, "authorization_endpoint": f"{me}/authorize", "token_endpoint": f"{me}/token",
                    "userinfo_endpoint": f"{me}/userinfo", "jwks_uri": f"{me}/keys",
                    "token_endpoint_auth_methods_supported": ["client_secret_post"],
                }
            )  # fmt: skip
        else:
            self.server.asked.append(self.headers.get("Authorization"))
            self.answer(self.server.claims)

    def do_POST(self):
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.server.forms.append(form)
        self.answer({"access_token": "a-token", "token_type": "Bearer", "expires_in": 60})

    def answer(self, body):
        text = json.dumps(body).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *args):
        pass


@pytest.fixture
def provider(monkeypatch, settings):
    server = HTTPServer(("127.0.0.1", 0), Provider)
    server.claims, server.asked, server.forms = {}, [], []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setenv("CHENGXU_OIDC_ISSUER", f"http://127.0.0.1:{server.server_port}/")
    monkeypatch.setenv("CHENGXU_OIDC_CLIENT", "chengxu")
    monkeypatch.setenv("CHENGXU_OIDC_SECRET", "between us")
    monkeypatch.setenv("CHENGXU_OIDC_NAME", "统一身份")
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": allauth_apps()}}
    yield server
    server.shutdown()
    server.server_close()


def leave(client, where="/en/login/identity/", **more):
    """Leave for the provider and return what the platform told it: the query of the address."""
    page = client.post(where, more)
    assert page.status_code == 200, page.headers.get("Location")
    address = unescape(re.search(r'class="button" href="([^"]+)"', page.content.decode())[1])
    assert page.headers["Refresh"] == f"0; url={address}"
    return {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}


def come_back(client, told, **more):
    return client.get("/identity/organisation/callback/", {"code": "a-code", "state": told["state"], **more})


def test_somebody_whose_verified_address_is_known_is_in(world, provider):
    provider.claims = {"sub": "42", "email": world.company.user.username.upper(), "email_verified": True}
    client = Client()
    told = leave(client, next="/en/account/")

    assert come_back(client, told).headers["Location"] == "/en/account/"
    assert client.get("/en/account/").wsgi_request.actor.organisation == world.company.organisation
    assert SocialAccount.objects.get().extra_data == {}


def test_the_way_out_carries_state_and_proof_key_and_the_way_back_answers_them(world, provider):
    provider.claims = {"sub": "42", "email": world.company.user.username, "email_verified": True}
    client = Client()
    told = leave(client)
    come_back(client, told)

    assert told["client_id"] == "chengxu"
    assert told["redirect_uri"] == "http://testserver/identity/organisation/callback/"
    assert told["code_challenge_method"] == "S256"
    assert len(provider.forms[0]["code_verifier"][0]) >= 43
    assert provider.asked == ["Bearer a-token"]


def test_an_identity_that_was_linked_stays_so_whatever_its_address_becomes(world, provider):
    provider.claims = {"sub": "42", "email": world.company.user.username, "email_verified": True}
    client = Client()
    come_back(client, leave(client))
    provider.claims = {"sub": "42", "email": world.other.user.username, "email_verified": True}
    again = Client()
    come_back(again, leave(again))
    assert again.get("/en/account/").wsgi_request.user == world.company.user
    assert SocialAccount.objects.get().extra_data == {}


@pytest.mark.parametrize("verified", [False, None, "true", 1])
def test_an_address_that_the_provider_has_not_verified_lets_nobody_in(world, provider, verified):
    provider.claims = {"sub": "42", "email": world.company.user.username, "email_verified": verified}
    client = Client()
    back = come_back(client, leave(client))
    assert back.headers["Location"].startswith("/en/login/")
    assert "_auth_user_id" not in client.session
    assert not SocialAccount.objects.exists()


def test_nobody_comes_to_be_by_logging_in(world, provider):
    provider.claims = {"sub": "43", "email": "stranger@nowhere.example", "email_verified": True}
    before = User.objects.count()
    client = Client()
    page = client.get(come_back(client, leave(client)).headers["Location"]).content.decode()
    assert "No account belongs to this identity" in page
    assert User.objects.count() == before


def test_a_second_factor_is_asked_for_after_the_provider_too(world, provider, browser):
    from .test_accounts import app_code

    setup = browser(world.company)
    secret = re.search(r'class="key">([A-Z2-7 ]+)<', setup.get("/en/account/second/").content.decode())[1]
    setup.post("/en/account/second/", {"code": app_code(secret, -1)})
    provider.claims = {"sub": "42", "email": world.company.user.username, "email_verified": True}
    client = Client()
    assert come_back(client, leave(client)).headers["Location"] == "/en/login/code/"
    assert "_auth_user_id" not in client.session
    assert client.post("/en/login/code/", {"code": app_code(secret)}).status_code == 302
    assert "_auth_user_id" in client.session


def test_an_answer_that_nobody_asked_for_lets_nobody_in(world, provider):
    provider.claims = {"sub": "42", "email": world.company.user.username, "email_verified": True}
    told = leave(Client())
    stranger = Client()
    assert come_back(stranger, told).headers["Location"].startswith("/zh/login/")
    assert "_auth_user_id" not in stranger.session
    assert not provider.forms


def test_who_cancels_at_the_provider_is_led_back_with_that_reason(world, provider):
    client = Client()
    told = leave(client)
    back = client.get("/identity/organisation/callback/", {"error": "access_denied", "state": told["state"]})
    assert "you cancelled" in client.get(back.headers["Location"]).content.decode()


def test_what_a_made_up_address_says_is_not_repeated_on_our_pages(world, provider):
    client = Client()
    forged = {"error": "x", "error_description": "Call 0900 now", "state": "made-up"}
    back = client.get("/identity/organisation/callback/", forged)
    page = client.get(back.headers["Location"]).content.decode()
    assert "0900" not in page
    assert "不是从这里发起" in page


def test_the_test_of_the_connection_prints_the_claims_once_and_changes_no_login(world, provider, browser):
    head = somebody(world.national.organisation, "head")
    client = browser(head)
    provider.claims = {"sub": "42", "email": "somebody@else.example", "department": "<b>法规司</b>"}
    back = come_back(client, leave(client, "/en/account/identity/"))

    assert back.headers["Location"] == "/en/account/identity/"
    page = client.get("/en/account/identity/").content.decode()
    assert "userinfo.department" in page
    assert "&lt;b&gt;法规司" in page
    assert "somebody@else.example" in page
    assert client.get("/en/account/").wsgi_request.user == head.user
    assert "userinfo.department" not in client.get("/en/account/identity/").content.decode()
    assert not SocialAccount.objects.exists()


def test_without_a_provider_the_page_says_what_to_set(world, browser, monkeypatch):
    monkeypatch.setenv("CHENGXU_OIDC_CLIENT", "chengxu")
    head = somebody(world.national.organisation, "head")
    page = browser(head).get("/zh/account/identity/").content.decode()
    assert "CHENGXU_OIDC_ISSUER" in page
    assert (page.count("未设置"), page.count("已设置")) == (2, 1)
    assert Client().post("/zh/login/identity/").headers["Location"] == "/zh/login/"


def test_a_provider_that_does_not_answer_is_said_to_be_unreachable(world, provider, settings, monkeypatch):
    monkeypatch.setenv("CHENGXU_OIDC_ISSUER", "http://127.0.0.1:9")
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": allauth_apps()}}
    client = Client()
    client.post("/en/login/identity/")
    assert "cannot be reached" in client.get("/en/login/").content.decode()


def test_somebody_of_the_sample_world_is_linked_to_no_real_identity(world, provider):
    Organisation.objects.update(sample=True)
    provider.claims = {"sub": "42", "email": world.company.user.username, "email_verified": True}
    client = Client()
    come_back(client, leave(client))
    assert not SocialAccount.objects.exists()
