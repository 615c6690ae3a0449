"""What a text tells, as plain pairs, and its phrases by a marked word.

It knows how the tests of this room ask; it refuses to know what the answers should be.
"""

from framing.prose import Prose
from tests.reading import analysis_of, prose_of


def told(text: str) -> list[tuple[str, str]]:
    """(name, words) of every statement, in text order."""
    analysis = analysis_of(text)
    found = [(each.start, source.name, text[each.start : each.end]) for source in analysis.sources for each in source.statements]
    return [(name, words) for _, name, words in sorted(found)]


def marked(text: str) -> tuple[Prose, int]:
    """The text without its stars, and the token that stood between them: *Ada Orr \\*said\\* so*."""
    before, word, after = text.split("*")
    prose = prose_of(before + word + after)
    return prose, prose.text.token_at(len(before))


def words(prose: Prose, phrase: tuple[int, int] | None) -> str | None:
    """The words of a phrase."""
    return None if phrase is None else prose.slice(*phrase)
