"""The filters of claims mean the same wherever they are given."""

from __future__ import annotations

from inspect import signature
from typing import get_type_hints

import pytest

from quoth.cli.filters import filtered
from quoth.workflow import Filters


def test_a_filter_of_the_command_line_is_one_of_the_library() -> None:
    """What can be asked in the shell can be asked in Python, by the same name."""
    assert {*_options_of(_shown)} == {"output", *get_type_hints(Filters)}


def test_a_command_gets_all_filters_as_one_and_the_rest_by_name() -> None:
    """Whoever forgets one would print claims that were filtered out."""
    seen: list[object] = []

    @filtered
    def command(output: str, filters: Filters) -> None:
        seen.extend((output, filters))

    given = dict.fromkeys(_options_of(command))
    command(**given | {"output": "page.html", "about": "Kim"})

    output, filters = seen
    assert output == "page.html"
    assert filters == dict.fromkeys(get_type_hints(Filters)) | {"about": "Kim"}


def test_filters_stand_where_the_command_names_them() -> None:
    """`--help` shows options in the order of the parameters."""
    assert _options_of(_shown)[0] == "output"


@filtered
def _shown(output: str, filters: Filters) -> None:
    pytest.fail("nobody calls it")


def _options_of(command: object) -> list[str]:
    return list(signature(command).parameters)  # type: ignore[arg-type]
