"""The name and level of whoever speaks, also where the text only says *he* or *the ministry*.

It knows names, roles and pronouns as they stand in one text; it refuses to know anybody from outside it.
"""

import re
from dataclasses import dataclass

from framing.flags import ADVERB, COMMA, CONJUNCTION, DETERMINER, PREPOSITION, PRONOUN, RELATIVE, TITLE
from framing.prose import Prose
from framing.types import Level
from framing.voice.phrases import is_name_part
from framing.voice.utterances import Utterance

INSTITUTIONS = frozenset(
    """academy administration agency airline alliance ambulance army assembly association authorities authority bank board body
    broadcaster brigade bureau cabinet campaign centre center chamber charity church club coalition college command commission committee company
    confederation congress consortium corporation council court department directorate division embassy executive federation
    fleet force forces foundation front fund government group guard guild headquarters hospital house inquiry inspectorate institute institution
    institution judiciary junta kremlin laboratory league legislature mayor's military militia ministry mission monitor monitors movement museum navy network
    newspaper ngo observatory office opposition organisation organization palace panel parliament party patrol police presidency
    prosecution prosecutors regiment regime regulator secretariat senate service services society station syndicate task tribunal
    trust union unions university watch watchdog works paper outlet website channel wire tv radio news times post journal press""".split()
)
UNNAMED = frozenset(
    """activists advisers advisors advocates aides allies analysts authorities bystanders campaigners citizens civilians clerics
    colleagues commentators critics diplomats doctors dockers economists employees engineers everyone experts eyewitnesses families farmers fighters
    friends historians insiders investigators journalists lawmakers lawyers leaders legislators locals many managers medics media
    members ministers neighbors neighbours neighbour neighbor nurses observers officers official officials one opponents others
    outlets parents passengers passersby patients people politicians protesters protestors reporters reports report rescuers researchers residents
    resident scientists senators shopkeepers sceptics skeptics some somebody someone soldiers source sources staff strategists students
    supporters survivors teachers those insider aide person diplomat friend veterans villagers villager voices volunteers voters witness witnesses workers
    rumours rumors posts pundits commanders rebels militants demonstrators relatives refugees migrants they we""".split()
)
DOCUMENTS = frozenset(
    "statement letter release communique communiqué announcement email e-mail note memo tweet post message document filing".split()
)
ROLES = frozenset(
    """spokesman spokeswoman spokesperson spokespeople chief head leader secretary director activist analyst expert lawyer attorney editor founder
    candidate professor researcher resident witness coach commander owner manager doctor nurse teacher student driver
    farmer baker fisherman mother father son daughter wife husband widow brother sister lawmaker legislator co-founder
    strategist adviser advisor aide economist historian scientist negotiator prosecutor clerk organiser organizer chair
    chairman chairwoman president minister mayor judge justice senator governor deputy ambassador envoy officer coroner
    steward shopkeeper author reporter correspondent columnist representative member vice-president engineer foreman docker pilot skipper""".split()
)
OFFICES = frozenset(
    """chief head leader secretary director editor founder commander president minister mayor judge justice senator governor deputy ambassador envoy
    coroner chair prosecutor negotiator representative vice-president superintendent commissioner chancellor""".split()
)
INDEFINITE = frozenset("a an one another two three four five six several some many most other".split())
PERSON_PRONOUNS = frozenset("he she who i him her his".split())
GROUP_PRONOUNS = frozenset("it they them their which that we this".split())
RELATIVES = frozenset("whom which who that where when".split())
INSIDE_NAMES = frozenset("of for and the de la al el bin ibn van von der den du da di on".split())
CONNECTING = CONJUNCTION | ADVERB
POINTING = PRONOUN | DETERMINER
HEAD_END = PREPOSITION | COMMA | RELATIVE
CONTENT_WORD = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Speaker:
    """A name as the text gives it most fully, and how well a reader can tell who it is."""

    name: str
    level: Level


HEAD_REACH = 250
"""Tokens back in which *the board* may mean a board named there."""
NAME_REACH = 6_000
"""Tokens at the start of a text among which first names are looked for."""
NOBODY = Speaker("not named", "unnamed")


