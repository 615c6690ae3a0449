"""What happened to people counted: the nearest word that says so, before them or behind.

It knows reach, clauses and predicates; it refuses to know units, which measure by themselves.
"""

from functools import lru_cache
from typing import Final

from framing.flags import (
    ADVERB,
    BE,
    BE_OR_HAVE,
    COMMA,
    DESTRUCTION,
    DETERMINER,
    DO,
    HAVE,
    MODAL,
    MONTH,
    PARTICIPLE,
    PAST,
    QUOTE,
    RELATIVE,
    REPORT,
    STOP,
    STOP_OR_COMMA,
    STOP_OR_COMMA_OR_QUOTE,
)
from framing.ledgers.happenings import (
    AFTERWARDS,
    ARMED,
    ATTENDING,
    BEFORE,
    BREAK_OFF,
    CLAUSE,
    CLOSES,
    CUE_REACH,
    CUES,
    CURRENCIES,
    CUTTING,
    DESTINATIONS,
    FIRST,
    MOVED,
    SECOND,
    SHUT_IN,
    SMALL_AFTER,
    SMALL_BEFORE,
    SMALLEST_OTHER,
    STAFF,
    SUBJECT,
    UNITS,
)
from framing.ledgers.nouns import is_thing
from framing.ledgers.quantities import LONGEST_QUALIFIER, QUALIFIERS, Quantity
from framing.prose import NUMERALS, Prose

BESIDE_VERB: Final = BE | HAVE | ADVERB | MODAL
BEFORE_VERB: Final = BE | HAVE | RELATIVE | ADVERB | MODAL
BE_OR_HAVE_OR_ADVERB: Final = BE | HAVE | ADVERB
PARTICIPLE_OR_PAST_OR_RELATIVE: Final = PARTICIPLE | PAST | RELATIVE
BE_OR_HAVE_OR_MODAL: Final = BE | HAVE | MODAL

STATES: Final = frozenset("held arrested missing trapped displaced hostages attended".split())
"""What people counted may be before something else happens to them."""
OUTCOMES: Final = frozenset("killed injured rescued missing treated arrested".split())
LOSSES: Final = {
    "homes": "displaced",
    "home": "displaced",
    "houses": "displaced",
    "roof": "displaced",
    "lives": "killed",
    "life": "killed",
} | dict.fromkeys(["job", "jobs", "work", "post", "posts", "livelihood", "livelihoods"], "jobs")
"""*lost their homes*, *without a roof*: what is lost says what happened."""
ENDED: Final = frozenset("died drowned perished survived disappeared vanished".split())
"""Verbs that no participle clause holds: what happened in the end."""
PREDICATE_REACH: Final = 14
FORCES: Final = frozenset(
    "soldiers troops police officers policemen constables guards firefighters rescuers paramedics agents marines gunmen militants rebels".split()
)
DOUBTFUL: Final = frozenset(
    "driven sought spent employed fire sack arrived crossed crossing brought under out held burned burnt crushed beaten stabbed trampled stormed caught packed".split()
)
"""Words behind a count whose company says what they tell of."""
SAVING: Final = frozenset("save saves saved saving".split())
BROUGHT: Final = frozenset("bring brings bringing brought carried carry carrying pulled pull got lifted winched dug".split())
NIGHTS: Final = frozenset("night nights".split())
FIGURED: Final = frozenset("kill kills killed killing seize seizes seized seizing".split())
BILLS: Final = frozenset(
    "bill measure deal law plan amendment nomination rule project program programme proposal idea repeal treaty".split()
)
INCLUDED: Final = frozenset("including among mostly mainly".split())
LONGEST_INCLUSION: Final = 25
FINITE: Final = BE_OR_HAVE_OR_MODAL | PAST
HELPING: Final = frozenset("search rescue exercise exercises survey study trial poll".split())
"""What to *take part* in is no attendance."""
LEAVING: Final = frozenset("leave move evacuate flee go get abandon quit run vacate seek escape depart".split())
"""What somebody is told to do who is driven from home."""
LOST_ONES: Final = frozenset(
    "members men women soldiers fighters comrades sons daughters brothers sisters children people troops conscripts civilians officers".split()
)
"""Whom a side or a family *lost*."""
SURVIVED: Final = frozenset("survived survive survives recovered".split())
NEVER: Final = frozenset("not n't never cannot".split())
UNFOUND: Final = frozenset("found traced located".split())
LOSING: Final = frozenset("civilian human army military enemy own".split())
"""Whose losses are the dead."""
CLINICS: Final = frozenset("hospital hospitals clinic clinics infirmary ward wards surgeons medics paramedics doctors".split())
TAKEN_IN: Final = frozenset("admitted seen received treated handled".split())
"""What those who treat people have done with those they count."""
WARDS: Final = frozenset("ward wards hospital hospitals clinic infirmary".split())
DWELT_IN: Final = frozenset("homes home houses flats town village villages".split())
SEA: Final = frozenset(
    "coastguard boat boats dinghy dinghies raft ship ships sea navy lifeboat lifeboats vessel helicopter helicopters cutter".split()
)
"""Where people who are *picked up* are saved, and not arrested."""
ABOARD: Final = frozenset("board aboard boat boats vessel dinghy lorry truck van onto".split())
BURYING: Final = frozenset("snow mud rubble debris ruins wreckage avalanche earth sand ash masonry concrete".split())
"""What people lie under whom nobody has found."""
OUTWARD: Final = frozenset("walked walk came come walks comes".split())


