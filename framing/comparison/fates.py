"""Wordings of what becomes of people where no verb says they were harmed: *taken* by a wave, *sent to hospital*, in need of *stitches*.

It knows these patterns, family by family in the order in which they are read; it refuses to know verbs of harm and who did anything.
"""

from framing.comparison.bodies import BODY
from framing.comparison.folk import ABOUT, COUNT, FOLK, NUMBERS, SOMEBODY
from framing.comparison.patterns import BE, LIGHTLY, WORDS, Wording, in_order

HOSPITAL = r"(?:hospitals?|the (?:\w+\s+)?(?:hospital|infirmary|clinic|ward)|intensive care|casualty|a (?:hospital|clinic))"

BEARING: tuple[Wording, ...] = (
    Wording(
        "He {has a fractured pelvis}.",
        "intransitive",
        rf"\b(?:{FOLK}|I|[A-Z]\w+|{COUNT})\s+(?P<at>(?:had|has|have)\s+an?\s+(?:\w+\s+)?(?:fractured|broken|shattered|crushed|burst|smashed)\s+(?!heart\b){BODY})\b(?!\s+(?:door|gate|window|wheel|seat|light|lock))",
    ),
    Wording(
        "Nine pickets {had minor burns}.",
        "intransitive",
        rf"\b(?:{FOLK}|I|{COUNT})\s+(?P<at>(?:had|has|have)\s+(?:serious|severe|minor|slight|bad|grave|deep|superficial)\s+(?:burns|wounds|injuries|bruises|fractures|scalds))\b",
    ),
    Wording(
        "Two porters later {received treatment for shock}.",
        "intransitive",
        rf"\b(?:{FOLK}|{COUNT})\s+(?:\w+\s+)?(?P<at>received\s+(?:first aid|treatment|(?:medical\s+)?(?:care|help|attention))\s+for\s+(?:\w+\s+)?(?:burns|wounds|injuries|bruises|fractures|scalds|cuts|shock))\b",
    ),
)
"""What people bear, as the subject of *have* and *receive*."""
SUFFERED = in_order(BEARING)
"""Those who suffered stand before these; they are read before the nouns inside them."""

TAKEN_OFF: tuple[Wording, ...] = (
    Wording(
        "The undertow {took both} of them.",
        "thing",
        rf"(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)\b(?:took|takes|taking)\s+(?:{COUNT}(?=\s*[.,;]|\s+of\s+(?:them|us|the\s+\w+)\b|\s+with\s+(?:it|them)\b)"
        rf"|(?:him|her|them)(?=\s*[.;]|\s+with\s+it\b|\s+in (?:the night|an hour|a day)\b))",
    ),
    Wording(
        "The panic {put nine choristers in hospital}.",
        "active",
        rf"\b(?:sent|sends|sending|put|puts|putting|landed|landing)\s+{SOMEBODY}{WORDS}{{1,5}}?(?:to|in|into)\s+{HOSPITAL}\b(?!\s+(?:staff|workers|beds|managers|boards?|services))",
    ),
    Wording(
        "A lodger {was quickly taken to the county infirmary}.",
        "passive-agentless",
        rf"\b{BE}{LIGHTLY}\s+(?:taken|rushed|sent|flown|carried|driven|admitted|airlifted)\s+(?:\w+\s+)?(?:to|into)\s+{HOSPITAL}\b",
    ),
)
"""Taken, by the water or to a hospital."""
BEYOND_HELP: tuple[Wording, ...] = (
    Wording(
        "Eleven young lives {were cut short} at the crossing.",
        "passive",
        r"\blives?\b[^.;:]{0,30}?\s(?P<at>(?:was|were|had been|has been|have been)\s+(?:snuffed out|cut short))\b",
    ),
    Wording("The stoker {could not be revived}.", "passive-agentless", r"\bcould\s*(?:not|n['’]t)\s+be\s+(?:saved|revived|resuscitated)\b"),
    Wording(
        "Two of the skaters {never reached the shore}.",
        "intransitive",
        r"\bnever\s+(?:got|stood)\s+up\b|\bnever\s+(?:made it|reached) (?:home|out|the (?:shore|surface|steps|door))\b",
    ),
)
"""Those whom nobody could save."""

