"""What a reader's device asks to find a commune by any of its names, and its offices."""
