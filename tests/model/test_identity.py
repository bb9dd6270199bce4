"""Identity: ids follow from content and place, and from nothing else."""

from __future__ import annotations

from quoth.model.identity import document_id, proposition_id, version_id


def test_a_document_without_a_name_is_known_by_publisher_and_text() -> None:
    """The same wire text in two papers is two documents: two outlets vouch for it."""
    one = document_id("Seoul agreed.", publisher="The Harbor Courier")

    assert one == document_id("Seoul agreed.", publisher="The Harbor Courier")
    assert one != document_id("Seoul agreed.", publisher="Northern Wire")
    assert one != document_id("Seoul refused.", publisher="The Harbor Courier")


def test_an_address_names_a_document_whatever_its_text() -> None:
    """A corrected article is a version of the one at its address, not a stranger."""
    address = "https://courier.example/treaty"

    assert document_id("Seoul agreed.", url=address) == document_id("Seoul refused.", url=address) == address
    assert version_id(address, "Seoul refused.").startswith(f"{address}@")


def test_a_clause_without_object_is_another_proposition_than_one_with_an_object_called_none() -> None:
    """Parts are told apart by more than their letters."""
    assert proposition_id("kim", "agree", None) != proposition_id("kim", "agree", "None")
    assert proposition_id("a", "b-c", "d") != proposition_id("a-b", "c", "d")
