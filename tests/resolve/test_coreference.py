"""Coreference: names, descriptions and pronouns of one document meet where they mean one, and only there."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from quoth.model.judgement import Kind, Manner, Quantifier
from quoth.model.mention import Gender, Number, Role
from quoth.resolve import gazetteer
from quoth.resolve.coreference import chained
from quoth.resolve.offices import Offices

from .building import Builder

PERSON: dict[str, Any] = {"kind": Kind.PERSON, "animate": True}
BODY: dict[str, Any] = {"kind": Kind.ORGANIZATION}
SUBJECT: dict[str, Any] = {"role": Role.SUBJECT}


def are_one(builder: Builder, one: int, other: int) -> bool:
    reading = builder.reading()
    chains = chained(reading, Offices(reading.document, gazetteer())).chains
    return chains.of(one) == chains.of(other)


@pytest.mark.parametrize(
    ("full", "short"),
    [
        pytest.param("Desmond Achebe", "Mr. Achebe", id="title-and-surname"),
        pytest.param("Suh Hoon", "Mr. Suh", id="surname-first"),
        pytest.param("Desmond Achebe", "Achebe", id="bare-surname"),
        pytest.param("Pavel Orlenskiy", "Pavel Orlensky", id="transliteration"),
        pytest.param("Desmond Kofi Achebe", "Desmond Achebe", id="middle-name"),
        pytest.param("Desmond Achebe", "D. Achebe", id="initial"),
        pytest.param("DESMOND ACHEBE", "Desmond Achebe’s", id="capitals-and-possessive"),
    ],
)
def test_a_person_s_names_meet(full: str, short: str) -> None:
    """A text names somebody in full once and then as it likes."""
    builder = Builder(f"{full} spoke. {short} spoke.")

    assert are_one(builder, builder.mention(full, **PERSON), builder.mention(short, **PERSON))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Desmond Achebe", "Ruth Achebe", id="one-surname"),
        pytest.param("Desmond Achebe", "Mr. Adair", id="two-surnames"),
        pytest.param("North Korea", "Korea", id="a-land-is-no-part-of-another"),
    ],
)
def test_names_that_differ_stay_apart(one: str, other: str) -> None:
    """A wrong join cannot be seen in the graph; a missing one can be suggested."""
    builder = Builder(f"{one} spoke. {other} spoke.")
    kind = {"kind": Kind.PLACE} if "Korea" in one else PERSON

    assert not are_one(builder, builder.mention(one, **kind), builder.mention(other, **kind))


def test_a_surname_two_people_bear_is_nobody_s() -> None:
    """Of two Achebes neither may be given what "Mr. Achebe" did."""
    builder = Builder("Desmond Achebe met Kofi Achebe. Mr. Achebe spoke.")
    one, other, short = (
        builder.mention(name, **PERSON) for name in ("Desmond Achebe", "Kofi Achebe", "Mr. Achebe")
    )

    assert not are_one(builder, short, one) and not are_one(builder, short, other)


def test_a_bare_surname_never_joins_two_who_bear_it() -> None:
    """The two bare surnames are spelled alike, and the brothers are two."""
    builder = Builder("Jeb Bush spoke. Bush spoke. George W. Bush spoke. Bush spoke.")
    jeb, _, george, _ = (
        builder.mention(name, **PERSON) for name in ("Jeb Bush", "Bush", "George W. Bush", "Bush")
    )

    assert not are_one(builder, jeb, george)


def test_the_bearers_of_a_name_are_not_one_of_them() -> None:
    """One letter is all the difference, and it makes a family."""
    builder = Builder("Clinton spoke. The Clintons left.")

    assert not are_one(builder, builder.mention("Clinton", **PERSON), builder.mention("The Clintons"))


def test_a_title_tells_two_people_with_one_surname_apart() -> None:
    """The "Ms." rules the brother out."""
    builder = Builder("Mr. Kofi Achebe met Ms. Ruth Achebe. Ms. Achebe spoke.")
    builder.mention("Mr. Kofi Achebe", gender=Gender.MASCULINE)
    ruth = builder.mention("Ms. Ruth Achebe", gender=Gender.FEMININE)

    assert are_one(builder, builder.mention("Ms. Achebe", gender=Gender.FEMININE), ruth)


def test_an_abbreviation_means_the_name_with_its_initials() -> None:
    """Many texts introduce it in brackets, and then use nothing else."""
    builder = Builder("The Harbor Workers Union (H.W.U.) struck. The HWU won.")
    union = builder.mention("The Harbor Workers Union", **BODY)

    assert are_one(builder, builder.mention("H.W.U.", head="H.W.U.", **BODY), union)
    assert are_one(builder, builder.mention("The HWU", **BODY), union)


def test_a_people_means_its_land_even_if_nobody_knows_it() -> None:
    """What the Sundmarkers do, Sundmark does; the gazetteer's peoples are found without this."""
    builder = Builder("Ostrel left Sundmark. The Sundmarkers protested.")
    builder.mention("Ostrel")
    sundmark = builder.mention("Sundmark")
    people = builder.mention("The Sundmarkers", number=Number.PLURAL)

    assert are_one(builder, people, sundmark)


