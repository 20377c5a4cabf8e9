"""What leaves the portal: plain HTML, citations, tables and documents."""
