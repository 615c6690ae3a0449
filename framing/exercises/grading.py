"""What a class handed in, held against the key: per student, per item, per wording, and what is mixed up most.

It knows partial credit and what was not answered; it refuses to know how answers were written down, or who a student is.

Spans are credited as in Da San Martino et al. (2019), Fine-Grained Analysis of Propaganda in News Articles, EMNLP:
precision is the mean, over a student's marks, of the part that lies in expected wordings; recall the mean, over the
expected wordings, of the part that was marked. Stretches the key calls acceptable count neither way. What a student did
not look at is None, not zero.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from framing.exercises.agreement import Coefficient, PairAgreement, alpha, mean, pairs, rounded, word_labels
from framing.exercises.types import Choice, Exercise, HandedIn, Item, Key, KeyAnswer, KeySpan, Mark, Sheet

FOUND = 0.5
"""A wording is found by whoever marked at least half of it."""
WORDS = "counts only whether the loaded words are gone; whether it is good, a reader must judge"
"""What is said beside every score of words of one's own."""
NOTHING = "not marked"
NO_MARKER = "no marker in the key"
TRAP = "a trap of the key"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade(Sheet):
    """How one student did. Shares are 0 … 1; None where there is nothing to judge."""

    student: str
    answered: int
    """Items looked at."""
    points: float | None
    """Mean of the scores of the items looked at that can be scored."""
    precision: float | None
    recall: float | None
    kind_right: float | None
    """Of the marks that met an expected wording and name a kind: those whose kind the key accepts."""
    marks: int
    traps: int
    """Marks set on stretches that the key calls traps."""
    disagreements: int
    """Marks and answers in which the student holds against the tool or the key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difficulty(Sheet):
    """How hard one item was: 0 everybody had full credit, 1 nobody had any; None if nobody answered or it can't be scored."""

    item: str
    answered: int
    difficulty: float | None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingFound(Sheet):
    """How many of those who worked on its item found one wording of the key."""

    item: str
    passage: str
    start: int
    end: int
    text: str
    kind: str | None
    found: int
    looked: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Confusion(Sheet):
    """How often something else was given for what the key says."""

    expected: str
    given: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection(Sheet):
    """A place where students hold against the tool: kept, because it may be a fault of a word list."""

    passage: str | None
    item: str | None
    start: int | None
    end: int | None
    quote: str | None
    students: tuple[str, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassReport(Sheet):
    """A class and an exercise."""

    exercise: str
    title: str
    students: tuple[Grade, ...]
    items: tuple[Difficulty, ...]
    wordings: tuple[WordingFound, ...]
    alpha: Coefficient
    """Over items, or over words with their kinds where wordings are marked."""
    alpha_marked: Coefficient | None
    """Over words, marked or not, whatever the kind; None where nothing is marked."""
    pairs: tuple[PairAgreement, ...]
    mean_kappa: float | None
    mean_overlap: float | None
    confusions: tuple[Confusion, ...]
    objections: tuple[Objection, ...]
    notices: tuple[str, ...]


@dataclass(slots=True)
class Tally:
    """One student's credits, as they are added up."""

    scores: list[float] = field(default_factory=list)
    precisions: list[float] = field(default_factory=list)
    recalls: list[float] = field(default_factory=list)
    kinds: list[bool] = field(default_factory=list)
    answered: int = 0
    traps: int = 0


def grade(exercise: Exercise, key: Key, handed_in: HandedIn) -> ClassReport:
    """The class report. Marks outside every item are credited to none, and counted."""
    answers = {answer.item: answer for answer in key.answers}
    tallies = {student: Tally() for student in handed_in.students}
    items = []
    wordings: list[WordingFound] = []
    confusions: Counter[tuple[str, str]] = Counter()
    for item in exercise.items:
        answer = answers[item.id]
        scores: list[float] = []
        looked = 0
        found: Counter[int] = Counter()
        for student, tally in tallies.items():
            score = None
            if item.reply == "spans":
                marks = marks_in(item, handed_in.marks, student)
                if marks is None and not any(choice.student == student and choice.item == item.id for choice in handed_in.choices):
                    continue
                score = grade_spans(answer, marks or (), tally, confusions, found)
            else:
                given = [choice for choice in handed_in.choices if choice.student == student and choice.item == item.id]
                if not given:
                    continue
                score = grade_choice(item, answer, given[-1], tally, confusions)
            looked += 1
            tally.answered += 1
            if score is not None:
                scores.append(score)
                tally.scores.append(score)
        average = mean(scores)
        items.append(
            Difficulty(
                item=item.id,
                answered=looked,
                difficulty=None if average is None else rounded(1 - average),
                reason="nobody answered" if not looked else WORDS if item.reply == "text" else None,
            )
        )
        wordings += [
            WordingFound(
                item=item.id,
                passage=span.passage,
                start=span.start,
                end=span.end,
                text=span.text,
                kind=span.kinds[0] if span.kinds else None,
                found=found[place],
                looked=looked,
            )
            for place, span in enumerate(expected(answer))
            if item.reply == "spans"
        ]
    return report(exercise, handed_in, tallies, items, wordings, confusions)


def report(
    exercise: Exercise,
    handed_in: HandedIn,
    tallies: Mapping[str, Tally],
    items: Sequence[Difficulty],
    wordings: Sequence[WordingFound],
    confusions: Counter[tuple[str, str]],
) -> ClassReport:
    passages = {passage.id: passage.text for passage in exercise.passages}
    marking = any(item.reply == "spans" for item in exercise.items)
    of_item = {item.id: item.passage for item in exercise.items if item.reply == "spans" and item.passage is not None}
    looked = [(choice.student, of_item[choice.item]) for choice in handed_in.choices if choice.item in of_item]
    labels = word_labels(passages, handed_in.marks, looked=looked) if marking else choice_labels(exercise, handed_in.choices)
    beside = pairs(labels, handed_in.marks)
    return ClassReport(
        exercise=exercise.id,
        title=exercise.title,
        students=tuple(student_grade(student, tally, handed_in) for student, tally in tallies.items()),
        items=tuple(items),
        wordings=tuple(wordings),
        alpha=alpha(labels) if marking or any(item.reply in ("one", "several") for item in exercise.items) else no_labels(labels),
        alpha_marked=alpha(word_labels(passages, handed_in.marks, kinds=False, looked=looked)) if marking else None,
        pairs=beside,
        mean_kappa=mean(pair.kappa.value for pair in beside),
        mean_overlap=mean(pair.overlap for pair in beside),
        confusions=tuple(
            Confusion(expected=wanted, given=given, count=count)
            for (wanted, given), count in sorted(confusions.items(), key=lambda entry: (-entry[1], entry[0]))
        ),
        objections=objections(handed_in),
        notices=handed_in.notices,
    )


def no_labels(labels: Mapping[str, object]) -> Coefficient:
    """Words of one's own can't be held against each other as labels."""
    return Coefficient(value=None, reason="words of one’s own: there are no labels to agree on", coders=len(labels), units=0)


def student_grade(student: str, tally: Tally, handed_in: HandedIn) -> Grade:
    mine = [mark for mark in handed_in.marks if mark.student == student]
    held = sum(mark.disagrees for mark in mine)
    held += sum(choice.disagrees for choice in handed_in.choices if choice.student == student)
    return Grade(
        student=student,
        answered=tally.answered,
        points=mean(tally.scores),
        precision=mean(tally.precisions),
        recall=mean(tally.recalls),
        kind_right=mean(map(float, tally.kinds)),
        marks=len(mine),
        traps=tally.traps,
        disagreements=held,
    )


def marks_in(item: Item, marks: Iterable[Mark], student: str) -> tuple[Mark, ...] | None:
    """A student's marks in the item's stretch, cut at its bounds; None if the student marked nothing in the whole passage."""
    mine = [mark for mark in marks if mark.student == student and mark.passage == item.passage]
    if not mine:
        return None
    start, end = item.start, item.end
    if start is None or end is None:
        return tuple(mine)
    return tuple(
        replace(mark, start=max(mark.start, start), end=min(mark.end, end)) for mark in mine if mark.start < end and mark.end > start
    )


def expected(answer: KeyAnswer) -> list[KeySpan]:
    return [span for span in answer.spans if span.standing == "expected"]


def grade_spans(answer: KeyAnswer, marks: Sequence[Mark], tally: Tally, confusions: Counter[tuple[str, str]], found: Counter[int]) -> float:
    """One student's marks in one item: F1 of overlap precision and recall; full where nothing is to be marked and nothing was."""
    wanted = expected(answer)
    right = characters(wanted)
    neither = characters(span for span in answer.spans if span.standing == "acceptable") - right
    traps = [span for span in answer.spans if span.standing == "trap"]
    precisions = []
    for mark in marks:
        place = set(range(mark.start, mark.end)) - neither
        if not place:
            continue
        precisions.append(len(place & right) / len(place))
        if any(meets(mark, span) for span in wanted):
            continue
        if any(meets(mark, span) for span in traps):
            tally.traps += 1
            confusions[TRAP, mark.kind or "marked"] += 1
        else:
            confusions[NO_MARKER, mark.kind or "marked"] += 1
    recalls = []
    marked = {place for mark in marks for place in range(mark.start, mark.end)}
    for number, span in enumerate(wanted):
        credit = max(len(marked.intersection(range(start, end))) / (end - start) for start, end in ((span.start, span.end), *span.variants))
        recalls.append(credit)
        found[number] += credit >= FOUND
        note_kind(span, marks, tally, confusions)
    tally.precisions += precisions
    tally.recalls += recalls
    if not wanted:
        return 0.0 if precisions else 1.0
    precision, recall = (sum(precisions) / len(precisions) if precisions else 0.0), sum(recalls) / len(recalls)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def note_kind(span: KeySpan, marks: Sequence[Mark], tally: Tally, confusions: Counter[tuple[str, str]]) -> None:
    """Which kind was given to an expected wording: any accepted one, else that of the mark that covers most of it."""
    over = [mark for mark in marks if meets(mark, span)]
    if not over:
        confusions[span.kinds[0] if span.kinds else "expected", NOTHING] += 1
        return
    named = [mark for mark in over if mark.kind is not None]
    if not named or not span.kinds:
        return
    accepted = any(mark.kind in span.kinds for mark in named)
    tally.kinds.append(accepted)
    if not accepted:
        most = max(named, key=lambda mark: (shared(mark, span), -mark.start))
        confusions[span.kinds[0], str(most.kind)] += 1


def characters(spans: Iterable[KeySpan]) -> set[int]:
    """All places in the spans, in any of their boundaries."""
    return {place for span in spans for start, end in ((span.start, span.end), *span.variants) for place in range(start, end)}


def shared(mark: Mark, span: KeySpan) -> int:
    return max(0, min(mark.end, span.end) - max(mark.start, span.start))


def meets(mark: Mark, span: KeySpan) -> bool:
    return mark.passage == span.passage and shared(mark, span) > 0


def grade_choice(item: Item, answer: KeyAnswer, choice: Choice, tally: Tally, confusions: Counter[tuple[str, str]]) -> float | None:
    """One student's answer to one item, 0 … 1; None for words of one's own in which nothing can be counted."""
    if item.reply == "text":
        return grade_words(answer, choice)
    texts = {option.id: option.text for option in item.options}
    if item.reply == "one":
        chosen = choice.chosen[0] if choice.chosen else None
        accepted = chosen is not None and chosen in (*answer.right, *answer.acceptable)
        if not accepted:
            confusions[
                " / ".join(texts.get(right, right) for right in answer.right), NOTHING if chosen is None else texts.get(chosen, chosen)
            ] += 1
        return float(accepted)
    right, chosen_ids = set(answer.right), set(choice.chosen) - set(answer.acceptable)
    hits = len(right & chosen_ids)
    for missed in sorted(right - chosen_ids):
        confusions[texts.get(missed, missed), "not chosen"] += 1
    for wrong in sorted(chosen_ids - right):
        confusions["not to be chosen", texts.get(wrong, wrong)] += 1
    if chosen_ids:
        tally.precisions.append(hits / len(chosen_ids))
    if right:
        tally.recalls.append(hits / len(right))
    if not right and not chosen_ids:
        return 1.0
    return 2 * hits / (len(right) + len(chosen_ids))


def grade_words(answer: KeyAnswer, choice: Choice) -> float | None:
    """The share of the loaded words that are gone from what a student wrote; whether it is good, a reader must judge."""
    loaded = {span.text.casefold() for span in expected(answer)}
    if not loaded or not (choice.text or "").strip():
        return None if not loaded else 0.0
    written = (choice.text or "").casefold()
    return sum(word not in written for word in loaded) / len(loaded)


def choice_labels(exercise: Exercise, choices: Iterable[Choice]) -> dict[str, dict[str, str]]:
    """Each student's answers as labels: one a question, or one an option where several may be chosen. Free words have none."""
    items = {item.id: item for item in exercise.items}
    labels: dict[str, dict[str, str]] = {}
    for choice in choices:
        item = items.get(choice.item)
        mine = labels.setdefault(choice.student, {})
        if item is None or item.reply in ("text", "spans"):
            continue
        if item.reply == "one":
            if choice.chosen:
                mine[item.id] = choice.chosen[0]
        else:
            mine.update({f"{item.id}/{option.id}": "yes" if option.id in choice.chosen else "no" for option in item.options})
    return labels


def objections(handed_in: HandedIn) -> tuple[Objection, ...]:
    """Places at which students disagree with the tool, those with most students first."""
    held: dict[tuple[str | None, str | None, int | None, int | None, str | None], list[tuple[str, str | None]]] = {}
    for mark in handed_in.marks:
        if mark.disagrees:
            held.setdefault((mark.passage, None, mark.start, mark.end, mark.quote), []).append((mark.student, mark.reason))
    for choice in handed_in.choices:
        if choice.disagrees:
            held.setdefault((None, choice.item, None, None, None), []).append((choice.student, choice.text))
    found = [
        Objection(
            passage=passage,
            item=item,
            start=start,
            end=end,
            quote=quote,
            students=tuple(sorted({student for student, _ in who})),
            reasons=tuple(sorted({reason for _, reason in who if reason})),
        )
        for (passage, item, start, end, quote), who in held.items()
    ]
    return tuple(sorted(found, key=lambda one: (-len(one.students), one.passage or "", one.item or "", one.start or 0)))
