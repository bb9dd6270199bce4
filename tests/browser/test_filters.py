from __future__ import annotations

from tests.browser.conftest import Open


def test_a_facet_leaves_the_claims_it_counts(browse: Open, ferry_page: str) -> None:
    """A count that does not come true is worse than none."""
    opened = browse(ferry_page)

    opened.facet("polarity", "negated").check()

    assert opened.shown == "2 of 23 claims · 4 entities"
    assert opened.headlines == [
        "Ilse Brandt ⚡✗ committed to ferry treaty",
        "Blue Line ✗? accept night route",
    ]


def test_every_count_of_every_facet_comes_true(browse: Open, ferry_page: str) -> None:
    """Each choice on its own shows as many claims as the facet said."""
    opened = browse(ferry_page)
    while opened.page.locator("#facets .more").count():
        opened.page.locator("#facets .more").first.click()
    rows = opened.page.locator("#facets label.choice")
    said = [int(text) for text in opened.page.locator("#facets .number").all_inner_texts()]

    for index, number in enumerate(said):
        rows.nth(index).locator("input").click()
        assert opened.shown.startswith(f"{number} of 23"), rows.nth(index).inner_text()
        opened.page.keyboard.press("Escape")

    assert len(said) > 30


def test_choices_in_two_facets_narrow_and_in_one_facet_widen(browse: Open, ferry_page: str) -> None:
    """Either of these sources, and only what is hedged."""
    opened = browse(ferry_page)

    opened.facet("source", "Tomas Reyl").check()
    opened.facet("source", "Ilse Brandt").check()
    assert opened.shown.startswith("4 of 23")

    opened.facet("modality", "future").check()
    assert opened.shown.startswith("2 of 23")


def test_a_source_is_found_anywhere_in_the_chain_and_as_the_paper_itself(
    browse: Open, ferry_page: str
) -> None:
    """The outlet's own voice is a source like any other."""
    opened = browse(ferry_page)

    opened.facet("source", "The Harbor Courier").check()

    assert opened.shown.startswith("8 of 23")
    assert all(
        "stated by The Harbor Courier" in card for card in opened.page.locator(".card").all_inner_texts()
    )


def test_search_looks_at_names_relations_sentences_and_sources(browse: Open, ferry_page: str) -> None:
    """A reader does not know what the page calls things; every word given must be there."""
    opened = browse(ferry_page)
    search = opened.page.get_by_role("searchbox")

    found = {}
    for words in ("by June", "SOLVIK", "officials treaty", "nowhere"):
        search.fill(words)
        found[words] = opened.shown.split()[0]

    assert found == {"by June": "1", "SOLVIK": "3", "officials treaty": "1", "nowhere": "0"}
    assert opened.painted == 0 or opened.headlines == []


def test_a_least_confidence_leaves_out_what_is_less_sure(browse: Open, ferry_page: str) -> None:
    """The machine is not always sure what it read; a reader may ask for the surest only."""
    opened = browse(ferry_page)

    opened.page.get_by_role("slider", name="Confidence").fill("0.7")

    assert opened.shown.startswith("20 of 23")
    assert "confidence=0.7" in opened.page.evaluate("location.hash")


def test_only_what_is_contradicted_can_be_shown(browse: Open, ferry_page: str) -> None:
    """Who says the opposite: all such pairs at once, as many as the count beside the box said."""
    opened = browse(ferry_page)
    assert opened.page.locator("#disputed-number").inner_text() == "6"

    opened.page.get_by_label("contradicted", exact=False).first.check()

    assert opened.shown.startswith("6 of 23")
    assert all("⚡" in headline for headline in opened.headlines)


