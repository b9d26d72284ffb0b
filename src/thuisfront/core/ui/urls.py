"""Addresses of the house itself."""

from django.urls import path

from thuisfront.core.ui import views

app_name = "ui"
urlpatterns = [
    path("weg/", views.leave, name="leave"),
    path("wat-bewaren-we/", views.kept, name="kept"),
    path("wat-bewaren-we/kinderen/", views.kept_child, name="kept-child"),
    path("patronen/", views.pattern_page, name="patterns"),
]
