"""Attribute damage: who answers under a law's table, for how much, beside whom, and what the insurer takes over.

The order is: grounds and what frees from them, regime, cap, insurer, shares and joint parts, recourse, punitive damages.
An unknown figure stays unknown; nothing is put in its place. Money is rounded down to the fen, so that parts never
come to more than the whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import ROUND_DOWN, Decimal

from chengxu.algebra.facts import Fact, Value, Values
from chengxu.algebra.term import Term, joined
from chengxu.algebra.truth import Truth
from chengxu.interpret.decide import decide, tally
from chengxu.interpret.explain import Reason, explain
from chengxu.law.attribution import Attribution, Form, Ground, Part
from chengxu.law.claim import Actor, Claim
from chengxu.law.norm import Exemption, Norm, Party

PRODUCT_LIABILITY = "product_liability"
NOTHING = Decimal("0.00")
FEN = Decimal("0.01")


@dataclass(frozen=True)
class Held:
    """A ground as it stands against one actor: whether it holds, why, what frees from it, for how much.

    `freed_by` are reliefs that are proven, `open_reliefs` those that would free if somebody proved them: the burden
    is on the one who answers; `failed` says why others, of which the claim speaks, do not. `set_aside` says that the injured person has chosen the other regime; `amount` is
    None while a figure is missing.
    """

    ground: Ground
    truth: Truth
    reason: Reason
    freed_by: tuple[Exemption, ...]
    open_reliefs: tuple[Exemption, ...]
    amount: Decimal | None
    lacks: Term | None
    set_aside: bool = False
    failed: tuple[tuple[Exemption, Reason], ...] = ()

    @property
    def missing(self) -> tuple[Fact, ...]:
        """The facts that keep it open."""
        return self.reason.missing()


@dataclass(frozen=True)
class Capped:
    """A cap as it works on one actor: whether it holds, whether fault lifts it, or that nobody named its source."""

    holds: Truth
    lifted: Truth
    limit: Decimal
    ignored: bool
    missing: tuple[Fact, ...]


@dataclass(frozen=True)
class Outcome:
    """What one actor owes under one law.

    `gross` is the damage answered for, `payable` what remains under the cap, `insurer` and `rest` split that, and
    `uninsured` says why a policy pays nothing, or not yet. `recourse` is what may be claimed back from `against`,
    `punitive` whether there is a right to more, `extra` how much where a multiple and its source were given.
    """

    actor: Actor
    held: tuple[Held, ...]
    truth: Truth
    gross: Decimal | None
    cap: Capped | None
    payable: Decimal | None
    insurer: Decimal | None
    uninsured: Term | None
    rest: Decimal | None
    recourse: Decimal | None
    recourse_open: Truth
    against: tuple[Party, ...]
    punitive: Truth
    extra: Decimal | None
    mitigated_by: tuple[Exemption, ...]

    @property
    def choice(self) -> bool:
        """Whether the injured person still has a choice between this law and product liability."""
        regimes = {h.ground.product for h in self.held if h.truth is not Truth.FALSE}
        return self.actor.elected is None and len(regimes) > 1


def attribute(
    claim: Claim, table: Attribution, parameters: Mapping[str, Value] | None = None
) -> tuple[Outcome, ...]:
    """Return what each actor owes under the table of a law, in the order of the claim."""
    known = dict(parameters or {}) | dict(claim.facts)
    facts = {actor.name: _facts(actor, table, known) for actor in claim.actors}
    held = {actor.name: _held(actor, claim, table, facts[actor.name]) for actor in claim.actors}
    held = _with_rests(held, claim)
    return tuple(_outcome(actor, held[actor.name], claim, table, facts[actor.name]) for actor in claim.actors)


def fen(amount: Decimal) -> Decimal:
    """Return an amount with two places, rounded down."""
    return amount.quantize(FEN, ROUND_DOWN)


def _facts(actor: Actor, table: Attribution, known: Values) -> Values:
    """Return what is established of an actor: the claim, what its roles carry with them or rule out, and itself."""
    of_roles: dict[str, Value] = {}
    for role, values in table.denied.items():
        of_roles |= {} if role in actor.roles else values
    for role in actor.roles:
        for name, value in table.implied.get(role, {}).items():
            before = of_roles.get(name)
            both = isinstance(value, frozenset) and isinstance(before, frozenset)
            of_roles[name] = value | before if both else value  # type: ignore[operator]
    return {**known, **of_roles, **actor.facts}


def _is_one(actor: Actor, roles: tuple[Party, ...], facts: Values) -> bool:
    """Return whether the actor has one of the roles, by name or by what is established of it."""
    shown = (role.when for role in roles if role.when is not None)
    named = any(role.name in actor.roles for role in roles)
    return named or any(decide(when, facts) is Truth.TRUE for when in shown)


# Grounds


def _held(actor: Actor, claim: Claim, table: Attribution, facts: Values) -> tuple[Held, ...]:
    grounds = [ground for ground in table.grounds if _is_one(actor, ground.roles, facts)]
    chosen = actor.elected if len({ground.product for ground in grounds}) > 1 else None
    return tuple(_hold(ground, chosen, actor, claim, table, facts) for ground in grounds)


def _hold(
    ground: Ground, chosen: str | None, actor: Actor, claim: Claim, table: Attribution, facts: Values
) -> Held:
    outside = _outside(table, ground.norm, facts)
    reason = outside or explain(ground.norm.when, {**ground.unproven, **facts}, ground.norm.cite)
    reliefs = [(relief, decide(relief.when, facts)) for relief in table.reliefs_from(ground.norm)]
    proven = tuple(relief for relief, truth in reliefs if truth is Truth.TRUE)
    possible = tuple(relief for relief, truth in reliefs if truth is Truth.UNKNOWN)
    set_aside = chosen is not None and ground.product != (chosen == PRODUCT_LIABILITY)
    amount, lacks = _amount(ground, actor, claim)
    truth = Truth.FALSE if proven else reason.truth
    told = {**claim.facts, **actor.facts}
    failed = ((r, explain(r.when, facts, r.cite)) for r, truth in reliefs if truth is Truth.FALSE)
    spoken_of = tuple((r, why) for r, why in failed if not told.keys().isdisjoint(why.facts_used()))
    return Held(ground, truth, reason, proven, possible, amount, lacks, set_aside, spoken_of)


def _outside(table: Attribution, norm: Norm, facts: Values) -> Reason | None:
    """Return why the law does not reach the case; None if it does, or if nobody says that it does not."""
    if table.scope is None or norm.own_reach or decide(table.scope, facts) is not Truth.FALSE:
        return None
    return explain(table.scope.item, facts, table.scope.cite)


def _amount(ground: Ground, actor: Actor, claim: Claim) -> tuple[Decimal | None, Term | None]:
    """Return what a ground comes to for an actor, or what is lacking to say so; the rest is worked out later."""
    if ground.form is Form.OWN:
        return None, NO_MEASURE
    damage = {
        Part.WHOLE: claim.damage.total,
        Part.AFTER: claim.damage.after,
        Part.KNOWN: claim.damage.known,
    }[ground.part]
    if damage is None:
        return None, NO_FIGURE.fill(part=ground.part.term)
    if ground.form is Form.SHARE:
        return (None, NO_SHARE) if actor.share is None else (fen(damage * actor.share), None)
    return fen(damage), None


def _with_rests(held: Mapping[str, tuple[Held, ...]], claim: Claim) -> dict[str, tuple[Held, ...]]:
    """Give those who answer for the rest their own share, or what the shares of the others leave."""
    own = {actor.name: actor.share for actor in claim.actors}
    rows = [
        (name, row)
        for name, found in held.items()
        for row in found
        if row.truth is not Truth.FALSE and not row.set_aside
    ]
    rests = [(name, row) for name, row in rows if row.ground.form is Form.REST]
    shares = [(name, row) for name, row in rows if row.ground.form is Form.SHARE]
    shares += [(name, _own_part(row, own[name])) for name, row in rests if own[name] is not None]
    settled = all(row.truth is Truth.TRUE and row.amount is not None for _, row in shares)
    parts = [max((r.amount or NOTHING for n, r in shares if n == name), default=NOTHING) for name in own]
    taken = sum(parts, NOTHING)  # one part each, whatever the rows that it comes from
    alone = sum(own[name] is None for name, _ in rests) < 2

    def rest(name: str, row: Held) -> Held:
        if row.ground.form is not Form.REST or row.amount is None:
            return row
        if own[name] is not None:
            return _own_part(row, own[name])
        if not alone or not settled:
            return replace(row, amount=None, lacks=SHARES_OPEN if alone else SEVERAL_RESTS)
        return replace(row, amount=max(row.amount - taken, NOTHING))

    return {name: tuple(rest(name, row) for row in found) for name, found in held.items()}


def _own_part(row: Held, share: Decimal | None) -> Held:
    return row if row.amount is None or share is None else replace(row, amount=fen(row.amount * share))


# What it comes to


def _outcome(
    actor: Actor, held: tuple[Held, ...], claim: Claim, table: Attribution, facts: Values
) -> Outcome:
    live = [h for h in held if not h.set_aside and h.truth is not Truth.FALSE]
    truth = tally(1, [h.truth for h in live])
    gross = _gross(live, claim.damage.total)
    cap = _capped(actor, live, table, facts)
    payable = _payable(gross, cap)
    insurer, uninsured = _insurer(actor, claim, table, facts, payable)
    against = _against(actor, table, facts)
    open_to = decide(table.recourse.when, facts) if table.recourse and against else Truth.FALSE
    punitive = tally(2, [truth, decide(table.punitive.when, facts)]) if table.punitive else Truth.FALSE
    mitigated = (m for m in table.mitigations if decide(m.when, facts) is Truth.TRUE)
    return Outcome(
        actor=actor,
        held=held,
        truth=truth,
        gross=gross,
        cap=cap,
        payable=payable,
        insurer=insurer,
        uninsured=uninsured,
        rest=None if payable is None or insurer is None else payable - insurer,
        recourse=fen(actor.paid) if actor.paid and open_to is Truth.TRUE else None,
        recourse_open=open_to,
        against=against,
        punitive=punitive,
        extra=_extra(actor, punitive),
        mitigated_by=tuple(mitigated) if live else (),
    )


def _gross(live: list[Held], total: Decimal | None) -> Decimal | None:
    """Return what the grounds come to together; None while one that holds, or may, can still change it."""
    counted = [h for h in live if h.ground.form is not Form.OWN]
    if live and not counted:
        return None
    least = _together([h for h in counted if h.truth is Truth.TRUE], total, lacking=NOTHING)
    most = _together(counted, total, lacking=total)
    return least if least == most else None


def _together(held: list[Held], total: Decimal | None, lacking: Decimal | None) -> Decimal | None:
    """Return full and joint parts, and of the damage that they leave the largest several part."""
    parts = [(h.ground.form, lacking if h.amount is None else h.amount) for h in held]
    if any(amount is None for _, amount in parts):
        return None
    several_forms = (Form.SHARE, Form.REST)
    whole = max((a for form, a in parts if a is not None and form not in several_forms), default=NOTHING)
    several = max((a for form, a in parts if a is not None and form in several_forms), default=NOTHING)
    if not whole or not several or not total:
        return fen(whole or several)
    return min(fen(total), fen(whole + (total - whole) * several / total))


def _capped(actor: Actor, live: list[Held], table: Attribution, facts: Values) -> Capped | None:
    """Return how a cap works: it holds with a ground that knows caps, unless fault lifts it."""
    if table.cap is None or actor.limit is None or not live:
        return None
    grounds = [h for h in live if h.ground.capped]
    ignored = actor.limit.source is None
    if not grounds:
        return Capped(Truth.FALSE, Truth.FALSE, actor.limit.amount, ignored, ())
    lifted = explain(table.cap.lifted, facts, table.cap.lifted_by.cite)
    holds = tally(2, [tally(1, [h.truth for h in grounds]), ~lifted.truth])
    missing = [fact for h in grounds for fact in h.missing] + list(lifted.missing())
    return Capped(holds, lifted.truth, actor.limit.amount, ignored, tuple(dict.fromkeys(missing)))


def _payable(gross: Decimal | None, cap: Capped | None) -> Decimal | None:
    if gross is None or cap is None or cap.ignored or cap.holds is Truth.FALSE:
        return gross
    if cap.holds is Truth.UNKNOWN and cap.limit < gross:
        return None
    return min(gross, fen(cap.limit))


def _insurer(
    actor: Actor, claim: Claim, table: Attribution, facts: Values, payable: Decimal | None
) -> tuple[Decimal | None, Term | None]:
    """Return the insurer's part, and why it is nothing, or unknown, although there is a policy."""
    cover, policy, day = table.cover, actor.policy, claim.damage.on
    if cover is None or policy is None or payable == 0:
        return NOTHING, None
    if not _is_one(actor, cover.roles, facts):
        who = joined((role.term for role in cover.roles), Term("、", ", "))
        return NOTHING, NOT_DIRECT.fill(who=who)
    in_force = policy.covers(day)
    if in_force is False:
        return NOTHING, NOT_IN_FORCE.fill(day=day)
    if in_force is None:
        return None, NO_DAY
    return (None if payable is None else min(payable, fen(policy.left))), None


