"""Repairs on columns built by hand, each as the parser got it wrong."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.language.repair import repaired
from quoth.language.syntax import Columns
from tests.extract.attribution.random_trees import LABELS, WORDS


def columns(*words: str) -> Columns:
    """
    Columns of one sentence, a word as `form/lemma/POS/TAG/label/head`; the head is a form, `-` for the root.

    A form that ends with `_` stands right before the next one.
    """
    cells = [each.split("/") for each in words]
    forms = [form.rstrip("_") for form, *_ in cells]
    offset, place = [], 0
    for form, *_ in cells:
        offset.append(place)
        place += len(form.rstrip("_")) + (not form.endswith("_"))
    return Columns(
        text=forms,
        lemma=[lemma for _, lemma, *_ in cells],
        pos=[pos for _, _, pos, *_ in cells],
        tag=[tag for _, _, _, tag, *_ in cells],
        dep=[dep for *_, dep, _ in cells],
        head=[number if head == "-" else forms.index(head) for number, (*_, head) in enumerate(cells)],
        entity=["" for _ in cells],
        offset=offset,
        sentences=[(0, len(cells))],
    )


def hanging(found: Columns, form: str) -> tuple[str, str]:
    """The label of a word and the form of its head."""
    word = found.text.index(form)
    return found.dep[word], found.text[found.head[word]]


@pytest.mark.parametrize(
    ("form", "wrong", "right"),
    [("hoping", "hop", "hope"), ("left", "leave", "leave"), ("found", "found", "find")],
)
def test_a_verbs_lemma_is_no_other_word(form: str, wrong: str, right: str) -> None:
    """'Hoping to win' is no hopping; the embedding verbs are looked up by their lemma."""
    found = repaired(columns(f"{form}/{wrong}/VERB/VBD/ROOT/-"))

    assert found.lemma == [right]


def test_a_noun_keeps_its_lemma() -> None:
    """'the left' does not leave."""
    assert repaired(columns("left/left/NOUN/NN/ROOT/-")).lemma == ["left"]


def test_a_hyphened_name_is_one_name() -> None:
    """'Lee Ha-in sailed': "in" is no preposition, and the subject is the name's first part."""
    found = repaired(
        columns(
            "Lee/Lee/PROPN/NNP/compound/Ha",
            "Ha_/Ha/PROPN/NNP/nsubj/sailed",
            "-_/-/PUNCT/HYPH/punct/in",
            "in/in/ADP/IN/prep/sailed",
            "sailed/sail/VERB/VBD/ROOT/-",
        )
    )

    assert hanging(found, "in") == ("flat", "Ha")
    assert hanging(found, "Ha") == ("nsubj", "sailed")
    assert found.pos[found.text.index("in")] == "PROPN"


def test_a_hyphen_between_spaces_joins_no_name() -> None:
    """'Ha - in spring - sailed': a dash, not a name."""
    found = repaired(
        columns("Ha/Ha/PROPN/NNP/nsubj/sailed", "-/-/PUNCT/HYPH/punct/sailed", "in/in/ADP/IN/prep/sailed",
                "sailed/sail/VERB/VBD/ROOT/-")
    )  # fmt: skip

    assert hanging(found, "in") == ("prep", "sailed")


def test_what_hangs_from_an_auxiliary_hangs_from_its_verb() -> None:
    """'It has, quite openly, sunk': whoever asks "sunk" for its adverbs must find them."""
    found = repaired(
        columns(
            "It/it/PRON/PRP/nsubj/has",
            "has/have/AUX/VBZ/aux/sunk",
            "openly/openly/ADV/RB/advmod/has",
            "sunk/sink/VERB/VBN/ROOT/-",
        )
    )

    assert hanging(found, "It") == ("nsubj", "sunk")
    assert hanging(found, "openly") == ("advmod", "sunk")


