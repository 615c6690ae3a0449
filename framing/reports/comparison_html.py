"""A comparison as one HTML file that is complete in itself: no script, no request, readable on paper and on a phone.

It knows the order of the sections and the paragraph of method; it refuses to know what is in the tables.

    <section class="part" id="figures" …><table class="grid"><caption>One row a quantity, one column an account</caption>
    <tr><th scope="row">killed people <span class="sign c-updated">updated</span></th><td><p><a href="#d1-g4">At least 19</a> …
"""

from collections.abc import Iterable, Iterator
from functools import cache

from framing.comparison.compare import Comparison
from framing.entries import LexiconFile
from framing.plurals import plural
from framing.reports.comparison_likeness import DOUBT, DOUBT_ABOUT_SHIFTS
from framing.reports.comparison_method import method_sentences
from framing.reports.comparison_places import Landing
from framing.reports.comparison_redaction import hide_articles
from framing.reports.comparison_sheet import ComparisonSheet
from framing.reports.entries import Literature, entry_support
from framing.reports.html import environment, page_head, page_style, part, whole
from framing.types import Run
from framing.vocabulary import shipped_vocabulary

SECTIONS = (
    ("headlines", "Headlines", "What each outlet prints above its account; the link leads to the article."),
    ("figures", "Figures", "Who prints which number, of what, said by whom. What is not given in an account is not said to be false."),
    ("names", "Names", "Which word each outlet chose where several were at hand, in its own voice and in those of its sources."),
    ("agency", "Agency", "Acts of harm that two accounts or more tell, and how each one tells who did it."),
    ("sources", "Sources", "Who speaks, how early, for how long, in which verbs, quoted or reported, named or not."),
    (
        "coverage",
        "Coverage",
        "Which account tells what. “Not found in this text” says that no sentence is worded alike; the nearest one is given.",
    ),
    (
        "shifts",
        "Attribution shifts",
        "Claims that have a speaker in one account and none in another. Each account is judged by its one telling that is most like the others’.",
    ),
    ("prominence", "Prominence", "What is put first is read most and remembered best."),
    ("standings", "Standings", "Rates per kind and voice with 95 % intervals. Kinds are different evidence and are never added up."),
    (
        "distinctive",
        "Distinctive words",
        "Words that an outlet’s writers use more than the others’ about this incident, in their own voice.",
    ),
    ("wire", "Wire copy", "Passages that accounts share word by word, or nearly."),
)


def render_comparison_html(comparison: Comparison, *, text: bool = True, lexicons: Iterable[LexiconFile] | None = None) -> str:
    """One file, as one string; `stream_comparison_html` gives the same in pieces."""
    return "".join(stream_comparison_html(comparison, text=text, lexicons=lexicons))


def stream_comparison_html(comparison: Comparison, *, text: bool = True, lexicons: Iterable[LexiconFile] | None = None) -> Iterator[str]:
    """The file piece by piece. `lexicons` are the lists whose entries the markers name (the shipped ones unless given).

    Without `text` no word of the articles is in the file: offsets, counts and digests stay, and links lead to rows.
    """
    shown = comparison if text else hide_articles(comparison)
    literature = Literature()
    support = entry_support(shipped_vocabulary().files if lexicons is None else lexicons)
    landing = Landing(shown, text=text, support=support, literature=literature)
    sheet = ComparisonSheet(shown, landing).whole()
    incident = shown.incident
    templates = environment()
    title = incident.title or incident.id
    yield page_head(comparison_style(), title=f"{title}: the accounts compared", heading=title, body="comparison")
    yield whole(
        templates.get_template("comparison.html.jinja").render(
            sheet=sheet,
            text=text,
            facts=[fact for fact in (incident.date, plural(len(incident.accounts), "account"), "side by side") if fact],
            notices=incident.notices,
            doubts={"coverage": sentence(DOUBT), "shifts": sentence(DOUBT_ABOUT_SHIFTS)},
            sections=[{"id": id_, "title": heading, "why": why} for id_, heading, why in SECTIONS],
        )
    )
    document = templates.get_template("document.html.jinja")
    for column in sheet["columns"]:
        article = landing.sheets[column["document"]]
        yield whole(
            document.render(
                sheet=article | {"title": f"{column['outlet']}: {column['title']}" if column["title"] else column["outlet"]}, back="parts"
            )
        )
    runs: list[Run] = []
    for analysis in landing.analyses.values():
        if analysis.run not in runs:
            runs.append(analysis.run)
    yield whole(
        templates.get_template("comparison_foot.html.jinja").render(
            literature=literature.entries(),
            method=method_sentences(shown),
            runs=runs,
            columns=[column | {"sha256": landing.sheets[column["document"]]["sha256"]} for column in sheet["columns"]],
        )
    )


def sentence(words: str) -> str:
    """The words as a sentence of their own.

    >>> sentence("read both")
    'Read both.'
    """
    return f"{words[0].upper()}{words[1:]}."


@cache
def comparison_style() -> str:
    """The style sheet of an article's page, and what wide tables and charts need."""
    return page_style() + part("comparison.css")
