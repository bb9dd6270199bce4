"""A real Chromium for the page: no network, and everything it complains about is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from quoth.query import run
from quoth.store import Store, open_store
from quoth.view import page
from tests.view.invented import invented
from tests.view.samples import Sample, accounts, ferry

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
TIMEOUT_MS = 120_000
"""Nothing takes so long; a machine that does much else may."""

KEEP_VIOLATIONS = """
    globalThis.violations = [];
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
        violations.push(`${violatedDirective} ${blockedURI}`));
"""


PAINTED_PIXELS = """async () => {
    // A change is painted in the next frame, and seen when that is over.
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
    let painted = 0;
    for (const canvas of document.querySelectorAll("#canvas canvas")) {
        const copy = document.createElement("canvas");
        Object.assign(copy, { width: canvas.width || 1, height: canvas.height || 1 });
        const context = copy.getContext("2d");
        if (canvas.width) context.drawImage(canvas, 0, 0);
        const { data } = context.getImageData(0, 0, copy.width, copy.height);
        painted += data.filter((value, index) => index % 4 === 3 && value > 0).length;
    }
    return painted;
}"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here drives a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@dataclass(slots=True)
class Opened:
    """A page in the browser, with what it asked for and what went wrong."""

    page: Any
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    @property
    def complaints(self) -> list[str]:
        """Return requests that left the page, errors, and violations of the policy; there should be none."""
        return self.requests + self.errors + list(self.page.evaluate("globalThis.violations ?? []"))

    @property
    def shown(self) -> str:
        """Return what the header counts."""
        return str(self.page.locator("#count").inner_text())

    @property
    def headlines(self) -> list[str]:
        """Return the claims of the cards."""
        return [str(text) for text in self.page.locator(".card .headline").all_inner_texts()]

    @property
    def chosen(self) -> str:
        """Return the chosen card's claim; empty where none is chosen."""
        card = self.page.locator('.card[aria-selected="true"] .headline')
        return str(card.inner_text()) if card.count() else ""

    @property
    def sentence(self) -> str:
        """Return the sentence that the evidence marks."""
        found = self.page.locator("#evidence .sentence.chosen")
        return str(found.inner_text()) if found.count() else ""

    @property
    def painted(self) -> int:
        """Return how many pixels of the graph are painted."""
        return int(self.page.evaluate(PAINTED_PIXELS))

    def facet(self, name: str, label: str) -> Any:
        """Return the check box of a facet's key."""
        group = self.page.locator(f'[data-facet="{name}"]')
        return group.locator("label", has=self.page.get_by_text(label, exact=True)).locator("input")


Open = Callable[..., Opened]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """One browser for all tests."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if not CHROMIUM.exists():
        pytest.skip(f"{CHROMIUM} is not installed")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=str(CHROMIUM), args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def browse(chromium: Any, tmp_path: Path) -> Iterator[Open]:
    """Return a function that opens a page from disk, in a context of its own."""
    contexts = []

    def opened(html: str, address: str = "", **settings: Any) -> Opened:
        path = tmp_path / "claims.html"
        path.write_text(html, encoding="utf-8")
        wanted = {"viewport": {"width": 1440, "height": 900}, "locale": "en-US", "accept_downloads": True}
        context = chromium.new_context(**(wanted | settings))
        contexts.append(context)
        context.set_default_timeout(TIMEOUT_MS)
        context.add_init_script(KEEP_VIOLATIONS)
        found = Opened(context.new_page())
        listen(found)
        found.page.goto(f"{path.as_uri()}{address}")
        return found

    yield opened
    for context in contexts:
        context.close()


def listen(found: Opened) -> None:
    """Keep every request that is not for the file itself, and every error."""
    local = ("file:", "data:", "blob:", "about:")
    found.page.on("request", lambda r: None if r.url.startswith(local) else found.requests.append(r.url))
    found.page.on("pageerror", lambda error: found.errors.append(str(error)))
    found.page.on("console", lambda m: found.errors.append(m.text) if m.type == "error" else None)


@pytest.fixture(scope="session")
def sample() -> Sample:
    """Return the ferry dispute."""
    return ferry()


@pytest.fixture(scope="session")
def store(sample: Sample) -> Store:
    """Return a graph that holds the ferry dispute."""
    graph = open_store()
    list(graph.add(accounts(sample)))
    return graph


@pytest.fixture(scope="session")
def ferry_page(sample: Sample, store: Store) -> str:
    """Return the ferry dispute as a page."""
    return page(
        sample.claims,
        sample.documents,
        contradictions=sample.contradictions,
        commitments=run(store, "commitments"),
        title="The ferry treaty",
    )


@pytest.fixture(scope="session")
def crowd_page() -> str:
    """Return a page that holds more than vis-network draws."""
    crowd = invented(4000)
    return page(
        crowd.claims, crowd.documents, contradictions=crowd.contradictions, title="A crowd", texts=False
    )
