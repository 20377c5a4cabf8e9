"""Chart specifications, and the Plotly figures drawn from them. Pure functions."""
