"""Whether a word of the naming sets is a noun where it stands, as far as its neighbours tell.

It knows verbs, compounds and the words around them; it refuses to know what the noun names.
"""

import re

from framing.comparison.folding import folded_form

DETERMINED = re.compile(
    r"(?:\b(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|no|any|some|of|in|for|after|by|with|over|against|from|on|"
    r"during|new|more|further|another|last|first|second)|['’]s|s['’])\s+$",
    re.IGNORECASE,
)
ONE_OF = re.compile(r"\b(?:an?|another|this|that)\s+[a-z-]+\s+$", re.IGNORECASE)
"""*A peaceful* before a noun."""
OBJECT = re.compile(
    r"\s+(?:the|an?|his|her|its|their|our|my|him|them|us|it|at least|more than|up to|as many as|(?:about|around)(?= (?:\d|[a-z]+(?:ty|een)\b|two|three|a\b))|some|nearly|"
    r"almost|dozens|scores|hundreds|several|many|all|every|both|people|civilians|\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|himself|herself|itself|themselves)\b(?!\s+(?:years?|days?|weeks?|months?|hours?)\b)",
    re.IGNORECASE,
)
DOING = re.compile(r"\b(?:was|were|is|are|am|been|being|while|kept|keeps|keep)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
BARE_VERB = re.compile(
    r"(?:\b(?:to|will|would|can|could|may|might|must|shall|should|did|do|does|not|never|they|we|I|you|who)|n['’]t)\s+(?:\w+ly\s+)?$"
)
MANY = re.compile(r"\b(?:thousands|hundreds|dozens|scores|crowds|many|people|men|women|others|\d[\d,.]*)\s+$", re.IGNORECASE)
"""Before *march*: those who do."""
FINITE_VERB = re.compile(r"\b(?:he|she|it|who|which|that)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
DONE = re.compile(r"\b(?:have|has|had|was|were|been|be|being|is|are|got|get)\s+(?:\w+\s+)?$", re.IGNORECASE)
VERBS = frozenset(
    "order cut strike raid march protest riot fire attack murder clash fight vote count leak spill crash picket rally release reform slash "
    "flood surge revolt cull overhaul downgrade storm breach blockade ban control pass plan stay".split()
)
"""Words that are verbs as often as names."""
SPOKEN_OF = frozenset(
    "claim claims state states report reports comment comments remark remarks mention mentions request requests promise promises pledge pledges "
    "estimate estimates forecast forecasts signal signals vow vows hope hopes fear fears worry worries answer answers reply replies post posts "
    "rule rules quote quotes counter notes boast boasts complaint demand demands charge charges threat advice recall warning rage thunder".split()
)
"""Verbs of saying that are nouns as often."""
OWNED = re.compile(
    r"(?:\b(?:the|an?|his|their|its|our|my|your|no|any|some|of|in|for|after|by|with|over|against|from|on|about|such|false|baseless|unproven|"
    r"repeated|new|earlier|own|last|first|stern)|(?<=\w)['’]s|s['’])\s+$",
    re.IGNORECASE,
)
"""Before a noun: *the swimmers’ claims*, *in the state*; not *this*, *that* and *her*, behind which a verb can stand."""
INTRANSITIVE = frozenset("march rally protest riot clash".split())
COURT = re.compile(r"\b(?:courts?|judges?|bench|tribunals?|justices?|magistrates?)\s+$", re.IGNORECASE)
RULED = frozenset("order orders".split())
STANDING = re.compile(r"\s*(?:$|[^\w\s]|(?:to|on|for|from|by|in|were|are|have|had)\b)")
"""Behind *court orders* where these are no verb."""
COMPOUNDS = {
    "death": re.compile(r"\s+(?:warrants?|tolls?|penalty|certificates?|row|squads?|sentences?|threats?|rates?|bed)\b", re.IGNORECASE),
    "explosion": re.compile(
        r"\s+(?:in|of) (?:the )?(?:numbers?|demand|population|costs?|prices?|sales|interest|debt|traffic)\b", re.IGNORECASE
    ),
    "shooting": re.compile(
        r"\s+(?:range|star|stars|script|schedule|season|club|party|practice)\b|\s+(?:will|would|is to|was to|has|had)?\s*(?:begin|begins|began|begun|start|starts|wrapped)\b",
        re.IGNORECASE,
    ),
    "sinking": re.compile(r"\s+(?:boats?|ships?|vessels?|ferry|dingh(?:y|ies)|raft|craft|feeling|sun|fund)\b", re.IGNORECASE),
    "findings": re.compile(
        r"\s+of (?:an?|the|its|their|this) (?:\w+ )?(?:inquiry|report|study|survey|investigation|review|audit)\b", re.IGNORECASE
    ),
    "army": re.compile(
        r"\s+(?:rifles?|boots?|trucks?|lorr(?:y|ies)|jeeps?|bases?|barracks|uniforms?|vehicles?|helicopters?|checkpoints?|surplus)\b",
        re.IGNORECASE,
    ),
    "police": re.compile(
        r"\s+(?:chiefs?|spokes(?:man|woman|person|people)|stations?|cars?|vans?|shooting|shootings|headquarters|bullets?|commissioner|custody|statement|"
        r"dogs?|horses?|helicopter|complaints|watchdog)\b",
        re.IGNORECASE,
    ),
    "government": re.compile(r"\s+(?:inspectors?|buildings?|offices?|website|advis[eo]rs?|statistics|figures|bonds?)\b", re.IGNORECASE),
    "migrant": re.compile(r"\s+(?:boats?|camps?|crisis|routes?|cent(?:re|er)s?|hostels?|numbers|policy|deal)\b", re.IGNORECASE),
    "crash": re.compile(r"\s+(?:dead|sites?|scene|barriers?|helmets?|victims?|investigators?|survivors?|diet|course)\b", re.IGNORECASE),
    "terrorist": re.compile(
        r"\s+(?:attacks?|acts?|activit(?:y|ies)|offences?|threats?|gathering|outrage|plots?|infrastructure)\b", re.IGNORECASE
    ),
    "murder": re.compile(r"\s+(?:warrants?|charges?|cases?|trials?|weapons?|rates?|myster(?:y|ies)|convictions?|squad)\b", re.IGNORECASE),
    "riot": re.compile(r"\s+(?:squads?|gear|police|shields?|cops|officers|vans?)\b", re.IGNORECASE),
}
"""Words that stand before another as part of its name."""
FURNITURE = re.compile(r"\b(?:display|filing|glass|drinks|kitchen|bathroom|medicine|trophy|china|storage)\s+$", re.IGNORECASE)
"""Before *cabinet*."""
MANNER = re.compile(r"\b(?:by|in)\s+$", re.IGNORECASE)
RULES = frozenset("decree order".split())
AROUND = 40
"""Characters on both sides of a word that tell its part of speech."""


def is_name(text: str, start: int, end: int) -> bool:
    """Whether the word is a noun here, as far as its neighbours tell; phrases and words that are never verbs are.

    >>> [is_name(told, told.index("killing"), told.index("killing") + 7) for told in ("the killing of two", "a blast, killing two")]
    [True, False]
    """
    word = folded_form(text[start:end])
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    if word in RULES and MANNER.search(before):
        return False
    if word == "cabinet" and FURNITURE.search(before):
        return False
    compound = COMPOUNDS.get(word)
    if compound is not None and compound.match(after):
        return False
    if (word in RULED and COURT.search(before)) or (word == "court orders" and not STANDING.match(after)):
        return False
    if word.endswith("ing"):
        return DETERMINED.search(before) is not None or not (OBJECT.match(after) or DOING.search(before))
    stem = word if word in VERBS else word.removesuffix("s") if word.removesuffix("s") in VERBS else word.removesuffix("es")
    if stem not in VERBS:
        return True
    if DETERMINED.search(before) or (word == stem and ONE_OF.search(before)):
        return True
    if OBJECT.match(after):
        return False
    if word == stem:
        return not (BARE_VERB.search(before) or (word in INTRANSITIVE and MANY.search(before)) or (word == "cut" and DONE.search(before)))
    return FINITE_VERB.search(before) is None


def is_report(text: str, start: int, end: int) -> bool:
    """Whether a word that tells how something is said is a verb here, as far as the word before it tells.

    >>> [is_report(told, told.index("claims"), told.index("claims") + 6) for told in ("Orr claims it fits", "Orr’s claims were wrong")]
    [True, False]
    """
    return folded_form(text[start:end]) not in SPOKEN_OF or OWNED.search(text[max(0, start - AROUND) : start]) is None
