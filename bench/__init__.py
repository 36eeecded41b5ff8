"""What the site costs, measured beside what one would otherwise have built. `make bench`; docs/performance.md tells the rest."""
