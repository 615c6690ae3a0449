"""Pairs of names, and a text in which two sides have changed names.

It knows the pairs' file, case, possessives and articles; it refuses to know what a swap ought to leave alone.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

import tomli

from framing.errors import DataError
from framing.flags import ADVERB, BE, CONJUNCTION, DETERMINER, DO, HAVE, MODAL, NEGATION, PAST, PREPOSITION, PRONOUN, RELATIVE
from framing.grammar import her_possesses, word_classes
from framing.types import Document

SHIPPED = Path(__file__).with_name("pairs.toml")
KEYS = {"group", "first", "second", "keep"}
FUNCTION_WORD = BE | HAVE | DO | MODAL | PREPOSITION | CONJUNCTION | DETERMINER | PRONOUN | RELATIVE | NEGATION | ADVERB
SAYING = frozenset("said says say told tells".split())
NEXT_WORD = re.compile(r"\s[“‘\"']?(\w[\w’'-]*)")
ARTICLE = re.compile(r"\b([Aa]n?|AN?)\s$")
SPOKEN_CONSONANT = re.compile(r"(?:u(?:k|n[iaeou]|s[aeiou]|ga|tah|rug)|eu|one\b|u\.)", re.IGNORECASE)
"""Words that begin with a vowel letter and take *a*."""
SPELLED_OUT = re.compile(r"[AEFHILMNORSX](?=[A-Z]*\b|\.)")
"""Letters whose own names begin with a vowel: *an FBI man*."""
OPEN_QUOTE = {"’": "‘", "'": " '"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two sides and the forms that stand for one another."""

    group: str
    first: tuple[str, ...]
    second: tuple[str, ...]
    keep: tuple[str, ...] = ()
    """Fixed phrases in which the words are no names."""

    @property
    def name(self) -> str:
        """What reports call it."""
        return f"{self.first[0]} ↔ {self.second[0]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Swapped:
    """A text after a swap, and where its places have moved."""

    text: str
    edits: tuple[tuple[int, int, int], ...]
    """(Start, end, length of the new words) of every stretch that was replaced, in the old text."""
    sides: tuple[int, ...]
    """Which side's name stood at each swapped name: 0 first, 1 second."""
    places: tuple[int, ...]
    """Where the swapped names begin in the old text."""
    ends: tuple[int, ...] = field(default=())
    shifts: tuple[int, ...] = field(default=())

    def moved(self, offset: int) -> int:
        """The place in the new text of an offset into the old one; the edges of a name stay its edges."""
        place = bisect_right(self.ends, offset)
        return offset + (self.shifts[place - 1] if place else 0)


def load_pairs(path: Path) -> tuple[Pair, ...]:
    """Read a file of pairs. Raises DataError with the pair that is wrong."""
    try:
        raw = tomli.loads(path.read_bytes().decode("utf-8"))
    except OSError as error:
        raise DataError(f"cannot be read: {error.strerror}", path=str(path)) from error
    except UnicodeDecodeError as error:
        raise DataError("not UTF-8; save the file as UTF-8", path=str(path)) from error
    except tomli.TOMLDecodeError as error:
        raise DataError(f"not TOML: {error}", path=str(path), line=error.lineno) from error
    listed = raw.get("pairs")
    if not isinstance(listed, list) or not listed:
        raise DataError('no pairs; write [[pairs]] with group = "…", first = ["…"] and second = ["…"]', path=str(path))
    return tuple(pair_value(each, number, path) for number, each in enumerate(listed, 1))


def pair_value(raw: Any, number: int, path: Path) -> Pair:
    """One pair, checked."""
    if not isinstance(raw, dict) or set(raw) - KEYS or not {"first", "second"} <= set(raw):
        raise DataError(f"pair {number}: keys are group, first, second and keep", path=str(path))
    first, second = raw["first"], raw["second"]
    for forms in (first, second):
        if not isinstance(forms, list) or not forms or not all(isinstance(form, str) and form.strip() == form and form for form in forms):
            raise DataError(f"pair {number}: first and second are lists of names", path=str(path))
    if len(first) != len(second):
        raise DataError(
            f"pair {number}: first has {len(first)} forms and second {len(second)}; each form needs its counterpart", path=str(path)
        )
    keep = raw.get("keep", [])
    if not isinstance(keep, list) or not all(isinstance(phrase, str) and phrase.strip() for phrase in keep):
        raise DataError(f"pair {number}: keep is a list of phrases", path=str(path))
    both = sorted(set(first) & set(second))
    if both:
        raise DataError(f"pair {number}: '{both[0]}' stands on both sides", path=str(path))
    return Pair(group=str(raw.get("group", "names")), first=tuple(first), second=tuple(second), keep=tuple(keep))


@cache
def counterparts(pair: Pair) -> tuple[re.Pattern[str], dict[str, tuple[int, tuple[str, ...]]]]:
    """What to look for, longest first, and for each wording its side and what may take its place."""
    table: dict[str, tuple[int, tuple[str, ...]]] = {}
    for side, (own, others) in enumerate(((pair.first, pair.second), (pair.second, pair.first))):
        for form in own:
            choices = tuple(dict.fromkeys(other for each, other in zip(own, others, strict=True) if each == form))
            table.setdefault(form, (side, choices))
            if form[0].islower():
                table.setdefault(form[0].upper() + form[1:], (side, tuple(choice[0].upper() + choice[1:] for choice in choices)))
            if len(form) > 1:
                table.setdefault(form.upper(), (side, tuple(choice.upper() for choice in choices)))
    alternatives = "|".join(re.escape(form) + boundary(form) for form in sorted(table, key=lambda form: (-len(form), form)))
    return re.compile(rf"(?<!\w)(?:{alternatives})"), table


