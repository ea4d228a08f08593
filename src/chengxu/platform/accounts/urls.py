"""The addresses of `accounts`, below the language; `callback` is the one to which the identity provider sends back."""

from __future__ import annotations

from allauth.socialaccount.providers.openid_connect.views import callback as answered
from django.urls import path

from chengxu.platform.accounts.views import entry, identity, leaving, own, people

urlpatterns = [
    path("login/", entry.login, name="login"),
    path("login/code/", entry.login_code, name="login_code"),
    path("login/identity/", identity.login_identity, name="login_identity"),
    path("logout/", entry.logout, name="logout"),
    path("account/", own.account, name="account"),
    path("account/acting/", own.acting, name="account_acting"),
    path("account/password/", own.password, name="account_password"),
    path("account/devices/", leaving.end_logins, name="account_devices"),
    path("account/erase/", leaving.erase_account, name="account_erase"),
    path("account/second/", own.second_factor, name="second_factor"),
    path("account/second/codes/", own.codes, name="second_factor_codes"),
    path("account/set-password/<str:uid>/<str:token>/", entry.set_password, name="set_password"),
    path("account/people/", people.list_people, name="people"),
    path("account/people/<int:number>/", people.person, name="person"),
    path("account/identity/", identity.identity_page, name="identity"),
]
callback = path("identity/<str:provider_id>/callback/", answered, name="openid_connect_callback")
