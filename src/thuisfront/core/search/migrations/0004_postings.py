"""Candidates come from postings: per term the documents that hold it strongest."""

from importlib import import_module

import django.db.models.deletion
from django.db import migrations, models

BEFORE = import_module("thuisfront.core.search.migrations.0003_facets").AFTER
FILTER = """d.language || '' = in_language
       AND (in_audience IS NULL OR d.audience IN (in_audience, ''))
       AND (in_kinds IS NULL OR d.kind = ANY(in_kinds))
       AND (in_facets IS NULL OR d.facets::text[] @> in_facets)"""
# Planner settings: PostgreSQL does not count what unpacking a tsvector costs and would rather read
# the whole table, or walk another index.
MATCHED = f"""
CREATE FUNCTION search_matched(
  in_language text, in_audience text, in_kinds text[], in_facets text[], words tsquery, most int
) RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE ROWS 200
SET enable_seqscan = off SET enable_indexscan = off SET enable_indexonlyscan = off
AS $$ SELECT d.id FROM search_document d WHERE d.vector @@ words AND {FILTER} LIMIT most $$;
"""
# Up to `exact_to` matches every match is a candidate.
AFTER = f"""
CREATE FUNCTION search_candidates(
  in_language text, in_audience text, in_kinds text[], in_facets text[],
  any_word tsquery, rare_words tsquery, terms text[], worth float4[],
  deep int, most int, exact_to int, count_to int
) RETURNS TABLE (id uuid, total int) LANGUAGE sql STABLE PARALLEL SAFE ROWS 200
SET enable_seqscan = off
AS $$
WITH matched AS MATERIALIZED (
  SELECT m.id FROM
    search_matched(in_language, in_audience, in_kinds, in_facets, any_word, count_to) AS m(id)
), picked AS (
  (SELECT strong.document_id AS id FROM unnest(terms, worth) AS t(term, weight)
   CROSS JOIN LATERAL (
     SELECT p.document_id, p.impact FROM search_posting p
     WHERE p.language = in_language AND p.term = t.term
       AND (in_audience IS NULL AND in_kinds IS NULL AND in_facets IS NULL OR EXISTS (
         SELECT FROM search_document d WHERE d.id = p.document_id AND {FILTER}))
     ORDER BY p.impact DESC LIMIT deep
   ) AS strong
   GROUP BY strong.document_id ORDER BY sum(strong.impact * t.weight) DESC LIMIT most)
  UNION
  SELECT * FROM search_matched(in_language, in_audience, in_kinds, in_facets, rare_words, most)
  UNION
  (SELECT matched.id FROM matched
   LIMIT CASE WHEN (SELECT count(*) FROM matched) <= exact_to THEN exact_to ELSE 0 END)
)
SELECT picked.id, (SELECT count(*)::int FROM matched) FROM picked
$$;
"""
DROP = "DROP FUNCTION search_candidates;"
TOGETHER = """
ALTER TABLE search_posting ADD CONSTRAINT search_posting_document
FOREIGN KEY (document_id) REFERENCES search_document ON DELETE CASCADE
"""
FILL = """
INSERT INTO search_posting (document_id, term, language, impact)
SELECT d.id, held.lexeme, d.language,
  ts_rank('{0.2, 0.4, 0.6, 1.0}', d.vector, quote_literal(held.lexeme)::tsquery)
FROM search_document d CROSS JOIN LATERAL unnest(d.vector) AS held
WHERE held.weights && '{A,B,C}'
"""


class Migration(migrations.Migration):

    dependencies = [
        ("search", "0003_facets"),
    ]

    operations = [
        migrations.CreateModel(
            name="Posting",
            fields=[
                ("pk", models.CompositePrimaryKey("document_id", "term", blank=True, editable=False, primary_key=True, serialize=False)),
                ("term", models.CharField(max_length=64)),
                ("language", models.CharField(max_length=8)),
                ("impact", models.FloatField(help_text="The rank that PostgreSQL gives this term alone")),
                ("document", models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name="postings", to="search.document")),
            ],
            options={
                "indexes": [models.Index(models.F("language"), models.F("term"), models.OrderBy(models.F("impact"), descending=True), include=("document",), name="search_posting_strongest")],
            },
        ),
        migrations.RunSQL(TOGETHER, migrations.RunSQL.noop),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
        migrations.RunSQL(
            f"{DROP}{MATCHED}{AFTER}",
            f"{DROP}DROP FUNCTION search_matched;{BEFORE}",
        ),
        migrations.RemoveIndex(model_name="document", name="search_document_head"),
        migrations.RemoveField(model_name="document", name="head"),
    ]
