"""The page about resolution shows what resolution does: its listings are run, their output compared."""

from __future__ import annotations

import re

import pytest

from tests.documented import ROOT, run_listing

PAGE = (ROOT / "docs" / "resolution.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"^```python\n(.*?)^```\n\n```text\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


@pytest.mark.model
@pytest.mark.parametrize(("listing", "output"), SHOWN)
def test_a_listing_prints_what_the_page_shows(listing: str, output: str) -> None:
    """Whoever copies it sees the same."""
    assert run_listing(listing) == output


def test_every_listing_has_its_output() -> None:
    """A listing without one would not be held to anything."""
    assert len(SHOWN) == PAGE.count("```python")


def test_every_pass_is_on_the_page() -> None:
    """A pass nobody wrote about is a rule nobody can check."""
    from quoth.resolve.coreference import PASSES

    assert re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE) == [links.__name__ for links in PASSES]