def test_the_time_slider_narrows_and_plays(browse: Open, ferry_page: str) -> None:
    """When did the position change: the span is moved by keys, and played to the end."""
    opened = browse(ferry_page)
    until = opened.page.get_by_role("slider", name="Until")

    until.focus()
    opened.page.keyboard.press("Home")
    assert opened.shown.startswith("5 of 23")
    assert "Apr 6, 2021" in opened.page.locator("#time .span").inner_text()

    clock = opened.page.clock
    clock.install(time=0)
    clock.pause_at(60_000)
    opened.page.get_by_role("button", name="Play").click()
    clock.run_for(3000)
    assert opened.shown.startswith("9 of 23")

    opened.page.get_by_role("button", name="Pause").click()
    clock.run_for(60_000)
    assert opened.shown.startswith("9 of 23")


def test_the_histogram_counts_what_the_other_filters_leave(browse: Open, ferry_page: str) -> None:
    """Its bars are the claims shown, by tone, and a bar says what it stands for."""
    opened = browse(ferry_page)

    opened.page.get_by_role("searchbox").fill("strike")

    bars = opened.page.locator("#time rect title").all_text_contents()
    assert bars == [
        "Apr 15, 2021: 1 affirmed, actual",
        "Apr 15, 2021: 1 negated or denied",
        "May 20, 2021: 1 affirmed, actual",
    ]


def test_the_focus_leaves_an_entity_and_what_touches_it_and_widens(browse: Open, ferry_page: str) -> None:
    """The neighbourhood of one entity, a step at a time."""
    opened = browse(ferry_page)
    opened.page.get_by_label("Around an entity").fill("Ane Solvik")
    opened.page.keyboard.press("Enter")
    assert opened.headlines == ["Ane Solvik support ferry treaty"]

    opened.page.get_by_role("button", name="Widen").click()
    assert opened.shown.startswith("5 of 23")

    opened.page.get_by_role("button", name="Leave").click()
    assert opened.shown.startswith("23 of 23")


def test_the_way_between_two_entities_is_the_claims_that_join_them(browse: Open, ferry_page: str) -> None:
    """Through whom do these two talk."""
    opened = browse(ferry_page)
    opened.page.get_by_label("Around an entity").fill("Ane Solvik")
    opened.page.keyboard.press("Enter")
    opened.page.get_by_label("the way to another").fill("talks")
    opened.page.keyboard.press("Enter")

    assert opened.headlines == [
        "Norhaven ? open talks",
        "Ane Solvik support ferry treaty",
        "Norhaven committed to ferry treaty",
        "Norhaven support ferry treaty",
    ]


def test_the_state_is_in_the_address_and_comes_back_from_it(browse: Open, ferry_page: str) -> None:
    """A link is how one reader shows another what she saw."""
    opened = browse(ferry_page)
    opened.facet("modality", "intended").check()
    opened.page.get_by_role("searchbox").fill("oster")
    opened.page.keyboard.press("Enter")
    opened.page.get_by_role("tab", name="Timeline").click()
    address = opened.page.evaluate("location.hash")

    again = browse(ferry_page, address)

    assert again.shown == opened.shown == "1 of 23 claims · 2 entities"
    assert again.chosen == opened.chosen == "Ilse Brandt ? visit Oster Island"
    assert again.page.get_by_role("searchbox").input_value() == "oster"
    assert again.page.get_by_role("tab", name="Timeline").get_attribute("aria-selected") == "true"
    assert again.facet("modality", "intended").is_checked()


def test_an_address_typed_into_the_open_page_is_followed(browse: Open, ferry_page: str) -> None:
    """Pasting a link into the same tab changes only what stands behind the `#`."""
    opened = browse(ferry_page)

    opened.page.evaluate("location.hash = '#polarity=negated'")

    opened.page.locator("#count", has_text="2 of 23").wait_for()

    assert opened.facet("polarity", "negated").is_checked()


def test_an_address_of_nonsense_does_no_harm(browse: Open, ferry_page: str) -> None:
    """Links are cut and mistyped."""
    opened = browse(ferry_page, "#claim=nobody&focus=nothing&view=&reach=x&__proto__=1&until=%E0%A4%A")

    assert "of 23 claims" in opened.shown
    assert opened.complaints == []
