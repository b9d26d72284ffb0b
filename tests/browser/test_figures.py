"""Computing with sliders: by keyboard, live with a script and by the button without one."""

import re

import pytest
from playwright.sync_api import expect

from .people import Visitors

pytestmark = pytest.mark.browser
HERE = "/cijfers/rekenen/"
START = "/cijfers/rekenen/?mensen=9415&deel_van=34&deel_tot=60&kinderen_van=1.4&kinderen_tot=2.2"


def test_a_slider_moved_by_keyboard_changes_the_answer_at_once(visitors: Visitors) -> None:
    page = visitors.reader()
    page.goto(START)
    before = page.locator("[data-answer] .tf-lead").inner_text()
    slider = page.get_by_label("Hoogstens dit percentage is ouder")
    slider.press("End")
    expect(page.locator("output[for=id_deel_tot]")).to_have_text("100%")
    expect(page.locator("[data-answer] .tf-lead")).not_to_have_text(before)
    assert page.url.endswith("kinderen_tot=2.2")


def test_sliders_that_cross_take_the_answer_away(visitors: Visitors) -> None:
    page = visitors.reader()
    page.goto(START)
    page.get_by_label("Hoogstens dit percentage is ouder").press("Home")
    expect(page.locator("[data-answer] .tf-lead")).to_have_count(0)


def test_without_a_script_the_button_computes(visitors: Visitors) -> None:
    page = visitors.reader(script=False)
    page.goto(HERE)
    page.get_by_label("Een ouder heeft hoogstens zoveel kinderen").press("End")
    page.get_by_role("button", name="Reken uit").click()
    expect(page.locator("output[for=id_kinderen_tot]")).to_have_text("6")
    expect(page.locator("[data-answer] .tf-lead")).to_have_text(
        re.compile("Ongeveer .* op één dag")
    )


def test_a_start_fills_the_sliders(visitors: Visitors) -> None:
    page = visitors.reader(script=False)
    page.goto(HERE)
    page.get_by_role("link", name="Nederland, in één jaar").click()
    expect(page.get_by_label("Hoeveel mensen zitten in detentie?")).to_have_value("27300")
    expect(page.locator("[data-answer] .tf-lead")).to_contain_text("in één jaar")
