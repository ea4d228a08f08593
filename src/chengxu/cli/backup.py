"""`chengxu backup TO` and `chengxu restore FROM`: a copy of the platform, and the platform from a copy."""

from __future__ import annotations

import os
from pathlib import Path

import click

from chengxu.algebra.term import Term
from chengxu.cli.bilingual import Command, lang, say
from chengxu.cli.common import Wrong, needs_extra
from chengxu.cli.database import open_database

POSTGRESQL = Term(
    "这个平台用的是 PostgreSQL：数据库请用 pg_dump --format=custom 备份、pg_restore 恢复，并另外复制平台的目录（{home}：密钥和附件）。"
    "这条命令只管 SQLite。",
    "this platform runs on PostgreSQL: copy the database with pg_dump --format=custom (pg_restore brings it back), and besides "
    "it the platform's folder ({home}: keys and files). This command is for SQLite.",
)
COPIED = Term(
    "备份已写入 {path}，并已核对：数据库完整，日志与附件相符。",
    "The copy is in {path} and was checked: the database is whole, log and files fit.",
)
RESTORED = Term(
    "已恢复到 {path}，并已核对：数据库完整，日志与附件相符。",
    "Restored into {path} and checked: the database is whole, log and files fit.",
)
AGES = Term(
    "备份之后写入的内容不在其中：那段时间发出的回执、公布的日志头与这份日志不再相符，请公告并逐件补录。",
    "What was written after the copy is not in it: receipts and heads of the log given since then no longer fit. Say so in "
    "public, and enter again what is missing.",
)
HELD = Term(
    "写入 {path} 的内容有 {count} 处不符：", "In what was written to {path}, {count} things do not fit:"
)
HOLDS = Term(
    "备份里有全部案件、投诉和人员资料，还有登记机关签署日志的私钥和加密口令用的密钥：拿到它的人看得到一切，也能以登记机关的名义签名。"
    "只交给可以接触平台主机本身的人；离开本机之前请加密，不要放进代码库、共享盘或者公共云盘。",
    "A copy holds every case, complaint and person, the private key by which the registry signs its log, and the key that "
    "seals one-time codes: who has it reads everything and can sign as the registry. Give it to nobody who may not work on the "
    "platform's own machine; encrypt it before it leaves, and keep it out of repositories, shared drives and public clouds.",
)


@click.command(
    "backup",
    cls=Command,
    about=Term(
        f"备份平台（SQLite）：平台不必停，写入一个新目录，写完即核对。不符则退出码 1。\n{HOLDS.zh}",
        "Copy the platform (SQLite) while it works, into a new folder, and check the copy. Exit code 1 if something does not "
        f"fit.\n{HOLDS.en}",
    ),
)
@click.argument("to", type=click.Path(path_type=Path))
def backup_command(to: Path) -> int:
    """Copy the platform."""
    open_database()
    from django.db import connection

    from chengxu.platform.backup import back_up
    from chengxu.platform.home import home

    if connection.vendor != "sqlite":
        raise Wrong(say(POSTGRESQL, home=home()))
    found = back_up(Path(connection.settings_dict["NAME"]), to)
    return _tell(found, to.absolute(), COPIED)


@click.command(
    "restore",
    cls=Command,
    about=Term(
        "从备份恢复平台（SQLite）：写入 CHENGXU_HOME 所指的空目录，并核对。目录里已有内容、备份缺损则拒绝。\n"
        + AGES.zh,
        "Bring the platform (SQLite) back from a copy, into the empty folder that CHENGXU_HOME names, and check it. Refused "
        "where something is there already, or the copy was altered.\n" + AGES.en,
    ),
)
@click.argument("source", metavar="FROM", type=click.Path(exists=True, file_okay=False, path_type=Path))
def restore_command(source: Path) -> int:
    """Bring the platform back."""
    with needs_extra("platform"):
        from chengxu.platform.backup import restore
        from chengxu.platform.home import home
    url = os.environ.get("DATABASE_URL", "sqlite")
    if not url.startswith("sqlite"):
        raise Wrong(say(POSTGRESQL, home=home()))
    code = _tell(restore(source), home(), RESTORED)
    click.echo(say(AGES))
    return code


def _tell(found: list[Term], path: Path, good: Term) -> int:
    """Say what came of it, and return the exit code."""
    if not found:
        click.echo(say(good, path=path))
        return 0
    click.echo(say(HELD, path=path, count=len(found)), err=True)
    for problem in found:
        click.echo(f"✗ {problem[lang()]}", err=True)
    return 1
