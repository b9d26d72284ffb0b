"""An article is read by an expert by experience, then by an editor, then published.

Wagtail's own workflow, tasks and groups; attached to the four entrances, so to what is below them.
"""

from django.db import migrations

EXPERTS, EDITORS = "Ervaringsdeskundigen", "Moderators"
WORKFLOW = "Artikel"
STEPS = (("Ervaringsdeskundige leest", EXPERTS), ("Redacteur kijkt na", EDITORS))


def make(apps, schema_editor):
    def model(label):
        return apps.get_model(label).objects

    types = model("contenttypes.ContentType")
    kind, _ = types.get_or_create(app_label="wagtailcore", model="groupapprovaltask")
    group, _ = model("auth.Group").get_or_create(name=EXPERTS)
    admin, _ = types.get_or_create(app_label="wagtailadmin", model="admin")
    come_in, _ = model("auth.Permission").get_or_create(
        content_type=admin, codename="access_admin", defaults={"name": "Can access Wagtail admin"}
    )
    group.permissions.add(come_in)
    workflow = model("wagtailcore.Workflow").create(name=WORKFLOW, active=True)
    for number, (name, who) in enumerate(STEPS):
        task = model("wagtailcore.GroupApprovalTask").create(
            name=name, active=True, content_type=kind
        )
        task.groups.add(model("auth.Group").get(name=who))
        model("wagtailcore.WorkflowTask").create(workflow=workflow, task=task, sort_order=number)
    for page in model("knowledge.AudiencePage").all():
        model("wagtailcore.WorkflowPage").create(workflow=workflow, page_id=page.pk)


def remove(apps, schema_editor):
    names = [name for name, _ in STEPS]
    apps.get_model("wagtailcore.Workflow").objects.filter(name=WORKFLOW).delete()
    apps.get_model("wagtailcore.GroupApprovalTask").objects.filter(name__in=names).delete()
    apps.get_model("auth.Group").objects.filter(name=EXPERTS).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0013_review_of_texts"),
        ("knowledge", "0006_useful_and_remarks"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]

    operations = [migrations.RunPython(make, remove)]
