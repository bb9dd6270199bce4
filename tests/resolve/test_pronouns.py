"""Pronouns: who did it is told from who was told of it, and where that is open nobody is named."""

from __future__ import annotations

from typing import Any

import pytest

from quoth.model.judgement import Kind, Manner, Voice
from quoth.model.mention import Definiteness, Gender, MentionType, Number, Role

from .building import Builder
from .test_coreference import BODY, PERSON, SUBJECT, are_one

OBJECT: dict[str, Any] = {"role": Role.OBJECT}
OBLIQUE: dict[str, Any] = {"role": Role.OBLIQUE}
INDIRECT: dict[str, Any] = {"manner": Manner.INDIRECT}


def test_a_named_person_goes_before_a_man_named_earlier() -> None:
    """That nobody told us whether Captain Ode is a man does not make "he" the harbor master."""
    builder = Builder("Mr. Roy locked the gate. Captain Ode sailed. He waved.")
    roy = builder.mention("Mr. Roy", gender=Gender.MASCULINE, clause=1, **SUBJECT)
    ode = builder.mention("Captain Ode", clause=2, **PERSON, **SUBJECT)
    he = builder.mention("He", clause=3, **SUBJECT)

    assert are_one(builder, he, ode) and not are_one(builder, he, roy)


def test_a_known_man_goes_before_a_description_without_gender() -> None:
    """A critic is somebody, but only the man is sure to be "he"."""
    builder = Builder("Mr. Roy sang. A critic slept. He wept.")
    roy = builder.mention("Mr. Roy", gender=Gender.MASCULINE, clause=1, **SUBJECT)
    builder.mention("A critic", clause=2, **PERSON, **SUBJECT)

    assert are_one(builder, builder.mention("He", clause=3, **SUBJECT), roy)


@pytest.mark.parametrize("pronoun", ["They", "It"])
def test_who_is_spoken_to_is_not_spoken_of_in_a_quotation(pronoun: str) -> None:
    """One says "you" to the council; whoever hid the map, the council is not called so to its face."""
    builder = Builder(f"“{pronoun} hid the map,” Ms. Dahl told the Council. “{pronoun} lied.”")
    builder.mention(pronoun, clause=1, **SUBJECT)
    dahl = builder.mention("Ms. Dahl", gender=Gender.FEMININE, clause=2, **SUBJECT)
    council = builder.mention("the Council", clause=2, **OBJECT, **BODY)
    later = builder.mention(pronoun, clause=3, **SUBJECT)
    pieces = tuple(builder.passage(f"{pronoun} {words}") for words in ("hid the map", "lied"))
    whole = f"{pronoun} hid the map,” Ms. Dahl told the Council. “{pronoun} lied"
    builder.saying(dahl, "told", whole, content_pieces=pieces)

    assert not are_one(builder, later, council)


def test_who_is_told_is_the_last_that_it_means() -> None:
    """The paper that hears of the letter is not what was burnt."""
    builder = Builder("The letter vanished. A clerk told the Herald that Roy burnt it.")
    letter = builder.mention("The letter", clause=1, **SUBJECT)
    clerk = builder.mention("A clerk", clause=2, **PERSON, **SUBJECT)
    builder.mention("the Herald", clause=2, **OBJECT, **BODY)
    roy = builder.mention("Roy", clause=3, **PERSON, **SUBJECT)
    it = builder.mention("it", clause=3, **OBJECT)
    builder.saying(clerk, "told", "Roy burnt it", **INDIRECT)
    builder.statement(roy, "burnt", it)

    assert are_one(builder, it, letter)


def test_a_person_who_is_told_may_be_spoken_of() -> None:
    """In "she told him that she could not back his plan" the plan is his."""
    builder = Builder("Ms. Dahl told Mr. Roy that she feared his plan.")
    dahl = builder.mention("Ms. Dahl", gender=Gender.FEMININE, clause=1, **SUBJECT)
    roy = builder.mention("Mr. Roy", gender=Gender.MASCULINE, clause=1, **OBJECT)
    she = builder.mention("she", clause=2, **SUBJECT)
    his = builder.mention("his", clause=2, role=Role.POSSESSOR)
    builder.saying(dahl, "told", "she feared his plan", **INDIRECT)

    assert are_one(builder, she, dahl) and are_one(builder, his, roy)


