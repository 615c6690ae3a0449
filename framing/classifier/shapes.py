"""What a word's shape says apart from which word it is: its length, its ending, its class; and the letter groups in it.

It knows single masked words; it refuses to know sentences.
"""

from functools import lru_cache

from framing.classifier.masking import NAME, NUMBER, is_word

LONG_WORD = 9
WORD_CLASSES: dict[str, frozenset[str]] = {
    "name": frozenset({NAME}),
    "number": frozenset({NUMBER}),
    "comma": frozenset({","}),
    "quotation mark": frozenset({'"', "“", "”", "``", "''"}),
    "single quotation mark": frozenset({"'", "‘", "’"}),
    "exclamation mark": frozenset({"!"}),
    "question mark": frozenset({"?"}),
    "dash": frozenset({"—", "–", "-"}),
    "bracket": frozenset({"(", "["}),
    "colon or semicolon": frozenset({":", ";"}),
    "percent or currency": frozenset({"%", "$", "£", "€"}),
    "full stop": frozenset({"."}),
    "ellipsis": frozenset({"…"}),
    "possessive": frozenset({"'s"}),
    "I": frozenset({"i", "i'm", "i've", "i'd", "i'll"}),
    "we": frozenset({"we", "our", "us", "we're", "we've"}),
    "you": frozenset({"you", "your"}),
    "he or she": frozenset({"he"}),
    "they": frozenset({"they", "their", "them"}),
    "said": frozenset({"said"}),
    "not": frozenset({"not", "no", "never"}),
    "and": frozenset({"and"}),
    "but": frozenset({"but"}),
    "because": frozenset({"because"}),
    "is": frozenset({"is", "are"}),
    "was": frozenset({"was", "were"}),
    "will or would": frozenset({"will", "would"}),
    "so or very": frozenset({"so", "such", "very", "too"}),
}
NO_CLASS = (0.0,) * len(WORD_CLASSES)
CLASSES = {
    word: tuple(float(word in members) for members in WORD_CLASSES.values()) for members in WORD_CLASSES.values() for word in members
}
SHAPES = (*WORD_CLASSES, "word", "letters", "long word", "-ly", "-ing", "-ed", "-n't", "compound")
"""Names of the columns that `shape` gives."""
SHORTEST, LONGEST = 3, 5
"""Letters of a letter group, the gap around a word counted as a letter."""
SIZES = range(SHORTEST, LONGEST + 1)


@lru_cache(maxsize=1 << 16)
def shape(word: str) -> tuple[float, ...]:
    """One figure for each of `SHAPES`; letters are counted in tens."""
    letters = is_word(word)
    return (
        *CLASSES.get(word, NO_CLASS),
        float(letters),
        len(word) / 10 if letters else 0.0,
        float(letters and len(word) >= LONG_WORD),
        float(letters and word.endswith("ly")),
        float(letters and word.endswith("ing")),
        float(letters and word.endswith("ed")),
        float(word.endswith("n't")),
        float(letters and "-" in word),
    )


def letter_groups(word: str) -> list[str]:
    """Each group of three to five letters once, in the order it comes; marks have none.

    >>> letter_groups("ab")
    ['_ab', 'ab_', '_ab_']
    """
    if not is_word(word):
        return []
    padded = f"_{word}_"
    return list(dict.fromkeys([padded[start : start + size] for size in SIZES for start in range(len(padded) - size + 1)]))
