"""Compiles the inner loops with mypyc where a wheel is built on a machine with a C compiler; else the wheel is plain Python.

It knows which modules are worth it; they know nothing of it, and find the same either way. FRAMING_COMPILED=0 asks for
plain Python; with FRAMING_COMPILED=1 a build that cannot compile fails. `framing --version` says which one is installed.
"""

import os
import shutil
import sysconfig
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

MODULES = (
    "text.py",
    "flags.py",
    "forms.py",
    "prose.py",
    "vocabulary.py",
    "analysis.py",
    "prominence.py",
    "hedging.py",
    "denials/*.py",
    "readers/masking.py",
    "readers/titles.py",
    "readers/provenance.py",
    "readers/documents.py",
    "voice/*.py",
    "detectors/*.py",
    "ledgers/*.py",
)
OPTIONS = ("--config-file=", f"--cache-dir={os.devnull}", "--no-site-packages", "--ignore-missing-imports", "--follow-imports=silent")
"""mypy's: the strict check is another command's business, and reading the libraries would take a minute."""


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
        self.room = tempfile.TemporaryDirectory()
        built = Path(self.room.name, "built")
        before = Path.cwd()
        os.chdir(root)  # mypyc names modules from where it stands
        try:
            compile_modules(sources, Path(self.room.name))
        except (Exception, SystemExit) as error:  # whatever a compiler's tools raise; mypyc exits
            if is_demanded():
                raise
            self.app.display_warning(f"framing is not compiled, and installed as plain Python: {error!r}")
            return
        finally:
            os.chdir(before)
        build_data["force_include"].update({str(path): str(path.relative_to(built)) for path in built.rglob("*") if path.is_file()})
        build_data["pure_python"] = False
        build_data["infer_tag"] = True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Clear away what was compiled, once it is in the wheel."""
        del version, build_data, artifact_path
        if hasattr(self, "room"):
            self.room.cleanup()


def is_demanded() -> bool:
    return os.environ.get("FRAMING_COMPILED", "") not in ("", "0")


def is_wanted() -> bool:
    """Whether to compile: as the environment says, or else where there is a C compiler with Python's headers."""
    asked = os.environ.get("FRAMING_COMPILED", "")
    return is_demanded() if asked else has_compiler()


def has_compiler() -> bool:
    command = (os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc").split()
    return shutil.which(command[0]) is not None and Path(sysconfig.get_path("include"), "Python.h").is_file()


def compile_modules(sources: list[str], room: Path) -> None:
    """From Python to C by mypyc, from C to extension modules by the C compiler of this machine; raises what either raises."""
    from mypyc.build import mypycify
    from setuptools import Distribution

    extensions = mypycify([*OPTIONS, *sources], opt_level="3", debug_level="0", multi_file=True, target_dir=str(room / "c"))
    command = Distribution({"name": "framing", "ext_modules": extensions}).get_command_obj("build_ext")
    command.build_temp, command.build_lib = str(room / "objects"), str(room / "built")
    command.ensure_finalized()
    command.run()
