"""The articles that the benchmark reads: real ones where they are at hand, else the invented corpus.

It knows where they lie; it refuses to know what is measured on them.
"""

import gzip
import json
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

from framing.resources import shipped
from framing.types import Document

ROOT = Path(__file__).resolve().parent.parent
REAL = ROOT.parent / "shared" / "data" / "allsides"


def default_path() -> Path | None:
    """The real articles beside the checkout, or None."""
    return next(iter(sorted(REAL.glob("*.jsonl.gz"))), None) if REAL.is_dir() else None


def documents(path: Path | None) -> Iterator[Document]:
    """Documents without end, one at a time; each text is another one, so that no cache of whole texts helps anybody."""
    for lap in count():
        found = False
        for document in real(path) if path is not None else invented():
            found = True
            yield document if lap == 0 else Document(id=f"{document.id}-{lap}", text=f"{document.text}\n\nCopy {lap} of this article.")
        if not found:
            raise SystemExit(f"bench: {path or shipped('corpora')} holds no article")


def real(path: Path) -> Iterator[Document]:
    """The articles of a JSON Lines file, gzipped or not, that have at least 200 words."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if len(row["text"].split()) >= 200:
                yield Document(id=str(row.get("id")), text=row["text"])


def invented() -> Iterator[Document]:
    """The articles that come with the package."""
    for path in sorted(shipped("corpora").glob("*/*.txt")):
        yield Document(id=f"{path.parent.name}/{path.stem}", text=path.read_text(encoding="utf-8"))


def slices(path: Path | None, *, rounds: int, articles: int) -> list[list[Document]]:
    """As many different articles for each round."""
    endless = documents(path)
    return [list(islice(endless, articles)) for _ in range(rounds)]