def nearest_cue(prose: Prose, quantity: Quantity, first: int, last: int, *, small: bool) -> str | None:
    """The nearest cue in the sentence; a cue behind the phrase wins a tie, and marks, numbers and clauses between count as distance."""
    if small and quantity.head >= 0 and quantity.end < last and prose.flags[quantity.end] & REPORT and prose.flags[quantity.end] & PAST:
        return None  # "One guest noted that her brother had died"
    if (framed := cue_round(prose, quantity, first)) is not None:
        return framed
    after = cue_behind(prose, quantity, last, SMALL_AFTER if small else CUE_REACH)
    if after is not None and after[1] in STATES:
        outcome = predicate_outcome(prose, quantity, last)
        if outcome in OUTCOMES:
            return outcome
    if does_something_else(prose, quantity, last):
        return None if after is None or after[0] > CUE_REACH // 2 else after[1]
    before = cue_before(prose, quantity, first, SMALL_BEFORE if small else CUE_REACH)
    if after is None or before is None:
        found = after or before
        return None if found is None else found[1]
    return after[1] if after[0] <= before[0] else before[1]


def cue_round(prose: Prose, quantity: Quantity, first: int) -> str | None:
    """What a verb before the people counted says with the words behind them: *bring 210 people out of*; *gunmen took 36 pupils from*."""
    folded = prose.folded
    before = folded[max(first, quantity.first - 4) : quantity.first]
    if (before[-1:] and before[-1] in SAVING and folded[quantity.last : quantity.last + 1] == ["lives"]) or (
        before[1:] == ["the", "lives", "of"] and before[0] in SAVING
    ):
        return "rescued"
    if quantity.first == first or quantity.head < 0:
        return None
    verb, behind = folded[quantity.first - 1], folded[quantity.end : quantity.end + 2]
    if verb == "dragged" and behind == ["out", "of"] and not SEA.isdisjoint(folded[quantity.end + 2 : quantity.end + 5]):
        return "rescued"
    if verb in BROUGHT and behind == ["out", "of"] and not prose.flags[min(quantity.end + 2, prose.size - 1)] & NUMERALS:
        return "rescued"
    taken = verb in ("took", "seized") and behind[:1] in (["from"], ["at"], ["in"]) and not ARMED.isdisjoint(folded[first : quantity.first])
    return "hostages" if taken else None


def adjacent_cue(prose: Prose, quantity: Quantity, last: int) -> str | None:
    """What happened to a few of whom no list knows that they are people: only what stands right there."""
    token = quantity.end
    while token < last and (prose.flags[token] & BESIDE_VERB or prose.folded[token] in ("stay", "stays", "stayed", "remain", "remained")):
        token += 1
    if prose.folded[token : token + 2] == ["shot", "dead"]:
        return "killed"
    thing = is_thing(prose.folded[quantity.head])
    if token == quantity.end and token < last and not thing and prose.folded[token] in ENDED:
        return CUES.get(prose.folded[token])  # "Nine fans died"
    if token > quantity.end and token < last:
        return (None if thing else CUES.get(prose.folded[token])) or lost(prose, token)
    if quantity.first:
        before = quantity.first - 1
        if prose.folded[before] in ("her", "his", "their") and before:
            before -= 1
        if not thing and prose.flags[before] & PAST and prose.folded[before] in CUES:
            return CUES[prose.folded[before]]
        return lost(prose, before)
    return None


