"""The labels of the models that packages of others bring along; they keep data of staff too.

The cache is a table without a model: it holds counts and rendered parts that end by themselves.
"""

from django.apps import apps
from django.utils.translation import gettext_lazy as _

from thuisfront.core.privacy import processings as why
from thuisfront.core.privacy.datamap import Entry, Label, Processing, Retention, field_names
from thuisfront.core.privacy.enums import Category, Erasure, Subject

_GONE = Label(Subject.STAFF, Category.ORDINARY, Erasure.DELETE)
_CONTACT = Label(Subject.STAFF, Category.CONTACT, Erasure.DELETE)
_SECRET = Label(Subject.STAFF, Category.SECRET, Erasure.DELETE, shown_on_request=False)
_NAMELESS = Label(
    Subject.STAFF,
    Category.ORDINARY,
    Erasure.KEEP,
    because=_("It says who is answerable; it points to a nameless account once that is erased."),
)
_SEALED = Label(Subject.STAFF, Category.CONTACT, Erasure.DELETE, shown_on_request=False)

# Of the account: it goes with it.
_ACCOUNT = {
    "account.EmailAddress": {"user": _GONE, "email": _CONTACT},
    "account.EmailConfirmation": {"email_address": _CONTACT, "key": _SECRET},
    "mfa.Authenticator": {
        "user": _GONE, "data": _SECRET, "created_at": _GONE, "last_used_at": _GONE,
    },
    "sessions.Session": {"session_data": _SECRET},  # never used: sessions are StaffSession
}  # fmt: skip
_PROFILE = (
    "user", "preferred_language", "current_time_zone", "avatar", "dismissibles", "theme",
    "contrast", "density", "keyboard_shortcuts",
)  # fmt: skip
# Of editors: settings and unfinished work go with the account, what they did stays, nameless.
_EDITORS = {
    "wagtailusers.UserProfile": dict.fromkeys(_PROFILE, _GONE),
    "wagtailadmin.EditingSession": {"user": _GONE, "last_seen_at": _GONE},
    "wagtailadmin.FormState": {"user": _GONE, "data": _GONE},
    "wagtailcore.PageSubscription": {"user": _GONE},
    "wagtailcore.UploadedFile": {"uploaded_by_user": _NAMELESS},
    "wagtailcore.ModelLogEntry": {"user": _NAMELESS},
    "wagtailcore.PageLogEntry": {"user": _NAMELESS},
    "wagtailcore.Revision": {"user": _NAMELESS},
    "wagtailcore.Comment": {"user": _NAMELESS, "text": _NAMELESS, "resolved_by": _NAMELESS},
    "wagtailcore.CommentReply": {"user": _NAMELESS, "text": _NAMELESS},
    "wagtailcore.WorkflowState": {"requested_by": _NAMELESS},
    "wagtailcore.TaskState": {"finished_by": _NAMELESS, "comment": _NAMELESS},
    "wagtailcore.Page": {"owner": _NAMELESS, "locked_by": _NAMELESS},
    "wagtailimages.Image": {"uploaded_by_user": _NAMELESS},
    "wagtaildocs.Document": {"uploaded_by_user": _NAMELESS},
}
# Work of the program: its arguments hold keys of rows, and of a new password a sealed address.
_JOBS = {
    "procrastinate.ProcrastinateJob": {"args": _SEALED},
    "procrastinate.ProcrastinateEvent": {},
}
# About nobody: names of types, groups and places of pages, the texts of the site, heartbeats.
_NOBODY = (
    "auth.Group", "auth.Permission", "contenttypes.ContentType",
    "procrastinate.ProcrastinatePeriodicDefer", "procrastinate.ProcrastinateWorker",
    "taggit.Tag", "taggit.TaggedItem", "wagtailadmin.Admin", "wagtailcore.Collection",
    "wagtailcore.CollectionViewRestriction", "wagtailcore.GroupApprovalTask",
    "wagtailcore.GroupCollectionPermission", "wagtailcore.GroupPagePermission",
    "wagtailcore.GroupSitePermission", "wagtailcore.Locale", "wagtailcore.PageViewRestriction",
    "wagtailcore.ReferenceIndex", "wagtailcore.Site", "wagtailcore.Task",
    "wagtailcore.Workflow", "wagtailcore.WorkflowContentType", "wagtailcore.WorkflowPage",
    "wagtailcore.WorkflowTask", "wagtailredirects.Redirect",
    "wagtailimages.Rendition", "wagtailsearch.IndexEntry",
)  # fmt: skip


def entries() -> tuple[Entry, ...]:
    """Return the labels; the packages say themselves which fields there are."""
    return (
        *(_entry(name, why.STAFF, why.WITH_ACCOUNT, held) for name, held in _ACCOUNT.items()),
        *(_entry(name, why.CONTENT, why.WITH_ACCOUNT, held) for name, held in _EDITORS.items()),
        *(_entry(name, why.SYSTEM, why.JOBS, held) for name, held in _JOBS.items()),
        *(_entry(name, why.SYSTEM, why.WHILE_USED, {}) for name in _NOBODY),
    )


def _entry(
    name: str, processing: Processing, retention: Retention, personal: dict[str, Label]
) -> Entry:
    model = apps.get_model(name)
    plain = frozenset(field_names(model) - personal.keys())
    return Entry(model, processing, retention, personal, plain)
