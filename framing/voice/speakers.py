"""The name and level of whoever speaks, also where the text only says *he* or *the ministry*.

It knows names, roles and pronouns as they stand in one text; it refuses to know anybody from outside it.
"""

import re
from typing import Final

from framing.flags import ADVERB, COMMA, CONJUNCTION, DETERMINER, PREPOSITION, PRONOUN, TITLE
from framing.prose import Prose
from framing.types import Level
from framing.voice.names import BESIDE_OFFICE, behind_charge, first_names, head_of, is_acronym, name_run, person_end, tidy, without_article
from framing.voice.phrases import CONNECTIVES, finite_verb
from framing.voice.publications import TEXTS
from framing.voice.quotes import Quotation
from framing.voice.roles import BODIES, DOCUMENTS, INSTITUTIONS, OFFICES, ROLES, STATE, UNNAMED, is_office, is_role
from framing.voice.utterances import Utterance
from framing.voice.words import is_name_part

INDEFINITE: Final = frozenset("a an one another two three four five six several some many most other".split())
PERSON_PRONOUNS: Final = frozenset("he she who i him her his".split())
GROUP_PRONOUNS: Final = frozenset("it they them their which that we this".split())
CROWDS: Final = ("ants", "ents", "ers", "ors", "ists", "ees", "ians", "cans", "crats", "ives", "gents")
"""How words for many people end: *Respondents said*."""
SHORTEST_CROWD: Final = 6
PERSONAL: Final = ("er", "or", "ist", "ian", "man", "woman", "person", "ant", "boy", "girl", "lady", "chief", "head", "official")
"""How words for one person end, as a rule."""
IMPERSONAL: Final = frozenset(
    "letter paper order newspaper computer register folder poster number power water chapter matter error tower flyer weather poll "
    "tumor rumor rumour door floor factor sensor grant restaurant plant covenant".split()
)
REFLEXIVES: Final = frozenset("himself herself itself themselves".split())
CROWD_PRONOUNS: Final = frozenset("they them their".split())
RELATIVES: Final = frozenset("whom which who that where when what".split())
INSTITUTIONAL: Final = frozenset("of for &".split())
"""Small words in the names of bodies, and in no person's."""
CONNECTING: Final = CONJUNCTION | ADVERB
POINTING: Final = PRONOUN | DETERMINER
CONTENT_WORD: Final = re.compile(r"[^\W\d_]")
ROLE_REACH: Final = 8
"""Tokens round a name in which a role is that person's."""
HEAD_REACH: Final = 250
"""Tokens back in which *the board* may mean a board named there."""
NAME_REACH: Final = 6_000
"""Tokens at the start of a text among which first names are looked for."""
LONGEST_OFFICE: Final = 6
"""Tokens of *Coast Bluff County Sheriff* before a name."""
LONGEST_PERSON: Final = 3
LONGEST_PAIR: Final = 12
LONGEST_LOOK: Final = 80
"""Tokens of the sentence before in which *he* is looked for."""
FRONTED: Final = frozenset("later speaking meanwhile earlier then outside inside nearby afterwards elsewhere".split())
ONE: Final = frozenset("a an one the his her their".split())
LONGEST_ADJUNCT: Final = 14
NOT_IN_OFFICE: Final = BESIDE_OFFICE | {"vice", "deputy", "then-"}
SUITS: Final = frozenset("lawsuit suit complaint indictment petition filing bill biography book memoir case".split())
"""Papers that name whom they are about: *The lawsuit against Paul Marsh alleges*."""
FIRMS: Final = frozenset("company firm charity union group organisation organization".split())
MEDIA: Final = frozenset("herald times post news journal tribune press radio tv gazette telegraph guardian reuters agency wire".split())


class Speaker:
    """A name as the text gives it most fully, and how well a reader can tell who it is."""

    __slots__ = ("level", "name")

    def __init__(self, name: str, level: Level) -> None:
        self.name = name
        self.level = level


