"""Verbs of speech that are verbs of deeds in some company: *added 4,000 jobs*, *slammed into a wall*, *confirmed two judges*.

It knows the words beside each of them that show it; it refuses to know who speaks or what is told.
"""

from collections.abc import Callable
from typing import Final, TypeAlias

from framing.flags import BE, BE_OR_HAVE, HAVE, MODAL, PAST, PREPOSITION, PRONOUN, RELATIVE, STOP, STOP_OR_COMMA_OR_QUOTE
from framing.prose import NUMERALS
from framing.voice.publications import PUBLISHED, TEXTS
from framing.voice.verb_groups import VERB_GROUP

FINITE: Final = BE | HAVE | MODAL | PAST
PREPOSITION_OR_STOP: Final = PREPOSITION | STOP
CLAIMS: Final = frozenset("claim claims claimed claiming".split())
REACTED: Final = frozenset("responded responds respond responding replied reply answered answer".split())
CHARGED_WITH: Final = frozenset("of as for by over on in".split())
"""Right behind *accused* they show that its subject is whom it was said of."""
AMOUNTS: Final = frozenset("more another new $ € £".split())
COLLIDED: Final = frozenset("into onto against shut on".split())
WITHHELD: Final = frozenset(
    "visa visas entry access bail permission asylum admission treatment coverage benefits service services parole citizenship care aid".split()
)
BEFALLING: Final = frozenset("spread engulf overwhelm overshadow eclipse spill worsen erode unravel snowball swamp boil become".split())
"""What a thing threatens to do, and nobody says that he will: *The row threatens to spread*."""
ENDANGERED: Final = frozenset(
    "truce ceasefire peace lives life homes jobs town village stability future existence safety security balance".split()
)
"""What an event threatens: *fire threatened the town*."""
WON: Final = frozenset(
    "victory credit asylum benefits power ground territory lives life victims crown title prize trophy medal gold".split()
)
"""What is taken, not told: *claimed the lives of nine*, *claimed the title*."""
DRESS: Final = frozenset("of at least up to as many more than over several their his her its the".split())
NO_DRESS: Final = VERB_GROUP | STOP_OR_COMMA_OR_QUOTE | RELATIVE | PREPOSITION | PRONOUN
WON_REACH: Final = 8
"""Tokens of *claimed at least nine more lives*."""
CALLS: Final = frozenset("call calls emergency phone phones email emails door telephone".split())
"""What is answered without a word being told: *answered 2,150 calls*."""
LISTENERS: Final = frozenset("me us you him her them reporters the".split())
"""Behind *could tell* they show that somebody is spoken to."""
VOTING: Final = frozenset("senate senators parliament congress lawmakers deputies legislature".split())
APPOINTED: Final = frozenset(
    "judge judges justice justices nominee nominees nomination nominations appointment appointments him her them".split()
)
"""What is confirmed by a vote, and not by a word."""
DECIDED: Final = frozenset("sentence sentences conviction convictions verdict verdicts ruling rulings ban bans".split())
"""What a court confirms by deciding."""
CONFIRMED_REACH: Final = 5


class Company:
    """The words round a verb; `following` is the next one, a full stop where the text ends."""

    __slots__ = ("flags", "folded", "following", "verb", "word")

    def __init__(self, folded: list[str], flags: list[int], verb: int) -> None:
        self.folded = folded
        self.flags = flags
        self.verb = verb
        self.word = folded[verb]
        self.following = folded[verb + 1] if verb + 1 < len(folded) else "."

    def before(self, steps: int = 1) -> str:
        return self.folded[self.verb - steps]

    def behind(self, length: int) -> list[str]:
        return self.folded[self.verb + 1 : self.verb + 1 + length]

    def has_behind(self, steps: int, classes: int) -> bool:
        """Whether the token so many steps behind the verb is of one of these classes."""
        place = self.verb + steps
        return place < len(self.flags) and bool(self.flags[place] & classes)


Rule: TypeAlias = Callable[[Company], bool]


def is_deed(folded: list[str], flags: list[int], verb: int) -> bool:
    """Whether the words beside the verb make it a deed."""
    rule = RULES.get(folded[verb])
    return rule is not None and rule(Company(folded, flags, verb))