def lost(prose: Prose, token: int) -> str | None:
    """*closed two wards*, *three boats were sunk*: things few and of consequence."""
    return "other" if prose.flags[token] & DESTRUCTION or prose.folded[token] in CLOSES else None


def does_something_else(prose: Prose, quantity: Quantity, last: int) -> bool:
    """*14,600 have been vaccinated*: what was said before the number happened to others."""
    flags = prose.flags
    token = quantity.end
    if token < last and flags[token] & DO:
        return True  # "two others didn't answer"
    if quantity.head < 0 and is_partitive(prose, quantity):
        token += 2
        if token < last and flags[token] & PARTICIPLE and prose.folded[token - 1] == "those":
            token += 1  # "six of those affected belong to the staff"
            if token < last and not flags[token] & PAST:
                return False
    while token < last and flags[token] & BESIDE_VERB:
        token += 1
    if token == quantity.end + 2 and quantity.head < 0 and token < last and flags[token] & REPORT:
        return True  # "two of them say"
    return quantity.end < token < last and bool(flags[token] & PAST) and prose.folded[token] not in CUES


@lru_cache(maxsize=1)
def tells_of_shut_in(prose: Prose) -> bool:
    """Whether the text tells of people shut in somewhere; asked for at many numbers, and found once."""
    return not SHUT_IN.isdisjoint(prose.folded)


def cue_behind(prose: Prose, quantity: Quantity, last: int, reach: int) -> tuple[int, str] | None:
    folded, flags = prose.folded, prose.flags
    end = quantity.end
    stop = min(last, end + reach)
    token = end
    if (
        not (end > quantity.last)
        and folded[end : end + 1] == ["of"]
        and folded[end + 1 : end + 2] in (["them"], ["whom"], ["those"], ["these"])
    ):
        token = end = end + 2
    past = past_inclusion(prose, token, last)
    if past > token:
        token, stop = past, min(last, past + reach)
    while token < stop and flags[token] & BEFORE_VERB and folded[token] != "there":
        token += 1
    # what they were or did is nearer than what was done to others before them
    distance = -SUBJECT if token > end else 0
    start = token
    for token in range(start, stop):
        here, word = flags[token], folded[token]
        distance += 2 if here & COMMA else 1
        if here & STOP and word not in ("(", ")", "[", "]"):
            return None
        if here & QUOTE and token > end and folded[token - 1].endswith("ing"):
            return None  # "200 marchers, some chanting “…”"
        if here & NUMERALS:
            distance += 3
        elif word in BREAK_OFF:
            distance += CLAUSE
        if word in OUTWARD and folded[token + 1 : token + 2] == ["out"]:
            return distance, "rescued" if tells_of_shut_in(prose) else "attended"
        if word in MOVED and folded[token + 1 : token + 2] == ["to"] and (goal := destination(prose, token + 2, last)) is not None:
            return distance, goal
        if word in ("lost", "lose", "without") and (deprived := LOSSES.get(folded[token + 2] if token + 2 < last else "")) is not None:
            return distance, deprived
        if word == "taken" and folded[token + 1 : token + 3] in (["on", "board"], ["aboard", "the"], ["aboard", "a"]):
            return distance, "rescued"
        if word in ("walk", "walked", "walks") and folded[token + 1 : token + 2] == ["free"]:
            return distance, "rescued" if tells_of_shut_in(prose) else "other"
        if word == "sick" and folded[token + 1 : token + 2] in (["leave"], ["pay"], ["bay"], ["note"]):
            continue
        if word in DOUBTFUL:
            told = told_by_company(prose, quantity, token)
            if told == "":
                continue
            if told is not None:
                return distance, told
        if word == "buried" and (
            "under" in folded[token + 1 : token + 3] or "alive" in folded[token + 1 : token + 2] or folded[token - 1] == "be"
        ):
            return distance, "missing"
        if word in UNFOUND and folded[token - 2] in NEVER:
            return distance, "missing"
        measure = CUES.get(word) if not (here & MONTH and prose.is_capitalised(token)) else None  # "in March"
        if measure is not None and (folded[token - 1] == "no" or (word in FIGURED and is_figurative(folded, token))):
            measure = None  # "issued 160 fines but made no arrests"
        if measure is not None and token > end and (word in UNITS or word in ATTENDING) and flags[token - 1] & NUMERALS:
            continue  # the head of another count
        if (
            measure is not None
            and token + 1 < last
            and (flags[token + 1] & NUMERALS or folded[token + 1] in CURRENCIES or is_bound(prose, token + 1, last))
        ):
            continue  # *…, killing four*: that happened to the four
        if word == "shot" and folded[token + 1 : token + 2] == ["dead"]:
            return distance, "killed"
        if measure is not None:
            if word == "victim" and folded[token - 1] in ("fell", "fall", "fallen", "falling"):
                measure = "killed"
            elif word in SURVIVED and not NEVER.isdisjoint(folded[token - 2 : token]):
                measure = "killed"  # "have not survived their injuries"
            elif word == "moved" and folded[token + 1 : token + 2] in (["in"], ["into"]):
                continue  # "350 officers moved in"
            elif (
                word in ("struck", "beat", "shot", "charged", "ruled") and token > end and not flags[token - 1] & BE_OR_HAVE_OR_ADVERB
            ) or (word in ("moved", "driven") and token > end and not flags[token - 1] & BE_OR_HAVE):
                continue
            elif word in ("hospital", "infirmary"):
                if flags[token - 1] & DETERMINER and folded[token - 1] != "to":
                    continue  # a place like any other: *outside the hospital*
            elif word in ("treated", "treat") and is_no_care(folded, token):
                continue
            elif word in ("treated", "treat") and "hospital" in folded[token : token + 4]:
                measure = "treated" if not flags[token - 1] & BE_OR_HAVE else measure
            return distance, measure
        if (
            word in FIRST
            and not (word == "left" and flags[token - 1] & BE)
            and not (word == "taken" and folded[token + 1 : token + 2] == ["to"])
            and not (word in ("come", "came") and folded[token + 1 : token + 2] in (["back"], ["home"]))
        ):
            for length in (2, 1):
                measure = AFTERWARDS.get(tuple(folded[token : token + length]))
                if measure is not None and happened(prose, quantity, token, length):
                    return distance, measure
    return None


