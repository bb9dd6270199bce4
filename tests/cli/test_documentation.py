"""Every command is documented, and nothing is documented that is no command."""

from __future__ import annotations

import re

from typer.main import get_command

from quoth.cli.app import app
from tests.documented import ROOT


def test_the_page_on_the_command_line_has_a_section_for_every_command() -> None:
    """A command nobody can read about is a command nobody uses."""
    page = (ROOT / "docs/command-line.md").read_text(encoding="utf-8")
    documented = set(re.findall(r"^## quoth (\w+)$", page, re.MULTILINE))

    assert documented == set(get_command(app).commands)  # type: ignore[attr-defined]  # a group has them


def test_every_option_says_what_it_does() -> None:
    """`--help` is the page people read first."""
    commands = get_command(app).commands.items()  # type: ignore[attr-defined]  # a group has them
    mute = [
        f"{name} {option.opts[0]}"
        for name, command in commands
        for option in command.params
        if option.param_type_name == "option" and not option.help
    ]

    assert mute == []
