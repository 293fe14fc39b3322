"""Reading a dataset's YAML so that every fault can name its file and line.

All scalars are strings (`2015-09` is no number, `no` no truth value). Faults are collected, not raised one by
one: whoever corrects a dataset wants the whole list.
"""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import yaml

from explorer.model.fault import DataFault, FileFault

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_LISTED = 200


class At(NamedTuple):
    """A line (from 1) of a file of the dataset."""

    file: str
    line: int


@dataclass
class Faults:
    """What is wrong with a dataset, in the order in which it was found."""

    found: list[tuple[At, str]] = field(default_factory=list)

    def add(self, at: At, sentence: str) -> None:
        """Note a fault: what is wrong and how to mend it."""
        self.found.append((at, sentence))

    def refuse(self) -> None:
        """Raise one `DataFault` that lists all of them, one a line, if there are any."""
        if not self.found:
            return
        lines = [f"{at.file}:{at.line}: {sentence}" for at, sentence in sorted(self.found)[:_LISTED]]
        count = len(self.found)
        more = [f"... and {count - _LISTED} more."] if count > _LISTED else []
        one = "one fault" if count == 1 else f"{count} faults"
        raise DataFault("\n".join([f"The dataset has {one}; nothing was built:", *lines, *more]))


class Record:
    """A mapping of the text; its values are asked for by name, and what is wrong goes to the faults."""

    def __init__(self, node: yaml.Node, file: str, faults: Faults, what: str, keys: Iterable[str]) -> None:
        self.at = At(file, node.start_mark.line + 1)
        self.what = what
        self._faults = faults
        self._nodes: dict[str, yaml.Node] = {}
        if not isinstance(node, yaml.MappingNode):
            faults.add(self.at, f"{what} must be written as key: value lines.")
            return
        known = set(keys)
        for key_node, value in node.value:
            self._admit(str(key_node.value), key_node, value, known)

    def _admit(self, key: str, key_node: yaml.Node, value: yaml.Node, known: set[str]) -> None:
        at = At(self.at.file, key_node.start_mark.line + 1)
        if key not in known:
            self._faults.add(at, f"{self.what} has an unknown key {key!r}{nearest(key, known)}.")
        elif key in self._nodes:
            self._faults.add(at, f"{self.what} has {key!r} twice: take one out.")
        else:
            self._nodes[key] = value

    def at_of(self, name: str) -> At:
        """Return the line of a value, or of the record where it has none."""
        node = self._nodes.get(name)
        return self.at if node is None else At(self.at.file, node.start_mark.line + 1)

    def wrong(self, name: str, sentence: str) -> None:
        """Note a fault of one of the values."""
        self._faults.add(self.at_of(name), f"{self.what}: {sentence}")

    def has(self, name: str) -> bool:
        """Whether the key is written at all."""
        return name in self._nodes

    def text(self, name: str, *, required: bool = False) -> str:
        """Return a value as it is written, "" where there is none."""
        node = self._nodes.get(name)
        if node is not None and not isinstance(node, yaml.ScalarNode):
            self.wrong(name, f"{name} must be a single text: put it in quotation marks.")
            return ""
        value = "" if node is None else str(node.value)
        if required and not value.strip():
            self.wrong(name, f"{name} is missing: write it.")
        return value

    def choice(self, name: str, allowed: Iterable[str], default: str) -> str:
        """Return a value out of a vocabulary."""
        value = self.text(name)
        if not value:
            return default
        allowed = list(allowed)
        if value not in allowed:
            self.wrong(
                name, f"{name} {value!r} is unknown{nearest(value, allowed)}; it may be {', '.join(allowed)}."
            )
            return default
        return value

    def number(self, name: str, low: int, high: int, default: int | None) -> int | None:
        """Return a whole number between `low` and `high`."""
        value = self.text(name)
        if not value:
            return default
        if value not in {str(number) for number in range(low, high + 1)}:
            self.wrong(name, f"{name} {value!r} must be a number from {low} to {high}.")
            return default
        return int(value)

    def truth(self, name: str) -> bool:
        """Return true or false; false where there is nothing."""
        return self.choice(name, ("true", "false"), "false") == "true"

    def texts(self, name: str) -> list[tuple[str, At]]:
        """Return the texts of a list, each with its line."""
        found = []
        for node in self._items(name):
            if isinstance(node, yaml.ScalarNode) and node.value:
                found.append((str(node.value), At(self.at.file, node.start_mark.line + 1)))
            else:
                self.wrong(name, f"{name} must be a list of texts.")
        return found

    def records(self, name: str, what: str, keys: Iterable[str]) -> list["Record"]:
        """Return the mappings of a list."""
        return [
            Record(node, self.at.file, self._faults, f"{self.what}: {what}", keys)
            for node in self._items(name)
        ]

    def record(self, name: str, what: str, keys: Iterable[str]) -> "Record | None":
        """Return the mapping that a key holds, or None where it holds nothing."""
        node = self._nodes.get(name)
        if node is None or (isinstance(node, yaml.ScalarNode) and not node.value):
            return None
        return Record(node, self.at.file, self._faults, f"{self.what}: {what}", keys)

    def _items(self, name: str) -> list[yaml.Node]:
        node = self._nodes.get(name)
        if node is None or (isinstance(node, yaml.ScalarNode) and not node.value):
            return []
        if not isinstance(node, yaml.SequenceNode):
            self.wrong(
                name, f"{name} must be a list: write it in [brackets] or as lines that begin with a dash."
            )
            return []
        return list(node.value)


