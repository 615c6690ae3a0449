"""Whose words each token is: the writer's, a quotation's, or reported speech's, and who speaks.

It knows how quotations and speech combine; it refuses to know how either is found, or what is marked in them.
"""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from framing.prose import Prose
from framing.types import VOICES, Voice, VoiceSpan
from framing.values import maker
from framing.voice.cast import Cast
from framing.voice.quotes import Quotation, find_quotations
from framing.voice.speakers import NOBODY, Speaker
from framing.voice.speech import find_utterances
from framing.voice.terms import is_held_off, is_name, is_scare
from framing.voice.utterances import Utterance

new_span = maker(VoiceSpan)
HEADLINE, AUTHOR, QUOTE, ATTRIBUTED = range(4)
LEAST_SENTENCE: Final = 3
"""Words of a quotation that can be a sentence of its own."""
VOICE_BY_CODE: Final[tuple[Voice, ...]] = VOICES


@dataclass(frozen=True, slots=True)
class Voices:
    """Voice and speaker of every token of a text, with the speech they come from."""

    codes: bytearray
    """One of HEADLINE, AUTHOR, QUOTE, ATTRIBUTED a token."""
    speaker_numbers: list[int]
    """Index into `speakers` a token; −1: nobody known."""
    speakers: list[Speaker]
    """One an utterance."""
    utterances: list[Utterance]
    scare: list[Quotation]
    """Short quoted terms with no speech behind them."""
    continued: list[tuple[Quotation, int]]
    """Quotations that no verb introduces, with the utterance whose speaker goes on in them."""
    spans: list[tuple[int, int, int, int]]
    """Token runs that are not the writer's: first, last, code, speaker number."""
    cast: Cast

    def voice(self, token: int) -> Voice:
        return VOICE_BY_CODE[self.codes[token]]

    def printed_voice(self, token: int) -> Voice:
        """The voice of what only a writer can do, such as setting a word in quotation marks inside reported speech."""
        return "author" if self.codes[token] == ATTRIBUTED else VOICE_BY_CODE[self.codes[token]]

    def speaker(self, token: int) -> str | None:
        number = self.speaker_numbers[token]
        if number < 0:
            return None
        speaker = self.speakers[number]
        return None if speaker is NOBODY else speaker.name

    def name(self, phrase: tuple[int, int]) -> str | None:
        """The name of whoever a noun phrase means, as the text gives it most fully."""
        speaker = self.cast.recognise(*phrase)
        return None if speaker is NOBODY else speaker.name

    def runs(self, prose: Prose) -> tuple[VoiceSpan, ...]:
        """The stretches that are not the writer's, as values."""
        runs = []
        for first, last, code, number in self.spans:
            speaker = None if number < 0 or self.speakers[number] is NOBODY else self.speakers[number].name
            runs.append(new_span(start=prose.starts[first], end=prose.ends[last - 1], voice=VOICE_BY_CODE[code], speaker=speaker))
        return tuple(runs)


def find_voices(prose: Prose) -> Voices:
    """Read a text once for quotations, once for speech, and put both together."""
    quotations = find_quotations(prose)
    utterances = find_utterances(prose, quotations)
    cast = Cast(prose)
    speakers = cast.name(utterances, quotations)
    codes = bytearray([AUTHOR]) * prose.size
    first, last = prose.title_tokens
    codes[first:last] = bytes([HEADLINE]) * (last - first)
    numbers = [-1] * prose.size
    edges = {0, first, last, prose.size}
    paint_indirect(codes, numbers, edges, utterances, title_last=last)
    scare, continued = paint_direct(prose, codes, numbers, edges, quotations, utterances)
    return Voices(codes, numbers, speakers, utterances, scare, continued, runs_between(sorted(edges), codes, numbers), cast)


def paint_indirect(codes: bytearray, numbers: list[int], edges: set[int], utterances: list[Utterance], *, title_last: int) -> None:
    """Reported speech first, the longest first: what is told inside it is painted over it, and quotations last.

    A title stays the writer's, whoever it attributes its news to: the words are a headline writer's choice.
    """
    indirect = [
        (utterance.content[0] - utterance.content[1], number, utterance)
        for number, utterance in enumerate(utterances)
        if utterance.attributes and not utterance.direct
    ]
    for _, number, utterance in sorted(indirect, key=lambda found: (found[0], -found[1])):
        first, last = max(utterance.content[0], title_last), utterance.content[1]
        if first >= last:
            continue
        edges.update((first, last))
        codes[first:last] = bytes([ATTRIBUTED]) * (last - first)
        numbers[first:last] = [number] * (last - first)


