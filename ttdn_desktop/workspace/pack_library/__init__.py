"""The packs on this machine: brought in, checked, sent out, renewed, put aside."""
