"""`chengxu verify RECEIPT.json`: check a receipt offline. `chengxu verify --database`: derive the whole log again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from chengxu.algebra.term import Term
from chengxu.cli.bilingual import Command, Option, lang, say
from chengxu.cli.common import Wrong, json_option, needs_extra, print_json
from chengxu.cli.database import open_database

if TYPE_CHECKING:
    from chengxu.platform.ledger.receipt import Verdict

EITHER = Term(
    "请给出一个回执文件，或者用 --database 检查本机平台的数据库。",
    "give a receipt, or --database to check the database of the platform on this machine.",
)
NOT_TEXT = Term("{path} 不是 UTF-8 文本。", "{path} is no UTF-8 text.")
GOOD = Term("验证通过。", "Verified.")
BAD = Term("验证不通过。", "Not verified.")
CONTENT = Term("内容", "What it says")
WHOLE = Term(
    "数据库与日志相符：公开日志 {public} 片叶子，审计日志 {audit} 片叶子，另有 {waiting} 片尚未编入。",
    "The database fits its log: {public} leaves in the public log, {audit} in the audit log, {waiting} not placed yet.",
)
FOUND = Term("发现 {count} 处不符。", "{count} things do not fit.")


@click.command(
    "verify",
    cls=Command,
    about=Term("离线验证登记回执；或者重新推导整个日志，指出数据库中被改动之处。\n"
               "通过则退出码 0，不通过 1，不是回执 2。",
               "Verify a receipt of a register entry, offline; or derive the whole log again and name what was altered.\n"
               "Exit code 0 if it holds, 1 if it does not, 2 if it is no receipt."),
)  # fmt: skip
@click.argument("receipt", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--key", "key", default=None, cls=Option,
              about=Term("登记机关公布的公钥：文本，或者存有公钥的文件。", "The public key that the registry publishes: its text, or a file with it."))  # fmt: skip
@click.option("--database", "database", is_flag=True, cls=Option,
              about=Term("检查本机平台的数据库（CHENGXU_HOME、DATABASE_URL）。", "Check the database of the platform here (CHENGXU_HOME, DATABASE_URL)."))  # fmt: skip
@json_option
def verify_command(receipt: Path | None, key: str | None, database: bool, as_json: bool) -> int:
    """Verify a receipt or the database."""
    if database == (receipt is not None):
        raise Wrong(say(EITHER))
    with needs_extra("platform"):
        from chengxu.platform.ledger.receipt import check_receipt
    if receipt is None:
        return _database(as_json)
    verdict = check_receipt(_text(receipt), _keys(key) if key else ())
    if as_json:
        print_json(_json(verdict))
    else:
        _print(verdict)
    return 0 if verdict.good else 1


def _print(verdict: Verdict) -> None:
    """Print what was checked, what the receipt says, and by whose key."""
    from chengxu.platform.ledger.receipt import OWN_KEY

    for check in verdict.checks:
        click.echo(f"{'✓' if check.good else '✗'} {check.words[lang()]}")
    if verdict.good:
        said = {**verdict.body, **verdict.opened}
        click.echo(f"{CONTENT[lang()]}：" if lang() == "zh" else f"{CONTENT[lang()]}:")
        for name, value in said.items():
            if name not in ("veiled", "sealed", "before") and value not in ("", [], None):
                text = ", ".join(map(str, value)) if isinstance(value, list) else value
                click.echo(f"  {name.removeprefix('data.')}: {text}")
    if verdict.own_key:
        click.echo(OWN_KEY[lang()])
    click.echo((GOOD if verdict.good else BAD)[lang()])


def _json(verdict: Verdict) -> dict[str, object]:
    """Return what was checked as JSON."""
    return {
        "good": verdict.good,
        "checks": [{"good": check.good, "words": check.words.as_json()} for check in verdict.checks],
        "key": str(verdict.key),
        "key_from_receipt": verdict.own_key,
        "body": dict(verdict.body),
        "opened": dict(verdict.opened),
    }


def _database(as_json: bool) -> int:
    """Derive everything in the database again, and print what does not fit."""
    open_database()
    from chengxu.platform.ledger.models import Leaf
    from chengxu.platform.ledger.sequence import size_of

    problems = []
    for problem in _problems():
        problems.append(problem)
        if not as_json:
            click.echo(f"✗ {problem[lang()]}")
    waiting = Leaf.objects.filter(index=None).count()
    sizes = {"public": size_of("public"), "audit": size_of("audit"), "waiting": waiting}
    if as_json:
        print_json({"good": not problems, "problems": [p.as_json() for p in problems], "leaves": sizes})
    else:
        click.echo(say(FOUND, count=len(problems)) if problems else say(WHOLE, **sizes))
    return 1 if problems else 0


def _problems() -> Iterator[Term]:
    from chengxu.platform.ledger.fsck import check_logs
    from chengxu.platform.registers.fsck import check_cases, check_files, check_registers

    yield from check_logs()
    yield from check_cases()
    yield from check_registers()
    yield from check_files()


def _text(path: Path) -> str:
    """Return a file's text; OSError as it comes."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise Wrong(say(NOT_TEXT, path=path)) from error


def _keys(key: str) -> list[str]:
    """Return the public keys given: a text, or the lines of a file."""
    path = Path(key)
    text = _text(path) if "+" not in key or path.exists() else key
    return [line.strip() for line in text.splitlines() if line.strip()]
