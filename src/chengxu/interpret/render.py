"""Render norms and reasons as sentences, in Chinese and in English; conditions and limits as clauses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from chengxu.algebra.cite import Law
from chengxu.algebra.expr import ALWAYS, Clause, Compare, Expr, Or
from chengxu.algebra.facts import Event, Parameter
from chengxu.algebra.term import Lang, Term
from chengxu.algebra.truth import Truth
from chengxu.dates.count import Period
from chengxu.dates.limits import Limit, Promptly, Within
from chengxu.interpret.clause import listed, say, say_limit
from chengxu.interpret.explain import Reason
from chengxu.law.norm import (
    Definition,
    Duty,
    Exemption,
    Liability,
    Norm,
    Party,
    Permission,
    Power,
    Principle,
    Programme,
    Prohibition,
    Right,
    Sanction,
    Scope,
)

MODALITIES = {
    "duty": Term("义务", "duty"),
    "prohibition": Term("禁止", "prohibition"),
    "permission": Term("许可行为", "permission"),
    "right": Term("权利", "right"),
    "power": Term("职权", "power"),
    "exemption": Term("豁免", "exemption"),
    "liability": Term("责任", "liability"),
    "sanction": Term("处罚", "sanction"),
    "definition": Term("定义", "definition"),
    "principle": Term("原则", "principle"),
    "programme": Term("促进措施", "programme"),
    "scope": Term("适用范围", "scope"),
}
"""The kinds of norms in words."""


def render(thing: Expr | Limit | Norm | Reason, lang: Lang) -> str:
    """Return the sentence for a norm or a reason, the clause for a condition or a limit."""
    if isinstance(thing, Norm):
        return _sentence(_norm(thing, lang), lang)
    if isinstance(thing, Reason):
        return _because(thing, lang)
    if isinstance(thing, Expr):
        return say(thing, lang)
    return say_limit(thing, None, lang)


def _norm(norm: Norm, lang: Lang) -> str:
    parties = _parties(norm.parties, lang)
    match norm:
        case Duty():
            return _where(norm, lang, norm.upon) + _duty(norm, parties, lang) + _unless(norm, lang)
        case Prohibition():
            must_not = Term(f"{parties}不得{norm.act.term.zh}", f"{parties} must not {norm.act.term.en}")[
                lang
            ]
            return _where(norm, lang) + must_not + _unless(norm, lang)
        case Right():
            has = Term(
                f"{parties}有权{norm.act.term.zh}", f"{parties} {_has(norm)} the right to {norm.act.term.en}"
            )
            return _where(norm, lang, norm.upon) + has[lang] + _unless(norm, lang)
        case Power() | Permission():
            may = Term(f"{parties}可以{norm.act.term.zh}", f"{parties} may {norm.act.term.en}")
            return _where(norm, lang, norm.upon) + may[lang] + _unless(norm, lang)
        case Liability():
            bears = "bears" if _single(norm) else "bear"
            answers = Term(f"{parties}承担{norm.answers_for.zh}", f"{parties} {bears} {norm.answers_for.en}")
            return _where(norm, lang) + answers[lang] + _unless(norm, lang)
        case Sanction():
            return _where(norm, lang) + _sanction(norm, parties, lang) + _unless(norm, lang)
        case Exemption():
            return _where(norm, lang) + _freed(norm, lang) + _unless(norm, lang)
        case Scope():
            law = norm.cite.law
            applies = law.verb("applies", "apply")
            reach = Term(f"适用{law.short.zh}", f"the {law.short.en} {applies}")[lang]
            return _where(norm, lang) + (norm.gist[lang] if norm.note else reach)
        case Definition():
            return Term(f"“{norm.term.zh}”，是指{norm.means.zh}", f"“{norm.term.en}” means {norm.means.en}")[
                lang
            ]
        case Programme():
            promote = "promotes" if _single(norm) else "promote"
            due = say_limit(norm.due, norm.upon, lang)
            said = Term(
                f"{parties}推进：{norm.deliverable.zh}", f"{parties} {promote}: {norm.deliverable.en}"
            )
            dated = Term(f"（{due}）", f" ({due})")[lang] if due else ""
            return _where(norm, lang, norm.upon) + said[lang] + dated
        case Principle():
            law = norm.cite.law
            light = Term(
                f"解释和适用{law.short.zh}的原则：{norm.guides.zh}",
                f"the {law.short.en} {law.verb('is', 'are')} read in the light of {norm.guides.en}",
            )
            return light[lang]
    raise TypeError(f"no sentence is known for {type(norm).__name__}")


def _duty(norm: Duty, parties: str, lang: Lang) -> str:
    due = say_limit(norm.due, norm.upon, lang)
    if lang == "zh":
        return f"{parties}应当{due}{norm.act.term.zh}"
    if isinstance(norm.due, Promptly):
        return f"{parties} shall {due} {norm.act.term.en}"
    return f"{parties} shall {norm.act.term.en}" + (f" {due}" if due else "")


def _sanction(norm: Sanction, parties: str, lang: Lang) -> str:
    measures = ("；" if lang == "zh" else "; ").join(measure[lang] for measure in norm.measures)
    imposes = "imposes" if _single(norm) else "impose"
    said = Term(
        f"由{parties}对{norm.on.term.zh}给予：{measures}",
        f"{parties} {imposes} on {norm.on.term.en}: {measures}",
    )
    return said[lang]


def _where(norm: Norm, lang: Lang, upon: Event | None = None) -> str:
    said = ""
    if norm.when != ALWAYS:
        said = Term(f"{say(norm.when, 'zh')}的，", f"where {say(norm.when, 'en')}, ")[lang]
    if upon is not None and not (isinstance(norm, Duty | Programme) and _runs_from(norm.due, upon)):
        said += Term(f"{upon.label.zh}后，", f"upon {upon.label.en}, ")[lang]
    return said


def _runs_from(limit: Limit, upon: Event) -> bool:
    """Return whether the limit itself says that it runs from this event."""
    return isinstance(limit, Within) and isinstance(limit.period, Period) and limit.of in (None, upon)


def _freed(norm: Exemption, lang: Lang) -> str:
    """Say what does not apply; an exemption that frees from a part of a norm only says so in its title."""
    if not norm.frees:
        return Term(f"属于“{norm.gist.zh}”的情形", f"this holds: {norm.gist.en}")[lang]
    the = "the " if lang == "en" else ""
    titles = [the + f.short[lang] if isinstance(f, Law) else f.text(lang) for f in norm.frees]
    names = listed(titles, lang, last=Term("和", " and "))
    first = norm.frees[0]
    plural = len(norm.frees) > 1 or (isinstance(first, Law) and first.plural)
    return Term(f"不适用{names}", f"{names} {'do' if plural else 'does'} not apply")[lang]


def _unless(norm: Norm, lang: Lang) -> str:
    if not norm.unless:
        return ""
    but = say(Or(norm.unless), lang)
    return Term(f"，但{but}的除外", f", unless {but}")[lang]


def _parties(parties: Iterable[Party], lang: Lang) -> str:
    names = [party.term[lang] for party in parties]
    return listed(names, lang, last=Term("、", " and ")) if names else ""


def _single(norm: Norm) -> bool:
    return len(norm.parties) == 1 and not norm.parties[0].plural


def _has(norm: Norm) -> str:
    return "has" if _single(norm) else "have"


def _sentence(text: str, lang: Lang) -> str:
    return text + "。" if lang == "zh" else text[:1].upper() + text[1:] + "."


def _because(reason: Reason, lang: Lang) -> str:
    head = {
        Truth.TRUE: Term("适用：", "Applies: "),
        Truth.FALSE: Term("不适用：", "Does not apply: "),
        Truth.UNKNOWN: Term("尚不能判断，取决于是否：", "Undetermined; it depends on whether "),
    }[reason.truth][lang]
    points = dict.fromkeys(_points(reason, reason.cite.law, lang))
    if not points:
        return head + Term("不附条件。", "without any condition.")[lang]
    return head + ("；" if lang == "zh" else "; ").join(points) + ("。" if lang == "zh" else ".")


def _points(reason: Reason, law: Law, lang: Lang) -> Iterator[str]:
    """Yield what the answer rests on: named clauses whole, the rest leaf by leaf, each with its place."""
    node, settled = reason.node, reason.truth.known
    if not reason.decisive:
        return
    named = isinstance(node, Clause) and settled and (reason.truth is Truth.TRUE or node.denied is not None)
    if named or reason.fact is not None:
        place = reason.cite.text(lang, inside=law)
        yield _point(reason, lang) + (f"（{place}）" if lang == "zh" else f" ({place})")
        return
    for part in reason.parts:
        yield from _points(part, law, lang)


def _point(reason: Reason, lang: Lang) -> str:
    blank = reason.node.bound if isinstance(reason.node, Compare) and reason.value is not None else None
    if reason.truth is Truth.UNKNOWN and isinstance(blank, Parameter):
        open_end = Term("（后者尚未确定）", ", which is not yet set")
        return say(reason.node, lang) + open_end[lang]
    return say(reason.node, lang, denied=reason.truth is Truth.FALSE)
