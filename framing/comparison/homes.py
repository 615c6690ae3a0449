"""Harm to homes: people *were moved out of* a village, houses were *torn down*, *the demolition of* a street.

It knows buildings that people live and meet in and how they are lost; it refuses to know whose they were, and arrests.
"""

from framing.comparison.folk import COUNT, FOLK, NUMBERS
from framing.comparison.liberty import PEOPLE
from framing.comparison.patterns import BE, LIGHTLY, Wording

HOMES = (
    r"(?:"
    # where people live
    r"homes?|houses?|huts?|shacks?|shanties|tents?|dwellings?|flats?|cottages?|hostels?|farms?|farmhouses?|"
    r"terrace|street|quarter|village|hamlet|settlement|camp|"
    # where they work and meet
    r"barns?|granary|mill|orchards?|wells?|shops?|bakery|market|school|clinic|hospital|chapel|church|mosque)"
)
RAZED = (
    r"(?:"
    # pulled down
    r"demolished|bulldozed|razed|flattened|levelled|leveled|pulled down|torn down|tore down|knocked down|destroyed|wrecked|"
    # burned
    r"torched|gutted|burned down|burnt down|set fire to|set alight|set ablaze|burned|burnt|"
    # blown up, plundered
    r"blown up|blew up|dynamited|shelled|bombed|ransacked|looted)"
)

MOVED_OUT: tuple[Wording, ...] = (
    Wording(
        "Around 900 people {were moved out of} Low Weir on Monday.",
        "passive",
        rf"\b{COUNT}\s+(?:\w+\s+)?{FOLK}\s+(?P<at>{BE}{LIGHTLY}\s+(?:moved|cleared|turned|driven|forced)\s+out\s+of)\s+"
        rf"(?:(?:[A-Z]\w+\s+){{1,4}}?(?:and\s+[A-Z]\w+\s+)?(?=(?:on|in|by|last|after|before|between)\b)|(?:the|their|his|her)\s+(?:\w+\s+)?{HOMES}\b)",
    ),
    Wording(
        "The company {forced nearly 900 people from two villages}.",
        "active",
        rf"\b(?:forced|cleared|turned|forcing|clearing)\s+(?:(?:at least|more than|some|about|around|nearly|up to)\s+)?{PEOPLE}\s+(?:\w+\s+)?(?:out\s+of|from)\s+(?:(?:the|their|his|her|{NUMBERS})\s+)(?:\w+\s+)?(?:{HOMES}|villages|hamlets)\b",
    ),
    Wording(
        "The {resettlement of hill families} began in May.",
        "nominalised",
        r"\b(?:relocation|resettlement)\s+of\s+(?:the\s+)?(?:\w+\s+)?(?:residents|families|villagers|people|inhabitants|households)\b(?=\s*[.,;]|\s+(?:from|out|in|is|was|has|had|will|began|entered|of)\b)",
    ),
)
"""People made to leave."""
DESTROYED: tuple[Wording, ...] = (
    Wording("The {cottages by the weir were all bulldozed}.", "passive", rf"\b{HOMES}\s+(?:[\w,-]+\s+){{0,6}}?{BE}{LIGHTLY}\s+{RAZED}\b"),
    Wording("Council crews {tore down forty shacks}.", "active", rf"\b{RAZED}\s+(?!by\b)(?:[\w’'-]+\s+){{1,5}}?{HOMES}\b"),
    Wording(
        "The {razing of the old quarter} took a day.",
        "nominalised",
        rf"\b(?:demolition|destruction|razing|burning|bulldozing|torching|levelling|flattening)\s+of\s+(?:[\w’'-]+\s+){{0,5}}?{HOMES}\b",
    ),
)
"""Houses brought down by somebody."""
HOMELESS: tuple[Wording, ...] = (
    Wording(
        "Many straw huts {burned down}.",
        "intransitive",
        rf"\b(?i:{NUMBERS}|the|several|many|most)\s+(?:\w+\s+)?(?:{HOMES})\s+(?P<at>burned(?: down)?|burnt(?: down)?)\b(?!\s+by\b)",
    ),
    Wording(
        "Sixty weavers {fled their homes}.",
        "intransitive",
        r"\b(?:lost (?:his|her|their) homes?|(?:made|left|became) homeless|fled (?:his|her|their) homes?)\b",
    ),
)
"""Homes lost, with nobody who takes them."""
