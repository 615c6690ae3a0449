"""What is shipped: the wheel holds every list, corpus and licence; no committed file names a registry's host or a machine's path."""

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from email import message_from_string
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import framing
from framing.resources import cmudict_path, shipped

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PYTHON = PROJECT["requires-python"].removeprefix(">=")
CACHES = {"__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".hypothesis"}


def files_below(folder):
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and not CACHES & set(path.parts) and path.suffix != ".pyc"
    }


# The wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The plain wheel, built offline from this checkout."""
    pytest.importorskip("hatchling", reason="hatchling builds the wheel; it is in the dev extra")
    folder = tmp_path_factory.mktemp("dist")
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder],
        cwd=ROOT,
        env={**os.environ, "FRAMING_COMPILED": "0"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    (path,) = folder.glob("*.whl")
    with zipfile.ZipFile(path) as archive:
        yield archive


def members(archive, prefix):
    return {name.removeprefix(prefix) for name in archive.namelist() if name.startswith(prefix)}


@pytest.mark.slow
@pytest.mark.parametrize("folder", ["lexicons", "corpora"])
def test_wheel_holds_every_file_of_the_data_folder_and_no_other(wheel, folder):
    assert members(wheel, f"framing/data/{folder}/") == files_below(ROOT / folder)


@pytest.mark.slow
def test_wheel_holds_every_file_of_the_package(wheel):
    inside = {name for name in members(wheel, "framing/") if not name.startswith("data/")}

    assert inside == files_below(ROOT / "framing")


@pytest.mark.slow
def test_wheel_holds_the_pronouncing_dictionary_with_its_licence(wheel):
    names = members(wheel, "framing/nltk_data/corpora/cmudict/")

    assert names == {"cmudict", "LICENSE"}


@pytest.mark.slow
def test_wheel_holds_both_licences_as_licences(wheel):
    (metadata,) = [name for name in wheel.namelist() if name.endswith(".dist-info/METADATA")]
    facts = message_from_string(wheel.read(metadata).decode("utf-8"))
    folder = metadata.removesuffix("METADATA") + "licenses/"

    assert facts["License-Expression"] == "Apache-2.0"
    assert sorted(facts.get_all("License-File")) == sorted(PROJECT["license-files"])
    for name in PROJECT["license-files"]:
        assert wheel.read(folder + name) == (ROOT / name).read_bytes()


@pytest.mark.slow
def test_wheel_names_no_path_of_this_machine(wheel):
    places = [f"{ROOT}/".encode(), f"{Path.home()}/".encode()]

    assert [name for name in wheel.namelist() if name.startswith("/") or ".." in name.split("/")] == []
    assert [name for name in wheel.namelist() if any(place in wheel.read(name) for place in places)] == []


@pytest.mark.slow
def test_wheel_works_where_it_is_unpacked(wheel, tmp_path):
    wheel.extractall(tmp_path / "site")
    (tmp_path / "article.txt").write_text("The regime fell on Sunday.\n", encoding="utf-8")
    call = "import framing.resources, framing.cli; print(framing.resources.shipped('lexicons')); framing.cli.main()"

    done = subprocess.run(
        [sys.executable, "-c", call, "score", "article.txt", "--format", "csv"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "site"), "HOME": "/nonexistent"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )

    assert done.stderr == ""
    place, _, *rows = done.stdout.splitlines()
    assert Path(place) == tmp_path / "site" / "framing" / "data" / "lexicons"
    assert [row for row in rows if ",regime,loaded-actor," in row]


# The checkout


@pytest.mark.parametrize("name", ["lexicons", "corpora"])
def test_checkout_reads_its_own_data_folders(name):
    if (Path(framing.__file__).parent / "data").is_dir():
        pytest.skip("framing is installed from a wheel here")

    assert shipped(name) == Path(framing.__file__).parent.parent / name
    assert shipped(name).is_dir()


def test_pronouncing_dictionary_lies_where_nltk_looks_for_it():
    assert (cmudict_path() / "corpora" / "cmudict" / "cmudict").is_file()


# Licences and versions


def test_licence_is_the_one_that_is_declared():
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")

    assert PROJECT["license"] == "Apache-2.0"
    assert text.split("\n\n", 1)[0].split() == [
        "Apache",
        "License",
        "Version",
        "2.0,",
        "January",
        "2004",
        "http://www.apache.org/licenses/",
    ]
    assert "END OF TERMS AND CONDITIONS" in text


def test_licence_of_the_pronouncing_dictionary_allows_redistribution():
    words = " ".join((cmudict_path() / "corpora" / "cmudict" / "LICENSE").read_text(encoding="utf-8").split())

    assert "Carnegie Mellon University" in words
    assert "Redistribution and use in source and binary forms, with or without modification, are permitted" in words


def test_no_dependency_is_the_dictionary_under_another_licence():
    assert "cmudict" not in {canonicalize_name(requirement.name) for requirement in requirements()}


def test_citation_names_licence_and_version():
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")

    assert f"\nversion: {framing.__version__}\n" in citation
    assert f"\nlicense: {PROJECT['license']}\n" in citation


# The pins


def requirements():
    wanted = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"], "hatchling"]
    return [Requirement(requirement) for requirement in wanted]


def pins():
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def test_pins_are_names_and_versions_in_order():
    assert [line for line in pins() if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*==[0-9][0-9a-z.]*", line)] == []
    assert pins() == sorted(pins(), key=str.upper)


def test_pins_cover_and_fit_what_the_project_asks_for():
    versions = {canonicalize_name(name): version for name, _, version in (line.partition("==") for line in pins())}

    missing = [str(wanted) for wanted in requirements() if not wanted.specifier.contains(versions.get(canonicalize_name(wanted.name), "0"))]
    assert missing == []


# Committed files

HOSTS = re.compile(r"py" r"pi\.org|python" r"hosted|npm" r"js\.org|deb\." r"debian|--(?:extra-)?index" r"-url|find" r"-links")
"""Written in two halves each, so that this file names none."""
MACHINES = re.compile(r"(?<![\w.~*{}])/(?:home|root|Users|work|private|srv|opt)/[\w.]|\b[A-Z]:\\\\?Users")


@pytest.fixture(scope="module")
def committed():
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout: nothing says which files are committed")
    names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True).stdout.split("\0")
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


@pytest.mark.parametrize("forbidden", [HOSTS, MACHINES], ids=["registry hosts", "paths of a machine"])
def test_no_committed_file_names(committed, forbidden):
    found = [
        (path.relative_to(ROOT).as_posix(), match[0])
        for path in committed
        for match in forbidden.finditer(path.read_bytes().decode("utf-8", "replace"))
    ]

    assert found == []


def test_committed_files_are_small(committed):
    assert [path.name for path in committed if path.stat().st_size > 5_000_000] == []


def test_python_that_is_asked_for_is_the_one_that_is_checked():
    ruff = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["ruff"]

    assert ruff["target-version"] == "py" + PYTHON.replace(".", "")
