"""Help in two languages, and usage errors that say what to write instead."""

from __future__ import annotations

import re

import pytest

from chengxu import __version__
from chengxu.cli.main import PLACES
from cli_words import HAN, LATIN

COMMANDS = [[], *([name] for name in PLACES), ["text", "import"], ["text", "check"]]
NAMES = {" ".join(command) for command in COMMANDS if command}


def sections(out: str) -> dict[str, list[tuple[str, str]]]:
    """Return the rows of the help by heading, continued lines joined: an option or command, and its help."""
    found: dict[str, list[tuple[str, str]]] = {}
    heading = ""
    for line in out.splitlines():
        if re.fullmatch(r"\S.*:", line):
            heading = line.rstrip(":")
            found[heading] = []
        elif heading and line.strip():
            left, _, right = line.strip().partition("  ")
            if line.startswith("   ") and found[heading]:
                name, said = found[heading].pop()
                found[heading].append((name, f"{said} {line.strip()}"))
            else:
                found[heading].append((left, right.strip()))
    return found


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_has_no_empty_side_and_keeps_to_its_language(chengxu, command):
    helps = {lang: chengxu(*command, "--help", lang=lang) for lang in ("zh", "en")}

    for lang, done in helps.items():
        assert (done.code, done.err) == (0, "")
        rows = [row for found in sections(done.out).values() for row in found]
        assert rows
        assert all(left and right for left, right in rows), rows
        assert all(bool(HAN.search(right)) for _, right in rows) or lang == "en"
        assert not re.search(r"\[[a-z ]+\]", done.out.replace("[zh|en]", "")) or lang == "en"
    assert helps["zh"].out.startswith(f"用法：chengxu {' '.join(command)}".rstrip())
    assert helps["en"].out.startswith(f"Usage: chengxu {' '.join(command)}".rstrip())
    names = {
        lang: [[left for left, _ in rows] for rows in sections(d.out).values()] for lang, d in helps.items()
    }
    assert names["zh"] == names["en"]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_chinese_headings_have_no_english_and_english_ones_no_chinese(chengxu, command):
    zh = sections(chengxu(*command, "--help", lang="zh").out)
    en = sections(chengxu(*command, "--help", lang="en").out)

    assert list(zh) == ["选项", "命令"][: len(zh)]
    assert list(en) == ["Options", "Commands"][: len(en)]
    assert not any(LATIN.search(heading) for heading in zh)


def test_the_first_help_lists_every_command(chengxu):
    rows = sections(chengxu("--help").out)["Commands"]

    assert [name for name, _ in rows] == list(PLACES)
    assert chengxu().out == chengxu("--help").out
    assert chengxu().code == 0


def test_a_group_without_a_command_shows_its_help(chengxu):
    assert chengxu("text").out == chengxu("text", "--help").out


def test_the_version_is_printed(chengxu):
    assert chengxu("--version").out == f"chengxu {__version__}\n"


@pytest.mark.parametrize(
    ("args", "zh", "en"),
    [
        (["frob"], "没有命令“frob”；可用：assess, ", "there is no command `frob`; there are: assess, "),
        (["text", "frob"], "没有命令“frob”；可用：import, check。", "there is no command `frob`; there are: import, check."),
        (["assess", "--jsn", "x"], "没有选项 --jsn；请用 --json。", "there is no option --jsn; try --json."),
        (["assess", "--frobnicate", "x"], "没有选项 --frobnicate；请用 --help。", "there is no option --frobnicate; try --help."),
        (["assess"], "缺少参数 FILE...。用 --help 查看用法。", "FILE... is missing; --help shows the usage."),
        (["show"], "缺少参数 NORM_ID。", "NORM_ID is missing;"),
        (["clock", "3 days"], "缺少参数 --of。", "--of is missing;"),
        (["clock", "3 days", "--of"], "选项 --of 的用法不对", "the option --of is used wrongly;"),
        (["norms", "--json=1"], "选项 --json 的用法不对", "the option --json is used wrongly;"),
        (["show", "a", "b", "c"], "多出了参数：b c。", "this is too much: b c;"),
        (["norms", "a"], "多出了参数：a。", "this is too much: a;"),
        (["assess", "x", "--html", "."], "--html 须为可用的文件。", "--html must name a file that can be used."),
        (["coverage", "--tests", "pyproject.toml"], "--tests 须为可用的目录。", "--tests must name a folder that can be used."),
    ],
)  # fmt: skip
def test_a_wrong_command_line_is_refused_with_what_to_write(chengxu, monkeypatch, args, zh, en):
    for lang, words in (("zh", zh), ("en", en)):
        done = chengxu(*args, lang=lang)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith(words)
        assert done.err.count("\n") == 1


# The language of a run


def test_the_language_is_that_of_the_system_unless_one_is_chosen(capsys, monkeypatch):
    from chengxu.cli.main import run

    def first_word(*args: str, **env: str) -> str:
        for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
            monkeypatch.delenv(name, raising=False)
        for name, value in env.items():
            monkeypatch.setenv(name, value)
        assert run([*args, "--help"]) == 0
        return capsys.readouterr().out[:2]

    assert first_word() == "Us"
    assert first_word(LANG="zh_CN.UTF-8") == "用法"
    assert first_word(LANG="zh_CN.UTF-8", LC_ALL="C") == "Us"
    assert first_word("--lang", "en", LANG="zh_CN.UTF-8") == "Us"
    assert first_word("--lang=zh", LANG="en_GB.UTF-8") == "用法"
    assert first_word("norms", "--lang", "zh") == "用法"


@pytest.mark.parametrize("args", [["--lang", "fr"], ["--lang=de"], ["--lang"], ["--lang", ""]])
def test_another_language_is_refused(capsys, monkeypatch, args):
    from chengxu.cli.main import run

    monkeypatch.setenv("LC_ALL", "C")
    assert run(["norms", *args]) == 2
    out, err = capsys.readouterr()
    assert (out, err) == ("", "--lang takes zh or en.\n")
