"""
Make the pictures of the README from the worked example: `python -m tests.browser.screenshots [graph]`.

Without a graph the worked example is read anew.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import quoth
from tests.browser.conftest import ARGUMENTS, CHROMIUM

ROOT = Path(__file__).parents[2]
IMAGES = ROOT / "docs" / "images"
SHOTS = {
    "view-light": {"viewport": {"width": 1440, "height": 900}, "color_scheme": "light"},
    "view-dark": {"viewport": {"width": 1440, "height": 900}, "color_scheme": "dark"},
    "view-commitments": {"viewport": {"width": 1440, "height": 900}, "color_scheme": "light"},
    "view-timeline": {"viewport": {"width": 1440, "height": 900}, "color_scheme": "light"},
    "view-phone": {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2},
}


def main() -> int:
    """Write a picture of each view and print its path."""
    from playwright.sync_api import sync_playwright

    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as started:
        path = Path(folder) / "talks.html"
        claim = written(path, Path(sys.argv[1]) if len(sys.argv) > 1 else None)
        browser = started.chromium.launch(executable_path=str(CHROMIUM), args=list(ARGUMENTS))
        for name, settings in SHOTS.items():
            tab = browser.new_context(locale="en-GB", reduced_motion="reduce", **settings).new_page()
            view = name.removeprefix("view-")
            tab.goto(f"{path.as_uri()}#claim={claim}&view={view if view in VIEWS else 'graph'}")
            tab.wait_for_timeout(300)
            tab.screenshot(path=IMAGES / f"{name}.png")
            sys.stdout.write(f"{IMAGES / name}.png\n")
        browser.close()
    return 0


VIEWS = ("commitments", "timeline")


def written(path: Path, folder: Path | None) -> str:
    """Write the worked example's page; return a claim to choose: the first of a source that is disputed."""
    with quoth.open(folder) as graph:
        if folder is None:
            graph.add(ROOT / "graphs" / "summit-talks" / "documents.jsonl", input="jsonl")
        path.write_text(graph.page(title="Summit talks, 2018–2019"), encoding="utf-8")
        disputed = {row.claim for row in graph.contradictions()}
        return next((c.id for c in graph.claims() if c.id in disputed and c.object and c.attribution), "")


if __name__ == "__main__":
    raise SystemExit(main())
