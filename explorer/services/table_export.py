"""Tables of events other than CSV: a workbook, a Markdown table; the cells are those of the CSV, unguarded."""

import tempfile
from collections.abc import Iterator

from explorer.services.asking import Answer
from explorer.services.csv_export import cell_blocks
from explorer.services.export_formats import ExportChoices, Pieces, checked_columns
from explorer.services.manifesting import stated_lines
from explorer.services.project import Project

_CHUNK_BYTES = 1 << 20


def xlsx_pieces(project: Project, answer: Answer, choices: ExportChoices) -> Pieces:
    """Yield the bytes of a workbook; while it grows, empty pieces tell how many events are in it."""
    from explorer.formats.xlsx_writing import About, write_workbook

    blocks = cell_blocks(project, answer.rows, choices.per_citation)
    about = About(list(stated_lines(project, answer, choices.made_at)))
    with tempfile.TemporaryFile() as stream:
        for count in write_workbook(stream, checked_columns(choices.columns, project), blocks, about):
            yield b"", count
        stream.seek(0)
        while chunk := stream.read(_CHUNK_BYTES):
            yield chunk, 0


def markdown_pieces(project: Project, answer: Answer, choices: ExportChoices) -> Iterator[tuple[str, int]]:
    """Yield a Markdown table with the filter stated above it."""
    from explorer.formats.markdown_table import USUAL_COLUMNS, markdown_table

    names = checked_columns(choices.columns, project) if choices.columns else USUAL_COLUMNS
    remarks = [f"{label}: {value}" for label, value in stated_lines(project, answer, choices.made_at)]
    blocks = cell_blocks(project, answer.rows, choices.per_citation)
    return markdown_table(project.title or project.path.stem, remarks, names, blocks)
