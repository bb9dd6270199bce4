from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import quoth
from quoth.model.judgement import Modality, Polarity
from quoth.query import run
from quoth.query.rows import Standing
from quoth.store import Store
from quoth.view import page
from quoth.workflow.example import example_file
from tests.browser.conftest import Open, Opened
from tests.view.invented import invented
from tests.view.samples import Sample


def cells(opened: Opened) -> list[list[str]]:
    """Return the commitments table as it is read."""
    rows = opened.page.locator("#commitments tbody tr").all_inner_texts()
    return [[cell.strip() for cell in row.split("\t")] for row in rows]


def test_the_commitments_table_says_where_each_stands_on_whose_word(browse: Open, ferry_page: str) -> None:
    """Who committed to what, who has not, who is but willing, who refused."""
    opened = browse(ferry_page)

    opened.page.get_by_role("tab", name="Commitments").click()

    brandt, veskland = "Ilse Brandt", "officials in Veskland"
    treaty, courier = "committed to ferry treaty", "The Harbor Courier"
    assert cells(opened) == [
        [brandt, "committed", f"⚡ {treaty}", "", "", courier, "Apr 6, 2021"],
        [brandt, "not committed", f"⚡✗ {treaty}", "", "", veskland, "Apr 8, 2021"],
        ["Norhaven", "committed", treaty, "", "", brandt, "May 20, 2021"],
        ["Norhaven", "willing", "? share night route", "", "", "unnamed source", "May 2, 2021"],
        ["dockers' union", "refused", "reject night route", "", "", courier, "Apr 6, 2021"],
    ]
    assert opened.painted > 0
    assert opened.complaints == []


def test_the_commitments_table_is_what_the_question_answers(browse: Open) -> None:
    """Whoever asks and whoever looks must read the same: one rule, row for row."""
    graph = quoth.open()
    graph.import_from(example_file().parent / "claims.trig")
    opened = browse(graph.page(), "#view=commitments")

    ids = opened.page.locator("#commitments tbody tr").evaluate_all(
        "rows => rows.map((row) => row.dataset.claim)"
    )

    answered = graph.commitments()
    assert len(answered) > 10
    assert ids == [row.claim for row in answered]
    for row, (who, standing, what, recipient, due, source, stated) in zip(
        answered, cells(opened), strict=True
    ):
        assert (who, standing, source) == (row.actor, row.standing.value, row.source)
        assert what.endswith(" ".join(filter(None, (row.object, row.condition))))
        assert (recipient, due) == (row.recipient or "", american(row.due))
        assert stated == american(row.date and row.date.isoformat())


def american(day: str | None) -> str:
    """Return an ISO date as an American page writes it."""
    found = day and date.fromisoformat(day)
    return f"{found:%b} {found.day}, {found.year}" if found else ""


def test_the_head_of_the_commitments_table_stands_in_one_line(browse: Open, ferry_page: str) -> None:
    """A heading broken in two makes all others float."""
    opened = browse(ferry_page, "#view=commitments")

    heights = opened.page.locator("#commitments thead th").evaluate_all(
        "cells => cells.map((cell) => cell.clientHeight / parseFloat(getComputedStyle(cell).lineHeight))"
    )

    assert max(heights) < 2


def test_a_row_of_the_commitments_shows_its_sentence(browse: Open, ferry_page: str) -> None:
    """The table is a list of claims too: each leads to its words."""
    opened = browse(ferry_page, "#view=commitments")

    opened.page.get_by_role("row", name="officials in Veskland").get_by_role("button").click()

    assert opened.sentence == "Officials in Veskland said Brandt has not committed to a ferry treaty."
    assert opened.page.locator("#commitments tr.chosen").count() == 1


