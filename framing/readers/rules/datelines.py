"""Datelines and timestamps: where and when a text was filed.

It knows how place, day and agency are set before the first sentence; it refuses to know what the date means.
"""

from framing.readers.dates import DAY, FULL_DATE, MONTH, TIME, WEEKDAY
from framing.readers.rules.rule import CAPITAL, NAME, Rule, words

UPPER_PLACE = rf"[{CAPITAL}][{CAPITAL}.'’/-]+(?: [{CAPITAL}][{CAPITAL}.'’/-]*){{0,2}}"
PLACE = rf"[{CAPITAL}][\w.'’/-]*(?: (?:[{CAPITAL}][\w.'’/-]*|of|on|upon|and|de|la|le|al)){{0,4}}"
REGIONS = rf"(?:, ?[{CAPITAL}][\w.'’/-]*(?: {NAME}){{0,3}}){{0,3}}?"
PART_OF_DAY = r"(?: (?:morning|afternoon|evening|night))?"
SHORT_DATE = rf"(?i:{MONTH}\.? {DAY}(?:,? \d{{4}})?|{DAY} {MONTH}\.?,?(?: \d{{4}})?)"
FILED = rf"(?:(?i:{WEEKDAY}){PART_OF_DAY}(?:,? {SHORT_DATE})?|{SHORT_DATE})"
AGENCY = rf"\([{CAPITAL}][\w .&/'’:-]{{1,40}}\)"
DASHES = ("—", "–", "--", " -")
DASH = r"(?: ?[–—]| ?--| -(?= ))"
SENTENCE = rf"(?=\s{{0,3}}[\"“‘'«(]?[{CAPITAL}\d])"
"""What follows a dateline begins as a sentence does."""
LOWER_SENTENCE = rf"(?=\s{{0,3}}[\"“‘'«(]?[{CAPITAL}\d].{{0,80}}\b[a-zß-ÿ]{{2}})"
"""As well, and not in capitals as a headline may be."""
PROSE = r"(?=.{150}|.*[.!?…][\"”’']{0,2}\s*$)"
NOT_A_PLACE = rf"(?!(?:(?i:{WEEKDAY}|{MONTH})|The|On|In|At|A|An|It|He|She|They|We|I|But|And|By|For|To)\b)"
NOT_INITIALS = r"(?!.{0,80}?\b([A-Z])[\w.'’-]* (?:of |for |and |the )?([A-Z])[\w.'’-]* \([A-Z]*?\1\2\))"
"""An office with its abbreviation is no place with its agency."""
NOT_A_LABEL = r"(?!(?:EXCLUSIVE|BREAKING|UPDATED?|ANALYSIS|OPINION|COMMENT|WATCH|VIDEO|LIVE|NEWS|WORLD|SPORT|FACT|READ|RELATED|MORE|CORRECTION|WARNING|EDITOR)\b)"

LABEL = r"(?:(?:first |last |originally )?(?:published|posted|updated|modified|created|issued|released|edited|revised)(?: (?:on|at))?|date|publication date|published date|pubdate)"
CLOCK = rf"(?:{TIME}|(?:noon|midnight)\b)"
STAMP_REST = rf"(?:[ \t,|/·•@()–—-]|(?i:at|on|{CLOCK}|{WEEKDAY}|(?:[a-z]{{1,2}})?[sd]?t\b|utc|gmt|[+-]\d{{2}}:?\d{{2}}|hrs?|h|local time)\b|[+-]\d{{1,2}})"

