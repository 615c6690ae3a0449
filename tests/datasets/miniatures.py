"""Made-up miniatures of published data sets in their original layouts; every sentence is ours."""

import csv
import json
import zipfile
from pathlib import Path

BABE_COLUMNS = ("text", "news_link", "outlet", "topic", "type", "label_bias", "label_opinion", "biased_words")
LOADED = ("The regime crushed the shameful strike at the lock.", "That reckless cabal betrayed the harbour again.")
PLAIN = ("The harbour board met on Monday at nine.", "Two ferries left Low Quay in the morning.")
OUTLETS = ("Weir Post", "Quay Ledger", "Tolvan Mail")
TOPICS = ("harbour-levy", "harbour levy", "ferries", "locks", "fever", "schools", "vote")


def babe_rows(count: int = 42) -> list[dict[str, str]]:
    """Rows of both labels over three outlets and six topics, one of them spelled in two ways."""
    rows = []
    for number in range(count):
        loaded = number % 2 == 0
        sentence = (LOADED if loaded else PLAIN)[number // 2 % 2]
        rows.append(
            {
                "text": f"{sentence} Berth {number} was free.",
                "news_link": f"link-{number}",
                "outlet": OUTLETS[number % 3],
                "topic": TOPICS[number % 7],
                "type": "",
                "label_bias": "Biased" if loaded else "Non-biased",
                "label_opinion": "Expresses writer’s opinion" if loaded else "Entirely factual",
                "biased_words": "['shameful']" if loaded else "[]",
            }
        )
    return rows


def write_babe(path: Path, rows=None, *, columns=BABE_COLUMNS, delimiter=";") -> Path:
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, columns, delimiter=delimiter, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(babe_rows() if rows is None else rows)
    return path


def annotation(sentence: str, words: str, bias: str, quote: str = "No") -> dict[str, object]:
    start = sentence.index(words)
    return {
        "start": start,
        "end": start + len(words),
        "text": words,
        "bias": bias,
        "quote": quote,
        "polarity": "Negative",
        "target": "board",
        "aim": "Direct",
        "speaker": "",
    }


def basil_article(outlet: str, story: int) -> dict[str, object]:
    """Four sentences: one lexical span, one informational, two plain."""
    first = f"The harbour board of town {story} closed pier {story} on Monday."
    second = f"The shameful order came at night, said {outlet}."
    third = f"The board's chair was once fined for a lock in year {story}."
    fourth = "Ferries sail again on Friday."
    return {
        "source": outlet,
        "main-event": "Pier closed",
        "main-entities": ["board"],
        "title": f"Pier {story} closed",
        "url": "x",
        "date": "2031-05-03",
        "word-count": "40",
        "annotators": ["A", "C"],
        "article-level-annotations": {},
        "body": [
            {"sentence": first, "sentence-index": 0, "annotations": []},
            {"sentence": second, "sentence-index": 1, "annotations": [annotation(second, "shameful", "Lexical")]},
            {"sentence": third, "sentence-index": 2, "annotations": [annotation(third, "once fined for a lock", "Informational")]},
            {"sentence": fourth, "sentence-index": 3, "annotations": []},
            {"sentence": "", "sentence-index": 4, "annotations": []},
        ],
    }


def write_basil(folder: Path, stories: int = 2) -> Path:
    for story in range(stories):
        for outlet in ("fox", "hpo", "nyt"):
            (folder / f"{story}_{outlet}.json").write_text(json.dumps(basil_article(outlet, story)), encoding="utf-8")
    return folder


def write_basil_zip(path: Path, stories: int = 2) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for story in range(stories):
            for outlet in ("fox", "hpo", "nyt"):
                archive.writestr(f"data/{story}_{outlet}.json", json.dumps(basil_article(outlet, story)))
        archive.writestr("__MACOSX/data/._0_fox.json", b"\x00\x05")
    return path


def write_basil_split(folder: Path) -> Path:
    """The repository's own layout: paragraphs in one file, annotations in another."""
    for number, outlet in enumerate(("fox", "hpo", "nyt"), 1):
        article = basil_article(outlet, 0)
        sentences = [sentence["sentence"] for sentence in article["body"] if sentence["sentence"]]
        phrases = [
            {**each, "id": f"p{place}", "bias": {"Lexical": "lex", "Informational": "inf"}[each["bias"]], "quote": each["quote"].lower()}
            for place, sentence in enumerate(article["body"])
            for each in sentence["annotations"]
        ]
        for part, name, content in (
            (
                "articles",
                f"ab_{number}.json",
                {"source": outlet, "title": article["title"], "body-paragraphs": [sentences[:2], sentences[2:]]},
            ),
            ("annotations", f"ab_{number}_ann.json", {"phrase-level-annotations": phrases}),
        ):
            (folder / part / "2031").mkdir(parents=True, exist_ok=True)
            (folder / part / "2031" / name).write_text(json.dumps(content), encoding="utf-8")
    return folder


PTC_TEXT = "The gate\n\nThe vile order fell.\nThe board met at nine.\nThose parasites must go.\n"


def write_ptc(folder: Path, *, articles="articles", labels="labels", single=False, count=1) -> Path:
    (folder / articles).mkdir(parents=True)
    lines = []
    for number in range(7, 7 + count):
        (folder / articles / f"article{number}.txt").write_text(PTC_TEXT, encoding="utf-8", newline="\n")
        rows = [
            f"{number}\t{technique}\t{PTC_TEXT.index(words)}\t{PTC_TEXT.index(words) + len(words)}\n"
            for technique, words in (("Loaded_Language", "vile"), ("Name_Calling,Labeling", "parasites"), ("Doubt", "met"))
        ]
        lines += rows
        if not single:
            (folder / labels).mkdir(exist_ok=True)
            (folder / labels / f"article{number}.task2-TC.labels").write_text("".join(rows), encoding="utf-8")
    if single:
        (folder / "train-task2-TC.labels").write_text("".join(lines), encoding="utf-8")
    return folder


LIM_COLUMNS = ("id_event", "event", "date_event", "id_article", "source", "source_bias", "t", "0", "1", "2", "s0", "s1", "s2")


def lim_rows() -> list[dict[str, str]]:
    """Two articles, three workers each; the second article has two sentences."""
    rows = []
    for article, source, ratings in (
        ("1", "Weir Post", (("1", "4", "2"), ("1", "3", "3"), ("2", "4", "1"))),
        ("2", "Quay Ledger", (("1", "3", ""), ("1", "1", ""), ("", "2", ""))),
    ):
        for first, second, third in ratings:
            rows.append(
                {
                    "id_event": "1",
                    "event": "Levy",
                    "date_event": "2031-05-03",
                    "id_article": article,
                    "source": source,
                    "source_bias": "",
                    "t": "1",
                    "0": first,
                    "1": second,
                    "2": third,
                    "s0": f"[0]: The board of {source} met.",
                    "s1": "[1]: The shameless levy robs them all.",
                    "s2": "[2]: Ferries sail on Friday." if article == "1" else "",
                }
            )
    return rows


def write_lim(path: Path, rows=None, *, columns=LIM_COLUMNS) -> Path:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, columns, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(lim_rows() if rows is None else rows)
    return path


def faerber_article(number: int) -> dict[str, object]:
    """Three sentences: one leaning, one subjective, one plain."""

    def sentence(place: int, content: str, *, bias: tuple[float, float], subjective: float) -> dict[str, object]:
        return {
            "article": f"article_{number}",
            "id": f"sent_{place}",
            "position_in_article": place,
            "content": content,
            "subjectivity": {"score": {"avg": 1.0, "maj": subjective, "intensified": 1.0}, "judgements": [1.0], "cw_origins": []},
            "hidden_assumptions": {"score": {"avg": 0.0, "maj": 0.0, "intensified": 0.0}, "judgements": [0.0], "cw_origins": []},
            "framing": {"score": {side: {"avg": 0.0, "maj": 0.0, "intensified": 0.0} for side in ("russia", "ukraine", "west")}},
            "bias": {"score": {"pro-russia": {"maj": bias[0]}, "pro-west": {"maj": bias[1]}}},
        }

    return {
        "id": f"article_{number}",
        "sentences": [
            sentence(0, "The brave town stood firm.", bias=(0.0, 2.0), subjective=3.0),
            sentence(1, "It was a bad idea.", bias=(1.0, 0.0), subjective=2.0),
            sentence(2, "The bridge is closed.", bias=(0.0, 0.0), subjective=0.0),
        ],
    }


def write_faerber(folder: Path, count: int = 1) -> Path:
    for number in range(count):
        (folder / f"article_{number}.json").write_text(json.dumps(faerber_article(number)), encoding="utf-8")
    return folder


def write_csv(path: Path, content: str) -> Path:
    path.write_text(content, encoding="utf-8")
    return path
