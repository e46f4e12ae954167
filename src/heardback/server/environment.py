"""Loud readers of environment variables: a bad value names itself."""

import os
from pathlib import Path
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit
from zoneinfo import ZoneInfo, available_timezones

from django.core.exceptions import ImproperlyConfigured

YES = ("1", "true", "yes", "on")
NO = ("0", "false", "no", "off", "")


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, default).strip()


def words(name: str) -> list[str]:
    """A list separated by commas or spaces."""
    return text(name).replace(",", " ").split()


def truth(name: str, *, default: bool = False) -> bool:
    value = os.environ.get(name)
    if value is None:
        return default
    if value.strip().lower() in YES:
        return True
    if value.strip().lower() in NO:
        return False
    raise ImproperlyConfigured(f"{name} is yes or no (1 or 0), not {value!r}.")


def number(name: str, *, default: int, least: int = 0, most: int = 2**31) -> int:
    value = text(name)
    if not value:
        return default
    if not value.isdecimal() or not least <= int(value) <= most:
        raise ImproperlyConfigured(
            f"{name} is a whole number from {least} to {most}, not {value!r}."
        )
    return int(value)


def secret(name: str) -> str:
    """The variable, or the contents of the file that NAME_FILE names; else empty."""
    file = text(f"{name}_FILE")
    if not file:
        return text(name)
    if text(name):
        raise ImproperlyConfigured(f"{name} and {name}_FILE are both set: keep one.")
    try:
        value = Path(file).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as problem:
        raise ImproperlyConfigured(
            f"{name}_FILE names {file!r}, which cannot be read: {problem}"
        ) from None
    if not value:
        raise ImproperlyConfigured(f"{name}_FILE names {file!r}, which is empty.")
    return value


def database(name: str, *, sqlite: Path) -> dict[str, object]:
    """Django's settings for the database at the address NAME; without one, SQLite."""
    address = secret(name)
    if not address:
        return _sqlite(sqlite)
    parts = _parts(name, address, "database's address")
    match parts.scheme:
        case "sqlite":
            if not parts.path.strip("/"):
                raise ImproperlyConfigured(
                    f"{name} names no file; write sqlite:///folder/file.sqlite3."
                )
            return _sqlite(Path(unquote(parts.path)))
        case "postgresql" | "postgres":
            return _postgres(name, parts)
        case other:
            raise ImproperlyConfigured(
                f"{name} starts with postgresql:// or sqlite:///, not {other!r}."
            )


def _sqlite(path: Path) -> dict[str, object]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": {
            # Take the write lock at the start: waiting works then, upgrading does not.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            # FULL: what was saved is still there after the power fails.
            # Not every SQLite overwrites what was deleted, and erasing means gone.
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; "
            "PRAGMA secure_delete=ON;",
        },
    }


def _postgres(name: str, parts: SplitResult) -> dict[str, object]:
    base = unquote(parts.path.lstrip("/"))
    if not base:
        raise ImproperlyConfigured(
            f"{name} names no database; write postgresql://user@host/database."
        )
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": base,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        # A socket's folder cannot stand in the host's place, so it comes as ?host=.
        "HOST": options.pop("host", "") or unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }


def jobs(name: str) -> dict[str, object]:
    """Who does background jobs: the worker, or whoever asks for them, at once."""
    match text(name) or "worker":
        case "worker":
            return {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}
        case "at_once":
            return {"BACKEND": "django.tasks.backends.immediate.ImmediateBackend"}
        case other:
            raise ImproperlyConfigured(f"{name} is worker or at_once, not {other!r}.")


def time_zone(name: str) -> str:
    """A zone's name such as Europe/Vienna; without one, this machine's."""
    value = text(name)
    if not value:
        return _local_zone()
    try:
        ZoneInfo(value)
    except (KeyError, ValueError, OSError):
        raise ImproperlyConfigured(
            f"{name} is a time zone such as Europe/Vienna, not {value!r}."
        ) from None
    return value


def _local_zone() -> str:
    """The machine's zone as files and variables name it; UTC where they do not."""
    link = Path("/etc/localtime")
    named = text("TZ").lstrip(":") or (
        str(link.resolve()).partition("zoneinfo/")[2] if link.is_symlink() else ""
    )
    return named if named in available_timezones() else "UTC"


def mail(name: str) -> dict[str, object]:
    """How mail leaves; without an address it is printed where the server runs."""
    address = secret(name)
    if not address:
        return {"BACKEND": "django.core.mail.backends.console.EmailBackend"}
    parts = _parts(name, address, "mail server's address")
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        raise ImproperlyConfigured(
            f"{name} is smtp://user:password@host:587 (STARTTLS) or smtps://..., "
            f"not {parts.scheme or 'empty'}://..."
        )
    encrypted = parts.scheme == "smtps"
    return {
        "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "OPTIONS": {
            "host": parts.hostname,
            "port": parts.port or (465 if encrypted else 587),
            "username": unquote(parts.username or ""),
            "password": unquote(parts.password or ""),
            "use_ssl": encrypted,
            "use_tls": not encrypted,
            "timeout": 20,
        },
    }


def public_address(name: str) -> str:
    """Where strangers reach this server, as https://name; empty where they do not."""
    value = text(name).rstrip("/")
    if not value:
        return ""
    parts = _parts(name, value, "address")
    bare = not (parts.path or parts.query or parts.fragment or parts.username)
    if parts.scheme != "https" or not parts.hostname or not bare:
        raise ImproperlyConfigured(
            f"{name} is https:// and a name, such as https://notes.example.org, "
            f"not {value!r}."
        )
    return value


def _parts(name: str, address: str, what: str) -> SplitResult:
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError as problem:
        # The address itself is not shown: it may hold a password.
        raise ImproperlyConfigured(f"{name} is no {what}: {problem}") from None
    return parts
