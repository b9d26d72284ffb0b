"""From a child's question to the answer, as the child and the adviser see it."""

import pytest
from playwright.sync_api import Page, expect

from .people import SEND, Visitors, ask, fill_question, five_words, open_question, open_with
from .program import Site

pytestmark = pytest.mark.browser
QUESTION = "Mijn papa zit in een gevangenis. Mag ik een knuffel meenemen op bezoek?"
ANSWER = "Wat lief van je. Vraag het even aan de gevangenis.\nSoms mag een kleine knuffel mee."


def answer(page: Page, site: Site) -> str:
    """Answer the last question with an article along; return the title of the article."""
    open_question(page, site)
    page.locator("main form textarea[name=text]").fill(ANSWER)
    article = page.locator("label[for=id_articles_0]")
    article.check()
    title = article.inner_text().strip().rpartition(" (")[0]  # behind it: for whom the text is
    page.locator("main form[action$='/antwoord/'] button").first.click()
    page.wait_for_url("**/werk/vragen/")
    return title


@pytest.mark.parametrize("script", [True, False])
def test_a_child_asks_reads_the_answer_writes_back_and_erases(
    visitors: Visitors, site: Site, script: bool
) -> None:
    _, words = visitors.asker(QUESTION, script=script)
    assert len(words.split()) == 5
    title = answer(visitors.staff(script=script), site)
    later = visitors.reader(script=script)
    open_with(later, words.upper().replace(" ", ", "))
    expect(later.locator(".tf-message--line")).to_contain_text("Soms mag een kleine knuffel mee.")
    later.locator("[name=text]").fill("Dank je wel!")
    later.locator("main form[action$='/schrijf/'] button").click()
    expect(later.locator(".tf-message--asker").last).to_contain_text("Dank je wel!")
    later.locator(".tf-message--line a", has_text=title).click()
    expect(later.locator("h1")).to_have_text(title)
    later.goto("/vraag/gesprek/wissen/")
    later.locator("main form button").click()
    expect(later.locator("main form")).to_have_count(0)
    later.goto("/vraag/antwoord/")
    later.locator("[name=words]").fill(words)
    later.locator("main form button").click()
    expect(later.locator("#id_words_error")).to_be_visible()


@pytest.mark.parametrize("script", [True, False])
def test_only_the_fields_that_belong_to_the_choice_are_shown(
    visitors: Visitors, script: bool
) -> None:
    page = visitors.reader(script=script)
    page.goto("/vraag/")
    for way, shown in (
        ("email", {"email"}),
        ("phone", {"phone", "phone_when"}),
        ("code", set[str]()),
    ):
        page.locator(f"[name=answer_by][value={way}]").check()
        seen = {
            n for n in ("email", "phone", "phone_when") if page.locator(f"#id_{n}").is_visible()
        }
        assert seen == shown
    expect(page.locator("[name=age_band]")).to_be_hidden()
    page.locator("[name=asker][value=child]").check()
    expect(page.locator("[name=age_band]")).to_be_visible()


def test_who_sounds_unsafe_sees_whom_to_call_first_and_then_may_send(visitors: Visitors) -> None:
    text = "Mijn stiefvader slaat mij en ik ben bang thuis."
    page = visitors.reader(width=390)
    page.goto("/vraag/")
    fill_question(page, text)
    page.locator(SEND).click()
    help_now = page.locator("main .tf-emergency")
    expect(help_now).to_be_in_viewport()
    assert help_now.locator("a").all_inner_texts() == ["112", "0800-2000"]
    assert page.locator("[name=text]").input_value() == text
    page.locator(SEND).click()
    assert len(five_words(page).split()) == 5
    expect(page.locator("main .tf-emergency")).to_be_visible()


def test_an_empty_form_says_what_is_wrong_and_leads_to_the_field(visitors: Visitors) -> None:
    page = visitors.reader()
    page.goto("/vraag/")
    page.locator("[name=hope]").fill("Dat hij weet dat ik aan hem denk")
    page.locator(SEND).click()
    summary = page.locator("[data-error-summary]")
    expect(summary).to_be_focused()
    assert page.title().startswith("Fout: ")
    assert page.locator("[name=hope]").input_value() == "Dat hij weet dat ik aan hem denk"
    summary.locator("a").first.click()
    expect(page.locator("[name=text]")).to_be_focused()


def test_who_has_no_cookie_any_more_is_told_so_and_keeps_what_was_typed(
    visitors: Visitors,
) -> None:
    page = visitors.reader()
    page.goto("/vraag/")
    fill_question(page, QUESTION, {"hope": "Een ja"})
    page.context.clear_cookies()
    page.locator(SEND).click()
    expect(page.locator("[data-error-summary]")).to_contain_text("staat er nog")
    assert page.locator("[name=text]").input_value() == QUESTION
    assert page.locator("[name=hope]").input_value() == "Een ja"
    page.locator(SEND).click()
    assert len(five_words(page).split()) == 5


def test_nothing_of_a_question_stands_in_an_address_or_a_title(
    visitors: Visitors, site: Site
) -> None:
    page = visitors.reader()
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url))
    page.goto("/vraag/")
    words = ask(page, QUESTION)
    titles = [page.title()]
    for path in ("/vraag/gesprek/", "/vraag/gesprek/wissen/", "/vraag/antwoord/"):
        page.goto(path)
        titles.append(page.title())
    asked = {address.removeprefix(site.url) for address in seen if "/static/" not in address}
    assert asked == {
        "/vraag/", "/vraag/klaar/", "/vraag/gesprek/", "/vraag/gesprek/wissen/", "/vraag/antwoord/",
    }  # fmt: skip
    said = " ".join(titles).lower()
    assert [word for word in (words, "knuffel", "papa", "gevangenis") if word in said] == []