def _against(actor: Actor, table: Attribution, facts: Values) -> tuple[Party, ...]:
    """Return against whom a payment may open recourse; never against oneself, and without payment nobody yet."""
    recourse = table.recourse
    if recourse is None or not actor.paid or not _is_one(actor, recourse.roles, facts):
        return ()
    return tuple(party for party in recourse.against if party.name not in actor.roles)


def _extra(actor: Actor, punitive: Truth) -> Decimal | None:
    multiple = actor.multiple
    if punitive is not Truth.TRUE or multiple is None or multiple.source is None:
        return None
    return fen(multiple.times * multiple.base)


NO_FIGURE = Term("缺少数额：{part}", "no figure for {part}")
NO_MEASURE = Term("随其身份的其他依据而定", "whatever the other grounds against its role come to")
NO_SHARE = Term("缺少与其作用相应的份额（share）", "no share that corresponds to the contribution (`share`)")
SHARES_OPEN = Term("他人的份额尚未确定", "the shares of others are not settled")
SEVERAL_RESTS = Term(
    "余下部分由数人承担，须写明各自的份额（share）",
    "several answer for what is left; each needs its `share`",
)
NOT_DIRECT = Term(
    "可以直接求偿的只有{who}的保险", "only the insurance of these is open to a direct claim: {who}"
)
NOT_IN_FORCE = Term("损害发生日（{day}）保险不在有效期内", "the policy was not in force on {day}")
NO_DAY = Term("损害发生日未知，不能判断保险是否有效", "the day of the damage, and so the cover, is not known")
