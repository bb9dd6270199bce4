"""Laws that hold of every reading, whatever the text and whatever the parser made of it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quoth.extract.syntactic import read_syntax
from quoth.language.lexicon import lexicon
from quoth.language.parser import Parse
from quoth.language.parser import parses as parsed_by_model
from quoth.model.document import Document
from quoth.model.reading import Reading
from tests.extract.random_clauses import parse_of, parses
from tests.extract.test_syntactic import passages


def is_sound(found: Reading) -> bool:
    """Tell whether every part reproduces its text and every index points at something."""
    text = found.document.text
    mentions, sayings = range(len(found.mentions)), range(len(found.sayings))
    return all(text[each.start : each.end] == each.text for each in passages(found)) and all(
        each.subject in mentions
        and (each.object is None or each.object in mentions)
        and all(number in sayings for number in each.sayings)
        and each.under in (None, *range(len(found.statements)))
        for each in found.statements
    )


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(parses())
def test_any_tree_makes_a_sound_reading(parse: Parse) -> None:
    """Other pipelines make other mistakes; none may crash a run over a million texts or move an offset."""
    found = read_syntax(parse, lexicon())

    assert is_sound(found)
    assert found == read_syntax(parse, lexicon())


def chained(size: int) -> Parse:
    """'agreed to begin to begin …': each verb the complement of the one before."""
    words = ["Oslo", "agreed", *(word for _ in range(size // 2 - 1) for word in ("to", "begin"))]
    heads, labels = [1, 1], ["nsubj", ""]
    for place in range(2, len(words), 2):
        heads += [place + 1, place - 1]
        labels += ["aux", "xcomp"]
    return parse_of(words, heads, labels)


def coordinated_verbs(size: int) -> Parse:
    """'Oslo closes and closes and …': each verb coordinated with the one before."""
    words = ["Oslo", "closes", *(word for _ in range(size // 2 - 1) for word in ("and", "closes"))]
    heads, labels = [1, 1], ["nsubj", ""]
    for place in range(2, len(words), 2):
        heads += [place - 1, place - 1]
        labels += ["cc", "conj"]
    return parse_of(words, heads, labels)


def coordinated_objects(size: int) -> Parse:
    """'Oslo held dam and dam and …': one verb with as many objects as there are words."""
    words = ["Oslo", "held", "dam", *(word for _ in range(size // 2 - 1) for word in ("and", "dam"))]
    heads, labels = [1, 1, 1], ["nsubj", "", "dobj"]
    for place in range(3, len(words), 2):
        heads += [place - 1, place - 1]
        labels += ["cc", "conj"]
    return parse_of(words, heads, labels)


def coordinated_everything(size: int) -> Parse:
    """As many subjects as objects: their product is no list a reader would draw up."""
    half = size // 4
    subjects = ["dam", *(word for _ in range(half - 1) for word in ("and", "dam"))]
    verb = len(subjects)
    words = [*subjects, "held", *subjects]
    heads, labels = [verb], ["nsubj"]
    for place in range(1, verb, 2):
        heads += [place - 1, place - 1]
        labels += ["cc", "conj"]
    heads += [verb, verb]
    labels += ["", "dobj"]
    for place in range(verb + 2, len(words), 2):
        heads += [place - 1, place - 1]
        labels += ["cc", "conj"]
    return parse_of(words, heads, labels)


def relatives(size: int) -> Parse:
    """'dam that held dam that held …': relative clauses, each inside the one before."""
    words = ["Oslo", "held", "dam", *(word for _ in range(size // 3 - 1) for word in ("that", "held", "dam"))]
    heads, labels = [1, 1, 1], ["nsubj", "", "dobj"]
    for place in range(3, len(words), 3):
        heads += [place + 1, place - 1, place + 1]
        labels += ["nsubj", "relcl", "dobj"]
    return parse_of(words, heads, labels)


def she_said(size: int) -> Parse:
    """'it said it said …': sayings in sayings."""
    words = ["it", "said"] * (size // 2)
    heads = [head for verb in range(1, len(words), 2) for head in (verb, max(verb - 2, 1))]
    return parse_of(words, heads, ["nsubj", "ccomp"] * (size // 2))


def marks(size: int) -> Parse:
    """Nothing but quotation marks under one verb."""
    words = ["Oslo", "closes", *['"'] * (size - 2)]
    return parse_of(words, [1] * len(words), ["nsubj", "", *["punct"] * (size - 2)])


@pytest.mark.parametrize(
    "shape",
    [
        chained,
        coordinated_verbs,
        coordinated_objects,
        coordinated_everything,
        relatives,
        she_said,
        marks,
    ],
)
def test_work_grows_with_the_length_not_its_square(shape: Callable[[int], Parse]) -> None:
    """Hundreds of words in one sentence; counted in steps of the interpreter, for a clock is unsure."""
    few, many = steps(shape(80)), steps(shape(320))

    assert many < 4.5 * few


@pytest.mark.model
def test_an_interview_is_read_in_work_that_grows_with_its_length() -> None:
    """Hundreds of short quotations: a sentence asks for its own reports, not for all of the document's."""
    few, many = (steps(parse) for parse in parsed_by_model(interview(pairs) for pairs in (50, 200)))

    assert many < 4.1 * few


