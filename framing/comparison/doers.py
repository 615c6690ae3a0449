"""Who or what stands as the subject before a verb of harm: people, who make a sentence active, or a thing that does it by itself.

It knows clauses by their small words and the nouns of things and events; it refuses to know verbs and who is responsible.
"""

import re
from collections.abc import Sequence

from framing.types import Rung

THINGS = frozenset(
    # weapons, and what comes out of them
    "bullet bullets round rounds pellet pellets shot shots shell shells mortar mortars rocket rockets missile missiles bomb bombs grenade grenades "
    "mine mines device devices charge shrapnel splinter splinters fragment fragments ricochet gunfire crossfire fire volley volleys burst salvo "
    "canister canisters gas smoke fumes acid spray cannon baton batons truncheon truncheons club clubs stick sticks bottle bottles stone stones "
    "brick bricks rock rocks bolt bolts chair chairs shield shields knife blade machete axe hammer dart arrow arrows boot boots fist fists punch "
    "punches kick kicks blow blows noose rope drone drones explosive explosives firework fireworks flare flares weapon weapons gun guns rifle pistol "
    # vehicles and machines
    "lorry lorries truck trucks van vans car cars bus buses coach tram trams train trains locomotive carriage carriages tractor trailer motorcycle "
    "motorbike cart jeep vehicle vehicles cruiser ambulance convoy tank tanks bulldozer bulldozers digger diggers excavator excavators forklift "
    "crane cranes container lift elevator escalator machine press conveyor saw boiler heater stove engine propeller helicopter plane aircraft ferry "
    "ship trawler freighter tanker barge launch boat dinghy hull bow mast cable cables hawser chain hook winch gate gates door barrier fence turbine "
    # what falls and burns
    "roof wall walls ceiling beam beams girder girders masonry rubble debris glass plank pole pylon scaffolding scaffold chimney tower balcony stand "
    "bridge dam dyke dike embankment levee tunnel shaft building tenement tree branch boulder boulders landslide landslip mudslide rockfall mud "
    "avalanche snow ice slurry earth sand lava ash "
    # water, weather, sickness and want
    "wave waves water waters current undertow river stream sea tide swell surge flood floods floodwater floodwaters torrent storm gale wind winds "
    "flooding austerity poverty tornado cyclone hurricane typhoon lightning earthquake quake tremor cold frost heat heatwave drought hunger thirst famine fever virus disease "
    "epidemic outbreak infection cholera measles typhoid influenza plague poison toxin bacteria monoxide chlorine ammonia methane drug overdose "
    # events, and what is decided
    "explosion explosions blast blasts fireball blaze flames inferno fires shock crash collision derailment accident accidents incident "
    "collapse crush stampede panic sinking capsize capsizing fall clash clashes fighting violence unrest riot riots rioting scuffle brawl shooting "
    "shootings stabbing stabbings shelling bombing bombings bombardment raid raids strike strikes airstrike airstrikes attack attacks ambush assault "
    "operation offensive massacre rampage siege blockade embargo war wars conflict battle crackdown dispersal clearance eviction evictions delay "
    "delays failure failures error mistake neglect shortage shortages cut cuts closure closures policy decision order ban lack decades years "
    "kettle fat steam broth tar cauldron pan oil petrol clearing sweep stamping privation deprivation debt mould sewage milk meat food flour pills vaccine medicine medicines injection air radiation "
    "voltage electricity wire wires nail spike asbestos silicosis lead mercury dust recoil kickback wagon wagons main pipe pump mains "
    "elephant hippo hippopotamus bees wasps rats gunboat gunboats frigate frigates warship warships submarine torpedo jets warplanes warplane jet "
    "sniper-fire stairs staircase ladder hoist rails live-wire tree-trunk log logs bale bales pallet crate sack wheel wheels tyre axle bumper "
    "goalpost goalposts crossbar batch batches syrup tablets injections jab drops hail scaffold-pole "
    "sandstorm blizzard downpour wildfire smog gust squall breakers rapids weir lock sluice reservoir well pit mineshaft seam coal gallery face "
    "toll horse horses dog dogs bull bear shark crocodile snake spill leak discharge pollution mishap malfunction misfire protest protests".split()
)
"""Things, creatures and events that can be said to kill and hurt by themselves."""
EVENTFUL = (
    "tion",
    "tions",
    "sion",
    "sions",
    "ment",
    "ments",
    "age",
    "ness",
    "ence",
    "ance",
    "fall",
    "slide",
    "slip",
    "quake",
    "burst",
    "fire",
    "storm",
)
"""Endings of nouns for events and conditions."""
BODIES = frozenset(
    "government governments parliament regiment regiments detachment detachments contingent administration delegation coalition federation "
    "organisation organization corporation commission population faction factions mission legation constitution institution institutions "
    "establishment department departments division divisions militia garrison village fire-brigade savage page sage nation nations union".split()
)
"""Nouns with such an ending that are people."""
SMALL = frozenset(
    "a an the this that these those his her its their our my one two three some any no another each and or at least more than".split()
)
"""Words that open a subject and are no noun."""
JOINTS = re.compile(
    r"[;:—–“”\"()]|\b(?:when|after|as|before|while|because|since|if|until|though|although|where|whereupon|but|yet|so|that(?!\s+(?:ha[ds]|was|were|is|are|did|\w+ed|came|went|fell|broke|lost|ran|took|left|burst)\b)|said|says|"
    r"say|believes?|claims?|claimed|added|reported|alleged|how|then|found|told)\b",
    re.IGNORECASE,
)
"""Where a clause begins."""
RELATIVE = re.compile(r"(?:,\s*)?\b(who|whom|which|that|whose\s+(?:\w+\s+){1,3}?\w+)\s*$", re.IGNORECASE)
FINITE = re.compile(r"\b(?:had|has|have|was|were|is|are|did|\w{3,}ed|gave|broke|fell|burst)\b")
HELPING = re.compile(
    r"(?:\b(?:has|have|had|having|also|then|later|soon|since|again|now|allegedly|reportedly|apparently|accidentally|twice|once|first|just|already|both|"
    r"still|is|are|was|were|been|being|did|does|will|would|could|can|may|might|must|to|not|never|further|immediately|\w{2,}ly)\s+)+$",
    re.IGNORECASE,
)
SHOT = re.compile(r"(?<=[a-z])\s+shot(?:\s+at)?\s*$", re.IGNORECASE)
"""A verb before *and killed*, elsewhere a noun."""
JOINED = re.compile(r"\b(?:and|or|then)\s*$", re.IGNORECASE)
HEAD_END = re.compile(
    r",|\s(?:from|with|of|in|by|at|on|onto|under|into|near|over|through|for|to|against|behind|during|across|along|beside|outside|inside|between|"
    r"among|off|down|up|out|around|round|below|above|beyond|who|which|that|whose|where|fired|thrown|hurled|dropped|launched|aimed|driven|carrying|"
    r"swung|kicked|flung|lobbed|planted|hidden|left|there|here|going|travelling|traveling|coming|falling|was|were|is|are|had|has|have|did|could|would|will|"
    r"(?!scaffolding|building|ceiling|clothing|ring|king|wing|string|spring)[a-z]{3,}(?:ed|ing)|came|went|broke|fell|ran|swept|tore|burst|spread|blew|shook|hit|struck|drove|rose|sank|caught|got|began|lost|gave|took|"
    r"opened|threw|flung|hurled|drew|made|brought|sent|slid|flew|cut|set|led)\b",
    re.IGNORECASE,
)
"""What ends the words of a subject: a preposition, a verb, a participle."""
LEADING = re.compile(
    r"\s*(?:in|on|at|by|for|from|during|after|before|under|near|with|within|over|to|since|of|across|through|despite|outside)\b",
    re.IGNORECASE,
)
LEADING_PHRASE = re.compile(
    rf"^{LEADING.pattern}\s+(?:[\w’'-]+\s+){{1,4}}?(?=(?:an?|the|two|three|four|five|six|his|her|their|some|several)\s)", re.IGNORECASE
)
"""*On Friday a lorry*: what stands before the subject without a comma."""
YEAR = re.compile(r"^\s*In (?:19|20)\d\d,? ")
NOUN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def subject_rung(text: str, verb: int, start: int) -> Rung:
    """Active or instrument-subject, for a finite verb or a participle of result at this place of a sentence.

    >>> subject_rung("A shell fired from the ridge killed two.", 29, 0), subject_rung("The guards killed two.", 11, 0)
    ('instrument-subject', 'active')
    """
    head = subject_head(text[start:verb])
    if head is None:
        return "active"
    return "instrument-subject" if is_thing(head) else "active"


