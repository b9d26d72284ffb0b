"""PostgreSQL keeps the plans of what these walls ask for one row at a time."""

from django.db import migrations

from thuisfront.core.access.walls import build
from thuisfront.chat.access import WALLS


class Migration(migrations.Migration):
    dependencies = [("chat", "0001_chats")]
    operations = [*build(*(wall for wall in WALLS if wall.kept))]
