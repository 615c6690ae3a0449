"""The corpus keeps what its datasheet promises, and the checker sees when it does not."""

import importlib
import shutil
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from framing import types
from framing.comparison.types import Conflict
from framing.evaluation import truth, truth_files
from framing.resources import shipped

CORPORA = shipped("corpora")
INCIDENT = "march-in-tarn-quay"
TRUTH = f"{INCIDENT}/oressian-bureau.truth.toml"


@pytest.fixture(scope="module")
def check():
    sys.path.insert(0, str(CORPORA))
    try:
        yield importlib.import_module("check")
    finally:
        sys.path.remove(str(CORPORA))


@pytest.fixture
def small(tmp_path):
    """A copy of one incident with what stands beside it, to be damaged."""
    root = tmp_path / "small"
    shutil.copytree(CORPORA / INCIDENT, root / INCIDENT)
    for name in ("sides.toml", "locate.py"):
        shutil.copy(CORPORA / name, root / name)
    return root


@pytest.fixture
def corpus(tmp_path):
    """A copy that may be damaged."""
    root = tmp_path / "corpora"
    shutil.copytree(CORPORA, root, ignore=shutil.ignore_patterns("__pycache__"))
    return root


def test_check_of_the_shipped_corpus_finds_nothing():
    ran = subprocess.run([sys.executable, "-B", str(CORPORA / "check.py")], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "nothing is missing or out of place" in ran.stdout


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("KINDS", types.KINDS),
        ("VOICES", types.VOICES),
        ("LEVELS", types.LEVELS),
        ("RUNGS", types.RUNGS),
        ("MASK_REASONS", types.MASK_REASONS),
        ("MEASURES", get_args(truth.Measure)),
        ("CONFLICTS", get_args(Conflict)),
        ("SETS", truth.NAMING_SETS),
    ],
)
def test_check_knows_the_same_names_as_the_package(check, ours, theirs):
    assert tuple(getattr(check, ours)) == theirs


@pytest.mark.parametrize(
    ("file", "before", "after", "line", "words"),
    [
        (TRUTH, 'end = 14, text = "regime"', 'end = 15, text = "regime"', 8, "run python corpora/locate.py"),
        (TRUTH, 'text = "crushes", kind', 'text = "crashes", kind', 9, "run python corpora/locate.py"),
        (TRUTH, 'kind = "metaphor", voice = "headline"', 'kind = "image", voice = "headline"', 9, "one of distancing, pretext"),
        (TRUTH, 'sub = "passive-agentless", ', "", 12, "sub = 'None' of agency; one of passive-agent"),
        (
            TRUTH,
            'text = "regime", kind = "loaded-actor", voice = "headline"',
            'text = "regime", kind = "loaded-actor", voice = "author"',
            8,
            "headline in the title",
        ),
        (TRUTH, 'id = "marchers-hurt", ', 'id = "nobody-hurt", ', None, "the manifest has no id 'nobody-hurt'"),
        (TRUTH, 'act = "gas-hurt"', 'act = "gas-helped"', None, "the manifest has no act 'gas-helped'"),
        (TRUTH, 'outlet = "oressian-bureau"', 'outlet = "bureau"', 2, 'outlet = "oressian-bureau" is right'),
        (TRUTH, 'low = 80, qualifier = "upwards of", ', "low = 80, ", None, "an open bound needs the qualifier"),
        (f"{INCIDENT}/incident.toml", 'id = "vans"', 'id = "lorries"', None, "no article tells 'lorries'"),
        (f"{INCIDENT}/incident.toml", 'split = "development"', 'split = "training"', 5, "development or held-out"),
        (f"{INCIDENT}/incident.toml", 'conflict = "unexplained"', 'conflict = "odd"', None, "conflict: 'odd'; one of none"),
        (
            f"{INCIDENT}/oressian-bureau.txt",
            "Fire also destroyed",
            "In Paris fire destroyed",
            None,
            "'Paris' is a real name; invent another",
        ),
        (f"{INCIDENT}/oressian-bureau.txt", "Velmark regime", "The regime", None, "title: is not the first line"),
        ("sides.toml", '"march-in-tarn-quay/oressia",', "", 1, "'march-in-tarn-quay/oressia' is in no bloc; add it to one"),
    ],
)
def test_check_names_the_file_the_line_and_what_is_wrong(check, small, capsys, file, before, after, line, words):
    damaged = small / file
    content = damaged.read_text(encoding="utf-8")
    assert before in content
    damaged.write_text(content.replace(before, after, 1), encoding="utf-8")
    assert check.main([str(small)]) == 1
    found = [problem for problem in capsys.readouterr().err.splitlines() if words in problem]
    assert found
    where = f"{Path(file).name}:{line}:" if line is not None else ":"
    assert any(where in problem for problem in found)