def is_thing(head: str) -> bool:
    word = head.casefold().rpartition("-")[2]
    return word in THINGS or (word not in BODIES and word.endswith(EVENTFUL))


def subject_head(before: str) -> str | None:
    """The last noun of the subject of the verb behind these words, or None where no noun stands.

    >>> subject_head("On Friday a lorry that had lost its brakes "), subject_head("The sergeant, a father of two, ")
    ('lorry', 'sergeant')
    """
    before = YEAR.sub("", HELPING.sub("", before))
    relative = RELATIVE.search(before)
    if relative is not None:
        if relative.group(1).casefold() in ("who", "whom"):
            return None
        if relative.group(1)[:5].casefold() == "whose" and FINITE.search(relative.group(1)) is None:
            return last_noun(relative.group(1))
        return nearest_head(before[: relative.start()])
    joined = JOINED.search(before)
    if joined is not None:
        before = SHOT.sub("", before[: joined.start()])
    clause = before[clause_start(before) :]
    pieces = clause.split(",")
    if joined is None and pieces[-1].strip():
        last = LEADING_PHRASE.sub("", pieces[-1], count=1)
        head = head_of(last.rpartition(" and ")[2])
        if head is not None and not LEADING.match(last):
            return head
    for piece in pieces:
        own = LEADING_PHRASE.sub("", piece, count=1)
        if own.strip() and not LEADING.match(own):
            return head_of(own)
    return None


