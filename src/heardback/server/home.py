"""The folder that holds a workspace: only its owner may look inside."""

import os
import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from platformdirs import user_data_path

from heardback.server import environment


def folder() -> Path:
    """HEARDBACK_HOME, or where this operating system keeps a program's data."""
    named = environment.text("HEARDBACK_HOME")
    return Path(named).expanduser() if named else user_data_path("heardback")


def holds_record() -> bool:
    """Whether a workspace lies there, in the database that is used without more."""
    return (folder() / "heardback.sqlite3").is_file()


def make(home: Path) -> Path:
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as problem:
        raise ImproperlyConfigured(
            f"HEARDBACK_HOME is {str(home)!r}, where no folder can be made: {problem}"
        ) from None
    return home


def secret_key(home: Path) -> str:
    """HEARDBACK_SECRET_KEY, or the key kept in `home`, made at the first call."""
    given = environment.secret("HEARDBACK_SECRET_KEY")
    return given or _kept_key(make(home) / "secret.key")


def _kept_key(path: Path) -> str:
    try:
        # Made and filled under another name: a second process never reads half a key.
        draft = path.with_name(f"{path.name}.{os.getpid()}")
        if not path.exists():
            handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "w") as file:
                file.write(secrets.token_urlsafe(64))
            try:
                os.link(draft, path)
            except FileExistsError:
                pass
            finally:
                draft.unlink()
        key = path.read_text(encoding="utf-8").strip()
    except OSError as problem:
        raise ImproperlyConfigured(
            f"The secret key {str(path)!r} cannot be read or made: {problem}"
        ) from None
    if len(key) < 32:
        raise ImproperlyConfigured(
            f"The secret key {str(path)!r} is too short to be one: delete the file and "
            "start again (everyone has to sign in anew)."
        )
    return key
