"""From a document to canonical text, from a quote to its place. May import model."""
