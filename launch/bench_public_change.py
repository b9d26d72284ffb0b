"""Publish one page with another summary, as an editor does; run beside the running program."""

import sys
from importlib import import_module

import django


def main(path: str, summary: str) -> None:
    """Give the article at this address another summary."""
    django.setup()
    import_module("thuisfront.knowledge.wagtail_hooks")  # what follows when a page is published
    from thuisfront.core.access import asking
    from thuisfront.knowledge.models import ArticlePage

    with asking.as_system("bench"):
        page = ArticlePage.objects.get(slug=path.strip("/").split("/")[-1])
        page.summary = summary
        page.save_revision().publish()


if __name__ == "__main__":
    main(*sys.argv[1:])
