"""Who each phrase for a speaker means: a name, a noun or a pronoun, read in the order in which they speak.

It knows how a phrase for somebody is built; it refuses to know what is said, and anybody from outside the text.
"""

from typing import Final

from framing.flags import COMMA, TITLE
from framing.prose import Prose
from framing.voice.antecedents import GROUP_PRONOUNS, LONGEST_OFFICE, PERSON_PRONOUNS, Antecedents
from framing.voice.common_nouns import MEMBERS, PEOPLE, is_plural, trim
from framing.voice.documents import OWNERS, owner_of, points_back
from framing.voice.joint import first_of_list, parts_of, past_title
from framing.voice.names import (
    BESIDE_OFFICE,
    LONGEST_PERSON,
    before_verb,
    behind_charge,
    head_of,
    is_acronym,
    name_run,
    person_end,
    tidy,
    without_article,
)
from framing.voice.publications import TEXTS
from framing.voice.quotes import Quotation
from framing.voice.roles import DOCUMENTS, INSTITUTIONS, ROLES, UNNAMED, is_office, is_role
from framing.voice.speakers import NOBODY, Roster, Speaker
from framing.voice.utterances import Utterance
from framing.voice.words import is_name_part

ARTICLES: Final = frozenset("a an".split())
INDEFINITE: Final = frozenset("a an one another two three four five six several some many most other".split())
DEFINITE: Final = frozenset("the its his her their this that".split())
POSTPOSED: Final = frozenset("close familiar loyal privy opposed".split())
"""Adjectives behind their noun: *a source close to Orla Fenn*."""
PARTS: Final = frozenset("dozens scores hundreds thousands millions tens".split())
"""How many of them speak: *Dozens of teachers*."""
POLITE: Final = frozenset("mr mrs ms miss dr prof sir rep sen".split())
"""Titles of people only: *Ms. House*."""
INSTITUTIONAL: Final = frozenset("of for &".split())
"""Small words in the names of bodies, and in no person's."""
SUITS: Final = frozenset("lawsuit suit complaint indictment petition filing bill biography book memoir case".split())
"""Papers that name whom they are about: *The lawsuit against Paul Marsh alleges*."""
SHARES: Final = frozenset("percent pct % cent half third thirds quarter quarters majority".split())
"""Those who answered a survey, by how many they are."""
FAMILY_NAMES: Final = frozenset(
    "king baker bishop farmer prince pope duke earl dean cook miner driver mason page priest baron abbot fisher".split()
)
"""Titles and callings that families are called by."""
BEFORE_CALLINGS: Final = INSTITUTIONS | frozenset(
    "crown grand lorry truck bus dairy sheep pastry sous train cab taxi coal pig fish parish high head master assistant associate vice lead front".split()
)
CROWDS: Final = ("ants", "ents", "ers", "ors", "ists", "ees", "ians", "cans", "crats", "ives", "gents")
"""How words for many people end: *Respondents said*."""
SHORTEST_CROWD: Final = 6
LONGEST_PARTY: Final = 3
"""Words of *Some leading archivists*."""


