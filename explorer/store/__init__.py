"""The project file: all SQL lives here. May import model."""
