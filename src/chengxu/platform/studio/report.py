"""What was found in a file, in words: verdict, reasons, where the label stands, its fields, its signatures."""

from __future__ import annotations

from dataclasses import dataclass

from chengxu.algebra.term import Term
from chengxu.labels import (
    REASONS,
    VALUES,
    LabelError,
    ProviderCode,
    Read,
    Verdict,
    Verified,
    read_code,
    verify,
)
from chengxu.provider.labels.contract import encodable

VERDICTS = {
    Verdict.COMPLIANT: (Term("合格", "compliant"), "good", Term(
        "有一份标识，格式正确，位置正确。", "One label, in order, in the place laid down for the format.")),
    Verdict.NONCOMPLIANT: (Term("不合格", "not compliant"), "bad", Term(
        "有标识，但有下列问题。", "There is a label, with what is told below.")),
    Verdict.NOT_FOUND: (Term("没有标识", "no label"), "open", Term(
        "文件读到了结尾，没有隐式标识。这不说明内容不是人工智能生成的：标识可能从未写过，也可能在转码、截图时丢失。",
        "The file was read to its end and holds no implicit label. That does not show that no AI made it: the label may never "
        "have been written, or may have been lost when the file was converted.")),
    Verdict.INCONCLUSIVE: (Term("无法判断", "inconclusive"), "open", Term(
        "文件没能读完，或者格式不认得，所以不能说有没有标识。",
        "The file could not be read to its end, or its format is not known: whether it holds a label cannot be said.")),
}  # fmt: skip
FIELDS = {
    "Label": Term("属性", "what it is"),
    "ContentProducer": Term("生成合成服务提供者", "provider that generated it"),
    "ProduceID": Term("内容制作编号", "number of the content"),
    "ReservedCode1": Term("预留字段1（提供者的安全防护信息）", "reserved 1 (security data of the provider)"),
    "ContentPropagator": Term("内容传播服务提供者", "provider that passed it on"),
    "PropagateID": Term("内容传播编号", "number given when passed on"),
    "ReservedCode2": Term(
        "预留字段2（传播者的安全防护信息）", "reserved 2 (security data of who passed it on)"
    ),
}
LONGEST = 2000
"""Characters of a value that are shown: a house setting."""
NOT_A_TEXT = Term("（不是字符串）", "(not a text)")
FORM, KIND, BINDING = (
    Term("编码形式", "form of the code"),
    Term("主体类别", "kind of subject"),
    Term("绑定方式", "binding"),
)
SUBJECT, SERVICE, MODEL = Term("统一社会信用代码", "unified social credit code"), Term("服务", "service"), Term("模型或者应用", "model or application")  # fmt: skip
KNOWN = {
    "00": Term("现行形式", "the form in use"), "kind 1": Term("组织", "an organisation"),
    "binding 1": Term("以统一社会信用代码为准", "by the unified social credit code"),
    "0": Term("不用", "unused"), "1": Term("生成合成", "generation"), "2": Term("传播", "propagation"),
}  # fmt: skip
OWN_CODE = Term("提供者自编", "chosen by the provider")
CHECKED = Term("末位校验码正确（GB 32100-2015）", "its check character is right (GB 32100-2015)")


@dataclass(frozen=True)
class Part:
    """Some characters of a provider code: where they stand, what they are, what they say."""

    places: str
    term: Term
    characters: str
    says: Term


@dataclass(frozen=True)
class Field:
    """One field of a label as it stands in the file."""

    name: str
    term: Term | None
    value: str
    says: Term | None
    code: tuple[Part, ...]


@dataclass(frozen=True)
class Shown:
    """One label: the place where it stands, its fields; none where it only looks like one."""

    place: str
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class Report:
    """What a page says of a file."""

    name: str
    format: str
    verdict: Term
    colour: str
    meaning: Term
    reasons: tuple[Term, ...]
    labels: tuple[Shown, ...]
    integrity: tuple[tuple[str, Term], ...]

    @property
    def number(self) -> str:
        """The number of the content, where the file names one."""
        values = (f.value for label in self.labels for f in label.fields if f.name == "ProduceID")
        return next(values, "")


def report(name: str, content: bytes) -> Report:
    """Return what is to be said of a file."""
    return report_of(name, verify(content))


def report_of(name: str, found: Verified) -> Report:
    """Return what is to be said of what was read from a file."""
    verdict, colour, meaning = VERDICTS[found.verdict]
    return Report(
        name, found.reading.format or "—", verdict, colour, meaning, tuple(REASONS[code] for code in found.reasons),
        tuple(_shown(read) for read in found.reading.labels), tuple(_signatures(found)),
    )  # fmt: skip


def _signatures(found: Verified) -> list[tuple[str, Term]]:
    return [(one.field, Term(**one.as_json()["words"])) for one in found.integrity]


def _shown(read: Read) -> Shown:
    return Shown(read.found.place, tuple(_field(name, value) for name, value in read.fields.items()))


def _field(name: str, value: object) -> Field:
    text = encodable(str(value)[:LONGEST])
    says = None if isinstance(value, str) else NOT_A_TEXT
    if name == "Label":
        says = VALUES.get(text, says)
    parts = parts_of(text) if name in ("ContentProducer", "ContentPropagator") else ()
    return Field(encodable(name[:LONGEST]), FIELDS.get(name), text, says, parts)


def parts_of(code: str) -> tuple[Part, ...]:
    """Return a provider code character by character; empty for what is none."""
    try:
        return code_parts(read_code(code))
    except LabelError:
        return ()


def code_parts(code: ProviderCode) -> tuple[Part, ...]:
    """Return what each of the 27 characters of a provider code says."""
    return (
        Part("1–2", FORM, "00", KNOWN["00"]),
        Part("3", KIND, "1", KNOWN["kind 1"]),
        Part("4", BINDING, "1", KNOWN["binding 1"]),
        Part("5–22", SUBJECT, code.subject, CHECKED),
        Part("23", SERVICE, code.service, KNOWN[code.service]),
        Part("24–27", MODEL, code.model, KNOWN["0"] if code.model == "0000" else OWN_CODE),
    )
