"""Harm told as done to somebody: *were shoved*, *had a wrist broken*, *was found strangled*, *was kicked in the face*.

It knows participles and what stands before and behind them; it refuses to know who did it, and verbs in the active.
"""

from framing.comparison.bodies import BODY
from framing.comparison.patterns import BE, LIGHTLY, Wording

HANDLED = (
    r"(?:"
    # torn apart
    r"cut to pieces|torn to pieces|blown to pieces|hacked to pieces|torn limb from limb|blown to bits|blown up|blown apart|torn apart|"
    r"blasted|dismembered|disembowelled|decapitated|hacked|"
    # pushed about
    r"shoved|pushed|thrown|thrown clear|flung|hurled|dragged|dragged under|dragged ashore|forced to the (?:ground|floor)|wrestled|tackled|"
    r"pinned|pinned down|manhandled|roughed up|bowled over|felled|floored|laid out|put down|"
    # hunted
    r"chased|cornered|driven (?:into|off|under|over)|set upon|set on|mugged|"
    # beaten
    r"hit|struck|struck down|knocked|knocked off|kicked|punched|slapped|headbutted|thumped|clubbed|clobbered|battered|bashed|coshed|"
    r"cudgelled|pistol-whipped|whipped|lashed|thrashed|pummelled|pummeled|beaten up|stamped on|knelt on|sat on|stood on|stoned|pelted|spat at|"
    # cut and bitten
    r"cut down|cut|cut off at the (?:knees|neck)|gashed|slashed|grazed|knifed|bayoneted|run through|impaled|bitten|gored|mauled|savaged|"
    # shot
    r"shot at|fired (?:on|upon|at)|picked off|machine-gunned|strafed|put against (?:a|the) wall|put up against (?:a|the) wall|finished off|"
    r"wiped out|"
    # run over, buried, swept away
    r"run over|run down|mown over|mown down|rammed|trampled|crushed|flattened|caught in the (?:blast|explosion|fire|machinery)|trapped|"
    r"buried alive|entombed|engulfed|swallowed|swept|swept away|carried off|carried away|washed away|pulled under|"
    # burned
    r"burned|burnt|scalded|singed|doused|set alight|set on fire|set ablaze|electrocuted|tasered|tased|"
    # without breath
    r"gassed|teargassed|tear-gassed|maced|pepper-sprayed|smothered|throttled|strangled|garrott?ed|asphyxiated|waterboarded|"
    # made ill, or left to die
    r"overcome|infected|sickened|poisoned|drugged|bled|laid low|hospitali[sz]ed|starved|starved to death|worked to death|"
    r"left to (?:die|drown|bleed|freeze|starve|burn)|put to death|done to death|"
    r"exposed to (?:\w+ )?(?:chlorine|gas|fumes|smoke|radiation|asbestos|chemicals|acid|the virus|infection)|"
    # marked for life
    r"hurt|harmed|bruised|bloodied|concussed|blinded|crippled|lamed|kneecapped|scarred|branded|disfigured|mutilated|castrated|scalped|flayed|"
    # tormented
    r"tortured|crucified|assaulted|sexually assaulted|molested|raped|groped|"
    # bound
    r"gagged|blindfolded|bound and gagged|hooded|hog-tied|tied up|chained)"
)
"""Participles that tell of harm wherever somebody *was* so."""
BROKEN = (
    r"(?:broken|fractured|cracked|shattered|crushed|smashed|cut|lost|burned|burnt|bruised|dislocated|gashed|torn|bloodied|split|severed|"
    r"amputated|punctured|pierced|ruptured|blown off|torn off|sliced off|cut off)"
)
"""What is done to a part of a body, and to things as often."""
FOUND = r"(?:strangled|murdered|hanged|shot|beaten|stabbed|drowned|garrott?ed|battered|slain|killed|bludgeoned|burned|burnt)"
LEFT_SO = (
    r"(?:bloodied|bleeding|blinded|blind|maimed|paralysed|paralyzed|unconscious|crippled|lame|deaf|disabled|in a coma|"
    rf"with (?:\w+[\s-]){{0,3}}?(?:burns|wounds|injuries|fractures|bruises|(?:broken|fractured) {BODY}))"
)

