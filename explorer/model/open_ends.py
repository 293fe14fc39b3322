"""The bounds of what has no beginning or no end."""

OPEN_PAST_US = -(2**62)
"""The bound of a date without a beginning; no date that can be written lies there."""
OPEN_FUTURE_US = 2**62
"""The bound of a date without an end."""
