"""Arrays and descriptions as bytes that are the same every time.

It knows zip entries without a clock and JSON with a fixed order; it refuses to write anything that would have to be unpickled.
"""

import io
import json
import zipfile
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy

LONG_AGO = (1980, 1, 1, 0, 0, 0)


def packed(arrays: "Mapping[str, numpy.ndarray[Any, Any] | str]") -> bytes:
    """An npz file; a string is stored as its UTF-8 bytes."""
    import numpy

    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in sorted(arrays):
            value = arrays[name]
            array = numpy.frombuffer(value.encode("utf-8"), dtype=numpy.uint8) if isinstance(value, str) else value
            content = io.BytesIO()
            numpy.lib.format.write_array(content, numpy.ascontiguousarray(array), version=(1, 0), allow_pickle=False)
            entry = zipfile.ZipInfo(f"{name}.npy", date_time=LONG_AGO)
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            archive.writestr(entry, content.getvalue(), compress_type=zipfile.ZIP_DEFLATED, compresslevel=9)
    return target.getvalue()


def json_text(record: Mapping[str, Any]) -> str:
    """Sorted, indented JSON that ends in a line break."""
    return json.dumps(record, sort_keys=True, ensure_ascii=False, indent=2) + "\n"
