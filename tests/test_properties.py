"""What holds for every text there is: offsets, padding, order, names, round trips, and that nothing ever falls over."""

import json
import random
import re
import time
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from framing.analysis import Analyzer, find_all
from framing.detectors.findings import longest_first
from framing.detectors.passives import find_passives
from framing.ledgers.figures import find_figures
from framing.reports.record import analysis_record
from framing.resources import shipped
from framing.types import Analysis, Document
from framing.voice import find_voices
from tests.reading import document_of, plain_analyzer, prose_of

PIECES = (
    "“ ” \" ' ’ ‘ « » „ ``  '' , . : ; — ( ) ! ? … \n \n\n said says told claimed that adding according to the a of he she it they who "
    "Orla Fenn Col. Pieter Hahn Mr. Velmark ministry officials Critics sources police coalition regime terrorists massacre so-called "
    "reportedly may clearly killed shot was were been by at least up to 36 17 1,100 40 people children women seventeen dozens of between and "
    "including not no never strike missile hit died U.S. 11:00 p.m. Nov. 16 2014 $ % percent 34-year-old , 34, aged quoted as saying denied "
    "accused but although İ ß e\u0301 \u00ad \u200d 🚒 שלום السلام dead left lives"
).split(" ")
NEWSLIKE = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join)
ANY_TEXT = st.one_of(NEWSLIKE, st.text(max_size=400), st.text(alphabet="“”\"'’ \n.,aI", max_size=200))
RELAXED = settings(max_examples=120, suppress_health_check=[HealthCheck.too_slow])
PAD = " \n\n  \n"


def spans_of(analysis: Analysis) -> list[tuple[int, int]]:
    """Every pair of offsets in an analysis that points into the text."""
    spans = [
        (found.start, found.end)
        for part in (analysis.markers, analysis.voices, analysis.passives, analysis.figures, analysis.choices, analysis.sentences)
        for found in part
    ]
    spans += [(statement.start, statement.end) for source in analysis.sources for statement in source.statements]
    if analysis.prominence.lead_start is not None and analysis.prominence.lead_end is not None:
        spans.append((analysis.prominence.lead_start, analysis.prominence.lead_end))
    return spans


def analyse(text: str) -> Analysis:
    return plain_analyzer().analyze(document_of(text))


@RELAXED
@given(ANY_TEXT)
def test_every_span_slices_to_its_text(text: str) -> None:
    analysis = analyse(text)
    assert all(0 <= start < end <= len(text) for start, end in spans_of(analysis))
    for found in (*analysis.markers, *analysis.figures, *analysis.choices):
        assert text[found.start : found.end] == found.text


@RELAXED
@given(ANY_TEXT)
def test_voices_and_sentences_do_not_overlap(text: str) -> None:
    analysis = analyse(text)
    for part in (analysis.voices, analysis.sentences):
        assert all(earlier.end <= later.start for earlier, later in pairwise(part))


def test_an_article_cut_or_shuffled_anywhere_is_read() -> None:
    chance = random.Random(17)
    texts = [path.read_text(encoding="utf-8") for path in development_articles()]
    for number in range(3000):
        text = chance.choice(texts)
        start = chance.randrange(len(text))
        words = text[start : start + chance.randrange(1, 400)]
        if number % 3 == 1:
            words = " ".join(chance.sample(words.split(), len(words.split())))
        elif number % 3 == 2:
            words = " ".join(chance.choice((word, f"{word},", f"“{word}", f"{word}”", "said", "and")) for word in words.split())
        analyse(words)


@RELAXED
@given(ANY_TEXT)
def test_the_words_of_all_voices_add_up(text: str) -> None:
    analysis = analyse(text)
    assert all(count >= 0 for count in analysis.words.values())
    assert sum(analysis.words.values()) == prose_of(text).text.words(0, len(prose_of(text)))


@RELAXED
@given(ANY_TEXT)
def test_markers_point_to_the_sentence_that_holds_them(text: str) -> None:
    analysis = analyse(text)
    for marker in analysis.markers:
        assert analysis.sentences[marker.sentence].start <= marker.start < analysis.sentences[marker.sentence].end


