"""The shipped lists: their examples, their size, and the rule that no entry names anybody."""

from collections import Counter, defaultdict
from functools import cache
from pathlib import Path

import pytest

from framing.entries import LexiconFile
from framing.lexicon import load, load_shipped
from framing.lexicon_check import check_files
from framing.resources import shipped
from framing.text import tokenise
from framing.types import KINDS

FILES = sorted(shipped("lexicons").glob("*/*.toml"))
NAMES = frozenset(
    word
    for line in (Path(__file__).parent / "data" / "names.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
    for word in line.split()
)
LOWER_CASE_WORDS = frozenset(
    {"china", "turkey", "jordan", "chad", "bush", "orthodox", "guardian", "polish", "niger", "catholic", "evangelical"}
    | {"conservatives", "democrat", "democrats", "republican", "republicans", "protestant", "marxist", "maoist", "marxists"}
)
"""Names that are also common words, or words for an outlook rather than a party: counted only where they are capitalised."""


@cache
def shipped_lists() -> tuple[LexiconFile, ...]:
    return load_shipped()


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_a_shipped_list_passes_its_own_examples(path: Path) -> None:
    assert [str(problem) for problem in check_files([path])] == []


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_a_shipped_list_is_named_after_its_file(path: Path) -> None:
    assert load(path).lexicon.id == f"{path.parent.name}/{path.stem}"


def test_the_lists_hold_what_was_promised() -> None:
    entries = [entry for file in shipped_lists() for entry in file.lexicon.entries]
    assert len(entries) >= 700
    assert sum(len(entry.forms) for entry in entries) >= 1800


def test_every_kind_has_a_list_of_at_least_25_senses() -> None:
    senses: Counter[str] = Counter()
    for file in shipped_lists():
        senses[file.lexicon.kind] += sum(not entry.neutral_member for entry in file.lexicon.entries)
    assert {kind: senses[kind] for kind in KINDS if senses[kind] < 25} == {}


def names_in(sentence: str) -> set[str]:
    words = sentence.replace("{", "").replace("}", "").replace("’s", "").replace("'s", "").split()
    bare_words = [word.strip(".,;:!?“”‘’\"'()—–…") for word in words]
    found = {word.lower() for word in bare_words if word.lower() in NAMES and (word[:1].isupper() or word not in LOWER_CASE_WORDS)}
    parts = {part for word in bare_words for part in word.split("-") if "-" in word}
    return found | {part.lower() for part in parts if part.lower() in NAMES and (part[:1].isupper() or part not in LOWER_CASE_WORDS)}


def test_the_list_of_names_is_long_enough_to_mean_something() -> None:
    assert len(NAMES) >= 250


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_no_entry_names_a_nation_people_religion_party_person_or_outlet(path: Path) -> None:
    named = {
        entry.id: sorted(found)
        for entry in load(path, validated=True).lexicon.entries
        for sentences in ((*entry.forms, *entry.unless, *entry.neutral, *entry.examples, *entry.counterexamples, entry.sense),)
        if (found := set().union(*map(names_in, sentences)))
    }
    assert named == {}


@pytest.mark.parametrize("kind", KINDS)
def test_no_form_stands_twice_in_one_kind(kind: str) -> None:
    homes: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for file in shipped_lists():
        if file.lexicon.kind != kind:
            continue
        for entry in file.lexicon.entries:
            for form in entry.forms:
                # a class of verbs or nouns for the constructions is no choice of words, and a context tells two senses apart
                if not entry.neutral_member:
                    homes[(*tokenise(form), str(entry.needs), str(entry.cased))].append(f"{file.path.stem}/{entry.id}")
    assert {" ".join(form[:-2]): where for form, where in homes.items() if len(where) > 1} == {}


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_every_sense_is_a_sentence_a_student_can_read(path: Path) -> None:
    for entry in load(path, validated=True).lexicon.entries:
        assert entry.sense[0].isupper() or not entry.sense[0].isalpha(), entry.id
        assert entry.sense.rstrip("”’\"'").endswith((".", "?", "!")), entry.id
        assert len(entry.sense) <= 220, entry.id


def test_every_naming_set_of_choices_has_a_neutral_member() -> None:
    members: defaultdict[str, set[bool]] = defaultdict(set)
    for file in shipped_lists():
        if file.lexicon.kind in ("loaded-actor", "loaded-event"):
            for entry in file.lexicon.entries:
                if entry.set is not None:
                    members[entry.set].add(entry.neutral_member)
    assert sorted(name for name, kinds in members.items() if True not in kinds) == []
