"""The closed word classes of English that the constructions stand on, as flags a token.

It knows which folded word belongs to which class; it refuses to know any open class: those are lexicons.
"""

from typing import Final

from framing.flags import (
    ADJECTIVAL,
    ADVERB,
    BE,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    DIGITS,
    DO,
    GET,
    HAVE,
    MODAL,
    MONTH,
    NEGATION,
    NUMBER,
    PARTICIPLE,
    PAST,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    RELATIVE,
    STOP,
    TITLE,
    WEEKDAY,
)

GIVING = frozenset(
    "put puts putting gave gives give giving speak speaks spoke speaking owned owns own counted counting talk talks talked talking "
    "show shows showed record recorded records list lists listed read reads heard reckoning account called calls call rejected rejects rejecting found".split()
)
"""Verbs, no reporting verbs, with which somebody gives a number: *puts the toll at 38*."""


class Signal:
    """What may begin at a token: why a reader of the text stops there. No flag or signal goes over Python's 30-bit digits."""

    LISTED: Final = 1 << 0
    """Forms of the lexicons are looked for here."""
    DENIAL: Final = 1 << 10
    """A verb or noun of denial."""
    COMPOUND: Final = 1 << 1
    """A hyphenated word that no list holds as a whole."""
    REPORT: Final = 1 << 2
    """A reporting verb, or the first word of one of several."""
    AUXILIARY: Final = 1 << 3
    """A form of *be* or *get*."""
    CONTRACTION: Final = 1 << 4
    """*’s*: *is*, *has* or a mark of possession."""
    NUMERAL: Final = 1 << 5
    QUOTE: Final = 1 << 6
    HARM: Final = 1 << 7
    """A verb or noun of harm, an instrument or a death."""
    ABBREVIATION: Final = 1 << 8
    """A title that is written with a full stop."""
    COUNTING: Final = 1 << 11
    """A word that counts something only in company."""
    CONDITIONAL: Final = 1 << 9
    """Belongs to a class from the lexicons unless a shield says otherwise, or only together with the words that follow."""
    NAMEABLE: Final = 1 << 12
    """A form of a verb that with a capital inside a sentence is a name: *Ahmed*, *Drew*, the United *States*."""
    HER: Final = 1 << 13
    """*her*, which is both *his* and *him*."""


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


BE_FORMS = _words("am is are was were be been being isn't aren't wasn't weren't ain't i'm you're we're they're")
GET_FORMS = _words("get gets got getting gotten")
HAVE_FORMS = _words("have has had having haven't hasn't hadn't")
DO_FORMS = _words("do does did doing don't doesn't didn't done")
MODALS = _words("will would shall should can could may might must cannot won't wouldn't shouldn't can't couldn't mightn't mustn't ought")
NEGATIONS = _words(
    "not no never neither nor none nobody nothing nowhere without cannot n't isn't aren't wasn't weren't ain't haven't hasn't "
    "hadn't don't doesn't didn't won't wouldn't shouldn't can't couldn't mightn't mustn't hardly scarcely barely denied denies "
    "deny denying"
)
SUBJECT_PRONOUNS = _words("i you he she it we they who this that these those there everyone nobody somebody anyone one many some others")
DETERMINERS = _words(
    "the a an this that these those his her its their our my your some any no every each either neither another all both several "
    "many few most more such what which whose"
)
PREPOSITIONS = _words(
    "about above across after against along amid amidst among amongst around as at before behind below beneath beside besides "
    "between beyond by despite down during except for from in inside into like near of off on onto out outside over past per "
    "since than through throughout till to toward towards under underneath until unto up upon via with within without according "
    "following including regarding concerning"
)
CONJUNCTIONS = _words(
    "and or but nor so yet if because although though while whereas unless when where after before since as that whether once"
)
RELATIVES = _words("who whom whose which that where when")
WEEKDAYS = _words("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri")
MONTHS = _words(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec"
)
NUMBER_WORDS = _words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion "
    "billions trillion tens dozen dozens scores half"
)
ADVERBS = _words(
    "better best worse also still already always often ever even just once twice again yet since now then soon later first long far well too very "
    "so quite rather almost perhaps maybe indeed instead therefore thus hence however all both not never n't neither either only "
    "much more most less least seldom sometimes together apart away back here there today yesterday tomorrow once more somehow"
)
TITLES = _words(
    "mr mrs ms miss dr prof sir dame lord lady president minister chancellor senator sen rep gov governor mayor judge justice "
    "col colonel gen general lt lieutenant capt captain maj major sgt sergeant cpl corporal adm admiral cmdr commander chief "
    "officer detective inspector superintendent sheriff deputy secretary ambassador king queen prince princess pope bishop "
    "archbishop cardinal rev reverend imam rabbi sheikh spokesman spokeswoman spokesperson chairman chairwoman director "
    "commander-in-chief supt insp const mt st hon professor congressman congresswoman representative attorney lawyer"
)
STOPS = _words(". ! ? ; : ( ) [ ] { } — – …")
UNITS_OF_ONE = _words("minute hour day week fortnight month year metre meter mile kilometre kilometer")
"""What a span or a length of one is told in: *for an hour*, *half a mile*."""
COUNTING = UNITS_OF_ONE + _words(
    "half third thirds quarter quarters two-thirds three-quarters fifths second fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "single lone mostly mainly largely chiefly predominantly"
)
"""Words that count something only in company: *a quarter of*, *the third victim*, *mostly women and children*, *for an hour*."""
DENIALS = _words(
    "deny denies denied denying refute refutes refuted refuting reject rejects rejected rejecting dismiss dismisses dismissed dismissing "
    "rebut rebuts rebutted rebutting repudiate repudiates repudiated disavow disavows disavowed disclaim disclaims disclaimed dispute "
    "disputes disputed disputing denial denials"
)
ABBREVIATIONS = _words(
    "mr mrs ms dr prof sen rep gov col gen lt maj capt sgt cpl adm cmdr rev supt insp const mt st hon jr sr b c d e f g h j k l m n o p q r s t u v w x y z "
    "jan feb mar apr jun jul aug sep sept oct nov dec inc corp ltd"
)
"""Words that are written with a full stop, and the letters of first names but *A* and *I*, which are words."""
LAST_WORDS = _words("jr sr jan feb mar apr jun jul aug sep sept oct nov dec inc corp ltd")
"""Those of them that may end a sentence."""
QUOTE_MARKS = _words("\" “ ” „ « » ‹ › ‘ ’ ' ` `` ''")

