"""Addresses of the helpdesk; nothing of a question ever stands in one."""

from django.urls import path

from thuisfront.helpdesk.views import answering, asking, emergency

app_name = "helpdesk"

urlpatterns = [
    path("vraag/", asking.question_ask, name="question-ask"),
    path("vraag/klaar/", asking.question_done, name="question-done"),
    path("vraag/antwoord/", asking.conversation_open, name="conversation-open"),
    path("vraag/gesprek/", asking.conversation_read, name="conversation-read"),
    path("vraag/gesprek/gezien/", asking.conversation_seen, name="conversation-seen"),
    path("vraag/gesprek/schrijf/", asking.conversation_write, name="conversation-write"),
    path("vraag/gesprek/wissen/", asking.conversation_erase, name="conversation-erase"),
    path("vraag/gesprek/sluiten/", asking.conversation_close, name="conversation-close"),
    path("werk/vragen/", answering.question_list, name="question-list"),
    path("werk/vragen/zoeken/", answering.question_find, name="question-find"),
    path("werk/vragen/<uuid:pk>/", answering.question_detail, name="question-detail"),
    path(
        "werk/vragen/<uuid:pk>/noodtoegang/",
        emergency.question_break_glass,
        name="question-break-glass",
    ),
    path("werk/vragen/<uuid:pk>/neem/", answering.question_take, name="question-take"),
    path("werk/vragen/<uuid:pk>/terug/", answering.question_give_back, name="question-give-back"),
    path(
        "werk/vragen/<uuid:pk>/overnemen/", answering.question_take_over, name="question-take-over"
    ),
    path("werk/vragen/<uuid:pk>/concept/", answering.question_draft, name="question-draft"),
    path("werk/vragen/<uuid:pk>/antwoord/", answering.question_answer, name="question-answer"),
]
