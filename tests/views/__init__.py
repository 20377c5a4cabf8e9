"""What pages and decks hold."""
