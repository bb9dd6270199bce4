"""The command line: one module a command; the only floor that prints and exits."""

from __future__ import annotations

__all__ = ["main"]


def main() -> None:
    """Run `quoth` as the shell does: 0 done, 1 failed with a message, 2 misused."""
    from quoth.cli.app import run

    run()
