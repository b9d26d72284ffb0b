"""The few blocks an article is made of."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from thuisfront.knowledge.enums import NoticeKind

ADDRESS = r"^(https?://|/(?!/))\S+$"  # of another site, or of a page here such as /vraag/
FEATURES = ["bold", "italic", "link", "ol", "ul"]


class QuoteBlock(blocks.StructBlock):
    """A sentence that a reader can say, with a label such as an age."""

    label = blocks.CharBlock(required=False, max_length=80, label=_("Label"))
    text = blocks.RichTextBlock(features=["bold", "italic", "link"], label=_("Sentence"))

    class Meta:
        icon = "openquote"
        label = _("Sentence to say")
        template = "knowledge/block_quote.html"


class NoticeBlock(blocks.StructBlock):
    """A text that stands out."""

    kind = blocks.ChoiceBlock(choices=NoticeKind.choices, label=_("Kind"))
    text = blocks.RichTextBlock(features=FEATURES, label=_("Text"))

    class Meta:
        icon = "warning"
        label = _("Notice")
        template = "knowledge/block_notice.html"


class BodyBlock(blocks.StreamBlock):
    """The text of a page."""

    heading = blocks.CharBlock(
        max_length=120, label=_("Heading"), icon="title", template="knowledge/block_heading.html"
    )
    paragraph = blocks.RichTextBlock(
        features=FEATURES, label=_("Text"), template="knowledge/block_paragraph.html"
    )
    quote = QuoteBlock()
    notice = NoticeBlock()


class HelpBlock(blocks.StructBlock):
    """Someone who can help."""

    name = blocks.CharBlock(max_length=120, label=_("Name"))
    contact = blocks.CharBlock(max_length=200, label=_("How to reach them"))
    url = blocks.RegexBlock(ADDRESS, required=False, label=_("Address of the site"))
    why = blocks.CharBlock(max_length=300, label=_("What for"))
    verified = blocks.BooleanBlock(required=False, label=_("Checked at the source"))

    class Meta:
        icon = "group"
        label = _("Who can help")


class SourceBlock(blocks.StructBlock):
    """Where facts of the page come from."""

    title = blocks.CharBlock(max_length=250, label=_("Title"))
    publisher = blocks.CharBlock(max_length=200, label=_("Publisher"))
    url = blocks.URLBlock(required=False, label=_("Address of the site"))
    checked_on = blocks.DateBlock(label=_("Looked at on"))
    verified = blocks.BooleanBlock(required=False, label=_("Checked at the source"))

    class Meta:
        icon = "doc-full"
        label = _("Source")


class NextBlock(blocks.StreamBlock):
    """Articles to read next."""

    page = blocks.PageChooserBlock(page_type="knowledge.ArticlePage", label=_("Article"))
