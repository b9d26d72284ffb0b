"""Addresses of the glossary and the route; articles have theirs from their place in the tree."""

from django.urls import path

from thuisfront.knowledge import views
from thuisfront.knowledge.views import letters

app_name = "knowledge"

urlpatterns = [
    path("woordenlijst/", views.glossary, name="glossary"),
    path("woordenlijst/kinderen/", views.glossary, {"for_child": True}, name="glossary-children"),
    path("folder/", views.leaflet, name="leaflet"),
    path("folder/folder-<slug:form>.pdf", views.leaflet_pdf, name="leaflet-pdf"),
    path("brieven/", letters.letter_list, name="letters"),
    path("brieven/<slug:slug>/", letters.letter_detail, name="letter"),
    path("nieuws/", views.news, name="news"),
    path("nieuws/feed.xml", views.news_feed, name="news-feed"),
    path("route/", views.route, name="route"),
    path("route/<slug:reader>/", views.route_of, name="route-of"),
]
