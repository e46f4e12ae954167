"""From nothing to a running Heardback: `heardback serve`, and what the shell needs."""

import os
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import (
    AbstractContextManager,
    ExitStack,
    contextmanager,
    nullcontext,
    suppress,
)
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from heardback.core.errors import Invalid, NotFound
from heardback.server.listening import is_this_machine, listening

# Nothing of Django at the top: settings are read when it is first imported, and the
# functions here decide before that where the home folder is.
if TYPE_CHECKING:
    from socket import socket

    import uvicorn

    from heardback.journal.queries import Actor
    from heardback.server.phone.door import WayIn

SETTINGS = "heardback.server.settings"
PORT = 8000

LOOK_AROUND = "heardback-examples"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """`sign_in` is the path of a one-time link, `copied` a database copied aside."""

    home: Path
    sign_in: str
    copied: Path | None


def serve(
    host: str = "127.0.0.1",
    port: int = PORT,
    examples: bool = False,  # noqa: FBT001, FBT002  the shell's own switch
    *,
    public: bool = False,
    worker: bool = True,
    phone: str | None = None,
    processes: int = 1,
    say: Callable[[str], None] = print,
) -> None:
    """Prepares everything, says where to look, and serves until it is stopped.

    `phone` is this machine's address in the home network, "" to look for it, and None
    to let nobody else in. Several `processes` answer side by side, for a team.
    """
    if processes > 1 and not hasattr(os, "fork"):
        raise Invalid("This system can serve with one process only: no --processes.")
    _choose_home(examples=examples)
    with ExitStack() as doors:
        way_in = _way_in(phone, doors)
        set_up()
        from django.core.checks import run_checks

        from heardback.server import checks

        _refuse_unguarded(host, public=public)
        with explained():
            prepared = prepare(examples=examples)
        listener = doors.enter_context(listening(host, port))
        taken = listener.getsockname()[1]
        for line in announcement(prepared, host, port, taken, examples=examples):
            say(line)
        for line in checks.sentences(run_checks(tags=[checks.OURS])):
            say(line)
        if way_in:
            doors.enter_context(_let_phones_in(way_in, say))
        if worker:
            doors.enter_context(_beside())
        say("Stop it with Ctrl+C.")
        # Ctrl+C is how one stops it, and no accident.
        with suppress(KeyboardInterrupt):
            _answer(listener, processes)


def _answer(listener: "socket", processes: int) -> None:
    import uvicorn

    server = uvicorn.Server(_configured())
    if processes == 1:
        server.run(sockets=[listener])
        return
    from django.db import connections

    from heardback.server.processes import side_by_side

    server.config.load()
    connections.close_all()
    side_by_side(processes, lambda: server.run(sockets=[listener]))


def prepare(*, examples: bool = False) -> Prepared:
    """Makes what is missing, brings the tables up to date, and makes a sign-in link."""
    set_up()
    from django.conf import settings
    from django.utils import timezone

    from heardback.journal import queries
    from heardback.server import examples as given
    from heardback.server import first_run, home, sign_in

    place = home.make(Path(settings.HOME))
    copied = first_run.migrate(place)
    first_run.tidy()
    first_run.collect_static()
    owner = first_run.make_owner()
    now = timezone.now()
    if examples:
        given.take_in(queries.actor_for(owner), now=now)
    return Prepared(
        home=place, sign_in=sign_in.make_link(owner, now=now), copied=copied
    )


def open_database() -> "Actor":
    """For commands: the database ready to use, and its owner."""
    set_up()
    from django.conf import settings

    from heardback.journal import queries
    from heardback.server import first_run, home

    with explained():
        first_run.migrate(home.make(Path(settings.HOME)))
        return queries.actor_for(first_run.make_owner())


def remembered_us() -> tuple[str, ...]:
    """Who is us, as the database says; nothing is made where there is none yet."""
    from heardback.server import environment, home

    if not (environment.secret("HEARDBACK_DB") or home.holds_record()):
        return ()
    set_up()
    from django.db import DatabaseError

    from heardback.journal import queries

    try:
        return queries.us_of(queries.owner())
    except (DatabaseError, NotFound):
        # Not made yet, or not up to date: `heardback serve` sees to it.
        return ()


def work(*, supervised: bool = False) -> None:
    """Does the background jobs until it is stopped."""
    set_up()
    from heardback.server import worker

    # Whoever supervises has brought the tables up to date.
    if not supervised:
        open_database()
    with explained():
        worker.run(supervised=supervised)