def boundary(form: str) -> str:
    """What must not follow. After *Clinton* a capital may: scraped pages glue words (*ClintonSenate votes*), and half a swap is none."""
    return r"(?![a-z0-9_ß-öø-ÿ])" if form[0].isupper() and form[-1].islower() else r"(?!\w)"


def swap(text: str, pair: Pair) -> Swapped | None:
    """The text with both sides' names exchanged; None where neither is in it."""
    wanted, table = counterparts(pair)
    edits: list[tuple[int, int, str]] = []
    sides, places = [], []
    kept = kept_stretches(text, pair.keep)
    for match in wanted.finditer(text):
        if any(start <= match.start() < end for start, end in kept):
            continue
        side, choices = table[match[0]]
        chosen = choices[0] if len(choices) == 1 or content_follows(text, match.end(), name=pair.first[0][0].isupper()) else choices[1]
        article = ARTICLE.search(text, max(0, match.start() - 4), match.start())
        if article is not None:
            told = fitting(article[1], chosen)
            if told != article[1]:
                edits.append((article.start(1), article.end(1), told))
        edits.append((match.start(), match.end(), chosen))
        if possessive(text, match, chosen):
            edits.append((match.end(), match.end() + 1, text[match.end()] + "s"))
        sides.append(side)
        places.append(match.start())
    if not places:
        return None
    pieces, ends, shifts, last, shift = [], [], [], 0, 0
    for start, end, words in edits:
        pieces += [text[last:start], words]
        last = end
        shift += len(words) - (end - start)
        ends.append(end)
        shifts.append(shift)
    return Swapped(
        text="".join([*pieces, text[last:]]),
        edits=tuple((start, end, len(words)) for start, end, words in edits),
        sides=tuple(sides),
        places=tuple(places),
        ends=tuple(ends),
        shifts=tuple(shifts),
    )


def kept_stretches(text: str, phrases: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where fixed phrases stand."""
    if not phrases:
        return []
    wanted = re.compile(rf"\b(?:{'|'.join(re.escape(phrase) for phrase in phrases)})\b", re.IGNORECASE)
    return [match.span() for match in wanted.finditer(text)]


def content_follows(text: str, end: int, *, name: bool) -> bool:
    """Whether the next thing is a word that is no function word; after a name, no verb in the past either (*a Republican led*)."""
    match = NEXT_WORD.match(text, end)
    if match is None:
        return False
    word = match[1].lower()
    flags = word_classes().get(word, 0)
    if not name:
        return her_possesses(word, flags)
    return not flags & (FUNCTION_WORD | PAST) and word not in SAYING


def fitting(article: str, words: str) -> str:
    """*a* or *an* before these words, in the article's own case."""
    vowel = words[:1].lower() in "aeiou" and not SPOKEN_CONSONANT.match(words)
    if words[:2].isupper() or words[1:2] == ".":
        vowel = SPELLED_OUT.match(words) is not None
    if vowel == (len(article) == 2):
        return article
    if len(article) == 2:
        return article[0]
    return article + "n"


def possessive(text: str, match: re.Match[str], chosen: str) -> bool:
    """Whether a name in -s with a bare apostrophe of possession gives way to one that needs *’s*: *Hastings’ son* → *Doyle’s son*."""
    mark = text[match.end() : match.end() + 1]
    if mark not in OPEN_QUOTE or not match[0].lower().endswith("s") or chosen.lower().endswith("s"):
        return False
    follows = text[match.end() + 1 : match.end() + 3]
    line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
    return len(follows) == 2 and follows[0] == " " and follows[1].islower() and OPEN_QUOTE[mark] not in f" {line}"


def swapped_document(document: Document, pair: Pair) -> tuple[Document, Swapped] | None:
    """The document with names exchanged in text and title; None where neither side is named."""
    body = swap(document.text, pair)
    title = None if document.title is None else swap(document.title, pair)
    if body is None and (title is None or document.title_start is not None):
        return None
    found = body or Swapped(text=document.text, edits=(), sides=(), places=())
    return (
        replace(
            document,
            text=found.text,
            title=document.title if title is None else title.text,
            title_start=None if document.title_start is None else found.moved(document.title_start),
            title_end=None if document.title_end is None else found.moved(document.title_end),
            masked=tuple(replace(mask, start=found.moved(mask.start), end=found.moved(mask.end)) for mask in document.masked),
        ),
        found,
    )


def side_pairs(sides: Iterable[tuple[str, tuple[str, ...]]], meaningful: Iterable[str]) -> tuple[Pair, ...]:
    """Pairs from the sides of a manifest, each side against each other.

    Only proper names are swapped: those whose words all begin with a capital and mean nothing else (`meaningful` holds the
    folded words that do: *Front*, *Ministry*, *Police*). Names of as many words are paired in the order of the manifest.
    """
    known = frozenset(meaningful)
    proper = [
        (side, [name for name in names if all(word[:1].isupper() and word.lower() not in known for word in name.split())])
        for side, names in sides
    ]
    pairs = []
    for place, (first, names) in enumerate(proper):
        for second, others in proper[place + 1 :]:
            matched: list[tuple[str, str]] = []
            for words in sorted({len(name.split()) for name in names}, reverse=True):
                own = [name for name in names if len(name.split()) == words and name not in others]
                theirs = [name for name in others if len(name.split()) == words and name not in names]
                matched += zip(own, theirs, strict=False)
            if matched:
                ours, yours = zip(*matched, strict=True)
                pairs.append(Pair(group=f"sides {first} and {second}", first=ours, second=yours))
    return tuple(pairs)
