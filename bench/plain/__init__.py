"""What one would otherwise have built: a Django page that reads rows, and the smallest view there is."""
