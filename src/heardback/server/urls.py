"""All addresses."""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

from heardback.server import sign_in

# The same door for the operator as for everyone: second factor, login limits.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("heardback.web.urls")),
    path("api/", include("heardback.api.urls")),
    path("", include("heardback.server.phone.pages")),
    path("", include("heardback.server.reminders.pages")),
    path("sign-in/<str:token>/", sign_in.by_link, name="sign_in"),
    path("accounts/", include("allauth.urls")),
    path("admin/", admin.site.urls),
]

# Django looks for this name here, and nowhere else.
handler400 = "heardback.web.views.trouble.bad_request"
