"""What the server says when it does not do as it is asked: a status, and words that tell what to do.

It knows the words; it refuses to know pages.
"""

from framing.errors import FramingError


class Refusal(FramingError):  # noqa: N818 - it is no fault of the program
    """A request that is refused; `words` are for the person at the browser."""

    def __init__(self, status: int, words: str, *, title: str = "That did not work") -> None:
        self.status = status
        self.words = words
        self.title = title
        super().__init__(words)


def gone() -> Refusal:
    return Refusal(
        410,
        "This class is over, and everything in it has been erased. Ask your teacher for a new code.",
        title="This class is over",
    )
