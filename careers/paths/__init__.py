"""The training network: steps, links, routes, school years. Pure Python: no database, no settings, no clock."""
