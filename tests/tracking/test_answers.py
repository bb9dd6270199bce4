"""
Expected answers, written by hand from the reports before any question was run on them.

Each question has candidates that must be found and candidates that must not. A sentence stands for its claim,
so that no answer here depends on how the ontology names a relation.
"""

from __future__ import annotations

import pytest

from quoth import ClaimGraph
from quoth.analysis import agreements

pytestmark = pytest.mark.model

CONTRADICTIONS = {
    # Two sources on one proposition.
    ("same", "Norway closed the bridge, Anna Berg said.", "Lars Holm denied that Norway closed the bridge."),
    # Opposite relations.
    (
        "opposite",
        "Erik Dahl said that Norway accepted the plan.",
        "Karin Ek said that Norway rejected the plan.",
    ),
    # Nothing at all, said after something had been.
    (
        "anything",
        "Sweden has committed to the ceasefire.",
        "Anna Berg said that Sweden has committed to nothing.",
    ),
    # One source at two times: she revises herself.
    ("same", "Karin Ek said that the talks will resume.", "Karin Ek said that the talks will not resume."),
}
"""
Left out: the ferry, tested in Bergen and not in Stockholm (contexts differ); the league, left in May and not
in June (times exclude each other); the tunnel, which will be opened and was not (a development); the treaty,
which a quotation says was not signed (a claim and its own quotation).
"""


def test_contradictions(graph: ClaimGraph) -> None:
    """Opposite positions on one matter, in one place, at one time; nothing else."""
    found = {(row.basis.value, row.sentence, row.other_sentence) for row in graph.contradictions()}

    assert found == CONTRADICTIONS


def test_one_contradiction_is_a_revision(graph: ClaimGraph) -> None:
    """Karin Ek opposes nobody but her former self."""
    assert [row.source for row in graph.contradictions() if row.revises] == ["Karin Ek"]


def test_corroboration(graph: ClaimGraph) -> None:
    """
    Two sources in two documents bought the mine, whichever of Dahl's two reports is taken.

    Not independent: the fine, which a second paper has from the first; the harbour, which Holm has once from
    Dahl; the lighthouse, which two papers have from one wire.
    """
    found = {
        (frozenset((row.source, row.other_source)), frozenset((row.document, row.other_document)))
        for row in graph.ask("corroboration")
    }
    who = frozenset(("Erik Dahl", "Ingrid Moe"))

    assert found == {(who, frozenset(("r04", "r05"))), (who, frozenset(("r05", "r10")))}


def test_positions_on_the_talks(graph: ClaimGraph) -> None:
    """Two days, two positions; the second revises the first."""
    stands = graph.positions(of="Karin Ek", on="talks")

    assert [(str(stand.date), stand.position.value, stand.revises is not None) for stand in stands] == [
        ("2031-03-03", "supports", False),
        ("2031-03-20", "opposes", True),
    ]


def test_only_who_changed_revises(graph: ClaimGraph) -> None:
    """Erik Dahl says twice that Denmark bought the mine, and revises nothing."""
    assert {stand.source for stand in graph.positions() if stand.revises} == {"Karin Ek"}


COMMITMENTS = {
    ("Norway", "committed", "Norway has committed to the ceasefire."),
    ("Sweden", "committed", "Sweden has committed to the ceasefire."),
    ("Finland", "committed", "Finland has committed to the summit."),
    ("Sweden", "not committed", "Anna Berg said that Sweden has committed to nothing."),
    ("Sweden", "not committed", '"Sweden did not sign the treaty," Erik Dahl said.'),
    ("Sweden", "not committed", "Lars Holm said that Sweden never promised to close the airport."),
    ("Norway", "promised", "Norway promised Sweden to lift the ban by July 2031."),
    ("Norway", "promised", "Norway promised to open the tunnel."),
    ("Denmark", "promised", "Denmark agreed to repair the quay."),
    ("Sweden", "promised", "Sweden offered to withdraw the troops if Norway pays the toll."),
    ("Denmark", "promised not", "Denmark promised not to raise the toll."),
    ("Denmark", "willing", "Erik Dahl said that Denmark is willing to sell the island."),
    ("Norway", "refused", "Karin Ek said that Norway rejected the plan."),
    ("Denmark", "refused", "Denmark refused to sign the pact."),
    ("Denmark", "refused", "Denmark refused to repair the quay."),
}
"""
Left out: the ship that was sent to help a crew (a purpose is no promise), and the report that was rejected
(neither an offer nor a demand).
"""


