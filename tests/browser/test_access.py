from __future__ import annotations

from importlib.resources import files
from typing import Any

import pytest

from tests.browser.conftest import Open

PHONE = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 2,
    "has_touch": True,
    "is_mobile": True,
}


def violations(page: Any) -> list[str]:
    """Return what axe-core finds serious or critical: rule and element."""
    axe = pytest.importorskip("axe_playwright_python", reason="axe-core is not installed")
    page.evaluate((files(axe) / "axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document)")["violations"]
    return [
        f"{violation['id']}: {node['html'][:120]} {node['any'][0]['message'] if node['any'] else ''}"
        for violation in found
        if violation["impact"] in ("serious", "critical")
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", ["graph", "commitments", "timeline"])
def test_axe_finds_nothing_serious(browse: Open, ferry_page: str, view: str, scheme: str) -> None:
    """Names, roles and contrasts, in every view and both sets of colours, with a claim chosen."""
    opened = browse(ferry_page, f"#view={view}", color_scheme=scheme, bypass_csp=True)
    opened.page.keyboard.press("j")

    assert violations(opened.page) == []


def test_axe_finds_nothing_serious_on_a_phone_with_the_filters_open(browse: Open, ferry_page: str) -> None:
    """The drawer is a part of the page."""
    opened = browse(ferry_page, bypass_csp=True, **PHONE)
    opened.page.get_by_role("button", name="Filters").click()

    assert violations(opened.page) == []


def test_everything_fits_a_phone(browse: Open, ferry_page: str) -> None:
    """390 px: nothing is cut off at the side, and the filters come in a drawer."""
    opened = browse(ferry_page, **PHONE)

    assert opened.page.evaluate("document.documentElement.scrollWidth") == 390
    assert opened.painted > 1000
    assert not opened.page.get_by_role("searchbox").is_visible()

    opened.page.get_by_role("button", name="Filters").tap()
    opened.facet("polarity", "negated").tap()
    opened.page.get_by_role("button", name="Show the claims").tap()
    opened.page.get_by_role("searchbox").wait_for(state="hidden")
    assert opened.shown.startswith("2 of 23")
    assert opened.complaints == []


def test_the_drawer_closes_by_escape_and_keeps_what_was_chosen(browse: Open, ferry_page: str) -> None:
    """Escape leaves one thing at a time."""
    opened = browse(ferry_page, "#polarity=negated", **PHONE)
    opened.page.get_by_role("button", name="Filters").tap()
    opened.page.keyboard.press("Escape")

    opened.page.get_by_role("searchbox").wait_for(state="hidden")
    assert opened.shown.startswith("2 of 23")


def test_paper_is_light_though_the_screen_be_dark(browse: Open, ferry_page: str) -> None:
    """Pale letters on white paper are none."""
    opened = browse(ferry_page, color_scheme="dark")
    ink = "getComputedStyle(document.querySelector('.card .by, .card .own')).color"
    on_screen = opened.page.evaluate(ink)

    opened.page.emulate_media(media="print", color_scheme="dark")

    assert opened.page.evaluate(ink) == "rgb(86, 98, 115)" != on_screen


def test_on_a_phone_a_tapped_card_takes_the_reader_to_its_sentence(browse: Open, ferry_page: str) -> None:
    """The evidence stands above the cards there, far away from the last of them."""
    opened = browse(ferry_page, **PHONE)

    opened.page.locator(".card").last.tap()

    top = opened.page.locator("#evidence").evaluate("panel => panel.getBoundingClientRect().top")
    assert opened.sentence == "Norhaven supports the treaty."
    assert 0 <= top < 400


def test_on_paper_the_page_is_the_list_of_its_claims_with_their_sentences(
    browse: Open, ferry_page: str
) -> None:
    """A printout is read in court and in meetings: every claim, every sentence, no controls."""
    opened = browse(ferry_page)

    opened.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    opened.page.emulate_media(media="print")

    quotes = opened.page.locator(".card blockquote")
    assert quotes.count() == 23
    assert all(quote.is_visible() for quote in quotes.all())
    assert not opened.page.locator("#stage, #filters, #actions").first.is_visible()
    assert opened.page.evaluate("document.body.scrollHeight > 1500")


def test_focus_is_seen_and_reaches_every_part_in_order(browse: Open, ferry_page: str) -> None:
    """A reader without a mouse walks header, filters, graph, time, cards, evidence."""
    opened = browse(ferry_page)
    order, rings = [], []
    for _ in range(60):
        opened.page.keyboard.press("Tab")
        where, ring = opened.page.evaluate(
            """() => {
                const { activeElement: at } = document;
                const part = at.closest("header, #filters, #graph, #time, #cards, #evidence");
                return [part?.id || part?.tagName || "", getComputedStyle(at).outlineStyle];
            }"""
        )
        if where:
            rings.append(ring)
            order += [where] if where not in order else []

    assert order == ["HEADER", "filters", "graph", "time", "cards", "evidence"]
    assert "none" not in rings


def test_numbers_and_dates_are_written_as_the_reader_does(browse: Open, crowd_page: str) -> None:
    """The page's words are English; the way of writing numbers and days is the reader's."""
    opened = browse(crowd_page, locale="de-DE")

    assert opened.shown.startswith("4.000 of 4.000")
    assert "01.01.2019" in opened.page.locator(".card").first.inner_text()


def test_motion_is_left_out_where_it_is_not_wanted(browse: Open, ferry_page: str) -> None:
    """`prefers-reduced-motion` holds for the canvas too: the graph stands at once."""
    opened = browse(ferry_page, reduced_motion="reduce")

    opened.page.get_by_role("button", name="Fit").click()

    assert opened.page.evaluate("getComputedStyle(document.querySelector('#told')).transitionDuration") in (
        "0s",
        "1e-05s",
    )
    assert opened.complaints == []


def test_nothing_is_told_by_colour_alone(browse: Open, ferry_page: str) -> None:
    """Every tone has a sign or a line of its own, in the legend and on the cards."""
    opened = browse(ferry_page)

    legend = opened.page.locator("#legend li").all_inner_texts()
    assert [text for text in legend if "negated or denied" in text] == ["✗ negated or denied"]
    for tone, sign in (("negated", "✗"), ("hedged", "?"), ("unlikely", "✗?")):
        predicates = opened.page.locator(f".card.{tone} .predicate").all_inner_texts()
        assert predicates
        assert all(sign in predicate for predicate in predicates)
