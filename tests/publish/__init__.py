"""What leaves the portal: pictures, decks, paper, the bundle."""
