"""What can be allowed. Named after the room and the act."""

from enum import StrEnum


class Permission(StrEnum):
    """One thing someone may be allowed to do."""

    HELPDESK_READ = "helpdesk.read"
    HELPDESK_ANSWER = "helpdesk.answer"
    KNOWLEDGE_EDIT = "knowledge.edit"
    ORGANIZATION_CHANGE = "organization.change"
    AUDIT_READ = "audit.read"
    ACCOUNTS_MANAGE = "accounts.manage"
