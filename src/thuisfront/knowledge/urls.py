"""Addresses of glossary, route and the work of editors; articles have theirs in the tree."""

from django.urls import path

from thuisfront.knowledge import views
from thuisfront.knowledge.views import checking, judging, letters, linking, unread

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
    path("nuttig/", judging.useful_say, name="useful-say"),
    path("nuttig/opmerking/", judging.remark_say, name="remark-say"),
    path("werk/nakijken/", checking.check_list, name="check-list"),
    path("werk/nakijken/afbeeldingen/", checking.picture_list, name="picture-list"),
    path("werk/nakijken/links/", linking.link_list, name="link-list"),
    path("werk/nakijken/links/<uuid:key>/laten/", linking.link_ignore, name="link-ignore"),
    path("werk/nakijken/links/<uuid:key>/vragen/", linking.link_ask, name="link-ask"),
    path("werk/nakijken/zonder-nalezen/", unread.unread_list, name="unread-list"),
    path("werk/nakijken/zonder-nalezen/<uuid:page>/", unread.unread_mark, name="unread-mark"),
    path("werk/nakijken/<uuid:page>/", checking.check_mark, name="check-mark"),
    path("werk/nuttig/", judging.useful_list, name="useful-list"),
    path("werk/nuttig/lijst.csv", judging.useful_table, name="useful-table"),
    path("werk/nuttig/<uuid:page>/", judging.useful_detail, name="useful-detail"),
    path("werk/nuttig/<uuid:page>/<uuid:key>/weg/", judging.remark_dismiss, name="remark-dismiss"),
]
