"""Settings: one file, everything from the environment, secrets from files (NAME_FILE).

Each name is explained in docs/configuration.md; a test compares the two.
"""

from pathlib import Path
from urllib.parse import unquote

from environ import FileAwareEnv

env = FileAwareEnv()
SOURCE = Path(__file__).resolve().parent.parent
ROOT = SOURCE.parent.parent

DEBUG = env.bool("THUISFRONT_DEBUG", default=False)
DEMO = env.bool("THUISFRONT_DEMO", default=False)
DEBUG_PROPAGATE_EXCEPTIONS = True  # to our own calm pages, which never show what was typed
SECRET_KEY = env.str("THUISFRONT_SECRET_KEY")
MASTER_KEYS = env.str("THUISFRONT_MASTER_KEY").split()  # newest first; more than one while changing
INDEX_KEY = env.str("THUISFRONT_INDEX_KEY").strip()
HTTPS = env.bool("THUISFRONT_HTTPS", default=False)
ALLOWED_HOSTS = env.list("THUISFRONT_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
BASE_URL = env.str("THUISFRONT_BASE_URL", default="http://localhost:8000")
STREAM_URL = env.str("THUISFRONT_STREAM_URL", default="/chat/stroom/")
TRUSTED_PROXIES = env.int("THUISFRONT_TRUSTED_PROXIES", default=0)
DATA = Path(env.str("THUISFRONT_DATA", default=str(ROOT / ".thuisfront" / "data")))
ANCHOR = env.str("THUISFRONT_ANCHOR", default=str(DATA / "anchor.log"))
ANCHOR_MAIL = env.bool("THUISFRONT_ANCHOR_MAIL", default=False)
OWNER_URL = env.str("THUISFRONT_OWNER_URL", default="")  # for audit_prune and scrub only
COPY = env.bool("THUISFRONT_COPY", default=False)  # scrub asks for it
CONTENT = ROOT / "content"

GROUND_FLOOR = (  # from the bottom up
    "audit", "organizations", "accounts", "access", "privacy", "consents", "accountability",
    "incidents", "search", "outbox", "mailbox", "ui", "office",
)  # fmt: skip
ROOMS = str.split("institutions directory knowledge helpdesk meldcode referrals chat figures")
INSTALLED_APPS = [
    "procrastinate.contrib.django",
    *(f"thuisfront.core.{floor}" for floor in GROUND_FLOOR),
    *(f"thuisfront.{room}" for room in ROOMS),
    "wagtail.contrib.redirects",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.images",
    "wagtail.documents",
    "wagtail.sites",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "template_partials",
    "django_htmx",
    "csp",
    "django_linear_migrations",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    "thuisfront.core.ui.middleware.CalmErrors",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "thuisfront.core.ui.middleware.ClosedByDefault",
    "csp.middleware.CSPMiddleware",
    "thuisfront.core.ui.middleware.EditorPolicy",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "thuisfront.core.ui.moved.Moved",
    "thuisfront.core.ui.csrf.Csrf",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "thuisfront.core.access.denials.Denials",
    "thuisfront.core.access.middleware.Presence",
    "thuisfront.core.access.middleware.DefaultDeny",
]

ROOT_URLCONF = "thuisfront.config.urls"
WSGI_APPLICATION = "thuisfront.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "thuisfront.core.ui.context.site",
            ],
            "string_if_invalid": "",
        },
    }
]
FORM_RENDERER = "thuisfront.core.ui.forms.HouseRenderer"

# Database: PostgreSQL only. Every wait has an end, so a silent server cannot hang a worker.
_DATABASE = env.db("DATABASE_URL")
_TIMEOUT = env.int("THUISFRONT_STATEMENT_TIMEOUT", default=10_000)  # ms
DATABASES = {
    "default": {
        **_DATABASE,
        "ENGINE": "thuisfront.core.base.database",
        "PATIENCE": _TIMEOUT / 1000 + 2 if _TIMEOUT else None,  # s: the server's own end is first
        "HOST": unquote(_DATABASE["HOST"]),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {
            **_DATABASE.get("OPTIONS", {}),
            "connect_timeout": 3,
            "tcp_user_timeout": 5000,
            "options": f"-c statement_timeout={_TIMEOUT} -c lock_timeout=5000"
            " -c idle_in_transaction_session_timeout=15000 -c random_page_cost=1.1",  # SSD
        },
    }
}
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache",
        "OPTIONS": {"MAX_ENTRIES": 50_000},
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Language and time
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LOCALE_PATHS = [SOURCE / "locale"]
USE_I18N = USE_TZ = True
TIME_ZONE = "Europe/Amsterdam"

