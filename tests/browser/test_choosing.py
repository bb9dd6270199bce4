from __future__ import annotations

from quoth.view import page
from tests.browser.conftest import Open, Opened
from tests.view.hostile import hostile
from tests.view.samples import Sample

COMMITTED = "Ilse Brandt ⚡ committed to ferry treaty"
NOT_COMMITTED = "Ilse Brandt ⚡✗ committed to ferry treaty"
SENTENCE = "Officials in Veskland said Brandt has not committed to a ferry treaty."


def choose(opened: Opened, headline: str) -> None:
    """Click the card of this claim."""
    opened.page.locator(".card").filter(has_text=headline).first.click()


def test_a_card_shows_its_sentence_in_its_document_with_the_parts_underlined(
    browse: Open, ferry_page: str
) -> None:
    """The one thing the page is for: the words behind the claim."""
    opened = browse(ferry_page)

    choose(opened, NOT_COMMITTED)

    marks = opened.page.locator("#evidence .sentence.chosen mark")
    parts = marks.evaluate_all("all => all.map((mark) => [mark.className, mark.textContent])")
    assert opened.sentence == SENTENCE
    assert opened.page.locator("#evidence h2").inner_text() == "Veskland cool on ferry plan"
    assert parts == [
        ["of-saying", "Officials in Veskland"],
        ["of-saying", "said"],
        ["of-subject", "Brandt"],
        ["of-predicate", "has not committed to"],
        ["of-object", "a ferry treaty"],
    ]
    assert opened.complaints == []


def test_when_a_claim_holds_and_its_circumstances_are_shown(browse: Open, ferry_page: str) -> None:
    """When it was said and when it is to happen are two days; and to whom, where, with whom is read too."""
    opened = browse(ferry_page)
    assert "when: May 1, 2021 – May 31, 2021" in opened.page.locator(".card").nth(1).inner_text()

    choose(opened, "Norhaven ? share night route")

    assert opened.page.locator("#evidence mark.of-context").inner_text() == "Veskland"


def test_offsets_hold_after_letters_that_browsers_count_twice(browse: Open) -> None:
    """A dove is one code point and two UTF-16 units; a highlight that slips by one is a lie about a quote."""
    corpus = hostile()
    wide = [claim for claim in corpus.claims if claim.subject.text.startswith("🕊")]
    opened = browse(page(wide, corpus.documents))

    opened.page.locator(".card").first.click()

    assert opened.page.locator("#evidence mark.of-subject").inner_text() == wide[0].subject.text
    assert opened.page.locator("#evidence mark.of-predicate").inner_text() == "says"


def test_nothing_that_is_missing_is_written_out(browse: Open, ferry_page: str) -> None:
    """A claim without a source, an object or a date leaves a gap, not the word "null"."""
    opened = browse(ferry_page)

    for card in opened.page.locator(".card").all():
        card.click()
        words = opened.page.locator("body").inner_text().lower().split()
        assert not {"null", "undefined", "nan", "[object"} & set(words)


def test_a_sentence_leads_back_to_its_claim(browse: Open, ferry_page: str) -> None:
    """Both directions: a reader who reads finds what was claimed; again, and the sentence's next claim."""
    opened = browse(ferry_page)
    choose(opened, NOT_COMMITTED)

    opened.page.get_by_role("button", name="Veskland may join talks if the tolls fall.").click()

    assert opened.chosen == "Veskland ? join talks"
    assert opened.sentence == "Veskland may join talks if the tolls fall."


def test_the_claims_of_one_sentence_are_walked_by_clicking_it(browse: Open, ferry_page: str) -> None:
    """One sentence often makes several claims."""
    opened = browse(ferry_page)
    choose(opened, "Ane Solvik support ferry treaty")

    opened.page.locator("#evidence .sentence.chosen").click()

    assert opened.chosen == "Oster Island depend on"


def test_an_arrow_on_the_canvas_chooses_its_claim(browse: Open, sample: Sample) -> None:
    """The graph leads to the evidence; one claim alone lies across the middle of the canvas."""
    opened = browse(page(sample.claims[:1], sample.documents))
    box = opened.page.locator("#canvas").bounding_box()

    opened.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2 - 9)

    assert opened.chosen == "Ilse Brandt committed to ferry treaty"
    assert opened.sentence == "Minister Ilse Brandt has committed to a ferry treaty by June."


