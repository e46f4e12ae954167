"""`heardback manage sign_in_link NAME`: for who cannot sign in, or not yet."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from heardback.journal.models import User
from heardback.server import sign_in


class Command(BaseCommand):
    help = "Prints the path of a link that signs somebody in, once, within 15 minutes."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username", nargs="?", default="owner")
        parser.add_argument(
            "--anywhere",
            action="store_true",
            help="let it work from other machines too",
        )

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002
        user = User.objects.filter(username=options["username"]).first()
        if user is None:
            raise CommandError(f"There is nobody called {options['username']!r}.")
        self.stdout.write(sign_in.make_link(user, anywhere=options["anywhere"]))
