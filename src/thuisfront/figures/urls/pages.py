"""Addresses of the public pages of the figures."""

from django.urls import path

from thuisfront.figures.views import pages

app_name = "figures"

urlpatterns = [
    path("cijfers/", pages.index, name="index"),
    path("cijfers/dag-of-jaar/", pages.day_or_year, name="day-or-year"),
    path("cijfers/gegevens/", pages.data, name="data"),
    path("cijfers/controle/", pages.check, name="check"),
    path("cijfers/rekenen/", pages.what_if, name="what-if"),
    path("cijfers/tabel/", pages.safe_table, name="safe-table"),
    path("cijfers/<slug:slug>/", pages.passport, name="passport"),
    path("cijfers/<slug:slug>/grafiek.svg", pages.chart, name="chart"),
]
