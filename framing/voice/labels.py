"""Whose a quotation is that no reporting verb introduces: behind a colon, over the name under a post, or as a name for something.

It knows what stands round such a quotation, and verbs that put a name to things; it refuses to know clauses and what follows a verb of speech.
"""

from typing import Final

from framing.flags import ADVERB, BE, CLOSED, COMMA, CONJUNCTION, HAVE, MODAL, PAST, RELATIVE, STOP_OR_COMMA_OR_QUOTE
from framing.prose import Prose
from framing.voice.phrases import phrase_after, subject_before
from framing.voice.quotes import Quotation
from framing.voice.subjects import source_before
from framing.voice.utterances import Record, Utterance
from framing.voice.verbs import ends_statement, is_passive
from framing.voice.words import is_name_part

CALLING: Final = frozenset(
    "call calls called calling describe describes described describing dismiss dismisses dismissed dismissing brand brands branded branding "
    "label labels labelled labeled labelling labeling denounce denounces denounced denouncing term terms termed terming deride derides "
    "derided deriding decry decries decried decrying slam slams slammed slamming condemn condemns condemned condemning "
    "praise praises praised praising hail hails hailed hailing congratulate congratulates congratulated congratulating liken likens likened dub dubs dubbed".split()
)
"""Verbs that put a name to something: a quotation behind them is the speaker's own word."""
CASTING: Final = frozenset(
    "cast casts casting defend defends defended defending paint paints painted painting portray portrays portrayed portraying characterize "
    "characterizes characterized characterise characterised frame frames framed framing".split()
)
"""The same before *as*."""
CALLING_REACH: Final = 12
POINTING: Final = frozenset("what which that as".split())
"""Before *a critic called “theft”* they show that the critic said it."""
NO_NAME: Final = frozenset("off for on by".split())
"""Right behind one of CALLING they show that no name follows: *called for*, or not its subject's: *losses described by the crew*."""
DUBBED: Final = frozenset("called dubbed termed branded labelled labeled".split())
"""Participles before the name that a thing has."""
AUXILIARY: Final = BE | HAVE | MODAL
RELATIVE_OR_CONJUNCTION: Final = RELATIVE | CONJUNCTION
DASHES: Final = frozenset("— – - --".split())
LONGEST_SIGNATURE: Final = 14
LONGEST_LABEL: Final = 14
LONGEST_NAMING: Final = 4
SHORTEST_SAID: Final = 3
"""Tokens of a quotation, its comma among them, that is no name for something: *“We ran,”*."""
READING: Final = frozenset("read reads ran runs".split())
"""What a text does before the words in it: *the note read: “Shut.”*"""
ANSWERS: Final = frozenset("answer reply response verdict message advice warning plea motto".split())
"""What somebody gives for an answer: *the mayor's reply: “No.”*"""


def read_post(record: Record, quotation: Quotation) -> None:
    """*We ran. — Orla Fenn (@orlafenn) May 2, 2018*: a post with its name behind it."""
    prose = record.prose
    start = quotation.last
    while start < prose.size and prose.folded[start] in DASHES:
        start += 1
    end = next((place for place in range(start, min(prose.size, start + LONGEST_SIGNATURE)) if prose.folded[place] == "("), start)
    if end > start:
        record.add(Utterance(None, (start, end), (quotation.first, quotation.last), direct=True, quotation=quotation))


def read_label(record: Record, quotation: Quotation) -> None:
    """Record whose the quotation is, if nobody's yet and a label before it tells."""
    if id(quotation) in record.told or read_signature(record, quotation):
        return
    first, _ = record.bounds(quotation.open_mark)
    if quotation.open_mark > first and record.prose.folded[quotation.open_mark - 1] == ":":
        read_colon(record, quotation, first)
    else:
        read_naming(record, quotation, first)
        if id(quotation) not in record.told:
            read_manner(record, quotation)


def read_signature(record: Record, quotation: Quotation) -> bool:
    """Record *“We ran.” — Orla Fenn*: a quotation over its speaker's name, which ends the line, and may have an office behind a comma."""
    prose = record.prose
    dash = quotation.close_mark + 1
    if not quotation.closed or dash + 1 >= prose.size or prose.folded[dash] not in DASHES:
        return False
    end = dash + 1
    while end < prose.size and end - dash <= LONGEST_NAMING and is_name_part(prose, end) and not prose.breaks_line(end):
        end += 1
    if end - dash < 3 or not (end >= prose.size or prose.breaks_line(end) or prose.folded[end] == ","):
        return False
    record.add(Utterance(None, (dash + 1, end), (quotation.first, quotation.last), direct=True, quotation=quotation))
    return True