def is_no_care(folded: list[str], token: int) -> bool:
    """*treated to a dinner*, *treated like criminals*, *treated in many ways*: nobody was hurt."""
    near = folded[token + 1 : token + 5]
    return near[:1] in (["to"], ["like"], ["as"], ["differently"], ["badly"], ["fairly"], ["unfairly"]) or "ways" in near or "way" in near


def is_figurative(folded: list[str], token: int) -> bool:
    """*kill the bill*, *seized on a report*: nothing happened to anybody."""
    if folded[token].startswith("kill"):
        return not BILLS.isdisjoint(folded[token + 1 : token + 4])
    return folded[token].startswith("seiz") and folded[token + 1 : token + 2] in (["on"], ["upon"])


def past_inclusion(prose: Prose, token: int, last: int) -> int:
    """One past *, including two guards and a clerk,* in *six people, including …, were injured*; the token itself if there is none."""
    folded, flags = prose.folded, prose.flags
    if token + 1 >= last or not flags[token] & COMMA or folded[token + 1] not in INCLUDED:
        return token
    return next(
        (place for place in range(token + 3, min(last, token + LONGEST_INCLUSION)) if flags[place] & FINITE and flags[place - 1] & COMMA),
        token,
    )


def told_by_company(prose: Prose, quantity: Quantity, token: int) -> str | None:
    """What a word of DOUBTFUL says here: a measure, `""` for nothing, None for what it says anywhere."""
    folded = prose.folded
    word = folded[token]
    if word == "driven":
        return "arrested" if folded[token + 1 : token + 2] == ["away"] else None
    if word == "sought":
        return "missing" if folded[token - 2 : token] == ["still", "being"] else None
    if word == "spent":
        if not WARDS.isdisjoint(folded[token + 1 : token + 8]):
            return "treated"
        spent = not NIGHTS.isdisjoint(folded[token + 1 : token + 6]) and CUES.keys().isdisjoint(folded[token + 1 : token + 10])
        return "displaced" if spent else None
    if word == "employed":
        return None if prose.flags[token - 1] & BE_OR_HAVE_OR_ADVERB else ""  # "two roofers employed by a contractor"
    if word == "brought":
        first, last = prose.sentence_range(token)
        return "treated" if folded[token + 1 : token + 2] == ["in"] and not CLINICS.isdisjoint(folded[first:last]) else None
    if word == "out":
        return "displaced" if folded[token + 1 : token + 2] == ["of"] and not DWELT_IN.isdisjoint(folded[token + 2 : token + 4]) else None
    if word == "caught":
        if folded[token + 1 : token + 2] == ["fire"]:
            return ""
        return "arrested" if prose.flags[token - 1] & BE else None
    if word == "packed":
        return None if ABOARD.isdisjoint(folded[token + 1 : token + 6]) else "other"
    if word == "stormed":
        return None if quantity.size >= SMALLEST_OTHER else "other"  # two gunmen are no crowd
    if word == "held":
        return (
            ""
            if folded[token + 1 : token + 2] in (["a"], ["an"], ["their"]) and not prose.flags[token - 1] & BE_OR_HAVE_OR_ADVERB
            else None
        )  # a vigil
    if word in ("burned", "burnt", "crushed", "beaten", "stabbed", "trampled"):
        return "killed" if folded[token + 1 : token + 3] == ["to", "death"] else None
    if word == "under":
        return None if BURYING.isdisjoint(folded[token + 1 : token + 4]) else "missing"
    if word in ("fire", "sack"):
        return ""  # a noun: "before the fire"
    return "" if quantity.head >= 0 and folded[quantity.head] in FORCES else None  # who was sent, not who fled


