"""
Print how soon the page shows large graphs, beside a plain pyvis page of the same claims in the same run.

    python benchmarks/viewer.py 1000 5000 20000

Both pages are opened from disk in Debian's Chromium, headless, in software rendering, without a network.
First paint is the first frame on whose canvas something is drawn; a page that has painted nothing after a
minute is given up. Filter is from the change of a facet (in pyvis' page: hiding the same claims in its data
set, or showing them again) to the frame that shows it, the median of nine changes, made in both pages by
turns, so that what else the machine does falls on both; "all" is after asking for the whole graph. The bytes
are those of the page without the documents' texts; the limit is 1.2 MB and 0.5 kB a claim.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.view.invented import invented
from tests.view.samples import Sample

from quoth.view import page

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")
GIVE_UP_MS = 60_000

PAINTED = """
    const isPainted = (canvas) => {
        const context = canvas.getContext("2d");
        if (!context || !canvas.width) return false;
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
        return data.some((value, index) => index % 4 === 3 && value > 0);
    };
    const watch = () => {
        const canvases = [...document.querySelectorAll("canvas")];
        if (canvases.some(isPainted)) globalThis.firstPaint = performance.now();
        else requestAnimationFrame(watch);
    };
    requestAnimationFrame(watch);
"""
CHANGES = 9

TIMED = """async (change) => {
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    const start = performance.now();
    eval?.(change);
    await frame();
    await frame();
    return performance.now() - start;
}"""
OUR_FILTER = """document.querySelector('[data-facet="polarity"][data-key="negated"]').click()"""
OUR_WHOLE = """[...document.querySelectorAll("#notice button")].at(-1)?.click()"""
PLAIN_FILTER = """
    globalThis.hidden = !globalThis.hidden;
    edges.update(edges.get().filter((edge) => !edge.negated).map(({ id }) => ({ id, hidden })));
"""


def main() -> int:
    """Measure each size and print a line for it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("sizes", type=int, nargs="*", default=[1000, 5000, 20_000], help="numbers of claims")
    print(
        "claims  page built   first paint: quoth / pyvis   filter: quoth, all / pyvis      bytes   of limit"
    )
    for size in parser.parse_args().sizes:
        print(line(size, invented(size)), flush=True)
    return 0


def line(size: int, sample: Sample) -> str:
    """Return one line of the table."""
    from playwright.sync_api import sync_playwright

    start = time.perf_counter()
    ours = page(sample.claims, sample.documents, contradictions=sample.contradictions, texts=False)
    built = time.perf_counter() - start
    with sync_playwright() as started, tempfile.TemporaryDirectory() as folder:
        quoth = opened(started, written(Path(folder, "quoth.html"), ours))
        paint = first_paint(quoth)
        pyvis = opened(started, written(Path(folder, "pyvis.html"), plain(sample)))
        plain_paint = first_paint(pyvis)
        pages = [timed(quoth, OUR_FILTER)] + ([timed(pyvis, PLAIN_FILTER)] if plain_paint else [])
        filtering, *plain_filtering = by_turns(pages)
        quoth.evaluate(TIMED, OUR_WHOLE)
        quoth.wait_for_timeout(1500)
        [whole] = by_turns(pages[:1])
    length = len(ours.encode())
    return (
        f"{size:6,}  {built:8.1f} s   {shown(paint)} / {shown(plain_paint)}"
        f"   {shown(filtering)}, {shown(whole)} / {shown(*plain_filtering)}"
        f"   {length:9,}   {length / (1.2e6 + 500 * size):5.0%}"
    )


def shown(milliseconds: float | None = None) -> str:
    """Return a time, or that there was none within the minute."""
    return f"{milliseconds:7,.0f} ms" if milliseconds is not None else "   > 60 s"


def plain(sample: Sample) -> str:
    """Return the page pyvis makes of the same claims when nothing is set."""
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line")
    for claim in sample.claims:
        for argument in (claim.subject, claim.object):
            if argument:
                network.add_node(argument.entity, argument.label)
    for number, claim in enumerate(sample.claims):
        if claim.object:
            negated = claim.polarity.value == "negated"
            network.add_edge(
                claim.subject.entity,
                claim.object.entity,
                id=number,
                label=claim.predicate.relation,
                negated=negated,
            )
    html: str = network.generate_html()
    return html


def written(path: Path, html: str) -> Path:
    """Write a page and return where it is."""
    path.write_text(html, encoding="utf-8")
    return path


def opened(started: Any, path: Path) -> Any:
    """Open the page that lies there, in a browser of its own, which no other page slows down."""
    browser = started.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
    tab = browser.new_context(viewport={"width": 1440, "height": 900}, bypass_csp=True).new_page()
    tab.route("http*://**", lambda route: route.abort())
    tab.add_init_script(PAINTED)
    tab.set_default_timeout(GIVE_UP_MS)
    tab.goto(path.as_uri(), wait_until="commit")
    return tab


def first_paint(tab: Any) -> float | None:
    """Return when the first frame was painted, in milliseconds; None where the page was given up."""
    from playwright.sync_api import Error

    try:
        tab.wait_for_function("globalThis.firstPaint")
        return float(tab.evaluate("globalThis.firstPaint"))
    except Error:
        return None


def timed(tab: Any, change: str) -> Callable[[], float]:
    """Return a function that makes the change and returns how many milliseconds later it is seen."""
    return lambda: float(tab.evaluate(TIMED, change))


def by_turns(changes: list[Callable[[], float]]) -> list[float]:
    """Make each change so many times, one after another, and return the median time of each."""
    rounds = [[change() for change in changes] for _ in range(CHANGES)]
    return [statistics.median(times) for times in zip(*rounds, strict=True)]


if __name__ == "__main__":
    raise SystemExit(main())
