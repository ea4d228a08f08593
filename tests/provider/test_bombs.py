"""Files of every family made to fill the memory or to take for ever: each is read by a process of its own, whose memory is measured."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from provider_bombs import BOMBS

MEMORY = 64 << 20
SECONDS = 5.0

READER = """
import json, os, resource, sys
from chengxu.labels import label, read, verify, Label, LabelError
from chengxu.provider.labels.carriers import carriers
from chengxu.provider.labels import integrity, manifest, sidecar
carriers()
for path in sys.argv[1:]:
    back, forth = os.pipe()
    if not (child := os.fork()):
        before = resource.getrusage(resource.RUSAGE_SELF)
        verdict = verify(path).verdict.value
        try:
            label(path, Label("a", "b"), path + ".labelled")
        except LabelError:
            pass
        after = resource.getrusage(resource.RUSAGE_SELF)
        kilobytes = after.ru_maxrss - before.ru_maxrss
        os.write(forth, json.dumps([kilobytes * 1024, after.ru_utime - before.ru_utime, verdict]).encode())
        os._exit(0)
    os.close(forth)
    _, status = os.waitpid(child, 0)
    print(json.dumps([path, status, *json.loads(os.read(back, 999) or b"[0, 0, null]")]))
    os.close(back)
"""
"""Verifies each file and tries to label it, in a process of its own."""


@pytest.fixture(scope="module")
def measured(tmp_path_factory) -> dict[str, tuple[int, int, float, str]]:
    """Return what each file cost: exit status, bytes of memory, seconds of the processor, and the verdict."""
    folder = tmp_path_factory.mktemp("bombs")
    names = {str(folder / f"{number}"): name for number, name in enumerate(BOMBS)}
    for path, name in names.items():
        Path(path).write_bytes(BOMBS[name]())
    done = subprocess.run([sys.executable, "-c", READER, *names], capture_output=True, text=True, check=True)
    return {names[path]: tuple(rest) for path, *rest in map(json.loads, done.stdout.splitlines())}


@pytest.mark.skipif(sys.platform != "linux", reason="the memory of a process is measured as Linux does")
@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_of_any_family_costs_a_bounded_memory_and_time_and_holds_no_label(name, measured):
    status, memory, seconds, verdict = measured[name]

    assert status == 0
    assert memory < MEMORY, f"{memory / 2**20:.0f} MB"
    assert seconds < SECONDS, f"{seconds:.1f} s"
    assert verdict in ("inconclusive", "not_found")
