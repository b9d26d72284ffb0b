"""Let editors change the glossary and the route; Wagtail asks Django's own permissions."""

from django.db import migrations

KINDS = {
    "term": ("add", "change", "delete"),
    "stop": ("change",),
    "stoptext": ("change",),
}


def let(apps, schema_editor):
    types = apps.get_model("contenttypes", "ContentType")
    permissions = apps.get_model("auth", "Permission")
    editors = apps.get_model("auth", "Group").objects.get(name="Moderators")
    for model, acts in KINDS.items():
        kind, _ = types.objects.get_or_create(app_label="knowledge", model=model)
        for act in acts:
            given, _ = permissions.objects.get_or_create(
                content_type=kind, codename=f"{act}_{model}", defaults={"name": f"Can {act} {model}"}
            )
            editors.permissions.add(given)


def take_back(apps, schema_editor):
    editors = apps.get_model("auth", "Group").objects.get(name="Moderators")
    found = apps.get_model("auth", "Permission").objects.filter(
        content_type__app_label="knowledge", content_type__model__in=KINDS
    )
    editors.permissions.remove(*found)


class Migration(migrations.Migration):
    dependencies = [
        ("knowledge", "0003_glossary_and_route"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]

    operations = [migrations.RunPython(let, take_back)]
