"""Enter an organisation with its first head: how a platform without a sample world gets its first people."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from chengxu.algebra.term import Term, TermError
from chengxu.platform.accounts import people
from chengxu.platform.accounts.enter import plain
from chengxu.platform.accounts.history import note
from chengxu.platform.accounts.models import Change, Kind, Level, Membership, Organisation, Role, User
from chengxu.platform.areas import AREAS

NO_NAME = Term("请写明单位的中文名称和英文名称。", "State the name in Chinese and in English.")
NO_LEVEL = Term("主管机关要写明级别：{levels}。", "An authority needs a level: {levels}.")
LEVEL_OF_NONE = Term("只有主管机关有级别。", "Only an authority has a level.")
NO_AREA = Term(
    "省级、市级机关要写明省级行政区的两位代码（GB/T 2260），例如 11。",
    "A provincial or city authority needs the two digits of its province (GB/T 2260), such as 11.",
)
UNKNOWN_AREA = Term("没有代码为 {area} 的省级行政区。", "There is no province with the code {area}.")
THERE = Term("已经有名为“{name}”的单位。", "There is an organisation called “{name}” already.")


@dataclass(frozen=True)
class Found:
    """A new organisation and its head; `link` is None for a person who has an account already."""

    organisation: Organisation
    head: User
    link: people.Link | None


@transaction.atomic
def found(
    kind: Kind, names: Term, head: str, *, level: str = "", area: str = "", code: str = "", name: str = ""
) -> Found:
    """Enter an organisation and its head (an e-mail address); TermError says what is missing or does not fit."""
    _check(kind, names, level, area)
    try:
        validate_email(plain(head))
    except ValidationError:
        raise TermError(people.NO_ADDRESS.fill(email=head)) from None
    organisation = Organisation.objects.create(
        kind=kind, level=level, area=area, code=code, name_zh=names.zh, name_en=names.en
    )
    address = plain(head)
    user, new = User.objects.get_or_create(username=address, defaults={"email": address, "first_name": name})
    if user.memberships.filter(organisation__sample=True).exists():
        raise TermError(people.SAMPLE)
    if new:
        user.set_unusable_password()
        user.save(update_fields=["password"])
    Membership.objects.create(user=user, organisation=organisation, role=Role.HEAD)
    note(user, Change.ADDED, organisation=organisation, role=Role.HEAD)
    return Found(organisation, user, people.link_for(user) if new else None)


def _check(kind: Kind, names: Term, level: str, area: str) -> None:
    if not names.zh.strip() or not names.en.strip():
        raise TermError(NO_NAME)
    if kind == Kind.AUTHORITY and level not in (Level.NATIONAL, Level.PROVINCIAL, Level.CITY):
        raise TermError(NO_LEVEL.fill(levels="national, provincial, city"))
    if kind != Kind.AUTHORITY and level:
        raise TermError(LEVEL_OF_NONE)
    if level in (Level.PROVINCIAL, Level.CITY) and not area:
        raise TermError(NO_AREA)
    if area and area not in AREAS:
        raise TermError(UNKNOWN_AREA.fill(area=area))
    if Organisation.objects.filter(name_zh=names.zh).exists():
        raise TermError(THERE.fill(name=names))
