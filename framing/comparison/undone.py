"""Harm that a sentence names and says was not done: *had not resulted in any deaths*, *killed nobody*, *to find and hit the right targets*.

It knows negations and aims beside a telling; it refuses to know harm.
"""

import re

from framing.comparison.types import RungChoice

NEGATION = r"(?:\b(?:not|never|without)|n['’]t)(?! only\b)"
NEGATED = re.compile(rf"{NEGATION}(?:\s+(?:\w+ly|been|be|being|have|had|yet|ever)){{0,3}}\s+$", re.IGNORECASE)
"""Right before a verb of harm: *did not shoot*, *was not badly hurt*, *without hurting*."""
UNCAUSED = re.compile(
    rf"{NEGATION}\s+(?:\w+ )?(?:result\w*|end\w*|caus\w*|le?ad(?:ing)?|been?|involve\w*)(?:\s+(?:in|to|any|the|a|an|of)){{0,3}}\s+$",
    re.IGNORECASE,
)
"""Before a noun of harm: *had not resulted in the deaths of …*."""
NOBODY = r"(?:nobody|no one|none of (?:them|the \w+)|no (?:civilians?|people|person|soldiers?|officers?|bystanders?))"
NOBODY_BEHIND = re.compile(rf"\s+{NOBODY}\b(?! but\b| except\b| other\b)", re.IGNORECASE)
NOBODY_BEFORE = re.compile(rf"\b{NOBODY}\s+(?:(?:was|were|is|are|had|has|have|been|be|got|else)\s+){{0,3}}$", re.IGNORECASE)
AIM = re.compile(
    r"\b(?:steps|orders?|plans?|aims?|tr(?:y|ies|ied|ying)|measures|efforts?|care|ready|able|hop(?:es?|ed|ing)|want(?:s|ed|ing)?|vow(?:s|ed)?|"
    r"means|ways?|mission) to \w+ and $",
    re.IGNORECASE,
)
"""*steps to identify and hit*: a second infinitive, and not *went to work and hit a child*."""
INFINITIVE = re.compile(r"(?:hit|kill|wound|injure|hurt|shoot|beat|strike|attack|shell|bomb|target)\b", re.IGNORECASE)
SURVIVING = re.compile(r"surviv|c[ao]me|ma[dk]e it|w[ao]ken?|regain|recover|walk|see\b", re.IGNORECASE)
"""Whose negation is the harm: *did not survive*."""
CLAUSE_END = re.compile(r"[,;:–—]|\b(?:but|because|when|after|before|until)\b", re.IGNORECASE)
REACH = 60


def is_undone(text: str, choice: RungChoice) -> bool:
    """Whether the telling's own clause says that the harm was not done, was done to nobody, or is an aim."""
    if SURVIVING.match(choice.text):
        return False
    before = text[max(choice.sentence_start, choice.start - REACH) : choice.start]
    clause = CLAUSE_END.split(before)[-1]
    negated = UNCAUSED if choice.rung == "nominalised" else NEGATED
    if negated.search(clause) or NOBODY_BEFORE.search(clause) or NOBODY_BEHIND.match(text, choice.end):
        return True
    return AIM.search(before) is not None and INFINITIVE.match(choice.text) is not None
