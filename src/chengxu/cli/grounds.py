"""What one actor owes under one law, line by line: grounds, cap, insurer, recourse, punitive damages, each with its article."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from chengxu.algebra.cite import Cite, Tag
from chengxu.algebra.expr import And, Clause
from chengxu.algebra.facts import Fact, Several
from chengxu.algebra.term import Term, joined
from chengxu.algebra.truth import Truth
from chengxu.cli.bilingual import lang, say
from chengxu.interpret.attribute import Capped, Held, Outcome
from chengxu.interpret.clause import say as say_clause
from chengxu.interpret.explain import Reason
from chengxu.law.attribution import Attribution, Form
from chengxu.law.norm import Norm, Party

LIABLE = {
    Truth.TRUE: Term("承担责任", "liable"),
    Truth.FALSE: Term("不承担责任", "not liable"),
    Truth.UNKNOWN: Term("未定", "undetermined"),
}
COLOURS = {Truth.TRUE: "red", Truth.FALSE: "green", Truth.UNKNOWN: "yellow"}
MARKS = {Truth.TRUE: "●", Truth.FALSE: "○", Truth.UNKNOWN: "◐"}
SHOWN = 3
"""How many missing facts a line names; `--json` names them all."""

NO_GROUND = Term("本法没有针对该身份的责任依据。", "This law has no ground against that role.")
PAYABLE = Term("应付 {amount} 元", "payable: {amount} CNY")
PAYABLE_OPEN = Term("应付数额未定", "payable: undetermined")
GROUND = Term("{gist} · {origin}", "{gist} · {origin}")
BURDEN = Term("{standard}，由{burden}举证", "{standard}; the burden is on {burden}")
CONTRARY = Term(
    "{standard}，没有过错由{burden}证明", "{standard}; it is for {burden} to prove absence of fault"
)
FORM = Term("{form}，{part}：{amount}", "{form}, {part}: {amount}")
SEVERAL = Term("{form}：{amount}", "{form}: {amount}")
BESIDE = Term("与{who}承担{form}", "{form} with {who}")
CNY = Term("{amount} 元", "{amount} CNY")
NOT_SETTLED = Term("未定（{what}）", "undetermined ({what})")
MISSING = Term("尚缺：{facts}", "missing: {facts}")
MORE = Term("尚缺：{facts}，另有 {count} 项", "missing: {facts} and {count} more")
FREED = Term("因“{gist}”免责 · {origin}", "freed by “{gist}” · {origin}")
IF_PROVEN = Term("证明“{gist}”（{place}）的，可以免责", "freed if “{gist}” ({place}) is proven")
NOT_FREED = Term("不因“{gist}”免责（{place}）：{why}", "not freed by “{gist}” ({place}): {why}")
BECAUSE = Term("{why}（{place}）", "{why} ({place})")
CHOSEN_OTHER = Term(
    "受害人选择了另一制度，以下不再适用：{gists} · {origin}",
    "set aside, because the other regime was chosen: {gists} · {origin}",
)
CHOICE = Term(
    "同一损害由受害人在本法和产品责任之间选择其一，不得重复受偿 · {origin}",
    "the injured person chooses between this law and product liability, and recovers once · {origin}",
)
NO_CHOICE = Term(
    "已写明的选择不起作用：该人并非同时是生产者或者销售者 · {origin}",
    "the choice in the file has no effect: nobody chooses unless one is producer or seller as well · {origin}",
)
CAP_APPLIED = Term("限额 {limit} 元，依{source} · {origin}", "cap of {limit} CNY, by {source} · {origin}")
CAP_LIFTED = Term(
    "限额 {limit} 元（{source}）不适用：故意或者重大过失 · {origin}",
    "the cap of {limit} CNY ({source}) falls away: intent or gross negligence · {origin}",
)
CAP_OUTSIDE = Term(
    "限额 {limit} 元（{source}）不予适用：本法只就另一类责任适用限额 · {origin}",
    "the cap of {limit} CNY ({source}) is not applied: this law lets a cap in for another liability only · {origin}",
)
CAP_OPEN = Term(
    "限额 {limit} 元（{source}）是否适用未定 · {origin}",
    "whether the cap of {limit} CNY ({source}) holds is undetermined · {origin}",
)
CAP_IGNORED = Term(
    "限额 {limit} 元没有写明出自哪部法律，不予适用 · {origin}",
    "the cap of {limit} CNY names no law and is left out · {origin}",
)
INSURER = Term(
    "其中保险人 {insurer} 元，侵权人 {rest} 元 · {origin}",
    "of which the insurer {insurer} CNY, the tortfeasor {rest} CNY · {origin}",
)
INSURER_OPEN = Term("保险人承担多少未定 · {origin}", "the insurer's part is undetermined · {origin}")
UNINSURED = Term("保险：{why} · {origin}", "insurance: {why} · {origin}")
RECOURSE = Term(
    "可以向{who}追偿，以已付的 {amount} 元为限 · {origin}",
    "recourse against {who}, up to the {amount} CNY paid · {origin}",
)
RECOURSE_OPEN = Term("能否向{who}追偿未定 · {origin}", "recourse against {who}: undetermined · {origin}")
NO_RECOURSE = Term(
    "没有证明产品缺陷造成损害，不能向{who}追偿 · {origin}",
    "no recourse against {who}: no defect is proven to have done the damage · {origin}",
)
PUNITIVE = Term(
    "受害人可以另行请求惩罚性赔偿 · {origin}",
    "punitive damages may be claimed on top · {origin}",
)
PUNITIVE_OPEN = Term("惩罚性赔偿未定 · {origin}", "punitive damages: undetermined · {origin}")
EXTRA = Term(
    "{times} × {base} 元 = {amount} 元，依{source}", "{times} × {base} CNY = {amount} CNY, by {source}"
)
NO_MULTIPLE = Term(
    "法律没有倍数；没有写明倍数及其依据的，不显示数额",
    "the law has no multiple; without one, and its source, no figure is shown",
)
MITIGATED = Term("法院可以减轻或者免除：{gist} · {origin}", "a court may reduce or waive: {gist} · {origin}")


READ = Term("（解读 {numbers}）", " (reading {numbers})")
READ_SEVERAL = Term("（解读 {numbers}）", " (readings {numbers})")


class Line(NamedTuple):
    """One line of the answer: how far it is indented, how it looks, what it says."""

    indent: int
    style: str
    text: str


def yuan(amount: Decimal) -> str:
    """Return an amount with thousands separators, with its fen if it has any."""
    return f"{amount:,.0f}" if amount == amount.to_integral_value() else f"{amount:,.2f}"


def heading(outcome: Outcome) -> str:
    """Return whether somebody answers, and what it comes to, in a few words."""
    if not outcome.held:
        return say(NO_GROUND)
    said = say(LIABLE[outcome.truth])
    if outcome.truth is not Truth.TRUE:
        return said
    owed = say(PAYABLE_OPEN) if outcome.payable is None else say(PAYABLE, amount=yuan(outcome.payable))
    return f"{said}{say(Term('，', ', '))}{owed}"


def lines(outcome: Outcome, table: Attribution) -> Iterator[Line]:
    """Yield what one actor owes and why: grounds first, then what limits, pays, returns or adds."""
    for held in outcome.held:
        if not held.set_aside:
            yield from _ground(held)
    aside = [held.ground.norm.gist for held in outcome.held if held.set_aside]
    if table.choice is not None and aside:
        gists = joined(aside, Term("；", "; "))[lang()]
        yield Line(0, "dim", say(CHOSEN_OTHER, gists=gists, **_origin(table.choice)))
    if table.choice is not None and outcome.choice:
        yield Line(0, "", say(CHOICE, **_origin(table.choice)))
    if table.choice is not None and outcome.actor.elected and not any(h.set_aside for h in outcome.held):
        yield Line(0, "yellow", say(NO_CHOICE, **_origin(table.choice)))
    if outcome.truth is not Truth.FALSE:
        yield from _cap(outcome.cap, outcome, table)
        yield from _insurer(outcome, table)
    yield from _recourse(outcome, table)
    yield from _punitive(outcome, table)
    for norm in outcome.mitigated_by:
        yield Line(0, "", say(MITIGATED, gist=norm.gist[lang()], **_origin(norm)))


# Grounds


def _ground(held: Held) -> Iterator[Line]:
    ground = held.ground
    said = say(GROUND, gist=ground.norm.gist[lang()], **_origin(ground.norm, ground.tag))
    yield Line(0, COLOURS[held.truth], f"{MARKS[held.truth]} {said}")
    if held.truth is Truth.FALSE:
        freed = (say(FREED, gist=relief.gist[lang()], **_origin(relief)) for relief in held.freed_by)
        yield from (Line(2, "dim", words) for words in (freed if held.freed_by else _why_not(held.reason)))
        return
    burden = CONTRARY if ground.unproven else BURDEN
    if ground.form is not Form.OWN:
        yield Line(2, "dim", say(burden, standard=ground.standard[lang()], burden=ground.burden.term[lang()]))
    yield Line(2, "", _comes_to(held))
    if held.missing:
        yield Line(2, "yellow", _missing(held.missing))
    for relief, reason in held.failed:
        why = say(Term("；", "; ")).join(_why_not(reason))
        yield Line(2, "dim", say(NOT_FREED, gist=relief.gist[lang()], why=why, place=_place(relief.cite)))
    for relief in held.open_reliefs:
        yield Line(2, "dim", say(IF_PROVEN, gist=relief.gist[lang()], **_origin(relief)))
    if ground.note:
        yield Line(2, "dim", ground.note[lang()])


def _comes_to(held: Held) -> str:
    """Return form, part and amount in one line."""
    ground = held.ground
    form = ground.form.term[lang()]
    if ground.form is Form.OWN:
        return form
    if ground.form is Form.JOINT and ground.beside:
        form = say(BESIDE, form=form, who=_who(ground.beside))
    amount = say(CNY, amount=yuan(held.amount)) if held.amount is not None else _unsettled(held)
    if ground.form in (Form.SHARE, Form.REST):
        return say(SEVERAL, form=form, amount=amount)
    return say(FORM, form=form, part=ground.part.term[lang()], amount=amount)


def _unsettled(held: Held) -> str:
    return say(NOT_SETTLED, what=held.lacks[lang()]) if held.lacks else say(LIABLE[Truth.UNKNOWN])


def _why_not(reason: Reason) -> Iterator[str]:
    """Yield the named conditions, with their places, or the facts, on which an answer rests; values of one set together."""
    for (cite, _), found in groupby(_decisive(reason), key=lambda part: (part.cite, _set_of(part))):
        parts = list(found)
        together = And(tuple(part.node for part in parts)) if len(parts) > 1 else parts[0].node
        why = say_clause(together, lang(), denied=parts[0].truth is Truth.FALSE)
        yield say(BECAUSE, why=why, place=_place(cite))


def _decisive(reason: Reason) -> Iterator[Reason]:
    if isinstance(reason.node, Clause) or reason.fact is not None:
        yield reason
        return
    for part in reason.parts:
        if part.decisive:
            yield from _decisive(part)


def _set_of(reason: Reason) -> object:
    """Return the set from which an item lacks; what is no such item is by itself."""
    lacks = isinstance(reason.fact, Several) and reason.truth is Truth.FALSE
    return reason.fact if lacks else reason.node


def _missing(facts: tuple[Fact, ...]) -> str:
    names = [fact.name for fact in facts]
    first, rest = ", ".join(names[:SHOWN]), len(names) - SHOWN
    return say(MORE, facts=first, count=rest) if rest > 0 else say(MISSING, facts=first)


# What limits, pays, returns or adds


def _cap(cap: Capped | None, outcome: Outcome, table: Attribution) -> Iterator[Line]:
    limit = outcome.actor.limit
    if cap is None or limit is None or table.cap is None:
        return
    known: dict[str, str] = {"limit": yuan(cap.limit), "source": limit.source or ""}
    by_cap, by_lift = _origin(table.cap.norm), _origin(table.cap.lifted_by)
    if cap.ignored:
        yield Line(0, "yellow", say(CAP_IGNORED, **known, **by_cap))
    elif cap.lifted is Truth.TRUE:
        yield Line(0, "", say(CAP_LIFTED, **known, **by_lift))
    elif cap.holds is Truth.UNKNOWN:
        yield Line(0, "yellow", say(CAP_OPEN, **known, **by_cap))
        yield Line(2, "yellow", _missing(cap.missing))
    else:
        yield Line(0, "", say(CAP_APPLIED if cap.holds is Truth.TRUE else CAP_OUTSIDE, **known, **by_cap))


def _insurer(outcome: Outcome, table: Attribution) -> Iterator[Line]:
    if table.cover is None or outcome.actor.policy is None:
        return
    origin = _origin(table.cover.norm, table.cover.tag)
    if outcome.uninsured is not None:
        yield Line(0, "yellow", say(UNINSURED, why=outcome.uninsured[lang()], **origin))
    elif outcome.insurer is None or outcome.rest is None:
        yield Line(0, "yellow", say(INSURER_OPEN, **origin))
    else:
        yield Line(0, "", say(INSURER, insurer=yuan(outcome.insurer), rest=yuan(outcome.rest), **origin))


def _recourse(outcome: Outcome, table: Attribution) -> Iterator[Line]:
    if table.recourse is None or not outcome.against:
        return
    who, origin = _who(outcome.against), _origin(table.recourse.norm)
    if outcome.recourse is not None:
        yield Line(0, "", say(RECOURSE, who=who, amount=yuan(outcome.recourse), **origin))
    else:
        open_still = outcome.recourse_open is Truth.UNKNOWN
        yield Line(0, "", say(RECOURSE_OPEN if open_still else NO_RECOURSE, who=who, **origin))


def _punitive(outcome: Outcome, table: Attribution) -> Iterator[Line]:
    if table.punitive is None or outcome.punitive is Truth.FALSE:
        return
    held = outcome.punitive is Truth.TRUE
    yield Line(0, "" if held else "yellow", say(PUNITIVE if held else PUNITIVE_OPEN, **_origin(table.punitive.norm)))  # fmt: skip
    multiple = outcome.actor.multiple
    if outcome.extra is not None and multiple is not None:
        known = {"times": f"{multiple.times:f}", "base": yuan(multiple.base), "source": multiple.source}
        yield Line(2, "", say(EXTRA, amount=yuan(outcome.extra), **known))
    elif held:
        yield Line(2, "dim", say(NO_MULTIPLE))


def _origin(norm: Norm, tag: Tag | None = None) -> dict[str, str]:
    """Return where a norm stands and whence it comes: the text, a reading, another rule."""
    own = norm.tag if tag is None else tag
    place, said = _place(norm.cite), own.text(lang())
    numbers = [number for number in norm.readings if own.reading is None]
    read = say(READ if len(numbers) < 2 else READ_SEVERAL, numbers=say(Term("、", ", ")).join(numbers))
    read = read if numbers else ""
    origin = said + read if own.cite == norm.cite else f"{place} · {said}{read}"
    return {"place": place, "origin": origin}


def _place(cite: Cite) -> str:
    return cite.text(lang(), inside=cite.law if cite.law.binding else None)


def _who(parties: tuple[Party, ...]) -> str:
    return joined((party.term for party in parties), Term("、", ", "))[lang()]
