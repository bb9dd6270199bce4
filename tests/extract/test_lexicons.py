"""The word lists of grammar: every row at work in its example, read by the real model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import pytest

from quoth.extract.clause import Clause, clause_of
from quoth.extract.syntactic import read_syntax
from quoth.language.lexicon import Row, lexicon
from quoth.language.parser import Parse, parses
from quoth.language.syntax import Tree
from quoth.model.document import Document
from quoth.model.judgement import Modality, Polarity
from quoth.model.mention import Mention, MentionType
from quoth.model.reading import Reading, Statement
from tests.extract.claims import known

TABLES = (
    "embedders",
    "modals",
    "negators",
    "hedges",
    "quantifiers",
    "light_verbs",
    "prepositional",
    "titles",
    "nouns",
    "adverbs",
    "lemmas",
    "pronouns",
    "sorts",
)


@dataclass(frozen=True, slots=True)
class Example:
    """A row with its example sentence, parsed and read."""

    row: Row
    parse: Parse
    reading: Reading

    @property
    def tree(self) -> Tree:
        """The sentence's grammar."""
        return self.parse.tree

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The claims of the sentence."""
        return self.reading.statements

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The noun phrases of the sentence."""
        return self.reading.mentions


@pytest.fixture(scope="session")
def examples() -> Mapping[str, list[Example]]:
    """Every example of every table, parsed in one batch."""
    rows = [(table, row) for table in TABLES for row in lexicon()[table]]
    documents = [Document(id=str(number), text=row["example"]) for number, (_, row) in enumerate(rows)]
    found: dict[str, list[Example]] = {table: [] for table in TABLES}
    for (table, row), parse in zip(rows, parses(documents), strict=True):
        found[table].append(Example(row, parse, read_syntax(parse, lexicon())))
    return found


@pytest.mark.model
@pytest.mark.parametrize("table", TABLES)
def test_every_row_is_at_work_in_its_example(table: str, examples: Mapping[str, list[Example]]) -> None:
    """A row whose example does not show it is a wish, not a word list."""
    idle = [key_of(table, each.row) for each in examples[table] if not SHOWN[table](each)]

    assert examples[table]
    assert sorted(idle) == sorted(key for where, key in IDLE if where == table)


def key_of(table: str, row: Row) -> str:
    """What tells a row from the others of its table."""
    return " ".join(row[column] for column in KEYS[table])


def embeds(example: Example) -> bool:
    """A claim's verb stands under the row's word and is judged as the row says."""
    row = example.row
    return any(_judged(example, row, clause) for clause in _governed(example))


def _governed(example: Example) -> Iterator[Clause]:
    """Yield the clauses over which the row's own embedder stands."""
    row, words = example.row, known()
    kind = row["class"] if row["control"] == "subject" else f"{row['class']}+{row['control']}"
    embedder = words.embedders[row["word"], kind, row["link"]]
    for word, pos in enumerate(example.tree.pos):
        if pos in ("VERB", "AUX"):
            clause = clause_of(example.tree, words, word)
            if any(governor.embedder is embedder for governor in clause.governors):
                yield clause


def _judged(example: Example, row: Row, clause: Clause) -> bool:
    """Tell whether a statement of the clause's verb has the row's judgements."""
    verb = example.tree.lemma[clause.verb]
    return any(
        each.polarity.value == row["polarity"]
        and row["modality"] in ("-", each.modality.value)
        and row["certainty"] in ("-", each.certainty.value)
        for each in example.statements
        if each.predicate.verb == verb
    )


def shows_modality(example: Example) -> bool:
    """A claim has the auxiliary's modality and certainty, and the auxiliary is one of its cues."""
    row = example.row
    return any(
        (each.modality.value, each.certainty.value) == (row["modality"], row["certainty"])
        and row["word"] in _cues(each)
        for each in example.statements
    )


