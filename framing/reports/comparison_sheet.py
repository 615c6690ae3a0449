"""A comparison laid out for a page: rows and cells, one column an account, every number tied to its place in an article.

It knows which fact links to which; it refuses to know tags, styles and what any difference means.
"""

from collections import Counter
from typing import Any

from framing.comparison.compare import Comparison
from framing.comparison.coverage import Fact
from framing.comparison.shifts import ShiftPlace
from framing.comparison.types import Carried, FigureRow, FigureValue, NameChoice, ProminenceRow, SourceRow, SourceShare
from framing.plurals import plural
from framing.reports.comparison_likeness import is_weak, likest_first, mean_similarity, shift_similarities
from framing.reports.comparison_places import Landing, shown_pairs
from framing.reports.comparison_standings import lay_out_standings
from framing.reports.facts import number_in_words, percent, range_in_words, reads_as_printed, set_in_words
from framing.reports.legend import CARDS, LEVEL_LABELS, VOICE_LABELS
from framing.rungs import RUNG_LABELS
from framing.types import VOICES

LONGEST_PASSAGE = 220
RUNGS_SHORT = {
    "active": "active",
    "passive-agent": "passive, doer after “by”",
    "passive-agentless": "passive, no doer",
    "intransitive": "happens to the victims",
    "nominalised": "in a noun",
    "instrument-subject": "a weapon or event does it",
}
CONFLICTS_TOLD = {
    "none": "no conflict",
    "updated": "updated",
    "different-scope": "different scope",
    "different-source": "different source",
    "unexplained": "unexplained",
}


