"""`heardback serve` and `heardback manage`: the pages, and Django's own commands."""

from typing import Annotated

import typer

from heardback.cli.terminal import say
from heardback.core.errors import Invalid

ANY_ADDRESS = ""


def serve(
    *,
    examples: Annotated[
        bool,
        typer.Option(
            "--examples", help="Look around in a workspace with two examples."
        ),
    ] = False,
    host: Annotated[
        str, typer.Option(help="The address to listen on; this machine alone.")
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="The next free one is taken.")
    ] = 8000,
    public: Annotated[
        bool,
        typer.Option(
            "--public", help="Let other machines in; docs/self-hosting.md says how."
        ),
    ] = False,
    phone: Annotated[
        bool,
        typer.Option("--phone", help="Let a phone on the home network in, encrypted."),
    ] = False,
    phone_address: Annotated[
        str,
        typer.Option(
            metavar="ADDRESS", help="This machine's address there, if it has several."
        ),
    ] = "",
    no_worker: Annotated[
        bool,
        typer.Option("--no-worker", help="Jobs are done by a 'heardback worker'."),
    ] = False,
    processes: Annotated[
        int,
        typer.Option(min=1, max=64, help="Answer side by side, one for each core."),
    ] = 1,
) -> None:
    """Serve the pages; make the workspace first where there is none."""
    from heardback.server import start

    if (phone or phone_address) and public:
        raise Invalid("--phone is for the home network; leave out --public.")
    if (phone or phone_address) and processes > 1:
        raise Invalid("--phone serves one person; leave out --processes.")
    start.serve(
        host,
        port,
        examples=examples,
        public=public,
        worker=not no_worker,
        processes=processes,
        phone=(phone_address or ANY_ADDRESS) if phone or phone_address else None,
        say=say,
    )


def manage(context: typer.Context) -> None:
    """Run one of Django's own commands, such as 'createsuperuser'."""
    from heardback.server import start

    start.manage(context.args)
