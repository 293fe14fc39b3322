"""Errors that are the user's to mend: one sentence that says what happened, what is safe, what to do."""


class Fault(Exception):  # noqa: N818
    """Base of every error whose text is shown to the user as it stands; anything else is a bug of ours.

    `exit_status` follows the command line's contract: 1 the data has a fault, 2 wrong usage,
    3 the file cannot be used.
    """

    exit_status = 1


class DataFault(Fault):
    """The data contradicts the rules: a lost quote, a date that is not EDTF, an unknown actor in a dataset."""

    exit_status = 1


class UsageFault(Fault):
    """The request is wrong: a misspelt date in a filter, an actor that is not in the file."""

    exit_status = 2


class FileFault(Fault):
    """The file cannot be used: missing, of another program, of a newer version, damaged, not writable."""

    exit_status = 3


class Cancelled(Exception):  # noqa: N818
    """The user stopped the work; nothing was changed."""
