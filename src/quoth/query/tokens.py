"""SPARQL as tokens: a query in, its words and marks out, with strings, IRIs and comments told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from quoth.errors import QuerySyntax


class TokenKind(Enum):
    """What a token is; only words can be keywords."""

    IRI = "iri"
    NAME = "name"
    STRING = "string"
    VARIABLE = "variable"
    LANGUAGE = "language"
    NUMBER = "number"
    WORD = "word"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Token:
    """One token and where it starts, in characters."""

    kind: TokenKind
    text: str
    start: int


def tokens(sparql: str) -> Iterator[Token]:
    """
    Return the tokens of a query or update without escapes (see `unescaped`).

    Raises:
        QuerySyntax: something that is no token, such as a string without an end.

    >>> [token.text for token in tokens("SELECT * # SERVICE")]
    ['SELECT', '*']
    """
    place = 0
    while place < len(sparql):
        found = _TOKEN.match(sparql, place)
        if found is None:
            raise QuerySyntax(
                f"{position(sparql, place)}: '{sparql[place : place + 10]}' starts nothing in SPARQL"
            )
        if found.lastgroup and found.lastgroup != "space":
            yield Token(TokenKind(found.lastgroup), found.group(), place)
        place = found.end()


def unescaped(sparql: str) -> str:
    r"""
    Return the query with its code point escapes resolved, as SPARQL 1.1 (19.2) demands before all else.

    Parsers differ in whether an escape may end a string or open a bracket, so an escape for anything that
    could is refused: both readings of what is left have the same strings.

    Raises:
        QuerySyntax: an escape stands for no character, or for one that SPARQL is built of.

    >>> unescaped(r"S\u0045RVICE")
    'SERVICE'
    """
    return _ESCAPE.sub(_character, sparql)


def position(text: str, place: int) -> str:
    """Say where a character stands, for a person: lines and columns count from 1."""
    line = text.count("\n", 0, place) + 1
    return f"line {line}, column {place - text.rfind(chr(10), 0, place)}"


def _character(escape: re.Match[str]) -> str:
    number = int(escape.group(1) or escape.group(2), 16)
    if number > 0x10FFFF or 0xD800 <= number <= 0xDFFF:
        raise QuerySyntax(f"'{escape.group()}' is no character")
    if number < 0x80 and not chr(number).isalnum():
        raise QuerySyntax(f"'{escape.group()}' hides a mark of SPARQL; write the mark itself")
    return chr(number)


# SPARQL 1.1, section 19: an IRI before "<" as a mark, a long string before a short one, a prefixed name
# before a word. What no alternative takes is no SPARQL.
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_LETTER = r"[^\W\d_]"
_TOKEN = re.compile(
    rf"""
    (?P<space>   (?: \s+ | \#[^\n\r]* )+ )
  | (?P<iri>     <[^<>"{{}}|^`\\\x00-\x20]*> )
  | (?P<string>  \"\"\" (?: [^"\\] | \\. | "{{1,2}}(?!") )* \"\"\"
               | ''' (?: [^'\\] | \\. | '{{1,2}}(?!') )* '''
               | " (?: [^"\\\n\r] | \\. )* "
               | ' (?: [^'\\\n\r] | \\. )* ' )
  | (?P<variable>[?$]\w+ )
  | (?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)* )
  | (?P<name>    _:[\w.·-]*[\w·-]
               | (?:{_LETTER}(?:[\w.·-]*[\w·-])?)?:
                 (?: [\w:.·-] | %[0-9A-Fa-f]{{2}} | \\[_~.\-!$&'()*+,;=/?\#@%] )* )
  | (?P<number>  (?: \d+\.?\d* | \.\d+ )(?:[eE][+-]?\d+)? )
  | (?P<word>    [A-Za-z]\w* )
  | (?P<mark>    \^\^ | && | \|\| | != | <= | >= | [\[\](){{}}.;,|/^*?+=<>!-] )
    """,
    re.VERBOSE | re.DOTALL,
)
