"""Wagtail's own table of pictures is emptied: ours has them all, files and keys the same."""

from django.db import migrations

FIELDS = (
    "id", "title", "file", "description", "width", "height", "focal_point_x", "focal_point_y",
    "focal_point_width", "focal_point_height", "file_size", "file_hash", "collection_id",
    "uploaded_by_user_id", "created_at",
)  # fmt: skip
NEXT = "SELECT setval(pg_get_serial_sequence('wagtailimages_image', 'id'), max(id)) FROM wagtailimages_image"


def empty(apps, schema_editor):
    apps.get_model("wagtailimages.Rendition").objects.all().delete()
    apps.get_model("wagtailimages.Image").objects.all().delete()


def fill_again(apps, schema_editor):
    old, new = apps.get_model("wagtailimages.Image"), apps.get_model("ui.Picture")
    for picture in new.objects.values(*FIELDS):
        old(**picture).save(force_insert=True)
    if old.objects.exists():
        with schema_editor.connection.cursor() as cursor:
            cursor.execute(NEXT)


class Migration(migrations.Migration):
    dependencies = [
        ("institutions", "0004_photos_with_consent"),
        ("wagtailimages", "0027_image_description"),
    ]

    operations = [migrations.RunPython(empty, fill_again)]
