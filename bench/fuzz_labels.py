"""Read and write files with bytes changed at random, of every format, and count what goes wrong.

Run `python bench/fuzz_labels.py 100000 [SEED]`. Wrong is: an exception that is no LabelError, a verdict that takes more than two
seconds, or a label that is written and not found again. Exit code 1 if anything was wrong; the seed of each is printed.
"""

from __future__ import annotations

import gc
import random
import resource
import sys
from collections import Counter
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from chengxu.labels import LabelError, label, verify
from provider_files import FILES, LABEL

SLOW = 2.0
SIZES = (0, 1, 7, 8, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 2**63 - 1, 2**64 - 1)


def mutate(data: bytes, chance: random.Random) -> bytes:
    """Return the bytes with one to four changes."""
    out = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        at, kind = chance.randrange(len(out) + 1), chance.randrange(6)
        if kind == 0 and at < len(out):
            out[at] ^= 1 << chance.randrange(8)
        elif kind == 1:
            size, order = chance.choice((1, 2, 4, 8)), chance.choice(("big", "little"))
            out[at : at + size] = (chance.choice(SIZES) % (1 << 8 * size)).to_bytes(size, order)
        elif kind == 2:
            del out[at : at + chance.randint(1, 64)]
        elif kind == 3:
            out[at:at] = out[at : at + chance.randint(1, 512)]
        elif kind == 4:
            del out[at:]
        else:
            out[at:at] = chance.randbytes(chance.randint(1, 32))
    return bytes(out)


def wrong_with(data: bytes, verdicts: Counter[str]) -> str | None:
    """Return what goes wrong with a file, None if nothing does."""
    begun = perf_counter()
    try:
        verdicts[verify(data).verdict.value] += 1
        if perf_counter() - begun > SLOW:
            return "slow"
        try:
            made = label(data, LABEL)
        except LabelError:
            return None
        return None if verify(made or b"").label == LABEL else "written and not found again"
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def main(runs: int, seed: int) -> int:
    """Print the verdicts and what went wrong; return the exit code."""
    files = {name: (made(), label(made(), LABEL) or b"") for name, made in FILES.items()}
    verdicts, wrong, names = Counter[str](), Counter[str](), list(files)
    begun = perf_counter()
    for run in range(runs):
        chance = random.Random(seed + run)
        name = names[run % len(names)]
        if problem := wrong_with(mutate(chance.choice(files[name]), chance), verdicts):
            wrong[f"{name}: {problem}"] += 1
            if wrong[f"{name}: {problem}"] == 1:
                print(f"WRONG {name}, seed {seed + run}: {problem}", flush=True)
    gc.collect()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    print(
        f"{runs} runs over {len(names)} formats, {perf_counter() - begun:.0f} s, {memory} MB at most, {dict(verdicts)}"
    )
    print(f"{wrong.total()} wrong: {dict(wrong)}")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000, int(sys.argv[2]) if len(sys.argv) > 2 else 0)
    )
