"""What a mail says, however it was made: nothing makes the reader stumble, no words are lost."""

import io
import zipfile
from email.message import EmailMessage
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from tests.core.mailbox.server import mail
from thuisfront.core.mailbox import files, wording
from thuisfront.core.mailbox.enums import DropReason, MailKind
from thuisfront.core.mailbox.mails import File
from thuisfront.core.mailbox.reading import message_id_of, read

HEAD = b"From: An <an@voorbeeld.test>\r\nSubject: Vraag\r\n"


WITHIN = b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nzebra\r\n--x--"
ALEPH = "\u0645\u0631 zebra \U0001f993"


def typed(kind: bytes, body: bytes) -> bytes:
    return HEAD + b"Content-Type: " + kind + b"\r\n\r\n" + body


def said(charset: bytes, body: bytes) -> bytes:
    return typed(b"text/plain; charset=" + charset, body)


def picture(kind: str = "JPEG", **more: Any) -> bytes:
    drawn = io.BytesIO()
    Image.new("RGB", (40, 30), "red").save(drawn, kind, **more)
    return drawn.getvalue()


def document(*names: str, size: int = 10) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        for name in ("[Content_Types].xml", "word/document.xml", *names):
            made.writestr(name, b"0" * size)
    return packed.getvalue()


def nested(depth: int) -> bytes:
    heads = [b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in
             range(depth)]  # fmt: skip
    return HEAD + b"".join(heads) + b"\r\nzebra diep"


UGLY: dict[str, tuple[bytes, str]] = {
    "no bytes at all": (b"", ""),
    "no headers": (b"\r\nzebra", "zebra"),
    "no empty line": (b"zebra zonder kop", ""),
    "headers only": (HEAD, ""),
    "an unknown character set": (
        said(b"klingon", b"zebra \xc3\xa9\xc3\xa9n"),
        "zebra één",
    ),
    "a set that is none": (said(b"zip", b"zebra"), "zebra"),
    "a set that takes long": (
        said(b"punycode", b"") + b"zebra-" * 9000,
        "zebra-zebra",
    ),
    "utf-8 that says ascii": (
        said(b"us-ascii", b"zebra \xe2\x82\xac"),
        "zebra €",
    ),
    "utf-8 that says latin": (
        said(b"iso-8859-1", b"zebra \xc3\xab"),
        "zebra ë",
    ),
    "windows that says utf-8": (
        said(b"utf-8", b"zebra \x93\xebn\x94"),
        "zebra “ën”",
    ),
    "windows that says latin": (
        said(b"iso-8859-1", b"zebra \x80 5"),
        "zebra € 5",
    ),
    "Greek that says Greek": (
        said(b"iso-8859-7", b"zebra \xe1"),
        "zebra \u03b1",
    ),
    "bare 8 bits without a set": (HEAD + b"\r\nzebra \xeb", "zebra ë"),
    "NUL in the words": (HEAD + b"\r\nze\0bra", "zebra"),
    "base64 that is none": (HEAD + b"Content-Transfer-Encoding: base64\r\n\r\n%%%zebra%%%", ""),
    "an unknown encoding": (HEAD + b"Content-Transfer-Encoding: x-zip\r\n\r\nzebra", "zebra"),
    "a boundary that is not there": (typed(b"multipart/mixed", b"zebra"), ""),
    "an empty boundary": (
        HEAD + b'Content-Type: multipart/mixed; boundary=""\r\n\r\n--\r\n\r\nzebra',
        "",
    ),
    "a part that never ends": (
        typed(b"multipart/mixed; boundary=x", b"--x\r\n\r\nzebra"),
        "zebra",
    ),
    "a boundary within itself": (
        typed(b"multipart/mixed; boundary=x", b"--x\r\n" + WITHIN),
        "zebra",
    ),
    "a type that is none": (HEAD + b"Content-Type: ///;;==\xff\r\n\r\nzebra", "zebra"),
    "text in the place of parts": (typed(b"message/rfc822", b"zebra"), ""),
    "a name in three encodings": (
        HEAD
        + b"Content-Type: text/plain; name*0*=utf-8''%ff; name*1=\xff; name==?x?y?z?=\r\n\r\nzebra",
        "zebra",
    ),
    "a thousand levels": (nested(999), ""),
    "five thousand parts": (
        HEAD
        + b"Content-Type: multipart/mixed; boundary=x\r\n\r\n"
        + b"--x\r\n\r\nzebra\r\n" * 5000,
        "zebra",
    ),
    "half a megabyte of headers": (HEAD + b"X-Long: y\r\n" * 60_000 + b"\r\nzebra", ""),
    "one endless header": (b"Subject: " + b"=?utf-8?q?a?= " * 50_000 + b"\r\n\r\nzebra", ""),
    "half an emoji": (
        said(b"utf-16", b"\xff\xfez\0\x3d\xd8"),
        "z",
    ),
    "HTML that is never closed": (
        typed(b"text/html", b"<style>x{}</style><div><b>zebra<!-- <p"),
        "zebra",
    ),
    "HTML with nothing in it": (typed(b"text/html", b"<script>x</script>"), ""),
    "right to left": (said(b"utf-8", ALEPH.encode()), ALEPH),
}


