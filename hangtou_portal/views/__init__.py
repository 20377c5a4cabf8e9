"""What each page, the deck and the handout hold, and the addresses of it all: values, no HTML."""
