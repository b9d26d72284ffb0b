"""Addresses of the institutions."""

from django.urls import path

from thuisfront.institutions import views

app_name = "institutions"

urlpatterns = [
    path("instellingen/", views.institution_list, name="institution-list"),
    path("instellingen/<slug:slug>/", views.institution_detail, name="institution-detail"),
]
