"""Recusal (回避): somebody of an authority keeps out of a case; the head decides, and lifts.

None of the three laws speaks of it. For penalties the Administrative Penalty Law does (43); that it holds in every case
here, that a head is decided on by the head of the higher authority, and how it is lifted are house settings.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from chengxu.algebra.cite import HOUSE, Tag, external
from chengxu.algebra.term import Term, TermError
from chengxu.platform.accounts.access import visible_recusals
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.accounts.models import Membership, Role, User
from chengxu.platform.cases.models import Case, Docket, Ground, Recusal
from chengxu.platform.ledger.append import AUDIT, append, canonical
from chengxu.platform.today import now
from chengxu.statutes.laws import APL

GROUNDS: dict[str, Term] = {
    Ground.INTEREST: Term("与本案有直接利害关系", "a direct interest in the case"),
    Ground.RELATION: Term(
        "有其他关系，可能影响公正处理", "another relation that may stand in the way of fairness"
    ),
}
LONGEST = 2_000
"""Characters of a reason: a house setting."""
NO_GROUND = Term("请选择回避的事由。", "Choose a ground.")
NO_REASON = Term("请写明理由，不超过 {most} 字。", "Give the reason, in at most {most} characters.")
NOBODY = Term("请选择本机关的一名成员。", "Choose somebody of this authority.")
ONLY_HEAD = Term(
    "只有本机关负责人可以决定他人回避；您可以申请自己回避。",
    "Only the head decides on others; you can declare it for yourself.",
)
ALREADY = Term("{who} 已经回避此案。", "{who} is recused from this case already.")
NOT_ANY_MORE = Term("这项回避已经解除。", "This recusal has been lifted already.")


@dataclass(frozen=True)
class Rule:
    """A rule of recusal, with what kind of rule it is."""

    said: Term
    tag: Tag


RULES: tuple[Rule, ...] = (
    Rule(
        Term(
            "办案的人与案件有牵连、可能影响公正的，应当回避。",
            "Who works a case and has a tie to it that may stand in the way of fairness keeps out.",
        ),
        external(APL[43, 1]),
    ),
    Rule(Term("当事人可以申请其回避。", "The parties may ask for it."), external(APL[43, 2])),
    Rule(
        Term("由机关负责人决定；决定之前不停止调查。", "The head decides, and the inquiry goes on until then."),
        external(APL[43, 3]),
    ),
    Rule(
        Term("以上针对处罚；本平台对一切案件照此办理。", "All this is said of penalties; here it holds in every case."),
        HOUSE,
    ),
    Rule(
        Term(
            "负责人自己回避的，由本机关其他负责人或者上级机关负责人决定是否解除。",
            "Where the head keeps out, another head of the authority, or the head of the higher one, decides on lifting it.",
        ),
        HOUSE,
    ),
)  # fmt: skip
"""By what recusal goes here; shown beside its form."""


@transaction.atomic
def recuse(case: Case, actor: Actor, user: User, ground: str, reason: str) -> Recusal:
    """Let somebody of the actor's authority keep out of a case, themselves or (by its head) others.

    TermError says what is wrong. The case is worked by nobody if they worked it.
    """
    own = user == actor.user
    if not own and not actor.is_head:
        raise TermError(ONLY_HEAD)
    if not Membership.objects.filter(user=user, organisation=actor.organisation).exists():
        raise TermError(NOBODY)
    if ground not in GROUNDS:
        raise TermError(NO_GROUND)
    _check_reason(reason)
    Case.objects.select_for_update().get(pk=case.pk)
    here: dict[str, Any] = {"case": case, "organisation": actor.organisation, "user": user}
    if Recusal.objects.filter(lifted=None, **here).exists():
        raise TermError(ALREADY.fill(who=user.shown))
    made = Recusal.objects.create(ground=ground, reason=reason.strip(), by=actor.person, at=now(), **here)
    Docket.objects.filter(case=case, organisation=actor.organisation, officer=user).update(officer=None)
    append(AUDIT, audit_body(made, end=False))
    return made


@transaction.atomic
def lift(found: Recusal, actor: Actor, reason: str) -> Recusal:
    """Let somebody work a case again; TermError if the reason is wanting or it was done already."""
    _check_reason(reason)
    row = visible_recusals(actor).select_for_update(of=("self",)).get(pk=found.pk)
    if row.lifted is not None:
        raise TermError(NOT_ANY_MORE)
    row.lifted, row.lifted_by, row.lifted_why = now(), actor.user, reason.strip()
    row.save(update_fields=["lifted", "lifted_by", "lifted_why"])
    append(AUDIT, audit_body(row, end=True))
    return row


def audit_body(found: Recusal, *, end: bool) -> dict[str, Any]:
    """Return what the audit log keeps of the beginning or the end of a recusal: its id, and a digest of what it says."""
    body: dict[str, Any] = {
        "case": str(found.case_id), "organisation": str(found.organisation_id), "user": found.user_id,
        "ground": found.ground, "reason": found.reason, "by": found.by_id, "at": _utc(found.at),
    }  # fmt: skip
    if end:
        body |= {"lifted": _utc(found.lifted), "lifted_by": found.lifted_by_id, "why": found.lifted_why}
    digest = hashlib.sha256(canonical(body).encode()).hexdigest()
    return {"recusal": str(found.pk), "end": end, "digest": digest}


def recusals_of(case: Case, actor: Actor) -> Sequence[Recusal]:
    """Return the recusals of an authority's people in a case, the oldest first; to nobody else any."""
    if not actor.is_authority:
        return ()
    return list(
        case.recusals.filter(organisation=actor.organisation).select_related("user", "by", "lifted_by")
    )


def headless(case: Case, actor: Actor) -> bool:
    """Return whether every head of an actor's authority is recused from a case."""
    heads = Membership.objects.filter(organisation=actor.organisation, role=Role.HEAD, user__is_active=True)
    out = case.recusals.filter(organisation=actor.organisation, lifted=None).values("user")
    return not heads.exclude(user__in=out).exists()


def _check_reason(reason: str) -> None:
    if not reason.strip() or len(reason) > LONGEST or "\0" in reason:
        raise TermError(NO_REASON.fill(most=LONGEST))


def _utc(at: Any) -> str:
    return str(int(at.timestamp())) if at else ""
