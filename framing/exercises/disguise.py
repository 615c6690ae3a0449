"""Outlets' names hidden in their own and each other's texts, so that manner is all there is to go by.

It knows names, their short forms and initials; it refuses to know manner.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from framing.exercises.material import Story
from framing.exercises.passages import masks, stretches

STEM = 5
HIDDEN = "[outlet]"
TOKEN = re.compile(r"[^\W\d_]+")
ARTICLES = frozenset({"the", "a", "an", "of"})
COMMON_SHARE = 0.4
"""A word of an outlet's name that more of the other outlets' articles than this have in them names something else: a country, a town."""


def name_words(outlet: str) -> list[str]:
    """The words of a name that carry it.

    >>> name_words("The Tarn Ledger")
    ['Tarn', 'Ledger']
    """
    return [word for word in TOKEN.findall(outlet) if word.casefold() not in ARTICLES]


def patterns(outlets: Iterable[str], stories: Sequence[Story]) -> list[re.Pattern[str]]:
    """What is to be hidden, longest first: whole names, initials, and single words that mean nobody else."""
    names = sorted({outlet for outlet in outlets if outlet}, key=lambda name: (-len(name), name))
    texts = [(story.outlet, set(TOKEN.findall(story.text))) for story in stories]
    whole = []
    parts = []
    for name in names:
        words = name_words(name)
        if not words:
            continue
        joined = r"\s+".join(map(re.escape, words))
        whole.append(re.compile(rf"(?:\b[Tt]he\s+)?\b{joined}\b"))
        if len(words) > 1:
            initials = "".join(word[0] for word in words).upper()
            parts.append(re.compile(rf"\b{initials}\b"))
        for word in words:
            if means_nobody_else(word, name, texts):
                parts.append(re.compile(rf"\b{re.escape(word)}\b(?!\s+[A-Z])"))
    return [*whole, *parts]


def means_nobody_else(word: str, outlet: str, texts: Sequence[tuple[str | None, set[str]]]) -> bool:
    """Whether a word of an outlet's name, by itself, can only mean the outlet."""
    if not word[0].isupper() or len(word) < 4:
        return False
    others = [words for other, words in texts if other != outlet]
    if any(
        other != word and other[0].isupper() and other[:STEM] == word[:STEM] and len(other) >= STEM for _, words in texts for other in words
    ):
        return False  # a country beside its adjective: *Oressia, Oressian*
    if any(word.casefold() in words for _, words in texts):
        return False
    return not others or sum(word in words for words in others) <= COMMON_SHARE * len(others)


def disguised(text: str, hidden: Sequence[re.Pattern[str]]) -> str:
    """The text with every name of an outlet replaced."""
    for pattern in hidden:
        text = pattern.sub(HIDDEN, text)
    return text


def disguised_body(story: Story, hidden: Sequence[re.Pattern[str]], *, most_words: int) -> str:
    """Headline and first paragraphs, up to a number of words, without names, datelines and bylines."""
    words = 0
    datelines = [(start, end) for start, end, reason in masks(story) if reason == "dateline"]
    pieces = []
    for paragraph in stretches(story):
        if words >= most_words:
            break
        words += len(TOKEN.findall(story.text[paragraph.start : paragraph.end]))
        start = max([end for low, end in datelines if paragraph.start <= low <= end <= paragraph.end], default=paragraph.start)
        pieces.append(story.text[start : paragraph.end].lstrip(" \t–—-"))
    title = story.title_span
    head = [story.text[title[0] : title[1]]] if title is not None else [story.title] if story.title else []
    return disguised("\n\n".join([*head, *pieces]), hidden)


def repeated(names: Iterable[str | None]) -> list[str]:
    """Outlets with two articles or more, most articles first."""
    counts = Counter(name for name in names if name)
    return [name for name, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])) if count > 1]
