"""What stands out in the trail, in words."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext

from thuisfront.core.audit.enums import Selection
from thuisfront.core.audit.outliers import Outlier, Sign
from thuisfront.core.audit.watching import WEEK, standing_out


@dataclass(frozen=True)
class Told:
    """One thing that stands out: who, what, and where to see the lines."""

    name: str
    sentence: str
    address: str


def told(*, at: datetime) -> list[Told]:
    """Return what stood out in the week before this moment."""
    since = timezone.localdate(at - WEEK).isoformat()
    return [_told(outlier, since) for outlier in standing_out(until=at)]


def _told(outlier: Outlier, since: str) -> Told:
    name = outlier.looker.name
    only = Selection.DENIALS if outlier.sign == Sign.REFUSED else Selection.LOOKS
    asked = urlencode({"actor": name, "only": only, "since": since})
    return Told(name, _sentence(outlier), f"{reverse('office:trail-list')}?{asked}")


def _sentence(outlier: Outlier) -> str:
    values = {"count": outlier.count, "files": outlier.looker.files, "usual": outlier.usual}
    if outlier.sign == Sign.IDLE:
        return (
            ngettext(
                "Opened %(files)s file, and did nothing with %(count)s.",
                "Opened %(files)s files, and did nothing with %(count)s of them.",
                outlier.looker.files,
            )
            % values
        )
    if outlier.sign == Sign.NIGHT:
        return (
            ngettext(
                "Looked %(count)s time between midnight and six in the morning.",
                "Looked %(count)s times between midnight and six in the morning.",
                outlier.count,
            )
            % values
        )
    if outlier.sign == Sign.REFUSED:
        return (
            ngettext(
                "Was refused %(count)s time.",
                "Was refused %(count)s times.",
                outlier.count,
            )
            % values
        )
    return (
        ngettext(
            "Opened %(count)s files; colleagues with the same role usually %(usual)s file.",
            "Opened %(count)s files; colleagues with the same role usually %(usual)s files.",
            outlier.usual,
        )
        % values
    )
