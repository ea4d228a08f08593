"""The platform as a WSGI application, for any server of that kind: `granian --interface wsgi chengxu.platform.wsgi:application`."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "chengxu.platform.settings")
application = get_wsgi_application()
