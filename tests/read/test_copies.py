"""Near copies: one report in three papers is one voice, and must be known for it."""

from __future__ import annotations

import random

from quoth.model.document import Document
from quoth.read import Given, document
from quoth.read.copies import Copy, near_copies

WIRE = [
    "The harbor ministry sold the old port to a bakery on Friday, after eleven years without rent.",
    "Its spokesman, Tor Vik, said that the contract had been read by three clerks and signed by a fourth.",
    "Residents of the lower town, who had offered twice the price, were told of the sale by a delivery boy.",
    "The bakery plans to keep the cranes, which it calls good for lifting, and to close the customs house.",
    "A court will hear the residents in June, when the tide is at its highest and the judges are in town.",
]
OTHER = [
    "The tax office moved its archive into a swimming hall on Monday and asked for patience until spring.",
    "Swimmers protested in caps outside the hall, carrying towels on which they had put their demands.",
    "The head of the office said that paper floats, and that the plan had pleased a marine engineer.",
    "No date was given for the return of the water, which is kept for now in the cellars of a theatre.",
]


def report(id: str, *paragraphs: str) -> Document:
    return document("\n\n".join(paragraphs), Given(id=id))


def test_wire_copy_is_found_under_another_headline_and_in_part() -> None:
    """An outlet changes the headline, drops the end and adds its newsletter; it is still the same report."""
    wire = report("wire", "Old Port Sold", *WIRE)
    paper = report("paper", "A Bakery Buys the Sea", *WIRE[:3], "Sign up for our newsletter.")
    other = report("other", *OTHER)

    assert list(near_copies([wire, paper, other])) == [Copy("paper", "wire", 1.0)]


def test_the_order_of_the_documents_does_not_matter() -> None:
    """Workers and clusters see them in any order."""
    documents = [
        report("a", *WIRE),
        report("b", *WIRE[1:]),
        report("c", *OTHER),
        report("d", *OTHER, WIRE[0]),
    ]
    shuffled = random.Random(7).sample(documents, len(documents))

    assert list(near_copies(shuffled)) == list(near_copies(documents))
    assert [(copy.one, copy.two) for copy in near_copies(documents)] == [("a", "b"), ("c", "d")]


def test_reports_of_one_event_in_own_words_are_no_copies() -> None:
    """They corroborate each other; that is what must not be lost."""
    own = report(
        "own",
        "On Friday a bakery became the owner of the old port, which the ministry had long let go to waste.",
        "Three clerks went over the contract before a fourth put his name to it, according to the spokesman.",
        "People from the lower town say they would have paid double, and learned it from a boy with rolls.",
    )
    assert not list(near_copies([report("wire", *WIRE), own]))


def test_short_texts_and_shared_furniture_make_no_copies() -> None:
    """Two papers of one house end alike; two denials of one line are alike by chance."""
    tail = [
        "Join over 40,000 readers. Get our alerts every morning in your inbox, free of charge, for ever."
    ] * 3

    assert not list(near_copies([report("a", *WIRE, *tail), report("b", *OTHER, *tail)]))
    assert not list(
        near_copies(
            [report("a", "The ministry did not comment."), report("b", "The ministry did not comment.")]
        )
    )
