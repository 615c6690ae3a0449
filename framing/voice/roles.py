"""Common nouns for those who speak: bodies, crowds without names, roles, offices, and what they hand out.

It knows these words one by one; it refuses to know phrases and names.
"""

from typing import Final

INSTITUTIONS: Final = frozenset(
    """academy administration agency airline alliance ambulance army assembly association authorities authority bank board body
    broadcaster brigade bureau cabinet campaign centre center chamber charity church club coalition college command commission committee company
    confederation congress consortium corporation council court department directorate division embassy executive federation
    fleet force forces foundation front fund government group guard guild headquarters hospital house inquiry inspectorate institute institution
    judiciary junta kremlin laboratory league legislature mayor's military militia ministry mission monitor monitors movement museum navy network
    newspaper ngo observatory office opposition organisation organization palace panel parliament party patrol police presidency
    prosecution prosecutors regiment regime regulator secretariat senate service services society station syndicate task tribunal
    trust union unions university watch watchdog works paper outlet website channel wire tv radio news times post journal press""".split()
)
UNNAMED: Final = frozenset(
    """activists advisers advisors advocates aides allies analysts authorities bystanders campaigners citizens civilians clerics
    colleagues commentators critics diplomats doctors dockers economists employees engineers everyone experts eyewitnesses families farmers fighters
    friends historians insiders investigators journalists lawmakers lawyers leaders legislators locals many managers medics media
    members ministers neighbors neighbours neighbour neighbor nurses observers officers official officials one opponents others
    outlets parents passengers passersby patients people politicians protesters protestors reporters reports report rescuers researchers residents
    resident scientists senators shopkeepers sceptics skeptics some somebody someone soldiers source sources staff strategists students
    supporters survivors teachers those insider aide person diplomat friend veterans villagers villager voices volunteers voters witness witnesses workers
    rumours rumors posts pundits commanders rebels militants demonstrators relatives refugees migrants they we""".split()
)
DOCUMENTS: Final = frozenset(
    "statement letter release communique communiqué announcement email e-mail note memo tweet post message document filing".split()
)
ROLES: Final = frozenset(
    """spokesman spokeswoman spokesperson spokespeople chief head leader secretary director activist analyst expert lawyer attorney editor founder
    candidate professor researcher resident witness coach commander owner manager doctor nurse teacher student driver
    farmer baker fisherman mother father son daughter wife husband widow brother sister lawmaker legislator co-founder
    strategist adviser advisor aide economist historian scientist negotiator prosecutor clerk organiser organizer chair
    chairman chairwoman president minister mayor judge justice senator governor deputy ambassador envoy officer coroner
    host anchor actor actress singer comedian pastor rabbi priest bishop steward shopkeeper author sheriff premier marshal reporter correspondent columnist representative member vice-president engineer foreman docker pilot skipper captain
    ceo counterpart predecessor successor colleague pensioner neighbour neighbor survivor passenger worker mechanic""".split()
)
COMPOUNDS: Final = frozenset(
    word + ending
    for ending in ("man", "woman", "person")
    for word in """chair spokes congress council assembly alder police fire fore business sales gun clergy front camera fisher door service
    country towns trades crafts crew boat ferry watch post milk dust mid mail noble states sports news anchor ombuds lay lumber stock line repair
    infantry rifle horse guards plains""".split()
)
"""What people do, by names that no family bears; *-man*, *-woman* and *-person* alike."""
OFFICES: Final = frozenset(
    """chief head leader secretary director editor founder commander president minister mayor judge justice senator governor deputy ambassador envoy
    coroner chair prosecutor negotiator representative vice-president superintendent commissioner chancellor sheriff speaker premier marshal
    congressman congresswoman ceo""".split()
)
BODIES: Final = frozenset("group organisation organization company firm charity agency body union newspaper paper network alliance".split())
"""What any body may be called later: *the group* is the one that spoke last."""
STATE: Final = frozenset(
    "ministry police council court office department army parliament tribunal navy authority government cabinet prosecutors".split()
)
"""Bodies that are none of these."""


def is_role(word: str) -> bool:
    """Whether a common noun names what somebody does."""
    return word in ROLES or word in COMPOUNDS


def is_office(word: str) -> bool:
    """Whether a common noun names an office that only one or few people hold."""
    return word in OFFICES or word.endswith(("spokesman", "spokeswoman", "spokesperson", "chairman", "chairwoman"))
