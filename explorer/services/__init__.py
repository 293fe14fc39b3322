"""Use cases that a script without a screen would call. May import store, timeline, reading, formats, model."""
