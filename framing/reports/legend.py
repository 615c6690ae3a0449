"""Kinds, voices, levels, reasons and rungs as a reader is told about them: name, sign, one plain sentence, literature.

It knows the words of the legend; it refuses to know how any of them is drawn or printed.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from framing.types import Kind, Level, MaskReason, Voice

Group: TypeAlias = Literal["names", "sources", "responsibility", "certainty", "people"]
"""Kinds that answer the same question; they share a colour and a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What a legend says about one kind."""

    kind: Kind
    code: str
    """Two letters that stand at the marker, so that colour is never the only sign."""
    label: str
    group: Group
    about: str
    literature: str
    """Where the device is described; entries of the lists cite their own sources."""


GROUPS: dict[Group, str] = {
    "names": "Names and judgements",
    "sources": "Sources and distance",
    "responsibility": "Responsibility",
    "certainty": "Certainty and inference",
    "people": "People and numbers",
}

CARDS: dict[Kind, Card] = {
    card.kind: card
    for card in (
        Card(
            kind="distancing",
            code="DI",
            label="distancing",
            group="sources",
            about="The writer declines to vouch for a term, by quotation marks or by words such as “so-called”.",
            literature="Predelli 2003; Meibauer 2015; van Dijk 1988",
        ),
        Card(
            kind="pretext",
            code="PR",
            label="pretext",
            group="sources",
            about="A hidden or false reason is given to somebody as a fact.",
            literature="Reisigl & Wodak 2001; Entman 1993",
        ),
        Card(
            kind="loaded-actor",
            code="LA",
            label="loaded actor",
            group="names",
            about="People or bodies are named by a judgement where a descriptive name exists.",
            literature="van Leeuwen 1996; Hamborg 2023",
        ),
        Card(
            kind="loaded-event",
            code="LE",
            label="loaded event",
            group="names",
            about="What happened is named by a word that makes it sound worse, or milder, than a descriptive name would.",
            literature="Allan & Burridge 2006; Greene & Resnik 2009",
        ),
        Card(
            kind="legitimacy",
            code="LG",
            label="legitimacy",
            group="names",
            about="An act or a body is called lawful, justified or the contrary.",
            literature="van Leeuwen 2007; Entman 1993",
        ),
        Card(
            kind="hedged-attribution",
            code="HA",
            label="hedged attribution",
            group="sources",
            about="A claim is passed on as hearsay, without saying whose it is.",
            literature="Aikhenvald 2004; Bednarek 2006; Saurí & Pustejovsky 2009",
        ),
        Card(
            kind="reporting-verb",
            code="RV",
            label="reporting verb",
            group="sources",
            about="“Said” is neutral; this verb tells the reader whether to believe what was said.",
            literature="Hooper 1975; Kiparsky & Kiparsky 1970; Caldas-Coulthard 1994; Recasens et al. 2013",
        ),
        Card(
            kind="vague-source",
            code="VS",
            label="vague source",
            group="sources",
            about="A claim hangs on somebody whom the reader cannot identify.",
            literature="Vincze 2013; Ganter & Strube 2009; Spangher et al. 2023",
        ),
        Card(
            kind="agency",
            code="AG",
            label="agency",
            group="responsibility",
            about="Harm is told in a way that moves whoever did it to the end of the sentence, or out of it.",
            literature="Halliday 1985; Trew 1979; Henley et al. 1995; Moreno-Medina et al. 2025",
        ),
        Card(
            kind="presupposition",
            code="PS",
            label="presupposition",
            group="certainty",
            about="Something is slipped in as already given, so that it is not up for discussion.",
            literature="Karttunen 1971; Kiparsky & Kiparsky 1970",
        ),
        Card(
            kind="hedge",
            code="HE",
            label="hedge",
            group="certainty",
            about="The commitment to a statement is weakened.",
            literature="Hyland 2005; Lakoff 1973",
        ),
        Card(
            kind="booster",
            code="BO",
            label="booster",
            group="certainty",
            about="The commitment to a statement is strengthened, without more evidence.",
            literature="Hyland 2005",
        ),
        Card(
            kind="evaluation",
            code="EV",
            label="evaluation",
            group="names",
            about="A judgement or an intensity is added to what is told.",
            literature="Martin & White 2005; Wiebe et al. 2004",
        ),
        Card(
            kind="number-framing",
            code="NF",
            label="number framing",
            group="people",
            about="A quantity is dressed to look large, small or vague.",
            literature="van Dijk 1988; Moxey & Sanford 1993",
        ),
        Card(
            kind="metaphor",
            code="ME",
            label="metaphor",
            group="names",
            about="An image carries an argument with it.",
            literature="Lakoff & Johnson 1980; Charteris-Black 2006",
        ),
        Card(
            kind="appeal",
            code="AP",
            label="appeal",
            group="names",
            about="Fear, pride or loyalty is addressed instead of a reason being given.",
            literature="Da San Martino et al. 2019, 2020",
        ),
        Card(
            kind="humanisation",
            code="HU",
            label="humanisation",
            group="people",
            about="The reader is made to see a person, by age, family or work; notice who is a person and who is a number.",
            literature="van Leeuwen 1996; Butler 2009",
        ),
        Card(
            kind="contrast",
            code="CO",
            label="contrast",
            group="certainty",
            about="Two statements are set against each other, which steers what to conclude from them.",
            literature="van Dijk 1998; Mann & Thompson 1988",
        ),
    )
}

VOICE_LABELS: dict[Voice, str] = {
    "headline": "headline",
    "author": "writer",
    "quote": "quotation",
    "attributed": "reported speech",
}

VOICE_REASONS: dict[Voice, str] = {
    "headline": "the writer’s words, in the title",
    "author": "the writer’s words, in the body",
    "quote": "somebody’s own words, in quotation marks",
    "attributed": "somebody’s statement in the writer’s words",
}

VOICE_SIGNS: dict[Voice, str] = {"headline": "/h", "author": "", "quote": "/q", "attributed": "/r"}
"""What follows the code of a marker where there is no room for the voice."""

LEVEL_LABELS: dict[Level, str] = {
    "named-person": "named person",
    "named-institution": "named institution",
    "role": "role",
    "unnamed": "unnamed",
}

MASK_REASONS_TOLD: dict[MaskReason, str] = {
    "site-furniture": "menus, buttons and icon names of the web page",
    "read-more": "a pointer to another article",
    "photo-credit": "a caption or credit of a picture",
    "feed-tag": "a tag that a feed or a publishing plug-in left behind",
    "dateline": "place, date and agency before the first sentence",
    "markup": "markup of the page",
    "disclaimer": "a disclaimer, still the outlet’s own words: its markers are kept",
}

STANCE_LABELS: dict[str, str] = {
    "neutral": "neutral",
    "doubt": "signals doubt",
    "factive": "presents it as true",
    "forceful": "says it with force",
    "manner": "tells how it was said",
}

SCORES_REASON = (
    "How often each kind stands in each voice. The rate is per 1,000 words of that voice, so it jumps where a voice has few words. "
    "Kinds are different evidence: they are never added up, and a marker is a place to look, not a fault."
)
SOURCES_REASON = "Who speaks, how well a reader can tell who it is, for how long, how early, and in which verbs."
FIGURES_REASON = "Every quantity of consequence as it is printed, how it is to be read, and who said it."
PROMINENCE_REASON = "What is put first is read most and remembered best."
TONE_TITLE = "Tone (VADER), nothing else"
TONE_REASON = (
    "VADER looks words up in a list of pleasant and unpleasant ones, −1 to 1 a sentence. "
    "News of a death is unpleasant however it is worded, so tone is not framing."
)
READABILITY_REASON = "Formulas over the lengths of words and sentences: how hard the text is to read, not how good it is."
MASKED_REASON = "Not the article’s prose: greyed, not counted, never deleted."
LOADED_REASON = (
    "The probability, from a trained model, that trained annotators would call the sentence loaded, with the words that moved it most; "
    "a sentence in quotation is the speaker’s. These words are the model’s, beside the lists’ markers; no score counts them."
)
MARKERS_REASON = "Each marker with the reason why a careful reader would notice it."
SENTENCES_REASON = "Everything that was found, sentence by sentence."

READABILITY_LABELS: dict[str, str] = {
    "flesch_reading_ease": "Flesch reading ease (0 hard, 100 easy)",
    "flesch_kincaid_grade": "Flesch–Kincaid grade (school year)",
    "gunning_fog": "Gunning fog (years of schooling)",
    "smog_index": "SMOG (years of schooling)",
    "automated_readability_index": "automated readability index (school year)",
    "coleman_liau_index": "Coleman–Liau (school year)",
    "dale_chall": "Dale–Chall (below 5 easy, above 9 hard)",
    "linsear_write_formula": "Linsear Write (school year)",
}


def readability_label(key: str) -> str:
    """The measure in words; a plain count by its own name.

    >>> readability_label("gunning_fog"), readability_label("syllables")
    ('Gunning fog (years of schooling)', 'syllables')
    """
    return READABILITY_LABELS.get(key, key.replace("_", " "))
