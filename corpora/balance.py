"""How the sides fare over the whole corpus, computed from the planted truth.

It knows whose names stand where and which planted words praise or blame; it refuses to know what would be fair.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’']?\s+(?=[A-Z“‘\"'])|\n+")
DOUBTING = re.compile(r"(claim|alleg|maintain|contend|purport)\w*", re.IGNORECASE)
PERSON = re.compile(r"(?:[A-Z][\w.]+ )+([A-Z]\w+)")
BODIES = frozenset(
    "Asmar Authority Board Bureau Command Committee Council Court Front Guard Guild History Hospital League Ministry Movement Office Page Party "
    "Physicians Police Quay Quays Resins Row Service Tribunal Trust Union Watch Yards".split()
)
"""Last words of names that are no surnames."""
ALWAYS_BLAME = frozenset({"distancing", "pretext"})
JUDGING = frozenset({"evaluation", "legitimacy", "loaded-actor"})
PRAISE = re.compile(
    r"\b(?:lawful(ly)?|legitimate|legal(ly)?( mandated)?|in line with the law|within the law|within its powers|required by law|as the law requires"
    r"|her(o|oes|oic|oine)|martyrs?|defenders?|freedom fighters?|angel|brave|plucky|courage(ous)?|guts|generous(ly)?|decent|decency|humane|honest|calm"
    r"|orderly|peaceful|restraint|warmly|respected|innocent|dignity|dignified|model|exemplary|selfless|tireless|right|credit|swift(ly)?|prompt(ly)?"
    r"|good will|law upheld|lawfully elected|minimal force|correct)\b",
    re.IGNORECASE,
)
BLAME = re.compile(
    r"\b(?:unlawful|illegal(ly)?|violation|violat\w+|breach|without (evidence|proof|authorisation|a magistrate|legal basis)|flagrant(ly)?|lacked accreditation"
    r"|brutal(ly)?|savage(ly)?|indiscriminate(ly)?|botched|bungl\w+|reckless(ly)?|shabby|disgrace\w*|monstrous|cowardly|insult\w*|propaganda"
    r"|falsif\w+|whitewash|hush money|hand-picked|inflated|violent|undisciplined|indecent|dither|silly|madness|scandal\w*|shame\w*|cheek|sop|wrong"
    r"|exploit\w*|rampaging|wild-eyed|chaos|sorry mess|regime|thugs?|mob|terrorists?|militants?|gunm[ae]n|rioters?|agitators?|zealots?|butchers?"
    r"|cowards?|fat[ -]cats?|strongm[ae]n|yobs?|monster|accomplices?|cheerleaders?|rulers?|occupation\w*|extremists?|hostage-takers?|jobsworth|brass hats"
    r"|pen-pushers?|informers?|knifeman|gang|callous|cynical|heartless|negligent|cruel)\b",
    re.IGNORECASE,
)


POLITICAL = ("velmark-authorities", "oressia-authorities", "critics")
TOLERANCES = {
    "words an incident": (POLITICAL, 2.0),
    "words a statement": ((*POLITICAL, "armed-groups", "people"), 2.0),
    "doubted per 100 statements": ((*POLITICAL, "armed-groups"), 2.0),
    "praise per 100 sentences": ((*POLITICAL, "armed-groups", "people"), 2.0),
    "blame per 100 sentences": (POLITICAL, 1.5),
}
"""Measure → the blocs it is held for, and how many times the lowest the highest may be."""
LARGEST_SHARE_OF_HARM = 0.45
"""Of the acts of harm that somebody did, the largest share one bloc may have done."""


@dataclass
class Treatment:
    """How one bloc fares: every count is over articles of incidents in which it is a side."""

    incidents: set[str] = field(default_factory=set)
    statements: int = 0
    words: int = 0
    doubted: int = 0
    sentences: int = 0
    praise: int = 0
    blame: int = 0

    @property
    def rates(self) -> dict[str, float]:
        """The measures that a tolerance is stated for."""
        return {
            "words an incident": self.words / max(1, len(self.incidents)),
            "words a statement": self.words / max(1, self.statements),
            "doubted per 100 statements": 100 * self.doubted / max(1, self.statements),
            "praise per 100 sentences": 100 * self.praise / max(1, self.sentences),
            "blame per 100 sentences": 100 * self.blame / max(1, self.sentences),
        }


def treatments(root: Path = HERE) -> dict[str, Treatment]:
    """Bloc → its treatment, in the order of sides.toml."""
    sides = tomllib.loads((root / "sides.toml").read_text(encoding="utf-8"))
    blocs = {side: bloc for bloc, members in sides["blocs"].items() for side in members}
    table = {bloc: Treatment() for bloc in sides["blocs"]}
    for folder, manifest, truth, article in articles(root):
        names = {
            bloc: [name for side, value in manifest["sides"].items() if blocs.get(f"{folder}/{side}") == bloc for name in value["names"]]
            for bloc in table
        }
        patterns = {bloc: pattern(found) for bloc, found in names.items() if found}
        for bloc in patterns:
            table[bloc].incidents.add(folder)
        count_statements(truth, patterns, table)
        count_judgements(truth, article, patterns, table)
    return table


def count_statements(truth: dict[str, Any], patterns: dict[str, re.Pattern[str]], table: dict[str, Treatment]) -> None:
    """Who is given how many words, and whose are introduced with a doubting verb."""
    for statement in truth["statements"]:
        for bloc, names in patterns.items():
            if names.search(statement.get("source", "")):
                table[bloc].statements += 1
                table[bloc].words += len(statement["text"].split())
                table[bloc].doubted += bool(DOUBTING.fullmatch(statement.get("verb", "")))
                break


def count_judgements(truth: dict[str, Any], article: str, patterns: dict[str, re.Pattern[str]], table: dict[str, Treatment]) -> None:
    """Praise and blame in the sentences that name one bloc and no other."""
    judged = Counter[tuple[int, str]]()
    spans = list(sentence_spans(article))
    for marker in truth["markers"]:
        verdict = judgement(marker)
        if verdict is not None:
            here = next(number for number, (start, end) in enumerate(spans) if start <= marker["start"] < end)
            judged[here, verdict] += 1
    for number, (start, end) in enumerate(spans):
        named = [bloc for bloc, names in patterns.items() if names.search(article, start, end)]
        if len(named) == 1:
            treatment = table[named[0]]
            treatment.sentences += 1
            treatment.praise += judged[number, "praise"]
            treatment.blame += judged[number, "blame"]


def judgement(marker: dict[str, Any]) -> str | None:
    """Whether a planted wording praises or blames; most do neither."""
    if marker["kind"] in ALWAYS_BLAME:
        return "blame"
    if marker["kind"] in JUDGING:
        if BLAME.search(marker["text"]):
            return "blame"
        if PRAISE.search(marker["text"]):
            return "praise"
    return None


def sentence_spans(article: str) -> Iterator[tuple[int, int]]:
    """Half-open spans that cover the article, cut behind sentence ends and at line breaks."""
    start = 0
    for cut in SENTENCE_END.finditer(article):
        yield start, cut.end()
        start = cut.end()
    if start < len(article):
        yield start, len(article)


def pattern(names: list[str]) -> re.Pattern[str]:
    """Any of the names as whole words, people by their surname too; a leading article may be left out."""
    known = {name.removeprefix("the ") for name in names}
    known |= {surname[1] for name in names if (surname := PERSON.fullmatch(name)) and surname[1] not in BODIES}
    bare = sorted(known, key=lambda name: (-len(name), name))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, bare)) + r")\b", re.IGNORECASE)


def articles(root: Path) -> Iterator[tuple[str, dict[str, Any], dict[str, Any], str]]:
    """(Folder, manifest, truth, text) of every article."""
    for path in sorted(root.glob("*/incident.toml")):
        manifest = tomllib.loads(path.read_text(encoding="utf-8"))
        for account in manifest["accounts"] + manifest.get("followups", []):
            article = path.parent / account["path"]
            truth = tomllib.loads(article.with_suffix(".truth.toml").read_text(encoding="utf-8"))
            yield path.parent.name, manifest, truth, article.read_bytes().decode("utf-8")


def harms(root: Path = HERE) -> dict[str, Counter[str]]:
    """Who did the acts of harm → to whom, how often."""
    sides = tomllib.loads((root / "sides.toml").read_text(encoding="utf-8"))
    table: dict[str, Counter[str]] = {doer: Counter() for doer in (*sides["blocs"], "crowds", "nobody")}
    for act in sides["acts"].values():
        table[act["by"]][act["to"]] += 1
    return {doer: sufferers for doer, sufferers in table.items() if sufferers}


def table(root: Path = HERE) -> list[str]:
    """The balance as Markdown tables, line by line: README.md holds exactly these."""
    found = treatments(root)
    measures = list(TOLERANCES)
    lines = ["| side | incidents | statements | " + " | ".join(measures) + " |", "|---|" + "---|" * (len(measures) + 2)]
    for bloc, treatment in found.items():
        rates = [f"{treatment.rates[measure]:.1f}" for measure in measures]
        lines.append(f"| {bloc} | {len(treatment.incidents)} | {treatment.statements} | " + " | ".join(rates) + " |")
    lines += ["", "| harm done by | to people | to forces |", "|---|---|---|"]
    lines += [f"| {doer} | {sufferers['people']} | {sufferers['forces']} |" for doer, sufferers in harms(root).items()]
    return lines


def imbalances(root: Path = HERE) -> list[str]:
    """Every measure that lies outside its tolerance, in words."""
    found = treatments(root)
    problems = []
    for measure, (blocs, factor) in TOLERANCES.items():
        rates = {bloc: found[bloc].rates[measure] for bloc in blocs}
        lowest, highest = min(rates, key=rates.__getitem__), max(rates, key=rates.__getitem__)
        if rates[highest] > factor * rates[lowest]:
            problems.append(
                f"{measure}: {highest} has {rates[highest]:.1f} and {lowest} {rates[lowest]:.1f}; at most {factor:g} times as much is allowed"
            )
    done = {doer: sum(sufferers.values()) for doer, sufferers in harms(root).items() if doer != "nobody"}
    doer = max(done, key=done.__getitem__)
    if done[doer] > LARGEST_SHARE_OF_HARM * sum(done.values()):
        problems.append(f"harm: {doer} did {done[doer]} of {sum(done.values())} acts; at most {LARGEST_SHARE_OF_HARM:.0%} is allowed")
    return problems


def unplaced(root: Path = HERE) -> list[str]:
    """Sides and acts that sides.toml names and no manifest has, and sides of a manifest that it leaves out."""
    sides = tomllib.loads((root / "sides.toml").read_text(encoding="utf-8"))
    placed = [side for members in sides["blocs"].values() for side in members]
    manifests = {path.parent.name: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(root.glob("*/incident.toml"))}
    known = {f"{folder}/{side}" for folder, manifest in manifests.items() for side in manifest["sides"]}
    acts = {f"{folder}/{act['id']}" for folder, manifest in manifests.items() for act in manifest["acts"]}
    problems = [f"'{side}' stands in two blocs" for side, times in Counter(placed).items() if times > 1]
    problems += [f"'{side}' is in no bloc; add it to one" for side in sorted(known - set(placed))]
    problems += [f"'{side}' is no side of a manifest" for side in sorted(set(placed) - known)]
    problems += [f"'{act}' is no act of a manifest" for act in sorted(sides["acts"].keys() - acts)]
    return problems
