"""Click in two languages: commands and options whose help is a `Term`, and usage errors in the user's language."""

from __future__ import annotations

import os
from contextvars import ContextVar
from importlib import import_module
from typing import Any

import click

from chengxu.algebra.term import Lang, Term

_LANG: ContextVar[Lang] = ContextVar("lang", default="en")

HEADINGS = {
    "usage": Term("用法：", "Usage: "),
    "options": Term("选项", "Options"),
    "commands": Term("命令", "Commands"),
}
SHOW_HELP = Term("显示本帮助并退出。", "Show this help and exit.")
CHOOSE_LANG = Term("输出语言；默认随系统区域设置。", "Language of the output; by default that of the system.")
REQUIRED = Term("[必填]", "[required]")
NO_COMMAND = Term("没有命令“{name}”；可用：{known}。", "there is no command `{name}`; there are: {known}.")
NO_OPTION = Term("没有选项 {name}；请用 {hint}。", "there is no option {name}; try {hint}.")
WRONG_USE = Term(
    "选项 {name} 的用法不对；是否需要取值，见 --help。",
    "the option {name} is used wrongly; --help shows whether it takes a value.",
)
MISSING = Term("缺少参数 {name}。用 --help 查看用法。", "{name} is missing; --help shows the usage.")
TOO_MANY = Term(
    "多出了参数：{extra}。用 --help 查看用法。", "this is too much: {extra}; --help shows the usage."
)
NO_FILE = Term("{name} 须为可用的文件。", "{name} must name a file that can be used.")
NO_FOLDER = Term("{name} 须为可用的目录。", "{name} must name a folder that can be used.")


def lang() -> Lang:
    """Return the language of this run."""
    return _LANG.get()


def choose_lang(args: list[str]) -> list[str]:
    """Set the language from `--lang`, else from the environment, and return the arguments without it."""
    rest, wanted = [], None
    tokens = iter(args)
    for token in tokens:
        if token == "--lang":
            wanted = next(tokens, "")
        elif token.startswith("--lang="):
            wanted = token.removeprefix("--lang=")
        else:
            rest.append(token)
    system = next((os.environ[k] for k in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(k)), "")
    _LANG.set("zh" if (wanted or system).startswith("zh") else "en")
    if wanted not in (None, "zh", "en"):
        raise click.UsageError(Term("--lang 只能是 zh 或 en。", "--lang takes zh or en.")[lang()])
    return rest


def say(text: Term, /, **values: object) -> str:
    """Return a text in the language of this run, its placeholders filled."""
    return (text.fill(**values) if values else text)[lang()]


class Option(click.Option):
    """An option whose help is a `Term`."""

    def __init__(self, *args: Any, about: Term, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.about = about

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option and its help in the language of this run."""
        self.help = self.about[lang()]
        record = super().get_help_record(ctx)
        return record and (record[0], record[1].replace("[required]", REQUIRED[lang()]))


class Command(click.Command):
    """A command whose help is a `Term`."""

    allow_extra_args = True  # so that we can refuse them in the user's language

    def __init__(self, *args: Any, about: Term, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.about = about

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the arguments; refuse more of them than there should be."""
        rest = super().parse_args(ctx, args)
        if rest and not isinstance(self, click.Group):
            raise click.UsageError(say(TOO_MANY, extra=" ".join(rest)), ctx)
        return rest

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return the first line of the help."""
        return self.about[lang()].splitlines()[0]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=HEADINGS["usage"][lang()])

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command is for, line by line."""
        formatter.write_paragraph()
        with formatter.indentation():
            for line in self.about[lang()].splitlines():
                formatter.write_text(line)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, `--lang` among them."""
        options = [p for p in self.get_params(ctx) if isinstance(p, click.Option)]
        records = [record for p in options if (record := p.get_help_record(ctx))]
        records = [(left, SHOW_HELP[lang()] if left == "--help" else right) for left, right in records]
        records.insert(max(len(records) - 1, 0), ("--lang [zh|en]", CHOOSE_LANG[lang()]))
        with formatter.section(HEADINGS["options"][lang()]):
            formatter.write_dl(records)


class Group(Command, click.Group):
    """A group that imports a command only when it is called, so that each one starts fast."""

    def __init__(self, *args: Any, places: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.places = places

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands, in the order in which they are declared."""
        return list(self.places)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, importing its module; None for an unknown name."""
        if cmd_name not in self.places:
            return None
        module, _, name = self.places[cmd_name].partition(":")
        command = getattr(import_module(module), name)
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is called; refuse an unknown name."""
        if args and args[0] not in self.places and not args[0].startswith("-"):
            raise click.UsageError(say(NO_COMMAND, name=args[0], known=", ".join(self.places)), ctx)
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the commands with their first lines."""
        Command.format_options(self, ctx, formatter)
        rows = [(n, c.get_short_help_str()) for n in self.places if (c := self.get_command(ctx, n))]
        with formatter.section(HEADINGS["commands"][lang()]):
            formatter.write_dl(rows)


def usage_problem(error: click.ClickException) -> str:
    """Return what is wrong with a command line, and what to write instead, in the language of this run."""
    match error:
        case click.NoSuchOption():
            near = error.possibilities or ["--help"]
            return say(NO_OPTION, name=error.option_name, hint=near[0])
        case click.BadOptionUsage():
            return say(WRONG_USE, name=error.option_name)
        case click.MissingParameter() if error.param is not None:
            return say(MISSING, name=_name(error.param))
        case click.BadParameter() if error.param is not None and isinstance(error.param.type, click.Path):
            wanted = NO_FILE if error.param.type.file_okay else NO_FOLDER
            return say(wanted, name=_name(error.param))
        case _:
            return error.format_message()


def _name(param: click.Parameter) -> str:
    """Return a parameter as a person writes it: `--of`, or `FILE`."""
    if isinstance(param, click.Option):
        return param.opts[0]
    return param.make_metavar(click.Context(click.Command(""))).strip("[]")
