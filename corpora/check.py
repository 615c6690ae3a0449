"""Prove that the corpus is whole: spans, references, kinds, voices, balance, names, wire copy and the size of it all.

It knows what README.md promises; it refuses to know what any detector finds.

    python corpora/check.py [FOLDER]     every problem with its file and line, exit 1; else the counts and the balance
"""

import re
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import balance
from locate import position

HERE = Path(__file__).parent
KINDS = (
    "distancing pretext loaded-actor loaded-event legitimacy hedged-attribution reporting-verb vague-source agency presupposition hedge "
    "booster evaluation number-framing metaphor appeal humanisation contrast"
).split()
VOICES = ("headline", "author", "quote", "attributed")
LEVELS = ("named-person", "named-institution", "role", "unnamed")
MASK_REASONS = ("site-furniture", "read-more", "photo-credit", "feed-tag", "dateline", "markup", "disclaimer")
RUNGS = ("active", "passive-agent", "passive-agentless", "intransitive", "nominalised", "instrument-subject")
SUBS = {"agency": RUNGS[1:], "reporting-verb": ("doubt", "factive", "forceful", "manner")}
"""The kinds whose markers carry a sub-kind, and which."""
MEASURES = (
    "killed injured missing displaced arrested rescued hostages treated attended cases jobs homes votes percent strikes money distance other"
).split()
SETS = (
    "militant government killing-event air-attack migrant protest police-force accident worker-action ruling epidemic-measure spending-cut"
).split()
CONFLICTS = ("none", "updated", "different-scope", "different-source", "unexplained")
OUTLETS = {
    "channel-velmark": "Channel Velmark",
    "lamplighter": "The Lamplighter",
    "halyard-wire": "Halyard Wire",
    "evening-klaxon": "The Evening Klaxon",
    "tarn-ledger": "The Tarn Ledger",
    "oressian-bureau": "Oressian News Bureau",
    "quayside-courier": "The Quayside Courier",
}
MANIFEST_KEYS = "id title kind date split questions accounts sides facts acts figures shifts".split()
TRUTH_KEYS = "article outlet hard_negative headline markers figures statements facts labels agency passives masked".split()
ROW_KEYS: dict[str, tuple[str, str]] = {
    "headline": ("start end text", ""),
    "markers": ("start end text kind voice", "nth sub"),
    "figures": ("start end text id measure of voice", "nth low high qualifier source"),
    "statements": ("start end text level direct", "nth source verb"),
    "facts": ("start end text id attributed", "nth"),
    "labels": ("start end text set voice", "nth"),
    "agency": ("start end text act rung", "nth"),
    "passives": ("start end text verb harm", "nth"),
    "masked": ("start end text reason", "nth"),
}
"""Table of a truth file → the keys its rows must have, and those they may have."""
CHOICES: dict[tuple[str, str], tuple[str, ...] | list[str]] = {
    ("markers", "kind"): KINDS,
    ("markers", "voice"): VOICES,
    ("figures", "measure"): MEASURES,
    ("figures", "voice"): VOICES,
    ("statements", "level"): LEVELS,
    ("labels", "set"): SETS,
    ("labels", "voice"): VOICES,
    ("agency", "rung"): RUNGS,
    ("masked", "reason"): MASK_REASONS,
}
REFERENCES = {("facts", "id"): "facts", ("agency", "act"): "acts", ("figures", "id"): "figures"}
QUOTES = "\"“”‘’'"
MARKERS_A_KIND = 20
MARKERS_A_VOICE = 2
VOICES_A_KIND = 3
INCIDENTS = 14
ACCOUNTS = range(4, 7)
ARTICLES = 64
WORDS = range(250, 701)
FACTS = range(8, 21)
QUESTIONS = range(3, 6)
FOLLOWUPS = 2
WEEK_LONG = 2
WIRE_TRIOS = 2
HARD_NEGATIVES = 2
HARD_NEGATIVE_RATE = 40.0
"""Markers per 1,000 words that an article written by the style guides may have at most."""
SHINGLE = 6
SHARED_SHINGLES = 40
"""Runs of so many words, and how many of them two outlets with the same wire copy share at least."""
WORD = re.compile(r"\w+")
TABLE = re.compile(r"(\w+) = \[\s*$")


