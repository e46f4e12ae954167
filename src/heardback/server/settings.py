"""Django's settings; everything that may differ comes from environment variables."""

from django.utils.csp import CSP

from heardback.server import environment, home, log

HOME = home.folder()
SECRET_KEY = home.secret_key(HOME)
DEBUG = environment.truth("HEARDBACK_DEBUG")

# What others may reach: by default nobody but this machine.
HOSTS = environment.words("HEARDBACK_HOSTS")
# Where `heardback serve --phone` listens, with a certificate of its own.
PHONE = environment.text("HEARDBACK_PHONE")
ALLOWED_HOSTS = [
    *(HOSTS or ["localhost", "127.0.0.1", "[::1]"]),
    *environment.words("HEARDBACK_PHONE_HOSTS"),
]
HTTPS = environment.truth("HEARDBACK_HTTPS")
BEHIND_PROXY = environment.truth("HEARDBACK_BEHIND_PROXY")

ROOT_URLCONF = "heardback.server.urls"
ASGI_APPLICATION = "heardback.server.asgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "heardback.journal",
    "heardback.web",
    "heardback.server",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "django_tasks_db",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    # Last, so that what web has of its templates comes first.
    "django.forms",
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "heardback.server.cookies.SecureWhereEncrypted",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.csp",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]

# Where people without an account can open a link, checked before one is offered.
PUBLIC_URL = environment.public_address("HEARDBACK_PUBLIC_URL")

# --- What is kept, and where ---

DATABASES = {
    "default": environment.database("HEARDBACK_DB", sqlite=HOME / "heardback.sqlite3")
}
# In the database, so that login limits hold across restarts and processes.
CACHES = {
    "default": {
        "BACKEND": "heardback.server.cache.Cache",
        "LOCATION": "cache",
    },
    # For counts of a minute, which nobody misses after a restart.
    "memory": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    },
}
# Requests that one key for the API may make in a minute; 0 for as many as it likes.
API_PER_MINUTE = environment.number("HEARDBACK_API_PER_MINUTE", default=600)
# What nobody need wait for is done by a worker, which `heardback serve` starts.
TASKS = {"default": environment.jobs("HEARDBACK_JOBS")}
# One line of ids for each erasure, beside the database, so that it survives a restore.
ERASURES = HOME / "erasures.jsonl"

# --- Who may come in ---

AUTH_USER_MODEL = "journal.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "heardback.server.accounts.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email", "username"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "optional"
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if HTTPS else "http"
SIGN_UP_OPEN = environment.truth("HEARDBACK_SIGN_UP")
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Heardback"
# Browsers allow passkeys without HTTPS on localhost alone.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS

# --- What a page may do ---

SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF, CSP.NONCE],
    "style-src": [CSP.SELF, CSP.NONCE],
    # data: is the picture of a second factor's code.
    "img-src": [CSP.SELF, "data:"],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "manifest-src": [CSP.SELF],
    "worker-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}
SECURE_REFERRER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_NAME = "heardback_session"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "heardback.web.views.trouble.forged"
CSRF_TRUSTED_ORIGINS = [
    f"https://{host.replace('.', '*.', 1) if host.startswith('.') else host}"
    for host in HOSTS
    if HTTPS and host != "*"
]
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
# What is pasted arrives in one form field; a transcript of a long day fits.
DATA_UPLOAD_MAX_MEMORY_SIZE = 30 * 1024 * 1024

# --- Language, time, mail, files ---

LANGUAGE_CODE = "en-gb"
LANGUAGES = [("en-gb", "English")]
USE_TZ = True
TIME_ZONE = environment.time_zone("HEARDBACK_TIME_ZONE")
MAILERS = {"default": environment.mail("HEARDBACK_MAIL")}
# Without a mail server, mail leaves by the owner's own program.
MAIL_LEAVES = bool(environment.secret("HEARDBACK_MAIL"))
DEFAULT_FROM_EMAIL = environment.text("HEARDBACK_MAIL_FROM", "heardback@localhost")

STATIC_URL = "static/"
STATIC_ROOT = HOME / "static"
STORAGES = {
    "staticfiles": {"BACKEND": "heardback.server.static.Storage"},
}
# Serves the packages' own files where nothing was collected.
WHITENOISE_USE_FINDERS = True
WHITENOISE_ALLOW_ALL_ORIGINS = False

# Lines of requests, without the links that sign in.
ACCESS_LOG = environment.truth("HEARDBACK_ACCESS_LOG")
LOGGING = log.configuration(access=ACCESS_LOG)
