"""What is told without a clause behind the verb: a figure, a name in quotation marks, *as she put it*.

It knows these constructions round one verb; it refuses to know quotations with a speaker of their own and clauses that are told.
"""

from typing import Final

from framing.flags import COMMA, DETERMINER, STOP_OR_COMMA_OR_QUOTE
from framing.voice.agents import RECKONINGS, Agents
from framing.voice.appositions import head_of
from framing.voice.phrases import finite_verb, phrase_after, subject_before
from framing.voice.publications import TEXTS
from framing.voice.quotes import Quotation
from framing.voice.subjects import BEARERS
from framing.voice.tallies import PUT, given_number
from framing.voice.verbs import ends_statement, is_passive
from framing.voice.words import is_name_part, is_verbal

CALLING: Final = frozenset(
    "call calls called calling describe describes described describing dismiss dismisses dismissed dismissing brand brands branded branding "
    "label labels labelled labeled labelling labeling denounce denounces denounced denouncing term terms termed terming deride derides "
    "derided deriding decry decries decried decrying slam slams slammed slamming condemn condemns condemned condemning "
    "praise praises praised praising hail hails hailed hailing congratulate congratulates congratulated congratulating liken likens likened dub dubs dubbed".split()
)
"""Verbs that put a name to something: a quotation behind them is the speaker's own word."""
CASTING: Final = frozenset(
    "cast casts casting defend defends defended defending paint paints painted painting portray portrays portrayed portraying characterize "
    "characterizes characterized characterise characterised frame frames framed framing".split()
)
"""The same before *as*."""
CALLING_REACH: Final = 12
NAMED: Final = frozenset("call calls called found finds ruled rules declared declares deemed".split())
POINTED_AT: Final = frozenset("it him her them this that both".split())
VERDICTS: Final = frozenset(
    "illegal unlawful legal lawful false untrue baseless absurd wrong unfair unjust unsafe safe necessary unnecessary disproportionate excessive "
    "justified unjustified inevitable avoidable unacceptable irresponsible reckless premature misleading nonsense propaganda".split()
)
"""What a thing is called without an article."""
NAMED_REACH: Final = 9
SHOWING: Final = frozenset("show shows showed record records recorded".split())
WITNESSES: Final = frozenset(
    "log logs document documents figures data film footage letter letters list lists note notes certificate report reports minutes files papers "
    "study studies survey surveys poll polls analysis audit findings images pictures emails e-mails messages results inquest autopsy transcript recording recordings statistics accounts "
    "website register ledger diary map maps photographs invoice invoices receipt receipts".split()
)
"""Things in which something stands to read."""
SUGGESTED: Final = frozenset("suggestion suggestions idea notion".split())
READING: Final = frozenset("read reads ran runs".split())
READ: Final = frozenset(["read", "reads"])
LEGIBLE: Final = (WITNESSES | TEXTS | BEARERS) - {"flag", "some", "many", "others", "hat", "hats"} | frozenset(
    "headline caption communique communiqué slogan inscription plaque notice bulletin text memo board leaflet letter slip".split()
)
"""What something stands to read in: *the statement read*."""
HEARINGS: Final = frozenset("court courtroom inquest jury tribunal inquiry hearing committee panel trial magistrates judges jurors".split())
"""Who is told what happened: *the inquest heard*."""
ANSWERS: Final = frozenset("answer reply response verdict message advice warning plea motto".split())
DASHES: Final = frozenset("— – - --".split())
LONGEST_SIGNATURE: Final = 14
LONGEST_LABEL: Final = 14
LONGEST_NAMING: Final = 4
OWNED_UP: Final = ("up", "to")


