"""Time a cold start of `chengxu assess FILE`, for people and as JSON, against that of Python itself, in one run.

Run `python bench/startup.py`. The three take turns, each in a process of its own; the best of the rounds counts.
Every law is assessed. Within means: under 1 s.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).parents[1]
FILE = ROOT / "examples" / "wenxin-yiyan.toml"
ASSESS = [
    sys.executable,
    "-c",
    "from chengxu.cli.main import main; main()",
    "assess",
    str(FILE),
    "--on",
    "2026-06-01",
]
BARE = "python, import json"
COMMANDS = {
    "chengxu assess": ASSESS,
    "chengxu assess --json": [*ASSESS, "--json"],
    BARE: [sys.executable, "-c", "import json"],
}
ROUNDS = 15
BOUND = 1.0
"""Seconds, for every law in one run."""


def seconds(command: list[str]) -> float:
    """Return how long a command takes, as a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed package has its bytecode
    begun = perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    return perf_counter() - begun


def main() -> None:
    """Print the best time of each, its ratio to bare Python, and whether ours are within the bound."""
    rounds = [{name: seconds(command) for name, command in COMMANDS.items()} for _ in range(ROUNDS)]
    best = {name: min(times[name] for times in rounds) for name in COMMANDS}
    for name, time in best.items():
        verdict = "" if name == BARE else "within" if time < BOUND else "OVER"
        print(f"{name:22} {time * 1000:7.1f} ms {time / best[BARE]:6.1f} x  {verdict}")
    print(f"bound {BOUND * 1000:.0f} ms")


if __name__ == "__main__":
    main()
