"""What is wrong, as RFC 9457 says it: a kind, a title and a detail in the caller's language, and what belongs to it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpResponse

from chengxu.algebra.term import Term, TermError
from chengxu.interpret.contract import cite_json
from chengxu.interpret.refuse import Objection
from chengxu.platform.cases.take import OTHER_COMMAND, Conflict, NotYours, Refused
from chengxu.platform.database import AGAIN, BUSY, LOST, SHUT
from chengxu.platform.pages.words import lang, say

MEDIA = "application/problem+json"
KINDS: dict[str, tuple[int, Term]] = {
    "bad-request": (400, Term("请求无法读懂", "The request cannot be read")),
    "not-json": (400, Term("正文不是可用的 JSON", "The body is no usable JSON")),
    "no-key": (400, Term("缺少可用的 Idempotency-Key", "A usable Idempotency-Key is missing")),
    "bad-cursor": (400, Term("分页游标无效", "The cursor of the page is not valid")),
    "not-known": (401, Term("需要登录或者有效的令牌", "A login or a valid token is needed")),
    "not-yours": (403, Term("不由您办理", "This is not yours to do")),
    "read-only": (403, Term("超出令牌的范围", "The token does not reach so far")),
    "no-csrf": (403, Term("缺少 CSRF 令牌", "The CSRF token is missing")),
    "nothing-there": (404, Term("没有这一项，或者不对您开放", "There is nothing here, or it is not yours to see")),
    "not-that-method": (405, Term("这个地址不接受这种方法", "This address does not take that method")),
    "conflict": (409, Term("别人已经改动", "Somebody else was faster")),
    "changed": (412, Term("版本已经不同", "The version has changed")),
    "too-large": (413, Term("正文过大", "The body is too large")),
    "not-that-type": (415, Term("不接受这种类型", "That type is not taken")),
    "not-usable": (422, Term("内容不能使用", "The content cannot be used")),
    "refused": (422, Term("法律不允许这一步骤", "The law does not allow this step")),
    "key-used": (422, Term("编号已用于另一请求", "The key was used for another request")),
    "too-many": (429, Term("请求过于频繁", "Too many requests")),
    "busy": (503, Term("平台此刻太忙", "The platform is too busy")),
    "shut": (503, Term("平台此刻不能写入", "The platform cannot write just now")),
    "lost": (503, Term("途中失去联系，结果不明", "Lost on the way; the outcome is not known")),
    "broken": (500, Term("我们这边出了差错", "Something broke on our side")),
}  # fmt: skip
"""Every kind of problem: its status and its title. The page of the API lists them under these names."""


class Problem(Exception):  # noqa: N818 - the word of RFC 9457
    """Something wrong with a request; `more` are members beside type, title, status and detail."""

    def __init__(self, kind: str, detail: Term | None = None, more: Mapping[str, Any] | None = None) -> None:
        self.kind, self.detail, self.more = kind, detail, dict(more or {})
        self.headers: dict[str, str] = {}
        super().__init__(kind)

    def response(self) -> HttpResponse:
        """Return the answer in the language of the request."""
        status, title = KINDS[self.kind]
        body = {"type": f"/api/docs#{self.kind}", "title": say(title), "status": status}
        body |= {"detail": say(self.detail)} if self.detail else {}
        text = json.dumps(body | self.more, ensure_ascii=False, default=str)
        response = HttpResponse(text, status=status, content_type=MEDIA)
        response["Content-Language"] = "zh-CN" if lang() == "zh" else "en"
        for name, value in self.headers.items():
            response[name] = value
        return response


def of_error(error: TermError) -> Problem:
    """Return the problem that an error of ours is: refused by the law, another's step, a conflict, or no value."""
    match error:
        case Refused():
            return Problem("refused", error.term, {"objections": objections_json(error.objections)})
        case NotYours():
            return Problem("not-yours", error.term)
        case Conflict():
            return Problem("changed", error.term)
    return Problem("key-used" if error.term == OTHER_COMMAND else "not-usable", error.term)


NOT_NOW = {BUSY: "busy", SHUT: "shut", LOST: "lost"}


def not_now(what: Term) -> Problem:
    """Return the problem of a database or a disk that fails, by what is to be said of it, with when to try again."""
    problem = Problem(NOT_NOW[what], what)
    problem.headers["Retry-After"] = str(AGAIN)
    return problem


def objections_json(objections: Sequence[Objection]) -> list[dict[str, Any]]:
    """Return objections in both languages, each with its provision."""
    return [{"text": o.why.as_json(), "cite": str(o.cite), "citation": cite_json(o.cite)} for o in objections]


def at_places(errors: Sequence[Mapping[str, Any]]) -> Problem:
    """Return the problem of values of a wrong kind, each with its place, from what the schema says."""
    found = [{"at": ".".join(str(part) for part in e["loc"]), "code": str(e["type"])} for e in errors[:50]]
    first = found[0] if found else {"at": "", "code": ""}
    wrong = WRONG.fill(at=first["at"], wanted=WANTED.get(first["code"], OTHERWISE).fill(code=first["code"]))
    return Problem("not-usable", wrong, {"errors": found})


WRONG = Term("“{at}”{wanted}。", "`{at}` {wanted}.")
OTHERWISE = Term("不能使用（{code}）", "cannot be used ({code})")
WANTED = {
    "missing": Term("必须填写", "has to be there"),
    "extra_forbidden": Term("不是这里的字段", "is no field of this request"),
    "string_type": Term("应为文字", "must be a text"),
    "string_too_long": Term("过长", "is too long"),
    "string_too_short": Term("不能为空", "must not be empty"),
    "string_pattern_mismatch": Term("写法不对", "is not written as it should be"),
    "bool_type": Term("应为 true 或 false", "must be true or false"),
    "int_type": Term("应为整数", "must be a whole number"),
    "int_parsing": Term("应为整数", "must be a whole number"),
    "list_type": Term("应为列表", "must be a list"),
    "dict_type": Term("应为对象", "must be an object"),
    "model_attributes_type": Term("应为对象", "must be an object"),
    "uuid_parsing": Term("应为编号（UUID）", "must be an id (UUID)"),
    "date_from_datetime_parsing": Term("应为日期，如 2026-03-02", "must be a date such as 2026-03-02"),
    "date_type": Term("应为日期，如 2026-03-02", "must be a date such as 2026-03-02"),
}
