"""Addresses of the institutions."""

from django.urls import path

from thuisfront.institutions.views import filling, inviting, visiting

app_name = "institutions"

urlpatterns = [
    path("instellingen/", visiting.institution_list, name="institution-list"),
    path("instellingen/<slug:slug>/", visiting.institution_detail, name="institution-detail"),
    path("instellingen/<slug:slug>/route/", visiting.visit_route, name="visit-route"),
    path("instellingen/<slug:slug>/meekomen/", visiting.visit_check, name="visit-check"),
    path("instellingen/<slug:slug>/route/invullen/", filling.route_fill, name="route-fill"),
    path("werk/inrichtingen/", inviting.invite_list, name="invite-list"),
    path("werk/inrichtingen/<slug:slug>/", inviting.invite_detail, name="invite-detail"),
    path("werk/inrichtingen/<slug:slug>/vragen/", inviting.invite_ask, name="invite-ask"),
    path("werk/inrichtingen/<slug:slug>/plaatsen/", inviting.invite_place, name="invite-place"),
    path("werk/inrichtingen/<slug:slug>/terug/", inviting.invite_return, name="invite-return"),
    path("werk/inrichtingen/<slug:slug>/einde/", inviting.invite_end, name="invite-end"),
    path("meekomen/", visiting.visit_check, name="visit-check-any"),
]
