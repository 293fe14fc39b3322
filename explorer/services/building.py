"""From a dataset that people review as text to a project file that the application opens.

The same text makes the same bytes. Nothing is written unless everything holds: each quote stands exactly once
where it is said to, outside the excluded zones; each reference leads somewhere; each date is EDTF; each claim
has a unit.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from explorer.model.event import Content
from explorer.model.fault import FileFault
from explorer.reading.corroboration import origin_counter
from explorer.services.dataset_records import Dataset
from explorer.services.dataset_text import Faults, read_records
from explorer.store.new_file import new_project
from explorer.store.writer import write_content

_DOCUMENT_FOLDERS = ("documents", ".", "seeds", "../seeds", "../../seeds")
_DATASET_ID = b"timeline-explorer dataset 1\n"


@dataclass(frozen=True, slots=True)
class Built:
    """What went into a project file."""

    sources: int
    actors: int
    events: int
    citations: int
    claims: int
    conflicts: int

    def __str__(self) -> str:
        return (
            f"{self.events} events with {self.citations} citations and {self.claims} claims, {self.actors} "
            "actors, "
            f"{self.sources} sources, {self.conflicts} conflicts"
        )


def build(
    dataset_dir: str | PathLike[str],
    out_path: str | PathLike[str],
    progress: Callable[[int, int], None] | None = None,
) -> Built:
    """Make the project file `out_path` from the dataset, replacing what was there only when all is well.

    Raises `DataFault` with a list of every fault (file, line, mend), `FileFault` when a file or folder cannot
    be used.
    """
    content = read_dataset(Path(dataset_dir))
    identity = hashlib.sha256(_DATASET_ID + content.model_dump_json().encode()).hexdigest()[:32]
    with new_project(Path(out_path).absolute(), content.title, identity) as connection:
        write_content(connection, content, progress, origin_counter(content.sources, content.actors))
    return Built(
        len(content.sources),
        len(content.actors),
        len(content.events),
        sum(len(event.citations) for event in content.events),
        sum(len(event.claims) for event in content.events),
        len(content.conflicts),
    )


def read_dataset(root: Path) -> Content:
    """Return what the dataset in folder `root` holds; raises like `build`.

    Documents are looked for in it, in its folder `documents` and in a folder `seeds` up to two levels above.
    The title stands in `project.yaml`, or else is the folder's name.
    """
    root = root.absolute()
    if not root.is_dir():
        raise FileFault(f"There is no dataset folder {root}; nothing was built: check the name.")
    for needed in ("sources.yaml", "actors.yaml", "events"):
        if not (root / needed).exists():
            raise FileFault(f"{root} is not a dataset (it has no {needed}); nothing was built.")
    folders = [root / folder for folder in _DOCUMENT_FOLDERS]
    dataset = Dataset(root, [folder.resolve() for folder in folders if folder.is_dir()])
    content = dataset.content(_title(root, dataset.faults))
    dataset.faults.refuse()
    return content


def _title(root: Path, faults: Faults) -> str:
    if (root / "project.yaml").exists():
        for record in read_records(root / "project.yaml", root, faults, "project", ("id", "title")):
            return record.text("title", required=True)
    return root.name.replace("-", " ").replace("_", " ").capitalize()
