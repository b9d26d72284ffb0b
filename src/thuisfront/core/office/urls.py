"""Addresses of the office."""

from django.urls import path

from thuisfront.core.office.views import centre, sessions, start, trail

app_name = "office"
urlpatterns = [
    path("werk/", start.start, name="start"),
    path("werk/centrum/", centre.centre_change, name="centre-change"),
    path("werk/actief/", sessions.present, name="present"),
    path("werk/sessies/", sessions.session_list, name="session-list"),
    path("werk/sessies/andere/", sessions.session_end_others, name="session-end-others"),
    path("werk/sessies/<str:code>/einde/", sessions.session_end, name="session-end"),
    path("werk/logboek/", trail.trail_list, name="trail-list"),
]
