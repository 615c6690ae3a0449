"""Who is harmed, in patterns of harm: how many, people of which walk of life, or any words that can name somebody.

It knows numerals, pronouns and nouns for people; it refuses to know what becomes of them.
"""

NUMBERS = r"(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
COUNT = rf"(?i:{NUMBERS}|several|dozens|scores|hundreds|thousands|many|some|others|both|all (?:of them|three|four|five|six|seven|eight|nine|ten))"
FOLK = (
    r"(?i:"
    # anybody, and kin
    r"people|persons?|men|man|women|woman|children|child|boys?|girls?|youths?|teenagers?|lads?|kids?|-old|them|they|him|he|she|who|"
    r"mothers?|fathers?|sons?|daughters?|sisters?|brothers?|wife|husband|grandm?other|widow|elders?|pensioners?|civilians?|"
    r"villagers?|residents?|tenants?|neighbou?rs?|settlers?|squatters?|migrants?|refugees?|"
    # whom a thing befalls where they are
    r"victims?|survivors?|patients?|bystanders?|passers-by|participants?|members?|suspects?|passengers?|commuters?|motorists?|cyclists?|"
    r"pedestrians?|tourists?|shoppers?|climbers?|fans?|spectators?|supporters?|worshippers?|mourners?|boarders|"
    # in protest
    r"marchers?|protesters?|demonstrators?|strikers?|pickets?|activists?|"
    # at work
    r"workers?|labourers?|miners?|dockers?|farmers?|traders?|shopkeepers?|bakers?|cooks?|clerks?|tellers?|porters?|carters?|fitters?|"
    r"stokers?|roofers?|welders?|electricians?|engineers?|technicians?|operatives?|stewards?|drivers?|pilots?|crew|sailors?|deckhands?|"
    r"rowers?|divers?|nurses?|doctors?|medics?|paramedics?|firefighters?|rescuers?|teachers?|students?|pupils?|journalists?|reporters?|"
    # in uniform
    r"officers?|constables?|policem[ae]n|bobb(?:y|ies)|cops?|sergeants?|commanders?|soldiers?|troops|conscripts?|recruits?|cadets?|"
    r"guards?|wardens?|warders?|bailiffs?|"
    # who fight, and whom they hold
    r"bandits?|gunm[ae]n|militants?|rebels?|fighters?|terrorists?|insurgents?|extremists?|snipers?|attackers?|assailants?|leaders?|"
    r"ringleaders?|captors?|hostages?|captives?|prisoners?|inmates?)"
)
ABOUT = rf"(?:{COUNT}(?:\s+of\s+(?:them|the\s+\w+))?|{FOLK})"
"""*Nine of the rowers*, or any people: what a verb stands behind that is done to things as often."""
SOMEBODY = (
    r"(?!(?:by|in|on|at|to|from|with|for|and|or|when|while|as|after|before|during|over|of|off|out|up|down|back|away|into|through|against|along|"
    r"than|that|it|its|itself|himself|themselves|under|near|outside|because|around|across)\b)(?=\w)"
)
"""Behind a verb that hurts whatever it takes: any word that can open its object."""
