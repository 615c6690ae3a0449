"""The files of the invented corpus, read into the values of `truth`.

It knows their format, and that texts, truths and manifests fit each other; it refuses to know what is counted on them.
"""

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import tomli
from pydantic import TypeAdapter, ValidationError

from framing.errors import CorpusError
from framing.evaluation.truth import Account, Article, Corpus, Incident, Manifest, Truth

MANIFEST = "incident.toml"
ARRAY = re.compile(r"(\w+) = \[\s*$")
ROW = re.compile(r"\s*\{")
TRUTH = TypeAdapter(Truth)
MANIFEST_VALUE = TypeAdapter(Manifest)


def load_corpus(root: Path) -> Corpus:
    """Read every incident below the folder. Raises CorpusError with the first file and line that does not fit."""
    manifests = sorted(root.glob(f"*/{MANIFEST}"))
    if not manifests:
        raise CorpusError(f"no corpus: no folder in it holds an {MANIFEST}", path=str(root))
    return Corpus(path=root, incidents=tuple(load_incident(manifest.parent) for manifest in manifests), sha256=corpus_digest(root))


def load_incident(path: Path) -> Incident:
    """Read one incident's folder. Raises CorpusError with the first file and line that does not fit."""
    file = path / MANIFEST
    content = file_text(file)
    manifest: Manifest = validated(MANIFEST_VALUE, content, file)
    articles = tuple(
        load_article(path, account, manifest, follows=follows)
        for accounts, follows in ((manifest.accounts, False), (manifest.followups, True))
        for account in accounts
    )
    return Incident(path=path, manifest=manifest, articles=articles)


def load_article(folder: Path, account: Account, manifest: Manifest, *, follows: bool) -> Article:
    """One article and its truth, held against each other and against the manifest."""
    article = folder / account.path
    text = file_text(article)
    file = article.with_suffix(".truth.toml")
    content = file_text(file)
    truth: Truth = validated(TRUTH, content, file)
    known = {
        "facts": {fact.id for fact in manifest.facts},
        "agency": {act.id for act in manifest.acts},
    }
    for table, number, row in truth.rows():
        if text[row.start : row.end] != row.text:
            raise CorpusError(
                f"{row.text!r} does not stand at {row.start}; run python corpora/locate.py {folder.name}",
                path=str(file),
                line=row_line(content, table, number),
            )
        name = getattr(row, "act" if table == "agency" else "id", None)
        if table in known and name not in known[table]:
            raise CorpusError(
                f"{MANIFEST} has no {'act' if table == 'agency' else table.removesuffix('s')} '{name}'; add it there or name one of its own",
                path=str(file),
                line=row_line(content, table, number),
            )
    if truth.article != account.path:
        raise CorpusError(f"is the truth of '{truth.article}'; write article = \"{account.path}\"", path=str(file), line=1)
    return Article(path=article, text=text, account=account, truth=truth, follows=follows)


def file_text(path: Path) -> str:
    """The file's characters as they stand there; line ends are not translated."""
    try:
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise CorpusError(error.strerror or "cannot be read", path=str(path)) from error
    except UnicodeDecodeError as error:
        raise CorpusError("not UTF-8; save the file as UTF-8", path=str(path), line=error.object[: error.start].count(b"\n") + 1) from error


def validated(adapter: TypeAdapter[Any], content: str, path: Path) -> Any:
    """The value in the TOML, or the first fault with its line."""
    try:
        # by way of JSON: only there does the strict gate take tables for values and arrays for tuples
        return adapter.validate_json(json.dumps(tomli.loads(content), default=str))
    except tomli.TOMLDecodeError as error:
        raise CorpusError(f"not TOML: {error}", path=str(path), line=error.lineno) from error
    except ValidationError as error:
        fault = error.errors()[0]
        place = fault["loc"]
        number = place[1] if len(place) > 1 and isinstance(place[1], int) else 0
        raise CorpusError(
            f"{'.'.join(map(str, place))}: {fault['msg'].lower()}",
            path=str(path),
            line=row_line(content, str(place[0]), number) if place else None,
        ) from error


def row_line(content: str, table: str, number: int) -> int | None:
    """The line of a table's row, counted from 0: an inline table below `table = [`, or the header `[[table]]`."""
    inside = False
    seen = -1
    for line_number, line in enumerate(content.split("\n"), 1):
        if line.startswith((f"{table} = {{", f"[{table}.")) or re.match(rf"{table} = [^\[]", line):
            return line_number
        if line.strip() == f"[[{table}]]" or (inside and ROW.match(line)):
            seen += 1
        else:
            opened = ARRAY.match(line)
            if opened:
                inside = opened[1] == table
            continue
        if seen == number:
            return line_number
    return None


def corpus_digest(root: Path) -> str:
    """SHA-256 over the names and contents of the incidents' files, so that a figure names what it was measured on."""
    total = hashlib.sha256()
    for manifest in sorted(root.glob(f"*/{MANIFEST}")):
        for file in sorted(path for path in manifest.parent.iterdir() if path.suffix in (".txt", ".toml")):
            total.update(f"{manifest.parent.name}/{file.name}\0".encode())
            total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()
