"""How far a counted noun phrase reaches from its first word: *40 | villagers of the lower town | fled*.

It knows what may open such a phrase, what may go on with it, and which of its words is the head; it refuses to know where numbers
stand, and what happened to those they count.
"""

from typing import Final

from framing.flags import (
    ADJECTIVAL,
    ADVERB,
    BE,
    CLOSED,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    DIGITS,
    DO,
    HARM,
    HARM_NOUN,
    HAVE,
    MODAL,
    NUMBER,
    PAST,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    RELATIVE,
    STOP,
    WEEKDAY,
)
from framing.ledgers.nouns import PEOPLE
from framing.prose import Prose

FRAME: Final = STOP | QUOTE | COMMA | BE | HAVE | MODAL | DO | PREPOSITION | CONJUNCTION | RELATIVE | WEEKDAY | NUMBER | DIGITS
"""What ends a counted noun phrase."""
FRAME_OR_DETERMINER: Final = FRAME | DETERMINER
PAST_OR_HARM: Final = PAST | HARM
HAPPENED: Final = frozenset(
    "killed dead died injured wounded hurt missing arrested detained displaced rescued abducted kidnapped trapped homeless infected "
    "die dies lives alive treated freed released drowned given announced quoted cited claimed alleged printed circulated".split()
)
"""Predicates of people, and of numbers, that may stand before their noun (*nine wounded officers*) or end the phrase (*nine wounded*)."""
LONGEST_PHRASE: Final = 9
OBJECTS: Final = frozenset("them us me him her themselves whom those these".split())
PERIODICAL: Final = ("last", "next")
PERIODS: Final = (["year"], ["month"], ["week"], ["night"], ["spring"], ["summer"], ["autumn"], ["winter"])
"""*fell to 187 last year*: when, and not what is counted."""
VERBS: Final = frozenset(
    "says comes took stands means belong belongs includes came went remain remains live die say want need work come go stay wait turned sleep survive check contain contains exclude excludes omit omits aboard ashore overboard due".split()
)
"""Plain verbs and adverbs that stand where a noun might."""
WHEN: Final = frozenset("earlier later today tonight yesterday tomorrow ago apart altogether overall".split())
"""Adverbs that stand where a noun might; some are adjectives before one."""
MARKS: Final = frozenset("- – — & $ € £".split())
HAPPEN: Final = frozenset(
    "drown drowns perish flee feared march rally protest gather attend lose lost leave leaves walk demand arrive vanish mourn defy face pack flock join ".split()
)
"""The same right behind the number, in a headline: *Eleven drown*, *Nine feared dead*."""
LONGEST_COMPOUND: Final = 3
PLURAL: Final = ("s", "men", "women", "people", "children")
WHOLE: Final = frozenset(
    "people men women children officers workers soldiers residents villagers members families supporters protesters marchers demonstrators teachers nurses "
    "doctors civilians police migrants refugees students pupils passengers fighters militants observers drivers teenagers girls boys kids guards personnel "
    "staff troops patients hostages detainees firefighters strikers dockers mourners others".split()
)
"""People whom a plural names wholly: the next plain word is no part of the phrase, unless it is one of these."""


def read_phrase(prose: Prose, start: int, last: int, *, partitive: bool, takes_of: bool) -> tuple[int, int]:
    """The head of the phrase that opens at start, in a sentence that ends before last, and one past its end; a head of −1 if none opens.

    It is partitive behind *of* (*two of the cutter’s sailors*), and takes no *of* that belongs to a verb (*accused by 14 women of theft*).
    """
    if start >= last or not opens_phrase(prose, start, last):
        return -1, start
    folded = prose.folded
    head, token = start, start + 1
    while token < last and token - start < LONGEST_PHRASE:
        if folded[token] == "of":
            token = past_complement(prose, token, last) if takes_of else token
            break
        if not is_link(prose, head, token, last, partitive=partitive):
            if ends_phrase(prose, head, token, partitive=partitive):
                break
            head = token
        token += 1
    if folded[head] in PEOPLE and token + 1 < last and folded[token] == "and" and folded[token + 1] in WHOLE:
        return token + 1, token + 2  # "400 men and women"
    return head, token