@pytest.mark.parametrize("case", UGLY)
def test_an_ugly_mail_is_read_as_far_as_it_goes(case: str) -> None:
    raw, words = UGLY[case]
    found = read(raw)
    whole = found.text + found.quoted
    assert words in whole if words else isinstance(whole, str)
    assert "\0" not in whole


SHORT = [raw for raw, _ in UGLY.values() if len(raw) < 500]


@settings(max_examples=150, deadline=None)
@given(
    st.binary(max_size=400), st.sampled_from([raw for raw, _ in UGLY.values() if len(raw) < 500])
)
def test_whatever_comes_behind_or_before_it_nothing_is_raised(junk: bytes, ugly: bytes) -> None:
    half = len(ugly) // 2
    for raw in (junk, junk + ugly, ugly + junk, ugly[:half] + junk + ugly[half:]):
        read(raw)
        message_id_of(raw)


SORTS: list[tuple[dict[str, str], MailKind, bool]] = [
    ({}, MailKind.PERSON, False),
    ({"Auto_Submitted": "no"}, MailKind.PERSON, False),
    ({"Auto_Submitted": "auto-replied; owner=x"}, MailKind.AUTO, True),
    ({"Auto_Submitted": "auto-generated"}, MailKind.LIST, True),
    ({"X_Autoreply": "yes"}, MailKind.AUTO, True),
    ({"Precedence": "auto_reply"}, MailKind.AUTO, True),
    ({"Precedence": "bulk"}, MailKind.LIST, True),
    ({"List_Id": "<nieuws.voorbeeld.test>"}, MailKind.LIST, True),
    ({"List_Unsubscribe": "<https://voorbeeld.test>"}, MailKind.LIST, True),
    ({"Return_Path": "<>"}, MailKind.AUTO, True),
    ({"subject": "Automatisch antwoord: weg", "In_Reply_To": "<a@b.test>"}, MailKind.AUTO, True),
    ({"subject": "Out of office, and now?"}, MailKind.PERSON, False),
    ({"X_Auto_Response_Suppress": "OOF, DR"}, MailKind.PERSON, True),
    ({"X_Failed_Recipients": "a@b.test"}, MailKind.BOUNCE, True),
    ({"sender": "MAILER-DAEMON@voorbeeld.test", "Return_Path": "<>"}, MailKind.BOUNCE, True),
    ({"sender": "no-reply@voorbeeld.test"}, MailKind.PERSON, True),
]


@pytest.mark.parametrize(("given", "kind", "quiet"), SORTS)
def test_what_machines_send_is_recognized(
    given: dict[str, Any], kind: MailKind, quiet: bool
) -> None:
    found = read(mail(**given))
    assert (found.kind, found.quiet) == (kind, quiet)


