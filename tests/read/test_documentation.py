"""The page on reading shows what really happens: its listings and commands are run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.documented import ROOT, rerun, run_listing

PAGE = ROOT / "docs/reading.md"

_LISTING = re.compile(r"^```python\n(.*?)^```\n\n```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.model
def test_the_page_shows_what_the_commands_and_listings_print(tmp_path: Path, update_golden: bool) -> None:
    """Messages are part of what people learn from it."""
    written = PAGE.read_text(encoding="utf-8")

    def listing(match: re.Match[str]) -> str:
        return f"```python\n{match[1]}```\n\n```text\n{run_listing(match[1])}```"

    ran = rerun(_LISTING.sub(listing, written), tmp_path)
    if update_golden:
        PAGE.write_text(ran, encoding="utf-8")

    assert ran == PAGE.read_text(encoding="utf-8")
