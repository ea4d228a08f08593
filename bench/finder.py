"""Time the questions of the duty finder, page and all, against the bare start page in the same run.

Run `python bench/finder.py`. Every question is answered "I do not know", on the law in force. Within means: under 300 ms.
"""

from __future__ import annotations

import os
import re
import statistics
import tempfile
from time import perf_counter

os.environ.setdefault("CHENGXU_HOME", tempfile.mkdtemp(prefix="chengxu-bench-"))
os.environ["DJANGO_SETTINGS_MODULE"] = "chengxu.platform.settings"

import django

django.setup()

from django.core.management import call_command
from django.test import Client

MOST, BOUND = 30, 0.3


def main() -> None:
    """Print the median and the slowest question, and the start page beside them."""
    call_command("migrate", verbosity=0)
    client = Client()
    client.post("/en/duties/start/", {"laws": ["im"]})
    page, times, bare = client.get("/en/duties/").content.decode(), [], []
    while (name := re.search(r'name="key" value="([^"]+)"', page)) and len(times) < MOST:
        start = perf_counter()
        answer = {"key": name[1], "do": "unknown"}
        page = client.post("/en/duties/answer/", answer, headers={"HX-Request": "true"}).content.decode()
        times.append(perf_counter() - start)
        start = perf_counter()
        client.get("/en/")
        bare.append(perf_counter() - start)
    middle, slowest, floor = statistics.median(times), max(times), statistics.median(bare)
    print(
        f"questions {len(times)}  median {middle * 1e3:.0f} ms  slowest {slowest * 1e3:.0f} ms  start page {floor * 1e3:.0f} ms"
    )
    print(f"ratio {middle / floor:.1f}  {'within' if slowest < BOUND else 'OVER'} {BOUND * 1e3:.0f} ms")


if __name__ == "__main__":
    main()
