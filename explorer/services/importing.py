"""Bringing event lists of other programs into a project file: preview, import, report.

The readers stand in `explorer.formats` (one file each, UCDP GED among them); the command `import` is registered
from `explorer.cli_import`. Being written.
"""