def test_the_commitments_table_says_to_whom_on_which_condition_and_by_when(
    browse: Open, sample: Sample, store: Store
) -> None:
    """A promise is owed to somebody, and may hold only if something else does."""
    [willing] = [row for row in run(store, "commitments") if row.standing is Standing.WILLING]
    told = replace(willing, recipient="Veskland", condition="if the tolls fall", due="2021-06-01")
    opened = browse(page(sample.claims, sample.documents, commitments=[told]), "#view=commitments")

    [row] = cells(opened)

    assert row[2:5] == ["? share night route if the tolls fall", "Veskland", "Jun 1, 2021"]


def test_a_denied_commitment_is_not_on_the_word_of_who_denies_it(
    browse: Open, sample: Sample, store: Store
) -> None:
    """Who denies something is not quoted as if they said it."""
    denied = next(claim for claim in sample.claims if claim.id == sample.contradictions[1][1])
    entry = replace(run(store, "commitments")[0], claim=denied.id, standing=Standing.NOT_COMMITTED)
    opened = browse(page([denied], sample.documents, commitments=[entry]), "#view=commitments")

    [row] = cells(opened)

    assert row[5] == "Tomas Reyl denies"


def test_a_page_without_a_graph_says_that_it_has_no_ledger(browse: Open, sample: Sample) -> None:
    """An empty table would say that nobody has committed to anything."""
    opened = browse(page(sample.claims, sample.documents), "#view=commitments")

    assert opened.page.locator("#commitments").inner_text() == (
        "This page was made from claims without their graph, so it has no ledger of commitments."
    )


def test_filters_narrow_the_commitments_too(browse: Open, ferry_page: str) -> None:
    """One set of choices for all views."""
    opened = browse(ferry_page, "#view=commitments")
    before = opened.page.locator("#commitments tbody tr").count()

    opened.facet("source", "Ilse Brandt").check()

    assert opened.page.locator("#commitments tbody tr").count() == 1 < before


def test_the_timeline_has_a_lane_for_each_source_and_a_mark_for_each_claim(
    browse: Open, ferry_page: str
) -> None:
    """What did this source say over time."""
    opened = browse(ferry_page, "#view=timeline")

    lanes = opened.page.locator("#timeline .lane")
    marks = lanes.filter(has=opened.page.get_by_role("heading", name="officials in Veskland")).locator(
        ".mark"
    )
    assert opened.page.locator("#timeline .mark").count() == 23
    assert marks.evaluate_all("all => all.map((mark) => mark.title)") == [
        "Apr 8, 2021: Ilse Brandt ⚡✗ committed to ferry treaty",
        "May 2, 2021: Veskland ⚡ enter talks",
    ]

    marks.first.click()
    assert opened.chosen == "Ilse Brandt ⚡✗ committed to ferry treaty"


def test_the_timeline_says_how_many_claims_have_no_date(browse: Open, sample: Sample) -> None:
    """What is left out without a word is taken for not said."""
    undated = {id: replace(document, published=None) for id, document in sample.documents.items()}
    first = sample.claims[0].document
    opened = browse(page(sample.claims, undated | {first: sample.documents[first]}), "#view=timeline")

    marks = opened.page.locator("#timeline .mark").count()

    assert 0 < marks < 23
    assert (
        opened.page.locator("#timeline")
        .get_by_text(f"{23 - marks} of the claims shown have no date")
        .is_visible()
    )


def test_a_claim_chosen_is_in_sight_in_every_view(browse: Open, ferry_page: str) -> None:
    """A list longer than the screen must not hide what the reader has just chosen in another."""
    for view, mark in (("timeline", '.mark[aria-pressed="true"]'), ("commitments", "tr.chosen")):
        opened = browse(ferry_page, f"#view={view}", viewport={"width": 1440, "height": 420})
        things = opened.page.locator(f"#{view} .mark, #{view} tr button")

        things.last.evaluate("thing => thing.click()")

        chosen = opened.page.locator(f"#{view} {mark}")
        assert chosen.evaluate(
            """(thing) => {
                const boxes = [thing, thing.closest(".view")].map((one) => one.getBoundingClientRect());
                const [box, frame] = boxes;
                return box.top >= frame.top && box.bottom <= frame.bottom;
            }"""
        ), view


