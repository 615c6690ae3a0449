"""The words that say what a number of people or things measures: units, happenings, and who counts as people.

It knows which word belongs to which measure; it refuses to know where in a sentence it stands.
"""

UNITS = {
    word: measure
    for measure, words in {
        "strikes": "strike strikes airstrike airstrikes raid raids sortie sorties bombardment bombardments shelling rocket rockets missile missiles "
        "shell shells bomb bombs drone drones attacks explosions blasts",
        "distance": "km kilometre kilometres kilometer kilometers mile miles metre metres meter meters yards",
        "money": "crown crowns lirra lirras dollar dollars euro euros pound pounds yen marks francs roubles rubles pesos rupees shillings krona "
        "kronor dinars $ € £",
        "percent": "percent % percentage",
        "killed": "dead deaths fatalities bodies corpses body killed killings graves coffins funerals slain drowned murders",
        "injured": "injuries wounded injured hurt",
        "casualties": "casualties victims",
        "missing": "missing",
        "arrested": "arrests detainees prisoners inmates defendants arrested detained",
        "displaced": "displaced evacuees refugees migrants homeless",
        "hostages": "hostages captives abductees",
        "rescued": "survivors rescued",
        "treated": "patients",
        "jobs": "jobs posts redundancies layoffs",
        "votes": "votes ballots",
        "cases": "cases infections",
        "homes": "homes houses buildings dwellings flats apartments",
    }.items()
    for word in words.split()
}
CUES = {
    word: measure
    for measure, words in {
        "killed": "kill kills killed killing dead death deaths die dies died dying perished perish slain lives toll fatalities bodies body fatal "
        "corpses drowned drown massacred massacre executed slaughtered fatally buried murdered murder succumbed beheaded butchered slew assassinated "
        "suffocated mourned electrocuted mown gunned graves dug coffins",
        "injured": "injure injures injured injuring injuries wound wounds wounded wounding hurt maimed burned scalded treated treating treat bruised "
        "medical struck clubbed trampled crushed stabbed beaten beat bloodied injury stitches stretchered shot",
        "treated": "hospital hospitalised hospitalized infirmary",
        "casualties": "casualties victims victim casualty",
        "missing": "missing unaccounted disappeared vanished rubble ruins",
        "displaced": "displaced displace shelter shelters displacing displacement evacuated evacuate evacuating homeless fled flee fleeing uprooted driven relocated "
        "rehoused sheltering crossed crossing crossings arrived moved",
        "arrested": "arrested arrest arrests arresting detained detain detaining detention jailed imprisoned custody hauled bundled rounded carted "
        "locked cells charged remanded barracks handcuffed nicked convicted acquitted sentenced",
        "rescued": "rescued rescue rescuing rescues free freeing freed frees saved save pulled liberated released release plucked winched airlifted alive survived "
        "survivors ashore lifted hoisted safety unharmed",
        "hostages": "abducted kidnapped hostage hostages abducting kidnapping captive seized captives abduction",
        "trapped": "trapped stranded marooned",
        "jobs": "redundant dismissed sacked jobs layoffs redundancies posts redundancy shed axe axed axes axing employ employs employed sack fire dismiss",
        "cases": "cases infections infected tested contracted positive caught sickened",
        "attended": "marched marching marchers gathered rallied rally attended attend protested demonstrated turnout attending crowd crowds mourners vigil "
        "thronged packed assembled streets march demonstration walked mob stormed",
        "votes": "judges justices",
        "held": "held holding",
    }.items()
    for word in words.split()
}
AFTERWARDS = {
    ("left",): "displaced",
    ("had", "left"): "displaced",
    ("have", "left"): "displaced",
    ("came",): "attended",
    ("come",): "attended",
    ("to", "rest"): "killed",
    ("blown",): "killed",
    ("shot", "dead"): "killed",
    ("leave", "their"): "displaced",
    ("cut", "off"): "trapped",
    ("swept", "away"): "missing",
    ("taken",): "held",
    ("turned", "out"): "attended",
    ("turned", "up"): "attended",
    ("took", "part"): "attended",
    ("took", "to"): "attended",
    ("stood", "outside"): "attended",
    ("lost", "their"): "killed",
    ("lost", "his"): "killed",
    ("lost", "her"): "killed",
    ("laid", "off"): "jobs",
    ("led", "away"): "arrested",
    ("taken", "away"): "arrested",
    ("dragged", "out"): "rescued",
    ("brought", "out"): "rescued",
    ("set", "free"): "rescued",
}
"""Words that say what happened only together, or only behind the people counted."""
BEFORE = {
    ("led", "away"): "arrested",
    ("took", "away"): "arrested",
    ("rounded", "up"): "arrested",
    ("taken", "off"): "rescued",
    ("dragged", "out"): "rescued",
    ("brought", "out"): "rescued",
    ("brought", "ashore"): "rescued",
    ("laid", "off"): "jobs",
    ("searching", "for"): "missing",
    ("search", "for"): "missing",
    ("crowd", "of"): "attended",
    ("dragged",): "arrested",
    ("taken",): "held",
}
"""The same before the number."""
SECOND = frozenset(words[-1] for words in (*AFTERWARDS, *BEFORE))
FIRST = frozenset(words[0] for words in AFTERWARDS)
ATTENDING = frozenset("mourners marchers protesters protestors demonstrators strikers supporters rioters spectators worshippers".split())
"""Who is there to be seen: a count of them, of whom nothing else is said, is how many came."""
PEOPLE = (
    frozenset(
        """people persons person civilians civilian women men children woman man child boy girl girls boys others other residents villagers workers worker
    soldiers soldier officers officer policemen police constables crew fighters militants rebels insurgents gunmen students student pupils pupil teachers
    teacher dockers fishermen families family villager members member employees medics doctors doctor nurses nurse journalists guards guard troops
    personnel youths teenagers teenager infants babies toddlers pensioners neighbours neighbors suspects attackers combatants bystanders crewmen
    sailors miners firefighters firefighter paramedics observers volunteers citizens kids lads mums dads staff adults adult arrivals households
    lives foreigners inhabitants souls shoppers drivers passengers demonstrator protester passenger son sons daughter daughters brothers brother sisters
    sister relatives grandchildren parents girls pedestrians cyclists tourists guests believers pilgrims farmers monks nuns clerks sergeants judges
    deputies lawyers""".split()
    )
    | ATTENDING
    | frozenset(
        word for word, measure in UNITS.items() if measure in ("arrested", "displaced", "hostages", "rescued", "treated", "casualties")
    )
)
NOT_PEOPLE = frozenset(
    """years months weeks days hours minutes seconds times points degrees pages reasons ways steps parts sides things places areas districts
    countries states cities towns villages streets cars vehicles boats ships planes trucks schools hospitals centuries decades tonnes tons
    votes seats metres questions calls cases laws bills rules charges counts legs doors rooms floors windows bridges bags boxes sheets copies
    doses stations centres centers ministries beds shots rounds wounds bullets cartridges stitches roads lines hectares acres""".split()
)
NOT_COUNTED = frozenset(
    "year month week day hour minute years months weeks days hours minutes seconds times points degrees centuries decades ages cents "
    "knots inches feet doors legs".split()
)
OVERRULING = {
    "hostages": frozenset(["killed", "injured", "rescued"]),
    "displaced": frozenset(["killed", "injured", "rescued", "missing", "arrested"]),
    "arrested": frozenset(["killed", "injured"]),
    "treated": frozenset(["killed"]),
    "casualties": frozenset(["killed", "injured"]),
    "rescued": frozenset(),
}
"""People who have a measure by their name, and what can happen to them that counts more: else they are counted by their name."""
HELD = frozenset(["hostage", "hostages", "kidnappers", "captors", "captives", "abductors", "hostage-takers"])
"""An article with one of these tells of people held by others than the police."""
STAFF = frozenset("nurses doctors teachers workers employees staff officers clerks members people drivers dockers".split())
CUTTING = frozenset("cut cuts cutting lose loses losing".split())
GROUPED = frozenset("group crowd party convoy crew queue mob team gang".split())
CLOSES = frozenset(
    "washed swept collapsed cancelled close closes closed closing shut shuts shutting lose loses lost losing scrap scraps scrapped sank sunk wrecked flooded damaged destroyed demolished "
    "razed torched burned seized".split()
)
MONEYED = frozenset(
    "cost costs costing budget worth profit profits savings save saves debt deficit funding grant paid pay spent spend price fine fined fund loan deal bill "
    "crowns lirra dollars euros pounds damages compensation ransom".split()
)
FIRED = frozenset("shot shots round rounds bullets bullet cartridges wounds stitches canisters beds doses".split())
"""Things of consequence however few they are."""
SMALLEST_OTHER = 10
CUE_REACH = 22
SMALL_AFTER = 12
SMALL_BEFORE = 8
"""How far a small number may stand from what says that something happened: two of something are in every second sentence."""
CURRENCIES = frozenset("$€£")
BREAK_OFF = frozenset("that because while after before when as but although where though until".split())
"""Words that open another clause: what happens there happened less likely to those counted here."""
CLAUSE = 4
SUBJECT = 4
"""How much nearer a happening stands whose subject the counted are."""
BEARERS = frozenset(["bodies", "remains", "deaths", "death", "killing", "killings", "murder", "murders", "corpses"])
COUNTS = frozenset(
    "figure figures number numbers toll count counted total totals turnout estimate estimates puts put speak speaks spoke admits admitted accepts gave "
    "gives tally list stood stands".split()
)
RESTATED_REACH = 250
NEAR_COUNT = 12
LARGE = 100
"""From here on a number without a noun is no hour, age or score."""
STRUCK = frozenset("shot fired stabbed struck hit".split())
FEW_OF_THINGS = 5
MILLION = 1_000_000
