"""Words for violence, crowds and custody that mean something else where they stand: *attacks on her plan*, *crowd out*, *a game plan*.

It knows the words beside them that tell the other meaning, in turns tried one after another; it refuses to know subjects of a text
and parts of speech.
"""

import re
from typing import NamedTuple

ASSERTED = (
    r"(?:rights?|freedoms?|libert(?:y|ies)|privileges?|independence|integrity|honesty|credibility|legitimacy|reputations?|records?|character|"
    r"taste|dignity|judg(?:e)?ment|competence|motives?|fitness|candidac(?:y|ies)|leadership|authority|privacy|values?|faith|religion|"
    r"tradition|democrac(?:y|ies)|constitution|institutions?|process|system|rule of law|judiciary|press|media|free speech|truth|science|facts?|"
    r"plans?|polic(?:y|ies)|programmes?|programs?|schemes?|proposals?|reforms?|bills?|laws?|levy|levies|tax(?:es)?|budgets?|deals?|"
    r"pacts?|treat(?:y|ies)|agreements?|measures?|rules?|rulings?|reports?|inquir(?:y|ies)|investigations?|probes?|elections?|votes?|"
    r"count|ballot|polls?|campaigns?|ideas?|views?|speech(?:es)?|pay|wages|pensions?|benefits|jobs|funding|handling|stance)\b"
    r"(?!['’]|\s+(?:\w+(?:ers?|ors?|ists?)|m[ae]n|wom[ae]n|people|staff|crews?|volunteers|offices?|headquarters|stations?|buildings?|vans?|buses)\b)"
)
"""What is attacked in words: not *press photographers* and *polling stations*."""
OWNED = r"(?:(?!(?:in|on|at|by|with|from|near|and|or|but|that|which|who|when|after|before|during|as)\b)[\w’'-]+\s+){0,3}?"
"""Words between *on* and what is attacked: *on the mayor’s old record*."""
SPAN = r"(?:the (?:weekend|past|last|holidays?|summer|years?|night|border|bridge|river|wall|fence|roof|sea)|an? |\w+ (?:days?|weeks?|months?|years?))"
"""What *over* is followed by where it tells when or where."""
ARENA = (
    r"(?:council|court(?:room)?s?|parliament|assembly|legislature|senate|congress|committee|boardroom|chamber|cabinet|party|ballot box|press|"
    r"media|polls)"
)
MATTER = (
    r"(?:tax|budget|spending|funding|health[- ]care|trade|policy|political|politics|partisan|ideological|legislative|legal|court|custody|"
    r"confirmation|nomination|impeachment|filibuster|subpoena|debt|debt-ceiling|primary|leadership|succession|election|electoral|culture|bidding|"
    r"price|ratings|boardroom|council|intra-?party|internal|public[- ]relations|pr|lobbying|charter|title|planning|pay|immigration)"
)
"""What parties and companies contend for."""


class Turn(NamedTuple):
    """One other meaning: the words that have it, what stands before and behind them, and what their sentence must or must not hold."""

    example: str
    words: frozenset[str]
    before: re.Pattern[str] | None = None
    behind: re.Pattern[str] | None = None
    near: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None


def turn(
    example: str, words: str, *, before: str | None = None, behind: str | None = None, near: str | None = None, unless: str | None = None
) -> Turn:
    """A turn from its patterns; a low line joins the words of one form."""
    return Turn(
        example,
        frozenset(word.replace("_", " ") for word in words.split()),
        re.compile(rf"(?:{before})\s*$", re.IGNORECASE) if before else None,
        re.compile(rf"\s*(?:{behind})", re.IGNORECASE) if behind else None,
        re.compile(rf"\b(?:{near})\b", re.IGNORECASE) if near else None,
        re.compile(rf"\b(?:{unless})\b", re.IGNORECASE) if unless else None,
    )


