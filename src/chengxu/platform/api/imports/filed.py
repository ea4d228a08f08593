"""The official lists of filed and registered generative AI services, as authorities publish them in spreadsheets.

A row shows that a service was filed on a day. It says nothing about anything else: the service stays marked partial.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from chengxu.algebra.term import Term, TermError
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.accounts.models import Kind, Level, Organisation
from chengxu.platform.api.imports.plan import Plan
from chengxu.platform.api.imports.table import Row, Table
from chengxu.platform.api.imports.values import day_in, plain
from chengxu.platform.areas import AREAS
from chengxu.platform.services.models import FactEntry, Service
from chengxu.platform.today import today

COLUMNS = {
    "area": Term("属地", "Province"),
    "name": Term("模型名称", "Service"),
    "owner": Term("备案单位", "Entity"),
    "number": Term("备案号", "Filing number"),
    "on": Term("备案时间", "Filing date"),
}
"""The columns of the published lists of filings; lists of registrations say the same in other words."""
OTHER_NAMES = {
    "area": ("省份", "地区", "所属地", "省(区、市)", "area", "province (inferred)"),
    "name": (
        "名称",
        "服务名称",
        "应用名称",
        "应用名称/功能",
        "应用(功能)名称",
        "产品名称",
        "大模型名称",
        "service name",
        "model",
    ),
    "owner": ("登记单位", "单位", "单位名称", "主体", "企业名称", "服务提供者", "provider", "company"),
    "number": ("备案编号", "上线编号", "登记号", "登记编号", "number"),
    "on": ("备案日期", "登记时间", "登记日期", "上线时间", "公告时间", "date"),
}
NEEDED = ("name", "owner", "on")
LEADING = 10
"""Rows above the heading, such as a title, that are passed over at most: a house setting."""
ENDINGS = ("壮族自治区", "回族自治区", "维吾尔自治区", "特别行政区", "自治区", "省", "市")

NO_HEADING = Term(
    "没有找到列名；至少应有：模型（应用）名称、备案（登记）单位、备案（登记）时间。",
    "the headings were not found; there must be at least: Service, Entity, Filing date.",
)
BLANK = Term("空白", "it is blank")
NO_AREA = Term("“{text}”不是省级地区的名称", "`{text}` is the name of no province")
NOT_YOURS = Term("不在您的管辖地区", "it is not in your area")
TOO_LONG = Term("超过 {most} 个字符", "it is longer than {most} characters")
AHEAD = Term("日期在将来", "the day is in the future")
TWICE = Term("与第 {line} 行是同一单位的同一服务", "it is the same service of the same entity as line {line}")
SOURCE = Term(
    "公告“{file}”第 {line} 行，备案（登记）时间 {on}{number}",
    "published list `{file}`, line {line}, filed or registered on {on}{number}",
)
INFERRED = Term("由列入公告推定：{source}", "inferred from its being on the list: {source}")


def plan_filed(actor: Actor, table: Table, file: str) -> Plan:
    """Return what importing a published list would do, and every error in it; a province takes its own rows only."""
    plan = Plan()
    rows = [table.heading, *table.rows]
    start = next((n for n, row in enumerate(rows[:LEADING]) if {*NEEDED} <= {*_columns(row).values()}), None)
    if start is None:
        plan.wrong(table.heading.line, NO_HEADING)
        return plan
    columns = _columns(rows[start])
    plan.ignored = [
        t for n, t in enumerate(rows[start].cells) if t and n not in columns and plain(t) != "序号"
    ]
    there = _there(
        {
            row.cells[n]
            for row in rows
            for n, about in columns.items()
            if about == "owner" and n < len(row.cells)
        }
    )
    seen: dict[tuple[str, str], int] = {}
    for row in rows[start + 1 :]:
        item = _item(row, columns, plan, actor)
        if item is None:
            continue
        key = (item["owner"], item["name"])
        if key in seen:
            plan.wrong(row.line, TWICE.fill(line=seen[key]))
            continue
        seen[key] = row.line
        number = f"，{item['number']}" if item["number"] else ""
        item["source"] = SOURCE.fill(file=file, line=row.line, on=item["on"], number=number).zh
        item["does"] = "same" if key in there else "new"
        plan.items.append(item)
    return plan


def write_filed(actor: Actor, items: list[dict[str, Any]]) -> int:
    """Write what a plan says, inside a transaction; return how many services are new."""
    new = [item for item in items if item["does"] == "new"]
    owners = {
        o.name_zh: o
        for o in Organisation.objects.filter(kind=Kind.BUSINESS, name_zh__in={i["owner"] for i in new})
    }
    for item in new:
        if item["owner"] not in owners:
            owners[item["owner"]] = Organisation.objects.create(
                kind=Kind.BUSINESS, area=item["area"], name_zh=item["owner"], name_en=item["owner"]
            )
        service = Service.objects.create(
            owner=owners[item["owner"]],
            name_zh=item["name"],
            name_en=item["name"],
            about=item["source"],
            partial=True,
        )
        inferred = Term(item["source"], item["source"])
        FactEntry.objects.bulk_create([
            FactEntry(service=service, fact="uses_generative_ai", value=True, source=item["source"], user=actor.user),
            FactEntry(
                service=service, fact="has_opinion_properties", value=True, since=date.fromisoformat(item["on"]),
                source=INFERRED.fill(source=inferred).zh, user=actor.user,
            ),
        ])  # fmt: skip
    return len(new)


def area_of(text: str) -> str | None:
    """Return the two digits of a province by its name, short or in full, in either language; None if it is none."""
    wanted = plain(text)
    for ending in ENDINGS:
        if wanted.endswith(ending) and len(wanted) > len(ending) + 1:
            wanted = wanted.removesuffix(ending)
            break
    return next((code for code, term in AREAS.items() if wanted in (code, term.zh, plain(term.en))), None)


def _columns(row: Row) -> dict[int, str]:
    names = {plain(term.zh): name for name, term in COLUMNS.items()}
    names |= {plain(term.en): name for name, term in COLUMNS.items()}
    names |= {plain(text): name for name, texts in OTHER_NAMES.items() for text in texts}
    found: dict[int, str] = {}
    for place, text in enumerate(row.cells):
        name = names.get(plain(text))
        if name is not None and name not in found.values():
            found[place] = name
    return found


def _item(row: Row, columns: dict[int, str], plan: Plan, actor: Actor) -> dict[str, Any] | None:
    """Return one row as it would be written; None, with its errors in the plan, if it cannot be."""
    before = len(plan.errors)
    told = {about: row.cells[place] if place < len(row.cells) else "" for place, about in columns.items()}
    for name in NEEDED:
        if not told.get(name):
            plan.wrong(row.line, BLANK, COLUMNS[name].zh)
        elif len(told[name]) > 200:
            plan.wrong(row.line, TOO_LONG.fill(most=200), COLUMNS[name].zh)
    area = _area(row.line, told.get("area", ""), plan, actor)
    day = ""
    if told.get("on"):
        try:
            found = day_in(told["on"])
            day = found.isoformat()
            if found > today():
                plan.wrong(row.line, AHEAD, COLUMNS["on"].zh)
        except TermError as error:
            plan.wrong(row.line, error.term, COLUMNS["on"].zh)
    if len(plan.errors) > before:
        return None
    number = told.get("number", "")[:100]
    return {
        "line": row.line,
        "name": told["name"],
        "owner": told["owner"],
        "area": area,
        "number": number,
        "on": day,
    }


def _area(line: int, text: str, plan: Plan, actor: Actor) -> str:
    own = actor.organisation
    area = area_of(text) if text else ""
    if area is None:
        plan.wrong(line, NO_AREA.fill(text=text[:40]), COLUMNS["area"].zh)
    elif own is not None and own.level != Level.NATIONAL and area != own.area:
        plan.wrong(line, NOT_YOURS if area else BLANK, COLUMNS["area"].zh)
    return area or ""


def _there(owners: set[str]) -> set[tuple[str, str]]:
    found = Service.objects.filter(owner__kind=Kind.BUSINESS, owner__name_zh__in=owners)
    return set(found.values_list("owner__name_zh", "name_zh"))