class ComparisonSheet:
    """The sections of one comparison."""

    def __init__(self, comparison: Comparison, landing: Landing) -> None:
        self.comparison = comparison
        self.landing = landing
        self.documents = [account.document for account in comparison.incident.accounts]
        self.outlets = column_names(comparison)

    def columns(self) -> list[dict[str, Any]]:
        """One column an account, with the anchor of its article."""
        return [
            {
                "outlet": self.outlets[account.document],
                "document": account.document,
                "anchor": self.landing.prefixes[account.document],
                "published": account.published,
                "title": account.analysis.document.title,
                "untitled": "no headline was found" if self.landing.text else "the headline is left out",
                "words": plural(sum(account.analysis.words.values()), "word"),
            }
            for account in self.comparison.incident.accounts
        ]

    # Figures

    def figures(self) -> list[dict[str, Any]]:
        """The quantities that two accounts or more give, one a row."""
        return [
            {
                "label": self.quantity(row, number),
                "measure": "" if row.measure == "other" else row.measure,
                "conflict": row.conflict,
                "told": CONFLICTS_TOLD.get(row.conflict, row.conflict),
                "why": with_outlets(row.why, self.outlets),
                "spread": spread(row),
                "cells": [[self.figure(value) for value in row.values if value.document == document] for document in self.documents],
            }
            for number, row in enumerate(self.comparison.figures, 1)
            if is_shared(row)
        ]

    def lone_figures(self) -> list[dict[str, Any]]:
        """The quantities that one account gives alone."""
        return [
            {
                "label": self.quantity(row, number),
                "measure": "" if row.measure == "other" else row.measure,
                "outlet": self.outlets[row.values[0].document],
                "values": list(map(self.figure, row.values)),
            }
            for number, row in enumerate(self.comparison.figures, 1)
            if not is_shared(row)
        ]

    def quantity(self, row: FigureRow, number: int) -> str:
        """Whom or what the row counts; its number where words are left out."""
        if not self.landing.text:
            return f"quantity {number}"
        counted = " ".join((row.of or "").split()) or "whom or what is not said"
        return "" if counted == row.measure else counted

    def figure(self, value: FigureValue) -> dict[str, Any]:
        text = " ".join(value.text.split())
        qualifier = value.qualifier if self.landing.text else None
        read = [] if reads_as_printed(text, value.low, value.high) else [range_in_words(value.low, value.high)]
        if value.low is None and value.high is None:
            read = ["no number could be read"]
        if qualifier and qualifier != "range" and qualifier not in text.lower():
            read.append(qualifier)
        return {
            **self.landing.place(value.document, value.start, value.end),
            "text": text or f"characters {value.start}–{value.end}",
            "read": ", ".join(read),
            "source": value.source,
            "voice": None if value.voice == "headline" else VOICE_LABELS[value.voice],
            "spoken": value.voice in ("quote", "attributed"),
            "where": value.place,
            "as_of": value.as_of,
        }

    # Names and acts

    def names(self) -> list[dict[str, Any]]:
        """The naming sets; each cell holds the account's choices, its own words first."""
        rows = []
        for row in self.comparison.names:
            cells = []
            for document in self.documents:
                chosen = [choice for choice in row.choices if choice.document == document]
                own = [self.choice(choice, number) for number, choice in enumerate(chosen, 1) if choice.voice in ("headline", "author")]
                others = [self.choice(choice, number) for number, choice in enumerate(chosen, 1) if choice.voice in ("quote", "attributed")]
                cells.append({"own": own, "others": others})
            accounts = {choice.document for choice in row.choices}
            rows.append({"set": set_in_words(row.set), "cells": cells, "accounts": len(accounts)})
        return rows

    def choice(self, choice: NameChoice, number: int) -> dict[str, Any]:
        links = [self.landing.place(choice.document, start, end) for start, end in choice.places]
        return {
            "form": choice.form or f"name {number}",
            "voice": VOICE_LABELS[choice.voice],
            "neutral": choice.neutral,
            "count": choice.count,
            "links": links,
        }

    def acts(self) -> list[dict[str, Any]]:
        """The acts of harm; each telling with its rung and its sentence, in three pieces around the words that tell it."""
        rows = []
        for number, row in enumerate(self.comparison.agency, 1):
            told = {choice.document: choice for choice in row.choices}
            tellings: list[dict[str, Any] | None] = []
            for document in self.documents:
                choice = told.get(document)
                if choice is None:
                    tellings.append(None)
                    continue
                tellings.append(
                    {
                        **self.landing.place(document, choice.start, choice.end),
                        "outlet": self.outlets[document],
                        "rung": RUNGS_SHORT[choice.rung],
                        "told": RUNG_LABELS[choice.rung],
                        "voice": VOICE_LABELS[choice.voice],
                        "spoken": choice.voice in ("quote", "attributed"),
                        "text": self.landing.words(document, choice.start, choice.end),
                        "before": self.landing.words(document, choice.sentence_start, choice.start),
                        "after": self.landing.words(document, choice.end, choice.sentence_end),
                    }
                )
            rows.append({"label": row.act or f"act {number}", "cells": tellings})
        return rows

    # Sources

    def sources(self) -> list[dict[str, Any]]:
        """The sources that two accounts or more let speak, one a row."""
        return [
            {
                **self.source_head(row, number),
                "cells": [self.share(row, document) for document in self.documents],
            }
            for number, row in enumerate(self.comparison.sources, 1)
            if len(row.documents) > 1
        ]

    def lone_sources(self) -> list[dict[str, Any]]:
        """The sources of one account alone."""
        return [
            {
                **self.source_head(row, number),
                "outlet": self.outlets[row.documents[0].document],
                "share": self.share(row, row.documents[0].document),
            }
            for number, row in enumerate(self.comparison.sources, 1)
            if len(row.documents) == 1
        ]

    def source_head(self, row: SourceRow, number: int) -> dict[str, Any]:
        return {
            "name": row.name or f"source {number}",
            "level": LEVEL_LABELS[row.level],
            "side": next((set_in_words(share.side) for share in row.documents if share.side is not None), None),
        }

    def share(self, row: SourceRow, document: str) -> dict[str, Any] | None:
        """What the source is given in one account, with the place where it first speaks."""
        given = next((share for share in row.documents if share.document == document), None)
        if given is None:
            return None
        return {
            **self.first_statement(given),
            "words": f"{given.words:,}",
            "direct": percent(given.direct_words / given.words) if given.words else None,
            "position": percent(given.first_position),
            "statements": given.statements,
            "verbs": [f"{verb} ×{count}" if count > 1 else verb for verb, count in Counter(given.verbs).items()],
        }

    def first_statement(self, given: SourceShare) -> dict[str, Any]:
        """Where the source first speaks: found by its names; where these are hidden, by its place in the text."""
        analysis = self.landing.analyses[given.document]
        starts = [
            statement.start
            for source in analysis.sources
            if source.name in given.names or (not given.names and source.first_position == given.first_position)
            for statement in source.statements
        ]
        if not starts:
            return {"anchor": self.landing.prefixes[given.document], "number": None}
        return self.landing.sentence(given.document, min(starts))

    def balance(self) -> list[dict[str, Any]]:
        """Who is heard in each account: shares of the words that go to sources."""
        sides = [side.id for side in self.comparison.incident.sides]
        rows = []
        for row in self.comparison.balance:
            words = dict(row.side_words)
            rows.append(
                {
                    "outlet": self.outlets[row.document],
                    "anchor": f"{self.landing.prefixes[row.document]}-sources",
                    "words": f"{row.words:,}",
                    "none": row.words == 0,
                    "direct": share_of(row.direct_words, row.words),
                    "named": share_of(row.named_words, row.words),
                    "unnamed": share_of(row.words - row.named_words, row.words),
                    "sides": [share_of(words.get(side, 0), row.words) for side in sides],
                    "neither": share_of(row.words - sum(words.values()), row.words),
                }
            )
        return rows

    # Coverage and attribution

    def facts(self) -> list[dict[str, Any]]:
        """The facts of two accounts or more: those that some account lacks first, those of most accounts, and the likest tellings."""
        told = [(number, fact) for number, fact in enumerate(self.comparison.coverage, 1) if len(tellers(fact)) > 1]
        told.sort(key=lambda pair: (not pair[1].absent, -len(tellers(pair[1])), -mean_similarity(pair[1])))
        return [
            {
                "text": " ".join(fact.text.split()) or f"fact {number}",
                "told": len(tellers(fact)),
                "cells": [self.telling(fact, document) for document in self.documents],
            }
            for number, fact in told
        ]

    def telling(self, fact: Fact, document: str) -> dict[str, Any]:
        """Where one account tells the fact, the likest telling first; or what comes nearest to it, so that a reader can overrule."""
        tellings = sorted((each for each in fact.present if each.document == document), key=lambda each: -each.similarity)
        if tellings:
            places = [self.landing.place(document, each.clause_start, each.clause_end) | alike(each.similarity) for each in tellings]
            words = self.landing.words(document, tellings[0].clause_start, tellings[0].clause_end)
            return {"places": places, "words": None if words == " ".join(fact.text.split()) else words, "nearest": None}
        absence = next((absence for absence in fact.absent if absence.document == document), None)
        if absence is None or absence.nearest is None:
            return {"places": [], "nearest": None}
        near = absence.nearest
        return {
            "places": [],
            "nearest": {
                **self.landing.sentence(document, near.start),
                "similarity": f"{near.similarity:.2f}",
                "words": self.landing.words(document, near.start, near.end),
            },
        }

    def shifts(self) -> list[dict[str, Any]]:
        """Claims attributed in one account and stated flatly in another, with the clause of each; those most alike first."""
        similarities = shift_similarities(self.comparison.shifts, self.comparison.coverage)
        rows = []
        for number in likest_first(similarities):
            shift, known = self.comparison.shifts[number], similarities[number]
            rows.append(
                {
                    "claim": " ".join(shift.claim.split()) or f"claim {number + 1}",
                    "attributed": [self.shift_place(place, known) for place in shift.attributed],
                    "flat": [self.shift_place(place, known) for place in shift.flat],
                }
            )
        return rows

    def shift_place(self, place: ShiftPlace, known: dict[str, float]) -> dict[str, Any]:
        return {
            **self.landing.place(place.document, place.clause_start, place.clause_end),
            **alike(known.get(place.document)),
            "outlet": self.outlets[place.document],
            "source": place.source,
            "words": self.landing.words(place.document, place.clause_start, place.clause_end),
        }

    # Prominence, standings, words, wire copy

    def prominence(self) -> list[dict[str, Any]]:
        """What each headline and lead carries, with links into the article; and where the first denial stands."""
        return [
            {
                "outlet": self.outlets[row.document],
                "anchor": self.landing.prefixes[row.document],
                "headline": self.carried(row, row.headline),
                "lead": self.carried(row, row.lead),
                "body_rung": None if row.body_rung is None else RUNGS_SHORT[row.body_rung],
                "only": [CARDS[kind].label for kind in row.headline_only],
                "denial": None if row.first_denial is None else percent(row.first_denial),
                "denial_link": None if row.denial_start is None else self.landing.sentence(row.document, row.denial_start),
                "notes": row.why,
            }
            for row in self.comparison.prominence
        ]

    def carried(self, row: ProminenceRow, part: Carried | None) -> dict[str, Any] | None:
        """What one part carries; a kind leads to its first marker there, a figure to its place."""
        if part is None:
            return None
        sheet = self.landing.sheets[row.document]["prominence"]
        shown = sheet["headline" if part is row.headline else "lead"]
        return {
            "kinds": [] if shown is None else shown["kinds"],
            "figures": [
                {
                    "anchor": self.landing.place(row.document, figure.start, figure.end)["anchor"],
                    "text": " ".join(figure.text.split()) or f"characters {figure.start}–{figure.end}",
                }
                for figure in part.figures
            ],
            "names": part.names,
            "rung": None if part.rung is None else RUNGS_SHORT[part.rung],
            "link": None if part.start is None else self.landing.sentence(row.document, part.start),
        }

    def distinctive(self) -> list[dict[str, Any]]:
        """The words of each outlet with their intervals."""
        return [
            {
                "outlet": outlet.outlet,
                "own_words": plural(outlet.own_words, "word"),
                "words": [
                    {
                        "word": word.word or f"word {number}",
                        "links": [
                            self.landing.place(*stretch) for stretch in self.landing.distinctive.get((outlet.outlet, number - 1), ())
                        ],
                        "count": word.count,
                        "others": word.others,
                        "odds": f"{word.log_odds:.2f}",
                        "low": f"{word.low:.2f}".replace("-", "−"),
                        "high": f"{word.high:.2f}",
                        "clear": word.low > 0,
                    }
                    for number, word in enumerate(outlet.words, 1)
                ],
            }
            for outlet in self.comparison.distinctive
        ]

    def wire(self) -> list[dict[str, Any]]:
        """Pairs that print the same copy, with each passage in both."""
        return [
            {
                "outlets": [self.outlets[document] for document in pair.documents],
                "anchors": [self.landing.prefixes[document] for document in pair.documents],
                "words": f"{pair.words:,}",
                "shares": [percent(share) for share in pair.shares],
                "passages": [
                    {
                        "words": passage.words,
                        "first": self.landing.place(pair.documents[0], passage.start, passage.end),
                        "second": self.landing.place(pair.documents[1], passage.other_start, passage.other_end),
                        "text": cut(self.landing.words(pair.documents[0], passage.start, passage.end)),
                    }
                    for passage in pair.shared
                ],
            }
            for pair in shown_pairs(self.comparison.wire)
        ]

    def whole(self) -> dict[str, Any]:
        """Everything the template shows above the articles."""
        facts, shifts = self.facts(), self.shifts()
        return {
            "columns": self.columns(),
            "figures": self.figures(),
            "lone_figures": self.lone_figures(),
            "names": self.names(),
            "acts": self.acts(),
            "sources": self.sources(),
            "lone_sources": self.lone_sources(),
            "balance": self.balance(),
            "sides": [set_in_words(side.id) for side in self.comparison.incident.sides],
            "facts": facts,
            "doubted": any(place["weak"] for fact in facts for cell in fact["cells"] for place in cell["places"]),
            "shifts": shifts,
            "doubted_shifts": any(place["weak"] for shift in shifts for place in (*shift["attributed"], *shift["flat"])),
            "prominence": self.prominence(),
            "standings": lay_out_standings(self.comparison, self.landing),
            "distinctive": self.distinctive(),
            "wire": self.wire(),
            "wire_left": len(self.comparison.wire) - len(shown_pairs(self.comparison.wire)),
            "voices": [VOICE_LABELS[voice] for voice in VOICES],
        }