def test_commitments(graph: ClaimGraph) -> None:
    """Who has committed to what, who only would, who never did; each once."""
    found = [(row.actor, row.standing.value, row.sentence) for row in graph.commitments()]

    assert set(found) == COMMITMENTS
    assert len(found) == len(COMMITMENTS)


def test_commitments_say_to_whom_by_when_on_which_condition_and_on_whose_word(graph: ClaimGraph) -> None:
    """What a ledger is kept for."""
    rows = {row.sentence: row for row in graph.commitments()}
    ban = rows["Norway promised Sweden to lift the ban by July 2031."]
    troops = rows["Sweden offered to withdraw the troops if Norway pays the toll."]
    island = rows["Erik Dahl said that Denmark is willing to sell the island."]

    assert (ban.recipient, ban.due, ban.condition) == ("Sweden", "2031-03-05/2031-07-31", None)
    assert (troops.recipient, troops.due, troops.condition) == (None, None, "if Norway pays the toll")
    assert (ban.source, island.source) == ("The Sound Herald", "Erik Dahl")


def test_what_became_of_promises(graph: ClaimGraph) -> None:
    """Done, not done, refused, withdrawn; of the other promises nobody has heard."""
    found = {
        (each.promise.sentence.text, each.outcome.sentence.text, each.result.value)
        for each in graph.promises()
    }

    assert found == {
        ("Norway promised Sweden to lift the ban by July 2031.", "Norway lifted the ban.", "kept"),
        ("Norway promised to open the tunnel.", "Norway did not open the tunnel.", "broken"),
        ("Denmark agreed to repair the quay.", "Denmark refused to repair the quay.", "refused"),
        ("Finland has committed to the summit.", "Finland cancelled the summit.", "withdrawn"),
    }


def test_hearsay(graph: ClaimGraph) -> None:
    """Two claims come at second hand; all others have been heard by who writes them."""
    chains = {row.chain: row.sentence for row in graph.ask("hearsay") if row.length > 1}

    assert chains == {
        ("The Fjord Gazette", "Danish diplomats", "Karin Ek"): (
            "According to Danish diplomats, Karin Ek believes that Norway will leave the alliance."
        ),
        ("The Fjord Gazette", "Lars Holm", "Erik Dahl"): (
            "Lars Holm said that Erik Dahl had said that Denmark sold the harbour."
        ),
    }


def test_what_one_knows_of_another_and_only_through_whom(graph: ClaimGraph) -> None:
    """
    The Gazette heard Ek itself on the talks, and on the alliance only through diplomats.

    Norway hears Finland through Sweden, and of Ek it hears nothing.
    """
    known = graph.ask("known", by="The Fjord Gazette", of="Karin Ek")

    assert {(row.subject, row.position.value, row.through) for row in known} == {
        ("talks", "supports", ()),
        ("talks", "opposes", ()),
        ("Norway", "supports", ("Danish diplomats",)),
    }
    assert [row.through for row in graph.ask("known", by="Norway", of="Finland")] == [("Sweden",)]
    assert not graph.ask("known", by="Norway", of="Karin Ek")


def test_brokers(graph: ClaimGraph) -> None:
    """Whose words, whose will and what channel pass through whom."""
    found = {(row.broker, row.of, row.passes.value) for row in graph.ask("brokers")}

    assert {
        ("Danish diplomats", "Karin Ek", "words"),
        ("Lars Holm", "Erik Dahl", "words"),
        ("Erik Dahl", "Denmark", "will"),
        ("Sweden", "Finland", "channel"),
    } == found


def test_disputed(graph: ClaimGraph) -> None:
    """One says so, one denies it; what Ek said of the talks at first no longer counts."""
    assert [(row.subject, row.object, row.agreement) for row in graph.ask("disputed")] == [
        ("Norway", "bridge", 0.0)
    ]


def test_one_sourced(graph: ClaimGraph) -> None:
    """The mine has two sources, the toll one; the bridge has one for it and one against it."""
    objects = {row.object for row in graph.ask("one-sourced")}

    assert {"toll", "pact", "island"} <= objects
    assert not {"mine", "bridge", "harbour"} & objects


def test_agreement(graph: ClaimGraph) -> None:
    """Each source once, with its latest claim: two for the mine, two for the harbour; the bridge is even."""
    published = {document.id: document.published for document in graph.documents()}
    found = {(row.object, row.share) for row in agreements(graph.claims(), published=published)}

    assert found == {("mine", 1.0), ("harbour", 1.0), ("bridge", 0.0)}