@pytest.mark.parametrize(
    ("verb", "lemma", "expected"),
    [pytest.param("refused", "refuse", False, id="wants"), pytest.param("faded", "fade", True, id="fares")],
)
def test_what_cannot_want_refuses_nothing(verb: str, lemma: str, expected: bool) -> None:
    """Letters fade; if they are all that "they" could be and they refused, somebody is missing."""
    builder = Builder(f"The letters came. They {verb}.")
    letters = builder.mention("The letters", clause=1, **SUBJECT)
    they = builder.mention("They", clause=2, **SUBJECT)
    builder.statement(they, (verb, lemma, lemma))

    assert are_one(builder, they, letters) is expected


def test_a_source_reported_in_a_quotation_is_meant_in_its_report() -> None:
    """The speaker is quoted; the port only is said to doubt, and what it doubts is its own."""
    builder = Builder("The bank closed. “The port doubts that it needs a loan,” Ms. Dahl said.")
    builder.mention("The bank", clause=1, **BODY, **SUBJECT)
    port = builder.mention("The port", clause=2, **SUBJECT)
    it = builder.mention("it", clause=3, **SUBJECT)
    loan = builder.mention("a loan", clause=3, **OBJECT)
    dahl = builder.mention("Ms. Dahl", gender=Gender.FEMININE, clause=4, **SUBJECT)
    builder.saying(dahl, "said", "The port doubts that it needs a loan")
    builder.saying(port, "doubts", "it needs a loan", depth=1, parent=0, manner=Manner.DIRECT)
    builder.statement(it, "needs", loan)

    assert are_one(builder, it, port)


def test_we_in_a_report_inside_a_quotation_are_the_speaker_s() -> None:
    """In “the port doubts that we can pay,” she said, it is she who cannot pay."""
    builder = Builder("“The port doubts that we can pay,” Ms. Dahl said.")
    port = builder.mention("The port", clause=1, **SUBJECT)
    we = builder.mention("we", clause=2, **SUBJECT)
    dahl = builder.mention("Ms. Dahl", gender=Gender.FEMININE, clause=3, **SUBJECT)
    builder.saying(dahl, "said", "The port doubts that we can pay")
    builder.saying(port, "doubts", "we can pay", depth=1, parent=0, manner=Manner.DIRECT)

    assert are_one(builder, we, dahl)


def test_a_spokesman_speaks_of_the_body_behind_him() -> None:
    """What Orrin's lawyer says it never signed, Orrin never signed, even if taken for a man."""
    builder = Builder("Lund tore up a lease, but Orrin's lawyer said it had signed nothing.")
    builder.mention("Lund", clause=1, **PERSON, **SUBJECT)
    lease = builder.mention("a lease", clause=1, **OBJECT)
    orrin = builder.mention("Orrin's", clause=2, role=Role.POSSESSOR, **PERSON)
    builder.at -= len("Orrin's")
    lawyer = builder.mention("Orrin's lawyer", clause=2, possessor=orrin, **PERSON, **SUBJECT)
    it = builder.mention("it", clause=3, **SUBJECT)
    nothing = builder.mention("nothing", clause=3, **OBJECT)
    builder.saying(lawyer, "said", "it had signed nothing", **INDIRECT)
    builder.statement(it, ("signed", "sign", "sign"), nothing)

    assert are_one(builder, it, orrin) and not are_one(builder, it, lease)


