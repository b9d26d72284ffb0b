"""The pages as Wagtail makes them for each request: what the cache of pages is measured against."""

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()
