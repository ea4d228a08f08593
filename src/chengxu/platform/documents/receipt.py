"""The receipt of a complaint as a paper: made for who has its code, each time anew from the case, and never kept.

No law asks for it. It says what was submitted, when and to whom, and the hash of the entry by which the case keeps that.
"""

from __future__ import annotations

from typing import Any

from chengxu import __version__
from chengxu.algebra.cite import HOUSE
from chengxu.algebra.term import Term
from chengxu.law.document import Kind, Notice, Particular
from chengxu.law.procedure import Procedure
from chengxu.platform.cases.file import parties, procedures
from chengxu.platform.cases.models import Case, CaseEvent
from chengxu.platform.cases.open import receipt_hash, receipt_written
from chengxu.platform.documents.issue import digest_of
from chengxu.platform.documents.models import Issued

RECEIPT = "platform.receipt"
"""What the paper is called where a notice of the laws has its name; templates of the user's too."""
TERM = Term("回执", "receipt")
PLATFORM = Term("本平台（自动生成）", "this platform, automatically")
WORDS = {
    "number": Term("回执码", "Receipt code"),
    "basis": Term("程序依据", "Basis of the procedure"),
    "signature": Term("（不另盖章）", "(no seal)"),
    "check": Term(
        "在本平台“凭回执查看进度”页输入回执码，可以查看办理情况、作补充，也可以再次取得这份回执：内容和文本版本没有变化的，哈希相同。"
        "谁有回执码，谁就能查看；本平台不保存回执码，丢失后无法找回。",
        "Enter the code on the page “Follow a case by its receipt” of this platform to see where it stands, to add to it, or to "
        "get this paper again: its hash is the same while contents and text version are. Whoever has the code sees the case; the "
        "platform does not keep it and cannot find it again.",
    ),
    "qr": Term(
        "二维码：查看进度的页面，或者内容哈希", "QR code: the page on which it is followed, or the hash"
    ),
}
"""What it says in other words than the papers of a case."""
OWN = (
    Particular(name="receipt_submitted", term=Term("提交的事项", "what was submitted")),
    Particular(name="receipt_on", term=Term("收到日期", "received on"), kind=Kind.DAY),
    Particular(name="receipt_to", term=Term("提交给", "submitted to")),
)
ENTRY = Particular(
    name="receipt_entry",
    term=Term("案卷中这条记录的哈希（SHA-256）", "hash of this entry in the file (SHA-256)"),
)


def receipt_of(case: Case, code: str) -> Issued | None:
    """Return the receipt of a case as a paper, not kept; None where the code opens no place in it."""
    places = list(case.parties.select_related("organisation").order_by("id"))
    own = [p.party for p in places if p.organisation is None and p.receipt == receipt_hash(code)]
    event = case.events.filter(party__in=own).order_by("version").first()
    if event is None:
        return None
    procedure = procedures()[case.procedure]
    others = {p.organisation.pk: p.organisation.name for p in places if p.organisation}
    found = Issued(
        case=case, version=event.version, notice=RECEIPT, number=receipt_written(code), on=event.on,
        values=_values(event, procedure, list(others.values())), text_version=__version__,
        about={
            "case": str(case.pk), "matter": case.title, "procedure": case.procedure, "step": event.step,
            "from": [{"party": "platform", **PLATFORM.as_json()}],
            "to": [{"party": event.party, **parties()[event.party].term.as_json()}],
        },
    )  # fmt: skip
    found.digest = digest_of(found)
    return found


def receipt_form(procedure: Procedure, step: str) -> Notice:
    """Return of what the receipt of a step consists: its own particulars around those of the step."""
    return Notice(
        name=RECEIPT, term=TERM, cites=procedure.cites, sender=(), to=(), tag=HOUSE,
        parts=(*OWN, *procedure.step(step).particulars, ENTRY),
    )  # fmt: skip


def _values(event: CaseEvent, procedure: Procedure, to: list[Term]) -> dict[str, Any]:
    """Return what it states; a text that differs by language stands in both, a hash on two lines."""
    submitted = procedure.step(event.step).term
    plain = submitted.en.removeprefix("the ")
    return {
        **event.stated,
        "receipt_submitted": {"zh": submitted.zh, "en": plain[:1].upper() + plain[1:]},
        "receipt_on": event.on.isoformat(),
        "receipt_to": {"zh": "、".join(t.zh for t in to), "en": ", ".join(t.en for t in to)},
        "receipt_entry": f"{event.digest[:32]}\n{event.digest[32:]}",
    }
