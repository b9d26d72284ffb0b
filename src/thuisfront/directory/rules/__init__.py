"""Pure rules of the directory: what a record looks like, what is wrong with one, postcodes."""
