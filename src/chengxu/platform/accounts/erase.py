"""Erase an account at the wish of whom it belongs to: what hangs on it alone goes, a pseudonym stands in its place.

Which rows go is said by the tables themselves: those that would go with the person (CASCADE) go, those that may lose them
(SET_NULL) lose them, and those that must not (PROTECT), the acts among them, keep a row that names nobody.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from django.db import models, transaction

from chengxu.algebra.cite import HOUSE, Tag, external
from chengxu.algebra.term import Term, TermError
from chengxu.platform.accounts import lockout
from chengxu.platform.accounts.models import Attempts, Role, User
from chengxu.platform.today import now
from chengxu.statutes.laws import PIPL

SAMPLE = Term(
    "示例单位的账号是公用的，不能注销。", "Accounts of the sample world are everybody's and cannot be erased."
)
LAST_HEAD = Term(
    "您是“{name}”唯一的负责人。请先在“成员与角色”中指定另一名负责人，再注销。",
    "You are the only head of {name}. Make somebody else head first, under “People and roles”.",
)
PSEUDONYM = "erased-{code}"
BITS = 40


@dataclass(frozen=True)
class Kept:
    """Something that stays after an account is erased, why, and by what kind of rule."""

    what: Term
    why: Term
    tag: Tag


KEPT: tuple[Kept, ...] = (
    Kept(
        Term(
            "您以公职或者单位名义在案件中办理的步骤、作出的回避，以及其中的姓名",
            "The steps that you took in cases and your recusals, with your name in them",
        ),
        Term(
            "案卷须依法保存；保存期满以前只存储，不作其他处理。",
            "The law wants case files kept; until their time is over they are stored and nothing else.",
        ),
        external(PIPL[47, 2]),
    ),
    Kept(
        Term(
            "您为单位填写的草稿、事实、事件和证据，不再载明您的姓名",
            "Drafts, facts, events and evidence that you entered for an organisation, no longer under your name",
        ),
        Term("它们属于单位，改以代号记载。", "They are the organisation's, and carry a pseudonym instead."),
        HOUSE,
    ),
)
GONE: tuple[Term, ...] = (
    Term("姓名、电子邮箱、密码", "name, e-mail address and password"),
    Term(
        "动态验证码、恢复码、统一身份认证的关联",
        "one-time codes, recovery codes, links to an identity provider",
    ),
    Term("所属单位和角色", "your organisations and roles"),
    Term(
        "所有登录、令牌、日历链接、未确认的导入",
        "all logins, tokens, calendar links and tables not yet imported",
    ),
    Term("账号记录", "what happened to this account"),
)


def objection(user: User) -> Term | None:
    """Return why somebody cannot erase their account yet; None if nothing stands against it."""
    places = user.memberships.select_related("organisation")
    if any(place.organisation.sample for place in places):
        return SAMPLE
    for place in places:
        heads = place.organisation.memberships.filter(role=Role.HEAD, user__is_active=True)
        if place.role == Role.HEAD and not heads.exclude(user=user).exists():
            return LAST_HEAD.fill(name=place.organisation.name)
    return None


@transaction.atomic
def erase(user: User) -> str:
    """Erase an account and return the pseudonym that stands in its place; TermError says what stands against it."""
    against = objection(user)
    if against is not None:
        raise TermError(against)
    Attempts.objects.filter(key__in=(lockout.account(user.username).key, lockout.codes(user.pk).key)).delete()
    user.acts_as = user.shown if _acted(user) else ""
    for relation in _relations():
        rows = relation.related_model._base_manager.filter(**{relation.field.name: user})
        if relation.on_delete is models.CASCADE:
            rows.delete()
        elif relation.on_delete is models.SET_NULL:
            rows.update(**{relation.field.name: None})
    user.username = PSEUDONYM.format(code=f"{secrets.randbits(BITS):010x}")
    user.email = user.first_name = user.last_name = ""
    user.is_active, user.last_login, user.date_joined = False, None, now()
    user.set_unusable_password()
    user.save()
    return user.username


def _acted(user: User) -> bool:
    """Return whether somebody stands in the acts of a case."""
    acts = (r for r in _relations() if r.related_model.__name__ in ACTS)
    return any(r.related_model._base_manager.filter(**{r.field.name: user}).exists() for r in acts)


ACTS = frozenset({"CaseEvent", "Recusal"})
"""The tables of acts in cases."""


def _relations() -> list[models.ForeignObjectRel]:
    """Return every place of the database in which a person stands."""
    fields = User._meta.get_fields(include_hidden=True)
    return [field for field in fields if isinstance(field, models.ManyToOneRel)]
