"""The gazetteer: names and surnames mean one bearer, on a day and for a state, or nobody."""

from __future__ import annotations

import itertools
from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest

from quoth.errors import LexiconError, SourceError
from quoth.model.judgement import Kind
from quoth.resolve import gazetteer

KOREAS = ("north-korea", "south-korea")


@pytest.mark.parametrize(
    ("name", "identity"),
    [
        pytest.param("Kim Jong-un", "kim-jong-un", id="hyphen"),
        pytest.param("KIM JONG UN", "kim-jong-un", id="capitals"),
        pytest.param("Recep Tayyip Erdogan", "recep-tayyip-erdogan", id="diacritics"),
        pytest.param("U.N.", "united-nations", id="dots"),
        pytest.param("the D.P.R.K.’s".removeprefix("the "), "north-korea", id="possessive"),
        pytest.param("Nato", "nato", id="british-abbreviation"),
    ],
)
def test_a_name_is_known_however_it_is_spelled(name: str, identity: str) -> None:
    """Outlets spell one name in many ways, and all must meet."""
    entry = gazetteer().named(name)

    assert entry is not None and entry.id == identity


@pytest.mark.parametrize("word", ["who", "Who", "us", "Us", "un"])
def test_a_small_word_is_no_abbreviation(word: str) -> None:
    """At the head of a sentence "Who" is not the World Health Organization."""
    assert gazetteer().named(word) is None


@pytest.mark.parametrize(
    ("day", "states", "expected"),
    [
        pytest.param(date(2018, 3, 9), ("north-korea",), "kim-jong-un", id="the-one-in-office"),
        pytest.param(date(2009, 6, 1), ("north-korea",), "kim-jong-il", id="another-year-another-kim"),
        pytest.param(date(2002, 6, 1), KOREAS, None, id="two-kims-at-once"),
        pytest.param(date(2018, 3, 9), ("japan",), None, id="state-not-named"),
        pytest.param(date(2018, 3, 9), ("north-korea", "world-bank"), None, id="a-kim-at-the-bank"),
        pytest.param(None, ("north-korea",), None, id="no-date"),
    ],
)
def test_a_bare_surname_means_one_holder_or_nobody(
    day: date | None, states: tuple[str, ...], expected: str | None
) -> None:
    """A guess between two people would put words into somebody's mouth."""
    found = gazetteer().bearer("Kim", on=day, states=states)

    assert (found.id if found else None) == expected


def test_a_surname_goes_to_the_one_who_governs() -> None:
    """Kim Yong Nam was head of state in name; "Mr. Kim" was the leader."""
    names = {term.acts_for for term in gazetteer().entries["kim-yong-nam"].terms if term.ceremonial}

    assert names == {"north-korea"}
    assert gazetteer().bearer("Kim", on=date(2018, 3, 9), states=names) == gazetteer().named("Kim Jong Un")


def test_an_office_means_its_holder_where_one_state_is_named() -> None:
    """With the United States and France in one text "the president" could be either."""
    day = date(2018, 3, 9)

    assert gazetteer().holder("president", on=day, states=("france",)) == gazetteer().named("Emmanuel Macron")
    assert gazetteer().holder("president", on=day, states=("france", "united-states")) is None


def test_a_title_outlives_its_office() -> None:
    """In 2016 "President Clinton" was not the candidate, though she was the one the text named in full."""
    known, day = gazetteer(), date(2016, 9, 25)

    assert known.titled("President", "Clinton", on=day, states=("united-states",)) == known.named(
        "Bill Clinton"
    )
    assert known.titled("Secretary", "Clinton", on=day, states=("united-states",)) == known.named(
        "Hillary Clinton"
    )
    assert known.titled("President", "Trump", on=day, states=("united-states",)) is None
    assert known.titled("President", "Clinton", on=day, states=("france",)) is None


def test_every_state_and_body_that_is_acted_for_is_an_entry() -> None:
    """A person who acts for an id nobody has would act for nobody."""
    entries = gazetteer().entries
    named = {
        identity
        for entry in entries.values()
        for identity in (*entry.acts_for, entry.stands_for, *(term.acts_for for term in entry.terms))
        if identity
    }

    assert named <= set(entries)


def test_no_office_is_held_by_two_at_once() -> None:
    """Two holders on one day would make every surname in that office ambiguous, or a date is wrong."""
    offices = defaultdict(list)
    for entry in gazetteer().entries.values():
        for term in entry.terms:
            offices[term.office, term.acts_for].append((term.since, term.until or date.max, entry.id))
    for office, terms in offices.items():
        ordered = sorted(terms)
        for (_, until, one), (since, _, other) in itertools.pairwise(ordered):
            assert until <= since, f"{office}: {one} until {until}, {other} since {since}"


