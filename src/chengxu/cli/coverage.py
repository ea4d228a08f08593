"""`chengxu coverage`: every article of every law, its norms, tests and readings, and what stands of each norm."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

import chengxu
from chengxu.algebra.term import Term
from chengxu.cli.bilingual import Command, Option, lang, say
from chengxu.cli.common import console, json_option, law_option, open_laws, print_json
from chengxu.law.book import Statute
from chengxu.law.norm import Norm
from chengxu.platform.live import living
from chengxu.statutes import open_procedures

ABOUT = Term(
    "逐条统计：每部法律的每一条有哪些规范、测试和解读。\n"
    "已声明：有值、有中英文、有出处；能判断：条件、期限可运行并有测试；已落地：平台或者工具中有对应的页面或者文书。",
    "Count article by article: norms, tests and readings of every law.\n"
    "Declared: a value, both languages, a citation. Decides: condition and clock run and are tested. "
    "Lives: the platform or the toolkit has the page or document for it.",
)
NO_TESTS = Term(
    "没有找到测试目录，无法统计“能判断”；可用 --tests 指定。",
    "No tests were found, so nothing counts as deciding; name their folder with --tests.",
)
TOTAL = Term(
    "{law}：条文 {articles}/{all_articles}，规范 {norms}/{rows}，能判断 {decides}，已落地 {lives}，测试 {tests}",
    "{law}: articles {articles}/{all_articles}, norms {norms}/{rows}, decide {decides}, live {lives}, tests {tests}",
)
TOTAL_OF_ITEMS = Term(
    "{law}：规范 {norms}/{rows}，能判断 {decides}，已落地 {lives}，测试 {tests}",
    "{law}: norms {norms}/{rows}, decide {decides}, live {lives}, tests {tests}",
)
"""For a paper without articles."""
HEADS = (
    Term("条", "article"), Term("规范", "norms"), Term("能判断", "decide"), Term("已落地", "live"),
    Term("测试", "tests"), Term("解读", "readings"), Term("尚缺测试", "untested"),
)  # fmt: skip


@click.command("coverage", cls=Command, about=ABOUT)
@law_option
@json_option
@click.option("--tests", "tests", type=click.Path(path_type=Path, file_okay=False), default=None, cls=Option,
              about=Term("测试目录；默认为源码树中的 tests/statutes。",
                         "The folder of tests; by default tests/statutes of the source tree."))  # fmt: skip
def coverage_command(laws: str, as_json: bool, tests: Path | None) -> int:
    """Count what stands."""
    folder = tests or Path(chengxu.__file__).parents[2] / "tests" / "statutes"
    tested = tests_by_norm(folder)
    alive = living(open_procedures())
    found = [law_coverage(statute, tested, alive) for statute in open_laws(laws).statutes.values()]
    if as_json:
        print_json({"laws": {entry["law"]: entry for entry in found}})
    else:
        _print(found, any_tests=bool(tested))
    return 0 if all(entry["complete"] for entry in found) else 1


def law_coverage(statute: Statute, tested: dict[str, int], alive: frozenset[str]) -> dict[str, Any]:
    """Return the coverage of a law: totals, articles, and what stands of each norm; `alive` are those that live."""
    norms = [_norm(norm, tested, alive) for norm in statute.norms]
    articles = [_article(number, norms) for number in range(1, statute.law.articles + 1)]
    return {
        "law": statute.law.key,
        "title": statute.law.title.as_json(),
        "articles": len([a for a in articles if a["norms"]]),
        "all_articles": statute.law.articles,
        "norms": len(norms),
        "rows": statute.law.rows,
        "decides": sum(n["decides"] for n in norms),
        "lives": sum(n["lives"] for n in norms),
        "tests": sum(n["tests"] for n in norms),
        "complete": len(norms) == statute.law.rows and all(a["norms"] for a in articles),
        "by_article": articles,
        "by_norm": norms,
    }


def _norm(norm: Norm, tested: dict[str, int], alive: frozenset[str]) -> dict[str, Any]:
    readings = [*norm.readings, *([norm.tag.reading] if norm.tag.reading else [])]
    return {
        "id": norm.id,
        "article": norm.cite.place.article,
        "declared": True,  # the book refuses a norm without both languages or a citation
        "decides": norm.id in tested,
        "lives": norm.id in alive,
        "tests": tested.get(norm.id, 0),
        "readings": list(dict.fromkeys(readings)),
    }


def _article(number: int, norms: list[dict[str, Any]]) -> dict[str, Any]:
    here = [norm for norm in norms if norm["article"] == number]
    return {
        "article": number,
        "norms": [norm["id"] for norm in here],
        "decides": sum(norm["decides"] for norm in here),
        "lives": sum(norm["lives"] for norm in here),
        "tests": sum(norm["tests"] for norm in here),
        "readings": sorted({reading for norm in here for reading in norm["readings"]}),
        "untested": [norm["id"] for norm in here if not norm["decides"]],
    }


def tests_by_norm(folder: Path) -> dict[str, int]:
    """Return how many tests are marked `@pytest.mark.norm(id, ...)`, by id; tests are read, not run."""
    found: dict[str, int] = {}
    for path in sorted(folder.rglob("test_*.py")) if folder.is_dir() else ():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        constants = _constants(tree)
        for test, marks in _tests(tree.body, ()):
            ids = {norm_id for mark in (*marks, *test.decorator_list) for norm_id in _ids(mark, constants)}
            for norm_id in ids:
                found[norm_id] = found.get(norm_id, 0) + 1
    return found


def _tests(
    body: list[ast.stmt], marks: tuple[ast.expr, ...]
) -> Iterator[tuple[ast.FunctionDef, tuple[ast.expr, ...]]]:
    """Yield the test functions, with the marks of the class that they stand in."""
    for node in body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            yield node, marks
        elif isinstance(node, ast.ClassDef):
            yield from _tests(node.body, (*marks, *node.decorator_list))


def _constants(tree: ast.Module) -> dict[str, Any]:
    """Return the module's names for plain values, such as `FILING = "IM-17-1b"` or `A, B = "IM-1-1", "IM-2-1"`."""
    found: dict[str, Any] = {}
    for node in tree.body:
        if isinstance(node, ast.Assign):
            try:
                value = ast.literal_eval(node.value)
            except ValueError:
                continue
            target = node.targets[0]
            if isinstance(target, ast.Name):
                found[target.id] = value
            elif isinstance(target, ast.Tuple):
                found |= {t.id: v for t, v in zip(target.elts, value, strict=True) if isinstance(t, ast.Name)}
    return found


