"""BASIL (Fan et al. 2019): three outlets' articles on one event, with spans of lexical and of informational bias.

It knows its layouts; it refuses to know how well anything agrees with the spans. Read are

- the combined release (`dataset.zip`, or the folder it unpacks to): one `N_outlet.json` an article,
- the repository's own folders: `articles/YEAR/ID_N.json` beside `annotations/YEAR/ID_N_ann.json`.
"""

import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from framing.datasets.labelled import LabelledData, LabelledSentence, LabelledSpan
from framing.datasets.rows import opened
from framing.errors import DataError

COMBINED = re.compile(r"(?:^|/)(\d+)_([A-Za-z]+)\.json$")
ARTICLES = re.compile(r"(^|/)articles/(?!.*/articles/)")
BIASES = {"lexical": "lexical", "lex": "lexical", "informational": "informational", "inf": "informational"}
NOT_BASIL = "not a BASIL folder: it has no N_outlet.json, and no articles/ beside annotations/"


@dataclass(frozen=True, slots=True, kw_only=True)
class BasilArticle:
    """One article; every annotation's offsets count from the start of its own sentence."""

    id: str
    incident: str
    outlet: str
    title: str
    sentences: tuple[tuple[str, tuple[LabelledSpan, ...]], ...]

    @property
    def text(self) -> str:
        """The sentences, a line each."""
        return "\n".join(text for text, _ in self.sentences)

    @property
    def spans(self) -> tuple[LabelledSpan, ...]:
        """The annotations with offsets into `text`."""
        found = []
        position = 0
        for text, spans in self.sentences:
            found += [
                LabelledSpan(start=position + span.start, end=position + span.end, label=span.label, quote=span.quote) for span in spans
            ]
            position += len(text) + 1
        return tuple(found)


def read_basil(path: Path) -> LabelledData:
    """Read a folder or a zip. The release has a few empty sentences; they are passed over.

    A sentence's label is 1 where any span touches it; `labels` holds `lexical` and `informational`.
    """
    articles, digest = basil_articles(path)
    sentences = []
    for article in articles:
        last = max(1, len(article.sentences) - 1)
        for number, (text, spans) in enumerate(article.sentences):
            if not text.strip():
                continue
            kinds = {span.label for span in spans}
            sentences.append(
                LabelledSentence(
                    text=text,
                    label=int(bool(kinds)),
                    dataset="BASIL",
                    outlet=article.outlet,
                    document=article.id,
                    incident=article.incident,
                    position=number / last,
                    spans=spans,
                    labels={kind: int(kind in kinds) for kind in ("lexical", "informational")},
                )
            )
    return LabelledData(name="BASIL", sentences=tuple(sentences), sha256=digest, path=str(path))


def basil_articles(path: Path) -> tuple[tuple[BasilArticle, ...], str]:
    """The articles by incident and outlet, and the SHA-256 over the names and contents of the files read."""
    if not path.exists():
        raise DataError("no such file or folder", path=str(path))
    files = tuple(zipped_files(path) if path.is_file() else folder_files(path))
    total = sha256()
    for name, content in files:
        total.update(name.rpartition("/")[2].encode())
        total.update(content)
    combined = {name: content for name, content in files if COMBINED.search(name)}
    found = [combined_article(name, content) for name, content in combined.items()] if combined else list(split_articles(dict(files)))
    if not found:
        raise DataError(NOT_BASIL, path=str(path))
    return tuple(sorted(found, key=lambda article: (article.incident.zfill(8), article.outlet, article.id))), total.hexdigest()


def folder_files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """(Path, content) of the JSON files: those of the folder itself if there are any, else those below it."""
    paths = sorted(folder.glob("*.json")) or sorted(
        found for found in folder.rglob("*.json") if COMBINED.search(found.name) or {"articles", "annotations"} & set(found.parts)
    )
    for path in paths:
        if path.parent == folder and not COMBINED.search(path.name):
            raise DataError("not a BASIL article: it is not called N_outlet.json", path=str(path))
        try:
            yield path.as_posix(), path.read_bytes()
        except OSError as error:
            raise DataError(f"cannot be read: {error.strerror}", path=str(path)) from error


def zipped_files(path: Path) -> Iterator[tuple[str, bytes]]:
    """(Path within the zip, content) of its JSON files; a Mac's shadow files are passed over."""
    try:
        with opened(path, encoding="latin-1"), zipfile.ZipFile(path) as archive:
            for name in sorted(archive.namelist()):
                if name.endswith(".json") and "__MACOSX" not in name:
                    yield f"{path}/{name}", archive.read(name)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, zlib.error) as error:
        raise DataError("not a BASIL release: neither a folder nor a zip", path=str(path)) from error


def parsed(name: str, content: bytes) -> Any:
    """The JSON value. Raises DataError with the line where it is none."""
    try:
        return json.loads(content.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        raise DataError(f"not JSON: {error.msg}", path=name, line=error.lineno) from error
    except UnicodeDecodeError as error:
        raise DataError("not UTF-8; save the file as UTF-8", path=name) from error


def combined_article(name: str, content: bytes) -> BasilArticle:
    """An article of the combined release."""
    record = parsed(name, content)
    match = COMBINED.search(name)
    try:
        return BasilArticle(
            id=Path(name).stem,
            incident=match[1] if match else Path(name).stem,
            outlet=str(record.get("source") or (match[2] if match else "")).casefold(),
            title=str(record.get("title", "")),
            sentences=tuple(
                (str(sentence["sentence"]), tuple(span_value(each, name) for each in sentence["annotations"]))
                for sentence in record["body"]
            ),
        )
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise DataError(f"not a BASIL article: {error} is missing or misplaced", path=name) from error


def split_articles(files: dict[str, bytes]) -> Iterator[BasilArticle]:
    """Articles with their annotations in a file of their own; `ID_N.json` of one event share the ID."""
    for name, content in files.items():
        if not ARTICLES.search(name):
            continue
        beside = ARTICLES.sub(r"\1annotations/", name, count=1).removesuffix(".json") + "_ann.json"
        if beside not in files:
            raise DataError("an article without its annotations; they should stand in " + beside, path=name)
        record, annotations = parsed(name, content), parsed(beside, files[beside])
        try:
            sentences = [str(sentence) for paragraph in record["body-paragraphs"] for sentence in paragraph]
            spans: list[list[LabelledSpan]] = [[] for _ in sentences]
            for each in annotations["phrase-level-annotations"]:
                if each["id"] != "title":
                    spans[int(str(each["id"]).removeprefix("p"))].append(span_value(each, beside))
            stem = Path(name).stem
            yield BasilArticle(
                id=stem,
                incident=str(record.get("triplet-uuid") or stem.rpartition("_")[0] or stem),
                outlet=str(record.get("source", "")).casefold(),
                title=str(record.get("title", "")),
                sentences=tuple((text, tuple(found)) for text, found in zip(sentences, spans, strict=True)),
            )
        except (KeyError, TypeError, AttributeError, ValueError, IndexError) as error:
            raise DataError(f"not a BASIL article: {error} is missing or misplaced", path=name) from error


def span_value(annotation: dict[str, Any], name: str) -> LabelledSpan:
    """One annotation. Raises DataError for a kind of bias nobody knows."""
    label = BIASES.get(str(annotation["bias"]).casefold())
    if label is None:
        raise DataError(f"bias {annotation['bias']!r} is no label of BASIL; known: 'Lexical', 'Informational'", path=name)
    return LabelledSpan(
        start=int(annotation["start"]), end=int(annotation["end"]), label=label, quote=str(annotation["quote"]).casefold() == "yes"
    )
