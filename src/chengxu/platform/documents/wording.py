"""A document while it is being written: its passages, whose words each is in, and the versions that were kept of it.

What is written is the draft of the step that will issue the document; nothing here takes that step.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import Enum
from typing import Any

from django.db import transaction

from chengxu import __version__
from chengxu.algebra.term import Term
from chengxu.law.document import Notice, Particular
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.cases.drafts import Prepared
from chengxu.platform.cases.forms import STATED, Given, gives_number, read, said_before
from chengxu.platform.cases.models import CaseEvent, CaseParty
from chengxu.platform.cases.store import Stored
from chengxu.platform.cases.words import stated_text, typed
from chengxu.platform.documents.compare import Change, pieces
from chengxu.platform.documents.issue import about
from chengxu.platform.documents.models import Issued, Wording
from chengxu.platform.documents.sheet import DRAFT, WORDED
from chengxu.platform.ledger.append import canonical
from chengxu.platform.today import now, today


class Origin(Enum):
    """Whose words a passage is in."""

    FILE = "file"
    CHANGED = "changed"
    OWN = "own"
    EMPTY = "empty"


ORIGINS = {
    Origin.FILE: Term("取自案卷", "from the file"),
    Origin.CHANGED: Term("取自案卷，经修改", "from the file, changed"),
    Origin.OWN: Term("经办人撰写", "written by the officer"),
    Origin.EMPTY: Term("未填", "left empty"),
}
LOOKS = {Origin.FILE: "soft", Origin.CHANGED: "open", Origin.OWN: "running", Origin.EMPTY: "soft"}
"""How a page shows it, beside the words: the name of its class."""


@dataclass(frozen=True)
class Passage:
    """One particular of a document: what it says, whose words these are, and what was changed in those of the file.

    `worded`: it leaves words to the writer; days and figures are entered in the form of the step.
    """

    particular: Particular
    text: str
    origin: Origin
    changed: Sequence[tuple[str, str]]
    worded: bool
    problem: Term | None = None

    @property
    def name(self) -> str:
        """The name of its field."""
        return STATED + self.particular.name

    @property
    def said(self) -> Term:
        """Whose words it is in, in words."""
        return ORIGINS[self.origin]

    @property
    def look(self) -> str:
        """How a page shows that."""
        return LOOKS[self.origin]


def values_of(found: Prepared) -> Given:
    """Return what the draft of a step says, as far as it can be read."""
    return read(found.step, found.asked, found.draft.fields)


def passages(found: Prepared, notice: Notice, given: Given) -> list[Passage]:
    """Return the passages of a draft's document in the order of its notice; a number that the platform gives is left out."""
    before = said_before(found.case, found.party)
    shown = (p for p in notice.parts if not gives_number(found.step, p.name, found.party))
    return [_passage(p, found.draft.fields, before, given) for p in shown]


def _passage(part: Particular, fields: Mapping[str, str], before: Mapping[str, Any], given: Given) -> Passage:
    text = fields.get(STATED + part.name, "")
    value, old = given.stated.get(part.name), before.get(part.name)
    origin, changed = Origin.OWN, list[tuple[str, str]]()
    if not text.strip():
        origin = Origin.EMPTY
    elif value == old:
        origin = Origin.FILE
    elif old and part.kind in WORDED:
        origin, changed = Origin.CHANGED, pieces("\n".join(stated_text(old)), text)
    problem = given.wrong.get(STATED + part.name)
    return Passage(part, text, origin, changed, part.kind in WORDED, problem)


def paper(found: Prepared, notice: Notice, actor: Actor, values: Mapping[str, Any]) -> Issued:
    """Return the document as it would be issued today with these values: not kept, without number and without effect."""
    case = found.case
    event = CaseEvent(
        case=case, version=case.version + 1, step=found.step.name, party=found.party, on=today()
    )
    places = list(case.parties.select_related("organisation").order_by("id")) if case.version else []
    own = CaseParty(party=found.party, organisation=actor.organisation)
    said = about(event, notice, places or [own])
    wanted = {part.name for part in notice.parts}
    return Issued(
        case=case, version=event.version, notice=notice.name, on=event.on, text_version=__version__,
        values={name: value for name, value in values.items() if name in wanted},
        about={**said, DRAFT: found.party},
    )  # fmt: skip


@transaction.atomic
def keep(found: Prepared, actor: Actor, values: Mapping[str, Any], file: str = "") -> Wording | None:
    """Keep what a draft's document says as its next version; None if it is what the last one said."""
    draft = type(found.draft).objects.select_for_update().get(pk=found.draft.pk)
    last = draft.wordings.order_by("-number").first()
    said = {part.name: values[part.name] for part in _notice(found).parts if part.name in values}
    digest = digest_of(said)
    if last is not None and last.digest == digest and last.file == file:
        return None
    return Wording.objects.create(
        organisation=draft.organisation, draft=draft, number=last.number + 1 if last else 1, values=said,
        digest=digest, file=file, user=actor.person, at=now(),
    )  # fmt: skip


def _notice(found: Prepared) -> Notice:
    assert found.step.issues is not None
    return found.step.issues


def digest_of(values: Mapping[str, Any]) -> str:
    """Return the hash of what a version says."""
    return hashlib.sha256(canonical(dict(values)).encode()).hexdigest()


@transaction.atomic
def write(found: Prepared, actor: Actor, texts: Mapping[str, str]) -> Wording | None:
    """Put texts (by the names of their fields) into a draft and keep the version; None if nothing is different.

    A file that was accepted for other words no longer comes with the step.
    """
    draft = found.draft
    before = dict(draft.fields)
    draft.fields = {**draft.fields, **texts}
    if draft.fields != before:
        gone = set(draft.wordings.exclude(file="").values_list("file", flat=True))
        draft.files = [file for file in draft.files if file["sha256"] not in gone]
    draft.user = actor.person
    draft.save()
    return keep(found, actor, values_of(found).stated)


@transaction.atomic
def accept(found: Prepared, actor: Actor, changes: Sequence[Change], file: Stored) -> Wording | None:
    """Take the changed passages of a file over into a draft, and let the file come with its step."""
    texts = {STATED + c.particular.name: typed(c.particular, c.value) for c in changes}
    draft = found.draft
    old = set(draft.wordings.exclude(file="").values_list("file", flat=True))
    draft.fields = {**draft.fields, **texts}
    draft.files = [kept for kept in draft.files if kept["sha256"] not in old] + [asdict(file)]
    draft.user = actor.person
    draft.save()
    return keep(found, actor, values_of(found).stated, file.sha256)
