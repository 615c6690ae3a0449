"""Speed and memory of `framing corpus` as people call it: one core and two, some thousands of articles and ten times as many.

It knows how to run the command and read its resources; it refuses to know which figures are good. The naive glue is timed
beside it, on one core: it only tokenises, rates and matches; it finds no wire copy and no incident.

    python benchmarks/corpus.py [ARTICLES] [--count N] [--large N] [--glue N] [--json FILE]
"""

import argparse
import datetime
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from articles import default_path, documents
from glue import Glue

from framing.lexicon import load_shipped

QUICK = "--no-tone --no-readability"
LONGER = re.compile(r"\b[a-z]{4,}\b")
ARTICLE = 4_000
"""Bytes of the article that rates are told in."""
TOKENISED = 150
"""Articles that tell how fast the machine is."""
REPLACED = 3
"""Types out of five of the longer words."""


def main() -> None:
    options = parse()
    path = options.articles or default_path()
    figures: dict[str, object] = {"tokeniser before": say_tokeniser(path)}
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        small = write(path, scratch / "small.jsonl", options.count)
        one = measure(small.path, scratch / "one", "--jobs", "1", cores={0}, extra=options.options.split())
        two = measure(small.path, scratch / "two", "--jobs", "2", cores={0, 1}, extra=options.options.split())
        figures |= {"one core": one, "two cores": two, "two : one": one["seconds"] / two["seconds"]}
        show(f"{options.count:,} articles, one core", one, small)
        show(f"{options.count:,} articles, two cores", two, small)
        print(f"  two cores : one core  × {figures['two : one']:.2f}\n")
        last, articles = scratch / "two", small
        if options.large:
            articles = write(path, scratch / "large.jsonl", options.large)
            last = scratch / "large"
            figures["large"] = ten = measure(articles.path, last, "--jobs", "2", cores={0, 1}, extra=options.options.split())
            show(f"{articles.count:,} articles, two cores", ten, articles)
        (last / "manifest.json").unlink()
        figures["again"] = again = measure(articles.path, last, "--jobs", "2", cores={0, 1}, extra=options.options.split())
        show("The same once more, all scored already: incidents, wire copy, outlets, pages, tables, report", again, articles)
        figures["incidents"] = step = incidents_seconds(last)
        print(f"  the step that groups accounts of one incident, by itself: {step:.1f} s of processor time\n", flush=True)
        figures["tokeniser after"] = say_tokeniser(path)
        if options.glue:
            figures["glue"] = glue = glue_rate(path, options.glue)
            print(f"The naive glue, one core, without wire copy, incidents and tables: {glue:,.0f} articles a second")
    if options.json is not None:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="corpus", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("articles", nargs="?", type=Path, help="JSON Lines, gzipped or not, with a text in each line")
    parser.add_argument("--count", type=int, default=4_000, metavar="N", help="articles (4,000)")
    parser.add_argument("--large", type=int, default=40_000, metavar="N", help="articles of the large corpus (40,000); 0 leaves it out")
    parser.add_argument("--glue", type=int, default=30, metavar="N", help="articles that the glue is timed on (30); 0 leaves it out")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there, too")
    parser.add_argument("--options", default=QUICK, metavar="WORDS", help=f"options of the command ({QUICK})")
    return parser.parse_args()


class Articles(NamedTuple):
    """A file of articles."""

    path: Path
    count: int
    size: int
    """Bytes of their texts."""


def write(path: Path | None, target: Path, count: int) -> Articles:
    """So many articles with ids of their own, each lap over the texts a year later."""
    size = 0
    with target.open("w", encoding="utf-8") as file:
        for number, row in enumerate(islice(records(path), count)):
            file.write(json.dumps({**row, "id": f"{number:07}"}, ensure_ascii=False) + "\n")
            size += len(str(row["text"]).encode())
    return Articles(target, count, size)


def records(path: Path | None) -> Iterator[dict[str, object]]:
    """Articles with what is known of them; each lap over the texts changes three of five longer words and moves the dates.

    Else each article would be a near-copy of those of all laps, of which no newsroom prints so many.
    """
    known = list(facts(path))
    words: list[str] = []
    start = datetime.date(2018, 1, 1)
    for number, document in enumerate(documents(path)):
        lap, place = divmod(number, len(known))
        row = dict(known[place])
        if not lap:
            words += LONGER.findall(document.text)
        published = str(row.get("published") or (start + datetime.timedelta(days=place % 365)).isoformat())
        row["published"] = (
            f"{int(published[:4]) + lap}{published[4:]}" if not published.endswith("02-29") else f"{int(published[:4]) + lap}-02-28"
        )
        yield {**row, "text": changed(document.text, words, lap) if lap else document.text}


def changed(text: str, words: list[str], lap: int) -> str:
    """The text with most longer words replaced by others of the corpus, a word always by the same one in a lap."""

    def other(match: re.Match[str]) -> str:
        number = crc32(match[0].encode())
        return words[(number + lap * 7919) % len(words)] if (number + lap) % 5 < REPLACED else match[0]

    return LONGER.sub(other, text)


