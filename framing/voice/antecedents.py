"""Whom *he*, *they* and *the group* mean: whoever spoke last, or whom the sentences before have named.

It knows who has spoken and how sentences name somebody first; it refuses to know names and nouns that say by themselves who it is.
"""

from typing import Final

from framing.flags import COMMA, PREPOSITION, TITLE
from framing.prose import Prose
from framing.voice.common_nouns import is_crowd, is_one, is_somebody
from framing.voice.names import is_acronym, tidy
from framing.voice.phrases import finite_verb
from framing.voice.roles import BODIES, INSTITUTIONS, STATE, is_role
from framing.voice.speakers import LONGEST_PERSON, Roster, Speaker
from framing.voice.words import is_name_part

PERSON_PRONOUNS: Final = frozenset("he she who i him her his".split())
GROUP_PRONOUNS: Final = frozenset("it they them their which that we this".split())
CROWD_PRONOUNS: Final = frozenset("they them their".split())
FIRMS: Final = frozenset("company firm charity union group organisation organization".split())
MEDIA: Final = frozenset("herald times post news journal tribune press radio tv gazette telegraph guardian reuters agency wire".split())
SENTENCES: Final = 3
"""Sentences at whose beginning the person who speaks may be named, the speaker's own with them."""
LONGEST_LOOK: Final = 80
"""Tokens of the sentence before in which *he* is looked for."""
LONGEST_PAIR: Final = 12
PERSON_REACH: Final = 60
BESIDE: Final = frozenset("with by".split())
"""Before a title they show that its bearer does not do what the sentence tells."""
FRONTED: Final = frozenset("later speaking meanwhile earlier then outside inside nearby afterwards elsewhere".split())
LONGEST_ADJUNCT: Final = 14
LONGEST_OFFICE: Final = 6
"""Tokens of *Coast Bluff County Sheriff* before a name."""


