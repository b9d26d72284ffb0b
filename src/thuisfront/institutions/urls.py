"""Addresses of the institutions."""

from django.urls import path

from thuisfront.institutions import views

app_name = "institutions"

urlpatterns = [
    path("instellingen/", views.institution_list, name="institution-list"),
    path("instellingen/<slug:slug>/", views.institution_detail, name="institution-detail"),
    path("instellingen/<slug:slug>/route/", views.visit_route, name="visit-route"),
    path("instellingen/<slug:slug>/meekomen/", views.visit_check, name="visit-check"),
    path("meekomen/", views.visit_check, name="visit-check-any"),
]
