"""Addresses of the house itself."""

from django.urls import path

from thuisfront.core.ui import own_data, views

app_name = "ui"
urlpatterns = [
    path("weg/", views.leave, name="leave"),
    path("wat-bewaren-we/", views.kept, name="kept"),
    path("wat-bewaren-we/kinderen/", views.kept_child, name="kept-child"),
    path("wat-bewaren-we/verzoek/", own_data.own_data, name="own-data"),
    path(
        "wat-bewaren-we/kinderen/verzoek/",
        own_data.own_data,
        {"child": True},
        name="own-data-child",
    ),
    path("wat-bewaren-we/verzoek/stand/", own_data.own_data_open, name="own-data-open"),
    path("wat-bewaren-we/verzoek/lezen/", own_data.own_data_status, name="own-data-status"),
    path(
        "wat-bewaren-we/verzoek/bestand/<uuid:key>/",
        own_data.own_data_package,
        name="own-data-package",
    ),
    path(
        "wat-bewaren-we/verzoek/bestand/<uuid:key>/klaar/",
        own_data.own_data_destroy,
        name="own-data-destroy",
    ),
    path("patronen/", views.pattern_page, name="patterns"),
]
