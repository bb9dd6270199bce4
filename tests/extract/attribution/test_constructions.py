"""Who said what, construction by construction, on hand-parsed sentences."""

from __future__ import annotations

import pytest

from quoth.language.lexicon import Lexicon
from quoth.model.judgement import Certainty, Manner, Stance
from tests.extract.attribution.conftest import Words, in_words
from tests.sentences import parsed

ONE_REPORT = {
    "said-that": ("Harbor officials", "said", ("the ferry had lost its rudder",)),
    "said-without-that": ("The pilot", "said", ("the engine failed",)),
    "said-and-that": ("The sailor", "said", ("the reef was near, and that the captain knew",)),
    "asked-whether": ("Residents", "asked", ("whether the dam would hold",)),
    "asked-if-bare": (None, "Asked", ("if she would stay",)),
    "denied-not-leak": ("The yard", "denied", ("it had not inspected the rudder",)),
    "does-not-think": ("The mayor", "does not think", ("the wall will stand",)),
    "it-was-reported": (None, "was reported", ("the ferry had lost its rudder",)),
    "chain-of-verbs": ("The clerk", "went on to say", ("the vault was empty",)),
    "seems-to-believe": ("The trainer", "seems to believe", ("the horse is fit",)),
    "issued-statement": ("The ministry", "issued a statement saying", ("the envoy had left",)),
    "letter-saying": ("A letter", "saying", ("the hall was cold",)),
    "believed-to-have-set": (None, "believed", ("to have burned the mill",)),
    "called-motivated": ("The owner", "called", ("the charges politically motivated",)),
    "surprised-to-learn": ("He", "to learn", ("the bank had failed",)),
    "rival-people-said": ("people close to it", "said", ("It wants its rival",)),
    "only-that": ("Ms. Ferro", "said", ("she was angry",)),
    "who-they-say": ("prosecutors", "say", ("paid him",)),
    "put-it": ("one diplomat", "put it", ("The train has left",)),
    "report-concludes": ("The committee's report", "concludes", ("the fire was set",)),
    "misplaced-that": ("The owner", "admitted", ("the tank had leaked",)),
    "denied-producing": ("The yard", "denied", ("the rudder was cracked",)),
    "relative": ("who", "said", ("the vault was empty",)),
    "parenthesis": ("officials", "say", ("The tanker", "was empty")),
    "postposed": ("a senior clerk", "warned", ("The ferry will sail again in May",)),
    "two-commas": ("two brokers", "believe", ("It is not unthinkable", "that the Blues will lose")),
    "as-noted": ("the captain", "noted", ("the reef is shallow",)),
    "quoted-away": ("The abbot", "insisting", ("I pay rent",)),
    "swallowed-speaker": (
        "the airport's director, Selin Aydin",
        "said",
        ("A runway would attract tourists",),
    ),
    "dismissed-as": ("The allies", "dismissed", ("the idea as a fantasy",)),
    "colon-speaker": ("Olsen", ":", ("The plan will fail",)),
    "according-first": ("the harbor master", "According to", ("the ferry hit a sandbar",)),
    "according-last": ("two passengers who saw it", "according to", ("The ferry hit a sandbar",)),
    "urged-to": ("The envoy", "urged", ("the rebels to free the pilots",)),
    "called-on": ("The elders", "called on", ("both crews to repair the orchard",)),
    "was-ordered-to": ("a court", "was ordered by", ("Nils Brandt", "to return two barges")),
    "wants-others": ("The council", "wants", ("the company to clear the slope",)),
    "aside": ("The yard", "wants", ("the crew to sell the boat",)),
    "is-believed-to": (None, "is believed", ("The clerk", "to have fled")),
    "denied-taking": ("The buyer", "has denied", ("taking the ring",)),
    "claims-to": ("The heir", "claims", ("to have sold the mine",)),
    "accused-of": ("The farmers", "accused", ("the owner of hiding the results",)),
    "called-name": ("Mr. Aamodt", "called", ("the fare absurd",)),
    "described-as": ("The aide", "described", ("the talks as frank",)),
    "is-seen-as": (None, "is seen as", ("The bond", "safe")),
    "rejected-charge": ("The bank", "rejected", ("the charge",)),
    "called-for": ("The guild", "called for", ("a recount",)),
    "noun-claim": ("The guild's", "assertion", ("its kilns are cold",)),
    "noun-warning": ("sailors", "Warnings", ("the reef was near",)),
    "noun-no-doubt": ("sailors", "doubt", ("the mast is rotten",)),
    "topic-criticism": ("The bishop's", "criticism of", ("the casino",)),
    "mind-unsure": ("The clerk", "is unsure", ("whether the file was copied",)),
    "mind-not-sure": ("The captain", "is not sure", ("the reef is near",)),
    "mind-made-clear": ("The envoy", "made clear", ("the border was closed",)),
    "quote-inverted": ("Marit Olsen, the ferry's captain", "said", ("We lost the rudder",)),
    "quote-interrupted": ("the captain", "told", ("Had we known", "we would have turned back")),
    "quote-resumed": ("she", "said", ("The rudder broke", "We will not sail today")),
    "quote-introduced": ("The captain", "said", ("The rudder broke",)),
    "quote-mixed": ("The captain", "said", ("the repairs were “a bad joke",)),
    "quoted-subject": (
        "the bosun, Kirsti Aamodt",
        "declared",
        ("Every sailor", "must learn to row"),
    ),
    "quoted-title": ("the mayor", "said", ("the bridge was safe",)),
    "quote-unlisted": ("the mayor", "roared", ("Nobody came to the harbor",)),
    "quote-two-paragraphs": (
        "the captain",
        "said",
        ("The rudder broke in the storm", "We drifted all night"),
    ),
    "quote-next-paragraph": ("the captain", "said", ("The rudder broke", "We drifted all night")),
    "quote-floating": ("She", "“", ("We are not selling it",)),
    "quote-unbalanced": ("the curator, Brita Lunde", "said", ("The museum will close in August",)),
}

