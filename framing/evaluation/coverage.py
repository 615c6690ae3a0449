"""Facts × accounts and attribution shifts, against what the incidents' manifests and truth files say.

It knows how found facts are held against planted ones; it refuses to know how either was made.

The comparison is not told the planted facts, and finds some that nobody planted. So each planted fact that at least two accounts
tell is held against the found fact that fits it best; several may share one. A *cell* is a fact in an account: it is right if the
found fact stands in that account and a sentence of it overlaps a planted span. Precision is taken over the cells of the found
facts that were chosen, recall over all planted cells. Facts that one account tells alone are left out: nothing can be aligned.

A planted fact is *shifted* if one account only attributes it and another states it flatly. `shifts` asks whether the fact that
fits it is in the found shifts; `shift cells` asks the same account by account (attributed or flat) of all facts that are shifted
on either side; `declared shifts` counts how many of the manifests' `[[shifts]]` are found with a right outlet on each side.

    development, 9 incidents   planted  found  precision  recall    F1
    cells                          563    535       0.86    0.82  0.84
"""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from framing.comparison.clauses import silent_words, stemmer, word_weights
from framing.comparison.coverage import Fact, align_facts
from framing.comparison.likeness import weighted
from framing.comparison.shifts import Shift, find_shifts
from framing.evaluation.corpus import read_file
from framing.evaluation.corpus_record import shown
from framing.evaluation.counts import Agreement, Share
from framing.evaluation.truth import SPLITS, Article, Corpus, Incident, Split, ToldFact
from framing.evaluation.truth_files import load_corpus
from framing.resources import shipped
from framing.text import Text
from framing.types import Analysis, Document

Analyze = Callable[[Document], Analysis]


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageFigures:
    """What was counted on some incidents; add them up with `+`."""

    incidents: int = 0
    cells: Agreement = field(default_factory=Agreement)
    shifts: Agreement = field(default_factory=Agreement)
    shift_cells: Agreement = field(default_factory=Agreement)
    declared_shifts: Share = field(default_factory=Share)

    def __add__(self, other: "CoverageFigures") -> "CoverageFigures":
        return CoverageFigures(
            incidents=self.incidents + other.incidents,
            cells=self.cells + other.cells,
            shifts=self.shifts + other.shifts,
            shift_cells=self.shift_cells + other.shift_cells,
            declared_shifts=self.declared_shifts + other.declared_shifts,
        )


def measure(corpus: Corpus, analyze: Analyze) -> dict[Split, CoverageFigures]:
    """The figures of each part of the corpus."""
    figures = dict.fromkeys(SPLITS, CoverageFigures())
    for incident in corpus.incidents:
        figures[incident.manifest.split] += measure_incident(incident, analyze)
    return figures


def measure_incident(incident: Incident, analyze: Analyze) -> CoverageFigures:
    """One incident's accounts, compared and held against the truth."""
    articles = {article.path.stem: article for article in incident.articles if not article.follows}
    analyses = [analyze(replace(read_file(article), id=outlet)) for outlet, article in articles.items()]
    facts = align_facts(analyses)
    return count(incident, articles, facts, analyses)


def count(incident: Incident, articles: Mapping[str, Article], facts: Sequence[Fact], analyses: Sequence[Analysis]) -> CoverageFigures:
    """Hold the found facts and their shifts against the truth of one incident; documents are called as outlets' files are."""
    cells = shifts = shift_cells = Agreement()
    shift_of: dict[str, Shift] = {}
    for planted in incident.manifest.facts:
        told = {
            outlet: rows for outlet, article in articles.items() if (rows := [row for row in article.truth.facts if row.id == planted.id])
        }
        if len(told) < 2:
            continue
        fact, right = fitting(told, facts)
        cells += Agreement(planted=len(told), planted_met=right, found=len(documents(fact)), found_met=right)
        flat = {outlet for outlet, rows in told.items() if not all(row.attributed for row in rows)}
        is_shifted = 0 < len(flat) < len(told)
        ours: set[tuple[str, str]] = set()
        for shift in find_shifts([fact], analyses) if fact is not None else ():
            ours = sides((place.document for place in shift.attributed), (place.document for place in shift.flat))
            shift_of[planted.id] = shift
        theirs = sides(told.keys() - flat, flat) if is_shifted else set()
        met = bool(ours and theirs)
        shifts += Agreement(planted=is_shifted, planted_met=met, found=bool(ours), found_met=met)
        shift_cells += Agreement(planted=len(theirs), planted_met=len(ours & theirs), found=len(ours), found_met=len(ours & theirs))
    declared = declared_shifts(incident, articles, shift_of)
    return CoverageFigures(incidents=1, cells=cells, shifts=shifts, shift_cells=shift_cells, declared_shifts=declared)


