"""Run a command and print what it took: seconds, processor seconds, and the most memory of all its processes together.

On Linux: `python examples/scale/measure.py chengxu batch services.parquet --json > counts.json`.
"""

import os
import re
import subprocess
import sys
import time
from pathlib import Path


def family(pid: int) -> list[int]:
    """Return a process and all that it started."""
    lists = [path.read_text() for path in Path(f"/proc/{pid}/task").glob("*/children")]
    return [pid, *(one for children in lists for child in children.split() for one in family(int(child)))]


def memory(pid: int) -> int:
    """Return the kilobytes that a process holds; what several share is divided among them."""
    found = re.findall(r"^Pss: +(\d+)", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
    return int(found[0]) if found else 0


def processor(pid: int) -> float:
    """Return the seconds that all cores together have worked for a process."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


start, most, worked = time.perf_counter(), 0, {}
running = subprocess.Popen(sys.argv[1:])
while running.poll() is None:
    held = 0
    for pid in family(running.pid):
        try:
            worked[pid] = processor(pid)
            held += memory(pid)
        except (OSError, ValueError):  # it has just ended
            continue
    most = max(most, held)
    time.sleep(0.5)
took = time.perf_counter() - start
print(f"{took:.1f} s, {sum(worked.values()):.1f} s of processor, {most / 1e6:.2f} GB", file=sys.stderr)
sys.exit(running.returncode)
