"""Django's settings. All that a deployment changes comes from the environment; each name is explained in `docs/how-to/run-the-platform.md`."""

from __future__ import annotations

import os
from pathlib import Path

import dj_database_url

from chengxu.platform.accounts.environment import allauth_apps
from chengxu.platform.home import home, secret

HERE = Path(__file__).parent

SECRET_KEY = os.environ.get("CHENGXU_SECRET_KEY") or secret("django")
DEBUG = False
ALLOWED_HOSTS = os.environ.get("CHENGXU_HOSTS", "localhost,127.0.0.1,[::1],testserver").split(",")
CSRF_TRUSTED_ORIGINS = [o for o in os.environ.get("CHENGXU_ORIGINS", "").split(",") if o]
HTTPS = os.environ.get("CHENGXU_HTTPS") == "1"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "chengxu.platform.accounts",
    "chengxu.platform.services",
    "chengxu.platform.cases",
    "chengxu.platform.registers",
    "chengxu.platform.ledger",
    "chengxu.platform.documents",
    "chengxu.platform.search",
    "chengxu.platform.studio",
    "chengxu.platform.pages",
    "chengxu.platform.api",
    "chengxu.platform.breaker",
    "chengxu.platform.traces",
    "chengxu.platform.world",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "chengxu.platform.pages.middleware.content_policy",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "chengxu.platform.pages.middleware.language",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "chengxu.platform.accounts.middleware.acting",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "chengxu.platform.pages.travel.travel",
]
ROOT_URLCONF = "chengxu.platform.urls"
WSGI_APPLICATION = "chengxu.platform.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "chengxu.platform.pages.context.page",
            ],
            "builtins": ["chengxu.platform.pages.templatetags.words"],
        },
    }
]

DATABASES = {
    "default": dj_database_url.config(
        default=f"sqlite:///{home() / 'chengxu.sqlite3'}", conn_max_age=600, conn_health_checks=True
    )
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # One writer at a time, who asks for the lock at once and waits for it 5 seconds (a house setting; whoever waits for an
    # answer waits less, see `database.LOCK`); a commit is on the disk before it is acknowledged.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 5,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
    }
elif DATABASES["default"]["ENGINE"] == "django.db.backends.postgresql":
    # What `prepared` sends for the second time on a connection, the server plans for the last time. A pooler that lends a
    # connection for one transaction has to keep prepared statements.
    DATABASES["default"].setdefault("OPTIONS", {})["prepare_threshold"] = 1
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
LOGIN_URL = "/zh/login/"
PASSWORD_RESET_TIMEOUT = 3 * 86_400
"""Seconds for which a link for setting a password works: a house setting."""
ACCOUNT_EMAIL_VERIFICATION = "none"
MFA_ADAPTER = "chengxu.platform.accounts.second.Keeper"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Chengxu"
SOCIALACCOUNT_ADAPTER = "chengxu.platform.accounts.identity.Adapter"
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": allauth_apps()}}
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

LANGUAGE_CODE = "zh-hans"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Shanghai"

STATIC_URL = "/static/"
STATIC_ROOT = home() / "static"
STATIC_ROOT.mkdir(exist_ok=True)
WHITENOISE_USE_FINDERS = True
MEDIA_ROOT = home() / "files"
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 2**20
FILE_UPLOAD_MAX_MEMORY_SIZE = 2**20

WEBHOOK_HOSTS = frozenset(h for h in os.environ.get("CHENGXU_WEBHOOK_HOSTS", "").split(",") if h)
"""Hosts inside the walls to which messages may go all the same; elsewhere only to the open internet."""
WEBHOOK_CA = os.environ.get("CHENGXU_WEBHOOK_CA") or None
"""A file with the certificates that those hosts are trusted by, instead of the system's."""

SESSION_ENGINE = "chengxu.platform.accounts.sessions"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SESSION_COOKIE_AGE = 8 * 3600
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SILENCED_SYSTEM_CHECKS = ["security.W004", "security.W008", "security.W012", "security.W016"]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": os.environ.get("CHENGXU_LOG", "WARNING")},
}
