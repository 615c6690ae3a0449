"""What a word is where it stands: part of a name, a reporting verb, or a noun that looks like one.

It knows a word and its neighbours; it refuses to know phrases and who speaks.
"""

from typing import Final

from framing.flags import (
    ADVERB,
    BE,
    CLOSED,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    DIGITS,
    HAVE,
    MODAL,
    NUMBER,
    PAST,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    RELATIVE,
    REPORT,
    STOP,
    STOP_OR_COMMA,
)
from framing.prose import NUMERALS, Prose
from framing.voice.publications import PUBLISHED

PRONOUN_OR_RELATIVE: Final = PRONOUN | RELATIVE
MODAL_OR_PRONOUN: Final = MODAL | PRONOUN
CLAUSE_EDGE: Final = COMMA | STOP | CONJUNCTION | BE | HAVE
AFTER_SUBJECT: Final = PREPOSITION | REPORT | BE | HAVE | MODAL
PREPOSITION_OR_CONJUNCTION_OR_HAVE: Final = PREPOSITION | CONJUNCTION | HAVE
GOVERNING: Final = PAST | PREPOSITION | BE | HAVE
TOLD: Final = DETERMINER | PRONOUN | QUOTE | NUMBER | DIGITS | STOP | ADVERB
"""What may open the words behind *states* or *claims* where they are verbs."""
FUNCTION_WORDS: Final = DETERMINER | PREPOSITION | CONJUNCTION | PRONOUN
CLOSED_OR_STOP: Final = CLOSED | STOP
LONGEST_PLAIN: Final = 6
"""Tokens of *, human rights defenders report*."""
LINKING: Final = DETERMINER | PREPOSITION
STANDING_ALONE: Final = frozenset("to another both several each few neither".split())
"""Determiners that can be who speaks, without a noun: *Another said*; and *to*, which opens an infinitive."""
VERBAL: Final = frozenset("to also now still not n't".split())
"""Right before a form that can be either they show the verb: *to report*, *still fear*."""
LONGEST_COMPOUND: Final = 4
SHOWING: Final = PUBLISHED | {"due"}
"""Behind a form that can be either they show the noun: *the jobs report released on Friday*."""
ADJECTIVES: Final = frozenset(
    "early new recent latest widespread growing initial first fresh repeated false public private official original previous prior "
    "earlier similar controversial unfounded".split()
)
OWNERS: Final = frozenset("his her its their".split())
QUANTITIES: Final = frozenset("some many".split())
"""Subjects, and determiners of a noun: *Some fear it*, *raised some fear of it*."""
CLAUSE_OPENERS: Final = frozenset("after before since until as than though".split())
"""Prepositions behind which a clause may begin."""
SAY: Final = frozenset("say says said saying".split())
NOUNS: Final = frozenset(
    """report reports claim claims state states charge charges note notes comment comments question questions promise promises
    reply replies answer answers demand demands call calls account accounts quote quotes cite cites record records plan plans
    threat threats remark remarks estimate estimates forecast forecasts order orders request requests post posts tweet tweets
    complaint complaints suggestion boast boasts vow vows pledge pledges appeal appeals caution cautions signal signals
    urge urges blame praise challenge challenges dispute disputes protest protests attack attacks address addresses
    list lists mention mentions review reviews rule rules warrant warrants stress stresses project projects brief briefs
    email emails e-mail e-mails recount recounts briefing briefings text texts message messages term terms
    joke jokes guess guesses object objects counter counters fear fears hope hopes wonder wonders dream dreams slam blast blasts""".split()
)
"""Reporting forms that are nouns at least as often as verbs."""


def is_name_part(prose: Prose, token: int) -> bool:
    """Whether the token is a capitalised word that is no function word."""
    return not prose.flags[token] & FUNCTION_WORDS and prose.characters[prose.starts[token]].isupper()


def is_word(prose: Prose, token: int) -> bool:
    """Whether the token is a word or number rather than a mark."""
    return prose.folded[token][0].isalnum()


def is_verbal(prose: Prose, token: int) -> bool:
    """Whether a reporting form is used as a verb here, judged by its neighbours."""
    if token == 0:
        return prose.folded[token] in SAY or (
            prose.folded[token].endswith("s") and prose.size > 1 and is_name_part(prose, 1)
        )  # "Adds Orr, “…”"
    before = prose.flags[token - 1]
    if before & LINKING and not before & PRONOUN_OR_RELATIVE and prose.folded[token - 1] not in STANDING_ALONE:
        return False
    if prose.folded[token - 1] == "'s":
        return False
    if prose.folded[token] not in NOUNS:
        return prose.folded[token : token + 2] != ["think", "tank"]
    return not before & NUMERALS and not is_noun(prose, token)


