from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, include, path

from thuisfront.core.access.guards import PUBLIC, SIGNED_IN, public, requires
from thuisfront.core.access.middleware import GUARDED_ELSEWHERE, states_access
from thuisfront.core.access.models import Scope
from thuisfront.core.access.permissions import Permission

Route = tuple[str, Callable[..., Any]]
OPEN = {
    "chat:begin", "chat:erase", "chat:leave", "chat:lines", "chat:say", "chat:start", "chat:ticket",
    "chat:typing",
    "helpdesk:conversation-agree", "helpdesk:conversation-consents",
    "helpdesk:conversation-refuse", "helpdesk:conversation-withdraw",
    "helpdesk:conversation-close", "helpdesk:conversation-erase", "helpdesk:conversation-open",
    "helpdesk:card-type", "helpdesk-api:openapi",
    "helpdesk:conversation-letter", "helpdesk:conversation-period",
    "helpdesk:conversation-ask-later", "helpdesk:conversation-helped",
    "helpdesk:conversation-stop", "helpdesk:letter-away", "knowledge:letter",
    "knowledge:letters", "helpdesk:conversation-read",
    "helpdesk:conversation-seen", "helpdesk:conversation-write",
    "directory:inquiry", "directory:service-detail", "directory:service-list",
    "helpdesk:question-ask", "helpdesk:question-done", "institutions:institution-detail",
    "institutions:institution-list", "institutions:visit-check", "institutions:visit-check-any",
    "institutions:visit-route", "institutions:route-fill",
    *(
        f"figures:{name}"
        for name in ("chart", "check", "data", "day-or-year", "embed", "index", "passport",
                     "picture", "safe-table", "sheet", "what-if")
    ),
    *(
        f"figures-api:{name}"
        for name in (
            "openapi", "methods", "estimates", "quotation-checks", "inputs", "inputs-bare",
            "methods-bare", "estimates-bare", "quotation-checks-bare", "catalog", "catalog-bare",
            "citation", "citation-bare", "csvw", "csvw-bare", "estimate", "estimate-bare", "input",
            "input-bare", "method", "method-bare",
        )
    ),
    "referrals-api:openapi", "referrals:message", "referrals:message-close", "referrals:message-do",
    "referrals:asked", "referrals:asked-add", "referrals:asked-close", "referrals:asked-stop",
    "referrals:self-ask", "referrals:self-done",
    "knowledge:glossary", "knowledge:glossary-children",
    "knowledge:route", "knowledge:route-of", "search:results", "search-api:openapi",
    "search:suggestions",
    "crawlers:robots", "crawlers:security", "crawlers:site-map",
    "knowledge:leaflet", "knowledge:leaflet-pdf", "knowledge:news", "knowledge:news-feed",
    "knowledge:remark-say", "knowledge:useful-say",
    "office:sso-callback",
    "office:sso-start",
    "search-api:documents", "ui:kept", "ui:kept-child", "ui:leave", "ui:patterns",
    "ui:own-data", "ui:own-data-child", "ui:own-data-destroy", "ui:own-data-open",
    "ui:own-data-package", "ui:own-data-status",
    *(
        f"directory-api:{name}"
        for name in (
            "about", "about-bare", "openapi", "profile",
            *(
                f"{of}-{kind}{bare}"
                for of in ("service", "organization", "at-location", "taxonomy", "term")
                for kind in ("list", "detail")
                for bare in ("", "-bare")
            ),
        )
    ),
}  # fmt: skip
STAFF = {
    "chat:answer-change": Permission.ORGANIZATION_CHANGE,
    "chat:answer-list": Permission.ORGANIZATION_CHANGE,
    "chat:answer-remove": Permission.ORGANIZATION_CHANGE,
    **dict.fromkeys(("chat:desk", "chat:desk-ticket", "chat:waiting"), Permission.HELPDESK_READ),
    **dict.fromkeys(
        (
            "chat:talk-accept",
            "chat:talk-block",
            "chat:talk-decline",
            "chat:talk-end",
            "chat:talk-lines",
            "chat:talk-pass",
            "chat:talk-pause",
            "chat:talk-report",
            "chat:talk-say",
            "chat:talk-take",
            "chat:talk-typing",
        ),
        Permission.HELPDESK_ANSWER,
    ),
    "helpdesk:consent-ask": Permission.CONSENT_RECORD,
    "helpdesk:consent-ask-missing": Permission.CONSENT_RECORD,
    "helpdesk:consent-list": Permission.CONSENT_READ,
    "helpdesk:consent-share": Permission.CONSENT_RECORD,
    "helpdesk:voice-answer": Permission.CONSENT_RECORD,
    "helpdesk:voice-withdraw": Permission.CONSENT_RECORD,
    "helpdesk-api:call-hear": Scope.HELPDESK_CALLS,
    "helpdesk-api:question-post": Scope.HELPDESK_ASK,
    "helpdesk-api:question-status": Scope.HELPDESK_ASK,
    "referrals-api:detail": Scope.REFERRALS,
    "referrals-api:list": Scope.REFERRALS,
    "referrals-api:step": Scope.REFERRALS,
    "helpdesk:answer-posted": Permission.HELPDESK_ANSWER,
    "helpdesk:answer-print": Permission.HELPDESK_ANSWER,
    "helpdesk:question-answer": Permission.HELPDESK_ANSWER,
    "helpdesk:question-break-glass": Permission.HELPDESK_BREAK_GLASS,
    "helpdesk:question-detail": Permission.HELPDESK_READ,
    "helpdesk:question-draft": Permission.HELPDESK_ANSWER,
    "helpdesk:question-find": Permission.HELPDESK_FIND,
    "helpdesk:question-give-back": Permission.HELPDESK_ANSWER,
    "helpdesk:card-print": Permission.HELPDESK_ANSWER,
    **dict.fromkeys(
        (
            "helpdesk:call-list",
            "helpdesk:hand-over",
            "helpdesk:load-list",
            "helpdesk:question-call-attempt",
            "helpdesk:question-call-plan",
            "helpdesk:question-task-add",
            "helpdesk:task-add",
            "helpdesk:task-change",
            "helpdesk:task-list",
            "helpdesk:task-tick",
            "helpdesk:call-take",
            "helpdesk:contact-complete",
            "helpdesk:contact-done",
            "helpdesk:contact-list",
            "helpdesk:contact-words",
            "helpdesk:empty-count",
            "helpdesk:empty-counted",
            "helpdesk:intake-drop",
            "helpdesk:care-change",
            "helpdesk:care-show",
            "helpdesk:feedback-list",
            "helpdesk:feedback-reply",
            "helpdesk:intake-link",
            "helpdesk:question-opinion-ask",
            "helpdesk:intake-newer",
            "helpdesk:intake-save",
            "helpdesk:intake-start",
            "helpdesk:intake-suggest",
            "helpdesk:intake-write",
        ),
        Permission.HELPDESK_ANSWER,
    ),
    "helpdesk:board-now": Permission.HELPDESK_SUPERVISE,
    "helpdesk:board-show": Permission.HELPDESK_SUPERVISE,
    "helpdesk:quality-list": Permission.HELPDESK_REVIEW,
    "helpdesk:quality-read": Permission.HELPDESK_REVIEW,
    "helpdesk:opinion-give": Permission.HELPDESK_READ,
    "helpdesk:letter-check": Permission.LETTER_CHECK,
    "helpdesk:letter-list": Permission.LETTER_CHECK,
    "helpdesk:letter-publish": Permission.LETTER_CHECK,
    "helpdesk:letter-remove": Permission.LETTER_CHECK,
    "helpdesk:letter-return": Permission.LETTER_CHECK,
    "helpdesk:question-letter": Permission.HELPDESK_ANSWER,
    "helpdesk:question-refer": Permission.REFERRAL_WRITE,
    "helpdesk:question-list": Permission.HELPDESK_READ,
    "helpdesk:question-take": Permission.HELPDESK_ANSWER,
    "helpdesk:attachment-open": Permission.HELPDESK_READ,
    "helpdesk:mail-bring-back": Permission.HELPDESK_ANSWER,
    "helpdesk:mail-put-aside": Permission.HELPDESK_ANSWER,
    "office:mailbox-show": Permission.ORGANIZATION_CHANGE,
    "office:mailbox-try": Permission.ORGANIZATION_CHANGE,
    **dict.fromkeys(
        ("office:unsent-again", "office:unsent-leave", "office:unsent-list"),
        Permission.ORGANIZATION_CHANGE,
    ),
    "helpdesk:question-take-over": Permission.HELPDESK_ANSWER,
    **dict.fromkeys(
        (
            "directory:correction-decide",
            "directory:inquiry-set",
            "directory:offer-list",
            "directory:pair-judge",
            "directory:record-add",
            "directory:record-edit",
            "directory:record-release",
            "directory:version-restore",
            "directory:work-list",
            "directory:delivery-detail",
            "directory:delivery-drop",
            "directory:delivery-list",
            "directory:delivery-store",
        ),
        Permission.DIRECTORY_EDIT,
    ),
    "institutions:invite-ask": Permission.KNOWLEDGE_EDIT,
    "institutions:invite-detail": Permission.KNOWLEDGE_EDIT,
    "institutions:invite-end": Permission.KNOWLEDGE_EDIT,
    "institutions:invite-list": Permission.KNOWLEDGE_EDIT,
    "institutions:invite-place": Permission.KNOWLEDGE_EDIT,
    "institutions:invite-return": Permission.KNOWLEDGE_EDIT,
    "knowledge:check-list": Permission.KNOWLEDGE_EDIT,
    "knowledge:link-ask": Permission.KNOWLEDGE_EDIT,
    "knowledge:link-ignore": Permission.KNOWLEDGE_EDIT,
    "knowledge:link-list": Permission.KNOWLEDGE_EDIT,
    "knowledge:picture-list": Permission.KNOWLEDGE_EDIT,
    "knowledge:check-mark": Permission.KNOWLEDGE_EDIT,
    "knowledge:remark-dismiss": Permission.KNOWLEDGE_EDIT,
    "knowledge:unread-list": Permission.KNOWLEDGE_EDIT,
    "knowledge:unread-mark": Permission.KNOWLEDGE_EDIT,
    "knowledge:useful-detail": Permission.KNOWLEDGE_EDIT,
    "knowledge:useful-list": Permission.KNOWLEDGE_EDIT,
    "knowledge:useful-table": Permission.KNOWLEDGE_EDIT,
    **dict.fromkeys(
        (
            "meldcode:consultation-answer",
            "meldcode:signal-send",
            "meldcode:signal-sent",
            "meldcode:start",
        ),
        Permission.MELDCODE_RAISE,
    ),
    "meldcode:case-detail": Permission.MELDCODE_READ,
    **dict.fromkeys(
        (
            "meldcode:case-begin",
            "meldcode:case-offer",
            "meldcode:case-restart",
            "meldcode:consultation-ask",
            "meldcode:entry-add",
            "meldcode:step-newer",
            "meldcode:step-save",
            "meldcode:step-write",
        ),
        Permission.MELDCODE_WRITE,
    ),
    **dict.fromkeys(
        (
            "meldcode:case-close",
            "meldcode:case-decide",
            "meldcode:case-print",
            "meldcode:case-reopen",
            "meldcode:case-return",
            "meldcode:case-take",
            "meldcode:queue",
        ),
        Permission.MELDCODE_DECIDE,
    ),
    **dict.fromkeys(
        ("referrals:detail", "referrals:figures", "referrals:list"), Permission.REFERRAL_READ
    ),
    **dict.fromkeys(
        (
            "referrals:again",
            "referrals:begin",
            "referrals:call-record",
            "referrals:content",
            "referrals:link-renew",
            "referrals:reply",
            "referrals:service-choose",
            "referrals:step-make",
            "referrals:take",
            "referrals:task-deal",
            "referrals:words-give",
        ),
        Permission.REFERRAL_WRITE,
    ),
    **dict.fromkeys(
        ("referrals:inbox", "referrals:inbox-do", "referrals:inbox-message"),
        Permission.REFERRAL_ANSWER,
    ),
    **dict.fromkeys(
        (
            "referrals:account-link",
            "referrals:account-unlink",
            "referrals:call-again",
            "referrals:hook-set",
            "referrals:system-connect",
            "referrals:system-end",
            "referrals:system-renew",
            "referrals:partner-detail",
            "referrals:partner-list",
        ),
        Permission.REFERRAL_CONNECT,
    ),
    **dict.fromkeys(
        ("referrals:consent-ask", "referrals:voice-answer", "referrals:voice-withdraw"),
        Permission.CONSENT_RECORD,
    ),
    "office:along-ask": SIGNED_IN,
    "office:along-end": SIGNED_IN,
    "office:centre-change": Permission.ORGANIZATION_CHANGE,
    **dict.fromkeys(
        ("helpdesk:figure-csv", "helpdesk:figure-show", "helpdesk:figure-xlsx"),
        Permission.HELPDESK_SUPERVISE,
    ),
    **dict.fromkeys(
        (
            "office:partner-add",
            "office:partner-detail",
            "office:partner-end",
            "office:partner-list",
            "office:partner-renew",
        ),
        Permission.ORGANIZATION_CHANGE,
    ),
    "office:closure-add": Permission.ORGANIZATION_CHANGE,
    "office:closure-change": Permission.ORGANIZATION_CHANGE,
    "office:closure-list": Permission.ORGANIZATION_CHANGE,
    "office:closure-remove": Permission.ORGANIZATION_CHANGE,
    "office:hours-chat": Permission.ORGANIZATION_CHANGE,
    "office:hours-phone": Permission.ORGANIZATION_CHANGE,
    "office:voicemail-show": Permission.ORGANIZATION_CHANGE,
    "office:colleague-detail": Permission.ACCOUNTS_MANAGE,
    "office:colleague-disable": Permission.ACCOUNTS_MANAGE,
    "office:colleague-enable": Permission.ACCOUNTS_MANAGE,
    "office:colleague-invite": Permission.ACCOUNTS_MANAGE,
    "office:colleague-list": Permission.ACCOUNTS_MANAGE,
    "office:colleague-restart": Permission.ACCOUNTS_MANAGE,
    "office:file-readers": SIGNED_IN,
    "office:opening-detail": Permission.ACCESS_REVIEW,
    "office:opening-list": Permission.ACCESS_REVIEW,
    "office:role-end": Permission.ACCOUNTS_MANAGE,
    "office:present": SIGNED_IN,
    "office:hold-lift": Permission.PRIVACY_MANAGE,
    "office:hold-place": Permission.PRIVACY_MANAGE,
    "office:breach-close": Permission.PRIVACY_MANAGE,
    "office:breach-detail": Permission.PRIVACY_MANAGE,
    "office:breach-list": Permission.PRIVACY_MANAGE,
    "office:breach-record": Permission.PRIVACY_MANAGE,
    "office:bet-add": Permission.KNOWLEDGE_EDIT,
    "office:bet-change": Permission.KNOWLEDGE_EDIT,
    "office:bet-list": Permission.KNOWLEDGE_EDIT,
    "office:bet-remove": Permission.KNOWLEDGE_EDIT,
    "office:missed-csv": Permission.KNOWLEDGE_EDIT,
    "office:missed-list": Permission.KNOWLEDGE_EDIT,
    "office:synonym-add": Permission.KNOWLEDGE_EDIT,
    "office:synonym-change": Permission.KNOWLEDGE_EDIT,
    "office:synonym-list": Permission.KNOWLEDGE_EDIT,
    "office:synonym-remove": Permission.KNOWLEDGE_EDIT,
    "office:processor-change": Permission.PRIVACY_MANAGE,
    "office:processor-csv": Permission.PRIVACY_MANAGE,
    "office:processor-list": Permission.PRIVACY_MANAGE,
    "office:processor-record": Permission.PRIVACY_MANAGE,
    "office:privacy-start": Permission.PRIVACY_MANAGE,
    "office:register-csv": Permission.PRIVACY_MANAGE,
    "office:register-json": Permission.PRIVACY_MANAGE,
    "office:register-show": Permission.PRIVACY_MANAGE,
    "office:request-check": Permission.REQUEST_HANDLE,
    "office:request-destroy": Permission.REQUEST_HANDLE,
    "office:request-detail": Permission.REQUEST_READ,
    "office:request-extend": Permission.REQUEST_HANDLE,
    "office:request-freeze": Permission.REQUEST_HANDLE,
    "office:request-hand-over": Permission.REQUEST_HANDLE,
    "office:request-letter": Permission.REQUEST_READ,
    "office:request-list": Permission.REQUEST_READ,
    "office:request-prepare": Permission.REQUEST_HANDLE,
    "office:request-record": Permission.REQUEST_HANDLE,
    "office:request-release": Permission.PRIVACY_APPROVE,
    "office:request-send-back": Permission.PRIVACY_APPROVE,
    "office:request-unfreeze": Permission.REQUEST_HANDLE,
    "office:request-withdraw": Permission.REQUEST_HANDLE,
    "office:retention-show": Permission.PRIVACY_MANAGE,
    "office:session-end": SIGNED_IN,
    "office:session-end-others": SIGNED_IN,
    "office:session-list": SIGNED_IN,
    "office:simulate": Permission.ACCESS_SIMULATE,
    "office:start": SIGNED_IN,
    "office:trail-csv": Permission.AUDIT_EXPORT,
    "office:trail-jsonl": Permission.AUDIT_EXPORT,
    "office:trail-list": Permission.AUDIT_READ,
    "office:trail-outliers": Permission.AUDIT_READ,
}


