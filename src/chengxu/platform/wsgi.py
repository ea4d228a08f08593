"""The platform as a WSGI application, for any server of that kind: `granian --interface wsgi chengxu.platform.wsgi:application`."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "chengxu.platform.settings")
platform = get_wsgi_application()

from django.urls import get_resolver  # noqa: E402 - after the settings

from chengxu.platform.cases.file import procedures  # noqa: E402
from chengxu.platform.database import hurry  # noqa: E402
from chengxu.platform.door import Door  # noqa: E402
from chengxu.platform.pages.book import whole  # noqa: E402

hurry()
application = Door(platform)
whole(), procedures(), get_resolver().url_patterns  # what is read once is read before the first person comes
