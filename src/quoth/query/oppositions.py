"""
Oppositions: sides in, those of them that cannot both hold out.

This is the one place that says what opposes what: contradictions, disputes, revisions, agreement and
differences all ask it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from quoth import vocab
from quoth.model.judgement import Kind, Modality, Position, Voice
from quoth.ontology import ontology
from quoth.query.kinds import is_empty, is_of_kind, leaves_none
from quoth.query.naming import is_named
from quoth.query.rows import Basis
from quoth.query.sides import Side

_PLAIN = frozenset({Modality.ACTUAL, Modality.ABLE, Modality.REQUIRED})
_TO_COME = frozenset({Modality.FUTURE, Modality.INTENDED})
_TRUE_IF_ABLE = frozenset({Modality.ACTUAL, Modality.FUTURE})


@dataclass(frozen=True, slots=True)
class Opposition:
    """Two sides that cannot both hold: `claim` supports what `other` opposes, or both support opposites."""

    basis: Basis
    claim: Side
    other: Side

    @property
    def sides(self) -> tuple[Side, Side]:
        """Return both."""
        return self.claim, self.other


def oppositions(sides: Iterable[Side]) -> Iterator[Opposition]:
    """
    Yield each two sides that cannot both hold.

    What each claim could stand against is looked up, so that it takes as long as there are such meetings.
    """
    supporting, opposing, denying = (defaultdict[tuple[str | None, ...], list[Side]](list) for _ in range(3))
    for each in sides:
        if each.position is Position.SUPPORTS:
            supporting[each.proposition].append(each)
        elif each.position is Position.OPPOSES:
            opposing[each.proposition].append(each)
            if leaves_none(each):
                denying[each.subject_id, each.relation].append(each)
    for claim in chain.from_iterable(supporting.values()):
        subject, relation, thing = claim.proposition
        met = (
            opposing.get((subject, relation, thing), ()),
            supporting.get((subject, claim.opposite, thing), ()),
            supporting.get((subject, relation, claim.contrary), ()) if claim.contrary else (),
            (each for each in denying.get((subject, relation), ()) if each.object_id != thing),
        )
        for other in chain.from_iterable(met):
            if basis := opposition(claim, other):
                yield Opposition(basis, claim, other)


def opposition(claim: Side, other: Side) -> Basis | None:
    """
    Return on which basis two claims cannot both hold; None where they can.

    The first is the one that supports what the other opposes; of two that support opposites, the one whose
    relation or quality comes first by name. What is asked, or holds only under a condition, opposes nothing.
    """
    basis = _basis(claim, other)
    if basis is None or not _of_one_sort(basis, claim.modality, other.modality):
        return None
    return basis if on_one_matter(claim, other) and _is_denied(basis, claim, other) else None


def agree(one: Side, other: Side) -> bool:
    """Tell whether two claims say the same of one matter: what is planned is not yet what was done."""
    of_one_sort = one.modality is other.modality or {one.modality, other.modality} == _TO_COME
    alike = one.proposition == other.proposition and one.position is other.position
    return alike and of_one_sort and on_one_matter(one, other)


def on_one_matter(one: Side, other: Side) -> bool:
    """Tell whether two claims may be of one subject, in one context, at one time."""
    return _of_one_subject(one, other) and _in_one_context(one, other) and _at_one_time(one, other)


def is_hollow(relation: str) -> bool:
    """Tell whether a relation says nothing without an object: "promised" what, "did" what?"""
    known = ontology().relations.get(relation)
    return is_empty(relation) or bool(known and known.acts)


def _basis(claim: Side, other: Side) -> Basis | None:
    """
    Return what would set two claims against each other, were they of one matter.

    "Promised", and nothing more, is no proposition: what was promised is. A claim and its own quotation are
    one: the same words of the same sentence.
    """
    if claim.position is not Position.SUPPORTS or claim.subject_id != other.subject_id:
        return None
    if claim.object is None and claim.act:
        return None
    if claim.place == other.place and claim.core == other.core:
        return None
    if other.position is Position.SUPPORTS:
        return Basis.OPPOSITE if _are_opposites(claim, other) else None
    if other.position is not Position.OPPOSES or claim.relation != other.relation:
        return None
    if claim.object_id == other.object_id:
        return Basis.SAME
    return Basis.ANYTHING if leaves_none(other) else None


def _are_opposites(claim: Side, other: Side) -> bool:
    """Tell whether one relation is the opposite of the other, or one quality: "qualified", "unqualified"."""
    if claim.object_id is None or other.object_id is None:
        return False
    if claim.relation == other.relation:
        return claim.contrary == other.object_id and claim.object_id < other.object_id
    opposite = claim.opposite == other.relation and claim.relation < other.relation
    return opposite and claim.object_id == other.object_id and _of_one_object(claim, other)


def _of_one_object(one: Side, other: Side) -> bool:
    """
    Tell whether two documents speak of one object: what happens again and again may be two of a kind.

    Whoever wins a primary and loses one may do both.
    """
    matter = ontology().concepts.get(one.object_id or "")
    return one.document == other.document or matter is None or matter.kind is not Kind.EVENT


def _of_one_sort(basis: Basis, ours: Modality, theirs: Modality) -> bool:
    """
    Tell whether two modalities can exclude each other.

    What happened, what is planned, what can and what must be done are matters of their own; but what cannot
    be has not been and will not be.
    """
    if (ours is theirs and ours in _PLAIN) or {ours, theirs} <= _TO_COME:
        return True
    return basis is not Basis.OPPOSITE and ours in _TRUE_IF_ABLE and theirs is Modality.ABLE


def _of_one_subject(one: Side, other: Side) -> bool:
    """Tell whether two documents speak of one subject: "the minister" of two papers may be two ministers."""
    named = is_named(one.subject) and is_named(other.subject)
    return named or bool(one.known) or one.document == other.document


def _in_one_context(one: Side, other: Side) -> bool:
    """
    Tell whether two claims may be of one place, one recipient, one purpose.

    They are not where they differ in a role that both fill; words that name an entity and words that name
    none are not compared.
    """
    ours, theirs = _fillers(one), _fillers(other)
    return not any(_differ(ours[role], theirs[role]) for role in ours.keys() & theirs.keys())


def _fillers(one: Side) -> Mapping[str, set[str]]:
    """Return by role what stands beside subject and object."""
    fillers: dict[str, set[str]] = defaultdict(set)
    for role, filler in one.beside:
        fillers[role].add(filler)
    return fillers


def _differ(ours: set[str], theirs: set[str]) -> bool:
    """Tell whether two sets of fillers are of one sort and have nothing in common."""
    entities = [{filler for filler in fillers if filler.startswith(vocab.E)} for fillers in (ours, theirs)]
    same_sort = all(entities) or not any(entities)
    return same_sort and not ours & theirs


def _at_one_time(one: Side, other: Side) -> bool:
    """Tell whether two times do not exclude each other; without a time it may be any."""
    (start, end), (other_start, other_end) = map(_interval, (one.time, other.time))
    return start <= other_end and other_start <= end


def _interval(time: str | None) -> tuple[str, str]:
    """
    Return the first and the last moment of a date or an interval, as texts that compare like times.

    "~" comes after every digit, so that a month ends after its days.

    >>> _interval("2031-05"), _interval("2031-05-01/2031-06-30")
    (('2031-05', '2031-05~'), ('2031-05-01', '2031-06-30~'))
    """
    start, until, end = (time or "").partition("/")
    return start, f"{end if until else start}~"


def _is_denied(basis: Basis, claim: Side, other: Side) -> bool:
    """
    Tell whether what one claim denies is what the other says.

    A deed without an object is denied with what stands beside it, and by its own verb: "did not speak of Kim"
    denies no speech; only an event that does not take place does not take place anywhere. "Has no plans"
    denies the best plans, and was true until there were any; "has done nothing" names no deed, nor does
    "did not".
    """
    if basis is Basis.ANYTHING:
        if claim.object is None or (claim.date and other.date and other.date < claim.date):
            return False
        return is_of_kind(claim, other)
    if basis is Basis.SAME and claim.object is None and other.voice is not Voice.PASSIVE:
        same_deed = claim.lemma.split(" ")[-1] == other.lemma.split(" ")[-1]
        ours, theirs = _fillers(claim).keys() - {"time"}, _fillers(other).keys() - {"time"}
        same_scope = theirs <= ours if claim.known else ours == theirs
        return not is_empty(claim.relation) and same_deed and same_scope
    return True
