"""The access matrix in plain words, for who wants to know what a role may."""

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thuisfront.core.access.matrix import RIGHTS, Act, Data, Reach, Right

DATA: dict[Data, Promise] = {
    Data.PUBLIC_CONTENT: _("The public site"),
    Data.DIRECTORY: _("The list of organizations that help"),
    Data.ANONYMOUS_QUESTION: _("Questions without a name"),
    Data.IDENTIFIED_QUESTION: _("Questions of someone we know"),
    Data.IDENTITY: _("Names, phone numbers and addresses"),
    Data.SECRET_ADDRESS: _("Secret addresses"),
    Data.TRAJECTORY: _("The work with a family"),
    Data.OWN_WORDS: _("What a child wrote itself"),
    Data.SAFETY: _("Signals about safety"),
    Data.DETENTION: _("Facts about the detention"),
    Data.VISITS: _("Visits"),
    Data.REFERRALS: _("Referrals"),
    Data.FILES: _("Photos and files"),
    Data.CONSENTS: _("Consent that was given"),
    Data.ACCESS_LOG: _("The trail"),
    Data.RESEARCH: _("Research"),
    Data.TRAINING: _("Courses"),
    Data.FIGURES: _("Figures"),
    Data.USERS: _("Colleagues and their roles"),
    Data.BACKUPS: _("Backups"),
    Data.REQUESTS: _("Requests about personal data"),
    Data.EXPORT: _("Taking a file along"),
    Data.ERASURE: _("Erasing a file"),
}
ACTS: dict[Act, Promise] = {
    Act.CREATE: _("add"),
    Act.READ: _("read"),
    Act.UPDATE: _("change"),
    Act.DELETE: _("erase"),
    Act.EXPORT: _("export"),
    Act.SHARE: _("share"),
    Act.APPROVE: _("approve"),
}
REACHES: dict[Reach, Promise] = {
    Reach.EVERYWHERE: _("everywhere"),
    Reach.OWN: _("one's own"),
    Reach.GRANTED: _("when it was opened to them"),
    Reach.QUEUE: _("in the own queue"),
    Reach.ORGANIZATION: _("in the own organization"),
    Reach.PRISON: _("in the own prison"),
    Reach.BREAK_GLASS: _("only in an emergency"),
}


def row_in_words(reader: str) -> list[tuple[str, str]]:
    """Return for each class of data what a role may with it; classes with nothing are left out."""
    row = []
    for data, name in DATA.items():
        rights = [right for right in RIGHTS if (right.reader, right.data) == (reader, data)]
        if rights:
            row.append((str(name), "; ".join(_parts(rights))))
    return row


def _parts(rights: list[Right]) -> list[str]:
    """Return one part for each reach, with its acts together."""
    acts: dict[tuple[Reach, str], list[str]] = {}
    for right in rights:
        acts.setdefault((right.reach, _limits(right)), []).append(str(ACTS[right.act]))
    return [f"{', '.join(acts[key])} ({REACHES[key[0]]}{key[1]})" for key in acts]


def _limits(right: Right) -> str:
    masked = gettext(", without words and names") if right.masked else ""
    second = gettext(", together with a second person") if right.second_person else ""
    return masked + second
