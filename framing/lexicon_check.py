"""What is wrong with word lists, shape and examples, all problems and not the first.

It runs every example and counterexample; it refuses to know whether a sense is worth marking.
"""

from collections.abc import Iterable
from pathlib import Path

from framing.detectors.phrases import find_phrases
from framing.entries import LexiconFile, bare
from framing.errors import LexiconError
from framing.forms import compile_forms
from framing.lexicon import load, load_shipped
from framing.lexicon_shape import Lines
from framing.prose import Prose
from framing.types import Document
from framing.vocabulary import CLASS_SETS, Vocabulary, shipped_vocabulary
from framing.voice import find_voices


def check_files(paths: Iterable[Path]) -> list[LexiconError]:
    """Every problem of every file: shape first; then, where the shape is right, the examples."""
    problems: list[LexiconError] = []
    files: list[LexiconFile] = []
    for path in paths:
        try:
            files.append(load(path))
        except LexiconError as error:
            problems += error.problems
    for file in files:
        problems += example_problems(file)
    return problems + duplicate_problems(files)


def duplicate_problems(files: list[LexiconFile]) -> list[LexiconError]:
    """List ids that two files claim."""
    seen: dict[str, LexiconFile] = {}
    problems = []
    for file in files:
        other = seen.setdefault(file.lexicon.id, file)
        if other is not file:
            problems.append(LexiconError(f"id: '{file.lexicon.id}' is taken by {other.path}", path=str(file.path), line=1))
    return problems


def example_problems(file: LexiconFile) -> list[LexiconError]:
    """Examples whose braced spans are not exactly what the entry marks, and counterexamples in which it fires."""
    shipped = load_shipped()
    if any(other.lexicon.id == file.lexicon.id for other in shipped):
        vocabulary = shipped_vocabulary()
    else:
        vocabulary = Vocabulary((*shipped, file))
    lines = Lines(file.path.read_text(encoding="utf-8"))
    names = {form.entry.id: form.name for _, form in compile_forms(file)}
    problems = []
    for number, entry in enumerate(file.lexicon.entries):
        name = names[entry.id]
        for key, sentences in (("examples", entry.examples), ("counterexamples", entry.counterexamples)):
            for sentence in sentences:
                plain, expected = bare(sentence)
                if key == "counterexamples":
                    expected = []
                prose = Prose(Document(id="example", text=plain), vocabulary)
                findings, choices = find_phrases(prose, find_voices(prose))
                if entry.neutral_member:
                    spans = {(choice.first, choice.last) for choice in choices if choice.form.name == name}
                    if not spans and key == "examples" and entry.set in CLASS_SETS:
                        continue
                else:
                    spans = {(finding.first, finding.last) for finding in findings if finding.entry == name}
                found = sorted(longest((prose.starts[first], prose.ends[last - 1]) for first, last in spans))
                if found != expected:
                    words = ", ".join(f"'{plain[start:end]}'" for start, end in found) or "nothing"
                    wanted = ", ".join(f"'{plain[start:end]}'" for start, end in expected) or "nothing"
                    problems.append(
                        LexiconError(
                            f"entries.{number}.{key}: '{entry.id}' marks {words} and should mark {wanted} in '{sentence}'",
                            path=str(file.path),
                            line=lines.key(number, key),
                        )
                    )
    return problems


def longest(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Of overlapping spans of one entry the longest stay."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if kept and start < kept[-1][1]:
            continue
        kept.append((start, end))
    return kept
