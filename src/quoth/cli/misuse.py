"""Misuse: what the parser of the command line refuses in, one line of our own out."""

from __future__ import annotations

import re
from typing import Any

import typer

USAGE_ERROR: Any = typer.BadParameter.__mro__[1]
"""Everything the parser refuses; typer has its own copy of click, or imports it, by its version."""

_WRAPPING = re.compile(r"\bValue error, ")


def misuse(error: Any) -> str:
    """
    Return what was refused and where help is; nothing, where help was shown in its place.

    "invalid value for '--since': 'yesterday' is no day, as in 2018-03-09; see quoth claims --help"
    """
    message = " ".join(_WRAPPING.sub("", error.format_message()).split()).rstrip(".")
    if not message:
        return ""
    shown = message[0].lower() + message[1:]
    return f"{shown}; see {error.ctx.command_path} --help" if error.ctx else shown