PARTICIPLES = _words(
    "waylaid mislaid inlaid overlaid arisen awoken beaten become begun bent bet bidden bitten bled blown bought bound bred broken brought broadcast built burned "
    "burnt burst cast caught chosen clung come cost crept cut dealt done drawn driven drunk dug eaten fallen fed felt fled flown "
    "flung forbidden forecast foreseen forgiven forgotten fought found frozen given gone gotten ground grown heard held hidden hit "
    "hung hurt inset kept knelt knit known laid leapt learned learnt led left lent let lit lost made meant met mistaken mown "
    "outdone overcome overdone overheard overridden overrun overseen overtaken overthrown paid proven put quit read rebuilt "
    "redone reset rewritten ridden risen rung run said sawn seen sent set sewn shaken shed shone shorn shot shown shrunk shut slain "
    "slept slid slit smelt sold sought sown sped spelt spent spilt spoken spread sprung spun split spoilt stolen stood stricken strewn stridden "
    "struck stuck stung sung sunk swept swollen sworn swum swung taken taught thought thrown thrust told torn trodden understood "
    "undergone undermined undertaken undone upheld upset wed wept withdrawn withheld withstood woken won worn wound woven written "
    "wrung retaken mistreated gunned hanged misled undersold undercut unsold rethought resold retold repaid prepaid underpaid overpaid "
    "outsold outspent outrun outlawed offset typeset unbound misunderstood forsaken borne born beset bereft hewn riven sunken shaven smitten thrown"
)
ADJECTIVALS = _words(
    "born become gone come fallen risen arisen grown "
    "engaged involved distinguished crowded concerned worried interested excited tired pleased delighted thrilled married divorced determined "
    "committed dedicated devoted inclined opposed prepared aged bored confused convinced disappointed "
    "experienced limited mixed qualified relaxed relieved satisfied scared sacred shocked skilled sophisticated stunned surprised "
    "talented terrified upset accustomed ashamed entitled reluctant alleged supposed advanced armed ashen beloved biased "
    "complicated crooked educated estimated exhausted frightened frustrated furnished guarded hundred indebted infrared "
    "isolated jagged kindred learned naked rugged sacred sized so-called unprecedented unexpected unfounded "
    "unmarried unarmed unaffected unfinished unidentified unverified unconfirmed unchanged unclear wicked wretched "
    "flustered misguided displeased misplaced united heated amped sustained embarrassed amazed amused annoyed alarmed afraid anguished dead deceased retired unemployed unsurprised unimpressed "
    "depressed distressed disgusted devastated outraged heartbroken overwhelmed overjoyed motivated impressed intrigued "
    "fascinated baffled puzzled perplexed dismayed saddened horrified appalled ready related finished "
    "well-known well-documented well-established red-faced old-fashioned"
)
PAST_TENSES = _words(
    "arose ate awoke beat became began bent bet bit bled blew bought bound bred broke brought broadcast built burnt burst came cast "
    "caught chose clung cost crept cut dealt did drank drew drove dug fed fell felt fled flew flung forbade forecast foresaw forgave "
    "forgot fought found froze gave got grew ground heard held hid hit hung hurt kept knelt knew laid leapt learnt led left lent let "
    "lit lost made meant met oversaw overthrew paid put quit ran rang read rode rose said sang sank sat saw sent set shed shone "
    "shook shot showed shrank shut slept slew slid slit sold sought spent spoke sped spread sprang spun split stole stood strode struck stuck "
    "stung swam swept swore swung taught thought threw thrust told took tore understood undertook underwent upheld wept went withdrew woke "
    "won wore wound wrote was were had"
)
NOT_PARTICIPLES = frozenset(
    _words(
        "need seed speed feed bleed breed greed creed weed deed heed indeed exceed proceed succeed bed red shed sled wed hundred "
        "sacred naked kindred hatred embed biped moped overfed unfed bred infrared"
    )
)
"""Words in -ed that are no past form of a verb."""