@pytest.mark.parametrize(
    ("words", "definiteness", "expected"),
    [
        pytest.param("hospital", Definiteness.BARE, False, id="bare"),
        pytest.param("the hospital", Definiteness.DEFINITE, True, id="definite"),
    ],
)
def test_a_bare_noun_after_a_preposition_is_not_meant_again(
    words: str, definiteness: Definiteness, expected: bool
) -> None:
    """Who goes to hospital goes to none in particular."""
    builder = Builder(f"Roy went to {words}. It burnt.")
    builder.mention("Roy", clause=1, **PERSON, **SUBJECT)
    hospital = builder.mention(words, clause=1, definiteness=definiteness, **OBLIQUE)

    assert are_one(builder, builder.mention("It", clause=2, **SUBJECT), hospital) is expected


def test_they_after_two_side_by_side_are_not_a_body_before() -> None:
    """Dorn and Larne may well be they; the Chamber gets no claim of theirs."""
    builder = Builder("The Chamber met. Dorn and Larne stayed away, as they feared a row.")
    chamber = builder.mention("The Chamber", clause=1, **BODY, **SUBJECT)
    for name in ("Dorn", "Larne"):
        builder.mention(name, clause=2, kind=Kind.PLACE, number=Number.SINGULAR, **SUBJECT)

    assert not are_one(builder, builder.mention("they", clause=3, **SUBJECT), chamber)


def test_a_party_somebody_belongs_to_is_not_they() -> None:
    """The party only says what he is."""
    builder = Builder("Mr. Roy, a Free Democrat, left. They cheered.")
    builder.mention("Mr. Roy", gender=Gender.MASCULINE, clause=1, **SUBJECT)
    party = builder.mention("a Free Democrat", clause=1, definiteness=Definiteness.INDEFINITE, **BODY)

    assert not are_one(builder, builder.mention("They", clause=2, **SUBJECT), party)


def test_they_are_not_one_of_two_named_side_by_side() -> None:
    """If the bakers and the brewers object, it is not the brewers alone who fear."""
    builder = Builder("The bakers and the brewers objected, as they feared a tax.")
    bakers, brewers = (builder.mention(words, clause=1, **SUBJECT) for words in ("The bakers", "the brewers"))
    they = builder.mention("they", clause=2, **SUBJECT)

    assert not are_one(builder, they, bakers) and not are_one(builder, they, brewers)


def test_they_in_what_many_are_told_stay_open() -> None:
    """What he tells customers may be about them and may be about the drivers."""
    builder = Builder("The drivers left. Mr. Roy told customers that they were sorry.")
    drivers = builder.mention("The drivers", clause=1, **SUBJECT)
    roy = builder.mention("Mr. Roy", gender=Gender.MASCULINE, clause=2, **SUBJECT)
    customers = builder.mention("customers", clause=2, **OBJECT)
    they = builder.mention("they", clause=3, **SUBJECT)
    builder.saying(roy, "told", "they were sorry", **INDIRECT)

    assert not are_one(builder, they, drivers) and not are_one(builder, they, customers)


def test_what_is_denied_is_no_body() -> None:
    """One denies the leak; the Chamber, though it leads the sentence before, cannot be denied."""
    builder = Builder("The Chamber found a leak. Mr. Roy denied it.")
    chamber = builder.mention("The Chamber", clause=1, **BODY, **SUBJECT)
    leak = builder.mention("a leak", clause=1, **OBJECT)
    roy = builder.mention("Mr. Roy", gender=Gender.MASCULINE, clause=2, **SUBJECT)
    it = builder.mention("it", clause=2, **OBJECT)
    builder.saying(roy, "denied", "it", **INDIRECT)

    assert are_one(builder, it, leak) and not are_one(builder, it, chamber)


@pytest.mark.parametrize(
    ("verb", "expected"),
    [pytest.param("was sent", False, id="passive"), pytest.param("closed", True, id="active")],
)
def test_what_is_sent_may_be_the_report_or_the_bank(verb: str, expected: bool) -> None:
    """The bank that wrote a report acts again if anything does; what was sent was rather the report."""
    builder = Builder(f"The bank wrote a report. It {verb}.")
    bank = builder.mention("The bank", clause=1, **BODY, **SUBJECT)
    report = builder.mention("a report", clause=1, **OBJECT)
    it = builder.mention("It", clause=2, **SUBJECT)
    builder.statement(it, verb, voice=Voice.ACTIVE if expected else Voice.PASSIVE)

    assert are_one(builder, it, bank) is expected
    assert not are_one(builder, it, report)