class Cast:
    """Everybody who speaks in a text, told from the phrases for them."""

    __slots__ = ("antecedents", "by_phrase", "prose", "roster")

    def __init__(self, prose: Prose) -> None:
        self.prose = prose
        self.roster = Roster(prose)
        self.antecedents = Antecedents(self.roster)
        self.by_phrase: dict[tuple[int, int], Speaker] = {}

    def name(self, utterances: list[Utterance], quotations: list[Quotation]) -> list[Speaker]:
        """The speaker of every statement."""
        speakers = []
        quoted = bytearray(self.prose.size + 1)
        for quotation in quotations:
            quoted[quotation.first : quotation.last] = b"\1" * (quotation.last - quotation.first)
        self.antecedents.quoted = quoted
        for utterance in utterances:
            source = utterance.source
            if source is None:
                speakers.append(NOBODY)
                continue
            speaker = self.by_phrase.get(source)
            if speaker is None:
                speaker = self.by_phrase[source] = self.recognise(*source)
            speakers.append(speaker)
            if utterance.verb is not None and not quoted[utterance.verb]:
                self.antecedents.hear(speaker, source)  # a post, or somebody whom a quoted person quotes, is no "he" outside
        return speakers

    def recognise(self, first: int, last: int) -> Speaker:
        """Whom the phrase means: the pronoun *she*, the name *Orla Fenn*, the noun *a spokeswoman for the board*."""
        prose = self.prose
        first, last = trim(prose, first, last)
        if first >= last:
            return NOBODY
        word = bare_pronoun(prose.folded[first]) or prose.folded[first]
        if last - first == 1 and word in PERSON_PRONOUNS:
            return self.antecedents.person_meant(first) or Speaker(bare_pronoun(prose.slice(first, last)), "unnamed")
        if last - first == 1 and word in GROUP_PRONOUNS:
            crowd = self.antecedents.crowd_before(first, word)
            if crowd is not None:
                return self.recognise(*crowd)
            return self.antecedents.group_meant(first, word) or Speaker(bare_pronoun(prose.slice(first, last)), "unnamed")
        if prose.folded[last - 1] in SHARES:
            return Speaker(tidy(prose.slice(*without_article(prose, first, last))), "unnamed")  # "Sixty percent said"
        if word in PARTS and last - first > 2 and prose.folded[first + 1] == "of":
            return Speaker(tidy(prose.slice(first, last)), "unnamed")
        if 1 < last - first <= LONGEST_PARTY and word in INDEFINITE and word not in ARTICLES and prose.folded[last - 1].endswith("s"):
            return Speaker(tidy(prose.slice(first, last)), "unnamed")  # "Other dockers"
        name = behind_charge(prose, first, last)
        if name is not None:
            return self.roster.remember(tidy(prose.slice(name, last)), self.roster.word_for(name, last), titled=True)
        head_end = head_of(prose, first, last)
        while head_end - 1 > first and prose.folded[head_end - 1] in POSTPOSED:
            head_end -= 1
        run = name_run(prose, first, head_end)
        if run is not None and run[1] >= head_end and (self.is_known(*run) or not is_common(prose, *run)):
            return self.named(first, *run)
        return self.described(first, last, head_end, name_run(prose, first, last))

    def is_known(self, first: int, last: int) -> bool:
        """*Baker* once Tom Baker has been named; *the Baker* is none."""
        known = self.roster.called(self.prose.folded[first]) if last == first + 1 else None
        determined = first > 0 and self.prose.folded[first - 1] in DEFINITE
        return known is not None and known.level == "named-person" and not determined

    def named(self, first: int, run_first: int, run_last: int) -> Speaker:
        """Somebody called by a proper name."""
        prose = self.prose
        run_last = before_verb(prose, run_first, run_last)
        joint = self.together(run_first, run_last)
        if joint is not None:
            return joint
        start, titled = past_titles(prose, first, run_first, run_last)
        end = person_end(prose, start, run_last, titled=titled)
        name, surname = tidy(prose.slice(start, end)), self.roster.word_for(start, end)
        words = [word for word in prose.folded[start:end] if word != "."]
        body = not is_polite(prose, start) and (
            is_acronym(name) or not INSTITUTIONS.isdisjoint(words) or not INSTITUTIONAL.isdisjoint(words)
        )
        if not body and len(words) > 1 and surname.endswith(MEMBERS) and self.roster.called(surname) is None:
            return Speaker(name, "unnamed")  # "Harbour Publicists"
        if len(words) == 1:
            known = self.known_by_one_name(start, end, name, body=body)
            if known is not None:
                return known
            titled = not body and self.roster.bears_title(surname)
        if body or (end + 1 < prose.size and prose.flags[end] & COMMA and prose.folded[end + 1] == "which"):
            return self.roster.remember(name, surname, titled=False)
        if "and" in words:
            lengths = [len(part.split()) for part in " ".join(words).split(" and ")]
            titled = titled or 1 < min(lengths) <= max(lengths) <= LONGEST_PERSON
            if len(lengths) == 2 and max(lengths) <= LONGEST_PERSON:
                return Speaker(name, "named-person" if titled or self.roster.bears_title(surname) else "named-institution")
        determined = run_first > 0 and prose.folded[run_first - 1] == "the"
        return self.roster.remember(name, surname, titled=titled or (2 <= len(words) <= 4 and not determined))

    def together(self, first: int, last: int) -> Speaker | None:
        """*Orla Fenn, Ms. Moss and Deputy Mayor Pell Orrin*: people who speak as one; None if the name is no list of people."""
        prose = self.prose
        parts = parts_of(prose, first, last)
        if not parts:
            return None
        begun = first_of_list(prose, first)
        begun = past_titles(prose, first, *parts[0])[0] if begun == first else past_title(prose, begun)
        titled = prose.flags[parts[-1][0]] & TITLE > 0
        for part_first, part_last in parts:
            start, has_title = past_titles(prose, part_first, part_first, part_last)
            words = [token for token in range(start, part_last) if prose.folded[token] != "."]
            if not 0 < len(words) <= LONGEST_PERSON or any(not is_personal(prose, token) for token in words):
                return None
            known = has_title or self.is_person(part_last - 1)
            if not (known or (titled and part_last < last)):
                return None
        return Speaker(tidy(prose.slice(begun, last)), "named-person")

    def is_person(self, surname: int) -> bool:
        """Whether the text knows a person by this word."""
        known = self.roster.called(self.prose.folded[surname])
        return (known is not None and known.level == "named-person") or self.roster.bears_title(self.prose.folded[surname])

    def known_by_one_name(self, start: int, end: int, name: str, *, body: bool) -> Speaker | None:
        """*Fenn* where the text has *Orla Fenn*, *Orla* once she has spoken, a bare title; None for a name that stands alone."""
        surname = self.prose.folded[end - 1]
        known = self.roster.called(surname)
        if known is not None:
            return known
        if self.prose.flags[start] & TITLE:
            return Speaker(name, "role")
        if is_acronym(name):
            return self.roster.spelled(name)
        full = None if body or surname.endswith(MEMBERS) else self.roster.fuller_name(end - 1)
        return None if full is None else self.roster.remember(full, surname, titled=True)

    def described(self, first: int, last: int, head_end: int, run: tuple[int, int] | None) -> Speaker:
        """Somebody called by a common noun, with a name behind it where `run` is one: *the lawsuit against Paul Marsh*."""
        prose = self.prose
        head = prose.folded[head_end - 1]
        phrase = tidy(prose.slice(*without_article(prose, first, last)))
        definite = prose.folded[first] in DEFINITE
        if head in DOCUMENTS:
            return self.author(first, last, head_end) or Speaker(phrase, "unnamed")
        if head in INSTITUTIONS and (head not in UNNAMED or (definite and head_end - first > 2)):  # "the port authorities"
            return self.body(first, last, head, phrase, known=run is None and definite)
        if head in UNNAMED or head in PEOPLE or (head.endswith(CROWDS) and len(head) > SHORTEST_CROWD and not definite):
            return Speaker(phrase, "unnamed")
        role = is_role(head)
        if run is not None and not role and head not in SUITS and head not in TEXTS and run[0] >= head_end:
            return self.named(run[0], *run)
        known = self.in_role(first, head_end, alone=definite and last - first <= 2) if role else None
        if known is not None:
            return known
        anybody = (prose.folded[first] in INDEFINITE and not is_office(head)) or (is_plural(head) and not definite and not role)
        return Speaker(phrase, "unnamed" if anybody else "role")

    def author(self, first: int, last: int, head_end: int) -> Speaker | None:
        """Whoever speaks in *his letter*, *the teachers’ letter*, *the letter*; None where it speaks for itself: *a letter from the teachers*."""
        owner = owner_of(self.prose, first, head_end)
        if owner is not None:
            found = self.recognise(*owner)
            return None if found.name.lower() in OWNERS else found
        if last > head_end or not points_back(self.prose, first, last):
            return None
        return self.antecedents.author_of(self.prose.folded[head_end - 1], first)

    def body(self, first: int, last: int, head: str, phrase: str, *, known: bool) -> Speaker:
        """*The board*: a body of the text where it may be one that is known, or else one by itself."""
        if known:
            found = self.roster.body(head, first) or self.antecedents.body_called(head, last - first)
            if found is not None:
                return found
        return self.roster.remember_body(head, phrase)

    def in_role(self, first: int, head_end: int, *, alone: bool) -> Speaker | None:
        """*The Prime Minister*, and where it stands *alone* *the mayor*: whoever the text gives that role to; None if nobody."""
        head = self.prose.folded[head_end - 1]
        bearer = self.roster.titled(first, head_end)
        if bearer is None and alone and is_office(head):
            bearer = self.roster.holder_of(head, first)
        if bearer is not None or not alone:
            return bearer
        return self.antecedents.person_in_role(head)


