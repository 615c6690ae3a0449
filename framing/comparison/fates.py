"""Wordings of what becomes of people where no verb says they were harmed: *taken* by a wave, *sent to hospital*, in need of *stitches*.

It knows these patterns and how the rung of each is read, as `wordings` does; it refuses to know verbs of harm and who did anything.
Where a pattern holds more than the telling itself, the telling is its group *at*.
"""

from framing.comparison.wordings import BE, BODY, LIGHTLY, NUMBERS, SOMEBODY, WORDS, Reading

COUNT = rf"(?i:{NUMBERS}|several|dozens|scores|hundreds|thousands|many|some|others|both|all (?:of them|three|four|five|six|seven|eight|nine|ten))"
FOLK = (
    r"(?i:people|persons?|men|man|women|woman|children|child|boys?|girls?|youths?|teenagers?|nurses?|clerks?|marchers?|protesters?|demonstrators?|"
    r"strikers?|pickets?|workers?|miners?|dockers?|officers?|constables?|policem[ae]n|soldiers?|troops|guards?|sergeants?|conscripts?|bandits?|"
    r"gunm[ae]n|militants?|rebels?|fighters?|terrorists?|insurgents?|extremists?|snipers?|attackers?|assailants?|hostages?|captives?|captors?|"
    r"prisoners?|inmates?|villagers?|residents?|civilians?|passengers?|survivors?|patients?|students?|pupils?|teachers?|farmers?|sailors?|divers?|"
    r"firefighters?|rescuers?|drivers?|pilots?|crew|deckhands?|cooks?|elders?|mothers?|fathers?|sons?|daughters?|sisters?|brothers?|wife|husband|"
    r"grandm?other|widow|commanders?|leaders?|ringleaders?|members?|suspects?|victims?|tourists?|shoppers?|bystanders?|passers-by|participants?|"
    r"wardens?|warders?|rowers?|carters?|fitters?|porters?|tellers?|stokers?|roofers?|welders?|electricians?|engineers?|technicians?|activists?|"
    r"journalists?|reporters?|medics?|doctors?|paramedics?|bailiffs?|stewards?|commuters?|motorists?|cyclists?|pedestrians?|worshippers?|mourners?|"
    r"squatters?|tenants?|neighbou?rs?|climbers?|fans?|spectators?|supporters?|recruits?|cadets?|settlers?|traders?|shopkeepers?|bakers?|labourers?|operatives?|"
    r"boarders|lads?|kids?|bobb(?:y|ies)|cops?|pensioners?|migrants?|refugees?|them|they|him|he|she|who|-old)"
)
ABOUT = rf"(?:{COUNT}(?:\s+of\s+(?:them|the\s+\w+))?|{FOLK})"
REMOVED = r"(?:eliminated|liquidated|neutrali[sz]ed|annihilated|exterminated|dispatched|taken out|finished off|wiped out|destroyed|put to the sword|dealt with)"
REMOVING = r"(?:eliminated?|liquidated?|neutrali[sz]ed?|annihilated?|exterminated?|dispatched|destroyed|took out|wiped out|finished off)"
HOSPITAL = r"(?:hospitals?|the (?:\w+\s+)?(?:hospital|infirmary|clinic|ward)|intensive care|casualty|a (?:hospital|clinic))"
STRUCK = r"(?:hit|shot|struck|stabbed|killed|beaten|crushed|trampled|clubbed|kicked|wounded|injured|burned|scalded|blinded|knocked down|run over)"
PLACED = (
    r"(?:as|while|when|where|beside|behind|near|outside|inside|on the|on (?:his|her|their)|in the|in (?:his|her|their)|at the|from (?:behind|above|a)|"
    r"through the|twice|across the|during|dead)"
)
ATTRIBUTED = r"(?:injured|wounded|murdered|slain|executed|drowned|massacred|slaughtered|beaten|bloodied|maimed|burned|scalded|mutilated)"
TREATED = r"(?:stitches|surgery|an operation|hospital (?:treatment|care)|(?:medical )?treatment|medical (?:attention|help|care|treatment)|first aid|an amputation)"
BODILY = r"(?:bruises|bruising|cuts|burns|wounds|injuries|grazes|sprained (?:wrists?|ankles?)|whiplash|concussion|scalds)"

ARMED = r"(?:men|soldiers?|fighters?|troops|guards?|officers?|policem[ae]n|comrades|conscripts?|partisans|defenders|martyrs?|recruits?|servicemen)"
BLOODSHED = r"(?:massacre|bloodbath|slaughter|carnage|bloodshed)"

