"""Pages in the house style: base templates, components, forms, quick exit, page cache."""
