"""Words that reports of one event exchange for one another: *film* and *footage*, *shut* and *closed*.

It knows word families of general news English, as plain words; it refuses to know stems, weights or what is done with them.
Words of a family need not mean the same: they only tell of the same kind of thing, so that sentences with them may be compared.
"""

from typing import TypeAlias

Families: TypeAlias = tuple[tuple[str, ...], ...]


def families(lines: str) -> Families:
    """One family a line."""
    return tuple(tuple(line.split()) for line in lines.strip().splitlines())


FAMILIES = families("""
kill killed killing dead death deaths die died dying fatal fatality fatalities slain slaughter slaughtered massacre massacred body bodies perished toll lives drowned
injure injured injuring injury injuries hurt wound wounded wounds casualties bruised bruises maimed harmed
arrest arrested arrests detain detained detention custody held seized jailed imprisoned handcuffed
strike struck hit hits beat beaten beating blow blows battered punched kicked smashed
shoot shot shots shooting fired gunned gunfire bullet bullets
police officer officers constable constables policeman policemen policewoman policewomen cops
soldier soldiers troops army military forces guards servicemen servicewomen
explosion explosions blast blasts exploded blew
bomb bombs bombed bombing bombardment airstrike airstrikes raid raids shells shelling
aircraft plane planes warplanes jet jets
close closed shut shuts locked sealed closing closure cordon cordoned
reopen reopened open opened
refuse refused reject rejected rejects dismiss dismissed deny denied denies denial denying declined
accept accepted accepts agree agreed agreement
accuse accused blame blamed condemn condemned denounce denounced
resign resigned resignation quit
court judge judges tribunal bench ruled ruling rule verdict judgment
inquiry inquiries investigation investigate investigating investigated probe examine examining
company firm employer operator owner owners
pay paid payment compensation offer offered offers
film filmed footage video recording camera cameras
doctor doctors physician physicians surgeon medics nurse nurses
hospital hospitals infirmary clinic ward hospitalised
child children boy boys girl girls pupil pupils schoolboy schoolgirl minors toddler
warn warned warning warnings alert alarm
protest protesters protested demonstration demonstrators march marched marchers rally crowd crowds
strikers stoppage walkout picket pickets
vote votes voters voting election elections ballot ballots poll polls
burn burned burnt fire fires blaze flames burning
flood flooded floods flooding water
evacuate evacuated evacuation moved shelter shelters
home homes house houses household households
ship ships vessel vessels boat boats ferry trawler dinghy
money cash funds
cut cuts reduce reduced reduction shortened
leave left flee fled fleeing cross crossed crossing
club clubs baton batons truncheons sticks
meet meets met meeting session talks
rise rises rose risen increase increased climbed
begin begins began begun start starts started
destroy destroyed collapse collapsed wrecked ruined damage damaged
find found discovered
letter letters wrote written
""")
"""Of what happens and who does it; by these two tellings of harm are held against each other, too."""

