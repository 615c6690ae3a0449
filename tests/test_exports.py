"""What the package offers by name."""

import importlib
import pkgutil
from pathlib import Path

import pytest

import framing

MODULES = [module.name for module in pkgutil.walk_packages(framing.__path__, "framing.") if not module.name.endswith("__main__")]


def test_all_is_sorted_and_without_doubles() -> None:
    assert list(framing.__all__) == sorted(set(framing.__all__))


@pytest.mark.parametrize("name", framing.__all__)
def test_everything_offered_is_there(name: str) -> None:
    assert getattr(framing, name).__name__ == name


def test_everything_offered_is_listed_by_dir() -> None:
    assert set(framing.__all__) <= set(dir(framing))


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'scores'"):
        framing.scores  # noqa: B018


def test_the_error_tree_is_offered_whole() -> None:
    from framing import errors

    public = {name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, errors.FramingError)}
    assert public <= set(framing.__all__)


@pytest.mark.parametrize("name", MODULES)
def test_every_module_says_what_it_knows_and_refuses_to_know(name: str) -> None:
    module = importlib.import_module(name)
    if not Path(str(module.__file__)).read_text(encoding="utf-8").strip():
        return  # an empty package marker
    documentation = module.__doc__
    assert documentation
    assert documentation.strip().splitlines()[0].endswith((".", ":", "?")), documentation.splitlines()[0]


@pytest.mark.parametrize("name", MODULES)
def test_names_a_module_lists_are_sorted_and_there(name: str) -> None:
    module = importlib.import_module(name)
    listed = getattr(module, "__all__", ())
    assert list(listed) == sorted(listed)
    assert all(hasattr(module, each) for each in listed)
