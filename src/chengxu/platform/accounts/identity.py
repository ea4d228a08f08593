"""Logging in through an OpenID Connect provider, for whom the platform knows already: nobody is made by a login.

allauth speaks the protocol (state, PKCE, token, user information). What comes back is judged here: somebody linked
to this identity before, or somebody whose verified e-mail address is that of an account. Claims are not kept.
"""

from __future__ import annotations

from typing import Any, NamedTuple, NoReturn
from urllib.parse import urlencode

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter, get_adapter
from allauth.socialaccount.models import SocialAccount, SocialLogin
from allauth.socialaccount.providers.base import ProviderException
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from django.contrib import messages
from django.http import HttpRequest, HttpResponseRedirect
from requests import RequestException

from chengxu.algebra.term import Lang, Term, TermError
from chengxu.platform.accounts import enter
from chengxu.platform.accounts.environment import PROVIDER
from chengxu.platform.accounts.models import Change, User
from chengxu.platform.pages.words import say, use

CLAIMS = "claims"
"""Where the session keeps the claims of a test, until they are shown once."""
FAILED = Term("统一身份认证未成功：{why}", "The identity provider did not confirm who you are: {why}")
CANCELLED = Term("您取消了。", "you cancelled.")
UNKNOWN = Term(
    "没有与此身份对应的账号。请单位负责人先以您的电子邮箱添加您。",
    "No account belongs to this identity. Ask the head of your organisation to add you by your e-mail address first.",
)
UNREACHABLE = Term("连接不上统一身份认证：{why}", "The identity provider cannot be reached: {why}")
NOBODY_ASKED = Term(
    "本次登录不是从这里发起的，或者已经过期。", "this login was not begun here, or it has expired."
)
NO_REASON = Term("没有说明原因。", "no reason was given.")


class Unreachable(TermError):  # noqa: N818 it is an answer, not a fault
    """The identity provider does not answer as it should; the text says what came instead."""


def leave_for(request: HttpRequest, lang: str, purpose: str, back: str) -> str:
    """Return the address at the identity provider to which somebody goes now; Unreachable if it does not say one.

    `purpose` is `login` or `test`; it comes back with the answer, in a state that only this session knows.
    """
    provider = get_adapter(request).get_provider(request, PROVIDER)
    told = {"purpose": purpose, "lang": lang, "back": back}
    try:
        return str(provider.redirect(request, "login", data=told).url)
    except (RequestException, OAuth2Error, ProviderException, KeyError, ValueError, AttributeError) as wrong:
        raise Unreachable(UNREACHABLE.fill(why=f"{type(wrong).__name__}: {wrong}"[:300])) from wrong


class Trip(NamedTuple):
    """What the session remembers of a way to the provider: in which language, what for, and where to go on."""

    lang: Lang
    purpose: str
    back: str


class Adapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Takes over from allauth as soon as it knows what the provider says of somebody."""

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> NoReturn:
        """Log in whom the identity belongs to, or keep the claims of a test to show them."""
        trip = _trip(sociallogin.state)
        use(trip.lang)
        SocialAccount.objects.filter(pk=sociallogin.account.pk).update(
            extra_data={}
        )  # allauth has kept the claims
        if trip.purpose == "test":
            request.session[CLAIMS] = _claims(sociallogin)
            _go(f"/{trip.lang}/account/identity/")
        user = _owner(sociallogin)
        if user is None:
            _fail(request, trip, say(UNKNOWN))
        answer = enter.admit(request, user, Change.IDENTITY_LOGIN)
        if answer.code_owed:
            request.session["next"] = trip.back
            _go(f"/{trip.lang}/login/code/")
        _go(trip.back)

    def on_authentication_error(
        self, request: HttpRequest, provider: Any, error: Any = None, exception: Exception | None = None,
        extra_context: dict[str, Any] | None = None,
    ) -> NoReturn:  # fmt: skip
        """Lead back with the reason that the provider, or the connection, gave."""
        state = (extra_context or {}).get("state")
        trip = _trip(state or {})
        use(trip.lang)
        if not state:  # nobody of this session asked: what the address says is not repeated
            _fail(request, trip, say(FAILED, why=say(NOBODY_ASKED)))
        given = request.GET.get("error_description") or request.GET.get("error") or str(exception or "")
        why = say(CANCELLED) if error == "cancelled" else given[:300] or say(NO_REASON)
        _fail(request, trip, say(FAILED, why=why))


def _owner(sociallogin: SocialLogin) -> User | None:
    """Return whose identity it is: linked before, or by a verified address; the link is made then."""
    account = sociallogin.account
    linked = SocialAccount.objects.filter(provider=account.provider, uid=account.uid).first()
    if linked is not None:
        return linked.user if linked.user.is_active else None
    verified = [a.email for a in sociallogin.email_addresses if a.verified is True]
    for email in verified:
        user = User.objects.filter(username=enter.plain(email), is_active=True).first()
        if user is not None and not user.memberships.filter(organisation__sample=True).exists():
            SocialAccount.objects.create(user=user, provider=account.provider, uid=account.uid, extra_data={})
            return user
    return None


def _claims(sociallogin: SocialLogin) -> dict[str, str]:
    """Return what the provider said of somebody, as text."""
    data = sociallogin.account.extra_data or {}
    parts = {k: v for k, v in data.items() if k in ("userinfo", "id_token") and isinstance(v, dict)} or {
        "": data
    }
    return {
        f"{source}.{name}".strip("."): str(value)[:500]
        for source, claims in parts.items() for name, value in sorted(claims.items())
    }  # fmt: skip


def _trip(state: dict[str, Any]) -> Trip:
    data = state.get("data") or {}
    lang: Lang = "en" if data.get("lang") == "en" else "zh"
    return Trip(lang, str(data.get("purpose", "")), str(data.get("back") or f"/{lang}/"))


def _fail(request: HttpRequest, trip: Trip, why: str) -> NoReturn:
    messages.error(request, why)
    testing = trip.purpose == "test"
    query = "" if testing else f"?{urlencode({'next': trip.back})}"
    _go(f"/{trip.lang}/{'account/identity' if testing else 'login'}/{query}")


def _go(where: str) -> NoReturn:
    raise ImmediateHttpResponse(HttpResponseRedirect(where))