def bare_pronoun(word: str) -> str:
    """A pronoun without the verb that is written together with it.

    >>> bare_pronoun("They’ll"), bare_pronoun("We")
    ('They', 'We')
    """
    return word.replace("’", "'").partition("'")[0]


def past_titles(prose: Prose, first: int, run_first: int, run_last: int) -> tuple[int, bool]:
    """Where the name itself begins in a run of capitalised words, and whether a title, an office or an owner stands before it."""
    folded, flags = prose.folded, prose.flags
    titled = run_first > first and (bool(flags[run_first - 1] & TITLE) or is_role(folded[run_first - 1]))
    start = run_first
    while start < run_last - 1 and folded[start + 1] != "'s" and is_titular(prose, start) and not opens_body(prose, start, run_last):
        start += 1
    if folded[start] == "." and start + 1 < run_last:
        start += 1
    owner = next((token for token in range(run_first + 1, run_last - 2) if folded[token] == "'s"), None)
    if owner is not None and INSTITUTIONS.isdisjoint(folded[owner:run_last]):
        return owner + 1, True  # "the Gazette's Tara Brandt"
    if start > run_first:
        return start, True
    start = behind_office(prose, run_first, run_last)
    while run_first < start < run_last - 1 and flags[start] & TITLE:
        start += 1  # "U.S. Deputy Attorney General Ida Brandt"
    return start, titled or start > run_first


