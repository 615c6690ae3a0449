"""Harm told as somebody's or something's deed: *smashed a baton into his jaw*, *fired on the crowd*, *the wave swept two girls*.

It knows verbs with the weapon, the part of a body or the people behind them; it refuses to know whether the subject is a person.
"""

from framing.comparison.bodies import BODY
from framing.comparison.folk import NUMBERS, SOMEBODY
from framing.comparison.patterns import WORDS, Wording

SHOTS = (
    r"(?:shots?|rounds?|bullets?|canisters?|gas|magazine|burst|volleys?|grenades?|cannons?|hoses?|pellets|shells?|bombs?|rockets?|missiles?|"
    r"arrows?|flares?)"
)
MISSILES = (
    r"(?:bottles?|stones?|bricks?|rocks?|bombs?|petrol bombs?|acid|water|oil|petrol|missiles?|objects|grenades?|cobbles?|fireworks?|bolts)"
)
IRRITANT = r"(?:[Pp]epper|[Ii]rritant|[Tt]ear|CS)[- ](?:spray|gas)"

WITH_WEAPONS: tuple[Wording, ...] = (
    Wording(
        "A guard {smashed his shield into the clerk’s face}.",
        "active",
        r"\b(?:smashed|slammed|drove|swung|brought|rammed|cracked|thrust|jabbed|crashed|banged|plunged|stuck|sank|stabbed|pressed|pushed|shoved|put|"
        r"fired|pumped|emptied)\s+(?!by\b)"
        rf"{WORDS}{{1,5}}?(?:into|in|through|against|across|over|down on|onto|to|at|on)\s+{WORDS}{{0,5}}?{BODY}\b",
    ),
    Wording(
        "Warders {fired two rubber bullets at} the rowers.",
        "active",
        rf"\b(?:fired|discharged|emptied|pumped|loosed|unleashed|turned|launched|dropped|rained|let off|shot|sent)\s+(?:[\w-]+\s+){{0,5}}?{SHOTS}\s+"
        r"(?:at|into|on|onto|over|upon|towards?|among|through)\s+(?=\w)",
    ),
    Wording(
        "Boys {threw stones at} a tram.",
        "active",
        rf"\b(?:threw|hurled|flung|lobbed|rained|tossed|tipped|poured)\s+(?:[\w-]+\s+){{0,5}}?{MISSILES}\s+(?:at|on|onto|over|into)\s+(?!(?:the|a)\s+(?:\w+\s+)?(?:walls?|windows?|doors?|buildings?|ground|water|fire|statue|tank|river)\b)",
    ),
    Wording(
        "The landlady {poured some boiling milk over} him.",
        "active",
        r"\b(?:poured|threw|tipped|flung|emptied|dashed)\s+(?:\w+\s+){0,2}?(?:boiling|scalding|hot|burning)\s+\w+\s+(?:over|on|at|in|into|onto)\b",
    ),
    Wording(
        "A jilted suitor {dashed the acid in} her face.",
        "active",
        r"\b(?:threw|flung|hurled|dashed|squirted)\s+(?:\w+\s+){0,2}?acid\s+(?:over|on|at|in|into)\b",
    ),
    Wording(
        "Stewards {used pepper spray against} the choir.",
        "active",
        rf"\b(?:sprayed|squirted|used|deployed|discharged|released)\s+(?:[\w-]+\s+){{0,2}}?{IRRITANT}\s+(?:on|at|against|in|into|over)\b",
    ),
    Wording(
        "{Tear gas was released} in the hall.",
        "passive-agentless",
        rf"\b{IRRITANT}\s+(?:was|were|had been|has been)\s+(?:used|fired|sprayed|deployed|released|discharged)\b",
    ),
    Wording(
        "A bailiff {sprayed} two tenants in the eyes.",
        "active",
        r"\bsprayed\s+(?=(?:[\w-]+\s+){1,6}(?:in the (?:face|eyes)|with\b))",
    ),
    Wording(
        "Two wardens {knelt on the poacher’s back}.",
        "active",
        rf"\b(?:knelt|stamped|stomped|stood|sat|trampled|jumped|trod|pressed|leaned|stepped)\s+(?:down\s+)?on\s+{WORDS}{{1,4}}?{BODY}\b",
    ),
    Wording(
        "The keepers {set dogs on} the pickers.",
        "active",
        r"\bset\s+(?:\w+\s+)?(?:dogs|a dog|hounds)\s+on\b|\bturned\s+(?:\w+\s+){0,2}?(?:dogs|hoses|fire hoses|water cannon|batons)\s+on\b",
    ),
)
"""What is brought to bear: a shield, shots, stones, hot milk, gas, one's weight, dogs."""

