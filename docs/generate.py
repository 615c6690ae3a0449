"""The pages of docs/ that are written from the code and the lists: commands, lexicons, JSON Schema.

It knows how facts of the project read as Markdown and as schema; it refuses to know any fact of its own. Run it with
`make docs`; a test holds the committed pages to what it writes.
"""
# ruff: noqa: INP001 - a script, and docs/ is no package

import ast
import inspect
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import typer.main
from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema
from typer.testing import CliRunner

from framing import types
from framing.cli import app
from framing.comparison import compare, coverage, distinctive, shifts, standings
from framing.comparison import types as comparison_types
from framing.entries import BRACED, Entry, LexiconFile
from framing.exercises import agreement, grading
from framing.exercises import types as exercise_types
from framing.exercises.grading import ClassReport
from framing.exercises.reporting import CLASS_SCHEMA
from framing.exercises.types import EXERCISE_SCHEMA, KEY_SCHEMA, Exercise, Key
from framing.lexicon import load_shipped
from framing.readers import unreadable
from framing.reports.comparison_record import COMPARISON_SCHEMA
from framing.reports.record import ANALYSIS_SCHEMA, ERROR_SCHEMA, OFFSETS
from framing.resources import shipped
from framing.types import KINDS

WIDTH = 80
FORMS_SHOWN = 12
GENERATED = "*Written by `make docs` from {source}: change that, not this page.*"
MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~])")
REFERENCE = re.compile(r'"#/\$defs/(\w+)"')
DIALECT = "https://json-schema.org/draft/2020-12/schema"

ANALYSIS_KEYS = (
    "schema",
    "offsets",
    "document",
    "masked",
    "markers",
    "voices",
    "passives",
    "scores",
    "sources",
    "figures",
    "choices",
    "sentences",
    "headline",
    "prominence",
    "readability",
    "words",
    "notices",
    "run",
)
DOCUMENT_KEYS = ("id", "path", "outlet", "title", "published", "url", "language", "encoding", "sha256", "characters", "words", "sentences")
HIDDEN = {
    "Marker": ("text",),
    "LoadedMarker": ("text",),
    "Passive": ("verb",),
    "Source": ("name",),
    "Figure": ("text",),
    "Choice": ("text",),
    "Headline": ("text",),
}
"""What is never null in an analysis, and null in a record without the article's words."""
COMPARISON_KEYS = (
    "schema",
    "offsets",
    "incident",
    "documents",
    "sides",
    "figures",
    "names",
    "agency",
    "prominence",
    "sources",
    "balance",
    "coverage",
    "shifts",
    "standings",
    "distinctive",
    "wire",
    "notices",
    "run",
)
HIDDEN_IN_COMPARISONS = {
    "FigureValue": ("text",),
    "FigureRow": ("why",),
    "Figure": ("text",),
    "NameChoice": ("form",),
    "RungChoice": ("text",),
    "ActRow": ("act",),
    "SourceRow": ("name",),
    "Shift": ("claim",),
    "DistinctiveWord": ("word",),
}
WITHOUT_TEXT = "Null where the article's words were left out (--no-text); never otherwise."
COUNTED = {
    "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$", "description": "Of the text that every offset points into, in UTF-8."},
    "characters": {"type": "integer", "description": "Code points of that text."},
    "words": {"type": "integer", "description": "Words in all voices, without boilerplate."},
    "sentences": {"type": "integer", "description": "How many there are in `sentences`."},
}


def pages() -> dict[str, str]:
    """Every generated page: its path inside docs/ and its content."""
    files = load_shipped()
    return {
        "cli.md": cli_page(),
        "lexicons.md": lexicons_page(files),
        **{f"lexicons/{file.path.stem}.md": lexicon_page(file) for file in files},
        "schema/analysis-1.json": json_page(analysis_schema()),
        "schema/comparison-1.json": json_page(comparison_schema()),
        "schema/error-1.json": json_page(error_schema()),
        "schema/exercise-1.json": json_page(sheet_schema(Exercise, EXERCISE_SCHEMA)),
        "schema/key-1.json": json_page(sheet_schema(Key, KEY_SCHEMA)),
        "schema/class-1.json": json_page(sheet_schema(ClassReport, CLASS_SCHEMA)),
    }


