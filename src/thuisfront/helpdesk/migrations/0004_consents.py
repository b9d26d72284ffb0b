"""Who answers a question sees and records its consents, and who holds it."""

from django.db import migrations

from thuisfront.core.access.walls import build
from thuisfront.helpdesk.access import CONSENTS


class Migration(migrations.Migration):
    dependencies = [("consents", "0001_initial"), ("helpdesk", "0003_contact_mark")]
    operations = [*build(*CONSENTS)]