class Cast:
    """Everybody who has spoken so far, by the words they may be called by later."""

    def __init__(self, prose: Prose) -> None:
        self.prose = prose
        self.by_surname: dict[str, Speaker] = {}
        self.by_head: dict[str, Speaker] = {}
        self.by_phrase: dict[tuple[int, int], Speaker] = {}
        self.fuller: dict[str, str | None] = {}
        self.last_person: Speaker | None = None
        self.last_body: Speaker | None = None
        self.last: Speaker | None = None
        self.last_place = -1

    def name(self, utterances: list[Utterance]) -> list[Speaker]:
        speakers = []
        quoted = bytearray(self.prose.size + 1)
        for utterance in utterances:
            if utterance.direct:
                first, last = utterance.content
                quoted[first:last] = b"\1" * (last - first)
        for utterance in utterances:
            if utterance.source is None:
                speakers.append(NOBODY)
                continue
            speaker = self.by_phrase.get(utterance.source)
            if speaker is None:
                speaker = self.by_phrase[utterance.source] = self.recognise(*utterance.source)
            if utterance.verb is not None and quoted[utterance.verb]:
                speakers.append(speaker)  # somebody a quoted person quotes: no "he" outside means them
                continue
            if speaker.level == "named-institution":
                self.last_body = speaker
            elif speaker.level in ("named-person", "role"):
                self.last_person = speaker
            self.last = speaker
            self.last_place = utterance.source[0]
            speakers.append(speaker)
        return speakers

    def recognise(self, first: int, last: int) -> Speaker:
        prose = self.prose
        first, last = trim(prose, first, last)
        if first >= last:
            return NOBODY
        word = prose.folded[first]
        if last - first == 1 and word in PERSON_PRONOUNS:
            return (
                self.subject_before(first) or self.last_person or self.person_before(first) or Speaker(prose.slice(first, last), "unnamed")
            )
        if last - first == 1 and word in GROUP_PRONOUNS:
            return self.last_body or self.last or Speaker(prose.slice(first, last), "unnamed")
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
        while place < run_last - 1 and (prose.flags[place] & TITLE or prose.folded[place] == "." or is_role(prose.folded[place])):
            titled = True
            place += 1
        if place < run_last and prose.folded[place] == "." and place + 1 < run_last:
            place += 1
        run_last = person_end(prose, place, run_last)
        name = tidy(prose.slice(place, run_last))
        surname = prose.folded[run_last - 1]
        tokens = [prose.folded[token] for token in range(place, run_last) if prose.folded[token] != "."]
        known = self.by_surname.get(surname)
        if len(tokens) == 1 and known is not None:
            return known
        if len(tokens) == 1 and prose.flags[place] & TITLE:
            return Speaker(name, "role")
        institution = any(token in INSTITUTIONS for token in tokens) or is_acronym(name) or "of" in tokens or "for" in tokens
        if len(tokens) == 1 and not institution:
            full = self.fuller_name(run_last - 1)
            if full is not None:
                return self.remember(full, surname, titled=True)
        determined = run_first > 0 and prose.folded[run_first - 1] == "the"
        if run_last + 1 < prose.size and prose.flags[run_last] & COMMA and prose.folded[run_last + 1] == "which":
            institution = True
        person = not institution and (titled or (2 <= len(tokens) <= 4 and not determined))
        if person and len(tokens) == 1 and not titled:
            person = False
        return self.remember(name, surname, titled=person)

    def remember(self, name: str, surname: str, *, titled: bool) -> Speaker:
        known = self.by_surname.get(surname)
        if known is not None and known.name.endswith(name):
            return known
        speaker = Speaker(name, "named-person" if titled else "named-institution")
        self.by_surname[surname] = speaker
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
                known = self.by_head.get(head) or self.named_before(head, first)
                if known is not None:
                    return known
            speaker = Speaker(phrase, "named-institution")
            self.by_head.setdefault(head, speaker)
            return speaker
        if head in UNNAMED:
            return Speaker(phrase, "unnamed")
        if run is not None and not is_role(head) and run[0] >= head_end:
            return self.named(run[0], *run)
        if definite and is_role(head) and self.last_person is not None and last - first <= 2:
            return self.last_person
        if prose.folded[first] in INDEFINITE and not is_office(head):
            return Speaker(phrase, "unnamed")
        if head.endswith("s") and not head.endswith("ss") and not definite and not is_role(head):
            return Speaker(phrase, "unnamed")
        return Speaker(phrase, "role")

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
            end = first
            while end < token and (is_name_part(prose, end) or (prose.folded[end] == "." and end > first)):
                end += 1
            words = [place for place in range(first, end) if prose.folded[place] != "."]
            if len(words) < 2 or any(prose.folded[place] in INSTITUTIONS for place in words):
                continue
            while words and prose.flags[words[0]] & TITLE:
                words.pop(0)
            if words and len(words) <= 3:
                name = tidy(prose.slice(words[0], words[-1] + 1))
                if not is_acronym(name):
                    return self.remember(name, prose.folded[words[-1]], titled=True)
        return None

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


