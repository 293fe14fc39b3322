"""The command `conflicts`: what does not agree in a project, and is not recorded yet. Nothing is changed."""

import sys

from explorer.command_line import Parser, stderr_progress


def conflicts(given: list[str]) -> int:
    """Run the command; raises Fault where the project cannot be read. What an analyst has dismissed is left out."""
    about = "Look for values, statuses and dates that do not agree, and propose conflicts; accept them in the window."
    parser = Parser("conflicts", about)
    parser.add_argument("file", metavar="FILE")
    parser.add_argument(
        "--json", action="store_true", help="the proposals as JSON, as conflicts of the interchange form"
    )
    options = parser.read(given)
    from explorer.services.detecting import look_through

    found = look_through(options.file, stderr_progress("Looking for conflicts"))
    if options.json:
        import json

        shown = {
            "proposals": [one.model_dump(mode="json") for one in found.proposals],
            "recorded": [{"title": one.title, "conflict": key} for one, key in found.recorded],
        }
        text = json.dumps(shown, ensure_ascii=False, indent=1)
    else:
        text = "\n".join(found.lines())
    sys.stdout.write(f"{text}\n")
    return 0
