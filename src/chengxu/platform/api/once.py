"""What a key has done it does not do again: the answer is kept with what was written, and given once more."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Callable
from typing import Any

from cryptography.fernet import Fernet
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse

from chengxu.algebra.term import Term
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.api.models import Reply
from chengxu.platform.api.problem import Problem
from chengxu.platform.cases.take import OTHER_COMMAND

HEADER = "Idempotency-Key"
KEY = re.compile(r"[!-~]{16,128}")
NO_KEY = Term(
    "会改变数据的请求须带 Idempotency-Key 请求头：16 至 128 个可见 ASCII 字符，每项请求一个新的随机值（如 UUID）；重发时用同一个。",
    "a request that changes something needs the header Idempotency-Key: 16 to 128 visible ASCII characters, a new random "
    "value for each request, such as a UUID; the same one when it is sent again.",
)


def key_of(request: HttpRequest) -> str:
    """Return the key of a request; Problem if it has none that can be used."""
    key = request.headers.get(HEADER, "")
    if not KEY.fullmatch(key):
        raise Problem("no-key", NO_KEY)
    return key


def once(request: HttpRequest, actor: Actor, do: Callable[[], tuple[int, Any]]) -> HttpResponse:
    """Do something in one transaction with the record of its answer, and return the answer; for a known key only that.

    `do` returns a status and what to answer. An error is not kept: the same key may try again.
    """
    key = key_of(request)
    scope, digest = scope_of(actor), _digest(request)
    with transaction.atomic():
        try:
            with transaction.atomic():
                reply = Reply.objects.create(scope=scope, key=_hash(key), digest=digest)
        except IntegrityError:
            return _again(Reply.objects.get(scope=scope, key=_hash(key)), key, digest)
        status, body = do()
        text = json.dumps(body, ensure_ascii=False)
        reply.status, reply.body = status, Fernet(_seal(key)).encrypt(text.encode())
        reply.save(update_fields=["status", "body"])
    return _answer(status, text)


def scope_of(actor: Actor) -> str:
    """Return within what a key is unique: the organisation, the person, or the public."""
    if actor.organisation is not None:
        return str(actor.organisation.pk)
    return f"user {actor.user.pk}" if actor.user else "public"


def _again(reply: Reply, key: str, digest: str) -> HttpResponse:
    if reply.digest != digest:
        raise Problem("key-used", OTHER_COMMAND)
    response = _answer(reply.status, Fernet(_seal(key)).decrypt(bytes(reply.body)).decode())
    response["Idempotency-Replayed"] = "true"
    return response


def _answer(status: int, text: str) -> HttpResponse:
    return HttpResponse(text, status=status, content_type="application/json; charset=utf-8")


def _digest(request: HttpRequest) -> str:
    head = f"{request.method} {request.get_full_path()}\n"
    return hashlib.sha256(head.encode() + request.body).hexdigest()


def _hash(key: str) -> str:
    return hashlib.sha256(b"chengxu key " + key.encode()).hexdigest()


def _seal(key: str) -> bytes:
    return base64.urlsafe_b64encode(hashlib.sha256(b"chengxu reply " + key.encode()).digest())
