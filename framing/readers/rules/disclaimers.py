"""Disclaimers: what an outlet says about the article, in its own words, and so still read for markers.

It knows corrections, notes and legal formulas; it refuses to judge them.
"""

from framing.readers.rules.rule import CAPITAL, Rule, words

DISCLAIMERS = (
    Rule(
        name="outlawed",
        reason="disclaimer",
        scope="lead",
        openers=("*", "(*"),
        pattern=(
            rf"\(?\*+ ?[(–—-]? ?(?:[{CAPITAL}]|outlawed|banned|designated|recogni)[^\n]{{0,300}}?\b(?:outlawed|banned|prohibited|proscribed|designated|forbidden|blacklisted"
            r"|recogni[sz]ed as|listed as|labell?ed)\b[^\n]{0,200}$"
        ),
        examples=("{*The Corvane Front is a group outlawed in Velmark.}", "{* The Front: banned in Velmark}"),
        counterexamples=("*The ferry sank in the fog.", "* Boats", "The Front is outlawed in Velmark."),
    ),
    Rule(
        name="views",
        reason="disclaimer",
        openers=words("the views opinions any all statements this"),
        pattern=(
            r"(?i)(?:the |any |all )?(?:statements?|views?|opinions?|thoughts)\b(?=.*\b(?:authors?|writers?|columnists?|contributors?|column|article|commentary|op-ed|video|editorial)\b)"
            r".{0,150}\b(?:those of|their own|(?:his|her) own|responsibility of|do(?:es)? not (?:necessarily )?(?:reflect|represent|state)|not necessarily)\b.{0,250}"
        ),
        examples=(
            "{The views expressed in this column are those of its writer.}",
            "{Opinions expressed by guest writers do not represent the views of the Ledger.}",
        ),
        counterexamples=(
            "The views expressed by the minister are those of the cabinet, Venn said.",
            "Opinions differ in Marl.",
            "The opinion of the court was read by its author in Tarn Quay.",
        ),
    ),
    Rule(
        name="correction",
        reason="disclaimer",
        openers=words("correction corrections clarification editor’s editor's note disclaimer disclosure this an update a the"),
        pattern=(
            r"(?:Corrections?|CORRECTIONS?|Clarification|CLARIFICATION|Disclaimer|DISCLAIMER|Disclosure|DISCLOSURE|Editor[’']s [Nn]ote|EDITOR[’']S NOTE|Note to readers)\b[^:.\n]{0,40}:.+"
            r"|(?:(?:Update|UPDATE)[^:.\n]{0,30}: ?)?(?:This|The) (?:article|story|post|report|piece|headline|column) (?:has been|was) (?:updated|amended|corrected|edited|modified|revised)\b.+"
            r"|(?:An|A) (?:earlier|previous) version of (?:this|the) (?:article|story|post|report|piece|headline|column)\b.+"
        ),
        examples=(
            "{Correction: an earlier version of this article gave the year as 2029.}",
            "{Correction, 9 October: an earlier version gave another age.}",
            "{Editor’s note: Ona Feyl is a judge in Marl.}",
            "{This article was amended on 3 May 2031 to correct a name.}",
        ),
        counterexamples=(
            "Correction officers beat the men, the inquiry found.",
            "A previous version of this bill was struck down.",
            "This article of the law was amended in 2031.",
            "Disclosure of the list would cost lives.",
        ),
    ),
)