@pytest.mark.parametrize(
    ("acting", "said"), [pytest.param(True, "said", id="says"), pytest.param(False, "is", id="is-a-city")]
)
def test_a_capital_means_its_government_only_where_it_acts(acting: bool, said: str) -> None:
    """In "Seoul said" South Korea speaks; in "Seoul is" there is a city."""
    builder = Builder(f"South Korea waited. Seoul {said} so.")
    korea, seoul = builder.mention("South Korea"), builder.mention("Seoul")
    if acting:
        builder.saying(seoul, "said", "so")
    else:
        builder.statement(seoul, ("is", "be", "be"))

    assert are_one(builder, korea, seoul) is acting


def test_a_title_and_an_apposition_say_who_is_described_later() -> None:
    """By "the mayor" the one is meant who was called mayor before."""
    builder = Builder("Mayor Dahl met Lund, the engineer. The mayor thanked the engineer.")
    dahl, lund = builder.mention("Mayor Dahl"), builder.mention("Lund", **PERSON)
    builder.mention("the engineer", appositions=(lund,), **PERSON)
    mayor, engineer = builder.mention("The mayor"), builder.mention("the engineer")

    assert are_one(builder, mayor, dahl)
    assert are_one(builder, engineer, lund)


@pytest.mark.parametrize(
    ("said", "expected"),
    [pytest.param(False, True, id="by-the-text"), pytest.param(True, False, id="by-a-source")],
)
def test_only_the_text_itself_says_who_somebody_is(said: bool, expected: bool) -> None:
    """What a rival calls him is the rival's claim, and no name for him from then on."""
    builder = Builder("Lund said Roy is the founder. The founder smiled.")
    lund, roy, founder = builder.mention("Lund"), builder.mention("Roy"), builder.mention("the founder")
    saying = builder.saying(lund, "said", "Roy is the founder")
    builder.statement(roy, ("is", "be", "be"), founder, sayings=(saying,) if said else ())

    assert are_one(builder, builder.mention("The founder"), roy) is expected


def test_a_description_of_two_is_nobody_s() -> None:
    """With two mayors in the room nobody knows which one spoke."""
    builder = Builder("Mayor Dahl met Mayor Lund. The mayor spoke.")
    dahl, lund, mayor = (
        builder.mention("Mayor Dahl"),
        builder.mention("Mayor Lund"),
        builder.mention("The mayor"),
    )

    assert not are_one(builder, mayor, dahl) and not are_one(builder, mayor, lund)


def test_two_whom_the_gazetteer_knows_are_never_one() -> None:
    """Not even a parser that puts them in apposition through a description can make them one."""
    builder = Builder("Angela Merkel, the leader, met Theresa May.")
    merkel, leader = builder.mention("Angela Merkel", **PERSON), builder.mention("the leader", **PERSON)
    may = builder.mention("Theresa May", **PERSON)
    for one, other in ((merkel, leader), (may, leader)):
        builder.mentions[one] = replace(builder.mentions[one], appositions=(other,))
        there = builder.mentions[other].appositions
        builder.mentions[other] = replace(builder.mentions[other], appositions=(*there, one))

    assert not are_one(builder, merkel, may)


def test_a_repeated_head_needs_the_modifiers_it_repeats() -> None:
    """By "the authority" the harbor's is meant; "the rail authority" is another."""
    builder = Builder("The harbor authority paid. The authority paid. The rail authority paid.")
    harbor, short, rail = (
        builder.mention(words, **BODY)
        for words in ("The harbor authority", "The authority", "The rail authority")
    )

    assert are_one(builder, short, harbor)
    assert not are_one(builder, rail, harbor)


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        pytest.param("Orrin Labs grew. The company hired.", ("Orrin Labs",), True, id="one-company"),
        pytest.param(
            "Orrin Labs bought Roy Group. The company hired.",
            ("Orrin Labs", "Roy Group"),
            False,
            id="two-companies",
        ),
    ],
)
def test_the_company_means_the_one_company_named(text: str, names: tuple[str, ...], expected: bool) -> None:
    """Only where nothing else can be meant."""
    builder = Builder(text)
    first, *_ = [builder.mention(name, **BODY) for name in names]

    assert are_one(builder, builder.mention("The company", **BODY), first) is expected


def test_a_first_person_belongs_to_the_innermost_quotation() -> None:
    """In a quotation inside a quotation "I" is the one who is quoted there."""
    builder = Builder("“Roy told me, ‘I lied,’ and I believed it,” said Lund.")
    roy, _, i = builder.mention("Roy", **PERSON), builder.mention("me"), builder.mention("I")
    lund = builder.mention("Lund", **PERSON)
    builder.saying(lund, "said", "Roy told me, ‘I lied,’ and I believed it")
    builder.saying(roy, "told", "I lied", depth=1, parent=0)

    assert are_one(builder, i, roy)


