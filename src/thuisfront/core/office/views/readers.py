"""Who can see this file? For everybody who may know that it is there."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from thuisfront.core.access.files import kind_named
from thuisfront.core.access.guards import StaffRequest, signed_in
from thuisfront.core.access.readers import readers_of


@signed_in
@require_safe
def file_readers(request: StaffRequest, kind: str, key: UUID) -> HttpResponse:
    """Tell who may read one file, why and until when."""
    try:
        known = kind_named(kind)
    except LookupError as unknown:
        raise Http404 from unknown
    visible = known.every().filter(known.visible_to(request.user))
    file = get_object_or_404(visible, pk=key)
    shown = {"readers": readers_of(file), "summary": known.in_words(file)}
    return render(request, "office/file_readers.html", shown)
