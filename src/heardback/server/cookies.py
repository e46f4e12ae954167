"""Cookies that came over an encrypted connection never leave over a plain one."""

from django.http import HttpRequest, HttpResponse
from django.utils.deprecation import MiddlewareMixin


class SecureWhereEncrypted(MiddlewareMixin):
    """For `serve --phone`, where laptop and phone come by different ways."""

    def process_response(
        self, request: HttpRequest, response: HttpResponse
    ) -> HttpResponse:
        if request.is_secure():
            for cookie in response.cookies.values():
                cookie["secure"] = True
        return response
