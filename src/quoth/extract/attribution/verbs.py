"""Cue verbs: every verb of the lexicon tried with every construction, and the report it makes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from quoth.extract.attribution.addressee import addressee
from quoth.extract.attribution.cue import cue, entry_for
from quoth.extract.attribution.deeds import charged_deed, own_deed
from quoth.extract.attribution.named_as import named_as
from quoth.extract.attribution.nominal import claim_of_others, noun_phrase
from quoth.extract.attribution.parenthesis import interrupted_sentence, surrounding_clause
from quoth.extract.attribution.quoted import introduces_speech, quoted_speech
from quoth.extract.attribution.raised import raised_subject
from quoth.extract.attribution.report import Range, Report
from quoth.extract.attribution.reported import reported_clause
from quoth.extract.attribution.speaker import speaker
from quoth.extract.attribution.wanted import wanted_act
from quoth.extract.attribution.words import CueVerb, Frame
from quoth.extract.imperatives import is_imperative
from quoth.model.judgement import Stance

if TYPE_CHECKING:
    from quoth.extract.attribution.text import Text

Construction = Callable[["Text", int, "CueVerb"], tuple[Range, ...]]

CONSTRUCTIONS: tuple[tuple[str, Construction], ...] = (
    ("parenthesis", interrupted_sentence),
    ("reported", reported_clause),
    ("wanted", wanted_act),
    ("raised", raised_subject),
    ("charged", charged_deed),
    ("deed", own_deed),
    ("claim", claim_of_others),
    ("naming", named_as),
    ("parenthesis", surrounding_clause),
    ("nominal", noun_phrase),
)


def cue_verbs(text: Text) -> Iterator[Report]:
    """Yield the report of every verb that takes a clause, a quotation or both."""
    tree = text.tree
    for word in range(len(tree)):
        if tree.pos[word] not in ("VERB", "AUX") or tree.text[word - 1] == "-":
            continue  # "the so-called patriots" are called so by nobody
        if is_imperative(tree, text.grammar, word) or _is_let(text, word):
            continue  # "Tell him that the dam is weak": nobody has told him yet
        entry = entry_for(tree, word, text.words.entries(tree.lemma[word], tree.lower[word]))
        report = _report(text, word, entry) if entry else None
        if report is None and introduces_speech(text, word):
            report = _report(text, word, _unlisted(tree.lemma[word]))
        if report is not None:
            yield report


def _is_let(text: Text, verb: int) -> bool:
    """Tell whether somebody is only told to let it be said or known: "let them know that the dam is weak"."""
    above = text.tree.head[verb]
    bare = text.tree.tag[verb] == "VB" and text.tree.dep[verb] in ("ccomp", "xcomp")
    return bare and above < verb and is_imperative(text.tree, text.grammar, above)


def _unlisted(verb: str) -> CueVerb:
    return CueVerb(verb, None, Stance.ASSERTS, frozenset({Frame.QUOTE}), act=False)


def _report(text: Text, verb: int, entry: CueVerb) -> Report | None:
    construction, content = _content(text, verb, entry)
    quoted = quoted_speech(text, verb, entry)
    if not content and not quoted:
        return None
    if quoted and (construction == "nominal" or any(_is_direct(text, piece) for piece in quoted)):
        construction, content = "quoted", ()
    shown, source = cue(text.tree, verb, entry, text.words), speaker(text.tree, verb, text.words)
    return Report(
        head=verb,
        cue=shown.phrase,
        lemma=entry.lemma,
        source=source.head if source else None,
        source_phrase=source.phrase if source else None,
        content=(*content, *quoted),
        stance=_stance(entry, construction, negated=shown.negated),
        certainty=shown.certainty,
        negated=shown.negated,
        time=shown.time,
        construction=construction or "quoted",
        act=entry.act or construction in ("claim", "nominal"),
        nominal=construction == "nominal",
        addressee=addressee(text.tree, verb, entry, text.words),
    )


def _is_direct(text: Text, words: Range) -> bool:
    """Tell whether quoted words are a sentence of their own: then nothing around them is content."""
    tree = text.tree
    return tree.text[words[0]][:1].isupper() and tree.pos[words[1] - 1] == "PUNCT"


def _stance(entry: CueVerb, construction: str, *, negated: bool) -> Stance:
    """Return the verb's stance; to tell to act is to want it, not to believe is to doubt."""
    if construction == "wanted" and entry.stance is not Stance.BELIEVES:
        return Stance.WANTS
    if construction == "naming" and entry.stance is Stance.DENIES:
        return Stance.ASSERTS  # "dismissed the idea as a fantasy" says that it is one
    return Stance.DOUBTS if negated and entry.stance is Stance.BELIEVES else entry.stance


def _content(text: Text, verb: int, entry: CueVerb) -> tuple[str, tuple[Range, ...]]:
    for name, construction in CONSTRUCTIONS:
        if pieces := construction(text, verb, entry):
            if name != "nominal":
                denies = entry.stance is Stance.DENIES
                own = (text.turns.own_voice(text.tree, verb, piece, denies=denies) for piece in pieces)
                pieces = tuple(part for parts in own for part in parts)
            return name, pieces
    return "", ()
