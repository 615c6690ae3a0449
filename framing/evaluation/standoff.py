"""Markers, voices, passives and figures against stand-off annotations of real texts that may not be shared.

The annotations hold offsets and a digest of each text, and no word of it: whoever has the texts can measure again.
It knows those files and how spans are counted; it refuses to know how anything is found.
"""

import gzip
import hashlib
import json
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import permutations
from pathlib import Path
from typing import Any, TypeAlias

from framing.errors import DataError
from framing.evaluation.overlaps import ratio
from framing.types import Analysis, Document

ANNOTATIONS = Path(__file__).parent / "annotations"
Analyze = Callable[[Document], Analysis]
Named: TypeAlias = tuple[int, int, str, Sequence[str], str]
"""A marker that a reader named: start, end, kind, kinds that would do as well, voice."""


@dataclass(slots=True)
class Tally:
    """Counts that grow article by article."""

    counts: dict[str, int] = field(default_factory=dict)

    def add(self, name: str, number: int = 1) -> None:
        self.counts[name] = self.counts.get(name, 0) + number

    def ratio(self, part: str, whole: str) -> float:
        return round(ratio(self.counts.get(part, 0), self.counts.get(whole, 0)), 4)


def raw_texts(folder: Path, analyze: Analyze) -> dict[str, Any]:
    """Measure on the five raw web texts: markers careful readers named, their voice, passives and figures.

    The first reader's markers were in sight while the lists grew; what the other readers named shows how far one reader's
    list holds for another, and how far readers find each other's markers is the most that can be asked of a tool.
    """
    from framing.readers import Unreadable, read

    annotated = load("raw_texts.json")
    others = len(annotated["texts"][0]["other_readers"])
    tallies = [Tally() for _ in range(1 + others)]
    agreement = Tally()
    for text in annotated["texts"]:
        path = folder / text["name"]
        if not path.is_file():
            raise DataError("an annotated text is not there", path=str(path))
        if hashlib.sha256(path.read_bytes()).hexdigest() != text["sha256"]:
            raise DataError("is not the text that was annotated: its SHA-256 differs", path=str(path))
        readers = [text["markers"], *text["other_readers"]]
        count_agreement(readers, agreement)
        for document in read([path]):
            if isinstance(document, Unreadable):
                raise DataError(document.problem, path=document.path, line=document.line)
            analysis = analyze(document)
            for named, tally in zip(readers, tallies, strict=True):
                count_markers(named, analysis, tally)
            count_facts(text, analysis, tallies[0])
    return {
        "dataset": "five raw web texts",
        "texts": len(annotated["texts"]),
        **{key: value for number, tally in enumerate(tallies) for key, value in marker_figures(tally, number).items()},
        "one reader's markers, found by another": agreement.ratio("found", "gold"),
        "markers of ours": tallies[0].counts.get("ours", 0),
        "passives precision": tallies[0].ratio("passives both", "passives ours"),
        "passives recall": tallies[0].ratio("passives both", "passives gold"),
        "figures found": tallies[0].ratio("figures found", "figures gold"),
        "figures read alike": tallies[0].ratio("figures alike", "figures gold"),
    }


def marker_figures(tally: Tally, number: int) -> dict[str, Any]:
    """The rows of one reader; those of the first are named as they always were."""
    suffix = "" if number == 0 else f", reader {number + 1}"
    return {
        f"markers a reader named{suffix}": tally.counts.get("gold", 0),
        f"found with a fitting kind{suffix}": tally.ratio("found", "gold"),
        f"found with any kind{suffix}": tally.ratio("touched", "gold"),
        f"voice right where found{suffix}": tally.ratio("voice", "found"),
        f"of ours, touching a reader's{suffix}": tally.ratio("ours right", "ours"),
    }


def count_markers(named: Sequence[Named], analysis: Analysis, tally: Tally) -> None:
    """Add what one reader named in one text."""
    touched: set[int] = set()
    copies = [mask for mask in analysis.document.masked if mask.rule == "repeated-title"]
    for start, end, kind, also, voice in named:
        if any(mask.start <= start < mask.end for mask in copies):
            continue  # a title that stands twice is counted once
        tally.add("gold")
        hits = [(number, marker) for number, marker in enumerate(analysis.markers) if marker.start < end and start < marker.end]
        touched.update(number for number, _ in hits)
        tally.add("touched", bool(hits))
        fitting = [marker for _, marker in hits if marker.kind == kind or marker.kind in also]
        tally.add("found", bool(fitting))
        tally.add("voice", any(marker.voice == voice for marker in fitting))
    tally.add("ours", len(analysis.markers))
    tally.add("ours right", len(touched))