def fitting(told: Mapping[str, Sequence[ToldFact]], facts: Sequence[Fact]) -> tuple[Fact | None, int]:
    """The found fact whose cells agree best with the planted ones (by F1), and how many of them are right."""
    best: Fact | None = None
    highest = 0.0
    most = 0
    for fact in facts:
        right = {
            telling.document
            for telling in fact.present
            if any(row.start < telling.end and telling.start < row.end for row in told.get(telling.document, ()))
        }
        value = 2 * len(right) / (len(documents(fact)) + len(told))
        if (value, len(right)) > (highest, most):
            best, highest, most = fact, value, len(right)
    return best, most


def documents(fact: Fact | None) -> set[str]:
    """The accounts that were found to tell the fact."""
    return set() if fact is None else {telling.document for telling in fact.present}


def sides(attributed: Iterable[str], flat: Iterable[str]) -> set[tuple[str, str]]:
    return {(outlet, "attributed") for outlet in attributed} | {(outlet, "flat") for outlet in flat}


def declared_shifts(incident: Incident, articles: Mapping[str, Article], shift_of: Mapping[str, Shift]) -> Share:
    """How many of the manifest's two-sided shifts were found with a right outlet on each side.

    A claim is taken to be about the planted fact whose wording, with all its tellings, is most like it.
    """
    right = total = 0
    wordings = [
        " ".join([fact.text, *(row.text for article in articles.values() for row in article.truth.facts if row.id == fact.id)])
        for fact in incident.manifest.facts
    ]
    for planted in incident.manifest.shifts:
        if not planted.flat or not planted.attributed:
            continue
        total += 1
        rows = weighted(
            [word_weights(text, 0, len(text.folded), stemmer(), silent_words()) for text in map(Text, [planted.claim, *wordings])]
        )
        likes = (rows[1:] @ rows[0].T).toarray().ravel()
        shift = shift_of.get(incident.manifest.facts[int(likes.argmax())].id)
        if shift is not None:
            attributed = {place.document for place in shift.attributed} & set(planted.attributed)
            right += bool(attributed and {place.document for place in shift.flat} & set(planted.flat))
    return Share(right=right, total=total)


def render(figures: Iterable[tuple[str, CoverageFigures]]) -> str:
    """The figures of each part as a table for a terminal."""
    lines = []
    for name, part in figures:
        lines.append(f"{f'{name}, {part.incidents} incidents':28}{'planted':>8}{'found':>7}{'prec.':>8}{'recall':>8}{'F1':>7}")
        for what, value in (("cells", part.cells), ("shifts", part.shifts), ("shift cells", part.shift_cells)):
            lines.append(
                f"  {what:26}{value.planted:>8}{value.found:>7}{shown(value.precision):>8}{shown(value.recall):>8}{shown(value.value):>7}"
            )
        share = part.declared_shifts
        lines.append(f"  {'declared shifts':26}{share.total:>8}{share.right:>7}{'':8}{shown(share.value):>8}")
    return "\n".join(lines)


def main() -> int:
    """Print the figures of the shipped corpus: python -m framing.evaluation.coverage."""
    from framing.analysis import Analyzer

    figures = measure(load_corpus(shipped("corpora")), Analyzer(tone=False, readability=False).analyze)
    print(render(figures.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