# Sign-in: e-mail address and password, then always a second factor; by invitation only.
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["thuisfront.core.access.backend.Backend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
    {"NAME": "thuisfront.core.access.passwords.DressedUpValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/werk/"
LOGOUT_REDIRECT_URL = "/"
ALLAUTH_TRUSTED_PROXY_COUNT = TRUSTED_PROXIES
ACCOUNT_ADAPTER = "thuisfront.core.office.adapters.StaffAdapter"
ACCOUNT_FORMS = {"reset_password": "thuisfront.core.office.adapters.ResetForm"}
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "thuisfront.core.access.links.LinkTokens"  # noqa: S105 -- a class
PASSWORD_RESET_TIMEOUT = 3 * 24 * 60 * 60  # of an invitation; a forgotten password: one hour
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_RATE_LIMITS = {"login_failed": None}  # core/access/lockout.py counts exactly
MFA_ADAPTER = "thuisfront.core.accounts.adapters.SecondFactorAdapter"
MFA_FORMS = {
    "authenticate": "thuisfront.core.access.codes.SignInForm",
    "reauthenticate": "thuisfront.core.access.codes.AgainForm",
    "authenticate_webauthn": "thuisfront.core.access.codes.PasskeySignInForm",
    "reauthenticate_webauthn": "thuisfront.core.access.codes.PasskeyAgainForm",
}
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEBUG and DEMO  # a browser allows it for localhost only
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = False
MFA_RECOVERY_CODE_DIGITS = 12
MFA_TOTP_TOLERANCE = 1  # the code of half a minute ago, for who types slowly (RFC 6238, 5.2)
MFA_TOTP_ISSUER = "Thuisfront"
if DEBUG and DEMO:
    MFA_TOTP_INSECURE_BYPASS_CODE = "000000"

# Single sign-on through one OpenID Connect provider; without an issuer there is none.
OIDC = {
    "issuer": env.str("THUISFRONT_OIDC_ISSUER", default=""),
    "client_id": env.str("THUISFRONT_OIDC_CLIENT_ID", default=""),
    "client_secret": env.str("THUISFRONT_OIDC_CLIENT_SECRET", default=""),
    "name": env.str("THUISFRONT_OIDC_NAME", default="single sign-on"),
    "acr": env.list("THUISFRONT_OIDC_ACR", default=[]),
    "amr": env.list("THUISFRONT_OIDC_AMR", default=[]),
}

# Cookies, headers
_HOST = "__Host-" if HTTPS else ""
SESSION_ENGINE = "thuisfront.core.access.sessions"
SESSION_COOKIE_NAME = f"{_HOST}werk"
CSRF_COOKIE_NAME = f"{_HOST}formulier"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_AGE = None
CSRF_FAILURE_VIEW = "thuisfront.core.ui.errors.csrf_failed"
SESSION_COOKIE_AGE = 8 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SECURE_SSL_REDIRECT = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUSTED_PROXIES else None
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_REFERRER_POLICY = "no-referrer"
CSRF_TRUSTED_ORIGINS = [BASE_URL]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "manifest-src": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
    }
}
EDITOR_PATH = "/redactie/"
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000  # of the editor; elsewhere `middleware.MOST_FIELDS`

# Files
STATIC_URL = "/static/"
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "thuisfront.core.ui.storage.VersionedStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_MAX_AGE = 31_536_000
WHITENOISE_ALLOW_ALL_ORIGINS = False

# Mail: addresses of people never share a message; without a server mails become files.
EMAIL_CONFIG = env.email_url("THUISFRONT_EMAIL_URL", default="filemail://")
vars().update(EMAIL_CONFIG)
EMAIL_FILE_PATH = DATA / "mail"
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.str("THUISFRONT_FROM_EMAIL", default="centrum@localhost")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
IMAP_URL = env.str("THUISFRONT_IMAP_URL", default="")  # the box to fetch mail from; empty: none
SMS_URL = env.str("THUISFRONT_SMS_URL", default="")  # the provider of text messages; empty: none
SMS_SECRET = env.str("THUISFRONT_SMS_SECRET", default="")
IMAP_KEEP_DAYS = env.int("THUISFRONT_IMAP_KEEP_DAYS", default=7)

# Wagtail: no third party is asked anything, ever.
WAGTAIL_SITE_NAME = "Thuisfront"
WAGTAILADMIN_BASE_URL = BASE_URL
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_FRONTEND_LOGIN_URL = "/account/login/"
WAGTAIL_I18N_ENABLED = False
WAGTAILIMAGES_IMAGE_MODEL = "ui.Picture"
WAGTAILIMAGES_IMAGE_FORM_BASE = "thuisfront.core.ui.uploads.PictureForm"
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000_000 - 1
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 5 * 1024 * 1024
WAGTAILDOCS_EXTENSIONS = ["pdf"]
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}

SILENCED_SYSTEM_CHECKS = ["security.W003"]  # our own subclass of CSRF stands in MIDDLEWARE

# Logs: no query strings, no form fields, no addresses of readers.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "loggers": {
        "django": {"handlers": [], "propagate": True},
        "django.request": {"level": "ERROR"},
    },
    "root": {"handlers": ["stderr"], "level": env.str("THUISFRONT_LOG_LEVEL", default="WARNING")},
}