def first_names(prose: Prose, surname: int) -> str | None:
    """The name that ends with this token, if one or two first names stand before it and nothing says it is a body."""
    if surname == 0 or not prose.is_capitalised(surname):
        return None
    start = surname
    while start > 0 and surname - start < 2:
        before = start - 1
        if not is_name_part(prose, before) or prose.flags[before] & TITLE or prose.breaks_line(start):
            break
        if prose.starts[start] - prose.ends[before] > 1 or prose.folded[before] in INSTITUTIONS:
            break
        start = before
    if start == surname or any(prose.folded[place] in INSTITUTIONS for place in range(start, surname + 1)):
        return None
    return tidy(prose.slice(start, surname + 1))


def is_common(prose: Prose, first: int, last: int) -> bool:
    """Whether a capitalised run holds only common nouns: *Critics* opening a sentence, *the Health Minister*."""
    if last - first == 1:
        word = prose.folded[first]
        opens = prose.sentence_range(first)[0] == first or prose.breaks_line(first)
        return is_role(word) or (opens and (word in UNNAMED or word in DOCUMENTS or word in ROLES) and word not in INSTITUTIONS)
    return bool(prose.flags[last - 1] & TITLE) or is_role(prose.folded[last - 1])


def trim(prose: Prose, first: int, last: int) -> tuple[int, int]:
    """The phrase without marks, conjunctions and adverbs at its edges."""
    folded, flags = prose.folded, prose.flags
    while first < last and (not folded[first][0].isalnum() or (flags[first] & CONNECTING and not flags[first] & POINTING)):
        first += 1
    while last - first > 1 and folded[first] in RELATIVES:
        first += 1
    while last > first and not (folded[last - 1].isalpha() or CONTENT_WORD.search(folded[last - 1])):
        last -= 1
    return first, last


def head_of(prose: Prose, first: int, last: int) -> int:
    """One past the head noun: before the first preposition that is not inside a name."""
    flags = prose.flags
    for place in range(first + 1, last):
        if flags[place] & HEAD_END and not (
            prose.folded[place] in INSIDE_NAMES
            and place + 1 < last
            and is_name_part(prose, place - 1)
            and (
                is_name_part(prose, place + 1) or (place + 2 < last and prose.folded[place + 1] == "the" and is_name_part(prose, place + 2))
            )
            and prose.folded[place - 1] not in ROLES
            and not prose.flags[place - 1] & TITLE
        ):
            return place
    return last


def name_run(prose: Prose, first: int, last: int) -> tuple[int, int] | None:
    """The last run of capitalised words in the phrase, with *of* and *for* inside it."""
    end = last
    while end > first and not is_name_part(prose, end - 1):
        end -= 1
    if end == first:
        return None
    start = end - 1
    while start > first:
        before = start - 1
        if is_name_part(prose, before) or (
            prose.folded[before] in (".", "’", "'s") and start - 1 > first and is_name_part(prose, before - 1)
        ):
            start = before
        elif prose.folded[before] in INSIDE_NAMES and before > first and is_name_part(prose, before - 1):
            start = before - 1
        elif prose.folded[before] == "the" and before - 1 > first and prose.folded[before - 1] in ("of", "for", "on"):
            start = before - 2
        else:
            break
    while start < end and not is_name_part(prose, start):
        start += 1
    return start, end


def person_end(prose: Prose, first: int, last: int) -> int:
    """Where a person's name ends inside a run that goes on with their body: *Brisa Okeld of the Union of Yards*."""
    for place in range(first + 2, min(last, first + 4)):
        if prose.folded[place] in ("of", "for", "from"):
            before = [prose.folded[token] for token in range(first, place)]
            return last if any(word in INSTITUTIONS for word in before) else place
    return last


def without_article(prose: Prose, first: int, last: int) -> tuple[int, int]:
    while first < last - 1 and prose.folded[first] in ("the", "a", "an"):
        first += 1
    return first, last


def is_role(word: str) -> bool:
    """Whether a common noun names what somebody does."""
    return word in ROLES or (word.endswith(("man", "woman", "person")) and len(word) > 5)


def is_office(word: str) -> bool:
    """Whether a common noun names an office that only one or few people hold."""
    return word in OFFICES or word.endswith(("spokesman", "spokeswoman", "spokesperson", "chairman", "chairwoman"))


def is_acronym(name: str) -> bool:
    letters = [character for character in name if character.isalpha()]
    return len(letters) >= 2 and " " not in name and sum(map(str.isupper, letters)) >= 2 and name.upper() == name


def tidy(name: str) -> str:
    """One line, single spaces, no mark of possession at its end."""
    return " ".join(name.split()).strip(" ,.;:\"“”'‘’")
