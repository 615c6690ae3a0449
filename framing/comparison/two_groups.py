"""One verb that tells what befell two groups: *eleven marchers and four officers were hurt* is a telling of two acts.

It knows counts joined by *and* before a verb and which camps they are of; it refuses to know which acts there are.
"""

from collections.abc import Iterator
from dataclasses import replace

from framing.comparison.acts import Telling
from framing.comparison.counted import stems
from framing.comparison.harmed import BEFORE, NUMBER, REACH, harmed_in, subject_words
from framing.comparison.namings import WORD
from framing.ledgers.nouns import is_person

JOINT = " and "


def each_group(telling: Telling, text: str) -> Iterator[Telling]:
    """The telling, or one for each of two groups that are counted before it, of two camps or one of a camp and one of none."""
    choice = telling.choice
    if choice.rung not in BEFORE:
        yield telling
        return
    subject = subject_words(text[max(choice.sentence_start, choice.start - REACH) : choice.start])
    halves = subject.rpartition(JOINT)[::2]
    camps = [harmed_in(half).camps for half in halves]
    if not all(map(counts_people, halves)) or not any(camps) or camps[0] & camps[1]:
        yield telling
        return
    for half, other in (halves, halves[::-1]):
        left_out = set(stems(other)) - set(stems(half))
        words = {word: near for word, near in telling.words.items() if word not in left_out}
        yield replace(telling, harmed=harmed_in(half), words=words)


def counts_people(words: str) -> bool:
    """Whether a number and who is counted stand there.

    >>> counts_people("four officers"), counts_people("aged 12"), counts_people("two others")
    (True, False, False)
    """
    return NUMBER.search(words) is not None and any(is_person(word) for word in map(str.casefold, WORD.findall(words)) if word != "others")