def _ids(mark: ast.expr, constants: dict[str, Any]) -> Iterator[str]:
    """Yield the ids that a mark names: written out, by a name, or unpacked from a named collection."""
    if not (isinstance(mark, ast.Call) and ast.unparse(mark.func) == "pytest.mark.norm"):
        return
    for arg in mark.args:
        if isinstance(arg, ast.Constant):
            yield str(arg.value)
        elif isinstance(arg, ast.Name) and arg.id in constants:
            yield str(constants[arg.id])
        elif isinstance(arg, ast.Starred) and isinstance(arg.value, ast.Name):
            yield from constants.get(arg.value.id, ())


def _print(found: list[dict[str, Any]], *, any_tests: bool) -> None:
    from rich.table import Table

    out = console()
    for entry in found:
        table = Table(box=None, pad_edge=False, header_style="bold", show_header=bool(entry["by_article"]))
        for head in HEADS:
            table.add_column(head[lang()])
        for a in entry["by_article"]:
            counts = (a["article"], len(a["norms"]), a["decides"], a["lives"], a["tests"])
            table.add_row(*map(str, counts), " ".join(a["readings"]), " ".join(a["untested"]))
        out.print(table)
        words = {
            key: entry[key]
            for key in ("articles", "all_articles", "norms", "rows", "decides", "lives", "tests")
        }
        total = TOTAL if entry["all_articles"] else TOTAL_OF_ITEMS
        out.print("[bold]" + say(total, law=entry["title"][lang()], **words) + "[/]")
    if not any_tests:
        out.print(say(NO_TESTS))
