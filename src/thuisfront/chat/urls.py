"""Addresses of the chat; nothing of a conversation ever stands in one of the visitor."""

from django.urls import path

from thuisfront.chat.views import advising, guarding, visiting, writing

app_name = "chat"

urlpatterns = [
    path("chat/", visiting.start, name="start"),
    path("chat/begin/", visiting.begin, name="begin"),
    path("chat/regels/", visiting.lines, name="lines"),
    path("chat/zeg/", visiting.say, name="say"),
    path("chat/typt/", visiting.typing, name="typing"),
    path("chat/stop/", visiting.leave, name="leave"),
    path("chat/wis/", visiting.erase, name="erase"),
    path("chat/kaartje/", visiting.ticket, name="ticket"),
    path("werk/chat/", advising.desk, name="desk"),
    path("werk/chat/wachtkamer/", advising.waiting, name="waiting"),
    path("werk/chat/kaartje/", advising.ticket, name="desk-ticket"),
    path("werk/chat/antwoorden/", writing.answer_list, name="answer-list"),
    path("werk/chat/antwoorden/<uuid:key>/", writing.answer_change, name="answer-change"),
    path("werk/chat/antwoorden/<uuid:key>/weg/", writing.answer_remove, name="answer-remove"),
    path("werk/chat/<uuid:pk>/neem/", advising.take, name="talk-take"),
    path("werk/chat/<uuid:pk>/verder/", advising.accept, name="talk-accept"),
    path("werk/chat/<uuid:pk>/niet-verder/", guarding.decline, name="talk-decline"),
    path("werk/chat/<uuid:pk>/regels/", advising.lines, name="talk-lines"),
    path("werk/chat/<uuid:pk>/zeg/", advising.say, name="talk-say"),
    path("werk/chat/<uuid:pk>/typt/", advising.typing, name="talk-typing"),
    path("werk/chat/<uuid:pk>/einde/", guarding.end, name="talk-end"),
    path("werk/chat/<uuid:pk>/door/", guarding.pass_on, name="talk-pass"),
    path("werk/chat/<uuid:pk>/pauze/", guarding.pause, name="talk-pause"),
    path("werk/chat/<uuid:pk>/blokkeer/", guarding.block, name="talk-block"),
    path("werk/chat/<uuid:pk>/meld/", guarding.report, name="talk-report"),
]
