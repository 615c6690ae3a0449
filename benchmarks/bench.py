"""Speed of the installed package, as ratios within one run: `python benchmarks/bench.py [ARTICLES] [--json FILE]`.

It knows what is compared with what; it refuses to know how fast is fast enough: docs/scoring.md has the figures reached.

Rounds are interleaved, each on articles that nobody has seen before, so that remembered words help no more than they do
in real use. Times are processor times; a figure is the median of the rounds, "articles a second" means articles of 4 kB
on one core. ARTICLES is a JSON Lines file (gzip or not) with a `text` in each line; without it the real articles beside
the checkout are read, and where there are none, the invented corpus over and over.
"""

import argparse
import gc
import json
import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import processes
from articles import default_path, documents, slices
from filler import filler
from glue import LISTS, NLTK, Glue
from stages import EVERYTHING, RENDERING, STAGES, TEXT_AND_WORDS, Steps

from framing.analysis import Analyzer
from framing.lexicon import load_shipped
from framing.resources import is_compiled
from framing.types import Document

ARTICLE = 4000
"""Bytes of UTF-8."""
GLUE_SHARE = 5
"""The glue is given one article in so many of a round, and no fewer than two: it would take most of the time."""
LARGER = 10

Rates = dict[str, list[float]]


def main() -> None:
    options = parse()
    path = options.articles or default_path()
    warming, *rounds = slices(path, rounds=2 * options.rounds + 1, articles=options.count)
    print(f"{describe(path, rounds)}\n")
    figures: dict[str, object] = {"python": platform.python_version(), "compiled": is_compiled(), "articles": sum(map(len, rounds))}
    figures["pipelines"] = compare_pipelines(warming[:2], rounds[: options.rounds])
    figures["stages"] = time_stages(rounds[options.rounds :])
    figures["start_up"] = start_up(options.rounds)
    figures["memory"] = memory(path, options.count)
    if options.json is not None:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench", description="Speed of the installed package, as ratios within one run.")
    parser.add_argument("articles", nargs="?", type=Path, help="JSON Lines, gzipped or not, with a text in each line")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there, too")
    parser.add_argument("--count", type=int, default=150, metavar="N", help="articles in a round (150)")
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="rounds (5)")
    options = parser.parse_args()
    if options.articles is not None and not options.articles.is_file():
        parser.error(f"{options.articles}: no such file")
    if options.count < 1 or options.rounds < 1:
        parser.error("--count and --rounds are at least 1")
    return options


def describe(path: Path | None, rounds: list[list[Document]]) -> str:
    size = sum(weight(articles) for articles in rounds) / sum(map(len, rounds))
    origin = "the invented corpus" if path is None else path.name
    return (
        f"{len(rounds)} rounds of {len(rounds[0])} articles from {origin}, {size:,.0f} bytes on average; "
        f"framing {'compiled' if is_compiled() else 'in plain Python'}, Python {platform.python_version()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"
    )