NOBODY: Final = Speaker("not named", "unnamed")


class Cast:
    """Everybody who has spoken so far, by the words they may be called by later."""

    def __init__(self, prose: Prose) -> None:
        self.prose = prose
        self.by_surname: dict[str, Speaker] = {}
        self.with_title: frozenset[str] | None = None
        """Names behind a title or an office, looked for once."""
        self.by_first_name: dict[str, Speaker] = {}
        self.by_head: dict[str, Speaker] = {}
        self.by_phrase: dict[tuple[int, int], Speaker] = {}
        self.fuller: dict[str, str | None] = {}
        self.last_person: Speaker | None = None
        self.last_body: Speaker | None = None
        self.last: Speaker | None = None
        self.last_place = -1
        self.last_crowd = False
        """Whether whoever spoke last is several people."""

    def name(self, utterances: list[Utterance], quotations: list[Quotation]) -> list[Speaker]:
        speakers = []
        quoted = bytearray(self.prose.size + 1)
        for quotation in quotations:
            quoted[quotation.first : quotation.last] = b"\1" * (quotation.last - quotation.first)
        for utterance in utterances:
            if utterance.source is None:
                speakers.append(NOBODY)
                continue
            speaker = self.by_phrase.get(utterance.source)
            if speaker is None:
                speaker = self.by_phrase[utterance.source] = self.recognise(*utterance.source)
            if utterance.verb is None or quoted[utterance.verb]:
                speakers.append(speaker)  # a post set into the text, or somebody a quoted person quotes: no "he" outside means them
                continue
            if speaker.level == "named-institution":
                self.last_body = speaker
            elif speaker.level == "named-person" or (
                (speaker.level != "unnamed" or self.is_one(utterance.source)) and self.is_somebody(utterance.source)
            ):
                self.last_person = speaker
            self.last_crowd = self.is_crowd(utterance.source) and speaker.level in ("unnamed", "role")
            self.last = speaker
            self.last_place = utterance.source[0]
            speakers.append(speaker)
        return speakers

    def is_one(self, source: tuple[int, int]) -> bool:
        """Whether a common noun is of one person: *a tourist who had filmed it*, *the witness*."""
        first, last = trim(self.prose, *source)
        return first < last and self.prose.folded[first] in ONE and not self.is_crowd(source)

    def is_crowd(self, source: tuple[int, int]) -> bool:
        """Whether a noun is of several people: *rebel commanders*."""
        first, last = trim(self.prose, *source)
        if first >= last:
            return False
        place = head_of(self.prose, first, last) - 1
        head = self.prose.folded[place]
        return head.endswith("s") and not head.endswith("ss") and not is_name_part(self.prose, place)

    def is_somebody(self, source: tuple[int, int]) -> bool:
        """Whether a common noun can be a person’s: not *the lack of details*, *the lawsuit*."""
        first, last = trim(self.prose, *source)
        if first >= last:
            return False
        head = self.prose.folded[head_of(self.prose, first, last) - 1]
        return is_role(head) or head in UNNAMED or (head.endswith(PERSONAL) and head not in IMPERSONAL)

    def recognise(self, first: int, last: int) -> Speaker:
        prose = self.prose
        first, last = trim(prose, first, last)
        if first >= last:
            return NOBODY
        word = prose.folded[first].replace("’", "'").partition("'")[0] or prose.folded[first]
        if last - first == 1 and word in PERSON_PRONOUNS:
            return (
                self.subject_before(first)
                or self.only_titled(first)
                or self.last_person
                or self.person_before(first)
                or Speaker(prose.slice(first, last), "unnamed")
            )
        if last - first == 1 and word in GROUP_PRONOUNS:
            if word == "they" and (pair := self.pair_before(first)) is not None:
                return pair
            known = self.last if word in CROWD_PRONOUNS and self.last_crowd else self.last_body or self.last
            if word == "it" and known is not None and known.name.lower() in GROUP_PRONOUNS:
                known = None
            if known is None or (word in CROWD_PRONOUNS and (known.level == "named-person" or known.name.lower() in PERSON_PRONOUNS)):
                return Speaker(prose.slice(first, last), "unnamed")
            return known
        if last - first == 2 and word in INDEFINITE and word not in ("a", "an") and prose.folded[last - 1].endswith("s"):
            return Speaker(tidy(prose.slice(first, last)), "unnamed")  # "Other Republicans"
        name = behind_charge(prose, first, last)
        if name is not None:
            return self.remember(tidy(prose.slice(name, last)), prose.folded[last - 1], titled=True)
        head_end = head_of(prose, first, last)
        run = name_run(prose, first, head_end)
        if run is not None and run[1] >= head_end and not is_common(prose, *run):
            return self.named(first, *run)
        return self.described(first, last, head_end, name_run(prose, first, last))

    def named(self, first: int, run_first: int, run_last: int) -> Speaker:
        """Somebody called by a proper name."""
        prose = self.prose
        titled = run_first > first and bool(prose.flags[run_first - 1] & TITLE or is_role(prose.folded[run_first - 1]))
        place = run_first
        while (
            place < run_last - 1
            and prose.folded[place + 1] != "'s"
            and (
                prose.flags[place] & TITLE
                or prose.folded[place] == "."
                or prose.slice(place, place + 1) == "PM"
                or is_role(prose.folded[place])
                or (prose.folded[place] == "prime" and prose.folded[place + 1] == "minister")
            )
        ):
            titled = True
            place += 1
        if place < run_last and prose.folded[place] == "." and place + 1 < run_last:
            place += 1
        owner = next((token for token in range(run_first + 1, run_last - 2) if prose.folded[token] == "'s"), None)
        if owner is not None and INSTITUTIONS.isdisjoint(prose.folded[owner:run_last]):
            place, titled = owner + 1, True  # "the Gazette's Tara Brandt"
        if place == run_first:
            place = behind_office(prose, run_first, run_last)
            titled = titled or place > run_first
            while run_first < place < run_last - 1 and prose.flags[place] & TITLE:
                place += 1  # "U.S. Deputy Attorney General Ida Brandt"
        run_last = person_end(prose, place, run_last)
        name = tidy(prose.slice(place, run_last))
        surname = prose.folded[run_last - 1]
        tokens = [prose.folded[token] for token in range(place, run_last) if prose.folded[token] != "."]
        known = self.by_surname.get(surname) or (self.by_first_name.get(surname) if len(tokens) == 1 else None)
        if len(tokens) == 1 and known is not None:
            return known
        if len(tokens) == 1 and prose.flags[place] & TITLE:
            return Speaker(name, "role")
        institution = any(token in INSTITUTIONS for token in tokens) or is_acronym(name) or not INSTITUTIONAL.isdisjoint(tokens)
        if len(tokens) == 1 and not institution:
            full = self.fuller_name(run_last - 1)
            if full is not None:
                return self.remember(full, surname, titled=True)
            titled = self.bears_title(surname)
        determined = run_first > 0 and prose.folded[run_first - 1] == "the"
        if run_last + 1 < prose.size and prose.flags[run_last] & COMMA and prose.folded[run_last + 1] == "which":
            institution = True
        if "and" in tokens and not institution:
            parts = " ".join(tokens).split(" and ")
            titled = titled or all(1 < len(part.split()) <= LONGEST_PERSON for part in parts)
            if len(parts) == 2 and all(len(part.split()) <= LONGEST_PERSON for part in parts):
                return Speaker(name, "named-person" if titled or self.bears_title(surname) else "named-institution")
        person = not institution and (titled or (2 <= len(tokens) <= 4 and not determined))
        if person and len(tokens) == 1 and not titled:
            person = False
        return self.remember(name, surname, titled=person)

    def bears_title(self, surname: str) -> bool:
        """Whether the text puts a title or an office right before this name anywhere: *President Olten*."""
        if self.with_title is None:
            self.with_title = names_with_title(self.prose)
        return surname in self.with_title

    def remember(self, name: str, surname: str, *, titled: bool) -> Speaker:
        known = self.by_surname.get(surname)
        if known is not None and known.name.endswith(name):
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

    def described(self, first: int, last: int, head_end: int, run: tuple[int, int] | None) -> Speaker:
        """Somebody called by a common noun."""
        prose = self.prose
        head = prose.folded[head_end - 1]
        phrase = tidy(prose.slice(*without_article(prose, first, last)))
        definite = prose.folded[first] in ("the", "its", "his", "her", "their", "this", "that")
        if head in DOCUMENTS:
            return self.last or Speaker(phrase, "unnamed")
        if head in UNNAMED and not (definite and head_end - first > 2 and head not in ("report", "reports", "media")):
            return Speaker(phrase, "unnamed")
        if head in INSTITUTIONS:
            if run is None and definite:
                known = self.by_head.get(head) or self.named_before(head, first) or self.body_called(head, last - first)
                if known is not None:
                    return known
            speaker = Speaker(phrase, "named-institution")
            self.by_head.setdefault(head, speaker)
            return speaker
        if head in UNNAMED or (head.endswith(CROWDS) and head.endswith("s") and len(head) > SHORTEST_CROWD and not definite):
            return Speaker(phrase, "unnamed")
        if run is not None and not is_role(head) and head not in SUITS and head not in TEXTS and run[0] >= head_end:
            return self.named(run[0], *run)
        titled = self.titled(first, head_end) if is_role(head) else None
        if titled is not None:
            return titled
        if definite and is_role(head) and last - first <= 2:
            holder = self.holder_of(head, first) if is_office(head) else None
            if holder is not None:
                return holder
            known = self.last_person
            if known is not None and (known.level == "named-person" or known.name == phrase) and self.may_be(known, head):
                return known
        if prose.folded[first] in INDEFINITE and not is_office(head):
            return Speaker(phrase, "unnamed")
        if head.endswith("s") and not head.endswith("ss") and not definite and not is_role(head):
            return Speaker(phrase, "unnamed")
        return Speaker(phrase, "role")

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

    def holder_of(self, office: str, before: int) -> Speaker | None:
        """*The president* where the text has named *President Olaf Brandt*: whoever bore the office last before this place."""
        prose = self.prose
        for place in reversed(self.places(office)):
            if place >= before or place + 2 >= prose.size or not prose.is_capitalised(place):
                continue
            if place and prose.folded[place - 1] in NOT_IN_OFFICE:
                continue
            end = place + 1
            while end < prose.size and end - place <= LONGEST_PERSON and is_name_part(prose, end) and not prose.breaks_line(end):
                end += 1
            if end > place + 1 and all(prose.folded[token] not in INSTITUTIONS for token in range(place + 1, end)):
                surname = prose.folded[end - 1]
                known = self.by_surname.get(surname)
                if known is not None:
                    return known
                full = self.fuller_name(end - 1) if end == place + 2 else tidy(prose.slice(place + 1, end))
                return self.remember(full or tidy(prose.slice(place + 1, end)), surname, titled=True)
        return None

    def titled(self, first: int, last: int) -> Speaker | None:
        """*The Prime Minister* where the text names *Prime Minister Ada Holt*: a title of several words with a name behind it."""
        prose = self.prose
        if prose.folded[first] == "the":
            first += 1
        title = prose.folded[first:last]
        if len(title) < 2 or not is_name_part(prose, last - 1):
            return None
        for place in self.places(title[0]):
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
        for place in self.places(surname):
            first, last = prose.sentence_range(place)
            near = prose.folded[max(first, place - ROLE_REACH) : min(last, place + ROLE_REACH)]
            roles.update(word for word in near if is_role(word))
        return not roles or role in roles

    def places(self, word: str) -> list[int]:
        """Where this word stands in the text."""
        found = []
        place = -1
        try:
            while True:
                place = self.prose.folded.index(word, place + 1, NAME_REACH)
                found.append(place)
        except ValueError:
            return found

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

    def fuller_name(self, before: int) -> str | None:
        """The same name with its first name, as it stands somewhere in the text: *Ryan* → *Sean Ryan*."""
        prose = self.prose
        surname = prose.folded[before]
        if surname in self.fuller:
            return self.fuller[surname]
        found = None
        place = -1
        while found is None:
            try:
                place = prose.folded.index(surname, place + 1, NAME_REACH)
            except ValueError:
                break
            found = first_names(prose, place)
        self.fuller[surname] = found
        return found

    def subject_before(self, token: int) -> Speaker | None:
        """A person whose name opened a sentence since the last speaker: *Mira Voss wept. “…,” she said.*"""
        prose = self.prose
        text = prose.text
        sentence = text.sentence_of(token)
        for earlier in range(sentence, max(-1, sentence - 3), -1):
            first = text.sentence_tokens[earlier]
            if first <= self.last_place:
                return None
            first = main_clause(prose, first, token)
            end = first
            while end < token and (is_name_part(prose, end) or (prose.folded[end] == "." and end > first)):
                end += 1
            words = [place for place in range(first, end) if prose.folded[place] != "."]
            if len(words) == 1 and not prose.flags[words[0]] & TITLE:
                known = self.by_surname.get(prose.folded[words[0]])
                if known is not None and known.level == "named-person":
                    return known
                full = self.fuller_name(words[0]) if known is None and end < token and prose.folded[end] != "'s" else None
                if full is not None:
                    return self.remember(full, prose.folded[words[0]], titled=True)
            if len(words) < 2 or any(prose.folded[place] in INSTITUTIONS for place in words):
                continue
            while words and prose.flags[words[0]] & TITLE:
                words.pop(0)
            if words and len(words) <= 3:
                name = tidy(prose.slice(words[0], words[-1] + 1))
                if not is_acronym(name):
                    return self.remember(name, prose.folded[words[-1]], titled=True)
        return None

    def only_titled(self, token: int) -> Speaker | None:
        """The one person whom the sentence before calls by a title, if nobody has spoken since: *The row comes as Mr. Brandt sets out. He said …*."""
        prose = self.prose
        text = prose.text
        sentence = text.sentence_of(token) - 1
        if sentence < 0 or text.sentence_tokens[sentence] <= self.last_place:
            return None
        last = text.sentence_tokens[sentence + 1]
        first = max(text.sentence_tokens[sentence], last - LONGEST_LOOK)
        found: Speaker | None = None
        for place in range(first, last - 1):
            if not prose.flags[place] & TITLE or not prose.is_capitalised(place):
                continue
            if place - 2 >= first and {"with", "by"} & set(prose.folded[place - 2 : place]):
                continue  # "talks with French President Emil Macrae"
            start = place + 1 + (prose.folded[place + 1] == ".")
            end = start
            while end < last and end - start < LONGEST_PERSON and is_name_part(prose, end) and not prose.flags[end] & TITLE:
                end += 1
            if end == start or not INSTITUTIONS.isdisjoint(prose.folded[start:end]):
                continue
            if found is not None:
                return None
            surname = prose.folded[end - 1]
            found = self.by_surname.get(surname) or self.remember(
                (self.fuller_name(end - 1) if end == start + 1 else None) or tidy(prose.slice(start, end)), surname, titled=True
            )
        return found

    def pair_before(self, token: int) -> Speaker | None:
        """The people who open the sentence: *Pell Orrin and Lena Moss toured the camp, where they said …*."""
        prose = self.prose
        start = prose.sentence_range(token)[0]
        if token - start > LONGEST_LOOK:
            return None
        verb = finite_verb(prose, start, token)
        if verb is None or verb - start > LONGEST_PAIR or "and" not in prose.folded[start:verb]:
            return None
        named = all(is_name_part(prose, place) or prose.folded[place] in ("and", ".") for place in range(start, verb))
        return Speaker(tidy(prose.slice(start, verb)), "named-person") if named and verb - start > 2 else None

    def person_before(self, token: int) -> Speaker | None:
        """The last titled or two-word name in the sentences just before."""
        prose = self.prose
        lowest = max(0, token - 60)
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
                if 0 < end - first <= 3 and not is_acronym(name):
                    return self.remember(name, prose.folded[end - 1], titled=True)
            place -= 1
        return None


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


