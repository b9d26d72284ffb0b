"""What becomes of a mail: a new question, a next message, a note that ours came back, or nothing.

One address begins at most one conversation a day, so a thousand mails are one question with a
count. Only a reply to a mail of ours, from the address that asked, goes on in an older one.
"""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F

from thuisfront.core.access import limits
from thuisfront.core.accountability.freezing import is_frozen
from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock, sealing
from thuisfront.core.base.models import key_at
from thuisfront.core.mailbox.enums import MailKind
from thuisfront.core.mailbox.mails import Mail
from thuisfront.core.mailbox.registers import NotNowError
from thuisfront.core.ui.forms import new_token
from thuisfront.helpdesk import queries, rules, tasks
from thuisfront.helpdesk.access import KIND
from thuisfront.helpdesk.actions.asking import Asked, Facts, Receipt, store_mailed
from thuisfront.helpdesk.actions.writing import add_message, next_place, wait_again
from thuisfront.helpdesk.enums import AnswerBy, Asker, Channel, State
from thuisfront.helpdesk.models import Attachment, MailThread, Message, Question
from thuisfront.helpdesk.queries import mails

MOST_A_DAY = 10  # mails of one day that are kept in one conversation
NEW = limits.Limit("mail-new", per_address=300, in_total=300, seconds=3600)
REPLIES = limits.Limit("mail-reply", per_address=500, in_total=500, seconds=86_400)


def receive_mail(mail: Mail, at: datetime) -> None:
    """Do with a mail what belongs to it. Ask as the system.

    :raises NotNowError: when more conversations begin than people can read; the mail comes again
    """
    thread = mails.thread_about(mail.about)
    if mail.kind == MailKind.BOUNCE:
        _note_bounce(thread, at)
    elif mail.kind == MailKind.PERSON or (
        mail.kind == MailKind.LIST and rules.flags_in(_all_of(mail))
    ):
        _receive_words(mail, thread, at)


def _receive_words(mail: Mail, thread: MailThread | None, at: datetime) -> None:
    mark = mails.mark_of_sender(mail)
    same = bool(thread and mark and thread.question.contact_mark == mark)
    found = thread if same else mails.thread_of_today(mark, at) if mark else None
    if found and not is_frozen(KIND, found.pk):
        _go_on(found, mail, at, answers_us=same)
    else:
        _begin(mail, at, beside=thread if not same else None)


def _go_on(thread: MailThread, mail: Mail, at: datetime, *, answers_us: bool) -> None:
    """Add a mail to a conversation, or only count it when there are many."""
    if thread.more >= MOST_A_DAY and not answers_us:  # a flood costs no more than this
        MailThread.objects.filter(pk=thread.pk).update(more=F("more") + 1)
        return
    question = Question.objects.select_for_update(of=("self",)).get(pk=thread.pk)
    aside = question.state == State.ASIDE and not answers_us
    if aside or mails.mails_of_day(question, at) >= MOST_A_DAY:
        MailThread.objects.filter(pk=thread.pk).update(more=F("more") + 1)
        if not thread.more:
            audit.record("helpdesk.mail.counted", at=at, by=audit.SYSTEM, target=question)
        return
    hour, key = clock.whole_hour(at), queries.line_key(question)
    MailThread.objects.filter(pk=thread.pk).update(aside_on=None, bounced_on=None)
    wait_again(question, f"{mail.subject}\n{mail.text}", at=hour)
    place = next_place(question, b"")
    message = add_message(question, key, _said(mail), at=hour, place=place)
    _keep_files(question, message, key, mail)
    audit.record("helpdesk.question.written-back", at=hour, by=audit.ASKER, target=question)


def _begin(mail: Mail, at: datetime, *, beside: MailThread | None) -> None:
    """Make a question of a mail, and tell its sender that it is here and until when we answer."""
    try:
        limits.count_attempt(NEW, address="mail", at=at)
    except limits.TooManyError as many:
        raise NotNowError from many
    reachable = bool(mail.sender) and not mails.is_own(mail.sender)
    asked = Asked(
        form_token=new_token(), asker=Asker.UNKNOWN, text=_all_of(mail),
        answer_by=AnswerBy.EMAIL if reachable else AnswerBy.CODE,
        contact=queries.Contact(email=mail.sender) if reachable else None,
        facts=Facts(channel=Channel.MAIL),
    )  # fmt: skip
    receipt = store_mailed(asked=asked, said=_said(mail), at=at)
    question = receipt.question
    message = Message.objects.get(question=question)
    _keep_files(question, message, receipt.key, mail)
    if beside:
        _note_beside(receipt, beside)
    token = mails.token_of(question.pk)
    thread = MailThread(question=question, mark=mails.mark_of_token(token), language=mail.language)
    if reachable and not _reply(receipt, mail, at):
        where = queries.place(thread, "sealed_words")
        thread.sealed_words = sealing.seal(receipt.key, receipt.words.encode(), where)
    thread.save(force_insert=True)


