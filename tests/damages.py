"""A short way to say a claim for damages: `under("sd", actor("provider", ...), total=100)`, then look at who owes what."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from chengxu.algebra.facts import Value
from chengxu.algebra.term import Term
from chengxu.interpret.attribute import Held, Outcome, attribute
from chengxu.law.attribution import Attribution
from chengxu.law.claim import Actor, Claim, Damage
from chengxu.law.read import expected
from chengxu.statutes import open_attributions, open_book

NONE: frozenset[str] = frozenset()
ORDINARY = {
    "uses_generative_ai": True,
    "place_of_activity": "mainland",
    "damage_suffered": True,
    "damage_caused": True,
    "damage_arose_from": frozenset({"product"}),
    "breach_proven_as": NONE,
    "determined_critical": False,
    "applied_in_critical_infrastructure": False,
    "significant_rights": NONE,
    "model_traits": NONE,
    "critical_by_other_law": False,
    "attribution_by_other_law": False,
    "user_at_fault": False,
    "action_on_notice": "no_notice",
    "provider_knowledge": "none",
    "needed_measures_taken": False,
    "defect_findings": NONE,
    "base_models": NONE,
    "derived_illegality_known": "none",
    "punitive_grounds": NONE,
}
"""Damage by a product that is not critical under the Scholars' Draft; nobody is in breach, at fault or in the know."""
USED = {**ORDINARY, "damage_arose_from": frozenset({"use"})}


def money(amount: object) -> Decimal | None:
    """An amount in yuan, None where it is unknown."""
    return None if amount is None else Decimal(str(amount))


def actor(name: str, *roles: str, share: object = None, paid: object = None, **more: Any) -> Actor:
    """An actor; without roles its name is its role, and words that are no field of it are facts."""
    facts = {key: more.pop(key) for key in list(more) if key not in Actor.__dataclass_fields__}
    term = Term(name, name)
    return Actor(
        name=name, term=term, roles=roles or (name,), facts=facts, share=money(share), paid=money(paid), **more
    )  # fmt: skip


def claim(*actors: Actor, total: object = 100, on: str | None = "2026-03-02", **more: Any) -> Claim:
    """A claim for 100 yuan; further words are parts of the damage, or facts that concern everybody."""
    parts = {key: money(more.pop(key, None)) for key in ("after", "known")}
    damage = Damage(total=money(total), on=date.fromisoformat(on) if on else None, **parts)
    return Claim(name=Term("某案", "a case"), facts=more, damage=damage, actors=actors)


def outcomes(table: Attribution, *actors: Actor, **more: Any) -> dict[str, Outcome]:
    """What each actor owes under a table, by name."""
    return {found.actor.name: found for found in attribute(claim(*actors, **more), table)}


def under(
    law: str, *actors: Actor, parameters: dict[str, Value] | None = None, **more: Any
) -> dict[str, Outcome]:
    """What each actor owes under a law, by name; a role, a fact or a value that it does not have is refused."""
    table, book = open_attributions(law)[law], open_book(law)
    made = claim(*actors, **more)
    known = set(table.roles) | set(table.implied)
    assert all(role in known for one in actors for role in one.roles), f"one of the roles is none of {known}"
    for facts in (made.facts, *(one.facts for one in actors)):
        for name, value in facts.items():
            given = sorted(value) if isinstance(value, frozenset) else value
            assert expected(book.facts[name], given) is None, f"`{name}` cannot be {value}"
    return {found.actor.name: found for found in attribute(made, table, parameters)}


def standing(found: Outcome) -> dict[str, str]:
    """How each ground stands against an actor, by the id of its norm; those that do not hold are left out."""
    words = {"true": "liable", "unknown": "open"}
    return {
        held.ground.norm.id: "aside" if held.set_aside else words[held.truth.value]
        for held in found.held
        if held.truth.value != "false"
    }


def row(found: Outcome, norm: str) -> Held:
    """The row of an outcome that is about a norm."""
    (held,) = (held for held in found.held if held.ground.norm.id == norm)
    return held


def missing(found: Outcome, norm: str) -> list[str]:
    """The names of the facts that keep a ground open."""
    return [fact.name for fact in row(found, norm).missing]
