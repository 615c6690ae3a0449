"""How news is worded: markers of framing, with place, reason and source."""

__version__ = "0.1.0"
