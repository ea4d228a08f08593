"""`chengxu sweep`: what a day asks of the platform; safe to run twice, and to stop at any moment."""

from __future__ import annotations

import click

from chengxu.algebra.term import Term
from chengxu.cli.bilingual import Command, Option, lang, say
from chengxu.cli.common import json_option, print_json
from chengxu.cli.database import open_database

CASES = Term(
    "案件：查看 {cases} 件，时间届满而生效的步骤 {steps} 项。",
    "Cases: {cases} looked at, {steps} steps taken by the passing of time.",
)
TROUBLE = Term("需要人来看的案件 {case}：{why}", "Case {case} needs a person: {why}")
LOG = Term(
    "日志 {log}：编入 {placed} 片叶子，当日树头大小 {size}。",
    "Log {log}: {placed} leaves placed, the head of the day covers {size}.",
)
DUTIES = Term(
    "服务：算出 {services} 份当日的义务状态。", "Services: {services} standings of the day worked out."
)
TRACES = Term(
    "内容编号：期满删除 {traces} 条公布记录（{tag}）。",
    "Content numbers: {traces} published records deleted, their time being over ({tag}).",
)
SENT = Term("通知：送达 {sent} 条。", "Messages: {sent} delivered.")


@click.command(
    "sweep",
    cls=Command,
    about=Term("每日清理：时间届满依法发生的步骤记入案件，刷新期限，编入日志并发布当日树头，发送通知，删除期满的内容编号记录。可以重复运行。",
               "The daily sweep: enter what time alone did in cases, refresh clocks, place the log's leaves and publish "
               "the head of the day, send messages, delete published records of content numbers whose time is over. Safe to run twice."),
)  # fmt: skip
@click.option("--most", type=click.IntRange(min=1), default=None, cls=Option,
              about=Term("最多查看多少件案件；不写则全部。", "How many cases to look at, at most; all without it."))  # fmt: skip
@json_option
def sweep_command(most: int | None, as_json: bool) -> int:
    """Sweep, and say what was done."""
    open_database()
    from chengxu.platform.api.forget import forget
    from chengxu.platform.api.hooks.send import send_due
    from chengxu.platform.cases.sweep import sweep
    from chengxu.platform.ledger.keep import keep_logs
    from chengxu.platform.services.standing import work_out_all
    from chengxu.platform.today import today
    from chengxu.platform.traces import forget as traces

    done, kept, sent = sweep(today(), most), keep_logs(), send_due()
    forget()
    deleted = traces.forget(today())
    standings = work_out_all()
    if as_json:
        print_json(
            {
                "cases": done.cases,
                "steps": done.steps,
                "trouble": [{"case": str(case), "why": why.as_json()} for case, why in done.trouble],
                "logs": [{"log": k.log, "placed": k.placed, "size": k.head.size} for k in kept],
                "standings": standings,
                "sent": sent,
                "traces": deleted,
            }
        )
    else:
        click.echo(say(CASES, cases=done.cases, steps=done.steps))
        for case, why in done.trouble:
            click.echo(say(TROUBLE, case=case, why=why[lang()]))
        for k in kept:
            click.echo(say(LOG, log=k.log, placed=k.placed, size=k.head.size))
        click.echo(say(DUTIES, services=standings))
        click.echo(say(SENT, sent=sent))
        click.echo(say(TRACES, traces=deleted, tag=traces.TAG.text(lang())))
    return 1 if done.trouble else 0
