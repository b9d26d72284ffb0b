"""What was asked of a list, and which rows answer it: every filter narrows what is left."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db import connection
from django.db.models import F, Min, Q, QuerySet

from thuisfront.core.search import analysis, editors, groups, vectors
from thuisfront.directory.models import (
    Attribute,
    Organization,
    Service,
    ServiceAtLocation,
    Taxonomy,
    TaxonomyTerm,
)
from thuisfront.directory.queries import nearest
from thuisfront.directory.queries.table import model_of
from thuisfront.directory.rules.postcodes import Spot

LONGEST_SEARCH = 200
RANKED = 2000  # more are not put in order of how well they fit: nobody reads that far
SHELVED: dict[str, Any] = {"service": Service, "organization": Organization,
           "service_at_location": ServiceAtLocation}  # fmt: skip
_PLACE = """
    SELECT number, before, total FROM (
        SELECT number, rows, sum(rows) OVER (ORDER BY number) - rows AS before,
            sum(rows) OVER () AS total
        FROM (SELECT number, sum(rows)::int AS rows FROM directory_shelf WHERE kind = %s
            GROUP BY number) AS shelves
    ) AS places WHERE rows > 0 AND before <= greatest(0, least(%s, total - 1))
    ORDER BY number DESC LIMIT 1