def write(folder: Path) -> None:
    """Write every page, and remove those of lists that are no more."""
    wanted = pages()
    for path, content in wanted.items():
        page = folder / path
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(content, encoding="utf-8", newline="\n")
    for page in (folder / "lexicons").glob("*.md"):
        if page.relative_to(folder).as_posix() not in wanted:
            page.unlink()


def lines_page(lines: list[str]) -> str:
    return "\n".join(lines) + "\n"


# Commands


def commands() -> Iterator[tuple[str, ...]]:
    """Every command with its parents, as typed after `framing`: the program itself, then each in the order help shows them."""
    waiting: list[tuple[tuple[str, ...], Any]] = [((), typer.main.get_command(app))]
    while waiting:
        words, command = waiting.pop(0)
        yield words
        inner = getattr(command, "commands", {})
        waiting = [((*words, name), inner[name]) for name in inner] + waiting


def help_text(words: tuple[str, ...]) -> str:
    """What `framing … --help` prints, at one width whatever the terminal."""
    result = CliRunner().invoke(app, [*words, "--help"], prog_name="framing", terminal_width=WIDTH, catch_exceptions=False)
    return "\n".join(line.rstrip() for line in result.stdout.splitlines()).strip("\n")


def cli_page() -> str:
    lines = ["# The command line", "", GENERATED.format(source="`framing/cli/`"), ""]
    lines.append(
        "Results go to standard output, everything else to standard error. Exit status: 0 it ran (markers are no failure), "
        "1 a problem with the data, named in one line, 2 wrong usage."
    )
    for words in commands():
        title = " ".join(("framing", *words))
        lines += ["", f"## `{title}`", "", "```text", help_text(words), "```"]
    return lines_page(lines)


# Lexicons


def plain(text: str) -> str:
    """Text as Markdown that shows it as it is."""
    return MARKDOWN.sub(r"\\\1", text)


def lexicons_page(files: tuple[LexiconFile, ...]) -> str:
    ordered = sorted(files, key=lambda file: KINDS.index(file.lexicon.kind))
    senses = sum(len(file.lexicon.entries) for file in files)
    forms = sum(map(form_count, files))
    lines = [
        "# The lexicons",
        "",
        GENERATED.format(source="`lexicons/`"),
        "",
        f"{len(files)} lists, {senses:,} senses, {forms:,} forms.",
        "What the kinds mean is in [taxonomy.md](taxonomy.md); how to add an entry is in [lexicons/README.md](../lexicons/README.md).",
        "",
        "| list | kind | senses | forms | about |",
        "|---|---|--:|--:|---|",
    ]
    for file in ordered:
        name = file.path.stem
        kind = file.lexicon.kind
        lines.append(
            f"| [{name}](lexicons/{name}.md) | [{kind}](taxonomy.md#{kind}) | {len(file.lexicon.entries)} | {form_count(file):,} | "
            f"{plain(file.lexicon.about)} |"
        )
    return lines_page(lines)


def form_count(file: LexiconFile) -> int:
    return sum(len(entry.forms) for entry in file.lexicon.entries)


def lexicon_page(file: LexiconFile) -> str:
    lexicon = file.lexicon
    path = file.path.relative_to(shipped("lexicons")).as_posix()
    lines = [
        f"# {lexicon.id}",
        "",
        GENERATED.format(source=f"[`lexicons/{path}`](../../lexicons/{path})"),
        "",
        plain(lexicon.about),
        "",
        f"Kind: [{lexicon.kind}](../taxonomy.md#{lexicon.kind}) · {len(lexicon.entries)} senses · {form_count(file):,} forms",
        "",
        "## Sources",
        "",
    ]
    lines += [f"- `{name}`: {plain(source.citation)}" for name, source in lexicon.sources.items()]
    lines += ["", "## Entries"]
    for entry in lexicon.entries:
        lines += ["", *entry_lines(entry)]
    return lines_page(lines)


