"""Addresses of the helpdesk; nothing of a question ever stands in one."""

from django.urls import path

from thuisfront.helpdesk.views import (
    agreeing,
    answering,
    asking,
    calls,
    cards,
    completing,
    consenting,
    contacts,
    emergency,
    figures,
    following,
    letters,
    mails,
)

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
    path("vraag/gesprek/afspraken/", agreeing.conversation_consents, name="conversation-consents"),
    path("vraag/gesprek/afspraken/ja/", agreeing.conversation_agree, name="conversation-agree"),
    path("vraag/gesprek/afspraken/nee/", agreeing.conversation_refuse, name="conversation-refuse"),
    path(
        "vraag/gesprek/afspraken/stop/",
        agreeing.conversation_withdraw,
        name="conversation-withdraw",
    ),
    path("vraag/gesprek/brief/", agreeing.conversation_letter, name="conversation-letter"),
    path("vraag/brief-weghalen/", agreeing.letter_away, name="letter-away"),
    path("vraag/kaart/", cards.card_type, name="card-type"),
    path("werk/kaarten/", cards.card_print, name="card-print"),
    path("werk/brieven/", letters.letter_list, name="letter-list"),
    path("werk/brieven/weg/", letters.letter_remove, name="letter-remove"),
    path("werk/brieven/<uuid:key>/", letters.letter_check, name="letter-check"),
    path("werk/brieven/<uuid:key>/plaatsen/", letters.letter_publish, name="letter-publish"),
    path("werk/brieven/<uuid:key>/terug/", letters.letter_return, name="letter-return"),
    path("werk/gesprekken/", contacts.contact_list, name="contact-list"),
    path("werk/gesprekken/begin/", contacts.intake_start, name="intake-start"),
    path("werk/gesprekken/oproepen/", calls.call_list, name="call-list"),
    path("werk/gesprekken/oproepen/<uuid:pk>/", calls.call_take, name="call-take"),
    path("werk/gesprekken/leeg/", contacts.empty_count, name="empty-count"),
    path("werk/gesprekken/leeg/<uuid:pk>/", contacts.empty_counted, name="empty-counted"),
    path("werk/gesprekken/klaar/<uuid:pk>/", contacts.contact_done, name="contact-done"),
    path(
        "werk/gesprekken/aanvullen/<uuid:pk>/", completing.contact_complete, name="contact-complete"
    ),
    path("werk/gesprekken/<uuid:pk>/", contacts.intake_write, name="intake-write"),
    path("werk/gesprekken/<uuid:pk>/bewaar/", contacts.intake_save, name="intake-save"),
    path("werk/gesprekken/<uuid:pk>/nieuwer/", contacts.intake_newer, name="intake-newer"),
    path("werk/gesprekken/<uuid:pk>/hulp/", contacts.intake_suggest, name="intake-suggest"),
    path("werk/gesprekken/<uuid:pk>/weg/", contacts.intake_drop, name="intake-drop"),
    path("werk/cijfers/", figures.figure_show, name="figure-show"),
    path("werk/cijfers/csv/", figures.figure_sheet, {"kind": "csv"}, name="figure-csv"),
    path("werk/cijfers/excel/", figures.figure_sheet, {"kind": "xlsx"}, name="figure-xlsx"),
    path("werk/taken/", following.task_list, name="task-list"),
    path("werk/taken/nieuw/", following.task_add, name="task-add"),
    path("werk/taken/<uuid:pk>/", following.task_change, name="task-change"),
    path("werk/taken/<uuid:pk>/klaar/", following.task_tick, name="task-tick"),
    path("werk/overdracht/", following.hand_over, name="hand-over"),
    path("werk/vragen/<uuid:pk>/bellen/", following.call_plan, name="question-call-plan"),
    path("werk/vragen/<uuid:pk>/gebeld/", following.call_attempt, name="question-call-attempt"),
    path("werk/vragen/<uuid:pk>/taak/", following.task_add, name="question-task-add"),
    path("werk/vragen/", answering.question_list, name="question-list"),
    path("werk/vragen/zoeken/", answering.question_find, name="question-find"),
    path("werk/vragen/<uuid:pk>/", answering.question_detail, name="question-detail"),
    path(
        "werk/vragen/<uuid:pk>/noodtoegang/",
        emergency.question_break_glass,
        name="question-break-glass",
    ),
    path("werk/vragen/<uuid:pk>/toestemmingen/", consenting.consent_list, name="consent-list"),
    path("werk/vragen/<uuid:pk>/toestemmingen/vraag/", consenting.consent_ask, name="consent-ask"),
    path(
        "werk/vragen/<uuid:pk>/toestemmingen/<uuid:key>/aanvullen/",
        consenting.consent_ask_missing,
        name="consent-ask-missing",
    ),
    path(
        "werk/vragen/<uuid:pk>/toestemmingen/<uuid:key>/gedeeld/",
        consenting.consent_share,
        name="consent-share",
    ),
    path(
        "werk/vragen/<uuid:pk>/toestemmingen/<uuid:key>/antwoord/",
        consenting.voice_answer,
        name="voice-answer",
    ),
    path(
        "werk/vragen/<uuid:pk>/toestemmingen/<uuid:key>/stop/",
        consenting.voice_withdraw,
        name="voice-withdraw",
    ),
    path(
        "werk/vragen/<uuid:pk>/bijlagen/<uuid:key>/", mails.attachment_open, name="attachment-open"
    ),
    path("werk/vragen/<uuid:pk>/geen-vraag/", mails.mail_put_aside, name="mail-put-aside"),
    path("werk/vragen/<uuid:pk>/toch-wel/", mails.mail_bring_back, name="mail-bring-back"),
    path("werk/vragen/<uuid:pk>/neem/", answering.question_take, name="question-take"),
    path("werk/vragen/<uuid:pk>/terug/", answering.question_give_back, name="question-give-back"),
    path(
        "werk/vragen/<uuid:pk>/overnemen/", answering.question_take_over, name="question-take-over"
    ),
    path("werk/vragen/<uuid:pk>/concept/", answering.question_draft, name="question-draft"),
    path("werk/vragen/<uuid:pk>/brief/", letters.question_letter, name="question-letter"),
    path("werk/vragen/<uuid:pk>/antwoord/", answering.question_answer, name="question-answer"),
]
