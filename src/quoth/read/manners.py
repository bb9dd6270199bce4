"""Manners: how quoth behaves towards other people's servers, and what it bears from them."""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib.metadata import version
from os import environ
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Limits:
    """What one exchange may cost: seconds for a single step, seconds in all, bytes (unpacked)."""

    step_s: float = 20.0
    total_s: float = 60.0
    max_bytes: int = 20 * 2**20


@dataclass(frozen=True, slots=True)
class Manners:
    """
    How to behave towards other people's servers, and what to bear from them.

    `private` opens addresses of this machine and its network; `pause_s` lies between two requests to a host.
    """

    user_agent: str = ""
    private: bool = False
    robots: bool = True
    max_redirects: int = 5
    pause_s: float = 1.0
    limits: Limits = field(default_factory=Limits)
    cache: Path | None = None

    @property
    def name(self) -> str:
        """Return the name under which quoth asks."""
        return self.user_agent or f"quoth/{version('quoth')}"


POLITE = Manners()


def cache_folder() -> Path:
    """Return where this user's programs keep what can be had again."""
    return Path(environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "quoth" / "pages"
