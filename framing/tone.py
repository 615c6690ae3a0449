"""The tone of one sentence: VADER's compound value, −1 … 1, and exactly that.

It knows which words of a sentence VADER's analyzer has to be asked about, and asks it about those alone; it refuses to
know what the words mean, and it gives no tone to a text: on more than a sentence VADER saturates.

The analyzer reads every character, and for each word of its lexicon the whole sentence several times over. Three things
make that unnecessary, none of which changes a value (the tests compare with the analyzer itself):

- a sentence without a word of the lexicon and without an emoji has the compound 0.0;
- a word of the lexicon that has no modifier (*very*, *not*, *least*, *this*, …) within reach keeps its plain value;
- one that has is scored by the analyzer's own `sentiment_valence`, on the three words before and the two after it, since
  the analyzer looks no further.

A sentence with an emoji or with *kind of* goes to the analyzer whole. VADER knows straight apostrophes only: *isn’t good*
with a typographic one is no negation to it, nor here.
"""

import re
from functools import cache, lru_cache
from types import SimpleNamespace
from typing import Any

LONGEST_SENTENCE = 400
"""Words; a longer one is a list or a text without full stops, and its compound would lie at an end of the scale."""

PLAIN, CHARGED, MODIFIER, CHARGED_MODIFIER, CONTRAST, WHOLE = ".cmbxw"
"""Nothing to VADER; in its lexicon; changes what stands near; both; *but*; makes the analyzer read the sentence whole."""
ANY_CHARGED = re.compile(f"[{CHARGED}{CHARGED_MODIFIER}]")
ANY_MODIFIER = re.compile(f"[{MODIFIER}{CHARGED_MODIFIER}]")
WORDS_BEFORE, WORDS_AFTER = 3, 2
KNOWN_TOKENS = 1 << 15
DECIMALS = 4
"""Of a compound, as the analyzer rounds it."""


def sentence_tone(sentence: str) -> float | None:
    """VADER's compound of one sentence; None for one of more than 400 words.

    >>> sentence_tone("The talks were not good.")
    -0.3412
    >>> sentence_tone("The talks began on Monday.")
    0.0
    """
    tokens = sentence.split()
    if len(tokens) > LONGEST_SENTENCE:
        return None
    roles = "".join(map(role, tokens))
    if WHOLE in roles:
        return unsigned_zero(analyzer().polarity_scores(sentence)["compound"])
    charged = [match.start() for match in ANY_CHARGED.finditer(roles)]
    if not charged:
        return 0.0
    valences = [valence(tokens, roles, place) for place in charged]
    if CONTRAST in roles:
        valences = weighed(valences, charged, list(map(word, tokens)))
    if "!" in sentence or "?" in sentence:
        return unsigned_zero(analyzer().score_valence(valences, sentence)["compound"])
    return unsigned_zero(round(normalize()(sum(valences)), DECIMALS))


def unsigned_zero(compound: float) -> float:
    """The compound, where rounding may have made −0.0 of a sum that all but cancels.

    >>> unsigned_zero(-0.0)
    0.0
    """
    return compound + 0.0


def valence(tokens: list[str], roles: str, place: int) -> float:
    """What the word at this place adds to the sentence."""
    first, last = max(0, place - WORDS_BEFORE), place + 1 + WORDS_AFTER
    if ANY_MODIFIER.search(roles, first, last) is None:
        return plain_valence(tokens[place])
    words = list(map(word, tokens[first:last]))
    neighbourhood = SimpleNamespace(words_and_emoticons=words, is_cap_diff=False)
    if any(map(str.isupper, words)):
        neighbourhood.is_cap_diff = some_in_capitals(list(map(word, tokens)))
    here = place - first
    return float(analyzer().sentiment_valence(0, neighbourhood, words[here], here, [])[0])


def weighed(valences: list[float], places: list[int], words: list[str]) -> list[float]:
    """The valences of all the words of a sentence with *but*: what stands before counts half, what stands after more."""
    everywhere: list[float] = [0] * len(words)
    for place, charge in zip(places, valences, strict=True):
        everywhere[place] = charge
    return list(analyzer()._but_check(words, everywhere))  # noqa: SLF001  (its treatment of equal values is its own)


@cache
def analyzer() -> Any:
    """The one analyzer of the process."""
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    return SentimentIntensityAnalyzer()


@cache
def normalize() -> Any:
    """VADER's way from a sum of valences to −1 … 1."""
    from vaderSentiment import vaderSentiment

    return vaderSentiment.normalize


def some_in_capitals(words: list[str]) -> bool:
    """Whether some of the words, but not all, are in capitals: only then do capitals tell VADER anything."""
    from vaderSentiment.vaderSentiment import allcap_differential

    return bool(allcap_differential(words))


@lru_cache(maxsize=KNOWN_TOKENS)
def word(token: str) -> str:
    """The token as VADER looks it up, in its own letters."""
    from vaderSentiment.vaderSentiment import SentiText

    return str(SentiText(token).words_and_emoticons[0])


@lru_cache(maxsize=KNOWN_TOKENS)
def plain_valence(token: str) -> float:
    """The value in the lexicon."""
    return float(analyzer().lexicon[word(token).lower()])


@lru_cache(maxsize=KNOWN_TOKENS)
def role(token: str) -> str:
    """What the token is to VADER."""
    found = word(token)
    lower = found.lower()
    if lower == "kind" or not analyzer().emojis.keys().isdisjoint(token):
        return WHOLE
    if lower == "but":
        return CONTRAST
    strengthening, other = modifiers()
    if lower in strengthening:
        return MODIFIER
    modifies = lower in other or "n't" in lower
    if lower not in analyzer().lexicon:
        return MODIFIER if modifies else PLAIN
    return CHARGED_MODIFIER if modifies or found.isupper() else CHARGED


@cache
def modifiers() -> tuple[frozenset[str], frozenset[str]]:
    """Words that strengthen or weaken what follows and are never charged themselves; others that change what stands near.

    An idiom is known by its longest word.
    """
    from vaderSentiment.vaderSentiment import BOOSTER_DICT, NEGATE, SPECIAL_CASES

    idioms = {max(phrase.split(), key=len) for phrase in (*SPECIAL_CASES, *BOOSTER_DICT) if " " in phrase}
    return frozenset(BOOSTER_DICT), frozenset(NEGATE) | idioms | {"no", "this", "so", "least"}
