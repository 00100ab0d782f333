"""The page of template packs."""
