"""Turn content files into records with links between them."""
