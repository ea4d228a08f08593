"""Draw a procedure as a Mermaid state diagram, in one language."""

from __future__ import annotations

from chengxu.algebra.term import Lang
from chengxu.law.procedure import Procedure, Step


def draw(procedure: Procedure, lang: Lang) -> str:
    """Return the diagram: each state, each step that leads from one to another, with its article.

    Steps that stay in their state are left out; the table lists them.
    """
    lines = ["stateDiagram-v2", f"    [*] --> {procedure.states[0].name}"]
    lines += [f"    {state.name} : {_plain(state.term[lang])}" for state in procedure.states]
    for step in procedure.steps:
        lines += [f"    {state} --> {step.to} : {_label(step, lang)}" for state in step.at if step.to]
    lines += [f"    {state.name} --> [*]" for state in procedure.states if state.final]
    return "\n".join(lines) + "\n"


def _label(step: Step, lang: Lang) -> str:
    place = step.cite.text(lang, inside=step.cite.law)
    bracketed = f"（{place}）" if lang == "zh" else f" ({place})"
    return _plain(step.term[lang] + bracketed)


def _plain(text: str) -> str:
    """Return text without the marks that Mermaid reads as its own."""
    return text.replace(":", "：").replace(";", "；").replace("#", "＃")
