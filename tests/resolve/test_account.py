"""Accounts: a reading written by hand becomes claims with ids, entities, relations and times."""

from __future__ import annotations

import pytest

from quoth.model.decision import Action, Decision, Place
from quoth.model.judgement import Kind, Manner, Voice
from quoth.model.mention import Gender, MentionType, Number
from quoth.model.record import claim_from, claim_record
from quoth.resolve import account

from .building import Builder


def test_a_committed_president_is_known_by_his_full_name() -> None:
    """The gazetteer names the person, the concept the thing, the frame the relation."""
    builder = Builder("Donald Trump has committed to a summit.")
    trump, summit = builder.mention("Donald Trump", kind=Kind.PERSON), builder.mention("a summit")
    builder.statement(trump, ("has committed to", "commit to", "commit", "to"), summit)

    [claim] = account(builder.reading()).claims

    assert claim.triple == ("Donald Trump", "committed-to", "summit")
    assert (claim.subject.entity, claim.object and claim.object.entity) == ("donald-trump", "summit")


@pytest.mark.parametrize(
    ("words", "identity", "label"),
    [
        pytest.param("South Korean officials", "south-korean-officials", "South Korean officials", id="bare"),
        pytest.param("the detainees", "detainees", "detainees", id="determiner"),
        pytest.param("Two villages", "villages", "villages", id="number"),
        pytest.param("Our allies", "allies", "allies", id="possessive"),
        pytest.param("this decision", "decision", "decision", id="demonstrative"),
        pytest.param("virtually any outcome", "outcome", "outcome", id="stress"),
        pytest.param("only children", "only-children", "only children", id="a-word-of-its-own"),
        pytest.param("President Lula", "luiz-inacio-lula-da-silva", "Luiz Inácio Lula da Silva", id="alias"),
        pytest.param("The White House", "white-house", "White House", id="seat"),
        pytest.param("President Moon Jae-in", "moon-jae-in", "Moon Jae-in", id="title"),
        pytest.param("Kim Jong-un", "kim-jong-un", "Kim Jong Un", id="spelling"),
        pytest.param("anything", "anything", "anything", id="pronoun-of-quantity"),
    ],
)
def test_an_entity_is_called_what_the_contract_calls_it(words: str, identity: str, label: str) -> None:
    """Ids and labels are what people ask by; the contract by example fixed them."""
    builder = Builder(f"{words} fell.")
    builder.statement(builder.mention(words), "fell")

    [claim] = account(builder.reading()).claims

    assert (claim.subject.entity, claim.subject.label) == (identity, label)


@pytest.mark.parametrize(
    ("words", "kind", "identity"),
    [
        pytest.param("utterly unqualified", MentionType.QUALITY, "unqualified", id="quality"),
        pytest.param("utterly damp", MentionType.QUALITY, "utterly-damp", id="of-no-known-opposite"),
        pytest.param("a sly hoax", MentionType.NOMINAL, "hoax", id="noun"),
        pytest.param("a natural fit", MentionType.NOMINAL, "natural-fit", id="noun-of-an-adjectives-form"),
        pytest.param("that it is safe", MentionType.CLAUSE, "it-is-safe", id="clause"),
    ],
)
def test_a_quality_is_one_however_much_of_it_there_is(words: str, kind: MentionType, identity: str) -> None:
    """'utterly unqualified' and 'qualified' contradict each other; each is one node in the graph."""
    builder = Builder(f"The warden is {words}.")
    warden = builder.mention("The warden")
    builder.statement(warden, ("is", "be", "be"), builder.mention(words, type=kind))

    [claim] = account(builder.reading()).claims

    assert claim.object and claim.object.entity == identity


def test_a_passive_without_an_agent_is_a_relation_of_its_own() -> None:
    """Who attacked is not said, so "attacked" must not take the villages for its subject."""
    builder = Builder("Two villages were attacked.")
    villages = builder.mention("Two villages")
    builder.statement(villages, ("were attacked", "attack", "attack"), voice=Voice.PASSIVE)

    [claim] = account(builder.reading()).claims

    assert claim.predicate.relation == "be-attacked"


def test_a_passive_with_its_agent_is_the_active_relation() -> None:
    """The active and the passive of one event must meet in one proposition."""
    builder = Builder("The treaty was rejected by the senate.")
    treaty, senate = builder.mention("The treaty"), builder.mention("the senate")
    verb = ("was rejected by", "reject", "reject")
    builder.statement(senate, verb, treaty, voice=Voice.PASSIVE)

    [claim] = account(builder.reading()).claims

    assert claim.triple == ("senate", "reject", "treaty")


