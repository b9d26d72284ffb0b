"""Letters about the workflow and about comments: ours, through the outbox, instead of Wagtail's.

Wagtail's own name the page in the subject and leave at once, past the outbox.
"""

from typing import Any

from wagtail.admin.views.pages import edit
from wagtail.models import TaskState, WorkflowState
from wagtail.signals import (
    task_submitted,
    workflow_approved,
    workflow_rejected,
    workflow_submitted,
)

from thuisfront.core.access.editing import GROUP_OF_ROLE
from thuisfront.core.accounts.models import User
from thuisfront.core.accounts.queries import colleagues_with
from thuisfront.core.base import clock
from thuisfront.knowledge import tasks

WAGTAILS_OWN = (
    (task_submitted, TaskState, "group_approval_task_submitted_email_notification"),
    (workflow_submitted, WorkflowState, "workflow_state_submitted_email_notification"),
    (workflow_rejected, WorkflowState, "workflow_state_rejected_email_notification"),
    (workflow_approved, WorkflowState, "workflow_state_approved_email_notification"),
)


def waits(instance: TaskState, user: User | None = None, **_: Any) -> None:
    """Write to who can take this step, but not to who just sent it there."""
    task = instance.task.specific
    names = set(task.groups.values_list("name", flat=True)) if hasattr(task, "groups") else set()
    codes = [code for code, name in GROUP_OF_ROLE.items() if name in names]
    found = colleagues_with(codes, clock.today())
    tasks.tell(found.exclude(pk=user.pk) if user else found, tasks.WAITS)


def returned(instance: WorkflowState, user: User | None = None, **_: Any) -> None:
    """Write to who sent a text that it came back."""
    tasks.tell(_sender(instance, user), tasks.RETURNED)


def published(instance: WorkflowState, user: User | None = None, **_: Any) -> None:
    """Write to who sent a text that it is on the site."""
    tasks.tell(_sender(instance, user), tasks.PUBLISHED)


def commented(recipients: list[User], notification: str, context: dict[str, Any]) -> bool:
    """Write to who follows the comments of a page."""
    del notification, context
    tasks.tell([user for user in recipients if user.is_active], tasks.COMMENTED)
    return True


def _sender(state: WorkflowState, user: User | None) -> list[User]:
    sender = state.requested_by
    return [sender] if sender and sender.is_active and sender != user else []


for signal, sender, name in WAGTAILS_OWN:
    signal.disconnect(sender=sender, dispatch_uid=name)
task_submitted.connect(waits, sender=TaskState)
workflow_rejected.connect(returned, sender=WorkflowState)
workflow_approved.connect(published, sender=WorkflowState)
edit.send_notification = commented  # Wagtail offers no other way to send comments differently
