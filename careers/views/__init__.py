"""The public pages: functions of catalogue, address and day. One file for each noun of the site."""
