"""One request to a language model over HTTP, bounded in time, size and reach.

The standard library does it: it follows no redirect, uses no proxy and adds nothing of
its own, and each bound below is visible here.
"""

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse
from threading import Event, Thread
from time import monotonic

from heardback.llm.place import Place, far, is_near
from heardback.llm.settings import Settings
from heardback.llm.trouble import NoAnswer, Stopped

MOST_BYTES = 1_000_000
_MOST_COMPLAINT = 64_000
_CONNECT_SECONDS = 10
_LOOK_SECONDS = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What came back; `wait` is the seconds they ask us to wait, if they say so."""

    status: int
    body: bytes
    wait: float | None = None


def post(settings: Settings, body: bytes, *, stop: Event) -> Reply:
    """Send one request and take in one reply; NoAnswer says what went wrong."""
    place = settings.place
    line = _Line(place, settings.seconds)
    with _cut_off(line, settings.seconds, stop) as cut:
        try:
            line.request("POST", place.call, body=body, headers=_headers(settings))
            reply = _reply(line.getresponse(), place)
        except NoAnswer:
            cut.explain(place, settings.seconds)
            raise
        except (OSError, HTTPException, ValueError) as trouble:
            cut.explain(place, settings.seconds)
            raise NoAnswer(_sentence(place, trouble)) from None
        finally:
            line.hang_up()
        # A reply that was cut off looks like a short one.
        cut.explain(place, settings.seconds)
    return reply


def _headers(settings: Settings) -> dict[str, str]:
    headers = {
        "Content-Type": "application/json",
        "Accept": "application/json",
        "Connection": "close",
        "User-Agent": "heardback",
    }
    if settings.key:
        headers["Authorization"] = f"Bearer {settings.key}"
    return headers


class _Line(HTTPConnection):
    """A connection that looks where it leads before a word is said."""

    def __init__(self, place: Place, seconds: float) -> None:
        super().__init__(place.host, place.port, timeout=seconds)
        self.default_port = 443 if place.encrypted else 80
        self.place = place
        self.seconds = seconds
        # The reply outlives what http.client keeps, and has to be cut off all the same.
        self.wire: socket.socket | None = None

    def connect(self) -> None:
        place = self.place
        wire = socket.create_connection(
            (place.host, place.port), timeout=min(_CONNECT_SECONDS, self.seconds)
        )
        self.sock = self.wire = wire
        # Asked of the connection, because a name can lead elsewhere the second time.
        if not place.encrypted and not is_near(str(wire.getpeername()[0])):
            raise far(place)
        # Longer than the deadline, which is the one that speaks.
        wire.settimeout(self.seconds + _CONNECT_SECONDS)
        if place.encrypted:
            safe = ssl.create_default_context().wrap_socket(
                wire, server_hostname=place.host, do_handshake_on_connect=False
            )
            self.sock = self.wire = safe
            safe.do_handshake()

    def cut(self) -> None:
        if self.wire is None:
            return
        try:
            # Below TLS: its own goodbye would wait for the other side.
            socket.socket.shutdown(self.wire, socket.SHUT_RDWR)
        except OSError:
            return

    def hang_up(self) -> None:
        self.close()
        if self.wire is not None:
            self.wire.close()


@dataclass(slots=True)
class _Cut:
    late: bool = False
    stopped: bool = False

    def explain(self, place: Place, seconds: float) -> None:
        if self.stopped:
            raise Stopped("Stopped, as you asked.") from None
        if self.late:
            raise NoAnswer(
                f"{place.address} took longer than {seconds:g} seconds to answer; try "
                "again, or allow more with HEARDBACK_LLM_SECONDS."
            ) from None


@contextmanager
def _cut_off(line: _Line, seconds: float, stop: Event) -> Iterator[_Cut]:
    """Ends the connection at a stop or its deadline, however slowly bytes drip in."""
    cut = _Cut()
    over = Event()
    deadline = monotonic() + seconds

    def watch() -> None:
        while not over.wait(_LOOK_SECONDS):
            cut.stopped = cut.stopped or stop.is_set()
            cut.late = cut.late or monotonic() > deadline
            if cut.stopped or cut.late:
                line.cut()

    watcher = Thread(target=watch, name="heardback-llm-deadline", daemon=True)
    watcher.start()
    try:
        yield cut
    finally:
        over.set()
        watcher.join()


def _reply(response: HTTPResponse, place: Place) -> Reply:
    if 300 <= response.status < 400:
        raise NoAnswer(
            f"{place.address} sends us on to another address. Nothing is sent there "
            "unless you set it as HEARDBACK_LLM_URL yourself."
        )
    wait = _wait(response.getheader("Retry-After", ""))
    if response.status != 200:
        complaint = response.read(_MOST_COMPLAINT)
        return Reply(status=response.status, body=complaint, wait=wait)
    kind = response.getheader("Content-Type", "").partition(";")[0].strip().lower()
    if kind != "application/json" and not kind.endswith("+json"):
        raise NoAnswer(
            f"{place.address} answered with something other than JSON; is it the "
            "address of a language model, and does it end in /v1?"
        )
    if response.getheader("Content-Encoding", "identity").lower() != "identity":
        raise NoAnswer(f"{place.address} packed its answer, which nobody asked for.")
    body = response.read(MOST_BYTES + 1)
    if len(body) > MOST_BYTES:
        raise NoAnswer(f"{place.address} answered with more than 1 MB; refused.")
    return Reply(status=200, body=body, wait=wait)


def _wait(said: str) -> float | None:
    said = said.strip()
    if said.isascii() and said.isdecimal() and len(said) < 7:
        return float(said)
    return None


def _sentence(place: Place, trouble: Exception) -> str:
    if isinstance(trouble, ssl.SSLCertVerificationError):
        return (
            f"{place.address} has a certificate that cannot be trusted; nothing sent."
        )
    if isinstance(trouble, TimeoutError):
        return f"{place.address} did not answer in time."
    if isinstance(trouble, socket.gaierror):
        return f"{place.address} cannot be found; check HEARDBACK_LLM_URL."
    if isinstance(trouble, ConnectionRefusedError):
        return f"Nothing answers at {place.address}; is the language model running?"
    return f"The connection to {place.address} broke off or made no sense."