def test_a_bounce_names_the_mail_that_came_back() -> None:
    back = (
        b"From: x@voorbeeld.test\r\nContent-Type: multipart/report; boundary=q\r\n\r\n--q\r\n\r\n"
        b"Weg\r\n--q\r\nContent-Type: message/delivery-status\r\n\r\nStatus: 5.1.1\r\n\r\n--q\r\n"
        b"Content-Type: text/rfc822-headers\r\n\r\nMessage-ID: <abc.1@centrum.test>\r\n\r\n--q--"
    )
    found = read(back)
    assert (found.kind, found.about, found.files) == (MailKind.BOUNCE, ("abc.1@centrum.test",), ())


FOLDED = {
    "reply above, Dutch": (
        "Dank je\n\nOp ma 23 nov 2026 om 10:31 schreef Lijn <a@b.test>:\n> Hallo\n> jij",
        "Dank je",
    ),
    "reply above, English, broken": (
        "Thanks\n\nOn Mon, 23 Nov 2026 at 10:31, The Line\n<a@b.test> wrote:\n> Hello",
        "Thanks",
    ),
    "reply below": ("Op ma 23 nov 2026 schreef Lijn:\n> Hoe oud?\n\nVier jaar", "Vier jaar"),
    "in between": ("> Hoe oud?\nVier\n> En wie?\nIk", "Vier\nIk"),
    "without signs": ("Ja graag\nOp 23 november 2026 schreef Lijn:\nHallo\nDag", "Ja graag"),
    "Outlook, Dutch": (
        "Ja\n\n____________\nVan: Lijn <a@b.test>\nVerzonden: ma\nAan: mij\nOnderwerp: x\n\nHallo",
        "Ja",
    ),
    "ruled": ("Ja\n-----Oorspronkelijk bericht-----\nHallo", "Ja"),
    "signed": ("Ja\n\n-- \nAn Jansen\n06-123", "Ja"),
    "from a telephone": ("Ja\n\nVerstuurd vanaf mijn iPhone", "Ja"),
    "only quoted": ("> Papa slaat mama", "> Papa slaat mama"),
    "a sentence that looks like it": (
        "Op maandag schreef papa: ik kom niet\nWat nu?",
        "Op maandag schreef papa: ik kom niet\nWat nu?",
    ),
    "from, as a word": ("Van: wie is dit?\nIk weet het niet", "Van: wie is dit?\nIk weet het niet"),
}


@pytest.mark.parametrize("case", FOLDED)
def test_what_a_mail_answers_to_is_folded_and_the_rest_is_not(case: str) -> None:
    text, fresh = FOLDED[case]
    found = wording.folded(text)
    assert found[0] == fresh
    assert sorted(found[0].split() + found[1].split()) == sorted(text.split())  # nothing is lost


def test_of_two_ways_of_writing_one_is_read_and_the_files_of_both_are_kept() -> None:
    made = EmailMessage()
    made["From"] = "an@voorbeeld.test"
    made.set_content("zebra")
    made.add_alternative("<p>zebra <b>vet</b></p>", subtype="html")
    made.add_attachment(picture(), maintype="image", subtype="jpeg", filename="beeld.jpg")
    found = read(made.as_bytes())
    assert (found.text, [file.name for file in found.files]) == ("zebra", ["beeld.jpg"])


def test_quoted_html_is_folded_as_text_is() -> None:
    html = b"<div>Dank&nbsp;je<br></div><blockquote><p>Hallo</p><p>jij</p></blockquote>"
    found = read(typed(b"text/html", b"") + html)
    assert (found.text, found.quoted) == ("Dank je", "> Hallo\n> jij")


def test_a_mail_in_a_mail_goes_along_with_its_words() -> None:
    made = EmailMessage()
    made["From"] = "juf@school.test"
    made.set_content("Zie hieronder")
    inner = EmailMessage()
    inner["Subject"] = "hulp"
    inner.set_content("ik durf niet naar huis")
    made.add_attachment(inner)
    found = read(made.as_bytes())
    assert (found.text, found.quoted) == ("Zie hieronder", "(hulp)\n\nik durf niet naar huis")


