"""How a command line is read: one parser a command, errors in a sentence with the nearest right word."""

import argparse
import re
import sys
import time
from collections.abc import Callable, Sequence
from typing import NoReturn, TextIO

from explorer.model.fault import UsageFault

PROGRAM = "timeline-explorer"
_REPEATED = (
    ("--actor", "NAME", "an actor that takes part (name, alias or id; repeatable)"),
    ("--not-actor", "NAME", "an actor that does not take part"),
    ("--role", "R", "agent, target, speaker, location or mentioned"),
    ("--actor-type", "T", "person, state, organisation, ..."),
    ("--kind", "K", "the kind of event"),
    ("--status", "S", "asserted, attributed, alleged, planned, ..."),
    ("--source", "S", "a document that it is cited from (id or title)"),
    ("--importance", "1-5", "the importance"),
    ("--year", "Y", "the year of the earliest bound"),
    ("--tag", "T", "a tag"),
    ("--stance", "S", "has a citation that supports, contradicts or mentions"),
    ("--reliability", "A-F", "is cited from a source of that reliability, or ungraded"),
    ("--credibility", "1-6", "has a citation of that credibility, or ungraded"),
    ("--has", "P", "conflict, single-source, several-sources, unreviewed, ..."),
)
_SINGLE = (
    ("--match", "any|all", "any", "one of the actors, or all of them"),
    ("--text", "QUERY", "", 'words, "phrases", prefix*, AND OR NOT, kind:attack, ...'),
    ("--from", "EDTF", "", "the range begins with this date"),
    ("--to", "EDTF", "", "the range ends with this date"),
    ("--when", "possible|certain", "possible", "what the range keeps"),
)


class Parser(argparse.ArgumentParser):
    """Raises UsageFault instead of printing its usage and leaving."""

    def __init__(self, command: str, about: str) -> None:
        super().__init__(prog=f"{PROGRAM} {command}".strip(), description=about, allow_abbrev=False)

    def error(self, message: str) -> NoReturn:
        """Raise the message as one sentence."""
        raise UsageFault(f"{message[:1].upper()}{message[1:]}; nothing was done: see {self.prog} --help.")

    def read(self, arguments: Sequence[str]) -> argparse.Namespace:
        """Read the arguments; raises UsageFault naming the nearest option for one that does not exist."""
        valued = {name for action in self._actions if action.nargs != 0 for name in action.option_strings}
        known, unknown = self.parse_known_args(_joined_dates(arguments, valued))
        if not unknown:
            return known
        word = unknown[0].partition("=")[0]
        if not word.startswith("-"):
            raise UsageFault(f'{self.prog} does not know what to do with "{word}"; nothing was done.')
        options = [name for action in self._actions for name in action.option_strings]
        raise UsageFault(f"{self.prog} has no option {word}{hint(word, options)}")

    def add_filter(self) -> None:
        """Add the words of a question, the same for every command."""
        group = self.add_argument_group("filter")
        for name, metavar, about in _REPEATED:
            group.add_argument(name, action="append", metavar=metavar, help=about)
        for name, metavar, default, about in _SINGLE:
            dest = {"--from": "date_from", "--to": "date_to"}.get(name, name[2:])
            group.add_argument(name, metavar=metavar, default=default, dest=dest, help=about)
        about = "an actor stands for its children, too"
        group.add_argument("--with-children", action="store_true", help=about)


def _joined_dates(arguments: Sequence[str], valued: set[str]) -> list[str]:
    """Write `--from -0044` as `--from=-0044`: argparse takes what begins with a stroke for an option."""
    joined: list[str] = []
    for argument in arguments:
        if joined and joined[-1] in valued and re.match(r"-\d", argument):
            joined[-1] += "=" + argument
        else:
            joined.append(argument)
    return joined


def hint(word: str, choices: Sequence[str]) -> str:
    """Return "; did you mean ...?" with the nearest choices, or a full stop."""
    import difflib  # only after a mistake

    near = difflib.get_close_matches(word, choices, 3, 0.5)
    return f"; did you mean {' or '.join(near)}?" if near else "; see --help."


def progress_on(stream: TextIO, what: str) -> Callable[[int, int], None] | None:
    """Return a progress function that writes to a terminal at most ten times a second; None if it is none."""
    if not stream.isatty():
        return None
    last = [0.0]

    def show(done: int, total: int) -> None:
        now = time.monotonic()
        if now - last[0] >= 0.1 or done >= total:
            last[0] = now
            share = f"{done / total:4.0%}" if total else ""
            stream.write(f"\r{what} {share} ({done:,} of {total:,})" + ("\r\x1b[K" if done >= total else ""))
            stream.flush()

    return show


def stderr_progress(what: str) -> Callable[[int, int], None] | None:
    """Return a progress function on standard error, if that is a terminal."""
    return progress_on(sys.stderr, what)
