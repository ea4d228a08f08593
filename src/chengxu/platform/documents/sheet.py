"""What a document says, in one language: plain texts in the order in which they stand on paper, for any template."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.conf import settings

from chengxu.algebra.cite import Law, hanzi
from chengxu.algebra.term import Lang, Term, TermError
from chengxu.law.document import Kind, Notice, Particular
from chengxu.platform.accounts.competence import is_authority
from chengxu.platform.cases.file import procedures
from chengxu.platform.cases.forms import gives_number, said_before
from chengxu.platform.documents import receipt
from chengxu.platform.documents.models import Issued
from chengxu.statutes import open_book, open_notices

NO_NOTICE = Term(
    "这份文书的格式“{name}”已不在现行的法规库中，无法排版；其内容和哈希值仍在案卷里。",
    "The form `{name}` of this document is no longer in the statute book, so it cannot be set; its contents and hash are "
    "still in the file.",
)
WORDS = {
    "number": Term("文书编号", "Document number"),
    "matter": Term("案件", "Matter"),
    "procedure": Term("程序", "Procedure"),
    "from": Term("发出", "From"),
    "to": Term("送达", "To"),
    "basis": Term("依据", "Basis"),
    "origin": Term("内容要求的性质", "Ground of the contents"),
    "colon": Term("：", ": "),
    "note": Term("说明", "Note"),
    "item": Term("事项", "Item"),
    "content": Term("内容", "Content"),
    "seal": Term("（盖章）", "(seal)"),
    "signature": Term("（签名或者盖章）", "(signature or seal)"),
    "digest": Term("内容哈希（SHA-256）", "Hash of the contents (SHA-256)"),
    "text_version": Term("文本版本", "Text version"),
    "check": Term(
        "核验：在本平台“文书核验”页输入文书编号和内容哈希，可知是否由本平台发出、有无改动。",
        "To check: enter number and hash on the page “Check a document” of this platform, and learn whether it was issued "
        "here and is unchanged.",
    ),
    "qr": Term("二维码：文书编号和内容哈希", "QR code: number and hash of the document"),
    "empty": Term("（未填）", "(left empty)"),
    "own": Term("经办人撰写", "written by the officer"),
    "legend": Term(
        "旁有竖线并注明“经办人撰写”的，为经办人撰写或者修改的文字；其余由系统按范本和案卷生成。",
        "What has a line beside it and says “written by the officer” is in the officer's own words; all else was generated "
        "from the template and the file.",
    ),
    "draft": Term("草稿，尚未签发，没有效力", "Draft, not issued, without effect"),
    "later": Term("签发时编号", "numbered when it is issued"),
}
"""What every document says beside its own contents."""
PAGE = Term("第 {page} 页，共 {pages} 页", "Page {page} of {pages}")
STATUS = Term("{law}：{status}。", "{law}: {status}.")
OTHER_RELEASE = Term(
    "用语取自版本 {now}，签发时为 {then}。", "Wording of release {now}; it was issued under {then}."
)
JOINED = {"zh": "、", "en": ", "}
CITES = {"zh": "、", "en": "; "}
BULLET = "· "
WORDED = (Kind.TEXT, Kind.LIST)
"""Kinds of particulars that leave words to the writer."""
DRAFT = "draft"
"""Where `about` of a document that is being written names the party that writes it; an issued one has no such entry."""
NUMBERED = {"zh": "{n}、", "en": "{n}. "}


def sheet(found: Issued, lang: Lang) -> dict[str, Any]:
    """Return what a document says as JSON; TermError if its form is no longer in the statute book."""
    notice = _form(found)
    if notice is None:
        raise TermError(NO_NOTICE.fill(name=found.notice))
    words = WORDS | (receipt.WORDS if found.notice == receipt.RECEIPT else {})
    procedure = procedures().get(found.about.get("procedure", ""))
    senders = found.about.get("from", [])
    laws = {cite.law for cite in notice.cites}
    only = notice.cites[0].law if len(laws) == 1 else None
    own = own_words(found, notice)
    said = {
        "title": capital(notice.term[lang]),
        "number": WORDS["later"][lang] if found.about.get(DRAFT) else found.number,
        "on": written(found.on, lang),
        "matter": found.about.get("matter") or found.case.title,
        "procedure": capital(procedure.term[lang].removeprefix("the ")) if procedure else "",
        "sender": _people(senders, lang),
        "to": _people(found.about.get("to", []), lang),
        "basis": _basis(notice, lang),
        "origin": notice.tag.text(lang),
        "parts": [
            _part(n, p, found.values.get(p.name), only, lang) | {"own": p.name in own}
            for n, p in _shown(notice, found.values)
        ],
        "note": notice.note[lang] if notice.note else "",
        "official": any(is_authority(name["party"]) for name in senders),
        "owned": bool(own),
        "draft": bool(found.about.get(DRAFT)),
        "status": _status(notice, found, lang),
        "digest": found.digest,
        "text_version": found.text_version,
    }
    return {
        **_clean(said),
        "lang": lang,
        "year": found.on.year, "month": found.on.month, "day": found.on.day,
        "words": {name: term[lang] for name, term in words.items()},
        "page": PAGE[lang],
    }  # fmt: skip


def _form(found: Issued) -> Notice | None:
    """Return of what a document consists; None where the statute book no longer knows it."""
    if found.notice != receipt.RECEIPT:
        return open_notices().get(found.notice)
    return receipt.receipt_form(procedures()[found.about["procedure"]], found.about["step"])


def own_words(found: Issued, notice: Notice) -> frozenset[str]:
    """Return the particulars of an authority's document that are in the words of who wrote it.

    They are texts, not days, figures or the number that the platform gives, and differ from what the case said before,
    from which they would have been filled.
    """
    if found.case_id is None or not any(is_authority(name["party"]) for name in found.about.get("from", [])):
        return frozenset()
    event = found.case.events.filter(version=found.version).first()
    party = event.party if event else found.about.get(DRAFT, "")
    before = said_before(found.case, party, found.version)
    step = procedures()[found.case.procedure].steps_by_name[found.about["step"]]
    worded = (part.name for part in notice.parts if part.kind in WORDED)
    texts = (name for name in worded if not gives_number(step, name, party))
    return frozenset(n for n in texts if found.values.get(n) and found.values[n] != before.get(n))


def marked(found: Issued, lang: Lang) -> str:
    """Return what the QR code says: number and hash, in the address of the check where `CHENGXU_ORIGINS` names ours.

    That of a receipt does not tell its code, which is a secret, but the page on which it is asked.
    """
    origins = settings.CSRF_TRUSTED_ORIGINS
    if found.notice == receipt.RECEIPT:
        return f"{origins[0]}/{lang}/complaints/track/" if origins else found.digest
    if origins:
        return f"{origins[0]}/{lang}/documents/check/?number={found.number}&hash={found.digest}"
    return f"{found.number} {found.digest}"


def written(day: date, lang: Lang) -> str:
    """Return a day as a document writes it: 2026年3月5日, 5 March 2026."""
    if lang == "zh":
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {day:%B %Y}"


def capital(words: str) -> str:
    """Return words as they begin a line; Chinese ones as they are."""
    return words[:1].upper() + words[1:]


def shown_parts(found: Issued) -> list[Particular]:
    """Return the particulars that a document shows, in their order."""
    return [part for _, part in _shown(open_notices()[found.notice], found.values)]


def _shown(notice: Notice, values: Mapping[str, Any]) -> Iterator[tuple[int, Particular]]:
    """Yield the particulars in the order of the notice, numbered; an optional one only where it is filled in."""
    shown = [part for part in notice.parts if not part.optional or values.get(part.name)]
    yield from enumerate(shown, 1)


def _part(number: int, part: Particular, value: Any, only: Law | None, lang: Lang) -> dict[str, Any]:
    """Return a particular as it stands on paper; articles of the only law that the basis names go without its title."""
    lines = _lines(part, value, lang)
    return {
        "number": NUMBERED[lang].format(n=hanzi(number) if lang == "zh" else number),
        "label": capital(part.term[lang]),
        "cite": capital(part.cite.text(lang, inside=only)) if part.cite else "",
        "lines": lines,
        "text": "\n".join(lines),
    }


def _basis(notice: Notice, lang: Lang) -> str:
    """Return the articles on which a document rests, each once; a law is named once for all of its articles in a row."""
    said, before = [], None
    for cite in {cite.text(lang): cite for cite in notice.cites}.values():
        said.append(cite.text(lang, inside=before))
        before = cite.law
    return CITES[lang].join(said)


def _lines(part: Particular, value: Any, lang: Lang) -> list[str]:
    """Return what is stated in a particular, line by line."""
    if value is None or value in ("", []):
        return [WORDS["empty"][lang]]
    if isinstance(value, dict):
        return _split(value[lang])
    if part.kind is Kind.DAY:
        return [written(date.fromisoformat(str(value)), lang)]
    if part.kind is Kind.LIST and isinstance(value, list):
        return [line for item in value for line in _split(f"{BULLET}{item}")]
    if part.kind is Kind.MONEY:
        return [f"{value} 元" if lang == "zh" else f"CNY {value}"]
    return _split(str(value))


def _split(text: str) -> list[str]:
    return text.replace("\r\n", "\n").split("\n")


def _people(names: list[dict[str, str]], lang: Lang) -> str:
    return JOINED[lang].join(name[lang] for name in names)


def _status(notice: Notice, found: Issued, lang: Lang) -> str:
    """Return the standing of the law, and whether the wording has moved on since the document was issued."""
    from chengxu import __version__

    law = _law(notice, found)
    statute = open_book().statutes.get(law.key)
    said = STATUS.fill(law=law.title, status=statute.status)[lang] if statute else ""
    if found.text_version != __version__:
        said += OTHER_RELEASE.fill(now=__version__, then=found.text_version)[lang]
    return said


def _law(notice: Notice, found: Issued) -> Law:
    procedure = procedures().get(found.about.get("procedure", ""))
    return procedure.law if procedure else notice.cites[0].law


def _clean(said: Any) -> Any:
    """Return the same with nothing in it that no paper can show: control characters, and such as turn the writing."""
    if isinstance(said, str):
        return "".join(
            "\n" if c == "\n" else " " if c == "\t" else c if _printable(c) else "\ufffd" for c in said
        )
    if isinstance(said, list):
        return [_clean(item) for item in said]
    return {name: _clean(item) for name, item in said.items()} if isinstance(said, dict) else said


def _printable(character: str) -> bool:
    """Return whether a character can stand on paper: no control, no surrogate, none that changes the direction.

    One that this Python does not know yet is kept: new Chinese characters, of names among others, are added all the time.
    """
    turning = unicodedata.bidirectional(character) in (
        "LRE",
        "RLE",
        "LRO",
        "RLO",
        "PDF",
        "LRI",
        "RLI",
        "FSI",
        "PDI",
    )
    never = unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") or character in "\ufffe\uffff"
    return not never and not turning