@pytest.mark.parametrize(
    ("article", "tag"),
    [pytest.param("that/that/SCONJ/IN/mark/plan", "VB", id="conjunction")],
)
def test_a_noun_with_a_subject_and_a_conjunction_is_a_verb(article: str, tag: str) -> None:
    """'demanded that the duke plan': a noun has no subject."""
    found = repaired(
        columns(
            "demanded/demand/VERB/VBD/ROOT/-",
            article,
            "duke/duke/NOUN/NN/nsubj/plan",
            "plan/plan/NOUN/NN/ccomp/demanded",
        )
    )
    word = found.text.index("plan")

    assert (found.pos[word], found.tag[word]) == ("VERB", tag)


def test_a_predicate_noun_stays_a_noun() -> None:
    """'that this is a plan': it has a subject and a conjunction, but an article too."""
    found = repaired(
        columns(
            "demanded/demand/VERB/VBD/ROOT/-",
            "that/that/SCONJ/IN/mark/plan",
            "this/this/PRON/DT/nsubj/plan",
            "a/a/DET/DT/det/plan",
            "plan/plan/NOUN/NN/ccomp/demanded",
        )
    )

    assert found.pos[found.text.index("plan")] == "NOUN"


def test_a_noun_that_hangs_from_a_particle_is_the_verbs_object() -> None:
    """'called off the wedding': nobody stands off a wedding."""
    found = repaired(
        columns(
            "called/call/VERB/VBD/ROOT/-", "off/off/ADP/RP/prt/called", "wedding/wedding/NOUN/NN/pobj/off"
        )
    )

    assert hanging(found, "wedding") == ("dobj", "called")


def test_a_noun_between_auxiliary_and_verb_is_the_subject() -> None:
    """'Nor did anyone sing': inverted, and so taken for an object."""
    found = repaired(
        columns(
            "Nor/nor/CCONJ/CC/cc/sing",
            "did/do/AUX/VBD/aux/sing",
            "anyone/anyone/PRON/NN/dobj/sing",
            "sing/sing/VERB/VB/ROOT/-",
        )
    )

    assert hanging(found, "anyone") == ("nsubj", "sing")


def test_an_object_behind_its_verb_stays_one() -> None:
    """'Did sing songs': what follows the verb is sung."""
    found = repaired(
        columns("Did/do/AUX/VBD/aux/sing", "sing/sing/VERB/VB/ROOT/-", "songs/song/NOUN/NNS/dobj/sing")
    )

    assert hanging(found, "songs") == ("dobj", "sing")


def test_a_clause_behind_a_contrast_is_about_who_is_named_first() -> None:
    """'It was the cook, not the valet, who stole': the valet did nothing."""
    found = repaired(
        columns(
            "was/be/AUX/VBD/ROOT/-",
            "cook/cook/NOUN/NN/attr/was",
            ",/,/PUNCT/,/punct/cook",
            "not/not/PART/RB/neg/cook",
            "the/the/DET/DT/det/valet",
            "valet/valet/NOUN/NN/appos/cook",
            "who/who/PRON/WP/nsubj/stole",
            "stole/steal/VERB/VBD/relcl/valet",
        )
    )

    assert hanging(found, "stole") == ("relcl", "cook")


def test_a_clause_behind_an_apposition_stays_there() -> None:
    """'the cook, the valet who stole': without "not" the nearest noun is meant."""
    found = repaired(
        columns(
            "cook/cook/NOUN/NN/ROOT/-",
            ",/,/PUNCT/,/punct/cook",
            "valet/valet/NOUN/NN/appos/cook",
            "who/who/PRON/WP/nsubj/stole",
            "stole/steal/VERB/VBD/relcl/valet",
        )
    )

    assert hanging(found, "stole") == ("relcl", "valet")


def test_what_stands_behind_a_fronted_phrase_is_the_subject() -> None:
    """'Days after the flood, the mayor promised it': not the flood, and the flood is no mayor."""
    found = repaired(
        columns(
            "after/after/SCONJ/IN/mark/promised",
            "floods/flood/NOUN/NNS/nsubj/promised",
            ",/,/PUNCT/,/punct/floods",
            "mayors/mayor/NOUN/NNS/appos/floods",
            "promised/promise/VERB/VBD/ROOT/-",
        )
    )

    assert hanging(found, "after") == ("prep", "promised")
    assert hanging(found, "floods") == ("pobj", "after")
    assert hanging(found, "mayors") == ("nsubj", "promised")


