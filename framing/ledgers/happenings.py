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
        "kronor dinars kroner kronas zloty zlotys forints rand reais reals riyals rials dirhams shekels won baht ringgit naira cedis taka lei leva hryvnia "
        "hryvnias lira liras renminbi yuan dong rupiah kwacha birr thalers drachmas guilders schillings pesetas $ € £",
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
        "votes": "votes ballots abstentions",
        "cases": "cases infections sick",
        "homes": "homes houses buildings dwellings flats apartments",
    }.items()
    for word in words.split()
}
CUES = {
    word: measure
    for measure, words in {
        "killed": "kill kills killed killing dead death deaths die dies died dying perished perish slain lives toll fatalities bodies body fatal "
        "corpses drowned drown massacred massacre executed slaughtered fatally buried murdered murder succumbed beheaded butchered slew assassinated "
        "suffocated swallowed neutralised neutralized eliminated liquidated mourned electrocuted mown gunned graves dug coffins",
        "injured": "injure injures injured injuring injuries wound wounds wounded wounding hurt maimed burned scalded treated treating treat bruised "
        "medical struck clubbed trampled crushed stabbed beaten beat bloodied injury stitches stretchered shot",
        "treated": "hospital hospitalised hospitalized infirmary",
        "casualties": "casualties victims victim casualty",
        "missing": "missing unaccounted disappeared vanished rubble ruins",
        "displaced": "displaced displace shelter shelters displacing displacement evacuated evacuate evacuating homeless fled flee fleeing uprooted driven relocated "
        "rehoused sheltering crossed crossing crossings arrived moved",
        "arrested": "arrested arrest arrests arresting detained detain detaining detention jailed imprisoned custody hauled bundled rounded carted "
        "locked cells charged remanded surrendered captured capturing capture barracks handcuffed nicked convicted acquitted sentenced",
        "rescued": "rescued rescue rescuing rescues free freeing freed frees saved save pulled liberated released release plucked winched airlifted alive survived "
        "survivors ashore lifted hoisted safety unharmed",
        "hostages": "abducted kidnapped hostage hostages seize seizes abducting kidnapping captive seized captives abduction",
        "trapped": "trapped traps trap trapping stranded strands marooned entombed stuck",
        "jobs": "redundant dismissed dismissal dismissals sacked jobs layoffs redundancies posts redundancy shed axe axed axes axing employ employs employed sack fire dismiss",
        "cases": "cases infections sickening infected tested contracted positive caught sickened sick",
        "attended": "marched marching marchers gathered rallied rally attended attend protested demonstrated turnout attending crowd crowds mourners vigil "
        "thronged packed filled filling assembled blocked blockaded rallies rallying picketed picketing streets march demonstration walked mob stormed",
        "votes": "judges justices dissented dissent dissents abstained",
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
    ("laid", "off"): "jobs",
    ("lost", "jobs"): "jobs",
    ("on", "strike"): "attended",
    ("fell", "ill"): "cases",
    ("fallen", "ill"): "cases",
    ("slept", "in"): "displaced",
    ("downed", "tools"): "attended",
    ("behind", "bars"): "arrested",
    ("appeared", "in"): "arrested",
    ("appeared", "before"): "arrested",
    ("let", "go"): "rescued",
    ("walked", "free"): "rescued",
    ("walk", "free"): "rescued",
    ("told", "to"): "displaced",
    ("ordered", "to"): "displaced",
    ("urged", "to"): "displaced",
    ("asked", "to"): "displaced",
    ("forced", "to"): "displaced",
    ("forced", "from"): "displaced",
    ("forced", "out"): "displaced",
    ("from", "homes"): "displaced",
    ("from", "home"): "displaced",
    ("heard", "of"): "missing",
    ("heard", "from"): "missing",
    ("been", "seen"): "missing",
    ("gave", "themselves"): "arrested",
    ("give", "themselves"): "arrested",
    ("given", "themselves"): "arrested",
    ("off", "roofs"): "rescued",
    ("off", "rooftops"): "rescued",
    ("intensive", "care"): "treated",
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
    ("lay", "off"): "jobs",
    ("ordered",): "displaced",
    ("laying", "off"): "jobs",
    ("lays", "off"): "jobs",
}
"""The same before the number."""
SECOND = frozenset(words[-1] for words in (*AFTERWARDS, *BEFORE))
FIRST = frozenset(words[0] for words in AFTERWARDS)
DESTINATIONS = {
    word: measure
    for measure, words in {
        "displaced": "school schools shelter shelters hall halls gym gyms church churches hotel hotels tents camp camps stadium",
        "treated": "hospital hospitals infirmary clinic clinics",
        "rescued": "safety shore land",
        "arrested": "station stations cells barracks jail prison court",
        "killed": "morgue mortuary",
    }.items()
    for word in words.split()
}
"""Where people were taken to, and what that says of them."""
MOVED = frozenset("taken brought moved driven flown rushed sent ferried transferred led carried bused bussed".split())
ATTENDING = frozenset("mourners marchers protesters protestors demonstrators strikers supporters rioters spectators worshippers".split())
"""Who is there to be seen: a count of them, of whom nothing else is said, is how many came."""
PEOPLE = (
    frozenset(
        """people persons person civilians civilian women men children woman man child boy girl girls boys others other residents villagers workers worker
    soldiers soldier officers officer policemen police constables crew fighters militants rebels insurgents gunmen students student pupils pupil teachers
    teacher dockers fishermen families family villager members member employees medics doctors doctor nurses nurse journalists guards guard troops
    personnel youths teenagers teenager infants babies toddlers pensioners neighbours neighbors suspects attackers combatants bystanders crewmen
    sailors seamen miners firefighters firefighter paramedics observers volunteers citizens kids lads mums dads staff adults adult arrivals households
    lives foreigners inhabitants souls shoppers drivers passengers demonstrator protester passenger son sons daughter daughters brothers brother sisters
    sister relatives grandchildren parents girls pedestrians cyclists tourists guests believers pilgrims farmers monks nuns clerks sergeants judges
    deputies lawyers grandsons grandson granddaughters granddaughter nephews nieces cousins grandparents pilgrims guests""".split()
    )
    | ATTENDING
    | frozenset(
        word for word, measure in UNITS.items() if measure in ("arrested", "displaced", "hostages", "rescued", "treated", "casualties")
    )
)
PERSONAL = ("ers", "ors", "men", "women", "ists", "ees", "ians", "eers")
"""How plurals end that mostly name people."""
THINGS = frozenset(
    "numbers papers newspapers letters computers trailers containers shutters centers meters kilometers liters orders offers quarters headquarters rivers "
    "borders doors floors sectors tractors factors errors mirrors rumors reactors generators motors towers powers flowers answers matters corners layers "
    "dinners tankers freighters bombers launchers boosters shelters bunkers barriers carriers cruisers helicopters trawlers steamers chambers registers "
    "posters stickers boulders ladders cylinders folders chapters characters papers trees fees committees referees guarantees degrees colors harbors "
    "manufacturers insurers lenders retailers charters timbers embers printers scanners freezers coolers boilers bulldozers diggers excavators lawnmowers "
    "fire-engines scooters choppers cruisers dredgers ministers customers others employers publishers owners rockers corridors neighbors anchors "
    "specimens omens regimens servers routers flyers filters parameters trousers".split()
)


def is_person(word: str) -> bool:
    """Whether a noun names people: a known one, or one that ends as nouns for people do."""
    return (
        word in PEOPLE
        or f"{word}s" in PEOPLE
        or (word.endswith(PERSONAL) and len(word) > SHORTEST_PERSON and word not in THINGS and word not in UNITS)
    )


SHORTEST_PERSON = 6
NOT_PEOPLE = frozenset(
    """years months weeks days hours minutes seconds times points knots degrees pages reasons ways steps parts sides things places areas districts
    countries states cities towns villages streets cars vehicles boats ships planes trucks schools hospitals centuries decades tonnes tons
    votes seats metres kilos kilograms grams litres liters gallons tractors engines lorries questions calls cases laws bills rules charges counts legs doors rooms floors windows bridges bags boxes sheets copies
    doses stations centres centers ministries stalls shops stores windows trees barns warehouses sheds tents carts bicycles machines trains buses wagons carriages factories
    offices farms fields pipes pumps wells tanks towers cables ships ferries dams beds shots rounds wounds bullets cartridges stitches roads lines hectares acres""".split()
)
NOT_COUNTED = frozenset(
    "year month week day hour minute years months weeks days hours minutes seconds times points degrees centuries decades ages cents "
    "knots inches feet doors legs".split()
)
OVERRULING = {
    "hostages": frozenset(["killed", "injured", "rescued", "missing"]),
    "displaced": frozenset(["killed", "injured", "rescued", "missing", "arrested"]),
    "arrested": frozenset(["killed", "injured"]),
    "treated": frozenset(["killed"]),
    "casualties": frozenset(["killed", "injured"]),
    "rescued": frozenset(),
}
"""People who have a measure by their name, and what can happen to them that counts more: else they are counted by their name."""
SHUT_IN = frozenset(
    "hostage hostages captives captors trapped siege prisoners detainees inmates rubble prison hijackers kidnappers collapsed".split()
)
"""An article with one of these tells of people who *came out* of somewhere; in others, who *walked out* stopped working."""
ARMED = frozenset("gunmen pirates hijackers kidnappers militants rebels insurgents captors attackers militia robbers".split())
"""Who hold people in a sentence: those are hostages, not under arrest."""
HELD = frozenset(["hostage", "hostages", "kidnappers", "captors", "captives", "abductors", "hostage-takers"])
"""An article with one of these tells of people held by others than the police."""
STAFF = frozenset(
    "nurses doctors teachers workers employees staff officers clerks members drivers dockers porters cleaners midwives paramedics".split()
)
CUTTING = frozenset("cut cuts cutting lose loses losing lost".split())
GROUPED = frozenset("group crowd party convoy crew queue mob team gang".split())
CLOSES = frozenset(
    "washed swept collapsed cancelled close closes closed closing shut shuts shutting lose loses lost losing scrap scraps scrapped sank sunk wrecked flooded damaged destroyed demolished "
    "razed torched burned seized".split()
)
MONEYED = frozenset(
    "cost costs costing budget worth loss losses loses lost repay repaid repayment profit profits savings save saves debt deficit funding grant paid pay spent spend price fine fined fund loan deal bill "
    "spending saving wage wages salary salaries rent rents price prices fare fares levy tariff investment crowns lirra dollars euros pounds damages compensation ransom".split()
)
FIRED = frozenset("shot shots round rounds bullets bullet cartridges wounds stitches canisters beds doses".split())
"""Things of consequence however few they are."""
PLURALLY = frozenset("cattle sheep livestock poultry aircraft police staff crew".split())
"""What is many without an ending."""
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
BEARERS = frozenset(["lives", "bodies", "remains", "deaths", "death", "killing", "killings", "murder", "murders", "corpses"])
COUNTS = frozenset(
    "figure figures number numbers toll count counted total totals turnout estimate estimates puts put speak speaks spoke admits admitted accepts gave spoken talks talked shows show showed "
    "gives tally list stood stands".split()
)
RESTATED_REACH = 250
NEAR_COUNT = 12
LARGE = 100
"""From here on a number without a noun is no hour, age or score."""
STRUCK = frozenset("shot fired stabbed struck hit".split())
FEW_OF_THINGS = 5
MILLION = 1_000_000
