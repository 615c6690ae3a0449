"""The words that say what a number of people or things measures: units and happenings.

It knows which word belongs to which measure; it refuses to know where in a sentence it stands, and what is a person.
"""

from typing import Final

UNITS: Final = {
    word: measure
    for measure, words in {
        "strikes": "strike strikes airstrike airstrikes raid raids sortie sorties bombardment bombardments shelling rocket rockets missile missiles "
        "shell shells bomb bombs drone drones attacks explosions blasts",
        "distance": "km kilometre kilometres kilometer kilometers mile miles metre metres meter meters yards",
        "money": "bucks crown crowns lirra lirras dollar dollars euro euros pound pounds yen marks francs roubles rubles pesos rupees shillings krona "
        "kronor dinars kroner kroners kronas zloty zlotys forints rand reais reals riyals rials dirhams shekels won baht ringgit naira cedis taka lei leva hryvnia "
        "hryvnias lira liras renminbi yuan dong rupiah kwacha birr thalers dalers drachmas guilders schillings pesetas florins ducats talers kopecks "
        "bolivars escudos markkas manats somonis tenge soms laris drams afghanis pulas metical meticais dalasis ariary rufiyaa vatu paanga "
        "tolars litas lats kuna denars lempiras quetzals cordobas colones balboas guaranis gourdes kyat riels kip tugriks manat sequins doubloons "
        "groats guineas sovereigns pence rupiahs ringgits "
        "$ € £",
        "percent": "percent pct % percentage",
        "killed": "dead deaths fatalities bodies corpses body killed killings homicides graves coffins funerals slain drowned murders",
        "injured": "injuries wounded injured hurt",
        "casualties": "casualties victims",
        "missing": "missing",
        "arrested": "arrests apprehensions detentions detainees prisoners inmates defendants arrested detained",
        "displaced": "displaced evacuees refugees migrants homeless",
        "hostages": "hostages captives abductees",
        "rescued": "survivors rescued",
        "treated": "patients",
        "jobs": "jobs posts redundancies layoffs",
        "votes": "votes ballots abstentions",
        "cases": "cases infections sick",
        "homes": "homes houses buildings dwellings flats apartments huts shacks cabins bungalows cottages farmhouses",
    }.items()
    for word in words.split()
}
CUES: Final = {
    word: measure
    for measure, words in {
        "killed": "kill kills killed killing dead death deaths die dies died dying perished perish slain lives toll fatalities bodies body fatal "
        "corpses drowned drown massacred massacre massacring executed executing executes slaughtering butchering beheading murdering murders slaying assassinating slaughtered fatally buried murdered murder succumbed beheaded butchered slew assassinated "
        "suffocated swallowed neutralised neutralized eliminated liquidated mourned electrocuted mown gunned graves coffins",
        "injured": "injure injures injured injuring injuries wound wounds wounded wounding hurt maimed burned scalded treated treating treat bruised "
        "struck clubbed trampled crushed stabbed beaten beat bloodied gasping choking injury stitches stretchered shot",
        "treated": "hospital hospitalised hospitalized infirmary",
        "casualties": "casualties victims victim casualty",
        "missing": "missing unaccounted disappeared vanished rubble ruins underneath",
        "displaced": "displaced displace evict evicts evicted evicting shelter shelters displacing displacement evacuated evacuate evacuating homeless fled flee fleeing uprooted driven relocated transferred resettled accommodated "
        "rehoused sheltering crossed crossing crossings arrived moved evacuation evacuations",
        "arrested": "arrested arrest arrests arresting detained detain detaining detention jailed imprisoned custody hauled bundled rounded carted "
        "locked cells charged remanded surrendered captured capturing capture barracks handcuffed nicked",
        "other": "convicted convicts convict acquitted acquits sentenced guilty",
        "rescued": "rescued rescue rescuing rescues free freeing freed frees saved save pulled liberated released release plucked winched airlifted alive survived survive "
        "survivors ashore lifted hoisted safety safe unharmed",
        "hostages": "abduct abducts abducted kidnap kidnaps kidnapped hostage hostages seize seizes snatched snatching abducting kidnapping captive seized captives abduction",
        "trapped": "trapped traps trap trapping stranded strands marooned entombed stuck",
        "jobs": "redundant dismissed dismissal dismissals sacked jobs layoffs redundancies posts redundancy shed axe axed axes axing employ employs employed sack fire dismiss hire hires hired hiring recruited recruiting",
        "cases": "cases infections sickening infected tested contracted positive caught sickened sick ill unwell",
        "attended": "marched marching marchers gathered cheered rallied rally attended attend protested demonstrated turnout attending crowd crowds mourners vigil "
        "thronged packed filled filling assembled blocked blockaded rallies rallying picketed picketing streets march demonstration walked mob stormed",
        "votes": "judges justices dissented dissent dissents abstained polled",
        "held": "held holding penned kettled captivity",
    }.items()
    for word in words.split()
}
AFTERWARDS: Final = {
    ("left",): "displaced",
    ("had", "left"): "displaced",
    ("have", "left"): "displaced",
    ("came",): "attended",
    ("come",): "attended",
    ("to", "rest"): "killed",
    ("passed", "away"): "killed",
    ("blown",): "killed",
    ("fell",): "killed",
    ("wiped", "out"): "killed",
    ("torn", "to"): "killed",
    ("shot", "dead"): "killed",
    ("leave", "their"): "displaced",
    ("cut", "off"): "trapped",
    ("swept", "away"): "missing",
    ("taken",): "held",
    ("participated",): "attended",
    ("joined",): "attended",
    ("turned", "out"): "attended",
    ("turned", "up"): "attended",
    ("took", "part"): "attended",
    ("take", "part"): "attended",
    ("taken", "part"): "attended",
    ("taking", "part"): "attended",
    ("voted",): "votes",
    ("taken", "out"): "displaced",
    ("needed", "hospital"): "treated",
    ("need", "hospital"): "treated",
    ("took", "to"): "attended",
    ("stood", "outside"): "attended",
    ("stood", "before"): "attended",
    ("converged", "on"): "attended",
    ("stood", "at"): "attended",
    ("stood", "in"): "attended",
    ("there",): "attended",
    ("waited", "outside"): "attended",
    ("waited", "at"): "attended",
    ("laid", "off"): "jobs",
    ("lost", "jobs"): "jobs",
    ("on", "strike"): "attended",
    ("fell", "ill"): "cases",
    ("fallen", "ill"): "cases",
    ("slept", "in"): "displaced",
    ("slept", "outside"): "displaced",
    ("sleeping", "outside"): "displaced",
    ("sleeping", "rough"): "displaced",
    ("sleeping", "in"): "displaced",
    ("ordered", "out"): "displaced",
    ("lit", "candles"): "attended",
    ("to", "join"): "attended",
    ("with", "burns"): "injured",
    ("with", "injuries"): "injured",
    ("with", "wounds"): "injured",
    ("suffered", "burns"): "injured",
    ("received", "burns"): "injured",
    ("sustained", "burns"): "injured",
    ("nowhere", "to"): "displaced",
    ("hands", "of"): "hostages",
    ("go",): "jobs",
    ("at", "large"): "other",
    ("serious", "condition"): "treated",
    ("stable", "condition"): "treated",
    ("downed", "tools"): "attended",
    ("behind", "bars"): "arrested",
    ("in", "prison"): "arrested",
    ("in", "jail"): "arrested",
    ("on", "ward"): "treated",
    ("on", "wards"): "treated",
    ("appear", "before"): "arrested",
    ("in", "handcuffs"): "arrested",
    ("with", "cholera"): "cases",
    ("with", "measles"): "cases",
    ("with", "fever"): "cases",
    ("with", "diarrhoea"): "cases",
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
    ("accounted", "for"): "missing",
    ("reported", "back"): "missing",
    ("looked", "for"): "missing",
    ("searched", "for"): "missing",
    ("heard", "from"): "missing",
    ("been", "seen"): "missing",
    ("gave", "themselves"): "arrested",
    ("give", "themselves"): "arrested",
    ("given", "themselves"): "arrested",
    ("off", "roofs"): "rescued",
    ("off", "rooftops"): "rescued",
    ("intensive", "care"): "treated",
    ("led", "away"): "arrested",
    ("driven", "away"): "arrested",
    ("taken", "away"): "arrested",
    ("fetched", "from"): "arrested",
    ("under", "canvas"): "displaced",
    ("to", "leave"): "displaced",
    ("to", "move"): "displaced",
    ("to", "flee"): "displaced",
    ("to", "evacuate"): "displaced",
    ("made", "to"): "displaced",
    ("advised", "to"): "displaced",
    ("medical", "attention"): "injured",
    ("medical", "help"): "injured",
    ("first", "aid"): "injured",
    ("in", "favour"): "votes",
    ("in", "favor"): "votes",
    ("voted", "against"): "votes",
    ("put", "out"): "displaced",
    ("receiving", "treatment"): "treated",
    ("received", "treatment"): "treated",
    ("needed", "treatment"): "treated",
    ("need", "treatment"): "treated",
    ("under", "treatment"): "treated",
    ("sought", "treatment"): "treated",
    ("critical", "condition"): "treated",
    ("knocked", "down"): "injured",
    ("patched", "up"): "injured",
    ("knocked", "flat"): "injured",
    ("left", "bleeding"): "injured",
    ("hit", "by"): "injured",
    ("dragged", "out"): "rescued",
    ("brought", "out"): "rescued",
    ("set", "free"): "rescued",
}
"""Words that say what happened only together, or only behind the people counted."""
BEFORE: Final = {
    ("led", "away"): "arrested",
    ("took", "away"): "arrested",
    ("rounded", "up"): "arrested",
    ("taken", "off"): "rescued",
    ("picked", "up"): "rescued",
    ("took", "on"): "jobs",
    ("work", "to"): "jobs",
    ("taken", "on"): "jobs",
    ("dragged", "out"): "rescued",
    ("brought", "out"): "rescued",
    ("brought", "ashore"): "rescued",
    ("laid", "off"): "jobs",
    ("searching", "for"): "missing",
    ("search", "for"): "missing",
    ("digging", "for"): "missing",
    ("looking", "for"): "missing",
    ("crowd", "of"): "attended",
    ("joined", "by"): "attended",
    ("operated", "on"): "treated",
    ("opened", "against"): "other",
    ("dragged",): "arrested",
    ("taken",): "held",
    ("lay", "off"): "jobs",
    ("ordered",): "displaced",
    ("laying", "off"): "jobs",
    ("lays", "off"): "jobs",
}
"""The same before the number."""
SECOND: Final = frozenset(words[-1] for words in (*AFTERWARDS, *BEFORE))
FIRST: Final = frozenset(words[0] for words in AFTERWARDS)
DESTINATIONS: Final = {
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
MOVED: Final = frozenset(
    "taken brought moved driven flown rushed sent ferried transferred led carried bused bussed admitted delivered".split()
)
ATTENDING: Final = frozenset(
    "mourners marchers protesters protestors demonstrators strikers supporters rioters spectators worshippers participants attendees pickets".split()
)
"""Who is there to be seen: a count of them, of whom nothing else is said, is how many came."""
NOT_COUNTED: Final = frozenset(
    "year month week day hour minute years months weeks days hours minutes seconds times points degrees centuries decades ages cents "
    "knots inches feet doors legs comments likes".split()
)
OVERRULING: Final = {
    "hostages": frozenset(["killed", "injured", "rescued", "missing"]),
    "displaced": frozenset(["killed", "injured", "rescued", "missing", "arrested"]),
    "arrested": frozenset(["killed", "injured", "other"]),
    "treated": frozenset(["killed"]),
    "casualties": frozenset(["killed", "injured"]),
    "rescued": frozenset(),
}
"""People who have a measure by their name, and what can happen to them that counts more: else they are counted by their name."""
SHUT_IN: Final = frozenset(
    "hostage hostages captives captors trapped siege prisoners detainees inmates rubble prison hijackers kidnappers collapsed".split()
)
"""An article with one of these tells of people who *came out* of somewhere; in others, who *walked out* stopped working."""
ARMED: Final = frozenset(
    "gunmen pirates hijackers kidnappers militants rebels insurgents captors attackers militia robbers raiders bandits abductors".split()
)
"""Who hold people in a sentence: those are hostages, not under arrest."""
HELD: Final = frozenset(["hostage", "hostages", "kidnappers", "captors", "captives", "abductors", "hostage-takers"])
"""An article with one of these tells of people held by others than the police."""
STAFF: Final = frozenset(
    "nurses doctors teachers workers employees staff officers clerks members drivers dockers porters cleaners midwives paramedics".split()
)
CUTTING: Final = frozenset("cut cuts cutting lose loses losing lost".split())
GROUPED: Final = frozenset("group crowd party convoy crew queue mob team gang".split())
CLOSES: Final = frozenset(
    "washed swept collapsed cancelled close closes closed closing shut shuts shutting lose loses lost losing scrap scraps scrapped sank sunk wrecked flooded damaged destroyed demolished "
    "razed torched burned seized".split()
)
MONEYED: Final = frozenset(
    "cost costs costing budget worth loss losses loses lost repay repaid repayment profit profits savings save saves debt deficit funding grant paid pay spent spend price fine fined fund loan deal "
    "spending saving wage wages salary salaries rent rents prices fare fares levy tariff investment crowns lirra dollars euros pounds damages compensation ransom".split()
)
FIRED: Final = frozenset(
    "shot shots round rounds bullets bullet cartridges wounds stitches canisters casings beds doses warning warnings convictions acquittals indictments".split()
)
"""Things of consequence however few they are."""
PLURALLY: Final = frozenset("cattle sheep livestock poultry aircraft police staff crew".split())
"""What is many without an ending."""
SMALLEST_OTHER: Final = 10
CUE_REACH: Final = 22
SMALL_AFTER: Final = 12
SMALL_BEFORE: Final = 8
"""How far a small number may stand from what says that something happened: two of something are in every second sentence."""
CURRENCIES: Final = frozenset("$€£")
BREAK_OFF: Final = frozenset("that because while after before when as but although where though until".split())
"""Words that open another clause: what happens there happened less likely to those counted here."""
CLAUSE: Final = 4
SUBJECT: Final = 4
"""How much nearer a happening stands whose subject the counted are."""
BEARERS: Final = frozenset(["lives", "bodies", "remains", "deaths", "death", "killing", "killings", "murder", "murders", "corpses"])
COUNTS: Final = frozenset(
    "figure figures number numbers toll count counted total totals turnout estimate estimates puts put speak speaks spoke admits admitted accepts gave spoken talks talked shows show showed "
    "gives tally list stood stands".split()
)
RESTATED_REACH: Final = 250
NEAR_COUNT: Final = 14
LARGE: Final = 100
"""From here on a number without a noun is no hour, age or score."""
STRUCK: Final = frozenset("shot fired stabbed struck hit".split())
BOMBED: Final = frozenset("struck hit bombed attacked strafed".split())
"""What aircraft do so many *times*: a count of strikes."""
AIRCRAFT: Final = frozenset("jets jet warplanes planes aircraft bombers drones helicopters gunships".split())
FEW_OF_THINGS: Final = 5
MILLION: Final = 1_000_000
