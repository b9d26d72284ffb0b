"""Addresses of the pages of the directory."""

from django.urls import path

from thuisfront.directory.views import deliveries, finding

app_name = "directory"
BASE = "werk/hulpaanbod"

urlpatterns = [
    path("hulp-vinden/", finding.service_list, name="service-list"),
    path("hulp-vinden/<uuid:key>/", finding.service_detail, name="service-detail"),
    path(f"{BASE}/", deliveries.delivery_list, name="delivery-list"),
    path(f"{BASE}/<uuid:key>/", deliveries.delivery_detail, name="delivery-detail"),
    path(f"{BASE}/<uuid:key>/overnemen/", deliveries.delivery_store, name="delivery-store"),
    path(f"{BASE}/<uuid:key>/weggooien/", deliveries.delivery_drop, name="delivery-drop"),
]
