"""The tools on a notebook folder."""
