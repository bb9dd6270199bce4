"""Words: the lexicon's rows of grammar, compiled for looking up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from quoth.model.judgement import Certainty, Kind, Modality, Polarity, Quantifier
from quoth.model.mention import Gender, Number

if TYPE_CHECKING:
    from quoth.language.lexicon import Lexicon, Row


class Control(Enum):
    """
    Whose deed an embedded clause without a subject is: its governor's subject's, its object's, that of the
    noun behind its preposition ("called on the armies to spare the clinic"), or of all who speak or are
    spoken to ("let us spare it").
    """

    SUBJECT = "subject"
    OBJECT = "object"
    PREPOSITION = "preposition"
    SPEAKERS = "speakers"


class Part(Enum):
    """What an embedding word is: a mere modality folded into its clause, or an act, a claim of its own."""

    FOLD = "fold"
    ACT = "act"


@dataclass(frozen=True, slots=True)
class Embedder:
    """A word that takes a clause without a subject of its own, and what it says of that clause."""

    word: str
    link: str
    control: Control
    part: Part
    polarity: Polarity
    modality: Modality | None
    certainty: Certainty | None


@dataclass(frozen=True, slots=True)
class Title:
    """A word before a name; `office` is true where it says what its holder does."""

    office: bool
    gender: Gender | None


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun's person, and the number and gender it shows."""

    person: int
    number: Number | None
    gender: Gender | None


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """
    What single words do to a claim.

    `negators` are by kind (adverb, determiner, pronoun, preposition, conjunction); `embedders` by word, class
    and link; `light_verbs` by verb, noun and preposition, `light` are their verbs; `prepositional` are pairs
    of verb and preposition; `adverbs` give the role of those that say where, when or how; `reciprocal` are
    verbs that join subjects; `sorts` are small closed classes by name (condition, waiting, hope, foresight,
    concession, likening and others that head the table); `uses` are words of closed classes by what the
    rules ask them for.
    """

    modals: Mapping[str, tuple[Modality, Certainty]]
    negators: Mapping[str, frozenset[str]]
    hedges: Mapping[str, Certainty]
    hedge_phrases: Mapping[str, tuple[tuple[tuple[str, ...], Certainty], ...]]
    quantifiers: Mapping[str, Quantifier]
    embedders: Mapping[tuple[str, str, str], Embedder]
    embedding_words: frozenset[str]
    light_verbs: Mapping[tuple[str, str, str], str]
    light: frozenset[str]
    prepositional: frozenset[tuple[str, str]]
    titles: Mapping[str, Title]
    nouns: Mapping[str, Kind]
    adverbs: Mapping[str, str]
    reciprocal: frozenset[str]
    sorts: Mapping[str, frozenset[str]]
    uses: Mapping[str, frozenset[str]]
    pronouns: Mapping[str, Pronoun]


@cache
def words(lexicon: Lexicon) -> Words:
    """
    Compile the tables of a lexicon.

    Raises:
        LexiconError: a cell holds a value that its column does not know.
    """
    embedders = _embedders(lexicon)
    hedges, phrases = _hedges(lexicon)
    return Words(
        modals=_modals(lexicon),
        negators=_grouped(lexicon["negators"], by="kind"),
        hedges=hedges,
        hedge_phrases=phrases,
        quantifiers={row["word"]: row.member("quantifier", Quantifier) for row in lexicon["quantifiers"]},
        embedders=embedders,
        embedding_words=frozenset(word for word, _, _ in embedders),
        light=frozenset(row["light"] for row in lexicon["light_verbs"]),
        light_verbs={
            (row["light"], row["noun"], row["preposition"]): row["verb"] for row in lexicon["light_verbs"]
        },
        prepositional=frozenset((row["verb"], row["preposition"]) for row in lexicon["prepositional"]),
        titles={row["word"]: _title(row) for row in lexicon["titles"]},
        nouns={row["word"]: row.member("kind", Kind) for row in lexicon["nouns"]},
        adverbs={row["word"]: row["role"] for row in lexicon["adverbs"]},
        reciprocal=frozenset(row["verb"] for row in lexicon["reciprocal"]),
        sorts=_grouped(lexicon["sorts"], by="sort"),
        uses=function_words(lexicon),
        pronouns={row["word"]: _pronoun(row) for row in lexicon["pronouns"]},
    )


@cache
def function_words(lexicon: Lexicon) -> Mapping[str, frozenset[str]]:
    """Return the words of closed classes by what the rules ask them for ("owner", "relative")."""
    return _grouped(lexicon["function_words"], by="use")


def _modals(lexicon: Lexicon) -> Mapping[str, tuple[Modality, Certainty]]:
    return {
        row["word"]: (row.member("modality", Modality), row.member("certainty", Certainty))
        for row in lexicon["modals"]
    }


def _grouped(rows: Sequence[Row], *, by: str) -> Mapping[str, frozenset[str]]:
    """Gather the words of a table by one of its columns."""
    return {group: frozenset(r["word"] for r in rows if r[by] == group) for group in {r[by] for r in rows}}


def _hedges(
    lexicon: Lexicon,
) -> tuple[Mapping[str, Certainty], Mapping[str, tuple[tuple[tuple[str, ...], Certainty], ...]]]:
    """Part the hedges of one word from those of several, which go by their last word."""
    single: dict[str, Certainty] = {}
    phrases: dict[str, tuple[tuple[tuple[str, ...], Certainty], ...]] = {}
    for row in lexicon["hedges"]:
        parts = tuple(row["words"].split())
        certainty = row.member("certainty", Certainty)
        if len(parts) == 1:
            single[parts[0]] = certainty
        else:
            phrases[parts[-1]] = (*phrases.get(parts[-1], ()), (parts, certainty))
    return single, phrases


def _embedders(lexicon: Lexicon) -> Mapping[tuple[str, str, str], Embedder]:
    """Key by word, class and link; of two rows that differ in control, the object's has its own key."""
    found: dict[tuple[str, str, str], Embedder] = {}
    for row in lexicon["embedders"]:
        embedder = Embedder(
            word=row["word"],
            link=row["link"],
            control=row.member("control", Control),
            part=row.member("role", Part),
            polarity=row.member("polarity", Polarity),
            modality=row.optional("modality", Modality),
            certainty=row.optional("certainty", Certainty),
        )
        kind = row["class"] if embedder.control is Control.SUBJECT else f"{row['class']}+{row['control']}"
        found[embedder.word, kind, embedder.link] = embedder
    return found


def _title(row: Row) -> Title:
    return Title(row["kind"] == "office", row.optional("gender", Gender))


def _pronoun(row: Row) -> Pronoun:
    return Pronoun(int(row["person"]), row.optional("number", Number), row.optional("gender", Gender))
