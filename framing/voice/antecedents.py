"""Whom *he*, *they* and *the group* mean: whoever spoke last, or whom the sentences before have named.

It knows who has spoken and how sentences name somebody first; it refuses to know names and nouns that say by themselves who it is.
"""

from typing import Final

from framing.flags import COMMA, PREPOSITION, TITLE
from framing.prose import Prose
from framing.voice.common_nouns import MEMBERS, crowd_opening, is_crowd, is_one, is_somebody
from framing.voice.documents import is_sent, is_spoken_in, told_of
from framing.voice.names import LONGEST_PERSON, is_acronym, tidy
from framing.voice.phrases import finite_verb
from framing.voice.roles import BODIES, INSTITUTIONS, STATE, is_role
from framing.voice.speakers import Roster, Speaker
from framing.voice.words import is_name_part

PERSON_PRONOUNS: Final = frozenset("he she who i him her his".split())
GROUP_PRONOUNS: Final = frozenset("it its they them their which that we this".split())
CROWD_PRONOUNS: Final = frozenset("they them their".split())
FIRMS: Final = frozenset("company firm charity union group organisation organization".split())
MEDIA: Final = frozenset("herald times post news journal tribune press radio tv gazette telegraph guardian reuters agency wire".split())
OF_ONESELF: Final = frozenset("i'm am i my me".split())
"""Before a title they show that somebody tells who he is: *I am Captain Holm*."""
OF_ONESELF_REACH: Final = 4
LONGEST_QUOTATION: Final = 90
"""Tokens; what is longer has lost a mark."""
CLOSING_MARKS: Final = 3
"""Tokens between a quotation and the pronoun behind it."""
SENTENCES: Final = 3
"""Sentences at whose beginning the person who speaks may be named, the speaker's own with them; those that begin inside a quotation don't count."""
LONGEST_SPEECH: Final = 30
"""Sentences of a quotation, at most, that are passed over."""
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

    __slots__ = ("heard_in", "last", "last_body", "last_crowd", "last_person", "last_place", "prose", "quoted", "roster")

    def __init__(self, roster: Roster) -> None:
        self.prose = roster.prose
        self.roster = roster
        self.quoted = bytearray(self.prose.size + 1)
        """1 for each token that is quoted."""
        self.heard_in: dict[int, Speaker] = {}
        """Sentence → who spoke in it last."""
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
        self.heard_in[self.prose.text.sentence_of(source[0])] = speaker

    def person_meant(self, pronoun: int) -> Speaker | None:
        """Whom *he* or *she* means, if the text tells: nobody whom the pronoun's own quotation names."""
        found = self.subject_before(pronoun) or self.only_titled(pronoun) or self.last_person
        if found is not None and not self.is_told_of(found, pronoun):
            return found
        found = self.person_before(pronoun)
        return None if found is None or self.is_told_of(found, pronoun) else found

    def is_told_of(self, person: Speaker, pronoun: int) -> bool:
        """Whether the quotation right before the pronoun calls this person by a title, as nobody calls himself: *“Mr. Holm lied,” he said*."""
        prose = self.prose
        if self.quoted[pronoun]:
            return False
        end = pronoun
        while end > max(0, pronoun - CLOSING_MARKS) and not self.quoted[end - 1]:
            end -= 1
        start = end
        while start > max(0, end - LONGEST_QUOTATION - 1) and self.quoted[start - 1]:
            start -= 1
        if end - start > LONGEST_QUOTATION:
            return False
        surname = person.name.rpartition(" ")[2].lower()
        for place in range(start + 1, end):
            if prose.folded[place] == surname and prose.flags[place - 1 - (prose.folded[place - 1] == ".")] & TITLE:
                return OF_ONESELF.isdisjoint(prose.folded[max(start, place - OF_ONESELF_REACH) : place])
        return False

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

    def person_in_role(self, role: str) -> Speaker | None:
        """*The mayor* after Orla Fenn or *a northern mayor* has spoken: the last person who did, if the text may give that person this role."""
        known = self.last_person
        if known is None or (known.level != "named-person" and known.name.rpartition(" ")[2].lower() != role):
            return None
        if known.level != "named-person":
            return known
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

    def author_of(self, document: str, before: int) -> Speaker | None:
        """Whoever issued *the statement*: who spoke in it, or spoke last where the text has told of nobody else's."""
        known = self.last
        told = told_of(self.prose, document, before)
        for place in told:
            if is_sent(self.prose, place):
                return None
            heard = self.heard_in.get(self.prose.text.sentence_of(place))
            if heard is not None and (heard is known or is_spoken_in(self.prose, place)):
                return heard
            first, last = self.prose.sentence_range(place)
            if known is not None and known.name.rpartition(" ")[2].lower() in self.prose.folded[first:last]:
                return known
        return None if told or known is None or known.level == "unnamed" else known

    def openings(self, token: int) -> list[int]:
        """Where the sentences begin, this token's own first, that nobody has spoken in since; none that begins inside a quotation."""
        text = self.prose.text
        found: list[int] = []
        own = text.sentence_of(token)
        for sentence in range(own, max(-1, own - LONGEST_SPEECH), -1):
            first = text.sentence_tokens[sentence]
            if first <= self.last_place or len(found) == SENTENCES:
                break
            if not self.quoted[first]:
                found.append(first)
        return found

    def subject_before(self, token: int) -> Speaker | None:
        """A person whose name opened a sentence since the last speaker: *Mira Voss wept. “…,” she said.*"""
        for first in self.openings(token):
            found = self.opening_person(main_clause(self.prose, first, token), token)
            if found is not None:
                return found
        return None

    def crowd_before(self, pronoun: int, word: str) -> tuple[int, int] | None:
        """The tokens for several people who open a sentence since the last speaker: *Dockers* in *Dockers shut the gate. They said …*."""
        if word not in CROWD_PRONOUNS or self.pair_before(pronoun) is not None:
            return None
        for first in self.openings(pronoun):
            crowd = crowd_opening(self.prose, first, pronoun)
            if crowd is not None:
                return crowd
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
        if len(words) < 2 or any(is_of_body(prose, place) for place in words):
            return None
        while words and prose.flags[words[0]] & TITLE:
            words.pop(0)
        if not words or sum(len(prose.folded[place]) > 1 for place in words) > LONGEST_PERSON:
            return None
        name = tidy(prose.slice(words[0], words[-1] + 1))
        return None if is_acronym(name) else self.roster.remember(name, self.roster.word_for(words[0], words[-1] + 1), titled=True)

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
        if sentence < 0 or self.quoted[text.sentence_tokens[sentence]] or text.sentence_tokens[sentence] <= self.last_place:
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
            if not self.quoted[place] and is_name_part(prose, place) and not is_of_body(prose, place):
                end = place + 1
                while place > lowest and (is_name_part(prose, place - 1) or is_initial(prose, place - 1)) and not prose.breaks_line(place):
                    place -= 1
                first = place
                while first < end and (prose.flags[first] & TITLE or prose.folded[first] == "."):
                    first += 1
                name = tidy(prose.slice(first, end)) if end > first else ""
                words = sum(len(prose.folded[word]) > 1 for word in range(first, end))
                if end - place > 1 and 0 < words <= LONGEST_PERSON and not is_acronym(name):
                    return self.roster.remember(name, self.roster.word_for(first, end), titled=True)
            place -= 1
        return None


def is_of_body(prose: Prose, token: int) -> bool:
    """Whether the word is of a body's name, or of many people's: *Harbour Board*, *Marl Herald*, *Marl Publicists*."""
    return prose.folded[token] in INSTITUTIONS or prose.folded[token] in MEDIA or prose.folded[token].endswith(MEMBERS)


def is_initial(prose: Prose, mark: int) -> bool:
    """The full stop of *Orla P. Fenn*."""
    return mark > 0 and prose.folded[mark] == "." and len(prose.folded[mark - 1]) == 1 and is_name_part(prose, mark - 1)


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