def facts(path: Path | None) -> Iterator[dict[str, object]]:
    """Outlet, date and title of every article that `articles.documents` gives in one lap."""
    from articles import invented, real

    if path is None:
        for document in invented():
            yield {"outlet": document.id.rpartition("/")[2], "published": None}
        return
    import gzip

    kept = {document.id for document in real(path)}
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if str(row.get("id")) in kept:
                yield {name: row.get(name) for name in ("outlet", "published", "title")}


def measure(path: Path, out: Path, *arguments: str, cores: set[int], extra: list[str]) -> dict[str, object]:
    """The command in processes of its own on so many cores: seconds, processor seconds, peak memory, seconds of each step."""
    command = [sys.executable, "-m", "framing", "corpus", str(path), "--output", str(out), *arguments, *extra]
    began = time.perf_counter()
    before = os.times()
    running = subprocess.Popen(
        command,
        stderr=subprocess.PIPE,
        text=True,
        # no thread runs yet
        preexec_fn=lambda: os.sched_setaffinity(0, cores & os.sched_getaffinity(0)) if hasattr(os, "sched_setaffinity") else None,  # noqa: PLW1509
    )
    peaks: dict[int, int] = {}
    watcher = threading.Thread(target=watch, args=(running, peaks), daemon=True)
    watcher.start()
    _, said = running.communicate()
    seconds = time.perf_counter() - began
    after = os.times()
    watcher.join()
    if running.returncode:
        raise SystemExit(f"corpus: the command failed: {said[-400:]}")
    main_peak = peaks.pop(running.pid, 0)
    manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    return {
        "seconds": seconds,
        "processor": after.children_user + after.children_system - before.children_user - before.children_system,
        "main MB": main_peak,
        "worker MB": max(peaks.values(), default=0),
        "rows": manifest["rows"],
    }


def incidents_seconds(out: Path) -> float:
    """Processor time of the grouping of a finished run's articles, in this process."""
    import polars as pl

    from framing.corpus.comparing import features
    from framing.corpus.incidents import gather, place_documents
    from framing.corpus.shards import Shards

    documents = pl.read_parquet(out / "documents.parquet", columns=["day", "declared"])
    shards = Shards(out / "shards")
    began = time.process_time()
    evidence = gather(partial(features, shards), documents["day"].to_list(), folder=shards.folder)
    place_documents(evidence, edited={}, declared=documents["declared"].to_list())
    return time.process_time() - began


def watch(running: "subprocess.Popen[str]", peaks: dict[int, int]) -> None:
    """Peak memory of the command and of every process it starts, in MB; Linux only."""
    if not Path("/proc/self/status").is_file():
        return
    while running.poll() is None:
        for pid in family(running.pid):
            try:
                status = Path(f"/proc/{pid}/status").read_text()
            except OSError:
                continue
            peak = next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")), 0)
            peaks[pid] = max(peaks.get(pid, 0), peak // 1024)
        time.sleep(0.2)


def family(pid: int) -> list[int]:
    found = [pid]
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                parent = int(Path(f"/proc/{entry}/stat").read_text().rpartition(")")[2].split()[1])
            except (OSError, ValueError, IndexError):
                continue
            if parent == pid:
                found.append(int(entry))
    return found


def glue_rate(path: Path | None, count: int) -> float:
    """Articles a second of the glue, by processor time."""
    glue = Glue(load_shipped())
    texts = [document.text for document in islice(documents(path), count + 1)]
    glue.score(texts.pop())
    began = time.process_time()
    for text in texts:
        glue.score(text)
    return len(texts) / (time.process_time() - began)


def say_tokeniser(path: Path | None) -> float:
    """Articles of 4 kB a second that NLTK's tokeniser splits, by processor time: how fast the machine is at this hour."""
    glue = Glue(())
    texts = [document.text for document in islice(documents(path), TOKENISED + 1)]
    glue.tokens(texts.pop())
    began = time.process_time()
    for text in texts:
        glue.tokens(text)
    rate = sum(len(text.encode()) for text in texts) / ARTICLE / (time.process_time() - began)
    print(f"NLTK's tokeniser at this hour, one core: {rate:,.0f} articles of 4 kB a second\n", flush=True)
    return rate


def show(title: str, found: dict[str, object], articles: Articles) -> None:
    seconds = float(str(found["seconds"]))
    print(title)
    print(
        f"  {seconds:8.1f} s, {articles.count / seconds:,.0f} articles of {articles.size / articles.count / 1000:.1f} kB a second, "
        f"{articles.size / ARTICLE / seconds:,.0f} of 4 kB, the whole command"
    )
    print(f"  {found['processor']:8.1f} s of processor time, {1000 * float(str(found['processor'])) / articles.count:.2f} ms an article")
    print(f"  peak memory: {found['worker MB']} MB a worker, {found['main MB']} MB in the process that began\n", flush=True)


if __name__ == "__main__":
    main()
