"""A word at which somebody's words may be told: a reporting verb, a noun such as *claim*, the *according* of *according to*.

It knows where the word stands, its stance, and how far it can have a say; it refuses to know who speaks and what is told.
"""

from framing.prose import Prose


class Cue:
    """One such word while it is read; nothing of it changes."""

    __slots__ = ("first", "last", "participial", "place", "prose", "quoted", "stance", "tail", "word")

    def __init__(self, prose: Prose, place: int, tail: int, stance: str | None, first: int, last: int, *, quoted: bool) -> None:
        self.prose = prose
        self.place = place
        self.tail = tail
        """Its last token: the particle, in *pointed out*."""
        self.stance = stance
        self.first = first
        self.last = last
        """It can have a say from `first` up to here: in its sentence, or in the quotation that it stands in."""
        self.quoted = quoted
        """Whether it stands inside a quotation."""
        self.word = prose.folded[place]
        self.participial = self.word.endswith("ing")

    def words_behind(self, length: int) -> list[str]:
        return self.prose.folded[self.place + 1 : self.place + 1 + length]
