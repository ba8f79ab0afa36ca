"""Grades shown: as text in a terminal, as HTML, as JSON. Nothing here decides anything."""
