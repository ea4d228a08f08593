"""The people of an organisation: its head adds and removes them and says what they do.

Whoever is added gets a link, shown to the head once, with which they set a password of their own. A link is made
only for somebody who belongs to this organisation alone: no head can take over an account that others rely on.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.tokens import default_token_generator
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_decode, urlsafe_base64_encode

from chengxu.algebra.term import Term, TermError
from chengxu.platform.accounts import second
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.accounts.enter import plain
from chengxu.platform.accounts.history import note
from chengxu.platform.accounts.models import Change, Membership, Organisation, Role, User

NO_ADDRESS = Term("“{email}”不是电子邮箱地址。", "“{email}” is no e-mail address.")
NO_ROLE = Term("请选择角色。", "Choose a role.")
THERE = Term("{email} 已经是本单位成员。", "{email} belongs to this organisation already.")
LAST_HEAD = Term("本单位至少要有一名负责人。", "An organisation needs at least one head.")
SAMPLE = Term(
    "示例单位的人不能加入其他单位：其密码是公开的。",
    "Somebody of the sample world cannot join another organisation: their password is public.",
)
ELSEWHERE = Term(
    "此人还属于其他单位，不能由本单位为其生成链接或者关闭动态验证码。",
    "This person belongs to other organisations too; a single one cannot make links or turn off codes for them.",
)


@dataclass(frozen=True)
class Link:
    """What leads somebody to setting a password: who they are, encoded, and a token that works once."""

    uid: str
    token: str


@dataclass(frozen=True)
class Added:
    """Somebody who was added; `link` is None for a person who has an account already."""

    place: Membership
    link: Link | None


def members(organisation: Organisation) -> list[Membership]:
    """Return the places of an organisation: heads first, then officers, then analysts."""
    order = {Role.HEAD.value: 0, Role.OFFICER.value: 1, Role.ANALYST.value: 2}
    places = organisation.memberships.select_related("user").filter(user__is_active=True)
    return sorted(places, key=lambda place: (order[place.role], place.user.username))


@transaction.atomic
def add(head: Actor, email: str, name: str, role: str) -> Added:
    """Add somebody to the head's organisation; TermError if the address, the role or the person does not fit."""
    organisation, by = _locked(head)
    address = plain(email)
    try:
        validate_email(address)
    except ValidationError:
        raise TermError(NO_ADDRESS.fill(email=email.strip())) from None
    _check_role(role)
    user = User.objects.filter(username=address).first()
    new = user is None
    if user is None:
        user = User(username=address, email=address, first_name=name.strip()[:150])
        user.set_unusable_password()
        user.save()
    if Membership.objects.filter(user=user, organisation=organisation).exists():
        raise TermError(THERE.fill(email=address))
    if not organisation.sample and user.memberships.filter(organisation__sample=True).exists():
        raise TermError(SAMPLE)
    place = Membership.objects.create(user=user, organisation=organisation, role=role)
    note(user, Change.ADDED, by=by, organisation=organisation, role=role)
    return Added(place, link_for(user) if new else None)


@transaction.atomic
def change_role(head: Actor, place: Membership, role: str) -> None:
    """Give somebody another role; TermError if nobody would be head any more."""
    organisation, by = _locked(head)
    _check_role(role)
    if place.role == Role.HEAD and role != Role.HEAD:
        _check_heads(organisation, place)
    Membership.objects.filter(pk=place.pk, organisation=organisation).update(role=role)
    note(place.user, Change.ROLE, by=by, organisation=organisation, role=role)


@transaction.atomic
def remove(head: Actor, place: Membership) -> None:
    """End somebody's place; TermError if nobody would be head any more. The account stays, and what it did."""
    organisation, by = _locked(head)
    if place.role == Role.HEAD:
        _check_heads(organisation, place)
    Membership.objects.filter(pk=place.pk, organisation=organisation).delete()
    note(place.user, Change.REMOVED, by=by, organisation=organisation)


@transaction.atomic
def new_link(head: Actor, place: Membership) -> Link:
    """Make a link with which somebody sets a new password; TermError if they belong to others too."""
    organisation, by = _locked(head)
    _check_only_here(place)
    note(place.user, Change.LINK, by=by, organisation=organisation)
    return link_for(place.user)


@transaction.atomic
def drop_second(head: Actor, place: Membership) -> None:
    """Turn off the second factor of somebody who lost it; TermError if they belong to others too."""
    _organisation, by = _locked(head)
    _check_only_here(place)
    second.turn_off(place.user, by=by)


def link_for(user: User) -> Link:
    """Return a link for setting a password; it works once, and for as long as `PASSWORD_RESET_TIMEOUT` says."""
    return Link(urlsafe_base64_encode(force_bytes(user.pk)), default_token_generator.make_token(user))


def whose(link: Link) -> User | None:
    """Return for whom a link was made; None if it was used, is too old, or was never one."""
    try:
        number = int(urlsafe_base64_decode(link.uid).decode("ascii"))
        user = User.objects.filter(pk=number, is_active=True).first()
    except (ValueError, OverflowError):
        return None
    return user if user is not None and default_token_generator.check_token(user, link.token) else None


def _locked(head: Actor) -> tuple[Organisation, User]:
    """Return the head's organisation, locked: two heads do not remove each other at the same time."""
    if not head.is_head or head.organisation is None or head.user is None:
        raise PermissionError("only the head of an organisation manages its people")
    return Organisation.objects.select_for_update().get(pk=head.organisation.pk), head.user


def _check_role(role: str) -> None:
    if role not in Role.values:
        raise TermError(NO_ROLE)


def _check_heads(organisation: Organisation, place: Membership) -> None:
    heads = Membership.objects.filter(organisation=organisation, role=Role.HEAD, user__is_active=True)
    if not heads.exclude(pk=place.pk).exists():
        raise TermError(LAST_HEAD)


def _check_only_here(place: Membership) -> None:
    if place.user.memberships.exclude(organisation=place.organisation).exists():
        raise TermError(ELSEWHERE)
