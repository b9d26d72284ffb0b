"""Addresses of the public pages of the figures."""

from django.urls import path

from thuisfront.figures.views import checking, pages, pictures

app_name = "figures"

urlpatterns = [
    path("cijfers/", pages.index, name="index"),
    path("cijfers/dag-of-jaar/", pages.day_or_year, name="day-or-year"),
    path("cijfers/gegevens/", pages.data, name="data"),
    path("cijfers/controle/", checking.check, name="check"),
    path("cijfers/rekenen/", pages.what_if, name="what-if"),
    path("cijfers/tabel/", pages.safe_table, name="safe-table"),
    path("cijfers/<slug:slug>/", pictures.passport, name="passport"),
    path("cijfers/<slug:slug>/grafiek.svg", pictures.chart, name="chart"),
    path("cijfers/<slug:slug>/grafiek.png", pictures.picture, name="picture"),
    path("cijfers/<slug:slug>/paspoort.pdf", pictures.sheet, name="sheet"),
    path("cijfers/<slug:slug>/insluiten/", pictures.embed, name="embed"),
]
