"""`chengxu organisation`: enter an organisation with its head into a platform, above all into an empty one."""

from __future__ import annotations

import os

import click

from chengxu.algebra.term import Term
from chengxu.cli.bilingual import Command, Option, lang, say
from chengxu.cli.common import needs_extra

ENTERED = Term("已登记：{name}。", "Entered: {name}.")
HEAD = Term("负责人：{email}", "Its head: {email}")
LINK = Term(
    "请把这个链接亲自交给负责人，用来设置密码；只能使用一次，{days} 天内有效（内部设定）：",
    "Hand this link to the head, who sets a password with it; it works once, for {days} days (a house setting):",
)
AS_BEFORE = Term("此人已有账号，用原来的密码登录。", "They have an account already and log in as before.")
KINDS = ("authority", "business", "body")
LEVELS = ("national", "provincial", "city")


@click.command(
    "organisation",
    cls=Command,
    about=Term("登记一个单位及其负责人，并给出设置密码的链接。",
               "Enter an organisation with its head, and print a link for setting a password."),
)  # fmt: skip
@click.option("--kind", type=click.Choice(KINDS), required=True, cls=Option,
              about=Term("主管机关、企业或者其他机构。", "An authority, a business or another body."))  # fmt: skip
@click.option("--level", type=click.Choice(LEVELS), default=None, cls=Option,
              about=Term("主管机关的级别。", "The level of an authority."))  # fmt: skip
@click.option("--area", default="", cls=Option,
              about=Term("省级行政区的两位代码（GB/T 2260）。", "The two digits of its province (GB/T 2260)."))  # fmt: skip
@click.option("--zh", required=True, cls=Option, about=Term("中文名称。", "The name in Chinese."))
@click.option("--en", required=True, cls=Option, about=Term("英文名称。", "The name in English."))
@click.option("--head", required=True, cls=Option,
              about=Term("负责人的电子邮箱。", "The e-mail address of its head."))  # fmt: skip
@click.option("--address", default="http://localhost:8000", cls=Option,
              about=Term("平台的地址，写入链接。", "The address of the platform, for the link."))  # fmt: skip
def organisation_command(
    kind: str, level: str | None, area: str, zh: str, en: str, head: str, address: str
) -> None:
    """Enter an organisation."""
    with needs_extra("platform"):
        import django
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "chengxu.platform.settings")
    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    from chengxu.platform.accounts.found import found
    from chengxu.platform.accounts.models import Kind

    call_command("migrate", verbosity=0, interactive=False)
    made = found(Kind(kind), Term(zh, en), head, level=level or "", area=area)
    click.echo(say(ENTERED, name=made.organisation.name))
    click.echo(say(HEAD, email=made.head.username))
    if made.link is None:
        click.echo(say(AS_BEFORE))
        return
    click.echo(say(LINK, days=settings.PASSWORD_RESET_TIMEOUT // 86_400))
    click.echo(f"{address.rstrip('/')}/{lang()}/account/set-password/{made.link.uid}/{made.link.token}/")
