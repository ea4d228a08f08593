"""The command line as a program of its own: exit codes, pipes, bytes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cli_words import EXAMPLES

SRC = Path(__file__).parents[2] / "src"
PROGRAM = [sys.executable, "-c", "from chengxu.cli.main import main; main()"]


def environment(home: Path, **more: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if k not in ("LC_ALL", "LC_MESSAGES", "LANG")}
    return {**kept, "PYTHONPATH": str(SRC), "CHENGXU_HOME": str(home), **more}


@pytest.fixture
def chengxu(tmp_path):
    def call(*args: object, typed: str = "", **env: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [*PROGRAM, *map(str, args)], input=typed.encode(), capture_output=True, check=False, cwd=tmp_path,
            env=environment(tmp_path, **env), timeout=60,
        )  # fmt: skip

    return call


def test_an_answer_exits_with_zero_and_is_utf_8_whatever_the_locale(chengxu):
    done = chengxu("assess", EXAMPLES / "closed-test.toml", "--json", "--on", "2026-06-01", LC_ALL="C.UTF-8")

    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout.decode("utf-8"))["on"] == "2026-06-01"
    assert done.stdout.count(b"\n") == 1


def test_bad_input_exits_with_two_and_prints_nothing_to_the_output(chengxu, tmp_path):
    (tmp_path / "bad.toml").write_text("[facts]\nx = 1\n", encoding="utf-8")

    done = chengxu("assess", "bad.toml", LANG="zh_CN.UTF-8")

    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode("utf-8").startswith("bad.toml:2: 没有名为“x”的事实")


def test_a_check_that_finds_something_exits_with_one(chengxu, tmp_path):
    (tmp_path / "kite.txt").write_text("第一条 风筝很高。\n", encoding="utf-8")

    assert chengxu("text", "import", "im", "kite.txt").returncode == 1


def test_an_interview_is_driven_by_a_pipe(chengxu, tmp_path):
    done = chengxu("ask", "robot.toml", typed="小圆\n是\n停\n", LANG="zh_CN.UTF-8")

    assert (done.returncode, done.stderr) == (0, b"")
    assert (tmp_path / "robot.toml").read_text(encoding="utf-8") == (
        '[service]\nname = "小圆"\n\n[facts]\nuses_generative_ai = true\n'
    )


def test_a_reader_that_stops_early_meets_no_traceback(tmp_path):
    both = " ".join(["{py} -c 'from chengxu.cli.main import main; main()' norms --json", "| head -c 10"])
    done = subprocess.run(
        ["bash", "-c", both.format(py=sys.executable)],
        capture_output=True,
        check=False,
        env=environment(tmp_path),
    )

    assert done.stdout.startswith(b'[{"id"')
    assert done.stderr == b""


def test_an_interview_that_is_interrupted_keeps_what_was_answered(tmp_path):
    program = subprocess.Popen(
        [*PROGRAM, "ask", "robot.toml"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        cwd=tmp_path, env=environment(tmp_path),
    )  # fmt: skip
    program.stdin.write(b"Roundy\nyes\n")
    program.stdin.flush()
    path = tmp_path / "robot.toml"
    deadline = time.monotonic() + 30
    while not (path.exists() and "uses_generative_ai" in path.read_text(encoding="utf-8")):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    program.send_signal(signal.SIGINT)
    out, err = program.communicate(timeout=30)

    assert b"Traceback" not in err
    assert b"Stopped. To go on: chengxu ask robot.toml" in out
    assert "uses_generative_ai = true" in path.read_text(encoding="utf-8")
