"""A text's tokens as the classifier reads them: names, numbers and genders masked by their shape.

It knows capitals, positions and a list of common words; it refuses to know who anybody is: there is no list of names.

- A capitalised word inside a sentence is a name. One at the start of a sentence (or after a quotation mark or a colon, or in a
  line set in title case) is a name unless it is a common word, that is, one mostly written small.
- Several names in a row are one name, so that a person with a first name counts like a person without.
- Numbers are one word; *he* and *she*, *man* and *woman*, … are one word each.
- In a compound only the capitalised parts are masked: *pro-¤*.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from struct import pack
from typing import TYPE_CHECKING, Any, NamedTuple

from framing.classifier.genders import GENDER_FREE
from framing.prose import Prose

if TYPE_CHECKING:
    import numpy

NAME, NUMBER = "¤", "0"
FIRST_PERSON = ("i", "i'm", "i've", "i'd", "i'll")
OPENERS = frozenset('"“”``:.!?‘’—–(…[|')
"""After these a capital says nothing."""
TITLE_SHARE, TITLE_WORDS, LONG_ENOUGH = 0.65, 4, 4
"""A sentence whose longer words are mostly capitalised is set in title case."""
UNKNOWN = -1
LAST_ASCII = 127
MARKS = (0x2000, 0x206F)
"""General punctuation: no letter, and most of what news prints beyond ASCII."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MaskedTokens:
    """Parallel arrays over the tokens that are left; names in a row are one."""

    numbers: "numpy.ndarray[Any, Any]"
    """Place in the vocabulary, or −1 for a stranger."""
    tokens: "numpy.ndarray[Any, Any]"
    """Index into the tokens of the prose."""
    sentences: "numpy.ndarray[Any, Any]"
    starts: "numpy.ndarray[Any, Any]"
    """Where every token of the prose begins, those that are gone too."""
    strangers: tuple[tuple[int, str], ...]
    """Place in these arrays, and the masked word, of each word the vocabulary lacks."""


class TokenArrays(NamedTuple):
    """Parallel arrays over the tokens of a prose, and its characters."""

    numbers: "numpy.ndarray[Any, Any]"
    """Place of the token as it stands in the vocabulary, or −1."""
    starts: "numpy.ndarray[Any, Any]"
    ends: "numpy.ndarray[Any, Any]"
    codes: "numpy.ndarray[Any, Any]"
    """The code points of all characters."""


def token_arrays(prose: Prose, numbers: "numpy.ndarray[Any, Any]") -> TokenArrays:
    """The arrays of a text of whose tokens the numbers are known."""
    import numpy

    return TokenArrays(
        numbers,
        integers(prose.starts),
        integers(prose.ends),
        numpy.frombuffer(prose.characters.encode("utf-32-le", errors="surrogatepass"), dtype="<u4"),
    )


def integers(values: Sequence[int]) -> "numpy.ndarray[Any, Any]":
    """The values as 64-bit integers; packed, they are read twice as fast as numpy reads a list."""
    import numpy

    return numpy.frombuffer(pack(f"{len(values)}q", *values), dtype=numpy.int64)


class CommonWords:
    """The vocabulary of the model: masked words with their numbers, those without a case of their own first."""

    __slots__ = ("case_free", "numbers", "openers", "plain", "resolve", "words")

    def __init__(self, words: Sequence[str]) -> None:
        import numpy

        self.words = tuple(words)
        own = {word: number for number, word in enumerate(self.words)}
        self.plain = own
        self.numbers = dict(own)
        for word, standing in GENDER_FREE.items():
            if standing in own:
                self.numbers[word] = own[standing]
        self.case_free = numpy.array([is_case_free(word) for word in (*self.words, "")])
        self.openers = numpy.array([word in OPENERS for word in (*self.words, "")])
        self.resolve = lru_cache(maxsize=1 << 16)(self._resolve)

    def arrays(self, prose: Prose) -> TokenArrays:
        """The arrays of a text, its tokens looked up in this vocabulary."""
        import numpy

        found = numpy.fromiter(map(self.numbers.get, prose.folded, repeat(UNKNOWN)), dtype=numpy.int64, count=len(prose))
        return token_arrays(prose, found)

    def _resolve(self, raw: str, folded: str, opening: bool) -> tuple[int, str]:  # noqa: FBT001 - called for every unknown token
        """Number and masked form of a token that is not in the vocabulary as it stands."""
        if folded[0].isdigit():
            return self.plain.get(NUMBER, UNKNOWN), NUMBER
        if "-" in folded:
            parts = zip(raw.replace("‑", "-").split("-"), folded.split("-"), strict=False)
            masked = "-".join(
                NAME if part[:1].isupper() and not (place == 0 and opening and low in self.plain) else low
                for place, (part, low) in enumerate(parts)
            )
            if set(masked) > {NAME, "-"}:
                return self.plain.get(masked, UNKNOWN), masked
            raw = "X"
        if raw[0].isupper():
            return self.plain.get(NAME, UNKNOWN), NAME
        return UNKNOWN, folded