NUMBER_WORDS += tuple(
    f"{tens}-{units}"
    for tens in _words("twenty thirty forty fifty sixty seventy eighty ninety")
    for units in _words("one two three four five six seven eight nine")
)

CLASSES: tuple[tuple[tuple[str, ...], int], ...] = (
    (BE_FORMS, BE),
    (GET_FORMS, GET),
    (HAVE_FORMS, HAVE),
    (DO_FORMS, DO),
    (MODALS, MODAL),
    (NEGATIONS, NEGATION),
    (SUBJECT_PRONOUNS, PRONOUN),
    (DETERMINERS, DETERMINER),
    (PREPOSITIONS, PREPOSITION),
    (CONJUNCTIONS, CONJUNCTION),
    (RELATIVES, RELATIVE),
    (WEEKDAYS, WEEKDAY),
    (MONTHS, MONTH),
    (NUMBER_WORDS, NUMBER),
    (ADVERBS, ADVERB),
    (TITLES, TITLE),
    (STOPS, STOP),
    (QUOTE_MARKS, QUOTE),
    ((",",), COMMA),
    (PARTICIPLES, PARTICIPLE),
    (ADJECTIVALS, ADJECTIVAL),
    (PAST_TENSES, PAST),
)


IN_PHRASE = frozenset(
    "many few several every one most more less least better best worse first last long far well very too so much ever now then still already "
    "always often almost rather quite later own only back past following".split()
)
"""Words of closed classes that stand between *her* and its noun as well."""
OBJECT_BEFORE: Final = (
    DETERMINER | PREPOSITION | PRONOUN | CONJUNCTION | RELATIVE | NEGATION | ADVERB | BE | HAVE | DO | MODAL | WEEKDAY | COMMA | STOP
)


SUBJECTS = frozenset("i you he she it we they there that".split())
SAID = frozenset("say says said tell tells told".split())
"""Verbs behind *her* in *those beside her said*."""


def her_possesses(following: str, flags: int) -> bool:
    """Whether *her* before this folded word is *his* and not *him*.

    >>> [her_possesses(word, word_classes().get(word, 0)) for word in ("house", "most", "the", "again", "said")]
    [True, True, False, False, False]
    """
    if "'" in following and following.partition("'")[0] in SUBJECTS:
        return False  # "told her she'd leave"
    return following not in SAID and (not flags & OBJECT_BEFORE or following in IN_PHRASE)


def word_classes() -> dict[str, int]:
    """Folded word → its flags."""
    flags: dict[str, int] = {}
    for words, flag in CLASSES:
        for word in words:
            flags[word] = flags.get(word, 0) | flag
    return flags


FIGURES = frozenset("0123456789")
VERB_PREFIXES = frozenset(
    "re co pre over under mis out de un dis tear pepper strip court water force hand double cross fast short spoon home cold side "
    "fact second back".split()
)
"""What may stand before the hyphen of a participle: *re-elected*, *tear-gassed*; *much-needed* is an adjective."""


def is_participle(word: str, flags: int) -> bool:
    """Whether a folded word can be a past participle, by its class or its ending."""
    if flags & PARTICIPLE:
        return True
    if not word.endswith("ed") or len(word) <= 3 or word in NOT_PARTICIPLES:
        return False
    return "-" not in word or word.partition("-")[0] in VERB_PREFIXES


def is_past(word: str, flags: int) -> bool:
    """Whether a folded word can be a past tense."""
    if flags & PAST:
        return True
    return word.endswith("ed") and len(word) > 3 and word not in NOT_PARTICIPLES


def shape(word: str, flags: int) -> int:
    """The flags with those that the letters of a folded word add to its class."""
    if word[0] in FIGURES:
        flags |= DIGITS
    if is_past(word, flags):
        flags |= PAST
    if is_participle(word, flags):
        flags |= PARTICIPLE
    return flags
