"""The WSGI entry: public pages from memory, everything else from Django."""

from django.core.wsgi import get_wsgi_application

from thuisfront.core.ui.page_cache import PageCache

application = PageCache(get_wsgi_application())
