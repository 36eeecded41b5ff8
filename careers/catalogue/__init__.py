"""The reading side: everything live, folded in memory."""
