"""Carry pictures over from Wagtail's own table, under the same keys; the files stay where they are.

Whoever chose one so far was told: no people in it whom one could recognize.
"""

from django.db import migrations

FIELDS = (
    "id", "title", "file", "description", "width", "height", "focal_point_x", "focal_point_y",
    "focal_point_width", "focal_point_height", "file_size", "file_hash", "collection_id",
    "uploaded_by_user_id", "created_at",
)  # fmt: skip
NEXT = "SELECT setval(pg_get_serial_sequence('ui_picture', 'id'), max(id)) FROM ui_picture"


def carry(apps, schema_editor):
    old, new = apps.get_model("wagtailimages.Image"), apps.get_model("ui.Picture")
    for picture in old.objects.values(*FIELDS):
        made = new(**picture, shows="nobody")
        made.save(force_insert=True)
        new.objects.filter(pk=made.pk).update(created_at=picture["created_at"])
    if new.objects.exists():
        with schema_editor.connection.cursor() as cursor:
            cursor.execute(NEXT)


class Migration(migrations.Migration):
    dependencies = [("ui", "0002_pictures"), ("wagtailimages", "0027_image_description")]

    operations = [migrations.RunPython(carry, migrations.RunPython.noop)]
