"""Arrays derived from a project, kept in one file beside it: opening it again reads no rows.

The file may be deleted at any time. It is used only if it was made for the very state that the project is in
(`key`) and is whole; whatever is wrong with it, the answer is that there is none.

Layout: magic, length and checksum of the header, the header (JSON: key, length and checksum of the names, and of each
array name, type, shape and place), the names (JSON), then the arrays, each at a multiple of 64 bytes. The header holds a
checksum over all of them.
"""

import json
import mmap
import os
import sys
import zlib
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Arrays = dict[str, NDArray[Any]]

_MAGIC = b"TLX-cache 2\n\0\0\0\0"
_ALIGNMENT = 64
_PREAMBLE = len(_MAGIC) + 16


def save_arrays(path: Path, key: str, arrays: "Arrays", names: dict[str, Any], part: str = "") -> Path | None:
    """Keep `arrays` and the JSON-able `names` for the project at `path`; None when nothing can be kept.

    `part` tells apart what is kept in files of their own.

    It stands beside the project, or in the user's cache folder where that cannot be written, and appears
    whole or not at all.
    """
    for place in places(path, part):
        unfinished = place.with_name(f".{place.name}.part-{os.getpid()}")
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            _write(unfinished, key, arrays, names)
            unfinished.replace(place)
        except OSError:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
        else:
            return place
    return None


def load_arrays(
    path: Path, key: str, part: str = "", *, whole: bool = True, named: bool = True
) -> "tuple[Arrays, dict[str, Any]] | None":
    """Return what was kept for the project file at `path` under the same `key`, or None.

    The arrays are read-only and mapped from the file: pages that nobody looks at again leave memory first. Unless `whole`
    the arrays are not compared with their checksum, which reads every page: for a glance that such a look follows. Unless
    `named` the names are not read.
    """
    for find in (_beside, _in_user_folder):
        with suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
            return _read(find(path, part), key, whole=whole, named=named)
    return None


def places(path: Path, part: str = "") -> tuple[Path, Path]:
    """Return where the cache of a project file may stand: beside it, and in the user's cache folder."""
    return _beside(path, part), _in_user_folder(path, part)


def _beside(path: Path, part: str) -> Path:
    return path.with_name(path.name + "-cache" + part)


def _in_user_folder(path: Path, part: str) -> Path:
    import hashlib  # the start can do without it

    name = hashlib.sha256(os.fsencode(path.resolve())).hexdigest()[:32]
    return _user_folder() / f"{name}.tlx-cache{part}"


def _user_folder() -> Path:
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local"))
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "timeline-explorer"


def _aligned(size: int) -> int:
    return -(-size // _ALIGNMENT) * _ALIGNMENT


def _write(part: Path, key: str, arrays: "Arrays", names: dict[str, Any]) -> None:
    placed: list[dict[str, Any]] = []
    size = 0
    for name, array in arrays.items():
        placed.append({"name": name, "dtype": array.dtype.str, "shape": array.shape, "at": size})
        size += _aligned(array.nbytes)
    body = bytearray(size)
    for place, array in zip(placed, arrays.values(), strict=True):
        body[place["at"] : place["at"] + array.nbytes] = np.ascontiguousarray(array).tobytes()
    checksum = _checksum(np.frombuffer(body, dtype=np.uint64))
    told = json.dumps(names).encode()
    about = {"length": len(told), "sum": zlib.crc32(told)}
    header = json.dumps(
        {"key": key, "names": about, "arrays": placed, "size": size, "sum": checksum}
    ).encode()
    with part.open("wb") as file:
        file.write(
            _MAGIC
            + len(header).to_bytes(8, "little")
            + zlib.crc32(header).to_bytes(8, "little")
            + header
            + told
        )
        file.write(b"\0" * (_aligned(file.tell()) - file.tell()))
        file.write(body)
        file.flush()
        os.fsync(file.fileno())


def _read(place: Path, key: str, *, whole: bool, named: bool) -> "tuple[Arrays, dict[str, Any]]":
    with place.open("rb") as file:
        mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    if mapped[: len(_MAGIC)] != _MAGIC:
        raise ValueError("not a cache")
    length = int.from_bytes(mapped[len(_MAGIC) : len(_MAGIC) + 8], "little")
    header = mapped[_PREAMBLE : _PREAMBLE + length]
    if zlib.crc32(header) != int.from_bytes(mapped[len(_MAGIC) + 8 : _PREAMBLE], "little"):
        raise ValueError("damaged header")
    told = json.loads(header)
    names_end = _PREAMBLE + length + told["names"]["length"]
    base = _aligned(names_end)
    if told["key"] != key or base + told["size"] != len(mapped):
        raise ValueError("made for another state")
    names = mapped[_PREAMBLE + length : names_end] if named else b""
    if named and zlib.crc32(names) != told["names"]["sum"]:
        raise ValueError("damaged names")
    if whole:
        body = np.frombuffer(mapped, dtype=np.uint64, offset=base) if told["size"] else np.empty(0, np.uint64)
        if _checksum(body) != told["sum"]:
            raise ValueError("damaged arrays")
    return {one["name"]: _array(mapped, base, one) for one in told["arrays"]}, json.loads(names or b"{}")


def _array(mapped: mmap.mmap, base: int, one: dict[str, Any]) -> "NDArray[Any]":
    dtype, shape = np.dtype(one["dtype"]), tuple(one["shape"])
    if dtype.kind not in "biuf":
        raise ValueError("not numbers")
    count = int(np.prod(shape, dtype=np.int64))
    if count == 0:
        return np.empty(shape, dtype=dtype)
    return np.frombuffer(mapped, dtype=dtype, count=count, offset=base + one["at"]).reshape(shape)


def _checksum(words: "NDArray[np.uint64]") -> int:
    """Exclusive or: finds lost pages and turned bits at the speed of memory; proves no origin."""
    return int(np.bitwise_xor.reduce(words)) if len(words) else 0
