"""Services from a table: a row a service, a column a fact, by its name or its question in either language."""

from __future__ import annotations

from typing import Any

from chengxu.algebra.facts import Fact
from chengxu.algebra.term import Term, TermError
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.api.imports.plan import Plan
from chengxu.platform.api.imports.table import Row, Table
from chengxu.platform.api.imports.values import day_in, fact_of, plain, value_in
from chengxu.platform.services.models import FactEntry, Service
from chengxu.platform.services.record import valid

COLUMNS = {
    "name_zh": Term("服务名称", "Name in Chinese"),
    "name_en": Term("英文名称", "Name in English"),
    "about": Term("简介", "About"),
    "since": Term("自何日起", "Since"),
    "source": Term("来源", "Source"),
}
"""The columns that are no facts."""
OTHER_NAMES = {"name": "name_zh", "名称": "name_zh", "服务": "name_zh", "service": "name_zh", "英文名": "name_en",
               "说明": "about", "description": "about", "依据": "source"}  # fmt: skip
LONGEST = 200

NO_NAME_COLUMN = Term(
    "没有“服务名称”一列（或者 name_zh）。", "there is no column `Name in Chinese` (or name_zh)."
)
TWO_COLUMNS = Term("两列说的是同一项：{name}。", "two columns are about the same: {name}.")
NO_NAME = Term("没有名称", "the name is missing")
LONG_NAME = Term("名称超过 {most} 个字符", "the name is longer than {most} characters")
TWICE = Term("名称与第 {line} 行相同", "the name is that of line {line}")
MORE_CELLS = Term("单元格多于列名", "there are more cells than headings")
FROM_FILE = Term("导入：{file} 第 {line} 行", "import: {file}, line {line}")


def plan_services(actor: Actor, table: Table, file: str) -> Plan:
    """Return what importing a table of services would do for an organisation, and every error in it."""
    plan = Plan()
    columns = _columns(table.heading, plan)
    if "name_zh" not in columns.values():
        plan.wrong(table.heading.line, NO_NAME_COLUMN)
        return plan
    there = {s.name_zh: s for s in Service.objects.filter(owner=actor.organisation)}
    known = _held([s.pk for s in there.values()])
    seen: dict[str, int] = {}
    for row in table.rows:
        item = _item(row, columns, plan, file)
        if item is None:
            continue
        if item["name_zh"] in seen:
            plan.wrong(row.line, TWICE.fill(line=seen[item["name_zh"]]))
            continue
        seen[item["name_zh"]] = row.line
        service = there.get(item["name_zh"])
        if service is not None:
            held = known.get(str(service.pk), {})
            item["facts"] = [f for f in item["facts"] if held.get((f["fact"], f["since"]), ...) != f["value"]]
        item["does"] = "new" if service is None else "changed" if item["facts"] else "same"
        plan.items.append(item)
    return plan


def write_services(actor: Actor, items: list[dict[str, Any]]) -> int:
    """Write what a plan says, inside a transaction; return how many services were new or changed."""
    own = actor.organisation
    assert own is not None
    there = {s.name_zh: s for s in Service.objects.filter(owner=own)}
    for item in items:
        service = there.get(item["name_zh"])
        if service is None:
            service = Service.objects.create(
                owner=own,
                name_zh=item["name_zh"],
                name_en=item["name_en"],
                about=item["about"],
            )
        FactEntry.objects.bulk_create(
            FactEntry(service=service, user=actor.user, **fact) for fact in item["facts"]
        )
    return sum(item["does"] != "same" for item in items)


def _columns(heading: Row, plan: Plan) -> dict[int, str | Fact]:
    """Return what each column is about; columns that nobody knows are left aside and told."""
    names = {plain(text): name for name, term in COLUMNS.items() for text in (name, term.zh, term.en)}
    names |= {plain(text): name for text, name in OTHER_NAMES.items()}
    found: dict[int, str | Fact] = {}
    for place, text in enumerate(heading.cells):
        about: str | Fact | None = names.get(plain(text)) or fact_of(text)
        if about is None:
            plan.ignored += [text] if text else []
        elif about in found.values():
            plan.wrong(heading.line, TWO_COLUMNS.fill(name=text), text)
        else:
            found[place] = about
    return found


def _item(row: Row, columns: dict[int, str | Fact], plan: Plan, file: str) -> dict[str, Any] | None:
    """Return one row as it would be written; None, with its errors in the plan, if it cannot be."""
    before = len(plan.errors)
    told = {
        about: row.cells[place]
        for place, about in columns.items()
        if place < len(row.cells) and row.cells[place]
    }
    name = str(told.get("name_zh", ""))
    if not name:
        plan.wrong(row.line, NO_NAME)
    english = told.get("name_en") or name
    if max(len(name), len(english)) > LONGEST:
        plan.wrong(row.line, LONG_NAME.fill(most=LONGEST))
    since = None
    if "since" in told:
        try:
            since = day_in(told["since"]).isoformat()
        except TermError as error:
            plan.wrong(row.line, error.term, COLUMNS["since"].zh)
    made = FROM_FILE.fill(file=file, line=row.line)
    source = told.get("source") or made.zh
    facts = []
    for about, text in told.items():
        if isinstance(about, Fact):
            try:
                value = value_in(about, text)
                facts.append({"fact": about.name, "value": value, "since": since, "source": source})
            except TermError as error:
                plan.wrong(row.line, error.term, about.name)
    if len(plan.errors) > before:
        return None
    about_text = told.get("about", "")
    return {"line": row.line, "name_zh": name, "name_en": english, "about": about_text, "facts": facts}


def _held(services: list[Any]) -> dict[str, dict[tuple[str, str | None], Any]]:
    """Return the latest value of each fact for each day, by service."""
    found: dict[str, dict[tuple[str, str | None], Any]] = {}
    for entry in valid(FactEntry.objects.filter(service_id__in=services).order_by("id")):
        since = entry.since.isoformat() if entry.since else None
        found.setdefault(str(entry.service_id), {})[entry.fact, since] = entry.value
    return found
