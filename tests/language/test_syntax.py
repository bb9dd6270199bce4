"""The parser's words as columns, and the questions one may ask of them."""

from __future__ import annotations

from hypothesis import given, settings

from quoth.language.parser import Parse
from tests.extract.attribution.random_trees import parses
from tests.extract.claims import forms, word
from tests.sentences import parsed


def test_children_stand_in_order_with_their_labels() -> None:
    """Rules ask for the first dependent with a label, and mean the first in the text."""
    tree = parsed("participles").tree
    fled = word(tree, "fled")

    assert [tree.text[each] for each in tree.those(fled, "advcl")] == ["Fearing", "leaving"]
    assert tree.child(fled, "nsubj") == word(tree, "bishop")
    assert tree.child(fled, "dobj") is None


def test_a_coordination_is_the_same_from_every_member() -> None:
    """'a crown, two rings and a map' hangs in a chain; its members are one list."""
    tree = parsed("coordinated-objects").tree
    crown, rings, a_map = (word(tree, each) for each in ("crown", "rings", "map"))

    assert tree.conjuncts(crown) == [crown, rings, a_map]
    assert {tree.first_conjunct(each) for each in (crown, rings, a_map)} == {crown}


def test_ancestors_end_at_the_root() -> None:
    """A walk upwards must end."""
    tree = parsed("complement-chain").tree

    assert [tree.text[each] for each in tree.ancestors(word(tree, "fleet"))] == [
        "withdraw",
        "begin",
        "agreed",
    ]


def test_a_phrase_is_all_that_hangs_below_its_head() -> None:
    """'two rings and a map' hangs from "crown" as well."""
    tree = parsed("coordinated-objects").tree
    crown = word(tree, "crown")

    assert forms(tree, (tree.left[crown], tree.right[crown])) == "a crown , two rings and a map"
    assert tree.covers(crown, word(tree, "map"))
    assert not tree.covers(crown, word(tree, "took"))


@settings(max_examples=200, deadline=None)
@given(parses())
def test_edges_enclose_just_the_words_below(parse: Parse) -> None:
    """Found from the leaves up in one pass; compared here with the plain definition."""
    tree = parse.tree
    for head in range(len(tree)):
        below = [each for each in range(len(tree)) if head in (each, *tree.ancestors(each))]
        below = [each for each in below if each == head or tree.pos[each] != "SPACE"]
        if not any(tree.pos[each] == "SPACE" for each in range(len(tree))):
            assert (tree.left[head], tree.right[head]) == (min(below), max(below) + 1)


@settings(max_examples=200, deadline=None)
@given(parses())
def test_offsets_are_those_of_the_words(parse: Parse) -> None:
    """Every word reproduces its text, and words do not overlap."""
    tree, text = parse.tree, parse.document.text
    plain = text.translate(str.maketrans("“”‘’", "\"\"''"))

    assert [plain[start:end] for start, end in zip(tree.start, tree.end, strict=True)] == list(tree.text)
    assert all(end <= start for end, start in zip(tree.end, tree.start[1:], strict=False))