DATELINES = (
    Rule(
        name="date-stamp",
        reason="dateline",
        scope="lead",
        openers=("date",),
        pattern=r"(?:date|Date:|DATE:) ?\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?Z?)?(?=\s|$)",
        examples=("{date 2031-11-17} The ferry sank.", "{date 2031-11-17} {MARL (Halyard) -} The ferry sank."),
        counterexamples=("Date palms burned in 2031.", "date 2031-11-17b"),
    ),
    Rule(
        name="dateline",
        reason="dateline",
        scope="lead",
        opening=True,
        needles=DASHES,
        pattern=rf"{NOT_A_PLACE}{PLACE}{REGIONS},? {FILED},?(?: {AGENCY})?{DASH}{SENTENCE}",
        examples=(
            "{TARN QUAY, Sept. 3 (CV) -} The armed forces of Velmark struck.",
            "{MARL, Corvane Valley, Sept. 3 (Halyard) -} At least 19 people died.",
            "{PORT ASMAR, October 11 —} The people have voted.",
            "{Tolvan, Thursday —} Two things can be said.",
            "{LOCK LANE, Dunreth, Nov. 15 –} The lock house has two rooms.",
            "{MARL, 3 September 2031 -} The ferry sank.",
        ),
        counterexamples=(
            "Tuesday, Oct. 3 — the day the dam broke — began quietly.",
            "Haldane came on Thursday — late, as ever.",
            "On March 3 — A Monday — the ferry sank.",
        ),
    ),
    Rule(
        name="dateline",
        reason="dateline",
        scope="lead",
        opening=True,
        needles=(") -", ")–", ") –", ")—", ") —", ")-"),
        pattern=rf"{NOT_A_PLACE}{PLACE}{REGIONS} ?{AGENCY}{DASH}{SENTENCE}|{AGENCY}{DASH}{SENTENCE}",
        examples=(
            "{TARN QUAY, Velmark (Halyard) —} The ferry sank.",
            "{TARN QUAY/MARL (Halyard Wire) -} The ferry sank.",
            "{(Halyard) -} The ferry sank.",
        ),
        counterexamples=("Haldane (Lantern) — who never slept — was late.", "The council (of nine) - said no."),
    ),
    Rule(
        name="dateline",
        reason="dateline",
        scope="lead",
        opening=True,
        needles=("(",),
        pattern=rf"{NOT_A_PLACE}{NOT_INITIALS}(?:{PLACE}{REGIONS} )?\([A-Z]{{2,5}}\)(?= [\"“‘]?[{CAPITAL}])",
        examples=("{Tarn Quay (ONB)} Speaker Ilse Haldane resigned.", "{(ONB)} A judge spoke in Marl."),
        counterexamples=(
            "The harbour office (HO) closed.",
            "Ted Orrin (R) Said no.",
            "Office of Harbour Safety (OHS) Director Ona Feyl resigned.",
        ),
    ),
    Rule(
        name="dateline",
        reason="dateline",
        scope="lead",
        opening=True,
        needles=DASHES,
        pattern=rf"{NOT_A_PLACE}(?=[^a-z]{{4}}){NOT_A_LABEL}{UPPER_PLACE}(?:, {NAME}(?: {NAME}){{0,2}})?{DASH}{LOWER_SENTENCE}{PROSE}",
        examples=(
            "{BRACKWATER —} Troops have shot a man.",
            "{HOLLIN FORD -} Joren Halk was home by Friday.",
            "{SALTERN, Velm. —} The gate is open.",
        ),
        counterexamples=(
            "FLOODS — What happens next",
            "NATO - the alliance - said no.",
            "EXCLUSIVE — The minister lied.",
            "HELL — a word they used — is cold.",
            "DOCK THUG SCARS PILOT – AND WHO WILL PAY FOR THE NIGHT WARDS NOW?",
        ),
    ),
    Rule(
        name="dateline",
        reason="dateline",
        scope="lead",
        opening=True,
        needles=("/",),
        pattern=rf"{NOT_A_PLACE}{PLACE}{REGIONS},? {FILED}\.? ?/[{CAPITAL}][\w .-]{{1,20}}/\.?(?: ?[-–—])?(?=\s)",
        examples=("{PORT ASMAR, November 17. /ONB/.} The council met.",),
        counterexamples=("MARL, May 3 and/or May 4/5 were cold.",),
    ),
    Rule(
        name="place-and-date",
        reason="dateline",
        scope="lead",
        opening=True,
        needles=(",",),
        pattern=rf"(?=.{{3,90}}$)(?:The )?{NOT_A_PLACE}{PLACE}(?:, {PLACE}){{0,3}}?,? {FILED}(?:,? {CLOCK})?[ \t\r]*$",
        follows=True,
        examples=(
            "Flood\n{Hollin Ford, 9 October 2034}",
            "Flood\n{Rope Lane, Saltern, Tuesday night}",
            "Flood\n{The Assembly Hall, Hollin Ford, Tuesday 3 October, noon}",
        ),
        counterexamples=("Flood\nThe ferry sank on Tuesday night", "Marl mourns, Tuesday"),
    ),
    Rule(
        name="timestamp",
        reason="dateline",
        scope="lead",
        opening=True,
        openers=words(
            "0 monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec"
        ),
        pattern=rf"(?i:(?:{CLOCK}(?: [a-z]{{2,4}})?,? )?(?:{WEEKDAY}\.?,? )?{FULL_DATE})(?:T\d{{2}}:\d{{2}}(?::\d{{2}})?(?:Z|[+-]\d{{2}}:?\d{{2}})?)?{STAMP_REST}{{0,12}}[ \t\r]*$",
        examples=(
            "{17 May, 2031 01:44}\nThe ferry sank.",
            "{Wednesday 10 March 2032}\nThe ferry sank.",
            "{Nov. 17, 2031 / 5:06 PM EST}\nThe ferry sank.",
            "{2031-11-17T10:00:00Z}\nThe ferry sank.",
        ),
        counterexamples=("17 May 2031 was a cold day.\nFog.", "March 3, 2031: the day it sank\nFog.", "9 October 2034 came\nFog."),
    ),
    Rule(
        name="timestamp",
        reason="dateline",
        openers=words("published posted updated last first modified created date issued originally released publication edited revised"),
        pattern=(
            rf"(?i:{LABEL} ?:? ?(?:(?:on|at) )?(?:{CLOCK}(?: [a-z]{{2,4}})?(?:,| on)? ?)?(?:{WEEKDAY}\.?,? )?(?:{FULL_DATE}|{MONTH}\.? {DAY}|{DAY} {MONTH}|\d{{1,3}} (?:second|minute|min|hour|hr|day|week|month|year)s? ago|yesterday|today|(?<=\d|m|t)(?=\W|\Z))"
            rf"(?:T\d{{2}}:\d{{2}}(?::\d{{2}})?(?:Z|[+-]\d{{2}}:?\d{{2}})?)?{STAMP_REST}{{0,12}}(?:(?:[ |/·•,;-]*{LABEL}:?).{{2,60}})?)"
        ),
        examples=(
            "{Published: 3 May 2031, 12:01 BST}",
            "{Last updated 5 hours ago}",
            "{Updated at 6:40 a.m. ET}",
            "{Posted on March 3, 2031}",
            "{Published 3 May 2031 | Updated 4 May 2031}",
        ),
        counterexamples=(
            "Updated numbers show that 52 people died.",
            "Posted on a door on 3 May 2031, the note named nobody.",
            "Published in 2031, the book was banned.",
            "Last updated rules apply.",
            "First published on 3 May 2031 in Marl, the list grew.",
        ),
    ),
)
