"""Norms: one frozen class per modality, each value standing beside its citation.

A norm is itself and no other: two with the same content are two norms, so they compare by identity.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar, TypeAlias

from chengxu.algebra.cite import STATUTORY, Cite, Law, Tag
from chengxu.algebra.expr import ALWAYS, Clause, Expr
from chengxu.algebra.facts import Event
from chengxu.algebra.term import Term
from chengxu.dates.count import Period
from chengxu.dates.limits import LASTING, Limit


@dataclass(frozen=True)
class Party:
    """Who is bound, entitled or empowered; `when` says when the described person is one, None if it never is.

    A public authority or a person other than the described one has no `when`. `plural` is for the English verb.
    `within` is the party that this one is part of: a provincial department is an oversight department.
    """

    name: str
    term: Term = field(compare=False)
    when: Expr | None = field(default=None, compare=False, repr=False)
    plural: bool = field(default=False, compare=False, repr=False)
    within: Party | None = field(default=None, compare=False, repr=False)

    def acts_as(self, other: Party) -> bool:
        """Return whether it is that party or part of it."""
        return self == other or (self.within is not None and self.within.acts_as(other))


@dataclass(frozen=True)
class Act:
    """What somebody does, as a verb phrase (办理算法备案 / file the algorithm); equal acts share a name."""

    name: str
    term: Term = field(compare=False)


@dataclass(frozen=True)
class Keep:
    """A record to be kept at least for a period from an event; `period` None: the law gives no number."""

    record: Term
    period: Period | None
    of: Event | None
    tag: Tag


@dataclass(frozen=True, eq=False)
class Norm:
    """What all norms have.

    `when` is the standing condition beside the law's scope, `unless` the exceptions that the text states,
    `tag` where the norm's content comes from, `readings` the numbered readings it rests on, `refers` the
    norms of other rules that fill it, `note` what the answer must say of its own limits. `since` and `until`
    (exclusive) bound this version; without them it follows the law's entry into force. `own_reach`: the text
    addresses people outside the law's scope as well, and `when` alone says how far it reaches.
    """

    cite: Cite
    gist: Term = field(kw_only=True)
    tag: Tag = field(kw_only=True)
    when: Expr = field(default=ALWAYS, kw_only=True)
    unless: tuple[Clause, ...] = field(default=(), kw_only=True)
    readings: tuple[str, ...] = field(default=(), kw_only=True)
    refers: tuple[Cite, ...] = field(default=(), kw_only=True)
    note: Term | None = field(default=None, kw_only=True)
    since: date | None = field(default=None, kw_only=True)
    until: date | None = field(default=None, kw_only=True)
    own_reach: bool = field(default=False, kw_only=True)

    scoped: ClassVar[bool] = True
    """Whether norms of this kind reach only what the law's scope reaches, and an exemption may free from them."""

    party_field: ClassVar[str | None] = None
    """The field that names the parties."""

    @property
    def id(self) -> str:
        """The norm's id in the sheets, such as `IM-14-2b`."""
        return str(self.cite)

    @property
    def modality(self) -> str:
        """The kind of norm: the class name in lower case."""
        return type(self).__name__.lower()

    @property
    def parties(self) -> tuple[Party, ...]:
        """Who is bound, entitled or empowered; empty for rules about the law itself."""
        who = getattr(self, self.party_field) if self.party_field else ()
        return who if isinstance(who, tuple) else (who,)


@dataclass(frozen=True, eq=False)
class _Judged(Norm):
    """`yardstick` says whose measure the facts apply that show the norm kept or broken."""

    yardstick: Tag = field(default=STATUTORY, kw_only=True)


@dataclass(frozen=True, eq=False)
class _Timed(_Judged):
    """What is performed in time.

    `upon` is the event that sets it off (each happening opens an instance), `lapse` the event that shows a
    lasting duty wanting until `done` mends it, `due` the time it leaves, `done` the event that performs it,
    `met_by` the condition that shows a lasting duty performed, `keep` the record to be kept.
    """

    upon: Event | None = field(default=None, kw_only=True)
    lapse: Event | None = field(default=None, kw_only=True)
    due: Limit = field(default=LASTING, kw_only=True)
    done: Event | None = field(default=None, kw_only=True)
    met_by: Expr | None = field(default=None, kw_only=True)
    keep: Keep | None = field(default=None, kw_only=True)