def test_we_in_a_quotation_is_its_speaker() -> None:
    """A claim about "we" is of use to nobody."""
    builder = Builder("“We will not sign,” said Ada Lovelace.")
    we, ada = builder.mention("We"), builder.mention("Ada Lovelace", kind=Kind.PERSON)
    saying = builder.saying(ada, "said", "We will not sign", manner=Manner.DIRECT)
    builder.statement(we, ("will not sign", "sign", "sign"), sayings=(saying,))

    [claim] = account(builder.reading()).claims

    assert (claim.subject.text, claim.subject.entity) == ("We", "ada-lovelace")
    assert claim.source == "Ada Lovelace"


def test_a_claim_survives_its_record() -> None:
    """The record is the contract; what resolution adds must be in it."""
    builder = Builder("Seoul agreed on Monday.")
    seoul = builder.mention("Seoul")
    builder.statement(seoul, "agreed", time=builder.passage("Monday"), tense="past")

    [claim] = account(builder.reading()).claims

    assert claim_from(claim_record(claim)) == claim
    assert claim.time is not None and claim.time.value == "2018-03-05"


def test_a_merge_holds_and_the_machine_s_entity_stays_beside_it() -> None:
    """What a person settles is applied anew to each reading, and can be seen and taken back."""
    merge = Decision(Action.MERGE, "rocket-man", "kim-jong-un")
    builder = Builder("Rocket Man smiled.")
    builder.statement(builder.mention("Rocket Man"), "smiled")

    [claim] = account(builder.reading(), decisions=[merge]).claims
    [undone] = account(builder.reading(), decisions=[Decision(Action.UNDO, merge.id), merge]).claims

    assert (claim.subject.entity, claim.subject.label, claim.subject.kind) == (
        "kim-jong-un",
        "Kim Jong Un",
        Kind.PERSON,
    )
    assert claim.subject.machine is not None and claim.subject.machine.entity == "rocket-man"
    assert undone.subject.entity == "rocket-man" and undone.subject.machine is None


def test_a_split_parts_only_the_mentions_it_names() -> None:
    """Two people with one name in one document are two once a person says so."""
    builder = Builder("Kim Smith smiled. Kim Smith frowned.")
    first, second = builder.mention("Kim Smith"), builder.mention("Kim Smith")
    builder.statement(first, "smiled")
    builder.statement(second, "frowned")
    split = Decision(
        Action.SPLIT, "kim-smith", "kim-smith-of-leeds", places=(Place("d1", 18, 27, "Kim Smith"),)
    )

    claims = account(builder.reading(), decisions=[split]).claims

    assert [claim.subject.entity for claim in claims] == ["kim-smith", "kim-smith-of-leeds"]


@pytest.mark.parametrize(
    ("text", "name", "other", "expected"),
    [
        pytest.param("Velm fell. The Velmians fled.", "Velm", "The Velmians", Kind.PLACE, id="land"),
        pytest.param("Mr. Velm fell. Velm rose.", "Velm", "Mr. Velm", Kind.PERSON, id="title"),
    ],
)
def test_a_chain_knows_better_than_a_name_what_it_is(
    text: str, name: str, other: str, expected: Kind
) -> None:
    """The recognizer sees one name in one sentence; the text goes on."""
    builder = Builder(text)
    for words in sorted((name, other), key=text.index):
        features = {"number": Number.PLURAL} if words.endswith("ians") else {}
        if words.startswith("Mr."):
            features = {"gender": Gender.MASCULINE}
        builder.statement(builder.mention(words, **features), text.split()[-1].rstrip("."))

    assert {claim.subject.kind for claim in account(builder.reading()).claims} == {expected}


def test_whom_an_imperative_tells_is_one_for_each_quotation() -> None:
    """One speaker speaks to the same people; two imperatives elsewhere need not mean them."""
    builder = Builder("“Call him. Sell it,” he said. “Go,” she said. Wait.")
    said = [builder.saying(None, "he said", "Call him. Sell it"), builder.saying(None, "she said", "Go")]
    quoted = {"Call": said[0], "Sell": said[0], "Go": said[1], "Wait": None}
    for verb, quotation in quoted.items():
        told = builder.mention(verb, type=MentionType.UNDERSTOOD, person=2, quotation=quotation)
        builder.statement(told, verb)

    call, sell, go, wait = (claim.subject for claim in account(builder.reading()).claims)

    assert call.entity == sell.entity
    assert len({call.entity, go.entity, wait.entity}) == 3
    assert {each.label for each in (call, sell, go, wait)} == {"addressee"}