STANCES = {
    "said-that": Stance.ASSERTS,
    "denied-not-leak": Stance.DENIES,
    "asked-whether": Stance.ASKS,
    "urged-to": Stance.WANTS,
    "was-ordered-to": Stance.WANTS,
    "is-believed-to": Stance.BELIEVES,
    "does-not-think": Stance.DOUBTS,
    "mind-unsure": Stance.DOUBTS,
    "mind-not-sure": Stance.DOUBTS,
    "noun-no-doubt": Stance.BELIEVES,
    "rejected-charge": Stance.DENIES,
    "dismissed-as": Stance.ASSERTS,
}


def the_report(name: str, words: Lexicon) -> Words:
    [found] = in_words(parsed(name), words)
    return found


@pytest.mark.parametrize("name", ONE_REPORT)
def test_source_cue_and_content_are_what_a_reader_would_underline(name: str, words: Lexicon) -> None:
    """Each construction puts the three parts in another order; none may take words of another."""
    found = the_report(name, words)

    assert (found.source, found.cue, found.content) == ONE_REPORT[name]


@pytest.mark.parametrize(
    "name", ["wants-itself", "quote-scare", "appositive-claim", "no-speaker-list", "no-speaker-recipe"]
)
def test_what_is_no_attribution_makes_no_report(name: str, words: Lexicon) -> None:
    """To want to do a thing oneself is modality; scare quotes, lists and recipes are the author's."""
    assert in_words(parsed(name), words) == []


@pytest.mark.parametrize("name", STANCES)
def test_the_stance_is_the_cues_and_turns_with_its_negation(name: str, words: Lexicon) -> None:
    """Not to believe is to doubt, and no doubt is belief; whoever orders wants."""
    assert the_report(name, words).report.stance is STANCES[name]


@pytest.mark.parametrize(
    ("name", "manner"),
    [("said-that", Manner.INDIRECT), ("quote-mixed", Manner.MIXED), ("quote-inverted", Manner.DIRECT)],
)
def test_the_manner_says_how_much_is_quoted(name: str, manner: Manner, words: Lexicon) -> None:
    """A reader may take quoted words for the source's own, retold ones not."""
    assert the_report(name, words).report.manner is manner


def test_a_hedge_on_the_cue_is_the_reports_certainty(words: Lexicon) -> None:
    """'seems to believe': how sure it is that the source holds it, not how sure the source is."""
    assert the_report("seems-to-believe", words).report.certainty is Certainty.PROBABLE


def test_the_day_of_the_saying_is_no_part_of_the_cue(words: Lexicon) -> None:
    """'said on Monday that': the day dates the saying, not what was said."""
    report = the_report("said-that", words).report

    assert report.time is not None
    assert parsed("said-that").passage(*report.time).text == "Monday"


@pytest.mark.parametrize(
    ("name", "act", "nominal"),
    [
        ("said-that", False, False),
        ("was-ordered-to", True, False),
        ("accused-of", True, False),
        ("rejected-charge", True, True),
    ],
)
def test_some_cues_are_claims_of_their_own(name: str, act: bool, nominal: bool, words: Lexicon) -> None:
    """An order is an act beside the attribution; with a mere noun the cue is the only claim."""
    report = the_report(name, words).report

    assert (report.act, report.nominal) == (act, nominal)
