"""Addresses of the house itself."""

from django.urls import path

from thuisfront.core.ui import views

app_name = "ui"
urlpatterns = [
    path("weg/", views.leave, name="leave"),
    path("patronen/", views.pattern_page, name="patterns"),
]
