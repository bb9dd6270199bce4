"""Expected changes, written by hand: what a report, a source or a day adds, repeats, opposes, leaves out."""

from __future__ import annotations

from pathlib import Path

import pytest

import quoth
from quoth import ClaimGraph
from quoth.analysis import Difference
from quoth.read import documents
from quoth.workflow.alerts import Watch

pytestmark = pytest.mark.model


def test_a_report_against_another(graph: ClaimGraph) -> None:
    """The fifth report repeats two claims of the fourth, opposes one, adds one and leaves three out."""
    assert told(graph.compare("r04", "r05")) == {
        ("opposes", "Karin Ek said that Norway rejected the plan."),
        ("adds", "Denmark sent a ship to help the crew."),
        ("repeats", "Ingrid Moe said that Denmark bought the mine."),
        ("repeats", "The Sound Herald reported that Sweden fined the bank."),
        ("leaves out", "Lars Holm said that Denmark sold the harbour."),
        ("leaves out", "Denmark promised not to raise the toll."),
    }


def test_a_source_against_another(graph: ClaimGraph) -> None:
    """Holm opposes Berg on the bridge; the ferry he speaks of was in another town."""
    changes = told(graph.compare("Anna Berg", "Lars Holm"))

    assert ("opposes", "Lars Holm denied that Norway closed the bridge.") in changes
    assert ("opposes", "Lars Holm said that Denmark did not test the ferry in Stockholm.") not in changes
    assert ("leaves out", "Anna Berg said that Norway will open the tunnel.") in changes


def test_a_day_against_another(graph: ClaimGraph) -> None:
    """By the fifth of March the bridge was denied; nothing that had been said was unsaid."""
    changes = told(graph.compare("2031-03-03", "2031-03-05"))

    assert {sentence for change, sentence in changes if change == "opposes"} == {
        "Lars Holm denied that Norway closed the bridge."
    }
    assert not [sentence for change, sentence in changes if change == "leaves out"]


@pytest.fixture(scope="module")
def alerts() -> dict[str, set[tuple[str, str]]]:
    """Return by report what somebody who watches is told when it arrives, the reports coming in order."""
    graph = quoth.open()
    watch, heard = Watch(graph), {}
    for document in documents(Path(__file__).with_name("reports.jsonl")):
        graph.add(document)
        heard[document.id] = {(alert.event.value, newest(alert.row)) for alert in watch.news()}
    return heard


def test_who_watches_is_told_once_and_at_the_right_report(alerts: dict[str, set[tuple[str, str]]]) -> None:
    """A promise's end when it is reported, a contradiction when it is made, and nothing twice."""
    assert {report: told for report, told in alerts.items() if told} == {
        "r02": {("contradiction", "Lars Holm denied that Norway closed the bridge.")},
        "r05": {("contradiction", "Karin Ek said that Norway rejected the plan.")},
        "r06": {
            ("contradiction", "Karin Ek said that the talks will not resume."),
            ("revision", "Karin Ek said that the talks will not resume."),
        },
        "r07": {("contradiction", "Anna Berg said that Sweden has committed to nothing.")},
        "r11": {
            ("promise kept", "Norway lifted the ban."),
            ("promise broken", "Norway did not open the tunnel."),
            ("promise refused", "Denmark refused to repair the quay."),
            ("promise withdrawn", "Finland cancelled the summit."),
        },
    }


def told(differences: tuple[Difference, ...]) -> set[tuple[str, str]]:
    return {(each.change.value, each.claim.sentence.text) for each in differences}


def newest(row: object) -> str:
    """Return the sentence by which a row became news."""
    if hasattr(row, "outcome"):
        return str(row.outcome.sentence.text)
    return str(getattr(row, "other_sentence", None) or row.sentence)  # type: ignore[attr-defined]  # a row
