"""A fact with its value, in words."""

from __future__ import annotations

from collections.abc import Mapping

from chengxu.algebra.facts import Choice, Day, Fact, Flag, Number, Parameter, Several, Value
from chengxu.algebra.term import Lang, Term

NONE_OF = Term("{label}：一种也没有", "{label}: none")
IS = Term("{label}：{value}", "{label}: {value}")


def tell(asked: Fact | Parameter, value: Value, lang: Lang) -> str:
    """Return a fact with its value in words."""
    match asked:
        case Flag():
            return (asked.yes if value is True else asked.no)[lang]
        case Several() if not value:
            return NONE_OF.fill(label=asked.label)[lang]
        case Choice():
            names, held = dict(asked.values), value if isinstance(value, frozenset) else {str(value)}
            chosen = [names[v][lang] for v in names if v in held]
            said = ("、" if lang == "zh" else ", ").join(chosen)
        case Number():
            said = f"{value:,}{asked.unit[lang]}" if lang == "zh" else f"{value:,} {asked.unit[lang]}"
        case Day() | Parameter():
            said = f"{value:,}" if isinstance(value, int) else str(value)
        case _:
            raise TypeError(f"no words are known for {type(asked).__name__}")
    return IS.fill(label=asked.label, value=said)[lang]


def told(facts: Mapping[str, Value], known: Mapping[str, Fact | Parameter], lang: Lang) -> list[str]:
    """Return facts in words, those that `known` names."""
    return [tell(known[name], value, lang) for name, value in facts.items() if name in known]
