"""Compiles the inner loops with mypyc, when a wheel is built with FRAMING_COMPILED=1; else the wheel is plain Python.

It knows which modules are worth it; they know nothing of it, and find the same either way.
"""

import os
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

MODULES = ("text.py", "flags.py", "prose.py", "vocabulary.py", "analysis.py", "voice/*.py", "detectors/*.py", "ledgers/*.py")
OPTIONS = ("--config-file=", f"--cache-dir={os.devnull}", "--no-site-packages", "--ignore-missing-imports", "--follow-imports=silent")
"""mypy's: the strict check is another command's business, and reading the libraries would take a minute."""


def is_wanted() -> bool:
    return os.environ.get("FRAMING_COMPILED", "") not in ("", "0")


class Compilation(BuildHookInterface[Any]):
    """Adds the compiled modules to the wheel, beside their sources."""

    def dependencies(self) -> list[str]:
        """What a build needs beside hatchling."""
        return ["mypy>=1.13", "setuptools>=65"] if is_wanted() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile; an editable install stays plain, or changes to its sources would have no effect."""
        if version == "editable" or not is_wanted():
            return
        root = Path(self.root)
        sources = [str(path.relative_to(root)) for pattern in MODULES for path in sorted((root / "framing").glob(pattern))]
        self.built = tempfile.TemporaryDirectory()
        room = Path(self.built.name)
        before = Path.cwd()
        os.chdir(root)  # mypyc names modules from where it stands
        try:
            compile_modules(sources, room)
        finally:
            os.chdir(before)
        built = room / "built"
        build_data["force_include"].update({str(path): str(path.relative_to(built)) for path in built.rglob("*") if path.is_file()})
        build_data["pure_python"] = False
        build_data["infer_tag"] = True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Clear away what was compiled, once it is in the wheel."""
        del version, build_data, artifact_path
        if hasattr(self, "built"):
            self.built.cleanup()


def compile_modules(sources: list[str], room: Path) -> None:
    """From Python to C by mypyc, from C to extension modules by the C compiler of this machine; raises what either raises."""
    from mypyc.build import mypycify
    from setuptools import Distribution

    extensions = mypycify([*OPTIONS, *sources], opt_level="3", debug_level="0", multi_file=True, target_dir=str(room / "c"))
    command = Distribution({"name": "framing", "ext_modules": extensions}).get_command_obj("build_ext")
    command.build_temp, command.build_lib = str(room / "objects"), str(room / "built")
    command.ensure_finalized()
    command.run()