"""


@dataclass(frozen=True)
class Asked:
    """What somebody asks of a list; what is empty narrows nothing."""

    search: str = ""
    taxonomy_term_id: UUID | None = None
    taxonomy_id: UUID | None = None
    organization_id: UUID | None = None
    parent_id: UUID | None = None
    top_only: bool = False
    modified_after: datetime | None = None
    spot: Spot | None = None
    proximity: float | None = None
    minimum_age: float | None = None
    maximum_age: float | None = None

    @property
    def is_everything(self) -> bool:
        """Tell whether nothing narrows the list."""
        return self == Asked()


def keys_of(kind: str, asked: Asked, *, first: int, most: int) -> tuple[int, list[UUID]]:
    """Return how many rows answer, and the keys of one page of them."""
    if kind in SHELVED and asked.is_everything:
        return _from_shelves(kind, first, most)
    rows = rows_of(kind, asked)
    if kind == "service_at_location" and asked.spot and asked.proximity is None:
        return _nearest(rows, asked, asked.spot, first, most)
    total = rows.count()
    if total <= first:
        return total, []
    ordered = rows.order_by(*_order(kind, asked, total))
    return total, list(ordered.values_list("pk", flat=True)[first : first + most])


def every_key(kind: str, asked: Asked) -> Iterator[UUID]:
    """Yield the keys of all rows that answer, from a cursor at the server."""
    rows = rows_of(kind, asked)
    ordered = rows.order_by(*_order(kind, asked, RANKED + 1))
    yield from ordered.values_list("pk", flat=True).iterator(chunk_size=2000)


def rows_of(kind: str, asked: Asked) -> QuerySet[Any]:
    """Return the rows that answer."""
    makers = {"service": _services, "organization": _organizations,
              "service_at_location": _at_locations, "taxonomy": _taxonomies,
              "taxonomy_term": _terms}  # fmt: skip
    return makers[kind](asked)


def _services(asked: Asked) -> QuerySet[Any]:
    found: QuerySet[Any] = Service.objects.filter(_of_service(asked))
    if asked.modified_after:
        found = found.filter(last_modified__gte=asked.modified_after)
    if asked.spot:
        near = _near(ServiceAtLocation.objects.all(), asked)
        found = found.filter(pk__in=near.values("service"))
        places = "service_at_locations__"
        found = nearest.with_distance(found, asked.spot, places)
        found = found.values("pk").annotate(near=Min("meters"))
    return found


def _at_locations(asked: Asked) -> QuerySet[ServiceAtLocation]:
    found = ServiceAtLocation.objects.all()
    bare = replace(asked, spot=None, proximity=None, modified_after=None)
    if not bare.is_everything:
        found = found.filter(service__in=Service.objects.filter(_of_service(asked)))
    if asked.modified_after:
        since = asked.modified_after
        found = found.filter(
            Q(last_modified__gte=since)
            | Q(location__last_modified__gte=since)
            | Q(service__last_modified__gte=since)
        )
    return _near(found, asked) if asked.spot else found


def _near(rows: QuerySet[ServiceAtLocation], asked: Asked) -> QuerySet[ServiceAtLocation]:
    if asked.spot and asked.proximity is not None:
        return nearest.within(rows, asked.spot, asked.proximity)
    return nearest.with_distance(rows, asked.spot) if asked.spot else rows


def _organizations(asked: Asked) -> QuerySet[Organization]:
    found = Organization.objects.all()
    bare = replace(asked, organization_id=None, modified_after=None, taxonomy_id=None,
                   taxonomy_term_id=None)  # fmt: skip
    if not bare.is_everything:
        below = Service.objects.filter(_of_service(bare))
        named = Q(name__icontains=asked.search) if asked.search else Q(pk__in=[])
        found = found.filter(named | Q(pk__in=below.values("organization")))
    if asked.taxonomy_id or asked.taxonomy_term_id:
        tagged = _tagged(asked)
        offers = Service.objects.filter(pk__in=tagged).values("organization")
        found = found.filter(Q(pk__in=tagged) | Q(pk__in=offers))
    if asked.modified_after:
        found = found.filter(last_modified__gte=asked.modified_after)
    return found.filter(pk=asked.organization_id) if asked.organization_id else found


def _taxonomies(asked: Asked) -> QuerySet[Taxonomy]:
    return _named(Taxonomy.objects.all(), asked)


def _terms(asked: Asked) -> QuerySet[TaxonomyTerm]:
    found = _named(TaxonomyTerm.objects.all(), asked)
    if asked.taxonomy_id:
        found = found.filter(taxonomy=asked.taxonomy_id)
    if asked.top_only:
        found = found.filter(parent=None)
    return found.filter(parent=asked.parent_id) if asked.parent_id else found


def _named(found: QuerySet[Any], asked: Asked) -> QuerySet[Any]:
    for word in asked.search[:LONGEST_SEARCH].split():
        found = found.filter(Q(name__icontains=word) | Q(description__icontains=word))
    return found


def _of_service(asked: Asked) -> Q:
    """Return the condition on a service; ages overlap with those that are asked for."""
    wanted = Q()
    if asked.search.strip():
        query = query_of(asked.search)
        wanted &= Q(words=query) if query else Q(pk__in=[])
    if asked.taxonomy_term_id or asked.taxonomy_id:
        wanted &= Q(pk__in=_tagged(asked))
    if asked.organization_id:
        wanted &= Q(organization=asked.organization_id)
    if asked.minimum_age is not None:
        wanted &= Q(maximum_age=None) | Q(maximum_age__gte=asked.minimum_age)
    if asked.maximum_age is not None:
        wanted &= Q(minimum_age=None) | Q(minimum_age__lte=asked.maximum_age)
    return wanted


def _tagged(asked: Asked) -> QuerySet[Attribute, Any]:
    found = Attribute.objects.all()
    if asked.taxonomy_term_id:
        found = found.filter(taxonomy_term=asked.taxonomy_term_id)
    if asked.taxonomy_id:
        found = found.filter(taxonomy_term__taxonomy=asked.taxonomy_id)
    return found.values("owner")


def query_of(text: str) -> SearchQuery | None:
    """Return what is looked for, or nothing when the text holds no word that can be found."""
    asked = analysis.tidy(text).strip()[:LONGEST_SEARCH]
    wanted = groups.from_terms(analysis.analyze(asked, "nl"), editors.current().synonyms)
    if not wanted:
        return None
    return SearchQuery(
        vectors.all_of(each.any for each in wanted), config="simple", search_type="raw"
    )


def _order(kind: str, asked: Asked, total: int) -> tuple[Any, ...]:
    if asked.spot:
        return ("near" if kind == "service" else "meters", "pk")
    query = query_of(asked.search) if kind == "service" and asked.search.strip() else None
    if query and total <= RANKED:
        return (SearchRank(F("words"), query).desc(), "pk")
    return ("shelf", "pk") if kind in SHELVED else ("name", "pk")


def _nearest(
    rows: QuerySet[ServiceAtLocation], asked: Asked, spot: Spot, first: int, most: int
) -> tuple[int, list[UUID]]:
    if replace(asked, spot=None).is_everything:
        total = _total_of_shelves("near")
        keys = nearest.nearest_of_all(spot, first=first, most=most) if total > first else []
        return total, keys
    total = rows.count()
    if total <= first:
        return total, []
    found = nearest.nearest(rows, spot, first=first, most=most)
    return total, list(found.values_list("pk", flat=True))


def _total_of_shelves(kind: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT sum(rows) FROM directory_shelf WHERE kind = %s", [kind])
        row = cursor.fetchone()
    return int(row[0] or 0) if row else 0


def _from_shelves(kind: str, first: int, most: int) -> tuple[int, list[UUID]]:
    """Return one page of everything: the shelf where it begins is known without counting."""
    with connection.cursor() as cursor:
        cursor.execute(_PLACE, [kind, first])
        row = cursor.fetchone()
    if not row:
        return 0, []
    number, before, total = (int(each) for each in row)
    if total <= first:
        return total, []
    rows = SHELVED[kind].objects.filter(shelf__gte=number).order_by("shelf", "pk")
    start = first - before
    return total, list(rows.values_list("pk", flat=True)[start : start + most])


def exists(kind: str, key: UUID) -> bool:
    """Tell whether there is a record of a kind with this key."""
    found: bool = model_of(kind).objects.filter(pk=key).exists()
    return found


def minimal(keys: Sequence[UUID]) -> list[dict[str, Any]]:
    """Return of services only which there are and when each last changed."""
    found = Service.objects.in_bulk(keys)
    return [{"id": key, "modified_date": found[key].last_modified} for key in keys if key in found]
