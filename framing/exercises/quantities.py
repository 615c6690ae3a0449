"""Who said which number: figures in their paragraphs, and the sources to choose from.

It knows figures with their sources, planted or found; it refuses to know which number is right.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from framing.comparison.namings import key_words, same_speaker
from framing.errors import CorpusError
from framing.evaluation.partners import innermost, partners
from framing.exercises.made import Made, Task, lettered, numbered, quoted, shuffled
from framing.exercises.material import Material, Story
from framing.exercises.passages import Passages, Stretch, holding, stretches
from framing.exercises.types import ExerciseLevel, Item, KeyAnswer, Reason

NOBODY = "nobody: the account gives it without a source"
BEFALLS = frozenset({"killed", "injured", "arrested", "detained", "missing", "displaced"})
"""What can befall those who are counted, as figures name it."""
OPTIONS: dict[ExerciseLevel, int] = {1: 3, 2: 4, 3: 6}


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """A figure with who the account says gave it, and what the tool makes of that."""

    story: Story
    paragraph: Stretch
    start: int
    end: int
    of: str | None
    source: str | None
    passed_on: str | None
    """Who is reported to pass it on, if that is somebody else."""
    elsewhere: bool
    """`passed_on` is how another place in the article names the source."""
    why: str | None
    contested: bool
    caution: str | None

    @property
    def near(self) -> bool:
        """Whether the source is named in the paragraph."""
        text = self.story.text[self.paragraph.start : self.paragraph.end].casefold()
        return self.source is not None and named_in(self.source, text)


def named_in(name: str, text: str) -> bool:
    """Whether a folded text has any word of a name."""
    return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None for word in key_words(name))


def build(task: Task) -> Made:
    """Figures drawn by level: sourced nearby on 1, contested and unsourced ones first on 3."""
    found = list(figures(task.material))
    if task.level == 1:
        found = easy(found, task.items)
    names = sources(found)
    if not found or not names:
        raise CorpusError(
            f"no figure with a source for level {task.level} in these articles; try another level or another article",
            path=task.material.id,
        )
    chosen = choose(task, found)
    passages = Passages()
    items: list[Item] = []
    answers = []
    for figure in chosen:
        passage = passages.take(figure.story, figure.paragraph.start, figure.paragraph.end)
        shift = figure.paragraph.start
        name = numbered("f", len(items) + 1)
        offered = options(task, figure, names, found)
        letters = {text: option.id for text, option in zip(offered, lettered(offered), strict=True)}
        right = figure.source or NOBODY
        number = figure.story.text[figure.start : figure.end]
        items.append(
            Item(
                id=name,
                prompt=f"Who gives the figure {quoted(number)}{about(number, figure.of)}?",
                reply="one",
                passage=passage.id,
                start=figure.start - shift,
                end=figure.end - shift,
                quote=number,
                options=lettered(offered),
            )
        )
        also = tuple(letters[text] for text in offered if figure.passed_on is not None and text == figure.passed_on)
        answers.append(
            KeyAnswer(
                item=name,
                right=(letters[right],),
                acceptable=also,
                answer=right,
                reason=Reason(text=because(figure)),
                disagree=differing(figure) if also else None,
                caution=figure.caution,
            )
        )
    return Made(
        title="Who said which number?",
        instructions=(
            "Each figure is underlined in its paragraph. Choose whose figure it is, as this account tells it.",
            "If the account names nobody for it, say so: a number without a source is the writer’s own.",
        ),
        passages=passages.all(),
        items=tuple(items),
        answers=tuple(answers),
    )


def differing(figure: Quoted) -> str:
    """Why a second answer is accepted."""
    if figure.elsewhere:
        return f"Elsewhere the article gives it to {figure.passed_on}: it may be the same source under another name, or another one."
    return f"{figure.passed_on} passes it on; who counted and who tells may be two."


def because(figure: Quoted) -> str:
    """Why that is the source, and why accounts differ."""
    text = (
        f"The account gives it to {figure.source}." if figure.source else "No source is named for it, here or nearby: the writer vouches."
    )
    return text if figure.why is None else f"{text} {figure.why}"


def figures(material: Material) -> Iterator[Quoted]:
    """All figures that stand whole in a paragraph of prose."""
    quantities = {quantity.id: quantity for quantity in material.quantities}
    for story in material.accounts:
        places = stretches(story)
        for start, end, of, source, passed_on, caution, name in rows(story):
            paragraph = holding(places, start, end)
            if paragraph is None:
                continue
            text = story.text[paragraph.start : paragraph.end].casefold()
            elsewhere = False
            if passed_on is not None and source is not None and not named_in(source, text) and named_in(passed_on, text):
                # the paragraph calls the source by another name, or names only who passes it on
                source, passed_on, elsewhere = passed_on, source, True
                caution = None
            quantity = quantities.get(name)
            contested = quantity is not None and quantity.conflict != "none"
            yield Quoted(
                story=story,
                paragraph=paragraph,
                start=start,
                end=end,
                of=of,
                source=source,
                passed_on=passed_on,
                elsewhere=elsewhere,
                why=f"Accounts differ: {quantity.why}" if quantity is not None and contested else None,
                contested=contested,
                caution=caution,
            )


def rows(story: Story) -> Iterator[tuple[int, int, str | None, str | None, str | None, str | None, str]]:
    """(start, end, of, source, who passes it on, caution, quantity) of each figure of a story."""
    found = story.analysis.figures
    if story.truth is None:
        for figure in found:
            yield figure.start, figure.end, counted(figure.of, figure.measure), figure.source, None, None, ""
        return
    for planted, seen in zip(story.truth.figures, partners(story.truth.figures, found), strict=True):
        statement = innermost(story.truth.statements, planted)
        teller = statement.source if statement is not None else None
        passed_on = teller if teller and planted.source and not same_speaker(teller, planted.source) else None
        caution = None
        if seen is None:
            caution = "The tool does not see this figure."
        elif (seen.source is None) != (planted.source is None) or (
            seen.source is not None and planted.source is not None and not same_speaker(seen.source, planted.source)
        ):
            caution = f"The tool gives it to {seen.source}." if seen.source else "The tool finds no source for it."
        yield planted.start, planted.end, counted(planted.of, planted.measure), planted.source, passed_on, caution, planted.id


def about(number: str, of: str | None) -> str:
    """What is counted, in brackets, as far as the number's own words do not say it.

    >>> about("14", "people at the works, killed"), about("Two clerks", "clerks, injured"), about("40 people", "people")
    (' (people at the works, killed)', ' (injured)', '')
    """
    rest = [part for part in (of or "").split(", ") if part and part.casefold() not in number.casefold()]
    return f" ({', '.join(rest)})" if rest else ""


def counted(of: str | None, measure: str | None) -> str | None:
    """What is counted, with what befell it: of one crowd some are hurt and others arrested.

    >>> counted("people on the march, by the union's count", "arrested"), counted("injured officers", "injured"), counted("metres", None)
    ('people on the march, arrested', 'injured officers', 'metres')
    """
    if of is None:
        return None
    who = of.partition(",")[0]
    return f"{who}, {measure}" if measure in BEFALLS and measure not in who else who


def sources(found: Sequence[Quoted]) -> list[str]:
    """One naming for each source, in the order they come."""
    names: list[str] = []
    for figure in found:
        for name in (figure.source, figure.passed_on):
            if name is not None and not any(same_speaker(name, known) for known in names):
                names.append(name)
    return names


def easy(found: Sequence[Quoted], wanted: int) -> list[Quoted]:
    """Figures whose source is named nearby; less easy ones only where there are too few."""
    sourced = [figure for figure in found if figure.source is not None]
    near = [figure for figure in sourced if figure.near]
    plain = [figure for figure in near if figure.passed_on is None and figure.caution is None]
    return next((some for some in (plain, near, sourced) if len(some) >= wanted), list(found))


def choose(task: Task, found: Sequence[Quoted]) -> list[Quoted]:
    """The figures of the sheet, in reading order."""
    mixed = shuffled(task.draw, found)
    seen: set[tuple[str, str | None]] = set()
    again = []
    for figure in mixed:
        number = (figure.story.text[figure.start : figure.end], figure.source)
        again.append(number in seen)
        seen.add(number)
    ranked = sorted(
        zip(again, mixed, strict=True),
        key=lambda pair: (pair[0], task.level == 3 and not (pair[1].contested or pair[1].source is None)),
    )
    picked = [figure for _, figure in ranked[: task.items]]
    order = {story.id: number for number, story in enumerate(task.material.stories)}
    return sorted(picked, key=lambda figure: (order[figure.story.id], figure.start))


def alike(one: str, other: str) -> bool:
    """Whether two namings share a word that names somebody: *medics and police*, *city police*."""
    return same_speaker(one, other) or not key_words(one).isdisjoint(key_words(other))


def options(task: Task, figure: Quoted, names: Sequence[str], found: Sequence[Quoted]) -> list[str]:
    """The right source, who passes it on, others of the same paragraph first, and nobody; shuffled, nobody last.

    Wrong ones are names where the right one is a name, and descriptions where it is a description: *the company* may be
    the company of that name.
    """
    given = [name for name in (figure.source, figure.passed_on) if name is not None]
    paragraph = figure.story.text[figure.paragraph.start : figure.paragraph.end].casefold()
    same = {frozenset((one.source, one.passed_on)) for one in found if one.source is not None and one.passed_on is not None}
    others = [
        name
        for name in shuffled(task.draw, names)
        if not any(alike(name, known) or frozenset((name, known)) in same for known in given)
        and (not given or is_name(name) == is_name(given[0]))
    ]
    others.sort(key=lambda name: not named_in(name, paragraph))
    offered = [*given, *others][: OPTIONS[task.level] - 1]
    return [*shuffled(task.draw, offered), NOBODY]


def is_name(name: str) -> bool:
    """Whether a naming has a capital inside: *Dann Murrow*, *the Interior Ministry*; not *the company*."""
    return any(word[0].isupper() for word in re.findall(r"[^\W_]+", name) if word not in ("The", "A", "An"))
