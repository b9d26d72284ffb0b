"""The index: one row per document, the vocabulary, what editors add, and what was missed."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F
from django.db.models.functions import Length

from thuisfront.core.base.models import Keyed

LONGEST_PHRASE = 100
MOST_PHRASES = 40
LONGEST_MISSED = 100
LEAST_ASKED = 3  # times in a week before words are kept


class VectorField(models.TextField):  # type: ignore[type-arg]  # takes none at run time
    """A PostgreSQL tsvector, written as its text form.

    Django's own field wants django.contrib.postgres installed, which asks every new connection
    for types of extensions that this house does not use.
    """

    def db_type(self, connection: object) -> str:  # noqa: ARG002 -- Django's signature
        """Return the type of the column."""
        return "tsvector"


class Document(Keyed):
    """One thing that can be found, in one language (Dutch: vindbaar stuk)."""

    kind = models.CharField(max_length=40)
    reference = models.CharField(max_length=200)
    item = models.CharField(max_length=200, blank=True, help_text="Found once, by its best text")
    weight = models.FloatField(default=1.0)
    slug = models.CharField(max_length=200)
    url = models.CharField(max_length=500)
    title = models.CharField(max_length=300)
    audience = models.CharField(max_length=40, blank=True)
    facets = ArrayField(models.CharField(max_length=100), default=list, help_text="phase:leave")
    language = models.CharField(max_length=8, default="nl")
    summary = models.TextField(blank=True)
    body = models.TextField(blank=True)
    passages = models.JSONField(default=list)
    vector = VectorField(help_text="All terms; A title, B headings and words, C summary, D body")
    fingerprint = models.CharField(max_length=64)
    analysis_version = models.PositiveSmallIntegerField()
    updated_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["kind", "reference", "language"], name="search_document_once"
            ),
        )
        indexes = (GinIndex(fields=["vector"], name="search_document_vector", fastupdate=False),)

    def __str__(self) -> str:
        return self.title


class Posting(models.Model):
    """A term that stands in a title, heading or summary, with how strong (Dutch: vindplaats).

    Per term the strongest come first, so that picking candidates costs the same however many
    documents hold a word.
    """

    pk = models.CompositePrimaryKey("document_id", "term")
    # the database itself removes them with their document: see the migration
    document = models.ForeignKey(
        Document, models.DO_NOTHING, related_name="postings", db_index=False, db_constraint=False
    )
    term = models.CharField(max_length=64)
    language = models.CharField(max_length=8)
    impact = models.FloatField(help_text="The rank that PostgreSQL gives this term alone")

    class Meta:
        indexes = (
            models.Index(
                "language", "term", F("impact").desc(), include=["document"],
                name="search_posting_strongest",
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return self.term


class Word(models.Model):
    """A term of the index and the number of documents that hold it (Dutch: woord)."""

    text = models.CharField(max_length=64, primary_key=True)
    documents = models.PositiveIntegerField()
    letters = models.IntegerField(help_text="The letters as bits, see spelling.letters")

    class Meta:
        indexes = (
            models.Index("documents", name="search_word_documents"),
            models.Index(Length("text"), name="search_word_length"),
        )

    def __str__(self) -> str:
        return self.text


class SynonymGroup(Keyed):
    """Words that editors say mean the same (Dutch: synoniemengroep)."""

    words = ArrayField(models.CharField(max_length=LONGEST_PHRASE), size=MOST_PHRASES)
    note = models.CharField(max_length=200, blank=True, help_text="Why; for other editors")

    class Meta:
        ordering = ("words",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(words__len__gte=2), name="search_synonyms_are_two"
            ),
        )

    def __str__(self) -> str:
        return ", ".join(self.words)


class BestBet(Keyed):
    """What editors put on top for some words or questions (Dutch: uitgelicht antwoord)."""

    questions = ArrayField(models.CharField(max_length=LONGEST_PHRASE), size=MOST_PHRASES)
    address = models.CharField(max_length=500, help_text="Of a document, without the language")
    with_numbers = models.BooleanField(default=False, help_text="Show the phone number too")
    note = models.CharField(max_length=200, blank=True, help_text="Why; for other editors")

    class Meta:
        ordering = ("questions",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(questions__len__gte=1), name="search_bet_has_a_question"
            ),
        )

    def __str__(self) -> str:
        return ", ".join(self.questions)


class MissedQuestion(models.Model):
    """What was asked in a week and found nothing or little (Dutch: vraag zonder antwoord).

    Until it was asked often enough only a keyed hash is kept; never who asked, or when exactly.
    """

    id = models.BigAutoField(primary_key=True)
    week = models.DateField(help_text="The Monday")
    mark = models.BinaryField(max_length=32, help_text="Keyed hash of week and words")
    words = models.CharField(max_length=LONGEST_MISSED, blank=True)
    found_some = models.BooleanField(default=False, help_text="Little was found, not nothing")
    count = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["week", "mark"], name="search_missed_once"),
            models.CheckConstraint(
                condition=models.Q(words="") | models.Q(count__gte=LEAST_ASKED),
                name="search_missed_told_when_asked_often",
            ),
        )

    def __str__(self) -> str:
        return self.words