def test_a_person_acts_for_the_state_only_while_in_office() -> None:
    """A former president speaks for himself."""
    trump = gazetteer().entries["donald-trump"]

    assert trump.entity(date(2018, 3, 9)).acts_for == ("united-states",)
    assert trump.entity(date(2022, 3, 9)).acts_for == ()
    assert trump.entity(None).acts_for == ()


def test_a_user_s_own_table_goes_before_the_shipped_one(tmp_path: Path) -> None:
    """People know their own field; and every column but three may be left out."""
    own = tmp_path / "own.tsv"
    own.write_text(
        "id\tlabel\tkind\taliases\tsame_as\n"
        "north-korea\tDPR Korea\tplace\tthe North\thttp://www.wikidata.org/entity/Q423\n",
        encoding="utf-8",
    )

    entry = gazetteer(own).named("DPR Korea")

    assert entry is not None and entry.entity(None).same_as == ("http://www.wikidata.org/entity/Q423",)
    assert gazetteer(own).entries["north-korea"].kind is Kind.PLACE
    assert gazetteer().entries["north-korea"].label == "North Korea"


def test_a_user_s_own_names_may_be_turtle(tmp_path: Path) -> None:
    """Who keeps a thesaurus keeps it in SKOS, with its links to Wikidata."""
    own = tmp_path / "own.ttl"
    own.write_text(
        """
        @prefix q: <https://w3id.org/quoth/ns#> .
        @prefix e: <https://w3id.org/quoth/id/entity/> .
        @prefix owl: <http://www.w3.org/2002/07/owl#> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        e:velm-harbor skos:prefLabel "Velm Harbor Authority"@en ; skos:altLabel "VHA", "the Harbor" ;
            q:kind q:organization ; q:actsFor e:sundmark ; owl:sameAs <http://www.wikidata.org/entity/Q1> .
        """,
        encoding="utf-8",
    )

    entry = gazetteer(own).named("VHA")

    assert entry is not None
    assert (entry.id, entry.label, entry.kind) == ("velm-harbor", "Velm Harbor Authority", Kind.ORGANIZATION)
    assert (entry.acts_for, entry.same_as) == (("sundmark",), ("http://www.wikidata.org/entity/Q1",))


def test_turtle_that_is_none_is_refused_by_its_line(tmp_path: Path) -> None:
    """The message names the file and the place."""
    own = tmp_path / "own.ttl"
    own.write_text("e:velm skos:prefLabel ;;; .", encoding="utf-8")

    with pytest.raises(SourceError, match=r"own\.ttl:1: not Turtle"):
        gazetteer(own)


def test_own_names_are_found_by_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A command that has no option for it still knows the names of the house."""
    own = tmp_path / "own.tsv"
    own.write_text("id\tlabel\tkind\nvelm\tVelm\tplace\n", encoding="utf-8")
    monkeypatch.setenv("QUOTH_GAZETTEER", str(own))

    assert gazetteer().named("Velm") is not None


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        pytest.param(
            "id\tlabel\tkind\nx\tX\tthing\n", "2: 'thing' is none of: person, organization", id="kind"
        ),
        pytest.param("# Own names.\nid\tlabel\nx\tX\n", "3: '' is none of: a row with kind", id="column"),
        pytest.param("id\tlabel\tkind\nx y\tX\tperson\n", "2: 'x y' is none of: an id of letters", id="id"),
        pytest.param("id\tlabel\tkind\toffice\tsince\nx\tX\tperson\tking\t9 March\n", "'9 March'", id="day"),
    ],
)
def test_a_wrong_row_is_refused_by_its_file_and_what_would_do(
    text: str, problem: str, tmp_path: Path
) -> None:
    """A row that is passed over in silence is missed by nobody until it matters."""
    path = tmp_path / "own.tsv"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(LexiconError, match=problem) as refused:
        gazetteer(path)

    assert str(path) in str(refused.value)


def test_a_missing_or_binary_table_is_refused(tmp_path: Path) -> None:
    """The message names the file."""
    binary = tmp_path / "own.tsv"
    binary.write_bytes(b"\xff\xfe\x00")

    for path in (tmp_path / "none.tsv", binary):
        with pytest.raises(SourceError, match=r"(none|own)\.tsv"):
            gazetteer(path)
