"""Wordings of bodily harm that no list of verbs can hold, as families: what is done to a body, with what, and how it ends.

It knows the patterns and how the rung of each is read; it refuses to know sentences, and who did anything.

A reading is a rung, or how to find one: `passive` looks for *by* and for a body, `subject` asks who or what the subject is,
`thing` is a telling only where the subject is a thing.
"""

from typing import Literal, TypeAlias

from framing.types import Rung

Reading: TypeAlias = Rung | Literal["passive", "thing"]

BODY = (
    r"(?:head|skull|face|forehead|jaw|nose|cheek|cheekbone|eyes?|eardrum|ears?|lips?|mouth|teeth|tooth|neck|throat|arms?|forearms?|wrists?|elbows?|"
    r"shoulders?|hands?|fingers?|thumb|knuckles|ribs?|chest|lungs?|spine|back|hips?|legs?|thighs?|knees?|shins?|ankles?|foot|feet|toes?|"
    r"collarbone|pelvis|scalp|sight|kneecap|hearing|temple|liver|spleen|kidneys?|stomach|abdomen|groin|artery|bones?|shinbone|heel|buttocks?|"
    r"windpipe|brain|heart|vertebrae?|calf|limbs?)"
)
BROKEN = (
    r"(?:broken|fractured|cracked|shattered|crushed|smashed|cut|lost|burned|burnt|bruised|dislocated|gashed|torn|bloodied|split|severed|"
    r"amputated|punctured|pierced|ruptured|blown off|torn off|sliced off|cut off)"
)
BREAKING = ("broke", "fractured", "shattered", "smashed", "dislocated", "snapped", "punctured", "severed")
"""What happens to one's own bones, or is done to another's."""
BROKE = (
    r"(?:broke|fractured|shattered|crushed|smashed|gashed|dislocated|bruised|cut|tore|burned|burnt|split|blinded|injured|hurt|wounded|killed|maimed|"
    r"punctured|pierced|ruptured|perforated|severed|sliced|sliced through|ripped|ripped through|tore through|went through|passed through|penetrated|"
    r"lodged in|snapped|mangled|cracked|grazed|slashed|twisted|stamped on)"
)
HANDLED = (
    r"(?:cut to pieces|torn to pieces|blown to pieces|hacked to pieces|torn limb from limb|shoved|pushed|thrown|flung|hurled|knocked|dragged|kicked|punched|clubbed|clobbered|battered|trampled|crushed|swallowed|swept|felled|"
    r"floored|gashed|slashed|scalded|blinded|bloodied|run over|run down|mown over|mown down|blown to bits|blown up|blown apart|torn apart|hit|struck|struck down|"
    r"cut down|cut|hurt|bitten|stoned|pelted|gassed|teargassed|tear-gassed|bruised|manhandled|grazed|concussed|knifed|burned|burnt|smothered|"
    r"swept away|carried off|carried away|washed away|pulled under|dragged under|picked off|shot at|fired (?:on|upon|at)|"
    r"singed|flattened|set upon|set on|pistol-whipped|spat at|tortured|poisoned|starved|throttled|strangled|impaled|decapitated|mugged|mauled|"
    r"headbutted|roughed up|buried alive|crippled|coshed|thumped|whipped|lashed|rammed|gored|savaged|tasered|tased|maced|pepper-sprayed|"
    r"garrott?ed|bayoneted|waterboarded|hospitali[sz]ed|harmed|put to death|done to death|beaten up|thrashed|pummelled|pummeled|cudgelled|bashed|"
    r"slapped|stamped on|knelt on|sat on|stood on|doused|pinned|pinned down|wrestled|tackled|forced to the (?:ground|floor)|"
    r"dismembered|disembowelled|hacked|electrocuted|asphyxiated|overcome|infected|sickened|laid low|run through|put against (?:a|the) wall|put up against (?:a|the) wall|trapped|chased|cornered|driven (?:into|off|under|over)|dragged ashore|assaulted|sexually assaulted|molested|raped|groped|kneecapped|crucified|flayed|branded|scalped|castrated|gagged|blindfolded|bound and gagged|hooded|hog-tied|tied up|chained|starved to death|worked to death|left to (?:die|drown|bleed|freeze|starve|burn)|cut off at the (?:knees|neck)|exposed to (?:\w+ )?(?:chlorine|gas|fumes|smoke|radiation|asbestos|chemicals|acid|the virus|infection)|laid out|set alight|set on fire|set ablaze|"
    r"machine-gunned|strafed|caught in the (?:blast|explosion|fire|machinery)|bowled over|knocked off|thrown clear|engulfed|entombed|"
    r"wiped out|finished off|put down|bled|drugged|blasted|scarred|disfigured|mutilated|lamed)"
)
THINGS = (
    r"(?:canisters?|bottles?|stones?|bricks?|rocks?|bolts?|chairs?|batons?|truncheons?|clubs?|sticks|shields?|bullets?|rounds?|pellets|shells?|"
    r"mortars?|rockets?|missiles?|bombs?|grenades?|shrapnel|debris|blasts?|explosions?|gas|tear gas|smoke|fumes|acid|fire|blaze|flames|water|"
    r"waves?|current|lorry|truck|van|car|bus|tram|train|ferry|ship|trawler|freighter|tanker|hull|bow|beam|roof|wall|ceiling|crane|container|horse|"
    r"dogs?|knife|blade|glass|petrol bombs?|fireworks?|flares?|rope|mast|landslide|mudslide|mud|avalanche|floodwaters?|"
    r"waters|river|sea|cold|frost|heat|flood|torrent|surge|fever|virus|disease|epidemic|"
    r"ambulance|locomotive|tractor|motorcycle|motorbike|cart|boulder|tree|beams?|scaffolding|chimney|hunger|thirst)"
)
NUMBERS = r"(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
WHOM = (
    rf"(?:him|her|them|me|us|an?|the|his|their|another|{NUMBERS}|at least|more than|up to|some|several|many|dozens|scores|hundreds|thousands|"
    r"both|every|everyone|everybody|whole|entire|people|bystanders|villagers|residents|[A-Z]\w+)"
)
SOMEBODY = (
    r"(?!(?:by|in|on|at|to|from|with|for|and|or|when|while|as|after|before|during|over|of|off|out|up|down|back|away|into|through|against|along|"
    r"than|that|it|its|itself|himself|themselves|under|near|outside|because|around|across)\b)(?=\w)"
)
"""Behind a verb that hurts whatever it takes: any word that can open its object."""
PERSON = (
    rf"(?:him\b|her\b(?!\s+(?:\w+ly\s+)?(?:chair|book|plate|bag|way))|them\b|{NUMBERS}\s+\w+|[A-Z]\w+|people\b|(?:an?|the|his|her|their|its|some|several|at least)\s+"
    r"(?:[\w-]+\s+){0,3}?(?:\w{2,}(?:er|ers|or|ors|m[ae]n|ist|ists|ant|ants|ent|ents|ee|ees|ian|ians)|boys?|girls?|child|children|infant|baby|youths?|"
    r"sons?|wife|husband|clerk|nurse|guards?|captives?|hostages?|pupils?|crowd|crew|monk|nun|priest|teens?|pair|couple|inmates?|grandmother|smith|cook)\b)"
)
"""Somebody, where the verb is done to things as often."""
WORDS = r"(?:[\w’'.-]+\s+)"
BE = r"(?:was|were|is|are|been|being|be|got|gets|getting)"
LIGHTLY = r"(?:\s+(?:\w+ly|also|all|then|badly|since|once|twice|both|later|first))?"
HARMS = (
    r"(?:falls?|injur(?:y|ies)|wounds?|burns|bruis(?:es|ing)|fractures?|cuts?|concussion|shock|lacerations?|blindness|haemorrhage|hemorrhage|inhalation|hypothermia|exposure|poisoning|heatstroke|dehydration|trauma|frostbite|scalds?|stab wounds?|strokes?|seizures?|nerve damage|brain damage|"
    rf"(?:broken|fractured|shattered|crushed|punctured|collapsed|burst|smashed|dislocated|cracked)\s+(?:\w+\s+)?{BODY})"
)
DEATHS = (
    r"(?:deaths|killings|shootings|beatings|stabbings|drownings|wounds|injuries|casualties|fatalities|burns|bloodshed|maiming|murders|lynchings|"
    r"executions)"
)
ENDS = (
    r"(?:to death|dead|unconscious|senseless|insensible|lifeless|half to death|to a pulp|to the (?:ground|floor|pavement|deck)|to (?:his|her|their) "
    r"(?:knees|deaths?))"
)
LEFT = (
    rf"(?:dead|paralysed|paralyzed|blind|blinded|maimed|crippled|disabled|lame|unconscious|bleeding|bloodied|brain-damaged|wounded|injured|hurt|deaf|"
    rf"fighting for (?:his|her|their) li(?:fe|ves)|in a coma|in hospital|without (?:an?|his|her|their) {BODY}|"
    r"with (?:\w+[\s-]){0,3}?(?:burns|wounds|injuries|fractures|bruises))"
)
IRRITANT = r"(?:[Pp]epper|[Ii]rritant|[Tt]ear|CS)[- ](?:spray|gas)"
SHOTS = (
    r"(?:shots?|rounds?|bullets?|canisters?|gas|magazine|burst|volleys?|grenades?|cannons?|hoses?|pellets|shells?|bombs?|rockets?|missiles?|"
    r"arrows?|flares?)"
)
MISSILES = (
    r"(?:bottles?|stones?|bricks?|rocks?|bombs?|petrol bombs?|acid|water|oil|petrol|missiles?|objects|grenades?|cobbles?|fireworks?|bolts)"
)
FORMS: tuple[tuple[str, Reading], ...] = (
    (
        r"\b(?:was|were|been)\s+lost\b(?=\s+(?:with|at sea|overboard|when|in the (?:sinking|wreck|storm|fire|collapse|crash)))",
        "intransitive",
    ),
    (r"\b(?:sent|sending|led)\s+(?:[\w’'-]+\s+){1,4}?to\s+(?:his|her|their)\s+deaths?\b", "active"),
    (rf"\b(?:pulled|tore|ripped|knocked)\s+out\s+{WORDS}{{1,4}}?(?:fingernails|nails|teeth|tooth|hair|eyes?)\b", "active"),
    (rf"\b{BE}{LIGHTLY}\s+{HANDLED}\b", "passive"),
    (rf"(?<=\b)(?:was|were|been|is|are){LIGHTLY}\s+{BROKEN}\b", "passive"),
    (rf"\b(?:had|has|have|having)\s+(?:\w+\s+){{1,3}}?{BROKEN}\b", "passive"),
    (
        (
            rf"\b{BE}\s+left\s+(?:bloodied|bleeding|blinded|blind|maimed|paralysed|paralyzed|unconscious|crippled|lame|deaf|disabled|in a coma|"
            rf"with (?:\w+[\s-]){{0,3}}?(?:burns|wounds|injuries|fractures|bruises|(?:broken|fractured) {BODY}))\b"
        ),
        "passive",
    ),
    (
        rf"\b{BE}\s+found\s+(?:\w+\s+)?(?:strangled|murdered|hanged|shot|beaten|stabbed|drowned|garrott?ed|battered|slain|killed|bludgeoned|burned|burnt)\b",
        "passive",
    ),
    (r"\b(?:knocked|beaten|clubbed|kicked)\s+(?:out|down|unconscious|senseless)\b|\bblown to bits\b|\bblown apart\b", "passive"),
    (
        r"\b(?:were|was|been|being)\s+(?:buried|trapped)(?=\s+(?:when|under|beneath|alive|as|in (?:the )?(?:rubble|mud|snow|debris)))",
        "passive",
    ),
    (r"\b(?:shots?|rounds?)(?:\s+\w+){0,3}?\s+(?:was|were|been)\s+(?:fired|discharged)\b", "passive-agentless"),
    (
        (
            rf"(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)(?<!\bbeing\s)(?<!\bis\s)(?<!\bare\s)\b(?:{HANDLED}|killed|shot|stabbed|beaten|wounded|injured|attacked)"
            r"(?:\s+(?:dead|down|over|unconscious|to death|again and again|repeatedly))?\s+by\s+(?!\w+ (?:hair|arms?|neck|feet|legs?|collar|throat|wrists?)\b)"
            r"(?=(?:an?|the|two|three|four|his|her|their|police|officers|guards|soldiers|gunmen|men|flying|falling|fleeing|masked)\b)"
        ),
        "passive-agent",
    ),
    (rf"\b{BODY}\s+(?:broke|snapped|shattered|gave way)\b", "intransitive"),
    (r"\b(?:lives were lost|life was lost)\b", "intransitive"),
    (
        (
            r"\b(?:(?:did|does|do|has|have|had) not (?:survived?|come up|c[ao]me back alive|woken|wake(?: up)?|regain(?:ed)? consciousness)|"
            r"(?:lie|lies|lay) dead|went down with|never (?:came up|c[ao]me home|woke|regained consciousness|recovered consciousness)|stopped breathing|"
            r"passed away|breathed (?:his|her|their) last|drew (?:his|her|their) last breath|bled (?:for|out|on|heavily|where|until)|(?:lay|lies|left) bleeding|"
            r"took ill|lost consciousness|blacked out|fainted|collapsed and|collapsed from|collapsed with|choked on|went under|(?:did|do) not make it|(?:may|will) not (?:walk|see) again|"
            r"lost (?:the|her|their) baby|presumed drowned|gone under|(?:fell|has fallen|have fallen) sick|took (?:his|her|their) own li(?:fe|ves)|dead on arrival|dying of (?:his|her|their) (?:wounds|injuries)|(?:is|are|was|were|lay) dying|miscarried|"
            r"(?:fell|taken|taken seriously) (?:gravely |seriously )?ill)\b"
        ),
        "intransitive",
    ),
    (rf"\btook\s+a\s+(?:\w+\s+)?(?:bullet|blade|knife|blow|round)\s+(?:to|in)\s+the\s+{BODY}\b", "intransitive"),
    (
        r"\b(?:cost|costs|costing)\s+(?:\w+\s+){1,4}?(?:an eye|a leg|an arm|a hand|(?:his|her|their) (?:life|lives|sight|legs?|eyes?))\b",
        "instrument-subject",
    ),
    (
        (
            rf"\b(?:took|taken|takes|taking|claimed|claims|claiming)\s+(?:the\s+)?(?:\w+\s+)?(?:{NUMBERS}|his|her|their|many|several|dozens of)\s+(?:\w+\s+)?"
            r"li(?:fe|ves)\b(?!\s+in)"
        ),
        "thing",
    ),
    (r"\b(?:ended|cut short|ends)\s+(?:the\s+)?(?:\w+\s+){0,2}?li(?:fe|ves)\b", "active"),
    (r"\b(?:the|with the) loss of all hands\b", "nominalised"),
    (
        r"\b(?:after|in|during|for|of|survived|by|over)\s+an?\s+(?:\w+\s+){0,2}?(?:beating|stabbing|shooting|flogging|kicking|mauling|knifing|killing|drowning|clubbing)\b",
        "nominalised",
    ),
    (r"(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)\bstarved\b(?=\s*[.,;]|\s+(?:in|during|before|when|while|last|this)\b)", "intransitive"),
    (r"\bloss(?:es)? of\s+(?:\w+\s+){0,3}?(?:life|lives)\b", "nominalised"),
    (
        r"\b(?:sustained|sustains|suffered|suffers|suffering|sustaining|got|escaped with)\s+(?:\w+[\s-]){0,4}?" + HARMS + r"(?!\w)",
        "intransitive",
    ),
    (
        r"\b(?:is|are|was|were|lay|lies|lie|feared|confirmed|found|presumed|reported|dropped|fell)\s+(?:now\s+|already\s+)?dead\b",
        "intransitive",
    ),
    (
        (
            rf"\b(?:died|dies|(?:drowned|suffocated)(?!\s+(?:him|her|them|people|{NUMBERS}\s+\w+)\b)|perished|bled to death|burned to death|burnt to death|"
            r"froze to death|starved to death)\b"
        ),
        "intransitive",
    ),
    (
        (
            r"\b(?:lost|loses|losing|lose)\s+(?:the\s+)?(?:his|her|their|an|a|the|both|most of (?:his|her|their)|two|one|three|several)\s+"
            rf"(?:\w+\s+)?(?:sight of\s+|use of\s+)?(?:li[fv]es?|{BODY})\b"
        ),
        "intransitive",
    ),
    (
        (
            rf"\b(?:{'|'.join(BREAKING)})\s+(?:(?:an?|his|her|their|both|two|several|three)\s+(?:\w+\s+)?{BODY}|"
            r"(?:legs|arms|backs|bones|ribs|ankles|wrists))\b"
        ),
        "intransitive",
    ),
    (
        r"\b(?:ran|run|runs|running|mowed|mown|knocked|rode)\s+(?:him|her|them|both|two|three|four|five)(?:\s+\w+)?\s+(?:over|down)\b",
        "active",
    ),
    (r"\b(?:fell|fallen|slipped)\s+(?:under|from|off|into|down|to (?:his|her|their) death)\b", "intransitive"),
    (
        r"\b(?:collapsed|caved in)\s+(?:on|onto|over)\b(?!\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\s+the (?:price|question|issue|terms))",
        "intransitive",
    ),
    (
        rf"\b{BE}\s+(?:\w+ly\s+)?treated\s+(?:(?!for\b)\w+\s+){{0,5}}?for\s+(?:smoke |gunshot |bullet |fuel |minor |serious )?{HARMS}(?!\w)(?!\s+(?:which|that|to|on|in)\b)",
        "passive-agentless",
    ),
    (r"\breceived\s+(?:\w+\s+){0,3}?" + HARMS + r"(?!\w)", "nominalised"),
    (r"\b(?:treated|hospital|admitted|care|help)\s+(?:\w+\s+){0,3}?(?:for|with)\s+(?:\w+[\s-]){0,4}?" + HARMS + r"(?!\w)", "nominalised"),
    (r"\b(?:the|their|his|her|of|for|with)\s+effects\s+of\s+(?:the\s+)?(?:tear\s+)?(?:gas|smoke|fumes|heat)\b", "nominalised"),
    (rf"\ba\s+(?:\w+\s+)?(?:fractured|broken|shattered|crushed|burst|smashed)\s+{BODY}\b", "nominalised"),
    (rf"\ba\s+(?:cut|wound|gash|blow|injury)\s+(?:to|on|in|across|above|over)\s+(?:the|his|her|their)\s+{BODY}\b", "nominalised"),
    (
        r"\b(?i:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|the|their|her|his)\s+(?:bodies|corpses|coffins|dead)\b",
        "nominalised",
    ),
    (
        (
            r"\b(?i:the|these|those|such|more|further|no)\s+(?:\w+\s+){0,2}?(?:deaths|killings|shootings|beatings|stabbings|drownings|wounds|injuries|casualties|"
            r"fatalities|beating|shooting|stabbing|drowning|bloodshed|maiming)\b"
        ),
        "nominalised",
    ),
    (
        rf"\b(?i:{NUMBERS}|several|many|few|dozens of|scores of|minor|serious|grave|multiple|severe|a number of|a string of)\s+(?:\w+\s+){{0,2}}?{DEATHS}\b",
        "nominalised",
    ),
    (rf"\b(?i:{DEATHS})\s+(?:among|to|of|at|in|on|from)\b", "nominalised"),
    (r"\b(?:were|was|are|is)\s+(?:no\s+|\d+\s+|[a-z]+\s+)?(?:injuries|deaths|casualties|fatalities|beatings|bloodshed)\b", "nominalised"),
    (
        (
            r"\b(?:smashed|slammed|drove|swung|brought|rammed|cracked|thrust|jabbed|crashed|banged|plunged|stuck|sank|stabbed|pressed|pushed|shoved|put|"
            r"fired|pumped|emptied)\s+(?!by\b)"
            rf"{WORDS}{{1,5}}?(?:into|in|through|against|across|over|down on|onto|to|at|on)\s+{WORDS}{{0,5}}?{BODY}\b"
        ),
        "active",
    ),
    (
        (
            rf"\b(?:fired|discharged|emptied|pumped|loosed|unleashed|turned|launched|dropped|rained|let off|shot|sent)\s+(?:[\w-]+\s+){{0,5}}?{SHOTS}\s+"
            r"(?:at|into|on|onto|over|upon|towards?|among|through)\s+(?=\w)"
        ),
        "active",
    ),
    (
        rf"\b(?:threw|hurled|flung|lobbed|rained|tossed|tipped|poured)\s+(?:[\w-]+\s+){{0,5}}?{MISSILES}\s+(?:at|on|onto|over|into)\s+(?!(?:the|a)\s+(?:\w+\s+)?(?:walls?|windows?|doors?|buildings?|ground|water|fire|statue|tank|river)\b)",
        "active",
    ),
    (
        r"\b(?:poured|threw|tipped|flung|emptied|dashed)\s+(?:\w+\s+){0,2}?(?:boiling|scalding|hot|burning)\s+\w+\s+(?:over|on|at|in|into|onto)\b",
        "active",
    ),
    (r"\b(?:threw|flung|hurled|dashed|squirted)\s+(?:\w+\s+){0,2}?acid\s+(?:over|on|at|in|into)\b", "active"),
    (
        rf"\b(?:sprayed|squirted|used|deployed|discharged|released)\s+(?:[\w-]+\s+){{0,2}}?{IRRITANT}\s+(?:on|at|against|in|into|over)\b",
        "active",
    ),
    (rf"\b{IRRITANT}\s+(?:was|were|had been|has been)\s+(?:used|fired|sprayed|deployed|released|discharged)\b", "passive-agentless"),
    (r"\bsprayed\s+(?=(?:[\w-]+\s+){1,6}(?:in the (?:face|eyes)|with\b))", "active"),
    (
        rf"\b(?:knelt|stamped|stomped|stood|sat|trampled|jumped|trod|pressed|leaned|stepped)\s+(?:down\s+)?on\s+{WORDS}{{1,4}}?{BODY}\b",
        "active",
    ),
    (
        r"\bset\s+(?:\w+\s+)?(?:dogs|a dog|hounds)\s+on\b|\bturned\s+(?:\w+\s+){0,2}?(?:dogs|hoses|fire hoses|water cannon|batons)\s+on\b",
        "active",
    ),
    (
        (
            rf"\b(?:hack|beat|club|kick|stab|shoot|batter|hacked|clubbed|kicked|stabbed|shot|battered|stoned|trampled|crushed|burned|burnt|starved|choked|strangled|"
            rf"tortured|bludgeoned|dragged|knocked|struck|flogged|whipped|scalded|mauled|worked|pummelled|punched|gored|gassed)\s+{SOMEBODY}"
            rf"{WORDS}{{1,6}}?{ENDS}\b"
        ),
        "active",
    ),
    (rf"(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)(?<!\bis\s)\b(?:left|leaves|leaving)\s+{SOMEBODY}{WORDS}{{1,6}}?{LEFT}\b", "active"),
    (
        (
            rf"\b(?:tore|ripped|blew|sliced|cut|severed|took|sheared|bit|hacked|chopped|shot)\s+off\s+{WORDS}{{1,4}}?{BODY}\b|"
            rf"\b(?:tore|ripped|blew|sliced|cut|took|sheared|bit|hacked|chopped|shot)\s+{WORDS}{{1,4}}?{BODY}\s+off\b|"
            rf"\b(?:tore|ripped|blew|sheared|wrenched)\s+{WORDS}{{1,3}}?{BODY}\s+from\b"
        ),
        "active",
    ),
    (
        (
            rf"\b{BROKE}\s+(?!(?:by|in|on|at|to|from|with)\b)(?:(?:the|an?)\s+(?:\w+\s+)?{BODY}\s+of|(?:{WORDS}{{0,2}}?\w+(?:['’]s|s['’]))\s+(?:\w+\s+){{0,2}}?{BODY}|"
            rf"(?:two|three|\w+) of (?:his|her|their)\s+(?:\w+\s+)?{BODY})\b"
        ),
        "active",
    ),
    (
        rf"\b(?:gunned|mowed|mown|cut|shot)\s+down\s+(?={WHOM}\b|[a-z]+\s+[a-z]*\s*[A-Z])|\bpicked off\s+(?={WHOM}\b)",
        "active",
    ),
    (
        r"\b(?:gunning|shooting|beating|clubbing|stabbing|mowing|cutting)\s+(?:down\s+)?(?=[a-z]+\s+[A-Z]|him\b|her\b|them\b|two\b|three\b|people\b)",
        "active",
    ),
    (
        (
            r"\b(?:struck|hit|caught|killed|broke|crushed|blinded|injured|wounded|maimed|claimed|swept|swallowed|knocked|buried|carried off|carried away|"
            r"swept away|washed away|smashed into|ploughed into|plowed into|crashed into|slammed into|careered into|ran into|tore into|rolled over|"
            r"rolled onto|ran over|ran down|fell on|fell onto|came down on|landed on|overturned on|bit|poisoned|infected|sickened|choked|suffocated|asphyxiated|"
            r"overcame|flattened|scalded|singed|burned|electrocuted|starved|froze|wiped out|engulfed|drowned|clipped|bowled over|flung|hurled|"
            r"threw|tossed|trapped|pinned|paralysed|paralyzed|disabled|felled|gored|mauled|savaged|tipped|tore through|ripped through|scythed through|cut through|sliced through|swept through|ripped into|"
            rf"went through|broke|exposed|dragged|injured|hurt|stung|gassed|laid low)\s+(?={WHOM}\b)"
        ),
        "thing",
    ),
    (
        (
            r",\s*(?:\w+ly\s+)?(?:killing|injuring|wounding|maiming|hitting|striking|crushing|burying|drowning|blinding|scalding|burning|hurting|knocking down)\s+"
            rf"(?={WHOM}\b)"
        ),
        "active",
    ),
    (
        (
            r"\b(?:set fire to|fired on|fired at|fired into|fired upon|opened fire on|ran over|ran down|shoved|punched|clubbed|clobbered|charged|"
            r"trampled|set upon|laid into|set about|ploughed into|plowed into|drove into|slammed into|tortured|pelted|gassed|bit|rammed|"
            r"waded into|rode down|rode over|drove (?:\w+\s+){1,3}?(?:at|into))\s+(?=(?:a|an|the|his|her|their|its|two|three|four|five|six|some|several|dozens|him|them|people|[A-Z]\w+)\b)"
        ),
        "active",
    ),
    (
        (
            r"\b(?:headbutted|throttled|mauled|thrashed|whipped|lashed|caned|flogged|truncheoned|cudgelled|tasered|tased|pepper-sprayed|maced|waterboarded|"
            r"scalded|bayoneted|garrott?ed|drugged|pistol-whipped|mugged|floored|felled|strafed|machine-gunned|finished off|mowed down|knocked out|"
            r"knocked down|roughed up|beat up|stoned|bludgeoned|manhandled|raped|molested|gored|savaged|blinded|bashed|"
            rf"tear-gassed|teargassed|baton-charged|drowned|hanged|lynched|gassed|crippled|electrocuted|pistol-whipped|slapped)\s+{SOMEBODY}"
        ),
        "active",
    ),
    (r"\b(?:slit|cut|slashed)\s+(?:the\s+)?(?:his|her|their|\w+[’']s\s+)?throats?\b", "active"),
    (
        rf"\b(?:deprived|robbed|starved)\s+{WORDS}{{1,6}}?of\s+(?:\w+\s+)?(?:treatment|care|oxygen|medicines?|insulin|food|water|dialysis|air|drugs)\b",
        "active",
    ),
    (
        (
            rf"\b(?:chased|drove|forced|hounded|herded|marched|kicked|knocked|swept)\s+{SOMEBODY}{WORDS}{{1,4}}?(?:over|off|into|under)\s+(?:the\s+)?(?:\w+\s+)?"
            r"(?:rail|cliff|water|sea|river|canal|edge|bridge|roof|train|traffic|path|flames|dock|harbour|pit|parapet)\b"
        ),
        "active",
    ),
    (
        (
            rf"(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)\b(?:left|leaving|leaves)\s+{SOMEBODY}{WORDS}{{1,4}}?"
            r"(?:to (?:die|drown|bleed|freeze|starve|burn)|lying in|bleeding|for dead|without (?:water|food|air|medicine|treatment|help))\b"
        ),
        "active",
    ),
    (rf"\b(?:dragged|pushed|kicked|knocked)\s+(?={PERSON})", "active"),
    (r"\b(?:opened|opens|opening)\s+fire\b(?!\s+on\b)", "active"),
    (
        (
            rf"\b(?:threw|flung|hurled|shoved|pushed|dragged|hauled|slammed|pinned|wrestled|forced|bundled|hustled|frogmarched)\s+"
            rf"(?!(?:an?|the|some|two|three|their|his|her)\s+(?:\w+\s+)?{THINGS}\b)"
            r"(?:(?:him|her|them)\b|[A-Z]\w+|(?:an?|the|two|three|four|his|her|their)\s+[a-z-]+(?:\s+[a-z]+)?)(?:\s+\w+){0,2}?\s+"
            r"(?:down|off|out of|against|from|into|onto|under|over the|to the (?:ground|floor|pavement|road)|by the (?:hair|throat|neck|arm|feet))\b"
        ),
        "active",
    ),
    (
        rf"\b{BE}{LIGHTLY}\s+\w{{2,}}(?:ed|en|t|ck|ot)\s+(?:in|on|across|over|through|about)\s+(?:the|his|her|their|both)\s+(?:\w+\s+)?{BODY}\b",
        "passive",
    ),
    (rf"\b{BE}{LIGHTLY}\s+\w{{2,}}(?:ed|en|t|ck)\s+to\s+death\b", "passive"),
    (
        (
            r"\b(?!(?:was|were|been|being|is|are)\b)\w{2,}(?:ed|ck|ot|it|ung|ast|caught)\s+"
            r"(?:him|her|them|(?:an?|the|one|two|three)\s+[a-z]+(?:\s+[a-z]+)?|[A-Z]\w+(?:\s+[A-Z]\w+)?)\s+"
            rf"(?:in|on|across|over|through)\s+the\s+(?:\w+\s+)?{BODY}\b"
        ),
        "active",
    ),
    (
        (
            r"\b(?:is|was|are|were|lies|lay|remains?|remained)\s+(?:still\s+|now\s+)?(?:in\s+(?:a\s+)?(?:coma|intensive care|"
            r"(?:critical|serious|grave)\s+condition)|fighting for (?:(?:his|her|their) )?li(?:fe|ves)|unconscious)\b"
        ),
        "intransitive",
    ),
    (
        r"\b(?:bled|burned|burnt|froze|frozen|starved|choked|fell|plunged|jumped|leapt|slid)\s+to\s+(?:his|her|their)?\s*deaths?\b",
        "intransitive",
    ),
    (
        r"\b(?:his|her|their|[A-Z]\w+[’']s|[a-z]+[’']s|[a-z]+s[’'])\s+(?:death|killing|murder|shooting|beating|drowning|injur(?:y|ies)|wounds?|bod(?:y|ies)|corpses?)\b",
        "nominalised",
    ),
    (
        (
            r"\b(?i:the|an?|this|that|another|such)\s+(?:\w+\s+)?(?:death|killing|murder|shooting|beating|stabbing|drowning|wounding|slaying|execution|"
            r"lynching|mauling|poisoning|electrocution|suffocation|clubbing|trampling|torture|slaughter|massacre|hanging|maiming|flogging|bod(?:y|ies))\s+of\b"
        ),
        "nominalised",
    ),
    (r"\b(?:the|this|that)\s+(?:\w+\s+)?(?:stabbing|shooting|killing|murder|beating|drowning|lynching)\b(?!\s+of\b)", "nominalised"),
    (r"\b(?:the|this|that|another)\s+(?:\w+\s+)?(?:massacre|slaughter|carnage|bloodbath|bloodshed|butchery)\b", "nominalised"),
    (
        rf"\b(?:a|the)\s+(?:run|string|spate|series|wave|number|rash|succession)\s+of\s+(?:\w+\s+)?(?:{DEATHS}|poisonings|assaults|attacks|suicides|maulings|stonings|rapes)\b",
        "nominalised",
    ),
    (r"\b(?:poisonings|drownings|stabbings|beatings|lynchings|electrocutions|suicides?|maulings)\b", "nominalised"),
    (
        r"\b(?i:the)\s+(?:clearing|storming|gassing|shelling|bombing|ramming|trampling|crushing|burning|stoning|mauling|flogging)\s+of\b",
        "nominalised",
    ),
    (r"\bdeath\s+toll\b", "nominalised"),
    (r"\b(?:was|were)\s+the\s+dead\b", "nominalised"),
)
