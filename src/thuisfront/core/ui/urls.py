"""Addresses of the house itself."""

from django.urls import path

from thuisfront.core.ui import desk, views

app_name = "ui"
urlpatterns = [
    path("weg/", views.leave, name="leave"),
    path("werk/", desk.start, name="desk"),
    path("werk/centrum/", desk.centre_change, name="centre-change"),
    path("werk/logboek/", desk.trail_list, name="trail-list"),
    path("patronen/", views.pattern_page, name="patterns"),
]
