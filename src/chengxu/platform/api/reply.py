"""An answer as JSON, Chinese as Chinese."""

from __future__ import annotations

import json
from typing import Any

from django.http import HttpResponse


def json_response(body: Any, status: int = 200) -> HttpResponse:
    """Return an answer with this body."""
    text = json.dumps(body, ensure_ascii=False, default=str)
    return HttpResponse(text, status=status, content_type="application/json; charset=utf-8")
