"""What a fresh installation needs: tables, an owner, files to serve, the examples."""

import json
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from heardback.journal import actions
from heardback.journal.models import Membership, Role, User, Workspace
from heardback.server import backup


def migrate(home: Path) -> Path | None:
    """Brings the tables up to date; an SQLite database is copied aside first."""
    executor = MigrationExecutor(connection)
    if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return None
    copy = None
    if connection.vendor == "sqlite" and executor.loader.applied_migrations:
        copy = backup.before_migration(home / "backups")
    call_command("migrate", interactive=False, verbosity=0)
    # An older copy may have come back by other ways than our own restore.
    actions.erase_again()
    return copy


def make_owner() -> User:
    """The owner of this installation, made with a workspace where there is none yet."""
    with transaction.atomic():
        first = (
            Membership.objects.filter(role=Role.OWNER.value)
            .select_related("user")
            .order_by("pk")
            .first()
        )
        if first:
            return first.user
        # No password: the link that the terminal prints signs in.
        user = User.objects.create_user("owner", is_staff=True, is_superuser=True)
        workspace = Workspace.objects.create(
            name="My workspace", created_at=timezone.now()
        )
        Membership.objects.create(workspace=workspace, user=user, role=Role.OWNER.value)
        return user


def tidy() -> None:
    """Sessions that have run out."""
    call_command("clearsessions", verbosity=0)


def collect_static() -> bool:
    """Gathers what pages load under lasting names, whenever any of it changed."""
    root = Path(settings.STATIC_ROOT)
    stamp = root / "collected-from.json"
    now = _sources()
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == now:
        return False
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    stamp.write_text(now, encoding="utf-8")
    return True


def _sources() -> str:
    """A fingerprint of all files to serve, from their names, sizes and times."""
    found = []
    for finder in get_finders():
        for name, storage in finder.list([]):
            state = Path(storage.path(name)).stat()
            found.append([name, state.st_size, state.st_mtime_ns])
    return json.dumps(sha256(json.dumps(sorted(found)).encode()).hexdigest())
