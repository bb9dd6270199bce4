"""The ledger: what a claim says of somebody's deed in, where it puts them towards it out."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from quoth.language.lexicon import lexicon
from quoth.language.wills import Will, binds, will_of
from quoth.model.judgement import Modality, Position, Quantifier, Stance
from quoth.ontology import Act
from quoth.query.rows import Commitment, Standing
from quoth.query.typed import in_order
from quoth.store import Store
from quoth.store.quads.wording import places


@dataclass(frozen=True, slots=True)
class Deed:
    """
    A claim as `commitments.rq` gives it, once for each deed under it, recipient and condition beside it.

    `promise_position` and `promise_modality` are those of the act it stands under, `given_words` where the
    words stand of something that holds only under the same condition.
    """

    claim: str
    actor: str
    relation: str
    act: Act | None
    object: str | None
    quantifier: Quantifier | None
    lemma: str
    position: Position
    modality: Modality
    promise_position: Position | None
    promise_modality: Modality | None
    deed: str | None
    recipient: str | None
    due: str | None
    source: str
    stance: Stance
    date: datetime.date | None
    document: str
    sentence: str
    start: int
    words: str
    given_words: str | None


def ledger(deeds: Iterable[Deed], _store: Store) -> Iterator[Commitment]:
    """Yield an entry for each claim that puts somebody who is known towards a deed."""
    rows = in_order(deeds, ("claim", "recipient", "given_words"))
    for _, of_claim in groupby(rows, lambda deed: deed.claim):
        deed, *others = of_claim
        if (found := standing(deed)) and deed.actor.casefold() not in _pronouns():
            yield _entry(found, deed, (deed, *others))


def standing(deed: Deed) -> Standing | None:
    """
    Return where a claim puts its subject; None where it neither commits, nor refuses, nor shows a will.

    An act with a deed under it is told as the deed: "promised to visit Seoul" stands as the visit.
    """
    will = will_of(deed.lemma)
    if will is Will.PROMISED:
        return _promised(deed)
    if will is Will.WILLING:
        return _willing(deed)
    if will is Will.REFUSED:
        return Standing.REFUSED if deed.position is Position.OPPOSES and deed.object else None
    return _acted(deed, deed.act, deed.object) if deed.act and deed.object and not deed.deed else None


def _promised(deed: Deed) -> Standing | None:
    """Tell a promise from a promise not to, and from none ("never promised to")."""
    if deed.promise_modality not in (None, Modality.ACTUAL):
        return None
    if deed.promise_position is Position.OPPOSES:
        return Standing.NOT_COMMITTED
    return Standing.PROMISED if deed.position is Position.SUPPORTS else Standing.PROMISED_NOT


def _willing(deed: Deed) -> Standing | None:
    if deed.modality is not Modality.INTENDED:
        return None
    return Standing.WILLING if deed.position is Position.SUPPORTS else Standing.UNWILLING


def _acted(deed: Deed, act: Act, thing: str) -> Standing | None:
    """Tell what an act with a mere thing as its object comes to ("committed to a summit")."""
    if deed.modality is not Modality.ACTUAL or thing.casefold() in _pronouns():
        return None
    if act is Act.REFUSAL:
        refused = deed.position is Position.SUPPORTS and thing.split(" ")[-1].casefold() not in _sayings()
        return Standing.REFUSED if refused else None
    if not binds(deed.lemma):
        return None
    return Standing.COMMITTED if deed.position is Position.SUPPORTS else Standing.NOT_COMMITTED


def _entry(found: Standing, deed: Deed, rows: Iterable[Deed]) -> Commitment:
    return Commitment(
        actor=deed.actor,
        standing=found,
        relation=deed.relation,
        object=deed.object,
        quantifier=deed.quantifier,
        recipient=next((row.recipient for row in rows if row.recipient not in (None, deed.object)), None),
        condition=next(filter(None, map(_condition, rows)), None),
        due=None if deed.modality is Modality.ACTUAL else deed.due,
        source=deed.source,
        stance=deed.stance,
        date=deed.date,
        document=deed.document,
        claim=deed.claim,
        sentence=deed.sentence,
    )


def _condition(deed: Deed) -> str | None:
    """Return the words from the "if" that two claims share to the end of the one that is the condition."""
    if deed.given_words is None:
        return None
    ours, given = places(deed.words), places(deed.given_words)
    shared = set(ours["cue"]) & set(given["cue"])
    if not shared or min(given["subject"]) < min(shared):
        return None
    end = max(end for part in given.values() for _, end in part)
    return deed.sentence[min(shared)[0] - deed.start : end - deed.start]


@cache
def _sayings() -> frozenset[str]:
    """
    Return the nouns that are words, but for those that want something.

    Who rejects a report refuses nothing that was asked or offered.
    """
    return frozenset(row["noun"] for row in lexicon()["noun_cues"] if row["stance"] != Stance.WANTS.value)


@cache
def _pronouns() -> frozenset[str]:
    return frozenset(row["word"] for row in lexicon()["pronouns"])
