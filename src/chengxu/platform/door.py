"""The door: so many requests at work, so many that wait; who comes beyond them hears at once when to come again.

Without it a crowd waits in the queues of the system until nobody wants the answers any more. The threads that work are
few and stay the same ones, so that each keeps its connection to the database.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from threading import BoundedSemaphore
from typing import Any

from django.core.handlers.wsgi import WSGIRequest

from chengxu.platform.api.guard import language_of
from chengxu.platform.pages import errors, words

AT_WORK, WAITING = 4, 16
"""Requests of one process: house settings."""
THREADS = 2 * (AT_WORK + WAITING)
"""Threads that a server needs, so that one is always left to say no."""
ALWAYS = "/healthz"
"""What a monitor asks does not wait."""

Environ = dict[str, Any]
Start = Callable[..., Any]
Application = Callable[[Environ, Start], Iterable[bytes]]


class Door:
    """A WSGI application before another one."""

    def __init__(self, application: Application, at_work: int = AT_WORK, waiting: int = WAITING) -> None:
        self._application = application
        self._workers = ThreadPoolExecutor(at_work, "chengxu")
        self._places = BoundedSemaphore(at_work + waiting)

    def __call__(self, environ: Environ, start_response: Start) -> Iterable[bytes]:
        """Answer a request, in its turn; 503 if too many are there already."""
        if environ.get("PATH_INFO") == ALWAYS:
            return self._application(environ, start_response)
        if not self._places.acquire(blocking=False):
            return _refuse(environ, start_response)
        try:
            return self._workers.submit(self._application, environ, start_response).result()
        finally:
            self._places.release()


def _refuse(environ: Environ, start_response: Start) -> Iterable[bytes]:
    request = WSGIRequest(environ)
    words.use(language_of(request))
    response = errors.crowded(request)
    start_response(f"{response.status_code} {response.reason_phrase}", list(response.items()))
    return [response.content]
