"""The record of what a text tells: how far a word has a say, and what is put down once."""

from framing.voice.quotes import find_quotations
from framing.voice.utterances import LONGEST_CLAUSE, Record, Utterance
from tests.reading import prose_of


def record_of(text: str) -> Record:
    prose = prose_of(text)
    inside = bytearray(prose.size + 1)
    closes = {}
    for quotation in find_quotations(prose):
        inside[quotation.first : quotation.last] = b"\1" * (quotation.last - quotation.first)
        closes[quotation.close_mark] = quotation
    return Record(prose, inside, closes)


def test_a_word_has_a_say_in_its_sentence_or_in_its_quotation() -> None:
    record = record_of("It rained. Holm said “the crew denied it” on Monday.")
    folded = record.prose.folded
    said = record.cue(folded.index("said"), "neutral", folded.index("said"))
    assert (record.prose.slice(said.first, said.last), said.quoted) == ("Holm said “the crew denied it” on Monday.", False)
    denied = record.cue(folded.index("denied"), "doubt", folded.index("denied"))
    assert (record.prose.slice(denied.first, denied.last), denied.quoted) == ("the crew denied it", True)
    assert (denied.word, denied.participial, denied.words_behind(2)) == ("denied", False, ["it", "”"])


def test_a_sentence_without_end_is_cut_down() -> None:
    record = record_of("the rain fell and " * LONGEST_CLAUSE)
    place = record.prose.size // 2
    assert record.bounds(place) == (place - LONGEST_CLAUSE, place + LONGEST_CLAUSE)


def test_a_statement_is_told_once() -> None:
    record = record_of("Holm said “the crew denied it” on Monday.")
    (quotation,) = record.closes.values()
    cue = record.cue(1, None, 1)
    record.tell(cue, (0, 1), (3, 3))
    assert record.utterances == []
    record.quote(cue, (0, 1), quotation)
    record.quote(cue, (2, 3), quotation)
    record.tell_clause(cue, (0, 1), 8)
    record.tell_clause(cue, (0, 1), 8)
    assert [(each.source, record.prose.slice(*each.content), each.direct) for each in record.utterances] == [
        ((0, 1), "the crew denied it", True),
        ((0, 1), "on Monday", False),
    ]


def test_a_post_hides_what_was_said_before_it() -> None:
    record = record_of("Holm said it rained. Orr said it snowed.")
    first, second = Utterance(1, (0, 1), (2, 4), direct=False), Utterance(6, (5, 6), (7, 9), direct=False)
    record.add(first)
    record.add(second)
    assert record.said_since(0) == [second, first]
    assert record.said_since(5) == [second]
    record.add(Utterance(None, (0, 1), (2, 5), direct=True))
    assert record.said_since(0) == []
