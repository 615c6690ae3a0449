"""The Ukraine crisis set (Färber et al. 2020): sentences rated by five workers each for bias and three of its dimensions.

It knows its layouts; it refuses to know how well anything agrees with the ratings. Read are

- the folder or zip of `article_N.json` (`all-data-as-json`), with every worker's judgement,
- one of the tables `sentences-with-binary-labels-….csv`.

0 no, 1 rather no, 2 rather yes, 3 yes; as in the makers' own code, a sentence is biased where the majority vote for
either direction is above 1. Which direction that was is not read: this project has no such axis.
"""

import csv
import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from framing.datasets.labelled import LabelledData, LabelledSentence
from framing.datasets.rows import file_digest, opened, sentence_text, table_rows
from framing.errors import DataError

ARTICLE = re.compile(r"article_?\w*\.json$")
DIMENSIONS = ("bias", "subjectivity", "hidden_assumptions", "framing")
TEXT_COLUMNS = ("content", "sentence", "text", "sent_content")
LABEL_COLUMNS = ("label", "bias", "label_bias", "binary_label", "biased", "subj", "framing", "hidden-assumpt", "hidden_assumptions")
ARTICLE_COLUMNS = ("article", "article_id", "id_article", "document")
BINARY = {"1": 1, "1.0": 1, "true": 1, "0": 0, "0.0": 0, "false": 0}
TOPIC = "Ukraine crisis"


def read_faerber(path: Path) -> LabelledData:
    """Read the folder, the zip or one of the tables."""
    if not path.exists():
        raise DataError("no such file or folder", path=str(path))
    files = [path] if path.is_file() else sorted(found for found in path.rglob("*.json") if ARTICLE.search(found.name))
    if not files:
        raise DataError("not the Ukraine crisis set: it has no article_N.json", path=str(path))
    if path.suffix.lower() == ".csv":
        sentences = list(table_sentences(path))
    else:
        sentences = [sentence for name, content in contents(path, files) for sentence in article_sentences(name, content)]
    if not sentences:
        raise DataError("no sentence in it", path=str(path))
    return LabelledData(name="Färber et al.", sentences=tuple(sentences), sha256=file_digest(files), path=str(path))


def contents(path: Path, files: list[Path]) -> Iterator[tuple[str, bytes]]:
    """(Name, content) of every article's file, from the zip or the folder."""
    if path.is_dir() or path.suffix.lower() == ".json":
        for file in files:
            yield str(file), file.read_bytes()
        return
    try:
        with zipfile.ZipFile(path) as archive:
            for name in sorted(archive.namelist()):
                if ARTICLE.search(name) and "__MACOSX" not in name:
                    yield f"{path}/{name}", archive.read(name)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, zlib.error) as error:
        raise DataError("not the Ukraine crisis set: neither a folder, a zip nor a .csv", path=str(path)) from error


def article_sentences(name: str, content: bytes) -> Iterator[LabelledSentence]:
    """The sentences of one article in JSON."""
    try:
        article = json.loads(content.decode("utf-8-sig"))
        found = article["sentences"]
        last = max(1, max((int(sentence["position_in_article"]) for sentence in found), default=1))
        for sentence in found:
            labels = {dimension: voted(sentence[dimension]["score"], dimension, name) for dimension in DIMENSIONS if dimension in sentence}
            yield LabelledSentence(
                text=sentence_text(str(sentence["content"]), Path(name), None),
                label=labels["bias"],
                dataset="Färber et al.",
                topic=TOPIC,
                document=str(sentence.get("article", article.get("id", name))),
                position=int(sentence["position_in_article"]) / last,
                labels=labels,
            )
    except json.JSONDecodeError as error:
        raise DataError(f"not JSON: {error.msg}", path=name, line=error.lineno) from error
    except UnicodeDecodeError as error:
        raise DataError("not UTF-8; save the file as UTF-8", path=name) from error
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise DataError(f"not an article of the Ukraine crisis set: {error} is missing or misplaced", path=name) from error


def voted(score: dict[str, Any], dimension: str, name: str) -> int | None:
    """Whether the majority vote says yes, in any direction; None where nobody voted."""
    votes = [score["maj"]] if "maj" in score else [direction["maj"] for _, direction in sorted(score.items())]
    if any(vote is None or vote == "" for vote in votes):
        return None
    if not all(-2 <= float(vote) <= 3 for vote in votes):
        raise DataError(f"a majority vote for {dimension} is none of -2 … 3: {votes}", path=name)
    return int(any(float(vote) != 0 if dimension == "framing" else float(vote) > 1 for vote in votes))


def table_sentences(path: Path) -> Iterator[LabelledSentence]:
    """The rows of one of the binary tables; a table has one dimension, and its labels stand as the label."""
    with opened(path, newline="") as stream:
        try:
            head = stream.readline()
        except UnicodeDecodeError as error:
            raise DataError("not UTF-8; save the file as UTF-8", path=str(path)) from error
    delimiter = max(",;\t", key=head.count)
    names = next(csv.reader([head], delimiter=delimiter), [])
    text = next((name for name in TEXT_COLUMNS if name in names), None)
    label = next((name for name in LABEL_COLUMNS if name in names), None)
    if text is None or label is None:
        expected = f"a sentence ({', '.join(TEXT_COLUMNS)}) and a label ({', '.join(LABEL_COLUMNS)})"
        raise DataError(f"not a table of the Ukraine crisis set: expected are columns for {expected}", path=str(path), line=1)
    article = next((name for name in ARTICLE_COLUMNS if name in names), None)
    for line, row in table_rows(path, what="a table of the Ukraine crisis set", delimiter=delimiter, columns=(text, label)):
        value = BINARY.get(row[label].strip().casefold())
        if value is None:
            raise DataError(f"label {row[label]!r} is none; known: 0 and 1", path=str(path), line=line)
        yield LabelledSentence(
            text=sentence_text(row[text], path, line),
            label=value,
            dataset="Färber et al.",
            topic=TOPIC,
            document=(row[article] or None) if article else None,
            line=line,
        )
