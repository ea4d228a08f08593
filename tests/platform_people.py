"""People for the tests of the platform."""

from __future__ import annotations

from chengxu.platform.accounts.actor import Actor
from chengxu.platform.accounts.models import Membership, Organisation, Role, User


def somebody(organisation: Organisation, role: str = Role.OFFICER) -> Actor:
    """Return a new person acting for an organisation."""
    name = f"{role}-{User.objects.count()}@people.example"
    user = User.objects.create_user(name, name, "a long enough password")
    Membership.objects.create(user=user, organisation=organisation, role=role)
    return Actor(user, organisation, role)
