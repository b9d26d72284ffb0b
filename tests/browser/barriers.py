"""What axe finds wrong in a page; a second look at the same page does not read axe in again."""

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

FIND = """async (rules) => {
  const only = rules.length ? {runOnly: rules} : {};
  const found = await axe.run(document, {resultTypes: ['violations'], ...only});
  return found.violations.map((each) => [each.id, each.nodes[0].html]);
}"""


def barriers(page: Page, *rules: str) -> list[tuple[str, str]]:
    """Return the rule and the first place of each barrier; all rules, or only those given."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    return [(rule, place) for rule, place in page.evaluate(FIND, rules)]
