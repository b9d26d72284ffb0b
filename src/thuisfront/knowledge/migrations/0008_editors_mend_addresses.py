"""Editors see and mend where old addresses lead."""

from django.db import migrations

ACTS = ("add", "change", "delete")


def redirects(apps):
    kind, _ = apps.get_model("contenttypes.ContentType").objects.get_or_create(
        app_label="wagtailredirects", model="redirect"
    )
    permissions = apps.get_model("auth.Permission").objects
    return [
        permissions.get_or_create(
            content_type=kind, codename=f"{act}_redirect", defaults={"name": f"Can {act} redirect"}
        )[0]
        for act in ACTS
    ]


def let(apps, schema_editor):
    apps.get_model("auth.Group").objects.get(name="Moderators").permissions.add(*redirects(apps))


def take_back(apps, schema_editor):
    group = apps.get_model("auth.Group").objects.get(name="Moderators")
    group.permissions.remove(*redirects(apps))


class Migration(migrations.Migration):
    dependencies = [
        ("knowledge", "0007_workflow"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
    ]

    operations = [migrations.RunPython(let, take_back)]
