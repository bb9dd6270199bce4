"""The worked example's reports, as every installation carries them."""

from __future__ import annotations

from pathlib import Path


def example_file() -> Path:
    """Return the worked example's documents: in the installed package, else in the checkout."""
    installed = Path(__file__).parents[1] / "_example" / "documents.jsonl"
    return (
        installed
        if installed.is_file()
        else Path(__file__).parents[3] / "graphs/summit-talks/documents.jsonl"
    )
