"""`chengxu prove [NORM...]`: under which facts a norm applies, what would end that, and whether a property holds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from chengxu.algebra.facts import Value
from chengxu.algebra.term import LANGS, Term
from chengxu.cli.bilingual import Command, Option, lang, say
from chengxu.cli.common import (
    console,
    find_norm,
    json_option,
    law_option,
    needs_extra,
    on_option,
    open_laws,
    print_json,
    reading_file,
)
from chengxu.interpret.tell import tell, told
from chengxu.law.book import Book
from chengxu.statutes import FINDINGS, open_book

if TYPE_CHECKING:
    from rich.console import Console

    from chengxu.interpret.prove import Flip, Proof, Prover
    from chengxu.interpret.prove_property import Ground, Property, Verdict

ABOUT = Term(
    "证明：一条规范在哪些最少的事实下适用，改动哪一项就不再适用；自己写下的性质是否成立。\n"
    "不写编号则逐条证明。性质文件的写法见 examples/properties；条件写作：\n"
    "registered_users < 10000 and (ML4-66-1 or ML4-66-*)、entity_kind is state_organ, military、"
    "output_kinds has text（has any：不空）、act_date >= 2026-01-01、scope:sd；用 and、or、not、implies 连接。",
    "Prove: under which fewest facts a norm applies, which one fact would end that, and whether a property holds.\n"
    "Without ids every norm is proved. See examples/properties for the form of a property file; conditions are written "
    "registered_users < 10000 and (ML4-66-1 or ML4-66-*), entity_kind is state_organ, military, "
    "output_kinds has text (has any: not empty), act_date >= 2026-01-01, scope:sd, joined by and, or, not, implies.",
)
FILE_OPTION = Term(
    "性质文件（TOML）：逐条证明，或者给出反例。",
    "A property file (TOML): each is proved, or shown false by an example.",
)
APPLIES_IF = Term("最少在这些事实下适用：", "applies under these facts at the least:")
ALWAYS = Term("法律施行即适用，不取决于任何事实", "applies once the law is in force, whatever the facts")
NEVER = Term("在任何事实下都不适用", "applies under no facts at all")
FLIPS = Term("改成这样就不再适用：{change}", "no longer applies if: {change}")
NO_FLIP = Term("改动其中任何一项都不足以使它不适用", "no single change among these ends that")
ALSO = Term("{change}（同时{also}）", "{change} (while {also})")
RESTS = Term("依据事实之间的关系：{why}", "by how facts hang together: {why}")
PROVED = Term("成立", "holds")
REFUTED = Term("不成立", "does not hold")
SHOWN_BY = Term("例如：", "for example:")
TOGETHER = Term(
    "证明 {count} 条，其中 {never} 条在任何事实下都不适用。",
    "{count} norms proved, {never} of them out of reach.",
)


@click.command("prove", cls=Command, about=ABOUT)
@click.argument("norm_ids", nargs=-1, metavar="[NORM...]")
@law_option
@click.option("--property", "properties", default=None, cls=Option, about=FILE_OPTION,
              type=click.Path(path_type=Path, dir_okay=False))  # fmt: skip
@on_option
@json_option
def prove_command(
    norm_ids: tuple[str, ...], laws: str, properties: Path | None, on: date, as_json: bool
) -> int:
    """Prove norms, or the properties of a file."""
    with needs_extra("prove"):
        from chengxu.interpret.prove import prove, prover_of
        from chengxu.interpret.prove_property import read_properties, verify
    book, whole = open_laws(laws), open_book()
    norms = [find_norm(book, norm_id) for norm_id in norm_ids]
    claims: tuple[Property, ...] = ()
    if properties is not None:
        with reading_file():
            claims = read_properties(properties, whole)
    prover = prover_of(whole, on, ground(whole).relations)
    verdicts = [verify(claim, prover) for claim in claims]
    wanted = norms or ([] if claims else list(book.norms()))
    proofs = [prove(norm, whole, prover) for norm in wanted]
    if as_json:
        print_json({"on": on.isoformat(), "norms": [proof_data(p) for p in proofs],
                    "properties": [verdict_data(v) for v in verdicts]})  # fmt: skip
    else:
        _print(console(), proofs, verdicts, prover)
    return 0 if all(v.holds for v in verdicts) and all(p.witness is not None for p in proofs) else 1


def ground(book: Book) -> Ground:
    """Return the relations, tiers and read findings that come with the laws."""
    from chengxu.interpret.prove_property import read_ground

    with reading_file():
        return read_ground(FINDINGS, book)


def proof_data(proof: Proof) -> dict[str, Any]:
    """Return a proof as `docs/json.md` describes it."""
    witness = None if proof.witness is None else values_data(proof.witness)
    return {"id": proof.norm.id, "gist": proof.norm.gist.as_json(), "witness": witness,
            "flip": _flip_data(proof.flip), "because": [c.why.as_json() for c in proof.because]}  # fmt: skip


def _flip_data(flip: Flip | None) -> dict[str, Any] | None:
    if flip is None:
        return None
    return {"fact": flip.fact, "value": value_data(flip.value), "also": values_data(flip.also)}


def verdict_data(verdict: Verdict) -> dict[str, Any]:
    """Return the answer to a property as `docs/json.md` describes it."""
    example = None if verdict.example is None else values_data(verdict.example)
    asked = verdict.property
    return {"name": asked.name, "says": asked.says.as_json(), "kind": asked.kind, "holds": verdict.holds,
            "example": example, "because": [c.why.as_json() for c in verdict.because]}  # fmt: skip


def values_data(facts: Mapping[str, Value]) -> dict[str, Any]:
    """Return facts as JSON: sets as sorted lists, days as ISO text."""
    return {name: value_data(value) for name, value in facts.items()}


def value_data(value: Value) -> Any:
    """Return a value as JSON."""
    if isinstance(value, frozenset):
        return sorted(value)
    return value.isoformat() if isinstance(value, date) else value


def told_term(facts: Mapping[str, Value], prover: Prover, by: Term) -> Term:
    """Return facts as one phrase in both languages."""
    known = prover.world.asked
    zh, en = (by[x].join(tell(known[n], v, x) for n, v in facts.items() if n in known) for x in LANGS)
    return Term(zh or "—", en or "—")


def _print(out: Console, proofs: list[Proof], verdicts: list[Verdict], prover: Prover) -> None:
    from rich.markup import escape

    for proof in proofs:
        out.print(f"\n[bold]{proof.norm.id}[/]  {escape(proof.norm.gist[lang()])}")
        for line in _proof_lines(proof, prover):
            out.print(f"  {escape(line)}")
    for verdict in verdicts:
        answer, colour = (PROVED, "green") if verdict.holds else (REFUTED, "red")
        out.print(f"\n[bold]{escape(verdict.property.says[lang()])}[/]  [{colour}]{say(answer)}[/]")
        if verdict.example is not None:
            out.print(f"  {say(SHOWN_BY)}")
            for line in told(verdict.example, prover.world.asked, lang()):
                out.print(f"    {escape(line)}")
        for relation in verdict.because:
            out.print(f"  {escape(say(RESTS, why=relation.why))}")
    if len(proofs) > 1:
        never = sum(proof.witness is None for proof in proofs)
        out.print(f"\n{say(TOGETHER, count=len(proofs), never=never)}")


def _proof_lines(proof: Proof, prover: Prover) -> list[str]:
    if proof.witness is None:
        return [say(NEVER), *(say(RESTS, why=relation.why) for relation in proof.because)]
    if not proof.witness:
        return [say(ALWAYS)]
    return [
        say(APPLIES_IF),
        *(f"  {line}" for line in told(proof.witness, prover.world.asked, lang())),
        _flip_line(proof.flip, prover),
    ]


def _flip_line(flip: Flip | None, prover: Prover) -> str:
    if flip is None:
        return say(NO_FLIP)
    change = told_term({flip.fact: flip.value}, prover, Term("，", ", "))
    if flip.also:
        change = ALSO.fill(change=change, also=told_term(flip.also, prover, Term("，", ", ")))
    return say(FLIPS, change=change)