SUFFERED: tuple[tuple[str, Reading], ...] = (
    (
        rf"\b(?:{FOLK}|I|[A-Z]\w+|{COUNT})\s+(?P<at>(?:had|has|have)\s+an?\s+(?:\w+\s+)?(?:fractured|broken|shattered|crushed|burst|smashed)\s+(?!heart\b){BODY})\b(?!\s+(?:door|gate|window|wheel|seat|light|lock))",
        "intransitive",
    ),
    (
        rf"\b(?:{FOLK}|I|{COUNT})\s+(?P<at>(?:had|has|have)\s+(?:serious|severe|minor|slight|bad|grave|deep|superficial)\s+(?:burns|wounds|injuries|bruises|fractures|scalds))\b",
        "intransitive",
    ),
    (
        rf"\b(?:{FOLK}|{COUNT})\s+(?:\w+\s+)?(?P<at>received\s+(?:first aid|treatment|(?:medical\s+)?(?:care|help|attention))\s+for\s+(?:\w+\s+)?(?:burns|wounds|injuries|bruises|fractures|scalds|cuts|shock))\b",
        "intransitive",
    ),
)
"""Those who suffered stand before these; they are read before the nouns inside them."""
FATES: tuple[tuple[str, Reading], ...] = (
    (
        (
            rf"(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)\b(?:took|takes|taking)\s+(?:{COUNT}(?=\s*[.,;]|\s+of\s+(?:them|us|the\s+\w+)\b|\s+with\s+(?:it|them)\b)"
            rf"|(?:him|her|them)(?=\s*[.;]|\s+with\s+it\b|\s+in (?:the night|an hour|a day)\b))"
        ),
        "thing",
    ),
    (
        rf"\b(?:sent|sends|sending|put|puts|putting|landed|landing)\s+{SOMEBODY}{WORDS}{{1,5}}?(?:to|in|into)\s+{HOSPITAL}\b(?!\s+(?:staff|workers|beds|managers|boards?|services))",
        "active",
    ),
    (
        rf"\b{BE}{LIGHTLY}\s+(?:taken|rushed|sent|flown|carried|driven|admitted|airlifted)\s+(?:\w+\s+)?(?:to|into)\s+{HOSPITAL}\b",
        "passive-agentless",
    ),
    (r"\blives?\b[^.;:]{0,30}?\s(?P<at>(?:was|were|had been|has been|have been)\s+(?:snuffed out|cut short))\b", "passive"),
    (r"\bcould\s*(?:not|n['’]t)\s+be\s+(?:saved|revived|resuscitated)\b", "passive-agentless"),
    (r"\bnever\s+(?:got|stood)\s+up\b|\bnever\s+(?:made it|reached) (?:home|out|the (?:shore|surface|steps|door))\b", "intransitive"),
    (
        (
            r"\b(?:fell|fallen|falls?)\s+(?:heroically|bravely|gallantly|in\s+(?:the\s+)?(?:battle|combat|action|fighting|line of duty|clash(?:es)?|defence)|"
            r"at (?:his|her|their) posts?|while (?:shielding|defending|protecting)|(?:dead|lifeless)\b)|"
            r"\b(?:gave|gives|giving|laid down)\s+(?:his|her|their)\s+(?:own\s+)?li(?:fe|ves)\b"
        ),
        "intransitive",
    ),
    (rf"\b{ABOUT}(?:,[^,.;]{{3,60}},)?\s+(?:\w+\s+){{0,2}}?(?P<at>{BE}{LIGHTLY}\s+{REMOVED})\b", "passive"),
    (rf"\bassault\s+on\s+(?=(?:an?\s+|the\s+|his\s+|her\s+|their\s+)?(?:\w+\s+)?{FOLK}\b)", "nominalised"),
    (rf"\b{REMOVING}\s+(?={COUNT}\s+(?:\w+\s+)?{FOLK}\b|(?:the|their|his|a|an)\s+(?:\w+\s+)?{FOLK}\b)", "active"),
    (
        (
            rf"\b{BE}\s+left\s+(?:gasping|choking|bleeding|dying|fighting for (?:his|her|their) li(?:fe|ves)|for dead|shaken|limping|wounded|injured|"
            rf"hurt|scarred|with(?:out)?\s+(?:\w+[\s-]){{0,3}}?{BODY})\b"
        ),
        "passive",
    ),
    (
        (
            rf"\bwhom\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){{1,3}}?(?P<at>(?:had\s+|have\s+)?(?:{STRUCK}|beat|dragged|pushed|shoved|kicked|punched|threw))\b"
            r"(?!\s+(?:by\s+(?:an?\b|the\s+(?!hair|arms?|neck|feet|legs?)|\w+\s*[.,])))"
        ),
        "active",
    ),
    (
        (
            rf"\b(?:needed|needs|need|required|requires|sought|received|underwent)\s+(?:\w+\s+){{0,2}}?{TREATED}\b|"
            r"\bwent to (?:the )?(?:hospital|clinic|infirmary)\b"
        ),
        "intransitive",
    ),
    (rf"\b(?:with|had|has|and)\s+(?P<at>(?:{NUMBERS}\s+)?stitches)\b", "nominalised"),
    (rf"\b(?:had|has|have|with)\s+(?:{COUNT}\s+|minor\s+|serious\s+|severe\s+|only\s+)?(?P<at>{BODILY})\b", "nominalised"),
    (
        rf"\b(?:was|were|is|are|began)\s+(?:\w+\s+)?(?:drowning|suffocating|choking|burning alive|bleeding|freezing|starving)\b(?!\s+(?:him|her|them|{NUMBERS})\b)",
        "intransitive",
    ),
    (
        r"\b(?:choked|choking|gasped|gasping)\s+(?:on|for)\b|\b(?:inhaled|breathed in|swallowed)\s+(?:\w+\s+){0,2}?(?:smoke|fumes|gas|water|dust)\b",
        "intransitive",
    ),
    (rf"\b(?:bled|bleeding)\s+from\s+(?:the|his|her|their|an?)\s+(?:\w+\s+)?{BODY}\b", "intransitive"),
    (rf"\b{ABOUT},\s+(?P<at>{STRUCK})\s+{PLACED}\b", "passive-agentless"),
    (rf"\b(?i:{NUMBERS}|the|several|many|other|these|those|two|of)\s+(?P<at>{ATTRIBUTED})\s+(?={FOLK}\b)", "passive-agentless"),
    (
        rf"\b(?:blew|blow|blown|tore|hacked|cut|smashed|battered)\s+{SOMEBODY}{WORDS}{{1,7}}?(?:to (?:pieces|bits|shreds|death)|apart)\b",
        "active",
    ),
    (rf"\bmet\s+{WORDS}{{1,4}}?(?:sticks|batons|clubs|bullets|fists|boots|shields|truncheons)\b", "instrument-subject"),
    (
        r"\b(?:came|come|coming)\s+under\s+(?:a\s+|an?\s+)?(?:\w+\s+)?(?:hail|barrage|shower|rain|volley|sustained)\b",
        "intransitive",
    ),
    (
        (
            r"\b(?i:stones|bottles|bricks|bolts|batons|blows|truncheons|clubs|bullets|shells|rounds|canisters|rocks)\s+(?P<at>rained|came|fell|crashed|thudded)\s+"
            r"(?:down\s+)?(?:on|upon|onto|among)\b"
        ),
        "instrument-subject",
    ),
    (
        rf"\b(?:went|goes|tore|ripped|passed|smashed|crashed|struck|slammed)\s+(?:in|into|through)\s+(?:his|her|their|the\s+\w+[’']s)\s+(?:\w+\s+)?{BODY}\b",
        "thing",
    ),
    (r"\b(?:took|put)\s+(?:out\s+)?(?:his|her|their|an|one|both|[A-Z]\w+[’']s)\s+(?:\w+\s+)?eyes?\b", "active"),
    (r"\b(?:fell|came|crashed|caved|tumbled)\s+(?:in|down)\s+(?:on|onto|upon|over)\s+(?=\w)", "thing"),
    (r"\b(?:took|suffered|received|got)\s+an?\s+(?:\w+\s+)?(?:beating|kicking|battering|hiding|thrashing)\b", "nominalised"),
    (r"\b(?:plunged|tumbled|dropped|toppled)\s+(?:from|off|into|down|to)\s+(?:the|a|his|her|their|its)\b", "intransitive"),
    (
        rf"\b{ABOUT}\s+(?P<at>(?:was|were|been|being)\s+(?:baton-)?charged)\s+by\s+(?:the\s+)?(?:police|officers|horses|mounted|guards|troops)",
        "passive-agent",
    ),
    (
        r"\bused\s+(?:batons|truncheons|clubs|rubber (?:bullets|rounds)|tear gas|gas|water cannon|force|live rounds|pepper spray)\b",
        "active",
    ),
    (
        (
            r"\b(?i:batons|truncheons|rubber (?:bullets|rounds)|tear gas|water cannon|live (?:rounds|ammunition)|pepper spray|special means)\s+(?:was|were)\s+"
            r"(?:\w+ly\s+)?(?:used|employed|deployed)\b"
        ),
        "passive-agentless",
    ),
    (
        rf"\b(?:lost|losing|lose|loses)\s+{COUNT}\s+(?:of (?:its|their|our|his)\s+)?(?:\w+\s+)?(?:{ARMED}|civilians|citizens|sons)\b(?!\s+(?:to|since|through|as|over|between)\b)",
        "intransitive",
    ),
    (
        (
            rf"\b{COUNT}\s+(?:\w+\s+){{0,2}}?{ARMED}\s+(?P<at>(?:ha(?:ve|d)\s+)?(?:fell|fallen))\b"
            r"(?=\s*[,.;]|\s+(?:in (?:battle|action|combat|the (?:battle|fighting|assault|attack|raid))|at|near)\b(?! least\b))"
        ),
        "intransitive",
    ),
    (
        rf"\b(?:was|is|been|it|this|of|as|in|after|since)\s+(?P<at>(?:an?|the|that|this)\s+[\"“]?(?:\w+\s+)?{BLOODSHED})\b",
        "nominalised",
    ),
    (rf"(?P<at>\b(?:That|This|The) {BLOODSHED})\s+(?:was|is|of|at|in|happened|began|by)\b", "nominalised"),
    (rf"\bexecution\s+of\s+(?=(?:an?|the|his|her|their|{NUMBERS})\s+(?:\w+\s+){{0,2}}?(?:{FOLK}|inspector)\b)", "nominalised"),
    (rf"\b{BE}{LIGHTLY}\s+(?:still\s+|now\s+)?in\s+(?:hospital|plaster)\b", "intransitive"),
    (
        rf"\b{BE}\s+(?:\w+ly\s+)?treated\s+(?:in|at|by)\s+(?={HOSPITAL}|paramedics|doctors|medics|[A-Z]\w+(?: [A-Z]\w+)* (?:Hospital|Clinic|Infirmary))",
        "passive-agentless",
    ),
    (
        rf"\b{ABOUT}(?:\s+in\s+all)?,?\s+(?P<at>{BE}\s+treated)(?=\s*[.,;:)”\"]|\s*$|\s+(?:there|overnight|on the spot|at the scene)\b|\s+and\s+(?:released|discharged|sent home)\b)",
        "passive-agentless",
    ),
    (
        rf"\b{COUNT}\s+(?:\w+\s+)?{FOLK}\s+(?:in\s+all\s+)?(?P<at>{BE}\s+(?:brought|taken)\s+to\s+(?:the\s+)?(?:[A-Z]\w+\s+)+(?:Hospital|Clinic|Infirmary))\b(?!\s+to\b)",
        "passive-agentless",
    ),
    (rf"\b{FOLK}\s+(?P<at>(?:got|received)\s+a\s+(?:thumping|clubbing))\b", "nominalised"),
    (
        rf"\b{COUNT}\s+(?:of\s+the\s+)?(?:\w+\s+)?{FOLK}\s+(?P<at>{BE}\s+(?:(?:cut\s+(?:or|and)\s+)?(?:bruised|scratched|grazed)))\b",
        "passive",
    ),
    (rf"\b{COUNT}\s+(?:of\s+the\s+)?(?:\w+\s+)?{FOLK}\s+(?P<at>{BE}\s+cut)\s+by\b", "passive-agent"),
    (r"\b(?:drove|ran)\s+over\s+(?:him|her|them)\b(?!\s+(?:the|a|an)\b)", "thing"),
    (r"\b[Ww]hat\s+(?:followed|came next)\s+was\s+(?P<at>an?\s+(?:beating|shooting|battering))\b", "nominalised"),
    (rf"\b{FOLK}[^.;]{{0,60}}?\s(?P<at>{BE}\s+ridden\s+down)(?=\s+by\b|\s+and\b|\s*[.,;])", "passive"),
    (r"\b[Ww]hat\s+(?P<at>killed|wounded|injured)\s", "instrument-subject"),
    (
        (
            r"\b(?i:bombs?|shells?|rockets?|missiles?|mortars?|second|third|one|another)\s+(?P<at>(?:had\s+)?(?:fell|landed|fallen|exploded|burst)\s+"
            r"(?:among|amid))\b"
        ),
        "instrument-subject",
    ),
    (r"\b(?i:firearms?|rifles?|guns?|pistols?|weapons?)\s+(?:was|were)\s+(?:\w+ly\s+)?(?:discharged|fired)\b", "passive-agentless"),
)
"""Each pattern with its reading."""