def test_a_participle_between_commas_leaves_the_subject_to_the_verb_behind() -> None:
    """'The mayor, asked about it, said …': whoever asked, it was not the mayor."""
    found = repaired(
        columns(
            "mayors/mayor/NOUN/NNS/nsubj/asked",
            ",/,/PUNCT/,/punct/mayors",
            "asked/ask/VERB/VBD/ccomp/said",
            "yesterday/yesterday/NOUN/NN/npadvmod/asked",
            ",/,/PUNCT/,/punct/said",
            "said/say/VERB/VBD/ROOT/-",
        )
    )

    assert hanging(found, "mayors") == ("nsubj", "said")
    assert hanging(found, "asked") == ("acl", "mayors")


def test_no_content_stands_before_a_semicolon() -> None:
    """'The crews insist …; inspectors say …': what the crews insist is not on the inspectors' word."""
    found = repaired(
        columns(
            "crews/crew/NOUN/NNS/nsubj/insist",
            "insist/insist/VERB/VBP/ccomp/say",
            ";/;/PUNCT/:/punct/say",
            "inspectors/inspector/NOUN/NNS/nsubj/say",
            "say/say/VERB/VBP/ROOT/-",
        )
    )

    assert hanging(found, "insist") == ("conj", "say")


def test_a_participle_with_an_object_is_no_passive() -> None:
    """'She's sold the mill': read as a passive, it is she who was sold."""
    found = repaired(
        columns(
            "she_/she/PRON/PRP/nsubjpass/sold",
            "'s/be/AUX/VBZ/auxpass/sold",
            "sold/sell/VERB/VBN/ROOT/-",
            "mills/mill/NOUN/NNS/dobj/sold",
        )
    )

    assert hanging(found, "she") == ("nsubj", "sold")
    assert hanging(found, "'s") == ("aux", "sold")


def test_who_has_been_somewhere_is_no_passive() -> None:
    """'She's been there': nobody "is been"."""
    found = repaired(
        columns(
            "she_/she/PRON/PRP/nsubjpass/been",
            "'s/be/AUX/VBZ/auxpass/been",
            "been/be/VERB/VBN/ROOT/-",
            "there/there/ADV/RB/advmod/been",
        )
    )

    assert hanging(found, "she") == ("nsubj", "been")


def test_a_verb_with_two_objects_keeps_one_in_the_passive() -> None:
    """'She's offered a post': somebody offers it to her."""
    found = repaired(
        columns(
            "she_/she/PRON/PRP/nsubjpass/offered",
            "'s/be/AUX/VBZ/auxpass/offered",
            "offered/offer/VERB/VBN/ROOT/-",
            "posts/post/NOUN/NNS/dobj/offered",
        )
    )

    assert hanging(found, "she") == ("nsubjpass", "offered")


def test_a_main_noun_behind_a_name_and_before_a_content_is_a_verb() -> None:
    """'Roth claims that it closed': there is no claim of Roth's that the sentence is about."""
    found = repaired(
        columns(
            "Roth/Roth/PROPN/NNP/compound/claims",
            "claims/claim/NOUN/NNS/ROOT/-",
            "that/that/SCONJ/IN/mark/closed",
            "it/it/PRON/PRP/nsubj/closed",
            "closed/close/VERB/VBD/ccomp/claims",
        )
    )

    assert hanging(found, "Roth") == ("nsubj", "claims")
    assert (found.pos[1], found.tag[1]) == ("VERB", "VBZ")


def test_an_auxiliary_before_a_conjunction_is_not_the_clauses() -> None:
    """'They want to stay but can't because it closed': it did close."""
    found = repaired(
        columns(
            "want/want/VERB/VBP/ROOT/-",
            "but/but/CCONJ/CC/cc/want",
            "ca_/can/AUX/MD/aux/closed",
            "n't/not/PART/RB/neg/closed",
            "because/because/SCONJ/IN/mark/closed",
            "it/it/PRON/PRP/nsubj/closed",
            "closed/close/VERB/VBD/conj/want",
        )
    )

    assert hanging(found, "n't") == ("dep", "want")
    assert hanging(found, "closed") == ("advcl", "want")


