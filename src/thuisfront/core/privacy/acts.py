"""What the trail tells about keys, and about keeping and erasing personal data."""

from django.utils.translation import gettext_lazy as _

from thuisfront.core.audit.enums import Purpose
from thuisfront.core.audit.registers import Act

ACTS = (
    Act("privacy.keys.rotated", _("%(who)s changed the master key"), Purpose.UPKEEP),
    Act(
        "privacy.retention.carried-out",
        _("%(who)s removed what was kept long enough"),
        Purpose.RETENTION,
    ),
    Act(
        "privacy.retention.finished",
        _("%(who)s finished the nightly removal and wrote its certificate"),
        Purpose.RETENTION,
    ),
    Act(
        "privacy.retention.viewed",
        _("%(who)s looked at what goes and what is held"),
        Purpose.ACCOUNT,
        look=True,
    ),
    Act(
        "privacy.register.exported",
        _("%(who)s took the register of processing along"),
        Purpose.ACCOUNT,
        look=True,
    ),
    Act("privacy.hold.placed", _("%(who)s held this longer than its time"), Purpose.ACCOUNT),
    Act("privacy.hold.lifted", _("%(who)s ended a hold"), Purpose.ACCOUNT),
    Act(
        "privacy.copy.scrubbed",
        _("%(who)s made up everything personal in this copy"),
        Purpose.UPKEEP,
    ),
    Act("privacy.subject.erased", _("%(who)s erased the data of a person"), Purpose.OWN_WISH),
)
