"""The shape of a word list: keys, types, ids, sources, braces and shields, each fault with its line and what would be right.

It knows the format; it refuses to run an example: that needs the detectors.
"""

import re
from typing import Any

from pydantic import TypeAdapter, ValidationError

from framing.entries import ENTRY_KEYS, KEBAB, REQUIRED_KEYS, Entry, bare
from framing.errors import LexiconError
from framing.text import places, tokenise
from framing.types import KINDS

ENTRY_HEADER = re.compile(r"^\s*\[\[entries\]\]")
FORBIDDEN_IN_FORMS = re.compile(r"[*?+|\\^\[\]()]")

ENTRY = TypeAdapter(Entry)


def shape_problems(raw: dict[str, Any], text: str, path: str) -> list[LexiconError]:
    """Everything wrong with the shape of a list: keys, types, ids, sources, braces, shields."""
    lines = Lines(text)
    problems: list[LexiconError] = []

    def problem(words: str, line: int | None) -> None:
        problems.append(LexiconError(words, path=path, line=line))

    for key in ("id", "kind", "about"):
        if not isinstance(raw.get(key), str):
            problem(f"{key}: missing; a list starts with id, kind and about", 1)
    if isinstance(raw.get("kind"), str) and raw["kind"] not in KINDS:
        problem(f"kind: '{raw['kind']}' is none; one of {', '.join(KINDS)}", lines.key(None, "kind"))
    for key in raw.keys() - {"id", "kind", "about", "sources", "entries"}:
        problem(f"{key}: unknown; a list has id, kind, about, sources and entries", lines.key(None, key))
    sources = raw.get("sources")
    if not isinstance(sources, dict) or not sources:
        problem("sources: missing; declare at least one [sources.NAME] with a citation", 1)
        sources = {}
    for name, source in sources.items():
        if not isinstance(source, dict) or not isinstance(source.get("citation"), str):
            problem(f'sources.{name}: a source needs citation = "…"', lines.table(f"sources.{name}"))
    entries = raw.get("entries")
    if not isinstance(entries, list) or not entries:
        problem("entries: none; add at least one [[entries]] table", None)
        entries = []
    seen: dict[str, int] = {}
    for number, entry in enumerate(entries):
        before = len(problems)
        entry_problems(number, entry, sources, lines, problem)
        name = entry.get("id") if isinstance(entry, dict) else None
        if isinstance(name, str):
            if name in seen:
                problem(f"entries.{number}.id: '{name}' is taken by entry {seen[name]}; ids are unique in a list", lines.key(number, "id"))
            seen.setdefault(name, number)
        if len(problems) == before:
            try:
                ENTRY.validate_python(entry)
            except ValidationError as error:
                for fault in error.errors():
                    place = ".".join(map(str, fault["loc"]))
                    problem(f"entries.{number}.{place}: {fault['msg'].lower()}", lines.key(number, str(fault["loc"][0])))
    return problems


def entry_problems(number: int, entry: Any, sources: dict[str, Any], lines: "Lines", problem: Any) -> None:
    """The faults of one entry."""
    here = f"entries.{number}"
    if not isinstance(entry, dict):
        problem(f"{here}: not a table; write [[entries]] and its keys below", None)
        return
    for key in sorted(REQUIRED_KEYS - entry.keys()):
        problem(f"{here}.{key}: missing; an entry needs {', '.join(sorted(REQUIRED_KEYS))}", lines.entry(number))
    for key in sorted(entry.keys() - ENTRY_KEYS):
        problem(f"{here}.{key}: unknown; known keys: {', '.join(sorted(ENTRY_KEYS))}", lines.key(number, key))
    name = entry.get("id")
    if isinstance(name, str) and not KEBAB.fullmatch(name):
        problem(f"{here}.id: '{name}' is not kebab-case; small letters, digits and single hyphens", lines.key(number, "id"))
    for key in ("forms", "sources", "examples"):
        value = entry.get(key)
        if value is not None and (
            not isinstance(value, list) or not value or not all(isinstance(part, str) and part.strip() for part in value)
        ):
            problem(f"{here}.{key}: must be a list of one or more strings", lines.key(number, key))
            return
    forms: list[str] = entry.get("forms", [])
    for form in forms:
        if FORBIDDEN_IN_FORMS.search(form):
            problem(f"{here}.forms: '{form}' holds a pattern character; spell every form out", lines.key(number, "forms"))
    folded = [" ".join(form.lower().split()) for form in forms]
    for form in sorted({form for form in folded if folded.count(form) > 1}):
        problem(f"{here}.forms: '{form}' stands there twice", lines.key(number, "forms"))
    for source in entry.get("sources", []):
        if source not in sources:
            problem(f"{here}.sources: '{source}' is not declared; add [sources.{source}] at the top", lines.key(number, "sources"))
    for example in entry.get("examples", []):
        if not bare(example)[1]:
            problem(f"{here}.examples: no braces in '{example}'; mark the exact span that fires", lines.key(number, "examples"))
    if entry.get("unless") and not entry.get("counterexamples"):
        problem(f"{here}.unless: shields need a counterexample that shows one at work", lines.key(number, "unless"))
    tokenised = [tokenise(form) for form in forms]
    for shield in entry.get("unless", []):
        if not any(places(tokens, tokenise(shield)) for tokens in tokenised):
            problem(f"{here}.unless: '{shield}' holds none of the forms, so it can shield nothing", lines.key(number, "unless"))


class Lines:
    """Where entries and keys stand in the file."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.entries = [number for number, line in enumerate(self.lines, 1) if ENTRY_HEADER.match(line)]

    def entry(self, number: int) -> int | None:
        return self.entries[number] if number < len(self.entries) else None

    def key(self, number: int | None, key: str) -> int | None:
        start = 1 if number is None else self.entry(number)
        if start is None:
            return None
        later = [line for line in self.entries if line > start]
        stop = later[0] if later else len(self.lines) + 1
        pattern = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=")
        for line in range(start, stop):
            if pattern.match(self.lines[line - 1]):
                return line
        return start

    def table(self, name: str) -> int | None:
        for number, line in enumerate(self.lines, 1):
            if line.strip() == f"[{name}]":
                return number
        return 1
