"""The tables of a corpus: names, columns and types, joined on `document`.

It knows what a row of each table is; it refuses to know where the rows come from and how they are stored.

A title outside the text has its markers in `markers` too, with `field` = `title` and offsets into the title. Unknown is
null; what was not assessed has no row in `scores`.
"""

from typing import TypeAlias

import polars as pl

from framing.readability import INDICES

Schema: TypeAlias = dict[str, pl.DataType]

TEXT = pl.String()
COUNT = pl.Int32()
NUMBER = pl.Float64()
TRUTH = pl.Boolean()

STATEMENT = pl.Struct({"start": COUNT, "end": COUNT, "verb": TEXT, "stance": TEXT, "direct": TRUTH})

DOCUMENTS: Schema = {
    "document": TEXT,  # the key of all tables; unique
    "id": TEXT,  # the same, under the contract's name
    "original_id": TEXT,  # the id as it was given, where it had to be changed because it was taken
    "path": TEXT,
    "line": COUNT,  # in a table of articles: the line (of Parquet: the row)
    "outlet": TEXT,
    "title": TEXT,
    "published": TEXT,  # ISO 8601, with the time where it is known
    "day": pl.Date(),  # its day
    "url": TEXT,
    "language": TEXT,
    "section": TEXT,  # from a column `section`
    "declared": TEXT,  # the incident it is said to belong to: a column `incident`, or the incident.toml of its folder
    "encoding": TEXT,
    "sha256": TEXT,
    "characters": COUNT,
    "words": COUNT,
    "words_headline": COUNT,
    "words_author": COUNT,
    "words_quote": COUNT,
    "words_attributed": COUNT,
    "sentences": COUNT,
    "masked": COUNT,  # characters of boilerplate
    "masked_reasons": TEXT,  # reason:characters, in the order of reasons, separated by spaces
    "lead_start": COUNT,
    "lead_end": COUNT,
    "headline_rung": TEXT,
    "body_rung": TEXT,
    "first_denial": NUMBER,
    **dict.fromkeys(INDICES, NUMBER),
    "notices": TEXT,
}
"""What scoring knows; the final table has `wire` and `incident` besides."""

MARKERS: Schema = {
    "document": TEXT,
    "field": TEXT,  # text | title
    "start": COUNT,
    "end": COUNT,
    "text": TEXT,
    "kind": TEXT,
    "sub": TEXT,
    "entry": TEXT,
    "detector": TEXT,
    "voice": TEXT,
    "speaker": TEXT,
    "sentence": COUNT,
    "negated": TRUTH,
    "note": TEXT,
}

SCORES: Schema = {
    "document": TEXT,
    "kind": TEXT,
    "voice": TEXT,
    "markers": COUNT,
    "words": COUNT,  # words of that voice: the denominator
    "per_1000_words": NUMBER,
}

SOURCES: Schema = {
    "document": TEXT,
    "name": TEXT,
    "level": TEXT,
    "words": COUNT,
    "first_position": NUMBER,
    "statements": pl.List(STATEMENT),
}

FIGURES: Schema = {
    "document": TEXT,
    "figure": COUNT,  # index in its document, which `part_of` points to
    "start": COUNT,
    "end": COUNT,
    "text": TEXT,
    "low": NUMBER,
    "high": NUMBER,
    "qualifier": TEXT,
    "measure": TEXT,
    "of": TEXT,
    "source": TEXT,
    "voice": TEXT,
    "as_of": TEXT,
    "part_of": COUNT,
}

SENTENCES: Schema = {
    "document": TEXT,
    "sentence": COUNT,  # index in its document, which `markers.sentence` points to
    "start": COUNT,
    "end": COUNT,
    "text": TEXT,
    "tone": NUMBER,
    "loaded": NUMBER,
}

ERRORS: Schema = {
    "document": TEXT,  # the id, as far as one is known
    "path": TEXT,
    "line": COUNT,
    "problem": TEXT,
}

SCORED: dict[str, Schema] = {
    "documents": DOCUMENTS,
    "markers": MARKERS,
    "scores": SCORES,
    "sources": SOURCES,
    "figures": FIGURES,
    "sentences": SENTENCES,
    "errors": ERRORS,
}
"""The tables that scoring fills, shard by shard."""

ARTICLE_WORDS: dict[str, tuple[str, ...]] = {
    "documents": ("title",),
    "markers": ("text", "speaker"),
    "sources": ("name",),
    "figures": ("text", "of", "source", "as_of"),
    "sentences": ("text",),
}
"""Columns that hold words of the articles: null where no text is wanted, as are the verbs of statements."""

INCIDENTS: Schema = {
    "incident": TEXT,
    "origin": TEXT,  # edited | declared | found
    "title": TEXT,  # of the account nearest to all others
    "accounts": COUNT,
    "outlets": COUNT,
    "first_day": pl.Date(),
    "last_day": pl.Date(),
    "confidence": NUMBER,  # mean over its accounts; null where a person or a manifest said so
    "widest_kind": TEXT,  # the kind and voice in which the accounts differ most
    "widest_voice": TEXT,
    "lowest_per_1000_words": NUMBER,
    "highest_per_1000_words": NUMBER,
    "difference_p": NUMBER,  # puts incidents in an order, proves nothing by itself
    "page": TEXT,  # the comparison page, where there is one
}

ACCOUNTS: Schema = {
    "document": TEXT,
    "incident": TEXT,
    "origin": TEXT,
    "confidence": NUMBER,
    "relation": TEXT,  # account | alone | recalls (a follow-up) | another-time
    "near": TEXT,  # the document that speaks for this best
    "near_incident": TEXT,
    "evidence": TEXT,
    "counted": TRUTH,  # in the standings
    "left_out": pl.List(pl.Struct({"start": COUNT, "end": COUNT})),  # wire copy that an earlier document printed: not counted
}

WIRE: Schema = {
    "wire": TEXT,  # the cluster
    "document": TEXT,
    "other": TEXT,
    "start": COUNT,
    "end": COUNT,
    "other_start": COUNT,
    "other_end": COUNT,
    "words": COUNT,
    "share": NUMBER,  # of the words of `document` that stand in all passages shared with `other`
    "other_share": NUMBER,
}

STANDINGS: Schema = {
    "control": TEXT,  # all | time | section | length
    "part": TEXT,
    "kind": TEXT,
    "voice": TEXT,
    "verdict": TEXT,  # ranked | insufficient-evidence
    "p": NUMBER,
    "q": NUMBER,
    "outlet": TEXT,
    "documents": COUNT,
    "words": COUNT,
    "markers": COUNT,
    "per_1000_words": NUMBER,
    "low": NUMBER,
    "high": NUMBER,
    "difference": NUMBER,  # against the other accounts of the same incidents
    "difference_low": NUMBER,
    "difference_high": NUMBER,
    "rank_low": COUNT,
    "rank_high": COUNT,
}

COMPARED: dict[str, Schema] = {"incidents": INCIDENTS, "accounts": ACCOUNTS, "wire": WIRE, "standings": STANDINGS}
"""The tables that comparing fills."""
