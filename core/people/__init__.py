"""People: their accounts, roles and invitations, and their rights."""
