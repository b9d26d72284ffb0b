"""The few blocks an article is made of."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageBlock, ImageChooserBlock

from thuisfront.core.ui import pictures
from thuisfront.knowledge.enums import CareDegree, NoticeKind, ReadingLanguage, TextLevel

ADDRESS = r"^(https?://|/(?!/))\S+$"  # of another site, or of a page here such as /vraag/
MOST_LINES = 40
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


class CareBlock(blocks.StructBlock):
    """What to do when something is wrong, in one of three degrees."""

    degree = blocks.ChoiceBlock(choices=CareDegree.choices, label=_("How soon"))
    text = blocks.RichTextBlock(features=FEATURES, label=_("What to do"))

    class Meta:
        icon = "warning"
        label = _("Care card")
        template = "knowledge/block_care.html"


class PictureChooser(ImageChooserBlock):
    """Chooses a picture; those of one text come together, with their sizes."""

    def bulk_to_python(self, values: Iterable[int]) -> list[Any]:
        """Return the pictures of these keys."""
        return list(pictures.by_key(values))


class PictureBlock(ImageBlock):
    """A picture, told in words to who cannot see it, or marked as decoration."""

    def __init__(self, *, required: bool = True, **options: Any) -> None:
        super().__init__(required=required, **options)
        chooser = PictureChooser(required=required)
        chooser.set_name("image")
        self.child_blocks["image"] = chooser

    def clean(self, value: Any) -> Any:
        """Take spaces for no words at all."""
        if value is not None:
            value.contextual_alt_text = (value.contextual_alt_text or "").strip()
        return super().clean(value)

    class Meta:
        icon = "image"
        label = _("Picture")
        template = "knowledge/block_picture.html"


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
    care = CareBlock()
    picture = PictureBlock()
    checklist = blocks.ListBlock(
        blocks.RichTextBlock(features=["bold", "italic", "link"], label=_("Point")),
        label=_("Checklist"), icon="tick", template="knowledge/block_checklist.html",
    )  # fmt: skip
    lines = blocks.IntegerBlock(
        min_value=1, max_value=MOST_LINES, label=_("Lines to write on"), icon="edit",
        template="knowledge/block_lines.html",
    )  # fmt: skip
    drawing = blocks.StaticBlock(
        label=_("Frame to draw in"), icon="image", template="knowledge/block_drawing.html"
    )


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


class ReadingBlock(blocks.StructBlock):
    """The same article for another reader, or in another language."""

    language = blocks.ChoiceBlock(
        choices=ReadingLanguage.choices, default=ReadingLanguage.NL, label=_("Language")
    )
    level = blocks.ChoiceBlock(choices=TextLevel.choices, label=_("For whom"))
    title = blocks.CharBlock(max_length=200, label=_("Title"))
    summary = blocks.CharBlock(max_length=300, label=_("Summary"))
    body = BodyBlock(label=_("Text"))
    help = blocks.ListBlock(
        HelpBlock(), default=[], required=False, label=_("Who can help, where it differs")
    )

    class Meta:
        icon = "doc-full-inverse"
        label = _("Other text")
