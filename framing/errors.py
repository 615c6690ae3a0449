"""The error tree: what can be wrong with somebody's data, said in one line.

It knows how a problem is worded and where it stands; it refuses to know what is done about it.

    FramingError
    ├── DataError(problem, path, line)
    │   ├── LexiconError
    │   ├── CorpusError
    │   └── ModelError
    └── UnknownNameError(kind, name, known)
"""

from collections.abc import Iterable
from difflib import get_close_matches

MOST_SHOWN = 10
"""Known names listed where none is near."""


class FramingError(Exception):
    """Anything a user can put right; the command line prints it in one line and exits with 1."""


class DataError(FramingError):
    """A problem in a file or stream, with the place where it stands."""

    def __init__(self, problem: str, *, path: str | None = None, line: int | None = None) -> None:
        self.problem = problem
        self.path = path
        self.line = line
        place = "" if path is None else f"{path}: " if line is None else f"{path}:{line}: "
        super().__init__(place + problem)


class LexiconError(DataError):
    """A word list that does not keep to the format; `problems` holds every one found, in file order."""

    def __init__(
        self,
        problem: str,
        *,
        path: str | None = None,
        line: int | None = None,
        problems: tuple["LexiconError", ...] = (),
    ) -> None:
        super().__init__(problem, path=path, line=line)
        self.problems = problems or (self,)


class CorpusError(DataError):
    """A manifest, a truth file or an article that does not fit the others."""


class ModelError(DataError):
    """Model weights that are missing, changed or of another version."""


class UnknownNameError(FramingError):
    """A name nobody knows, with the nearest known one."""

    def __init__(self, what: str, name: str, known: Iterable[str]) -> None:
        self.name = name
        choices = sorted(known)
        near = get_close_matches(name, choices, n=1)
        if near:
            advice = f"did you mean '{near[0]}'?"
        else:
            advice = "known: " + ", ".join(choices[:MOST_SHOWN]) + (", …" if len(choices) > MOST_SHOWN else "")
        super().__init__(f"no {what} is called '{name}'; {advice}")
