"""Addresses of the pages of the directory."""

from django.urls import path

from thuisfront.directory.views import deliveries, editing, finding, upkeep

app_name = "directory"
BASE = "werk/hulpaanbod"
FILES = f"{BASE}/bestanden"
RECORD = f"{BASE}/<slug:kind>/<uuid:key>"

urlpatterns = [
    path("hulp-vinden/", finding.service_list, name="service-list"),
    path("hulp-vinden/<uuid:key>/", finding.service_detail, name="service-detail"),
    path("hulp-vinden/klopt-dit/<slug:token>/", upkeep.inquiry, name="inquiry"),
    path(f"{BASE}/", editing.offer_list, name="offer-list"),
    path(f"{BASE}/werklijst/", upkeep.work_list, name="work-list"),
    path(f"{BASE}/dubbel/", upkeep.pair_judge, name="pair-judge"),
    path(f"{BASE}/verbetering/<uuid:key>/", upkeep.correction_decide, name="correction-decide"),
    path(f"{BASE}/versie/<uuid:key>/", editing.version_restore, name="version-restore"),
    path(f"{BASE}/navraag/<uuid:key>/", editing.inquiry_set, name="inquiry-set"),
    path(f"{FILES}/", deliveries.delivery_list, name="delivery-list"),
    path(f"{FILES}/<uuid:key>/", deliveries.delivery_detail, name="delivery-detail"),
    path(f"{FILES}/<uuid:key>/overnemen/", deliveries.delivery_store, name="delivery-store"),
    path(f"{FILES}/<uuid:key>/weggooien/", deliveries.delivery_drop, name="delivery-drop"),
    path(f"{RECORD}/", editing.record_edit, name="record-edit"),
    path(f"{RECORD}/erbij/", editing.record_add, name="record-add"),
    path(f"{RECORD}/loslaten/", editing.record_release, name="record-release"),
]