def read_manner(record: Record, quotation: Quotation) -> None:
    """Record *“We ran,” Orla Fenn smiled*: behind a sentence that ends in a comma any verb whose clause is over tells who said it."""
    prose, subject = record.prose, quotation.close_mark + 1
    if not is_sentence(prose, quotation) or subject >= prose.size or prose.flags[subject] & RELATIVE_OR_CONJUNCTION:
        return
    last = record.bounds(quotation.close_mark)[1]
    phrase = phrase_after(prose, subject, last)
    if phrase is None or phrase[0] != subject:
        return
    verb = next((place for place in range(min(phrase[1], last - 1), subject, -1) if prose.flags[place] & PAST), subject)
    end = verb
    while end > subject and (prose.flags[end - 1] & ADVERB or prose.folded[end - 1].endswith("ly")):
        end -= 1  # "she promptly smiled"
    if end > subject and not prose.flags[verb] & AUXILIARY and ends_statement(prose, verb, last):
        content = (quotation.first, quotation.last)
        record.add(Utterance(verb, (subject, end), content, direct=True, quotation=quotation, stance="neutral"))


def is_sentence(prose: Prose, quotation: Quotation) -> bool:
    """Whether a quotation opens and ends as a sentence that goes on does: *“We ran,”*; not a title, *“The Long Pier,”*, nor a part of one, *“a pier,”*."""
    first, last = quotation.first, quotation.last
    if not quotation.closed or last - first < SHORTEST_SAID or not prose.flags[last - 1] & COMMA or not prose.is_capitalised(first):
        return False
    return any(prose.folded[place].isalpha() and not prose.is_capitalised(place) for place in range(first + 1, last - 1))


def read_colon(record: Record, quotation: Quotation, first: int) -> None:
    """*Orla Fenn, 61: “We ran.”*, *the note read: “Shut.”*, *the mayor's answer: “No.”*: a colon in place of a verb."""
    prose = record.prose
    colon = quotation.open_mark - 1
    if colon - first > LONGEST_LABEL:
        return
    source: tuple[int, int] | None = None
    if prose.folded[colon - 1] in READING:
        source = subject_before(prose, colon - 1, first)
    elif prose.folded[colon - 1] in ANSWERS and prose.folded[colon - 2] in ("'s", "'", "’"):
        source = (first, colon - 2)
    else:
        end = next((place for place in range(first, colon) if prose.flags[place] & STOP_OR_COMMA_OR_QUOTE), colon)
        if (
            0 < end - first <= LONGEST_NAMING
            and (end - first > 1 or end < colon)
            and all(is_name_part(prose, place) or prose.folded[place] == "." for place in range(first, end))
        ):
            source = (first, end)
    if source is not None:
        content = (quotation.first, quotation.last)
        record.add(Utterance(colon - 1, source, content, direct=True, quotation=quotation, stance="neutral"))


def read_naming(record: Record, quotation: Quotation, first: int) -> None:
    """*Orla Fenn called the closing “an act of war”*: a name in quotation marks is what the subject said."""
    prose = record.prose
    for verb in range(quotation.open_mark - 1, max(first, quotation.open_mark - CALLING_REACH) - 1, -1):
        if prose.flags[verb] & STOP_OR_COMMA_OR_QUOTE:
            return
        if prose.folded[verb] in CALLING or (prose.folded[verb] in CASTING and prose.folded[quotation.open_mark - 1] == "as"):
            if is_passive(prose, verb, first) or prose.folded[verb + 1] in NO_NAME or gives_its_name(prose, verb, quotation):
                return
            source = source_before(record, verb, first)
            if source is not None:
                record.add(Utterance(verb, source, (quotation.first, quotation.last), direct=True, quotation=quotation))
            return


def gives_its_name(prose: Prose, verb: int, quotation: Quotation) -> bool:
    """*a fund called “Small Boats”*, *a game called Tiltra is “chess for children”*: a participle with a thing's name; nobody says it."""
    if prose.folded[verb] not in DUBBED:
        return False
    between = prose.flags[verb + 1 : quotation.open_mark]
    if between:
        return any(flags & AUXILIARY for flags in between) and not any(flags & RELATIVE for flags in between)
    noun = verb - 1
    while noun > 0 and not prose.flags[noun] & CLOSED and not is_name_part(prose, noun):
        noun -= 1
    return noun < verb - 1 and prose.folded[noun] in ("a", "an") and prose.folded[noun - 1] not in POINTING
