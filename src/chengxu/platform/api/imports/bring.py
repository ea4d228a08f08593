"""Bring a table, see what it would do, then have it done whole or not at all: what the pages and the interface share."""

from __future__ import annotations

import hashlib
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from chengxu.algebra.term import Term, TermError
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.api.imports import filed, services
from chengxu.platform.api.imports.plan import Plan
from chengxu.platform.api.imports.table import Row, Table, read_table
from chengxu.platform.api.models import Upload

SERVICES, FILED = "services", "filed"
NOT_ANY_MORE = Term(
    "自您查看以来情况有变，请重新上传。没有写入任何内容。",
    "Things have changed since you looked; bring the file again. Nothing was written.",
)
DONE_BEFORE = Term("这份表格已经导入过。", "This table was imported before.")


def may_bring(actor: Actor) -> bool:
    """Return whether somebody imports tables: who writes for a business or an authority."""
    return actor.organisation is not None and actor.may_write and (actor.is_business or actor.is_authority)


def kind_of(actor: Actor) -> str:
    """Return what somebody can import: an authority the official list, a business its own services."""
    return FILED if actor.is_authority else SERVICES


def uploads_of(actor: Actor) -> QuerySet[Upload]:
    """Return the tables that an organisation brought."""
    return Upload.objects.filter(organisation=actor.organisation, kind=kind_of(actor))


def bring(actor: Actor, name: str, content: bytes) -> tuple[Plan, Upload | None]:
    """Read a table and return what it would do, with its row; no row if it is wrong. TermError if it is no table."""
    own, user = actor.organisation, actor.user
    assert own is not None
    assert user is not None
    name = name.replace("\0", "")[:200]
    table = read_table(name, content)
    plan = _plan(actor, table, name)
    if plan.errors:
        return plan, None
    rows = [[table.heading.line, *table.heading.cells], *([row.line, *row.cells] for row in table.rows)]
    upload = Upload.objects.create(
        organisation=own, user=user, kind=kind_of(actor), name=name,
        sha256=hashlib.sha256(content).hexdigest(), rows=rows,
    )  # fmt: skip
    return plan, upload


def plan_of(actor: Actor, upload: Upload) -> Plan:
    """Return what a table that was brought would do as things are now."""
    heading, *rows = (Row(line, tuple(cells)) for line, *cells in upload.rows)
    return _plan(actor, Table(heading, tuple(rows)), upload.name)


def write(actor: Actor, upload_id: UUID) -> int | None:
    """Do what a table says and return how many services are new or changed; None if it was done before.

    TermError if it can no longer be done: then nothing is written.
    """
    with transaction.atomic():
        upload = uploads_of(actor).select_for_update().get(pk=upload_id)
        if upload.applied is not None:
            return None
        plan = plan_of(actor, upload)
        if plan.errors:
            raise TermError(NOT_ANY_MORE)
        do = filed.write_filed if upload.kind == FILED else services.write_services
        written = do(actor, plan.items)
        upload.applied = timezone.now()
        upload.save(update_fields=["applied"])
    return written


def _plan(actor: Actor, table: Table, name: str) -> Plan:
    return (filed.plan_filed if actor.is_authority else services.plan_services)(actor, table, name)
