"""Addresses of referrals; nothing of whom or what it is about ever stands in one."""

from django.urls import path

from thuisfront.referrals.views import (
    asking,
    consenting,
    dealing,
    drafting,
    figures,
    inbox,
    listing,
    partners,
    receiving,
    standing,
    systems,
)

app_name = "referrals"
_ONE = "werk/verwijzingen/<uuid:pk>/"
_PARTNERS = "werk/verwijzingen/partners/"
_SYSTEM = f"{_PARTNERS}<uuid:pk>/systeem/<uuid:key>/"

urlpatterns = [
    path("hulp-vinden/<uuid:key>/zelf/", asking.self_ask, name="self-ask"),
    path("hulp-vinden/gevraagd/klaar/", asking.self_done, name="self-done"),
    path("hulp-vinden/gevraagd/", standing.asked, name="asked"),
    path("hulp-vinden/gevraagd/erbij/", standing.asked_add, name="asked-add"),
    path("hulp-vinden/gevraagd/stop/", standing.asked_stop, name="asked-stop"),
    path("hulp-vinden/gevraagd/sluit/", standing.asked_close, name="asked-close"),
    path("werk/verwijzingen/", listing.referral_list, name="list"),
    path("werk/verwijzingen/nieuw/", drafting.begin, name="begin"),
    path("werk/verwijzingen/cijfers/", figures.figures, name="figures"),
    path(_PARTNERS, partners.partner_list, name="partner-list"),
    path(f"{_PARTNERS}<uuid:pk>/", partners.partner_detail, name="partner-detail"),
    path(f"{_PARTNERS}<uuid:pk>/account/", partners.account_link, name="account-link"),
    path(
        f"{_PARTNERS}<uuid:pk>/account/<uuid:key>/einde/",
        partners.account_unlink,
        name="account-unlink",
    ),
    path(f"{_PARTNERS}<uuid:pk>/systeem/", systems.system_connect, name="system-connect"),
    path(f"{_SYSTEM}nieuwe-sleutel/", systems.system_renew, name="system-renew"),
    path(f"{_SYSTEM}einde/", systems.system_end, name="system-end"),
    path(f"{_SYSTEM}adres/", systems.hook_set, name="hook-set"),
    path(f"{_SYSTEM}bericht/<uuid:call>/", systems.call_again, name="call-again"),
    path(_ONE, listing.detail, name="detail"),
    path(f"{_ONE}hulp/", drafting.service_choose, name="service-choose"),
    path(f"{_ONE}inhoud/", drafting.content, name="content"),
    path(f"{_ONE}stap/<slug:step>/", listing.step_make, name="step-make"),
    path(f"{_ONE}antwoord/", listing.reply, name="reply"),
    path(f"{_ONE}opnieuw/", listing.again, name="again"),
    path(f"{_ONE}link/", listing.link_renew, name="link-renew"),
    path(f"{_ONE}neem/", listing.take, name="take"),
    path(f"{_ONE}taak/", dealing.task_deal, name="task-deal"),
    path(f"{_ONE}telefoon/<slug:deed>/", dealing.call_record, name="call-record"),
    path(f"{_ONE}woorden/", dealing.words_give, name="words-give"),
    path(f"{_ONE}toestemming/", consenting.consent_ask, name="consent-ask"),
    path(f"{_ONE}toestemming/<uuid:key>/antwoord/", consenting.voice_answer, name="voice-answer"),
    path(f"{_ONE}toestemming/<uuid:key>/stop/", consenting.voice_withdraw, name="voice-withdraw"),
    path("partner/", inbox.inbox, name="inbox"),
    path("partner/<uuid:pk>/", inbox.message, name="inbox-message"),
    path("partner/<uuid:pk>/doe/<slug:deed>/", inbox.message_do, name="inbox-do"),
    path("bericht/<slug:token>/", receiving.message, name="message"),
    path("bericht/<slug:token>/sluit/", receiving.message_close, name="message-close"),
    path("bericht/<slug:token>/doe/<slug:deed>/", receiving.message_do, name="message-do"),
]
