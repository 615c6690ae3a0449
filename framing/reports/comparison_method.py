"""The paragraph of method that goes with a comparison: versions, lists, and how each section is counted.

It knows what a reader must be told to make the comparison again; it refuses to know the results.
"""

import hashlib

from framing.comparison.compare import Comparison
from framing.plurals import plural
from framing.types import Run

HOW_COUNTED = """
Markers are words and constructions found by lists with sources and by rules; they are counted by voice (headline, writer, quotation, reported speech) and given per 1,000 words of that voice.
Figures are read as ranges and aligned by what they count; conflicts are classed as updated, of different scope, from different sources, or unexplained.
Facts are clauses aligned by likeness of wording (TF-IDF and average linkage); an absence means that no sentence of the text is worded alike.
Passages that two accounts share word by word, or nearly, are taken as common copy and counted once.
Rates carry 95 % intervals from a bootstrap over sentences; outlets are ordered only where a permutation test passes a false discovery rate of 5 % over all kinds and voices and pairs differ after Holm’s correction, else the evidence is called insufficient.
Distinctive words are log-odds with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008) of the writers’ own words, names and common copy left out.
No score is added over kinds, and no account is called right or wrong.
"""


def method_sentences(comparison: Comparison) -> list[str]:
    """Sentences that can be pasted into a paper or a piece."""
    run = comparison.run
    incident = comparison.incident
    accounts = plural(len(incident.accounts), "account")
    lists = plural(len(run.lexicons), "word list")
    classifier = "no sentence classifier" if run.classifier is None else f"sentence classifier {run.classifier}"
    made = (
        f"The {accounts} of “{incident.title or incident.id}” were analysed with framing {run.framing} "
        f"({lists}, SHA-256 over their names and digests {lists_digest(run)}; {classifier})."
    )
    return [made, *HOW_COUNTED.strip().splitlines()]


def lists_digest(run: Run) -> str:
    """One SHA-256 for all lists: over lines of a name, a space and a digest, in the order of the names."""
    lines = [f"{name} {sha256}\n" for name, sha256 in sorted(run.lexicons.items())]
    return hashlib.sha256("".join(lines).encode()).hexdigest()
