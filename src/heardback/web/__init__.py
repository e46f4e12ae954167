"""Pages: server-rendered, one view a function, and no rule of the record in them."""
