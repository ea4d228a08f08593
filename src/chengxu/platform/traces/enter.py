"""Take what a provider publishes of its records: lines of `chengxu label trace --export`, all of them or none."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from django.db import transaction

from chengxu.algebra.term import Term, TermError
from chengxu.labels import LabelError, read_code
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.accounts.models import Organisation
from chengxu.platform.services.keep import FIRST, check_owner, plain
from chengxu.platform.services.models import Service
from chengxu.platform.today import today
from chengxu.platform.traces.models import Trace
from chengxu.provider.labels.fields import forbidden

MOST, LONGEST = 50_000, 200
"""Records at a time, and characters of a text: house settings."""
STEP = 500
"""Records that one statement asks for."""

AT = Term("第 {line} 条：{why}", "record {line}: {why}")
NOT_JSON = Term("不是一行 JSON 对象。", "this is no JSON object on one line.")
NOT_ALL = Term(
    "字段应恰为 {names}；请用 `chengxu label trace --export` 导出的文件。",
    "the fields are to be exactly {names}; use a file that `chengxu label trace --export` made.",
)
NO_TEXT = Term(
    "“{name}”须为 1 至 {most} 个字符的文字。", "`{name}` must be a text of 1 to {most} characters."
)
NO_DIGEST = Term(
    "“produce_id_sha256”须为编号的 SHA-256，64 位小写十六进制；不要上传编号本身。",
    "`produce_id_sha256` must be the SHA-256 of the number, 64 lower-case hexadecimal digits; do not send the number itself.",
)
NO_DAY = Term("“{name}”须为日期，如 2026-03-02。", "`{name}` must be a day such as 2026-03-02.")
ODD_DAYS = Term(
    "生成日期不能在今天之后，保存期限不能在生成日期之前。",
    "a content cannot be made after today, nor its record be kept until a day before that.",
)
NOT_OWN = Term(
    "“producer”是他人的服务提供者编码：贵单位的统一社会信用代码是 {code}。",
    "`producer` is another's provider code: the unified social credit code of your organisation is {code}.",
)
NO_CODE = Term(
    "“producer”是服务提供者编码，而本平台没有登记贵单位的统一社会信用代码，无从核对；请联系平台管理员登记。",
    "`producer` is a provider code, and the unified social credit code of your organisation is not known here, so it cannot be "
    "compared; ask whoever runs the platform to enter it.",
)
NO_PRODUCER = Term(
    "“producer”须与标识里的写法相同：ASCII 可见字符，不含空格和汉字。",
    "`producer` is to be as it stands in the label: printable ASCII characters without spaces.",
)
OTHERWISE = Term(
    "这个编号已有另一份记录；同一提供者的编号不得重复，已公布的记录不改写。",
    "there is another record of this number; a provider gives each number once, and what was published is not rewritten.",
)
TOO_MANY = Term("一次最多 {most} 条；请分几次。", "at most {most} records at a time; send them in parts.")
NOTHING = Term("没有记录。", "There is no record in it.")


@dataclass(frozen=True)
class Told:
    """One record as a provider publishes it."""

    produce_id_sha256: str
    producer: str
    made_on: date
    model: str
    version: str
    kept_until: date

    @property
    def fixed(self) -> tuple[object, ...]:
        """What never changes once it is published."""
        return self.producer, self.made_on, self.model, self.version


NAMES = tuple(field.name for field in fields(Told))


@dataclass(frozen=True)
class Entered:
    """How many records were new, and how many stood there already."""

    new: int
    same: int


def read_lines(text: str) -> Iterator[Any]:
    """Yield the values of JSON Lines, empty lines left out; TermError names the line that is none."""
    count = 0
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        count += 1
        if count > MOST:
            raise TermError(TOO_MANY.fill(most=MOST))
        try:
            yield json.loads(line)
        except (ValueError, RecursionError) as error:
            raise TermError(AT.fill(line=number, why=NOT_JSON)) from error


def enter(actor: Actor, service: Service, values: Iterable[Any]) -> Entered:
    """Keep records of a service; sent again they stay as they are. TermError names the first that cannot be kept."""
    check_owner(actor, service)
    told = [_told(actor, number, value) for number, value in enumerate(values, 1)]
    if not told:
        raise TermError(NOTHING)
    if len(told) > MOST:
        raise TermError(TOO_MANY.fill(most=MOST))
    with transaction.atomic():
        # one batch of a provider at a time, so that two cannot both find a number free
        Organisation.objects.select_for_update().get(pk=service.owner_id)
        new: dict[str, Told] = {}
        longer: list[Trace] = []
        for start in range(0, len(told), STEP):
            part = told[start : start + STEP]
            there = {t.digest: t for t in _there(service, part)}
            for number, one in enumerate(part, start + 1):
                _check_same(number, one, service, there, new)
                old = there.get(one.produce_id_sha256)
                if old is None:
                    new[one.produce_id_sha256] = one
                elif one.kept_until > old.kept_until:
                    old.kept_until = one.kept_until
                    longer.append(old)
        Trace.objects.bulk_update(longer, ["kept_until"], batch_size=STEP)
        Trace.objects.bulk_create((_made(actor, service, one) for one in new.values()), batch_size=STEP)
    return Entered(len(new), len(told) - len(new))


def _there(service: Service, part: Sequence[Told]) -> Iterable[Trace]:
    digests = [one.produce_id_sha256 for one in part]
    return Trace.objects.filter(service__owner=service.owner, digest__in=digests).order_by("pk")


def _check_same(
    number: int, one: Told, service: Service, there: dict[str, Trace], new: dict[str, Told]
) -> None:
    """Refuse a record whose number the provider has given to another content, or in another service."""
    old, again = there.get(one.produce_id_sha256), new.get(one.produce_id_sha256)
    if old is not None:
        same = (
            old.service_id == service.pk and (old.producer, old.made_on, old.model, old.version) == one.fixed
        )
    else:
        same = again is None or again == one
    if not same:
        raise TermError(AT.fill(line=number, why=OTHERWISE))


def _made(actor: Actor, service: Service, one: Told) -> Trace:
    return Trace(
        service=service, digest=one.produce_id_sha256, producer=one.producer, made_on=one.made_on, model=one.model,
        version=one.version, kept_until=one.kept_until, user=actor.user,
    )  # fmt: skip


def _told(actor: Actor, number: int, value: Any) -> Told:
    try:
        return _record(actor, value)
    except TermError as error:
        raise TermError(AT.fill(line=number, why=error.term)) from error


def _record(actor: Actor, value: Any) -> Told:
    if not isinstance(value, dict) or set(value) != set(NAMES):
        raise TermError(NOT_ALL.fill(names=Term("、".join(NAMES), ", ".join(NAMES))))
    for name in NAMES:
        text = value[name]
        if not isinstance(text, str) or not 0 < len(text) <= LONGEST:
            raise TermError(NO_TEXT.fill(name=name, most=LONGEST))
        plain(text)
    digest, producer = value["produce_id_sha256"], value["producer"]
    if len(digest) != 64 or set(digest) - set("0123456789abcdef"):
        raise TermError(NO_DIGEST)
    made_on, kept_until = _day(value, "made_on"), _day(value, "kept_until")
    if not FIRST <= made_on <= min(today(), kept_until):
        raise TermError(ODD_DAYS)
    if forbidden(producer):
        raise TermError(NO_PRODUCER)
    own = actor.organisation.code if actor.organisation else ""
    if subject_of(producer) not in ("", own):
        raise TermError(NOT_OWN.fill(code=own) if own else NO_CODE)
    return Told(digest, producer, made_on, value["model"], value["version"], kept_until)


def _day(value: dict[str, Any], name: str) -> date:
    try:
        return date.fromisoformat(value[name] if len(value[name]) == 10 else "")
    except ValueError as error:
        raise TermError(NO_DAY.fill(name=name)) from error


def subject_of(producer: str) -> str:
    """Return the unified social credit code in a provider code; empty for a name or another text."""
    try:
        return read_code(producer).subject
    except LabelError:
        return ""
