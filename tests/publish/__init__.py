"""What leaves the portal: documents, pictures, decks, paper, the bundle."""
