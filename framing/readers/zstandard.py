"""Zstandard files, unpacked as they are read.

It knows frames, and when a file breaks off in one; it refuses to know what is in it.
"""

import io
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING, cast

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

CHUNK = 65_536
MAGIC = b"\x28\xb5\x2f\xfd"
SKIPPABLE = b"\x2a\x4d\x18"
"""Bytes 2 to 4 of a frame that holds no content."""
LARGEST_WINDOW = 2**31
"""Archives made with `zstd --long` need it."""


def unpacked(file: IO[bytes]) -> IO[bytes]:
    """The content of a packed file as a stream; raises OSError if it is no Zstandard.

    Reading raises EOFError where the file breaks off, and OSError where it is damaged: the library's own stream would end
    there as if nothing were missing.
    """
    head = file.read(4)
    file.seek(0)
    if head != MAGIC and head[1:] != SKIPPABLE:
        file.close()
        raise OSError("not a Zstandard file")
    return cast("IO[bytes]", io.BufferedReader(Unpacked(file), CHUNK))


class Unpacked(io.RawIOBase):
    """What a packed file holds, as a raw stream."""

    def __init__(self, file: IO[bytes]) -> None:
        self.file = file
        self.chunks = unpack(file)
        self.left = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        while not self.left:
            chunk = next(self.chunks, None)
            if chunk is None:
                return 0
            self.left = chunk
        room = memoryview(buffer).cast("B")
        taken = self.left[: len(room)]
        room[: len(taken)] = taken
        self.left = self.left[len(taken) :]
        return len(taken)

    def close(self) -> None:
        self.file.close()
        super().close()


def unpack(file: IO[bytes]) -> Iterator[bytes]:
    """The content of every frame in turn."""
    from zstandard import ZstdDecompressor, ZstdError

    frames = ZstdDecompressor(max_window_size=LARGEST_WINDOW)
    packed = file.read(CHUNK)
    while packed:
        frame = frames.decompressobj()
        while True:
            try:
                content = frame.decompress(packed)
            except ZstdError as error:
                raise OSError(f"damaged Zstandard data ({error})") from error
            if content:
                yield content
            if frame.eof:
                packed = frame.unused_data or file.read(CHUNK)
                break
            packed = file.read(CHUNK)
            if not packed:
                raise EOFError("the Zstandard file breaks off before its end")
