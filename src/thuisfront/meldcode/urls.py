"""Addresses of the Meldcode; nothing of a case ever stands in one."""

from django.urls import path

from thuisfront.meldcode.views import consulting, deciding, start, steps

app_name = "meldcode"

urlpatterns = [
    path("werk/meldcode/", start.start, name="start"),
    path("werk/meldcode/begin/", start.case_begin, name="case-begin"),
    path("werk/meldcode/zorg/", start.signal_send, name="signal-send"),
    path("werk/meldcode/zorg/klaar/", start.signal_sent, name="signal-sent"),
    path("werk/meldcode/wachtrij/", deciding.queue, name="queue"),
    path(
        "werk/meldcode/meedenken/<uuid:pk>/",
        consulting.consultation_answer,
        name="consultation-answer",
    ),
    path("werk/meldcode/<uuid:pk>/", steps.case_detail, name="case-detail"),
    path("werk/meldcode/<uuid:pk>/stap/<slug:code>/", steps.step_write, name="step-write"),
    path("werk/meldcode/<uuid:pk>/stap/<slug:code>/bewaar/", steps.step_save, name="step-save"),
    path("werk/meldcode/<uuid:pk>/stap/<slug:code>/nieuwer/", steps.step_newer, name="step-newer"),
    path("werk/meldcode/<uuid:pk>/notitie/<slug:kind>/", steps.entry_add, name="entry-add"),
    path("werk/meldcode/<uuid:pk>/collega/", consulting.consultation_ask, name="consultation-ask"),
    path("werk/meldcode/<uuid:pk>/aanbieden/", steps.case_offer, name="case-offer"),
    path("werk/meldcode/<uuid:pk>/opnieuw/", steps.case_restart, name="case-restart"),
    path("werk/meldcode/<uuid:pk>/neem/", deciding.case_take, name="case-take"),
    path("werk/meldcode/<uuid:pk>/terug/", deciding.case_return, name="case-return"),
    path("werk/meldcode/<uuid:pk>/besluit/", deciding.case_decide, name="case-decide"),
    path("werk/meldcode/<uuid:pk>/sluiten/", deciding.case_close, name="case-close"),
    path("werk/meldcode/<uuid:pk>/heropenen/", deciding.case_reopen, name="case-reopen"),
    path("werk/meldcode/<uuid:pk>/samenvatting/", deciding.case_print, name="case-print"),
]
