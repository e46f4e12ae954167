"""What differs from allauth's own way with accounts."""

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """Closed unless whoever runs this server opened it."""
        return bool(settings.SIGN_UP_OPEN)
