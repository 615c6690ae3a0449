"""Starting the page: what is told when something is missing or wrong, and what is not loaded for it."""

import re
import subprocess
import sys

import pytest

from framing.cli.serve import shelved
from framing.errors import DataError
from framing.exercises.files import exercise_json, key_json
from framing.serve.pages import HERE, OWN_FILES, look, static_file
from framing.serve.store import Store

CLASS = re.compile(r'class="([^"]*)"')
HIDDEN = """
import sys
class Hidden:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("fastapi", "segno", "sqlalchemy", "uvicorn"):
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Hidden())
sys.argv = ["framing", "serve"]
from framing.cli import main
main()
"""


def test_missing_extra_is_told_in_one_line(tmp_path):
    told = subprocess.run([sys.executable, "-c", HIDDEN], capture_output=True, text=True, timeout=60, check=False, cwd=tmp_path)
    assert told.returncode == 1
    assert len(told.stderr.splitlines()) == 1
    assert "pip install 'framing[serve]'" in told.stderr


def test_command_line_does_not_load_the_server():
    code = "import sys, framing.cli; print([name for name in ('fastapi', 'sqlalchemy', 'uvicorn', 'jinja2') if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"


@pytest.mark.parametrize("given", ["", "exercise.json", "key.json"])
def test_exercise_is_found_by_its_folder_or_either_file(tmp_path, exercise, key, given):
    (tmp_path / "exercise.json").write_text(exercise_json(exercise), encoding="utf-8")
    (tmp_path / "key.json").write_text(key_json(key), encoding="utf-8")
    shelf = shelved(tmp_path / given)
    assert (shelf.exercise, shelf.key) == (exercise, key)


def test_key_of_another_exercise_is_told(tmp_path, exercise, other_key):
    (tmp_path / "exercise.json").write_text(exercise_json(exercise), encoding="utf-8")
    (tmp_path / "key.json").write_text(key_json(other_key), encoding="utf-8")
    with pytest.raises(DataError, match="belongs to another exercise"):
        shelved(tmp_path)


@pytest.mark.parametrize("content", [b"no database at all, but long enough to be taken for one" * 30, b"SQLite format 3\0broken"])
def test_file_that_is_none_of_ours_is_told_and_left_alone(tmp_path, content):
    path = tmp_path / "notes.sqlite"
    path.write_bytes(content)
    with pytest.raises(DataError, match="give another --data"):
        Store(path)
    assert path.read_bytes() == content


def test_folder_that_cannot_be_written_is_told(tmp_path):
    with pytest.raises(DataError, match="cannot be opened for writing"):
        Store(tmp_path / "nowhere" / "class.sqlite")


def test_style_sheet_and_scripts_ask_nothing_of_anybody():
    for name in OWN_FILES:
        if not name.startswith("vendor/"):
            assert b"http" not in static_file(name)[0]
    assert "url(" not in look()
    assert "@import" not in look()


def test_files_of_others_have_their_licences():
    vendor = HERE / "static" / "vendor"
    for name in OWN_FILES:
        if name.startswith("vendor/"):
            stem = name.removeprefix("vendor/").split(".min")[0].split(".umd")[0]
            assert list(vendor.glob(f"{stem}.LICENSE*.txt")), name
            assert f"`{name.removeprefix('vendor/')}`" in (vendor / "README.md").read_text(encoding="utf-8")


def test_templates_hold_no_script_and_no_style_of_their_own():
    for path in (HERE / "templates").iterdir():
        text = path.read_text(encoding="utf-8")
        assert " style=" not in text, path
        assert "<script>" not in text, path
        assert "| safe" not in text, path
        assert " on" + "click=" not in text, path


def test_no_rule_of_the_page_for_a_class_reaches_into_a_report(visitors):
    article = "Rebels stormed the market\n\nThe regime claimed that 12 people were killed at Low Quay. “We saw it,” Mira Lund said."
    other = "Market attacked\n\nTwelve people died at Low Quay on Friday, officials said."
    head = set(CLASS.findall((HERE / "templates" / "report_head.html.jinja").read_text(encoding="utf-8")))
    reports = "".join(visitors.anybody().post("/marked", data={"text": article, "other": second}).text for second in ("", other))
    used = {name for names in CLASS.findall(reports) for name in names.split()} - {"m", "kind", "kinds", "quiet", "words"}
    rules = re.findall(r"^\.serve \.([\w-]+) \{", (HERE / "static" / "serve.css").read_text(encoding="utf-8"), re.MULTILINE)
    assert not used.intersection(rules) - {name for names in head for name in names.split()}
