"""pydeck layers and views of the record's places. Pure functions."""
