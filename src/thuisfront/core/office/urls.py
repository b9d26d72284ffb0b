"""Addresses of the office."""

from django.urls import path

from thuisfront.core.office.views import centre, start, trail

app_name = "office"
urlpatterns = [
    path("werk/", start.start, name="start"),
    path("werk/centrum/", centre.centre_change, name="centre-change"),
    path("werk/logboek/", trail.trail_list, name="trail-list"),
]
