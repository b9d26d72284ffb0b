"""What is wrong with a feed, in words for people."""

from django.utils.translation import gettext_lazy as _

from thuisfront.directory.rules.problems import Problem, Wrong

WORDS = {
    Wrong.MISSING: _("This is missing."),
    Wrong.NOT_TEXT: _("This must be text."),
    Wrong.NOT_NUMBER: _("This must be a number."),
    Wrong.NOT_FLAG: _("This must be true or false."),
    Wrong.NOT_LIST: _("This must be a list."),
    Wrong.NOT_OBJECT: _("This must be an object, and not too deep inside others."),
    Wrong.NO_CHOICE: _("This must be one of: %(about)s"),
    Wrong.NO_ADDRESS: _("This is no address of a site that starts with http or https: %(about)s"),
    Wrong.NO_MAIL: _("This is no mail address: %(about)s"),
    Wrong.NO_KEY: _("This is no UUID: %(about)s"),
    Wrong.NO_DATE: _("This is no day such as 2026-11-23: %(about)s"),
    Wrong.NO_MOMENT: _("This is no moment such as 2026-11-23T09:00:00Z: %(about)s"),
    Wrong.NO_TIME: _("This is no time such as 09:30: %(about)s"),
    Wrong.TOO_LONG: _("This is too long; the most is %(about)s."),
    Wrong.NUL: _("There is a sign in it that no text can hold."),
    Wrong.BACKWARDS: _("This ends before it begins; compare it with %(about)s."),
    Wrong.TWICE: _("This identifier stands in the feed before, with other content: %(about)s"),
    Wrong.NOT_THERE: _("This belongs to something that is not there. %(about)s"),
    Wrong.CYCLE: _("This is, further up, a part of itself."),
    Wrong.HEADER: _("The header of the page does not add up: %(about)s"),
    Wrong.UNREADABLE: _("From here on it cannot be read: %(about)s"),
    Wrong.UNREADABLE_LINE: _("This line cannot be read: %(about)s"),
    Wrong.ELSEWHERE: _("This identifier is of another source: %(about)s"),
    Wrong.NO_PLACE: _("This is no place on earth; it is not used for distances."),
    Wrong.SWAPPED: _("Latitude and longitude look swapped."),
    Wrong.MARKUP: _("There was markup in it; the text without it was kept."),
    Wrong.KEPT: _("Its address is secret here, so nothing of it was changed."),
    Wrong.BY_HAND: _("This was changed here by hand; the source does not change it."),
}


def told(problem: Problem) -> str:
    """Return what is wrong, as a sentence."""
    return str(WORDS[problem.wrong]) % {"about": problem.about}
