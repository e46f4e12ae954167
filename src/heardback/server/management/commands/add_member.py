"""`heardback manage add_member NAME`: lets somebody into the first workspace."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from heardback.core.errors import HeardbackError
from heardback.journal import actions, queries
from heardback.journal.models import User
from heardback.journal.queries import Role
from heardback.server import sign_in


class Command(BaseCommand):
    help = (
        "Lets somebody into the workspace of the first owner, and prints the path of "
        "a link that signs them in, once, within 15 minutes, from any machine."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username")
        parser.add_argument("--role", choices=list(Role), default=Role.MEMBER)
        parser.add_argument("--email", default="")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002
        name, role = options["username"], Role(options["role"])
        try:
            actions.add_member(queries.owner(), name, role, email=options["email"])
        except HeardbackError as problem:
            raise CommandError(str(problem)) from None
        user = User.objects.get(username=name)
        self.stdout.write(sign_in.make_link(user, anywhere=True))