def test_an_entity_double_clicked_shows_its_neighbourhood(browse: Open, ferry_page: str) -> None:
    """The graph is walked by what interests the reader."""
    opened = browse(ferry_page, "#search=solvik+support")
    # However slow the machine, the second click comes at once.
    opened.page.clock.set_fixed_time(0)
    opened.page.reload()
    opened.page.get_by_role("searchbox").fill("")
    x, y = pixel_of(opened, "#0072b2")

    opened.page.mouse.dblclick(x, y)

    focused = opened.page.locator("#focused p").inner_text()
    assert focused.split("\n")[-1].strip("● ") in ("Ane Solvik", "Ilse Brandt")
    assert opened.page.get_by_role("button", name="Widen").is_visible()
    assert 0 < len(opened.headlines) < 23


def test_a_contradiction_leads_to_its_counterpart(browse: Open, ferry_page: str) -> None:
    """Who says the opposite is one click away, and it leads back."""
    opened = browse(ferry_page)
    choose(opened, NOT_COMMITTED)

    opened.page.get_by_role("button", name="Compare with The Harbor Courier").click()
    assert opened.chosen == COMMITTED

    opened.page.get_by_role("button", name="Compare with officials in Veskland").click()
    assert opened.chosen == NOT_COMMITTED


def test_the_chain_says_who_said_it_and_who_passed_it_on(browse: Open, ferry_page: str) -> None:
    """A claim without its speaker is what this project refuses to show."""
    opened = browse(ferry_page)

    choose(opened, "dockers' union ⚡✗ call strike")

    chain = opened.page.locator("#evidence .chain li").all_inner_texts()
    assert chain == ["Island Tribune", "Tomas Reyl denies denied"]
    card = opened.page.locator('.card[aria-selected="true"]')
    assert "❝ Tomas Reyl ← Island Tribune" in card.inner_text()
    assert "denies" in card.inner_text()


def test_an_unnamed_source_is_said_to_be_unnamed(browse: Open, ferry_page: str) -> None:
    """What "was reported" is nobody's word, and must not look like the paper's own."""
    opened = browse(ferry_page)

    assert (
        "❝ unnamed source ← Veskland Gazette"
        in opened.page.locator(".card", has_text="night route").nth(2).inner_text()
    )


def test_keys_walk_the_claims_search_and_begin_again(browse: Open, ferry_page: str) -> None:
    """The whole page works without a mouse."""
    opened = browse(ferry_page)
    keyboard = opened.page.keyboard

    keyboard.press("j")
    first = opened.chosen
    keyboard.press("j")
    second = opened.chosen
    keyboard.press("k")

    assert [first, second] == opened.headlines[:2]
    assert opened.chosen == first

    keyboard.press("/")
    keyboard.type("strike")
    assert opened.shown.startswith("3 of 23")

    keyboard.press("Tab")
    keyboard.press("Escape")
    assert opened.shown.startswith("23 of 23")
    assert opened.chosen == ""


def test_arrow_keys_walk_the_list_of_cards(browse: Open, ferry_page: str) -> None:
    """A listbox is walked with arrows; screen readers are told which option is active."""
    opened = browse(ferry_page)
    opened.page.locator("#cards").focus()

    opened.page.keyboard.press("End")

    assert opened.chosen == opened.headlines[-1]
    active = opened.page.locator("#cards").get_attribute("aria-activedescendant")
    assert opened.page.locator(f"#{active} .headline").inner_text() == opened.chosen


def pixel_of(opened: Opened, colour: str) -> tuple[float, float]:
    """Return where, on the screen, a shape of this colour is: a pixel well inside it."""
    x, y = opened.page.evaluate(
        """async (wanted) => {
            for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
            const canvas = document.querySelector("#canvas canvas");
            const context = canvas.getContext("2d");
            const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
            const is = (x, y) => [0, 1, 2].every((part) =>
                Math.abs(data[4 * (y * width + x) + part] - wanted[part]) < 3);
            for (let y = 4; y < height - 4; y += 2)
                for (let x = 4; x < width - 4; x += 2)
                    if (is(x, y) && is(x - 4, y) && is(x + 4, y) && is(x, y - 4) && is(x, y + 4)) {
                        const { left, top } = canvas.getBoundingClientRect();
                        return [left + x / devicePixelRatio, top + y / devicePixelRatio];
                    }
        }""",
        [int(colour[at : at + 2], 16) for at in (1, 3, 5)],
    )
    return float(x), float(y)
