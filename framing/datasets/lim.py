"""Biased sentences by crowdsourcing (Lim et al. 2020): 46 articles on four events, each sentence rated 1–4 by about five workers.

It knows the layout of `Sora_LREC2020_biasedsentences.csv`; it refuses to know how well anything agrees with the ratings.
One row is one worker's reading of one article: sentences in `s0 … s19`, that worker's ratings in `0 … 19`.
"""

import re
from pathlib import Path

from framing.datasets.labelled import LabelledData, LabelledSentence
from framing.datasets.rows import file_digest, table_rows
from framing.errors import DataError

RATINGS = {1: "not biased", 2: "slightly biased", 3: "biased", 4: "very biased"}
BIASED = 3
"""From here on a worker called the sentence biased."""
NUMBERED = re.compile(r"\[\d+\]:?\s*")
"""The sentence's number, which the release prints before it."""


def read_lim(path: Path) -> LabelledData:
    """A sentence has the label that more than half of its workers gave it (3 or 4: biased); a tie has none."""
    texts: dict[tuple[str, int], str] = {}
    ratings: dict[tuple[str, int], list[int]] = {}
    facts: dict[str, dict[str, str]] = {}
    what = "the biased-sentences table of Lim et al."
    for line, row in table_rows(path, what=what, delimiter=",", columns=("id_article", "s0", "0")):
        article = row["id_article"]
        facts.setdefault(article, row)
        places = sorted(int(name[1:]) for name in row if re.fullmatch(r"s\d+", name or ""))
        for place in places:
            text = (row[f"s{place}"] or "").strip()
            if not text or text == "\0":
                continue
            text = NUMBERED.sub("", text, count=1)
            if not text:
                raise DataError(f"sentence s{place} is empty", path=str(path), line=line)
            known = texts.setdefault((article, place), text)
            if known != text:
                raise DataError(f"sentence s{place} of article {article} is not the one of the row before", path=str(path), line=line)
            rating = rating_of(row.get(str(place)), place, path, line)
            found = ratings.setdefault((article, place), [])
            if rating is not None:
                found.append(rating)
    if not texts:
        raise DataError("a header and no sentence", path=str(path))
    last = {article: max(place for name, place in texts if name == article) for article in facts}
    sentences = tuple(
        LabelledSentence(
            text=text,
            label=majority(ratings[article, place]),
            dataset="Lim et al.",
            outlet=facts[article].get("source") or None,
            topic=facts[article].get("event") or None,
            document=article,
            incident=facts[article].get("event") or None,
            position=place / max(1, last[article]),
            labels={"workers": len(ratings[article, place]), "biased": sum(rating >= BIASED for rating in ratings[article, place])},
        )
        for (article, place), text in sorted(texts.items())
    )
    return LabelledData(name="Lim et al.", sentences=sentences, sha256=file_digest([path]), path=str(path))


def rating_of(cell: str | None, place: int, path: Path, line: int) -> int | None:
    """A worker's rating, 1–4; None where the worker gave none."""
    if cell is None or not cell.strip() or cell == "\0":
        return None
    try:
        rating = float(cell)
    except ValueError:
        rating = 0.0
    if rating not in RATINGS:
        known = ", ".join(f"{number} ({name})" for number, name in RATINGS.items())
        raise DataError(f"rating {cell!r} of sentence {place} is none; known: {known}", path=str(path), line=line)
    return int(rating)


def majority(ratings: list[int]) -> int | None:
    """1 or 0 where more than half of the workers say so."""
    biased = sum(rating >= BIASED for rating in ratings)
    if 2 * biased == len(ratings):
        return None
    return int(2 * biased > len(ratings))
