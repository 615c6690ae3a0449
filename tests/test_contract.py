"""One contract for every detector, and one for the analysis as it leaves the house."""

import json
import re
from collections.abc import Callable

import pytest

from framing.detectors.agency import find_agency
from framing.detectors.constructions import find_ages, find_hearsay, find_scare_quotes, find_vague_sources
from framing.detectors.findings import Finding, longest_first
from framing.detectors.passives import find_passives
from framing.detectors.phrases import find_phrases
from framing.lexicon import load_shipped
from framing.prose import Prose
from framing.reports.record import analysis_record
from framing.types import KINDS, LEVELS, RUNGS, VOICES
from framing.voice import Voices, find_voices
from tests.reading import analysis_of, prose_of

TEXT = (
    "Regime troops storm village\n\n"
    "The so-called “truce” in Marl ended on Friday, when a missile hit a clinic and at least 36 people, including 17 children, "
    "were killed, officials said. Mira Voss, 34, a baker and mother of two, was shot by a guard. “Terrorists shot my brother,” "
    "Orla Fenn told the Ledger. “Nobody came to fetch us.”\n\n"
    "The ministry claimed that its convoy had carried grain, adding that the massacre was reportedly staged. The bridge is said to "
    "have been mined. Critics say the plan is cruel. Clearly, the tribunal may have erred, but yet another promise was broken. "
    "A wave of arrivals swamped the port under the pretext of a fair. If we wait, every street will burn. "
    "The strikes went ahead without any authorisation. The officer-involved shooting of two men left nine dead.\n"
)

DETECTORS: dict[str, Callable[[Prose, Voices], list[Finding]]] = {
    "phrases": lambda prose, voices: find_phrases(prose, voices)[0],
    "agency": lambda prose, voices: find_agency(prose, find_passives(prose)),
    "scare-quotes": find_scare_quotes,
    "hearsay": lambda prose, voices: find_hearsay(prose),
    "vague-sources": find_vague_sources,
    "ages": lambda prose, voices: find_ages(prose),
}
LEXICON_SUBS = {(file.lexicon.kind, entry.sub) for file in load_shipped() for entry in file.lexicon.entries}
CONSTRUCTION_SUBS = {
    *(("agency", rung) for rung in RUNGS),
    ("distancing", "scare-quotes"),
    ("hedged-attribution", None),
    ("vague-source", None),
    ("humanisation", "age"),
}
SENTENCE_END = re.compile(r"[.!?](?=\s+[A-Z“])")


@pytest.mark.parametrize("name", DETECTORS)
def test_every_detector_finds_something_in_the_sample(name: str) -> None:
    prose = prose_of(TEXT)
    assert DETECTORS[name](prose, find_voices(prose))


@pytest.mark.parametrize("name", DETECTORS)
def test_findings_are_runs_of_tokens_inside_the_text(name: str) -> None:
    prose = prose_of(TEXT)
    for finding in DETECTORS[name](prose, find_voices(prose)):
        assert 0 <= finding.first < finding.last <= len(prose)


@pytest.mark.parametrize("name", DETECTORS)
def test_findings_have_a_known_kind_and_sub(name: str) -> None:
    prose = prose_of(TEXT)
    for finding in DETECTORS[name](prose, find_voices(prose)):
        assert finding.kind in KINDS
        assert (finding.kind, finding.sub) in LEXICON_SUBS | CONSTRUCTION_SUBS


@pytest.mark.parametrize("name", DETECTORS)
def test_notes_are_one_sentence(name: str) -> None:
    prose = prose_of(TEXT)
    for finding in DETECTORS[name](prose, find_voices(prose)):
        assert finding.note.strip() == finding.note
        assert finding.note.rstrip("”’").endswith((".", "?", "!")), finding.note
        assert not SENTENCE_END.search(finding.note), finding.note