def charged(near: Company) -> bool:
    """*accused of theft*, *endorsed accused clerks*, *to report accused clerks*"""
    before = near.flags[near.verb - 1]
    behind_verb = before & PAST or near.before(2) == "to"
    return near.following in CHARGED_WITH or bool(behind_verb and not before & BE_OR_HAVE)


def added(near: Company) -> bool:
    """*adding to fears*, *added 4,000 jobs*, *adds a chapter on the flood*"""
    if near.following == "to" or (near.following in ("a", "an") and near.has_behind(3, PREPOSITION_OR_STOP)):
        return True
    return near.has_behind(1, NUMERALS) or near.following in AMOUNTS


def continued(near: Company) -> bool:
    """*continued to spend*, *continued that fight on the quay*"""
    return near.following == "to" or (near.following == "that" and near.has_behind(3, PREPOSITION))


def briefed(near: Company) -> bool:
    """*briefed on the flood*"""
    return near.following in ("on", "about")


def slammed(near: Company) -> bool:
    """*slammed into a wall*"""
    return near.following in COLLIDED


def denied(near: Company) -> bool:
    """*denied visas*"""
    behind = near.behind(3)
    return not WITHHELD.isdisjoint(behind) and "that" not in behind


def published(near: Company) -> bool:
    """*a statement posted on its website*, which tells nothing more than *a statement*"""
    return near.before() in TEXTS


def threatened(near: Company) -> bool:
    """*The row threatens to spread*, *threatening a truce*"""
    behind = near.behind(2)
    return len(behind) > 1 and behind[1] in (BEFALLING if near.following == "to" else ENDANGERED)


def claimed(near: Company) -> bool:
    """*claimed victory*"""
    return takes(near.folded, near.flags, near.verb)


def reacted(near: Company) -> bool:
    """*responded with force*, *answered 2,150 calls*"""
    return near.following in ("by", "with") or not CALLS.isdisjoint(near.behind(3))


def noun_as_well(near: Company) -> bool:
    """*those rules*, *the second warning reached them*"""
    return near.before() in ("those", "these", "such") or (near.word == "warning" and near.has_behind(1, FINITE))


def confirmed(near: Company) -> bool:
    """*The senate confirmed two judges*, *The court confirmed the sentence*"""
    behind = near.behind(CONFIRMED_REACH - 1)
    voted = not VOTING.isdisjoint(near.folded[max(0, near.verb - CONFIRMED_REACH) : near.verb])
    return "that" not in behind and not (APPOINTED if voted else DECIDED).isdisjoint(behind)


def told_apart(near: Company) -> bool:
    """*could tell that it was late*; not *could tell us that*"""
    return near.before() in ("could", "can") and near.following not in LISTENERS


def assured(near: Company) -> bool:
    """*rest assured*"""
    return near.before() in ("rest", "be")


def estimated(near: Company) -> bool:
    """*estimated at 40*"""
    return near.following == "at"


def takes(folded: list[str], flags: list[int], verb: int) -> bool:
    """*claimed victory*, *claimed at least nine lives*; not *claimed lives were lost*."""
    for token in range(verb + 1, min(len(folded) - 1, verb + WON_REACH)):
        if folded[token] in WON:
            return not flags[token + 1] & VERB_GROUP
        if flags[token] & NO_DRESS and folded[token] not in DRESS:
            return False
    return False


RULES: Final[dict[str, Rule]] = {
    word: rule
    for words, rule in (
        ("accused charged suspected denounced condemned dismissed hailed branded criticized criticised decried blamed", charged),
        ("added add adds adding", added),
        ("continue continues continued continuing", continued),
        ("briefed", briefed),
        ("slammed slams slam slamming", slammed),
        ("deny denies denied denying", denied),
        (PUBLISHED, published),
        ("threaten threatens threatened threatening", threatened),
        (CLAIMS, claimed),
        (REACTED, reacted),
        ("rules warning", noun_as_well),
        ("confirm confirms confirmed confirming", confirmed),
        ("tell", told_apart),
        ("assured", assured),
        ("estimated", estimated),
    )
    for word in (words.split() if isinstance(words, str) else words)
}
"""The verbs of speech that can be verbs of deeds."""