@pytest.mark.parametrize(
    ("pronoun", "expected"),
    [
        pytest.param("He", "Mr. Roy", id="he"),
        pytest.param("She", "Ms. Lund", id="she"),
        pytest.param("It", "the treaty", id="it"),
        pytest.param("They", "the judges", id="they"),
    ],
)
def test_a_pronoun_agrees_in_gender_number_and_life(pronoun: str, expected: str) -> None:
    """Four candidates, and grammar leaves each pronoun one."""
    builder = Builder(f"Mr. Roy and Ms. Lund sent the treaty to the judges. {pronoun} spoke.")
    genders = {"Mr. Roy": Gender.MASCULINE, "Ms. Lund": Gender.FEMININE}
    found = {
        name: builder.mention(name, gender=genders.get(name), clause=1)
        for name in ("Mr. Roy", "Ms. Lund", "the treaty", "the judges")
    }

    assert are_one(builder, builder.mention(pronoun, clause=2, **SUBJECT), found[expected])


def test_what_is_denied_is_about_the_one_who_denies() -> None:
    """In "the bank denied that it …" the reported subject is the source before anything else."""
    builder = Builder("The court heard that the bank denied it had lost money.")
    builder.mention("The court", **BODY, **SUBJECT)
    bank = builder.mention("the bank", clause=2, **BODY, **SUBJECT)
    it = builder.mention("it", clause=3, **SUBJECT)
    builder.saying(bank, "denied", "it had lost money", manner=Manner.INDIRECT)

    assert are_one(builder, it, bank)


def test_who_does_and_whom_it_is_done_to_are_two() -> None:
    """No firm left itself."""
    builder = Builder("The bank sued the firm that left it.")
    bank = builder.mention("The bank", clause=1, **BODY, **SUBJECT)
    firm = builder.mention("the firm", clause=1, role=Role.OBJECT, **BODY)
    it = builder.mention("it", clause=2, role=Role.OBJECT)
    builder.statement(firm, "left", it)

    assert are_one(builder, it, bank)


def test_nobody_is_the_person_spoken_of_in_their_own_quotation() -> None:
    """In "the clerk lied, she said" she is not the clerk; in "he lied," Roy said, he is not Roy."""
    builder = Builder("Ms. Dahl met Mr. Roy. “The clerk blamed him,” she said.")
    dahl = builder.mention("Ms. Dahl", gender=Gender.FEMININE, clause=1, **SUBJECT)
    roy = builder.mention("Mr. Roy", gender=Gender.MASCULINE, clause=1, role=Role.OBJECT)
    clerk = builder.mention("The clerk", clause=2, **PERSON, **SUBJECT)
    him = builder.mention("him", clause=2, role=Role.OBJECT)
    she = builder.mention("she", clause=3, **SUBJECT)
    builder.saying(she, "said", "The clerk blamed him")
    builder.statement(clerk, "blamed", him)

    assert are_one(builder, she, dahl)
    assert are_one(builder, him, roy)


def test_two_equal_candidates_leave_the_pronoun_alone() -> None:
    """Whoever the letter's "he" is, a guess would make one of the two say it."""
    builder = Builder("A letter for Mr. Roy from Mr. Lund came. He wept.")
    builder.mention("A letter", clause=1, **SUBJECT)
    roy, lund = (
        builder.mention(name, gender=Gender.MASCULINE, role=Role.OBLIQUE, clause=1)
        for name in ("Mr. Roy", "Mr. Lund")
    )
    he = builder.mention("He", clause=2, **SUBJECT)

    assert not are_one(builder, he, roy) and not are_one(builder, he, lund)


def test_a_pronoun_does_not_reach_back_across_a_page() -> None:
    """After some sentences without him, "he" is somebody the parser missed."""
    builder = Builder("Mr. Roy left. Rain fell. Snow fell. Hail fell. Sleet fell. He wept.")
    roy = builder.mention("Mr. Roy", gender=Gender.MASCULINE, **SUBJECT)

    assert not are_one(builder, builder.mention("He", **SUBJECT), roy)


def test_a_pronoun_may_come_before_its_name() -> None:
    """In "in his speech Mr. Roy …" there is nobody else to mean."""
    builder = Builder("In his speech Mr. Roy wept.")
    his = builder.mention("his", role=Role.POSSESSOR, clause=1)
    roy = builder.mention("Mr. Roy", gender=Gender.MASCULINE, clause=1, **SUBJECT)

    assert are_one(builder, his, roy)


@pytest.mark.parametrize(
    ("words", "quantifier", "expected"),
    [
        pytest.param("Several of them", Quantifier.SOME, True, id="several"),
        pytest.param("One of them", None, False, id="one"),
    ],
)
def test_some_of_them_are_they(words: str, quantifier: Quantifier | None, expected: bool) -> None:
    """How many walked out is the quantifier's to say; one of them is somebody else than all."""
    builder = Builder(f"The parents met. {words} left.")
    parents = builder.mention("The parents", **SUBJECT)
    several = builder.mention(words, head=words.split()[0], quantifier=quantifier, clause=1, **SUBJECT)
    builder.at -= len("them")
    builder.mention("them", role=Role.OBLIQUE, clause=1)

    assert are_one(builder, several, parents) is expected
