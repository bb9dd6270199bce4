"""What a shard holds of a document is all there is of it."""

from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given, settings

from quoth.model.account_record import account_from, account_record
from quoth.model.claim import Named
from quoth.model.entity import Account, Entity
from quoth.model.judgement import Kind
from tests.contract.accounts import accounts as contract_accounts
from tests.strategies import accounts


@settings(max_examples=50, deadline=None)
@given(account=accounts())
def test_an_account_survives_its_record(account: Account) -> None:
    """A shard that lost anything would build another graph than the texts it was made of."""
    assert account_from(json.loads(json.dumps(account_record(account)))) == account


def test_what_a_person_decided_and_whom_an_entity_acts_for_survive() -> None:
    """The machine's own naming stands beside the person's; both must reach the next machine."""
    account = next(each for each in contract_accounts() if each.claims)
    machine = Named("seoul", "Seoul", Kind.PLACE)
    claim = account.claims[0]
    decided = replace(claim, subject=replace(claim.subject, machine=machine))
    entity = Entity(
        "moon", "Moon", Kind.PERSON, ("south-korea",), ("https://example.org/moon",), concept=True
    )
    account = replace(account, claims=(decided,), entities=(entity,))

    assert account_from(json.loads(json.dumps(account_record(account)))) == account


def test_the_contracts_accounts_survive() -> None:
    """The hard cases: nested sources, pieces, unnamed sources, quantifiers."""
    for account in contract_accounts():
        assert account_from(account_record(account)) == account
