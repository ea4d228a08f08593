"""`chengxu lint`: look through the laws for what no law should say; exit 1 on a finding that nobody has read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from chengxu.algebra.facts import Value
from chengxu.algebra.term import Term, joined
from chengxu.algebra.truth import Truth
from chengxu.cli.bilingual import Command, Option, lang, say
from chengxu.cli.common import console, json_option, law_option, needs_extra, on_option, open_laws, print_json
from chengxu.cli.prove import RESTS, SHOWN_BY, ground, values_data
from chengxu.interpret.clause import say as say_clause
from chengxu.interpret.decide import decide
from chengxu.interpret.tell import told
from chengxu.law.book import Book
from chengxu.statutes import open_book

if TYPE_CHECKING:
    from rich.console import Console

    from chengxu.interpret.prove import Prover
    from chengxu.interpret.prove_lint import Finding
    from chengxu.interpret.prove_property import Accepted

ABOUT = Term(
    "像检查程序一样检查法律：任何事实下都不适用的规范、从不起作用的条件、无法并存的义务、落空的豁免、两档之间的空白。\n"
    "每项发现都是证明，或者附能复核的例子；读过的发现见 docs/findings.md，未读过的以退出码 1 结束。",
    "Check the laws as one checks a program: norms out of reach, idle conditions, duties that cannot both be kept,\n"
    "exemptions without effect, gaps between tiers. Each finding is a proof or has an example; docs/findings.md holds "
    "those already read, and one that nobody has read ends with exit code 1.",
)
ALL_OPTION = Term("连同已经读过的发现一起列出。", "List the findings already read as well.")
CHECKS = {
    "unreachable": Term("在任何事实下都不适用", "applies under no facts at all"),
    "unmeetable": Term(
        "义务一旦适用，就不可能显示为已履行", "a duty that can never be shown performed once it binds"
    ),
    "always-met": Term("义务一旦适用，就已经显示为履行", "a duty that is shown performed whenever it binds"),
    "unbreakable": Term("禁止一旦适用，就不可能违反", "a prohibition that cannot be broken once it binds"),
    "always-broken": Term("禁止一旦适用，就已经违反", "a prohibition that is broken whenever it binds"),
    "idle-part": Term("条件的这一部分从不起作用", "a part of its condition never matters"),
    "idle-in-clause": Term("该概念的这一部分从不起作用", "a part of the named condition never matters"),
    "idle-exemption": Term("豁免没有免除任何规范", "an exemption that frees nobody from anything"),
    "swallowed-law": Term("豁免使整部法律落空", "an exemption that leaves nothing of the law"),
    "swallowed": Term("豁免使该规范落空", "an exemption that leaves nothing of a norm"),
    "no-sanction": Term("所列罚则都够不到义务人", "none of the sanctions it names can reach its bearer"),
    "clockless": Term("可能适用，期限却无从起算", "it can bind while its time does not run"),
    "clash": Term(
        "同一人受两者约束，守其一必违其二", "both bind one person, and to keep one is to break the other"
    ),
    "two-limits": Term("同一行为，两个期限", "one act under two limits of time"),
    "gap": Term("两档之间的空白", "a gap between tiers"),
}
SORTS = {
    "law": Term("法律的空白", "a gap in the law"),
    "reading": Term("解读已经处理", "settled by a reading"),
    "harmless": Term("无害", "harmless"),
    None: Term("尚无人读过", "not read yet"),
}
ABOUT_PART = Term("所指部分：{part}", "the part: {part}")
SETTLED = Term("本书中：{norms}", "in this book: {norms}")
ANSWER = {Truth.TRUE: Term("{id} 适用", "{id} applies"), Truth.FALSE: Term("{id} 不适用", "{id} does not apply"),
          Truth.UNKNOWN: Term("{id} 尚不能判断", "{id} is undetermined")}  # fmt: skip
SUMMARY = Term(
    "检查规范 {norms} 条：发现 {found} 项，其中未读过 {fresh} 项。",
    "{norms} norms checked: {found} findings, {fresh} of them not read yet.",
)


@dataclass(frozen=True)
class Read:
    """A finding, with what somebody who read it says of it; None if nobody has."""

    finding: Finding
    accepted: Accepted | None
    settled: Mapping[str, Truth]

    @property
    def sort(self) -> str | None:
        """What it was found to be; None if nobody has read it."""
        return self.accepted.sort if self.accepted else None


@click.command("lint", cls=Command, about=ABOUT)
@law_option
@click.option("--all", "everything", is_flag=True, cls=Option, about=ALL_OPTION)
@on_option
@json_option
def lint_command(laws: str, everything: bool, on: date, as_json: bool) -> int:
    """Check the laws."""
    with needs_extra("prove"):
        from chengxu.interpret.prove import prover_of
    book, whole = open_laws(laws), open_book()
    prover = prover_of(whole, on, ground(whole).relations)
    found = list(findings(book, whole, prover))
    fresh = [read for read in found if read.accepted is None]
    if as_json:
        print_json(
            {"on": on.isoformat(), "laws": list(book.statutes), "findings": [as_data(r) for r in found]}
        )
    else:
        _print(console(), found if everything else fresh, prover)
        click.echo(say(SUMMARY, norms=len(list(book.norms())), found=len(found), fresh=len(fresh)))
    return 1 if fresh else 0


def findings(book: Book, whole: Book, prover: Prover) -> Iterable[Read]:
    """Yield what is found in a book, each with what a reader said of it; `whole` knows all facts and norms."""
    from chengxu.interpret.prove_lint import lint

    rests = ground(whole)
    ids = {norm.id for norm in book.norms()}
    families = [family for family in rests.families if ids.issuperset(family.norms)]
    for finding in lint(book, prover, families):
        facts = {**prover.given, **(finding.example or {})}
        settled = {i: decide(whole.condition(whole.norm(i)), facts) for i in finding.norms if finding.family}
        yield Read(finding, rests.reading_of(finding.key), settled)


def as_data(read: Read) -> dict[str, Any]:
    """Return a finding as `docs/json.md` describes it."""
    finding, accepted = read.finding, read.accepted
    example: Mapping[str, Value] | None = finding.example
    return {
        "key": finding.key, "check": finding.check, "norms": list(finding.norms),
        "part": None if finding.part is None else _part(finding).as_json(),
        "example": None if example is None else values_data(example),
        "answers": {i: truth.value for i, truth in read.settled.items()},
        "because": [c.why.as_json() for c in finding.because],
        "sort": read.sort, "says": accepted.says.as_json() if accepted else None,
    }  # fmt: skip


def _part(finding: Finding) -> Term:
    assert finding.part is not None
    return Term(say_clause(finding.part, "zh"), say_clause(finding.part, "en"))


def _print(out: Console, found: list[Read], prover: Prover) -> None:
    from rich.markup import escape

    for read in found:
        finding = read.finding
        about = " + ".join(finding.norms)
        out.print(
            f"\n[bold]{about}[/]  {say(CHECKS[finding.check])}  [dim]{say(SORTS[read.sort])} · {finding.key}[/]"
        )
        for line in _lines(read, prover):
            out.print(f"  {escape(line)}")


def _lines(read: Read, prover: Prover) -> Iterable[str]:
    finding = read.finding
    if finding.part is not None:
        yield say(ABOUT_PART, part=_part(finding))
    yield from (say(RESTS, why=relation.why) for relation in finding.because)
    if finding.example is not None:
        yield say(SHOWN_BY)
        yield from (f"  {line}" for line in told(finding.example, prover.world.asked, lang()))
    if read.settled:
        answers = [ANSWER[truth].fill(id=i) for i, truth in read.settled.items()]
        yield say(SETTLED, norms=joined(answers, Term("，", ", ")))
    if read.accepted is not None:
        yield read.accepted.says[lang()]
