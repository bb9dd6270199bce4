"""Decisions: what people settled holds over what the machine made, in any order, until it is taken back."""

from __future__ import annotations

import itertools
from datetime import date

from quoth.model.claim import Claim
from quoth.model.decision import Action, Decision, Place
from quoth.model.document import Document
from quoth.model.judgement import Kind
from quoth.resolve import account, stale

from .building import Builder


def claims(
    text: str, *subjects: str, decisions: tuple[Decision, ...], document: str = "d1"
) -> tuple[Claim, ...]:
    """Return the claims of a text in which each of the subjects smiled."""
    builder = Builder(text, id=document)
    for subject in subjects:
        builder.statement(builder.mention(subject, kind=Kind.PERSON), "smiled")
    return account(builder.reading(), decisions=decisions).claims


def test_a_chain_of_merges_ends_at_its_last_and_a_circle_ends() -> None:
    """One merge after another is followed; two that contradict each other do not hang."""
    on = Decision(Action.MERGE, "roy", "rob-roy", decided=date(2020, 1, 1))
    further = Decision(Action.MERGE, "rob-roy", "robert-roy", decided=date(2020, 1, 2))
    back = Decision(Action.MERGE, "robert-roy", "roy", decided=date(2020, 1, 3))

    [claim] = claims("Roy smiled.", "Roy", decisions=(on, further))
    [circled] = claims("Roy smiled.", "Roy", decisions=(on, further, back))

    assert claim.subject.entity == "robert-roy"
    assert circled.subject.entity == "robert-roy"


def test_decisions_hold_whatever_order_they_come_in() -> None:
    """A graph reads them as it finds them."""
    decisions = (
        Decision(Action.MERGE, "roy", "rob-roy", decided=date(2020, 1, 1)),
        Decision(Action.RENAME, "rob-roy", "Robert Roy", decided=date(2020, 1, 2)),
        Decision(Action.KIND, "rob-roy", "organization", decided=date(2020, 1, 3)),
        Decision(Action.MERGE, "roy", "rex-roy", decided=date(2019, 1, 1)),
    )

    found = {
        claims("Roy smiled.", "Roy", decisions=each)[0].subject for each in itertools.permutations(decisions)
    }

    [subject] = found
    assert (subject.entity, subject.label, subject.kind) == ("rob-roy", "Robert Roy", Kind.ORGANIZATION)


def test_an_alias_is_a_name_in_every_document() -> None:
    """A nickname the gazetteer does not know is settled once."""
    alias = Decision(Action.ALIAS, "robert-roy", "The Fox")

    [claim] = claims("The Fox smiled.", "The Fox", decisions=(alias,), document="d9")

    assert claim.subject.entity == "robert-roy"


def test_what_names_its_words_goes_before_what_does_not() -> None:
    """All Roys are Robert but this one."""
    merge = Decision(Action.MERGE, "roy", "robert-roy", decided=date(2020, 1, 2))
    split = Decision(
        Action.SPLIT, "roy", "rex-roy", places=(Place("d1", 12, 15, "Roy"),), decided=date(2020, 1, 1)
    )

    found = claims("Roy smiled. Roy smiled.", "Roy", "Roy", decisions=(merge, split))

    assert [claim.subject.entity for claim in found] == ["robert-roy", "rex-roy"]


def test_undoing_an_undo_brings_a_decision_back() -> None:
    """Nothing a person did is lost."""
    merge = Decision(Action.MERGE, "roy", "robert-roy")
    undo = Decision(Action.UNDO, merge.id)
    redo = Decision(Action.UNDO, undo.id)

    [claim] = claims("Roy smiled.", "Roy", decisions=(merge, undo))
    [again] = claims("Roy smiled.", "Roy", decisions=(redo, merge, undo))

    assert claim.subject.entity == "roy"
    assert again.subject.entity == "robert-roy"


def test_a_claim_keeps_its_id_whatever_is_decided() -> None:
    """Links to a claim must outlive corrections."""
    merge = Decision(Action.MERGE, "roy", "robert-roy")

    [before] = claims("Roy smiled.", "Roy", decisions=())
    [after] = claims("Roy smiled.", "Roy", decisions=(merge,))

    assert before.id == after.id
    assert after.subject.machine is not None and after.subject.machine.entity == "roy"


def test_a_decision_is_stale_when_its_words_are_gone() -> None:
    """A person is told, and decides again; nothing is dropped in silence."""
    place = Place("d1", 0, 3, "Roy")
    split = Decision(Action.SPLIT, "roy", "rex-roy", places=(place,))
    general = Decision(Action.MERGE, "lund", "eva-lund")
    undone = Decision(Action.SPLIT, "roy", "rob-roy", places=(Place("d2", 0, 3, "Roy"),))
    decisions = (split, general, undone, Decision(Action.UNDO, undone.id))

    assert stale(decisions, {"d1": Document("d1", "Roy smiled.")}) == ()
    assert stale(decisions, {"d1": Document("d1", "Mr. Roy smiled.")}) == (split,)
    assert stale(decisions, {}) == (split,)
