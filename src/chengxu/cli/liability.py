"""`chengxu liability FILE`: who answers for damage, on which ground, for how much, law beside law."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from chengxu.algebra.cite import STATUTORY
from chengxu.algebra.expr import Clause
from chengxu.algebra.term import Term, joined
from chengxu.algebra.truth import Truth
from chengxu.cli.amount import money
from chengxu.cli.bilingual import Command, Option, lang, say
from chengxu.cli.common import (
    Wrong,
    console,
    json_option,
    law_option,
    on_option,
    open_parameters,
    parameters_option,
    print_json,
    reading_file,
)
from chengxu.interpret.attribute import Held, Outcome, attribute
from chengxu.interpret.claim_contract import attribution_json
from chengxu.interpret.clause import say as say_clause
from chengxu.interpret.explain import Reason
from chengxu.law.attribution import Attribution, Form
from chengxu.law.claim import Claim
from chengxu.law.norm import Norm, Party
from chengxu.law.read_claim import read_claim
from chengxu.law.record import Record
from chengxu.statutes import TABLES, open_attributions, open_book

NO_TABLE = Term(
    "法律“{key}”没有可以推演的责任表；可用：{known}。",
    "the law `{key}` has no table of liability; these have: {known}.",
)
LIABLE = {
    Truth.TRUE: Term("承担责任", "liable"),
    Truth.FALSE: Term("不承担责任", "not liable"),
    Truth.UNKNOWN: Term("未定", "undetermined"),
}
COLOURS = {Truth.TRUE: "red", Truth.FALSE: "green", Truth.UNKNOWN: "yellow"}
NO_GROUND = Term("该身份在本法中没有责任依据。", "This law has no ground against that role.")
GROUND = Term("{gist}（{place}）", "{gist} ({place})")
BURDEN = Term("标准：{standard}；举证：{burden}", "standard: {standard}; burden: {burden}")
FORM = Term("形式：{form}；范围：{part}", "form: {form}; for {part}")
BESIDE = Term("与{who}连带", "jointly with {who}")
COMES_TO = Term("数额：{amount} 元", "amount: {amount} CNY")
LACKS = Term("数额未定：{what}", "amount undetermined: {what}")
MISSING = Term("尚缺事实：{facts}", "facts missing: {facts}")
FREED = Term("因{gist}（{place}）免除", "freed by {gist} ({place})")
IF_PROVEN = Term("证明{gist}（{place}）的，可以免除", "freed if {gist} ({place}) is proven")
CHOSEN_OTHER = Term("受害人选择了另一制度，不再适用", "set aside: the other regime was chosen")
CAP_APPLIED = Term("限额 {limit} 元（{place}）", "cap of {limit} CNY ({place})")
CAP_LIFTED = Term("限额不适用：故意或者重大过失（{place}）", "no cap: intent or gross negligence ({place})")
CAP_OPEN = Term(
    "限额 {limit} 元是否适用未定，尚缺：{facts}（{place}）",
    "whether the cap of {limit} CNY holds is undetermined, missing: {facts} ({place})",
)
CAP_IGNORED = Term(
    "限额 {limit} 元没有写明出自哪部法律，不予适用（{place}）",
    "the cap of {limit} CNY names no law and is left out ({place})",
)
PAYABLE = Term("应付 {amount} 元", "payable: {amount} CNY")
PAYABLE_OPEN = Term("应付数额未定", "payable: undetermined")
INSURER = Term(
    "保险人 {insurer} 元，侵权人 {rest} 元（{place}）", "insurer {insurer}, tortfeasor {rest} CNY ({place})"
)
INSURER_OPEN = Term("保险人承担多少未定（{place}）", "the insurer's part is undetermined ({place})")
RECOURSE = Term(
    "可以向{who}追偿，以已付的 {amount} 元为限（{place}）",
    "recourse against {who}, up to the {amount} CNY paid ({place})",
)
RECOURSE_OPEN = Term("能否向{who}追偿未定（{place}）", "recourse against {who}: undetermined ({place})")
NO_RECOURSE = Term(
    "没有认定产品缺陷，不能向{who}追偿（{place}）",
    "no recourse against {who}: no defect is established ({place})",
)
PUNITIVE = Term(
    "受害人可以请求惩罚性赔偿（{place}）", "the injured person may claim punitive damages ({place})"
)
PUNITIVE_OPEN = Term("惩罚性赔偿未定（{place}）", "punitive damages: undetermined ({place})")
EXTRA = Term("按 {source}：{amount} 元", "by {source}: {amount} CNY")
NO_MULTIPLE = Term(
    "法律没有倍数，没有写明倍数及其依据的，不显示数额",
    "the law has no multiple; without one, and its source, no figure is shown",
)
MITIGATED = Term("法院可以减轻或者免除：{gist}（{place}）", "a court may reduce or waive: {gist} ({place})")
READING = Term("性质：{tag}", "origin: {tag}")
ROLES = Term("可用的身份", "Roles")


@click.command(
    "liability",
    cls=Command,
    about=Term("推演损害赔偿责任：各行为人依据、标准与举证、形式、数额、限额、保险、追偿和惩罚性赔偿；各部法律并列。",
               "Work out who answers for damage: ground, standard and burden, form, amount, cap, insurance, recourse and "
               "punitive damages, law beside law."),
)  # fmt: skip
@click.argument("file", metavar="FILE", required=False, type=click.Path(path_type=Path))
@click.option("--roles", "list_roles", is_flag=True, cls=Option,
              about=Term("列出可用的身份。", "List the roles that a file may name."))  # fmt: skip
@law_option
@on_option
@parameters_option
@json_option
def liability_command(
    file: Path | None, list_roles: bool, laws: str, on: date, parameters: Path | None, as_json: bool
) -> None:
    """Work out liability."""
    keys = [key.strip() for key in laws.split(",") if key.strip()]
    for key in keys:
        if key not in TABLES["attribution"]:
            raise Wrong(say(NO_TABLE, key=key, known=", ".join(TABLES["attribution"])))
    tables = open_attributions(*keys)
    roles = {name: role for table in tables.values() for name, role in table.roles.items()}
    if list_roles:
        console().print(f"[bold]{say(ROLES)}[/]")
        for name, role in roles.items():
            console().print(f"  {name}  {role.term[lang()]}", markup=False)
        return
    if file is None:
        raise click.UsageError(say(NEEDS_FILE))
    with reading_file():
        claim = read_claim(file, open_book(), roles)
    values = Record(claim.name, parameters=open_parameters(parameters)).on(on)
    found = {key: attribute(claim, table, values) for key, table in tables.items()}
    if as_json:
        print_json(
            {
                "claim": claim.name.as_json(),
                "on": on.isoformat(),
                "laws": {key: attribution_json(table, found[key]) for key, table in tables.items()},
            }
        )
        return
    _print(claim, tables, found)


def _print(claim: Claim, tables: dict[str, Attribution], found: dict[str, tuple[Outcome, ...]]) -> None:
    from rich.table import Table

    out = console()
    out.print(f"[bold]{claim.name[lang()]}[/]")
    if claim.about:
        out.print(claim.about[lang()], style="dim", markup=False)
    for index, actor in enumerate(claim.actors):
        names = [role.term for role in _roles(tables, actor.roles)]
        out.print(f"\n[bold]{actor.term[lang()]}[/]  [dim]{joined(names, Term('、', ', '))[lang()]}[/]")
        columns = Table(box=None, pad_edge=False, show_edge=False, expand=True, header_style="bold")
        for table in tables.values():
            columns.add_column(table.law.short[lang()].strip("《》"), ratio=1, overflow="fold")
        columns.add_row(*("\n".join(_lines(found[key][index], table)) for key, table in tables.items()))
        out.print(columns)
    for table in tables.values():
        if table.note:
            out.print(f"\n[dim]{table.law.short[lang()]}: {table.note[lang()]}[/]")


def _roles(tables: dict[str, Attribution], names: tuple[str, ...]) -> list[Party]:
    known = {name: role for table in tables.values() for name, role in table.roles.items()}
    return [known[name] for name in names]


def _lines(outcome: Outcome, table: Attribution) -> Iterator[str]:
    yield f"[{COLOURS[outcome.truth]}]{say(LIABLE[outcome.truth])}[/]"
    if not outcome.held:
        yield say(NO_GROUND)
        return
    for held in outcome.held:
        yield from _ground(held)
    yield from _figures(outcome, table)


def _ground(held: Held) -> Iterator[str]:
    ground = held.ground
    mark = {Truth.TRUE: "●", Truth.FALSE: "○", Truth.UNKNOWN: "◐"}[held.truth]
    yield f"{mark} {say(GROUND, gist=ground.norm.gist[lang()], place=_place(ground.norm))}"
    if held.set_aside:
        yield f"  [dim]{say(CHOSEN_OTHER)}[/]"
        return
    for relief in held.freed_by:
        yield f"  [green]{say(FREED, gist=relief.gist[lang()], place=_place(relief))}[/]"
    if held.truth is Truth.FALSE:
        yield from (f"  [dim]{words}[/]" for words in _why_not(held.reason) if not held.freed_by)
        return
    yield f"  [dim]{say(BURDEN, standard=ground.standard[lang()], burden=ground.burden.term[lang()])}[/]"
    yield f"  [dim]{say(FORM, form=ground.form.term[lang()], part=ground.part.term[lang()])}[/]"
    if ground.form is Form.JOINT and ground.beside:
        who = joined((party.term for party in ground.beside), Term("、", ", "))[lang()]
        yield f"  {say(BESIDE, who=who)}"
    if held.missing:
        yield f"  [yellow]{say(MISSING, facts=', '.join(fact.name for fact in held.missing))}[/]"
    if held.lacks:
        yield f"  [yellow]{say(LACKS, what=held.lacks[lang()])}[/]"
    elif held.amount is not None:
        yield f"  {say(COMES_TO, amount=money(held.amount))}"
    for relief in held.open_reliefs:
        yield f"  [dim]{say(IF_PROVEN, gist=relief.gist[lang()], place=_place(relief))}[/]"
    if ground.tag != STATUTORY:
        yield f"  [dim]{say(READING, tag=ground.tag.text(lang()))}[/]"
    if ground.note:
        yield f"  [dim]{ground.note[lang()]}[/]"


def _why_not(reason: Reason) -> Iterator[str]:
    """Yield the named conditions, or the facts, on which an answer rests."""
    if isinstance(reason.node, Clause) or reason.fact is not None:
        yield say_clause(reason.node, lang(), denied=reason.truth is Truth.FALSE)
        return
    for part in reason.parts:
        if part.decisive:
            yield from _why_not(part)


def _figures(outcome: Outcome, table: Attribution) -> Iterator[str]:
    if outcome.truth is not Truth.FALSE:
        yield from _cap(outcome, table)
        yield f"[bold]{say(PAYABLE, amount=money(outcome.payable)) if outcome.payable is not None else say(PAYABLE_OPEN)}[/]"
        if table.cover and outcome.actor.policy is not None:
            place = _place(table.cover.norm)
            if outcome.insurer is None or outcome.rest is None:
                yield say(INSURER_OPEN, place=place)
            else:
                yield say(INSURER, insurer=money(outcome.insurer), rest=money(outcome.rest), place=place)
    yield from _beyond(outcome, table)
    for exemption in outcome.mitigated_by:
        yield f"[dim]{say(MITIGATED, gist=exemption.gist[lang()], place=_place(exemption))}[/]"


def _cap(outcome: Outcome, table: Attribution) -> Iterator[str]:
    cap = outcome.cap
    if cap is None or table.cap is None:
        return
    place, lifted = _place(table.cap.norm), _place(table.cap.lifted_by)
    limit = money(cap.limit)
    if cap.ignored:
        yield f"[yellow]{say(CAP_IGNORED, limit=limit, place=place)}[/]"
    elif cap.lifted is Truth.TRUE:
        yield say(CAP_LIFTED, place=lifted)
    elif cap.lifted is Truth.UNKNOWN:
        facts = ", ".join(fact.name for fact in cap.missing)
        yield f"[yellow]{say(CAP_OPEN, limit=limit, facts=facts, place=lifted)}[/]"
    else:
        yield say(CAP_APPLIED, limit=limit, place=place)


def _beyond(outcome: Outcome, table: Attribution) -> Iterator[str]:
    """Yield recourse and punitive damages."""
    if table.recourse and outcome.actor.paid:
        who = joined((party.term for party in table.recourse.against), Term("、", ", "))[lang()]
        place = _place(table.recourse.norm)
        if outcome.recourse is not None:
            yield say(RECOURSE, who=who, amount=money(outcome.recourse), place=place)
        else:
            yield say(
                RECOURSE_OPEN if outcome.recourse_open is Truth.UNKNOWN else NO_RECOURSE, who=who, place=place
            )
    if table.punitive and outcome.punitive is not Truth.FALSE:
        place = _place(table.punitive.norm)
        yield say(PUNITIVE if outcome.punitive is Truth.TRUE else PUNITIVE_OPEN, place=place)
        multiple = outcome.actor.multiple
        if outcome.extra is not None and multiple is not None:
            yield f"  {say(EXTRA, source=multiple.source or '', amount=money(outcome.extra))}"
        elif outcome.punitive is Truth.TRUE:
            yield f"  [dim]{say(NO_MULTIPLE)}[/]"


def _place(norm: Norm) -> str:
    return norm.cite.text(lang(), inside=norm.cite.law)


NEEDS_FILE = Term("缺少参数 FILE。用 --help 查看用法。", "FILE is missing; --help shows the usage.")
