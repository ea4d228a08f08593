"""The addresses for machines, below /api/: each is guarded, and what is not there is a problem too."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path, re_path

from chengxu.platform.api.describe import docs
from chengxu.platform.api.guard import guard, guarded, nothing
from chengxu.platform.api.root import api

patterns, app, namespace = api.urls
by_address = {str(pattern.pattern): pattern for pattern in reversed(patterns)}
"""Each address once: one view takes all its methods."""
urlpatterns: list[URLPattern | URLResolver] = [
    path("docs", docs, name="api-docs"),
    path("", include(([guarded(pattern) for pattern in by_address.values()], app), namespace=namespace)),
    re_path(r"^[\s\S]*$", guard(nothing), name="api-nothing"),
]