def routes(patterns: Iterable[URLPattern | URLResolver], space: str = "") -> Iterator[Route]:
    """Yield the name (or else the address) and the view of every route, at any depth."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from routes(pattern.url_patterns, inner)
        else:
            yield space + (pattern.name or str(pattern.pattern)), pattern.callback


# Wagtail brings these without a guard of their own; DefaultDeny keeps them shut.
SHUT = {"test404/": "/redactie/test404/", "wagtailcore_login": "/_util/login/"}


def nobody_knows_who(found: Iterable[Route]) -> set[str]:
    return {name for name, view in found if not states_access(view)}


def ours() -> dict[str, object]:
    found = routes(get_resolver().url_patterns)
    return {name: getattr(view, "access", None) for name, view in found if is_ours(view)}


def is_ours(view: Callable[..., Any]) -> bool:
    return view.__module__.startswith("thuisfront.") and hasattr(view, "access")


def test_every_route_states_who_may_come_in() -> None:
    found = list(routes(get_resolver().url_patterns))
    assert len(found) > 150
    assert nobody_knows_who(found) == set(SHUT)


@pytest.mark.django_db
@pytest.mark.parametrize("address", SHUT.values())
def test_a_page_that_does_not_is_served_to_nobody(client: Client, address: str) -> None:
    assert client.get(address).status_code == 403


def test_a_route_that_forgets_it_is_named() -> None:
    def forgetful(request: HttpRequest) -> HttpResponse:
        return HttpResponse(request.path)

    @public
    def polite(request: HttpRequest) -> HttpResponse:
        return HttpResponse(request.path)

    inside = [path("vragen/", forgetful, name="list"), path("open/", polite, name="open")]
    found = routes([path("werk/", include((inside, "room"))), path("kaal/", forgetful)])
    assert nobody_knows_who(found) == {"room:list", "kaal/"}


def test_the_pages_for_everybody_are_these() -> None:
    named = {name for name, access in ours().items() if access == PUBLIC and ":" in name}
    assert named == OPEN


def test_the_pages_of_staff_ask_for_what_is_written_here() -> None:
    assert {name: access for name, access in ours().items() if access != PUBLIC} == STAFF


def test_only_known_packages_guard_their_own_pages() -> None:
    found = routes(get_resolver().url_patterns)
    others = {view.__module__.split(".")[0] for _, view in found if not hasattr(view, "access")}
    assert others == {"allauth", "django", "wagtail"}
    assert not any(name.startswith("thuisfront") for name in GUARDED_ELSEWHERE)


@pytest.mark.parametrize("permission", list(Permission))
def test_every_permission_is_given_by_a_role_and_asked_somewhere(permission: Permission) -> None:
    from thuisfront.core.access.roles import ROLES

    elsewhere = {
            Permission.KNOWLEDGE_REVIEW, Permission.ACCOUNTS_MANAGE,
        }  # fmt: skip
    assert any(permission in role.may for role in ROLES)
    assert permission in elsewhere or permission in STAFF.values()


def test_a_guard_keeps_the_name_of_its_view() -> None:
    @requires(Permission.AUDIT_READ)
    def trail(request: HttpRequest) -> HttpResponse:
        return HttpResponse(request.path)

    assert (trail.__name__, states_access(trail)) == ("trail", True)
