"""Asking: a store and a question in; claims, typed rows or the answer to any query out."""

from __future__ import annotations

from quoth.query.asking import ask
from quoth.query.filtering import Filter, claims
from quoth.query.limits import Limits
from quoth.query.questions import Question, question, questions, run

__all__ = ["Filter", "Limits", "Question", "ask", "claims", "question", "questions", "run"]