ENDS = (
    r"(?:to death|dead|unconscious|senseless|insensible|lifeless|half to death|to a pulp|to the (?:ground|floor|pavement|deck)|to (?:his|her|their) "
    r"(?:knees|deaths?))"
)
LEFT = (
    rf"(?:dead|paralysed|paralyzed|blind|blinded|maimed|crippled|disabled|lame|unconscious|bleeding|bloodied|brain-damaged|wounded|injured|hurt|deaf|"
    rf"fighting for (?:his|her|their) li(?:fe|ves)|in a coma|in hospital|without (?:an?|his|her|their) {BODY}|"
    r"with (?:\w+[\s-]){0,3}?(?:burns|wounds|injuries|fractures|bruises))"
)
BROKE = (
    r"(?:"
    # bones
    r"broke|fractured|shattered|crushed|smashed|dislocated|snapped|cracked|twisted|"
    # flesh
    r"gashed|bruised|cut|tore|ripped|ripped through|split|sliced|sliced through|slashed|grazed|severed|mangled|burned|burnt|"
    # into and through a body
    r"punctured|pierced|ruptured|perforated|penetrated|tore through|went through|passed through|lodged in|stamped on|"
    # the whole of somebody
    r"blinded|injured|hurt|wounded|killed|maimed)"
)

ON_A_BODY: tuple[Wording, ...] = (
    Wording(
        "Bandits {clubbed the toll-keeper to death}.",
        "active",
        r"\b(?:hack|beat|club|kick|stab|shoot|batter|hacked|clubbed|kicked|stabbed|shot|battered|stoned|trampled|crushed|burned|burnt|starved|choked|strangled|"
        rf"tortured|bludgeoned|dragged|knocked|struck|flogged|whipped|scalded|mauled|worked|pummelled|punched|gored|gassed)\s+{SOMEBODY}"
        rf"{WORDS}{{1,6}}?{ENDS}\b",
    ),
    Wording(
        "The fall {left the tiler paralysed}.",
        "active",
        rf"(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)(?<!\bis\s)\b(?:left|leaves|leaving)\s+{SOMEBODY}{WORDS}{{1,6}}?{LEFT}\b",
    ),
    Wording(
        "The saw {tore off the joiner’s thumb}.",
        "active",
        rf"\b(?:tore|ripped|blew|sliced|cut|severed|took|sheared|bit|hacked|chopped|shot)\s+off\s+{WORDS}{{1,4}}?{BODY}\b|"
        rf"\b(?:tore|ripped|blew|sliced|cut|took|sheared|bit|hacked|chopped|shot)\s+{WORDS}{{1,4}}?{BODY}\s+off\b|"
        rf"\b(?:tore|ripped|blew|sheared|wrenched)\s+{WORDS}{{1,3}}?{BODY}\s+from\b",
    ),
    Wording(
        "The recoil {shattered the gunner’s left shoulder}.",
        "active",
        rf"\b{BROKE}\s+(?!(?:by|in|on|at|to|from|with)\b)(?:(?:the|an?)\s+(?:\w+\s+)?{BODY}\s+of|(?:{WORDS}{{0,2}}?\w+(?:['’]s|s['’]))\s+(?:\w+\s+){{0,2}}?{BODY}|"
        rf"(?:two|three|\w+) of (?:his|her|their)\s+(?:\w+\s+)?{BODY})\b",
    ),
)
"""With an end or a part of a body behind the harmed: *clubbed him to death*, *tore off his thumb*."""

