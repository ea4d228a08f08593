"""Who answers for damage under a law, as a decision table: grounds, relief, caps, insurance, recourse, punitive damages.

Each row leans on a norm of the book, whose condition it takes over; here stands only what a norm does not say: the
standard, whose the burden is, in which form and for which part of the damage somebody answers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from chengxu.algebra.cite import STATUTORY, Cite, Law, Tag
from chengxu.algebra.expr import Clause, Expr
from chengxu.algebra.facts import Value, Values
from chengxu.algebra.term import Term
from chengxu.law.norm import Exemption, Liability, Norm, Party


class Form(Enum):
    """How somebody answers beside others."""

    FULL = "full"
    JOINT = "joint"
    SHARE = "share"
    REST = "rest"
    OWN = "own"

    @property
    def term(self) -> Term:
        """The form in words."""
        return {
            Form.FULL: Term("全部责任", "in full"),
            Form.JOINT: Term("连带责任", "jointly and severally"),
            Form.SHARE: Term("相应责任（按份）", "for a corresponding share, severally"),
            Form.REST: Term("他人份额之外的部分（按份）", "for what the shares of others leave, severally"),
            Form.OWN: Term("依自己的身份", "by its own role, under the other grounds"),
        }[self]


class Part(Enum):
    """For which part of the damage."""

    WHOLE = "whole"
    AFTER = "after"
    KNOWN = "known"

    @property
    def term(self) -> Term:
        """The part in words."""
        return {
            Part.WHOLE: Term("全部损害", "the whole damage"),
            Part.AFTER: Term(
                "合理期限届满后扩大的损害", "the damage that arose after the reasonable time had ended"
            ),
            Part.KNOWN: Term("知情之日起的损害", "the damage from the day of knowledge on"),
        }[self]


@dataclass(frozen=True, kw_only=True, eq=False)
class Ground:
    """One row: a liability norm, the roles that may answer under it, the standard and the burden, form and part.

    `beside` names the roles with whom an answer is joint. `unproven` are values that hold where nothing is known,
    because the burden lies on the one who answers. `product` tells product liability from the other rules of this law.
    """

    norm: Liability
    roles: tuple[Party, ...]
    standard: Term
    burden: Party
    form: Form = Form.FULL
    part: Part = Part.WHOLE
    beside: tuple[Party, ...] = ()
    capped: bool = False
    unproven: Mapping[str, Value] = field(default_factory=dict)
    product: bool = False
    tag: Tag = STATUTORY
    note: Term | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Cap:
    """A limit that another law sets: the norm that lets it in, and the condition and norm that lift it."""

    norm: Norm
    lifted: Expr
    lifted_by: Norm


@dataclass(frozen=True, kw_only=True, eq=False)
class Cover:
    """The injured person's claim on the insurer, of whose policies, and the norm on what the insurer leaves.

    `tag` says where it comes from that the insurer pays first, if not from the norm.
    """

    norm: Norm
    rest: Norm
    roles: tuple[Party, ...]
    tag: Tag | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Recourse:
    """Who, having paid, may turn to whom, on which condition; never for more than was paid."""

    norm: Norm
    when: Expr
    roles: tuple[Party, ...]
    against: tuple[Party, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class Punitive:
    """Damages on top of compensation: the right to them, and what it takes beside liability; no multiple stands in law."""

    norm: Norm
    when: Expr


@dataclass(frozen=True, kw_only=True, eq=False)
class Attribution:
    """The whole table of a law.

    `reliefs` free from the grounds that they cite, once proven; `mitigations` let a court reduce or waive. `scope`
    is what the law reaches at all, `choice` the norm that lets the injured person choose between this law and product
    liability. `implied` are the facts that a role carries with it, `denied` those that hold of whoever lacks the role.
    """

    law: Law
    grounds: tuple[Ground, ...]
    scope: Clause | None = None
    reliefs: tuple[Exemption, ...] = ()
    mitigations: tuple[Exemption, ...] = ()
    cap: Cap | None = None
    cover: Cover | None = None
    recourse: Recourse | None = None
    punitive: Punitive | None = None
    choice: Norm | None = None
    implied: Mapping[str, Values] = field(default_factory=dict)
    denied: Mapping[str, Values] = field(default_factory=dict)
    note: Term | None = None

    @property
    def roles(self) -> dict[str, Party]:
        """Every role that can answer, by name."""
        return {role.name: role for ground in self.grounds for role in ground.roles}

    def reliefs_from(self, norm: Norm) -> tuple[Exemption, ...]:
        """Return what frees from a liability: from it, or from the article of which it is a part."""
        return tuple(relief for relief in self.reliefs if any(_part_of(norm.cite, c) for c in relief.frees))


def _part_of(cite: Cite, whole: Cite | Law) -> bool:
    if isinstance(whole, Law):
        return cite.law == whole
    return cite.law == whole.law and cite.parts[: len(whole.parts)] == whole.parts
