"""Accounts of one incident side by side: what each tells, in whose words, and where they differ."""
