"""Write a label into a file: read back after every write, one label in a file, and no other producer's label replaced."""

from __future__ import annotations

import os
from io import BytesIO

from chengxu.algebra.term import Term
from chengxu.provider.labels.carriers import carrier_of
from chengxu.provider.labels.damage import UNREADABLE, readable
from chengxu.provider.labels.fields import Label, LabelError, parse
from chengxu.provider.labels.manifest import has_manifest
from chengxu.provider.labels.opened import Content, opened
from chengxu.provider.labels.patch import patched
from chengxu.provider.labels.read import Reading, found_in, read_source
from chengxu.provider.labels.reasons import REASONS
from chengxu.provider.labels.splice import Piece, Range, Source, in_memory, to_file

NO_CARRIER = Term(
    "不认得这种文件格式，没有写入标识。可用的格式见 `chengxu label formats`。",
    "the format of this file is not known, and no label was written; `chengxu label formats` lists what is known.",
)
NOT_KEPT = Term(
    "写入之后读不回同样的标识，原文件没有改动。",
    "the label could not be read back after writing; the file was left as it was.",
)
ANOTHER = Term(
    "文件里已有另一提供者的标识（{producer}，{number}）；不得改换他人的标识（《标识办法》第十条）。传播时只填传播要素，见 `propagate`。",
    "the file has another producer's label ({producer}, {number}); nobody may replace it (labelling measures, art. 10). Who passes "
    "content on fills the propagation fields only: `propagate`.",
)
ODD = Term(
    "文件里的标识不合格式，不能确定是谁的；请先用 `chengxu label verify` 查看。",
    "the file has a label that is not in order, and nobody can tell whose it is; look at it with `chengxu label verify` first.",
)
NOT_A_PATH = Term(
    "in_place 只用于文件路径，且不另写 to；其他情形请不用 in_place。",
    "in_place goes with the path of a file and without `to`; leave it out for anything else.",
)
MANIFEST = Term(
    "文件里有 C2PA 清单（内容凭证），写入标识会使它失效；应当先写标识，后签清单。仍要写入的，须写明 despite_manifest（命令：--despite-manifest），"
    "并重新签清单（attest）。",
    "the file has a C2PA manifest (content credentials), which a label written now would make invalid: the label comes first, then the "
    "manifest. To write it all the same say despite_manifest (command: --despite-manifest), and sign a new manifest (attest).",
)


def label(
    content: Content, what: Label, to: str | os.PathLike[str] | None = None, *, despite_manifest: bool = False,
    in_place: bool = False,
) -> bytes | None:  # fmt: skip
    """Write a label and return the labelled file's bytes, or None where it went to a path.

    A path is labelled in its place, or as a new file at `to`; bytes and open files are returned as bytes unless `to` is
    given. Raises LabelError where the format holds no label, the file cannot be read, another's label stands there, or a
    C2PA manifest that the label would make invalid (unless `despite_manifest`).

    `in_place` writes the bytes that differ into the file at a path, and nothing else; a process that is killed meanwhile leaves
    it damaged (`patch`). LabelError where what is behind the label would have to move. By default a new file takes the old
    one's place in one step.
    """
    target = to if to is not None else content if isinstance(content, str | os.PathLike) else None
    if in_place and (to is not None or target is None):
        raise LabelError(NOT_A_PATH)
    with opened(content) as file:
        source = Source(file)
        pieces = planned(source, what, despite_manifest, in_place=in_place)
        if in_place and target is not None:
            patched(target, source, pieces, check=lambda written: check(Source(written), what))
            return None
        if target is None:
            made = in_memory(source, pieces)
            check(Source(BytesIO(made)), what)
            return made
        to_file(source, pieces, target, check=lambda written: check(Source(written), what))
        return None


def planned(
    source: Source, what: Label, despite_manifest: bool = False, *, in_place: bool = False
) -> list[Piece]:
    """Return what the labelled file consists of; `in_place`: with as little of it moved as the format allows."""
    carrier = carrier_of(source)
    if carrier is None:
        raise LabelError(NO_CARRIER)
    reading = read_source(source)
    if reading.stopped is not None:
        raise LabelError(UNREADABLE.fill(why=REASONS[reading.stopped]))
    check_owner(reading, what)
    with readable():
        if not despite_manifest and has_manifest(source, carrier.name):
            if [read.parsed.label for read in reading.labels] == [what]:
                return [Range(0, source.size)]
            raise LabelError(MANIFEST)
        write = (in_place and carrier.append) or carrier.write
        return list(write(source, what.text()))


def check(source: Source, what: Label) -> None:
    """Read a labelled file back; LabelError if it does not hold this label and no other."""
    found, stopped = found_in(source, carrier_of(source))
    same = len(found) == 1 and (found[0].text == what.text() or parse(found[0].text).label == what)
    if stopped is not None or not same:
        raise LabelError(NOT_KEPT)


def check_owner(reading: Reading, what: Label) -> None:
    """Refuse to put a label in the place of another producer's."""
    own = (what.producer, what.produce_id, what.reserved1)
    for read in reading.labels:
        if read.parsed.fields is None:
            continue
        there = read.parsed.label
        if there is None:
            raise LabelError(ODD)
        if there.producer and (there.producer, there.produce_id, there.reserved1) != own:
            raise LabelError(ANOTHER.fill(producer=there.producer, number=there.produce_id))
