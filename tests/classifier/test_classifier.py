"""The shipped classifier: what it reads, what it refuses, how it explains itself."""

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import framing
from framing.classifier import as_classifier, load_model, shipped_model
from framing.classifier.masking import NAME, masked_tokens, masked_words
from framing.classifier.model import SHIPPED, digest_of
from framing.classifier.shapes import letter_groups
from framing.errors import ModelError
from framing.prose import Prose
from framing.training.export import packed
from framing.types import Document
from framing.vocabulary import shipped_vocabulary

STRONG = "The shameful, corrupt board lied again, and its disgusting excuses are an insult."
PLAIN = "The council met on Tuesday and voted on the budget."


def masked(text: str) -> str:
    common = shipped_model().common
    return " ".join(masked_words(masked_tokens(Prose(Document(id="text", text=text), shipped_vocabulary()), common), common))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The plan of Orla Fenn failed.", "the plan of ¤ failed ."),
        ("Orla Fenn said so.", "¤ said so ."),
        ("In 2016 she won.", "in 0 he won ."),
        ("He and she met the pro-Fenn camp.", "he and he met the pro-¤ camp ."),
        ("“Fenn lied,” he said.", "“ ¤ lied , ” he said ."),
        ("Critics Reject Fenn Plan Again", "critics reject ¤ plan again"),
        ("I left.", "i left ."),
    ],
)
def test_names_numbers_and_genders_are_masked(text: str, expected: str) -> None:
    assert masked(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Republican leaders slammed the plan.", "Democratic leaders slammed the plan."),
        ("It was, as Russia said, a cruel attack on Ukraine.", "It was, as Ukraine said, a cruel attack on Russia."),
        ("The shameful man lied, and he knew it.", "The shameful woman lied, and she knew it."),
        ("Critics of Trump are furious.", "Critics of Hillary Clinton are furious."),
        ("The anti-American mob jeered.", "The anti-Iranian mob jeered."),
    ],
)
def test_swapped_names_leave_the_probability_alone(one: str, other: str) -> None:
    first, second = (framing.score(text).sentences[0].loaded for text in (one, other))
    assert first == second


def test_women_among_the_dead_count_like_men() -> None:
    women, men = (framing.score(f"Of the dead, 21 were {people} and six were guards.") for people in ("women", "men"))
    assert len(women.markers) > len(men.markers)
    assert women.sentences[0].loaded == men.sentences[0].loaded


def test_no_capitalised_name_is_in_the_vocabulary() -> None:
    known = set(shipped_model().common.words)
    assert not known & {"trump", "clinton", "obama", "russia", "israel", "republican", "democrats", "muslims", "reuters", "breitbart"}


def test_loaded_sentence_gets_more_than_plain_one() -> None:
    analysis = framing.score(f"{STRONG} {PLAIN}")
    strong, plain = (sentence.loaded for sentence in analysis.sentences)
    assert strong is not None
    assert plain is not None
    assert plain < 0.5 < strong


def test_every_sentence_above_the_threshold_is_explained() -> None:
    analysis = framing.score(f"{STRONG} {PLAIN} “{STRONG}” said Orla Fenn.")
    likely = {number for number, sentence in enumerate(analysis.sentences) if (sentence.loaded or 0) >= 0.5}
    assert {marker.sentence for marker in analysis.loaded} == likely
    for marker in analysis.loaded:
        assert analysis.document.text[marker.start : marker.end] == marker.text
        assert marker.detector == "classifier:loaded"
        assert f"gives this sentence {analysis.sentences[marker.sentence].loaded:.2f}" in marker.note


def test_quoted_sentence_is_the_speakers() -> None:
    analysis = framing.score(f"“{STRONG}” said Orla Fenn.")
    assert {(marker.voice, marker.speaker) for marker in analysis.loaded} == {("quote", "Orla Fenn")}
    assert "the speaker’s" in analysis.loaded[0].note


def test_explanations_are_in_no_score() -> None:
    with_it, without = (framing.score(STRONG, classifier=choice) for choice in (True, False))
    assert with_it.loaded
    assert with_it.scores == without.scores
    assert with_it.markers == without.markers


def test_json_shows_them_beside_the_lists_markers() -> None:
    record = framing.score(STRONG).to_dict()
    assert {marker["kind"] for marker in record["markers"] if marker["detector"] == "classifier:loaded"} == {"loaded"}
    assert record["run"]["classifier"] == shipped_model().label


def test_without_text_no_word_is_told() -> None:
    record = framing.score(STRONG).to_dict(text=False)
    learned = [marker for marker in record["markers"] if marker["kind"] == "loaded"]
    assert learned
    assert all(marker["text"] is None and "“" not in marker["note"] for marker in learned)


def test_switched_off_nothing_is_assessed() -> None:
    analysis = framing.score(STRONG, classifier=False)
    assert (analysis.sentences[0].loaded, analysis.run.classifier, analysis.loaded) == (None, None, ())