REMOVED = r"(?:eliminated|liquidated|neutrali[sz]ed|annihilated|exterminated|dispatched|taken out|finished off|wiped out|destroyed|put to the sword|dealt with)"
REMOVING = r"(?:eliminated?|liquidated?|neutrali[sz]ed?|annihilated?|exterminated?|dispatched|destroyed|took out|wiped out|finished off)"

WAR_WORDS: tuple[Wording, ...] = (
    Wording(
        "The ensign {fell in battle}.",
        "intransitive",
        r"\b(?:fell|fallen|falls?)\s+(?:heroically|bravely|gallantly|in\s+(?:the\s+)?(?:battle|combat|action|fighting|line of duty|clash(?:es)?|defence)|"
        r"at (?:his|her|their) posts?|while (?:shielding|defending|protecting)|(?:dead|lifeless)\b)|"
        r"\b(?:gave|gives|giving|laid down)\s+(?:his|her|their)\s+(?:own\s+)?li(?:fe|ves)\b",
    ),
    Wording(
        "Nine rebels {were swiftly neutralised} at the ford.",
        "passive",
        rf"\b{ABOUT}(?:,[^,.;]{{3,60}},)?\s+(?:\w+\s+){{0,2}}?(?P<at>{BE}{LIGHTLY}\s+{REMOVED})\b",
    ),
    Wording(
        "A cooper is charged with an {assault on} two bailiffs.",
        "nominalised",
        rf"\bassault\s+on\s+(?=(?:an?\s+|the\s+|his\s+|her\s+|their\s+)?(?:\w+\s+)?{FOLK}\b)",
    ),
    Wording(
        "The column {wiped out} several armed fighters.",
        "active",
        rf"\b{REMOVING}\s+(?={COUNT}\s+(?:\w+\s+)?{FOLK}\b|(?:the|their|his|a|an)\s+(?:\w+\s+)?{FOLK}\b)",
    ),
)
"""The words of armies and of courts: *fell at his post*, *were liquidated*, *an assault on*."""

STRUCK = r"(?:hit|shot|struck|stabbed|killed|beaten|crushed|trampled|clubbed|kicked|wounded|injured|burned|scalded|blinded|knocked down|run over)"
TREATED = r"(?:stitches|surgery|an operation|hospital (?:treatment|care)|(?:medical )?treatment|medical (?:attention|help|care|treatment)|first aid|an amputation)"
BODILY = r"(?:bruises|bruising|cuts|burns|wounds|injuries|grazes|sprained (?:wrists?|ankles?)|whiplash|concussion|scalds)"

LEFT_IN_NEED: tuple[Wording, ...] = (
    Wording(
        "Dozens {were left gasping} in the tunnel.",
        "passive",
        rf"\b{BE}\s+left\s+(?:gasping|choking|bleeding|dying|fighting for (?:his|her|their) li(?:fe|ves)|for dead|shaken|limping|wounded|injured|"
        rf"hurt|scarred|with(?:out)?\s+(?:\w+[\s-]){{0,3}}?{BODY})\b",
    ),
    Wording(
        "The fiddler, whom two stewards {had kicked}, is at home.",
        "active",
        rf"\bwhom\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){{1,3}}?(?P<at>(?:had\s+|have\s+)?(?:{STRUCK}|beat|dragged|pushed|shoved|kicked|punched|threw))\b"
        r"(?!\s+(?:by\s+(?:an?\b|the\s+(?!hair|arms?|neck|feet|legs?)|\w+\s*[.,])))",
    ),
    Wording(
        "Forty of them {needed medical attention}.",
        "intransitive",
        rf"\b(?:needed|needs|need|required|requires|sought|received|underwent)\s+(?:\w+\s+){{0,2}}?{TREATED}\b|"
        r"\bwent to (?:the )?(?:hospital|clinic|infirmary)\b",
    ),
    Wording("The teller went home with {six stitches}.", "nominalised", rf"\b(?:with|had|has|and)\s+(?P<at>(?:{NUMBERS}\s+)?stitches)\b"),
    Wording(
        "A tuner has minor {bruises}.",
        "nominalised",
        rf"\b(?:had|has|have|with)\s+(?:{COUNT}\s+|minor\s+|serious\s+|severe\s+|only\s+)?(?P<at>{BODILY})\b",
    ),
)
"""Left behind, and in need of care."""
BREATH_AND_BLOOD: tuple[Wording, ...] = (
    Wording(
        "Rowers {were slowly drowning} by the pier.",
        "intransitive",
        rf"\b(?:was|were|is|are|began)\s+(?:\w+\s+)?(?:drowning|suffocating|choking|burning alive|bleeding|freezing|starving)\b(?!\s+(?:him|her|them|{NUMBERS})\b)",
    ),
    Wording(
        "Dyers {inhaled the fumes} for an hour.",
        "intransitive",
        r"\b(?:choked|choking|gasped|gasping)\s+(?:on|for)\b|\b(?:inhaled|breathed in|swallowed)\s+(?:\w+\s+){0,2}?(?:smoke|fumes|gas|water|dust)\b",
    ),
    Wording(
        "The umpire {bled from the nose}.", "intransitive", rf"\b(?:bled|bleeding)\s+from\s+(?:the|his|her|their|an?)\s+(?:\w+\s+)?{BODY}\b"
    ),
)
"""Without air, and bleeding."""

