"""Geometry of the timeline: numpy in, arrays out. May import model."""
