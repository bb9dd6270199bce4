"""Trees no parser made, of words that are something to the rules of claims, hung and labelled at random."""

from __future__ import annotations

from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.vocab import Vocab

from quoth.language.normal import PlainText
from quoth.language.parser import Parse
from quoth.language.repair import repaired
from quoth.language.syntax import Columns, grown
from quoth.model.document import Document

WORDS = {
    word: (lemma, tag, pos)
    for pos, rows in {
        "NOUN": "dam/dam/NN envoys/envoy/NNS refusal/refusal/NN talks/talk/NNS nobody/nobody/NN",
        "PROPN": "Oslo/Oslo/NNP Dahl/Dahl/NNP Mr./Mr./NNP Monday/Monday/NNP",
        "PRON": "it/it/PRP her/her/PRP$ who/who/WP that/that/WDT whose/whose/WP$ there/there/EX",
        "VERB": "agreed/agree/VBD begin/begin/VB held/hold/VBD forced/force/VBN said/say/VBD "
        "called/call/VBD failing/fail/VBG closes/close/VBZ paid/pay/VBN urged/urge/VBD committed/commit/VBD",
        "AUX": "is/be/VBZ was/be/VBD will/will/MD would/would/MD could/could/MD had/have/VBD did/do/VBD",
        "ADJ": "willing/willing/JJ far/far/JJ dry/dry/JJ likely/likely/JJ",
        "ADV": "not/not/RB never/never/RB probably/probably/RB longer/longer/RB no/no/RB away/away/RB",
        "ADP": "by/by/IN from/from/IN without/without/IN on/on/IN off/off/RP until/until/IN",
        "DET": "the/the/DT every/every/DT neither/neither/DT",
        "PART": "to/to/TO",
        "SCONJ": "if/if/IN whether/whether/IN why/why/WRB",
        "CCONJ": "and/and/CC nor/nor/CC or/or/CC",
        "NUM": "three/three/CD",
        "PUNCT": ',/,/, :/:/: ;/;/: —/—/: "/"/`` -/-/HYPH ?/?/. ./././',
        "SPACE": "\n\n/\n\n/_SP",
    }.items()
    for word, lemma, tag in (row.split("/", 2) for row in rows.split(" "))
}
LABELS = [
    label
    for labels in (
        "nsubj nsubjpass csubj dobj dative pobj attr acomp oprd ccomp xcomp advcl acl relcl pcomp appos conj",
        "cc preconj mark aux auxpass neg prep agent prt expl advmod npadvmod amod nmod det poss compound",
        "nummod punct parataxis case flat dep",
    )
    for label in labels.split(" ")
]


@st.composite
def parses(draw: st.DrawFn, max_words: int = 30) -> Parse:
    """A document of one to three sentences, repaired as a parser's would be."""
    words: list[str] = []
    heads: list[int] = []
    sentences: list[tuple[int, int]] = []
    for size in draw(st.lists(st.integers(1, max_words), min_size=1, max_size=3)):
        start = len(words)
        words.extend(draw(st.lists(st.sampled_from(sorted(WORDS)), min_size=size, max_size=size)))
        order = draw(st.permutations(range(start, start + size)))
        above = [draw(st.sampled_from(order[:place])) if place else order[0] for place in range(size)]
        heads.extend(above[order.index(word)] for word in range(start, start + size))
        sentences.append((start, start + size))
    labels = draw(st.lists(st.sampled_from(LABELS), min_size=len(words), max_size=len(words)))
    return parse_of(words, heads, labels, sentences)


def parse_of(
    words: list[str], heads: list[int], labels: list[str], sentences: list[tuple[int, int]] | None = None
) -> Parse:
    """Build the parse of words, each with its head and label; roots are labelled so."""
    offsets, place = [], 0
    for word in words:
        offsets.append(place)
        place += len(word) + 1
    text = " ".join(words)
    columns = Columns(
        text=list(words),
        lemma=[WORDS[word][0] for word in words],
        tag=[WORDS[word][1] for word in words],
        pos=[WORDS[word][2] for word in words],
        dep=["ROOT" if heads[word] == word else label for word, label in enumerate(labels)],
        head=list(heads),
        entity=[{"Monday": "DATE", "Oslo": "GPE", "Dahl": "PERSON"}.get(word, "") for word in words],
        offset=offsets,
        sentences=sentences or [(0, len(words))],
    )
    tree = grown(repaired(columns), PlainText(text, None, frozenset()))
    return Parse(Document(id="random", text=text), Doc(Vocab(), words=words), tree)
