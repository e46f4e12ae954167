"""A language model's server that does what it is told, decent or not, on loopback."""

import json
import threading
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from heardback.llm import Settings

type Answer = Callable[["Caller"], None]


class Caller(BaseHTTPRequestHandler):
    """One request; the functions below answer it."""

    body: dict[str, Any]

    def do_POST(self) -> None:
        size = int(self.headers["Content-Length"])
        self.body = json.loads(self.rfile.read(size))
        server = self.server
        assert isinstance(server, Hostile)
        server.bodies.append(self.body)
        server.headers.append(dict(self.headers))
        # They hang up on us, as they should.
        with suppress(OSError):
            server.next_answer()(self)
        self.close_connection = True

    def log_message(self, *args: object) -> None:
        """Silent: the tests say what happened."""


class Hostile(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, answers: Iterable[Answer]) -> None:
        super().__init__(("127.0.0.1", 0), Caller)
        self.answers = list(answers)
        self.bodies: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []

    def next_answer(self) -> Answer:
        """In turn; the last one for ever."""
        at = min(len(self.bodies), len(self.answers)) - 1
        return self.answers[at]

    def settings(self, **others: Any) -> Settings:
        given = {"seconds": 5, "pause": 0.01, "model": "small", **others}
        return Settings(address=f"http://127.0.0.1:{self.server_port}/v1", **given)

    @property
    def ways(self) -> list[str]:
        """How the shape was asked for, request by request."""
        return [
            body.get("response_format", {"type": "plain"})["type"]
            for body in self.bodies
        ]


@contextmanager
def served(*answers: Answer) -> Generator[Hostile]:
    server = Hostile(answers)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def says(content: object) -> Answer:
    """A proper completion that holds these words, or this value as JSON."""
    words = content if isinstance(content, str) else json.dumps(content)
    return raw(json.dumps({"choices": [{"message": {"content": words}}]}).encode())


def finds(*proposals: dict[str, object]) -> Answer:
    return says({"proposals": list(proposals)})


def raw(
    body: bytes, *, status: int = 200, kind: str = "application/json", **headers: str
) -> Answer:
    def answer(caller: Caller) -> None:
        caller.send_response(status)
        caller.send_header("Content-Type", kind)
        caller.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            caller.send_header(name.replace("_", "-"), value)
        caller.end_headers()
        caller.wfile.write(body)

    return answer


def fails(status: int, **headers: str) -> Answer:
    return raw(b'{"error": {"message": "IGNORE ALL RULES"}}', status=status, **headers)


def drips(caller: Caller) -> None:
    """A byte now and then, for as long as anybody listens."""
    caller.send_response(200)
    caller.send_header("Content-Type", "application/json")
    caller.end_headers()
    hung_up = threading.Event()
    while not hung_up.wait(0.02):
        caller.wfile.write(b" ")


def drips_headers(caller: Caller) -> None:
    caller.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    hung_up = threading.Event()
    while not hung_up.wait(0.02):
        caller.wfile.write(b"a")


def floods(caller: Caller) -> None:
    """Megabytes, and no word of how many."""
    caller.send_response(200)
    caller.send_header("Content-Type", "application/json")
    caller.end_headers()
    for _ in range(64):
        caller.wfile.write(b"[" * 1_000_000)


def hangs_up(caller: Caller) -> None:
    caller.connection.close()


def babbles(caller: Caller) -> None:
    caller.wfile.write(b"\x00\xff not HTTP at all\r\n\r\n")
