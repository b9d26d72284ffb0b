"""Every write to the public site: loading files, making pages and words findable."""

from thuisfront.knowledge.actions.checking import InReviewError, mark_checked
from thuisfront.knowledge.actions.finding import make_findable, make_unfindable
from thuisfront.knowledge.actions.judging import (
    PersonalError,
    count_vote,
    dismiss_remark,
    keep_remark,
)
from thuisfront.knowledge.actions.letters import LetterText, publish_letter, take_letter_away
from thuisfront.knowledge.actions.linking import ignore_link
from thuisfront.knowledge.actions.loading import Loaded, content_hash, load_content
from thuisfront.knowledge.actions.unread import NotYoursToReadError, mark_reread
from thuisfront.knowledge.actions.words import (
    load_route,
    load_words,
    make_unfindable_term,
    show_term,
)

__all__ = [
    "InReviewError",
    "LetterText",
    "Loaded",
    "NotYoursToReadError",
    "PersonalError",
    "content_hash",
    "count_vote",
    "dismiss_remark",
    "ignore_link",
    "keep_remark",
    "load_content",
    "load_route",
    "load_words",
    "make_findable",
    "make_unfindable",
    "make_unfindable_term",
    "mark_checked",
    "mark_reread",
    "publish_letter",
    "show_term",
    "take_letter_away",
]
