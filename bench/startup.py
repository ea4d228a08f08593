"""Time a cold start of `chengxu assess FILE --json` against that of Python itself, side by side in one run.

Run `python bench/startup.py`. The two take turns, each in a process of its own; the best of the rounds counts.
Within means: at most twice the time of `python -c "import json"` and a quarter of a second more.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).parents[1]
FILE = ROOT / "examples" / "wenxin-yiyan.toml"
ASSESS = "from chengxu.cli.main import main; main()"
COMMANDS = {
    "chengxu assess": [sys.executable, "-c", ASSESS, "assess", str(FILE), "--json", "--on", "2026-06-01"],
    "python, import json": [sys.executable, "-c", "import json"],
}
ROUNDS = 15


def seconds(command: list[str]) -> float:
    """Return how long a command takes, as a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    begun = perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    return perf_counter() - begun


def main() -> None:
    """Print the best time of each, their ratio, and whether ours is within its bound."""
    rounds = [{name: seconds(command) for name, command in COMMANDS.items()} for _ in range(ROUNDS)]
    ours, bare = (min(times[name] for times in rounds) for name in COMMANDS)
    bound = 2 * bare + 0.25
    for name, best in zip(COMMANDS, (ours, bare), strict=True):
        print(f"{name:22} {best * 1000:7.1f} ms")
    verdict = "within" if ours <= bound else "OVER"
    print(f"ratio {ours / bare:.1f}; {verdict} the bound of {bound * 1000:.1f} ms")


if __name__ == "__main__":
    main()
