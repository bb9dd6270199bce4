"""What is said in one literal to keep the graph lean: where words stand, what a document calls an entity."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from urllib.parse import unquote

from quoth.model.claim import Named
from quoth.model.judgement import Kind
from quoth.model.passage import Passage
from quoth.store.terms import quoted


def placed(parts: Iterable[tuple[str, Passage]]) -> str:
    """
    Say where the words of each part stand.

    >>> placed([("subject", Passage(0, 5, "Seoul")), ("predicate", Passage(6, 12, "agreed"))])
    '0 5 subject; 6 12 predicate'
    """
    return "; ".join([f"{passage.start} {passage.end} {part}" for part, passage in parts])


def places(words: str) -> Mapping[str, list[tuple[int, int]]]:
    """
    Return where the words of each part stand, in the order they were written.

    >>> places("0 5 subject; 6 12 predicate")["predicate"]
    [(6, 12)]
    """
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for words_of_part in words.split("; "):
        start, end, part = words_of_part.split(" ", 2)
        found[part].append((int(start), int(end)))
    return found


def naming(named: Named, acts_for: Iterable[str] = ()) -> str:
    """
    Say what an entity is called, and for whom it acts at the document's date.

    >>> naming(Named("moon-jae-in", "Moon Jae-in", Kind.PERSON), ["south-korea"])
    'moon-jae-in person for south-korea: Moon Jae-in'
    """
    others = " ".join(_written(other) for other in acts_for)
    role = f" for {others}" if others else ""
    return f"{_written(named.entity)} {named.kind.value}{role}: {named.label}"


def named(naming: str) -> Named:
    """
    Return who is called what.

    >>> named("talks event: talks")
    Named(entity='talks', label='talks', kind=<Kind.EVENT: 'event'>)
    """
    facts, _, label = naming.partition(": ")
    entity, kind, *_ = facts.split(" ")
    return Named(unquote(entity), label, Kind(kind))


def named_entity(naming: str) -> str:
    """
    Return the id of who is called something.

    >>> named_entity("talks event: talks")
    'talks'
    """
    return unquote(naming.partition(" ")[0])


def acts_for(naming: str) -> tuple[str, ...]:
    """
    Return the ids of those the entity acts for.

    >>> acts_for("moon-jae-in person for south-korea: Moon Jae-in")
    ('south-korea',)
    """
    facts = naming.partition(": ")[0].split(" ")
    return tuple(unquote(other) for other in facts[3:])


def _written(entity: str) -> str:
    """Write an id so that no space, colon or semicolon in it is mistaken for ours."""
    return quoted(entity)
