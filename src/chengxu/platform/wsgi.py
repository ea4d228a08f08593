"""The platform as a WSGI application, for any server of that kind: `granian --interface wsgi chengxu.platform.wsgi:application`."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "chengxu.platform.settings")
platform = get_wsgi_application()

from chengxu.platform.door import Door  # noqa: E402 - after the settings
from chengxu.platform.pages.book import whole  # noqa: E402

application = Door(platform)
whole()  # the statute book is opened once, before the first reader comes