def count_agreement(readers: Sequence[Sequence[Named]], tally: Tally) -> None:
    """Add how many markers of each reader each other reader named too, with a kind that either accepts."""
    for one, other in permutations(readers, 2):
        for start, end, kind, also, _ in one:
            tally.add("gold")
            tally.add(
                "found", any(first < end and start < last and {kind, *also} & {name, *names} for first, last, name, names, _ in other)
            )


def count_facts(text: dict[str, Any], analysis: Analysis, tally: Tally) -> None:
    """Add one text's passives and figures."""
    copies = [mask for mask in analysis.document.masked if mask.rule == "repeated-title"]
    ours = [(passive.start, passive.end) for passive in analysis.passives]
    tally.add("passives gold", len(text["passives"]))
    tally.add("passives ours", len(ours))
    tally.add("passives both", sum(any(start < other[1] and other[0] < end for other in ours) for start, end in text["passives"]))
    for start, end, low, high, _ in text["figures"]:
        if any(mask.start <= start < mask.end for mask in copies):
            continue
        tally.add("figures gold")
        hits_figures = [figure for figure in analysis.figures if figure.start < end and start < figure.end]
        tally.add("figures found", bool(hits_figures))
        # the annotation gives the number without its bound: "at least 40" is 40 there and (40, None) here
        tally.add("figures alike", any(low in (figure.low, figure.high) or high in (figure.low, figure.high) for figure in hits_figures))


def passives(path: Path, analyze: Analyze) -> dict[str, Any]:
    """Measure passives sentence by sentence on the annotated AllSides articles; doubtful sentences are left out."""
    annotated = load("passives.json")
    wanted = {article["id"]: article for article in annotated["articles"]}
    tally = Tally()
    for row in json_lines(path):
        article = wanted.pop(row.get("id"), None)
        if article is None:
            continue
        if hashlib.sha256(row["text"].encode()).hexdigest() != article["sha256"]:
            raise DataError(f"article {row['id']} is not the text that was annotated: its SHA-256 differs", path=str(path))
        found = analyze(Document(id=row["id"], text=row["text"])).passives
        for sentence in article["sentences"]:
            start, end, spans = sentence[:3]
            if not spans and len(sentence) > 3 and sentence[3]:
                continue
            ours = any(start <= passive.start < end for passive in found)
            tally.add("sentences")
            tally.add("true positive", bool(spans) and ours)
            tally.add("false positive", not spans and ours)
            tally.add("false negative", bool(spans) and not ours)
    if wanted:
        raise DataError(f"{len(wanted)} annotated articles are not in it, first {min(wanted)}", path=str(path))
    counts = tally.counts
    right, extra, missed = (counts.get(name, 0) for name in ("true positive", "false positive", "false negative"))
    return {
        "dataset": "passives in AllSides sentences",
        "sentences": counts.get("sentences", 0),
        "with a passive": right + missed,
        "precision": round(ratio(right, right + extra), 4),
        "recall": round(ratio(right, right + missed), 4),
        "F1": round(ratio(2 * right, 2 * right + extra + missed), 4),
    }


def json_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a JSON Lines file, plain or gzipped."""
    try:
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as stream:
            for number, line in enumerate(stream, 1):
                yield row_of(line, path=path, number=number)
    except OSError as error:
        raise DataError(f"cannot be read as JSON Lines: {error.strerror or error}", path=str(path)) from error
    except UnicodeDecodeError as error:
        raise DataError("not UTF-8; save the file as UTF-8", path=str(path)) from error
    except (EOFError, zlib.error) as error:
        raise DataError(f"cannot be unpacked: {error}", path=str(path)) from error


def row_of(line: str, *, path: Path, number: int) -> dict[str, Any]:
    """One row; it has an id and a text. Raises DataError with its line."""
    try:
        row = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise DataError(f"cannot be read as JSON Lines: {error}", path=str(path), line=number) from error
    if not isinstance(row, dict) or not all(isinstance(row.get(key), str) for key in ("id", "text")):
        raise DataError("is no row with `id` and `text`, both strings", path=str(path), line=number)
    return row


def load(name: str) -> dict[str, Any]:
    """One of the annotation files that come with the package."""
    found: dict[str, Any] = json.loads((ANNOTATIONS / name).read_text(encoding="utf-8"))
    return found
