"""Stems of English words: *bombed*, *bombing* and *bombs* are one, by the Snowball rules (Porter 2001, “Porter2”).

It knows endings; it refuses to know words, but for the few exceptions that belong to the rules.

NLTK has the same stemmer, and a test holds the two together. NLTK takes a second and two hundred megabytes to start, because it
starts scikit-learn; a comparison needs neither.
"""

from functools import cache

VOWELS = frozenset("aeiouy")
DOUBLES = ("bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt")
BEFORE_LI = frozenset("cdeghkmnrt")
APOSTROPHES = str.maketrans("’‘‛", "'''")
WHOLE = {
    **dict(
        pair.split(">")
        for pair in "skis>ski skies>sky dying>die lying>lie tying>tie idly>idl gently>gentl ugly>ugli early>earli only>onli singly>singl".split()
    ),
    **{word: word for word in ("sky", "news", "howe", "atlas", "cosmos", "bias", "andes")},
    **{word + end: word for word in ("inning", "outing", "canning", "herring", "earring") for end in ("", "s")},
    **{word + end: word for word in ("proceed", "exceed", "succeed") for end in ("", "s", "ed", "ing")},
}
"""Words that the rules would cut wrongly."""
FIXED_REGIONS = ("gener", "commun", "arsen")
"""Beginnings behind which the first region begins at once."""
VERBAL = ("eedly", "ingly", "edly", "eed", "ing", "ed")
SECOND = dict(
    pair.split(">")
    for pair in (
        "ization>ize ational>ate fulness>ful ousness>ous iveness>ive tional>tion biliti>ble lessli>less entli>ent ation>ate alism>al "
        "aliti>al ousli>ous iviti>ive fulli>ful enci>ence anci>ance abli>able izer>ize ator>ate alli>al bli>ble ogi>og li>"
    ).split()
)
THIRD = dict(pair.split(">") for pair in "ational>ate tional>tion alize>al icate>ic iciti>ic ative> ical>ic ness> ful>".split())
FOURTH = ("ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic")


@cache
def stem(word: str) -> str:
    """The stem of a word in lower case.

    >>> stem("bombing"), stem("killings"), stem("authorities"), stem("said")
    ('bomb', 'kill', 'author', 'said')
    """
    if len(word) <= 2:
        return word
    if word in WHOLE:
        return WHOLE[word]
    word = consonant_y(word.translate(APOSTROPHES).removeprefix("'"))
    first, second = regions(word)
    for ending in ("'s'", "'s", "'"):
        if word.endswith(ending):
            word = word[: -len(ending)]
            break
    word = verbal(singular(word), first)
    if len(word) > 2 and word[-1] in "yY" and word[-2] not in VOWELS:
        word = word[:-1] + "i"
    word = derived(word, first, second)
    if word.endswith("e"):
        if len(word) > second or (len(word) > first and not ends_short(word[:-1])):
            word = word[:-1]
    elif word.endswith("ll") and len(word) > second:
        word = word[:-1]
    return word.replace("Y", "y")


def consonant_y(word: str) -> str:
    """The word with Y for a *y* that is no vowel: at the beginning and behind a vowel."""
    if "y" not in word:
        return word
    letters = list(word)
    for place, letter in enumerate(letters):
        if letter == "y" and (place == 0 or letters[place - 1] in VOWELS):
            letters[place] = "Y"
    return "".join(letters)


def regions(word: str) -> tuple[int, int]:
    """Where the two regions begin: each behind the first consonant that follows a vowel, the second counted from the first."""
    first = next((len(begun) for begun in FIXED_REGIONS if word.startswith(begun)), None)
    if first is None:
        first = behind_syllable(word, 0)
    return first, behind_syllable(word, first)


def behind_syllable(word: str, start: int) -> int:
    for place in range(start + 1, len(word)):
        if word[place] not in VOWELS and word[place - 1] in VOWELS:
            return place + 1
    return len(word)


def ends_short(word: str) -> bool:
    """Whether the word ends in a short syllable: *rap*, *ow*; not *uproot*, *bestow*."""
    if len(word) >= 3:
        return word[-1] not in VOWELS and word[-1] not in "wxY" and word[-2] in VOWELS and word[-3] not in VOWELS
    return len(word) == 2 and word[0] in VOWELS and word[1] not in VOWELS


def has_vowel(word: str) -> bool:
    return not VOWELS.isdisjoint(word)


def singular(word: str) -> str:
    """Without the *s* of plurals and verbs."""
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith(("ied", "ies")):
        return word[:-2] if len(word) > 4 else word[:-1]
    if word.endswith(("us", "ss")):
        return word
    return word[:-1] if word.endswith("s") and has_vowel(word[:-2]) else word


def verbal(word: str, first: int) -> str:
    """Without *ed*, *ing* and their kin, mended where the ending had changed the word: *hoped* → *hope*, *hopped* → *hop*."""
    ending = next((each for each in VERBAL if word.endswith(each)), None)
    if ending is None:
        return word
    rest = word[: -len(ending)]
    if ending in ("eed", "eedly"):
        return rest + "ee" if len(rest) >= first else word
    if not has_vowel(rest):
        return word
    if rest.endswith(("at", "bl", "iz")):
        return rest + "e"
    if rest.endswith(DOUBLES):
        return rest[:-1]
    return rest + "e" if len(rest) <= first and ends_short(rest) else rest


def derived(word: str, first: int, second: int) -> str:
    """Without the endings that make nouns, adjectives and adverbs."""
    ending = next((each for each in SECOND if word.endswith(each)), None)
    if ending is not None and len(word) - len(ending) >= first:
        rest = word[: -len(ending)]
        if not (ending == "li" and rest[-1:] not in BEFORE_LI) and not (ending == "ogi" and rest[-1:] != "l"):
            word = rest + SECOND[ending]
    ending = next((each for each in THIRD if word.endswith(each)), None)
    if ending is not None and len(word) - len(ending) >= (second if ending == "ative" else first):
        word = word[: -len(ending)] + THIRD[ending]
    ending = next((each for each in FOURTH if word.endswith(each)), None)
    if ending is not None and len(word) - len(ending) >= second and (ending != "ion" or word[-4:-3] in ("s", "t")):
        word = word[: -len(ending)]
    return word
