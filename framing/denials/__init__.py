"""Where somebody first denies something: by a verb (*denied*, *rejected the charge*), by a *not*, or by calling it untrue.

It knows the places in their order; it refuses to know what is true.
"""

from itertools import compress
from typing import Final

from framing.denials.by_not import is_denial_by_not
from framing.denials.untrue import SIGNS, is_called_untrue
from framing.denials.verbs import CUES, is_rejection
from framing.grammar import DENIALS, NEGATIONS
from framing.prose import Prose
from framing.voice import Voices

VERBS: Final = frozenset((*CUES, *DENIALS))
NOTS: Final = frozenset(NEGATIONS) - VERBS
WORDS: Final = VERBS | NOTS | SIGNS
"""The words by which anything is denied."""


def first_denial(prose: Prose, voices: Voices, start: int) -> int | None:
    """The first token, not before this one, where somebody denies something; None if nobody does."""
    for token in compress(range(prose.size), map(WORDS.__contains__, prose.folded)):
        if token >= start and is_denial(prose, voices, token):
            return token
    return None


def is_denial(prose: Prose, voices: Voices, token: int) -> bool:
    """Whether somebody denies something by the word at this token: by a verb, by a *not*, or by calling it untrue."""
    word = prose.folded[token]
    if word in VERBS:
        return is_rejection(prose, token)
    if word in NOTS:
        return is_denial_by_not(prose, voices, token)
    return is_called_untrue(prose, voices, token)
