"""One file for each format read or written, and their registry. May import model."""
