"""Collisions with delivery robots: a table of liability that exists only here, and claims under it."""

from __future__ import annotations

from typing import Any

import damages
from chengxu.algebra.cite import STATUTORY, Cite
from chengxu.algebra.expr import Expr
from chengxu.algebra.term import Term
from chengxu.interpret.attribute import Held, Outcome
from chengxu.law.attribution import Attribution, Cap, Cover, Form, Ground, Part, Punitive, Recourse
from chengxu.law.claim import Actor
from chengxu.law.norm import Act, Exemption, Liability, Norm, Party, Right
from fiction import HEAVY, LOADS, OWNER, RULES, SCOPE, TOY, flag

CARELESS = flag("careless", "the person is careless", "当事人有过错", "当事人没有过错")
BLAMELESS = flag("blameless", "the keeper is blameless", "保管人没有过错", "保管人有过错")
GRAVE = flag("grave", "the fault is grave", "过错严重", "过错不严重")
WARNED = flag("warned", "the keeper is warned", "保管人受到提醒", "保管人没有受到提醒")
AWARE = flag("aware", "the keeper is aware", "保管人知情", "保管人不知情")
BROKEN = flag("broken", "the robot is defective", "机器人有缺陷", "机器人没有缺陷")
STORMY = flag("stormy", "the weather is stormy", "天气恶劣", "天气不恶劣")
DARED = flag("dared", "the victim is daring", "受害人冒险", "受害人没有冒险")

HURT = Party("hurt", Term("受害人", "the victim"))
KEEPER = Party("keeper", Term("保管人", "the keeper"))
RIDER = Party("rider", Term("骑手", "the rider"))
MAKER = Party("maker", Term("制造者", "the maker"))
DEALER = Party("dealer", Term("经销者", "the dealer"))
LOADER = Party("loader", Term("装货人", "the loader"), when=LOADS.some())


def _norm(kind: type, cite: Cite, words: str, when: Expr, **more: Any) -> Any:
    return kind(cite, gist=Term(f"第{words}项", words), tag=STATUTORY, when=when, **more)


def liability(cite: Cite, words: str, when: Expr) -> Liability:
    """A liability of the owner, whatever the table makes of it."""
    return _norm(Liability, cite, words, when, bearer=OWNER, answers_for=Term("赔偿", "damages"))


def relief(cite: Cite, words: str, when: Expr, *frees: Any) -> Exemption:
    """A relief from what it cites."""
    return _norm(Exemption, cite, words, when, frees=frees)


def right(cite: Cite, words: str, when: Expr) -> Norm:
    """A right of the victim."""
    return _norm(Right, cite, words, when, holder=HURT, act=Act(words, Term("请求", "claim")))


def ground(cite: Cite, words: str, when: Expr, *roles: Party, **more: Any) -> Ground:
    """A row of the table, of which the victim has the burden."""
    norm = liability(cite, words, when)
    return Ground(norm=norm, roles=roles, standard=Term("过错", "fault"), burden=HURT, **more)


FULL = ground(RULES[10, 1], "full", CARELESS, OWNER)
PRESUMED = ground(
    RULES[10, 2], "presumed", ~BLAMELESS, KEEPER, capped=True, unproven={"blameless": False}
)  # fmt: skip
REST = ground(RULES[11, 1, "a"], "rest", CARELESS, RIDER, form=Form.REST)
SHARE = ground(RULES[11, 1, "b"], "share", CARELESS, MAKER, LOADER, form=Form.SHARE)
LATE = ground(RULES[12, 1], "late", WARNED, KEEPER, form=Form.JOINT, part=Part.AFTER, beside=(RIDER,))
KNOWING = ground(RULES[12, 2], "knowing", AWARE, KEEPER, form=Form.JOINT, part=Part.KNOWN, beside=(RIDER,))
PRODUCT = ground(RULES[13, 1], "product", BROKEN, MAKER, DEALER, product=True)
OWN = ground(RULES[14, 1], "own", HEAVY, DEALER, form=Form.OWN)

STORM = relief(RULES[15, 1], "storm", STORMY, RULES[11])
NOTHING_LATE = relief(RULES[15, 2], "toy", TOY, RULES[12, 1])
DARING = relief(RULES[15, 3], "daring", DARED)

TABLE = Attribution(
    law=RULES,
    grounds=(FULL, PRESUMED, REST, SHARE, LATE, KNOWING, PRODUCT, OWN),
    scope=SCOPE,
    reliefs=(STORM, NOTHING_LATE),
    mitigations=(DARING,),
    cap=Cap(norm=right(RULES[16, 1], "cap", HEAVY), lifted=GRAVE, lifted_by=right(RULES[16, 2], "lift", GRAVE)),
    cover=Cover(norm=right(RULES[17, 1], "insurer", HEAVY), rest=right(RULES[17, 2], "left", HEAVY), roles=(KEEPER, RIDER)),
    recourse=Recourse(norm=right(RULES[18, 1], "recourse", BROKEN), when=BROKEN, roles=(KEEPER,), against=(MAKER, DEALER)),
    punitive=Punitive(norm=right(RULES[19, 1], "punitive", GRAVE), when=GRAVE),
    choice=right(RULES[13, 2], "choice", BROKEN),
    implied={
        "maker": {"loads": frozenset({"tea"})},
        "dealer": {"loads": frozenset({"ice"})},
        "keeper": {"heavy": True},
    },
    denied={"keeper": {"heavy": False}, "dealer": {"loads": frozenset()}},
)  # fmt: skip


def outcomes(*actors: Actor, table: Attribution = TABLE, **more: Any) -> dict[str, Outcome]:
    """What each actor owes, by name."""
    return damages.outcomes(table, *actors, **more)


def outcome(one: Actor, *others: Actor, **more: Any) -> Outcome:
    """What the first actor owes."""
    return outcomes(one, *others, **more)[one.name]


def row(found: Outcome, wanted: Ground) -> Held:
    """The row of an outcome that is about a ground."""
    (held,) = (held for held in found.held if held.ground is wanted)
    return held
