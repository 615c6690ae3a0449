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

    @classmethod
    def of(cls, error: DataError, *, id: str, path: str | None) -> "Unreadable":  # noqa: A002 - the contract's name
        """The same problem, in the place of the document of that name."""
        return cls(id=id, path=error.path or path, problem=error.problem, line=error.line)
