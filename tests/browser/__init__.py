"""Claims that only a browser can prove: every test below this folder carries the marker `browser`."""