def read_records(path: Path, root: Path, faults: Faults, what: str, keys: Iterable[str]) -> list[Record]:
    """Return the mappings of a file that holds a list of them; each is called `what` and its id in faults."""
    file = path.relative_to(root).as_posix()
    try:
        text = path.read_text(encoding="utf-8")
        node = yaml.compose(text, Loader=_LOADER)
    except OSError as error:
        raise FileFault(f"{path} cannot be read ({error.strerror}); nothing was built.") from None
    except UnicodeDecodeError as error:
        faults.add(At(file, 1), f"the file is not UTF-8 at byte {error.start}: save it as UTF-8.")
        return []
    except yaml.YAMLError as error:
        faults.add(
            At(file, _line_of(error)),
            f"the text is not YAML ({_problem_of(error)}): mend the line or the one before.",
        )
        return []
    if node is None:
        return []
    if not isinstance(node, yaml.SequenceNode) or _has_alias(node):
        faults.add(
            At(file, 1), f"the file must be a plain list of {what}s: begin each with a dash and its id."
        )
        return []
    return [Record(item, file, faults, f"{what} {_id_of(item)}", keys) for item in node.value]


def nearest(word: str, known: Iterable[str]) -> str:
    """Return a clause that names the most similar known word, or nothing."""
    close = difflib.get_close_matches(word, [str(one) for one in known], n=1, cutoff=0.6)
    return f" (did you mean {close[0]!r}?)" if close else ""


def _id_of(node: yaml.Node) -> str:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == "id" and isinstance(value, yaml.ScalarNode):
                return str(value.value)
    return "without id"


def _has_alias(node: yaml.Node) -> bool:
    """An alias puts one node in two places; a few of them can make a text of any size."""
    seen: set[int] = set()
    waiting: list[yaml.Node] = [node]
    while waiting:
        one = waiting.pop()
        if id(one) in seen:
            return True
        seen.add(id(one))
        if isinstance(one, yaml.SequenceNode):
            waiting.extend(one.value)
        elif isinstance(one, yaml.MappingNode):
            waiting.extend(part for pair in one.value for part in pair)
    return False


def _line_of(error: yaml.YAMLError) -> int:
    mark = getattr(error, "problem_mark", None)
    return 1 if mark is None else mark.line + 1


def _problem_of(error: yaml.YAMLError) -> str:
    return str(getattr(error, "problem", None) or error).splitlines()[0]
