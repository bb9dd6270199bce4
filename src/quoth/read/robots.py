"""A site's rules for robots: its robots.txt in, what may be fetched and how often out."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.robotparser import RobotFileParser

from quoth.read.exchange import Answer

_MAX_BYTES = 500 * 1024


@dataclass(frozen=True, slots=True)
class Rules:
    """What a site allows one agent; `delay_s` is what it wants between two requests."""

    agent: str
    parser: RobotFileParser
    delay_s: float

    def allow(self, address: str) -> bool:
        """Tell whether the address may be fetched."""
        return self.parser.can_fetch(self.agent, address)


def rules_from(answer: Answer | None, agent: str) -> Rules:
    """
    Return the rules in a site's answer to the question for its robots.txt.

    No such file allows everything; one the site fails to send forbids everything.

    Source: RFC 9309, 2.3.1.
    """
    if answer is None or answer.status >= 500 or answer.status == 429:
        lines = ["User-agent: *", "Disallow: /"]
    elif answer.status >= 400:
        lines = []
    else:
        lines = answer.body[:_MAX_BYTES].decode("utf-8", errors="replace").splitlines()
    parser = RobotFileParser()
    parser.parse(lines)
    name = agent.partition("/")[0]
    return Rules(name, parser, float(parser.crawl_delay(name) or 0.0))
