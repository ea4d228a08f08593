"""`chengxu serve`: open the platform on this machine, with a sample world the first time."""

from __future__ import annotations

import os

import click

from chengxu.algebra.term import Term
from chengxu.cli.bilingual import Command, Option, say
from chengxu.cli.common import needs_extra

OPENED = Term(
    "平台已在 {address} 打开；按 Ctrl+C 关闭。", "The platform is open at {address}; Ctrl+C closes it."
)


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
def serve_command(host: str, port: int, workers: int) -> None:
    """Open the platform."""
    with needs_extra("platform"):
        import django
        from granian import Granian
        from granian.constants import Interfaces
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "chengxu.platform.settings")
    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)
    click.echo(say(OPENED, address=f"http://{host}:{port}/"))
    Granian(
        "chengxu.platform.wsgi:application",
        address=host,
        port=port,
        workers=workers,
        interface=Interfaces.WSGI,
    ).serve()