def test_tabs_are_walked_with_arrow_keys(browse: Open, ferry_page: str) -> None:
    """As tabs are everywhere."""
    opened = browse(ferry_page)
    opened.page.get_by_role("tab", name="Graph").focus()

    opened.page.keyboard.press("ArrowLeft")

    assert opened.page.get_by_role("tab", name="Timeline").get_attribute("aria-selected") == "true"
    assert opened.page.locator("#timeline").is_visible()
    assert not opened.page.locator("#graph").is_visible()


def test_a_large_graph_opens_on_its_busiest_entities_and_widens(browse: Open, crowd_page: str) -> None:
    """Never a hairball: the reader widens what is shown."""
    opened = browse(crowd_page)
    notice = opened.page.locator("#notice")

    first = int(notice.inner_text().split()[1])
    assert opened.shown.startswith("4,000 of 4,000")
    assert 8 <= first <= 40
    assert opened.painted > 1000

    notice.get_by_role("button", name="Show more").click()
    assert f"The {first * 2} busiest" in notice.inner_text()
    assert opened.complaints == []


def test_many_claims_between_two_are_one_arrow_but_contradictions_stand_apart(browse: Open) -> None:
    """Ten arrows between two names are none; a contradiction in a bundle would not be seen."""
    crowd = invented(200)
    pair = [claim for claim in crowd.claims if claim.id in crowd.contradictions[0]]
    first = pair[0]
    verbs = ("visit", "fund", "praise", "warn", "join")
    between = [
        replace(
            claim,
            subject=first.subject,
            object=first.object,
            predicate=replace(first.predicate, relation=verb),
        )
        for claim, verb in zip(crowd.claims[10:15], verbs, strict=True)
    ]
    opposed = replace(pair[1], subject=first.subject, object=first.object, predicate=first.predicate)
    claims = [first, replace(opposed, polarity=Polarity.NEGATED), *between]

    opened = browse(page(claims, crowd.documents, contradictions=crowd.contradictions[:1]))

    predicates = drawing(opened, size="11")
    assert len(predicates) == 3
    assert sum("⚡" in predicate for predicate in predicates) == 2
    assert sum("5 claims" in predicate for predicate in predicates) == 1


def test_claims_that_differ_are_drawn_as_one_arrow_of_neither_tone(browse: Open) -> None:
    """Some affirmed and some denied, drawn as "intended or uncertain", would say what nobody said."""
    crowd = invented(200)
    first = crowd.claims[0]
    between = [
        replace(
            claim,
            subject=first.subject,
            object=first.object,
            predicate=replace(first.predicate, relation=f"do-{number}"),
            polarity=Polarity.NEGATED if number % 2 else Polarity.AFFIRMED,
            modality=Modality.ACTUAL,
        )
        for number, claim in enumerate(crowd.claims[10:18])
    ]

    opened = browse(page(between, crowd.documents))

    legend = opened.page.evaluate(
        "[...document.querySelectorAll('#legend li')].map((row) => row.textContent)"
    )
    assert "≠ several claims that differ" in legend
    assert strokes(opened) == {"#6b5f8a"}


def test_a_claim_chosen_from_the_list_comes_into_the_graph(browse: Open, crowd_page: str) -> None:
    """The list holds all claims, the graph the busiest: what is chosen there is seen here too."""
    opened = browse(crowd_page)
    before = int(opened.page.locator("#notice").inner_text().split()[1])
    names = opened.page.locator(".card").first.locator("bdi")

    opened.page.locator(".card").first.click()

    drawn = set(drawing(opened))
    assert {names.first.inner_text(), names.nth(1).inner_text()} <= drawn
    assert before <= len(drawn) <= before + 2