FURTHER = families("""
attack attacks attacked attacker attackers assault assaulted ambush onslaught offensive
weapon weapons gun guns rifle rifles pistol pistols firearm firearms arms armed unarmed
knife knives stab stabbed stabbing blade
threat threats threaten threatened threatening
search searched searching searches hunt hunting comb combed manhunt
rescue rescued rescuers rescuing save saved freed pulled
release released free freed bail
hostage hostages captive captives captors
escape escaped fled flee slipped vanished
storm stormed storming burst swept
government cabinet administration authorities regime
parliament parliamentary assembly deputies lawmakers legislators legislature chamber mps
council councillor councillors mayor mayoral municipal municipality
law laws bill legislation decree statute
pass passed approve approved approval adopted backed
ban bans banned barred prohibited prohibition forbidden outlawed
allow allowed permit permits permitted permission licence licences
order orders ordered instructed instructions command commanded
demand demands demanded urge urged urging appeal appealed appeals calling
promise promised promises pledge pledged vow vowed guarantee guaranteed
apologise apologised apology apologies sorry regret regrets regretted
criticise criticised criticism critics
confirm confirmed confirms acknowledge acknowledged admit admits admitted concede conceded
claim claims claimed allege alleges alleged allegation allegations insist insists insisted maintains
suspect suspects suspected gunman gunmen perpetrator perpetrators
charge charges charged prosecute prosecuted prosecutor prosecutors prosecution indicted indictment
trial hearing hearings proceedings
sentence sentenced convicted conviction guilty convict
fine fines fined penalty penalties
prison prisons jail jails cell cells inmate inmates prisoner prisoners
warder warders warden wardens jailers
lawyer lawyers attorney attorneys solicitor counsel advocate
witness witnesses saw seen watched onlookers bystanders eyewitness eyewitnesses
family families relative relatives parents mother father widow widower son sons daughter daughters brother brothers sister sisters wife husband
resident residents neighbour neighbours villager villagers locals inhabitants townspeople
worker workers employee employees staff workforce labourers personnel
manager managers management director directors boss bosses executive executives
jobs posts redundancies redundant sacked sacking layoffs dismissals dismissal laid
wage wages salary salaries earnings pay
factory factories plant works mill workshop facility
mine mines pit shaft colliery miners miner underground
leak leaked leaking leaks spill spilled spillage
gas gases fumes vapour vapours cloud chlorine ammonia
chemical chemicals toxic poison poisoned poisonous poisoning
ill illness sick sickness sickened disease infected infection infections outbreak epidemic fever virus contagion
test tests tested testing sample samples
vaccine vaccines vaccinated vaccination jab jabs
quarantine quarantined isolation isolated lockdown curfew restrictions confined
school schools classes lessons classroom classrooms
teacher teachers headteacher headmaster headmistress tutors
road roads street streets highway motorway lane
rail rails railway railways train trains track tracks
bus buses coach coaches
driver drivers driving drove wheel
crash crashed crashes collision collide collided accident overturned derailed derailment ploughed plunged
sink sank sunk sinking capsize capsized overturned
sea coast coastal shore harbour port quay dock docks pier
coastguard coastguards lifeboat lifeboats
migrant migrants refugee refugees asylum
camp camps tent tents settlement shacks huts encampment
evict evicted eviction evictions clearance clearing bulldozer bulldozers bulldozed demolished demolition
border borders frontier checkpoint
rocket rockets missile missiles mortar mortars artillery projectile projectiles
drone drones unmanned
ceasefire truce armistice
rebel rebels insurgent insurgents fighter fighters militant militants terrorist terrorists bandits militia
target targets targeted aimed
depot depots warehouse warehouses arsenal stockpile cache store stores stored
building buildings block blocks premises
rubble debris ruins wreckage
firefighter firefighters fireman firemen firewoman firewomen brigade engines
siren sirens
exit exits door doors gate gates doorway
safety inspection inspections inspector inspectors inspected safe unsafe
electricity power blackout outage
rain rains rainfall downpour
dam dams reservoir embankment dyke levee
aid relief assistance help helped
missing unaccounted
identify identified named identity
funeral funerals buried burial bury mourning mourners mourn
condolence condolences sympathy
cost costs price prices worth
budget spending savings austerity
result results count counted counting tally recount
fraud fraudulent rigged rigging irregularities
candidate candidates rival rivals challenger
win won wins victory winner winning defeated
corruption corrupt bribe bribes bribed bribery kickback kickbacks graft
contract contracts deal tender
evidence proof document documents papers files
expert experts specialist specialists scientist scientists engineer engineers
cause caused causes triggered
delay delayed delays postpone postponed adjourn adjourned
suspend suspended halt halted stop stopped stopping paused cancelled scrapped
critical serious stable intensive condition gravely
stadium terrace stands match fans supporters spectators
crush crushed stampede trampled surge surged
newspaper newspapers editor editors journalist journalists reporter reporters press
publish published publishing publication print printed article articles
night overnight evening midnight
morning dawn daybreak sunrise
afternoon noon midday
elderly pensioner pensioners old
baby babies newborn newborns infant infants
dozens hundreds thousands scores
welcome welcomed gratitude grateful thank thanked praise praised hailed congratulated
fear fears feared afraid worry worried worries concern concerns
anger angry fury furious outrage outraged
teargas canister canisters cannon
stone stones rocks bottles threw thrown throw throwing hurled pelted
barricade barricades roadblock blockade blocked blocking
shout shouted shouting chant chanted chanting slogans cried
helicopter helicopters
vehicle vehicles van vans truck trucks lorry lorries car cars
confiscate confiscated recovered seized seizure
drug drugs narcotic narcotics trafficking traffickers
leader leaders chief head ringleader kingpin commander
gang gangs group network ring
visit visited toured
passenger passengers aboard board
overloaded overcrowded overcrowding crowded packed capacity
build built construct constructed construction erected
plan plans planned planning intend intends intended proposal proposals proposed
negotiate negotiated negotiating negotiations negotiator negotiators mediator mediators mediation talks
ransom
deadline ultimatum
surrender surrendered
repair repairs repaired maintenance mended fix fixed
fall fell fallen drop dropped
shop shops traders shopkeepers merchants shutters
market markets stall stalls stallholders bazaar
worshippers prayers prayed church mosque temple synagogue chapel
farmer farmers farm farms fields crops
airport flight flights
minister ministry ministers
president presidential palace
opposition opponents opposed oppose
trade union unions
customs smugglers smuggled smuggling
fuel petrol diesel tank tanks tanker
brake brakes
speed speeding
alive survive survived survivor survivors
trap trapped stranded stuck
sleep slept sleeping asleep bed beds
tie tied bound
return returned returning
signature signatures signed sign petition
""")
"""Of all else that news tells."""
