"""Imperatives: who is told to do what, and what only looks like one."""

from __future__ import annotations

import pytest

from quoth.extract.imperatives import called_on, is_imperative
from quoth.model.judgement import Modality, Polarity, Stance
from quoth.model.mention import MentionType
from tests.extract.claims import known, reading, the_statement, triples, word
from tests.sentences import parsed


@pytest.mark.parametrize(
    ("name", "verb"),
    [
        pytest.param("told-to-stop", "Stop", id="quoted"),
        pytest.param("called-by-name", "stop", id="behind-a-name"),
        pytest.param("warned-not-to-open", "open", id="with-do-not"),
        pytest.param("states-and-demands", "Leave", id="second-sentence-of-a-quotation"),
        pytest.param("call-and-ask", "Call", id="opening-a-sentence"),
        pytest.param("call-and-ask", "ask", id="coordinated"),
        pytest.param("call-now-open", "Call", id="parted-by-a-comma"),
    ],
)
def test_a_bare_verb_that_opens_a_sentence_or_a_quotation_tells_to_act(name: str, verb: str) -> None:
    """English marks the imperative by what is missing, so each thing missing must be looked for."""
    tree = parsed(name).tree

    assert is_imperative(tree, known(), word(tree, verb))


@pytest.mark.parametrize(
    ("name", "verb"),
    [
        pytest.param("spar-over", "spar", id="subject-before-a-parenthesis"),
        pytest.param("hope-to-see", "Hope", id="I-left-out"),
        pytest.param("take-a-boat", "Take", id="question"),
        pytest.param("title-commands", "Sell", id="title"),
        pytest.param("let-us", "sell", id="with-a-subject"),
        pytest.param("click-here", "follow", id="infinitive"),
        pytest.param("told-to-stop", "told", id="past"),
    ],
)
def test_what_only_looks_like_one_tells_nobody_to_act(name: str, verb: str) -> None:
    """A misread plural, a diary's ellipsis or a title must not become a demand."""
    tree = parsed(name).tree

    assert not is_imperative(tree, known(), word(tree, verb))


@pytest.mark.parametrize(
    ("name", "called"),
    [
        pytest.param("called-by-name", "Olsen", id="before"),
        pytest.param("named-behind", "Olsen", id="behind"),
        pytest.param("told-to-stop", None, id="nobody"),
    ],
)
def test_a_name_set_off_by_a_comma_is_called_on(name: str, called: str | None) -> None:
    """'Olsen, stop the tests' names who is to stop them; the parser takes the name for a subject."""
    tree = parsed(name).tree
    [verb] = [place for place in range(len(tree)) if is_imperative(tree, known(), place)]
    found = called_on(tree, verb)

    assert (None if found is None else tree.text[found]) == called


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("told-to-stop", ("the generals", "stop", "the tests"), id="whom-the-source-tells"),
        pytest.param("called-by-name", ("Olsen", "stop", "the tests"), id="whom-it-names"),
        pytest.param("named-behind", ("Mr. Olsen", "stop", "the tests"), id="whom-it-names-behind"),
        pytest.param("warned-not-to-open", ("the mayor", "open", "the dam"), id="whom-the-source-warns"),
        pytest.param("shouted-at", ("the minister", "leave", "the port"), id="behind-a-preposition"),
        pytest.param("shouted-at-top", ("Leave", "leave", "the port"), id="nobody-is-at-the-top"),
        pytest.param("said-to-stop", ("Stop", "stop", "the tests"), id="nobody-named"),
        pytest.param("let-us", ("us", "sell", "the mill"), id="speakers-and-hearers"),
    ],
)
def test_the_one_who_is_told_is_the_subject(name: str, expected: tuple[str, str, str]) -> None:
    """Before, the speaker was made to do what he told others to do, or the demand was lost."""
    assert triples(name) == [expected]


def test_nobody_named_is_grounded_in_the_verb() -> None:
    """The form alone says that somebody is addressed, so its words are all there is to point at."""
    statement = the_statement("said-to-stop")
    mention = reading("said-to-stop").mentions[statement.subject]

    assert mention.type is MentionType.UNDERSTOOD
    assert mention.person == 2
    assert mention.passage == mention.head == statement.predicate.passage


def test_a_coordinated_command_addresses_the_same() -> None:
    """'Call the clerk and ask for a permit' tells one reader both."""
    call, ask = reading("call-and-ask").statements

    assert call.subject == ask.subject


@pytest.mark.parametrize(
    "name", ["told-to-stop", "said-to-stop", "called-by-name", "warned-not-to-open", "let-us"]
)
def test_a_quoted_command_is_required_and_wanted(name: str) -> None:
    """Whoever says “stop” asserts nothing; he wants something."""
    statement = the_statement(name)

    assert statement.modality is Modality.REQUIRED
    assert [reading(name).sayings[each].stance for each in statement.sayings] == [Stance.WANTS]


def test_a_forbidding_is_a_negated_demand() -> None:
    """“Do not open the dam”: the not is the content's."""
    assert the_statement("warned-not-to-open").polarity is Polarity.NEGATED


def test_a_quotation_that_also_states_stays_an_assertion() -> None:
    """One attribution has one stance; the demand in it shows by its modality."""
    weak, leave = reading("states-and-demands").statements

    assert {reading("states-and-demands").sayings[each].stance for each in leave.sayings} == {Stance.ASSERTS}
    assert (weak.modality, leave.modality) == (Modality.ACTUAL, Modality.REQUIRED)


def test_what_is_to_be_told_has_not_been_said_yet() -> None:
    """'Let me know that the bank failed': nobody knows it by this, and the text says that it did."""
    assert reading("let-me-know").sayings == ()
    assert the_statement("let-me-know", "fail").modality is Modality.ACTUAL


def test_what_follows_if_nobody_obeys_is_not_demanded() -> None:
    """“Help the farmers, or the valley will starve”: nobody wants it to."""
    assert the_statement("or-starve", "starve").modality is Modality.FUTURE


def test_what_readers_are_to_imagine_is_a_condition() -> None:
    """'Imagine that the bank fails' does not say that it fails."""
    assert the_statement("imagine-that", "fail").modality is Modality.CONDITIONAL


@pytest.mark.parametrize("name", ["click-here", "hope-to-see", "take-a-boat"])
def test_calls_to_a_page_s_reader_and_ellipses_claim_nothing(name: str) -> None:
    """'Click here to follow our letter' is furniture wherever it stands."""
    assert reading(name).statements == ()
