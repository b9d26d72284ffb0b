"""What can be allowed on a page. Named after the room and the act; follows from the matrix."""

from enum import StrEnum

from thuisfront.core.access.matrix import RIGHTS, Act, Data, Reach


class Permission(StrEnum):
    """One thing someone may be allowed to do (Dutch: bevoegdheid)."""

    HELPDESK_READ = "helpdesk.read"
    HELPDESK_ANSWER = "helpdesk.answer"
    HELPDESK_BREAK_GLASS = "helpdesk.break-glass"
    HELPDESK_FIND = "helpdesk.find"
    HELPDESK_SUPERVISE = "helpdesk.supervise"
    HELPDESK_REVIEW = "helpdesk.review"
    LETTER_CHECK = "letter.check"
    MELDCODE_RAISE = "meldcode.raise"
    MELDCODE_READ = "meldcode.read"
    MELDCODE_WRITE = "meldcode.write"
    MELDCODE_DECIDE = "meldcode.decide"
    REFERRAL_READ = "referral.read"
    REFERRAL_WRITE = "referral.write"
    REFERRAL_ANSWER = "referral.answer"
    REFERRAL_CONNECT = "referral.connect"
    KNOWLEDGE_EDIT = "knowledge.edit"
    KNOWLEDGE_REVIEW = "knowledge.review"
    DIRECTORY_EDIT = "directory.edit"
    ORGANIZATION_CHANGE = "organization.change"
    AUDIT_READ = "audit.read"
    AUDIT_EXPORT = "audit.export"
    ACCOUNTS_MANAGE = "accounts.manage"
    ACCESS_REVIEW = "access.review"
    ACCESS_SIMULATE = "access.simulate"
    PRIVACY_MANAGE = "privacy.manage"
    CONSENT_READ = "consent.read"
    CONSENT_RECORD = "consent.record"
    REQUEST_READ = "request.read"
    REQUEST_HANDLE = "request.handle"
    PRIVACY_APPROVE = "privacy.approve"


_FAR = frozenset({Reach.EVERYWHERE, Reach.QUEUE, Reach.ORGANIZATION})
_WHOLE = frozenset({Reach.EVERYWHERE})
_OWN = frozenset({Reach.ORGANIZATION})
_NEAR = _FAR | {Reach.GRANTED}
_GLASS = frozenset({Reach.BREAK_GLASS})
_WATCHES = ((Data.USERS, Act.UPDATE, _OWN), (Data.ACCESS_LOG, Act.APPROVE, _WHOLE))
# Who sees people masked may not open these: the page would tell who they are.
UNMASKED = frozenset({Permission.HELPDESK_FIND})
# The cells that open a page: any one of them will do.
NEEDS: dict[Permission, tuple[tuple[Data, Act, frozenset[Reach]], ...]] = {
    Permission.HELPDESK_READ: ((Data.ANONYMOUS_QUESTION, Act.READ, _FAR),),
    Permission.HELPDESK_ANSWER: ((Data.ANONYMOUS_QUESTION, Act.UPDATE, _FAR),),
    Permission.HELPDESK_BREAK_GLASS: ((Data.ANONYMOUS_QUESTION, Act.READ, _GLASS),),
    Permission.HELPDESK_FIND: ((Data.IDENTITY, Act.READ, frozenset({Reach.QUEUE})),),
    Permission.HELPDESK_SUPERVISE: ((Data.ANONYMOUS_QUESTION, Act.READ, _OWN),),
    Permission.HELPDESK_REVIEW: ((Data.ANONYMOUS_QUESTION, Act.READ, frozenset({Reach.GRANTED})),),
    Permission.LETTER_CHECK: ((Data.ANONYMOUS_QUESTION, Act.APPROVE, _OWN),),
    Permission.MELDCODE_RAISE: ((Data.SAFETY, Act.CREATE, _WHOLE | _OWN),),
    Permission.MELDCODE_READ: ((Data.SAFETY, Act.READ, _NEAR - _WHOLE),),
    Permission.MELDCODE_WRITE: ((Data.SAFETY, Act.UPDATE, _FAR - _WHOLE),),
    Permission.MELDCODE_DECIDE: ((Data.SAFETY, Act.APPROVE, _OWN),),
    Permission.REFERRAL_READ: ((Data.REFERRALS, Act.READ, _FAR - _WHOLE),),
    Permission.REFERRAL_WRITE: ((Data.REFERRALS, Act.CREATE, frozenset({Reach.QUEUE})),),
    Permission.REFERRAL_ANSWER: ((Data.REFERRALS, Act.UPDATE, frozenset({Reach.OWN})),),
    Permission.REFERRAL_CONNECT: ((Data.USERS, Act.UPDATE, _OWN),),
    Permission.KNOWLEDGE_EDIT: ((Data.PUBLIC_CONTENT, Act.UPDATE, _WHOLE),),
    Permission.KNOWLEDGE_REVIEW: ((Data.PUBLIC_CONTENT, Act.APPROVE, _WHOLE),),
    Permission.DIRECTORY_EDIT: ((Data.DIRECTORY, Act.CREATE, _WHOLE),),
    Permission.ORGANIZATION_CHANGE: ((Data.USERS, Act.UPDATE, _WHOLE | _OWN),),
    Permission.AUDIT_READ: ((Data.ACCESS_LOG, Act.READ, _WHOLE),),
    Permission.AUDIT_EXPORT: ((Data.ACCESS_LOG, Act.EXPORT, _WHOLE),),
    Permission.PRIVACY_MANAGE: ((Data.ACCESS_LOG, Act.APPROVE, _WHOLE),),
    Permission.REQUEST_READ: ((Data.REQUESTS, Act.READ, _WHOLE | _OWN),),
    Permission.REQUEST_HANDLE: ((Data.REQUESTS, Act.CREATE, _WHOLE),),
    Permission.PRIVACY_APPROVE: ((Data.ERASURE, Act.APPROVE, _WHOLE),),
    Permission.ACCOUNTS_MANAGE: ((Data.USERS, Act.CREATE, _WHOLE | _OWN),),
    Permission.CONSENT_READ: ((Data.CONSENTS, Act.READ, _NEAR),),
    Permission.CONSENT_RECORD: ((Data.CONSENTS, Act.CREATE, _NEAR),),
    Permission.ACCESS_REVIEW: _WATCHES,
    Permission.ACCESS_SIMULATE: _WATCHES,
}


def permissions_for(reader: str) -> frozenset[Permission]:
    """Return what the matrix allows this reader on pages."""
    held = {(r.data, r.act, r.reach, r.masked) for r in RIGHTS if r.reader == reader}
    return frozenset(
        permission
        for permission, cells in NEEDS.items()
        for masked in {False, permission not in UNMASKED}
        if any((data, act, reach, masked) in held for data, act, far in cells for reach in far)
    )