@RELAXED
@given(ANY_TEXT)
def test_figures_point_to_wholes_that_are_there(text: str) -> None:
    figures = analyse(text).figures
    for place, figure in enumerate(figures):
        assert figure.part_of is None or 0 <= figure.part_of < place
        assert figure.low is None or figure.high is None or figure.low <= figure.high


def shifted(record: object, by: int) -> object:
    """The same record with every offset moved."""
    if isinstance(record, list):
        return [shifted(part, by) for part in record]
    if isinstance(record, dict):
        return {
            key: value + by if key in ("start", "end", "lead_start", "lead_end") and isinstance(value, int) else shifted(value, by)
            for key, value in record.items()
        }
    return record


@RELAXED
@given(NEWSLIKE)
def test_padding_in_front_shifts_every_span_and_changes_nothing_else(text: str) -> None:
    plain = analysis_record(analyse(text))
    padded = analysis_record(analyse(PAD + text))
    for record in (plain, padded):
        del record["document"]
    assert padded == shifted(plain, len(PAD))


@RELAXED
@given(NEWSLIKE, st.randoms(use_true_random=False))
def test_the_order_of_detectors_does_not_matter(text: str, chance: random.Random) -> None:
    prose = prose_of(text)
    voices = find_voices(prose)
    findings, _ = find_all(prose, voices, find_passives(prose), find_figures(prose, voices))
    mixed = list(findings)
    chance.shuffle(mixed)
    assert longest_first(mixed) == longest_first(list(findings))


@RELAXED
@given(ANY_TEXT)
def test_a_record_survives_json(text: str) -> None:
    record = analysis_record(analyse(text))
    assert json.loads(json.dumps(record)) == record


@RELAXED
@given(ANY_TEXT)
def test_the_same_text_gives_the_same_record(text: str) -> None:
    assert analysis_record(analyse(text)) == analysis_record(analyse(text))


# Swapped names -------------------------------------------------------------------------------------------------------

SWAPS = [("Velmark", "Oressia"), ("Haldane", "Sandrel"), ("Dorrin", "Venn"), ("Saltern", "Brackwater"), ("Corvane", "Tolvan")]


def swap(text: str, first: str, second: str) -> tuple[str, list[tuple[int, int]]]:
    """The text with two names exchanged, and (old offset, shift from there on)."""
    pieces: list[str] = []
    shifts = [(0, 0)]
    last = 0
    total = 0
    for match in re.finditer(rf"\b(?:{first}|{second})\b", text):
        other = second if match[0] == first else first
        pieces += [text[last : match.start()], other]
        last = match.end()
        total += len(other) - len(match[0])
        shifts.append((match.end(), total))
    pieces.append(text[last:])
    return "".join(pieces), shifts


def moved(offset: int, shifts: list[tuple[int, int]]) -> int:
    return offset + max((shift for shift in shifts if shift[0] <= offset), key=lambda shift: shift[0])[1]


def outline(analysis: Analysis, shifts: list[tuple[int, int]]) -> list[tuple[object, ...]]:
    return [
        (
            moved(found.start, shifts),
            moved(found.end, shifts),
            found.kind,
            found.sub,
            found.entry,
            found.detector,
            found.voice,
            found.negated,
        )
        for found in analysis.markers
    ]


def development_articles() -> list[Path]:
    """The texts of the shipped corpus that may be looked at."""
    return [
        path
        for manifest in sorted(shipped("corpora").glob("*/incident.toml"))
        if tomllib.loads(manifest.read_text(encoding="utf-8")).get("split") == "development"
        for path in sorted(manifest.parent.glob("*.txt"))
    ]