def clause_start(before: str) -> int:
    """Where the clause begins whose verb follows; a joint with no words behind it belongs to an aside."""
    ends = [joint.end() for joint in JOINTS.finditer(before) if NOUN.search(before, joint.end())]
    return ends[-1] if ends else 0


def head_of(piece: str) -> str | None:
    """The noun that these words begin with: before the first preposition, participle or verb; *a snapped cable* begins with three."""
    for end in HEAD_END.finditer(piece, len(piece) - len(piece.lstrip()) + 1):
        nouns: list[str] = [noun for noun in NOUN.findall(piece[: end.start()]) if noun.casefold() not in SMALL]
        if nouns:
            return named_thing(nouns) or nouns[-1]
    return named_thing(NOUN.findall(piece)) or last_noun(piece)


def named_thing(nouns: Sequence[str]) -> str | None:
    """*the ferry Regent*: the kind of thing that a name stands behind."""
    kinds = [noun for noun in nouns if noun[0].islower()]
    return kinds[-1] if kinds and nouns[-1][0].isupper() and is_thing(kinds[-1]) else None


def nearest_head(piece: str) -> str | None:
    """The noun just before a relative word: *the brick that*, *a truck on the road that* takes the first of its clause."""
    nouns = NOUN.findall(piece)
    if nouns and is_thing(nouns[-1]):
        return str(nouns[-1])
    return head_of(piece[clause_start(piece) :].rpartition(",")[2]) or last_noun(piece)


def last_noun(words: str) -> str | None:
    last: str | None = None
    for noun in NOUN.finditer(words):
        last = noun.group()
    return last
