"""What a contact tells already when others are asked to help: nobody types it again."""

from thuisfront.helpdesk.enums import AgeBand, Asker, Author
from thuisfront.helpdesk.models import Question
from thuisfront.helpdesk.queries import contact_of, conversation, line_key
from thuisfront.referrals.public import USUALLY_SHARED, Begun, Field

MOST = 4000  # characters


def begun_from(question: Question) -> Begun:
    """Return with what a referral begins.

    What somebody asked stands in their own words, so it goes along only once it is ticked: of a
    child as its words, of an adult as what is going on.
    """
    key = line_key(question)
    said = [told for told in conversation(question, key) if told.author == Author.ASKER]
    contact = contact_of(question, key)
    words = "\n\n".join(told.text for told in said)[:MOST]
    own = Field.WORDS if question.asker == Asker.CHILD else Field.SITUATION
    values = {
        own.value: words,
        Field.WISH.value: next((told.hope for told in said if told.hope), "")[:MOST],
        Field.AGE.value: str(AgeBand(question.age_band).label) if question.age_band else "",
    }
    if contact:
        values |= {
            Field.PHONE.value: contact.phone or contact.mobile, Field.EMAIL.value: contact.email,
            Field.REACH.value: contact.when,
        }  # fmt: skip
    shared = [code for code in USUALLY_SHARED if code != own]
    return Begun(values=values, shared=shared, question=question.pk)
