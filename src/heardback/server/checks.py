"""What is wrong with an installation, in sentences that say what to do."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core import checks

OURS = "heardback"


@checks.register(OURS)
def check_home(app_configs: Any = None, **options: Any) -> list[checks.CheckMessage]:  # noqa: ARG001
    """Other people's words lie there."""
    home = Path(settings.HOME)
    if os.name != "posix" or not home.is_dir() or not home.stat().st_mode & 0o077:
        return []
    return [
        checks.Warning(
            f"Other users of this machine can look into {home}.",
            hint=f"chmod 700 {home}",
            id="heardback.W001",
        )
    ]


@checks.register(OURS, checks.Tags.security)
def check_reach(app_configs: Any = None, **options: Any) -> list[checks.CheckMessage]:  # noqa: ARG001
    """Once others can reach the server, it must be guarded."""
    if not settings.HOSTS:
        return []
    found: list[checks.CheckMessage] = []
    if settings.DEBUG:
        found.append(
            checks.Error(
                "HEARDBACK_DEBUG shows code and data to everyone who can reach "
                f"{', '.join(settings.HOSTS)}.",
                hint="Unset HEARDBACK_DEBUG.",
                id="heardback.E001",
            )
        )
    if "*" in settings.HOSTS:
        found.append(
            checks.Error(
                "HEARDBACK_HOSTS=* believes any name that a visitor claims.",
                hint="Name the hosts, such as notes.example.org.",
                id="heardback.E002",
            )
        )
    if not settings.HTTPS:
        found.append(
            checks.Warning(
                "HEARDBACK_HOSTS is set without HTTPS: others read along.",
                hint="Put a server with a certificate in front; HEARDBACK_HTTPS=1.",
                id="heardback.W002",
            )
        )
    elif not settings.BEHIND_PROXY:
        found.append(
            checks.Warning(
                "HEARDBACK_HTTPS is set, but Heardback has no certificate of its own: "
                "every page sends visitors to itself for ever.",
                hint="Put a server with a certificate in front; "
                "HEARDBACK_BEHIND_PROXY=1.",
                id="heardback.W003",
            )
        )
    return found


def sentences(found: Sequence[checks.CheckMessage]) -> list[str]:
    return [f"{each.msg} {each.hint or ''}".strip() for each in found]
