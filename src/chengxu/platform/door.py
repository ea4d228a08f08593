"""The door: so many requests at work, so many that wait, not longer than a moment; all others hear when to come again.

Without it a crowd waits in the queues of the system until nobody wants the answers any more. The threads that work are
few and stay the same ones, so that each keeps its connection to the database.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor, wait
from threading import BoundedSemaphore
from typing import Any

from django.core.handlers.wsgi import WSGIRequest

from chengxu.platform.api.guard import language_of
from chengxu.platform.pages import errors, words

AT_WORK, WAITING = 4, 16
"""Requests of one process: house settings."""
PATIENCE = 0.5
"""Seconds that a request waits until its work begins: a house setting. With the time for the lock of the database
(`database.LOCK`) whoever is not served knows it within a second."""
THREADS = 2 * (AT_WORK + WAITING)
"""Threads that a server needs, so that one is always left to say no."""
ALWAYS = "/healthz"
"""What a monitor asks does not wait."""

Environ = dict[str, Any]
Start = Callable[..., Any]
Application = Callable[[Environ, Start], Iterable[bytes]]


class Door:
    """A WSGI application before another one."""

    def __init__(
        self,
        application: Application,
        at_work: int = AT_WORK,
        waiting: int = WAITING,
        patience: float = PATIENCE,
    ) -> None:
        self._application, self._patience = application, patience
        self._workers = ThreadPoolExecutor(at_work, "chengxu")
        self._places = BoundedSemaphore(at_work + waiting)

    def __call__(self, environ: Environ, start_response: Start) -> Iterable[bytes]:
        """Answer a request, in its turn; 503 if too many are there already, or its turn does not come."""
        if environ.get("PATH_INFO") == ALWAYS:
            return self._application(environ, start_response)
        if not self._places.acquire(blocking=False):
            return _refuse(environ, start_response)
        try:
            work = self._workers.submit(self._application, environ, start_response)
            wait([work], self._patience)
            return (
                _refuse(environ, start_response) if work.cancel() else work.result()
            )  # what has begun goes on
        finally:
            self._places.release()


def _refuse(environ: Environ, start_response: Start) -> Iterable[bytes]:
    request = WSGIRequest(environ)
    words.use(language_of(request))
    response = errors.plainly(request)
    start_response(f"{response.status_code} {response.reason_phrase}", list(response.items()))
    return [response.content]
