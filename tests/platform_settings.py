"""The platform's settings under test: a home of its own, a real database file, and passwords that cost no time."""

from __future__ import annotations

import os
import tempfile

os.environ["CHENGXU_HOME"] = tempfile.mkdtemp(prefix="chengxu-test-")
from chengxu.platform.home import home
from chengxu.platform.settings import *  # noqa: F403
from chengxu.platform.settings import DATABASES

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
if "sqlite3" in DATABASES["default"]["ENGINE"]:
    DATABASES["default"]["TEST"] = {"NAME": str(home() / "test.sqlite3")}
