"""Languages: a text in, the code of the language it is written in out; a foreign one is refused by name."""

from __future__ import annotations

from importlib import import_module

from quoth.errors import SourceError
from quoth.model.document import Document
from quoth.read.lists import table, words
from quoth.read.shapes import folded, tokens

READ = ("en",)

_SAMPLE = 4000
_MIN_WORDS = 20
_MIN_ENGLISH = 0.08
_MIN_MARGIN = 1.0
"""How much likelier than English a letter must be on average, as a natural logarithm; texts of seven
languages gave 1.6 and more, English ones without small words 0.0."""
_LAST_LATIN = "\u036f"


def language_of(text: str) -> str:
    """
    Return the ISO 639-1 code of the language a text is written in.

    A text whose small words are English is English; so is one too short to tell, and a list of names. Only
    another is given to the classifier (py3langid), whose loading costs 0.7 s; it has to be sure, for a wrong
    refusal stops a whole dump.

    >>> language_of("Seoul agreed.")
    'en'
    """
    sample = text[:_SAMPLE]
    found = tokens(folded(sample))
    english = sum(word in words()["english"] for word in found)
    short = len(found) < _MIN_WORDS and not _is_foreign_script(sample)
    if short or english >= _MIN_ENGLISH * max(len(found), 1):
        return "en"
    scores = dict(import_module("py3langid").langid.rank(sample))
    code = max(scores, key=lambda each: scores[each])
    sure = scores[code] - scores["en"] > _MIN_MARGIN * len(sample)
    return str(code) if sure and (_is_foreign_script(sample) or _is_running_text(sample)) else "en"


def refuse_foreign(name: str, document: Document) -> Document:
    """
    Return the document, if quoth can read its language.

    Raises:
        SourceError: it has no word lists for that language; names it.
    """
    code = document.language.split("-")[0].lower()
    if code in READ:
        return document
    known = next((row for row in table("languages") if row["code"] == code), None)
    spoken = f"{known['name']} ({code})" if known else f"'{code}'"
    advice = "say --language en if it is English"
    if known and known["parser"] != "-":
        advice = f"a parser comes with: python -m spacy download {known['parser']}; {advice}"
    raise SourceError(name, f"written in {spoken}, and quoth has word lists for English only; {advice}")


def _is_foreign_script(text: str) -> bool:
    """Tell whether most letters are of a script English is not written in; such texts have few spaces."""
    letters = [letter for letter in text if letter.isalpha()]
    return 2 * sum(letter > _LAST_LATIN for letter in letters) > len(letters)


def _is_running_text(text: str) -> bool:
    """Tell whether it is more than names and numbers, on which a classifier says anything."""
    found = tokens(text)
    return 2 * sum(word[0].islower() for word in found) > len(found)
