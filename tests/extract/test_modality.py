"""In which way a clause's content is presented, and the words that show it."""

from __future__ import annotations

import pytest

from quoth.model.judgement import Modality
from tests.extract.claims import the_statement

SHOWN = {
    "plain": ("active", "crush", Modality.ACTUAL, []),
    "will": ("that-clause", "die", Modality.FUTURE, ["will"]),
    "would": ("would", "flood", Modality.CONDITIONAL, ["would"]),
    "would-shared": ("shared-would", "hire", Modality.CONDITIONAL, ["would"]),
    "would-reported": ("reported-future", "sell", Modality.FUTURE, ["would"]),
    "could": ("could", "burst", Modality.ABLE, ["could"]),
    "could-perfect": ("could-perfect", "burst", Modality.CONDITIONAL, ["could"]),
    "must": ("must", "report", Modality.REQUIRED, ["must"]),
    "if-itself": ("if", "return", Modality.CONDITIONAL, ["If"]),
    "under-if": ("if", "die", Modality.CONDITIONAL, ["If", "will"]),
    "unless-itself": ("unless", "end", Modality.CONDITIONAL, ["unless"]),
    "under-unless": ("unless", "die", Modality.CONDITIONAL, ["will", "unless"]),
    "had-inverted": ("inverted-had", "sleep", Modality.CONDITIONAL, ["Had"]),
    "under-inverted-had": ("inverted-had", "escape", Modality.CONDITIONAL, ["Had", "would"]),
    "whether": ("whether", "leak", Modality.QUESTIONED, ["asked", "whether"]),
    "question": ("question", "sink", Modality.QUESTIONED, ["?"]),
    "why-takes-for-granted": ("why-question", "sink", Modality.ACTUAL, []),
    "until-under-will": ("until-will", "be", Modality.FUTURE, ["will"]),
    "urged": ("urged-relative", "free", Modality.REQUIRED, ["urged"]),
    "willing": ("willing", "share", Modality.INTENDED, ["willing"]),
    "unable": ("unable", "reach", Modality.ABLE, ["unable"]),
    "promised": ("subject-control", "sell", Modality.INTENDED, ["promised"]),
    "promise-shared": ("shared-promise", "hire", Modality.INTENDED, ["promised"]),
    "agreed-to-begin": ("complement-chain", "withdraw", Modality.INTENDED, ["agreed"]),
    "forced": ("object-control", "leave", Modality.ACTUAL, []),
    "decision-to": ("decision-by", "raise", Modality.INTENDED, ["decision"]),
    "pledge-to": ("made-pledge", "plant", Modality.INTENDED, ["pledge"]),
    "had-to": ("had-to-close", "close", Modality.ACTUAL, []),
    "said-had-to": ("said-had-to-close", "close", Modality.REQUIRED, ["had"]),
    "rose-to": ("rose-to-close", "close", Modality.ACTUAL, []),
    "present-next-week": ("visits-next-week", "visit", Modality.FUTURE, ["next"]),
    "present-on-a-weekday": ("votes-on-tuesday", "vote", Modality.FUTURE, ["Tuesday"]),
    "present-every-weekday": ("votes-every-tuesday", "vote", Modality.ACTUAL, []),
    "past-that-looks-present": ("spread-on-monday", "spread", Modality.ACTUAL, []),
    "before-a-question": ("bought-so-why", "buy", Modality.ACTUAL, []),
    "two-before-a-question": ("sent-failed-what", "fail", Modality.ACTUAL, []),
    "participle-behind-will": ("will-close-leaving", "leave", Modality.FUTURE, ["will"]),
    "participle-before-will": ("knowing-will-leave", "know", Modality.ACTUAL, []),
    "going-out-to": ("going-out-to-see", "see", Modality.INTENDED, ["to"]),
    "before-signing-under-will": ("send-before-signing", "sign", Modality.FUTURE, ["will"]),
    "hoped-for": ("hopes-that-pays", "pay", Modality.INTENDED, ["hopes"]),
    "likely-in-the-past": ("unlikely-that-failed", "fail", Modality.ACTUAL, ["unlikely"]),
    "no-choice-but": ("no-choice-but", "sell", Modality.REQUIRED, ["choice"]),
    "no-evidence-that": ("no-evidence-that", "lie", Modality.QUESTIONED, ["evidence"]),
    "no-proof-found-that": ("not-find-proof", "lie", Modality.QUESTIONED, ["proof"]),
    "refusal-to": ("refusal", "vaccinate", Modality.ACTUAL, ["refusal"]),
}


@pytest.mark.parametrize("case", SHOWN)
def test_the_modality_is_shown_by_its_words(case: str) -> None:
    """What will, may or should be must not be drawn as though it were; the words that say so are kept."""
    name, verb, modality, cues = SHOWN[case]
    statement = the_statement(name, verb)

    assert statement.modality is modality
    assert [cue.text for cue in statement.cues] == cues


def test_an_act_is_done_even_where_its_content_is_only_intended() -> None:
    """'promised to reopen the mine': the promise was made, the mine may stay shut."""
    assert the_statement("shared-promise", "promise").modality is Modality.ACTUAL


def test_what_is_told_in_a_relative_clause_is_not_wished_for() -> None:
    """'urged Castria to free the poet, whose trial was postponed': the postponing is told."""
    postponed = the_statement("urged-relative", "postpone")

    assert postponed.modality is Modality.ACTUAL
    assert postponed.sayings == ()
