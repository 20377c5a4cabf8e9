"""What leaves the portal: pictures, deck, slides, paper, the offline bundle."""
