"""Attribution: who says, thinks, asks or wants what; a parse in, reports in tokens out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quoth.extract.attribution.report import Range, Report

if TYPE_CHECKING:
    from quoth.language.lexicon import Lexicon
    from quoth.language.parser import Parse

__all__ = ["Range", "Report", "reports"]


def reports(parse: Parse, lexicon: Lexicon) -> tuple[Report, ...]:
    """
    Return every attribution of a document in order of appearance, each knowing the one it stands inside.

    Parents may stand anywhere in the result; the outermost have none.
    """
    from quoth.extract.attribution.according import according_phrases
    from quoth.extract.attribution.carried import carried_on
    from quoth.extract.attribution.colon import colon_speakers
    from quoth.extract.attribution.commands import commands
    from quoth.extract.attribution.free import free_speech
    from quoth.extract.attribution.minds import states_of_mind
    from quoth.extract.attribution.nesting import nested
    from quoth.extract.attribution.nouns import cue_nouns
    from quoth.extract.attribution.text import text
    from quoth.extract.attribution.verbs import cue_verbs

    laid_out = text(parse, lexicon)
    found = [
        *cue_verbs(laid_out),
        *according_phrases(laid_out),
        *cue_nouns(laid_out),
        *states_of_mind(laid_out),
        *colon_speakers(laid_out),
    ]
    said = nested(laid_out, carried_on(laid_out, found))
    return tuple(commands(laid_out, nested(laid_out, [*said, *free_speech(laid_out, said)])))
