"""Addresses that stand at the same place on every site; the same in every language."""

from django.urls import path

from thuisfront.core.ui import crawlers

app_name = "crawlers"

urlpatterns = [
    path("robots.txt", crawlers.robots, name="robots"),
    path("sitemap.xml", crawlers.site_map, name="site-map"),
    path(".well-known/security.txt", crawlers.security, name="security"),
]
