"""What the application talks about: frozen values, without I/O and without Qt."""
