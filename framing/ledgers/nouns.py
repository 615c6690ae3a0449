"""What a counted noun names, so far as its form tells: a person, a thing, or neither for certain.

It knows the nouns and endings of people and of things; it refuses to know what happened to them.
"""

from typing import Final

from framing.ledgers.happenings import ATTENDING, UNITS

PEOPLE: Final = (
    frozenset(
        """
    people persons person civilians civilian women men children woman man child boy girl girls boys others other residents villagers workers
    worker soldiers soldier officers officer policemen police constables cops crew fighters militants rebels insurgents gunmen students student
    pupils pupil teachers teacher dockers fishermen families family villager members member employees medics doctors doctor nurses nurse
    journalists guards guard troops personnel youths teenagers teenager infants babies toddlers pensioners neighbours neighbors suspects
    attackers combatants bystanders crewmen sailors seamen miners firefighters firefighter paramedics observers volunteers citizens kids
    lads mums dads staff adults adult arrivals households lives foreigners inhabitants souls shoppers drivers passengers demonstrator
    protester passenger son sons daughter daughters brothers brother sisters sister relatives grandchildren parents pedestrians cyclists
    tourists guests believers pilgrims farmers monks nuns clerks sergeants judges deputies lawyers grandsons grandson granddaughters
    granddaughter nephews nieces cousins grandparents bandits accomplices colleagues servicemen recruits cadets conscripts captains tenants
    merchants peasants servants immigrants applicants participants attendants assistants consultants occupants clients dissidents pilots
    priests mechanics clerics addicts convicts orphans widows veterans heirs comrades cooks maids chefs ladies gentlemen aunts uncles wives
    husbands spouses fathers mothers aides delegates candidates graduates nationals locals professionals officials criminals generals
    colonels corporals individuals teens elders stewards marines deckhands academics athletes nomads imams rabbis bishops vicars vets mayors
    envoys diplomats guides thieves spies assassins thugs hooligans vandals bereaved mates crewmates invalids siblings twins newborns
    schoolgirls schoolboys schoolchildren grandmothers grandfathers godparents stepchildren commuters campers climbers skiers hikers anglers
    """.split()
    )
    | ATTENDING
    | frozenset(
        word for word, measure in UNITS.items() if measure in ("arrested", "displaced", "hostages", "rescued", "treated", "casualties")
    )
)
PERSONAL: Final = ("ers", "ors", "men", "women", "ists", "ees", "ians", "eers")
"""How plurals end that mostly name people."""
IMPERSONAL: Final = frozenset(
    """
    numbers papers newspapers letters computers trailers containers shutters centers meters kilometers liters orders offers quarters
    headquarters rivers borders doors floors sectors tractors factors errors mirrors rumors reactors generators motors towers powers flowers
    answers matters corners layers dinners tankers freighters bombers launchers boosters shelters bunkers barriers carriers cruisers
    helicopters trawlers steamers chambers registers posters stickers boulders ladders cylinders folders chapters characters trees fees
    committees referees guarantees degrees colors harbors manufacturers insurers lenders retailers charters timbers embers printers scanners
    freezers coolers boilers bulldozers diggers excavators lawnmowers fire-engines scooters choppers dredgers ministers others
    employers publishers owners rockers corridors neighbors anchors specimens omens regimens servers routers flyers filters parameters
    trousers
    """.split()
)
"""Nouns that end as nouns for people do."""
THINGS: Final = frozenset(
    """
    accidents acres afternoons aftershocks agencies agreements aircraft airports alarms alerts ambulances amendments ampoules answers
    appeals apples areas articles associations attempts autumns avalanches avenues awards bags bakeries bales balloons ballots banks banners
    barges barns barracks barrels barricades bars baskets batons battalions beds beers bees benches bicycles bikes bills birds blankets
    blasts blazes boards boats bolts bombs bonds books boots boroughs bottles boxes brands breweries bricks bridges brigades buckets budgets
    bullets bulls burglaries buses bushels businesses bytes cables cabs cafes calls calves camels cameras canals candles cannon cannons
    canoes cans cards carriages carrots cars cartridges carts cases castles cathedrals cats causes ceilings centers centres centuries
    certificates chairs chambers chapels chapters charges checkpoints chickens chimneys choices churches cinemas cities claims classrooms
    clauses clinics clothes clubs coats collisions columns companies complaints concerts contracts convictions copies corporations corvettes
    councils counties countries counts courts cows cracks crashes crates crimes crops culverts cups daggers dairies dams days deals decades
    defects degrees depots desks destroyers detonators digits dinghies districts divisions docks documents dogs donkeys doors dormitories
    doses dossiers drinks drones drugs drums ducks dykes earthquakes efforts eggs elections emails engines enterprises envelopes errors
    essays evenings explosions explosives factories factors facts farms faults federations feet fences ferries fields figures files films
    fires fireworks firms fish flags flares flights flocks floods floors forests fortnights freighters frigates galleries gallons games gaps
    garages gardens gates geese generations glasses gliders gloves goals goats goods grams grenades groups guns hamlets handguns hangars
    harbours harvests hearings hectares helicopters helmets hens herds hertz highways hills hives holes horses hospitals hostels hotels
    hours howitzers hymns ideas images inches incidents incubators invoices islands issues items jabs jars jeeps jets jetties journeys
    juries kilograms kilometres kilos kilowatts kiosks knives knots lakes lambs lamps landslides lanes laps laptops launchers laws lawsuits
    leaflets leaks ledgers legs letters levees libraries licences licenses lies lifeboats lifejackets lines liters litres loaves locks
    locomotives lorries loudspeakers machetes machines magazines markets marks masks matches mattresses meals medals meetings megabytes
    megawatts messages metres microphones miles mills mines mineshafts minibuses ministries minutes missiles mistakes mobiles monasteries
    months mornings mortars mosques motions motorbikes motorcycles motorways mountains mules municipalities museums names nights numbers
    objects occasions offences offices olives options orchards orders organisations organizations outposts oxen packages packets pages
    paintings palaces pallets pamphlets panels paragraphs parcels parishes parks parties parts passports performances permits petitions
    phases phones photographs photos pickups pictures pieces piers pigs pillows pills pints pipelines pipes pistols pits placards places
    planes plants plates playgrounds plays plots points polls portraits ports posters potatoes prizes problems products proposals provinces
    pubs pumps pylons quakes quarries quays questions radios rafts railways rations reactors reasons records referendums refineries regions
    reports resolutions restaurants rifles rivers roadblocks roads routes robberies rockets roofs rooms rounds rules runways sacks sailings samples
    sandwiches scanners schools scooters scores screens seasons seats seconds sections sessions settlements shafts shares sheds sheep sheets
    shells shields shifts ships shirts shoes shops shotguns shots shows shrines sides signatures signs sirens sluices solutions songs
    speakers springs squads squares stages stairs stalls stamps states stations statues steps stitches stocks stones stores storms streets
    submarines substations suitcases suits summers swabs swords symbols synagogues syringes tables tablets talks tanks tapes taxis teams
    telephones televisions temples tents terminals tests textbooks texts theatres thefts theories things thoughts tickets times tins tonnes
    tons torches torpedoes towels towers towns tracks tractors trains trams trawlers trees tremors trials tribunals trips trucks tugs
    tunnels turbines turkeys tweets uniforms unions units vaccines valleys valves vans vegetables vehicles ventilators verses vessels vests
    viaducts vials videos villages vineyards visas visits volts volumes votes voyages wagons walls wards warehouses warheads warnings
    warships watts ways weapons weekends weeks wells wharves windows winters words wounds yachts yards years
    """.split()
)
"""What can be neither killed nor injured, arrested, displaced, missed or held."""
INANIMATE: Final = (
    "tions",
    "sions",
    "ments",
    "ities",
    "nesses",
    "logs",
    "ures",
    "ships",
    "ances",
    "ways",
    "boats",
    "houses",
    "books",
    "papers",
)
"""How plurals end that hardly ever name people."""
SHORTEST_PERSON: Final = 6
"""Letters of a plural beyond which its ending tells; *-men* tells in words as short."""


def is_person(word: str) -> bool:
    """Whether a noun names people: a known one, or one that ends as nouns for people do.

    >>> is_person("roofers"), is_person("airmen"), is_person("boulders")
    (True, True, False)
    """
    if word in PEOPLE or f"{word}s" in PEOPLE:
        return True
    long = len(word) > SHORTEST_PERSON or (len(word) == SHORTEST_PERSON and word.endswith("men"))
    return long and word.endswith(PERSONAL) and word not in IMPERSONAL and word not in THINGS and word not in UNITS


def is_thing(word: str) -> bool:
    """Whether a noun names things: a known one, or one that ends as nouns for things and for what is done do.

    >>> is_thing("rifles"), is_thing("regulations"), is_thing("strangers")
    (True, True, False)
    """
    return word in THINGS or (word not in PEOPLE and (word in IMPERSONAL or word.endswith(INANIMATE)))