PLACED = (
    r"(?:as|while|when|where|beside|behind|near|outside|inside|on the|on (?:his|her|their)|in the|in (?:his|her|their)|at the|from (?:behind|above|a)|"
    r"through the|twice|across the|during|dead)"
)
ATTRIBUTED = r"(?:injured|wounded|murdered|slain|executed|drowned|massacred|slaughtered|beaten|bloodied|maimed|burned|scalded|mutilated)"

BESIDE_A_NOUN: tuple[Wording, ...] = (
    Wording("Two cooks, {hit} as they ran, are in the ward.", "passive-agentless", rf"\b{ABOUT},\s+(?P<at>{STRUCK})\s+{PLACED}\b"),
    Wording(
        "The station counts 31 {injured} wardens.",
        "passive-agentless",
        rf"\b(?i:{NUMBERS}|the|several|many|other|these|those|two|of)\s+(?P<at>{ATTRIBUTED})\s+(?={FOLK}\b)",
    ),
)
"""Participles that tell which people are meant."""
BLOWS: tuple[Wording, ...] = (
    Wording(
        "The boiler {blew a fireman to bits}.",
        "active",
        rf"\b(?:blew|blow|blown|tore|hacked|cut|smashed|battered)\s+{SOMEBODY}{WORDS}{{1,7}}?(?:to (?:pieces|bits|shreds|death)|apart)\b",
    ),
    Wording(
        "The marchers {met a wall of shields}.",
        "instrument-subject",
        rf"\bmet\s+{WORDS}{{1,4}}?(?:sticks|batons|clubs|bullets|fists|boots|shields|truncheons)\b",
    ),
    Wording(
        "The wardens {came under a hail} of bottles.",
        "intransitive",
        r"\b(?:came|come|coming)\s+under\s+(?:a\s+|an?\s+)?(?:\w+\s+)?(?:hail|barrage|shower|rain|volley|sustained)\b",
    ),
    Wording(
        "Batons {rained} down on the crowd.",
        "instrument-subject",
        r"\b(?i:stones|bottles|bricks|bolts|batons|blows|truncheons|clubs|bullets|shells|rounds|canisters|rocks)\s+(?P<at>rained|came|fell|crashed|thudded)\s+"
        r"(?:down\s+)?(?:on|upon|onto|among)\b",
    ),
    Wording(
        "The spike {went through her hand}.",
        "thing",
        rf"\b(?:went|goes|tore|ripped|passed|smashed|crashed|struck|slammed)\s+(?:in|into|through)\s+(?:his|her|their|the\s+\w+[’']s)\s+(?:\w+\s+)?{BODY}\b",
    ),
    Wording(
        "A pellet {took out one eye}.",
        "active",
        r"\b(?:took|put)\s+(?:out\s+)?(?:his|her|their|an|one|both|[A-Z]\w+[’']s)\s+(?:\w+\s+)?eyes?\b",
    ),
    Wording(
        "The ceiling {fell in on} two fitters.",
        "thing",
        r"\b(?:fell|came|crashed|caved|tumbled)\s+(?:in|down)\s+(?:on|onto|upon|over)\s+(?=\w)",
    ),
    Wording(
        "The bailiff {took a severe beating}.",
        "nominalised",
        r"\b(?:took|suffered|received|got)\s+an?\s+(?:\w+\s+)?(?:beating|kicking|battering|hiding|thrashing)\b",
    ),
    Wording(
        "A slater {toppled from the} gable.",
        "intransitive",
        r"\b(?:plunged|tumbled|dropped|toppled)\s+(?:from|off|into|down|to)\s+(?:the|a|his|her|their|its)\b",
    ),
)
"""Hails of stones, what goes into a body, what falls on people, and falls."""
FORCE_USED: tuple[Wording, ...] = (
    Wording(
        "Nine pickets {were baton-charged} by mounted constables.",
        "passive-agent",
        rf"\b{ABOUT}\s+(?P<at>(?:was|were|been|being)\s+(?:baton-)?charged)\s+by\s+(?:the\s+)?(?:police|officers|horses|mounted|guards|troops)",
    ),
    Wording(
        "The wardens {used water cannon}.",
        "active",
        r"\bused\s+(?:batons|truncheons|clubs|rubber (?:bullets|rounds)|tear gas|gas|water cannon|force|live rounds|pepper spray)\b",
    ),
    Wording(
        "{Special means were lawfully employed}.",
        "passive-agentless",
        r"\b(?i:batons|truncheons|rubber (?:bullets|rounds)|tear gas|water cannon|live (?:rounds|ammunition)|pepper spray|special means)\s+(?:was|were)\s+"
        r"(?:\w+ly\s+)?(?:used|employed|deployed)\b",
    ),
)
"""The force that police use, as their reports tell it."""