def entry_lines(entry: Entry) -> list[str]:
    """One entry: its sense, then a line each for forms, an example, sources and what it is held by."""
    shown = ", ".join(map(plain, entry.forms[:FORMS_SHOWN]))
    more = len(entry.forms) - FORMS_SHOWN
    example = BRACED.sub(r"**\1**", plain(entry.examples[0]))
    lines = [
        f"### {entry.id}",
        "",
        plain(entry.sense),
        "",
        f"- Forms: {shown}" + (f" … and {more} more" if more > 0 else ""),
        f"- Example: {example}",
        f"- Sources: {', '.join(f'`{source}`' for source in entry.sources)}",
    ]
    if entry.sub is not None:
        lines.append(f"- Sub-kind: {entry.sub}")
    if entry.set is not None:
        lines.append(
            f"- Naming set: {entry.set}" + (", a neutral member: recorded for comparisons, never marked" if entry.neutral_member else "")
        )
    if entry.neutral:
        lines.append(f"- A plainer account would write: {', '.join(map(plain, entry.neutral))}")
    if entry.needs is not None:
        lines.append(f"- Needs: `{entry.needs}`")
    if entry.unless:
        lines.append(f"- Shields: {len(entry.unless)} longer phrase{'s' if len(entry.unless) > 1 else ''} in which it is silent")
    return lines


# JSON Schema


class RecordSchema(GenerateJsonSchema):
    """The schema of the values as they are written out: no titles made from names, no defaults, since every key is always there."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 - pydantic's signature
        return False

    def default_schema(self, schema: Any) -> dict[str, Any]:
        return self.generate_inner(schema["schema"])


def field_notes(module: ModuleType) -> dict[str, dict[str, str]]:
    """What stands in quotation marks under a field, by class and field: the schema repeats it as the field's description."""
    notes: dict[str, dict[str, str]] = {}
    for found in ast.parse(inspect.getsource(module)).body:
        if not isinstance(found, ast.ClassDef):
            continue
        for field, below in zip(found.body, found.body[1:], strict=False):
            if (
                isinstance(field, ast.AnnAssign)
                and isinstance(field.target, ast.Name)
                and isinstance(below, ast.Expr)
                and isinstance(below.value, ast.Constant)
            ):
                notes.setdefault(found.name, {})[field.target.id] = in_json(inspect.cleandoc(str(below.value.value)))
    return notes


def value_schemas(kind: type, *modules: ModuleType) -> dict[str, dict[str, Any]]:
    """The schema of a frozen value and of every value in it, by class; closed, every key required, with the fields' notes."""
    schema = TypeAdapter(kind).json_schema(mode="serialization", schema_generator=RecordSchema)
    values: dict[str, dict[str, Any]] = schema.pop("$defs", {})
    values[kind.__name__] = schema
    notes = {name: fields for module in modules for name, fields in field_notes(module).items()}
    for name, value in values.items():
        value["additionalProperties"] = False
        value["required"] = list(value["properties"])
        value["description"] = in_json(value["description"])
        for field, note in notes.get(name, {}).items():
            value["properties"][field]["description"] = note
    return values


def in_json(words: str) -> str:
    """A note from the code in the words of JSON."""
    return re.sub(r"\bNone\b", "null", words)