def test_fewer_kinds_leave_it_out() -> None:
    assert framing.score(STRONG, kinds=["booster"]).run.classifier is None


def test_own_list_does_not_move_it(tmp_path: Path) -> None:
    listed = tmp_path / "own.toml"
    listed.write_text(
        'id = "own"\nkind = "evaluation"\nabout = "Words of a class."\n[sources.class-2026]\ncitation = "Our class (2026), Words."\n'
        '[[entries]]\nid = "budget"\nforms = ["budget"]\nsense = "A word we mark."\nsources = ["class-2026"]\nexamples = ["The {budget} passed."]\n',
        encoding="utf-8",
    )
    assert framing.score(PLAIN, lexicons=[listed]).sentences == framing.score(PLAIN).sentences


@pytest.mark.parametrize("text", ["", " \n ", "…", "\ud800", "😀", "a" * 3000, "The " * 2000, "ﬁ ǅ İ ß"])
def test_any_text_can_be_assessed(text: str) -> None:
    analysis = framing.score(text, tone=False, readability=False)
    assert all(sentence.loaded is None or 0 <= sentence.loaded <= 1 for sentence in analysis.sentences)


def test_letters_of_a_word_are_counted_once() -> None:
    assert letter_groups("aaaaaa") == ["_aa", "aaa", "aa_", "_aaa", "aaaa", "aaa_", "_aaaa", "aaaaa", "aaaa_"]
    assert letter_groups(NAME) == []


class Constant:
    """An estimator over sentences."""

    classes_ = (0, 1)

    def predict_proba(self, sentences: list[str]) -> list[tuple[float, float]]:
        return [(1 - len(sentence) / 1000, len(sentence) / 1000) for sentence in sentences]


def test_anything_with_predict_proba_can_be_given() -> None:
    analysis = framing.score(PLAIN, classifier=Constant())
    assert analysis.sentences[0].loaded == len(PLAIN) / 1000
    assert analysis.run.classifier == "Constant"


def test_what_is_no_classifier_is_told() -> None:
    with pytest.raises(ModelError, match="has no predict_proba"):
        as_classifier("model")


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    for name in ("loaded.json", "loaded.npz"):
        shutil.copy(SHIPPED / name, tmp_path)
    return tmp_path


def rewrite(folder: Path, **changes: object) -> None:
    """Change the description, with a digest that fits again."""
    about = json.loads((folder / "loaded.json").read_text(encoding="utf-8")) | changes
    about["digest"] = digest_of(about)
    (folder / "loaded.json").write_text(json.dumps(about), encoding="utf-8")


def test_changed_weights_are_refused(copied: Path) -> None:
    with (copied / "loaded.npz").open("ab") as stream:
        stream.write(b"x")
    with pytest.raises(ModelError, match="SHA-256"):
        load_model(copied)


def test_changed_description_is_refused(copied: Path) -> None:
    about = json.loads((copied / "loaded.json").read_text(encoding="utf-8"))
    (copied / "loaded.json").write_text(json.dumps(about | {"threshold": 0.1}), encoding="utf-8")
    with pytest.raises(ModelError, match="digest does not fit"):
        load_model(copied)


def test_other_version_is_refused(copied: Path) -> None:
    rewrite(copied, schema="framing/classifier/0")
    with pytest.raises(ModelError, match="train it again"):
        load_model(copied)


def test_other_features_are_refused(copied: Path) -> None:
    rewrite(copied, kinds=["booster"])
    with pytest.raises(ModelError, match="other features"):
        load_model(copied)


@pytest.mark.parametrize("content", [b"no zip", packed({"words": "a"})], ids=["no archive", "arrays missing"])
def test_other_contents_are_refused(copied: Path, content: bytes) -> None:
    (copied / "loaded.npz").write_bytes(content)
    rewrite(copied, **{"weights sha256": hashlib.sha256(content).hexdigest()})
    with pytest.raises(ModelError):
        load_model(copied)


def test_other_shape_is_refused(copied: Path) -> None:
    import numpy

    with numpy.load(copied / "loaded.npz") as archive:
        arrays = {name: archive[name] for name in archive.files}
    arrays["root weights"] = arrays["root weights"][:-1]
    content = packed(arrays)
    (copied / "loaded.npz").write_bytes(content)
    rewrite(copied, **{"weights sha256": hashlib.sha256(content).hexdigest()})
    with pytest.raises(ModelError, match="root weights"):
        load_model(copied)


def test_missing_model_is_told(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot be read"):
        load_model(tmp_path)


def test_needs_numpy_and_no_library_of_models() -> None:
    code = (
        "import sys, framing; framing.score('The shameful plan failed.', readability=False); "
        "print(sorted({'sklearn', 'scipy', 'pandas'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_shipped_files_are_small() -> None:
    assert sum(path.stat().st_size for path in SHIPPED.iterdir()) < 3_000_000