def happened(prose: Prose, quantity: Quantity, token: int, length: int) -> bool:
    """Whether words that say what happened together say it here: who is *told to* has to go somewhere, and two who came or left are no crowd."""
    folded = prose.folded
    said = folded[token : token + length]
    if said == ["there"]:
        return bool(prose.flags[token - 1] & BE) and quantity.size >= SMALLEST_OTHER  # "several hundred shoppers were there"
    if said == ["taken", "out"] and quantity.head >= 0 and folded[quantity.head] in ARMED:
        return False  # killed, as their enemies say
    if said == ["fell"]:
        return quantity.head >= 0 and folded[quantity.head] in ARMED and bool(prose.flags[min(token + 1, prose.size - 1)] & STOP_OR_COMMA)
    if said == ["wiped", "out"]:
        return bool(prose.flags[token - 1] & BE) and quantity.head >= 0 and folded[quantity.head] in ARMED
    if said == ["torn", "to"]:
        return folded[token + 2 : token + 3] in (["pieces"], ["shreds"])
    if said == ["left"] and folded[token + 1 : token + 2] == ["out"]:
        return False
    if said[-1] == "left" and quantity.head >= 0 and folded[quantity.head] in STAFF:
        return False  # "14 midwives had left"
    if said == ["go"]:
        return bool(prose.flags[token - 1] & MODAL) and quantity.head >= 0 and folded[quantity.head] in STAFF  # "60 staff could go"
    if said[-1] == "part":
        return HELPING.isdisjoint(folded[token + length : token + length + 4])
    if said == ["hands", "of"]:
        return not ARMED.isdisjoint(folded[token : token + 5])
    if said[0] == "to" and not LEAVING.isdisjoint(folded[token + 1 : token + 2]):
        return bool(prose.flags[token - 1] & HAVE)  # "had to move"
    if said[-1] == "to" and said[0] not in ("took", "to"):
        return not LEAVING.isdisjoint(folded[token + length : token + length + 4])
    return quantity.size >= SMALLEST_OTHER or said[-1] not in ("left", "came", "come")


def predicate_outcome(prose: Prose, quantity: Quantity, last: int) -> str | None:
    """What happened in the end to people of whom a participle or relative clause says where they were: *42 people held aboard were freed*."""
    flags, folded = prose.flags, prose.folded
    token = quantity.end
    if token >= last or not flags[token] & PARTICIPLE_OR_PAST_OR_RELATIVE or flags[token] & BE:
        return None
    relative = bool(flags[token] & RELATIVE)
    for place in range(token + 1, min(last - 1, token + PREDICATE_REACH)):
        if flags[place] & STOP_OR_COMMA_OR_QUOTE or folded[place] in BREAK_OFF or folded[place] in ("and", "or"):
            return None
        if folded[place] in ENDED and not relative:
            return CUES.get(folded[place])
        if not flags[place] & BE_OR_HAVE_OR_MODAL:
            continue
        while place < last and flags[place] & BESIDE_VERB:
            place += 1
        if relative:
            relative = False
            continue
        for after in range(place, min(last, place + 3)):
            found = CUES.get(folded[after]) or AFTERWARDS.get(tuple(folded[after : after + 2]))
            if found is not None:
                return found
            if flags[after] & STOP_OR_COMMA:
                return None
        return None
    return None


