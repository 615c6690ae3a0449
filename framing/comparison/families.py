"""Words that reports of one event exchange for one another: *film* and *footage*, *shut* and *closed*.

It knows word families of general news English, as plain words; it refuses to know stems, weights or what is done with them.
Words of a family need not mean the same: they only tell of the same kind of thing, so that sentences with them may be compared.
"""

FAMILIES: tuple[tuple[str, ...], ...] = tuple(
    tuple(line.split())
    for line in """
kill killed killing dead death deaths die died dying fatal fatality fatalities slain slaughter slaughtered massacre massacred body bodies perished toll lives drowned
injure injured injuring injury injuries hurt wound wounded wounds casualties bruised bruises maimed harmed
arrest arrested arrests detain detained detention custody held seized jailed imprisoned
strike struck hit hits beat beaten beating blow blows battered punched kicked smashed
shoot shot shots shooting fired gunned gunfire bullet bullets
police officer officers constable constables policeman policemen cops
soldier soldiers troops army military forces guards
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
inquiry investigation investigate investigating investigated probe
company firm employer operator owner owners
pay paid payment compensation offer offered offers
film footage video recording
doctor doctors physician physicians surgeon medics nurse nurses
hospital infirmary clinic
child children boy boys girl girls pupil pupils
warn warned warning warnings alert
protest protesters demonstration demonstrators march marchers rally crowd crowds
strikers stoppage walkout picket pickets
vote votes voters voting election ballot ballots poll polls
burn burned burnt fire fires blaze flames
flood flooded floods flooding water
evacuate evacuated evacuation moved shelter shelters
home homes house houses household households
ship ships vessel vessels boat boats ferry trawler
money cash funds
cut cuts reduce reduced reduction shortened
leave left flee fled fleeing cross crossed crossing
club clubs baton batons truncheons sticks
meet meets met meeting session talks
rise rises rose risen increase increased
begin begins began start starts started
destroy destroyed collapse collapsed wrecked ruined
find found discovered
letter letters wrote written
""".strip().splitlines()
)
