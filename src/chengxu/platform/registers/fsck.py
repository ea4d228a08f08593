"""Hold cases and register entries against the log, and name what was changed since it was written."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from chengxu.algebra.term import Term
from chengxu.law.document import Access
from chengxu.platform.cases.models import Attachment, Case, CaseEvent, Recusal
from chengxu.platform.cases.recusal import audit_body
from chengxu.platform.cases.store import path_of
from chengxu.platform.cases.take import entry_digest
from chengxu.platform.ledger.append import AUDIT, PUBLIC
from chengxu.platform.ledger.models import Leaf
from chengxu.platform.registers.book import registers
from chengxu.platform.registers.enter import leaf_body
from chengxu.platform.registers.models import RegisterEntry

CHUNK = 500
EVENT = Term(
    "案件 {case}（{title}）：第 {version} 项记载（{step}）的内容与其散列不符。",
    "case {case} ({title}): the content of entry {version} ({step}) does not fit its digest.",
)
MISSING = Term(
    "案件 {case}（{title}）：缺少第 {version} 项记载。", "case {case} ({title}): entry {version} is missing."
)
END = Term(
    "案件 {case}（{title}）：案件所载的版本、散列与最后一项记载不符。",
    "case {case} ({title}): version or digest of the case are not those of its last entry.",
)
NO_LEAF = Term(
    "案件 {case}（{title}）：第 {version} 项记载与审计日志不符。",
    "case {case} ({title}): entry {version} is not the one in the audit log.",
)
NO_CASE = Term(
    "审计日志载有案件 {case} 第 {version} 项，数据库中没有。",
    "the audit log has entry {version} of case {case}, the database does not.",
)
RECUSAL = Term("回避记录 {id} 与审计日志不符。", "the recusal {id} is not as the audit log has it.")
FILE_GONE = Term("附件“{name}”（{sha256}）不见了。", "the file “{name}” ({sha256}) is gone.")
FILE_ALTERED = Term(
    "附件“{name}”的内容与其散列（{sha256}）不符。",
    "the content of the file “{name}” does not fit its hash ({sha256}).",
)
ROW = Term(
    "“{register}”的条目 {number}：{names} 与公开日志不符。",
    "entry {number} of “{register}”: {names} differ from the public log.",
)
NO_ENTRY = Term(
    "公开日志第 {index} 号叶子所载的条目 {number} 不在数据库中。",
    "the entry {number} in leaf {index} of the public log is not in the database.",
)


def check_cases() -> Iterator[Term]:
    """Yield what does not fit in the chain of entries of each case, or between cases and the audit log."""
    last: UUID | None = None
    while True:
        cases = Case.objects.order_by("pk")
        batch = list((cases.filter(pk__gt=last) if last else cases)[:CHUNK])
        if not batch:
            break
        last = batch[-1].pk
        yield from _check_batch(batch)
    yield from _check_audit()


def _check_batch(batch: list[Case]) -> Iterator[Term]:
    events: dict[UUID, list[CaseEvent]] = defaultdict(list)
    files: dict[tuple[UUID, int], list[str]] = defaultdict(list)
    for event in CaseEvent.objects.filter(case__in=batch).order_by("case", "version"):
        events[event.case_id].append(event)
    for held in Attachment.objects.filter(case__in=batch):
        files[held.case_id, held.version].append(held.sha256)
    for case in batch:
        told = {"case": case.pk, "title": case.title}
        before = ""
        for expected, event in enumerate(events[case.pk], start=1):
            if event.version != expected:
                yield MISSING.fill(version=expected, **told)
                break
            if entry_digest(event, files[case.pk, event.version], before) != event.digest:
                yield EVENT.fill(version=event.version, step=event.step, **told)
            before = event.digest
        if (case.version, case.head) != (len(events[case.pk]), before):
            yield END.fill(**told)


def _check_audit() -> Iterator[Term]:
    """Yield where the audit log and the entries of cases differ."""
    rows = Leaf.objects.filter(log=AUDIT).order_by("pk").values_list("body", flat=True).iterator(CHUNK)
    batch: list[dict[str, Any]] = []
    for body in rows:
        batch.append(json.loads(body))
        if len(batch) == CHUNK:
            yield from _check_digests(batch)
            batch = []
    yield from _check_digests(batch)


def _check_digests(batch: list[dict[str, Any]]) -> Iterator[Term]:
    yield from _check_recusals([body for body in batch if "recusal" in body])
    batch = [body for body in batch if "case" in body]
    cases = {body["case"] for body in batch}
    found = CaseEvent.objects.filter(case__in=cases).select_related("case")
    digests = {(str(e.case_id), e.version): (e.digest, e.case.title) for e in found}
    for body in batch:
        digest, title = digests.get((body["case"], body["version"]), ("", ""))
        if not digest:
            yield NO_CASE.fill(case=body["case"], version=body["version"])
        elif digest != body["digest"]:
            yield NO_LEAF.fill(case=body["case"], version=body["version"], title=title)


def _check_recusals(bodies: list[dict[str, Any]]) -> Iterator[Term]:
    """Yield the recusals that are not as the audit log has them."""
    ids = {body["recusal"] for body in bodies}
    found = {str(row.pk): row for row in Recusal.objects.filter(pk__in=ids)}
    for body in bodies:
        row = found.get(body["recusal"])
        if row is None or audit_body(row, end=body["end"]) != body:
            yield RECUSAL.fill(id=body["recusal"])


def check_files() -> Iterator[Term]:
    """Yield the files that came with entries and are gone, or no longer what their hash says."""
    held = Attachment.objects.order_by("sha256").values_list("sha256", "name").distinct()
    for sha256, name in held.iterator(CHUNK):
        path = path_of(sha256)
        if not path.exists():
            yield FILE_GONE.fill(name=name, sha256=sha256)
            continue
        with path.open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != sha256:
                yield FILE_ALTERED.fill(name=name, sha256=sha256)


def check_registers() -> Iterator[Term]:
    """Yield the entries whose rows say something else than their leaves."""
    by_name = registers()
    rows = RegisterEntry.objects.select_related("leaf", "before__leaf").order_by("pk")
    for entry in rows.iterator(CHUNK):
        register = by_name[entry.register]
        body = json.loads(entry.leaf.body)
        made = leaf_body(register, entry)
        if made == body:
            continue
        names = ["*"] if register.access is not Access.PUBLIC else sorted(_differing(made, body))
        yield ROW.fill(register=register.term, number=entry.number or entry.pk, names=", ".join(names))
    leaves = Leaf.objects.filter(log=PUBLIC, entry=None).order_by("pk").iterator(CHUNK)
    for leaf in leaves:
        body = json.loads(leaf.body)
        if "entry" in body or "sealed" in body:
            yield NO_ENTRY.fill(index=leaf.index, number=body.get("number") or body.get("entry") or "?")


def _differing(made: dict[str, Any], body: dict[str, Any]) -> Iterator[str]:
    """Yield the names under which two leaves differ."""
    clear = {**made, **made.get("veiled", {})}
    told = {**body, **body.get("veiled", {})}
    for name in (clear.keys() | told.keys()) - {"veiled"}:
        if clear.get(name) != told.get(name):
            yield name.removeprefix("data.")