def paint_direct(
    prose: Prose, codes: bytearray, numbers: list[int], edges: set[int], quotations: list[Quotation], utterances: list[Utterance]
) -> tuple[list[Quotation], list[tuple[Quotation, int]]]:
    """Quotations with their speakers; returns those that only hold a word at a distance, and those that go on speaking."""
    spoken = {id(utterance.quotation): number for number, utterance in enumerate(utterances) if utterance.quotation}
    verbs = [utterance.place for utterance in utterances]
    scare = []
    continued = []
    last_speaker = -1
    last_end = -1
    for quotation in quotations:
        if quotation.nested:
            if is_scare(prose, quotation, within=True):
                scare.append(quotation)
            continue
        if is_held_off(prose, quotation):
            scare.append(quotation)
            continue
        number = spoken.get(id(quotation), -1)
        if number < 0:
            first, last = prose.sentence_range(quotation.open_mark)
            number = nearest(utterances, verbs, first, last, quotation)
            reported = numbers[quotation.first] >= 0
            if is_name(prose, quotation):
                continue
            if is_scare(prose, quotation, within=(number >= 0 and not reported) or reported):
                scare.append(quotation)
                continue
            if reported:
                number = numbers[quotation.first]
            if number < 0 and continues_speech(prose, quotation, last_end):
                number = last_speaker
            if number < 0:
                number = told_just_before(prose, utterances, verbs, quotation)
            if number >= 0 and not reported:
                continued.append((quotation, number))
        edges.update((quotation.first, quotation.last))
        codes[quotation.first : quotation.last] = bytes([QUOTE]) * (quotation.last - quotation.first)
        numbers[quotation.first : quotation.last] = [number] * (quotation.last - quotation.first)
        last_speaker, last_end = number, quotation.last
    return scare, continued


def nearest(utterances: list[Utterance], verbs: list[int], first: int, last: int, quotation: Quotation) -> int:
    """The utterance of the same sentence whose verb stands nearest to the quotation, or −1."""
    best, best_distance = -1, 1 << 30
    place = max(0, bisect_right(verbs, first) - 3)
    for number in range(place, len(utterances)):
        verb = verbs[number]
        if verb >= last:
            break
        if verb < first or quotation.first <= verb < quotation.last:
            continue  # what somebody says inside a quotation does not introduce it
        distance = abs(verb - quotation.first)
        if distance < best_distance:
            best, best_distance = number, distance
    return best


def told_just_before(prose: Prose, utterances: list[Utterance], verbs: list[int], quotation: Quotation) -> int:
    """The last thing told in the sentence before, for a quotation that is a sentence of its own on the same line; −1 if there is none.

    *The port has little to offer, Ada Brandt argued. “They have to get something.”*
    """
    first, _ = prose.sentence_range(quotation.open_mark)
    words = prose.text.words(quotation.first, quotation.last)
    if (
        first != quotation.open_mark
        or first == 0
        or words < LEAST_SENTENCE
        or prose.breaks_line(first)
        or not prose.is_capitalised(quotation.first)
    ):
        return -1
    earlier, _ = prose.sentence_range(first - 1)
    place = bisect_right(verbs, first) - 1
    while place >= 0 and verbs[place] >= earlier:
        if utterances[place].source is not None and utterances[place].attributes:
            return place
        place -= 1
    return -1


def continues_speech(prose: Prose, quotation: Quotation, last_end: int) -> bool:
    """Whether a quotation nobody introduces goes on where the last one left off: same paragraph, or the next."""
    if last_end < 0:
        return False
    between = prose.characters[prose.ends[last_end - 1] : prose.starts[quotation.open_mark]]
    return len(between) < 160 and between.strip().count("\n\n") <= 1


def runs_between(edges: list[int], codes: bytearray, numbers: list[int]) -> list[tuple[int, int, int, int]]:
    """Runs of tokens with one voice and one speaker, the writer's own left out; between two edges nothing changes."""
    runs: list[tuple[int, int, int, int]] = []
    for first, last in pairwise(edges):
        code, number = codes[first], numbers[first]
        if code < QUOTE:
            continue
        if runs and runs[-1][1:] == (first, code, number):
            runs[-1] = (runs[-1][0], last, code, number)
        else:
            runs.append((first, last, code, number))
    return runs