@dataclass
class Article:
    """One article with its truth, and the line of every row in it."""

    path: Path
    text: str
    truth_path: Path
    truth: dict[str, Any]
    lines: dict[tuple[str, int], int]
    published: date
    follows: bool

    @property
    def outlet(self) -> str:
        return self.path.stem.removeprefix("followup-")

    def rows(self) -> Iterator[tuple[str, int, dict[str, Any]]]:
        """(Table, line, row) of everything planted."""
        yield "headline", self.lines.get(("headline", 0), 1), self.truth["headline"]
        for table in TRUTH_KEYS[4:]:
            for number, row in enumerate(self.truth.get(table, [])):
                yield table, self.lines.get((table, number), 1), row


@dataclass
class Incident:
    """A manifest with its articles."""

    path: Path
    manifest: dict[str, Any]
    articles: list[Article]

    @property
    def accounts(self) -> list[Article]:
        return [article for article in self.articles if not article.follows]

    def line(self, words: str, occurrence: int = 1) -> int:
        """The line on which these words stand for the nth time, or the first line."""
        hits = [number for number, line in enumerate(self.path.read_text(encoding="utf-8").split("\n"), 1) if words in line]
        return hits[occurrence - 1] if len(hits) >= occurrence else 1


def main(arguments: list[str]) -> int:
    root = Path(arguments[0]) if arguments else HERE
    problems, incidents = load(root)
    for incident in incidents:
        problems += manifest_problems(incident)
        for article in incident.articles:
            problems += article_problems(article, incident)
    problems += name_problems(root)
    problems += corpus_problems(root, incidents)
    if problems:
        print("\n".join(problems), file=sys.stderr)
        print(f"{len(problems)} problems", file=sys.stderr)
        return 1
    print("\n".join(summary(root, incidents)))
    return 0


def at(path: Path, line: int, problem: str) -> str:
    """One problem, where a reader finds it."""
    try:
        shown = path.relative_to(Path.cwd())
    except ValueError:
        shown = path
    return f"{shown}:{line}: {problem}"


def load(root: Path) -> tuple[list[str], list[Incident]]:
    """Every incident that can be read, and what can't."""
    problems = []
    incidents = []
    for path in sorted(root.glob("*/incident.toml")):
        try:
            manifest = tomllib.loads(path.read_text(encoding="utf-8"))
        except tomllib.TOMLDecodeError as error:
            problems.append(at(path, 1, f"not TOML: {error}"))
            continue
        incident = Incident(path, manifest, [])
        for key in ("accounts", "followups"):
            for account in manifest.get(key, []):
                file = path.parent / account["path"]
                truth_path = file.with_suffix(".truth.toml")
                try:
                    content = truth_path.read_text(encoding="utf-8")
                    incident.articles.append(
                        Article(
                            path=file,
                            text=file.read_bytes().decode("utf-8"),
                            truth_path=truth_path,
                            truth=tomllib.loads(content),
                            lines=row_lines(content),
                            published=account["published"],
                            follows=key == "followups",
                        )
                    )
                except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
                    problems.append(at(truth_path, 1, str(error)))
        listed = {article.path.name for article in incident.articles} | {article.truth_path.name for article in incident.articles}
        for file in sorted(path.parent.iterdir()):
            if file.name not in listed and file != path:
                problems.append(at(file, 1, "no account of the manifest has this path; list it there or delete it"))
        incidents.append(incident)
    return problems, incidents