class Antecedents:
    """Whoever has spoken so far in a text, the last of each kind, among those whom it has named."""

    __slots__ = ("last", "last_body", "last_crowd", "last_person", "last_place", "prose", "roster")

    def __init__(self, roster: Roster) -> None:
        self.prose = roster.prose
        self.roster = roster
        self.last_person: Speaker | None = None
        self.last_body: Speaker | None = None
        self.last: Speaker | None = None
        self.last_place = -1
        self.last_crowd = False
        """Whether whoever spoke last is several people."""

    def hear(self, speaker: Speaker, source: tuple[int, int]) -> None:
        """Keep in mind who spoke last, for the pronouns that follow."""
        level = speaker.level
        common = level in ("unnamed", "role")
        if level == "named-institution":
            self.last_body = speaker
        elif not common or ((level == "role" or is_one(self.prose, source)) and is_somebody(self.prose, source)):
            self.last_person = speaker
        self.last_crowd = common and is_crowd(self.prose, source)
        self.last = speaker
        self.last_place = source[0]

    def person_meant(self, pronoun: int) -> Speaker | None:
        """Whom *he* or *she* means, if the text tells."""
        return self.subject_before(pronoun) or self.only_titled(pronoun) or self.last_person or self.person_before(pronoun)

    def group_meant(self, pronoun: int, word: str) -> Speaker | None:
        """Whom *it*, *they* or *we* means, if the text tells."""
        pair = self.pair_before(pronoun) if word == "they" else None
        if pair is not None:
            return pair
        of_crowd = word in CROWD_PRONOUNS
        known = self.last if of_crowd and self.last_crowd else self.last_body or self.last
        if known is None:
            return None
        name = known.name.lower()
        if (word == "it" and name in GROUP_PRONOUNS) or (of_crowd and (known.level == "named-person" or name in PERSON_PRONOUNS)):
            return None
        return known

    def person_in_role(self, role: str, phrase: str) -> Speaker | None:
        """*The mayor* after Orla Fenn has spoken: the last person who did, if the text may give that person this role."""
        known = self.last_person
        if known is None or (known.level != "named-person" and known.name != phrase):
            return None
        return known if self.roster.may_be(known, role) else None

    def body_called(self, head: str, length: int) -> Speaker | None:
        """*The group* after Open Shore Watch has spoken: the last body that a name was given to, if it is no office of the state."""
        if head not in BODIES or length > 2:
            return None
        body = self.last_body
        if body is None or not body.name[:1].isupper():
            return None
        if head in FIRMS and not MEDIA.isdisjoint(body.name.lower().split()):
            return None  # whoever a paper writes about, and not the paper
        return body if STATE.isdisjoint(body.name.lower().split()) else None

    def subject_before(self, token: int) -> Speaker | None:
        """A person whose name opened a sentence since the last speaker: *Mira Voss wept. “…,” she said.*"""
        text = self.prose.text
        sentence = text.sentence_of(token)
        for earlier in range(sentence, max(-1, sentence - SENTENCES), -1):
            first = text.sentence_tokens[earlier]
            if first <= self.last_place:
                return None
            found = self.opening_person(main_clause(self.prose, first, token), token)
            if found is not None:
                return found
        return None

    def opening_person(self, first: int, last: int) -> Speaker | None:
        """The person whose name stands first: *Mira Voss*, *Ms. Voss*, and *Voss* where the text knows her; no body."""
        prose = self.prose
        end = first
        while end < last and (is_name_part(prose, end) or (prose.folded[end] == "." and end > first)):
            end += 1
        words = [place for place in range(first, end) if prose.folded[place] != "."]
        if len(words) == 1 and not prose.flags[words[0]] & TITLE:
            return self.person_of_one_name(words[0], may_be_new=end < last and prose.folded[end] != "'s")
        if len(words) < 2 or any(prose.folded[place] in INSTITUTIONS for place in words):
            return None
        while words and prose.flags[words[0]] & TITLE:
            words.pop(0)
        if not 0 < len(words) <= LONGEST_PERSON:
            return None
        name = tidy(prose.slice(words[0], words[-1] + 1))
        return None if is_acronym(name) else self.roster.remember(name, prose.folded[words[-1]], titled=True)

    def person_of_one_name(self, place: int, *, may_be_new: bool) -> Speaker | None:
        """*Voss* where *Mira Voss* is known, or stands elsewhere in the text."""
        surname = self.prose.folded[place]
        known = self.roster.by_surname.get(surname)
        if known is not None:
            return known if known.level == "named-person" else None
        full = self.roster.fuller_name(place) if may_be_new else None
        return None if full is None else self.roster.remember(full, surname, titled=True)

    def only_titled(self, token: int) -> Speaker | None:
        """The one person whom the sentence before calls by a title, if nobody has spoken since: *The row comes as Mr. Brandt sets out. He said …*."""
        text = self.prose.text
        sentence = text.sentence_of(token) - 1
        if sentence < 0 or text.sentence_tokens[sentence] <= self.last_place:
            return None
        last = text.sentence_tokens[sentence + 1]
        first = max(text.sentence_tokens[sentence], last - LONGEST_LOOK)
        found: Speaker | None = None
        for title in range(first, last - 1):
            name = name_behind_title(self.prose, title, first, last)
            if name is None:
                continue
            if found is not None:
                return None
            found = self.roster.bearer(*name)
        return found

    def pair_before(self, token: int) -> Speaker | None:
        """The people who open the sentence: *Pell Orrin and Lena Moss toured the camp, where they said …*."""
        prose = self.prose
        start = prose.sentence_range(token)[0]
        if token - start > LONGEST_LOOK:
            return None
        verb = finite_verb(prose, start, token)
        if verb is None or not 2 < verb - start <= LONGEST_PAIR or "and" not in prose.folded[start:verb]:
            return None
        named = all(is_name_part(prose, place) or prose.folded[place] in ("and", ".") for place in range(start, verb))
        return Speaker(tidy(prose.slice(start, verb)), "named-person") if named else None

    def person_before(self, token: int) -> Speaker | None:
        """The last titled or two-word name in the sentences just before."""
        prose = self.prose
        lowest = max(0, token - PERSON_REACH)
        place = token - 1
        while place > lowest:
            if is_name_part(prose, place) and is_name_part(prose, place - 1) and prose.folded[place] not in INSTITUTIONS:
                end = place + 1
                while place > lowest and is_name_part(prose, place - 1):
                    place -= 1
                first = place
                while first < end and (prose.flags[first] & TITLE or prose.folded[first] == "."):
                    first += 1
                name = tidy(prose.slice(first, end)) if end > first else ""
                if 0 < end - first <= LONGEST_PERSON and not is_acronym(name):
                    return self.roster.remember(name, prose.folded[end - 1], titled=True)
            place -= 1
        return None


def name_behind_title(prose: Prose, title: int, first: int, last: int) -> tuple[int, int] | None:
    """The tokens of a person's name behind a title: *Brandt* in *Mr. Brandt sets out*; not *talks with President Macrae*."""
    folded, flags = prose.folded, prose.flags
    if not flags[title] & TITLE or not prose.is_capitalised(title):
        return None
    if title - 2 >= first and not BESIDE.isdisjoint(folded[title - 2 : title]):
        return None
    start = end = title + 1 + (folded[title + 1] == ".")
    while end < last and end - start < LONGEST_PERSON and is_name_part(prose, end) and not flags[end] & TITLE:
        end += 1
    return (start, end) if end > start and INSTITUTIONS.isdisjoint(folded[start:end]) else None


def main_clause(prose: Prose, first: int, last: int) -> int:
    """Where the subject of a sentence is named: past *At his rally,* and past *Talk-show host*."""
    opened = first
    if prose.flags[first] & PREPOSITION or prose.folded[first] in FRONTED:
        comma = next((place for place in range(first + 1, min(last, first + LONGEST_ADJUNCT)) if prose.flags[place] & COMMA), None)
        if comma is not None and comma + 2 < last:
            if is_name_part(prose, comma + 1) and is_name_part(prose, comma + 2):
                return comma + 1
            opened = comma + 1
    for place in range(opened, min(last - 2, opened + LONGEST_OFFICE)):
        if prose.flags[place] & COMMA:
            break
        if is_role(prose.folded[place]) and not prose.is_capitalised(place):
            return place + 1 if is_name_part(prose, place + 1) and is_name_part(prose, place + 2) else first
    return first