def manage(argv: Sequence[str]) -> None:
    """Django's own commands: `argv` is what follows `heardback manage`."""
    set_up()
    from django.core.management import execute_from_command_line

    execute_from_command_line(["heardback manage", *argv])


def set_up() -> None:
    """Loads Django with our settings, once."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    with explained():
        import django

        django.setup()


@contextmanager
def explained() -> Iterator[None]:
    """What is wrong with the installation, as one of our own sentences."""
    from django.core.exceptions import ImproperlyConfigured
    from django.db import OperationalError

    try:
        yield
    except ImproperlyConfigured as problem:
        raise Invalid(str(problem)) from problem
    except OperationalError as problem:
        raise Invalid(f"The database cannot be used: {problem}") from problem


def announcement(
    prepared: Prepared, host: str, wanted: int, taken: int, *, examples: bool
) -> list[str]:
    shown = f"[{host}]" if ":" in host else host
    address = f"http://{shown}:{taken}"
    lines = []
    if prepared.copied:
        lines.append(f"Database copied before its update: {prepared.copied}")
    if wanted and taken != wanted:
        lines.append(f"Port {wanted} is in use, so this is port {taken}.")
    if examples:
        lines.append("A workspace to look around in, with two examples.")
    lines.append(f"Heardback is at  {address}/")
    if is_this_machine(host):
        lines.append(f"Sign in, once:   {address}{prepared.sign_in}")
    return lines


def _choose_home(*, examples: bool) -> None:
    """Looking around never touches one's own workspace."""
    if examples and not os.environ.get("HEARDBACK_HOME"):
        from platformdirs import user_data_path

        os.environ["HEARDBACK_HOME"] = str(user_data_path(LOOK_AROUND))


def _refuse_unguarded(host: str, *, public: bool) -> None:
    if is_this_machine(host):
        return
    from django.conf import settings

    if not public:
        raise Invalid(
            f"{host} lets other machines in, and Heardback serves this one alone. "
            "If that is what you want, add --public."
        )
    if not settings.HOSTS or "*" in settings.HOSTS:
        raise Invalid(
            "Serving other machines needs HEARDBACK_HOSTS: the names under which they "
            "reach this one, such as notes.example.org."
        )
    if not settings.HTTPS:
        raise Invalid(
            "Serving other machines needs HTTPS, or everyone on the way reads along: "
            "put a server that has a certificate in front, and set HEARDBACK_HTTPS=1 "
            "and HEARDBACK_BEHIND_PROXY=1."
        )


def _beside() -> AbstractContextManager[None]:
    """The worker, where there is anything for one to do."""
    from django.tasks import DEFAULT_TASK_BACKEND_ALIAS, task_backends
    from django.tasks.backends.immediate import ImmediateBackend

    from heardback.server import supervision

    if isinstance(task_backends[DEFAULT_TASK_BACKEND_ALIAS], ImmediateBackend):
        return nullcontext()
    return supervision.worker_beside()


def _way_in(phone: str | None, doors: ExitStack) -> "WayIn | None":
    """Bound before Django starts, since the settings must know the address."""
    if phone is None:
        return None
    from heardback.server.phone import door

    place = door.choose(phone)
    listener = doors.enter_context(listening(place.address, door.PORT))
    return door.told(place, listener)


def _let_phones_in(
    way_in: "WayIn", say: Callable[[str], None]
) -> AbstractContextManager[None]:
    from django.conf import settings
    from django.utils import timezone

    from heardback.server import first_run, sign_in
    from heardback.server.phone import door

    now = timezone.now()
    link = sign_in.make_link(first_run.make_owner(), now=now, anywhere=True)
    certificate = door.certificate_for(way_in, Path(settings.HOME), now=now)
    for line in door.announcement(way_in, certificate, link):
        say(line)
    return door.open_beside(_configured(), way_in, certificate)


def _configured() -> "uvicorn.Config":
    import uvicorn
    from django.conf import settings

    # Files come in pieces from a plain iterator, which Django says each time.
    warnings.filterwarnings("ignore", "StreamingHttpResponse must consume synchronous")
    return uvicorn.Config(
        "heardback.server.asgi:application",
        log_config=settings.LOGGING,
        access_log=settings.ACCESS_LOG,
        proxy_headers=settings.BEHIND_PROXY,
        server_header=False,
        lifespan="off",
    )
