"""Trees no parser made: words hung from one another at random, and words in a row."""

from __future__ import annotations

import re

from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.vocab import Vocab

from quoth.language.normal import PlainText, plain_text
from quoth.language.parser import Parse
from quoth.language.syntax import Columns, Tree, grown
from quoth.model.document import Document

# Words that are something to the rules, so that random sentences run into them.
WORDS = {
    "she": ("she", "PRP", "PRON"),
    "Olsen": ("Olsen", "NNP", "PROPN"),
    "report": ("report", "NN", "NOUN"),
    "doubt": ("doubt", "NN", "NOUN"),
    "said": ("say", "VBD", "VERB"),
    "told": ("tell", "VBD", "VERB"),
    "called": ("call", "VBD", "VERB"),
    "urged": ("urge", "VBN", "VERB"),
    "saying": ("say", "VBG", "VERB"),
    "was": ("be", "VBD", "AUX"),
    "not": ("not", "RB", "PART"),
    "that": ("that", "IN", "SCONJ"),
    "to": ("to", "TO", "PART"),
    "as": ("as", "IN", "ADP"),
    "who": ("who", "WP", "PRON"),
    "sure": ("sure", "JJ", "ADJ"),
    "according": ("accord", "VBG", "VERB"),
    "Monday": ("Monday", "NNP", "PROPN"),
    ",": (",", ",", "PUNCT"),
    ".": (".", ".", "PUNCT"),
    ":": (":", ":", "PUNCT"),
    '"': ('"', "``", "PUNCT"),
    "“": ('"', "``", "PUNCT"),
    "”": ('"', "''", "PUNCT"),
    "‘": ("'", "``", "PUNCT"),
    "’": ("'", "''", "PUNCT"),
    "\n\n": ("\n\n", "_SP", "SPACE"),
    "🜚": ("🜚", "NN", "NOUN"),
}
LABELS = [
    *("nsubj", "nsubjpass", "dobj", "pobj", "ccomp", "xcomp", "advcl", "acl", "relcl", "appos", "conj", "cc"),
    *(
        "mark",
        "aux",
        "auxpass",
        "neg",
        "prep",
        "agent",
        "punct",
        "parataxis",
        "pcomp",
        "oprd",
        "acomp",
        "poss",
    ),
]


@st.composite
def parses(draw: st.DrawFn, max_words: int = 30) -> Parse:
    """A document of one or two sentences whose words hang from one another in any way a tree allows."""
    size = draw(st.integers(1, max_words))
    chosen = draw(st.lists(st.integers(0, 2**30), min_size=size, max_size=size))
    names = sorted(WORDS)
    words = [names[number % len(names)] for number in chosen]
    labels = [LABELS[number // 64 % len(LABELS)] for number in chosen]
    split = draw(st.integers(1, size))
    sentences = [(0, split), *([(split, size)] if split < size else [])]
    heads = [head for start, end in sentences for head in _heads(chosen, start, end)]
    return parse_of(words, heads, labels, sentences)


def _heads(chosen: list[int], start: int, end: int) -> list[int]:
    """Hang every word from one before it in an order of chance; the first is the root."""
    order = sorted(range(start, end), key=lambda word: (chosen[word] // 4096 % 1024, word))
    heads = {order[0]: order[0]}
    for place, word in enumerate(order[1:], 1):
        heads[word] = order[chosen[word] // 4_194_304 % place]
    return [heads[word] for word in range(start, end)]


def parse_of(
    words: list[str], heads: list[int], labels: list[str], sentences: list[tuple[int, int]]
) -> Parse:
    """Build the parse of words, each with its head and label; roots are labelled so."""
    tree, text = _tree(words, heads, labels, sentences)
    return Parse(Document(id="random", text=text), Doc(Vocab(), words=words), tree)


def flat_tree(text: str) -> tuple[Tree, str]:
    """A tree whose words all hang from the first, and its text."""
    words = re.findall(r"\n\n|[^\s]+", text)
    return _tree(words, [0] * len(words), ["dep"] * len(words), [(0, len(words))])


def _tree(
    words: list[str], heads: list[int], labels: list[str], sentences: list[tuple[int, int]]
) -> tuple[Tree, str]:
    known = [WORDS.get(word, (word, "NN", "NOUN" if word.isalpha() else "PUNCT")) for word in words]
    text = " ".join(words)
    offsets = [sum(len(word) + 1 for word in words[:place]) for place in range(len(words))]
    plain = [plain_text(Document(id="word", text=word)).text for word in words]
    columns = Columns(
        text=plain,
        lemma=[lemma for lemma, _, _ in known],
        tag=[tag for _, tag, _ in known],
        pos=[pos for _, _, pos in known],
        dep=["ROOT" if heads[place] == place else label for place, label in enumerate(labels)],
        head=heads,
        entity=["DATE" if word == "Monday" else "" for word in words],
        offset=offsets,
        sentences=sentences,
    )
    return grown(columns, PlainText(text, None, frozenset())), text
