"""The command `verify`: whether an export is still true of a project. Exit status 0 true, 1 something differs."""

import json
import sys
from pathlib import Path

from explorer.command_line import Parser
from explorer.model.fault import DataFault


def verify(given: list[str]) -> int:
    """Run the command; raises Fault where export, manifest or project cannot be read."""
    about = "Say whether an export is still true of a project, by its manifest; if not, what differs."
    parser = Parser("verify", about)
    parser.add_argument("export", metavar="EXPORT", type=Path)
    parser.add_argument("file", metavar="FILE")
    parser.add_argument("--json", action="store_true", help="the verdict as JSON")
    options = parser.read(given)
    from explorer.services.project import Project
    from explorer.services.verifying import read_manifest, verdict_lines, verdict_object
    from explorer.services.verifying import verify as verified

    read_manifest(options.export)
    with Project.open(options.file) as project:
        verdict = verified(options.export, project)
    if options.json:
        text = json.dumps(verdict_object(verdict), ensure_ascii=False, indent=1)
    else:
        text = "\n".join(verdict_lines(verdict, options.export.name))
    sys.stdout.write(f"{text}\n")
    return 0 if verdict.is_true else DataFault.exit_status
