"""For what consent is asked here, with the text that people read or hear."""

from pathlib import Path

from django.utils.translation import gettext_lazy as _

from thuisfront.core.consents.purposes import ConsentPurpose
from thuisfront.core.consents.rules import Kind

TEXTS = Path(__file__).parent.parent / "texts"
REFER = ConsentPurpose("refer", Kind.SHARING, _("Asking another organization to help"), TEXTS)