def opens_phrase(prose: Prose, token: int, last: int) -> bool:
    """Whether the word right behind the number is counted or belongs to what is: *nine wounded officers*, but not *Nine drown*."""
    here, word = prose.flags[token], prose.folded[token]
    if word in HAPPEN or here & ADVERB or is_boundary(prose, token):
        return False
    if word in PERIODICAL and prose.folded[token + 1 : token + 2] in PERIODS:
        return False
    if word in HAPPENED:
        return opens_noun(prose, token + 1, last)
    return not here & PAST or bool(here & ADJECTIVAL) or opens_noun(prose, token + 1, last)


def opens_noun(prose: Prose, token: int, last: int) -> bool:
    """Whether a plain noun stands here, so that the participle before it belongs to it."""
    return token < last and not prose.flags[token] & ~HARM_NOUN and prose.folded[token][0].isalpha()


def is_link(prose: Prose, head: int, token: int, last: int, *, partitive: bool) -> bool:
    """Whether a mark inside the phrase joins its nouns: *two of the cutter’s sailors*, *three quarters (77%) of voters*."""
    word = prose.folded[token]
    if word == "'s":
        return partitive and token + 1 < last
    return word == ")" and prose.folded[head] in ("%", "percent") and prose.folded[token + 1 : token + 2] == ["of"]


def ends_phrase(prose: Prose, head: int, token: int, *, partitive: bool) -> bool:
    """Whether a phrase with this head is over before this word: *nine officers | wounded*, *40 homes | burning*."""
    here, word = prose.flags[token], prose.folded[token]
    if word in HAPPENED or word in PERIODICAL or here & ADVERB or is_boundary(prose, token):
        return True
    if is_complete(prose, head, partitive=partitive) and word not in WHOLE and not here & HARM_NOUN:
        return True
    if word.endswith("ly") and word not in ("family", "early"):
        return True
    return not here & HARM_NOUN and (bool(here & PAST_OR_HARM) or word.endswith("ing"))


def is_boundary(prose: Prose, token: int) -> bool:
    """Whether no noun phrase goes on over this word: a stop, a preposition, a determiner, a pronoun, a plain verb, a dash."""
    here, word = prose.flags[token], prose.folded[token]
    if here & FRAME_OR_DETERMINER or word in VERBS:
        return True
    if here & PRONOUN and word not in ("others", "many"):
        return True
    if word in MARKS or (word in WHEN and not opens_noun(prose, token + 1, prose.size)):
        return True  # "3,000 crowns earlier this year", but "nine earlier raids"
    return word in OBJECTS and not prose.is_capitalised(token)  # "millions of US voters"


def is_complete(prose: Prose, head: int, *, partitive: bool) -> bool:
    """Whether a plural head needs no further noun: *900 residents | march*, but *two-thirds of the US population*."""
    word = prose.folded[head]
    if not word.endswith(PLURAL) or not (partitive or word in WHOLE or word in PEOPLE):
        return False
    return not prose.slice(head, head + 1).isupper()


def past_complement(prose: Prose, token: int, last: int) -> int:
    """One past *of the same town* behind the head, or the token of *of* itself where no noun follows."""
    folded, flags = prose.folded, prose.flags
    noun = token + 1
    while noun < last and flags[noun] & DETERMINER:
        noun += 1
    if noun >= last or flags[noun] & FRAME:
        return token
    end = noun + (2 if folded[noun] == "same" else 1)
    while end < last and end - noun < LONGEST_COMPOUND and is_compounded(prose, end):
        end += 1
    if end + 1 < last and folded[end] == "'s" and not flags[end + 1] & FRAME:
        end += 2  # "71% of the port’s budget"
    return end


def is_compounded(prose: Prose, token: int) -> bool:
    """Whether a word goes on with the name or the noun before it: *of Low Quay*, *of retail sales*."""
    if prose.is_capitalised(token):
        return not prose.flags[token] & CLOSED
    return not prose.flags[token] and prose.folded[token].isalpha() and not prose.folded[token - 1].endswith("s")
