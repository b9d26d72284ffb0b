"""The WSGI entry: public pages from memory, everything else from Django."""

from io import StringIO

from django.core.management import call_command
from django.core.wsgi import get_wsgi_application

from thuisfront.core.ui.page_cache import PageCache

_site = get_wsgi_application()
call_command("check", "--tag=security", "--fail-level=ERROR", stdout=StringIO())  # or serve nothing
application = PageCache(_site)
