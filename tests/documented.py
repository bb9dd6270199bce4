"""Pages of documentation in, the commands and the code they show out; both are run by tests."""

from __future__ import annotations

import contextlib
import io
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]

_CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINES = r"(?:(?!```).*\n)*"
_PYTHON_AND_OUTPUT = re.compile(
    rf"(^```python\n(?P<listing>{_LINES})```\n\n```text\n){_LINES}(```$)", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Shown:
    """A command as a page shows it, and what the page says it prints."""

    command: str
    output: str


def shown(block: str) -> tuple[Shown, ...]:
    r"""
    Return the commands of one block; a line that starts with `$ ` is a command, the rest its output.

    >>> shown("$ quoth --help\nUsage\n")
    (Shown(command='quoth --help', output='Usage\n'),)
    """
    parts = re.split(r"^\$ (.*)\n", block, flags=re.MULTILINE)[1:]
    return tuple(Shown(command, output) for command, output in zip(parts[::2], parts[1::2], strict=True))


def consoles(page: str) -> tuple[str, ...]:
    """Return the blocks of a page that show a terminal."""
    return tuple(_CONSOLE.findall(page))


def listings(page: str) -> tuple[str, ...]:
    """Return the Python listings of a page."""
    return tuple(_PYTHON.findall(page))


def rerun(page: str, folder: Path) -> str:
    """Return the page with what its commands really print, run one after the other in a folder."""

    def block(match: re.Match[str]) -> str:
        ran = "".join(f"$ {each.command}\n{printed(each.command, folder)}" for each in shown(match.group(1)))
        return f"```console\n{ran}```"

    return _CONSOLE.sub(block, page)


def printed(command: str, folder: Path) -> str:
    """Return what a command prints where there is no terminal; lines lose the blanks at their end."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "COLUMNS": "100"}
    done = subprocess.run(
        command,
        shell=True,
        cwd=folder,
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.splitlines())


def relist(page: str) -> str:
    """Return the page with what its listings really print, where a block of text follows them."""
    return _PYTHON_AND_OUTPUT.sub(lambda match: f"{match[1]}{run_listing(match['listing'])}{match[3]}", page)


def run_listing(listing: str) -> str:
    """Return what a listing prints, run in the working directory as the newcomer does who copies it."""
    with contextlib.redirect_stdout(io.StringIO()) as out:
        exec(compile(listing, "<listing>", "exec"), {})
    return out.getvalue()
