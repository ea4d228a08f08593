"""Who comes to which address: every route, everybody; nobody sees or does what is not theirs."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from django.test import Client

from chengxu.platform.accounts.audience import AUDIENCE, Audience
from chengxu.platform.cases.models import Draft

from .doors import SECRETS, Route, ask, routes, send, town

LOOSE = {"take_step", "new_case", "login_code", "login_identity", "openid_connect_callback", "board_ics", "track_step", "set_password",
         "api-nothing", "api:api-root", "api:recusal-lift", "receipt_pdf", "receipt_docx"}  # fmt: skip
"""Doors behind which there is nothing without a secret, or where the procedure decides whose it is."""
ROUTES = routes()


@pytest.fixture
def everybody(world, browser):
    """Return the town and a browser for each of its people."""
    made = town(world)
    return made, {who: browser(actor) for who, actor in made.people.items()}


def told(problems):
    return "\n" + "\n".join(problems)


def test_somebody_has_said_for_every_route_whom_it_is_for():
    missing = sorted({route.name for route in ROUTES} - AUDIENCE.keys())
    gone = sorted(AUDIENCE.keys() - {route.name for route in ROUTES})
    assert (missing, gone) == ([], []), "write them into accounts/audience.py, or take them out"


def test_every_address_has_something_to_stand_behind_it(everybody):
    made, _browsers = everybody
    bare = {r.name: set(r.names) - made.things_for(r, "company officer").keys() - {"lang"} for r in ROUTES}
    assert {name: names for name, names in bare.items() if names} == {}, "put it into tests/platform/doors.py"


OFFICERS = ("company officer", "beijing officer", "shanghai officer", "other officer")
"""Who looks, beside the public, at what anybody may see."""


@pytest.mark.parametrize("place", ["public", "nobody", "company", "other", "beijing", "shanghai", "national"])
def test_a_door_is_open_to_whom_it_is_for_and_nobody_else_reads_anything_of_the_company(everybody, place):
    made, browsers = everybody
    problems, pages, read = [], 0, set()
    for who in (who for who in browsers if who.split()[0] == place):
        for route in ROUTES:
            audience = AUDIENCE[route.name]
            if audience is Audience.ANYBODY and who not in ("public", *OFFICERS):
                continue
            path = route.path(made.things_for(route, who), LANGS.get(place, "zh"))
            seen = ask(browsers[who], "GET", path)
            if seen.status == 405:
                seen = send(browsers[who], route, path)
            wanted = made.may(who, audience)
            if seen.status >= 500 or (seen.let_in is not wanted and not (wanted and route.name in LOOSE)):
                problems.append(
                    f"{who}: {path} answers {seen.status}, and should{'' if wanted else ' not'} let in"
                )
            found = {what for what, text in SECRETS.items() if text in seen.text}
            problems += [f"{who}: {path} tells {what}" for what in found - MEANT.get(place, set())]
            read |= found
            if "text/html" in seen.kind and not who.endswith("analyst"):
                pages += 1
                problems += [f"{path}: {what}" for what in faults(seen)]
    assert not problems, told(problems)
    assert read >= FOUND.get(place, set()), "what belongs to them stands somewhere"
    assert pages > (40 if place in LANGS else 2)


LANGS = {"company": "zh", "beijing": "en"}
"""In which language the two parties look: between them they see every page."""
MEANT = {
    "company": SECRETS.keys() - {"the authority's draft"},
    "beijing": SECRETS.keys() - {"the company's draft", "evidence"},
}
"""What of the company is meant for whom; for everybody else, nothing."""
FOUND = {
    "company": MEANT["company"],
    "beijing": {
        "the title of the case",
        "what was stated",
        "the service",
        "the name of a file",
        "what is missing",
    },
}
"""What they do find when they look behind every door."""


@pytest.mark.parametrize("owner", ["company", "beijing"])
def test_a_draft_is_there_for_the_organisation_that_writes_it_and_for_no_other(everybody, owner):
    made, browsers = everybody
    draft = Draft.objects.get(organisation=made.people[f"{owner} officer"].organisation)
    for page in ("1/", "check/", "drop/"):
        for who in browsers:
            method = "POST" if page == "drop/" else "GET"
            seen = ask(browsers[who], method, f"/zh/drafts/{draft.pk}/{page}")
            own = who.split()[0] == owner
            assert seen.let_in is (own and not (page == "drop/" and who.endswith("analyst"))), (who, page)
            assert own or not seen.wrote


@pytest.mark.parametrize("role", ["public", "nobody", "other", "shanghai", "national"])
def test_nobody_writes_what_is_not_theirs(everybody, role):
    made, browsers = everybody
    problems = []
    for who in (who for who in browsers if who.split()[0] == role):
        for route in ROUTES:
            audience = AUDIENCE[route.name]
            if made.may(who, audience) and not theirs(route):
                continue
            path = route.path(made.things_for(route, "company officer"))
            seen = send(browsers[who], route, path)
            if seen.wrote or (seen.let_in and not made.may(who, audience) and seen.status != 405):
                problems.append(f"{who}: POST {path} answers {seen.status} and writes {set(seen.wrote)}")
    assert not problems, told(problems)


def theirs(route: Route) -> bool:
    """Whether an address holds something that belongs to the company."""
    return route.name == "person" or any(
        name.endswith("_id") and name not in ("norm_id", "provider_id") for name in route.names
    )


OWN_AFFAIRS = {"logout", "account_acting", "account_password", "second_factor", "tokens", "token_revoke", "track",
               "track_forget", "duties-start", "duties-answer", "board_calendar", "api:case-recusals"}  # fmt: skip
"""What analysts may do: their own login, their own tokens and links, their own reading, keeping out of a case themselves."""


@pytest.mark.parametrize("who", ["company analyst", "beijing analyst"])
def test_an_analyst_writes_nothing(everybody, who):
    made, browsers = everybody
    problems = []
    for route in ROUTES:
        if route.name in OWN_AFFAIRS:
            continue
        path = route.path(made.things_for(route, who))
        form = "do=remove&mine=1&reasons=x&name=x&email=x@x.example&role=head&text=x&fact=registered_users&value=1"
        seen = send(browsers[who], route, path, form)
        if seen.wrote:
            problems.append(f"{who}: POST {path} answers {seen.status} and writes {set(seen.wrote)}")
    assert not problems, told(problems)


@pytest.mark.parametrize("who", ["public", "company head", "beijing head"])
def test_a_form_from_elsewhere_is_refused(everybody, who):
    made, _browsers = everybody
    client = Client(enforce_csrf_checks=True)
    if made.people[who].user is not None:
        client.force_login(made.people[who].user)
    problems = []
    for route in ROUTES:
        seen = send(client, route, route.path(made.things_for(route, who)))
        page_not_refused = route.is_page and seen.status not in (403, 405)
        logged_in_api = not route.is_page and who != "public" and seen.wrote
        if seen.wrote or page_not_refused or logged_in_api:
            problems.append(f"{who}: POST {route.pattern} answers {seen.status} and writes {set(seen.wrote)}")
    assert not problems, told(problems)


class Page(HTMLParser):
    """Finds what a page cannot do without scripts, or what the policy does not let it do."""

    def __init__(self):
        super().__init__()
        self.found, self.forms = [], []

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        self.found += [f"<{tag} {name}>" for name in given if name.startswith("on") or name == "style"]
        if tag == "style" or (tag == "script" and not given.get("src", "").startswith("/static/")):
            self.found.append(f"<{tag}> of its own text or from elsewhere")
        if tag == "a" and given.get("href", "").lower().startswith("javascript:"):
            self.found.append("a link that is a script")
        asks = {n for n in given if n in ("hx-get", "hx-post", "hx-put", "hx-delete")}
        if asks and tag not in ("form", "a", "button", "input", "select") and not given.get("href"):
            self.found.append(f"<{tag}> that only htmx can use")
        if tag == "form":
            self.forms.append({"fields": 0, "buttons": 0})
        if self.forms and tag in ("input", "select", "textarea") and given.get("type") != "hidden":
            self.forms[-1]["fields"] += 1
        if self.forms and tag == "button" and given.get("type", "submit") == "submit":
            self.forms[-1]["buttons"] += 1
        if tag in ("script", "img", "link", "iframe") and given.get("src", given.get("href", "/")).startswith(
            ("http:", "https:", "//")
        ):
            self.found.append(f"<{tag}> from elsewhere")

    def problems(self):
        return self.found + [
            "a form without a button" for form in self.forms if form["fields"] and not form["buttons"]
        ]


def faults(seen):
    """Return what is wrong with a page: nothing needs a script, nothing comes from elsewhere, the policy says so."""
    page = Page()
    page.feed(seen.text)
    fits = "script-src 'self'" in seen.policy and "unsafe" not in seen.policy
    return page.problems() + ([] if fits else [f"its policy is {seen.policy!r}"])


def test_who_is_led_to_the_login_comes_back_to_where_they_wanted_to_go(everybody):
    made, browsers = everybody
    led = ask(browsers["public"], "GET", f"/en/cases/{made.things['case_id']}/?tab=entries").leads
    assert led == f"/en/login/?next=%2Fen%2Fcases%2F{made.things['case_id']}%2F%3Ftab%3Dentries"
