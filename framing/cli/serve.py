"""`framing serve`: the page a class can share, started on a laptop."""

import errno
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from framing.cli.paths import path_given
from framing.errors import DataError, FramingError

if TYPE_CHECKING:
    from framing.serve.room import Shelf

EXTRA = ("fastapi", "uvicorn", "sqlalchemy", "itsdangerous", "segno", "python_multipart")
LOOPBACK = ("127.0.0.1", "localhost", "::1")
EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 - only if the teacher says so
PORT = 8000


def serve(
    exercises: Annotated[
        list[Path] | None,
        typer.Argument(
            parser=path_given,
            metavar="EXERCISE",
            help="Folders that `framing exercise make` wrote, or an exercise.json or key.json in one.",
        ),
    ] = None,
    host: Annotated[
        str, typer.Option("--host", help="0.0.0.0 lets the room’s network in; else only this machine can open the page.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", "-p", min=0, max=65535, help="0 takes any free one.")] = PORT,
    data: Annotated[
        Path, typer.Option("--data", parser=path_given, metavar="FILE", help="The one file in which classes and marks are kept.")
    ] = Path("framing-serve.sqlite"),
    keep: Annotated[float, typer.Option("--keep", min=0.01, max=365, metavar="DAYS", help="Classes are erased after so many days.")] = 7,
) -> None:
    """Start the page: paste an article and see it marked, or open a class from an exercise; stop it with Ctrl-C.

    Example: framing serve march-in-tarn-quay-mark-1-7 --host 0.0.0.0
    """
    missing = [name for name in EXTRA if not installed(name)]
    if missing:
        raise FramingError(f"the page needs the extra `serve` ({', '.join(missing)} missing): pip install 'framing[serve]'")
    import uvicorn

    from framing.serve.application import application
    from framing.serve.settings import DAY, Settings

    shelf = [shelved(path) for path in exercises or ()]
    listening = bound(host, port)
    address = shown_address(host, listening.getsockname()[1])
    settings = Settings(
        data=data,
        keep=keep * DAY,
        hosts=frozenset({*LOOPBACK, host.lower(), *((socket.gethostname().lower(),) if host not in LOOPBACK else ())}),
        network=host not in LOOPBACK,
        address=address if host not in LOOPBACK else None,
    )
    with only_one(data):
        app = application(settings, shelf)
        tell(address, app.state.room.teacher_key, settings.network, data)
        config = uvicorn.Config(
            app, log_level="warning", access_log=False, server_header=False, lifespan="on", ws="none", timeout_keep_alive=30
        )
        uvicorn.Server(config).run(sockets=[listening])


def installed(name: str) -> bool:
    from importlib.util import find_spec

    try:
        return find_spec(name) is not None
    except (ImportError, ValueError):
        return False


def tell(address: str, key: str, network: bool, data: Path) -> None:  # noqa: FBT001
    """Where the page is, and the teacher's key."""
    typer.echo(f"Page            {address}")
    typer.echo(f"Teacher’s page  {address}/teacher")
    typer.echo(f"Teacher’s key   {key}")
    typer.echo(f"Kept in         {data}")
    if network:
        print("framing: whoever is in this network can open the page; the teacher’s page needs the key.", file=sys.stderr)
    else:
        print("framing: only this machine can open the page; --host 0.0.0.0 lets the room’s network in.", file=sys.stderr)
    print("framing: Ctrl-C stops it.", file=sys.stderr)
    sys.stdout.flush()


def shelved(path: Path) -> "Shelf":
    """An exercise and, if it is there, its key. Raises DataError in words a teacher can act on."""
    from framing.exercises.files import EXERCISE_FILE, KEY_FILE, check_pair, read_exercise, read_key
    from framing.serve.room import Shelf

    if path.is_dir():
        folder, file = path, path / EXERCISE_FILE
    elif path.name == KEY_FILE:
        folder, file = path.parent, path.parent / EXERCISE_FILE
    else:
        folder, file = path.parent, path
    if not file.is_file():
        raise DataError(f"there is no {EXERCISE_FILE}; give a folder that `framing exercise make` wrote", path=str(path))
    exercise = read_exercise(file)
    beside = folder / KEY_FILE
    if not beside.is_file():
        return Shelf(exercise=exercise, key=None)
    key = read_key(beside)
    check_pair(exercise, key, path=str(beside))
    return Shelf(exercise=exercise, key=key)


def bound(host: str, port: int) -> socket.socket:
    """A socket that listens there. Raises FramingError in words."""
    try:
        family, kind, protocol, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listening = socket.socket(family, kind, protocol)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(place)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise FramingError(f"port {port} is in use, perhaps by another `framing serve`; give another one with --port") from error
        raise FramingError(f"{host}:{port} can’t be listened on: {error.strerror or error}") from error
    return listening


def shown_address(host: str, port: int) -> str:
    """The address a browser calls."""
    name = own_address() if host in EVERYWHERE else host
    return f"http://[{name}]:{port}" if ":" in name else f"http://{name}:{port}"


def own_address() -> str:
    """The machine's own address in its network; asking the routing table sends nothing."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        try:
            asking.connect(("192.0.2.1", 9))
        except OSError:
            return "127.0.0.1"
        return str(asking.getsockname()[0])


class only_one:  # noqa: N801 - reads as what it says
    """Holds the data file for this server: two on one file would show each other's classes."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.lock = data.with_name(data.name + ".lock")

    def __enter__(self) -> None:
        try:
            self.held = self.lock.open("w", encoding="utf-8")
        except OSError as error:
            raise DataError(f"cannot be opened for writing: {error.strerror}", path=str(self.data)) from error
        try:
            import fcntl

            fcntl.flock(self.held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except ImportError:
            return
        except OSError as error:
            self.held.close()
            raise DataError(
                "is in use by another `framing serve`; stop that one, or give another file with --data", path=str(self.data)
            ) from error

    def __exit__(self, *_: object) -> None:
        self.held.close()
        self.lock.unlink(missing_ok=True)
