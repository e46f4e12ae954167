"""A PostgreSQL of the test run's own: made in a temporary folder, gone at the end."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from pwd import getpwnam

OWNER = "heardback"

# A cluster that lives for one test run has nothing to lose when the power fails.
SETTINGS = """
listen_addresses = ''
unix_socket_directories = '{folder}'
max_connections = 40
shared_buffers = 64MB
fsync = off
synchronous_commit = off
full_page_writes = off
autovacuum = off
"""


class NoPostgres(RuntimeError):
    """PostgreSQL's programs are not on this machine."""


@contextmanager
def postgres_cluster() -> Iterator[str]:
    """Yields the address of a running cluster with one empty database."""
    programs = find_programs()
    user = _unprivileged_user()
    # Not the usual temporary folder: a socket's path may have about a hundred
    # characters, and some systems spend most of them on the folder alone.
    folder = Path(tempfile.mkdtemp(prefix="hb", dir="/tmp"))
    if user:
        shutil.chown(folder, user)
    data = folder / "data"

    def call(program: str, *arguments: str) -> None:
        _call([str(programs / program), *arguments], folder=folder, user=user)

    try:
        # No locale: text sorts by code point, here as in SQLite and on every machine.
        call("initdb", f"--pgdata={data}", f"--username={OWNER}", "--auth=trust",
             "--encoding=UTF8", "--no-locale", "--no-sync")  # fmt: skip
        with (data / "postgresql.conf").open("a") as configuration:
            configuration.write(SETTINGS.format(folder=folder))
        call("pg_ctl", "start", "--wait", f"--pgdata={data}", f"--log={folder}/log")
        try:
            call("createdb", f"--host={folder}", f"--username={OWNER}", OWNER)
            yield f"postgresql://{OWNER}@/{OWNER}?host={folder}"
        finally:
            call("pg_ctl", "stop", "--mode=immediate", f"--pgdata={data}")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def find_programs() -> Path:
    """The folder that holds initdb and pg_ctl."""
    on_path = shutil.which("initdb")
    # Debian keeps each version's programs off the PATH, in a folder of its own.
    debian = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"),
        key=lambda path: int(path.parent.name),
    )
    for folder in [*([Path(on_path).parent] if on_path else []), *reversed(debian)]:
        if all((folder / name).exists() for name in ("initdb", "pg_ctl", "createdb")):
            return folder
    raise NoPostgres(
        "PostgreSQL's programs (initdb, pg_ctl) were not found: install the server "
        "(on Debian 'apt install postgresql'), or test on SQLite alone."
    )


def _unprivileged_user() -> str | None:
    """Whom to become: PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            getpwnam(name)
        except KeyError:
            continue
        return name
    raise NoPostgres("PostgreSQL refuses to run as root, and no other user was found.")


def _call(command: list[str], *, folder: Path, user: str | None) -> None:
    # A file and not a pipe: the server inherits it and would keep a pipe open for ever.
    # The working folder is theirs, because they may not be allowed to see ours.
    with tempfile.TemporaryFile() as output:
        done = subprocess.run(
            command,
            check=False,
            cwd=folder,
            user=user,
            group=getpwnam(user).pw_gid if user else None,
            extra_groups=[] if user else None,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
        )
        if done.returncode != 0:
            output.seek(0)
            said = output.read().decode(errors="replace")
            raise RuntimeError(f"{Path(command[0]).name} failed:\n{said}")
