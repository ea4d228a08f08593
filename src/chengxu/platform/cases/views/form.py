"""What the pages with a step's form share: reading it, keeping its files, saying what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from django.core import signing
from django.http import HttpRequest
from django.utils.datastructures import MultiValueDict

from chengxu.algebra.facts import Fact
from chengxu.algebra.term import Term, TermError
from chengxu.interpret.refuse import Objection
from chengxu.law.document import Kind
from chengxu.law.procedure import Step
from chengxu.platform.cases.drafts import Prepared
from chengxu.platform.cases.forms import FACT, FILE, STATED, Field, Given, fields_of, mark, read, read_day
from chengxu.platform.cases.store import Stored, store
from chengxu.platform.cases.take import Order
from chengxu.platform.ids import new_id
from chengxu.platform.pages.words import say
from chengxu.platform.today import today

SALT = "files of a form"
ATTACHED = Term("见附件：{names}", "see attached: {names}")
OTHERS = ("on", "reasons", "party")
"""Fields that every step's form has besides its particulars."""
TOO_MANY = Term("一次最多 {most} 个附件。", "at most {most} files at a time.")
MOST_FILES = 40


@dataclass
class StepForm:
    """The form of a step for somebody in a place: what was typed, which files are there, what is wrong."""

    step: Step
    party: str
    asked: Sequence[Fact]
    values: dict[str, str] = field(default_factory=dict)
    files: list[Stored] = field(default_factory=list)
    objections: list[Objection] = field(default_factory=list)
    problems: list[Term] = field(default_factory=list)
    version: int = 0
    drafted: bool = False
    key: str = field(default_factory=lambda: str(new_id()))
    fields: list[Field] = field(default_factory=list)
    given: Given = field(default_factory=lambda: Given({}, {}, {}))
    on: date = field(default_factory=today)

    def show(self) -> StepForm:
        """Make the fields from what was typed."""
        self.fields = fields_of(self.step, self.party, self.asked, self.values)
        return self

    def judge(self, objections: Iterable[Objection] = ()) -> StepForm:
        """Make the fields, with what is wrong beside each."""
        self.show()
        self.objections = mark(self.fields, self.given.wrong, objections)
        return self

    @property
    def wrong(self) -> bool:
        """Whether something cannot be read."""
        return bool(self.given.wrong or self.problems)

    def read(self) -> StepForm:
        """Read what was typed; a text that is left empty beside a file says so."""
        values = dict(self.values)
        for particular in self.step.particulars:
            names = [stored.name for stored in self.files if stored.particular == particular.name]
            if (
                names
                and particular.kind is Kind.TEXT
                and not values.get(STATED + particular.name, "").strip()
            ):
                values[STATED + particular.name] = say(ATTACHED, names="; ".join(names))
        self.given = read(self.step, self.asked, values)
        self.on, problem = read_day(self.values.get("on", ""), today())
        if problem:
            self.problems.append(problem)
        return self

    def order(self) -> Order:
        """Return the order that the form gives."""
        return Order(
            step=self.step.name, on=self.on, stated=self.given.stated, facts=self.given.facts,
            files=tuple(self.files), reasons=self.values.get("reasons", "").strip(), version=self.version,
            key=self.key, party=self.party,
        )  # fmt: skip

    @property
    def kept(self) -> str:
        """The files that are there, signed, so that a form that comes back still has them."""
        return signing.dumps([asdict(stored) for stored in self.files], salt=SALT) if self.files else ""


def typed_in(request: HttpRequest, names: Iterable[str] = ()) -> dict[str, str]:
    """Return what was typed into a form: its particulars and facts, and what every form has."""
    wanted = set(names) or None
    found: dict[str, str] = {}
    for name in request.POST:
        if (name.startswith((STATED, FACT)) or name in OTHERS) and (wanted is None or name in wanted):
            found[name] = "\n".join(str(value) for value in request.POST.getlist(name))
    return found


def files_in(request: HttpRequest, form: StepForm) -> None:
    """Add the files that came with a form, those of an earlier try first; one that is not taken becomes a problem."""
    form.files.extend(kept_files(request.POST.get("kept", "")))
    uploads: MultiValueDict[str, Any] = request.FILES
    for name in uploads:
        for upload in uploads.getlist(name):
            particular = name.removeprefix(FILE) if name.startswith(FILE) else ""
            try:
                form.files.append(
                    store(upload.name or "-", upload.content_type or "", upload.chunks(), particular)
                )
            except TermError as error:
                form.problems.append(error.term)
    if len(form.files) > MOST_FILES:
        form.problems.append(TOO_MANY.fill(most=MOST_FILES))


def kept_files(signed: str) -> list[Stored]:
    """Return the files of an earlier try, none if the signature is not ours."""
    try:
        return stored_files(signing.loads(signed, salt=SALT, max_age=86_400)) if signed else []
    except signing.BadSignature:
        return []


def stored_files(rows: Sequence[Mapping[str, Any]]) -> list[Stored]:
    """Return files from JSON."""
    return [Stored(**row) for row in rows]


def files_json(files: Iterable[Stored]) -> list[dict[str, Any]]:
    """Return files as JSON."""
    return [asdict(stored) for stored in files]


def whole(text: str, default: int = 0) -> int:
    """Return a whole number from a hidden field."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else default


def known_key(text: str) -> str:
    """Return the key of a form, a new one if what came is none."""
    fits = 8 <= len(text) <= 64 and text.isascii() and text.isprintable()
    return text if fits else str(new_id())


def form_of(found: Prepared) -> StepForm:
    """Return the form of a draft, with what is typed into it so far."""
    form = StepForm(found.step, found.party, found.asked)
    form.values, form.files = dict(found.draft.fields), stored_files(found.draft.files)
    form.version, form.key = found.case.version, str(found.draft.key)
    return form