def row_lines(content: str) -> dict[tuple[str, int], int]:
    """(Table, place in it) → line of a truth file."""
    lines = {}
    table = ""
    number = 0
    for line_number, line in enumerate(content.split("\n"), 1):
        opened = TABLE.match(line)
        if opened:
            table, number = opened[1], 0
        elif line.startswith("headline ="):
            lines["headline", 0] = line_number
        elif line.lstrip().startswith("{"):
            lines[table, number] = line_number
            number += 1
    return lines


def manifest_problems(incident: Incident) -> list[str]:
    """What is missing from a manifest, and what in it nobody tells."""
    manifest = incident.manifest
    problems = []

    def problem(words: str, where: str = "", occurrence: int = 1) -> None:
        problems.append(at(incident.path, incident.line(where, occurrence) if where else 1, words))

    for key in MANIFEST_KEYS:
        if not manifest.get(key):
            problem(f"{key}: missing or empty")
    for key in manifest.keys() - set(MANIFEST_KEYS) - {"followups", "wire"}:
        problem(f"{key}: unknown key", key)
    if manifest.get("id") != incident.path.parent.name:
        problem(f"id: must be the folder's name, '{incident.path.parent.name}'", "id =")
    if manifest.get("split") not in ("development", "held-out"):
        problem("split: development or held-out", "split =")
    if len(manifest["accounts"]) not in ACCOUNTS:
        problem(f"accounts: {len(manifest['accounts'])}; an incident has {ACCOUNTS.start} to {ACCOUNTS.stop - 1}", "[[accounts]]")
    if len(manifest["facts"]) not in FACTS:
        problem(f"facts: {len(manifest['facts'])}; an incident has {FACTS.start} to {FACTS.stop - 1}", "[[facts]]")
    if len(manifest["questions"]) not in QUESTIONS:
        problem(f"questions: {len(manifest['questions'])}; a class gets {QUESTIONS.start} to {QUESTIONS.stop - 1}", "questions =")
    for article in incident.articles:
        account = next(
            account for key in ("accounts", "followups") for account in manifest.get(key, []) if account["path"] == article.path.name
        )
        where = f'path = "{account["path"]}"'
        if OUTLETS.get(article.outlet) != account["outlet"]:
            problem(f"outlet: '{account['outlet']}' is not what README.md calls {article.outlet}", where)
        if account["title"] != article.text.split("\n", 1)[0]:
            problem(f"title: is not the first line of {account['path']}", where)
        if account["published"] < manifest["date"]:
            problem("published: before the incident", where)
    for key in ("facts", "acts", "figures"):
        for name, times in Counter(row["id"] for row in manifest[key]).items():
            if times > 1:
                problem(f"{key}: the id '{name}' stands there twice", f'id = "{name}"', 2)
    told = defaultdict[tuple[str, str], set[str]](set)
    for article in incident.articles:
        for (table, key), target in REFERENCES.items():
            for row in article.truth[table]:
                told[target, row[key]].add(article.path.stem)
    for target in ("facts", "acts", "figures"):
        for row in manifest[target]:
            tellers = told[target, row["id"]]
            if not tellers:
                problem(f"{target}: no article tells '{row['id']}'", f'id = "{row["id"]}"')
            elif target == "figures" and row["conflict"] != "none" and len(tellers) < 2:
                problem(f"figures: '{row['id']}' can't be in conflict: only {', '.join(tellers)} gives it", f'id = "{row["id"]}"')
    for row in manifest["figures"]:
        if row["conflict"] not in CONFLICTS:
            problem(f"conflict: '{row['conflict']}'; one of {', '.join(CONFLICTS)}", f'id = "{row["id"]}"')
        if row["measure"] not in MEASURES:
            problem(f"measure: '{row['measure']}'; one of {', '.join(MEASURES)}", f'id = "{row["id"]}"')
    names = {article.outlet for article in incident.articles}
    for key in ("attributed", "flat"):
        for row in manifest["shifts"]:
            for outlet in sorted(set(row[key]) - names):
                problem(f"shifts: {outlet} has no article here", row["claim"])
    for row in manifest["shifts"]:
        if not row["attributed"]:
            problem("shifts: nobody attributes it, so nothing can shift", row["claim"])
        for outlet in sorted(set(row["attributed"]) & set(row["flat"])):
            problem(f"shifts: {outlet} can't both attribute and assert", row["claim"])
    for row in manifest.get("wire", []):
        for outlet in sorted(set(row["outlets"]) - names):
            problem(f"wire: {outlet} has no article here", "[[wire]]")
    return problems