def names_with_title(prose: Prose) -> frozenset[str]:
    """Every name that a title or an office stands right before, near the start of a text."""
    found = set()
    folded, flags = prose.folded, prose.flags
    for place in range(min(prose.size - 1, NAME_REACH)):
        if (flags[place] & TITLE or folded[place] in OFFICES) and prose.is_capitalised(place):
            after = place + 1 + (folded[place + 1] == ".")
            if after < prose.size and is_name_part(prose, after):
                found.add(folded[after])
    return frozenset(found)


def behind_office(prose: Prose, first: int, last: int) -> int:
    """Where the name begins in *Harbour County Coroner June Alder*: behind an office, if one or two words stand before it."""
    for place in range(first + 1, min(last - 1, first + LONGEST_OFFICE)):
        if not (prose.flags[place] & TITLE or is_office(prose.folded[place])):
            continue
        rest = [token for token in range(place + 1, last) if prose.folded[token] != "."]
        if 0 < len(rest) <= LONGEST_PERSON and all(
            is_name_part(prose, token) and prose.folded[token] not in INSTITUTIONS and not is_role(prose.folded[token]) for token in rest
        ):
            return rest[0]
    return first


def is_common(prose: Prose, first: int, last: int) -> bool:
    """Whether a capitalised run holds only common nouns: *Critics* opening a sentence, *the Health Minister*."""
    if last - first == 1:
        word = prose.folded[first]
        opens = prose.sentence_range(first)[0] == first or prose.breaks_line(first) or prose.folded[first - 1] == ":"
        crowd = word.endswith(CROWDS) and len(word) > SHORTEST_CROWD
        return is_role(word) or (opens and (crowd or word in UNNAMED or word in DOCUMENTS or word in ROLES) and word not in INSTITUTIONS)
    return bool(prose.flags[last - 1] & TITLE) or is_role(prose.folded[last - 1])


def trim(prose: Prose, first: int, last: int) -> tuple[int, int]:
    """The phrase without marks, conjunctions and adverbs at its edges."""
    folded, flags = prose.folded, prose.flags
    while first < last and (not folded[first][0].isalnum() or (flags[first] & CONNECTING and not flags[first] & POINTING)):
        first += 1
    while last - first > 1 and (folded[first] in RELATIVES or folded[first] in CONNECTIVES or folded[first] == "fellow"):
        first += 1
    for place in range(first + 1, last - 1):
        if (
            folded[place].endswith("ing")
            and flags[place + 1] & PREPOSITION
            and not flags[place - 1] & DETERMINER
            and not is_name_part(prose, place)
        ):
            last = place  # "a witness speaking to Harbour Radio"
            break
    while last - first > 1 and folded[last - 1] in REFLEXIVES:
        last -= 1
    numbered = False
    while last > first and not (folded[last - 1].isalpha() or CONTENT_WORD.search(folded[last - 1])):
        last -= 1
        numbered = True
    while numbered and last - first > 1 and flags[last - 1] & PREPOSITION:
        last -= 1  # "a girl of 14"
    return first, last