def test_check_misses_wire_copy_that_was_rewritten(check, corpus, capsys):
    article = corpus / INCIDENT / "quayside-courier.txt"
    article.write_text(" ".join(reversed(article.read_text(encoding="utf-8").split())), encoding="utf-8")
    check.main([str(corpus)])
    assert "incidents with the same wire copy in three outlets; at least 2" in capsys.readouterr().err


def test_check_counts_incidents_and_articles(check, corpus, capsys):
    shutil.rmtree(corpus / INCIDENT)
    check.main([str(corpus)])
    assert "13 incidents with 64 articles; at least 14 and 64" in capsys.readouterr().err


def test_check_reports_an_article_nobody_lists(check, small, capsys):
    (small / INCIDENT / "stray.txt").write_text("A stray.\n", encoding="utf-8")
    assert check.main([str(small)]) == 1
    assert "list it there or delete it" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["balance", "kinds"])
def test_readme_holds_the_tables_as_computed(check, name):
    readme = (CORPORA / "README.md").read_text(encoding="utf-8")
    committed = readme.split(f"<!-- {name} -->\n")[1].split(f"\n<!-- /{name} -->")[0]
    _, incidents = check.load(CORPORA)
    articles = [article for incident in incidents for article in incident.articles]
    computed = check.balance.table(CORPORA) if name == "balance" else check.kind_table(articles)
    assert committed.split("\n") == computed


def test_readme_states_the_tolerances_that_are_checked(check):
    readme = (CORPORA / "README.md").read_text(encoding="utf-8")
    for measure, (blocs, factor) in check.balance.TOLERANCES.items():
        assert f"| {measure} | {', '.join(blocs)} | {factor:g} times |" in readme


def test_balance_counts_an_imbalance(check, corpus):
    for path in corpus.glob("*/*.truth.toml"):
        content = path.read_text(encoding="utf-8")
        path.write_text(content.replace('source = "Ilse Haldane", level', 'source = "nobody", level'), encoding="utf-8")
    shares = check.balance.treatments(corpus)["velmark-authorities"]
    assert shares.words < check.balance.treatments(CORPORA)["velmark-authorities"].words


@pytest.mark.parametrize(
    ("marker", "verdict"),
    [
        ({"kind": "pretext", "text": "under the guise of"}, "blame"),
        ({"kind": "loaded-actor", "text": "thugs"}, "blame"),
        ({"kind": "loaded-actor", "text": "hero"}, "praise"),
        ({"kind": "legitimacy", "text": "unlawful"}, "blame"),
        ({"kind": "legitimacy", "text": "lawful"}, "praise"),
        ({"kind": "evaluation", "text": "vast"}, None),
        ({"kind": "hedge", "text": "may"}, None),
    ],
)
def test_judgement_tells_praise_from_blame(check, marker, verdict):
    assert check.balance.judgement(marker) == verdict


def test_locate_renews_offsets_after_the_text_has_moved(small):
    article = small / INCIDENT / "oressian-bureau.txt"
    article.write_text(article.read_text(encoding="utf-8").replace("Upwards of 80", "On Sunday, upwards of 80", 1), encoding="utf-8")
    path = small / TRUTH
    path.write_text(path.read_text(encoding="utf-8").replace('"Upwards of', '"upwards of'), encoding="utf-8")
    ran = subprocess.run([sys.executable, "-B", str(small / "locate.py"), INCIDENT], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert truth_files.load_incident(small / INCIDENT)


def test_locate_reports_a_text_that_is_gone(small):
    article = small / INCIDENT / "oressian-bureau.txt"
    article.write_text(article.read_text(encoding="utf-8").replace("ostensibly", "perhaps"), encoding="utf-8")
    ran = subprocess.run([sys.executable, "-B", str(small / "locate.py"), INCIDENT], capture_output=True, text=True, check=False)
    assert ran.returncode == 1
    assert "oressian-bureau.truth.toml:" in ran.stderr
    assert "not in the article: 'ostensibly'" in ran.stderr
