"""`chengxu serve`: open the platform on this machine, with a sample world the first time."""

from __future__ import annotations

import os
import socket

import click

from chengxu.algebra.term import LANGS, Term
from chengxu.cli.bilingual import Command, Option, say
from chengxu.cli.common import Wrong, needs_extra

PREPARING = Term("正在准备数据库……", "Preparing the database ...")
LOADED = Term(
    "已放入示例：机关、企业、服务和案件。",
    "The sample world is loaded: authorities, companies, services, cases.",
)
OPENED = Term("平台已打开：{address}（按 Ctrl+C 关闭）", "The platform is open: {address} (Ctrl+C closes it)")
WHO = Term(
    "可用下列示例账号登录，密码均为 {password}；查询、投诉不需要账号。",
    "Log in as one of these sample people, password {password}; to look up or complain needs no account.",
)
EXPOSED = Term(
    "注意：示例账号的密码是公开的，而平台对 {host} 开放。正式使用请加 --empty 另建数据库。",
    "Note: the password of the sample people is public, and the platform is open on {host}. For real use start an empty one: --empty.",
)
TAKEN = Term(
    "{host}:{port} 已被占用；请关闭占用它的程序，或者用 --port 换一个端口。",
    "{host}:{port} is in use; close what uses it, or choose another with --port.",
)
SHOWN = (
    "head@national",
    "officer@national",
    "officer@beijing",
    "officer@guangdong",
    "officer@yunshang",
    "officer@breeze",
)
LOOPBACK = ("127.0.0.1", "localhost", "::1")


@click.command(
    "serve",
    cls=Command,
    about=Term(
        "打开监管平台：首次打开时建好数据库和示例。",
        "Open the supervision platform; the first time with its database and a sample world.",
    ),
)
@click.option(
    "--host", default="127.0.0.1", cls=Option, about=Term("监听地址。", "The address to listen on.")
)
@click.option("--port", default=8000, cls=Option, about=Term("端口。", "The port."))
@click.option("--workers", default=1, cls=Option, about=Term("进程数。", "How many processes."))
@click.option("--empty", is_flag=True, cls=Option, about=Term("不放入示例。", "Without the sample world."))
def serve_command(host: str, port: int, workers: int, empty: bool) -> None:
    """Open the platform."""
    with needs_extra("platform"):
        import django
        from granian import Granian
        from granian.constants import Interfaces
        from granian.log import LogLevels
    _check_free(host, port)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "chengxu.platform.settings")
    click.echo(say(PREPARING))
    django.setup()
    prepare(empty=empty)
    welcome(host, port)

    from django.db import connections

    from chengxu.platform.api.hooks.send import in_a_process
    from chengxu.platform.door import THREADS

    connections.close_all()  # no process inherits an open database
    in_a_process()  # messages to other machines go out from there, not from the workers
    Granian(
        "chengxu.platform.wsgi:application",
        address=host,
        port=port,
        workers=workers,
        blocking_threads=THREADS,
        interface=Interfaces.WSGI,
        log_level=LogLevels.error,  # it warns of many threads; ours only say no (`platform.door`)
    ).serve()


def prepare(*, empty: bool) -> None:
    """Bring the database up to date and, unless `empty`, put the sample world into one where nobody is yet."""
    from django.core.management import call_command
    from django.db import connection

    call_command("migrate", verbosity=0, interactive=False)

    from chengxu.platform.accounts.models import Organisation
    from chengxu.platform.database import doubt
    from chengxu.platform.world import sample

    if not empty and not Organisation.objects.exists() and sample.load():
        click.echo(say(LOADED))
    worry = doubt()
    if worry is not None:
        click.echo(say(worry), err=True)
    connection.close()


def welcome(host: str, port: int) -> None:
    """Print, in both languages, where the platform is and who can log in."""
    from chengxu.platform.world import sample

    names = {user.username: user for user in sample.people()}
    for lang in LANGS:
        shown = f"[{host}]" if ":" in host else host
        click.echo(OPENED.fill(address=f"http://{shown}:{port}/{lang}/")[lang])
    if not names:
        return
    for lang in LANGS:
        click.echo(WHO.fill(password=sample.PASSWORD)[lang])
    for user in (user for name, user in names.items() if name.removesuffix(".example") in SHOWN):
        place = user.memberships.all()[0].organisation
        click.echo(f"  {user.username:<28} {place.name_zh} · {place.name_en}")
    if host not in LOOPBACK:
        for lang in LANGS:
            click.echo(EXPOSED.fill(host=host)[lang], err=True)


def _check_free(host: str, port: int) -> None:
    """Say so where something else listens already; `Wrong` names it."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise Wrong(say(TAKEN, host=host, port=port)) from error
