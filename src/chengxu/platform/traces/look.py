"""Look up what a content number stands for: exactly this number, or none; and whose provider code a label names."""

from __future__ import annotations

from dataclasses import dataclass

from chengxu.algebra.term import Term
from chengxu.labels import Verdict, Verified
from chengxu.platform.accounts.access import found_traces
from chengxu.platform.accounts.actor import PUBLIC
from chengxu.platform.accounts.models import Organisation
from chengxu.platform.registers.visible import visible_entries
from chengxu.platform.traces.enter import subject_of
from chengxu.platform.traces.models import Trace
from chengxu.provider.labels.contract import encodable
from chengxu.provider.labels.fields import forbidden
from chengxu.provider.labels.trace import digest

LONGEST = 1000
"""Characters of a number that is looked up: a house setting."""
FOUND = Term("有提供者为这个编号公布过记录。", "A provider has published a record of this number.")
NOT_FOUND = Term(
    "本平台现在没有这个编号的公布记录。提供者不一定在这里公布，公布的记录期满也会删除，所以这不说明编号是假的；请向标识所写的提供者查询。",
    "There is no published record of this number here now. Providers need not publish here, and records are deleted when their time "
    "is over, so this does not show that the number is false; ask the provider that the label names.",
)
NO_NUMBER = Term(
    "这不会是内容制作编号：编号只有 ASCII 可见字符，不含空格、汉字和反斜杠（GB 45438 附录 E）。",
    "This can be no number of a content: it has printable ASCII characters only, no spaces, Chinese characters or backslashes "
    "(GB 45438, Annex E).",
)
ANOTHER = Term(
    "注意：文件的标识写的提供者是“{producer}”，与公布记录的不同；标识可能不是公布者写的。",
    "Note: the label in the file names the provider `{producer}`, not the one that published the record; it may not be the publisher's.",
)


@dataclass(frozen=True)
class Answer:
    """What is known of a number: the records, and the organisation whose provider code the label names, if a register has it.

    `state` is `found`, `not_found` or `not_a_number`.
    """

    number: str
    state: str
    words: Term
    traces: tuple[Trace, ...] = ()
    producer: str = ""
    provider: Organisation | None = None

    @property
    def warning(self) -> Term | None:
        """What is odd: a label that names somebody else."""
        others = self.producer and all(trace.producer != self.producer for trace in self.traces)
        return ANOTHER.fill(producer=encodable(self.producer)) if self.traces and others else None


def look_up(number: str, producer: str = "") -> Answer:
    """Return what is published of a number; `producer` is who generated the content by its label, if one was read."""
    number = number.strip()
    if not number or len(number) > LONGEST or forbidden(number):
        return Answer(encodable(number[:LONGEST]), "not_a_number", NO_NUMBER)
    found = tuple(found_traces(digest(number)))
    words, state = (FOUND, "found") if found else (NOT_FOUND, "not_found")
    return Answer(number, state, words, found, producer, provider_of(producer))


def look_up_label(found: Verified) -> Answer | None:
    """Return what is published of the number that a file's one label names; None where it names none."""
    fields = found.reading.labels[0].fields if len(found.reading.labels) == 1 else {}
    number, producer = fields.get("ProduceID"), fields.get("ContentProducer")
    if (
        found.verdict not in (Verdict.COMPLIANT, Verdict.NONCOMPLIANT)
        or not isinstance(number, str)
        or not number
    ):
        return None
    return look_up(number, producer if isinstance(producer, str) else "")


def provider_of(producer: str) -> Organisation | None:
    """Return the organisation of a provider code, if it holds an open entry of a public register; None otherwise."""
    subject = subject_of(producer)
    if not subject:
        return None
    entries = visible_entries(PUBLIC).filter(holder__code=subject).select_related("holder")
    found = entries.order_by("-on", "-id").first()
    return found.holder if found else None
