"""`chengxu liability FILE`: who answers for damage, on which ground, for how much, law beside law."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from chengxu.algebra.term import Term, joined
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
from chengxu.cli.grounds import COLOURS, heading, lines, yuan
from chengxu.interpret.attribute import Outcome, attribute
from chengxu.interpret.claim_contract import attribution_json
from chengxu.law.attribution import Attribution, Part
from chengxu.law.claim import Actor, Claim, Damage
from chengxu.law.norm import Party
from chengxu.law.read_claim import read_claim
from chengxu.law.record import Record
from chengxu.statutes import TABLES, open_attributions, open_book

NO_TABLE = Term(
    "法律“{key}”没有可以推演的责任表；可用：{known}。",
    "the law `{key}` has no table of liability; these have: {known}.",
)
NEEDS_FILE = Term("缺少参数 FILE。用 --help 查看用法。", "FILE is missing; --help shows the usage.")
ROLES = Term("可用的身份", "Roles")
ACTOR = Term("行为人", "Actor")
LAW = Term("{title}：{status}", "{title}: {status}")
DAMAGE = Term("损害 {amount} 元", "damage: {amount} CNY")
DAMAGE_OPEN = Term("损害数额未知", "damage: amount not known")
OF_WHICH = Term("其中{part} {amount} 元", "of which {part}: {amount} CNY")
AS_IF = Term(
    "以下各法均假设施行，并假设适用于该活动，文件另有说明的除外；数额由文件给出，未知不作零处理。",
    "Each law is taken as if in force, and as reaching the activity unless the file says otherwise. Figures are those "
    "of the file; unknown is not zero.",
)


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
    if list_roles:
        _list(roles_of(tables), as_json=as_json)
        return
    if file is None:
        raise click.UsageError(say(NEEDS_FILE))
    roles = roles_of(open_attributions())
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
    _print(claim, tables, found, roles)


def roles_of(tables: dict[str, Attribution]) -> dict[str, Party]:
    """Return every role in which somebody can answer under one of the laws, by name."""
    found: dict[str, Party] = {}
    for table in tables.values():
        found = table.roles | found
    return dict(sorted(found.items(), key=lambda item: list(_order(tables)).index(item[0])))


def _order(tables: dict[str, Attribution]) -> Iterator[str]:
    for table in tables.values():
        yield from table.roles


def _list(roles: dict[str, Party], *, as_json: bool) -> None:
    if as_json:
        print_json([{"name": name, "term": role.term.as_json()} for name, role in roles.items()])
        return
    out = console()
    out.print(f"[bold]{say(ROLES)}[/]")
    for name, role in roles.items():
        out.print(f"  {name}  {role.term[lang()]}", markup=False)


Found = dict[str, tuple[Outcome, ...]]


def _print(claim: Claim, tables: dict[str, Attribution], found: Found, roles: dict[str, Party]) -> None:
    from rich.padding import Padding
    from rich.text import Text

    out = console()
    out.print(Text(claim.name[lang()], style="bold"))
    if claim.about:
        out.print(Text(claim.about[lang()], style="dim"))
    out.print(_damage(claim.damage))
    out.print(_summary(claim, tables, found))
    out.print(Text(say(AS_IF), style="dim"))
    for key, table in tables.items():
        status = open_book(key).statute(key).status[lang()]
        out.print()
        out.print(Text(say(LAW, title=table.law.title[lang()], status=status), style="bold underline"))
        for outcome in found[key]:
            colour = COLOURS[outcome.truth]
            title = Text(_called(outcome.actor, roles), style="bold")
            out.print()
            out.print(title.append(heading(outcome), style=f"bold {colour}"))
            for line in lines(outcome, table):
                text = Text(line.text, style=line.style)
                out.print(Padding(text, (0, 0, 0, 2 + line.indent), expand=False))
        if table.note:
            out.print()
            out.print(Text(table.note[lang()], style="dim"))


def _summary(claim: Claim, tables: dict[str, Attribution], found: Found) -> object:
    """Return who answers under which law, at a glance."""
    from rich.table import Table
    from rich.text import Text

    grid = Table(pad_edge=False, header_style="bold")
    grid.add_column(say(ACTOR), overflow="fold")
    for table in tables.values():
        grid.add_column(table.law.short[lang()].strip("《》"), overflow="fold")
    for index, actor in enumerate(claim.actors):
        outcomes = [found[key][index] for key in tables]
        cells = [Text(heading(outcome), style=COLOURS[outcome.truth]) for outcome in outcomes]
        grid.add_row(Text(actor.term[lang()]), *cells)
    return grid


def _called(actor: Actor, roles: dict[str, Party]) -> str:
    """Return the actor with its roles, before what is said of it."""
    names = joined((roles[name].term for name in actor.roles), Term("、", ", "))
    return say(Term("{who}（{roles}）：", "{who} ({roles}): "), who=actor.term, roles=names)


def _damage(damage: Damage) -> str:
    said = [say(DAMAGE_OPEN) if damage.total is None else say(DAMAGE, amount=yuan(damage.total))]
    for part, amount in ((Part.AFTER, damage.after), (Part.KNOWN, damage.known)):
        if amount is not None:
            said.append(say(OF_WHICH, part=part.term[lang()], amount=yuan(amount)))
    return say(Term("，", "; ")).join(said + ([damage.on.isoformat()] if damage.on else []))