def _reply(receipt: Receipt, mail: Mail, at: datetime) -> bool:
    """Send the automatic reply with the five words; tell whether it goes."""
    if mail.quiet:
        return False
    try:
        limits.count_attempt(REPLIES, address="mail", at=at)
    except limits.TooManyError:
        return False
    envelope = tasks.Envelope(
        mail.sender, mail.language, mails.message_id_for(receipt.question.pk),
        mails.reply_address(), mail.message_id,
    )  # fmt: skip
    due_at = receipt.question.due_at
    tasks.tell_mail_arrived(
        envelope=envelope, words=receipt.words, due_at=due_at, cut=mail.cut, at=at
    )
    return True


def tell_answer(*, question: Question, key: bytes, to: str) -> None:
    """Mail that there is an answer, with the five words when they were never told."""
    thread = MailThread.objects.select_for_update().get(pk=question.pk)
    words = ""
    if thread.sealed_words is not None:
        where = queries.place(thread, "sealed_words")
        words = sealing.unseal(key, thread.sealed_words, where).decode()
        MailThread.objects.filter(pk=thread.pk).update(sealed_words=None)
    message_id = mails.message_id_for(question.pk)
    envelope = tasks.Envelope(to, thread.language, message_id, mails.reply_address())
    tasks.tell_mail_answered(envelope=envelope, words=words)


@transaction.atomic
def put_aside(*, question: Question, at: datetime, by: User) -> None:
    """Put a mail aside that is no question; its words go after a few days, unless it comes back.

    :raises Question.DoesNotExist: when it does not wait any more, or came by another channel
    """
    waiting = Question.objects.select_for_update(of=("self",)).filter(state=State.WAITING)
    locked = waiting.get(pk=question.pk, channel=Channel.MAIL)
    locked.state, locked.taken_by, locked.taken_at = State.ASIDE, by, at
    locked.save(update_fields=("state", "taken_by", "taken_at"))
    MailThread.objects.filter(pk=locked.pk).update(aside_on=clock.day_of(at))
    audit.record("helpdesk.mail.put-aside", at=at, by=by, target=locked)


@transaction.atomic
def bring_back(*, question: Question, at: datetime, by: User) -> None:
    """Bring back a mail that was put aside; it waits again, as before."""
    aside = Question.objects.select_for_update(of=("self",)).filter(state=State.ASIDE)
    locked = aside.filter(pk=question.pk).first()
    if locked:
        locked.state = State.WAITING
        locked.save(update_fields=("state",))
        MailThread.objects.filter(pk=locked.pk).update(aside_on=None)
        audit.record("helpdesk.mail.brought-back", at=at, by=by, target=locked)


def _note_bounce(thread: MailThread | None, at: datetime) -> None:
    if thread and thread.bounced_on is None:
        MailThread.objects.filter(pk=thread.pk).update(bounced_on=clock.day_of(at))
        audit.record("helpdesk.mail.bounced", at=at, by=audit.SYSTEM, target=thread.question)


def _note_beside(receipt: Receipt, beside: MailThread) -> None:
    """Note for colleagues that this answers a mail of ours, from an address that did not ask."""
    question = receipt.question
    note = tasks.words_of_other_address(beside.pk).encode()
    where = queries.place(question, "sealed_note")
    question.sealed_note = sealing.seal(receipt.key, note, where)
    question.save(update_fields=("sealed_note",))


def _keep_files(question: Question, message: Message, key: bytes, mail: Mail) -> None:
    rows = []
    for place, file in enumerate(mail.files, 1):
        row = Attachment(
            id=key_at(message.sent_at), question=question, message=message, place=place,
            kind=file.kind, size=len(file.content),
        )  # fmt: skip
        name, content = (queries.place(row, f"sealed_{part}") for part in ("name", "content"))
        row.sealed_name = sealing.seal(key, file.name.encode(), name)
        row.sealed_content = sealing.seal(key, file.content, content)
        rows.append(row)
    Attachment.objects.bulk_create(rows)


def _said(mail: Mail) -> dict[str, Any]:
    return {
        "text": mail.text, "hope": "", "links": [], "subject": mail.subject,
        "quoted": mail.quoted, "dropped": [[one.name, one.why.value] for one in mail.dropped],
        "cut": mail.cut,
    }  # fmt: skip


def _all_of(mail: Mail) -> str:
    """Return all the words of a mail that begins: what it was written under may be the matter."""
    return f"{mail.subject}\n{mail.text}\n{mail.quoted}"
