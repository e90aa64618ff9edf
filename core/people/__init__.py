"""People, their accounts, roles and invitations: who may do what."""
