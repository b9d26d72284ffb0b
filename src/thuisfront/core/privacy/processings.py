"""What the ground floor keeps data for, and how long: shared by several rooms."""

from django.utils.translation import gettext_lazy as _

from thuisfront.core.privacy.datamap import Processing, Retention
from thuisfront.core.privacy.enums import Ground, Then
from thuisfront.core.privacy.rules import Period

TRAIL = Processing(
    "trail",
    _("Being able to answer who saw or changed what"),
    _("Showing to people who saw their file, and noticing misuse (NEN 7513)."),
    Ground.LEGAL_DUTY,
    _("The privacy officer; the person whom a file is about, without names of staff."),
    _(
        "We write down who of our staff opened or changed a question, when and why. Never what is "
        "in it. So you can see who looked, and we notice it when someone looks without a reason."
    ),
    _(
        "We write down which adviser opened your question, and when. Not what you wrote. So we "
        "can check that nobody looks just because they are curious."
    ),
    _("Who looked at your question"),
)
STAFF = Processing(
    "staff",
    _("Letting people who work here in, and nobody else"),
    _("Sign-in with a second factor; knowing who may do what, where and until when."),
    Ground.LEGITIMATE_INTEREST,
    _("Coordinators and administrators of the organization someone works for."),
    _(
        "Of people who work with us we keep the name, the e-mail address, what they may do and "
        "until when, and where they are signed in. Without it anybody could open questions."
    ),
)
CONTENT = Processing(
    "content",
    _("Writing and showing public pages"),
    _("Knowing who wrote, checked and changed a page."),
    Ground.LEGITIMATE_INTEREST,
    _("Editors. The pages themselves are public and about nobody."),
    _("Of people who write our pages we keep who changed which page, and when."),
)
SAFETY = Processing(
    "safety",
    _("Stopping who guesses or floods"),
    _("Counting tries without keeping an address: the key is a keyed hash."),
    Ground.LEGITIMATE_INTEREST,
    _("Nobody."),
    _(
        "We count how often someone tries words or passwords, so that nobody can guess them. We do "
        "not keep the address of your phone or computer: only a mark that cannot be traced back."
    ),
)
SYSTEM = Processing(
    "system",
    _("Keeping the system going"),
    _("Work that waits for the program, such as a letter that still has to leave."),
    Ground.LEGITIMATE_INTEREST,
    _("Nobody."),
    _("The program keeps a list of work to do. Addresses in it are in secret writing."),
)

WHILE_USED = Retention(
    "while-used",
    _("As long as it is used. It is about nobody."),
    "AVG 4.1: no personal data",
    then=Then.KEEP,
    because=_("It is about nobody."),
)
FOR_THE_TRAIL = Retention(
    "trail",
    _("At least five years, and never shorter than the file it is about."),
    "NEN 7513; BIO2 8.15",
    then=Then.KEEP,
    because=_(
        "Nothing is taken out of it, that would break the proof. After five years its oldest "
        "part goes as a whole, when no file of that time is left."
    ),
)
RUNS = Retention(
    "certificates",
    _("As long as the trail that proves them."),
    "AVG 5.2",
    then=Then.KEEP,
    because=_("They prove what was removed, with counts only."),
)
ACCOUNTS = Retention(
    "accounts",
    _("Two years after the last day that someone works here. Then the name and address go."),
    "AVG 5.1.e; BIO2 5.18",
    starts="last_day",
    period=Period(years=2),
    then=Then.ANONYMIZE,
)
WITH_ACCOUNT = Retention(
    "with-account",
    _("As long as the account of who works here."),
    "AVG 5.1.e",
    then=Then.FOLLOW,
    because=ACCOUNTS.name,
)
WITH_FILE = Retention(
    "with-file",
    _("As long as the file it opens."),
    "AVG 5.1.e; NIST SP 800-57",
    then=Then.FOLLOW,
    because=_("It goes in the same moment as the file."),
)
MEMBERSHIPS = Retention(
    "memberships",
    _("Two years after the role ends."),
    "AVG 5.1.e; BIO2 5.18",
    starts="ends_on",
    period=Period(years=2),
)
GRANTS = Retention(
    "grants",
    _("Five years after someone may no longer see the file."),
    "NEN 7513; BIO2 8.15",
    starts="ends_at",
    period=Period(years=5),
)
HOLDS = Retention(
    "holds",
    _("Two years after the hold ends."),
    "AVG 5.2",
    starts="until",
    period=Period(years=2),
)
ATTEMPTS = Retention(
    "attempts",
    _("Until the night after; it counts for one hour at most."),
    "AVG 5.1.e",
    starts="ends_at",
    period=Period(),
)
LOCKOUTS = Retention(
    "lockouts",
    _("One day at most after the last miss."),
    "AVG 5.1.e",
    starts="ends_at",
    period=Period(),
)
SESSIONS = Retention(
    "sessions",
    _("Fifteen minutes without use, eight hours at most; removed the night after."),
    "OWASP ASVS 5 7.3",
    starts="ends_at",
    period=Period(),
)
JOBS = Retention(
    "jobs",
    _("Thirty days after the work was done."),
    "AVG 5.1.e",
    starts="last_step",
    period=Period(days=30),
)
