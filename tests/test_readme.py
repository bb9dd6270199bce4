"""What the pages show is what quoth does: their commands and listings are run, their output compared."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documented import ROOT, consoles, listings, relist, rerun, run_listing

PAGES = [
    ROOT / "README.md",
    *(ROOT / f"docs/{name}.md" for name in ("command-line", "many-documents", "tracking")),
]
WITH_LISTINGS = [PAGES[0], PAGES[-1]]

pytestmark = pytest.mark.model


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of the test's own that sees the worked example where the checkout has it."""
    (tmp_path / "graphs").symlink_to(ROOT / "graphs")
    return tmp_path


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_commands_print_what_the_page_shows(page: Path, folder: Path, update_golden: bool) -> None:
    """A reader who copies a command must see what the page promised."""
    written = page.read_text(encoding="utf-8")
    assert consoles(written)
    ran = rerun(written, folder)
    if update_golden:
        page.write_text(ran, encoding="utf-8")

    assert ran == page.read_text(encoding="utf-8")


@pytest.mark.parametrize("page", WITH_LISTINGS, ids=lambda page: page.stem)
def test_listings_print_what_the_page_shows(
    page: Path, folder: Path, update_golden: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What stands below a listing is what it prints."""
    monkeypatch.chdir(folder)
    ran = relist(page.read_text(encoding="utf-8"))
    if update_golden:
        page.write_text(ran, encoding="utf-8")

    assert ran == page.read_text(encoding="utf-8")
    assert "```text\n" in ran


@pytest.mark.parametrize("listing", listings(PAGES[0].read_text(encoding="utf-8")))
def test_listings_of_the_readme_run(listing: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The library in ten lines is the first thing a newcomer copies."""
    monkeypatch.chdir(folder)

    run_listing(listing)