DONE_TO: tuple[Wording, ...] = (
    Wording("The clerk {was later shoved} from the steps.", "passive", rf"\b{BE}{LIGHTLY}\s+{HANDLED}\b"),
    Wording("Her jaw {was broken} on the quay.", "passive", rf"(?<=\b)(?:was|were|been|is|are){LIGHTLY}\s+{BROKEN}\b"),
    Wording("The carter {had both wrists broken} in the cells.", "passive", rf"\b(?:had|has|have|having)\s+(?:\w+\s+){{1,3}}?{BROKEN}\b"),
    Wording("A porter {was left with severe burns}.", "passive", rf"\b{BE}\s+left\s+{LEFT_SO}\b"),
    Wording("The lodger {was found strangled} in the loft.", "passive", rf"\b{BE}\s+found\s+(?:\w+\s+)?{FOUND}\b"),
    Wording(
        "A heckler, {knocked unconscious} at the gate, is at home.",
        "passive",
        r"\b(?:knocked|beaten|clubbed|kicked)\s+(?:out|down|unconscious|senseless)\b|\bblown to bits\b|\bblown apart\b",
    ),
    Wording(
        "Six fitters {were buried} when the bank slid.",
        "passive",
        r"\b(?:were|was|been|being)\s+(?:buried|trapped)(?=\s+(?:when|under|beneath|alive|as|in (?:the )?(?:rubble|mud|snow|debris)))",
    ),
    Wording(
        "Nine {rounds in all were fired} at the mill.",
        "passive-agentless",
        r"\b(?:shots?|rounds?)(?:\s+\w+){0,3}?\s+(?:was|were|been)\s+(?:fired|discharged)\b",
    ),
    Wording(
        "A pupil {bitten repeatedly by} two dogs is in the ward.",
        "passive-agent",
        rf"(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)(?<!\bbeing\s)(?<!\bis\s)(?<!\bare\s)\b(?:{HANDLED}|killed|shot|stabbed|beaten|wounded|injured|attacked)"
        r"(?:\s+(?:dead|down|over|unconscious|to death|again and again|repeatedly))?\s+by\s+(?!\w+ (?:hair|arms?|neck|feet|legs?|collar|throat|wrists?)\b)"
        r"(?=(?:an?|the|two|three|four|his|her|their|police|officers|guards|soldiers|gunmen|men|flying|falling|fleeing|masked)\b)",
    ),
)
"""*Were shoved*, *was left blind*, and the bare participle with *by*: *bitten by two dogs*."""
TO_A_BODY: tuple[Wording, ...] = (
    Wording(
        "A rower {was prodded in the ribs}.",
        "passive",
        rf"\b{BE}{LIGHTLY}\s+\w{{2,}}(?:ed|en|t|ck|ot)\s+(?:in|on|across|over|through|about)\s+(?:the|his|her|their|both)\s+(?:\w+\s+)?{BODY}\b",
    ),
    Wording("Two goats and a herder {were trodden to death}.", "passive", rf"\b{BE}{LIGHTLY}\s+\w{{2,}}(?:ed|en|t|ck)\s+to\s+death\b"),
    Wording(
        "A warden {struck the boy across the face}.",
        "active",
        r"\b(?!(?:was|were|been|being|is|are)\b)\w{2,}(?:ed|ck|ot|it|ung|ast|caught)\s+"
        r"(?:him|her|them|(?:an?|the|one|two|three)\s+[a-z]+(?:\s+[a-z]+)?|[A-Z]\w+(?:\s+[A-Z]\w+)?)\s+"
        rf"(?:in|on|across|over|through)\s+the\s+(?:\w+\s+)?{BODY}\b",
    ),
)
"""Any verb at all, where a part of a body or *to death* stands behind it."""
