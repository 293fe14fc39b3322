"""Timeline Explorer: events with their citations on a zoomable timeline.

model <- {store, timeline, reading, formats} <- services <- gui, cli
"""

__version__ = "0.1.0"
