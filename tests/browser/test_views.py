from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

from quoth.model.judgement import Modality, Polarity
from quoth.view import page
from tests.browser.conftest import Open, Opened
from tests.view.invented import invented
from tests.view.samples import Sample


def test_the_commitments_table_says_who_bound_themselves_to_what_on_whose_word(
    browse: Open, ferry_page: str
) -> None:
    """Who committed to what, and who has not."""
    opened = browse(ferry_page)

    opened.page.get_by_role("tab", name="Commitments").click()

    rows = opened.page.locator("#commitments tbody tr")
    table = [[cell.strip() for cell in row.split("\t")] for row in rows.all_inner_texts()]
    assert ["Norhaven", "committed to commitment", "ferry treaty", "", "Ilse Brandt", "May 20, 2021"] in table
    assert [
        "Ilse Brandt",
        "⚡✗ committed to commitment",
        "ferry treaty",
        "",
        "officials in Veskland",
        "Apr 8, 2021",
    ] in table
    assert opened.painted > 0
    assert opened.complaints == []


def test_a_row_of_the_commitments_shows_its_sentence(browse: Open, ferry_page: str) -> None:
    """The table is a list of claims too: each leads to its words."""
    opened = browse(ferry_page, "#view=commitments")

    opened.page.get_by_role("row", name="officials in Veskland").get_by_role("button").click()

    assert opened.sentence == "Officials in Veskland said Brandt has not committed to a ferry treaty."
    assert opened.page.locator("#commitments tr.chosen").count() == 1


def test_the_commitments_table_says_to_whom(browse: Open, sample: Sample) -> None:
    """A promise is owed to somebody."""
    shared = sample.claims[15]
    promised = replace(shared, predicate=replace(shared.predicate, relation="promise"))
    opened = browse(page([promised], sample.documents), "#view=commitments")

    [row] = opened.page.locator("#commitments tbody tr").all_inner_texts()

    assert row.split("\t")[2:5] == ["night route", "Veskland", "unnamed source"]


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
