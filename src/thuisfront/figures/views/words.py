"""The words of the figures on the screen: methods, inputs, countries, kinds and units."""

from django.utils.translation import gettext_lazy as _

COUNTRIES = {
    "NL": _("the Netherlands"), "BE": _("Belgium"), "GB-EAW": _("England and Wales"),
    "GB-SCT": _("Scotland"), "FR": _("France"), "EU": _("European Union"),
    "COE": _("Council of Europe"), "DK": _("Denmark"), "NO": _("Norway"), "SE": _("Sweden"),
    "DE": _("Germany"),
}  # fmt: skip
KINDS = {
    "stock": _("on one day"), "flow": _("in one year"), "ever": _("ever, before an age"),
    "unclear": _("day or year: not told"),
}  # fmt: skip
SEEN = {
    "source": _("Not checked yet."),
    "papers": _("Not checked yet, and not read at its source."),
    "inference": _("Worked out by us."),
}
UNITS = {
    "persons": _("people"), "children": _("children"), "share": _("part of the whole"),
    "children per person": _("children per person"), "places": _("places"),
    "per 100,000 inhabitants": _("for every 100,000 inhabitants"), "years": _("years old"),
    "ratio": _("times as many"),
}  # fmt: skip
METHODS = {
    "components": (
        _("By sex: people × share who are a parent × children per parent"),
        _("Each share and each mean must be of the same people as the count beside it."),
        _("the component method of demography, as in Glaze and Maruschak (2008), NCJ 222984"),
    ),
    "parenting_rate": (
        _("By one rate: people × children per person"),
        _("The rate of another country and year must hold here too. That is far from sure."),
        _("COPE (2010), with a rate from a survey of 1,700 detained men in France (INSEE, 1999)"),
    ),
    "undercount": (
        _("By a count of parents, corrected for parents who were not counted"),
        _("Parents who were missed must have as many children as those who were counted."),
        _("British Ministry of Justice (2024), “Estimates of children with a parent in prison”"),
    ),
}
INPUTS = {
    "men": _("Men in detention"), "women": _("Women in detention"),
    "share_men": _("Men who are a father"), "share_women": _("Women who are a mother"),
    "children_men": _("Children per father"), "children_women": _("Children per mother"),
    "population": _("People in detention"), "rate": _("Children per person in detention"),
    "registered": _("Parents who were counted"),
    "coverage": _("Part of all parents that was counted"),
    "children_per_parent": _("Children per parent"),
}  # fmt: skip
ASKED = {
    "men": _(
        "If men were asked at intake how many children they have, we would know more. We take it"
        " that one father has about 1.5 children more or less than another."
    ),
    "people": _(
        "If people were asked at intake how many children they have, we would know more. We take it"
        " that one person has about 1.5 children more or less than another."
    ),
}
SENTENCES = {
    "stock": _(
        "On one day in %(year)s about %(best)s children in %(country)s had a parent in detention."
        " It may be %(low)s, it may be %(high)s."
    ),
    "flow": _(
        "In the year %(year)s about %(best)s children in %(country)s had a parent in detention for"
        " some time. It may be %(low)s, it may be %(high)s."
    ),
}
OWN = {
    "stock": _("About %(best)s children on one day. It may be %(low)s, it may be %(high)s."),
    "flow": _("About %(best)s children in one year. It may be %(low)s, it may be %(high)s."),
}
VERDICTS = {
    "as_printed": _("This is right: the sum gives %(computed)s."),
    "after_rounding": _("This is right after rounding: the sum gives %(computed)s."),
    "no_match": _("This is not right: the sum gives %(should_be)s, not %(quoted)s."),
}
UNFIT = {
    "stock": _("The people were counted in a year, and the number is said to be of one day."),
    "flow": _("The people were counted on one day, and the number is said to be of a year."),
    "unclear": _("The source does not say whether it counted on one day or in a year."),
    "children": _("These are children already; they are not times children per person again."),
    "countries": _("The inputs are of different countries: %(countries)s."),
    "stale": _("An input is more than five years older than the count."),
}
SHEET = {
    "title": _("Passport of a number"), "old": _("Old: more than five years before the question."),
    "ages": _("Our sources do not all say whether children of 18 and older count."),
    "drawn": _("%(draws)s draws with PCG64, seed %(seed)s: who does it again finds the same"),
    "version": _("Version %(version)s of %(day)s."),
}  # fmt: skip
ON_SHEET = {
    "ways": _("Ways of counting"), "cite": _("Citing this"),
    "ways_head": (_("Way of counting"), _("Best guess"), _("From – to (95 of 100)")),
    "inputs": _("Inputs of our answer"),
    "inputs_head": (_("Input"), _("How much"), _("Source")),
    "most": _("What would change this most?"),
    "most_head": (_("What we do not know exactly"), _("Part of the range")),
    "asked": _("What would asking people bring?"),
    "asked_head": (_("People asked"), _("From – to (95 of 100)"), _("Smaller range")),
}  # fmt: skip
