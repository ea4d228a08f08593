"""The implicit label: seven fields as one JSON text (GB 45438-2025, Annex E).

It is written in one canonical form and read in every form that is found in the field; what deviates is told by code.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from chengxu.algebra.term import Term, TermError

KEY = "AIGC"
"""The name under which a label stands in a file (Annex E, a)."""

NAMES = {
    "label": "Label",
    "producer": "ContentProducer",
    "produce_id": "ProduceID",
    "reserved1": "ReservedCode1",
    "propagator": "ContentPropagator",
    "propagate_id": "PropagateID",
    "reserved2": "ReservedCode2",
}
"""Our names and the names in the file, in the order of the file (Annex E, b)."""

VALUES = {
    "1": Term("属于人工智能生成合成内容", "generated or synthesised by AI"),
    "2": Term("可能为人工智能生成合成内容", "possibly generated or synthesised by AI"),
    "3": Term("疑似为人工智能生成合成内容", "suspected to be generated or synthesised by AI"),
}
"""What `Label` says (Annex E, c)."""

LONGEST = 65_536
"""Bytes of a label text that are looked at: a house setting, far above any real label."""

BAD_VALUE = Term(
    "“{name}”不能是 {value}；请填 1（属于）、2（可能）或 3（疑似）。",
    "`{name}` cannot be {value}; write 1 (generated), 2 (possibly) or 3 (suspected).",
)
BAD_CHARACTERS = Term(
    "“{name}”里的字符 {found} 不允许出现：只可用 ASCII 可见字符，不含空格和反斜杠（GB 45438 附录 E）。名称含汉字的，请改用服务提供者编码。",
    "`{name}` holds {found}, which is not allowed: printable ASCII without spaces and backslashes only (GB 45438, Annex E). A name in "
    "Chinese characters is given by the provider code instead.",
)
EMPTY = Term("“{name}”不能为空。", "`{name}` cannot be empty.")


class LabelError(TermError):
    """A label that cannot be written: which field, why, and what to write instead."""


@dataclass(frozen=True)
class Label:
    """One implicit label. `producer` and `propagator` are names or codes of providers; all values are ASCII texts.

    Raises LabelError for what Annex E does not allow.
    """

    producer: str
    produce_id: str
    label: str = "1"
    reserved1: str = ""
    propagator: str = ""
    propagate_id: str = ""
    reserved2: str = ""

    def __post_init__(self) -> None:
        if self.label not in VALUES:
            raise LabelError(BAD_VALUE.fill(name="Label", value=repr(self.label)))
        for name in ("producer", "produce_id") if self.label == "1" else ():
            if not getattr(self, name):
                raise LabelError(EMPTY.fill(name=NAMES[name]))
        for here, there in NAMES.items():
            if wrong := forbidden(getattr(self, here)):
                found = ", ".join(f"U+{ord(c):04X}" for c in sorted(set(wrong))[:5])
                raise LabelError(BAD_CHARACTERS.fill(name=there, found=found))

    @property
    def fields(self) -> dict[str, str]:
        """The fields by their names in the file, in canonical order."""
        return {there: getattr(self, here) for here, there in NAMES.items()}

    def text(self, *, wrapped: bool = False) -> str:
        """Return the canonical JSON; `wrapped` inside an object with the one key AIGC, as some carriers ask."""
        values = ((name, value.replace('"', '\\"')) for name, value in self.fields.items())
        text = "{" + ",".join([f'"{name}":"{value}"' for name, value in values]) + "}"
        return f'{{"{KEY}":{text}}}' if wrapped else text


FORBIDDEN = re.compile(r"[^!-\[\]-~]")


def forbidden(value: str) -> str:
    """Return the characters of a value that Annex E (j) does not allow: 0x21-0x7E without the backslash are."""
    return "".join(FORBIDDEN.findall(value))


@dataclass(frozen=True)
class Parsed:
    """What was read from one label text: its fields by their names in the file, and the codes of what is wrong.

    `fields` is None where the text is no label at all; `label` is there if it could have been written like that.
    """

    fields: dict[str, Any] | None
    reasons: tuple[str, ...]

    @property
    def label(self) -> Label | None:
        """The label, if every field is as it should be."""
        if self.fields is None or set(self.fields) != KNOWN:
            return None
        try:
            return Label(**{here: self.fields[there] for here, there in NAMES.items()})
        except (LabelError, TypeError):
            return None


KNOWN = frozenset(NAMES.values())
PLAIN = re.compile(
    r'\{"Label":"([123])","ContentProducer":"(V+)","ProduceID":"(V+)","ReservedCode1":"(V*)",'
    r'"ContentPropagator":"(V*)","PropagateID":"(V*)","ReservedCode2":"(V*)"\}'.replace("V", r"[!#-\[\]-~]")
)
"""A label as it is written here, with nothing escaped and nothing wrong in it; such a one needs no parser."""
MISSPELT = {"ReserveCode1": "ReservedCode1", "ReserveCode2": "ReservedCode2"}
"""Names found in the field for those of the standard."""


def parse(text: str) -> Parsed:
    """Return what a label text says, in whatever form it stands; the codes are those of `reasons.REASONS`."""
    if len(text) > LONGEST:
        return Parsed(None, ("label-too-long",))
    if plain := PLAIN.fullmatch(text):
        return Parsed(dict(zip(NAMES.values(), plain.groups(), strict=True)), ())
    seen: list[str] = []

    def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(items)
        if len(found) < len(items):
            seen.append("duplicate-keys")
        return found

    try:
        value = json.loads(text.strip("\x00 \t\r\n\ufeff"), object_pairs_hook=pairs)
    except (ValueError, RecursionError):
        return Parsed(None, ("not-json",))
    if isinstance(value, dict) and isinstance(value.get(KEY), str):  # an object inside a text
        return parse(value[KEY]) if len(value[KEY]) < len(text) else Parsed(None, ("not-json",))
    if isinstance(value, dict) and isinstance(value.get(KEY), dict):
        if len(value) > 1:
            seen.append("unknown-keys")
        value = value[KEY]
    if not isinstance(value, dict) or not (KNOWN & value.keys() or MISSPELT.keys() & value.keys()):
        return Parsed(None, ("not-a-label",))
    return Parsed(*_fields(value, seen))


def _fields(value: dict[str, Any], seen: list[str]) -> tuple[dict[str, Any], tuple[str, ...]]:
    if MISSPELT.keys() & value.keys():
        seen.append("misspelt-key")
    found = {MISSPELT.get(name, name): content for name, content in value.items()}
    texts = [v for v in found.values() if isinstance(v, str)]
    label = found.get("Label")
    checks = (
        ("unknown-keys", found.keys() - KNOWN),
        ("missing-keys", KNOWN - found.keys()),
        ("order", [n for n in found if n in KNOWN] != [n for n in NAMES.values() if n in found]),
        ("not-text", len(texts) < len(found)),
        ("label-number", isinstance(label, int)),
        ("label-value", str(label) not in VALUES),
        ("characters", forbidden("".join(texts))),
        ("producer-empty", label in ("1", 1) and not found.get("ContentProducer")),
        ("produce-id-empty", label in ("1", 1) and not found.get("ProduceID")),
    )
    return found, tuple(dict.fromkeys((*seen, *(code for code, wrong in checks if wrong))))