FILES: dict[str, tuple[bytes, str]] = {
    "a photo": (picture(), "jpg"),
    "a drawing": (picture("PNG"), "png"),
    "a photo of the web": (picture("WEBP"), "jpg"),
    "a PDF": (b"%PDF-1.7\nx", "pdf"),
    "words": ("één brief".encode(), "txt"),
    "a document": (document(), "docx"),
    "a program": (b"MZ\x90\0" + b"\0" * 99, DropReason.KIND),
    "a script": (b"#!/bin/sh\nrm", DropReason.KIND),
    "a page": (b"  <html><script>", DropReason.KIND),
    "a drawing that runs": (b"<svg onload=x>", DropReason.KIND),
    "an archive": (b"Rar!\x1a\x07\0", DropReason.KIND),
    "macros": (document("word/vbaProject.bin"), DropReason.BROKEN),
    "something inside": (document("word/embeddings/a.bin"), DropReason.BROKEN),
    "a bomb": (document("a", "b", size=45_000_000), DropReason.BROKEN),
    "an archive as document": (b"PK\x03\x04" + b"x" * 50, DropReason.BROKEN),
    "half a photo": (picture()[:120], DropReason.BROKEN),
    "too big": (b"a" * 10_000_001, DropReason.SIZE),
}


@pytest.mark.parametrize("case", FILES)
def test_a_file_is_what_it_holds_not_what_it_is_called(case: str) -> None:
    content, wanted = FILES[case]
    kept, dropped = files.sorted_out([("onschuldig.pdf", content)])
    assert [one.kind for one in kept] + [one.why for one in dropped] == [wanted]


def test_a_photo_tells_no_place_and_carries_nothing_behind_it() -> None:
    exif = Image.Exif()
    exif[0x010E] = "Dorpsstraat 1"
    [kept] = files.sorted_out([("a.jpg", picture(exif=exif) + b"<script>zebra")])[0]
    assert isinstance(kept, File)
    assert not Image.open(io.BytesIO(kept.content)).getexif()
    assert b"Dorpsstraat" not in kept.content
    assert b"zebra" not in kept.content


def test_no_more_files_are_kept_than_allowed_and_each_is_accounted_for() -> None:
    kept, dropped = files.sorted_out([(f"{n}.txt", b"x") for n in range(14)])
    assert (len(kept), [one.why for one in dropped]) == (10, [DropReason.NUMBER] * 4)
    big = [(f"{n}.txt", b"x" * 9_000_000) for n in range(3)]
    assert [one.name for one in files.sorted_out(big)[1]] == ["2.txt"]


@pytest.mark.parametrize(
    ("words", "language"),
    [("Mag ik op bezoek bij papa?", "nl"), ("Can I visit my dad, and how do I ask?", "en"),
     ("ok", "nl"), ("", "nl"), ("Ik wil in de week weten what to do", "nl")],
)  # fmt: skip
def test_the_language_is_dutch_unless_it_is_clearly_english(words: str, language: str) -> None:
    assert wording.language_of(words) == language


@pytest.mark.parametrize(
    ("header", "sender"),
    [("An <an@voorbeeld.test>", "an@voorbeeld.test"), ("an@voorbeeld.test", "an@voorbeeld.test"),
     ('"b@c.test" <an@voorbeeld.test>', "an@voorbeeld.test"), ("geen adres", ""), ("", ""),
     ('"a,b"@voorbeeld.test', ""), ("an@voorbeeld.test\r\nBcc: x@y.test", "an@voorbeeld.test"),
     ("a" * 300 + "@voorbeeld.test", "")],
)  # fmt: skip
def test_there_is_one_address_to_answer_to_or_none(header: str, sender: str) -> None:
    assert read(f"From: {header}\r\n\r\nzebra".encode()).sender == sender
