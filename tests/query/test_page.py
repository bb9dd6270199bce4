"""The page on asking: every query on it runs, and gives the rows it shows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from quoth import vocab
from quoth.query import ask, questions
from quoth.query.guard import MAX_CHARACTERS, MAX_DEPTH, MAX_TOKENS
from quoth.store import Solutions, open_store

from ..contract.accounts import accounts

PAGE = (Path(__file__).parents[2] / "docs" / "asking.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"```sparql\n(.*?)```\n\n```text\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize(("sparql", "rows"), SHOWN)
def test_a_query_gives_the_rows_the_page_shows(sparql: str, rows: str) -> None:
    """People copy from there."""
    store = open_store()
    list(store.add(accounts()))
    answer = ask(store, sparql)

    assert isinstance(answer, Solutions)
    found = [[short(str(getattr(term, "value", term))) for term in row] for row in answer.rows]
    assert found == [re.split(r"\s{3,}", line) for line in rows.splitlines()]


def test_every_query_of_the_page_is_checked() -> None:
    """One without rows beside it would be missed."""
    assert len(SHOWN) == PAGE.count("```sparql") == 3


def test_every_question_and_its_parameters_stand_on_the_page() -> None:
    """No question is a secret."""
    for question in questions():
        names = ", ".join(f"`{parameter.name}`" for parameter in question.parameters)
        assert f"| `{question.name}` | {names} |" in PAGE


def test_the_page_knows_the_limits() -> None:
    """Numbers in prose go stale."""
    assert f"{MAX_CHARACTERS:,} characters or {MAX_TOKENS:,} words and marks" in PAGE
    assert f"deeper than {MAX_DEPTH} brackets" in PAGE


def short(text: str) -> str:
    for prefix, namespace in vocab.PREFIXES.items():
        if text.startswith(namespace):
            return f"{prefix}:{text.removeprefix(namespace)}"
    return text
