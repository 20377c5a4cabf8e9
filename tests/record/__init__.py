"""Claims about the record and its audit."""
