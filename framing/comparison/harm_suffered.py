"""Harm told as what befell people, with nobody who does it: *died*, *lost an eye*, *did not come up*, *is in a coma*.

It knows these verbs, and what takes lives in their turns (*cost her her sight*); it refuses to know who is to blame.
"""

from framing.comparison.bodies import BODY, HARMS
from framing.comparison.folk import NUMBERS
from framing.comparison.patterns import WORDS, Wording

BREAKING = ("broke", "fractured", "shattered", "smashed", "dislocated", "snapped", "punctured", "severed")
"""What happens to one's own bones, or is done to another's."""
NEVER_AGAIN = (
    r"(?:"
    # never again
    r"(?:did|does|do|has|have|had) not (?:survived?|come up|c[ao]me back alive|woken|wake(?: up)?|regain(?:ed)? consciousness)|"
    r"never (?:came up|c[ao]me home|woke|regained consciousness|recovered consciousness)|(?:did|do) not make it|(?:may|will) not (?:walk|see) again|"
    # dead, and other words for it
    r"(?:lie|lies|lay) dead|dead on arrival|presumed drowned|stopped breathing|passed away|breathed (?:his|her|their) last|"
    r"drew (?:his|her|their) last breath|took (?:his|her|their) own li(?:fe|ves)|went down with|went under|gone under|"
    # dying, bleeding, falling ill
    r"dying of (?:his|her|their) (?:wounds|injuries)|(?:is|are|was|were|lay) dying|bled (?:for|out|on|heavily|where|until)|"
    r"(?:lay|lies|left) bleeding|lost consciousness|blacked out|fainted|collapsed and|collapsed from|collapsed with|choked on|"
    r"miscarried|lost (?:the|her|their) baby|took ill|(?:fell|has fallen|have fallen) sick|"
    r"(?:fell|taken|taken seriously) (?:gravely |seriously )?ill)"
)