def article_problems(article: Article, incident: Incident) -> list[str]:
    """What is wrong between one article, its truth file and the manifest."""
    problems = []
    known = {target: {row["id"] for row in incident.manifest[target]} for target in ("facts", "acts", "figures")}
    tellers = Counter(name for other in incident.articles for name in {row["id"] for row in other.truth.get("figures", [])})
    known["figures"] |= {name for name, articles in tellers.items() if articles == 1}
    for key in set(TRUTH_KEYS) ^ article.truth.keys():
        problems.append(at(article.truth_path, 1, f"{key}: {'missing' if key in TRUTH_KEYS else 'unknown key'}"))
        return problems
    if article.truth["article"] != article.path.name:
        problems.append(at(article.truth_path, 1, f'article = "{article.path.name}" is right'))
    if article.truth["outlet"] != article.outlet or article.outlet not in OUTLETS:
        problems.append(at(article.truth_path, 2, f'outlet = "{article.outlet}" is right, if README.md knows it'))
    if "\r" in article.text or not article.text.endswith("\n") or article.text.endswith("\n\n"):
        problems.append(at(article.path, 1, "line ends are \\n, and the file ends with one"))
    words = prose_words(article)
    if words not in WORDS:
        problems.append(at(article.path, 1, f"{words} words; an article has {WORDS.start} to {WORDS.stop - 1}"))
    title = article.text.split("\n", 1)[0]
    headline = article.truth["headline"]
    if headline["text"] != title:
        problems.append(at(article.truth_path, article.lines.get(("headline", 0), 1), "headline: is not the article's first line"))
    seen: set[tuple[Any, ...]] = set()
    for table, line, row in article.rows():
        for words_wrong in row_problems(table, row, article.text):
            problems.append(at(article.truth_path, line, f"{table}: {words_wrong}"))
        for (wanted, key), target in REFERENCES.items():
            if table == wanted and row.get(key) not in known[target]:
                problems.append(at(article.truth_path, line, f"{table}: the manifest has no {key} '{row.get(key)}'"))
        in_title = row["start"] < headline["end"]
        if row.get("voice") == ("author" if in_title else "headline"):
            problems.append(at(article.truth_path, line, f"{table}: the writer's voice is headline in the title and author below it"))
        identity = (table, *(row.get(key) for key in ("start", "end", "kind", "id", "act", "set", "source")))
        if identity in seen:
            problems.append(at(article.truth_path, line, f"{table}: the same row stands there twice"))
        seen.add(identity)
    if article.truth["hard_negative"]:
        rate = 1000 * len(article.truth["markers"]) / words
        if rate > HARD_NEGATIVE_RATE:
            problems.append(
                at(article.truth_path, 3, f"hard_negative: {rate:.0f} markers per 1,000 words; at most {HARD_NEGATIVE_RATE:.0f}")
            )
    return problems