@dataclass(frozen=True, eq=False)
class _Bound(_Judged):
    bearer: Party | tuple[Party, ...] = field(kw_only=True)
    toward: Party | tuple[Party, ...] | None = field(default=None, kw_only=True)
    act: Act = field(kw_only=True)
    breach: tuple[Cite, ...] = field(default=(), kw_only=True)

    party_field: ClassVar[str | None] = "bearer"


@dataclass(frozen=True, eq=False)
class Duty(_Bound, _Timed):
    """Something must be done."""


@dataclass(frozen=True, eq=False)
class Prohibition(_Bound):
    """Something must not be done; `done` is the event of doing it, `broken_by` the condition that shows it."""

    done: Event | None = field(default=None, kw_only=True)
    broken_by: Expr | None = field(default=None, kw_only=True)


@dataclass(frozen=True, eq=False)
class _Held(Norm):
    holder: Party | tuple[Party, ...] = field(kw_only=True)
    against: Party | tuple[Party, ...] | None = field(default=None, kw_only=True)
    act: Act = field(kw_only=True)
    upon: Event | None = field(default=None, kw_only=True)

    party_field: ClassVar[str | None] = "holder"


@dataclass(frozen=True, eq=False)
class Permission(_Held):
    """Something may be done."""


@dataclass(frozen=True, eq=False)
class Right(_Held):
    """Somebody may claim something from somebody."""


@dataclass(frozen=True, eq=False)
class Power(_Held):
    """A public authority may do something."""


@dataclass(frozen=True, eq=False)
class Exemption(Norm):
    """Switches norms off: those that `frees` cites, with their parts, or every scoped norm of a law named there.

    A norm of a law that the book does not hold may be cited too; nothing else can free from it here.
    """

    frees: tuple[Cite | Law, ...] = field(kw_only=True)

    scoped: ClassVar[bool] = False


@dataclass(frozen=True, eq=False)
class Liability(Norm):
    """Somebody answers for something; `answers_for` is a noun phrase."""

    bearer: Party | tuple[Party, ...] = field(kw_only=True)
    answers_for: Term = field(kw_only=True)
    breach: tuple[Cite, ...] = field(default=(), kw_only=True)

    party_field: ClassVar[str | None] = "bearer"


@dataclass(frozen=True, eq=False)
class Sanction(Norm):
    """What follows a breach: `by` whom, `on` whom, which `measures`. Amounts stand in `amounts`."""

    by: Party | tuple[Party, ...] = field(kw_only=True)
    on: Party = field(kw_only=True)
    measures: tuple[Term, ...] = field(kw_only=True)

    party_field: ClassVar[str | None] = "by"


@dataclass(frozen=True, eq=False)
class Definition(Norm):
    """What a term means, in words; where the meaning can be decided, `when` is the meaning."""

    term: Term = field(kw_only=True)
    means: Term = field(kw_only=True)

    scoped: ClassVar[bool] = False


@dataclass(frozen=True, eq=False)
class Principle(Norm):
    """Guides how other norms are read; never a breach by itself. `guides` is a noun phrase."""

    guides: Term = field(kw_only=True)

    scoped: ClassVar[bool] = False


@dataclass(frozen=True, eq=False)
class Programme(_Timed):
    """What the State undertakes to promote or build up: an owner, a deliverable, perhaps a date, no sanction.

    `aims` name what may be entered under it; `needs` what an entry must have.
    """

    owner: Party | tuple[Party, ...] = field(kw_only=True)
    deliverable: Term = field(kw_only=True)
    aims: tuple[Term, ...] = field(default=(), kw_only=True)
    needs: tuple[Term, ...] = field(default=(), kw_only=True)

    scoped: ClassVar[bool] = False

    party_field: ClassVar[str | None] = "owner"


@dataclass(frozen=True, eq=False)
class Scope(Norm):
    """Whom, what, where or from when the law reaches; `when` is the reach."""

    scoped: ClassVar[bool] = False


Tracked: TypeAlias = Duty | Programme | Prohibition
"""The norms whose performance over time can be followed."""