def column_names(comparison: Comparison) -> dict[str, str]:
    """The outlet of each account, with its date or document where one outlet has several."""
    accounts = comparison.incident.accounts
    times = Counter(account.outlet for account in accounts)
    dated = Counter((account.outlet, account.published) for account in accounts)
    return {
        account.document: account.outlet
        if times[account.outlet] == 1
        else f"{account.outlet}, {account.published}"
        if account.published is not None and dated[account.outlet, account.published] == 1
        else f"{account.outlet}, {account.document.rpartition('/')[2]}"
        for account in accounts
    }


def with_outlets(why: str, outlets: dict[str, str]) -> str:
    """The evidence with outlets in the place of documents' ids, where one opens it or stands in brackets: elsewhere it may be a word.

    >>> with_outlets("x gives both: six (x) of six.", {"x": "Halyard Wire"})
    'Halyard Wire gives both: six (Halyard Wire) of six.'
    """
    for document, outlet in outlets.items():
        if why.startswith(f"{document} "):
            why = outlet + why[len(document) :]
        why = why.replace(f"({document})", f"({outlet})")
    return why


def is_shared(row: FigureRow) -> bool:
    """Whether two accounts or more give the quantity."""
    return len({value.document for value in row.values}) > 1


def tellers(fact: Fact) -> set[str]:
    return {telling.document for telling in fact.present}


