"""Postings hold a term with all its strongest documents, packed; they are filled by indexing.

The next start finds documents that were read otherwise, and makes the index anew.
"""

from importlib import import_module

from django.db import migrations, models
from django.db.models import Func, Value
from django.db.models.functions import Left, Substr

BEFORE = import_module("thuisfront.core.search.migrations.0004_postings")


class Migration(migrations.Migration):

    dependencies = [
        ("search", "0006_asked"),
    ]

    operations = [
        migrations.RunSQL(BEFORE.DROP, BEFORE.AFTER),
        migrations.RunSQL(migrations.RunSQL.noop, f"{BEFORE.TOGETHER};{BEFORE.FILL}"),
        migrations.DeleteModel(name="Posting"),
        migrations.CreateModel(
            name="Posting",
            fields=[
                ("pk", models.CompositePrimaryKey("language", "term", blank=True, editable=False, primary_key=True, serialize=False)),
                ("language", models.CharField(max_length=8)),
                ("term", models.CharField(max_length=64)),
                ("documents", models.PositiveIntegerField(help_text="How many hold it, kept here or not")),
                ("numbers", models.BinaryField(help_text="Of the documents, the strongest first")),
                ("impacts", models.BinaryField(help_text="How strong, in the same order")),
            ],
        ),
        migrations.RunSQL(
            "CREATE SEQUENCE search_document_number AS integer",
            "DROP SEQUENCE search_document_number",
        ),
        migrations.AddField(
            model_name="document",
            name="number",
            field=models.IntegerField(
                db_default=Func(Value("search_document_number"), function="nextval"),
                editable=False,
                help_text="Short, for postings",
                unique=True,
            ),
        ),
        migrations.RemoveIndex(model_name="word", name="search_word_length"),
        migrations.AddIndex(
            model_name="word",
            index=models.Index(Left("text", 1), name="search_word_start"),
        ),
        migrations.AddIndex(
            model_name="word",
            index=models.Index(Substr("text", 2, 2), name="search_word_second"),
        ),
    ]
