from __future__ import annotations

from quoth.view import frame
from tests.browser.conftest import Open


def test_the_page_works_in_a_notebooks_frame(browse: Open, ferry_page: str) -> None:
    """An origin of its own has no address and no clipboard; graph, cards and evidence work all the same."""
    opened = browse(f"<!DOCTYPE html><title>Notebook</title>{frame(ferry_page)}")
    inner = opened.page.frame_locator("iframe")

    inner.locator(".card", has_text="not").first.wait_for(state="attached")
    inner.locator(".card").nth(1).click()
    inner.get_by_label("negated").check()

    assert inner.locator("#count").inner_text() == "2 of 23 claims · 4 entities"
    assert inner.locator("#evidence .sentence.chosen").inner_text().startswith("Norhaven will open talks")
    assert opened.complaints == []


def test_the_frame_keeps_the_page_out_of_the_notebook(browse: Open, ferry_page: str) -> None:
    """Whatever a page holds, it cannot read what the reader has open around it."""
    opened = browse(f"<!DOCTYPE html><title>Notebook</title><p id=secret>token</p>{frame(ferry_page)}")
    opened.page.frame_locator("iframe").locator(".card").first.wait_for()

    [inner] = [one for one in opened.page.frames if one != opened.page.main_frame]
    reached = inner.evaluate("() => { try { return parent.document.title; } catch { return 'shut'; } }")

    assert reached == "shut"


def test_in_a_frame_the_link_is_shown_to_be_copied(browse: Open, ferry_page: str) -> None:
    """There is no address to give, but the state is handed over all the same."""
    opened = browse(f"<!DOCTYPE html><title>Notebook</title>{frame(ferry_page)}")
    inner = opened.page.frame_locator("iframe")
    inner.get_by_label("negated").check()

    inner.get_by_role("button", name="Copy link").click()

    assert inner.get_by_role("dialog").get_by_role("textbox").input_value() == "#polarity=negated"
