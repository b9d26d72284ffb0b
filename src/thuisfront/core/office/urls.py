"""Addresses of the office."""

from django.urls import path

from thuisfront.core.office.views import (
    centre,
    colleagues,
    incidents,
    mailbox,
    opening_hours,
    openings,
    partners,
    privacy,
    readers,
    request_steps,
    requests,
    searching,
    sessions,
    simulator,
    sso,
    start,
    trail,
    unsent,
)
from thuisfront.core.organizations.enums import Line

app_name = "office"
export = privacy.register_export
urlpatterns = [
    path("werk/", start.start, name="start"),
    path("werk/centrum/", centre.centre_change, name="centre-change"),
    *(
        path(
            f"werk/centrum/openingstijden/{part}",
            opening_hours.hours_change,
            {"line": line},
            name=f"hours-{line}",
        )
        for part, line in (("", Line.PHONE), ("chat/", Line.CHAT))
    ),
    *(
        path(f"werk/centrum/sluitingen/{part}", view, name=f"closure-{name}")
        for part, view, name in (
            ("", opening_hours.closure_list, "list"),
            ("nieuw/", opening_hours.closure_change, "add"),
            ("<uuid:key>/", opening_hours.closure_change, "change"),
            ("<uuid:key>/weg/", opening_hours.closure_remove, "remove"),
        )
    ),
    *(
        path(f"werk/centrum/partners/{part}", view, name=f"partner-{name}")
        for part, view, name in (
            ("", partners.partner_list, "list"),
            ("nieuw/", partners.partner_add, "add"),
            ("<uuid:key>/", partners.partner_detail, "detail"),
            ("<uuid:key>/nieuw-geheim/", partners.partner_renew, "renew"),
            ("<uuid:key>/einde/", partners.partner_end, "end"),
        )
    ),
    path("werk/centrum/voicemail/", opening_hours.voicemail_show, name="voicemail-show"),
    path("werk/centrum/postbus/", mailbox.mailbox_show, name="mailbox-show"),
    path("werk/centrum/postbus/proberen/", mailbox.mailbox_try, name="mailbox-try"),
    path("werk/centrum/niet-verzonden/", unsent.unsent_list, name="unsent-list"),
    path(
        "werk/centrum/niet-verzonden/<uuid:key>/opnieuw/", unsent.unsent_again, name="unsent-again"
    ),
    path("werk/centrum/niet-verzonden/<uuid:key>/laten/", unsent.unsent_leave, name="unsent-leave"),
    path("werk/collegas/", colleagues.colleague_list, name="colleague-list"),
    path("werk/collegas/uitnodigen/", colleagues.colleague_invite, name="colleague-invite"),
    path("werk/collegas/<uuid:key>/", colleagues.colleague_detail, name="colleague-detail"),
    path(
        "werk/collegas/<uuid:key>/rollen/<uuid:held>/einde/", colleagues.role_end, name="role-end"
    ),
    path(
        "werk/collegas/<uuid:key>/sluiten/", colleagues.colleague_disable, name="colleague-disable"
    ),
    path("werk/collegas/<uuid:key>/openen/", colleagues.colleague_enable, name="colleague-enable"),
    path(
        "werk/collegas/<uuid:key>/opnieuw/", colleagues.colleague_restart, name="colleague-restart"
    ),
    path("account/sso/", sso.sso_start, name="sso-start"),
    path("account/sso/terug/", sso.sso_callback, name="sso-callback"),
    path("werk/actief/", sessions.present, name="present"),
    path("werk/sessies/", sessions.session_list, name="session-list"),
    path("werk/sessies/andere/", sessions.session_end_others, name="session-end-others"),
    path("werk/sessies/<str:code>/einde/", sessions.session_end, name="session-end"),
    path("werk/inzage/<str:kind>/<uuid:key>/", readers.file_readers, name="file-readers"),
    path("werk/inzage/<str:kind>/<uuid:key>/meekijken/", readers.along_ask, name="along-ask"),
    path(
        "werk/inzage/<str:kind>/<uuid:key>/meekijken/<uuid:who>/einde/",
        readers.along_end,
        name="along-end",
    ),
    path("werk/toegang/proberen/", simulator.simulate, name="simulate"),
    path("werk/noodtoegang/", openings.opening_list, name="opening-list"),
    path("werk/noodtoegang/<uuid:key>/", openings.opening_detail, name="opening-detail"),
    path("werk/zoeken/", searching.missed_list, name="missed-list"),
    path("werk/zoeken/csv/", searching.missed_export, name="missed-csv"),
    *(
        route
        for part, name, listed, change, remove in (
            (
                "synoniemen",
                "synonym",
                searching.synonym_list,
                searching.synonym_change,
                searching.synonym_remove,
            ),
            ("uitgelicht", "bet", searching.bet_list, searching.bet_change, searching.bet_remove),
        )
        for route in (
            path(f"werk/zoeken/{part}/", listed, name=f"{name}-list"),
            path(f"werk/zoeken/{part}/nieuw/", change, name=f"{name}-add"),
            path(f"werk/zoeken/{part}/<uuid:key>/", change, name=f"{name}-change"),
            path(f"werk/zoeken/{part}/<uuid:key>/weg/", remove, name=f"{name}-remove"),
        )
    ),
    path("werk/logboek/", trail.trail_list, name="trail-list"),
    path("werk/privacy/", privacy.privacy_start, name="privacy-start"),
    path("werk/privacy/register/", privacy.register_show, name="register-show"),
    *(
        path(f"werk/privacy/register/{form}/", export, {"form": form}, name=f"register-{form}")
        for form in privacy.FORMATS
    ),
    path("werk/privacy/datalekken/", incidents.breach_list, name="breach-list"),
    path("werk/privacy/datalekken/nieuw/", incidents.breach_record, name="breach-record"),
    path("werk/privacy/datalekken/<uuid:key>/", incidents.breach_detail, name="breach-detail"),
    path(
        "werk/privacy/datalekken/<uuid:key>/sluiten/", incidents.breach_close, name="breach-close"
    ),
    path("werk/privacy/verwerkers/", incidents.processor_list, name="processor-list"),
    path("werk/privacy/verwerkers/csv/", incidents.processor_export, name="processor-csv"),
    path("werk/privacy/verwerkers/nieuw/", incidents.processor_record, name="processor-record"),
    path(
        "werk/privacy/verwerkers/<uuid:key>/", incidents.processor_change, name="processor-change"
    ),
    path("werk/privacy/bewaren/", privacy.retention_show, name="retention-show"),
    path("werk/privacy/bewaren/aanhouden/", privacy.hold_place, name="hold-place"),
    path("werk/privacy/bewaren/<uuid:key>/einde/", privacy.hold_lift, name="hold-lift"),
    path("werk/logboek/opvallend/", trail.trail_outliers, name="trail-outliers"),
    path("werk/privacy/verzoeken/", requests.request_list, name="request-list"),
    path("werk/privacy/verzoeken/nieuw/", requests.request_record, name="request-record"),
    path("werk/privacy/verzoeken/<uuid:key>/", requests.request_detail, name="request-detail"),
    path(
        "werk/privacy/verzoeken/<uuid:key>/brief/", requests.request_letter, name="request-letter"
    ),
    *(
        path(f"werk/privacy/verzoeken/<uuid:key>/{address}/", view, name=f"request-{name}")
        for address, view, name in (
            ("nagaan", request_steps.request_check, "check"),
            ("verlengen", request_steps.request_extend, "extend"),
            ("besluit", request_steps.request_prepare, "prepare"),
            ("terugsturen", request_steps.request_send_back, "send-back"),
            ("vrijgeven", request_steps.request_release, "release"),
            ("intrekken", request_steps.request_withdraw, "withdraw"),
            ("bevriezen", request_steps.request_freeze, "freeze"),
            ("ontdooien", request_steps.request_unfreeze, "unfreeze"),
            ("pakket", request_steps.request_hand_over, "hand-over"),
            ("pakket/vernietigen", request_steps.request_destroy, "destroy"),
        )
    ),
    *(
        path(f"werk/logboek/{form}/", trail.trail_export, {"form": form}, name=f"trail-{form}")
        for form in trail.FORMATS
    ),
]