def is_case_free(word: str) -> bool:
    """Whether a capital makes no name of it: marks, numbers, *I*, words of gender."""
    return not word[:1].isalpha() or word in FIRST_PERSON or word in GENDER_FREE


def is_word(word: str) -> bool:
    """Whether a masked token is a word: it begins with a letter."""
    return word[:1].isalpha()


def masked_tokens(prose: Prose, common: CommonWords, arrays: TokenArrays | None = None) -> MaskedTokens:
    """The tokens of all sentences of a text; `arrays`: its own, where they have been made already."""
    import numpy

    folded = prose.folded
    count = len(folded)
    numbers, starts, stops, code_points = arrays or common.arrays(prose)
    lengths = stops - starts
    bounds = numpy.array(prose.text.sentence_tokens, dtype=numpy.int64)
    sentences = numpy.repeat(numpy.arange(len(bounds) - 1), numpy.diff(bounds))
    codes = code_points[starts]
    capitals = capitalised(codes)
    # Where a capital says nothing: at the start, after an opening mark, in title case.
    opening = numpy.zeros(count, dtype=bool)
    opening[bounds[:-1][bounds[:-1] < count]] = True
    if count:
        opening[1:] |= common.openers[numbers[:-1]]
    longer = (lengths >= LONG_ENOUGH) & ~(common.case_free[numbers] & (numbers != UNKNOWN))
    sizes = numpy.bincount(sentences, longer, len(bounds) - 1)
    titled = (sizes >= TITLE_WORDS) & (numpy.bincount(sentences, longer & capitals, len(bounds) - 1) > TITLE_SHARE * sizes)
    name = common.plain.get(NAME, UNKNOWN)
    excused = opening | titled[sentences]
    numbers = numpy.where(capitals & ~excused & ~common.case_free[numbers] & (numbers != UNKNOWN), name, numbers)
    # Most unknown words are plain names or numbers.
    unknown = numpy.flatnonzero(numbers == UNKNOWN)
    hyphenated = numpy.fromiter(["-" in folded[token] for token in unknown.tolist()], dtype=bool, count=len(unknown))
    if name != UNKNOWN:
        numbers[unknown[capitals[unknown] & ~hyphenated]] = name
    figure = common.plain.get(NUMBER, UNKNOWN)
    if figure != UNKNOWN:
        numbers[unknown[(codes[unknown] >= ord("0")) & (codes[unknown] <= ord("9"))]] = figure
    characters, begins, ends, resolve = prose.characters, prose.starts, prose.ends, common.resolve
    unknown = unknown[numbers[unknown] == UNKNOWN]
    places_unknown = unknown.tolist()
    resolved = [
        resolve(characters[begins[token] : ends[token]], folded[token], first)
        for token, first in zip(places_unknown, opening[unknown].tolist(), strict=True)
    ]
    numbers[unknown] = [number for number, _ in resolved]
    strangers = [(token, word) for token, (number, word) in zip(places_unknown, resolved, strict=True) if number == UNKNOWN]
    named = numbers == name
    kept = numpy.ones(count, dtype=bool)
    kept[1:] = ~(named[1:] & named[:-1] & (sentences[1:] == sentences[:-1]))
    tokens = numpy.flatnonzero(kept)
    places = numpy.cumsum(kept) - 1
    return MaskedTokens(
        numbers=numbers[tokens],
        tokens=tokens,
        sentences=sentences[tokens],
        starts=starts,
        strangers=tuple((int(places[token]), masked) for token, masked in strangers),
    )


def capitalised(codes: "numpy.ndarray[Any, Any]") -> "numpy.ndarray[Any, Any]":
    """Whether each of these code points is a capital letter."""
    import numpy

    found = (codes >= ord("A")) & (codes <= ord("Z"))
    for place in numpy.flatnonzero((codes > LAST_ASCII) & ((codes < MARKS[0]) | (codes > MARKS[1]))).tolist():
        found[place] = chr(int(codes[place])).isupper()
    return numpy.asarray(found)


def masked_words(found: MaskedTokens, common: CommonWords) -> list[str]:
    """The masked words in order, for people and for training."""
    words = [common.words[number] if number != UNKNOWN else "" for number in found.numbers.tolist()]
    for place, word in found.strangers:
        words[place] = word
    return words


def vocabulary_order(words: Iterable[str]) -> tuple[str, ...]:
    """Names and numbers first, then the rest in code-point order."""
    rest = sorted(set(words) - {NAME, NUMBER})
    return (NAME, NUMBER, *rest)
