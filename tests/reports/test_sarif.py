"""SARIF 2.1.0: the structure that the standard asks for, and regions that an editor finds."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.readers.paths import EXTENSIONS
from framing.readers.unreadable import Unreadable
from framing.reports.sarif import Lines, render_sarif
from framing.types import KINDS, Headline, Sentence
from tests.reports.samples import TITLE, analysis, article, hostile, marker

FILE = "file:"
ROOT = Path("/news/desk")


def log(*outcomes, **options):
    return json.loads(render_sarif(outcomes, root=ROOT, **options))


def run(*outcomes, **options):
    (only,) = log(*outcomes, **options)["runs"]
    return only


def in_file(text, path="draft.txt", markers=(), **given_):
    return analysis(text, document={"path": path}, markers=tuple(markers), **given_)


def physical(result):
    return result["locations"][0]["physicalLocation"]


def test_log_is_of_version_2_1_0():
    found = log(article())
    assert found["version"] == "2.1.0"
    assert found["$schema"].endswith("sarif-schema-2.1.0.json")


@pytest.mark.parametrize(
    ("key", "value"),
    [("columnKind", "unicodeCodePoints"), ("artifacts", [{"location": {"uri": "drafts/courier.txt", "uriBaseId": "%SRCROOT%"}}])],
)
def test_run_says(key, value):
    assert run(article())[key] == value


def test_rules_are_the_kinds_with_help():
    rules = run()["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [*KINDS, "loaded"]
    for rule in rules:
        assert rule["defaultConfiguration"] == {"level": "note"}
        assert rule["fullDescription"]["text"].endswith(".")
        assert "Literature: " in rule["help"]["text"]
        assert rule["help"]["markdown"]


def test_every_marker_is_a_note_with_its_rule_and_reason():
    rules = run()["tool"]["driver"]["rules"]
    results = run(article())["results"]
    assert len(results) == len(article().markers)
    for result, found in zip(results, article().markers, strict=True):
        assert result["level"] == "note"
        assert result["message"] == {"text": found.note}
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == found.kind


def test_properties_tell_voice_speaker_and_entry():
    found = marker("grim", 0, 4, voice="quote", speaker="Ula Farn", entry="evaluation-negative/grim")
    (result,) = run(in_file("grim", markers=[found]))["results"]
    told = {key: result["properties"][key] for key in ("voice", "speaker", "entry")}
    assert told == {"voice": "quote", "speaker": "Ula Farn", "entry": "evaluation-negative/grim"}


def test_regions_cut_the_marked_words_out_of_the_file():
    text = article().document.text
    lines = text.split("\n")
    for result, found in zip(run(article())["results"], article().markers, strict=True):
        region = physical(result)["region"]
        assert text[region["charOffset"] :][: region["charLength"]] == found.text == region["snippet"]["text"]
        first, last = region["startLine"] - 1, region["endLine"] - 1
        cut = lines[first : last + 1]
        cut[-1] = cut[-1][: region["endColumn"] - 1]
        cut[0] = cut[0][region["startColumn"] - 1 :]
        assert "\n".join(cut) == found.text


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("word", (1, 1, 1, 5)),
        ("one\nword", (2, 1, 2, 5)),
        ("one\r\n word", (2, 2, 2, 6)),
        ("😀👩‍👧 word", (1, 6, 1, 10)),
        ("one\rword", (1, 5, 1, 9)),
        ("\n\nword", (3, 1, 3, 5)),
    ],
    ids=["first", "second-line", "crlf", "astral", "bare-carriage-return", "blank-lines"],
)
def test_columns_count_code_points(text, place):
    start = text.index("word")
    (result,) = run(in_file(text, markers=[marker(text, start, start + 4)]))["results"]
    region = physical(result)["region"]
    assert tuple(region[key] for key in ("startLine", "startColumn", "endLine", "endColumn")) == place


@given(text=st.text(st.sampled_from("a😀\n\r "), max_size=30), edges=st.tuples(st.integers(0, 30), st.integers(0, 30)).map(sorted))
def test_line_and_column_lead_back_to_the_offset(text, edges):
    start, end = (min(edge, len(text)) for edge in edges)
    region = Lines(text).region(start, end)
    before = "".join(text.splitlines(keepends=True)[:0])
    lines = text.split("\n")
    assert sum(len(line) + 1 for line in lines[: region["startLine"] - 1]) + region["startColumn"] - 1 + len(before) == start
    assert sum(len(line) + 1 for line in lines[: region["endLine"] - 1]) + region["endColumn"] - 1 == end


@pytest.mark.parametrize(
    ("path", "location"),
    [
        ("draft.txt", {"uri": "draft.txt", "uriBaseId": "%SRCROOT%"}),
        ("/news/desk/a/b.txt", {"uri": "a/b.txt", "uriBaseId": "%SRCROOT%"}),
        ("a/../b c#ä.txt", {"uri": "b%20c%23%C3%A4.txt", "uriBaseId": "%SRCROOT%"}),
        ("/elsewhere/x y.txt", {"uri": FILE + "///elsewhere/x%20y.txt"}),
        ("../up.txt", {"uri": FILE + "///news/up.txt"}),
        ("a:b.txt", {"uri": "a%3Ab.txt", "uriBaseId": "%SRCROOT%"}),
    ],
)
def test_address_is_relative_to_the_working_directory(path, location):
    (result,) = run(in_file("word", path=path, markers=[marker("word", 0, 4)]))["results"]
    assert physical(result)["artifactLocation"] == location


@pytest.mark.parametrize("extension", sorted({*EXTENSIONS, ".json", ".ndjson", ".xhtml", ".markdown", ""}))
def test_only_files_that_are_the_document_have_regions(extension):
    (result,) = run(in_file("word", path=f"wire{extension}", markers=[marker("word", 0, 4)]))["results"]
    assert ("region" in physical(result)) == (EXTENSIONS.get(extension) == "text" or extension == ".markdown")


@pytest.mark.parametrize(
    ("path", "has_line"),
    [("wire.jsonl", True), ("wire.csv", True), ("a.toml", True), ("wire.jsonl.gz", False), ("wire.parquet", False), ("wire.rss", False)],
)
def test_number_of_a_row_is_no_line_where_the_file_has_none(path, has_line):
    (invocation,) = run(Unreadable(id="wire#7", path=path, problem="not JSON", line=7))["invocations"]
    (told,) = invocation["toolExecutionNotifications"]
    assert ("region" in told["locations"][0]["physicalLocation"]) == has_line


@pytest.mark.parametrize("path", ["wire.jsonl", "wire.csv", "wire.parquet", "page.html"])
def test_document_that_is_not_the_file_itself_has_no_region(path):
    (result,) = run(in_file("word", path=path, markers=[marker("word", 0, 4)]))["results"]
    assert "region" not in physical(result)
    assert (result["properties"]["start"], result["properties"]["end"]) == (0, 4)
    assert result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == "invented"


@pytest.mark.parametrize("path", [None, "-"])
def test_standard_input_has_no_address(path):
    (result,) = run(in_file("word", path=path, markers=[marker("word", 0, 4)]))["results"]
    assert "physicalLocation" not in result["locations"][0]


def test_marker_of_a_title_outside_the_text_has_no_region():
    headline = Headline(text="Grim day", start=None, end=None, markers=(marker("Grim day", 0, 4),))
    (result,) = run(in_file("Rain.", headline=headline))["results"]
    assert "region" not in physical(result)
    assert result["properties"]["field"] == "title"


def test_fingerprint_stays_when_the_sentence_moves():
    def prints(before):
        text = before + "A grim day."
        found = marker(text, len(before) + 2, len(before) + 6)
        sentence = Sentence(start=len(before), end=len(text))
        (result,) = run(in_file(text, markers=[found], sentences=(sentence,)))["results"]
        return result["partialFingerprints"]

    assert prints("") == prints("\n\n\n")


def test_fingerprints_tell_repeated_markers_apart():
    text = "grim, grim"
    found = run(in_file(text, markers=[marker(text, 0, 4), marker(text, 6, 10)]))["results"]
    assert len({result["partialFingerprints"]["markerInSentence/v1"] for result in found}) == 2


def test_unreadable_document_is_a_notification_with_its_place():
    (invocation,) = run(Unreadable(id="wire:7", path="wire.jsonl", problem="not JSON", line=7), article())["invocations"]
    (told,) = invocation["toolExecutionNotifications"]
    assert told["message"] == {"text": "not JSON"}
    assert told["level"] == "error"
    assert told["locations"] == [
        {"physicalLocation": {"artifactLocation": {"uri": "wire.jsonl", "uriBaseId": "%SRCROOT%"}, "region": {"startLine": 7}}}
    ]


def test_clean_run_has_no_notification():
    (invocation,) = run(article())["invocations"]
    assert invocation == {"executionSuccessful": True, "toolExecutionNotifications": []}


def test_many_documents_make_one_run_with_one_artifact_a_file():
    found = run(in_file("a", path="a.txt"), in_file("b", path="b.txt"), in_file("c", path="b.txt"))
    assert [artifact["location"]["uri"] for artifact in found["artifacts"]] == ["a.txt", "b.txt"]


def test_without_text_no_word_of_the_article_is_in_it():
    written = json.dumps(run(article(), text=False)["results"], ensure_ascii=False)
    for words in (TITLE, "Regime", "Ilka Moren", "claimed", "Critics say", "hygiene"):
        assert words not in written


def test_log_can_be_written_as_utf_8():
    assert render_sarif([hostile(), in_file("a\ud800", markers=[marker("a\ud800", 0, 2)])], root=ROOT).encode("utf-8")


def test_same_input_gives_the_same_bytes():
    assert render_sarif([article()], root=ROOT) == render_sarif([article()], root=ROOT)