WHOM = (
    rf"(?:him|her|them|me|us|an?|the|his|their|another|{NUMBERS}|at least|more than|up to|some|several|many|dozens|scores|hundreds|thousands|"
    r"both|every|everyone|everybody|whole|entire|people|bystanders|villagers|residents|[A-Z]\w+)"
)
"""What opens an object that is somebody."""
DONE_BY_THINGS = (
    r"(?:"
    # strikes
    r"struck|hit|caught|clipped|smashed into|crashed into|slammed into|careered into|ran into|ran over|ran down|ploughed into|plowed into|"
    r"tore into|ripped into|bowled over|knocked|felled|flattened|pinned|"
    # falls and rolls
    r"fell on|fell onto|came down on|landed on|overturned on|rolled over|rolled onto|tipped|crushed|buried|trapped|"
    # throws and carries away
    r"flung|hurled|threw|tossed|dragged|swept|swept away|washed away|carried off|carried away|swallowed|engulfed|drowned|"
    # goes through
    r"tore through|ripped through|scythed through|cut through|sliced through|swept through|went through|"
    # burns, freezes, chokes, makes ill
    r"burned|scalded|singed|electrocuted|froze|starved|choked|suffocated|asphyxiated|overcame|gassed|exposed|poisoned|infected|sickened|"
    r"laid low|"
    # bites
    r"bit|stung|gored|mauled|savaged|"
    # leaves behind
    r"killed|claimed|wiped out|broke|blinded|paralysed|paralyzed|disabled|maimed|injured|wounded|hurt)"
)
CHARGED_AT = (
    r"(?:"
    # shoot at and set fire to
    r"set fire to|fired on|fired at|fired into|fired upon|opened fire on|"
    # run at
    r"ran over|ran down|rode down|rode over|rammed|ploughed into|plowed into|drove into|slammed into|drove (?:(?!and\b|or\b)\w+\s+){1,3}?(?:at|into)|"
    r"charged|waded into|"
    # lay hands on
    r"set upon|set about|laid into|shoved|punched|clubbed|clobbered|trampled|pelted|bit|gassed|tortured)"
)
SAVAGED = (
    r"(?:"
    # beaten
    r"headbutted|slapped|thrashed|whipped|lashed|caned|flogged|truncheoned|cudgelled|bludgeoned|baton-charged|pistol-whipped|bashed|beat up|"
    r"roughed up|manhandled|mugged|floored|felled|knocked out|knocked down|mowed down|stoned|"
    # stabbed, shot, bitten
    r"bayoneted|machine-gunned|strafed|finished off|gored|mauled|savaged|"
    # burned, choked, killed
    r"scalded|electrocuted|tasered|tased|maced|pepper-sprayed|gassed|tear-gassed|teargassed|drugged|throttled|garrott?ed|waterboarded|"
    r"drowned|hanged|lynched|"
    # marked for life
    r"blinded|crippled|raped|molested)"
)
"""Verbs that hurt whatever they take."""

PEOPLE: tuple[Wording, ...] = (
    Wording(
        "Raiders {gunned down} a tinker and his son.",
        "active",
        rf"\b(?:gunned|mowed|mown|cut|shot)\s+down\s+(?={WHOM}\b|[a-z]+\s+[a-z]*\s*[A-Z])|\bpicked off\s+(?={WHOM}\b)",
    ),
    Wording(
        "They are accused of {clubbing} people on the stairs.",
        "active",
        r"\b(?:gunning|shooting|beating|clubbing|stabbing|mowing|cutting)\s+(?:down\s+)?(?=[a-z]+\s+[A-Z]|him\b|her\b|them\b|two\b|three\b|people\b)",
    ),
    Wording("A falling beam {flattened} two carpenters.", "thing", rf"\b{DONE_BY_THINGS}\s+(?={WHOM}\b)"),
    Wording(
        "A tram left the rails{, instantly killing} four clerks.",
        "active",
        r",\s*(?:\w+ly\s+)?(?:killing|injuring|wounding|maiming|hitting|striking|crushing|burying|drowning|blinding|scalding|burning|hurting|knocking down)\s+"
        rf"(?={WHOM}\b)",
    ),
    Wording(
        "Riders {charged} several pickets.",
        "active",
        rf"\b{CHARGED_AT}\s+(?=(?:a|an|the|his|her|their|its|two|three|four|five|six|some|several|dozens|him|them|people|[A-Z]\w+)\b)",
    ),
    Wording("The overseer {flogged} stable boys.", "active", rf"\b{SAVAGED}\s+{SOMEBODY}"),
    Wording(
        "Raiders {slit the sentry’s throat}.", "active", r"\b(?:slit|cut|slashed)\s+(?:the\s+)?(?:his|her|their|\w+[’']s\s+)?throats?\b"
    ),
    Wording(
        "The siege {robbed the infirmary of clean water}.",
        "active",
        rf"\b(?:deprived|robbed|starved)\s+{WORDS}{{1,6}}?of\s+(?:\w+\s+)?(?:treatment|care|oxygen|medicines?|insulin|food|water|dialysis|air|drugs)\b",
    ),
    Wording(
        "Deckhands {chased a stowaway over the rail}.",
        "active",
        rf"\b(?:chased|drove|forced|hounded|herded|marched|kicked|knocked|swept)\s+{SOMEBODY}{WORDS}{{1,4}}?(?:over|off|into|under)\s+(?:the\s+)?(?:\w+\s+)?"
        r"(?:rail|cliff|water|sea|river|canal|edge|bridge|roof|train|traffic|path|flames|dock|harbour|pit|parapet)\b",
    ),
    Wording(
        "The patrol {left two smugglers to drown}.",
        "active",
        rf"(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)\b(?:left|leaving|leaves)\s+{SOMEBODY}{WORDS}{{1,4}}?"
        r"(?:to (?:die|drown|bleed|freeze|starve|burn)|lying in|bleeding|for dead|without (?:water|food|air|medicine|treatment|help))\b",
    ),
)
"""With people behind the verb: *flattened two carpenters*, *left him to drown*."""