@pytest.mark.parametrize("name", DETECTORS)
def test_findings_name_an_entry_or_are_constructions(name: str) -> None:
    prose = prose_of(TEXT)
    entries = {f"{file.lexicon.id.removeprefix('en/')}/{entry.id}" for file in load_shipped() for entry in file.lexicon.entries}
    for finding in DETECTORS[name](prose, find_voices(prose)):
        if name == "phrases":
            assert finding.entry in entries
        else:
            assert finding.entry is None
            assert finding.detector


@pytest.mark.parametrize("name", DETECTORS)
def test_an_empty_text_has_no_findings(name: str) -> None:
    prose = prose_of("")
    assert DETECTORS[name](prose, find_voices(prose)) == []


def test_no_note_convicts() -> None:
    for file in load_shipped():
        for entry in file.lexicon.entries:
            assert not re.search(r"\bis biased\b|\bbiased (article|writer|outlet)\b", entry.sense), entry.id


def test_of_overlapping_findings_of_one_kind_the_longest_stays() -> None:
    def finding(first: int, last: int, kind: str = "hedge") -> Finding:
        return Finding(first, last, kind, None, None, "test", "A note.")  # type: ignore[arg-type]

    assert longest_first([finding(0, 2), finding(1, 4), finding(5, 6)]) == [finding(1, 4), finding(5, 6)]
    assert longest_first([finding(0, 2), finding(1, 4, "booster")]) == [finding(0, 2), finding(1, 4, "booster")]


def test_markers_do_not_overlap_within_a_kind() -> None:
    markers = analysis_of(TEXT).markers
    for kind in KINDS:
        spans = [(marker.start, marker.end) for marker in markers if marker.kind == kind]
        assert all(earlier[1] <= later[0] for earlier, later in zip(spans, spans[1:], strict=False)), kind


def test_markers_stand_in_text_order() -> None:
    starts = [marker.start for marker in analysis_of(TEXT).markers]
    assert starts == sorted(starts)


def test_the_record_holds_everything_the_contract_names() -> None:
    record = analysis_record(analysis_of(TEXT))
    expected = {
        None: "schema offsets document masked markers voices passives scores sources figures sentences prominence readability run",
        "document": "id path outlet title published url language sha256 characters words sentences",
        "run": "framing lexicons classifier",
    }
    lists = {
        "markers": "start end text kind sub entry detector voice speaker sentence negated note",
        "voices": "start end voice speaker",
        "passives": "start end verb agent harm",
        "scores": "kind voice markers per_1000_words",
        "sources": "name level words first_position statements",
        "figures": "start end text low high qualifier measure of source voice as_of",
        "sentences": "start end tone loaded",
    }
    for part, keys in expected.items():
        assert set(keys.split()) <= (record if part is None else record[part]).keys()
    for part, keys in lists.items():
        assert record[part], part
        assert all(set(keys.split()) <= row.keys() for row in record[part])
    assert record["schema"] == "framing/analysis/1"
    assert set("start end verb stance direct".split()) <= record["sources"][0]["statements"][0].keys()


def test_values_come_from_the_closed_sets() -> None:
    record = analysis_record(analysis_of(TEXT))
    assert {row["voice"] for row in record["markers"] + record["figures"] + record["scores"]} <= set(VOICES)
    assert {row["voice"] for row in record["voices"]} <= {"quote", "attributed"}
    assert {row["level"] for row in record["sources"]} <= set(LEVELS)
    assert {row["kind"] for row in record["markers"]} <= set(KINDS)
    stances = {statement["stance"] for source in record["sources"] for statement in source["statements"]}
    assert stances <= {"neutral", "doubt", "factive", "forceful", "manner", None}


def test_a_record_without_text_holds_no_word_of_the_article() -> None:
    written = json.dumps(analysis_record(analysis_of(TEXT), text=False), ensure_ascii=False)
    for word in ("Fenn", "Voss", "massacre", "Terrorists", "convoy", "ministry"):
        assert word not in written.replace("massacre-", "").replace("/massacre", "")
