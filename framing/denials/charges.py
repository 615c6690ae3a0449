"""The words in which people are charged with something, and those in which charges are called untrue.

It knows deeds, faults and falsehoods; it refuses to know who did what, and whether a charge holds.
"""

from collections.abc import Sequence
from typing import Final


def regular(verbs: str) -> frozenset[str]:
    """Each verb with the forms that it makes by rule: *poison* and *abuse* make theirs so, *plot* does not.

    >>> sorted(regular("poison abuse bully"))
    ['abuse', 'abused', 'abusing', 'bullied', 'bully', 'bullying', 'poison', 'poisoned', 'poisoning']
    """
    forms = set()
    for verb in verbs.split():
        past = verb[:-1] + "i" if verb.endswith("y") and verb[-2] not in "aeiou" else verb.removesuffix("e")
        forms |= {verb, past + "ed", verb.removesuffix("e") + "ing"}
    return frozenset(forms)


ACCOUNTS: Final = frozenset(
    "claim claims allegation allegations accusation accusations charge charges report reports suggestion suggestions account accounts version versions "
    "criticism criticisms assertion assertions rumour rumours rumor rumors story stories figure figures count counts toll number numbers finding "
    "findings idea notion argument arguments talk statement statements insinuation insinuations implication complaint complaints lawsuit "
    "narrative narratives speculation comparison comparisons contention characterization characterisation".split()
)
"""What somebody says of somebody: it can be rejected, or be untrue."""
DEEDS: Final = regular(
    "murder attack target shell bomb torture abuse assault rape molest grope harass bully threaten intimidate coerce force pressure "
    "punch kick slap choke strangle poison abduct loot ransack rob deceive defraud falsify fabricate forge doctor tamper manipulate bribe "
    "launder embezzle misuse pocket collude conspire interfere meddle hack incite provoke instigate violate breach obstruct conceal shred "
    "discriminate betray mistreat humiliate cheat lie extort blackmail sabotage plagiarise plagiarize misrepresent exaggerate "
    "orchestrate mastermind solicit retaliate"
) | frozenset(
    "fire fired firing lied lying shoot shot shooting beaten beating stab stabbed stabbing steal stole stolen stealing mislead misled misleading rig rigged rigging "
    "plot plotted plotting kidnap kidnapped kidnapping commit committed committing robbed robbing spy spied spying slapped".split()
)
"""What is done by people, and held against them."""
INJURIES: Final = regular(
    "kill hurt harm injure wound touch grab leak corrupt destroy damage delete authorise authorize execute"
) | frozenset("grabbed grabbing hurt cause caused".split())
"""What a storm does too, or anybody: a charge where a person is said to have done it."""
BLOWS: Final = frozenset("hit hitting strike struck striking beat push pushed".split())
"""What is done to rocks, targets and visiting teams too."""
PAIRS: Final = tuple(
    (frozenset(verbs.split()), frozenset(objects.split()))
    for verbs, objects in (
        ("take took taken taking accept accepted accepting", "money cash payment payments fund funds gift gifts favours favors"),
        (
            "take took taken taking accept accepted accepting receive received pay paid paying offer offered give gave given ask asked",
            "bribe bribes kickback kickbacks payoff payoffs",
        ),
        ("make made making", "threat threats deal racist sexist"),
        ("use used using deploy deployed", "force weapon weapons gas ammunition bullets violence slur slurs drugs steroids"),
        ("break broke broken breaking", "law laws rule rules promise promises"),
        ("start started set open opened", "fire"),
        ("pull pulled", "trigger"),
        ("have had", "affair sex sexual"),
    )
)
"""Verbs that charge with something only together with what was taken, used or broken."""
WRONGS: Final = frozenset(
    "collusion wrongdoing misconduct impropriety coercion torture ill-treatment mistreatment massacre cover-up coverup discrimination favouritism "
    "favoritism obstruction conspiracy fraud corruption negligence bribery".split()
)
"""What there was none of, where somebody denies a charge: *no collusion*."""
SLIPS: Final = frozenset("crime crimes violation violations breach involvement bribe bribes plot truth malice bias racism".split())
"""What there was none of too, where the words say that there was, or that nobody had it: *There was no crime*."""
SHOTS: Final = frozenset("shot shots".split())
FIRING: Final = frozenset("fire fired firing".split())
FIRED_AT: Final = frozenset("on at into upon a any first live tear rubber back tear-gas shots bullets".split())
"""Behind *fire* where it is no dismissal: *did not fire on the ferry*."""
PROOFS: Final = frozenset("evidence proof basis".split())
LINKS: Final = frozenset("knowledge record role part hand link links connection connections tie ties dealings relationship affair".split())
"""What somebody has none of, or plays none: *no part in the raid*."""
ORDERS: Final = frozenset("order orders instruction instructions".split())
ORDERING: Final = frozenset("order ordered ordering".split())
ORDERED: Final = frozenset("raid raids operation strike strikes crackdown hack leak cover-up".split())
"""What is ordered by those who are charged with it, beside harm: *did not order the raid*."""
WRONG: Final = frozenset("wrong illegal improper inappropriate untoward unlawful unethical criminal".split())
FAULTS: Final = frozenset(
    "guilty responsible involved complicit liable motivated racist racists sexist corrupt biased liar liars thief thieves "
    "criminal criminals spy spies traitor traitors terrorist terrorists murderer murderers killer killers crook crooks rapist predator bigot".split()
)
"""What nobody wants to be."""
RIGHT: Final = frozenset("true accurate correct factual".split())
"""What an account is not, where it is denied."""
FALSEHOODS: Final = frozenset(
    "lie lies false falsehood falsehoods untrue hoax fabrication fabrications fabricated baseless groundless unfounded absurd nonsense ridiculous "
    "rubbish slander slanderous smear smears libel libellous defamatory fiction fake preposterous bogus ludicrous "
    "laughable unsubstantiated propaganda invention inaccurate incorrect garbage bunk motivated rumour rumours rumor rumors gossip character".split()
)
"""What an account is called by those who deny it."""


def goes_with(verb: str, behind: Sequence[str]) -> bool:
    """Whether the verb charges with something together with a word behind it.

    >>> goes_with("took", ["the", "money"]), goes_with("took", ["the", "ferry"])
    (True, False)
    """
    return any(verb in verbs and not objects.isdisjoint(behind) for verbs, objects in PAIRS)
