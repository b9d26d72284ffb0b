"""All addresses: each room keeps its own, this file puts them in place."""

from typing import cast

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import include, path, re_path
from django.utils.cache import patch_cache_control
from django.views.generic import RedirectView
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as editor_urls
from wagtail.utils.urlpatterns import decorate_urlpatterns

from thuisfront.core.access.guards import PUBLIC, public
from thuisfront.core.base import clock
from thuisfront.core.ui.errors import gives_back
from thuisfront.core.ui.pictures import may_be_seen

KEPT = 600  # seconds: no longer is a picture in a browser after its consent ended

handler400 = "thuisfront.core.ui.errors.bad_request"
handler403 = "thuisfront.core.ui.errors.permission_denied"
handler404 = "thuisfront.core.ui.errors.page_not_found"
handler500 = "thuisfront.core.ui.errors.server_error"

to_login = RedirectView.as_view(pattern_name="account_login", query_string=True)
vars(to_login)["access"] = PUBLIC


@public
def media(request: HttpRequest, path: str) -> HttpResponse:
    """Serve a picture that an editor put on a public page, while it may be shown."""
    if not may_be_seen(path, clock.today()):
        raise Http404
    pictures = f"{settings.MEDIA_ROOT}/images"
    answer = cast("HttpResponse", serve(request, path, document_root=pictures))
    patch_cache_control(answer, public=True, max_age=KEPT)
    return answer


decorate_urlpatterns(editor_urls.urlpatterns, gives_back)
urlpatterns = [
    path("", include("thuisfront.core.search.api_urls")),
    path("", include("thuisfront.directory.urls.api")),
    path("", include("thuisfront.helpdesk.urls.api")),
    path("", include("thuisfront.figures.urls.api")),
    path("", include("thuisfront.referrals.urls.api")),
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
    path("", include("thuisfront.directory.urls")),
    path("", include("thuisfront.figures.urls.pages")),
    path("", include("thuisfront.chat.urls")),
    path("", include("thuisfront.helpdesk.urls")),
    path("", include("thuisfront.meldcode.urls")),
    path("", include("thuisfront.referrals.urls")),
    path("", include("thuisfront.knowledge.urls")),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)
