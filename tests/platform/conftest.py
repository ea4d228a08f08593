"""A small world for the tests of the platform: three authorities, two companies, somebody in each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from django.test import Client

from chengxu.platform.accounts.actor import Actor
from chengxu.platform.accounts.models import Kind, Level, Membership, Organisation, Role, User

PASSWORD = "a long enough password"


@dataclass(frozen=True)
class World:
    """Who is there: actors, each with an organisation of their own."""

    national: Actor
    beijing: Actor
    shanghai: Actor
    company: Actor
    other: Actor


def somebody(organisation: Organisation, role: str = Role.OFFICER) -> Actor:
    """Return a new person acting for an organisation."""
    name = f"{role}-{User.objects.count()}@{organisation.name_en.lower().replace(' ', '-')}.example"
    user = User.objects.create_user(name, name, PASSWORD)
    Membership.objects.create(user=user, organisation=organisation, role=role)
    return Actor(user, organisation, role)


@pytest.fixture
def world(db: None) -> World:
    authority = Kind.AUTHORITY
    return World(
        national=somebody(Organisation.objects.create(kind=authority, level=Level.NATIONAL, name_zh="国家机关", name_en="National")),
        beijing=somebody(Organisation.objects.create(kind=authority, level=Level.PROVINCIAL, area="11", name_zh="北京机关", name_en="Beijing")),
        shanghai=somebody(Organisation.objects.create(kind=authority, level=Level.PROVINCIAL, area="31", name_zh="上海机关", name_en="Shanghai")),
        company=somebody(Organisation.objects.create(kind=Kind.BUSINESS, area="11", name_zh="云上科技", name_en="Yunshang")),
        other=somebody(Organisation.objects.create(kind=Kind.BUSINESS, area="31", name_zh="浦江智能", name_en="Pujiang")),
    )  # fmt: skip


@pytest.fixture
def browser() -> Callable[[Actor | None], Client]:
    """Return a browser in which somebody is logged in, or nobody."""

    def open_as(actor: Actor | None = None) -> Client:
        client = Client()
        if actor is not None and actor.user is not None:
            client.force_login(actor.user)
        return client

    return open_as
