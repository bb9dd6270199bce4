"""Words: the lexicon's rows about attribution as typed entries, looked up by the word that shows them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from quoth.extract.words import function_words
from quoth.model.judgement import Certainty, Stance

if TYPE_CHECKING:
    from quoth.language.lexicon import Lexicon, Row


class Frame(Enum):
    """What a cue may be followed by."""

    THAT = "that"  # said (that) the mine was closed
    WHETHER = "whether"  # asked whether the mine was closed
    QUOTE = "quote"  # said, "The mine is closed"
    ACT = "act"  # urged the owners to close the mine
    BARE = "bare"  # is said to have closed the mine
    DOING = "doing"  # denied closing the mine
    SELF = "self"  # claimed to own the mine
    OF = "of"  # accused the owners of closing the mine
    AS = "as"  # described the mine as closed
    NAME = "name"  # called the mine a grave
    NOUN = "noun"  # rejected the plan
    WHOM = "whom"  # told reporters


@dataclass(frozen=True, slots=True)
class CueVerb:
    """A verb that attributes: what its source does with the content, and what may follow it."""

    verb: str
    particle: str | None
    stance: Stance
    frames: frozenset[Frame]
    act: bool

    @property
    def lemma(self) -> str:
        """Return verb and particle as one lemma."""
        return f"{self.verb} {self.particle}" if self.particle else self.verb


@dataclass(frozen=True, slots=True)
class CueNoun:
    """
    A noun that attributes the clause it takes; `is_source` where the noun itself can speak (a report).

    `preposition` is how it takes a mere noun instead, None where it does not.
    """

    noun: str
    stance: Stance
    is_source: bool
    preposition: str | None


@dataclass(frozen=True, slots=True)
class Mind:
    """A state of mind that attributes a clause, and the verb by which somebody is in it ("be", "make")."""

    word: str
    verb: str
    stance: Stance


@dataclass(frozen=True, slots=True)
class CueWords:
    """
    All words about attribution of one language: verbs, nouns by lemma, phrases by first word.

    `forms` leads from the regular forms of verbs to the verbs, for those the model's lemmas get wrong
    ("hoped" to "hop"). `people` are nouns for people and bodies, which may be spoken to; `uses` are words of
    closed classes by what the rules ask them for.
    """

    verbs: Mapping[str, tuple[CueVerb, ...]]
    forms: Mapping[str, str]
    nouns: Mapping[str, CueNoun]
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    hedges: Mapping[str, Certainty]
    issuing: frozenset[str]
    people: frozenset[str]
    uses: Mapping[str, frozenset[str]]
    minds: Mapping[str, tuple[Mind, ...]]

    def entries(self, lemma: str, form: str) -> tuple[CueVerb, ...]:
        """Return what the lexicon has on a verb, by its lemma or else by its form."""
        return self.verbs.get(lemma) or self.verbs.get(self.forms.get(form, ""), ())


def verb_forms(verb: str) -> Iterator[str]:
    """
    Yield the regular forms of a verb.

    >>> list(verb_forms("hope")), list(verb_forms("blog"))[1:]
    (['hopes', 'hoped', 'hoping'], ['bloged', 'bloging', 'blogged', 'blogging'])
    """
    if verb.endswith("e"):
        yield from (verb + "s", verb + "d", verb[:-1] + "ing")
        return
    yield verb + "s"
    yield from (verb + "ed", verb + "ing")
    yield from (verb + verb[-1] + "ed", verb + verb[-1] + "ing")


@cache
def cue_words(lexicon: Lexicon) -> CueWords:
    """
    Return the typed entries of the attribution tables; built once a lexicon.

    Raises:
        LexiconError: a cell holds a value that its column does not know.
    """
    verbs: dict[str, list[CueVerb]] = {}
    for row in lexicon["reporting"]:
        verb, _, particle = row["verb"].partition(" ")
        frames = row.members("frames", Frame)
        entry = CueVerb(verb, particle or None, row.member("stance", Stance), frames, row["act"] == "yes")
        verbs.setdefault(verb, []).append(entry)
    nouns = {row["noun"]: _cue_noun(row) for row in lexicon["noun_cues"]}
    minds: dict[str, list[Mind]] = {}
    for row in lexicon["minds"]:
        minds.setdefault(row["word"], []).append(Mind(row["word"], row["verb"], row.member("stance", Stance)))
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for row in lexicon["according"]:
        words = tuple(row["phrase"].split())
        phrases.setdefault(words[0], []).append(words)
    return CueWords(
        MappingProxyType(
            {verb: tuple(sorted(entries, key=_particles_first)) for verb, entries in verbs.items()}
        ),
        MappingProxyType({form: verb for verb in verbs for form in verb_forms(verb)}),
        MappingProxyType(nouns),
        MappingProxyType({first: tuple(each) for first, each in phrases.items()}),
        MappingProxyType({row["word"]: row.member("certainty", Certainty) for row in lexicon["cue_hedges"]}),
        frozenset(row["verb"] for row in lexicon["issuing"]),
        frozenset(row["word"] for row in lexicon["nouns"] if row["kind"] in ("person", "organization")),
        function_words(lexicon),
        MappingProxyType({word: tuple(each) for word, each in minds.items()}),
    )


def _cue_noun(row: Row) -> CueNoun:
    preposition = None if row["preposition"] == "-" else row["preposition"]
    return CueNoun(row["noun"], row.member("stance", Stance), row["source"] == "yes", preposition)


def _particles_first(entry: CueVerb) -> bool:
    return entry.particle is None
