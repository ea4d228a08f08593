"""The state of a duty, and what else there is to say of it, in the language of this run."""

from __future__ import annotations

from chengxu.cli import phrases
from chengxu.cli.bilingual import lang
from chengxu.interpret.summarise import ASKS, FAILS, Item, remark_terms, state_term
from chengxu.interpret.track import Obligation
from chengxu.law.norm import Norm


def state_words(obligation: Obligation, norm: Norm) -> str:
    """Return the state in the language of this run."""
    return state_term(obligation, norm)[lang()]


def remarks(item: Item) -> list[str]:
    """Return what else there is to say of an instance, with the names of what falls short and what is missing."""
    o = item.obligation
    failing = [FAILS.fill(name=name) for name in o.gaps]
    asking = [ASKS.fill(name=name) for name in o.missing]
    said = remark_terms(item.finding, o, phrases.NO_CALENDAR)
    return [words[lang()] for words in (*said, *failing, *asking)]
