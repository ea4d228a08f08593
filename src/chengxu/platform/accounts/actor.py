"""Who acts: a person, for an organisation, in a role. Everything that asks "who may" asks this value."""

from __future__ import annotations

from dataclasses import dataclass

from chengxu.platform.accounts.models import Membership, Organisation, Role, User


@dataclass(frozen=True)
class Actor:
    """Somebody acting for an organisation; both None for a member of the public."""

    user: User | None = None
    organisation: Organisation | None = None
    role: str = ""

    @property
    def person(self) -> User:
        """The person who acts, behind a door that admits nobody without a login."""
        assert self.user is not None
        return self.user

    @property
    def is_authority(self) -> bool:
        """Whether an authority acts."""
        return self.organisation is not None and self.organisation.is_authority

    @property
    def is_business(self) -> bool:
        """Whether somebody acts whom the laws regulate."""
        return self.organisation is not None and not self.organisation.is_authority

    @property
    def may_write(self) -> bool:
        """Whether the role allows more than looking."""
        return self.role in (Role.HEAD, Role.OFFICER)

    @property
    def is_head(self) -> bool:
        """Whether the head acts, who approves."""
        return self.role == Role.HEAD


PUBLIC = Actor()
"""Anybody, without a login."""


def acting_for(membership: Membership) -> Actor:
    """Return somebody acting in a place that they have."""
    return Actor(membership.user, membership.organisation, membership.role)
