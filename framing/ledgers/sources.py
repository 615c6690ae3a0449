"""The source ledger: who speaks, how often, for how many words, how early, and introduced with which verb.

It knows how to add up statements by source; it refuses to know how statements and names were found.
"""

from framing.flags import REPORT
from framing.prose import Prose
from framing.types import Level, Source, Statement
from framing.values import maker
from framing.voice import QUOTE, Voices
from framing.voice.labels import ANSWERS, READING

new_source = maker(Source)
new_statement = maker(Statement)


def find_sources(prose: Prose, voices: Voices) -> tuple[Source, ...]:
    """Every source with its statements, in the order of first speaking; quoted people quoting others are left out."""
    statements: dict[str, list[Statement]] = {}
    levels: dict[str, Level] = {}
    words: dict[str, int] = {}
    firsts: dict[str, int] = {}
    for utterance, speaker in zip(voices.utterances, voices.speakers, strict=True):
        if utterance.verb is not None and voices.codes[utterance.verb] == QUOTE:
            continue
        first, last = utterance.content
        according = utterance.verb is not None and prose.folded[utterance.verb] == "according"
        statement = new_statement(
            start=prose.starts[first],
            end=prose.ends[last - 1],
            verb=None
            if utterance.verb is None or is_label(prose, utterance.verb)
            else "according to"
            if according
            else prose.characters[prose.starts[utterance.verb] : prose.ends[last_of_verb(prose, utterance.verb)]],
            stance=utterance.stance,
            direct=utterance.direct,
        )
        name = speaker.name
        statements.setdefault(name, []).append(statement)
        levels.setdefault(name, speaker.level)
        words[name] = words.get(name, 0) + prose.text.words(first, last)
        place = min(first, utterance.verb if utterance.verb is not None else first)
        firsts[name] = min(firsts.get(name, place), place)
    for quotation, number in voices.continued:
        name = voices.speakers[number].name
        if name in statements:
            statements[name].append(
                new_statement(
                    start=prose.starts[quotation.first],
                    end=prose.ends[quotation.last - 1],
                    verb=None,
                    stance=None,
                    direct=True,
                )
            )
            words[name] += prose.text.words(quotation.first, quotation.last)
    total = max(1, prose.text.words(0, prose.size))
    return tuple(
        new_source(
            name=name,
            level=levels[name],
            words=words[name],
            first_position=round(prose.text.words(0, firsts[name]) / total, 4),
            statements=tuple(sorted(statements[name], key=lambda statement: (statement.start, statement.end))),
        )
        for name in sorted(statements, key=lambda name: (firsts[name], name))
    )


def is_label(prose: Prose, verb: int) -> bool:
    """*Orla Fenn, a farmer: “We ran.”*: a colon in place of a verb."""
    return (
        prose.folded[verb + 1 : verb + 2] == [":"]
        and not prose.flags[verb] & REPORT
        and prose.folded[verb] not in READING
        and prose.folded[verb] not in ANSWERS
    )


def last_of_verb(prose: Prose, verb: int) -> int:
    """The last token of a reporting verb: its particle, in *pointed out*."""
    for rest, _ in prose.words[verb].report_phrases:
        particles = rest[:-1] if rest[-1] == "that" else rest
        if particles and tuple(prose.folded[verb + 1 : verb + 1 + len(particles)]) == particles:
            return verb + len(particles)
    return verb
