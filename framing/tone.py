"""The tone of one sentence: VADER's compound value, −1 … 1, and exactly that.

It knows which words of a sentence VADER's analyzer has to be asked about, and asks it about those alone; it refuses to
know what the words mean, and it gives no tone to a text: on more than a sentence VADER saturates.

The analyzer reads every character, and for each word of its lexicon the whole sentence several times over. Three things
make that unnecessary, none of which changes a value (the tests compare with the analyzer itself):

- a sentence without a word of the lexicon and without an emoji has the compound 0.0;
- a word of the lexicon that has no modifier (*very*, *not*, *least*, *this*, …) within reach keeps its plain value;
- one that has is scored by the analyzer's own `sentiment_valence`, on the three words before and the two after it, since
  the analyzer looks no further.

A sentence with an emoji or with *kind* goes to the analyzer whole. VADER knows straight apostrophes and quotation marks
only: *isn’t good* with a typographic one is no negation to it, nor here.
"""

import re
from functools import cache
from types import SimpleNamespace

LONGEST_SENTENCE = 400
"""Words; a longer one is a list or a text without full stops, and its compound would lie at an end of the scale."""

PLAIN, CHARGED, MODIFIER, CHARGED_MODIFIER, CONTRAST, WHOLE = ".cmbxw"
"""Nothing to VADER; in its lexicon; changes what stands near; both; *but*; makes the analyzer read the sentence whole."""
ANY_CHARGED = re.compile(f"[{CHARGED}{CHARGED_MODIFIER}]")
ANY_MODIFIER = re.compile(f"[{MODIFIER}{CHARGED_MODIFIER}]")
WORDS_BEFORE, WORDS_AFTER = 3, 2
REMEMBERED = 1 << 16
"""Tokens whose role is kept, some 10 MB of them; the memory is emptied when it is full."""
LONGEST_REMEMBERED = 100
DECIMALS = 4
"""Of a compound, as the analyzer rounds it."""


def sentence_tone(sentence: str) -> float | None:
    """VADER's compound of one sentence; None for one of more than 400 words.

    >>> sentence_tone("The talks were not good.")
    -0.3412
    >>> sentence_tone("The talks began on Monday.")
    0.0
    """
    tokens = sentence.split(None, LONGEST_SENTENCE)
    if len(tokens) > LONGEST_SENTENCE:
        return None
    vader = shared_vader()
    roles = "".join(map(vader.roles.__getitem__, tokens))
    if WHOLE in roles:
        return unsigned_zero(vader.analyzer.polarity_scores(sentence)["compound"])
    places = [match.start() for match in ANY_CHARGED.finditer(roles)]
    if not places:
        return 0.0
    valences = [vader.valence(tokens, roles, place) for place in places]
    if CONTRAST in roles:
        valences = vader.weigh(valences, sum(place < roles.index(CONTRAST) for place in places))
    if "!" in sentence or "?" in sentence:
        return unsigned_zero(vader.analyzer.score_valence(valences, sentence)["compound"])
    return unsigned_zero(round(vader.normalize(sum(valences)), DECIMALS))


def unsigned_zero(compound: float) -> float:
    """The compound, where rounding may have made −0.0 of a sum that all but cancels.

    >>> unsigned_zero(-0.0)
    0.0
    """
    return compound + 0.0


class Vader:
    """The analyzer and what is remembered of the words it was asked about."""

    __slots__ = ("analyzer", "capitals_differ", "lexicon", "normalize", "roles", "strip", "weigh_contrast")

    def __init__(self) -> None:
        from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer, SentiText, allcap_differential, normalize

        self.analyzer = SentimentIntensityAnalyzer()
        self.lexicon: dict[str, float] = self.analyzer.lexicon
        self.normalize = normalize
        self.capitals_differ = allcap_differential
        self.strip = SentiText._strip_punc_if_word  # noqa: SLF001  (its word, from its own hand)
        self.weigh_contrast = self.analyzer._but_check  # noqa: SLF001  (how it treats equal values is its own)
        self.roles = Roles(self)

    def valence(self, tokens: list[str], roles: str, place: int) -> float:
        """What the word at this place adds to the sentence."""
        first, last = max(0, place - WORDS_BEFORE), place + 1 + WORDS_AFTER
        if ANY_MODIFIER.search(roles, first, last) is None:
            return self.lexicon[self.strip(tokens[place]).lower()]
        words = list(map(self.strip, tokens[first:last]))
        near = SimpleNamespace(words_and_emoticons=words, is_cap_diff=False)
        if any(map(str.isupper, words)):
            near.is_cap_diff = self.capitals_differ(list(map(self.strip, tokens)))
        here = place - first
        return float(self.analyzer.sentiment_valence(0, near, words[here], here, [])[0])

    def weigh(self, valences: list[float], before: int) -> list[float]:
        """The valences of a sentence with *but*, the first `before` of which stand before it.

        The words without a valence are left out: the analyzer halves and raises their zeros, too.
        """
        words = [""] * len(valences)
        words.insert(before, "but")
        return list(self.weigh_contrast(words, [*valences[:before], 0, *valences[before:]]))


class Roles(dict[str, str]):
    """Token → what it is to VADER, found out when first asked for."""

    def __init__(self, vader: Vader) -> None:
        from vaderSentiment.vaderSentiment import BOOSTER_DICT, NEGATE, SPECIAL_CASES

        super().__init__()
        self.strip = vader.strip
        self.emojis = vader.analyzer.emojis.keys()
        longest_of_idioms = {max(phrase.split(), key=len) for phrase in (*SPECIAL_CASES, *BOOSTER_DICT) if " " in phrase}
        modifiers = {*NEGATE, *longest_of_idioms, "no", "this", "so", "least"}
        self.words = {
            **dict.fromkeys(modifiers, MODIFIER),
            **{word: CHARGED_MODIFIER if word in modifiers or "n't" in word else CHARGED for word in vader.lexicon},
            **dict.fromkeys(BOOSTER_DICT, MODIFIER),
            "but": CONTRAST,
            "kind": WHOLE,
        }

    def __missing__(self, token: str) -> str:
        role = self.find(token)
        if len(token) <= LONGEST_REMEMBERED:
            if len(self) >= REMEMBERED:
                self.clear()
            self[token] = role
        return role

    def find(self, token: str) -> str:
        if not (token.isascii() or self.emojis.isdisjoint(token)):
            return WHOLE
        word = self.strip(token)
        lower = word.lower()
        role = self.words.get(lower, PLAIN)
        if role == CHARGED and word.isupper():
            return CHARGED_MODIFIER
        if role == PLAIN and "n't" in lower:
            return MODIFIER
        return role


@cache
def shared_vader() -> Vader:
    """The one analyzer of the process: reading its lexicon takes 20 ms."""
    return Vader()