def row_problems(table: str, row: dict[str, Any], text: str) -> Iterator[str]:
    """What is wrong with one row by itself."""
    required, optional = (set(keys.split()) for keys in ROW_KEYS[table])
    for key in sorted(required - row.keys()):
        yield f"{key} is missing"
    for key in sorted(row.keys() - required - optional):
        yield f"{key} is no key of this table"
    if required - row.keys():
        return
    if text[row["start"] : row["end"]] != row["text"] or not row["text"]:
        yield f"{row['text']!r} does not stand at {row['start']}; run python corpora/locate.py"
    elif position(text, row["text"], row.get("nth", 1)) != row["start"]:
        yield f"{row['text']!r}: nth = {row.get('nth', 1)} stands elsewhere"
    for (wanted, key), choices in CHOICES.items():
        if table == wanted and row[key] not in choices:
            yield f"{key} = '{row[key]}'; one of {', '.join(choices)}"
    for key, value in row.items():
        if value == "":
            yield f"{key} is empty; leave it out"
    if table == "markers":
        subs = SUBS.get(row["kind"])
        if row.get("sub") not in (subs or (None,)):
            yield f"sub = '{row.get('sub')}' of {row['kind']}; " + (f"one of {', '.join(subs)}" if subs else "this kind has none")
        if row["kind"] == "distancing" and (row["text"][0] in QUOTES or row["text"][-1] in QUOTES):
            yield "a scare quote is planted without its quotation marks"
    if table == "figures":
        low, high = row.get("low"), row.get("high")
        if low is None and high is None:
            yield "neither low nor high"
        elif low is not None and high is not None and low > high:
            yield f"low {low} is above high {high}"
        elif (low is None or high is None) and "qualifier" not in row:
            yield "an open bound needs the qualifier that opens it"


def prose_words(article: Article) -> int:
    """Words of the article, boilerplate left out."""
    masked = sum(len(row["text"].split()) for row in article.truth["masked"] if row["reason"] != "disclaimer")
    return len(article.text.split()) - masked


