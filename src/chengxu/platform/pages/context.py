"""What every template knows: the language, the same page in the other one, who acts, and the day."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from chengxu.platform.accounts.actor import PUBLIC
from chengxu.platform.pages import words
from chengxu.platform.pages.travel import day_of
from chengxu.platform.today import today


def page(request: HttpRequest) -> dict[str, Any]:
    """Return `lang`, `html_lang`, `other_lang`, `other_path`, `section`, `actor`, `today`, `day_shown`."""
    lang = words.lang()
    other = "en" if lang == "zh" else "zh"
    full = request.get_full_path()
    return {
        "lang": lang,
        "html_lang": "zh-CN" if lang == "zh" else "en",
        "other_lang": other,
        "other_path": f"/{other}{full[3:]}" if full[:4] in ("/zh/", "/en/") else f"/{other}/",
        "section": [*request.path.split("/"), "", ""][2],
        "actor": getattr(request, "actor", PUBLIC),
        "today": today(),
        "day_shown": day_of(request),
    }
