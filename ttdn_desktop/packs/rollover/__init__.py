"""Next year's dossier from last year's: what is kept, shifted, dropped, new. Pure functions over data."""
