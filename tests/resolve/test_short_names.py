"""Short names: a surname, an office or an article finds the one full name it can be short for."""

from __future__ import annotations

import pytest

from quoth.model.judgement import Kind
from quoth.model.mention import MentionType, Role

from .building import Builder
from .test_coreference import BODY, PERSON, are_one


def test_a_surname_joins_whatever_the_recognizer_took_it_for() -> None:
    """It took "Vesna Horvat" for a body; the text calls her a clerk."""
    builder = Builder("The clerk, Vesna Horvat, rose. Horvat spoke.")
    builder.mention("The clerk", appositions=(1,), **PERSON)
    full = builder.mention("Vesna Horvat", appositions=(0,), **BODY)

    assert are_one(builder, builder.mention("Horvat", kind=Kind.OTHER), full)


def test_a_surname_the_tagger_missed_is_a_name() -> None:
    """A capital and a full name that ends so are enough; the noun by itself would be nobody."""
    builder = Builder("Vesna Horvat rose. Horvat spoke.")
    full = builder.mention("Vesna Horvat", **PERSON)

    assert are_one(builder, builder.mention("Horvat", type=MentionType.NOMINAL, name=None), full)


def test_an_office_tells_which_of_two_is_meant() -> None:
    """Of two Dahls one is the mayor."""
    builder = Builder("Ivo Dahl wrote to Mayor Ruth Dahl. Mayor Dahl answered.")
    ivo, ruth = builder.mention("Ivo Dahl", **PERSON), builder.mention("Mayor Ruth Dahl")
    mayor = builder.mention("Mayor Dahl")

    assert are_one(builder, mayor, ruth) and not are_one(builder, mayor, ivo)


def test_an_office_tells_nothing_of_the_bare_name() -> None:
    """Where "Dahl" stands alone too it may be either, and both stay out of it."""
    builder = Builder("Ivo Dahl wrote to Mayor Ruth Dahl. Mayor Dahl answered. Dahl wept.")
    ivo, ruth = builder.mention("Ivo Dahl", **PERSON), builder.mention("Mayor Ruth Dahl")
    builder.mention("Mayor Dahl")
    bare = builder.mention("Dahl", **PERSON)

    assert not are_one(builder, bare, ruth) and not are_one(builder, bare, ivo)


@pytest.mark.parametrize(
    ("full", "short", "expected"),
    [
        pytest.param(("The Morning Herald",), "The Herald", True, id="one"),
        pytest.param(("The European Commission",), "The Commission", True, id="known"),
        pytest.param(("The Morning Herald", "The Evening Herald"), "The Herald", False, id="two"),
        pytest.param(("The White House",), "The House", False, id="house"),
    ],
)
def test_an_article_and_a_last_word_mean_the_one_body_called_so(
    full: tuple[str, ...], short: str, expected: bool
) -> None:
    """A body is named in full once; where two end so, or a house is another, it stays apart."""
    builder = Builder(f"{' and '.join(full)} waited. {short} spoke.")
    first, *_ = [builder.mention(name, **BODY) for name in full]

    assert are_one(builder, builder.mention(short, **BODY), first) is expected


def test_where_a_land_lies_is_no_part_of_its_name() -> None:
    """A capital that only begins the sentence made a land of its own of "neighboring Turkey"."""
    builder = Builder("Turkey waited. Neighbouring Turkey spoke.")
    turkey = builder.mention("Turkey", kind=Kind.PLACE)

    assert are_one(builder, builder.mention("Neighbouring Turkey", kind=Kind.PLACE), turkey)


@pytest.mark.parametrize(
    ("speaks", "expected"),
    [pytest.param(True, True, id="speaks"), pytest.param(False, False, id="is-a-place")],
)
def test_a_surname_taken_for_a_place_joins_where_it_speaks(speaks: bool, expected: bool) -> None:
    """Places nobody knows do not speak; where it only lies somewhere it may well be one."""
    builder = Builder("Petra Oslak rose. Oslak said so.")
    full = builder.mention("Petra Oslak", **PERSON)
    short = builder.mention("Oslak", kind=Kind.PLACE)
    if speaks:
        builder.saying(short, "said", "so")

    assert are_one(builder, short, full) is expected


def test_a_name_of_several_words_after_its_article_is_no_person_s() -> None:
    """The recognizer took the paper for a woman, and "the Courier" for another paper."""
    builder = Builder("The Larne Courier asked. The Courier printed.")
    full = builder.mention("The Larne Courier", **PERSON)

    assert are_one(builder, builder.mention("The Courier", **BODY), full)


def test_a_place_is_no_short_name_of_the_paper_named_after_it() -> None:
    """The mill in Orvik does not stand in the Orvik Post."""
    builder = Builder("The Orvik Post asked. The mill in Orvik burnt.")
    full = builder.mention("The Orvik Post", **BODY)

    assert not are_one(builder, builder.mention("Orvik", role=Role.OBLIQUE, **BODY), full)


@pytest.mark.parametrize(
    ("times", "expected"), [pytest.param(1, False, id="once"), pytest.param(2, True, id="often")]
)
def test_a_surname_is_open_once_a_second_person_bears_it(times: int, expected: bool) -> None:
    """Before the cousin comes in the name is the chairman's; after that, only if he is named much oftener."""
    builder = Builder(f"Colm Ferris rose. {'Ferris spoke. ' * times}Aidan Ferris rose. Ferris wept.")
    colm = builder.mention("Colm Ferris", **PERSON)
    before = [builder.mention("Ferris", **PERSON) for _ in range(times)]
    aidan = builder.mention("Aidan Ferris", **PERSON)
    after = builder.mention("Ferris", **PERSON)

    assert are_one(builder, before[0], colm) and not are_one(builder, after, aidan)
    assert are_one(builder, after, colm) is expected
