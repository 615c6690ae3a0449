"""What stands in the place of a document that could not be read.

It knows the document's name and what is wrong with it; it refuses to know what is done about it.
"""

from dataclasses import dataclass

from framing.errors import DataError


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """One bad document or row; the run goes on."""

    id: str
    path: str | None
    problem: str
    line: int | None = None
    """The line of the file (of a Parquet table: the row), counted from 1."""

    @property
    def place(self) -> str:
        """Where it stands, for people.

        >>> Unreadable(id="wire.jsonl#7", path="wire.jsonl", problem="not JSON", line=7).place
        'wire.jsonl:7'
        """
        return place_of(self.path or self.id, self.line)

    @classmethod
    def of(cls, error: DataError, *, id: str, path: str | None) -> "Unreadable":  # noqa: A002 - the contract's name
        """The same problem, in the place of the document of that name."""
        return cls(id=id, path=error.path or path, problem=error.problem, line=error.line)


def place_of(path: str, line: int | None) -> str:
    """A file, with the line or row where one is known."""
    return path if line is None else f"{path}:{line}"
