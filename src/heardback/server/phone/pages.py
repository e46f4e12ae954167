"""Pages that bring a phone in: the code to scan, the certificate to trust."""

from pathlib import Path

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from heardback.journal.models import User
from heardback.server import sign_in
from heardback.server.phone import certificate, code, door


@login_required
@never_cache
@require_http_methods(["GET", "POST"])
def phone(request: HttpRequest) -> HttpResponse:
    """How to get in; the code signs in once, so it is made only when asked for."""
    address = settings.PHONE
    picture = ""
    if request.method == "POST" and address and isinstance(request.user, User):
        link = sign_in.make_link(request.user, now=timezone.now(), anywhere=True)
        picture = code.as_svg(f"{address}{link}")
    known = certificate.known(door.folder(Path(settings.HOME)))
    context = {
        "address": address,
        "picture": picture,
        "fingerprint": known.fingerprint if known else "",
        "minutes": int(sign_in.LASTS.total_seconds() // 60),
    }
    return render(request, "phone/page.html", context)


@login_required
@require_GET
def authority(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """The certificate that the phone is asked to trust; it is no secret."""
    known = certificate.known(door.folder(Path(settings.HOME)))
    if known is None:
        raise Http404
    return HttpResponse(
        known.authority.read_bytes(),
        content_type="application/x-x509-ca-cert",
        headers={"Content-Disposition": 'attachment; filename="heardback.crt"'},
    )


urlpatterns = [
    path("phone/", phone, name="phone"),
    path("phone/heardback.crt", authority, name="phone-authority"),
]