def interview(pairs: int) -> Document:
    """A quotation and a report, so many times over."""
    return Document(
        id=f"interview-{pairs}",
        text="“The dam held,” she said.\n\nOfficials said the mill burned.\n\n" * pairs,
    )


def steps(parse: Parse) -> int:
    """Return how many lines Python runs to read a parse."""
    read_syntax(parse, lexicon())
    count = 0

    def trace(*_: object) -> Callable[..., object]:
        nonlocal count
        count += 1
        return trace

    sys.settrace(trace)
    try:
        read_syntax(parse, lexicon())
    finally:
        sys.settrace(None)
    return count


AWKWARD = {
    "empty": "",
    "soft-hyphen-alone": "\u00ad",
    "white-space": " \n\t\r\n ",
    "no-white-space": "thedamheldtheflood" * 400,
    "one-letter": "a " * 800,
    "control-characters": "The dam\x00 held\x07 the\x1b[31m flood\x7f.",
    "right-to-left": "قالت الحكومة إن السد صمد. The dam held, \u202eofficials\u202c said.",
    "emoji": "The dam 🌊 held 👩‍👩‍👧‍👦, officials 🇳🇴 said 🙂.",
    "combining": "Z̷̢̛a̶l̵g̶o̷ said the da\u0301m held.",
    "windows": "The dam held.\r\n\r\nOfficials said:\r\n“It held.”\r\n",
    "old-mac": "The dam held.\rOfficials said it held.\r",
    "quotes": '"' * 600,
    "curly-quotes": "“The dam held ” " * 100,
    "nested-quotes": "“‘" * 150 + "The dam held." + "’”" * 150,
    "brackets": "(" * 1_000 + "The dam held" + ")" * 1_000,
    "commas": "The dam, " * 600 + "held.",
    "surrogate-like": "The dam \ufffd\ufffe\uffff held.",
    "soft-hyphens": "Offi\u00adcials ﬁnally sa\u00adid the dam held.",
}


@pytest.mark.model
@pytest.mark.parametrize("name", AWKWARD)
def test_awkward_text_is_read_soundly(name: str) -> None:
    """People feed in what they have; an odd character may cost a claim, never the run."""
    assert all(is_sound(each) for each in read([AWKWARD[name]]))


@pytest.mark.model
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=120))
def test_any_text_is_read_soundly(text: str) -> None:
    """Whatever Unicode allows; surrogates that stand alone are no text."""
    assert all(is_sound(each) for each in read([text.encode("utf-8", "ignore").decode()]))


PIECES = (
    "Officials", " said", " that", " the dam", " held", " “", "”", '"', "'", "’", ",", ".", "\n\n", "\r\n",
    " and", " not", " refused to", " release", " Mr. Dahl", ": ", " — ", ";", "?", " 🌊", "\u00ad", "\u200b",
    "\u202e", "ﬁ", "\x00", "(", ")", " of", " which", " whose", " no", " by", " was", " sold", " if",
)  # fmt: skip


@pytest.mark.model
@pytest.mark.slow
@settings(max_examples=800, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_shuffled_news_is_read_soundly(text: str) -> None:
    """Words that are something to the rules, in any order, between odd marks."""
    assert all(is_sound(each) for each in read([text]))


SENTENCES = (
    "Officials said the dam held the flood.",
    "The mayor refused to sell the mill, and the guild agreed to repair it.",
    "Neither the clerk nor the baker saw the thief who took the crown.",
    "“We will rebuild the bridge,” the governor said on Monday.",
)


@pytest.mark.model
@pytest.mark.slow
def test_a_long_text_claims_what_its_sentences_claim() -> None:
    """20,000 words in paragraphs: nothing is lost, doubled or moved by the length."""
    alone = [claims for sentence in SENTENCES for claims in map(words_of, read([sentence]))]
    [long] = read(["\n\n".join(SENTENCES * 475)])

    assert len(long.document.text.split()) > 20_000
    assert is_sound(long)
    assert words_of(long) == [claim for claims in alone for claim in claims] * 475


@pytest.mark.model
@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Officials said " + "the dam held and " * 2_500 + "the town slept.", id="coordination"),
        pytest.param("Officials said that " * 3_400 + "the dam held.", id="nesting"),
        pytest.param("the very old " * 3_400 + "dam held.", id="one-phrase"),
        pytest.param("“The dam held,” they said, " * 2_000, id="quotations"),
        pytest.param('" ' * 10_000, id="quotation-marks"),
        pytest.param("“ ‘ " * 2_500 + "The dam held." + " ’ ”" * 2_500, id="nested-quotation-marks"),
    ],
)
def test_a_sentence_of_ten_thousand_words_is_read(text: str) -> None:
    """Tables and broken pages come as one endless sentence."""
    assert len(text.split()) >= 8_000
    assert all(is_sound(each) for each in read([text]))


def read(texts: Iterable[str]) -> list[Reading]:
    """What the rules make of texts the real model has parsed."""
    documents = [Document(id=str(number), text=text) for number, text in enumerate(texts)]
    return [read_syntax(parse, lexicon()) for parse in parsed_by_model(documents)]


def words_of(found: Reading) -> list[tuple[str, str, str | None]]:
    """The claims of a reading: subject, lemma, object."""
    return [
        (
            found.mentions[each.subject].passage.text,
            each.predicate.lemma,
            None if each.object is None else found.mentions[each.object].passage.text,
        )
        for each in found.statements
    ]