READ_FIRST: tuple[Wording, ...] = (
    Wording(
        "The second mate {was lost} overboard.",
        "intransitive",
        r"\b(?:was|were|been)\s+lost\b(?=\s+(?:with|at sea|overboard|when|in the (?:sinking|wreck|storm|fire|collapse|crash)))",
    ),
    Wording(
        "The order {sent forty recruits to their deaths}.",
        "active",
        r"\b(?:sent|sending|led)\s+(?:[\w’'-]+\s+){1,4}?to\s+(?:his|her|their)\s+deaths?\b",
    ),
    Wording(
        "The jailers {tore out two of his fingernails}.",
        "active",
        rf"\b(?:pulled|tore|ripped|knocked)\s+out\s+{WORDS}{{1,4}}?(?:fingernails|nails|teeth|tooth|hair|eyes?)\b",
    ),
)
"""Turns that hold a shorter one of another rung: *were lost* is a passive elsewhere, *their deaths* a noun."""
ENDED: tuple[Wording, ...] = (
    Wording("He fell until the {wrist snapped}.", "intransitive", rf"\b{BODY}\s+(?:broke|snapped|shattered|gave way)\b"),
    Wording("Eleven {lives were lost} off the bar.", "intransitive", r"\b(?:lives were lost|life was lost)\b"),
    Wording("Two of the divers {did not come up}.", "intransitive", rf"\b{NEVER_AGAIN}\b"),
    Wording(
        "The sexton {took a bullet to the shoulder}.",
        "intransitive",
        rf"\btook\s+a\s+(?:\w+\s+)?(?:bullet|blade|knife|blow|round)\s+(?:to|in)\s+the\s+{BODY}\b",
    ),
)
"""How it ended for them, and for a bone."""
LIVES: tuple[Wording, ...] = (
    Wording(
        "The delay {cost the welder his sight}.",
        "instrument-subject",
        r"\b(?:cost|costs|costing)\s+(?:\w+\s+){1,4}?(?:an eye|a leg|an arm|a hand|(?:his|her|their) (?:life|lives|sight|legs?|eyes?))\b",
    ),
    Wording(
        "The fever {claimed nine more lives} by May.",
        "thing",
        rf"\b(?:took|taken|takes|taking|claimed|claims|claiming)\s+(?:the\s+)?(?:\w+\s+)?(?:{NUMBERS}|his|her|their|many|several|dozens of)\s+(?:\w+\s+)?"
        r"li(?:fe|ves)\b(?!\s+in)",
    ),
    Wording(
        "A stray round {ended the young life} of a drummer.",
        "active",
        r"\b(?:ended|cut short|ends)\s+(?:the\s+)?(?:\w+\s+){0,2}?li(?:fe|ves)\b",
    ),
    Wording("The owners regretted {the loss of all hands}.", "nominalised", r"\b(?:the|with the) loss of all hands\b"),
    Wording(
        "The lamplighter died {after a brutal beating}.",
        "nominalised",
        r"\b(?:after|in|during|for|of|survived|by|over)\s+an?\s+(?:\w+\s+){0,2}?(?:beating|stabbing|shooting|flogging|kicking|mauling|knifing|killing|drowning|clubbing)\b",
    ),
    Wording(
        "Whole hamlets {starved} in the winter.",
        "intransitive",
        r"(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)\bstarved\b(?=\s*[.,;]|\s+(?:in|during|before|when|while|last|this)\b)",
    ),
    Wording("The board regretted the {loss of innocent life}.", "nominalised", r"\bloss(?:es)? of\s+(?:\w+\s+){0,3}?(?:life|lives)\b"),
)
"""Lives taken and lost, and what people went through."""
HURT_AND_DEAD: tuple[Wording, ...] = (
    Wording(
        "A stoker {suffered two broken ribs}.",
        "intransitive",
        rf"\b(?:sustained|sustains|suffered|suffers|suffering|sustaining|got|escaped with)\s+(?:\w+[\s-]){{0,4}}?{HARMS}(?!\w)",
    ),
    Wording(
        "Four of the climbers are {feared dead}.",
        "intransitive",
        r"\b(?:is|are|was|were|lay|lies|lie|feared|confirmed|found|presumed|reported|dropped|fell)\s+(?:now\s+|already\s+)?dead\b",
    ),
    Wording(
        "The ferryman {drowned} within sight of the pier.",
        "intransitive",
        rf"\b(?:died|dies|(?:drowned|suffocated)(?!\s+(?:him|her|them|people|{NUMBERS}\s+\w+)\b)|perished|bled to death|burned to death|burnt to death|"
        r"froze to death|starved to death)\b",
    ),
    Wording(
        "A warder {lost most of his toes}.",
        "intransitive",
        r"\b(?:lost|loses|losing|lose)\s+(?:the\s+)?(?:his|her|their|an|a|the|both|most of (?:his|her|their)|two|one|three|several)\s+"
        rf"(?:\w+\s+)?(?:sight of\s+|use of\s+)?(?:li[fv]es?|{BODY})\b",
    ),
    Wording(
        "The tenor slipped and {broke his left ankle}.",
        "intransitive",
        rf"\b(?:{'|'.join(BREAKING)})\s+(?:(?:an?|his|her|their|both|two|several|three)\s+(?:\w+\s+)?{BODY}|"
        r"(?:legs|arms|backs|bones|ribs|ankles|wrists))\b",
    ),
    Wording(
        "The van {ran them both down}.",
        "active",
        r"\b(?:ran|run|runs|running|mowed|mown|knocked|rode)\s+(?:him|her|them|both|two|three|four|five)(?:\s+\w+)?\s+(?:over|down)\b",
    ),
    Wording(
        "A picket {fell under} a cart.",
        "intransitive",
        r"\b(?:fell|fallen|slipped)\s+(?:under|from|off|into|down|to (?:his|her|their) death)\b",
    ),
    Wording(
        "The gallery {collapsed on} the choir.",
        "intransitive",
        r"\b(?:collapsed|caved in)\s+(?:on|onto|over)\b(?!\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\s+the (?:price|question|issue|terms))",
    ),
)
"""Who was hurt, who is dead, what broke and fell."""
NEAR_DEATH: tuple[Wording, ...] = (
    Wording(
        "The signalwoman {is still in a coma}.",
        "intransitive",
        r"\b(?:is|was|are|were|lies|lay|remains?|remained)\s+(?:still\s+|now\s+)?(?:in\s+(?:a\s+)?(?:coma|intensive care|"
        r"(?:critical|serious|grave)\s+condition)|fighting for (?:(?:his|her|their) )?li(?:fe|ves)|unconscious)\b",
    ),
    Wording(
        "Three hikers {plunged to their deaths}.",
        "intransitive",
        r"\b(?:bled|burned|burnt|froze|frozen|starved|choked|fell|plunged|jumped|leapt|slid)\s+to\s+(?:his|her|their)?\s*deaths?\b",
    ),
)
"""Between life and death, and over the edge."""
