"""Parts of conversations that many subjects share, and the menu."""
