"""An empty project, for a user's own events."""

from pathlib import Path


def make_empty(path: Path) -> None:
    """Make an empty project titled by its file name; raises FileFault where something is there."""
    from explorer.store.project_file import ProjectFile

    ProjectFile.create(path, path.stem).close()