def negates(example: Example) -> bool:
    """A claim is negated, and the row's last word at least is one of its cues."""
    last = example.row["word"].split()[-1]
    return any(each.polarity is Polarity.NEGATED and last in _cues(each) for each in example.statements)


def hedges(example: Example) -> bool:
    """A claim has the row's certainty, and a word of the row is one of its cues."""
    words = set(example.row["words"].split())
    return any(
        each.certainty.value == example.row["certainty"] and words & set(_cues(each))
        for each in example.statements
    )


def quantifies(example: Example) -> bool:
    """A mention that holds the word has its quantifier."""
    return any(
        mention.quantifier is not None
        and mention.quantifier.value == example.row["quantifier"]
        and example.row["word"] in mention.passage.text.lower().split()
        for mention in example.mentions
    )


def lends_a_tense(example: Example) -> bool:
    """The noun is read as the verb it stands for; where no verb does, it is what an act is about."""
    row = example.row
    if row["verb"] == "-":
        return any(
            each.under is None
            and each.object is not None
            and row["noun"] in example.mentions[each.object].lemmas
            and row["light"] not in each.predicate.lemma.split()
            for each in example.statements
        )
    return any(
        each.construction == "light-verb"
        and f"{each.predicate.verb} {each.predicate.preposition or ''}".strip() == row["verb"]
        and each.predicate.lemma.startswith(row["light"])
        and (each.object is None) == (row["preposition"] == "-")
        for each in example.statements
    )


def takes_an_object(example: Example) -> bool:
    """A claim's object stands behind the verb's preposition."""
    row = example.row
    return any(
        each.predicate.verb == row["verb"]
        and " ".join(filter(None, (each.predicate.particle, each.predicate.preposition)))
        == row["preposition"]
        and each.object is not None
        for each in example.statements
    )


def entitles(example: Example) -> bool:
    """A name stands behind the title, with the gender it shows."""
    gender = None if example.row["gender"] == "-" else example.row["gender"]
    return any(
        mention.title is not None
        and example.row["word"] in mention.title.text.lower()
        and mention.name is not None
        and mention.name.text == "Adair"
        and (mention.gender.value if mention.gender else None) == gender
        for mention in example.mentions
    )


def names_a_kind(example: Example) -> bool:
    """A mention with this head is of the row's kind."""
    return any(
        mention.kind.value == example.row["kind"]
        and " ".join(mention.passage.text.lower().split()).endswith(example.row["word"])
        for mention in example.mentions
    )


def has_a_role(example: Example) -> bool:
    """The adverb stands in a claim's context, in the row's role."""
    return any(
        adjunct.role == example.row["role"] and adjunct.passage.text == example.row["word"]
        for each in example.statements
        for adjunct in each.context
    )


def has_its_lemma(example: Example) -> bool:
    """The form has the row's lemma in the repaired tree."""
    tree = example.tree
    return (example.row["form"], example.row["lemma"]) in zip(tree.lower, tree.lemma, strict=True)


def points(example: Example) -> bool:
    """A mention whose head is the pronoun has its person, number and gender."""
    row = example.row
    return any(
        mention.head.text.lower() == row["word"]
        and mention.person in (None, int(row["person"]))
        and (mention.number.value if mention.number else "-") == row["number"]
        and (mention.gender.value if mention.gender else "-") == row["gender"]
        for mention in example.mentions
    )


