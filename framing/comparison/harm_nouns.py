"""Harm told as a noun, so that nobody need do it: *injuries*, *a cut to the hand*, *the killing of*, *the death toll*.

It knows nouns of wounds, deaths and violence; it refuses to know who died, and by whose hand.
"""

from framing.comparison.bodies import BODY, HARMS
from framing.comparison.folk import NUMBERS
from framing.comparison.patterns import BE, Wording

DEATHS = (
    r"(?:deaths|killings|shootings|beatings|stabbings|drownings|wounds|injuries|casualties|fatalities|burns|bloodshed|maiming|murders|lynchings|"
    r"executions)"
)

WOUNDS: tuple[Wording, ...] = (
    Wording(
        "Nine cooks {were treated for smoke inhalation}.",
        "passive-agentless",
        rf"\b{BE}\s+(?:\w+ly\s+)?treated\s+(?:(?!for\b)\w+\s+){{0,5}}?for\s+(?:smoke |gunshot |bullet |fuel |minor |serious )?{HARMS}(?!\w)(?!\s+(?:which|that|to|on|in)\b)",
    ),
    Wording("The usher {received slight burns}.", "nominalised", rf"\breceived\s+(?:\w+\s+){{0,3}}?{HARMS}(?!\w)"),
    Wording(
        "Two of them are in {hospital with head wounds}.",
        "nominalised",
        rf"\b(?:treated|hospital|admitted|care|help)\s+(?:\w+\s+){{0,3}}?(?:for|with)\s+(?:\w+[\s-]){{0,4}}?{HARMS}(?!\w)",
    ),
    Wording(
        "A dozen singers felt {the effects of smoke}.",
        "nominalised",
        r"\b(?:the|their|his|her|of|for|with)\s+effects\s+of\s+(?:the\s+)?(?:tear\s+)?(?:gas|smoke|fumes|heat)\b",
    ),
    Wording(
        "She is at home with {a fractured wrist}.",
        "nominalised",
        rf"\ba\s+(?:\w+\s+)?(?:fractured|broken|shattered|crushed|burst|smashed)\s+{BODY}\b",
    ),
    Wording(
        "He was sent home with {a cut above the eye}.",
        "nominalised",
        rf"\ba\s+(?:cut|wound|gash|blow|injury)\s+(?:to|on|in|across|above|over)\s+(?:the|his|her|their)\s+{BODY}\b",
    ),
    Wording(
        "{Nine bodies} were laid out in the barn.",
        "nominalised",
        r"\b(?i:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|the|their|her|his)\s+(?:bodies|corpses|coffins|dead)\b",
    ),
    Wording(
        "The reeve made no mention of {the earlier shootings}.",
        "nominalised",
        r"\b(?i:the|these|those|such|more|further|no)\s+(?:\w+\s+){0,2}?(?:deaths|killings|shootings|beatings|stabbings|drownings|wounds|injuries|casualties|"
        r"fatalities|beating|shooting|stabbing|drowning|bloodshed|maiming)\b",
    ),
    Wording(
        "The yard has had {a string of bad burns}.",
        "nominalised",
        rf"\b(?i:{NUMBERS}|several|many|few|dozens of|scores of|minor|serious|grave|multiple|severe|a number of|a string of)\s+(?:\w+\s+){{0,2}}?{DEATHS}\b",
    ),
    Wording("{Casualties among} the crew were light.", "nominalised", rf"\b(?i:{DEATHS})\s+(?:among|to|of|at|in|on|from)\b"),
    Wording(
        "There {were 26 injuries}.",
        "nominalised",
        r"\b(?:were|was|are|is)\s+(?:no\s+|\d+\s+|[a-z]+\s+)?(?:injuries|deaths|casualties|fatalities|beatings|bloodshed)\b",
    ),
)
"""What people are treated for, bodies, and the dead and hurt by number."""
KILLINGS: tuple[Wording, ...] = (
    Wording(
        "Nobody has explained {her death}.",
        "nominalised",
        r"\b(?:his|her|their|[A-Z]\w+[’']s|[a-z]+[’']s|[a-z]+s[’'])\s+(?:death|killing|murder|shooting|beating|drowning|injur(?:y|ies)|wounds?|bod(?:y|ies)|corpses?)\b",
    ),
    Wording(
        "A court will hear of {the fatal poisoning of} two grooms.",
        "nominalised",
        r"\b(?i:the|an?|this|that|another|such)\s+(?:\w+\s+)?(?:death|killing|murder|shooting|beating|stabbing|drowning|wounding|slaying|execution|"
        r"lynching|mauling|poisoning|electrocution|suffocation|clubbing|trampling|torture|slaughter|massacre|hanging|maiming|flogging|bod(?:y|ies))\s+of\b",
    ),
    Wording(
        "To the bench {the fatal stabbing} was a quarrel.",
        "nominalised",
        r"\b(?:the|this|that)\s+(?:\w+\s+)?(?:stabbing|shooting|killing|murder|beating|drowning|lynching)\b(?!\s+of\b)",
    ),
    Wording(
        "Widows still speak of {that terrible slaughter}.",
        "nominalised",
        r"\b(?:the|this|that|another)\s+(?:\w+\s+)?(?:massacre|slaughter|carnage|bloodbath|bloodshed|butchery)\b",
    ),
    Wording(
        "Inspectors are looking into {a run of poisonings}.",
        "nominalised",
        rf"\b(?:a|the)\s+(?:run|string|spate|series|wave|number|rash|succession)\s+of\s+(?:\w+\s+)?(?:{DEATHS}|poisonings|assaults|attacks|suicides|maulings|stonings|rapes)\b",
    ),
    Wording(
        "Local {drownings} are rare.",
        "nominalised",
        r"\b(?:poisonings|drownings|stabbings|beatings|lynchings|electrocutions|suicides?|maulings)\b",
    ),
    Wording(
        "{The shelling of} the mill lasted an hour.",
        "nominalised",
        r"\b(?i:the)\s+(?:clearing|storming|gassing|shelling|bombing|ramming|trampling|crushing|burning|stoning|mauling|flogging)\s+of\b",
    ),
    Wording("By dusk the {death toll} stood at nine.", "nominalised", r"\bdeath\s+toll\b"),
    Wording("Among them {were the dead} of the first day.", "nominalised", r"\b(?:was|were)\s+the\s+dead\b"),
)
"""Deaths and deeds of violence by name."""
