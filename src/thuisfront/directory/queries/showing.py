"""What visitors see of the directory: services that are offered, narrowed to what they need.

Places are never shown here, so nothing of a confidential one can be.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from django.contrib.postgres.search import SearchRank
from django.db.models import F, Q, QuerySet
from django.urls import reverse

from thuisfront.core.search.registers import Entry
from thuisfront.directory.enums import Status
from thuisfront.directory.models import Attribute, Service, TaxonomyTerm
from thuisfront.directory.queries.around import Around, Here
from thuisfront.directory.queries.finding import query_of
from thuisfront.directory.queries.reading import batches
from thuisfront.directory.rules.starter import LISTS, key_of

KIND = "service"
YIELDS = 0.5  # who wants to understand gets an article first; a service is found by its name
AT_ONCE = 500
Choices = dict[str, list[tuple[str, str]]]


@dataclass(frozen=True)
class Wanted:
    """What a visitor looks for; what is empty narrows nothing. `terms`: a code per list."""

    words: str = ""
    age: int | None = None
    terms: Mapping[str, str] = field(default_factory=dict)
    here: Here | None = None


def choices() -> Choices:
    """Return the words of each list with which visitors narrow, in the order of their names."""
    lists = {UUID(key_of("taxonomy", name)): name for name in LISTS}
    found: Choices = {name: [] for name in LISTS}
    rows = TaxonomyTerm.objects.filter(taxonomy__in=lists).order_by("name")
    for taxonomy, code, name in rows.values_list("taxonomy", "code", "name"):
        found[lists[taxonomy]].append((code, name))
    return found


def term_choices() -> list[tuple[str, str]]:
    """Return every word of every list, with what its list asks before it."""
    rows = TaxonomyTerm.objects.filter(taxonomy__isnull=False)
    told = rows.order_by("taxonomy__name", "name").values_list(
        "pk", "taxonomy__description", "name"
    )
    return [(str(key), f"{question} {name}") for key, question, name in told]


def offered() -> QuerySet[Service]:
    """Return the services that can be had now, with who offers them and their numbers."""
    return _shown().filter(status=Status.ACTIVE)


def _shown() -> QuerySet[Service]:
    rows = Service.objects.select_related("organization")
    return rows.prefetch_related("phones", "capacities__unit").defer("words")


def found(wanted: Wanted) -> QuerySet[Service] | Around:
    """Return what fits everything that is wanted: nearest first, or what fits the words best."""
    rows = _fitting(wanted)
    return Around(rows, wanted.here.spot) if wanted.here else rows


def _fitting(wanted: Wanted) -> QuerySet[Service]:
    rows, query = offered(), query_of(wanted.words) if wanted.words.strip() else None
    for name, code in wanted.terms.items():
        tagged = Attribute.objects.filter(taxonomy_term=UUID(key_of(name, code)))
        rows = rows.filter(pk__in=tagged.values("owner"))
    if wanted.age is not None:
        rows = rows.filter(
            Q(minimum_age=None) | Q(minimum_age__lte=wanted.age),
            Q(maximum_age=None) | Q(maximum_age__gte=wanted.age),
        )
    if not wanted.words.strip():
        return rows.order_by("name", "pk")
    if query is None:
        return rows.none()
    return rows.filter(words=query).order_by(SearchRank(F("words"), query).desc(), "name", "pk")


def detailed() -> QuerySet[Service]:
    """Return every service with hours and area, also what is offered no longer."""
    return _shown().prefetch_related("schedules", "service_areas")


def takes_questions(service: Service) -> bool:
    """Tell whether a service can be asked for help by us: offered, with an address to mail to."""
    reached = service.email or service.organization.email
    return service.status == Status.ACTIVE and bool(reached)


def words_of(services: Iterable[UUID]) -> dict[UUID, dict[str, list[str]]]:
    """Return for each of these services the words of each list that fit it."""
    rows = Attribute.objects.filter(owner__in=services, taxonomy_term__isnull=False)
    told: dict[UUID, dict[str, list[str]]] = {}
    named = rows.order_by("taxonomy_term__name").values_list(
        "owner", "taxonomy_term__taxonomy__name", "taxonomy_term__name"
    )
    for key, name, word in named:
        told.setdefault(key, {}).setdefault(name, []).append(word)
    return told


def entries(keys: Collection[UUID] | None = None) -> Iterator[Entry]:
    """Yield what can be found by the search of the site: all of it, or of some services."""
    rows = offered() if keys is None else offered().filter(pk__in=keys)
    for services in batches(rows.order_by("pk").iterator(AT_ONCE), AT_ONCE):
        told = words_of(service.pk for service in services)
        yield from (_entry(service, told.get(service.pk, {})) for service in services)


def _entry(service: Service, told: Mapping[str, list[str]]) -> Entry:
    words = " ".join(word for some in told.values() for word in some)
    return Entry(
        kind=KIND, reference=str(service.pk), slug=str(service.pk), url=address(service),
        title=service.name, words=f"{service.organization.name} {words}", weight=YIELDS,
        summary=service.description,
    )  # fmt: skip


def public_paths() -> list[str]:
    """Return the address of the list and of each service."""
    return [reverse("directory:service-list"), *(address(each) for each in offered())]


def address(service: Service) -> str:
    """Return where a service is shown."""
    return reverse("directory:service-detail", args=(service.pk,))
