"""The application: commands put under one name; whatever quoth refuses becomes one line and an exit code."""

from __future__ import annotations

import os
import sys
from typing import NoReturn

import typer

from quoth.cli import (
    add,
    ask,
    check,
    claims,
    demo,
    diff,
    documents,
    entities,
    export,
    extract,
    import_,
    reindex,
    retract,
    view,
    watch,
)
from quoth.cli.misuse import USAGE_ERROR, misuse
from quoth.cli.output import tell
from quoth.errors import QuothError, UnknownName

FAILED, MISUSED = 1, 2

app = typer.Typer(
    name="quoth",
    help="Track claims: who says what about whom, how firmly, and on whose word.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (
    add.add,
    extract.extract,
    claims.claims,
    ask.ask,
    view.view,
    export.export,
    diff.diff,
    watch.watch,
    check.check,
    reindex.reindex,
    retract.retract,
    demo.demo,
):
    app.command()(command)
app.command("import")(import_.import_graph)
app.add_typer(entities.app, name="entities")
app.add_typer(documents.app, name="documents")


def run(application: typer.Typer = app) -> None:
    """Run an application; a refusal is one line on standard error, never a traceback."""
    try:
        sys.exit(application(standalone_mode=False))
    except USAGE_ERROR as error:
        fail(misuse(error), MISUSED)
    except QuothError as error:
        fail(str(error), MISUSED if isinstance(error, UnknownName) else FAILED)
    except BrokenPipeError:
        # `quoth claims | head`: the reader has gone. Give the interpreter somewhere to flush to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(FAILED)
    except OSError as error:
        # What the system refuses (no room, no right, no such place) is the person's to mend, no bug.
        fail(f"{error.filename or 'quoth'}: {error.strerror or error}", FAILED)


def fail(message: str, code: int) -> NoReturn:
    """Say what went wrong, where there is more to say than help said, and leave."""
    if message:
        tell(f"quoth: {message}")
    sys.exit(code)