ATTACKS = "attack attacks assault assaults assault_on offensive offensives onslaught onslaughts ambush broadside"
IN_WORDS: tuple[Turn, ...] = (
    turn("Her {attacks} on the clerk’s honesty went on.", ATTACKS, behind=rf"(?:(?:on|against|at)\s+|(?<=\bon\s)){OWNED}{ASSERTED}"),
    turn("The club’s {attacks} over the fee grew louder.", ATTACKS, behind=rf"over\s+(?!{SPAN}\b)"),
    turn(
        "His {attack} ads ran all week.",
        "attack attacks",
        behind=r"(?:ads?|adverts?|advertisements?|lines?|dogs?|politics|machine|mode|pieces?|messages?|websites?|books?|rhetoric)\b",
    ),
    turn(
        "Both shun personal {attacks}.",
        ATTACKS,
        before=r"\b(?:verbal|personal|partisan|political|rhetorical|scathing|negative|ad hominem|character|smear|asthma|anxiety|heart|panic|"
        r"(?:on|onto|to) the)",
    ),
    turn("She called it a character {assassination}.", "assassination assassinations", before=r"\bcharacter"),
    turn(
        "The party’s {offensive} began with a leaflet.",
        "offensive offensives",
        before=r"\b(?:party|parties|candidate|campaign|opposition|charm|media|press|public[- ]relations|pr|publicity|propaganda|diplomatic|"
        r"legal|legislative|lobbying|political|advertising|marketing|sales)(?:['’]s|s['’])?",
    ),
)
"""Attacks that are made in words."""
OFFENDING: tuple[Turn, ...] = (
    turn(
        "The song was deeply {offensive}.",
        "offensive",
        before=r"\b(?:is|are|was|were|be|been|being|seems?|find|finds|found|so|very|too|how|more|most|less|as|(?!early|only|daily)\w+ly|something|anything|"
        r"nothing|considered|deemed|called|calls)\s+(?:\w+ly\s+)?[\"“‘]?",
    ),
    turn(
        "An {offensive} joke cost him the post.",
        "offensive",
        behind=r"[\"”’]?\s*(?:(?:to|about|towards?)\s+(?:me|him|her|us|them|anyone|everyone|many|some|any|people|women|men|the|those)\b|"
        r"(?:remarks?|comments?|words?|jokes?|language|content|material|tweets?|posts?|images?|terms?|gestures?|behaviou?r|slogans?|songs?|"
        r"messages?|statements?|use|line|players?|coordinator|tackle)\b)",
    ),
)
"""What offends is no offensive."""
QUARRELS: tuple[Turn, ...] = (
    turn(
        "The {fight} over the library fee is old.",
        "fight fights confrontation confrontations fray blockade",
        behind=rf"(?:over|about|for)\s+(?!{SPAN}\b)|in(?:side)?\s+(?:the\s+)?(?:\w+\s+)?{ARENA}\b|within\s+the\b",
    ),
    turn(
        "The court {fight} enters a budget {battle}.",
        "fight fights brawl battle battles war wars confrontation confrontations rebellion clash clashes",
        before=rf"\b{MATTER}|\b{MATTER}\s+(?:reform|bill|limit|ceiling)",
    ),
    turn(
        "The {battle} over the tax bill is lost.",
        "battle battles war wars clash clashes",
        behind=rf"(?:over|about|for)\s+{OWNED}{ASSERTED}|in(?:side)?\s+(?:the\s+)?(?:\w+\s+)?{ARENA}\b|of (?:words|wills|wits|ideas|nerves)\b",
    ),
)
"""Quarrels in which nobody is struck."""
AUDIENCES: tuple[Turn, ...] = (
    turn("Stalls would {crowd} out the old shops.", "crowd crowds", behind=r"(?:out|in on|into|onto|around|round)\b"),
    turn(
        "He told the {crowd} that he would stand as a candidate.",
        "crowd crowds gathering gatherings rally rallies throng throngs onlookers",
        near=r"campaign (?:stops?|ral(?:ly|lies)|events?|trail|speech|team)|campaigning|candidates?|candidac(?:y|ies)|nominees?|running mate|"
        r"stump speech|convention|auditorium|concert|gala|audience",
        unless=r"protest\w*|march(?:ed|ers?|es|ing)?|demonstrat\w*|riots?|rioters?|police|tear gas|picket\w*|placards?|strikers?",
    ),
    turn(
        "The leak harmed all intelligence {gathering}.",
        "gathering gatherings",
        before=r"\b(?:intelligence|information|evidence|data|news|fact|signature|social|family|holiday|annual|private|prayer|hunter)[- ]",
    ),
    turn(
        "The {gathering} of signatures took a week.",
        "gathering",
        behind=r"(?:of )(?:\w+ )?(?:evidence|information|data|signatures|intelligence|facts)\b",
    ),
    turn(
        "He has an eating {disorder}.",
        "disorder disorders",
        before=r"\b(?:bipolar|stress|eating|mental|personality|blood|sleep|anxiety|genetic|neurological|psychiatric|mood|deficit|hyperactivity|"
        r"medical|rare|use)",
    ),
)
"""Who gathers to listen, and what is gathered."""
PLANS: tuple[Turn, ...] = (
    turn(
        "The harbour has an emergency {plan}.",
        "plan plans",
        before=r"\b(?:game|emergency|contingency|evacuation|escape|lesson|flight|travel|wedding|dinner|weekend|battle|peace|health|insurance|"
        r"retirement|rescue|security|seating|meal)",
    ),
    turn(
        "They could make no {plans} for May.",
        "plan plans",
        before=r"\b(?:mak(?:e|es|ing)|made|ha(?:s|ve|d)|change(?:s|d)?|cancel\w*|drop(?:ped)?)\s+(?:any |no |other |his |her |their |its |the )?",
        behind=r"(?:for|to)\b",
    ),
    turn(
        "A {package} bomb lay in the yard.",
        "package packages",
        behind=r"(?:bombs?|bombings?|deliver\w*|explod\w*|that exploded|tours?|holidays?|addressed|was addressed)\b",
    ),
    turn(
        "A suspicious {package} was found.",
        "package packages",
        before=r"\b(?:suspicious|exploding|unexploded|aid|care|food|sanctions|parcel|mailed)",
    ),
)
"""Plans and parcels that cut nothing."""
PROCEEDINGS: tuple[Turn, ...] = (
    turn(
        "The {dismissal} of the charges was no surprise.",
        "dismissal dismissals",
        behind=r"of\s+(?:(?:all|the|his|her|their|its|those|these|both)\s+)?(?:\w+\s+)?(?:charges?|case|cases|suit|lawsuits?|appeals?|claims?|complaints?|motions?|"
        r"indictments?|allegations?|concerns|criticism)\b",
    ),
    turn(
        "The panel’s {questioning} of the bishop took an hour.",
        "questioning",
        near=r"hearings?|panel|committee|senators?|lawmakers|councillors|debate|interview|testimony|testif\w+",
        unless=r"police|detectives?|custody|arrest\w*|detain\w*|suspects?|investigators",
    ),
    turn(
        "She faces one {count} of theft.",
        "count counts",
        before=r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|each|every|single)[- ]",
        behind=r"of\s+(?!(?:the\s+)?(?:votes?|ballots?)\b)",
    ),
    turn(
        "The {decision} to shut the pool was hers.",
        "decision decisions",
        behind=r"(?:not )?(?:to [a-z]+|on whether)\b",
        unless=r"courts?|judges?|justices?|bench|tribunals?|magistrates?|rul(?:ed|ing|ings)|appeals?",
    ),
    turn(
        "An emergency {declaration} gives him the purse.",
        "declaration declarations",
        before=r"\b(?:emergency|disaster|customs|war|joint|sworn|tax|independence)",
    ),
)
"""What courts and chambers do without a ruling, a dismissal or an arrest."""
OFFICES: tuple[Turn, ...] = (
    turn("He is the state’s chief {law enforcement} officer.", "law_enforcement", before=r"\bchief"),
    turn("He is the {commander} in chief.", "commander", behind=r"[- ]in[- ]chief\b"),
    turn(
        "The strike has no {official} backing.",
        "official",
        behind=r"(?:[a-z]+(?:tion|tions|ment|ments|ence|ences|ance|ances|ity)|account|version|word|visit|figures|report|backing|count|tally|toll|record|records|reason|title|duties|business|website|start|opening|results?|cause|name|language)\b",
    ),
    turn("The usual {suspects} were at the bar.", "suspects", before=r"\b(?:the )?usual"),
)
"""Words of an office that name nobody."""
TURNS = (*IN_WORDS, *OFFENDING, *QUARRELS, *AUDIENCES, *PLANS, *PROCEEDINGS, *OFFICES)
BY_WORD = {word: tuple(each for each in TURNS if word in each.words) for word in {word for each in TURNS for word in each.words}}
"""The turns that can take a word, in their order."""
REACH = 40
"""Characters before a word in which a turn looks."""
LONGEST = 400
"""Characters before a word in which its sentence begins."""
MARK = re.compile(r"[.!?]\s|\n")


def means_otherwise(text: str, start: int, end: int, word: str) -> bool:
    """Whether a turn takes the folded word at these offsets in another meaning.

    >>> means_otherwise("Her attacks on the plan went on.", 4, 11, "attacks"), means_otherwise("Her attacks on the pier went on.", 4, 11, "attacks")
    (True, False)
    """
    return any(takes(each, text, start, end) for each in BY_WORD.get(word, ()))


def takes(each: Turn, text: str, start: int, end: int) -> bool:
    first, last = bounds(text, start, end)
    if each.before is not None and each.before.search(text, max(first, start - REACH), start) is None:
        return False
    if each.behind is not None and each.behind.match(text, end, last) is None:
        return False
    if each.near is not None and each.near.search(text, first, last) is None:
        return False
    return each.unless is None or each.unless.search(text, first, last) is None


def bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence round these offsets begins and ends, by its marks."""
    first = max((mark.end() for mark in MARK.finditer(text, max(0, start - LONGEST), start)), default=max(0, start - LONGEST))
    behind = MARK.search(text, end)
    return first, len(text) if behind is None else behind.start()