ARMED = r"(?:men|soldiers?|fighters?|troops|guards?|officers?|policem[ae]n|comrades|conscripts?|partisans|defenders|martyrs?|recruits?|servicemen)"
BLOODSHED = r"(?:massacre|bloodbath|slaughter|carnage|bloodshed)"

LOSSES: tuple[Wording, ...] = (
    Wording(
        "The brigade {lost three of its men}.",
        "intransitive",
        rf"\b(?:lost|losing|lose|loses)\s+{COUNT}\s+(?:of (?:its|their|our|his)\s+)?(?:\w+\s+)?(?:{ARMED}|civilians|citizens|sons)\b(?!\s+(?:to|since|through|as|over|between)\b)",
    ),
    Wording(
        "Four young conscripts {fell} at the weir.",
        "intransitive",
        rf"\b{COUNT}\s+(?:\w+\s+){{0,2}}?{ARMED}\s+(?P<at>(?:ha(?:ve|d)\s+)?(?:fell|fallen))\b"
        r"(?=\s*[,.;]|\s+(?:in (?:battle|action|combat|the (?:battle|fighting|assault|attack|raid))|at|near)\b(?! least\b))",
    ),
    Wording(
        "For the hamlet it was {a terrible bloodbath}.",
        "nominalised",
        rf"\b(?:was|is|been|it|this|of|as|in|after|since)\s+(?P<at>(?:an?|the|that|this)\s+[\"“]?(?:\w+\s+)?{BLOODSHED})\b",
    ),
    Wording(
        "{The carnage} began at noon.",
        "nominalised",
        rf"(?P<at>\b(?:That|This|The) {BLOODSHED})\s+(?:was|is|of|at|in|happened|began|by)\b",
    ),
    Wording(
        "They told of the {execution of} a young clerk.",
        "nominalised",
        rf"\bexecution\s+of\s+(?=(?:an?|the|his|her|their|{NUMBERS})\s+(?:\w+\s+){{0,2}}?(?:{FOLK}|inspector)\b)",
    ),
)
"""The losses of a side, and what it calls a massacre."""
IN_HOSPITAL: tuple[Wording, ...] = (
    Wording(
        "Two of the rowers {are still in hospital}.", "intransitive", rf"\b{BE}{LIGHTLY}\s+(?:still\s+|now\s+)?in\s+(?:hospital|plaster)\b"
    ),
    Wording(
        "Fifteen of them {were treated by} paramedics.",
        "passive-agentless",
        rf"\b{BE}\s+(?:\w+ly\s+)?treated\s+(?:in|at|by)\s+(?={HOSPITAL}|paramedics|doctors|medics|[A-Z]\w+(?: [A-Z]\w+)* (?:Hospital|Clinic|Infirmary))",
    ),
    Wording(
        "In all 90 people {were treated}, the matron said.",
        "passive-agentless",
        rf"\b{ABOUT}(?:\s+in\s+all)?,?\s+(?P<at>{BE}\s+treated)(?=\s*[.,;:)”\"]|\s*$|\s+(?:there|overnight|on the spot|at the scene)\b|\s+and\s+(?:released|discharged|sent home)\b)",
    ),
    Wording(
        "Nine rowers {were brought to the Harbour Clinic}.",
        "passive-agentless",
        rf"\b{COUNT}\s+(?:\w+\s+)?{FOLK}\s+(?:in\s+all\s+)?(?P<at>{BE}\s+(?:brought|taken)\s+to\s+(?:the\s+)?(?:[A-Z]\w+\s+)+(?:Hospital|Clinic|Infirmary))\b(?!\s+to\b)",
    ),
)
"""Whom a hospital has, and whom it treated."""
SCRAPES: tuple[Wording, ...] = (
    Wording("The stewards {got a thumping}.", "nominalised", rf"\b{FOLK}\s+(?P<at>(?:got|received)\s+a\s+(?:thumping|clubbing))\b"),
    Wording(
        "Three of the rowers {were cut or bruised} by stones.",
        "passive",
        rf"\b{COUNT}\s+(?:of\s+the\s+)?(?:\w+\s+)?{FOLK}\s+(?P<at>{BE}\s+(?:(?:cut\s+(?:or|and)\s+)?(?:bruised|scratched|grazed)))\b",
    ),
    Wording(
        "Six rowers {were cut} by glass.", "passive-agent", rf"\b{COUNT}\s+(?:of\s+the\s+)?(?:\w+\s+)?{FOLK}\s+(?P<at>{BE}\s+cut)\s+by\b"
    ),
)
"""Small hurts, where people are counted before them."""
OVERRUN: tuple[Wording, ...] = (
    Wording("A cart {ran over them} on the quay.", "thing", r"\b(?:drove|ran)\s+over\s+(?:him|her|them)\b(?!\s+(?:the|a|an)\b)"),
    Wording(
        "What followed was {a beating}.",
        "nominalised",
        r"\b[Ww]hat\s+(?:followed|came next)\s+was\s+(?P<at>an?\s+(?:beating|shooting|battering))\b",
    ),
    Wording(
        "A woman in a shawl {was ridden down} by a warder.",
        "passive",
        rf"\b{FOLK}[^.;]{{0,60}}?\s(?P<at>{BE}\s+ridden\s+down)(?=\s+by\b|\s+and\b|\s*[.,;])",
    ),
    Wording("What {killed} the two rowers was a beam.", "instrument-subject", r"\b[Ww]hat\s+(?P<at>killed|wounded|injured)\s"),
    Wording(
        "The third shell {fell among} the stalls.",
        "instrument-subject",
        r"\b(?i:bombs?|shells?|rockets?|missiles?|mortars?|second|third|one|another)\s+(?P<at>(?:had\s+)?(?:fell|landed|fallen|exploded|burst)\s+"
        r"(?:among|amid))\b",
    ),
    Wording(
        "Two {rifles were accidentally discharged}.",
        "passive-agentless",
        r"\b(?i:firearms?|rifles?|guns?|pistols?|weapons?)\s+(?:was|were)\s+(?:\w+ly\s+)?(?:discharged|fired)\b",
    ),
)
"""What rode over people and fell among them."""

FAMILIES = (
    TAKEN_OFF,
    BEYOND_HELP,
    WAR_WORDS,
    LEFT_IN_NEED,
    BREATH_AND_BLOOD,
    BESIDE_A_NOUN,
    BLOWS,
    FORCE_USED,
    LOSSES,
    IN_HOSPITAL,
    SCRAPES,
    OVERRUN,
)
FATES = in_order(*FAMILIES)
"""Each pattern with its reading."""
