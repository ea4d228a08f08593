"""The evidence vault: files that show duties performed, kept at least as long as the law wants them kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from chengxu.algebra.cite import Cite, Tag
from chengxu.algebra.term import Term, TermError
from chengxu.interpret.retain import Retention, retain
from chengxu.law.norm import Duty, Keep, Norm, Programme
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.cases.models import Attachment
from chengxu.platform.cases.store import path_of, store
from chengxu.platform.services.keep import check_owner, plain, possible
from chengxu.platform.services.models import Evidence, Service
from chengxu.platform.today import calendar, now, today
from chengxu.statutes import open_book

NO_NORM = Term("没有编号为“{name}”的规范。", "there is no norm `{name}`.")
BACKWARDS = Term("所涉期间的终日早于始日。", "The period covered ends before it begins.")
MADE_LATER = Term("形成日期不能在今天之后。", "It cannot have been made after today.")
KEPT = Term(
    "依法至少保存至 {day}，不能删除。", "By law it is kept until {day} at least; it cannot be deleted."
)
HELD = Term(
    "案件“{case}”尚未办结，所附材料锁定，不能删除。",
    "The case “{case}” is still open; what belongs to it is locked and cannot be deleted.",
)
GONE = Term("这份材料已经删除。", "This file has been deleted.")


@dataclass(frozen=True)
class Kept:
    """A file with its fate: how long it is kept at least, by which provision, and what locks it besides."""

    evidence: Evidence
    norm: Norm | None
    retention: Retention | None
    holds: tuple[str, ...]

    @property
    def until(self) -> date | None:
        """The last day of keeping; None where the law gives no number."""
        return self.retention.until if self.retention else None

    @property
    def tag(self) -> Tag | None:
        """Whose figure the period is."""
        return self.retention.keep.tag if self.retention and self.retention.until else None

    @property
    def cite(self) -> Cite | None:
        """The provision that wants it kept."""
        return self.norm.cite if self.norm and self.retention and self.retention.until else None

    @property
    def may_go(self) -> bool:
        """Whether it may lawfully be deleted today."""
        if self.holds or self.evidence.removed:
            return False
        return self.retention is None or self.retention.may_delete(today())


def kept(service: Service) -> list[Kept]:
    """Return the evidence of a service, the latest first, those removed at the end."""
    holds = open_cases(service)
    rows = sorted(service.evidence.select_related("user", "removed_by"), key=lambda e: e.removed is not None)
    return [_kept(row, holds) for row in rows]


def open_cases(service: Service) -> tuple[str, ...]:
    """Return the titles of the open cases of a service: while one lasts, nothing of it is deleted."""
    return tuple(service.cases.filter(final=False, version__gt=0).values_list("title", flat=True))


def _kept(row: Evidence, holds: tuple[str, ...]) -> Kept:
    norm = norm_of(row.norm)
    keep = keep_of(norm)
    return Kept(row, norm, retain(keep, row.made, calendar(), holds) if keep else None, holds)


def norm_of(norm_id: str) -> Norm | None:
    """Return the norm of an id, None if there is none."""
    return next((n for n in open_book().norms() if n.id == norm_id), None)


def keep_of(norm: Norm | None) -> Keep | None:
    """Return what a norm says of keeping its record, None if it says nothing."""
    return norm.keep if isinstance(norm, Duty | Programme) else None


@dataclass(frozen=True, kw_only=True)
class Given:
    """A file as somebody hands it in: which duty it shows performed, since when it exists, of which period it speaks."""

    norm: str = ""
    about: str = ""
    made: date | None = None
    covers_from: date | None = None
    covers_until: date | None = None


def add_evidence(
    actor: Actor, service: Service, name: str, kind: str, chunks: Iterable[bytes], given: Given
) -> Evidence:
    """Keep a file for a service; TermError if it cannot be taken."""
    check_owner(actor, service)
    if given.norm and norm_of(given.norm) is None:
        raise TermError(NO_NORM.fill(name=plain(given.norm, 100)))
    made = possible(given.made) or today()
    if made > today():
        raise TermError(MADE_LATER)
    begin, end = possible(given.covers_from), possible(given.covers_until)
    if begin and end and end < begin:
        raise TermError(BACKWARDS)
    about = plain(given.about, 300).strip()
    stored = store(plain(name), kind, chunks)
    return Evidence.objects.create(
        service=service, norm=given.norm, about=about, name=stored.name, kind=stored.kind, size=stored.size,
        sha256=stored.sha256, made=made, covers_from=begin, covers_until=end, user=actor.user,
    )  # fmt: skip


def remove_evidence(actor: Actor, service: Service, row: Evidence) -> None:
    """Delete a file, once the law allows it; its row stays, with who deleted it. TermError names what forbids it."""
    check_owner(actor, service)
    with transaction.atomic():
        locked = Evidence.objects.select_for_update().get(pk=row.pk, service=service)
        found = _kept(locked, open_cases(service))
        if locked.removed:
            raise TermError(GONE)
        if found.holds:
            raise TermError(HELD.fill(case=found.holds[0]))
        if not found.may_go:
            raise TermError(KEPT.fill(day=found.until))
        locked.removed, locked.removed_by = now(), actor.user
        locked.save(update_fields=["removed", "removed_by"])
    if not _needed(locked.sha256):
        path_of(locked.sha256).unlink(missing_ok=True)


def _needed(sha256: str) -> bool:
    """Return whether anything else still names this content."""
    elsewhere = Attachment.objects.filter(sha256=sha256).exists()
    return elsewhere or Evidence.objects.filter(sha256=sha256, removed=None).exists()