def test_what_a_filter_leaves_stays_where_it_was(browse: Open) -> None:
    """A reader who found an entity keeps it in her eye; only what is not shown any more goes."""
    crowd = invented(300)
    opened = browse(page(crowd.claims, crowd.documents))
    opened.page.get_by_role("button", name="Show all").click()
    before = places(opened)

    opened.facet("polarity", "affirmed").check()
    left = places(opened)

    assert 0 < len(left) <= len(before)
    assert left.items() <= before.items()


def test_above_the_limit_the_graph_is_drawn_by_webgl_with_the_same_filters(
    browse: Open, crowd_page: str
) -> None:
    """Same claims, same panels; only the brush changes."""
    opened = browse(crowd_page)
    assert opened.page.locator("#canvas canvas").count() == 1

    opened.page.get_by_role("button", name="Show all").click()
    assert opened.page.locator("#canvas canvas.names").count() == 1
    assert opened.painted > 5000

    opened.facet("polarity", "negated").check()
    assert (
        opened.shown.split()[0]
        == opened.page.locator("#facets label", has_text="negated").inner_text().split()[-1]
    )
    opened.page.locator(".card").first.click()
    assert opened.sentence
    assert opened.complaints == []


def test_without_webgl_a_message_and_the_cards_remain(browse: Open, crowd_page: str) -> None:
    """Some newsrooms turn it off."""
    opened = browse(crowd_page)
    opened.page.evaluate(
        """() => {
            const context = HTMLCanvasElement.prototype.getContext;
            HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
                return kind.startsWith("webgl") ? null : context.call(this, kind, ...rest);
            };
        }"""
    )

    opened.page.get_by_role("button", name="Show all").click()

    assert "WebGL is off" in opened.page.locator("#notice").inner_text()
    assert opened.painted > 1000
    assert len(opened.headlines) == 100
    assert opened.complaints == []


def test_more_cards_come_when_asked_for(browse: Open) -> None:
    """A browser chokes on thousands of cards; none is out of reach."""
    crowd = invented(250)
    opened = browse(page(crowd.claims, crowd.documents))

    assert len(opened.headlines) == 100
    opened.page.get_by_role("button", name="Show more (150 left)").click()
    opened.page.get_by_role("button", name="Show more (50 left)").click()

    assert len(opened.headlines) == 250


def test_the_theme_is_the_systems_until_the_reader_turns_it(browse: Open, ferry_page: str) -> None:
    """Dark rooms, bright rooms."""
    opened = browse(ferry_page, color_scheme="dark")
    ground = "getComputedStyle(document.querySelector('#reading')).backgroundColor"
    dark = opened.page.evaluate(ground)

    opened.page.get_by_role("button", name="◐").click()

    assert opened.page.evaluate(ground) != dark
    assert opened.page.evaluate("document.documentElement.dataset.theme") == "light"
    assert opened.complaints == []


def drawing(opened: Opened, *, size: str = "13") -> list[str]:
    """Return the names that are drawn (the predicates are of size 11)."""
    return [name for name, _ in written(opened, size)]


def strokes(opened: Opened) -> set[str]:
    """Return the colours of the arrows that are drawn."""
    groups = saved(opened).iter("{http://www.w3.org/2000/svg}g")
    return {stroke for group in groups if (stroke := group.get("stroke"))}


def places(opened: Opened) -> dict[str, str]:
    """Return how far to the right each name stands in the drawing."""
    return dict(written(opened, "13"))


def written(opened: Opened, size: str) -> list[tuple[str, str]]:
    """Return the words of this size in the drawing that a reader can save, and how far to the right."""
    texts = saved(opened).iter("{http://www.w3.org/2000/svg}text")
    return [
        (text.text.strip("\u2068\u2069"), text.get("x")) for text in texts if text.get("font-size") == size
    ]


def saved(opened: Opened) -> ElementTree.ElementTree:
    """Return the drawing that a reader can save."""
    opened.page.get_by_role("button", name="Export").click()
    with opened.page.expect_download() as download:
        opened.page.get_by_role("button", name="Drawing").click()
    return ElementTree.parse(Path(download.value.path()))
