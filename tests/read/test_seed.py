"""The real article, as it stands: its story is read, its credits, captions and newsletter are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from quoth.read import documents

SEED = Path(__file__).parents[3] / "shared" / "seed" / "000_05a8e8bc49fbc9be.txt"

KINDS = """
heading heading prose caption credit heading prose prose prose prose prose prose prose caption credit heading
prose prose boilerplate boilerplate boilerplate boilerplate boilerplate boilerplate
"""


@pytest.mark.skipif(not SEED.exists(), reason="the article is not ours to ship; it lies beside the checkout")
def test_the_article_falls_into_story_pictures_and_newsletter() -> None:
    """It is what people have: text scraped from a page, with everything that stood on it."""
    [document] = documents(SEED)

    assert [block.kind.value for block in document.blocks] == KINDS.split()
