"""Detectors: from prose and voices to findings, one construction or one way of looking a file."""
