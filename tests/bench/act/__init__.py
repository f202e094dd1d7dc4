"""How much of W3C's ACT rules the audit holds: `inv bench act`."""
