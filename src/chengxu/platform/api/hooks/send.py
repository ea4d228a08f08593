"""Send what waits: at least once, signed, again after a while if it did not arrive."""

from __future__ import annotations

import hashlib
import hmac
import http.client
import json
import logging
import os
import signal
import socket
import ssl
import time
from datetime import timedelta
from multiprocessing import Process

from django.conf import settings
from django.db import close_old_connections
from django.db.models import F
from django.utils.timezone import now

from chengxu import __version__
from chengxu.algebra.term import Term, TermError
from chengxu.platform.api.hooks.address import read_url, resolve
from chengxu.platform.api.hooks.subscribe import secret_of
from chengxu.platform.api.models import Delivery, DeliveryState

AGAIN = (60, 300, 1800, 7200, 28_800, 86_400, 86_400)
"""Seconds after which a message is sent again, attempt by attempt; then it is given up: house settings."""
LEASE = timedelta(minutes=2)
"""For how long whoever sends a message has it to themselves: a house setting."""
TIMEOUT = 10
"""Seconds that a receiver has: a house setting."""
MEDIA = "application/cloudevents+json; charset=utf-8"
SIGNATURE = "Chengxu-Signature"
NO_SECRET = Term(
    "平台的密钥已更换，无法签名；请删除这个地址后重新登记。",
    "the key of the platform has changed, so nothing can be signed; remove the address and subscribe again.",
)
NOT_TRUSTED = Term("对方的证书不可信（{why}）。", "the receiver's certificate is not trusted ({why}).")
TOO_SLOW = Term("对方在 {seconds} 秒内没有回答。", "the receiver did not answer within {seconds} seconds.")
NO_ANSWER = Term("连接不上对方（{why}）。", "the receiver could not be reached ({why}).")
logger = logging.getLogger("chengxu.hooks")


def send_due(most: int = 100) -> int:
    """Send the messages whose time has come, the oldest first; return how many arrived. Safe to run twice at once."""
    arrived = 0
    due = Delivery.objects.filter(state=DeliveryState.WAITING, next_at__lte=now()).order_by("next_at", "id")
    for found in list(due.values_list("pk", flat=True)[:most]):
        mine = Delivery.objects.filter(pk=found, state=DeliveryState.WAITING, next_at__lte=now())
        if mine.update(next_at=now() + LEASE, attempts=F("attempts") + 1):
            arrived += send(Delivery.objects.select_related("subscription").get(pk=found))
    return arrived


def send(delivery: Delivery) -> bool:
    """Send one message and write down what became of it; return whether it arrived."""
    status, error = _post(delivery)
    good = status is not None and 200 <= status < 300
    delivery.status, delivery.error = status, error.as_json() if error else None
    if good:
        delivery.state, delivery.sent = DeliveryState.SENT, now()
    elif delivery.attempts > len(AGAIN):
        delivery.state = DeliveryState.GIVEN_UP
    else:
        delivery.next_at = now() + timedelta(seconds=AGAIN[max(delivery.attempts, 1) - 1])
    delivery.save(update_fields=["status", "error", "state", "sent", "next_at"])
    return good


def send_again(delivery: Delivery) -> None:
    """Let a message be sent again, from the first attempt on."""
    Delivery.objects.filter(pk=delivery.pk).update(state=DeliveryState.WAITING, attempts=0, next_at=now())


def signature(secret: str, at: int, body: bytes) -> str:
    """Return the signature of a body at a time (seconds since 1970): HMAC-SHA256 over both."""
    made = hmac.new(secret.encode(), f"{at}.".encode() + body, hashlib.sha256)
    return f"t={at},v1={made.hexdigest()}"


def in_a_process(every: float = 5.0) -> None:
    """Send what waits, now and again, in a process of its own that ends with this one.

    No thread: the server makes its workers by forking, and one that is made while a thread is inside SQLite waits forever
    for a lock that nobody holds.
    """
    Process(target=_run, args=(os.getpid(), every), name="chengxu-hooks", daemon=True).start()


def _run(parent: int, every: float) -> None:
    import django

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends it
    django.setup()
    while os.getppid() == parent:
        try:
            close_old_connections()
            send_due()
        except Exception:
            logger.exception("messages could not be sent")
        time.sleep(every)


def _post(delivery: Delivery) -> tuple[int | None, Term | None]:
    secret = secret_of(delivery.subscription)
    if secret is None:
        return None, NO_SECRET
    body, at = json.dumps(delivery.body, ensure_ascii=False).encode(), int(time.time())
    headers = {
        "Content-Type": MEDIA,
        "User-Agent": f"chengxu/{__version__}",
        "Chengxu-Delivery": str(delivery.pk),
        SIGNATURE: signature(secret, at, body),
    }
    try:
        host, port, path = read_url(delivery.subscription.url)
        connection = _Pinned(host, port, resolve(host, port))
        try:
            connection.request("POST", path, body, headers)
            return connection.getresponse().status, None
        finally:
            connection.close()
    except TermError as error:
        return None, error.term
    except ssl.SSLError as error:
        return None, NOT_TRUSTED.fill(why=error.reason or type(error).__name__)
    except TimeoutError:
        return None, TOO_SLOW.fill(seconds=TIMEOUT)
    except (OSError, http.client.HTTPException) as error:
        return None, NO_ANSWER.fill(why=type(error).__name__)


class _Pinned(http.client.HTTPSConnection):
    """A connection to the address that was checked, under the host's own name; it follows no redirect."""

    def __init__(self, host: str, port: int, address: str) -> None:
        self._trust = ssl.create_default_context(cafile=settings.WEBHOOK_CA)
        super().__init__(host, port, timeout=TIMEOUT, context=self._trust)
        self._address = address

    def connect(self) -> None:
        plain = socket.create_connection((self._address, self.port), TIMEOUT)
        self.sock = self._trust.wrap_socket(plain, server_hostname=self.host)
