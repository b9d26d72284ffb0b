"""The index: one row per document, the vocabulary, what editors add, and what was missed."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Func, Value
from django.db.models.functions import Left, Substr

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

    number = models.IntegerField(
        unique=True, editable=False,
        db_default=Func(Value("search_document_number"), function="nextval"),
        help_text="Short, for postings",
    )  # fmt: skip
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
    asked = ArrayField(models.TextField(), default=list, help_text="Terms of known questions")
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
    """A term with the documents that hold it strongest, packed (Dutch: vindplaats).

    See `postings.py`. One row per term, so that picking candidates costs the same however many
    documents hold a word.
    """

    pk = models.CompositePrimaryKey("language", "term")
    language = models.CharField(max_length=8)
    term = models.CharField(max_length=64)
    documents = models.PositiveIntegerField(help_text="How many hold it, kept here or not")
    numbers = models.BinaryField(help_text="Of the documents, the strongest first")
    impacts = models.BinaryField(help_text="How strong, in the same order")

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
            models.Index(Left("text", 1), name="search_word_start"),
            models.Index(Substr("text", 2, 2), name="search_word_second"),
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
