"""Tokens and sentences of awkward texts."""

import time

import pytest

from framing.text import NON_WORDS, Text, blank, fold, sentence_spans


def tokens(characters: str) -> list[str]:
    text = Text(characters)
    return [characters[start:end] for start, end in zip(text.starts, text.ends, strict=True)]


def sentences(characters: str) -> list[str]:
    return [characters[start:end] for start, end in zip(*sentence_spans(characters), strict=True)]


@pytest.mark.parametrize(
    ("characters", "expected"),
    [
        ("The U.S. envoy left.", ["The", "U.S.", "envoy", "left", "."]),
        ("at 11:00 p.m. on", ["at", "11:00", "p.m.", "on"]),
        ("1,100 or 0.24", ["1,100", "or", "0.24"]),
        ("so-called truce", ["so-called", "truce"]),
        ("36-40 rounds", ["36-40", "rounds"]),
        ("don’t and don't", ["don’t", "and", "don't"]),
        ("the coalition’s claim", ["the", "coalition", "’s", "claim"]),
        ("“Go,” he said.", ["“", "Go", ",", "”", "he", "said", "."]),
        ("``Go,'' he said", ["``", "Go", ",", "''", "he", "said"]),
        ("$4.5m", ["$", "4.5m"]),
        ("38%", ["38", "%"]),
        ("mil\u00adi\u00adtant", ["mil\u00adi\u00adtant"]),
        ("cafe\u0301 owner", ["cafe\u0301", "owner"]),
        ("état-major", ["état-major"]),
    ],
)
def test_tokens_are_cut_where_words_end(characters: str, expected: list[str]) -> None:
    assert tokens(characters) == expected


@pytest.mark.parametrize(
    "characters",
    ["İstanbul'da ß STRASSE", "e\u0301te\u0301 – mil\u00aditant’s", "🇺🇳 👩‍🚒 said שלום عالم.", "a\u200db", "ﬁre ǅ Σίσυφος", "\x00\x07 x"],
)
def test_every_token_slices_to_itself_after_folding(characters: str) -> None:
    text = Text(characters)
    assert len(text.folded) == len(text.starts) == len(text.ends)
    assert all(0 <= start < end <= len(characters) for start, end in zip(text.starts, text.ends, strict=True))
    assert text.starts == sorted(text.starts)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("REGIME", "regime"),
        ("don’t", "don't"),
        ("’s", "'s"),
        ("so‑called", "so-called"),
        ("mil\u00adi\u00adtant", "militant"),
        ("Cafe\u0301", "café"),
        ("Straße", "straße"),
    ],
)
def test_folding_makes_spellings_equal(written: str, folded: str) -> None:
    assert fold([written]) == [folded]


def test_folding_keeps_one_place_a_token_even_where_lower_case_is_longer() -> None:
    assert len("İ".lower()) == 2
    assert len(fold(["İ", "İzmir", "x"])) == 3


def test_folding_nothing_gives_nothing() -> None:
    assert fold([]) == []


def test_a_lone_closing_mark_keeps_its_shape_because_it_may_end_a_quotation() -> None:
    assert fold(["’"]) == ["’"]


def test_marks_are_no_words() -> None:
    text = Text("“No,” she said — twice; it’s 38 % (or more).")
    counted = [word for word in text.folded if word not in NON_WORDS]
    assert text.words(0, len(text.starts)) == len(counted) == 8


@pytest.mark.parametrize(
    ("characters", "count"),
    [
        ("The U.S. envoy left on Friday. He did not return.", 2),
        ("Col. Pieter Hahn spoke first. Gen. Ruk followed.", 2),
        ("It began at 11:00 p.m. on Nov. 16 and ended at dawn.", 1),
        ("It began at 11:00 p.m. The guards slept.", 2),
        ("The talks of Nov. 16 failed. A second round is planned.", 2),
        ("Mr. Feld and Dr. Linde met. They shook hands.", 2),
        ("“We will rebuild.” She then left.", 2),
        ("Who fired? Nobody knows! The inquiry goes on.", 3),
        ("no end in sight", 1),
        ("", 0),
        ("   \n\n  ", 0),
        ("The speaker said no. Holt said yes.", 2),
        ("The clerk was ill. Mayor Holt stayed with me. Orr is fond of art. Fenn is not.", 4),
        ("He lives at no. 5 Quay Street. “Is it no. 5?” “It is no. Ask Holt.”", 4),
        ("He lives at No. 5 Quay St. in Varda. It rains.", 2),
        ("The bill passed 36.5 to 12.1 in points. It is law.", 2),
    ],
)
def test_sentences_end_where_they_should(characters: str, count: int) -> None:
    assert len(sentences(characters)) == count, sentences(characters)


def test_hard_wrapped_lines_are_one_sentence() -> None:
    wrapped = (
        "The coalition said on Saturday that the strikes it carried out in\n"
        "the valley had been aimed at a command post and that no civilian\n"
        "was in the building when it was hit."
    )
    assert len(sentences(wrapped)) == 1


def test_a_line_break_ends_a_headline() -> None:
    assert sentences("Strike kills 36 in Varda\nThe coalition said it was looking into it.")[0] == "Strike kills 36 in Varda"


def test_a_sentence_torn_over_two_paragraphs_is_one() -> None:
    torn = "The coalition said the reports were\n\nbeing looked into by its own officers."
    assert len(sentences(torn)) == 1


def test_sentences_never_overlap_and_have_no_white_space_at_their_edges() -> None:
    characters = "  One. \n Two?\tThree…  four\r\n\r\nFive.  "
    spans = list(zip(*sentence_spans(characters), strict=True))
    assert all(characters[start:end] == characters[start:end].strip() for start, end in spans)
    assert all(earlier[1] <= later[0] for earlier, later in zip(spans, spans[1:], strict=False))


def test_blanking_keeps_length_and_line_breaks() -> None:
    characters = "READ MORE: here\nand on"
    blanked = blank(characters, [(0, 16)])
    assert len(blanked) == len(characters)
    assert blanked[15] == "\n"
    assert Text(blanked).folded == ["and", "on"]


def test_offsets_find_their_token_and_sentence() -> None:
    characters = "One two. Three four."
    text = Text(characters)
    assert text.token_at(characters.index("Three")) == 3
    assert text.sentence_at(characters.index("four")) == 1
    assert text.sentence_of(text.token_at(characters.index("two"))) == 0


@pytest.mark.parametrize("characters", ["", "   ", "…", "“”", "\n\n\n"])
def test_a_text_without_words_has_none(characters: str) -> None:
    assert Text(characters).words(0, len(Text(characters).starts)) == 0


def best_of_three(characters: str) -> float:
    times = []
    for _ in range(3):
        begun = time.process_time()
        Text(characters)
        times.append(time.process_time() - begun)
    return min(times)


@pytest.mark.slow
@pytest.mark.parametrize("unit", ["word ", "word. ", "\n", "“", "a’", "no end\n", "x" * 40 + " "])
def test_four_times_the_text_takes_about_four_times_the_time(unit: str) -> None:
    # quadratic time would be sixteenfold
    size = max(1, 24_000 // len(unit))
    assert best_of_three(unit * (4 * size)) <= 9 * best_of_three(unit * size) + 0.1