PERSON = (
    rf"(?:him\b|her\b(?!\s+(?:\w+ly\s+)?(?:chair|book|plate|bag|way))|them\b|{NUMBERS}\s+\w+|[A-Z]\w+|people\b|(?:an?|the|his|her|their|its|some|several|at least)\s+"
    r"(?:[\w-]+\s+){0,3}?(?:\w{2,}(?:er|ers|or|ors|m[ae]n|ist|ists|ant|ants|ent|ents|ee|ees|ian|ians)|boys?|girls?|child|children|infant|baby|youths?|"
    r"sons?|wife|husband|clerk|nurse|guards?|captives?|hostages?|pupils?|crowd|crew|monk|nun|priest|teens?|pair|couple|inmates?|grandmother|smith|cook)\b)"
)
"""Somebody, where the verb is done to things as often."""
THINGS = (
    r"(?:"
    # weapons, and what comes out of them
    r"gas|tear gas|smoke|fumes|acid|fire|blaze|flames|blasts?|explosions?|"
    r"canisters?|bottles?|stones?|bricks?|rocks?|bolts?|chairs?|batons?|truncheons?|clubs?|sticks|shields?|bullets?|rounds?|pellets|shells?|"
    r"mortars?|rockets?|missiles?|bombs?|grenades?|shrapnel|petrol bombs?|fireworks?|flares?|knife|blade|rope|"
    # vehicles and creatures
    r"lorry|truck|van|car|bus|tram|train|locomotive|ambulance|tractor|motorcycle|motorbike|cart|ferry|ship|trawler|freighter|tanker|hull|bow|"
    r"horse|dogs?|"
    # what falls
    r"roof|wall|ceiling|beam|beams?|crane|container|mast|scaffolding|chimney|glass|debris|tree|boulder|landslide|mudslide|mud|avalanche|"
    # water, weather, sickness and want
    r"water|waters|waves?|current|river|sea|floodwaters?|flood|torrent|surge|cold|frost|heat|fever|virus|disease|epidemic|hunger|thirst)"
)

THROWN_ABOUT: tuple[Wording, ...] = (
    Wording("Stewards {dragged} an usher from the hall.", "active", rf"\b(?:dragged|pushed|kicked|knocked)\s+(?={PERSON})"),
    Wording("The sentries {opened fire}.", "active", r"\b(?:opened|opens|opening)\s+fire\b(?!\s+on\b)"),
    Wording(
        "Two men {bundled the editor into} a cab.",
        "active",
        rf"\b(?:threw|flung|hurled|shoved|pushed|dragged|hauled|slammed|pinned|wrestled|forced|bundled|hustled|frogmarched)\s+"
        rf"(?!(?:an?|the|some|two|three|their|his|her)\s+(?:\w+\s+)?{THINGS}\b)"
        r"(?:(?:him|her|them)\b|[A-Z]\w+|(?:an?|the|two|three|four|his|her|their)\s+[a-z-]+(?:\s+[a-z]+)?)(?:\s+\w+){0,2}?\s+"
        r"(?:down|off|out of|against|from|into|onto|under|over the|to the (?:ground|floor|pavement|road)|by the (?:hair|throat|neck|arm|feet))\b",
    ),
)
"""Verbs that are done to things as often, with somebody behind them."""
