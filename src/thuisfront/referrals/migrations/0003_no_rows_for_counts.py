"""The walls once more: who may have counts everywhere gets no row of anybody."""

from django.db import migrations

from thuisfront.core.access.walls import build
from thuisfront.referrals.access import WALLS


class Migration(migrations.Migration):
    dependencies = [("referrals", "0002_need_to_know")]
    operations = [*build(*WALLS)]
