"""All addresses: each room keeps its own, this file puts them in place."""

from typing import cast

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.http import HttpRequest, HttpResponse
from django.urls import include, path, re_path
from django.views.generic import RedirectView
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as editor_urls

from thuisfront.core.access.guards import PUBLIC, public

handler400 = "thuisfront.core.ui.errors.bad_request"
handler403 = "thuisfront.core.ui.errors.permission_denied"
handler404 = "thuisfront.core.ui.errors.page_not_found"
handler500 = "thuisfront.core.ui.errors.server_error"

to_login = RedirectView.as_view(pattern_name="account_login", query_string=True)
vars(to_login)["access"] = PUBLIC


@public
def media(request: HttpRequest, path: str) -> HttpResponse:
    """Serve a picture that an editor put on a public page."""
    pictures = f"{settings.MEDIA_ROOT}/images"
    return cast("HttpResponse", serve(request, path, document_root=pictures))


urlpatterns = [
    path("", include("thuisfront.core.search.api_urls")),
    path("", include("thuisfront.core.ui.crawler_urls")),
    path(f"{settings.EDITOR_PATH.strip('/')}/login/", to_login),
    path(f"{settings.EDITOR_PATH.strip('/')}/", include(editor_urls)),
    re_path(r"^media/images/(?P<path>.+)$", media),
]
urlpatterns += i18n_patterns(
    path("account/", include("allauth.urls")),
    path("", include("thuisfront.core.ui.urls")),
    path("", include("thuisfront.core.office.urls")),
    path("", include("thuisfront.core.search.urls")),
    path("", include("thuisfront.institutions.urls")),
    path("", include("thuisfront.helpdesk.urls")),
    path("", include("thuisfront.knowledge.urls")),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)