def name_problems(root: Path) -> list[str]:
    """Names of real nations, parties, outlets and persons, wherever they stand."""
    names = [line for line in (HERE / "real_names.txt").read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    by_first_word = defaultdict[str, list[str]](list)
    for name in names:
        by_first_word[WORD.findall(name)[0]].append(name)
    problems = []
    for path in sorted([*root.glob("*/*.txt"), *root.glob("*/*.toml"), *root.glob("outlets/*.md")]):
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            for word in WORD.finditer(line):
                for name in by_first_word.get(word[0], ()):
                    if line.startswith(name, word.start()) and not line[word.start() + len(name) :][:1].isalnum():
                        problems.append(at(path, number, f"'{name}' is a real name; invent another"))
    return problems


def corpus_problems(root: Path, incidents: list[Incident]) -> list[str]:
    """What the corpus as a whole promises and does not keep."""
    problems = []
    readme = root / "README.md"

    def problem(words: str) -> None:
        problems.append(at(readme, 1, words))

    articles = [article for incident in incidents for article in incident.articles]
    if len(incidents) < INCIDENTS or len(articles) < ARTICLES:
        problem(f"{len(incidents)} incidents with {len(articles)} articles; at least {INCIDENTS} and {ARTICLES}")
    held_out = sum(incident.manifest["split"] == "held-out" for incident in incidents)
    if not 0.25 <= held_out / max(1, len(incidents)) <= 0.4:
        problem(f"{held_out} of {len(incidents)} incidents are held out; about a third is right")
    for kind, voices in kind_counts(articles).items():
        if sum(voices.values()) < MARKERS_A_KIND:
            problem(f"{kind}: planted {sum(voices.values())} times; at least {MARKERS_A_KIND}")
        spread = [voice for voice in VOICES if voices[voice] >= MARKERS_A_VOICE]
        if len(spread) < VOICES_A_KIND:
            problem(f"{kind}: planted {MARKERS_A_VOICE} times or more only as {', '.join(spread)}; at least {VOICES_A_KIND} voices")
    followups = sum(article.follows for article in articles)
    if followups < FOLLOWUPS:
        problem(f"{followups} follow-up stories; at least {FOLLOWUPS}")
    long = [incident for incident in incidents if is_week_long(incident)]
    if len(long) < WEEK_LONG:
        problem(
            f"incidents over a week with tolls that rise: {', '.join(i.path.parent.name for i in long) or 'none'}; at least {WEEK_LONG}"
        )
    trios = 0
    for incident in incidents:
        for row in incident.manifest.get("wire", []):
            shared = shared_wire(incident, row["outlets"])
            trios += len(row["outlets"]) >= 3 and shared >= SHARED_SHINGLES
            if shared < SHARED_SHINGLES:
                problems.append(
                    at(incident.path, incident.line("[[wire]]"), f"wire: two of the outlets share only {shared} runs of {SHINGLE} words")
                )
    if trios < WIRE_TRIOS:
        problem(f"{trios} incidents with the same wire copy in three outlets; at least {WIRE_TRIOS}")
    negatives = sum(article.truth["hard_negative"] for article in articles)
    if negatives < HARD_NEGATIVES:
        problem(f"{negatives} hard negatives; at least {HARD_NEGATIVES}")
    for words in (*balance.unplaced(root), *balance.imbalances(root)):
        problems.append(at(root / "sides.toml", 1, words))
    return problems


def kind_counts(articles: list[Article]) -> dict[str, Counter[str]]:
    """Kind → voice → markers planted."""
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    for article in articles:
        for marker in article.truth["markers"]:
            if marker["kind"] in counts:
                counts[marker["kind"]][marker["voice"]] += 1
    return counts


def is_week_long(incident: Incident) -> bool:
    """Whether the accounts run over a week and a toll of people grows from one day to a later one in one outlet's reckoning."""
    days = sorted(article.published for article in incident.accounts)
    if (days[-1] - days[0]).days < 6:
        return False
    updated = {row["id"] for row in incident.manifest["figures"] if row["conflict"] in ("updated", "different-scope")}
    by_figure = defaultdict[str, dict[date, float]](dict)
    for article in incident.accounts:
        for row in article.truth["figures"]:
            if row["id"] in updated and row["measure"] in ("killed", "injured", "missing", "displaced", "rescued"):
                by_figure[row["id"]][article.published] = max(by_figure[row["id"]].get(article.published, 0), row.get("low") or row["high"])
    return any(len(set(values.values())) >= 3 for values in by_figure.values())


def shared_wire(incident: Incident, outlets: list[str]) -> int:
    """The fewest runs of words that any two of these outlets share."""
    runs = {article.outlet: shingles(article.text) for article in incident.accounts if article.outlet in outlets}
    names = sorted(runs)
    return min((len(runs[one] & runs[other]) for place, one in enumerate(names) for other in names[place + 1 :]), default=0)


def shingles(text: str) -> set[tuple[str, ...]]:
    """Every run of so many words, case and punctuation apart."""
    words = [word.lower() for word in WORD.findall(text)]
    return {tuple(words[start : start + SHINGLE]) for start in range(len(words) - SHINGLE + 1)}


def summary(root: Path, incidents: list[Incident]) -> list[str]:
    """What is there, as Markdown."""
    articles = [article for incident in incidents for article in incident.articles]
    words = sum(prose_words(article) for article in articles)
    rows = Counter(table for article in articles for table, _, _ in article.rows())
    lines = [f"{len(incidents)} incidents, {len(articles)} articles, {words:,} words; nothing is missing or out of place.", ""]
    lines += [
        "planted: " + ", ".join(f"{rows[table]} {table}" for table in TRUTH_KEYS[4:]),
        "",
        *kind_table(articles),
        "",
        *balance.table(root),
    ]
    return lines


def kind_table(articles: list[Article]) -> list[str]:
    """Markers planted, by kind and voice."""
    lines = ["| kind | " + " | ".join(VOICES) + " | all |", "|---|" + "---|" * (len(VOICES) + 1)]
    for kind, voices in kind_counts(articles).items():
        lines.append(f"| {kind} | " + " | ".join(str(voices[voice]) for voice in VOICES) + f" | {sum(voices.values())} |")
    return lines


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
