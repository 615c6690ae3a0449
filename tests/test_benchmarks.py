"""The benchmark runs, reads what it says it reads, and compares like with like; how fast anything is, is not tested."""

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from framing.lexicon import load_shipped
from framing.text import Text

FOLDER = Path(__file__).parent.parent / "benchmarks"
SENTENCE = "The mayor of Hollin Ford claimed on Monday that the so-called truce had been broken, and 17 people were hurt. "


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(FOLDER))
    import bench

    return bench


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    rows = [{"id": number, "text": SENTENCE * 12 + f"Number {number}."} for number in range(5)]
    rows.insert(1, {"id": "brief", "text": SENTENCE})
    path = tmp_path / "articles.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps(row) + "\n" for row in rows)
    return path


def test_articles_are_long_ones_and_never_the_same_twice(bench: ModuleType, articles: Path) -> None:
    rounds = bench.slices(articles, rounds=3, articles=4)
    texts = [document.text for documents in rounds for document in documents]
    assert [len(documents) for documents in rounds] == [4, 4, 4]
    assert len(set(texts)) == 12
    assert all(len(text.split()) >= 200 for text in texts)


def test_without_real_articles_the_invented_ones_are_read(bench: ModuleType) -> None:
    documents = bench.slices(None, rounds=1, articles=3)[0]
    assert all("/" in document.id and document.text for document in documents)


def test_filler_has_as_many_tokens_a_form_and_no_form_of_the_lists(bench: ModuleType) -> None:
    shipped = load_shipped()[:4]
    made = bench.filler(shipped, times=3)
    for file, filler in zip(shipped, made, strict=True):
        forms = [form for entry in file.lexicon.entries for form in entry.forms]
        filled = [form for entry in filler.lexicon.entries for form in entry.forms]
        assert len(filled) == 2 * len(forms)
        assert [len(form.split()) for form in filled] == [len(form.split()) for form in forms * 2]
        assert len(set(filled) - set(forms)) > 0.99 * len(set(filled))
    assert made == bench.filler(shipped, times=3)


def test_the_steps_timed_one_by_one_are_those_of_the_analysis(bench: ModuleType, articles: Path) -> None:
    analyzer = bench.Analyzer()
    document = bench.slices(articles, rounds=1, articles=1)[0][0]
    steps = bench.Steps(document, analyzer)
    for step in bench.STAGES.values():
        step(steps)
    assert steps.analysis == analyzer.analyze(document)
    assert len(steps.prose) == len(Text(document.text).starts)


def test_a_missing_file_is_named(articles: Path) -> None:
    done = run("nowhere.jsonl")
    assert done.returncode == 2
    assert "nowhere.jsonl: no such file" in done.stderr


@pytest.mark.slow
def test_a_run_prints_tables_and_writes_its_figures(articles: Path, tmp_path: Path) -> None:
    target = tmp_path / "figures.json"
    done = run(str(articles), "--count", "2", "--rounds", "1", "--json", str(target))
    assert done.returncode == 0, done.stderr
    assert "Articles of 4 kB a second" in done.stdout
    figures = json.loads(target.read_text())
    assert set(figures) == {"python", "articles", "compiled", "pipelines", "stages", "start_up", "memory"}
    assert {"everything", "the glue, all four"} <= set(figures["pipelines"])


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(FOLDER / "bench.py"), *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(FOLDER.parent)},
    )
