"""What the records hold under some words, for somebody: open registers, and what `access` lets them see of the rest."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q

from chengxu.algebra.term import Term
from chengxu.platform.accounts.access import visible_cases, visible_organisations, visible_services
from chengxu.platform.accounts.actor import PUBLIC, Actor
from chengxu.platform.cases.file import procedures
from chengxu.platform.cases.models import Case
from chengxu.platform.documents.models import Issued
from chengxu.platform.registers import search as index
from chengxu.platform.registers.book import registers
from chengxu.platform.registers.models import SearchRow
from chengxu.platform.registers.visible import status, visible_entries
from chengxu.platform.search.book import procedures_called
from chengxu.platform.search.query import Hit, Query, folded, same
from chengxu.statutes import open_notices

DOT = " · "
ISSUED = Term("{number} · {on} · {case}", "{number} · {on} · {case}")


def entries(query: Query, _actor: Actor, most: int) -> list[Hit]:
    """Return the current entries of open registers with these words, the newest first."""
    rows = index.find(query.text, {}, most=most)
    of_row = dict(SearchRow.objects.filter(pk__in=rows).values_list("pk", "entry"))
    seen = visible_entries(PUBLIC).filter(pk__in=of_row.values()).select_related("case")
    by_id = {entry.pk: entry for entry in seen}
    found = [by_id[of_row[row]] for row in rows if of_row.get(row) in by_id]
    return [
        Hit(
            same(e.title), f"registers/{e.register}/{e.pk}/", status(e),
            _joined(registers()[e.register].term, *([same(e.number)] if e.number else [])),
        )
        for e in found
    ]  # fmt: skip


def cases(query: Query, actor: Actor, most: int) -> list[Hit]:
    """Return the cases that somebody may see, by name, number, procedure, service or party, the latest first."""
    fitting = visible_cases(actor)
    for word in query.words:
        fitting = fitting.filter(_case_with(word))
    return [_case(case) for case in fitting.order_by("-changed", "-pk")[:most]]


def _case_with(word: str) -> Q:
    in_number = Q(pk__in=Case.objects.filter(entries__number__icontains=word).values("pk"))
    party = Q(parties__organisation__name_zh__icontains=word) | Q(
        parties__organisation__name_en__icontains=word
    )
    in_party = Q(pk__in=Case.objects.filter(party).values("pk"))
    service = Q(service__name_zh__icontains=word) | Q(service__name_en__icontains=word)
    return (
        Q(title__icontains=word) | service | Q(procedure__in=procedures_called(word)) | in_party | in_number
    )


def _case(case: Case) -> Hit:
    procedure = procedures()[case.procedure]
    return Hit(same(case.title), f"cases/{case.pk}/", procedure.state(case.state).term, procedure.term)


def services(query: Query, actor: Actor, most: int) -> list[Hit]:
    """Return the services that somebody may see, by name or provider."""
    fitting = visible_services(actor).select_related("owner")
    for word in query.words:
        fitting = fitting.filter(
            _in(
                word, ("name_zh", "name_en", "provider_zh", "provider_en", "owner__name_zh", "owner__name_en")
            )
        )
    return [
        Hit(s.name, f"services/{s.pk}/", None, s.owner.name) for s in fitting.order_by("name_zh", "pk")[:most]
    ]


def documents(query: Query, actor: Actor, most: int) -> list[Hit]:
    """Return the documents issued in cases that somebody may see, by number, kind or name of the case."""
    fitting = Issued.objects.filter(case__in=visible_cases(actor).values("pk")).select_related("case")
    for word in query.words:
        kinds = [name for name, notice in open_notices().items() if word in folded(notice.term)]
        fitting = fitting.filter(_in(word, ("number", "case__title")) | Q(notice__in=kinds))
    return [_document(one) for one in fitting.order_by("-on", "-pk")[:most]]


def _document(one: Issued) -> Hit:
    notice = open_notices().get(one.notice)
    note = ISSUED.fill(number=one.number, on=one.on.isoformat(), case=one.case.title)
    return Hit(notice.term if notice else same(one.notice), f"documents/{one.pk}.pdf", None, note)


def organisations(query: Query, actor: Actor, most: int) -> list[Hit]:
    """Return, to an authority, the organisations of its area by name or unified code; each leads to its cases."""
    fitting = visible_organisations(actor)
    for word in query.words:
        fitting = fitting.filter(_in(word, ("name_zh", "name_en", "code")))
    found = fitting.order_by("name_zh", "pk")[:most]
    return [
        Hit(o.name, f"search/?in=cases&q={o.name_zh}", None, same(o.code) if o.code else None) for o in found
    ]


def _in(word: str, columns: Iterable[str]) -> Q:
    found = Q()
    for column in columns:
        found |= Q(**{f"{column}__icontains": word})
    return found


def _joined(*terms: Term) -> Term:
    return Term(DOT.join(t.zh for t in terms), DOT.join(t.en for t in terms))
