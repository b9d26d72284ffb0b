"""The addresses of the search page."""

from django.urls import path

from thuisfront.core.search import views

app_name = "search"

urlpatterns = [
    path("zoeken/", views.results, name="results"),
    path("zoeken/suggesties/", views.suggestions, name="suggestions"),
]