def share_of(part: int, total: int) -> dict[str, Any]:
    """A share in words and as the width of its bar."""
    return {"words": f"{part:,}", "share": percent(part / total) if total else "–", "width": f"{100 * part / total:.1f}" if total else "0"}


def alike(similarity: float | None) -> dict[str, Any]:
    """A similarity as it is shown, and whether it is to be doubted; None where it isn’t known."""
    return {"similarity": None if similarity is None else f"{similarity:.2f}", "weak": similarity is not None and is_weak(similarity)}


def spread(row: FigureRow) -> str:
    """From the lowest to the highest number that is printed; nothing where there is one only."""
    numbers = [number for value in row.values for number in (value.low, value.high) if number is not None]
    if not numbers or min(numbers) == max(numbers):
        return ""
    return f"{number_in_words(min(numbers))} to {number_in_words(max(numbers))}"


def cut(words: str | None) -> str | None:
    """A passage with its beginning and its end, where it runs on; no word is cut in two.

    >>> cut("Ash " * 100) == " ".join(["Ash"] * 27) + " … " + " ".join(["Ash"] * 27) + " "
    True
    """
    if words is None or len(words) <= LONGEST_PASSAGE:
        return words
    half = LONGEST_PASSAGE // 2
    first, last = words[:half], words[-half:]
    if words[half] != " ":
        first = first.rpartition(" ")[0] or first
    if words[-half - 1] != " ":
        last = last.partition(" ")[2] or last
    return f"{first.rstrip()} … {last.lstrip()}"
