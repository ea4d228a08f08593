"""Read and write files of every format that were changed at random, in their structure too, and count what goes wrong.

Run `python bench/fuzz_labels.py [RUNS] [SEED]` (20 000 runs by default). Wrong is: an exception that is no LabelError, a verdict
that takes more than two seconds, or a label that is written and not found again. Each is printed with its seed; exit code 1.
"""

from __future__ import annotations

import gc
import io
import random
import re
import resource
import sys
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from time import process_time

import pikepdf

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from chengxu.labels import LabelError, label, verify
from provider_files import FILES, LABEL
from provider_motion import KINDS, motion
from provider_sounds import PICTURE, SOUND, made

SLOW = 2.0
SIZES = (0, 1, 7, 8, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 2**63 - 1, 2**64 - 1)
TOKEN = re.compile(rb"[A-Za-z0-9_.]+|[^A-Za-z0-9_.]")
LARGEST_TEXT = 20_000
Mutation = Callable[[bytearray, random.Random], None]


def flip(out: bytearray, chance: random.Random) -> None:
    """Turn a bit."""
    out[chance.randrange(len(out))] ^= 1 << chance.randrange(8)


def extreme(out: bytearray, chance: random.Random) -> None:
    """Put a number there at which others break."""
    at, size = chance.randrange(len(out)), chance.choice((1, 2, 4, 8))
    out[at : at + size] = (chance.choice(SIZES) % (1 << 8 * size)).to_bytes(
        size, chance.choice(("big", "little"))
    )


def length(out: bytearray, chance: random.Random) -> None:
    """Change a number that looks like a length, a count or a place: it is not larger than the file."""
    order, size = chance.choice(("big", "little")), chance.choice((2, 4, 8))
    for _ in range(64):
        at = chance.randrange(len(out))
        value = int.from_bytes(out[at : at + size], order)
        if 0 < value <= len(out):
            new = chance.choice(
                (
                    0,
                    1,
                    value - 1,
                    value + 1,
                    value * 2,
                    value // 2,
                    len(out) - at,
                    len(out),
                    at,
                    value + 0x100,
                )
            )
            out[at : at + size] = (new % (1 << 8 * size)).to_bytes(size, order)
            return


def cut(out: bytearray, chance: random.Random) -> None:
    """Take some bytes out."""
    at = chance.randrange(len(out))
    del out[at : at + chance.choice((1, 2, 4, 8, chance.randint(1, 512)))]


def end(out: bytearray, chance: random.Random) -> None:
    """Cut the file off."""
    del out[chance.randrange(len(out)) :]


def noise(out: bytearray, chance: random.Random) -> None:
    """Put bytes in."""
    at = chance.randrange(len(out) + 1)
    out[at:at] = chance.randbytes(chance.randint(1, 32))


def nested(out: bytearray, chance: random.Random) -> None:
    """Put a part of the file into itself, once or many times."""
    at, to = chance.randrange(len(out)), chance.randrange(len(out) + 1)
    out[to:to] = out[at : at + chance.randint(1, 512)] * chance.choice((1, 1, 2, 64))


def swapped(out: bytearray, chance: random.Random) -> None:
    """Let two parts change places."""
    one, other = sorted((chance.randrange(len(out)), chance.randrange(len(out))))
    size = chance.randint(1, 256)
    out[one : one + size], out[other : other + size] = out[other : other + size], out[one : one + size]


def words(out: bytearray, chance: random.Random) -> None:
    """Double, drop or change the words and signs of a text: of XML, JSON, YAML, PDF."""
    start = chance.randrange(len(out))
    found = TOKEN.findall(bytes(out[start : start + 400]))
    at = chance.randrange(len(found))
    found[at] = chance.choice(
        (
            b"",
            found[at] * 2,
            chance.choice(found),
            b"<",
            b">",
            b'"',
            b"]]>",
            b"\0",
            b"-1",
            b"99999999999",
            b"&a;",
        )
    )
    out[start : start + 400] = b"".join(found)


MUTATIONS: tuple[Mutation, ...] = (flip, extreme, length, length, cut, end, noise, nested, swapped, words)


def mutate(data: bytes, chance: random.Random) -> bytes:
    """Return a file with one to four changes; of an archive sometimes within a member, which is packed again."""
    if data.startswith(b"PK") and chance.random() < 0.5:
        return within_member(data, chance)
    out = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        if out:
            chance.choice(MUTATIONS)(out, chance)
    return bytes(out)


def within_member(data: bytes, chance: random.Random) -> bytes:
    """Return an archive with one of its small members changed, doubled, dropped or lied about."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        every = [(info, old.read(info)) for info in old.infolist()]
        spoilt = chance.choice([info for info, part in every if len(part) < LARGEST_TEXT])
        fate = chance.choice(("change", "change", "change", "drop", "double", "store"))
        for info, part in every:
            made = zipfile.ZipInfo(info.filename)
            made.compress_type = (
                zipfile.ZIP_STORED if fate == "store" and info is spoilt else zipfile.ZIP_DEFLATED
            )
            if info is spoilt and fate == "change":
                part = mutate(part, chance)
            if info is not spoilt or fate != "drop":
                new.writestr(made, part)
            if info is spoilt and fate == "double":
                new.writestr(zipfile.ZipInfo(info.filename.upper()), part)
    return out.getvalue()


def document(**options: object) -> bytes:
    """Return a PDF file as qpdf writes it."""
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.docinfo["/Title"] = "题目"
        pdf.save(out, **options)
    return out.getvalue()


OTHERS: dict[str, Callable[[], bytes]] = {
    **{name: lambda name=name: motion(name) for name in KINDS},
    "PDF with streams of objects": lambda: document(object_stream_mode=pikepdf.ObjectStreamMode.generate),
    "PDF for the web": lambda: document(linearize=True),
    "MKV as it is sent": lambda: made("mkv", *PICTURE, "-c:v", "mpeg4", "-live", "1"),
    "FLAC in Ogg": lambda: made("oga", *SOUND, "-c:a", "flac"),
    "FLV with places": lambda: made("flv", *PICTURE, "-c:v", "flv", "-flvflags", "add_keyframe_index"),
}


def wrong_with(data: bytes, verdicts: Counter[str]) -> str | None:
    """Return what goes wrong with a file, None if nothing does."""
    begun = process_time()
    try:
        verdicts[verify(data).verdict.value] += 1
        if process_time() - begun > SLOW:
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
    files = {name: (data := make(), label(data, LABEL) or b"") for name, make in (FILES | OTHERS).items()}
    verdicts, wrong, names = Counter[str](), Counter[str](), list(files)
    begun = process_time()
    for run in range(runs):
        chance = random.Random(seed + run)
        name = names[run % len(names)]
        if problem := wrong_with(mutate(chance.choice(files[name]), chance), verdicts):
            wrong[f"{name}: {problem}"] += 1
            if wrong[f"{name}: {problem}"] == 1:
                print(f"WRONG {name}, seed {seed + run}: {problem}", flush=True)
        if run % 50_000 == 49_999:
            print(f"{run + 1} runs, {process_time() - begun:.0f} s, {wrong.total()} wrong", flush=True)
    gc.collect()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    print(
        f"{runs} runs over {len(names)} formats, {process_time() - begun:.0f} s, {memory} MB at most, {dict(verdicts)}"
    )
    print(f"{wrong.total()} wrong: {dict(wrong)}")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000, int(sys.argv[2]) if len(sys.argv) > 2 else 0)
    )
