"""What the codes of rules and points are called: `{% load institutions %}`."""

from django import template
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisfront.institutions.enums import Drawing, RuleTopic, VisitKind
from thuisfront.institutions.rules import Point

register = template.Library()

# Per point: what it is called, and what to do. Points about a rule are called after its subject.
POINTS: dict[str, tuple[Promise, Promise | str]] = {
    "ban": (
        _("Do not go yet"),
        _("Somebody with authority said no. Talk to a lawyer, or call us first."),
    ),
    "wish-no": (
        _("Your child does not want to go"),
        _("Do not force it. A card, a drawing or a call is contact too. Ask again another time."),
    ),
    "wish-unsure": (
        _("Your child is not sure"),
        _("Look at the way in together, and say: you may change your mind, also at the door."),
    ),
    "objects-nl": (
        _("Talk with the other parent first"),
        _("Together you decide what is good for your child. If you cannot agree, a judge can."),
    ),
    "objects-be": (
        _("The visit can be refused"),
        _("When the other parent disagrees in writing, the prison refuses the visit. Talk first."),
    ),
    "objection-unknown": (
        _("Ask who has to agree"),
        _("Ask the other parent or the guardian before you go."),
    ),
    "consent": (_("Who has to agree"), ""),
    "alone-unknown": (_("Ask whether an adult has to come"), _("We found no rule. Call first.")),
    "may-come-alone": (
        _("By age your child may come alone"),
        _("You may still go together: that is often nicer."),
    ),
    "adult-comes": (_("An adult comes along: good"), ""),
    "adult-needed": (_("An adult has to come along"), ""),
    "adult-disputed": (
        _("Take an adult along, to be sure"),
        _("Sources do not say the same about this age. With an adult you are always right."),
    ),
    "papers-unknown": (
        _("Ask whether your child needs papers"),
        _("We found no rule. Call first."),
    ),
    "papers": (_("Bring your child’s proof of identity"), _("A passport or an identity card.")),
    "papers-disputed": (
        _("Bring your child’s proof of identity, to be sure"),
        _("Sources do not say the same about this age. With papers you are always right."),
    ),
    "papers-later": (_("At this age no passport is asked"), ""),
}
SAID_BY_THE_RULE = {VisitKind.ORDINARY, VisitKind.PHONE, VisitKind.VIDEO}
READ = {
    "ban": "/ouder-thuis/als-contact-niet-veilig-is/",
    "wish-no": "/kinderen/wel-of-niet-op-bezoek/",
    "wish-unsure": "/kinderen/eerste-bezoek/",
    "objects-nl": "/ouder-thuis/gezag-en-toestemming/",
    "objects-be": "/ouder-thuis/gezag-en-toestemming/",
}


@register.filter
def topic(code: str) -> str:
    """Return what a rule is about, in words."""
    return str(RuleTopic(code).label)


@register.filter
def drawing_name(code: str) -> str:
    """Return what a drawing shows, in words."""
    return str(Drawing(code).label)


@register.filter
def visit_kind(code: str) -> str:
    """Return what a kind of visit is called, where its rules do not say so already."""
    return "" if code in SAID_BY_THE_RULE else str(VisitKind(code).label)


@register.filter
def heading(point: Point) -> str:
    """Return what a point is called."""
    return str(POINTS[point.code][0]) if point.code in POINTS else topic(point.code)


@register.filter
def sentence(point: Point) -> str:
    """Return what to do about a point; for a rule, what the rule says."""
    if point.code in POINTS:
        return str(POINTS[point.code][1])
    return point.rules[0].text


@register.filter
def page_to_read(point: Point) -> str:
    """Return the article about a point, or nothing."""
    return READ.get(point.code, "")
