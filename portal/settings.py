"""All settings, in sections. Every one has a default that works on a bare machine, except SECRET_KEY in production."""

import os
import sys
from datetime import timedelta
from pathlib import Path

import environ
from csp.constants import NONE, SELF

from portal.environment import KNOWN, Environment, WrongSetting, read_file, refuse_misspelt

BASE_DIR = Path(__file__).resolve().parent.parent

# -- Environment: the process first, then the .env file ----------------------------------------------------------

try:
    from_file = read_file(BASE_DIR / ".env")
    refuse_misspelt(from_file)
    env = Environment({**from_file, **{name: os.environ[name] for name in KNOWN if name in os.environ}})
    DEBUG = env.flag("DEBUG", False)
    HTTPS = env.flag("HTTPS", False)
    SECRET_KEY = env.secret(
        "SECRET_KEY", "only-for-development-and-tests-" + "0" * 30 if DEBUG or "pytest" in sys.modules else None
    )
    ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", "127.0.0.1,localhost,[::1]")
    VAR_DIR = Path(env.text("VAR_DIR", str(BASE_DIR / "var")))
    DATABASE_ADDRESS = env.database("DATABASE_URL", f"sqlite:///{VAR_DIR / 'itineraires.sqlite3'}")
    SITE_ADDRESS = env.site_address("SITE_ADDRESS", "http://127.0.0.1:8000")
    SITE_PUBLISHER = env.text("SITE_PUBLISHER", "")
    SITE_CONTACT = env.contact("SITE_CONTACT", "")
    ADMIN_PATH = env.address_part("ADMIN_PATH", "administration")
    PAGE_MEMORY = env.number("PAGE_MEMORY", 32, 0, 4096)
except WrongSetting as wrong:
    sys.exit(f"Réglage refusé. {wrong}")

# -- Application ---------------------------------------------------------------------------------------------------

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "csp",
    "axes",
    "careers",
]
MIDDLEWARE = [
    # What concerns every answer comes first: errors, redirects and static files pass through it too.
    "portal.headers.SecureHeaders",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "portal.requests.RefuseImpossibleRequests",
    "portal.requests.DeskSessions",
    "django.middleware.common.CommonMiddleware",
    "portal.requests.DeskCsrf",
    "portal.requests.DeskAuthentication",
    "portal.requests.DeskMessages",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"
# The public pages are Jinja's, the desk's are Django's own, as its admin is. Jinja is asked first: a page is there at once.
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "environment": "careers.components.environment.environment",
            "context_processors": ["careers.views.published.frame"],
        },
    },
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates" / "desk"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

VAR_DIR.mkdir(parents=True, exist_ok=True)

# -- Database ------------------------------------------------------------------------------------------------------

DATABASES = {"default": environ.Env.db_url_config(DATABASE_ADDRESS)}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # All three together: without IMMEDIATE, a third of concurrent saves fail at once instead of waiting their turn.
    # recursive_triggers: else INSERT OR REPLACE would pass below the triggers of the log. secure_delete: erased is erased.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 5,
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA recursive_triggers=ON; PRAGMA secure_delete=ON;"
        ),
    }
else:
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
# Opening a connection costs more than the queries of a page, on SQLite too.
DATABASES["default"]["CONN_MAX_AGE"] = 60
# Renewed by each committed change: what workers look at before they ask the head of the log.
STAMP = VAR_DIR / "generation.stamp"
# Seconds. Workers need not look again for so long, because a change waits for so long after it has renewed the stamp.
STAMP_TRUSTED_FOR = 0.002
# Megabytes of repeated pages, in each worker. Whoever writes code sees each page anew; a test that wants it makes one.
PAGE_MEMORY_BYTES = 0 if DEBUG or "pytest" in sys.modules else PAGE_MEMORY * 1_000_000
ERASED_LIST = VAR_DIR / "erased.txt"
CONTENT_DIR = BASE_DIR / "content"

# -- Language and time ---------------------------------------------------------------------------------------------

LANGUAGE_CODE = "fr"
TIME_ZONE = "Europe/Paris"
USE_TZ = True
USE_I18N = True  # for the stock admin, which speaks French

# -- Static files --------------------------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATIC_ROOT.mkdir(parents=True, exist_ok=True)
STATICFILES_DIRS = [BASE_DIR / "static"]
PLAIN_STATIC = DEBUG or "pytest" in sys.modules
# Nobody else's pages need our files: whitenoise would open them to all.
WHITENOISE_ALLOW_ALL_ORIGINS = False
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if PLAIN_STATIC
        else "portal.static_files.HashedNames"
    },
}

# -- Security ------------------------------------------------------------------------------------------------------

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": SECURE_REFERRER_POLICY,
    "Cross-Origin-Opener-Policy": SECURE_CROSS_ORIGIN_OPENER_POLICY,
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(
        f"{one}=()"
        for one in (
            "accelerometer",
            "browsing-topics",
            "camera",
            "display-capture",
            "geolocation",
            "gyroscope",
            "magnetometer",
            "microphone",
            "midi",
            "payment",
            "publickey-credentials-get",
            "serial",
            "usb",
            "xr-spatial-tracking",
        )
    ),
}
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Strict"
SESSION_COOKIE_PATH = CSRF_COOKIE_PATH = f"/{ADMIN_PATH}/"
CSRF_COOKIE_SAMESITE = "Strict"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
# In front of us stands a server that speaks https, and says by which of the two it was asked.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SILENCED_SYSTEM_CHECKS = [
    "security.W003",  # Django's protection of forms stands under the name of DeskCsrf
    # A year of https for this name is ours to promise; not for the names below it, nor for browsers' own lists.
    "security.W005",
    "security.W021",
]
CSRF_TRUSTED_ORIGINS = [SITE_ADDRESS]
# A profession of full size has some 1,500 fields; Django's 1,000 would lose the save.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "admin:login"

# -- Attempts to sign in -------------------------------------------------------------------------------------------

AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AXES_HANDLER = "portal.signing_in.Attempts"
# For a name from an address: whoever guesses elsewhere does not shut an editor out.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_CALLABLE = "portal.signing_in.too_many"
AXES_CLIENT_IP_CALLABLE = "portal.signing_in.mark_of_address"
AXES_USERNAME_CALLABLE = "portal.signing_in.mark_of_name"
AXES_CLIENT_STR_CALLABLE = "portal.signing_in.client_in_logs"
# Who signed in when is not kept; attempts are not shown.
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
