"""Invented analyses: one article read by the package itself, and analyses put together by hand.

It knows what a report can meet; it refuses to know how reports look.
"""

from functools import cache
from typing import Any

from framing.analysis import Analyzer
from framing.types import (
    KINDS,
    VOICES,
    Analysis,
    Document,
    Figure,
    Headline,
    Marker,
    Mask,
    Prominence,
    Run,
    Score,
    Sentence,
    Source,
    Statement,
    VoiceSpan,
)

TITLE = "Regime tightens its grip on the lower lock"
ARTICLE = f"""{TITLE}

READ MORE: How the lock was built

LOW WEIR, May 4 — The so-called harbour guard closed the fish market on Sunday under the pretext of a hygiene check, Ilka
Moren, 34, a baker, said. Critics say the plan is cruel.

“We were only mending nets,” said Moren. “Then the shouting began and a rower was shot near the lock.” The ministry
claimed that the boats carried smuggled fuel, but it showed no barrel of it. At least 14 people were hurt and between 30
and 40 were arrested, the harbour union said on Monday.

Perhaps the fleet will sail again. Four innocent people had been killed, Prime Minister Ula Farn said.
"""
HOSTILE = (
    "<script>alert(1)</script> &amp; \x1b[31mred\x1b[0m \x9b2J \u202eevil\u202c \u200fשלום 👩‍👧 ﬁ =1+1\r\nB\rC\tD \x07\x00 ]]> --> </style>"
)


@cache
def article() -> Analysis:
    """The article as the package analyses it, with a masked line."""
    start = ARTICLE.index("READ MORE")
    document = Document(
        id="courier",
        text=ARTICLE,
        path="drafts/courier.txt",
        outlet="Low Weir Courier",
        title=TITLE,
        title_start=0,
        title_end=len(TITLE),
        published="2031-05-04",
        url="https://courier.example/lock",
        language="en",
        masked=(Mask(start=start, end=ARTICLE.index("\n", start), reason="read-more", rule="read-more-line"),),
    )
    return Analyzer().analyze(document)


def analysis(text: str = "", *, document: dict[str, Any] | None = None, **given: Any) -> Analysis:
    """An analysis of a text in which nothing was found but what is given."""
    values: dict[str, Any] = {
        "document": Document(**{"id": "invented", "text": text, **(document or {})}),
        "markers": (),
        "voices": (),
        "passives": (),
        "scores": (),
        "sources": (),
        "figures": (),
        "choices": (),
        "sentences": (),
        "headline": None,
        "prominence": Prominence(
            lead_start=None,
            lead_end=None,
            headline_kinds=(),
            lead_kinds=(),
            headline_figures=(),
            lead_figures=(),
            headline_rung=None,
            body_rung=None,
            first_denial=None,
            first_denial_sentence=None,
            notes=(),
        ),
        "readability": None,
        "words": dict.fromkeys(VOICES, 0),
        "run": Run(framing="0.0.0", lexicons={"en/invented": "0" * 64}, classifier=None, kinds=KINDS),
    }
    return Analysis(**{**values, **given})


def marker(text: str, start: int, end: int, **given: Any) -> Marker:
    """A marker on a stretch of a text."""
    values: dict[str, Any] = {
        "kind": "evaluation",
        "sub": None,
        "entry": None,
        "detector": "invented",
        "voice": "author",
        "speaker": None,
        "sentence": 0,
        "negated": False,
        "note": "Judges.",
    }
    return Marker(start=start, end=end, text=text[start:end], **{**values, **given})


def hostile() -> Analysis:
    """An analysis in which every string that can come from outside tries to break out of its place."""
    text = HOSTILE
    length = len(text)
    return analysis(
        text,
        document={
            "path": f"a/{text}.txt",
            "outlet": text,
            "title": text,
            "published": text,
            "url": "javascript:alert(1)",
            "language": '"><script>',
            "masked": (Mask(start=30, end=36, reason="markup", rule=text),),
        },
        markers=(marker(text, 0, 20, speaker=text, note=text, sub=text), marker(text, 10, 60, kind="metaphor", voice="quote")),
        voices=(VoiceSpan(start=5, end=50, voice="quote", speaker=text),),
        sources=(
            Source(
                name=text,
                level="unnamed",
                words=3,
                first_position=0.5,
                statements=(Statement(start=5, end=50, verb=text, stance=text, direct=True),),
            ),
        ),
        figures=(
            Figure(
                start=2,
                end=length - 2,
                text=text,
                low=1.0,
                high=None,
                qualifier=text,
                measure=text,
                of=text,
                source=text,
                voice="author",
                as_of=text,
            ),
        ),
        sentences=(Sentence(start=0, end=40, tone=-0.5, loaded=0.9), Sentence(start=41, end=length, tone=0.25, loaded=0.1)),
        scores=(
            Score(kind="evaluation", voice="headline", markers=1, per_1000_words=500.0),
            Score(kind="evaluation", voice="author", markers=1, per_1000_words=200.0),
            Score(kind="metaphor", voice="quote", markers=1, per_1000_words=333.33),
        ),
        headline=Headline(text=text, start=None, end=None, markers=(marker(text, 3, 9, voice="headline"),)),
        words={"headline": 2, "author": 5, "quote": 3, "attributed": 0},
        notices=(text,),
    )