@pytest.mark.parametrize("path", development_articles(), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_swapped_names_leave_the_markers_of_an_article_alone(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    before = analyse(text)
    for first, second in SWAPS:
        swapped, shifts = swap(text, first, second)
        after = analyse(swapped)
        assert outline(after, [(0, 0)]) == outline(before, shifts), (first, second)


@RELAXED
@given(st.lists(st.sampled_from((*PIECES, "Velmark", "Oressia", "Velmark", "Oressia", "Velmark")), max_size=50).map(" ".join))
def test_swapped_names_leave_the_markers_of_any_text_alone(text: str) -> None:
    swapped, shifts = swap(text, "Velmark", "Oressia")
    assert outline(analyse(swapped), [(0, 0)]) == outline(analyse(text), shifts)


# Nasty texts ---------------------------------------------------------------------------------------------------------

NASTY = {
    "empty": "",
    "only white space": " \t\r\n\v\f\u00a0\u2028 ",
    "only quotation marks": "“”\"\"‘’''«»„“",
    "one opening mark": "“",
    "unclosed everywhere": "“a \n“b \n“c ‘d \n'e \"f",
    "right to left": "שלום “עולם” אמר ראש הממשלה. قال الرئيس: «السلام».",
    "direction marks": "\u202ethe regime\u202c “said” \u200f12\u200e killed",
    "emoji": "👩‍👩‍👧‍👦 🇺🇳🇺🇳 said 🚒🚒 “🔥” 36 killed 👍🏽",
    "control characters": "".join(map(chr, range(32))) + "said \x7f\x80\x9f “x\x00y”",
    "lone surrogates": "said \ud800 “\udfff” the \udc00 regime",
    "private use and unassigned": "\ue000 \U0010ffff \ufffe said \uffff",
    "combining marks": "s\u0301\u0302\u0303a\u0301i\u0301d\u0301 " + "\u0301" * 300,
    "capital with long lower case": "İİİ İSAID “İ” ŉ ǰ ΐ",
    "byte order mark": "\ufeffThe regime fell.",
    "carriage returns": "The regime fell.\r\rOfficials said.\r\n“No.”",
    "numbers": "1,1,1 1.1.1 1:1:1 ½ ² ① ١٢٣ 10^9 1e5 0x1F 00:00 99999999999999999999999999 killed -5 dead",
    "huge number": "9" * 5000 + " people were killed",
    "hyphens": "a-b-c-d --- –– — ‑ ­ so‑called -led led-",
    "brackets": "((((((((([[[[[{{{{{ said )))))",
    "apostrophes": "’’’’ 's ’s 'S don''t ''' `` '' ’90s",
    "percent": "% %% 5% % of $ $$ € £5 £",
    "only said": "said said said said said",
    "said first": "said that. Said: “x” said. according to. According to",
    "one letter": "I",
    "one hyphenated number": "40-year-old-40-40",
    "markup": "<b>regime</b> &amp; [text](http://x.example/“a”) {x}",
}


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
def test_no_text_makes_the_analysis_fall_over(text: str) -> None:
    analysis = Analyzer(readability=False).analyze(document_of(text))
    assert all(0 <= start < end <= len(text) for start, end in spans_of(analysis))
    json.dumps(analysis_record(analysis))


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
def test_no_title_makes_the_analysis_fall_over(text: str) -> None:
    plain_analyzer().analyze(Document(id="x", text="The regime fell.", title=text))
    plain_analyzer().analyze(Document(id="x", text=text, title=text, title_start=0, title_end=len(text)))


SPEECH_WORDS = (
    '“ ” ‘ ’ " , . : ; — said says saying that which who according to Orla Fenn the ministry he she was were killed by 14 at least '
    "puts toll called told her him and but \n"
).split(" ")


def test_no_arrangement_of_marks_and_speech_makes_the_analysis_fall_over() -> None:
    chance = random.Random(3)
    for _ in range(6_000):
        text = " ".join(chance.choice(SPEECH_WORDS) for _ in range(chance.randrange(1, 16)))
        for found in plain_analyzer().analyze(document_of(text)).markers:
            assert text[found.start : found.end] == found.text


@settings(RELAXED, max_examples=400)
@given(st.text(alphabet=st.characters(), max_size=200))
def test_arbitrary_characters_never_raise(text: str) -> None:
    analyse(text)


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
def test_readability_of_any_text_is_finite_or_unknown(text: str) -> None:
    readability = Analyzer(tone=False).analyze(document_of(text)).readability
    assert readability is None or all(value is None or abs(value) < 1e9 for value in readability.values())


# Time ----------------------------------------------------------------------------------------------------------------

UNITS = {
    "plain words": ("The harbour board met on the quay and the rain fell on the town ", 25_000),
    "sentences": ("The board said the quay was shut, and 36 people were killed by a missile. ", 10_000),
    "quote marks": ("“", 6_250),
    "straight quote marks": ('"', 6_250),
    "straight quote marks with spaces": ('" ', 10_000),
    "single marks": ("’ ", 10_000),
    "opening single marks": ("‘a ", 10_000),
    "said": ("said ", 12_500),
    "he said": ("he said, ", 12_500),
    "said that": ("she said that ", 12_500),
    "according to": ("according to ", 12_500),
    "newlines": ("\n", 2_500),
    "short lines": ("a\n", 5_000),
    "quotations": ("“We left,” she said. ", 10_000),
    "unclosed quotations": ("“We left, she said.\n\n", 10_000),
    "numbers": ("36 killed, ", 10_000),
    "number words": ("hundred and three ", 7_500),
    "was was": ("was ", 12_500),
    "was shot and": ("was shot and ", 10_000),
    "commas": (", ", 12_500),
    "left forty": ("left forty ", 10_000),
    "names": ("Orla Fenn said. He said. ", 10_000),
    "numbers in a row": ("1004, 1005 and ", 10_000),
    "titles and he": ("Mr Holt walked and he said so, ", 10_000),
    "offices": ("President Ada Holt came. The president said it was late. ", 10_000),
    "posts": ("They feast while soldiers freeze. — Petra Bell (@petrabell) May 14, 2018\n\n", 10_000),
    "surnames nobody introduced": ("Hahn said it. ", 7_500),
    "different surnames": (None, 7_500),
    "strikes": ("strike ", 12_500),
    "died": ("died ", 10_000),
    "capitals": ("Orla ", 12_500),
    "hyphens": ("a-", 12_500),
    "titles": ("Col. ", 10_000),
    "things no list knows": ("He saw 12 blorks there. ", 10_000),
    "people held": ("Nine people were held. ", 10_000),
    "people who walked out": ("Nine people walked out. ", 10_000),
}


def text_of(name: str, characters: int) -> str:
    unit, _ = UNITS[name]
    if unit is not None:
        return unit * (characters // len(unit))
    letters = "abcdefghijklmnopqrstuvwxyz"
    count = characters // 16
    return " ".join(f"B{letters[n % 26]}{letters[n // 26 % 26]}{letters[n // 676 % 26]}x said it." for n in range(count))


def best_of_three(text: str) -> float:
    best = float("inf")
    for _ in range(3):
        begun = time.process_time()
        analyse(text)
        best = min(best, time.process_time() - begun)
    return best


@pytest.mark.slow
@pytest.mark.parametrize("name", UNITS)
def test_four_times_the_text_takes_about_four_times_the_time(name: str) -> None:
    # quadratic time would be sixteenfold; a busy machine doubles a figure now and then
    size = UNITS[name][1]
    once = best_of_three(text_of(name, size))
    four_times = best_of_three(text_of(name, 4 * size))
    assert four_times <= 9 * once + 0.1, f"{size} characters: {once:.3f} s, four times as many: {four_times:.3f} s"


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    ["regime said “x” 36 killed " * 7700, "x" * 200_000, "“" * 50_000, "said " * 20_000, "\n" * 20_000, "(" * 50_000],
    ids=["200 kB in one line", "200 kB in one word", "50,000 quote marks", "20,000 said", "20,000 newlines", "50,000 brackets"],
)
def test_a_large_text_is_read_in_seconds(text: str) -> None:
    begun = time.process_time()  # whatever else the machine does
    analyse(text)
    assert time.process_time() - begun < 8
