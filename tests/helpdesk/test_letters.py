"""Letters: agreed to by who asked, told by one, judged by another, taken away with five words."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.core.accountability.factories import record
from tests.core.accounts.factories import browser_of, make_user
from tests.helpdesk.factories import SECRET, answer, ask, token
from tests.helpdesk.pages import get, post
from thuisfront.core.access import asking
from thuisfront.core.accountability.models import Restriction
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.base import clock
from thuisfront.core.consents.actions import NotAllowedError
from thuisfront.core.consents.models import Consent
from thuisfront.core.privacy.models import DataKey
from thuisfront.core.search.models import Document
from thuisfront.helpdesk import actions
from thuisfront.helpdesk.actions import Receipt, letters
from thuisfront.helpdesk.models import PublishedLetter, Question, Retelling
from thuisfront.helpdesk.queries.letters import mark_of_letter
from thuisfront.knowledge.models import Letter
from thuisfront.knowledge.public import LetterText

OPEN, READ, AWAY = "/vraag/antwoord/", "/vraag/gesprek/", "/vraag/brief-weghalen/"
TOLD = LetterText(
    "Mag ik mijn ouder een tekening geven?",
    "Ik maak graag iets moois voor wie ik mis. Mag dat mee naar binnen?",
    "Vaak mag een tekening per post. Vraag het vooraf.",
    "kinderen",
)
FORM = {
    "title": TOLD.title, "text": TOLD.text, "answer": TOLD.answer, "audience": "kinderen",
    "theme": "", "first": "", "second": "", "looked": "on",
}  # fmt: skip
TICKS = dict.fromkeys(("nobody", "nothing", "answer"), "on")


@pytest.fixture
def sam_desk(sam: User) -> Client:
    """Return the browser of the second adviser."""
    return browser_of(sam)


def acts(question: Question) -> list[str]:
    lines = AuditLine.objects.filter(target=str(question.pk), act__contains="letter")
    return list(lines.order_by("pk").values_list("act", flat=True))


def holder(receipt: Receipt) -> Client:
    client = Client()
    post(client, OPEN, {"words": receipt.words})
    return client


@pytest.fixture
def agreed(noor: User) -> Receipt:
    """Return a question that was answered, of which a letter may be made."""
    receipt = ask(at=clock.now())
    answer(receipt.question, noor, at=clock.now())
    question = Question.objects.get(pk=receipt.question.pk)
    letters.agree_to_letter(question=question, form_token=token(), at=clock.now())
    return Receipt(question, receipt.words, receipt.key)


@pytest.fixture
def offered(agreed: Receipt, noor: User) -> Retelling:
    """Return a letter that waits for a second person."""
    return letters.save_retelling(
        question=agreed.question, letter=TOLD, offer=True, at=clock.now(), by=noor
    )


@pytest.fixture
def public(offered: Retelling, sam: User) -> Letter:
    """Return a letter on the site."""
    key = letters.publish_retelling(retelling=offered, at=clock.now(), by=sam)
    return Letter.objects.get(pk=key)


def test_who_reads_the_answer_is_asked_once_and_only_a_tick_is_a_yes(noor: User) -> None:
    receipt = ask(at=clock.now())
    client = holder(receipt)
    assert "Mag je vraag anderen helpen?" not in get(client, READ).text
    answer(receipt.question, noor, at=clock.now())
    shown = get(client, READ)
    assert "Dan is de brief meteen weg." in shown.text
    assert shown.typed.get("agree") is None  # nothing is ticked beforehand
    post(client, f"{READ}brief/", {"form_token": token()})
    assert not Consent.objects.exists()
    told = post(client, f"{READ}brief/", {"form_token": token(), "agree": "on"})
    assert "Een brief op onze site" in told.text
    assert "in andere woorden" in Consent.objects.get().wording.text
    assert "Mag je vraag anderen helpen?" not in get(client, READ).text
    post(client, f"{READ}brief/", {"form_token": token(), "agree": "on"})
    assert Consent.objects.count() == 1


def test_from_question_to_letter_by_two_people(
    agreed: Receipt, desk: Client, sam_desk: Client
) -> None:
    question = agreed.question
    assert "Maak er een brief van" in get(desk, f"/werk/vragen/{question.pk}/").text
    path = f"/werk/vragen/{question.pk}/brief/"
    copied = post(desk, path, {**FORM, "text": f"Hoi. {SECRET}.", "offer": "1"})
    assert "woord voor woord in de vraag" in copied.text.lower()
    dated = post(
        desk, path, {**FORM, "text": "Op 3 mei ga ik naar Jan.", "offer": "1", "looked": ""}
    )
    assert "Jan" in dated.text
    assert "looked" in dated.wrong
    sent = post(desk, path, {**FORM, "offer": "1"})
    assert "Een tweede persoon kijkt de brief nu na." in sent.text
    retelling = Retelling.objects.get()
    assert TOLD.text.encode() not in bytes(retelling.sealed_body)
    judged = get(sam_desk, f"/werk/brieven/{retelling.pk}/")
    assert TOLD.text in judged.text
    assert SECRET not in judged.html
    publish = f"/werk/brieven/{retelling.pk}/plaatsen/"
    assert post(sam_desk, publish, {"nobody": "on"}).wrong == {"nothing", "answer"}
    assert "De brief staat op de site." in post(sam_desk, publish, TICKS).text
    letter = Letter.objects.get()
    read = get(Client(), letter.get_absolute_url())
    assert TOLD.answer in read.text
    assert '"@type": "FAQPage"' in read.html
    assert acts(question) == [
        "helpdesk.letter.written", "helpdesk.letter.offered", "helpdesk.letter.published",
    ]  # fmt: skip


def test_who_wrote_it_never_judges_it(offered: Retelling, desk: Client, noor: User) -> None:
    for path in ("", "plaatsen/", "terug/"):
        send = desk.post if path else desk.get
        answered: Any = send(f"/werk/brieven/{offered.pk}/{path}", TICKS)
        assert answered.status_code == 404
    with pytest.raises(letters.SamePersonError):
        letters.publish_retelling(retelling=offered, at=clock.now(), by=noor)
    assert not Letter.objects.exists()


def test_a_letter_given_back_waits_no_more(
    offered: Retelling, agreed: Receipt, desk: Client, sam_desk: Client
) -> None:
    back = f"/werk/brieven/{offered.pk}/terug/"
    post(sam_desk, back, {"remark": "Noem geen kleur."})
    assert get(sam_desk, f"/werk/brieven/{offered.pk}/").status == 404
    assert "Noem geen kleur." in get(desk, f"/werk/vragen/{agreed.question.pk}/brief/").text


def test_judging_what_was_changed_meanwhile_publishes_nothing(
    offered: Retelling, agreed: Receipt, noor: User, sam: User
) -> None:
    changed = LetterText("Anders", "Anders", "Anders", "kinderen")
    letters.save_retelling(
        question=agreed.question, letter=changed, offer=True, at=clock.now(), by=noor
    )
    with pytest.raises(letters.ChangedError):
        letters.publish_retelling(retelling=offered, at=clock.now(), by=sam)


@pytest.mark.parametrize("role", ["volunteer", "editor", "privacy-officer", "administrator"])
def test_others_open_no_letter_in_the_making(offered: Retelling, role: str) -> None:
    user = make_user(role)
    assert browser_of(user).get(f"/werk/brieven/{offered.pk}/").status_code in {403, 404}
    with asking.as_user(user):
        assert not Retelling.objects.exists()
        assert not DataKey.objects.filter(pk=offered.pk).exists()


def test_who_judges_gets_no_key_of_the_question(
    offered: Retelling, agreed: Receipt, sam: User
) -> None:
    with asking.as_user(sam):
        assert DataKey.objects.filter(pk=offered.pk).exists()
        assert not DataKey.objects.filter(pk=agreed.question.pk).exists()
        assert not PublishedLetter.objects.exists()


def test_nothing_in_the_letter_leads_back(public: Letter, agreed: Receipt) -> None:
    rows = f"{vars(public)} {list(Document.objects.filter(kind='letter').values())}"
    for trace in (
        str(agreed.question.pk),
        agreed.words,
        agreed.question.asked_at.date().isoformat(),
    ):
        assert trace not in rows
    assert public.pk.version == 4  # drawn by lot: no time is in it
    right = PublishedLetter.objects.get()
    assert bytes(right.mark) == mark_of_letter(agreed.question.receipt_mark)
    assert bytes(right.mark) != bytes(agreed.question.receipt_mark)
    assert not Retelling.objects.exists()


def stop(receipt: Receipt) -> None:
    client = holder(receipt)
    voice = Consent.objects.get().voices.get()
    post(client, f"{READ}afspraken/stop/", {"voice": str(voice.pk)})


def words(receipt: Receipt) -> None:
    assert "Je brief is weg" in post(Client(), AWAY, {"words": receipt.words}).text


def erase(receipt: Receipt) -> None:
    post(holder(receipt), f"{READ}wissen/", {})


@pytest.mark.parametrize("way", [stop, words, erase])
def test_taken_away_it_is_gone_at_once_everywhere(
    public: Letter, agreed: Receipt, way: Any
) -> None:
    path = public.get_absolute_url()
    seen, site = ["/brieven/", "/sitemap.xml", "/zoeken/?q=tekening+geven"], Client()
    assert get(site, path).status == 200
    assert [each for each in seen if public.slug not in get(site, each).html] == []
    way(agreed)
    assert get(site, path).status == 404
    assert [each for each in seen if public.slug in get(site, each).html] == []
    assert not Document.objects.filter(kind="letter").exists()
    assert "helpdesk.letter.withdrawn" in acts(agreed.question)
    assert "Er is geen brief" in post(Client(), AWAY, {"words": agreed.words}).text


def test_after_its_time_the_question_goes_and_the_letter_stays_until_the_words_come(
    public: Letter, agreed: Receipt
) -> None:
    actions.shred_question(
        question=agreed.question, at=clock.now(), by="system", reason="retention", letter_stays=True
    )
    assert get(Client(), public.get_absolute_url()).status == 200
    words(agreed)
    assert not Letter.objects.exists()
    assert AuditLine.objects.filter(act="helpdesk.letter.withdrawn", target="").count() == 1


def test_the_centre_takes_a_letter_away_with_a_reason(public: Letter, sam_desk: Client) -> None:
    path = reverse("helpdesk:letter-remove")
    assert "Schrijf de reden op." in post(sam_desk, path, {"letter": str(public.pk)}).text
    post(sam_desk, path, {"letter": str(public.pk), "reason": "fout"})
    assert not Letter.objects.exists()
    assert not PublishedLetter.objects.exists()
    assert "al weg" in post(sam_desk, path, {"letter": str(public.pk), "reason": "fout"}).text


def test_who_stops_between_telling_and_judging_is_obeyed(
    offered: Retelling, agreed: Receipt, sam: User, noor: User
) -> None:
    key = offered.pk
    stop(agreed)
    assert not Retelling.objects.exists()
    assert not DataKey.objects.filter(pk=key).exists()
    with pytest.raises(letters.ChangedError):
        letters.publish_retelling(retelling=offered, at=clock.now(), by=sam)
    with pytest.raises(NotAllowedError):
        letters.save_retelling(
            question=agreed.question, letter=TOLD, offer=True, at=clock.now(), by=noor
        )


def test_of_a_frozen_question_no_letter_comes(
    offered: Retelling, agreed: Receipt, sam: User, sam_desk: Client
) -> None:
    placed = record(None, make_user("privacy-officer"))
    Restriction.objects.create(
        request=placed, kind="helpdesk.question", thing=agreed.question.pk, placed_at=clock.now(),
        placed_by=sam,
    )  # fmt: skip
    assert get(sam_desk, f"/werk/brieven/{offered.pk}/").status == 404
    with asking.as_user(sam):
        assert not Retelling.objects.exists()
    with pytest.raises(letters.ChangedError):
        letters.publish_retelling(retelling=offered, at=clock.now(), by=sam)
    assert not Letter.objects.exists()


def test_guessing_words_is_limited_and_tells_nothing(public: Letter) -> None:
    client, answers = Client(), []
    for number in range(12):
        sent = client.post(AWAY, {"words": f"aap noot mies wim {number}x"})
        answers.append(sent.status_code)
    assert answers[0] == 200
    assert answers[-1] == 429
    assert Letter.objects.count() == 1