def is_titular(prose: Prose, token: int) -> bool:
    """*Mr*, its full stop, *mayor*, and *prime* before *minister*."""
    word = prose.folded[token]
    if prose.flags[token] & TITLE or word == "." or is_role(word):
        return True
    if word in BESIDE_OFFICE:
        return bool(prose.flags[token + 1] & TITLE) or is_role(prose.folded[token + 1])
    return (word == "prime" and prose.folded[token + 1] == "minister") or prose.slice(token, token + 1) == "PM"


def is_polite(prose: Prose, name: int) -> bool:
    """Whether a title that only people have stands right before the name: *Ms. House*."""
    title = name - 1
    if title > 0 and prose.folded[title] == ".":
        title -= 1
    return title >= 0 and prose.folded[title] in POLITE


def opens_body(prose: Prose, title: int, last: int) -> bool:
    """Whether a title is part of a body's name: *Justice Department*; not *Ms. House*, *Deputy House Whip*."""
    alone = title + 2 >= last or not is_name_part(prose, title + 2)
    return alone and prose.folded[title + 1] in INSTITUTIONS and prose.folded[title] != "." and prose.folded[title] not in POLITE


def behind_office(prose: Prose, first: int, last: int) -> int:
    """Where the name begins in *Harbour County Coroner June Alder*: behind an office, if one or two words stand before it."""
    for place in range(first + 1, min(last - 1, first + LONGEST_OFFICE)):
        if not (prose.flags[place] & TITLE or is_office(prose.folded[place])):
            continue
        rest = [token for token in range(place + 1, last) if prose.folded[token] != "."]
        if 0 < len(rest) <= LONGEST_PERSON and all(is_personal(prose, token) for token in rest):
            return rest[0]
    return first


def is_personal(prose: Prose, token: int) -> bool:
    """Whether the word can be part of a person's name: no body and no calling."""
    return is_name_part(prose, token) and prose.folded[token] not in INSTITUTIONS and not is_role(prose.folded[token])


def is_common(prose: Prose, first: int, last: int) -> bool:
    """Whether a capitalised run holds only common nouns: *Critics* opening a sentence, *the Health Minister*."""
    if last - first == 1:
        word = prose.folded[first]
        opens = prose.sentence_range(first)[0] == first or prose.breaks_line(first) or prose.folded[first - 1] == ":"
        crowd = word in PEOPLE or (word.endswith(CROWDS) and len(word) > SHORTEST_CROWD)
        return is_role(word) or (opens and (crowd or word in UNNAMED or word in DOCUMENTS or word in ROLES) and word not in INSTITUTIONS)
    if is_surname_too(prose, first, last):
        return False
    return bool(prose.flags[last - 1] & TITLE) or is_role(prose.folded[last - 1])


def is_surname_too(prose: Prose, first: int, last: int) -> bool:
    """*Rep. Peter King*, *Tom Baker*: a surname that is a title or a calling elsewhere, behind a title or a first name."""
    if first and prose.folded[first - 1] in DEFINITE:
        return False
    words = [token for token in range(first, last) if prose.folded[token] != "."]
    if prose.flags[first] & TITLE and len(words) > 2 and not is_office(prose.folded[last - 1]):
        return not any(is_role(prose.folded[token]) or prose.flags[token] & TITLE for token in words[1:-1])
    return prose.folded[last - 1] in FAMILY_NAMES and len(words) == 2 and prose.folded[first] not in BEFORE_CALLINGS
