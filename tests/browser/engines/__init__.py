"""The other engines that readers come with, driven over WebDriver: Firefox, and WebKit as on every iPhone."""
