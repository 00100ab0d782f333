"""Many units' figures brought together: merging, outliers, who sent what."""
