"""The JSON contract of `chengxu liability`; see `docs/json.md`."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from chengxu.algebra.truth import Truth
from chengxu.interpret.attribute import Held, Outcome
from chengxu.interpret.contract import cite_json
from chengxu.law.attribution import Attribution
from chengxu.law.norm import Exemption, Norm

Json = dict[str, Any]

ANSWERS = {Truth.TRUE: True, Truth.FALSE: False, Truth.UNKNOWN: None}


def attribution_json(table: Attribution, outcomes: tuple[Outcome, ...]) -> Json:
    """Return what each actor owes under one law; money is text with two decimal places, null is unknown."""
    return {
        "law": table.law.key,
        "title": table.law.title.as_json(),
        "actors": [_outcome(outcome, table) for outcome in outcomes],
        "note": table.note.as_json() if table.note else None,
    }


def _outcome(found: Outcome, table: Attribution) -> Json:
    cap, cover, recourse, punitive = table.cap, table.cover, table.recourse, table.punitive
    return {
        "actor": found.actor.name,
        "roles": list(found.actor.roles),
        "liable": ANSWERS[found.truth],
        "grounds": [_held(held) for held in found.held],
        "gross": _money(found.gross),
        "cap": found.cap
        and cap
        and {
            "limit": _money(found.cap.limit),
            "source": found.actor.limit.source if found.actor.limit else None,
            "holds": ANSWERS[found.cap.holds],
            "ignored": found.cap.ignored,
            "lifted": ANSWERS[found.cap.lifted],
            "missing": [fact.name for fact in found.cap.missing],
            "norms": [_norm(cap.norm), _norm(cap.lifted_by)],
        },
        "payable": _money(found.payable),
        "insurer": _money(found.insurer),
        "uninsured": found.uninsured.as_json() if found.uninsured else None,
        "tortfeasor": _money(found.rest),
        "insurance_norms": [_norm(cover.norm), _norm(cover.rest)] if cover else [],
        "recourse": recourse
        and {
            "open": ANSWERS[found.recourse_open],
            "up_to": _money(found.recourse),
            "against": [party.name for party in found.against],
            "norm": _norm(recourse.norm),
        },
        "punitive": punitive
        and {
            "entitled": ANSWERS[found.punitive],
            "amount": _money(found.extra),
            "norm": _norm(punitive.norm),
        },
        "choice": found.choice,
        "may_be_reduced_by": [_norm(exemption) for exemption in found.mitigated_by],
    }


def _held(held: Held) -> Json:
    ground = held.ground
    return {
        "norm": _norm(ground.norm),
        "holds": ANSWERS[held.truth],
        "set_aside": held.set_aside,
        "standard": ground.standard.as_json(),
        "burden": ground.burden.name,
        "form": ground.form.value,
        "part": ground.part.value,
        "beside": [party.name for party in ground.beside],
        "amount": _money(held.amount),
        "lacks": held.lacks.as_json() if held.lacks else None,
        "missing": [fact.name for fact in held.missing],
        "freed_by": [_norm(relief) for relief in held.freed_by],
        "freed_if_proven": [_norm(relief) for relief in held.open_reliefs],
        "not_freed_by": [_norm(relief) for relief, _ in held.failed],
        "tag": str(ground.tag),
        "note": ground.note.as_json() if ground.note else None,
    }


def _norm(norm: Norm | Exemption) -> Json:
    return {"id": norm.id, "gist": norm.gist.as_json(), "citation": cite_json(norm.cite)}


def _money(amount: Decimal | None) -> str | None:
    return None if amount is None else f"{amount:.2f}"