def compare_pipelines(warming: list[Document], rounds: list[list[Document]]) -> dict[str, float]:
    """Articles a second of the whole analysis, of the glue, and with a larger lexicon."""
    shipped = load_shipped()
    bare = Analyzer(tone=False, readability=False)
    everything = Analyzer()
    glue = Glue(shipped)
    larger = Analyzer(lexicons=filler(shipped, times=LARGER), tone=False, readability=False)
    contestants: dict[str, Callable[[Document], object]] = {
        "markers, voice and ledgers": bare.analyze,
        f"… with {LARGER} times the forms": larger.analyze,
        "everything": everything.analyze,
        **{name: with_text(part) for name, part in glue.parts.items()},
    }
    rates: Rates = {name: [] for name in contestants}
    for number, articles in enumerate([warming, *rounds]):
        few = articles[: max(2, len(articles) // GLUE_SHARE)]
        for name, contestant in contestants.items():
            read = few if name in glue.parts else articles
            rate = articles_a_second(contestant, read, size=weight(read))
            if number:  # the first pass only loads what is loaded late
                rates[name].append(rate)
    rates["the glue, all four"] = together(rates, list(glue.parts))
    rates["the glue without the lists"] = together(rates, [name for name in glue.parts if name != LISTS])
    medians = {name: statistics.median(laps) for name, laps in rates.items()}
    table("Articles of 4 kB a second, one core", [(name, f"{rate:9,.0f}", spread(rates[name])) for name, rate in medians.items()])
    forms = sum(len(entry.forms) for file in shipped for entry in file.lexicon.entries)
    ratios = {
        "markers, voice and ledgers : NLTK tokens": ratio(rates, "markers, voice and ledgers", NLTK),
        "markers, voice and ledgers : the glue": ratio(rates, "markers, voice and ledgers", "the glue, all four"),
        "everything : the glue": ratio(rates, "everything", "the glue, all four"),
        "everything : the glue without the lists": ratio(rates, "everything", "the glue without the lists"),
        f"cost of {LARGER} times the forms ({forms:,})": ratio(rates, "markers, voice and ledgers", f"… with {LARGER} times the forms"),
    }
    table("Ratios, medians over the rounds", [(name, f"{value:9.2f}", "") for name, value in ratios.items()])
    return medians | ratios


def time_stages(rounds: list[list[Document]]) -> dict[str, float]:
    """Milliseconds a 4 kB article spends in each step."""
    analyzer = Analyzer()
    laps: Rates = {name: [] for name in STAGES}
    gc.freeze()  # what this benchmark keeps is no load on the analysis
    for articles in rounds:
        steps = [Steps(document, analyzer) for document in articles]
        for name, step in STAGES.items():
            laps[name].append(1000 / articles_a_second(step, steps, size=weight(articles)))
    medians = {name: statistics.median(values) for name, values in laps.items()}
    medians["vocabulary look-up"] = medians.pop(TEXT_AND_WORDS) - medians["tokens and sentences"]
    medians["values, scores, prominence"] = medians[EVERYTHING] - sum(
        spent for name, spent in medians.items() if name not in (EVERYTHING, RENDERING)
    )
    table("Milliseconds for an article of 4 kB", [(name, f"{value:9.3f}", "") for name, value in medians.items()])
    return medians


def start_up(times: int) -> dict[str, object]:
    """Processor seconds of fresh processes, and which heavy modules they load."""
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        article = scratch / "article.txt"
        article.write_text(next(documents(None)).text, encoding="utf-8")
        commands = {"--help": ["--help"], "score FILE": ["score", str(article), "--format", "json"]}
        found: dict[str, object] = {}
        rows = []
        base = processes.seconds("-c", "import typer", times=times)
        rows.append(("python -c 'import typer'", f"{1000 * base:9,.0f} ms", ""))
        found["import typer"] = base
        for name, arguments in commands.items():
            spent = processes.seconds("-m", "framing", *arguments, times=times)
            loaded = processes.modules_loaded(*arguments, scratch=scratch)
            rows.append(
                (f"framing {name}", f"{1000 * spent:9,.0f} ms", f"× {spent / base:.1f}; loads {', '.join(loaded) or 'nothing heavy'}")
            )
            found[f"framing {name}"] = {"seconds": spent, "times_typer": spent / base, "loaded": loaded}
    table("Start-up, processor time", rows)
    return found


def memory(path: Path | None, count: int) -> dict[str, float]:
    """Peak memory over so many documents and over four times as many; only Linux tells it."""
    if not Path("/proc/self/status").is_file():
        return {}
    found = {f"{number} documents": processes.peak_megabytes(path, count=number) for number in (count, 4 * count)}
    table("Peak memory of one process", [(name, f"{value:9,.0f} MB", "") for name, value in found.items()])
    return found


def with_text(part: Callable[[str], object]) -> Callable[[Document], object]:
    return lambda document: part(document.text)


def weight(articles: list[Document]) -> int:
    return sum(len(document.text.encode("utf-8", "surrogatepass")) for document in articles)


def articles_a_second(work: Callable[[Any], object], inputs: list[Any], *, size: int) -> float:
    """How many articles of 4 kB the work gets through, where the inputs are so many bytes together."""
    gc.collect()
    start = time.process_time()
    for each in inputs:
        work(each)
    return size / ARTICLE / (time.process_time() - start)


def together(rates: Rates, parts: list[str]) -> list[float]:
    """The rates of parts that run one after the other."""
    return [1 / sum(1 / rate for rate in laps) for laps in zip(*(rates[part] for part in parts), strict=True)]


def ratio(rates: Rates, above: str, below: str) -> float:
    return statistics.median(one / other for one, other in zip(rates[above], rates[below], strict=True))


def spread(values: list[float]) -> str:
    return f"{min(values):,.3g} … {max(values):,.3g}"


def table(title: str, rows: list[tuple[str, str, str]]) -> None:
    width = max(len(name) for name, _, _ in rows)
    print(title)
    for name, value, note in rows:
        print(f"  {name:{width}}  {value}  {note}".rstrip())
    print(flush=True)


if __name__ == "__main__":
    sys.exit(main())
