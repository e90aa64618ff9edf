"""The web server: webhooks, signed files, uploads, and a look at its health."""