def test_him_is_not_at_once_the_owner_beside_him() -> None:
    """Lund's party may jeer Roy, of whom the text speaks, as well as Lund."""
    builder = Builder("Mr. Roy spoke. Mr. Lund's party jeered him.")
    roy = builder.mention("Mr. Roy", gender=Gender.MASCULINE, clause=1, **SUBJECT)
    lund = builder.mention("Mr. Lund's", gender=Gender.MASCULINE, clause=2, role=Role.POSSESSOR)
    builder.at -= len("Mr. Lund's")
    builder.mention("Mr. Lund's party", clause=2, possessor=lund, **BODY, **SUBJECT)
    him = builder.mention("him", clause=2, **OBJECT)

    assert not are_one(builder, him, lund) and not are_one(builder, him, roy)


def test_an_agent_speaks_of_the_one_whose_agent_it_is() -> None:
    """If nothing is known of the agent, "she" is rather the one for whom it speaks."""
    builder = Builder("Ms. Lund's agent said she was away.")
    lund = builder.mention("Ms. Lund's", gender=Gender.FEMININE, clause=1, role=Role.POSSESSOR)
    builder.at -= len("Ms. Lund's")
    agent = builder.mention(
        "Ms. Lund's agent",
        title=None,
        name=None,
        type=MentionType.NOMINAL,
        possessor=lund,
        clause=1,
        **PERSON,
        **SUBJECT,
    )
    she = builder.mention("she", clause=2, **SUBJECT)
    builder.saying(agent, "said", "she was away", **INDIRECT)

    assert are_one(builder, she, lund) and not are_one(builder, she, agent)


def test_a_surname_that_looks_like_many_is_one_woman_s() -> None:
    """Only the article makes a family of "Brooks"; the parser takes the ending for a plural."""
    builder = Builder("Ada Brooks rose. Ms. Dahl slept. Brooks spoke. She wept.")
    builder.mention("Ada Brooks", gender=Gender.FEMININE, clause=1, **PERSON, **SUBJECT)
    builder.mention("Ms. Dahl", gender=Gender.FEMININE, clause=2, **SUBJECT)
    brooks = builder.mention("Brooks", clause=3, number=Number.PLURAL, **PERSON, **SUBJECT)
    she = builder.mention("She", clause=4, **SUBJECT)

    assert are_one(builder, she, brooks)


@pytest.mark.parametrize(
    ("role", "expected"),
    [pytest.param(Role.OBLIQUE, False, id="there"), pytest.param(Role.SUBJECT, True, id="acts")],
)
def test_where_they_met_sells_nothing(role: Role, expected: bool) -> None:
    """A town that is only the scene is not what sold the mine."""
    builder = Builder("They met in Orvik. It sold the mine.")
    orvik = builder.mention("Orvik", clause=1, kind=Kind.PLACE, role=role)
    it = builder.mention("It", clause=2, **SUBJECT)
    builder.statement(it, "sold", builder.mention("the mine", clause=2, **OBJECT))

    assert are_one(builder, it, orvik) is expected


def test_one_woman_is_not_they_though_her_surname_looks_like_many() -> None:
    """Where the recognizer takes "Brooks" for a group, her full name tells that she is one."""
    builder = Builder("Brooks spoke. Ada Brooks rose. They wept.")
    brooks = builder.mention("Brooks", clause=1, number=Number.PLURAL, **SUBJECT)
    builder.mention("Ada Brooks", gender=Gender.FEMININE, clause=2, **PERSON, **SUBJECT)
    they = builder.mention("They", clause=3, **SUBJECT)

    assert not are_one(builder, they, brooks)
