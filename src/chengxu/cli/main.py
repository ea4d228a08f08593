"""The entry point: `chengxu`. Exit 0 when answered, 1 when a check found something, 2 on bad input."""

from __future__ import annotations

import gc
import sys

import click

from chengxu import __version__
from chengxu.algebra.term import Term, TermError
from chengxu.cli.bilingual import Group, Option, choose_lang, lang, say, usage_problem

ABOUT = Term(
    "程序：让人工智能法律运行起来。\n描述一项人工智能服务，即可知哪些规范适用、为什么、何时到期。",
    "Chengxu makes AI law run.\nDescribe an AI service, and read which norms apply, why, and what is due when.",
)
VERSION = Term("显示版本并退出。", "Show the version and exit.")
NO_ACCESS = Term("无法读写 {path}：{why}", "cannot read or write {path}: {why}")
INTERRUPTED = Term("已中断；未写入任何内容。", "Interrupted; nothing was written.")

PLACES = {
    "assess": "chengxu.cli.assess:assess_command",
    "ask": "chengxu.cli.interview:ask_command",
    "norms": "chengxu.cli.browse:norms_command",
    "facts": "chengxu.cli.browse:facts_command",
    "events": "chengxu.cli.browse:events_command",
    "show": "chengxu.cli.browse:show_command",
    "clock": "chengxu.cli.clock:clock_command",
    "case": "chengxu.cli.case:case_command",
    "amount": "chengxu.cli.amount:amount_command",
    "batch": "chengxu.cli.batch:batch_command",
    "population": "chengxu.cli.population:population_command",
    "impact": "chengxu.cli.impact:impact_command",
    "compare": "chengxu.cli.compare:compare_command",
    "liability": "chengxu.cli.liability:liability_command",
    "prove": "chengxu.cli.prove:prove_command",
    "lint": "chengxu.cli.lint:lint_command",
    "procedures": "chengxu.cli.tables:procedures_command",
    "notices": "chengxu.cli.tables:notices_command",
    "registers": "chengxu.cli.tables:registers_command",
    "records": "chengxu.cli.tables:records_command",
    "parameters": "chengxu.cli.tables:parameters_command",
    "defaults": "chengxu.cli.tables:defaults_command",
    "coverage": "chengxu.cli.coverage:coverage_command",
    "serve": "chengxu.cli.serve:serve_command",
    "organisation": "chengxu.cli.organisation:organisation_command",
    "verify": "chengxu.cli.verify:verify_command",
    "sweep": "chengxu.cli.sweep:sweep_command",
    "backup": "chengxu.cli.backup:backup_command",
    "restore": "chengxu.cli.backup:restore_command",
    "text": "chengxu.cli.text:text_group",
    "label": "chengxu.cli.label:label_group",
}


def _print_version(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    if value:
        click.echo(f"chengxu {__version__}")
        ctx.exit()


root = Group(
    name="chengxu",
    about=ABOUT,
    places=PLACES,
    params=[
        Option(
            ["--version"], about=VERSION, is_flag=True, expose_value=False, is_eager=True,
            callback=_print_version,
        )
    ],
)  # fmt: skip


def main(args: list[str] | None = None) -> None:
    """Run the command line; problems go to standard error, one sentence a line."""
    gc.disable()  # a run is short and its values live to its end: there is nothing to collect
    sys.exit(run(sys.argv[1:] if args is None else args))


def run(args: list[str]) -> int:
    """Run a command line and return its exit code."""
    from chengxu.cli.common import Wrong

    try:
        code = root.main(choose_lang(args), prog_name="chengxu", standalone_mode=False)
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.ctx.get_help() if error.ctx else "")
        return 0
    except (click.Abort, KeyboardInterrupt):
        click.echo(INTERRUPTED[lang()], err=True)
        return 130
    except click.ClickException as error:
        click.echo(usage_problem(error), err=True)
        return 2
    except Wrong as error:
        for line in error.lines:
            click.echo(line, err=True)
        return 2
    except TermError as error:
        click.echo(error.term[lang()], err=True)
        return 2
    except OSError as error:
        click.echo(say(NO_ACCESS, path=error.filename or "", why=error.strerror or error), err=True)
        return 2
    return code if isinstance(code, int) else 0
