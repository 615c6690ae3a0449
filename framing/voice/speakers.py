"""The names of those who speak, and the level of each: a named person, a named body, a role, somebody unnamed.

It knows names and titles as they stand in one text; it refuses to know anybody from outside it, and which of them a pronoun means.
"""

from typing import Final

from framing.flags import TITLE
from framing.prose import Prose
from framing.types import Level
from framing.voice.full_names import NAME_REACH, full_name, places_of, spelled_out
from framing.voice.names import BESIDE_OFFICE, LONGEST_PERSON, name_run, surname_of, tidy
from framing.voice.roles import INSTITUTIONS, OFFICES, is_role
from framing.voice.words import is_name_part

NOT_IN_OFFICE: Final = BESIDE_OFFICE | {"vice", "deputy", "then-"}
ROLE_REACH: Final = 8
"""Tokens round a name in which a role is that person's."""
HEAD_REACH: Final = 250
"""Tokens back in which *the board* may mean a board named there."""


class Speaker:
    """A name as the text gives it most fully, and how well a reader can tell who it is."""

    __slots__ = ("level", "name")

    def __init__(self, name: str, level: Level) -> None:
        self.name = name
        self.level = level


NOBODY: Final = Speaker("not named", "unnamed")


class Roster:
    """Everybody whom a text has named so far, by the words they may be called by later."""

    __slots__ = ("by_first_name", "by_head", "by_surname", "fuller", "prose", "with_title")

    def __init__(self, prose: Prose) -> None:
        self.prose = prose
        self.by_surname: dict[str, Speaker] = {}
        self.by_first_name: dict[str, Speaker] = {}
        self.by_head: dict[str, Speaker] = {}
        """Bodies by the nouns in their names: *board*."""
        self.fuller: dict[str, str | None] = {}
        """Surname → the same with its first name, as far as they were looked for."""
        self.with_title: frozenset[str] | None = None
        """Names behind a title or an office, looked for once."""

    def remember(self, name: str, surname: str, *, titled: bool) -> Speaker:
        """The speaker of this name, known from now on: a person, or else a body."""
        known = self.by_surname.get(surname)
        if known is not None and (
            known.name.endswith(name) or (titled and known.level == "named-person" and are_one_person(known.name, name))
        ):
            return known
        speaker = Speaker(name, "named-person" if titled else "named-institution")
        self.by_surname[surname] = speaker
        if titled and " " in name:
            self.by_first_name.setdefault(name.partition(" ")[0].lower(), speaker)
        if not titled:
            for token in name.lower().split():
                if token in INSTITUTIONS:
                    self.by_head[token] = speaker
        return speaker

    def called(self, word: str) -> Speaker | None:
        """Whoever goes by this one name: *Fenn*, or *Orla* once she has been named in full."""
        return self.by_surname.get(word) or self.by_first_name.get(word)

    def body(self, head: str, before: int) -> Speaker | None:
        """*The board* where the text knows one: told of already, or named not long before this place."""
        return self.by_head.get(head) or self.named_before(head, before)

    def remember_body(self, head: str, phrase: str) -> Speaker:
        """A body by itself, which *the board* means from now on if there was none before."""
        speaker = Speaker(phrase, "named-institution")
        self.by_head.setdefault(head, speaker)
        return speaker

    def bears_title(self, surname: str) -> bool:
        """Whether the text puts a title or an office right before this name anywhere: *President Olten*."""
        if self.with_title is None:
            self.with_title = names_with_title(self.prose)
        return surname in self.with_title

    def fuller_name(self, before: int) -> str | None:
        """The same name with its first name, as it stands somewhere in the text: *Fenn* → *Orla Fenn*."""
        return self.full(self.prose.folded[before])

    def full(self, surname: str) -> str | None:
        """The name in full, looked for once."""
        if surname not in self.fuller:
            self.fuller[surname] = full_name(self.prose, surname)
        return self.fuller[surname]

    def word_for(self, first: int, last: int) -> str:
        """The word that a person is called by later: *fenn* of *Orla Fenn*, and of *Pell Fenn Jr.* where the text names no other Fenn in full."""
        surname = surname_of(self.prose, first, last)
        end = last - 1 - (self.prose.folded[last - 1] == ".")
        return self.prose.folded[end] if surname != self.prose.folded[end] and self.full(surname) is not None else surname

    def spelled(self, acronym: str) -> Speaker | None:
        """*NTS* where the text has the *National Tide Service*."""
        found = spelled_out(self.prose, acronym)
        if found is None:
            return None
        speaker = self.remember(tidy(self.prose.slice(*found)), self.prose.folded[found[1] - 1], titled=False)
        self.by_surname[acronym.lower()] = speaker
        return speaker

    def holder_of(self, office: str, before: int) -> Speaker | None:
        """*The president* where the text has named *President Olaf Brandt*: whoever bore the office last before this place."""
        prose = self.prose
        for place in reversed(places_of(prose, office)):
            if place >= before or place + 2 >= prose.size or not prose.is_capitalised(place):
                continue
            if place and prose.folded[place - 1] in NOT_IN_OFFICE:
                continue
            end = place + 1
            while end < prose.size and end - place <= LONGEST_PERSON and is_name_part(prose, end) and not prose.breaks_line(end):
                end += 1
            if end > place + 1 and INSTITUTIONS.isdisjoint(prose.folded[place + 1 : end]):
                return self.bearer(place + 1, end)
        return None

    def bearer(self, first: int, last: int) -> Speaker:
        """The person whose name stands behind a title, by the fullest name that the text gives: *Brandt* → *Olaf Brandt*."""
        surname = self.prose.folded[last - 1]
        known = self.by_surname.get(surname)
        if known is not None:
            return known
        full = self.fuller_name(last - 1) if last == first + 1 else None
        return self.remember(full or tidy(self.prose.slice(first, last)), surname, titled=True)

    def titled(self, first: int, last: int) -> Speaker | None:
        """*The Prime Minister* where the text names *Prime Minister Ada Holt*: a title of several words with a name behind it."""
        prose = self.prose
        if prose.folded[first] == "the":
            first += 1
        title = prose.folded[first:last]
        if len(title) < 2 or not is_name_part(prose, last - 1):
            return None
        for place in places_of(prose, title[0]):
            start = place + len(title)
            if prose.folded[place:start] == title and start + 1 < prose.size and not prose.breaks_line(start):
                if is_name_part(prose, start) and is_name_part(prose, start + 1):
                    return self.remember(tidy(prose.slice(start, start + 2)), prose.folded[start + 1], titled=True)
        return None

    def may_be(self, person: Speaker, role: str) -> bool:
        """Whether the text puts this role next to that name anywhere, or gives the name no role at all."""
        prose = self.prose
        surname = person.name.lower().rpartition(" ")[2]
        roles: set[str] = set()
        for place in places_of(prose, surname):
            first, last = prose.sentence_range(place)
            near = prose.folded[max(first, place - ROLE_REACH) : min(last, place + ROLE_REACH)]
            roles.update(word for word in near if is_role(word))
        return not roles or role in roles

    def named_before(self, head: str, before: int) -> Speaker | None:
        """The body whose name ends in this word and stood in the text before: *the board* after *the Harbour Board*."""
        prose = self.prose
        place = before - 1
        lowest = max(0, before - HEAD_REACH)
        while place > lowest:
            if prose.folded[place] == head and is_name_part(prose, place) and is_name_part(prose, place - 1):
                run = name_run(prose, max(lowest, place - 6), place + 1)
                if run is not None and run[1] - run[0] > 1:
                    return self.remember(tidy(prose.slice(*run)), head, titled=False)
            place -= 1
        return None


def are_one_person(one: str, other: str) -> bool:
    """Whether two full names of one surname can be one person’s: *Ed Fenn* and *Edward P. Fenn*; not *Ed Fenn* and *Orla Fenn*."""
    first, _, rest = one.lower().partition(" ")
    second, _, others = other.lower().partition(" ")
    if not rest or not others:
        return False
    return first.startswith(second.rstrip(".")) or second.startswith(first.rstrip("."))


def names_with_title(prose: Prose) -> frozenset[str]:
    """Every name that a title or an office stands right before, near the start of a text."""
    found = set()
    folded, flags = prose.folded, prose.flags
    for place, word in enumerate(folded[: min(prose.size - 1, NAME_REACH)]):
        if (word in OFFICES or flags[place] & TITLE) and prose.is_capitalised(place):
            after = place + 1 + (folded[place + 1] == ".")
            if after < prose.size and is_name_part(prose, after):
                found.add(folded[after])
    return frozenset(found)
