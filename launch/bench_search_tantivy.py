"""The same documents in tantivy (Rust, BM25, Dutch stems), a search engine of its own."""

from collections.abc import Callable
from time import perf_counter

import tantivy
from django.db import connection

SHOWN = 10
MEMORY = 256_000_000
DOCUMENTS = "SELECT title, summary || ' ' || body FROM search_document"
SERVICES = "SELECT name, description FROM directory_service"


def filled(rows: str = DOCUMENTS) -> Callable[[str], object]:
    """Return a search of tantivy over titles and texts, in memory, with snippets."""
    started = perf_counter()
    builder = tantivy.SchemaBuilder()
    for name in ("title", "text"):
        builder.add_text_field(name, stored=True, tokenizer_name="dutch")
    schema = builder.build()
    index = tantivy.Index(schema)
    simple = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    dutch = simple.filter(tantivy.Filter.lowercase()).filter(tantivy.Filter.stemmer("dutch"))
    index.register_tokenizer("dutch", dutch.build())
    writer = index.writer(MEMORY)
    with connection.chunked_cursor() as cursor:
        cursor.execute(rows)
        for title, text in cursor:
            writer.add_document(tantivy.Document(title=title, text=text))
    writer.commit()
    index.reload()
    print(f"tantivy indexed in {perf_counter() - started:.0f} s", flush=True)

    def find(query: str) -> object:
        wanted, _ = index.parse_query_lenient(query, ["title", "text"], {"title": 5.0})
        searcher = index.searcher()
        marks = tantivy.SnippetGenerator.create(searcher, wanted, schema, "text")
        hits = searcher.search(wanted, SHOWN).hits
        return [marks.snippet_from_doc(searcher.doc(address)).to_html() for _, address in hits]

    return find