def destination(prose: Prose, token: int, last: int) -> str | None:
    """What it says of people where they were taken to: *to schools on the hill*, *to the central hospital*."""
    for place in range(token, min(last, token + 4)):
        found = DESTINATIONS.get(prose.folded[place])
        if found is not None:
            return found
        if prose.flags[place] & STOP_OR_COMMA:
            return None
    return None


def is_bound(prose: Prose, token: int, last: int) -> bool:
    """*at least 12*: a number with the words that bound it begins here."""
    folded, flags = prose.folded, prose.flags
    for end in range(token + 1, min(last, token + LONGEST_QUALIFIER + 1)):
        if flags[end] & NUMERALS:
            return tuple(folded[token:end]) in QUALIFIERS
    return False


def cue_before(prose: Prose, quantity: Quantity, first: int, reach: int) -> tuple[int, str] | None:
    folded, flags = prose.folded, prose.flags
    distance = 0
    named = quantity.end > quantity.last
    for token in range(quantity.first - 1, max(first, quantity.first - reach) - 1, -1):
        here, word = flags[token], folded[token]
        distance += 2 if here & COMMA else 1
        if here & STOP and word not in ("(", ")", "[", "]") and not (word == ":" and token == quantity.first - 1):
            return None
        if here & NUMERALS:
            distance += 3
        elif word in BREAK_OFF:
            distance += CLAUSE
        if word == "by" and token == quantity.first - 1 and named and quantity.size < SMALLEST_OTHER:
            return None  # those who did it
        measure = CUES.get(word) if not (here & MONTH and prose.is_capitalised(token)) else None  # "in March"
        if measure is not None and word in FIGURED and is_figurative(folded, token):
            measure = None
        if measure is not None:
            if word == "attended" and "with" in folded[token + 1 : quantity.first]:
                return None  # "attended with his wife and two sons"
            if (word in ATTENDING and flags[token - 1] & NUMERALS) or (word in ("fire", "sack") and distance > 2):
                continue  # the head of another count, a noun
            if word in ("hospital", "streets", "moved", "held", "arrived", "judges", "caught", "packed", "infirmary") and distance > 2:
                continue
            return distance, measure
        if word in SECOND and distance <= 3 and not (word == "taken" and folded[token + 1] == "from"):
            for length in (2, 1):
                measure = BEFORE.get(tuple(folded[token + 1 - length : token + 1]))
                if measure == "rescued" and folded[token - 1] == "picked" and SEA.isdisjoint(folded[first : quantity.first + 12]):
                    measure = "arrested"
                if measure is not None and (
                    measure != "missing" or word != "for" or folded[token - 1] != "looking" or quantity.size >= SMALLEST_OTHER
                ):
                    return distance, measure
        if (
            word == "lost"
            and distance <= 2
            and named
            and folded[quantity.head] in LOST_ONES
            and folded[quantity.end : quantity.end + 2] != ["of", "staff"]
        ):
            return distance, "killed"
        if word == "losses" and folded[token - 1] in LOSING:
            return distance, "killed"  # "the civilian losses do not exceed nine persons"
        if word in TAKEN_IN and distance <= 2 and not CLINICS.isdisjoint(folded[first:token]):
            return distance, "treated"  # "the clinic had seen 43 people"
        if word == "word" and folded[token - 1] == "no" and distance <= 3:
            return distance, "missing"
        if word in CUTTING and distance <= 3 and named and folded[quantity.head] in STAFF:
            return distance, "jobs"
        if word in ("left", "leaves", "leaving") and not named:
            return None
    return None


def is_partitive(prose: Prose, quantity: Quantity) -> bool:
    """*two of them*, *nine of those*, *of whom 14*: some of those counted before."""
    folded = prose.folded
    if folded[quantity.last : quantity.last + 1] == ["of"] and folded[quantity.last + 1 : quantity.last + 2] in (
        ["them"],
        ["whom"],
        ["those"],
        ["these"],
    ):
        return True
    return ["of", "whom"] in (folded[quantity.first - 2 : quantity.first], folded[quantity.first - 6 : quantity.first - 4])