def closed(properties: dict[str, Any], **more: Any) -> dict[str, Any]:
    """An object with these keys, all of them, and no others."""
    return {**more, "type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def analysis_schema() -> dict[str, Any]:
    values = value_schemas(types.Analysis, types)
    whole = values.pop("Analysis")["properties"]
    document = values.pop("Document")["properties"]
    hide(values, HIDDEN)
    document_record = closed({key: COUNTED.get(key) or document[key] for key in DOCUMENT_KEYS})
    given = {
        "schema": {"const": ANALYSIS_SCHEMA},
        "offsets": {"const": OFFSETS},
        "document": {"$ref": "#/$defs/Document"},
        "masked": document["masked"],
        "markers": {
            "type": "array",
            "items": {"anyOf": [{"$ref": "#/$defs/Marker"}, {"$ref": "#/$defs/LoadedMarker"}]},
            "description": "In text order: the lists’ markers, and beside them the classifier’s words, which no score counts.",
        },
    }
    return {
        "$schema": DIALECT,
        "$id": "urn:framing:schema:analysis-1",
        "title": ANALYSIS_SCHEMA,
        **closed(
            {key: given.get(key) or whole[key] for key in ANALYSIS_KEYS},
            description="One analysis, as `framing score --format jsonl` writes it: one object a line.",
        ),
        "$defs": dict(sorted({"Document": document_record, **values}.items())),
    }


def comparison_schema() -> dict[str, Any]:
    values = value_schemas(compare.Comparison, compare, types, comparison_types, coverage, shifts, standings, distinctive)
    whole = values.pop("Comparison")["properties"]
    incident = values["Incident"]["properties"]
    document = values["Document"]["properties"]
    hide(values, HIDDEN_IN_COMPARISONS)
    told = {"text": or_null({"type": "string"}) | {"description": f"The sentence. {WITHOUT_TEXT}"}}
    for name in ("Telling", "Nearest"):
        values[name]["properties"] |= told
        values[name]["required"].append("text")
    fact = values["Fact"]["properties"]
    values["Fact"] = closed({"fact": or_null(fact.pop("text")), **fact}, description=values["Fact"]["description"])
    # the record has an object where the code keeps pairs
    values["SourceBalance"]["properties"]["side_words"] = {
        "type": "object",
        "additionalProperties": {"type": "integer"},
        "description": "Words of every declared side; what is left belongs to none.",
    }
    given = {
        "schema": {"const": COMPARISON_SCHEMA},
        "offsets": {"const": OFFSETS},
        "incident": closed({key: incident[key] for key in ("id", "title", "date")}),
        "documents": {"type": "array", "items": {"$ref": "#/$defs/Document"}},
        "sides": incident["sides"],
        "notices": incident["notices"],
    }
    document_record = closed(
        {
            "id": document["id"],
            "outlet": values["Account"]["properties"]["outlet"],
            "title": document["title"],
            "published": document["published"],
            "words": COUNTED["words"],
            "sha256": COUNTED["sha256"],
        }
    )
    schema = closed(
        {key: given.get(key) or whole[key] for key in COMPARISON_KEYS},
        description="One comparison, as `framing compare --format json` writes it. Offsets point into the text of the document named beside them.",
    )
    values = {"Document": document_record} | {name: value for name, value in values.items() if name != "Document"}
    return {
        "$schema": DIALECT,
        "$id": "urn:framing:schema:comparison-1",
        "title": COMPARISON_SCHEMA,
        **schema,
        "$defs": reachable(schema, values),
    }


def reachable(schema: dict[str, Any], values: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The values that the schema names, and those that they name, by name."""
    found: dict[str, dict[str, Any]] = {}
    waiting = [schema]
    while waiting:
        for name in REFERENCE.findall(json.dumps(waiting.pop())):
            if name not in found:
                found[name] = values[name]
                waiting.append(values[name])
    return dict(sorted(found.items()))


def hide(values: dict[str, dict[str, Any]], keys: dict[str, tuple[str, ...]]) -> None:
    """Let the articles' own words be null in these fields."""
    for name, hidden in keys.items():
        for key in hidden:
            values[name]["properties"][key] = or_null(values[name]["properties"][key])


def or_null(schema: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [schema, {"type": "null"}], "description": WITHOUT_TEXT}


def sheet_schema(kind: type, name: str) -> dict[str, Any]:
    """The schema of a file of the classroom: its value as it stands, with the schema's name."""
    values = value_schemas(kind, exercise_types, grading, agreement)
    whole = values.pop(kind.__name__)
    properties = {"schema": {"const": name}} | {key: value for key, value in whole["properties"].items() if key != "schema"}
    return {
        "$schema": DIALECT,
        "$id": f"urn:framing:schema:{name.removeprefix('framing/').replace('/', '-')}",
        "title": name,
        **closed(properties, description=whole["description"]),
        "$defs": dict(sorted(values.items())),
    }


def error_schema() -> dict[str, Any]:
    values = value_schemas(unreadable.Unreadable, unreadable)["Unreadable"]["properties"]
    return {
        "$schema": DIALECT,
        "$id": "urn:framing:schema:error-1",
        "title": ERROR_SCHEMA,
        **closed(
            {
                "schema": {"const": ERROR_SCHEMA},
                "document": closed({key: values[key] for key in ("id", "path")}),
                "error": closed({key: values[key] for key in ("problem", "line")}),
            },
            description="What stands in the place of a document that could not be read; the run goes on.",
        ),
    }


def json_page(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