def follows_comma(prose: Prose, token: int) -> bool:
    """Whether nothing but plain words stands between a comma and this token."""
    for place in range(token, max(0, token - LONGEST_PLAIN), -1):
        if prose.flags[place] & COMMA:
            return True
        if prose.flags[place] & CLOSED_OR_STOP:
            return False
    return False


def is_noun(prose: Prose, token: int) -> bool:
    """Whether a form that can be either (*reports, claims, state*) is a noun here.

    A verb in -s follows its subject and is followed by what is said; a bare form follows *to*, a modal, a pronoun or a
    plural. Everything else is a noun: *amid media reports that*, *claims of abuse*, *state media*.
    """
    first, last = prose.title_tokens
    if prose.is_capitalised(token) and not first <= token < last:
        return True
    judged = is_noun_behind(prose, token)
    return is_noun_before(prose, token) if judged is None else judged


def is_noun_behind(prose: Prose, token: int) -> bool | None:
    """What the word before tells: a noun in *rejected claims*, *the early fears*, a verb in *they fear*, *may report*; None if nothing."""
    folded, flags = prose.folded, prose.flags
    word, earlier = folded[token], folded[token - 1]
    before = flags[token - 1]
    following = flags[token + 1] if token + 1 < prose.size else 0
    if earlier in OWNERS or (earlier == "that" and following & PREPOSITION) or (earlier in QUANTITIES and is_counted(prose, token)):
        return True
    if before & MODAL_OR_PRONOUN or earlier in VERBAL:
        return False
    if not word.endswith("s") and not is_plural_form(earlier):
        return True
    if before & CLAUSE_EDGE:
        told = following & PRONOUN or folded[token + 1 : token + 2] in (["that"], ["to"])
        return not (before & COMMA and word.endswith("s") and told)  # "The alliance, formed in May, claims it is …"
    if (before & PAST and not before & REPORT) or earlier in ADJECTIVES:
        return True
    if (before & REPORT and earlier not in NOUNS) or (earlier.endswith("ing") and not prose.is_capitalised(token - 1)):
        return True
    return None


def is_counted(prose: Prose, noun: int) -> bool:
    """*The talk raised some hope among them*, *There is some fear that*: a quantity behind a verb or a preposition is no subject."""
    governor = noun - 2
    if governor < 0 or prose.folded[governor] in CLAUSE_OPENERS:
        return False
    here = prose.flags[governor]
    return bool(here & GOVERNING) and not here & REPORT


def is_plural_form(word: str) -> bool:
    """Whether a word ends as plurals do: *dockers*; not *progress*, *crisis*, *campus*."""
    return word.endswith("s") and not word.endswith(("ss", "is", "us"))


def is_noun_before(prose: Prose, token: int) -> bool:
    """What the word behind tells: a noun in *claims of abuse*, *The coastal states want*, a verb in *doctors fear.*, *the mayor claims that*."""
    if token + 1 >= prose.size:
        return True
    folded, flags = prose.folded, prose.flags
    following, later = flags[token + 1], folded[token + 1]
    plural = folded[token].endswith("s")
    if not plural:
        if later == "that" and not flags[token - 1] & REPORT:
            return False  # "although specialists caution that"
        if following & STOP_OR_COMMA and follows_comma(prose, token - 2):
            return False  # "…, doctors fear.", "…, human rights defenders report."
    if (following & AFTER_SUBJECT and later != "that") or later in SHOWING:
        return True
    if following & STOP_OR_COMMA:
        return later != ":" and not plural
    if plural and not following & TOLD and later != "that" and not prose.is_capitalised(token + 1):
        return True
    return is_governed(flags, token)


def is_governed(flags: list[int], token: int) -> bool:
    """Whether a preposition, a conjunction or *have* opens the few open words before: *amid media reports*."""
    place = token - 1
    while place > 0 and token - place < LONGEST_COMPOUND and not flags[place] & CLOSED:
        place -= 1
    return bool(flags[place] & PREPOSITION_OR_CONJUNCTION_OR_HAVE) and not flags[place] & DETERMINER