def sorts(example: Example) -> bool:
    """The word does what its class does."""
    row, tree = example.row, example.tree
    modality = {
        "condition": "conditional",
        "waiting": "future",
        "hope": "intended",
        "foresight": "future",
        "supposing": "conditional",
        "ahead": "future",
        "weekday": "future",
    }
    if row["sort"] == "copula":
        return any(
            each.predicate.verb == row["word"] and each.construction == "copula"
            for each in example.statements
        )
    if row["sort"] == "site":
        return any(adjunct.role == "place" for each in example.statements for adjunct in each.context)
    if row["sort"] == "empty":
        return any(
            each.predicate.verb == row["word"]
            and each.object is not None
            and "nothing" in example.mentions[each.object].lemmas
            for each in example.statements
        )
    if row["sort"] in ("polar", "article", "restricting"):
        denied = [each for each in example.statements if each.polarity is Polarity.NEGATED]
        return row["word"] in tree.lower and any(each.object is not None for each in denied)
    if row["sort"] == "double":
        return any(
            tree.dep[word] == "auxpass" and tree.lemma[tree.head[word]] == row["word"]
            for word in range(len(tree))
        )
    if row["sort"] in ("unspoken", "furniture"):
        addressed = {MentionType.UNDERSTOOD, MentionType.PRONOUN}
        return not any(example.mentions[each.subject].type in addressed for each in example.statements)
    if row["sort"] == "outdoing":
        return all(each.polarity is Polarity.AFFIRMED for each in example.statements)
    if row["sort"] in ("concession", "likening"):
        return row["word"] in row["example"].lower() and any(
            each.modality is not Modality.CONDITIONAL for each in example.statements
        )
    return row["word"] in (*tree.lower, *tree.lemma, *_phrases(tree)) and any(
        each.modality.value == modality[row["sort"]] for each in example.statements
    )


def _phrases(tree: Tree) -> Iterator[str]:
    """Yield every two and three words that stand together."""
    for length in (2, 3):
        for start in range(len(tree) - length + 1):
            yield " ".join(tree.lower[start : start + length])


def _cues(statement: Statement) -> list[str]:
    return [cue.text.lower() for cue in statement.cues]


SHOWN: Mapping[str, Callable[[Example], bool]] = {
    "embedders": embeds,
    "modals": shows_modality,
    "negators": negates,
    "hedges": hedges,
    "quantifiers": quantifies,
    "light_verbs": lends_a_tense,
    "prepositional": takes_an_object,
    "titles": entitles,
    "nouns": names_a_kind,
    "adverbs": has_a_role,
    "lemmas": has_its_lemma,
    "pronouns": points,
    "sorts": sorts,
}

KEYS: Mapping[str, tuple[str, ...]] = {
    "embedders": ("word", "class", "link", "control"),
    "modals": ("word",),
    "negators": ("word", "kind"),
    "hedges": ("words",),
    "quantifiers": ("word",),
    "light_verbs": ("light", "noun", "preposition"),
    "prepositional": ("verb", "preposition"),
    "titles": ("word",),
    "nouns": ("word",),
    "adverbs": ("word",),
    "lemmas": ("form",),
    "pronouns": ("word",),
    "sorts": ("word", "sort"),
}


# Rows that no sentence was found to set to work, and why; one that comes to work must leave the list.
IDLE = {
    ("embedders", "end verb up subject"): "'up' is parsed as a particle, which makes the link 'ing'",
    ("embedders", "about adverb to subject"): "parsed as an adjective, which has a row",
    ("embedders", "near adjective ing subject"): "parsed as a preposition, which no class takes in",
    ("embedders", "get verb ing subject"): "parsed as an auxiliary of the gerund",
    ("embedders", "loathe adjective to subject"): "the infinitive is parsed below the copula",
    ("modals", "dare"): 'parsed as a verb in the present, which only "\'d" may be',
    ("negators", "no-one pronoun"): "split at its hyphen",
    ("nouns", "media"): "its lemma is 'medium'",
    ("pronouns", "yourselves"): "tagged as a noun, which is third person",
    ("pronouns", "yours"): "tagged as a noun, which is third person",
    ("sorts", "provided condition"): "parsed as a participle",
    ("sorts", "providing condition"): "parsed as a participle",
    ("sorts", "expect hope"): "it foresees, and that wins",
}


@pytest.mark.parametrize("table", TABLES)
def test_no_row_stands_twice(table: str) -> None:
    """Of two rows for one word the second would never be read."""
    keys = Counter(key_of(table, row) for row in lexicon()[table])

    assert [key for key, count in keys.items() if count > 1] == []