def test_a_not_before_a_conjunction_stays_with_its_clause() -> None:
    """'Not that anyone complained': nobody did."""
    found = repaired(
        columns(
            "not/not/PART/RB/neg/complained",
            "that/that/SCONJ/IN/mark/complained",
            "anyone/anyone/PRON/NN/nsubj/complained",
            "complained/complain/VERB/VBD/ROOT/-",
        )
    )

    assert hanging(found, "not") == ("neg", "complained")


def test_what_is_insisted_on_may_stand_behind_an_insertion() -> None:
    """'They go on to insist, daily, that it closed': the closing is on their word."""
    found = repaired(
        columns(
            "go/go/VERB/VBP/ROOT/-",
            "to/to/PART/TO/aux/insist",
            "insist/insist/VERB/VB/xcomp/go",
            "daily/daily/ADV/RB/advmod/insist",
            ",/,/PUNCT/,/punct/insist",
            "that/that/SCONJ/IN/mark/closed",
            "it/it/PRON/PRP/nsubj/closed",
            "closed/close/VERB/VBD/advcl/go",
        )
    )

    assert hanging(found, "closed") == ("ccomp", "insist")


def test_what_follows_a_colon_specifies_the_phrase_before_it() -> None:
    """'granted one of its wishes: a garden': the garden is the wish, not the subject."""
    found = repaired(
        columns(
            "duke/duke/NOUN/NN/nsubj/granted",
            "granted/grant/VERB/VBD/ROOT/-",
            "one/one/NUM/CD/dobj/granted",
            "of/of/ADP/IN/prep/one",
            "wishes/wish/NOUN/NNS/pobj/of",
            ":/:/PUNCT/:/punct/granted",
            "garden/garden/NOUN/NN/appos/duke",
        )
    )

    assert hanging(found, "garden") == ("appos", "one")


@st.composite
def random_columns(draw: st.DrawFn) -> Columns:
    """Words hung from one another in any way a tree allows, with any labels."""
    size = draw(st.integers(1, 25))
    words = draw(st.lists(st.sampled_from([*sorted(WORDS), "-", ";", "who"]), min_size=size, max_size=size))
    order = draw(st.permutations(range(size)))
    above = [draw(st.sampled_from(order[:place])) if place else order[0] for place in range(size)]
    known = [WORDS.get(word, (word, "HYPH" if word == "-" else ":", "PUNCT")) for word in words]
    labels = draw(st.lists(st.sampled_from([*LABELS, "prt"]), min_size=size, max_size=size))
    heads = [above[order.index(word)] for word in range(size)]
    return Columns(
        text=words,
        lemma=[lemma for lemma, _, _ in known],
        pos=[pos for _, _, pos in known],
        tag=[tag for _, tag, _ in known],
        dep=["ROOT" if heads[word] == word else label for word, label in enumerate(labels)],
        head=heads,
        entity=[""] * size,
        offset=[sum(len(word) for word in words[:place]) for place in range(size)],
        sentences=[(0, size)],
    )


@settings(max_examples=300, deadline=None)
@given(random_columns())
def test_repaired_trees_are_trees(found: Columns) -> None:
    """A repair that hangs a word below itself would let every walk upwards run for ever."""
    heads = repaired(found).head
    for word in range(len(heads)):
        seen = set()
        while heads[word] != word:
            assert word not in seen
            seen.add(word)
            word = heads[word]


def test_a_title_torn_off_its_name_is_joined_again() -> None:
    """'Harbor | Master Lind resigned': two words that nothing closes are no sentence."""
    torn = columns(
        "Harbor/Harbor/PROPN/NNP/ROOT/-",
        "Master/Master/PROPN/NNP/compound/Lind",
        "Lind/Lind/PROPN/NNP/nsubj/resigned",
        "resigned/resign/VERB/VBD/ROOT/-",
    )
    torn.sentences[:] = [(0, 1), (1, 4)]

    found = repaired(torn)

    assert found.sentences == [(0, 4)]
    assert hanging(found, "Harbor") == ("compound", "Master")
