from __future__ import annotations

from quoth.view import page
from tests.browser.conftest import Open
from tests.view.hostile import POISONS, hostile
from tests.view.samples import Sample


def test_the_page_opens_from_disk_without_a_request_or_a_complaint(browse: Open, ferry_page: str) -> None:
    """It is opened on trains and in newsrooms that watch their network."""
    opened = browse(ferry_page)

    assert opened.shown == "23 of 23 claims · 14 entities"
    assert len(opened.headlines) == 23
    assert opened.painted > 1000
    assert opened.complaints == []


def test_hostile_words_stay_words(browse: Open) -> None:
    """Names, ids, titles, sentences, addresses come from strangers; none may run, load or break the page."""
    corpus = hostile()
    html = page(corpus.claims, corpus.documents, contradictions=corpus.contradictions, title=POISONS[1])
    opened = browse(html)
    opened.page.on("dialog", lambda dialog: opened.errors.append(f"dialog: {dialog.message}"))

    for card in opened.page.locator(".card").all():
        card.click()
    for view in ("Commitments", "Timeline", "Graph"):
        opened.page.get_by_role("tab", name=view).click()

    assert len(opened.headlines) == len(corpus.claims)
    assert opened.page.locator("main img, main a[href^='javascript'], main script").count() == 0
    assert any("<img src=x onerror=alert(1)>" in headline for headline in opened.headlines)
    assert opened.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert opened.complaints == []


def test_an_injected_script_is_refused(browse: Open, ferry_page: str) -> None:
    """Should markup ever slip in, the policy still stands; proof, too, that the tests above could fail."""
    opened = browse(ferry_page)

    refused = opened.page.evaluate(
        """() => {
            const script = document.createElement("script");
            try { script.text = "globalThis.ran = true"; } catch { return true; }
            document.body.append(script);
            return globalThis.ran === undefined;
        }"""
    )

    assert refused
    assert opened.complaints


def test_markup_cannot_be_written_into_the_page(browse: Open, ferry_page: str) -> None:
    """`textContent` only is not a habit here but a rule the browser keeps."""
    opened = browse(ferry_page)

    refused = opened.page.evaluate(
        """() => { try { document.body.innerHTML = "<b>bold</b>"; return false; } catch { return true; } }"""
    )

    assert refused


def test_an_injected_picture_is_not_fetched(browse: Open, ferry_page: str) -> None:
    """A picture is how a page would tell a stranger that it was read."""
    opened = browse(ferry_page)

    opened.page.evaluate(
        "document.body.append(Object.assign(new Image(), { src: 'https://evil.invalid/x.png' }))"
    )
    opened.page.wait_for_function("violations.length > 0")

    assert any("img-src" in complaint for complaint in opened.complaints)


def test_a_page_without_claims_says_so(browse: Open) -> None:
    """An empty answer is an answer."""
    opened = browse(page([], {}))

    assert opened.shown == "0 of 0 claims · 0 entities"
    assert "No claim" in opened.page.locator("#cards").inner_text()
    assert opened.complaints == []


def test_without_texts_the_sentences_still_stand(browse: Open, sample: Sample) -> None:
    """`--no-text`: the evidence is the sentences, with the chosen one marked."""
    opened = browse(page(sample.claims, sample.documents, texts=False))

    opened.page.locator(".card", has_text="Harbor Board urge").first.click()

    assert opened.sentence == "The Harbor Board urged Blue Line to drop the tolls."
    assert "Passengers waited" not in opened.page.locator("#evidence").inner_text()
    assert opened.complaints == []


def test_a_page_of_a_part_says_how_much_is_left_out(browse: Open, sample: Sample) -> None:
    """A reader who takes a part for the whole is misled by every count; paper says it too."""
    opened = browse(page(sample.claims, sample.documents, left_out=999_977))
    line = opened.page.locator("#leftout")

    assert line.inner_text().startswith("This page holds 23 of 1,000,000 claims")

    opened.page.emulate_media(media="print")
    assert line.is_visible()


def test_a_page_of_the_whole_has_nothing_to_say_about_parts(browse: Open, ferry_page: str) -> None:
    """The line is there only where something is not."""
    opened = browse(ferry_page)

    assert not opened.page.locator("#leftout").is_visible()