class Sayings(Agents):
    """The statements of one text that no clause tells."""

    __slots__ = ()

    def give(self, verb: int) -> None:
        """*The ministry puts the toll at 38*: a figure told without a clause."""
        prose = self.prose
        first, last = self.bounds(verb)
        word = prose.folded[verb]
        if self.inside[verb] or is_passive(prose, verb, first):
            return
        if word in RECKONINGS:
            self.reckoned(verb, first, last)
            return
        if not is_verbal(prose, verb):
            return
        if word in PUT and prose.folded[verb + 1 : verb + 2] == ["it"]:
            self.put_it(verb, first)
            return
        if word in READ:
            self.to_read(verb, first, last)
            return
        if word == "heard":
            self.heard(verb, first, last)
            return
        content = given_number(prose, verb, last)
        if content is None and word in SHOWING:
            self.shown(verb, first, last)
            return
        if content is None:
            content = self.owned_up_to(verb, last) or self.called_for(verb, last) or self.refused(verb, last) or self.verdict(verb, last)
        source = None if content is None else self.source_before(verb, first, participial=word.endswith("ing"))
        if content is not None and source is not None:
            self.stance = "neutral"
            self.add(verb, source, content, direct=False)

    def owned_up_to(self, verb: int, last: int) -> tuple[int, int] | None:
        """*The board owned up to “about sixty”*."""
        if not self.prose.folded[verb].startswith("own") or tuple(self.prose.folded[verb + 1 : verb + 3]) != OWNED_UP or verb + 3 >= last:
            return None
        return verb + 3, self.ends.object(verb + 3, last)

    def called_for(self, verb: int, last: int) -> tuple[int, int] | None:
        """*Orla Fenn called for patience*, *called on Orr to quit*; nobody speaks in *the plan calls for two bridges*."""
        prose = self.prose
        if prose.folded[verb] == "called" and prose.folded[verb + 1 : verb + 2] == ["on"]:
            asked = next((place for place in range(verb + 3, min(last, verb + NAMED_REACH)) if prose.folded[place] == "to"), None)
            return None if asked is None or asked + 1 >= last else (asked, self.ends.clause(asked, last))
        if (
            prose.folded[verb] != "called"
            or prose.folded[verb + 1 : verb + 2] != ["for"]
            or verb + 2 >= last
            or prose.flags[verb + 2] & STOP_OR_COMMA_OR_QUOTE
        ):
            return None
        return verb + 2, self.ends.clause(verb + 2, last)

    def refused(self, verb: int, last: int) -> tuple[int, int] | None:
        """*rejected any suggestion that the store was full*: what was said before, and is said not to be so."""
        prose = self.prose
        if not prose.folded[verb].startswith("reject"):
            return None
        for place in range(verb + 1, min(last, verb + NAMED_REACH)):
            if prose.flags[place] & STOP_OR_COMMA_OR_QUOTE:
                return None
            if prose.folded[place] in SUGGESTED and prose.folded[place + 1 : place + 2] in (["that"], ["of"]):
                return place + 2, self.ends.clause(place + 2, last)
        return None

    def verdict(self, verb: int, last: int) -> tuple[int, int] | None:
        """*Orla Fenn called the order unlawful*, *called it a theft*: what the subject called something, with the thing."""
        prose = self.prose
        if prose.folded[verb] not in NAMED or verb + 2 >= last:
            return None
        opener = verb + 1
        if prose.folded[opener] not in POINTED_AT and not prose.flags[opener] & DETERMINER:
            return None
        for place in range(opener + 1, min(last, opener + NAMED_REACH)):
            if prose.flags[place] & STOP_OR_COMMA_OR_QUOTE or finite_verb(prose, opener, place + 1) is not None:
                return None
            if prose.folded[place] in ("a", "an") or prose.folded[place] in VERDICTS:
                return opener, self.ends.clause(opener, last)
        return None

    def put_it(self, verb: int, first: int) -> None:
        """*“It sank,” as Orla Fenn put it*, *it sank, the mayor put it*: what stands before is hers."""
        prose = self.prose
        source = subject_before(prose, verb, first)
        if source is not None:
            self.told_before(verb, source, first)

    def shown(self, verb: int, first: int, last: int) -> None:
        """*The log shows that …*, *…, documents from the mill show*: what stands to read somewhere."""
        prose = self.prose
        source = subject_before(prose, verb, first)
        if source is None or prose.folded[head_of(prose, *source) - 1] not in WITNESSES:
            return
        self.stance = "neutral"
        start = verb + 1
        if start < last and prose.folded[start] == "that":
            start += 1
        found = finite_verb(prose, start, last) if start < last else None
        if start > verb + 1 or (found is not None and found > start and not prose.flags[start] & STOP_OR_COMMA_OR_QUOTE):
            self.add_clause(verb, source, start, last)
        elif ends_statement(prose, verb, last):
            self.told_before(verb, source, first)

    def to_read(self, verb: int, first: int, last: int) -> None:
        """*“…,” the statement read*, *“…,” read one banner*, *the notice reads that …*: what stands in a text."""
        prose = self.prose
        quotation = self.closing_at(verb - 1, first) if verb > first and prose.flags[verb - 1] & STOP_OR_COMMA_OR_QUOTE else None
        if quotation is not None:
            source = phrase_after(prose, verb + 1, last)
            if source is not None and prose.folded[head_of(prose, *source) - 1] in LEGIBLE:
                self.stance = "neutral"
                self.add(verb, source, (quotation.first, quotation.last), direct=True, quotation=quotation)
            return
        source = subject_before(prose, verb, first)
        if source is None or prose.folded[head_of(prose, *source) - 1] not in LEGIBLE:
            return
        if prose.folded[verb + 1 : verb + 2] == ["that"] and verb + 2 < last:
            self.stance = "neutral"
            self.add_clause(verb, source, verb + 2, last)
        elif ends_statement(prose, verb, last):
            self.told_before(verb, source, first)

    def heard(self, verb: int, first: int, last: int) -> None:
        """*The court heard that he had run*, *he had run, the court heard*: said before it, by nobody whom the sentence names."""
        prose = self.prose
        source = subject_before(prose, verb, first)
        if source is None or prose.folded[source[1] - 1] not in HEARINGS:
            return
        self.stance = "neutral"
        if prose.folded[verb + 1 : verb + 2] == ["that"] and verb + 2 < last:
            self.add_clause(verb, None, verb + 2, last)
        elif ends_statement(prose, verb, last) and source[0] - 1 > first and prose.flags[source[0] - 1] & COMMA:
            self.add(verb, None, (first, source[0] - 1), direct=False)

    def told_before(self, verb: int, source: tuple[int, int], first: int) -> None:
        """The quotation or the clause that ends before the subject, or before its *as*."""
        prose = self.prose
        edge = source[0] - 1
        if edge > first and prose.folded[edge] == "as":
            edge -= 1
        if edge <= first or not prose.flags[edge] & STOP_OR_COMMA_OR_QUOTE:
            return
        self.stance = "neutral"
        quotation = self.closing_at(edge, first)
        if quotation is not None:
            self.add(verb, source, (quotation.first, quotation.last), direct=True, quotation=quotation)
        elif prose.flags[edge] & COMMA and finite_verb(prose, first, edge) is not None:
            self.add(verb, source, (first, edge), direct=False)

    def posted(self, quotation: Quotation) -> None:
        """*We ran. — Orla Fenn (@orlafenn) May 2, 2018*: a post with its name behind it."""
        prose = self.prose
        start = quotation.last
        while start < prose.size and prose.folded[start] in DASHES:
            start += 1
        end = next((place for place in range(start, min(prose.size, start + LONGEST_SIGNATURE)) if prose.folded[place] == "("), start)
        if end > start:
            self.stance = None
            self.add(None, (start, end), (quotation.first, quotation.last), direct=True, quotation=quotation)

    def labelled(self, quotation: Quotation, first: int) -> None:
        """*Orla Fenn, 61: “We ran.”*, *the note read: “Shut.”*, *the mayor's answer: “No.”*: a colon in place of a verb."""
        prose = self.prose
        colon = quotation.open_mark - 1
        if colon - first > LONGEST_LABEL:
            return
        source: tuple[int, int] | None = None
        if prose.folded[colon - 1] in READING:
            source = subject_before(prose, colon - 1, first)
        elif prose.folded[colon - 1] in ANSWERS and prose.folded[colon - 2] in ("'s", "'", "’"):
            source = (first, colon - 2)
        else:
            end = next((place for place in range(first, colon) if prose.flags[place] & STOP_OR_COMMA_OR_QUOTE), colon)
            if (
                0 < end - first <= LONGEST_NAMING
                and (end - first > 1 or end < colon)
                and all(is_name_part(prose, place) or prose.folded[place] == "." for place in range(first, end))
            ):
                source = (first, end)
        if source is not None:
            self.stance = "neutral"
            self.add(colon - 1, source, (quotation.first, quotation.last), direct=True, quotation=quotation)

    def called(self, quotation: Quotation) -> None:
        """*Orla Fenn called the closing “an act of war”*: a name in quotation marks is what the subject said."""
        prose = self.prose
        first, _ = self.bounds(quotation.open_mark)
        if id(quotation) in self.told:
            return
        if quotation.open_mark > first and prose.folded[quotation.open_mark - 1] == ":":
            self.labelled(quotation, first)
            return
        for verb in range(quotation.open_mark - 1, max(first, quotation.open_mark - CALLING_REACH) - 1, -1):
            if prose.flags[verb] & STOP_OR_COMMA_OR_QUOTE:
                return
            if prose.folded[verb] in CALLING or (prose.folded[verb] in CASTING and prose.folded[quotation.open_mark - 1] == "as"):
                following = prose.folded[verb + 1]
                source = (
                    None
                    if is_passive(self.prose, verb, first) or following in ("off", "for", "on")
                    else self.source_before(verb, first, participial=prose.folded[verb].endswith("ing"))
                )
                if source is not None:
                    self.stance = None
                    self.add(verb, source, (quotation.first, quotation.last), direct=True, quotation=quotation)
                return
