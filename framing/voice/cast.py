"""Who each phrase for a speaker means: a name, a noun or a pronoun, read in the order in which they speak.

It knows how a phrase for somebody is built; it refuses to know what is said, and anybody from outside the text.
"""

from typing import Final

from framing.flags import COMMA, TITLE
from framing.prose import Prose
from framing.voice.antecedents import GROUP_PRONOUNS, LONGEST_OFFICE, PERSON_PRONOUNS, Antecedents
from framing.voice.common_nouns import is_plural, trim
from framing.voice.names import behind_charge, head_of, is_acronym, name_run, person_end, tidy, without_article
from framing.voice.publications import TEXTS
from framing.voice.quotes import Quotation
from framing.voice.roles import DOCUMENTS, INSTITUTIONS, ROLES, UNNAMED, is_office, is_role
from framing.voice.speakers import LONGEST_PERSON, NOBODY, Roster, Speaker
from framing.voice.utterances import Utterance
from framing.voice.words import is_name_part

ARTICLES: Final = frozenset("a an".split())
INDEFINITE: Final = frozenset("a an one another two three four five six several some many most other".split())
DEFINITE: Final = frozenset("the its his her their this that".split())
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
MEMBERS: Final = ("icans", "crats", "atives", "ists", "alists")
"""How words for members of a party end; of families, hardly any."""
SHORTEST_CROWD: Final = 6


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
        word = prose.folded[first].replace("’", "'").partition("'")[0] or prose.folded[first]
        if last - first == 1 and word in PERSON_PRONOUNS:
            return self.antecedents.person_meant(first) or Speaker(prose.slice(first, last), "unnamed")
        if last - first == 1 and word in GROUP_PRONOUNS:
            return self.antecedents.group_meant(first, word) or Speaker(prose.slice(first, last), "unnamed")
        if prose.folded[last - 1] in SHARES:
            return Speaker(tidy(prose.slice(*without_article(prose, first, last))), "unnamed")  # "Sixty percent said"
        if last - first == 2 and word in INDEFINITE and word not in ARTICLES and prose.folded[last - 1].endswith("s"):
            return Speaker(tidy(prose.slice(first, last)), "unnamed")  # "Other Republicans"
        name = behind_charge(prose, first, last)
        if name is not None:
            return self.roster.remember(tidy(prose.slice(name, last)), prose.folded[last - 1], titled=True)
        head_end = head_of(prose, first, last)
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
        start, titled = past_titles(prose, first, run_first, run_last)
        end = person_end(prose, start, run_last)
        name, surname = tidy(prose.slice(start, end)), prose.folded[end - 1]
        words = [word for word in prose.folded[start:end] if word != "."]
        body = is_acronym(name) or not INSTITUTIONS.isdisjoint(words) or not INSTITUTIONAL.isdisjoint(words)
        if not body and len(words) > 1 and surname.endswith(MEMBERS) and self.roster.called(surname) is None:
            return Speaker(name, "unnamed")  # "Congressional Republicans"
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

    def known_by_one_name(self, start: int, end: int, name: str, *, body: bool) -> Speaker | None:
        """*Fenn* where the text has *Orla Fenn*, *Orla* once she has spoken, a bare title; None for a name that stands alone."""
        surname = self.prose.folded[end - 1]
        known = self.roster.called(surname)
        if known is not None:
            return known
        if self.prose.flags[start] & TITLE:
            return Speaker(name, "role")
        full = None if body else self.roster.fuller_name(end - 1)
        return None if full is None else self.roster.remember(full, surname, titled=True)

    def described(self, first: int, last: int, head_end: int, run: tuple[int, int] | None) -> Speaker:
        """Somebody called by a common noun, with a name behind it where `run` is one: *the lawsuit against Paul Marsh*."""
        prose = self.prose
        head = prose.folded[head_end - 1]
        phrase = tidy(prose.slice(*without_article(prose, first, last)))
        definite = prose.folded[first] in DEFINITE
        if head in DOCUMENTS:
            return self.antecedents.last or Speaker(phrase, "unnamed")
        if head in INSTITUTIONS and (head not in UNNAMED or (definite and head_end - first > 2)):  # "the port authorities"
            return self.body(first, last, head, phrase, known=run is None and definite)
        if head in UNNAMED or (head.endswith(CROWDS) and len(head) > SHORTEST_CROWD and not definite):
            return Speaker(phrase, "unnamed")
        role = is_role(head)
        if run is not None and not role and head not in SUITS and head not in TEXTS and run[0] >= head_end:
            return self.named(run[0], *run)
        known = self.in_role(first, head_end, phrase, alone=definite and last - first <= 2) if role else None
        if known is not None:
            return known
        anybody = (prose.folded[first] in INDEFINITE and not is_office(head)) or (is_plural(head) and not definite and not role)
        return Speaker(phrase, "unnamed" if anybody else "role")

    def body(self, first: int, last: int, head: str, phrase: str, *, known: bool) -> Speaker:
        """*The board*: a body of the text where it may be one that is known, or else one by itself."""
        if known:
            found = self.roster.body(head, first) or self.antecedents.body_called(head, last - first)
            if found is not None:
                return found
        return self.roster.remember_body(head, phrase)

    def in_role(self, first: int, head_end: int, phrase: str, *, alone: bool) -> Speaker | None:
        """*The Prime Minister*, and where it stands *alone* *the mayor*: whoever the text gives that role to; None if nobody."""
        head = self.prose.folded[head_end - 1]
        bearer = self.roster.titled(first, head_end)
        if bearer is None and alone and is_office(head):
            bearer = self.roster.holder_of(head, first)
        if bearer is not None or not alone:
            return bearer
        return self.antecedents.person_in_role(head, phrase)


def past_titles(prose: Prose, first: int, run_first: int, run_last: int) -> tuple[int, bool]:
    """Where the name itself begins in a run of capitalised words, and whether a title, an office or an owner stands before it."""
    folded, flags = prose.folded, prose.flags
    titled = run_first > first and (bool(flags[run_first - 1] & TITLE) or is_role(folded[run_first - 1]))
    start = run_first
    while start < run_last - 1 and folded[start + 1] != "'s" and is_titular(prose, start):
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
    return (word == "prime" and prose.folded[token + 1] == "minister") or prose.slice(token, token + 1) == "PM"


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
